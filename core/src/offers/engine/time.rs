//! Leave, the way to work, and what an hour of life earns.

use super::ctx::Ctx;
use super::figure::{Figure, FigurePart, Form, PartKind};
use super::gross::GrossYear;
use super::job::JobTerms;
use super::leave::{self, LeaveYear};
use super::pay::WEEKS;
use crate::decimal::Decimal;
use crate::money::Money;
use crate::offers::input::field::Field;
use crate::offers::input::terms::Kind;

/// Weekdays in a week.
const WEEK: Decimal = Decimal::whole(5);

/// What a day of a yearly salary is worth (P1). For a salaried job leave lies inside the salary:
/// its value is shown and never added (P2).
pub fn day_pay(salary: Money, days_a_week: Decimal) -> Money {
    salary.per(WEEKS.times(days_a_week))
}

/// Hours of leave earned by hours worked, and how many of them are kept (P4).
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Accrued {
    /// Before the cap.
    pub uncapped: Decimal,
    /// Within it.
    pub hours: Decimal,
}

/// One hour of leave for each `per` hours worked, up to a cap. Nothing if `per` is zero.
pub fn accrue(hours_worked: Decimal, per: Decimal, cap: Option<Decimal>) -> Accrued {
    let uncapped = hours_worked.over(per);
    Accrued {
        uncapped,
        hours: cap.map_or(uncapped, |cap| uncapped.min(cap)),
    }
}

/// A year of working days.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct WorkYear {
    /// Weeks with work or paid leave in them. A year has 52 of five weekdays; more count as those.
    pub weeks: Decimal,
    /// Vacation, holidays and sick days that are used within them.
    pub days_off: Decimal,
    /// Hours of a working day as it really is.
    pub hours_a_day: Decimal,
    /// Days a week away from home, 0 to 5.
    pub days_on_site: Decimal,
    /// Minutes there and back.
    pub commute_minutes: Decimal,
    /// What a day on site costs: miles, parking and fare.
    pub cost_a_day: Money,
    /// What the employer pays of that in a year.
    pub subsidy: Money,
}

/// What a year of work takes.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Effort {
    /// Days worked.
    pub days: Decimal,
    /// Hours of each.
    pub hours_a_day: Decimal,
    /// Days with a way to work.
    pub commute_days: Decimal,
    /// Minutes there and back.
    pub commute_minutes: Decimal,
    /// Hours at work.
    pub work_hours: Decimal,
    /// Hours on the way.
    pub commute_hours: Decimal,
    /// What the way costs, after the subsidy; not deductible (E2).
    pub commute_cost: Money,
}

impl Effort {
    /// Hours of life that the work takes.
    pub fn hours(&self) -> Decimal {
        self.work_hours + self.commute_hours
    }

    /// That of a part of the year.
    #[must_use]
    pub fn times(&self, part: Decimal) -> Effort {
        Effort {
            days: self.days.times(part),
            commute_days: self.commute_days.times(part),
            work_hours: self.work_hours.times(part),
            commute_hours: self.commute_hours.times(part),
            commute_cost: self.commute_cost.times(part),
            ..*self
        }
    }
}

/// Days and hours of a year (E1).
pub fn effort(year: &WorkYear) -> Effort {
    let weekdays = year.weeks.min(WEEKS).times(WEEK);
    let days = (weekdays - year.days_off).max(Decimal::ZERO);
    let commute_days = days.times(year.days_on_site).over(WEEK);
    Effort {
        days,
        hours_a_day: year.hours_a_day,
        commute_days,
        commute_minutes: year.commute_minutes,
        work_hours: days.times(year.hours_a_day),
        commute_hours: commute_days
            .times(year.commute_minutes)
            .over(Decimal::whole(60)),
        commute_cost: (year.cost_a_day.times(commute_days) - year.subsidy).or_zero(),
    }
}

/// What an hour of life earns in a plain year.
#[derive(Clone, Debug, PartialEq)]
pub struct Hours {
    /// Days, hours and ways.
    pub effort: Effort,
    /// Take-home pay, what is put aside from it, and employer money that is vested after the years
    /// one expects to stay, less what working costs.
    pub earned: Figure,
    /// That for each hour.
    pub per_hour: Money,
    /// The average expected total of a year of work less the way to it, before tax, for each hour.
    pub total_per_hour: Money,
}

/// Vacation as it is taken, holidays beyond it and sick days at the pay of a day; contract work has
/// no paid leave.
pub(crate) fn leave_value(ctx: &Ctx, job: &JobTerms, leave: &[LeaveYear], part: Decimal) -> Figure {
    if job.kind == Kind::Contractor {
        return Figure::default();
    }
    let taken = leave.first().map(|year| year.taken).unwrap_or_default();
    let holidays = leave::days_off(ctx, leave, part).times(part) - taken;
    let sick = ctx.number(Field::SickDays).times(part);
    let day = job.day_pay();
    let of = |kind, days| FigurePart::cash(kind, day.times(days)).as_form(Form::InKind);
    Figure::of([
        of(PartKind::Vacation, taken),
        of(PartKind::Holidays, holidays),
        of(PartKind::SickDays, sick),
    ])
}

