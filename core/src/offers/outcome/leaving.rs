//! What is kept when leaving: contributions that are vested, stock that has vested, vacation that
//! is paid out, and what a sign-on payment leaves after its clawback.

use super::model::{Kept, Year};
use crate::decimal::Decimal;
use crate::money::Money;
use crate::offers::engine::ctx::Ctx;
use crate::offers::engine::figure::{Certainty, Figure, FigurePart, Form, PartKind};
use crate::offers::engine::gross::GrossYear;
use crate::offers::engine::job::JobTerms;
use crate::offers::engine::leave::{self, LeaveYear};
use crate::offers::engine::projection::raised;
use crate::offers::engine::{net, one_time};
use crate::offers::input::field::Field;

/// The latest end of a year at which leaving is worked out.
pub(crate) const MAX_YEARS: u8 = 6;

/// Six years of work.
pub(crate) struct History<'a> {
    pub(crate) gross: &'a [GrossYear],
    pub(crate) years: &'a [Year],
    pub(crate) leave: &'a [LeaveYear],
}

/// Leaving at once and after each of six years.
pub(crate) fn results(ctx: &Ctx, job: &JobTerms, past: &History) -> Vec<Kept> {
    (0..=MAX_YEARS)
        .map(|after| leaving(ctx, job, past, after))
        .collect()
}

fn leaving(ctx: &Ctx, job: &JobTerms, all: &History, after: u8) -> Kept {
    let so_far = usize::from(after);
    let sum = |years: &[GrossYear], passes: fn(&FigurePart) -> bool| -> Money {
        years.iter().map(|year| year.value.amount_of(passes)).sum()
    };
    let past = all.gross.get(..so_far).unwrap_or(all.gross);
    let horizon = usize::from(ctx.settings.horizon.clamp(1, MAX_YEARS));
    let to_come = all.gross.get(so_far..horizon).unwrap_or_default();
    let contributions = sum(past, |part| {
        matches!(part.kind, PartKind::Match | PartKind::Nonelective)
    });
    let other = sum(past, |part| {
        matches!(part.kind, PartKind::EmployerHsa | PartKind::Pension)
    });
    let gratuity = sum(past, |part| part.kind == PartKind::Gratuity);
    let is_paid =
        gratuity == Money::ZERO || ctx.gratuity_years.value <= Decimal::whole(i64::from(after));
    let (paid, unpaid) = match is_paid {
        true => (gratuity, Money::ZERO),
        false => (Money::ZERO, gratuity),
    };
    let vested = contributions.times(job.vesting.share(Decimal::whole(i64::from(after))));
    let stock = sum(past, |part| part.form == Form::Stock);
    let unvested = sum(to_come, |part| part.form == Form::Stock);
    let pay: Money = all
        .years
        .iter()
        .take(so_far)
        .map(|year| year.take_home.amount())
        .sum();
    // Who leaves before the first pay gives back what is in no year's pay.
    let after_tax: Vec<Money> = all
        .years
        .iter()
        .map(|year| year.sign_on_after_tax)
        .collect();
    let repaid = one_time::repaid(ctx, u16::from(after), &after_tax);
    let left = match (so_far.checked_sub(1), past.last()) {
        (Some(index), Some(last)) => {
            let raise = ctx.number(Field::Raise);
            let day = raised(job.day_pay(), raise, u16::from(after - 1));
            let left = leave::at_leaving(ctx, day, all.leave, index);
            let pay = last.value.amount_of(|part| part.form == Form::Cash);
            let tax = net::tax_on(ctx, job, last, pay, left.paid_out);
            (left, tax)
        }
        _ => Default::default(),
    };
    let (leave, leave_tax) = left;
    let of = |kind, amount| FigurePart::cash(kind, amount);
    Kept {
        after,
        kept: Figure::of([
            of(PartKind::Base, pay),
            of(PartKind::VestedContributions, vested).as_form(Form::Deferred),
            of(PartKind::EmployerHsa, other).as_form(Form::Deferred),
            of(PartKind::Gratuity, paid).as_form(Form::Deferred),
            of(PartKind::Stock, stock)
                .as_form(Form::Stock)
                .sure(Certainty::Market),
            of(PartKind::LeavePaidOut, leave.paid_out).once(),
            FigurePart::cost(PartKind::LeaveTax, leave_tax).once(),
            FigurePart::cost(PartKind::Clawback, repaid),
        ]),
        left_behind: Figure::of([
            of(PartKind::VestedContributions, contributions - vested).as_form(Form::Deferred),
            of(PartKind::LeavePaidOut, leave.lost).as_form(Form::InKind),
            of(PartKind::Gratuity, unpaid).as_form(Form::Deferred),
            of(PartKind::Stock, unvested)
                .as_form(Form::Stock)
                .sure(Certainty::Market),
        ]),
    }
}
