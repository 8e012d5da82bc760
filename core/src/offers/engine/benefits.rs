//! Benefits that the law leaves untaxed up to a limit. What lies above it is taxed as pay, and is no
//! cash.
//!
//! Help with the way to work: IRC 132(f)(2), a month's limit for transit and as much again for
//! parking (B3). An offer tells one amount, so one limit is taken, which never shows too little
//! tax. Help with tuition: IRC 127(a)(2), a year's limit. Both are wages above it for FICA as well
//! (IRC 3121(a)(18) and (20)); states are taken to follow. Consulted on 2026-11-23.

use super::ctx::Ctx;
use super::health::commuter;
use super::job::JobTerms;
use crate::decimal::Decimal;
use crate::money::Money;
use crate::offers::input::field::Field;
use crate::offers::input::terms::{Kind, Taxes};

/// Months in a year.
const TWELVE: Decimal = Decimal::whole(12);

/// What of a year's benefits is taxed as pay: nothing in contract work, nor under a reader's own
/// rate, which is of pay.
pub(crate) fn taxed(ctx: &Ctx, job: &JobTerms, part: Decimal) -> Money {
    if job.kind == Kind::Contractor || ctx.settings.taxes != Taxes::UnitedStates {
        return Money::ZERO;
    }
    let tuition = ctx.money(Field::Tuition).times(part);
    commuting(ctx).times(part) + (tuition - ctx.law().tuition_year.value).or_zero()
}

/// What of a full year's help with the way to work is taxed as pay.
pub(crate) fn commuting(ctx: &Ctx) -> Money {
    let subsidy = ctx.money(Field::CommuteSubsidy);
    commuter(ctx.law(), subsidy.per(TWELVE)).taxable
}
