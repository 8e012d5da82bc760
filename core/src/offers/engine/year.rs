//! The value of each year of an offer, worked out.

use chrono::Datelike;

use super::ctx::Ctx;
use super::equity::shares;
use super::figure::{Certainty, Figure, FigurePart, Form, PartKind};
use super::gross::{GrossYear, comes_with_each_pay, pay_for_work};
use super::job::JobTerms;
use super::pay::expected_bonus;
use super::projection::raised;
use super::retirement::contributions;
use super::{benefits, net, one_time};
use crate::decimal::Decimal;
use crate::money::Money;
use crate::offers::input::field::Field;
use crate::offers::input::offer::Offer;
use crate::offers::input::terms::Taxes;
use crate::offers::tax::overtime;

const TWELVE: Decimal = Decimal::whole(12);

/// The year `year`, 1 the first, which has none `before` it.
pub(crate) fn year(ctx: &Ctx, job: &JobTerms, year: u16, before: Option<&GrossYear>) -> GrossYear {
    let part = within_term(ctx, year);
    let raise = ctx.number(Field::Raise);
    let later = |amount: Money| raised(amount, raise, year.saturating_sub(1)).times(part);
    let flat = |amount: Money| amount.times(part);
    let base = later(job.base);
    // No raise is promised.
    let promised = base.min(flat(job.base));
    let mut parts = vec![
        FigurePart::cash(PartKind::Base, promised),
        FigurePart::cash(PartKind::Base, base - promised).sure(Certainty::Performance),
        FigurePart::cash(PartKind::Overtime, later(job.overtime)).sure(Certainty::Performance),
        FigurePart::cash(
            PartKind::Shift,
            later(job.shifts.shares) + flat(job.shifts.amounts),
        )
        .sure(Certainty::Performance),
        FigurePart::cash(PartKind::UnpaidLeave, -later(job.unpaid_leave)),
        FigurePart::cash(
            PartKind::Allowance,
            base.times(ctx.number(Field::Allowance)),
        ),
        FigurePart::cash(PartKind::Stipends, flat(ctx.money(Field::Stipends))),
        FigurePart::cash(PartKind::OptOut, flat(ctx.money(Field::OptOut))),
        FigurePart::cash(PartKind::Tips, flat(ctx.money(Field::Tips))).sure(Certainty::Performance),
        bonus(ctx, base, year),
        commission(ctx, part),
    ];
    parts.extend(one_time::parts(ctx, year));
    parts.extend(shares::parts(ctx, job, base, year));
    let bonus = parts.iter().find(|part| part.kind == PartKind::Bonus);
    let bonus = bonus.map_or(Money::ZERO, |part| part.amount);
    // A plan counts what is paid.
    let paid = pay_for_work(&Figure::of(parts.iter().copied()));
    let pay = contributions::counted(ctx, paid, bonus);
    let plan = contributions::retirement(ctx, job, (pay, part), year, None);
    parts.extend(contributions::set_aside(ctx, job, &plan, later(job.basic)));
    let in_kind = |kind, amount| FigurePart::cash(kind, amount).as_form(Form::InKind);
    parts.extend([
        in_kind(
            PartKind::EmployerPremium,
            flat(ctx.money(Field::EmployerPremium).times(TWELVE)),
        ),
        FigurePart::cash(PartKind::EmployerHsa, flat(ctx.money(Field::EmployerHsa)))
            .as_form(Form::Deferred),
        in_kind(PartKind::Learning, flat(ctx.money(Field::Learning))),
        in_kind(PartKind::Tuition, flat(ctx.money(Field::Tuition))),
    ]);
    // Later years use the ctx.law() of the chosen one; what it ends by itself ends.
    let calendar = ctx.settings.year.saturating_add(year.saturating_sub(1));
    let deducted = |amount: Money| match overtime::YEARS.contains(&calendar) {
        true => amount,
        false => Money::ZERO,
    };
    let mut gross = GrossYear {
        value: Figure::of(parts),
        premium: deducted(later(job.premium)),
        tips: deducted(flat(ctx.money(Field::Tips))),
        from_65: ctx.settings.from_65(year),
        is_catch_up_roth: false,
        plan,
        taxed_benefits: benefits::taxed(ctx, job, part),
        part,
    };
    gross.is_catch_up_roth = is_catch_up_roth(ctx, &gross, year, before);
    gross
}

