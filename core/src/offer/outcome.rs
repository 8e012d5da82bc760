//! Everything that is worked out of one offer.

use super::draft::Offer;
use super::equity::{Options, options_in_year};
use super::facts::{Assumption, Facts, Open};
use super::field::Field;
use super::figure::{Certainty, Figure, Form, Part, PartKind};
use super::gross::{self, Gross, Work};
use super::health::{Coverage, out_of_pocket};
use super::kept::{self, Kept};
use super::law::Law;
use super::net::{self, Place};
use super::projection::{at_prices, present_value};
use super::terms::{Kind, Shared};
use super::time::{Effort, WorkYear, day_pay, effort};
use super::warning::{self, Warning};
use crate::decimal::Decimal;
use crate::money::Money;

/// From this share of the expected total on, stock is called a concentration: a third. A rule of
/// this tool and not of the law.
pub const CONCENTRATED: Decimal = Decimal::ratio(1, 3);

/// A year of an offer.
#[derive(Clone, Debug, PartialEq)]
pub struct Year {
    /// Everything that comes before tax, as expected.
    pub total: Figure,
    /// Take-home pay of all cash, one-time payments included. Stock is not in it.
    pub take_home: Figure,
    /// What the tax on stock lacks after the flat withholding.
    pub stock_tax_gap: Money,
    /// What options that vest in it would bring at its prices. They are in no total.
    pub options_on_paper: Money,
}

/// What matching brings and what it could.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Matching {
    /// What is matched.
    pub caught: Money,
    /// What a deferral up to the limit would bring.
    pub possible: Money,
    /// What is lost because the plan does not make up for timing.
    pub lost_to_timing: Money,
}

/// A year of care.
#[derive(Clone, Debug, PartialEq)]
pub struct HealthYear {
    /// Premiums after what they save in tax, and care paid, less the employer's health savings: a
    /// cost is below zero.
    pub net: Figure,
    /// The share of such years.
    pub chance: Decimal,
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
    /// The average expected total less the way to work, before tax, for each hour.
    pub total_per_hour: Money,
}

/// What an offer comes to.
#[derive(Clone, Debug, PartialEq)]
pub struct Outcome {
    /// Cash that comes every year whatever happens, before tax.
    pub guaranteed: Figure,
    /// What recurs of the first year, before tax.
    pub recurring: Figure,
    /// Everything expected over the horizon.
    pub over_horizon: Figure,
    /// That for each year: one-time money is spread over the horizon here, and nowhere else.
    pub average: Figure,
    /// Take-home pay of the first year's recurring cash.
    pub take_home: Figure,
    /// That for each pay.
    pub per_pay: Money,
    /// That at the prices of where the reader lives now, if both price levels are known.
    pub at_home_prices: Option<Money>,
    /// Every year of the horizon.
    pub years: Vec<Year>,
    /// What is kept when leaving at the start (0) or after each year.
    pub kept: Vec<Kept>,
    /// The first full year's matching.
    pub matching: Matching,
    /// Low, middle and high use.
    pub health: [HealthYear; 3],
    /// Those by their chances.
    pub health_expected: Money,
    /// What paid leave is worth at the pay of a day. It lies inside the pay and is in no total.
    pub leave_value: Money,
    /// The bonus of a year in which the target is paid in full; the guaranteed one is zero.
    pub bonus_at_target: Money,
    /// Hours and what they earn.
    pub hours: Hours,
    /// Stock as a share of everything expected.
    pub stock_share: Decimal,
    /// Everything expected, discounted to today: cash and stock each at its own rate.
    pub present_value: Money,
    /// What was taken to be so.
    pub assumed: Vec<Assumption>,
    /// What an employer should be asked.
    pub questions: Vec<Open>,
    /// What the reader is told besides.
    pub warnings: Vec<Warning>,
}

impl Outcome {
    /// Whether so much of it is stock that the reader is warned.
    pub fn is_concentrated(&self) -> bool {
        self.stock_share >= CONCENTRATED
    }
}

