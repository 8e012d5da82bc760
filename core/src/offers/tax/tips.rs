//! The deduction for tips, 2025 to 2028 (IRC 224, added by Public Law 119-21): up to a cap for a
//! return, less 100 for each whole 1,000 of income above a start. It lowers income tax only;
//! Social Security and Medicare stay due. It is for occupations on the list of the IRS, which the
//! page says.

use super::overtime::{YEARS, in_steps};
use crate::money::Money;
use crate::offers::law::{FilingStatus, Law};

/// The deduction for a year's `tips` at a modified adjusted gross income. A couple has it on a
/// joint return only, with the same cap as one person.
pub fn deduction(law: &Law, status: FilingStatus, tips: Money, income: Money) -> Money {
    if !YEARS.contains(&law.year) {
        return Money::ZERO;
    }
    let rule = &law.tips_deduction.value;
    let start = match status {
        FilingStatus::MarriedJoint => rule.start_joint,
        FilingStatus::Single | FilingStatus::HeadOfHousehold => rule.start,
        FilingStatus::MarriedSeparate => return Money::ZERO,
    };
    in_steps(tips.or_zero().min(rule.cap), income - start)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::offers::law::law_of;

    #[track_caller]
    fn check(status: FilingStatus, tips: i64, income: i64, expected: i64) {
        for year in [2025, 2026, 2027] {
            let law = law_of(year).law;
            let deducted = deduction(law, status, Money::units(tips), Money::units(income));
            assert_eq!(deducted, Money::units(expected), "{year}");
        }
    }

    #[test]
    fn it_is_capped_for_a_return_and_shrinks_in_steps() {
        check(FilingStatus::Single, 18_000, 60_000, 18_000);
        check(FilingStatus::Single, 30_000, 60_000, 25_000);
        check(FilingStatus::MarriedJoint, 30_000, 60_000, 25_000);
        check(FilingStatus::Single, 25_000, 150_999, 25_000);
        check(FilingStatus::HeadOfHousehold, 25_000, 160_000, 24_000);
        check(FilingStatus::MarriedJoint, 25_000, 301_500, 24_900);
        check(FilingStatus::Single, 25_000, 400_000, 0);
        check(FilingStatus::MarriedSeparate, 10_000, 40_000, 0);
        check(FilingStatus::Single, 0, 40_000, 0);
    }
}
