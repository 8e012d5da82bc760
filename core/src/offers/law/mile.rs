//! What a mile by car costs: the business rate of the IRS, which changed in the middle of 2026.
//!
//! It is only the default of what a commute costs; no tax depends on it. So nothing is averaged: a
//! job that starts now is driven to at the rate of now.

use chrono::{Datelike, NaiveDate};

use super::model::{Cited, Status, Unit};
use crate::money::Money;

/// A rate from a day on.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Mile {
    /// The first day that it holds for.
    pub since: NaiveDate,
    /// What a mile costs.
    pub rate: Money,
    source: &'static str,
}

const fn row(year: i32, month: u32, millionths: i64, source: &'static str) -> Mile {
    let since = match NaiveDate::from_ymd_opt(year, month, 1) {
        Some(day) => day,
        None => NaiveDate::MIN,
    };
    Mile {
        since,
        rate: Money::millionths(millionths),
        source,
    }
}

/// The rates, the oldest first. That of 2027 comes in the middle of December 2026.
pub const MILES: [Mile; 3] = [
    row(2025, 1, 700_000, "IRS Notice 2025-05"),
    row(2026, 1, 725_000, "IRS Notice 2026-10"),
    row(2026, 7, 760_000, "IRS Announcement 2026-11 (IRB 2026-29)"),
];

/// The rate for a job that starts on a day, or else the last one of the year.
pub fn mile(year: u16, start: Option<NaiveDate>) -> Cited<Mile> {
    let day = start.or_else(|| NaiveDate::from_ymd_opt(i32::from(year), 12, 31));
    let day = day.unwrap_or(NaiveDate::MAX);
    let [first, ..] = MILES;
    let reached = MILES.iter().rev().find(|row| row.since <= day);
    let mile = reached.copied().unwrap_or(first);
    Cited {
        value: mile,
        unit: Unit::UsdMile,
        status: match mile.since.year() == day.year() {
            true => Status::InForce,
            false => Status::Carried,
        },
        year: u16::try_from(mile.since.year()).unwrap_or(year),
        source: mile.source,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::day::date_from_text;
    use crate::decimal::Decimal;

    #[track_caller]
    fn check(year: u16, start: &str, cents_of_a_thousand: i64, status: Status) {
        let mile = mile(year, date_from_text(start));
        assert_eq!(mile.value.rate.as_millionths(), cents_of_a_thousand * 10);
        assert_eq!(mile.status, status);
    }

    #[test]
    fn the_rate_is_that_of_the_first_day_or_the_last_of_the_year() {
        check(2026, "2026-06-30", 72_500, Status::InForce);
        check(2026, "2026-07-01", 76_000, Status::InForce);
        check(2026, "2025-12-31", 70_000, Status::InForce);
        check(2026, "", 76_000, Status::InForce);
        check(2025, "", 70_000, Status::InForce);
        check(2027, "", 76_000, Status::Carried);
        check(2027, "2027-03-01", 76_000, Status::Carried);
        check(2026, "2019-01-01", 70_000, Status::Carried);
    }

    /// 20 miles on 240 days.
    #[test]
    fn a_year_of_driving_costs_what_the_rate_says() {
        let year = |start| {
            let rate = mile(2026, date_from_text(start)).value.rate;
            rate.times(Decimal::whole(20 * 240))
        };
        assert_eq!(year("2026-01-02"), Money::units(3_480));
        assert_eq!(year("2026-07-02"), Money::units(3_648));
    }
}
