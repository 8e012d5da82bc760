//! The stock of an offer: grants, refreshers, options and the purchase plan, year by year.

use super::{Espp, EsppGain, Options, change_over, espp, options_within, vesting_within};
use crate::decimal::Decimal;
use crate::money::Money;
use crate::offers::engine::assumption::Open;
use crate::offers::engine::facts::Facts;
use crate::offers::engine::figure::{Certainty, Form, Part, PartKind};
use crate::offers::engine::job::JobTerms;
use crate::offers::input::field::Field;
use crate::offers::input::schedule::Schedule;
use crate::offers::law::Law;

/// Four years by the month with a one-year cliff, if a grant is told without a schedule.
pub(crate) fn schedule(facts: &mut Facts) -> Schedule {
    let usual = || Schedule::even(48, 12, 1).ok();
    let told = facts.offer.stock_schedule().cloned();
    let schedule = told.or_else(|| {
        let options = facts.number(Field::Options) > Decimal::ZERO;
        if grant(facts) > Money::ZERO || options {
            facts.assume(Open::Field(Field::StockSchedule), None);
        }
        usual()
    });
    schedule.unwrap_or_default()
}

/// What is granted at the start: its value, or units at the price of a share.
pub(crate) fn grant(facts: &Facts) -> Money {
    let units = facts.number(Field::StockUnits);
    let of_units = || facts.money(Field::SharePrice).times(units);
    facts.offer.money(Field::Stock).unwrap_or_else(of_units)
}

/// What of a year comes in stock or by way of it.
pub(crate) fn parts(
    facts: &mut Facts,
    work: &JobTerms,
    law: &Law,
    base: Money,
    year: u16,
) -> [Part; 3] {
    let mut growth = Decimal::ZERO;
    if grant(facts) > Money::ZERO || facts.money(Field::Refresher) > Money::ZERO {
        growth = facts.number_or(Field::StockGrowth, Decimal::ZERO);
        facts.number_or(Field::StockChance, Decimal::ONE);
    }
    let [first, refreshed] = vests(facts, work, year, growth);
    let of_market = |kind, amount: Money| Part::cash(kind, amount).sure(Certainty::Market);
    [
        of_market(PartKind::Stock, first).as_form(Form::Stock),
        of_market(PartKind::Refreshers, refreshed).as_form(Form::Stock),
        of_market(PartKind::Espp, purchase_plan(facts, law, base).gain),
    ]
}

/// What vests in a year of the first grant and of the refreshers, at prices that change so much in
/// a year, by how likely it can be sold and less the haircut.
fn vests(facts: &Facts, work: &JobTerms, year: u16, growth: Decimal) -> [Money; 2] {
    let chance = facts.offer.number(Field::StockChance);
    let counted = chance
        .unwrap_or(Decimal::ONE)
        .times(Decimal::ONE - facts.number(Field::StockHaircut));
    let months = months(facts, year);
    let vests = |grant: Money, from: u16| {
        let months = months.start.saturating_sub(from)..months.end.saturating_sub(from);
        vesting_within(grant, &work.stock, growth, months)
    };
    // A refresher is granted at the start of each later year, on the same schedule. Its price
    // changes from its grant on.
    let refresher = facts.money(Field::Refresher);
    let refreshed: Money = (1..year)
        .map(|granted| vests(refresher, granted * 12))
        .sum();
    [vests(grant(facts), 0), refreshed].map(|amount| amount.times(counted))
}

/// What all stock of each of so many years comes to if its price changes as a field tells; nothing
/// where it does not.
pub(crate) fn all_at(facts: &Facts, work: &JobTerms, growth: Field, years: u8) -> Vec<Money> {
    let Some(growth) = facts.offer.number(growth) else {
        return Vec::new();
    };
    let of_year = |year| vests(facts, work, year, growth).into_iter().sum();
    (1..=u16::from(years)).map(of_year).collect()
}

/// What the options that vest in a year would bring at its prices.
pub(crate) fn options_on_paper(facts: &Facts, work: &JobTerms, year: u16) -> Money {
    let kept = Decimal::ONE - facts.number(Field::Dilution);
    let options = Options {
        count: facts.number(Field::Options).times(kept),
        strike: facts.money(Field::Strike),
        price: facts.money(Field::SharePrice),
    };
    let growth = facts.number(Field::StockGrowth);
    options_within(&options, &work.stock, growth, months(facts, year))
}

/// The share of a grant that vests in the first year.
pub(crate) fn vesting_in_first_year(facts: &mut Facts) -> Decimal {
    let all = Money::units(1_000);
    let month = months(facts, 1).end;
    schedule(facts).vested(all, month).share_of(all)
}

/// The months of a year, by how many are completed before each: none after a term, since what has
/// not vested by its end does not.
fn months(facts: &Facts, year: u16) -> std::ops::Range<u16> {
    let first = year.saturating_sub(1).saturating_mul(12);
    let term = facts.offer.term_months().map(Decimal::floor);
    let ends = term.and_then(|months| u16::try_from(months).ok());
    first..first.saturating_add(12).min(ends.unwrap_or(u16::MAX))
}

/// A year of the purchase plan: every offering of it gains alike.
pub(crate) fn purchase_plan(facts: &mut Facts, law: &Law, base: Money) -> EsppGain {
    let contribution = base.times(facts.number(Field::EsppShare));
    let mut look_back = None;
    if contribution > Money::ZERO {
        let told = facts.offer.terms.look_back;
        if facts.choice(told, Open::LookBack, false) {
            let months = facts.number_or(Field::EsppMonths, Decimal::whole(6));
            let growth = facts.number_or(Field::StockGrowth, Decimal::ZERO);
            let months = u16::try_from(months.floor()).unwrap_or_default();
            look_back = Some(change_over(growth, months));
        }
    }
    espp(&Espp {
        contribution,
        discount: facts.number(Field::EsppDiscount),
        look_back,
        limit: match facts.abroad {
            true => Money::MAX,
            false => law.espp_limit.value,
        },
    })
}
