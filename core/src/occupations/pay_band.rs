//! Somebody's pay beside what an occupation pays.

use super::{PayBasis, Percentile, TopCoded, Wage};
use crate::decimal::Decimal;
use crate::keyed::keyed;
use crate::money::Money;

/// Hours of a year in which annual and hourly pay are the same.
const FULL_YEAR_HOURS: i64 = 2_080;
const FULL_WEEK_HOURS: i64 = 40;
const WEEKS: i64 = 52;
/// Pay of a role that ended so many months ago is not compared with today's.
const OLD_MONTHS: i32 = 12;
/// Where all percentiles are withheld, the median is at or above this.
pub(super) const TOP_CODE_YEAR: Money = Money::units(239_200);
pub(super) const TOP_CODE_HOUR: Money = Money::units(115);
/// Figures of fewer workers, or with a larger error in tenths of a percent, are marked.
pub(super) const FEW_WORKERS: u32 = 100;
pub(super) const UNSURE_ERROR: u16 = 100;

keyed! {
    PayPer {
        Year "year",
        Month "month",
        Hour "hour",
    }
}

/// The pay of a role.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct OwnPay {
    pub amount: Money,
    pub per: PayPer,
    pub hours_week: Option<Decimal>,
    pub is_in_dollars: bool,
    /// How many months ago the role ended; `None` while it goes on.
    pub ended_months_ago: Option<i32>,
}

/// What is compared with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct BandPlace<'a> {
    /// Whether the occupation has a series at all.
    pub has_series: bool,
    /// Its pay in the area; `None` if that is not published.
    pub wage: Option<&'a Wage>,
    /// Whether the area is a state: of the nation, few workers are not unsure.
    pub is_state: bool,
}

keyed! {
    /// The unit in which pay is published and compared.
    PayUnit {
        Annual "annual",
        Hourly "hourly",
    }
}

keyed! {
    /// Why pay is not compared.
    Uncompared {
        /// It is not in dollars.
        Currency "currency",
        /// The role ended a year ago or more.
        OldPay "old_pay",
        /// The occupation has no series of pay.
        NoWageGroup "no_wage_group",
        /// Nothing is published for the area.
        NotPublished "not_published",
        /// Only hourly pay is published, and the hours of the role are not known.
        HoursUnknown "hours_unknown",
        /// Everything is withheld as too high, and so is the pay.
        TopCoded "top_coded",
    }
}

/// Where pay lies in the band.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PayComparison {
    pub unit: PayUnit,
    /// The pay in that unit.
    pub own: Money,
    /// The highest percentile that is not above it.
    pub at_least: Option<Percentile>,
    /// The lowest percentile that is above it.
    pub below: Option<Percentile>,
    /// What the median has over it; `None` if the median is withheld.
    pub to_median: Option<Money>,
    /// Whether the figures are of few workers, or have a large error.
    pub is_few_or_unsure: bool,
}

/// Compares pay with a band.
///
/// # Errors
/// Why it is not compared.
pub fn compare_pay(pay: &OwnPay, with: &BandPlace) -> Result<PayComparison, Uncompared> {
    if !pay.is_in_dollars {
        return Err(Uncompared::Currency);
    }
    if pay
        .ended_months_ago
        .is_some_and(|months| months >= OLD_MONTHS)
    {
        return Err(Uncompared::OldPay);
    }
    if !with.has_series {
        return Err(Uncompared::NoWageGroup);
    }
    let wage = with.wage.ok_or(Uncompared::NotPublished)?;
    let basis = wage.basis.ok_or(Uncompared::NotPublished)?;
    let own = converted(pay, basis).ok_or(Uncompared::HoursUnknown)?;
    let (unit, band, top_code) = match basis {
        PayBasis::Hourly => (PayUnit::Hourly, wage.hourly.map(hourly), TOP_CODE_HOUR),
        PayBasis::Both | PayBasis::Annual => {
            (PayUnit::Annual, wage.annual.map(yearly), TOP_CODE_YEAR)
        }
    };
    let is_top_coded = wage.top_coded == TopCoded::All;
    if is_top_coded && own >= top_code {
        return Err(Uncompared::TopCoded);
    }
    let named = || Percentile::ALL.into_iter().zip(band);
    let mut at_least = named().filter(|(_, amount)| amount.is_some_and(|amount| amount <= own));
    let mut above = named().filter(|(_, amount)| amount.is_some_and(|amount| amount > own));
    let median = named().find(|(percentile, _)| *percentile == Percentile::P50);
    Ok(PayComparison {
        unit,
        own,
        at_least: at_least.next_back().map(|(percentile, _)| percentile),
        below: match is_top_coded {
            true => Some(Percentile::P50),
            false => above.next().map(|(percentile, _)| percentile),
        },
        to_median: median.and_then(|(_, amount)| Some(amount? - own)),
        is_few_or_unsure: is_few_or_unsure(wage, with.is_state),
    })
}

