//! Federal income tax: standard deduction, no dependents, no credits, the exact bracket formula
//! and not the table in steps of 50 dollars (convention T1).

use std::iter::once;

use super::senior::{self, From65};
use super::slice::Slice;
use crate::decimal::Decimal;
use crate::money::Money;
use crate::offers::law::{FilingStatus, Law};

/// The rates of the seven brackets, IRC 1(j) as made permanent by Public Law 119-21.
const RATES: [Decimal; 7] = [
    Decimal::ratio(10, 100),
    Decimal::ratio(12, 100),
    Decimal::ratio(22, 100),
    Decimal::ratio(24, 100),
    Decimal::ratio(32, 100),
    Decimal::ratio(35, 100),
    Decimal::ratio(37, 100),
];

/// The tax on a year's taxable income.
pub fn income_tax(law: &Law, status: FilingStatus, taxable: Money) -> Money {
    slices(law, status, taxable).map(Slice::comes_to).sum()
}

/// What of a year's taxable income lies in each of the seven brackets.
pub fn slices(law: &Law, status: FilingStatus, taxable: Money) -> impl Iterator<Item = Slice> {
    let tops = law.bracket_tops.value.of(status).iter().copied();
    let bounds = once(Money::ZERO).chain(tops.clone());
    let bounds = bounds.zip(tops.chain(once(Money::MAX)));
    let brackets = RATES.into_iter().zip(bounds);
    brackets.map(move |(rate, (from, to))| Slice {
        rate,
        of: (taxable.min(to) - from).or_zero(),
    })
}

/// Whether state and local tax alone come to more than the standard deduction at an income, so
/// that itemising may leave more than is shown here.
pub fn itemising_may_pay(
    law: &Law,
    status: FilingStatus,
    from_65: From65,
    income: Money,
    paid: Money,
) -> bool {
    let standard = *law.standard_deduction.value.of(status) + senior::further(law, status, from_65);
    paid.min(law.salt.value.cap_at(status, income)) > standard
}

/// What comes off the income of a return, before its brackets.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Deductions {
    /// The standard deduction.
    pub standard: Money,
    /// What is added to it from 65 on.
    pub further: Money,
    /// The deduction from 65 on.
    pub senior: Money,
    /// The deduction for overtime.
    pub overtime: Money,
    /// The deduction for tips.
    pub tips: Money,
}

impl Deductions {
    /// Those of a return without overtime and tips.
    pub fn of(law: &Law, status: FilingStatus, from_65: From65, income: Money) -> Deductions {
        Deductions {
            standard: *law.standard_deduction.value.of(status),
            further: senior::further(law, status, from_65),
            senior: senior::deduction(law, status, from_65, income),
            ..Deductions::default()
        }
    }

    /// What is left of an income; never below zero.
    pub fn left_of(&self, income: Money) -> Money {
        let all = self.standard + self.further + self.senior + self.overtime + self.tips;
        (income - all).or_zero()
    }
}

/// The rate on the next dollar of taxable income.
pub fn marginal_rate(law: &Law, status: FilingStatus, taxable: Money) -> Decimal {
    let tops = law.bracket_tops.value.of(status);
    let place = tops.iter().take_while(|top| **top <= taxable).count();
    RATES.get(place).copied().unwrap_or_default()
}

/// The earned income credit of a filer without children, which some states build on: 7.65 % up
/// to the most, shrinking at 7.65 % from its start (IRC 32(b)). None on a separate return.
pub fn childless_eitc(law: &Law, status: FilingStatus, wages: Money) -> Money {
    let [most, joint, others] = law.childless_eitc.value;
    let start = match status {
        FilingStatus::MarriedJoint => joint,
        FilingStatus::Single | FilingStatus::HeadOfHousehold => others,
        FilingStatus::MarriedSeparate => return Money::ZERO,
    };
    let rate = Decimal::ratio(765, 10_000);
    let grown = wages.times(rate).min(most);
    (grown - (wages - start).or_zero().times(rate)).or_zero()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::offers::law::law_of;

    #[track_caller]
    fn check(year: u16, status: FilingStatus, wages: i64, cents: i64) {
        let law = law_of(year).law;
        let wages = Money::units(wages);
        let taxable = Deductions::of(law, status, From65::default(), wages).left_of(wages);
        assert_eq!(income_tax(law, status, taxable).as_cents(), cents);
    }

    #[test]
    fn brackets_are_exact_to_the_cent() {
        check(2025, FilingStatus::Single, 60_000, 507_150);
        check(2025, FilingStatus::Single, 15_750, 0);
        check(2025, FilingStatus::Single, 15_760, 100);
        check(2026, FilingStatus::Single, 85_000, 986_999 + 1);
        check(2026, FilingStatus::MarriedJoint, 0, 0);
    }

    /// A peer's mistake: its 12 % bracket starts too low.
    #[test]
    fn the_second_bracket_starts_where_the_law_says() {
        let law = law_of(2026).law;
        let rate = |income| marginal_rate(law, FilingStatus::Single, Money::units(income));
        assert_eq!(rate(12_399), Decimal::ratio(10, 100));
        assert_eq!(rate(12_400), Decimal::ratio(12, 100));
        assert_eq!(rate(9_000_000), Decimal::ratio(37, 100));
    }

    #[track_caller]
    fn check_itemising(income: i64, paid: i64, expected: bool) {
        check_itemising_of(FilingStatus::Single, 0, income, paid, expected);
    }

    #[track_caller]
    fn check_itemising_of(
        status: FilingStatus,
        people: u8,
        income: i64,
        paid: i64,
        expected: bool,
    ) {
        let (income, paid) = (Money::units(income), Money::units(paid));
        let law = law_of(2026).law;
        let from_65 = From65 {
            people,
            deductions: people,
        };
        assert_eq!(
            itemising_may_pay(law, status, from_65, income, paid),
            expected
        );
    }

    #[test]
    fn high_state_tax_may_beat_the_standard_deduction() {
        check_itemising(250_000, 16_100, false);
        check_itemising(250_000, 16_101, true);
        check_itemising(585_000, 50_000, true);
        check_itemising(587_000, 50_000, false);
        check_itemising(5_000_000, 500_000, false);
        // From 65 on there is more to beat.
        check_itemising_of(FilingStatus::Single, 1, 250_000, 16_101, false);
        check_itemising_of(FilingStatus::Single, 1, 250_000, 18_151, true);
        // A separate return has half of the cap from half of the start on: above about 266,000
        // it is below the standard deduction.
        let separate = FilingStatus::MarriedSeparate;
        check_itemising_of(separate, 0, 252_500, 50_000, true);
        check_itemising_of(separate, 0, 266_000, 50_000, true);
        check_itemising_of(separate, 0, 267_000, 50_000, false);
    }

    #[test]
    fn the_childless_credit_rises_and_falls() {
        let law = law_of(2025).law;
        let credit = |status, wages| childless_eitc(law, status, Money::units(wages)).as_cents();
        assert_eq!(credit(FilingStatus::Single, 1_000), 7_650);
        assert_eq!(credit(FilingStatus::Single, 10_000), 64_900);
        assert_eq!(credit(FilingStatus::Single, 30_000), 0);
        assert_eq!(credit(FilingStatus::MarriedSeparate, 10_000), 0);
    }
}
