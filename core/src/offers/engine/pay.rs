//! What work is paid: by the hour, with overtime, and as a bonus.

use crate::decimal::Decimal;
use crate::money::Money;

/// Weekly hours above which overtime is due, 29 USC 207(a).
pub const OVERTIME_ABOVE: Decimal = Decimal::whole(40);
/// What an hour of overtime pays at least, in times the rate, 29 USC 207(a).
pub const OVERTIME_TIMES: Decimal = Decimal::ratio(3, 2);
/// Weeks in a year of pay.
pub const WEEKS: Decimal = Decimal::whole(52);

/// An hourly job.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Hourly {
    /// Pay for an hour.
    pub rate: Money,
    /// Hours worked in a week, overtime included.
    pub hours_a_week: Decimal,
    /// Weeks paid in a year.
    pub weeks: Decimal,
    /// What an overtime hour pays, in times the rate.
    pub overtime_times: Decimal,
    /// Hours of a week above which that is paid: [`OVERTIME_ABOVE`], or fewer where the employer
    /// promises it from there on. More count as forty, since the law asks for it above those.
    pub overtime_above: Decimal,
    /// What a week's hours are paid beyond the rate: for shifts at night or on weekends, and for work
    /// at another rate. The caller adds it; here it raises the regular rate (29 CFR 778.115 and
    /// 778.207(b)), so that hours above forty are paid more.
    pub more_a_week: Money,
}

/// A year of hourly pay.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct HourlyPay {
    /// For the hours of each week that are no overtime: the first forty, or fewer.
    pub regular: Money,
    /// For the others.
    pub overtime: Money,
    /// The extra half within `overtime`, which the deduction of 2025 to 2028 is for. What an
    /// employer pays beyond one and a half times, or for hours up to forty, does not count (H2).
    pub premium: Money,
}

impl HourlyPay {
    /// All of it.
    pub fn gross(&self) -> Money {
        self.regular + self.overtime
    }
}

/// What a year of hourly work pays (H1).
pub fn hourly(job: &Hourly) -> HourlyPay {
    let regular = job.hours_a_week.min(job.overtime_above).min(OVERTIME_ABOVE);
    let overtime = job.hours_a_week - regular;
    let by_law = (job.hours_a_week - OVERTIME_ABOVE).max(Decimal::ZERO);
    let year = |hours: Decimal| job.rate.times(hours).times(job.weeks);
    let extra = (job.overtime_times - Decimal::ONE)
        .min(Decimal::ratio(1, 2))
        .max(Decimal::ZERO);
    // Every hour has its part of it once already.
    let more = job.more_a_week.times(job.weeks);
    let more = more.times(by_law).per(job.hours_a_week);
    let times_beyond = (job.overtime_times - Decimal::ONE).max(Decimal::ZERO);
    HourlyPay {
        regular: year(regular),
        overtime: year(overtime).times(job.overtime_times) + more.times(times_beyond),
        premium: (year(by_law) + more).times(extra),
    }
}

/// What an hour of a yearly salary pays.
pub fn per_hour(salary: Money, hours_a_week: Decimal, weeks: Decimal) -> Money {
    salary.per(hours_a_week.times(weeks))
}

/// A week in which more than an hourly rate is paid.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct RegularRate {
    /// All pay for the week's hours, divided by them.
    pub rate: Money,
    /// The extra half of it for each hour above forty.
    pub premium: Money,
    /// The week's pay with it.
    pub total: Money,
}

/// The regular rate of a week (H3, 29 CFR 778.109): everything paid for it, over its hours.
/// `straight` is that pay, with every hour paid once.
pub fn regular_rate(straight: Money, hours: Decimal) -> RegularRate {
    let rate = straight.per(hours);
    let overtime = (hours - OVERTIME_ABOVE).max(Decimal::ZERO);
    let premium = rate.times(Decimal::ratio(1, 2)).times(overtime);
    RegularRate {
        rate,
        premium,
        total: straight + premium,
    }
}

