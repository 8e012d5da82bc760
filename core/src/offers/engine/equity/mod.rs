//! Pay in stock: when it vests, what it is worth by then, and what a purchase plan gains.
//!
//! Stock is money of the market: it is never part of guaranteed cash. Of options only the spread
//! counts, never less than nothing (Q3).

pub mod espp;
pub mod growth;
pub(crate) mod shares;

pub use espp::{Espp, EsppGain, espp};
pub use growth::{change_over, grown};

use std::ops::Range;

use crate::decimal::Decimal;
use crate::money::Money;

pub use crate::offers::input::schedule::{self, Schedule, ScheduleForm, ScheduleProblem};

/// Options on stock.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Options {
    /// How many.
    pub count: Decimal,
    /// What exercising one costs.
    pub strike: Money,
    /// What a share is worth today.
    pub price: Money,
}

/// What vests of a grant in the year `year` (1 is the first) at prices that change by `growth` a
/// year: each month's part at the price of that month (Q1, Q2). Nothing after the last vest.
pub fn vesting_in_year(grant: Money, schedule: &Schedule, growth: Decimal, year: u16) -> Money {
    vesting_within(grant, schedule, growth, months_of(year))
}

/// The same for the months that follow so many completed ones.
pub fn vesting_within(
    grant: Money,
    schedule: &Schedule,
    growth: Decimal,
    months: Range<u16>,
) -> Money {
    let mut before = schedule.vested(grant, months.start);
    months
        .map(|month| {
            let so_far = schedule.vested(grant, month + 1);
            let part = so_far - before;
            before = so_far;
            grown(part, growth, month + 1)
        })
        .sum()
}

fn months_of(year: u16) -> Range<u16> {
    let first = year.saturating_sub(1).saturating_mul(12);
    first..first.saturating_add(12)
}

/// What options are worth when exercised at once: their number times what the price lies above
/// the strike, or nothing.
pub fn spread(options: Decimal, strike: Money, price: Money) -> Money {
    (price - strike).or_zero().times(options)
}

/// What the options that vest in the year `year` are worth when exercised as they vest, at prices
/// that change by `growth` a year.
pub fn options_in_year(grant: &Options, schedule: &Schedule, growth: Decimal, year: u16) -> Money {
    options_within(grant, schedule, growth, months_of(year))
}

/// The same for the months that follow so many completed ones.
pub fn options_within(
    grant: &Options,
    schedule: &Schedule,
    growth: Decimal,
    months: Range<u16>,
) -> Money {
    months
        .map(|month| {
            let price = grown(grant.price, growth, month + 1);
            let all = spread(grant.count, grant.strike, price);
            schedule.vested(all, month + 1) - schedule.vested(all, month)
        })
        .sum()
}

/// What is expected of a paper value that is paid with a probability (Q4).
pub fn expected(paper: Money, probability: Decimal) -> Money {
    paper.times(probability)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(schedule: &str, growth_percent: i64, expected: [i64; 5]) {
        let schedule = Schedule::parse(schedule).unwrap();
        let growth = Decimal::ratio(growth_percent, 100);
        let grant = Money::units(100_000);
        let years = [1, 2, 3, 4, 5].map(|year| vesting_in_year(grant, &schedule, growth, year));
        assert_eq!(years.map(Money::to_units), expected.map(Money::units));
    }

    /// Peers' mistakes: a one-year cliff that pays nothing in year one, and no number after the
    /// last year.
    #[test]
    fn the_cliff_pays_in_year_one_and_the_end_is_zero() {
        check(
            "48 months, cliff 12",
            0,
            [25_000, 25_000, 25_000, 25_000, 0],
        );
        check("5/15/40/40", 0, [5_000, 15_000, 40_000, 40_000, 0]);
        check("25/25/25/25", 10, [27_500, 30_250, 33_275, 36_603, 0]);
    }

    #[test]
    fn options_are_never_worth_less_than_nothing() {
        let of = |strike, price| {
            spread(
                Decimal::whole(4_000),
                Money::units(strike),
                Money::units(price),
            )
        };
        assert_eq!(of(12, 9), Money::ZERO);
        assert_eq!(of(9, 12), Money::units(12_000));
        let grant = Options {
            count: Decimal::whole(4_000),
            strike: Money::units(9),
            price: Money::units(10),
        };
        let schedule = Schedule::parse("25/25/25/25").unwrap();
        let year = |year| options_in_year(&grant, &schedule, Decimal::ratio(1, 10), year);
        assert_eq!([1, 2, 5].map(year), [2_000, 3_100, 0].map(Money::units));
        assert_eq!(
            expected(Money::units(80_000), Decimal::ratio(1, 4)),
            Money::units(20_000)
        );
    }
}
