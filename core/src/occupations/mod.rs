//! What occupations ask for and pay, what people call them, and the ways between them.
//!
//! The figures are O*NET's, those of the Bureau of Labor Statistics and of the Bureau of Economic
//! Analysis; `facts/occupations/README.md` says what each means, and what must be shown beside
//! them. They come in text files that `steppingstone_occupations` packs and that are fetched one by
//! one: [`Occupations`] first, which the others refer to by place. What the source does not give is
//! `None`, never zero.

mod areas;
mod asked;
mod file_list;
mod group;
mod list;
mod paths;
mod pay_band;
mod pay_figures;
mod pay_question;
mod price_levels;
mod reader;
mod search;
mod typo;
mod wages;
mod word_list;

pub use areas::{AREAS, area_name};
pub use asked::{asked, step};
pub use file_list::{FileList, ListedFile};
pub use group::{
    Education, Entry, Experience, Group, Outlook, Profile, Rating, Software, Training,
};
pub use list::{Element, Join, Occupation, Occupations};
pub use paths::{Chain, Chains, Move, Paths, Reach};
pub use pay_band::{BandPlace, OwnPay, PayComparison, PayPer, PayUnit, Uncompared, compare_pay};
pub use pay_figures::{PayFigure, PayFigures, PaySummary};
pub use pay_question::is_pay_worth_asking;
pub use price_levels::PriceLevels;
pub use reader::FileError;
pub use search::{Hit, NameKind, Search};
pub use wages::{NationalWages, PayBasis, Percentile, Series, Suppressed, TopCoded, Wage, Wages};

/// The name of the file with the profiles of a major group, by the code of an occupation.
pub fn group_file(code: &str) -> String {
    ["group-", code.get(..2).unwrap_or_default()].concat()
}

/// The name of the file with the pay of a state, or of the nation for `US`.
pub fn wages_file(area: &str) -> String {
    ["wages-", &area.to_ascii_lowercase()].concat()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn files_are_named_by_group_and_area() {
        assert_eq!(group_file("29-1141.00"), "group-29");
        assert_eq!(group_file(""), "group-");
        assert_eq!(wages_file("OH"), "wages-oh");
        assert_eq!(wages_file("US"), "wages-us");
    }
}
