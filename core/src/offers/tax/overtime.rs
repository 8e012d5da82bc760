//! The deduction for overtime premiums, 2025 to 2028 (Public Law 119-21, IRC 225; convention
//! T3): the extra half of overtime pay up to a cap, less 100 for each whole 1,000 of income above
//! a start. It lowers income tax only. Its steps are a cliff of the law: at each whole 1,000, one
//! more dollar of income costs the tax on 100.

use crate::decimal::Decimal;
use crate::money::Money;
use crate::offers::law::{FilingStatus, Law};

/// The years that the law gives this deduction for, and those for tips and from 65 on.
pub const YEARS: std::ops::RangeInclusive<u16> = 2025..=2028;

/// The deduction for a year's overtime `premium` at a modified adjusted gross income. A couple
/// has it on a joint return only.
pub fn deduction(law: &Law, status: FilingStatus, premium: Money, income: Money) -> Money {
    if !YEARS.contains(&law.year) {
        return Money::ZERO;
    }
    let rule = &law.overtime_deduction.value;
    let (cap, start) = match status {
        FilingStatus::MarriedJoint => (rule.cap_joint, rule.start_joint),
        FilingStatus::Single | FilingStatus::HeadOfHousehold => (rule.cap, rule.start),
        FilingStatus::MarriedSeparate => return Money::ZERO,
    };
    in_steps(premium.or_zero().min(cap), income - start)
}

/// An amount less 100 for each whole 1,000 of income above a start.
pub(super) fn in_steps(amount: Money, above: Money) -> Money {
    let thousands = above.or_zero().share_of(Money::units(1_000)).floor();
    let less = Money::units(100).times(Decimal::whole(thousands));
    (amount - less).or_zero()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::offers::law::law_of;

    #[track_caller]
    fn check(status: FilingStatus, premium: i64, income: i64, expected: i64) {
        let law = law_of(2026).law;
        let (premium, income) = (Money::units(premium), Money::units(income));
        assert_eq!(
            deduction(law, status, premium, income),
            Money::units(expected)
        );
    }

    #[test]
    fn it_is_capped_and_shrinks_in_steps() {
        check(FilingStatus::Single, 3_640, 69_160, 3_640);
        check(FilingStatus::Single, 20_000, 100_000, 12_500);
        check(FilingStatus::MarriedJoint, 30_000, 100_000, 25_000);
        check(FilingStatus::Single, 3_640, 150_999, 3_640);
        check(FilingStatus::Single, 3_640, 151_000, 3_540);
        check(FilingStatus::Single, 12_500, 275_000, 0);
        check(FilingStatus::Single, 12_500, 900_000_000, 0);
        check(FilingStatus::MarriedSeparate, 3_640, 69_160, 0);
    }
}
