//! What the law gives from 65 on: more standard deduction (IRC 63(f)), and 2025 to 2028 a
//! deduction for each person that shrinks with income (IRC 151(d)(5)(C), added by Public Law
//! 119-21).

use super::overtime::YEARS;
use crate::decimal::Decimal;
use crate::money::Money;
use crate::offers::law::{FilingStatus, Law};

/// People of 65 and more on a return.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct From65 {
    /// How many.
    pub people: u8,
    /// How many of them have the deduction of 2025 to 2028.
    pub deductions: u8,
}

/// What is added to the standard deduction.
pub fn further(law: &Law, status: FilingStatus, from_65: From65) -> Money {
    let each = law.further_deduction.value.of(status);
    each.times(Decimal::whole(i64::from(from_65.people)))
}

/// The deduction at a modified adjusted gross income. A couple has it on a joint return only.
pub fn deduction(law: &Law, status: FilingStatus, from_65: From65, income: Money) -> Money {
    if !YEARS.contains(&law.year) {
        return Money::ZERO;
    }
    let rule = &law.senior_deduction.value;
    let start = match status {
        FilingStatus::MarriedJoint => rule.start_joint,
        FilingStatus::Single | FilingStatus::HeadOfHousehold => rule.start,
        FilingStatus::MarriedSeparate => return Money::ZERO,
    };
    let less = (income - start).or_zero().times(rule.rate);
    let each = (rule.amount - less).or_zero();
    each.times(Decimal::whole(i64::from(from_65.deductions)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::offers::law::law_of;

    #[track_caller]
    fn check(status: FilingStatus, people: u8, income: i64, expected: [i64; 2]) {
        let law = law_of(2026).law;
        let from_65 = From65 {
            people,
            deductions: people,
        };
        let more = further(law, status, from_65);
        let deducted = deduction(law, status, from_65, Money::units(income));
        assert_eq!([more, deducted], expected.map(Money::units));
    }

    #[test]
    fn each_person_has_it_until_income_takes_it() {
        use FilingStatus::{HeadOfHousehold, MarriedJoint, MarriedSeparate, Single};
        check(Single, 1, 75_000, [2_050, 6_000]);
        check(Single, 1, 85_000, [2_050, 5_400]);
        check(Single, 1, 175_000, [2_050, 0]);
        check(HeadOfHousehold, 1, 100_000, [2_050, 4_500]);
        check(MarriedJoint, 1, 150_000, [1_650, 6_000]);
        check(MarriedJoint, 2, 160_000, [3_300, 10_800]);
        check(MarriedJoint, 2, 250_000, [3_300, 0]);
        check(MarriedSeparate, 1, 40_000, [1_650, 0]);
        check(Single, 0, 40_000, [0, 0]);
    }

    #[test]
    fn the_further_deduction_has_its_year() {
        let of = |year, status| law_of(year).law.further_deduction.value.of(status);
        assert_eq!(of(2025, FilingStatus::Single), Money::units(2_000));
        assert_eq!(of(2025, FilingStatus::MarriedJoint), Money::units(1_600));
        assert_eq!(of(2027, FilingStatus::Single), Money::units(2_050));
    }
}