/// Works an offer out.
pub(super) fn outcome(offer: &Offer, shared: &Shared, place: &Place) -> Outcome {
    let mut facts = Facts::new(offer);
    let work = Work::of(&mut facts);
    let horizon = shared.horizon.clamp(1, 6);
    let gross: Vec<Gross> = (1..=u16::from(horizon))
        .map(|year| gross::year(&mut facts, &work, shared, place.law, year))
        .collect();
    let plain = gross::year(&mut facts, &work, shared, place.law, 2);
    let years = years(&mut facts, &work, shared, place, &gross);
    let first = gross.first().unwrap_or(&plain);
    let recurring = first.value.only(|part| part.recurring);
    let cash = recurring.only(|part| part.form == Form::Cash);
    let take_home = net::take_home(&mut facts, &work, shared, place, first, &cash);
    let mut over_horizon = Figure::default();
    for year in &years {
        over_horizon.add(&year.total);
    }
    let average = over_horizon.per(i64::from(horizon));
    let stock = over_horizon.only(|part| part.form == Form::Stock).amount();
    let premium = net::premium_cost(&mut facts, &work, shared, place, first, &cash);
    let health = health(&facts, shared, premium);
    let hours = hours(
        &mut facts, &work, shared, place.law, first, &take_home, &average,
    );
    Outcome {
        guaranteed: cash.only(|part| part.certainty == Certainty::Guaranteed),
        per_pay: take_home.amount().portion(1, i64::from(work.pays)),
        at_home_prices: at_home(&facts, shared, take_home.amount()),
        kept: kept::kept(&facts, &work, shared, &gross, &years),
        matching: matching(if horizon > 1 { &plain } else { first }),
        health_expected: health
            .iter()
            .map(|year| year.net.amount().times(year.chance))
            .sum(),
        health,
        leave_value: leave_value(&facts, &work),
        bonus_at_target: work.base.times(facts.number(Field::BonusTarget)),
        stock_share: stock.share_of(over_horizon.amount()),
        present_value: discounted(shared, &gross),
        questions: warning::questions(&facts, &work),
        warnings: warning::warnings(&facts, &work, shared, place, &take_home),
        assumed: facts.assumed,
        recurring,
        over_horizon,
        average,
        take_home,
        years,
        hours,
    }
}

fn years(
    facts: &mut Facts,
    work: &Work,
    shared: &Shared,
    place: &Place,
    gross: &[Gross],
) -> Vec<Year> {
    let options = Options {
        count: facts.number(Field::Options),
        strike: facts.money(Field::Strike),
        price: facts.money(Field::SharePrice),
    };
    let growth = facts.number(Field::StockGrowth);
    let mut years = Vec::new();
    for (number, year) in (1..).zip(gross) {
        let cash = year.value.only(|part| part.form == Form::Cash);
        years.push(Year {
            total: year.value.clone(),
            take_home: net::take_home(facts, work, shared, place, year, &cash),
            options_on_paper: options_in_year(&options, &work.stock, growth, number),
            stock_tax_gap: match work.kind {
                Kind::Contractor => Money::ZERO,
                _ => net::withholding_gap(facts, shared, place.law, year, &cash),
            },
        });
    }
    years
}

fn matching(year: &Gross) -> Matching {
    let lost = year.by_pay.map_or(Money::ZERO, |by_pay| by_pay.lost);
    Matching {
        caught: year.value.of_kind(PartKind::Match),
        possible: year.saved.possible,
        lost_to_timing: lost,
    }
}

fn health(facts: &Facts, shared: &Shared, premium: Money) -> [HealthYear; 3] {
    let coverage = Coverage {
        deductible: facts.money(Field::Deductible),
        coinsurance: facts.number(Field::Coinsurance),
        out_of_pocket_max: facts
            .offer
            .money(Field::OutOfPocketMax)
            .unwrap_or(Money::MAX),
    };
    shared.uses.map(|year| HealthYear {
        net: Figure::of([
            Part::cost(PartKind::Premium, premium),
            Part::cost(PartKind::OutOfPocket, out_of_pocket(&coverage, year.care)),
            Part::cash(PartKind::EmployerHsa, facts.money(Field::EmployerHsa)),
        ]),
        chance: year.chance,
    })
}