fn is_few_or_unsure(wage: &Wage, is_state: bool) -> bool {
    let is_few = is_state && wage.workers.is_none_or(|workers| workers < FEW_WORKERS);
    is_few || wage.pay_error.is_some_and(|error| error > UNSURE_ERROR)
}

fn yearly(dollars: Option<u32>) -> Option<Money> {
    dollars.map(|dollars| Money::units(dollars.into()))
}

fn hourly(cents: Option<u32>) -> Option<Money> {
    cents.map(|cents| Money::cents(cents.into()))
}

/// Pay as the band has it; `None` without the hours that this takes.
fn converted(pay: &OwnPay, basis: PayBasis) -> Option<Money> {
    let hours = pay.hours_week.filter(|hours| *hours > Decimal::ZERO);
    let amount = pay.amount;
    let a_year = match pay.per {
        PayPer::Month => amount.times(Decimal::whole(12)),
        PayPer::Year | PayPer::Hour => amount,
    };
    let full_year = amount.times(Decimal::whole(FULL_YEAR_HOURS));
    let year_hours = hours.map(|hours| hours.times(Decimal::whole(WEEKS)));
    Some(match (basis, pay.per) {
        (PayBasis::Both, PayPer::Hour) => full_year,
        // What the same pay would be in full time.
        (PayBasis::Both, _) => match hours {
            Some(hours) => a_year.times(Decimal::whole(FULL_WEEK_HOURS)).per(hours),
            None => a_year,
        },
        (PayBasis::Annual, PayPer::Hour) => year_hours.map_or(full_year, |it| amount.times(it)),
        (PayBasis::Annual, _) => a_year,
        (PayBasis::Hourly, PayPer::Hour) => amount,
        (PayBasis::Hourly, _) => a_year.per(year_hours?),
    })
}

#[cfg(test)]
mod tests {
    use super::super::Suppressed;
    use super::*;

    const WAGE: Wage = Wage {
        workers: Some(500),
        annual: [
            Some(20_000),
            Some(30_000),
            Some(40_000),
            Some(50_000),
            Some(60_000),
        ],
        hourly: [
            Some(1_000),
            Some(1_500),
            Some(2_000),
            Some(2_500),
            Some(3_000),
        ],
        workers_error: Some(0),
        pay_error: Some(100),
        basis: Some(PayBasis::Both),
        suppressed: Suppressed::Nothing,
        top_coded: TopCoded::Nothing,
    };

    fn pay(amount: i64, per: PayPer, hours: Option<i64>) -> OwnPay {
        OwnPay {
            amount: Money::units(amount),
            per,
            hours_week: hours.map(Decimal::whole),
            is_in_dollars: true,
            ended_months_ago: None,
        }
    }

    fn compared(pay: &OwnPay, wage: &Wage) -> Result<PayComparison, Uncompared> {
        let place = BandPlace {
            has_series: true,
            wage: Some(wage),
            is_state: true,
        };
        compare_pay(pay, &place)
    }

    #[track_caller]
    fn check(pay: &OwnPay, wage: &Wage, own: i64, between: [Option<Percentile>; 2]) {
        let found = compared(pay, wage).unwrap();
        assert_eq!(found.own, Money::units(own));
        assert_eq!([found.at_least, found.below], between);
    }

    #[test]
    fn pay_lies_between_two_percentiles() {
        let year = |amount| pay(amount, PayPer::Year, None);
        check(&year(19_999), &WAGE, 19_999, [None, Some(Percentile::P10)]);
        check(
            &year(40_000),
            &WAGE,
            40_000,
            [Some(Percentile::P50), Some(Percentile::P75)],
        );
        check(&year(60_000), &WAGE, 60_000, [Some(Percentile::P90), None]);
        let median = compared(&year(38_000), &WAGE).unwrap().to_median;
        assert_eq!(median, Some(Money::units(2_000)));
    }

