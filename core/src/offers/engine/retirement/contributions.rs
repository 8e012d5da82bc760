//! What an employer puts aside in a year of an offer.

use super::{Limits, Plan, Saver, per_pay, rate_for_whole_match, save};
use crate::decimal::Decimal;
use crate::money::Money;
use crate::offers::engine::ctx::Ctx;
use crate::offers::engine::figure::{Certainty, FigurePart, Form, PartKind};
use crate::offers::engine::gross::{GrossYear, PlanYear, pay_for_work};
use crate::offers::engine::international::Pension;
use crate::offers::engine::job::JobTerms;
use crate::offers::input::field::Field;
use crate::offers::input::offer::Offer;
use crate::offers::input::terms::Kind;
use crate::offers::input::vesting::Vesting;

/// Months in a year.
const TWELVE: Decimal = Decimal::whole(12);

/// Whether an employer puts anything into a plan, as far as it is given.
pub(crate) fn has_plan(offer: &Offer) -> bool {
    offer.tiers().is_some() || offer.number(Field::Nonelective).is_some()
}

/// The pay that a plan counts: base pay as far as it is paid, and the bonus where the plan says so.
pub(crate) fn counted(ctx: &Ctx, paid: Money, bonus: Money) -> Money {
    if bonus == Money::ZERO || !has_plan(ctx.offer) {
        return paid;
    }
    match ctx.match_on_bonus.value {
        true => paid + bonus,
        false => paid,
    }
}

/// What a plan makes of a year's `pay`, of which `part` is worked. At `rate` of it, if that is known
/// already.
pub(crate) fn retirement(
    ctx: &Ctx,
    job: &JobTerms,
    (pay, part): (Money, Decimal),
    year: u16,
    rate: Option<Decimal>,
) -> PlanYear {
    let Some((plan, mut saver, limits)) = plan(ctx, job, (pay, part), year) else {
        return PlanYear::default();
    };
    saver.rate = rate.unwrap_or(saver.rate);
    let pays = u16::try_from(job.pays.rounded(0).floor()).unwrap_or(u16::MAX);
    let makes_up = ctx.true_up.value;
    PlanYear {
        saved: save(&plan, &saver, &limits),
        by_pay: (!makes_up).then(|| per_pay(&plan, &saver, &limits, pays)),
        rate: saver.rate,
    }
}

/// The plan, who saves in it, and how much the law allows; `None` without a plan.
pub(crate) fn plan(
    ctx: &Ctx,
    job: &JobTerms,
    (pay, part): (Money, Decimal),
    year: u16,
) -> Option<(Plan, Saver, Limits)> {
    if job.kind == Kind::Contractor || !has_plan(ctx.offer) {
        return None;
    }
    let mut plan = Plan {
        tiers: ctx.offer.tiers().unwrap_or_default().to_vec(),
        dollar_cap: ctx.offer.money(Field::MatchCap),
        nonelective: ctx.number(Field::Nonelective),
    };
    // A term that ends within the year is over before its last day.
    if ctx.offer.terms.last_day == Some(true) && part < Decimal::ONE {
        plan = Plan::default();
    }
    let before = Decimal::whole(i64::from(year.saturating_sub(1))).times(TWELVE);
    let waiting = (ctx.number(Field::MatchWait) - before).max(Decimal::ZERO);
    let waiting = waiting.min(TWELVE).over(TWELVE);
    let age = ctx
        .settings
        .age
        .map(|age| age.saturating_add(u8::try_from(year - 1).unwrap_or_default()));
    let limits = match ctx.settings.abroad {
        true => Limits::NONE,
        false => Limits::of(ctx.law(), age),
    };
    let eligible = Decimal::ONE - waiting;
    let whole_match = || rate_for_whole_match(&plan, pay, eligible, &limits);
    let rate = ctx.settings.deferral.unwrap_or_else(whole_match);
    let saver = Saver {
        pay,
        rate,
        eligible,
    };
    Some((plan, saver, limits))
}

/// The same of the first year, from what it comes to.
pub(crate) fn plan_of_first_year(
    ctx: &Ctx,
    job: &JobTerms,
    first: &GrossYear,
) -> Option<(Plan, Saver, Limits)> {
    let (paid, bonus) = (
        pay_for_work(&first.value),
        first.value.of_kind(PartKind::Bonus),
    );
    let pay = counted(ctx, paid, bonus);
    plan(ctx, job, (pay, first.part), 1)
}

/// The employer's pension, as far as it is given.
pub(crate) fn pension(ctx: &Ctx) -> Pension {
    Pension {
        rate: ctx.number(Field::Pension),
        lower: ctx.money(Field::PensionFrom),
        upper: ctx.offer.money(Field::PensionTo).unwrap_or(Money::MAX),
    }
}

/// What the employer puts in; pension and gratuity are computed from the `basic` pay.
pub(crate) fn set_aside(
    ctx: &Ctx,
    job: &JobTerms,
    plan: &PlanYear,
    basic: Money,
) -> [FigurePart; 4] {
    let (saved, by_pay) = (&plan.saved, plan.by_pay.as_ref());
    let matched = by_pay.map_or(saved.matched, |by_pay| by_pay.matched);
    // Where 415(c) binds, the match is what is left beside the non-elective part.
    let room = (saved.employer - saved.nonelective).or_zero();
    let matched = if saved.matched + saved.nonelective > saved.employer {
        matched.min(room)
    } else {
        matched
    };
    let certainty = if job.vesting == Vesting::immediate() {
        Certainty::Guaranteed
    } else {
        Certainty::Tenure
    };
    let deferred = |kind, amount| {
        FigurePart::cash(kind, amount)
            .sure(certainty)
            .as_form(Form::Deferred)
    };
    let gratuity = basic.times(ctx.number(Field::Gratuity));
    [
        deferred(PartKind::Match, matched),
        deferred(PartKind::Nonelective, saved.nonelective.min(saved.employer)),
        FigurePart::cash(PartKind::Pension, pension(ctx).of(basic)).as_form(Form::Deferred),
        FigurePart::cash(PartKind::Gratuity, gratuity)
            .sure(Certainty::Tenure)
            .as_form(Form::Deferred),
    ]
}
