//! Everything that is worked out of one offer.

use super::leaving::{self, History};
use super::model::{Matching, Outcome, Year};
use super::{questions, warnings};
use crate::decimal::Decimal;
use crate::money::Money;
use crate::offers::engine::base_pay::job_terms;
use crate::offers::engine::equity::shares;
use crate::offers::engine::facts::Facts;
use crate::offers::engine::figure::{Certainty, Figure, Form, Part, PartKind};
use crate::offers::engine::gross::{GrossYear, comes_with_each_pay};
use crate::offers::engine::health;
use crate::offers::engine::job::JobTerms;
use crate::offers::engine::jurisdiction::Jurisdiction;
use crate::offers::engine::leave;
use crate::offers::engine::projection::{at_prices, discounted_by_month};
use crate::offers::engine::time;
use crate::offers::engine::{net, one_time, supplementary, year};
use crate::offers::input::field::Field;
use crate::offers::input::offer::Offer;
use crate::offers::input::terms::{Kind, Shared};

/// Works an offer out.
pub(crate) fn outcome(offer: &Offer, shared: &Shared, place: &Jurisdiction) -> Outcome {
    let mut facts = Facts::new(offer, shared);
    let work = job_terms(&mut facts);
    let horizon = shared.horizon.clamp(1, 6);
    let mut all_gross: Vec<GrossYear> = (1..=u16::from(leaving::MOST_YEARS))
        .map(|year| year::year(&mut facts, &work, shared, place.law, year))
        .collect();
    if let Some(first) = all_gross.first_mut() {
        one_time::gross_up(&mut facts, &work, shared, place, first);
    }
    let plain = year::year(&mut facts, &work, shared, place.law, 2);
    let all_leave = leave::of_offer(&mut facts, &work, &all_gross);
    let all_years = years(&mut facts, &work, shared, place, &all_gross);
    // Leaving is worked out beyond the years compared, and nothing else is.
    let compared = usize::from(horizon);
    let gross = all_gross.get(..compared).unwrap_or(&all_gross);
    let leave = all_leave.get(..compared).unwrap_or(&all_leave);
    let years = all_years.get(..compared).unwrap_or(&all_years);
    let first = gross.first().unwrap_or(&plain);
    let recurring = first.value.only(|part| part.recurring);
    let cash = recurring.only(|part| part.form == Form::Cash);
    let mut take_home = net::take_home(&mut facts, &work, shared, place, first, &cash);
    let own_premiums = net::own_premiums(&facts, first);
    take_home.add(&Figure::of([Part::cost(
        PartKind::OwnPremium,
        own_premiums,
    )]));
    let mut over_horizon = Figure::default();
    for year in years {
        over_horizon.add(&year.total);
    }
    let average = over_horizon.per(Decimal::whole(i64::from(horizon)));
    let stock = over_horizon.only(|part| part.form == Form::Stock).amount();
    let premium = own_premiums + net::premium_cost(&mut facts, &work, shared, place, first, &cash);
    let health = health::years(&mut facts, shared, premium);
    let effort = time::of_year(&mut facts, &work, place.law, leave, first.part);
    let worked = gross
        .iter()
        .fold(Decimal::ZERO, |sum, year| sum + year.part);
    let all = over_horizon.amount();
    let hours = time::hours(
        &mut facts,
        &work,
        shared,
        first,
        effort,
        &take_home,
        (all, worked),
    );
    let with_each_pay = cash.only(comes_with_each_pay);
    let paydays = year::of_paydays(first, offer, &work, shared, place.law);
    let pays = work.pays.times(first.part);
    let [regular_rate, overtime_owed] = supplementary::overtime_owed(&facts, &work, first);
    let employer_taxes =
        net::employer_taxes(&mut facts, &work, shared, place.law, first, cash.amount());
    let leave_value = time::leave_value(&facts, &work, leave, first.part);
    let benefits = supplementary::benefits(&work, first, &leave_value, &employer_taxes);
    let promotion = supplementary::promotion(&mut facts, gross);
    let past = History {
        gross: &all_gross,
        years: &all_years,
        leave: &all_leave,
    };
    Outcome {
        base: work.base,
        guaranteed: cash.only(|part| part.certainty == Certainty::Guaranteed),
        per_pay: net::take_home(&mut facts, &work, shared, place, &paydays, &with_each_pay)
            .per(pays),
        at_home_prices: at_home(&facts, shared, take_home.amount()),
        kept: leaving::kept(&mut facts, &work, shared, place, &past),
        matching: matching(if horizon > 1 { &plain } else { first }),
        health_expected: health
            .iter()
            .map(|year| year.net.amount().times(year.chance))
            .sum(),
        health,
        leave_value,
        commission_at_target: facts.money(Field::Commission),
        employer_cost: supplementary::employer_cost(first, &employer_taxes),
        employer_taxes,
        benefits,
        regular_rate,
        overtime_owed,
        promotion,
        forfeit: offer.money(Field::Forfeit),
        bonus_at_target: work.base.times(facts.number(Field::BonusTarget)),
        stock_share: stock.share_of(over_horizon.amount()),
        stock_low: shares::all_at(&facts, &work, Field::StockGrowthLow, horizon),
        stock_high: shares::all_at(&facts, &work, Field::StockGrowthHigh, horizon),
        parental_value: time::parental_value(&facts, &work),
        present_value: discounted(&facts, shared, gross),
        questions: questions::questions(&facts, &work, shared),
        warnings: warnings::warnings(&mut facts, &work, shared, place, gross, &take_home),
        assumed: facts.assumed,
        recurring,
        over_horizon,
        average,
        take_home,
        years: years.to_vec(),
        leave: leave.to_vec(),
        hours,
    }
}

