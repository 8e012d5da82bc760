//! The stock of an offer: grants, refreshers, options and the purchase plan, year by year.

use super::{Espp, EsppGain, Options, change_over, espp, options_within, vesting_within};
use crate::decimal::Decimal;
use crate::money::Money;
use crate::offers::engine::ctx::{Ctx, stock_schedule};
use crate::offers::engine::figure::{Certainty, FigurePart, Form, PartKind};
use crate::offers::engine::job::JobTerms;
use crate::offers::input::field::Field;
use crate::offers::input::offer::Offer;

/// What is granted at the start: its value, or units at the price of a share.
pub(crate) fn grant(ctx: &Ctx) -> Money {
    let units = ctx.number(Field::StockUnits);
    let of_units = || ctx.money(Field::SharePrice).times(units);
    ctx.offer.money(Field::Stock).unwrap_or_else(of_units)
}

/// What of a year comes in stock or by way of it.
pub(crate) fn parts(ctx: &Ctx, job: &JobTerms, base: Money, year: u16) -> [FigurePart; 3] {
    let [first, refreshed] = vests(ctx, job, year, ctx.stock_growth.value);
    let of_market = |kind, amount: Money| FigurePart::cash(kind, amount).sure(Certainty::Market);
    [
        of_market(PartKind::Stock, first).as_form(Form::Stock),
        of_market(PartKind::Refreshers, refreshed).as_form(Form::Stock),
        of_market(PartKind::Espp, purchase_plan(ctx, base).gain),
    ]
}

/// What vests in a year of the first grant and of the refreshers, at prices that change so much in
/// a year, by how likely it can be sold and less the haircut.
fn vests(ctx: &Ctx, job: &JobTerms, year: u16, growth: Decimal) -> [Money; 2] {
    let kept = Decimal::ONE - ctx.number(Field::StockHaircut);
    let counted = ctx.stock_chance.value.times(kept);
    let months = months(ctx.offer, year);
    let vests = |grant: Money, from: u16| {
        let months = months.start.saturating_sub(from)..months.end.saturating_sub(from);
        vesting_within(grant, &job.stock, growth, months)
    };
    // A refresher is granted at the start of each later year, on the same schedule. Its price
    // changes from its grant on.
    let refresher = ctx.money(Field::Refresher);
    let refreshed: Money = (1..year)
        .map(|granted| vests(refresher, granted * 12))
        .sum();
    [vests(grant(ctx), 0), refreshed].map(|amount| amount.times(counted))
}

/// What all stock of each of so many years comes to if its price changes as a field tells; nothing
/// where it does not.
pub(crate) fn all_at(ctx: &Ctx, job: &JobTerms, growth: Field, years: u8) -> Vec<Money> {
    let Some(growth) = ctx.offer.number(growth) else {
        return Vec::new();
    };
    let of_year = |year| vests(ctx, job, year, growth).into_iter().sum();
    (1..=u16::from(years)).map(of_year).collect()
}

/// What the options that vest in a year would bring at its prices.
pub(crate) fn options_on_paper(ctx: &Ctx, job: &JobTerms, year: u16) -> Money {
    let kept = Decimal::ONE - ctx.number(Field::Dilution);
    let options = Options {
        count: ctx.number(Field::Options).times(kept),
        strike: ctx.money(Field::Strike),
        price: ctx.money(Field::SharePrice),
    };
    let months = months(ctx.offer, year);
    options_within(&options, &job.stock, ctx.stock_growth.value, months)
}

/// The share of a grant that vests in the first year.
pub(crate) fn vesting_in_first_year(offer: &Offer) -> Decimal {
    let all = Money::units(1_000);
    let month = months(offer, 1).end;
    stock_schedule(offer).value.vested(all, month).share_of(all)
}

/// The months of a year, by how many are completed before each: none after a term, since what has
/// not vested by its end does not.
fn months(offer: &Offer, year: u16) -> std::ops::Range<u16> {
    let first = year.saturating_sub(1).saturating_mul(12);
    let term = offer.term_months().map(Decimal::floor);
    let ends = term.and_then(|months| u16::try_from(months).ok());
    first..first.saturating_add(12).min(ends.unwrap_or(u16::MAX))
}

/// A year of the purchase plan: every offering of it gains alike.
pub(crate) fn purchase_plan(ctx: &Ctx, base: Money) -> EsppGain {
    let contribution = base.times(ctx.number(Field::EsppShare));
    let looks_back = contribution > Money::ZERO && ctx.look_back.value;
    let months = u16::try_from(ctx.espp_months.value.floor()).unwrap_or_default();
    espp(&Espp {
        contribution,
        discount: ctx.number(Field::EsppDiscount),
        look_back: looks_back.then(|| change_over(ctx.stock_growth.value, months)),
        limit: match ctx.settings.abroad {
            true => Money::MAX,
            false => ctx.law().espp_limit.value,
        },
    })
}