/// Whether catch-up of a year must be Roth: last year's Social Security wages from this employer
/// were above the bound (IRC 414(v)(7)). A new employer paid none the year before.
fn is_catch_up_roth(ctx: &Ctx, of_year: &GrossYear, year: u16, before: Option<&GrossYear>) -> bool {
    let Some(above) = ctx.law().roth_catch_up_above else {
        return false;
    };
    if !depends_on_wages(ctx, of_year, year) {
        return false;
    }
    let wages = match before {
        Some(before) => social_security_wages(ctx, before, &before.value),
        // Last year's pay is taken to be this year's.
        None => {
            let usual = of_year.value.only(|part| part.recurring);
            let share = share_of_last_year(ctx.offer, ctx.settings.year);
            social_security_wages(ctx, of_year, &usual).times(share)
        }
    };
    wages.min(ctx.law().social_security_base.value) > above.value
}

/// Whether the wages of the year before decide on how catch-up is taxed: there is some, and this
/// employer paid wages before.
pub(crate) fn depends_on_wages(ctx: &Ctx, of_year: &GrossYear, year: u16) -> bool {
    ctx.law().roth_catch_up_above.is_some()
        && ctx.settings.taxes == Taxes::UnitedStates
        && of_year.plan.saved.catch_up > Money::ZERO
        && (year > 1 || share_of_last_year(ctx.offer, ctx.settings.year) != Decimal::ZERO)
}

/// How much of the calendar year before `year` was worked for this employer: nothing unless it is
/// the job that the reader has, and all of it until a first day is given.
fn share_of_last_year(offer: &Offer, year: u16) -> Decimal {
    if !offer.is_current {
        return Decimal::ZERO;
    }
    let before = i32::from(year) - 1;
    match offer.start() {
        Some(start) if start.year() > before => Decimal::ZERO,
        Some(start) if start.year() == before => Decimal::ratio(13 - i64::from(start.month()), 12),
        Some(_) | None => Decimal::ONE,
    }
}

/// Wages of a year as Social Security counts them: cash and stock that vests.
fn social_security_wages(ctx: &Ctx, of_year: &GrossYear, value: &Figure) -> Money {
    let paid = value.only(|part| matches!(part.form, Form::Cash | Form::Stock));
    net::wages_of(ctx, of_year, paid.amount()).fica_wages()
}

/// The share of the year before a fixed term ends.
fn within_term(ctx: &Ctx, year: u16) -> Decimal {
    let Some(months) = ctx.offer.term_months() else {
        return Decimal::ONE;
    };
    let before = Decimal::whole(i64::from(year.saturating_sub(1)) * 12);
    (months - before)
        .max(Decimal::ZERO)
        .min(TWELVE)
        .over(TWELVE)
}

fn bonus(ctx: &Ctx, base: Money, year: u16) -> FigurePart {
    let target = base.times(ctx.number(Field::BonusTarget));
    let mut expected = Money::ZERO;
    if target > Money::ZERO {
        let [chance, factor, prorated] = bonus_shares(ctx, year);
        expected = expected_bonus(target, chance, factor, prorated);
    }
    FigurePart::cash(PartKind::Bonus, expected).sure(Certainty::Performance)
}

/// How likely a bonus is, how much of it is usual, and what share of the year counts.
pub(crate) fn bonus_shares(ctx: &Ctx, year: u16) -> [Decimal; 3] {
    let prorated = match year {
        1 => ctx.bonus_first_year.value,
        _ => Decimal::ONE,
    };
    [ctx.bonus_chance.value, ctx.bonus_factor.value, prorated]
}

fn commission(ctx: &Ctx, part: Decimal) -> FigurePart {
    let target = ctx.money(Field::Commission).or_zero();
    let expected = target.times(ctx.commission_chance.value).times(part);
    FigurePart::cash(PartKind::Commission, expected).sure(Certainty::Performance)
}

/// The first year without what comes on days of its own, and what is put aside of that: for a
/// payday. The share of pay that is saved is that of the year.
pub(crate) fn of_paydays(ctx: &Ctx, job: &JobTerms, first: &GrossYear) -> GrossYear {
    let value = first.value.only(comes_with_each_pay);
    let pay = (pay_for_work(&value), first.part);
    GrossYear {
        value,
        plan: contributions::retirement(ctx, job, pay, 1, Some(first.plan.rate)),
        ..first.clone()
    }
}
