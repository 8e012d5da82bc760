//! What United States law says, by year.
//!
//! One file a year, every figure with its unit, its status and its source. A figure that has not
//! been published yet is the one of the year before, and says so by its [`Cited::year`].
//! Collected and checked on 2026-11-22.

mod model;
mod y2025;
mod y2026;
mod y2027;

pub use model::{
    ByStatus, Cited, FilingStatus, Hsa, Law, Medicare, OvertimeDeduction, Salt, Status, Unit,
};

/// The law that is used for a year that was asked for.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct InForce {
    /// The year asked for.
    pub asked: u16,
    /// The law used.
    pub law: &'static Law,
}

impl InForce {
    /// Whether figures of another year had to be used: the page says so aloud.
    pub fn of_another_year(&self) -> bool {
        self.law.year != self.asked || self.law.carried_over()
    }
}

/// The law of `year`, or of the nearest year there is.
pub fn law_of(year: u16) -> InForce {
    let law = match year {
        ..=2025 => &y2025::LAW,
        2026 => &y2026::LAW,
        2027.. => &y2027::LAW,
    };
    InForce { asked: year, law }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(asked: u16, used: u16, of_another_year: bool) {
        let in_force = law_of(asked);
        assert_eq!(
            (in_force.law.year, in_force.of_another_year()),
            (used, of_another_year)
        );
    }

    #[test]
    fn the_nearest_law_is_used_and_says_so() {
        check(2025, 2025, false);
        check(2026, 2026, false);
        check(2027, 2027, true);
        check(2031, 2027, true);
        check(2019, 2025, true);
    }

    #[test]
    fn every_figure_has_a_source_and_a_year() {
        for year in [2025, 2026, 2027] {
            let law = law_of(year).law;
            for (source, figure_year) in law.citations() {
                assert!(source.len() > 8, "{year} has a figure without a source");
                assert!((2025..=year).contains(&figure_year), "{year}: {source}");
            }
        }
    }
}
