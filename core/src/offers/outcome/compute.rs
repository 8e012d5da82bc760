//! Everything that is worked out of one offer.

use super::leaving::{self, History};
use super::model::{Matching, Outcome, Year};
use super::{assumptions, questions, warnings};
use crate::decimal::Decimal;
use crate::money::Money;
use crate::offers::engine::base_pay::job_terms;
use crate::offers::engine::ctx::Ctx;
use crate::offers::engine::equity::shares;
use crate::offers::engine::figure::{Certainty, Figure, FigurePart, Form, PartKind};
use crate::offers::engine::gross::{GrossYear, comes_with_each_pay};
use crate::offers::engine::health;
use crate::offers::engine::job::JobTerms;
use crate::offers::engine::leave;
use crate::offers::engine::projection::{at_prices, discounted_by_month};
use crate::offers::engine::time;
use crate::offers::engine::{net, one_time, supplementary, year};
use crate::offers::input::field::Field;
use crate::offers::input::terms::Kind;

type GrossYears = [GrossYear; leaving::MAX_YEARS as usize];

/// Works an offer out.
pub(crate) fn outcome(ctx: &Ctx) -> Outcome {
    let job = job_terms(ctx);
    let horizon = ctx.settings.horizon.clamp(1, 6);
    let all_gross = gross_years(ctx, &job);
    let [first, second, ..] = &all_gross;
    let mut all_leave = leave::of_offer(ctx, &job, &all_gross);
    let mut all_years = years(ctx, &job, &all_gross);
    // Leaving is worked out beyond the years compared, and nothing else is.
    let compared = usize::from(horizon);
    let gross = all_gross.get(..compared).unwrap_or(&all_gross);
    let leave = all_leave.get(..compared).unwrap_or(&all_leave);
    let years = all_years.get(..compared).unwrap_or(&all_years);
    let recurring = first.value.only(|part| part.recurring);
    let cash = recurring.only(|part| part.form == Form::Cash);
    let mut take_home = net::take_home(ctx, &job, first, &cash);
    let own_premiums = net::own_premiums(ctx, first);
    take_home.add(&Figure::of([FigurePart::cost(
        PartKind::OwnPremium,
        own_premiums,
    )]));
    let mut over_horizon = Figure::default();
    for year in years {
        over_horizon.add(&year.total);
    }
    let average = over_horizon.per(Decimal::whole(i64::from(horizon)));
    let stock = over_horizon.amount_of(|part| part.form == Form::Stock);
    let premium = own_premiums + net::premium_cost(ctx, &job, first, &cash);
    let health = health::years(ctx, premium);
    let effort = time::of_year(ctx, &job, leave, first.part);
    let worked = gross
        .iter()
        .fold(Decimal::ZERO, |sum, year| sum + year.part);
    let all = over_horizon.amount();
    let hours = time::hours(ctx, &job, first, effort, &take_home, (all, worked));
    let with_each_pay = cash.only(comes_with_each_pay);
    let paydays = year::of_paydays(ctx, &job, first);
    let pays = job.pays.times(first.part);
    let [regular_rate, overtime_owed] = supplementary::overtime_owed(ctx, &job, first);
    let employer_taxes = net::employer_taxes(ctx, &job, first, cash.amount());
    let leave_value = time::leave_value(ctx, &job, leave, first.part);
    let benefits = supplementary::benefits(&job, first, &leave_value, &employer_taxes);
    let promotion = supplementary::promotion(ctx, gross);
    let past = History {
        gross: &all_gross,
        years: &all_years,
        leave: &all_leave,
    };
    let kept = leaving::results(ctx, &job, &past);
    let assumed = assumptions::assumed(ctx, &job, &all_gross, &all_leave);
    all_years.truncate(compared);
    all_leave.truncate(compared);
    Outcome {
        base: job.base,
        guaranteed: cash.only(|part| part.certainty == Certainty::Guaranteed),
        per_pay: net::take_home(ctx, &job, &paydays, &with_each_pay).per(pays),
        at_home_prices: at_home(ctx, take_home.amount()),
        kept,
        matching: matching(if horizon > 1 { second } else { first }),
        health_expected: health
            .iter()
            .map(|year| year.net.amount().times(year.chance))
            .sum(),
        health,
        leave_value,
        commission_at_target: ctx.money(Field::Commission),
        employer_cost: supplementary::employer_cost(first, &employer_taxes),
        employer_taxes,
        benefits,
        regular_rate,
        overtime_owed,
        promotion,
        forfeit: ctx.offer.money(Field::Forfeit),
        bonus_at_target: job.base.times(ctx.number(Field::BonusTarget)),
        stock_share: stock.share_of(over_horizon.amount()),
        stock_low: shares::all_at(ctx, &job, Field::StockGrowthLow, horizon),
        stock_high: shares::all_at(ctx, &job, Field::StockGrowthHigh, horizon),
        parental_value: time::parental_value(ctx, &job),
        present_value: discounted(ctx, gross),
        questions: questions::questions(ctx.offer, ctx.settings),
        warnings: warnings::warnings(ctx, &job, gross, &take_home),
        assumed,
        recurring,
        over_horizon,
        average,
        take_home,
        years: all_years,
        leave: all_leave,
        hours,
    }
}