/// Vacation, holidays and sick days at the pay of a day; contract work has no paid leave.
fn leave_value(facts: &Facts, work: &Work) -> Money {
    if work.kind == Kind::Contractor {
        return Money::ZERO;
    }
    let paid = [Field::Vacation, Field::SickDays, Field::Holidays];
    let days = paid
        .into_iter()
        .fold(Decimal::ZERO, |sum, field| sum + facts.number(field));
    day_pay(work.base, Decimal::whole(5)).times(days)
}

fn at_home(facts: &Facts, shared: &Shared, take_home: Money) -> Option<Money> {
    let (there, here) = (facts.offer.number(Field::PriceLevel)?, shared.price_level?);
    let spent = take_home.times(shared.spent);
    Some(at_prices(spent, there, here) + take_home - spent)
}

fn discounted(shared: &Shared, gross: &[Gross]) -> Money {
    let flows = |passes: fn(&Part) -> bool| -> Vec<Money> {
        gross
            .iter()
            .map(|year| year.value.only(passes).amount())
            .collect()
    };
    let stock = flows(|part| part.form == Form::Stock);
    let cash = flows(|part| part.form != Form::Stock && part.recurring);
    let now: Money = flows(|part| !part.recurring).into_iter().sum();
    present_value(now, &cash, shared.cash_discount)
        + present_value(Money::ZERO, &stock, shared.stock_discount)
}

fn hours(
    facts: &mut Facts,
    work: &Work,
    shared: &Shared,
    law: &Law,
    year: &Gross,
    take_home: &Figure,
    average: &Figure,
) -> Hours {
    let effort = effort(&work_year(facts, work, law));
    let stay = Decimal::whole(i64::from(shared.stay));
    let of_kind = |kind| year.value.of_kind(kind);
    let contributions = of_kind(PartKind::Match) + of_kind(PartKind::Nonelective);
    let at_once = of_kind(PartKind::EmployerHsa) + of_kind(PartKind::Pension);
    let vested = contributions.times(work.vesting.share(stay)) + at_once;
    // What is put aside is earned all the same.
    let put_aside = |part: &Part| matches!(part.kind, PartKind::Deferral | PartKind::Hsa);
    let kept = take_home.parts().iter().copied();
    let mut parts: Vec<Part> = kept.filter(|part| !put_aside(part)).collect();
    parts.extend([
        Part::cash(PartKind::VestedContributions, vested),
        Part::cost(PartKind::Commute, effort.commute_cost),
        Part::cost(PartKind::HomeOffice, facts.money(Field::HomeOffice)),
    ]);
    let earned = Figure::of(parts);
    let hours = effort.hours();
    Hours {
        per_hour: earned.amount().per(hours),
        total_per_hour: (average.amount() - effort.commute_cost).per(hours),
        effort,
        earned,
    }
}

fn work_year(facts: &mut Facts, work: &Work, law: &Law) -> WorkYear {
    let days_on_site = facts.number(Field::DaysOnSite);
    let mut cost_a_day = Money::ZERO;
    if days_on_site > Decimal::ZERO {
        let miles = facts.number(Field::CommuteMiles);
        let mile = match miles {
            Decimal::ZERO => Money::ZERO,
            _ => facts.money_or(Field::MileCost, law.business_mile.value),
        };
        cost_a_day = mile.times(miles) + facts.money(Field::FareADay);
    }
    let agreed = facts.number_or(Field::WeeklyHours, Decimal::whole(40));
    let week = match work.kind {
        Kind::SalariedExempt | Kind::Contractor => facts.number_or(Field::RealHours, agreed),
        Kind::SalariedNonExempt | Kind::Hourly => agreed + facts.number(Field::OvertimeHours),
    };
    let off = [
        Field::Vacation,
        Field::SickDays,
        Field::Holidays,
        Field::UnpaidDays,
    ];
    let days_off = off
        .into_iter()
        .fold(Decimal::ZERO, |sum, field| sum + facts.number(field));
    WorkYear {
        days_off,
        hours_a_day: week.over(Decimal::whole(5)),
        days_on_site,
        commute_minutes: facts.number(Field::CommuteMinutes),
        cost_a_day,
        subsidy: facts.money(Field::CommuteSubsidy),
    }
}
