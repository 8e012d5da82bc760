//! What an hour of life earns.

use super::facts::Facts;
use super::field::Field;
use super::figure::{Figure, Form, Part, PartKind};
use super::gross::{Gross, Work};
use super::law::{Law, mile};
use super::leave::{self, LeaveYear};
use super::terms::{Kind, Shared};
use super::time::{Effort, WorkYear, effort};
use crate::decimal::Decimal;
use crate::money::Money;

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
pub(super) fn leave_value(
    facts: &Facts,
    work: &Work,
    leave: &[LeaveYear],
    part: Decimal,
) -> Figure {
    if work.kind == Kind::Contractor {
        return Figure::default();
    }
    let taken = leave.first().map(|year| year.taken).unwrap_or_default();
    let holidays = leave::days_off(facts, leave, part).times(part) - taken;
    let sick = facts.number(Field::SickDays).times(part);
    let day = work.day_pay();
    let of = |kind, days| Part::cash(kind, day.times(days)).as_form(Form::InKind);
    Figure::of([
        of(PartKind::Vacation, taken),
        of(PartKind::Holidays, holidays),
        of(PartKind::SickDays, sick),
    ])
}

/// What the hours of the first year earn. `all` is everything expected, over so many years of
/// work.
pub(super) fn hours(
    facts: &mut Facts,
    work: &Work,
    shared: &Shared,
    year: &Gross,
    effort: Effort,
    take_home: &Figure,
    (all, worked): (Money, Decimal),
) -> Hours {
    let stay = Decimal::whole(i64::from(shared.stay));
    let of_kind = |kind| year.value.of_kind(kind);
    let contributions = of_kind(PartKind::Match) + of_kind(PartKind::Nonelective);
    let at_once = of_kind(PartKind::EmployerHsa) + of_kind(PartKind::Pension);
    let gratuity = match facts.number(Field::GratuityYears) <= stay {
        true => of_kind(PartKind::Gratuity),
        false => Money::ZERO,
    };
    let vested = contributions.times(work.vesting.share(stay)) + at_once + gratuity;
    // What is put aside is earned all the same.
    let put_aside = |part: &Part| {
        matches!(
            part.kind,
            PartKind::Deferral | PartKind::Hsa | PartKind::HealthFsa | PartKind::DependentCare
        )
    };
    let kept = take_home.parts().iter().copied();
    let mut parts: Vec<Part> = kept.filter(|part| !put_aside(part)).collect();
    parts.extend([
        Part::cash(PartKind::VestedContributions, vested),
        Part::cost(PartKind::Commute, effort.commute_cost),
        Part::cost(
            PartKind::HomeOffice,
            facts.money(Field::HomeOffice).times(year.part),
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
pub(super) fn parental_value(facts: &Facts, work: &Work) -> Money {
    match work.kind {
        Kind::Contractor => Money::ZERO,
        _ => work.week_pay().times(facts.number(Field::ParentalWeeks)),
    }
}

/// The days and hours of the first year, of which a term may leave a part.
pub(super) fn of_year(
    facts: &mut Facts,
    work: &Work,
    law: &Law,
    leave: &[LeaveYear],
    part: Decimal,
) -> Effort {
    let days_on_site = facts.number(Field::DaysOnSite);
    let mut cost_a_day = Money::ZERO;
    if days_on_site > Decimal::ZERO {
        let miles = facts.number(Field::CommuteMiles);
        let mile = match miles {
            Decimal::ZERO => Money::ZERO,
            // The tax office's rate is one of the United States.
            _ if facts.abroad => facts.money_or(Field::MileCost, Money::ZERO),
            _ => {
                let rate = mile(law.year, facts.offer.start()).value.rate;
                facts.money_or(Field::MileCost, rate)
            }
        };
        cost_a_day = mile.times(miles) + facts.money(Field::FareADay);
    }
    let agreed = facts.number_or(Field::WeeklyHours, Decimal::whole(40));
    let week = match work.kind {
        Kind::SalariedExempt | Kind::Contractor => facts.number_or(Field::RealHours, agreed),
        Kind::SalariedNonExempt | Kind::Hourly => agreed + facts.number(Field::OvertimeHours),
    };
    let days_off = match work.kind {
        Kind::Contractor => leave::contract_days_off(facts, work.weeks),
        _ => {
            let other = facts.number(Field::SickDays) + facts.number(Field::UnpaidDays);
            leave::days_off(facts, leave, part) + other
        }
    };
    effort(&WorkYear {
        // Weeks that are not paid are not worked.
        weeks: work.weeks,
        days_off,
        hours_a_day: week.over(Decimal::whole(5)),
        days_on_site,
        commute_minutes: facts.number(Field::CommuteMinutes),
        cost_a_day,
        subsidy: facts.money(Field::CommuteSubsidy),
    })
    .times(part)
}