fn years(
    facts: &mut Facts,
    work: &JobTerms,
    shared: &Shared,
    place: &Jurisdiction,
    gross: &[GrossYear],
) -> Vec<Year> {
    let mut years = Vec::new();
    for (number, year) in (1..).zip(gross) {
        let cash = year.value.only(|part| part.form == Form::Cash);
        let sign_on = year.value.of_kind(PartKind::SignOn);
        let rest = cash.amount() - sign_on;
        let sign_on_tax = match sign_on {
            Money::ZERO => Money::ZERO,
            sign_on => net::tax_on(facts, work, shared, place, year, rest, sign_on),
        };
        let mut take_home = net::take_home(facts, work, shared, place, year, &cash);
        let own_premiums = net::own_premiums(facts, year);
        take_home.add(&Figure::of([Part::cost(
            PartKind::OwnPremium,
            own_premiums,
        )]));
        if number == 1 {
            let tax = one_time::relocation_tax(facts, work, shared, place, year, cash.amount());
            take_home.add(&Figure::of([tax]));
        }
        years.push(Year {
            sign_on_after_tax: sign_on - sign_on_tax,
            total: year.value.clone(),
            take_home,
            options_on_paper: shares::options_on_paper(facts, work, number),
            stock_tax_gap: match work.kind {
                Kind::Contractor => Figure::default(),
                _ => net::withholding_gap(facts, shared, place.law, year, &cash),
            },
        });
    }
    years
}

fn matching(year: &GrossYear) -> Matching {
    let caught = year.value.of_kind(PartKind::Match);
    // What a plan that makes up for timing would match, within 415(c).
    let made_up = year.saved.employer - year.saved.nonelective.min(year.saved.employer);
    let lost = match year.by_pay {
        Some(_) => (made_up - caught).or_zero(),
        None => Money::ZERO,
    };
    Matching {
        caught,
        possible: year.saved.possible,
        lost_to_timing: lost,
    }
}

fn at_home(facts: &Facts, shared: &Shared, take_home: Money) -> Option<Money> {
    let (there, here) = (facts.offer.number(Field::PriceLevel)?, shared.price_level?);
    let spent = take_home.times(shared.spent);
    Some(at_prices(spent, there, here) + take_home - spent)
}

/// Everything in today's money, part by part (N1): what recurs at the end of its year, what comes
/// once at the start, and sign-on money by its months.
fn discounted(facts: &Facts, shared: &Shared, gross: &[GrossYear]) -> Figure {
    let mut today = Figure::default();
    for (year, of_year) in (1..).zip(gross) {
        let parts = of_year.value.parts().iter();
        let parts = parts.filter(|part| part.kind != PartKind::SignOn);
        today.add(&Figure::of(parts.map(|part| {
            let (rate, month) = match part.form {
                Form::Stock => (shared.stock_discount, year * 12),
                _ if part.recurring => (shared.cash_discount, year * 12),
                _ => (shared.cash_discount, 0),
            };
            let amount = discounted_by_month(part.amount, month, rate);
            Part { amount, ..*part }
        })));
    }
    let within = |payment: &one_time::Payment| usize::from(payment.year()) <= gross.len();
    let sign_on = one_time::sign_on(facts).into_iter().filter(within);
    today.add(&Figure::of(sign_on.map(|payment| {
        let (amount, month) = (payment.amount, payment.month);
        let amount = discounted_by_month(amount, month, shared.cash_discount);
        Part::cash(PartKind::SignOn, amount).once()
    })));
    today
}
