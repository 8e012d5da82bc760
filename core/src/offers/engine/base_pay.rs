//! Base pay, and the other terms of a job that follow from what an offer gives.

use super::ctx::Ctx;
use super::earnings::HourlyEarnings;
use super::international::{self, Package, package};
use super::job::JobTerms;
use super::pay::WEEKS;
use super::retirement::contributions::{self, has_plan};
use super::shifts::share_of_full_time;
use crate::decimal::Decimal;
use crate::money::Money;
use crate::offers::input::field::Field;
use crate::offers::input::offer::Offer;
use crate::offers::input::terms::Kind;
use crate::offers::input::vesting::Vesting;

/// What an offer gives of its job.
pub(crate) fn job_terms(ctx: &Ctx) -> JobTerms {
    let kind = ctx.offer.terms.kind;
    // Payments of a year that are given say how often it is paid.
    let pays = ctx.offer.number(Field::Payments);
    let pays = pays.unwrap_or_else(|| Decimal::whole(i64::from(ctx.frequency.value.pays())));
    let by_the_hour = ctx.offer.by_the_hour;
    let hours = ctx.weekly_hours.value;
    let pay = yearly_pay(ctx);
    let weeks = paid_weeks(ctx.offer);
    let paid = match kind {
        Kind::SalariedExempt => HourlyEarnings::of_exempt(ctx, pay, hours),
        Kind::Contractor if by_the_hour => HourlyEarnings::by_contract(ctx, pay, hours, weeks),
        Kind::Contractor => HourlyEarnings::plain(pay - ctx.money(Field::Expenses)),
        Kind::SalariedNonExempt => HourlyEarnings::of_salary(ctx, pay, hours),
        Kind::Hourly => HourlyEarnings::by_the_hour(ctx, pay, hours, weeks),
    };
    let base = paid.base;
    let basic = match ctx.package.value {
        // What is left of a package has been worked out from it.
        true if kind.is_salaried() => taken_apart(ctx).basic,
        _ => (base - paid.unpaid_leave)
            .times(ctx.offer.number(Field::BasicShare).unwrap_or(Decimal::ONE)),
    };
    let stock = ctx.stock_schedule.value.clone();
    let vesting = match has_plan(ctx.offer) {
        true => ctx.vesting.value.clone(),
        false => Vesting::immediate(),
    };
    JobTerms {
        kind,
        base,
        weeks,
        basic,
        overtime: paid.overtime,
        premium: paid.premium,
        unpaid_leave: paid.unpaid_leave,
        rate: paid.rate,
        shifts: paid.shifts,
        pays,
        vesting,
        stock,
    }
}

/// The weeks of a year that a job is paid for: all of them in a salary.
pub(crate) fn paid_weeks(offer: &Offer) -> Decimal {
    match offer.terms.kind {
        Kind::Hourly | Kind::Contractor => offer.number(Field::PaidWeeks).unwrap_or(WEEKS),
        Kind::SalariedExempt | Kind::SalariedNonExempt => WEEKS,
    }
}

/// The pay of a year, or of an hour in a job paid by the hour. A salary given by the payment is
/// taken for all payments of a year, and one given as a whole package for what is left of it.
fn yearly_pay(ctx: &Ctx) -> Money {
    match ctx.offer.terms.kind.is_salaried() && ctx.package.value {
        true => taken_apart(ctx).gross,
        false => quoted(ctx),
    }
}

/// What is given as pay, for a year where it is a salary.
fn quoted(ctx: &Ctx) -> Money {
    let offer = ctx.offer;
    let mut pay = ctx.money(Field::Pay);
    if ctx.pay_is_full_time.value && offer.terms.kind.is_salaried() {
        pay = pay.times(share_of_full_time(offer).unwrap_or(Decimal::ONE));
    }
    match ctx.offer.number(Field::Payments) {
        Some(payments) if ctx.offer.terms.kind.is_salaried() => {
            international::yearly(pay, payments)
        }
        _ => pay,
    }
}

fn taken_apart(ctx: &Ctx) -> Package {
    package(
        quoted(ctx),
        ctx.offer.number(Field::BasicShare),
        &contributions::pension(ctx),
        ctx.number(Field::Gratuity),
    )
}