    #[test]
    fn pay_is_converted_to_what_is_published() {
        let middle = [Some(Percentile::P25), Some(Percentile::P50)];
        check(&pay(15, PayPer::Hour, Some(10)), &WAGE, 31_200, middle);
        check(&pay(3_000, PayPer::Month, None), &WAGE, 36_000, middle);
        check(&pay(18_000, PayPer::Year, Some(20)), &WAGE, 36_000, middle);
        check(
            &pay(18_000, PayPer::Year, Some(0)),
            &WAGE,
            18_000,
            [None, Some(Percentile::P10)],
        );
        let annual = Wage {
            basis: Some(PayBasis::Annual),
            ..WAGE
        };
        check(&pay(20, PayPer::Hour, Some(30)), &annual, 31_200, middle);
        check(&pay(15, PayPer::Hour, None), &annual, 31_200, middle);
        check(
            &pay(36_000, PayPer::Year, Some(20)),
            &annual,
            36_000,
            middle,
        );
        let hourly = Wage {
            basis: Some(PayBasis::Hourly),
            ..WAGE
        };
        check(&pay(16, PayPer::Hour, None), &hourly, 16, middle);
        check(
            &pay(16 * 52 * 20, PayPer::Year, Some(20)),
            &hourly,
            16,
            middle,
        );
        let unknown = compared(&pay(40_000, PayPer::Year, None), &hourly);
        assert_eq!(unknown, Err(Uncompared::HoursUnknown));
    }

    #[test]
    fn what_cannot_be_compared_is_not() {
        let own = pay(40_000, PayPer::Year, None);
        let euros = OwnPay {
            is_in_dollars: false,
            ..own
        };
        assert_eq!(compared(&euros, &WAGE), Err(Uncompared::Currency));
        let ended = |months| OwnPay {
            ended_months_ago: Some(months),
            ..own
        };
        assert_eq!(compared(&ended(12), &WAGE), Err(Uncompared::OldPay));
        assert!(compared(&ended(11), &WAGE).is_ok());
        let place = |has_series| BandPlace {
            has_series,
            wage: None,
            is_state: false,
        };
        assert_eq!(
            compare_pay(&own, &place(false)),
            Err(Uncompared::NoWageGroup)
        );
        assert_eq!(
            compare_pay(&own, &place(true)),
            Err(Uncompared::NotPublished)
        );
        let hidden = Wage {
            basis: None,
            ..WAGE
        };
        assert_eq!(compared(&own, &hidden), Err(Uncompared::NotPublished));
    }

    #[test]
    fn withheld_percentiles_are_no_limits() {
        let all = Wage {
            annual: [None; 5],
            hourly: [None; 5],
            top_coded: TopCoded::All,
            ..WAGE
        };
        check(
            &pay(239_199, PayPer::Year, None),
            &all,
            239_199,
            [None, Some(Percentile::P50)],
        );
        let high = compared(&pay(239_200, PayPer::Year, None), &all);
        assert_eq!(high, Err(Uncompared::TopCoded));
        let mut top = Wage {
            top_coded: TopCoded::P90,
            ..WAGE
        };
        top.annual[4] = None;
        check(
            &pay(900_000, PayPer::Year, None),
            &top,
            900_000,
            [Some(Percentile::P75), None],
        );
    }

    #[test]
    fn few_workers_of_a_state_and_large_errors_are_marked() {
        let own = pay(40_000, PayPer::Year, None);
        let is_marked = |wage: &Wage| compared(&own, wage).unwrap().is_few_or_unsure;
        assert!(!is_marked(&WAGE));
        assert!(is_marked(&Wage {
            pay_error: Some(101),
            ..WAGE
        }));
        assert!(is_marked(&Wage {
            workers: None,
            ..WAGE
        }));
        let few = Wage {
            workers: Some(90),
            ..WAGE
        };
        assert!(is_marked(&few));
        let nation = BandPlace {
            has_series: true,
            wage: Some(&few),
            is_state: false,
        };
        assert!(!compare_pay(&own, &nation).unwrap().is_few_or_unsure);
    }
}