/// What a bonus is expected to bring: its target, how likely it is, how much of it is usual, and
/// what share of the first year counts.
pub fn expected_bonus(target: Money, chance: Decimal, factor: Decimal, prorated: Decimal) -> Money {
    target.times(chance).times(factor).times(prorated)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(rate: i64, hours: i64, weeks: i64, expected: [i64; 3]) {
        let pay = hourly(&Hourly {
            rate: Money::cents(rate),
            hours_a_week: Decimal::whole(hours),
            weeks: Decimal::whole(weeks),
            overtime_times: OVERTIME_TIMES,
            overtime_above: OVERTIME_ABOVE,
            more_a_week: Money::ZERO,
        });
        assert_eq!(
            [pay.regular, pay.overtime, pay.premium],
            expected.map(Money::units)
        );
        assert_eq!(pay.gross(), pay.regular + pay.overtime);
    }

    #[test]
    fn overtime_starts_above_forty_hours() {
        check(2_800, 45, 52, [58_240, 10_920, 3_640]);
        check(2_250, 24, 50, [27_000, 0, 0]);
        check(2_800, 40, 52, [58_240, 0, 0]);
        check(0, 60, 52, [0, 0, 0]);
    }

    #[test]
    fn double_time_has_no_larger_premium() {
        let double = Hourly {
            rate: Money::units(20),
            hours_a_week: Decimal::whole(50),
            weeks: WEEKS,
            overtime_times: Decimal::whole(2),
            overtime_above: OVERTIME_ABOVE,
            more_a_week: Money::ZERO,
        };
        assert_eq!(hourly(&double).overtime, Money::units(20_800));
        assert_eq!(hourly(&double).premium, Money::units(5_200));
    }

    #[test]
    fn a_promise_may_begin_below_forty_hours_and_its_deduction_does_not() {
        let promised = |hours_a_week, overtime_above| {
            let pay = hourly(&Hourly {
                rate: Money::units(20),
                hours_a_week: Decimal::whole(hours_a_week),
                weeks: WEEKS,
                overtime_times: Decimal::whole(2),
                overtime_above: Decimal::whole(overtime_above),
                more_a_week: Money::ZERO,
            });
            [pay.regular, pay.overtime, pay.premium]
        };
        let units = |amounts: [i64; 3]| amounts.map(Money::units);
        assert_eq!(promised(39, 36), units([37_440, 6_240, 0]));
        assert_eq!(promised(42, 36), units([37_440, 12_480, 1_040]));
        assert_eq!(promised(42, 45), units([41_600, 4_160, 1_040]));
    }

    /// By hand, after 29 CFR 778.207(b): 48 hours at 20, all at 2 more for the night, are 22 an hour,
    /// and 11 more for each of the eight hours above forty.
    #[test]
    fn more_for_a_shift_is_part_of_the_regular_rate() {
        let nights = |overtime_times, hours_a_week| {
            hourly(&Hourly {
                rate: Money::units(20),
                hours_a_week: Decimal::whole(hours_a_week),
                weeks: Decimal::whole(50),
                overtime_times,
                overtime_above: OVERTIME_ABOVE,
                more_a_week: Money::units(2 * hours_a_week),
            })
        };
        let pay = nights(OVERTIME_TIMES, 48);
        let units = |amounts: [i64; 3]| amounts.map(Money::units);
        // (8 x 30 + 8 x 1) x 50, of which 8 x 11 x 50 are the extra half.
        let got = [pay.regular, pay.overtime, pay.premium];
        assert_eq!(got, units([40_000, 12_400, 4_400]));
        // Nothing more for hours up to forty, or where an overtime hour pays once.
        let short = nights(OVERTIME_TIMES, 36);
        assert_eq!((short.overtime, short.premium), (Money::ZERO, Money::ZERO));
        assert_eq!(nights(Decimal::ONE, 48).overtime, Money::units(8_000));
    }

    #[test]
    fn a_weekly_bonus_raises_the_regular_rate() {
        let week = regular_rate(Money::units(20 * 50 + 100), Decimal::whole(50));
        assert_eq!(week.rate, Money::units(22));
        assert_eq!(week.total, Money::units(1_210));
        assert_eq!(regular_rate(Money::ZERO, Decimal::ZERO).total, Money::ZERO);
    }
}