/// What the hours of the first year earn. `all` is everything expected, over so many years of
/// work.
pub(crate) fn hours(
    ctx: &Ctx,
    job: &JobTerms,
    year: &GrossYear,
    effort: Effort,
    take_home: &Figure,
    (all, worked): (Money, Decimal),
) -> Hours {
    let stay = Decimal::whole(i64::from(ctx.settings.stay));
    let of_kind = |kind| year.value.of_kind(kind);
    let contributions = of_kind(PartKind::Match) + of_kind(PartKind::Nonelective);
    let at_once = of_kind(PartKind::EmployerHsa) + of_kind(PartKind::Pension);
    let gratuity = match ctx.gratuity_years.value <= stay {
        true => of_kind(PartKind::Gratuity),
        false => Money::ZERO,
    };
    let vested = contributions.times(job.vesting.share(stay)) + at_once + gratuity;
    // What is put aside is earned all the same.
    let put_aside = |part: &FigurePart| {
        matches!(
            part.kind,
            PartKind::Deferral | PartKind::Hsa | PartKind::HealthFsa | PartKind::DependentCare
        )
    };
    let kept = take_home.parts().iter().copied();
    let mut parts: Vec<FigurePart> = kept.filter(|part| !put_aside(part)).collect();
    parts.extend([
        FigurePart::cash(PartKind::VestedContributions, vested),
        FigurePart::cost(PartKind::Commute, effort.commute_cost),
        FigurePart::cost(
            PartKind::HomeOffice,
            ctx.money(Field::HomeOffice).times(year.part),
        ),
    ]);
    let earned = Figure::of(parts);
    let hours = effort.hours();
    Hours {
        per_hour: earned.amount().per(hours),
        total_per_hour: (all.per(worked).times(year.part) - effort.commute_cost).per(hours),
        effort,
        earned,
    }
}

/// Weeks of paid leave with a new child at the pay of a week.
pub(crate) fn parental_value(ctx: &Ctx, job: &JobTerms) -> Money {
    match job.kind {
        Kind::Contractor => Money::ZERO,
        _ => job.week_pay().times(ctx.number(Field::ParentalWeeks)),
    }
}

/// The days and hours of the first year, of which a term may leave a part.
pub(crate) fn of_year(ctx: &Ctx, job: &JobTerms, leave: &[LeaveYear], part: Decimal) -> Effort {
    let days_on_site = ctx.number(Field::DaysOnSite);
    let mut cost_a_day = Money::ZERO;
    if days_on_site > Decimal::ZERO {
        let miles = ctx.number(Field::CommuteMiles);
        cost_a_day = ctx.mile_cost.value.times(miles) + ctx.money(Field::FareADay);
    }
    let week = match job.kind {
        Kind::SalariedExempt | Kind::Contractor => ctx.real_hours.value,
        Kind::SalariedNonExempt | Kind::Hourly => {
            ctx.weekly_hours.value + ctx.number(Field::OvertimeHours)
        }
    };
    let days_off = match job.kind {
        Kind::Contractor => leave::contract_days_off(ctx, job.weeks),
        _ => {
            let other = ctx.number(Field::SickDays) + ctx.number(Field::UnpaidDays);
            leave::days_off(ctx, leave, part) + other
        }
    };
    effort(&WorkYear {
        // Weeks that are not paid are not worked.
        weeks: job.weeks,
        days_off,
        hours_a_day: week.over(Decimal::whole(5)),
        days_on_site,
        commute_minutes: ctx.number(Field::CommuteMinutes),
        cost_a_day,
        subsidy: ctx.money(Field::CommuteSubsidy),
    })
    .times(part)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn hybrid() -> WorkYear {
        WorkYear {
            weeks: WEEKS,
            days_off: Decimal::whole(30),
            hours_a_day: Decimal::whole(9),
            days_on_site: Decimal::whole(3),
            commute_minutes: Decimal::whole(50),
            cost_a_day: Money::millionths(725_000).times(Decimal::whole(30)),
            subsidy: Money::ZERO,
        }
    }

    #[track_caller]
    fn check(year: &WorkYear, days: i64, hours: i64, cost_cents: i64) {
        let effort = effort(year);
        assert_eq!(effort.days, Decimal::whole(days));
        assert_eq!(effort.hours(), Decimal::whole(hours));
        assert_eq!(effort.commute_cost, Money::cents(cost_cents));
    }

    #[test]
    fn hours_and_ways_are_counted_by_days_worked() {
        check(&hybrid(), 230, 2_185, 300_150);
        let remote = WorkYear {
            days_on_site: Decimal::ZERO,
            ..hybrid()
        };
        check(&remote, 230, 2_070, 0);
        let never = WorkYear {
            days_off: Decimal::whole(365),
            ..hybrid()
        };
        check(&never, 0, 0, 0);
        let paid = WorkYear {
            subsidy: Money::units(9_000),
            ..hybrid()
        };
        check(&paid, 230, 2_185, 0);
    }

    #[test]
    fn weeks_without_pay_are_not_worked() {
        let of = |weeks| WorkYear {
            weeks: Decimal::whole(weeks),
            ..hybrid()
        };
        // 40 weeks are 200 days; 170 of nine hours, 102 of 50 minutes and 21.75 on the way.
        check(&of(40), 170, 1_615, 221_850);
        check(&of(53), 230, 2_185, 300_150);
        check(&of(0), 0, 0, 0);
    }

    #[test]
    fn leave_is_earned_and_capped() {
        let whole = Decimal::whole;
        let accrued = accrue(whole(2_080), whole(30), Some(whole(40)));
        assert_eq!(accrued.uncapped.rounded(2), Decimal::ratio(6_933, 100));
        assert_eq!(accrued.hours, whole(40));
        assert_eq!(
            accrue(whole(2_080), Decimal::ZERO, None).hours,
            Decimal::ZERO
        );
        assert_eq!(day_pay(Money::units(120_000), whole(5)).as_cents(), 46_154);
    }
}
