//! The one-time money of an offer: when it comes, what of it is left after tax, and what leaving
//! takes back.

use super::ctx::Ctx;
use super::figure::{Certainty, Figure, FigurePart, Form, PartKind};
use super::gross::GrossYear;
use super::job::JobTerms;
use super::net;
use crate::decimal::Decimal;
use crate::money::Money;
use crate::offers::input::field::Field;
use crate::offers::input::one_time::{Clawback, ClawbackBasis, RelocationTax};
use crate::offers::input::terms::ClawbackKind;
use crate::offers::tax::bonus::grossed_up_by;

/// An instalment of the sign-on money.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Payment {
    /// Completed months at which it comes.
    pub(crate) month: u16,
    /// How much, before tax.
    pub(crate) amount: Money,
}

impl Payment {
    /// The year in which it comes, 1 the first. What comes after twelve months comes in the
    /// second year: who leaves at the end of the first is gone by then.
    pub(crate) fn year(self) -> u16 {
        self.month / 12 + 1
    }
}

/// The sign-on money, as far as a fixed term reaches.
pub(crate) fn sign_on(ctx: &Ctx) -> Vec<Payment> {
    let whole = ctx.money(Field::SignOn);
    let ends = ctx.offer.term_months();
    let parts = ctx.offer.sign_on_parts().cloned().unwrap_or_default();
    let payments = parts.parts(whole).into_iter();
    payments
        .map(|(month, amount)| Payment { month, amount })
        .filter(|payment| ends.is_none_or(|ends| Decimal::whole(i64::from(payment.month)) < ends))
        .collect()
}

/// What of a year comes once.
pub(crate) fn parts(ctx: &Ctx, year: u16) -> Vec<FigurePart> {
    let payments = sign_on(ctx);
    // Most are paid back by people who leave early: until it is given, it depends on staying.
    let is_safe = payments.is_empty() || ctx.offer.terms.clawback == ClawbackKind::None;
    let mut parts: Vec<FigurePart> = payments
        .into_iter()
        .filter(|payment| payment.year() == year)
        .map(|payment| {
            let certainty = match payment.month {
                0 if is_safe => Certainty::Guaranteed,
                _ => Certainty::Tenure,
            };
            FigurePart::cash(PartKind::SignOn, payment.amount)
                .sure(certainty)
                .once()
        })
        .collect();
    if year == 1 {
        parts.push(
            FigurePart::cash(PartKind::Relocation, ctx.money(Field::Relocation))
                .as_form(Form::InKind)
                .once(),
        );
    }
    parts
}

/// Relocation money, and who bears the tax on it; `None` without such money.
pub(crate) fn relocation(ctx: &Ctx) -> Option<(Money, RelocationTax)> {
    let amount = ctx.money(Field::Relocation);
    (amount > Money::ZERO).then_some((amount, ctx.relocation_tax.value))
}

/// Adds what an employer pays so that relocation money is not taxed at the employee's cost. It
/// goes to the tax office, so it is value and never cash.
pub(crate) fn gross_up(ctx: &Ctx, job: &JobTerms, first: &mut GrossYear) {
    let Some((amount, RelocationTax::GrossedUp)) = relocation(ctx) else {
        return;
    };
    let pay = first.value.amount_of(|part| part.form == Form::Cash);
    let all = grossed_up_by(amount, |extra| net::tax_on(ctx, job, first, pay, extra));
    let added = FigurePart::cash(PartKind::RelocationGrossUp, all - amount);
    first
        .value
        .add(&Figure::of([added.as_form(Form::InKind).once()]));
}

/// What relocation money that is taxed as wages takes from the first year's take-home pay.
pub(crate) fn relocation_tax(
    ctx: &Ctx,
    job: &JobTerms,
    first: &GrossYear,
    pay: Money,
) -> FigurePart {
    let tax = match relocation(ctx) {
        Some((amount, RelocationTax::Wages)) => net::tax_on(ctx, job, first, pay, amount),
        Some((_, RelocationTax::GrossedUp | RelocationTax::Free)) | None => Money::ZERO,
    };
    FigurePart::cost(PartKind::RelocationTax, tax).once()
}

/// What is paid back by someone who leaves after so many years. The months count from each
/// payment. `after_tax` has what is left of each year's sign-on money.
pub(crate) fn repaid(ctx: &Ctx, years: u16, after_tax: &[Money]) -> Money {
    let clawback = &ctx.clawback.value;
    if *clawback == Clawback::None {
        return Money::ZERO;
    }
    let payments = sign_on(ctx);
    let received = |payment: &Payment| {
        let year = payment.year();
        let of_year = payments.iter().filter(|other| other.year() == year);
        let whole: Money = of_year.map(|other| other.amount).sum();
        let net = after_tax.get(usize::from(year) - 1).copied();
        net.unwrap_or(whole)
            .portion(payment.amount.as_millionths(), whole.as_millionths())
    };
    payments
        .iter()
        .filter(|payment| payment.year() <= years)
        .map(|payment| {
            let amount = match ctx.clawback_of.value {
                ClawbackBasis::Gross => payment.amount,
                ClawbackBasis::Net => received(payment),
            };
            clawback.repaid(amount, years * 12 - payment.month)
        })
        .sum()
}