/// Each year before tax, as far as leaving is worked out.
fn gross_years(ctx: &Ctx, job: &JobTerms) -> GrossYears {
    let mut number = 0;
    let mut before = None;
    let mut years: GrossYears = std::array::from_fn(|_| {
        number += 1;
        let year = year::year(ctx, job, number, before.as_ref());
        before = Some(year.clone());
        year
    });
    let [first, ..] = &mut years;
    one_time::gross_up(ctx, job, first);
    years
}

fn years(ctx: &Ctx, job: &JobTerms, gross: &[GrossYear]) -> Vec<Year> {
    let mut years = Vec::new();
    for (number, year) in (1..).zip(gross) {
        let cash = year.value.only(|part| part.form == Form::Cash);
        let sign_on = year.value.of_kind(PartKind::SignOn);
        let rest = cash.amount() - sign_on;
        let sign_on_tax = match sign_on {
            Money::ZERO => Money::ZERO,
            sign_on => net::tax_on(ctx, job, year, rest, sign_on),
        };
        let mut take_home = net::take_home(ctx, job, year, &cash);
        let own_premiums = net::own_premiums(ctx, year);
        take_home.add(&Figure::of([FigurePart::cost(
            PartKind::OwnPremium,
            own_premiums,
        )]));
        if number == 1 {
            let tax = one_time::relocation_tax(ctx, job, year, cash.amount());
            take_home.add(&Figure::of([tax]));
        }
        years.push(Year {
            sign_on_after_tax: sign_on - sign_on_tax,
            total: year.value.clone(),
            take_home,
            options_on_paper: shares::options_on_paper(ctx, job, number),
            stock_tax_gap: match job.kind {
                Kind::Contractor => Figure::default(),
                _ => net::withholding_gap(ctx, year, &cash),
            },
        });
    }
    years
}

fn matching(year: &GrossYear) -> Matching {
    let caught = year.value.of_kind(PartKind::Match);
    // What a plan that makes up for timing would match, within 415(c).
    let made_up =
        year.plan.saved.employer - year.plan.saved.nonelective.min(year.plan.saved.employer);
    let lost = match year.plan.by_pay {
        Some(_) => (made_up - caught).or_zero(),
        None => Money::ZERO,
    };
    Matching {
        caught,
        possible: year.plan.saved.possible,
        lost_to_timing: lost,
    }
}

fn at_home(ctx: &Ctx, take_home: Money) -> Option<Money> {
    let (there, here) = (
        ctx.offer.number(Field::PriceLevel)?,
        ctx.settings.price_level?,
    );
    let spent = take_home.times(ctx.settings.spent);
    Some(at_prices(spent, there, here) + take_home - spent)
}

/// Everything in today's money, part by part (N1): what recurs at the end of its year, what comes
/// once at the start, and sign-on money by its months.
fn discounted(ctx: &Ctx, gross: &[GrossYear]) -> Figure {
    let mut today = Figure::default();
    for (year, of_year) in (1..).zip(gross) {
        let parts = of_year.value.parts().iter();
        let parts = parts.filter(|part| part.kind != PartKind::SignOn);
        today.add(&Figure::of(parts.map(|part| {
            let (rate, month) = match part.form {
                Form::Stock => (ctx.settings.stock_discount, year * 12),
                _ if part.recurring => (ctx.settings.cash_discount, year * 12),
                _ => (ctx.settings.cash_discount, 0),
            };
            let amount = discounted_by_month(part.amount, month, rate);
            FigurePart { amount, ..*part }
        })));
    }
    let within = |payment: &one_time::Payment| usize::from(payment.year()) <= gross.len();
    let sign_on = one_time::sign_on(ctx).into_iter().filter(within);
    today.add(&Figure::of(sign_on.map(|payment| {
        let (amount, month) = (payment.amount, payment.month);
        let amount = discounted_by_month(amount, month, ctx.settings.cash_discount);
        FigurePart::cash(PartKind::SignOn, amount).once()
    })));
    today
}
