//! The value of a year of an offer, before tax.

use super::figure::{Figure, FigurePart, PartKind};
use super::retirement::{PerPay, Saved};
use crate::decimal::Decimal;
use crate::money::Money;
use crate::offers::tax::senior::From65;

/// What goes into the retirement account in a year; nothing without a plan.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct PlanYear {
    pub(crate) saved: Saved,
    /// The same pay by pay, for a plan that does not make up for timing.
    pub(crate) by_pay: Option<PerPay>,
    /// The share of pay that is put in.
    pub(crate) rate: Decimal,
}

/// A year before tax.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct GrossYear {
    /// Everything that comes.
    pub(crate) value: Figure,
    /// The extra half of overtime within it, in years that deduct it.
    pub(crate) premium: Money,
    /// Tips within it, in years that deduct them.
    pub(crate) tips: Money,
    /// Who on the return is 65 or older in this year.
    pub(crate) from_65: From65,
    /// Whether catch-up is Roth, since last year's wages from this employer were high.
    pub(crate) is_catch_up_roth: bool,
    /// What goes into the retirement account.
    pub(crate) plan: PlanYear,
    /// What of the benefits is taxed as pay, and is not cash.
    pub(crate) taxed_benefits: Money,
    /// The share of the year within the term.
    pub(crate) part: Decimal,
}

impl GrossYear {
    /// The same as if none of the benefits were taxed.
    pub(crate) fn without_taxed_benefits(&self) -> GrossYear {
        GrossYear {
            taxed_benefits: Money::ZERO,
            ..self.clone()
        }
    }
}

/// What of a year is paid for its work: a plan counts it, and a bonus only where it says so. Plans
/// may leave overtime out; most count all wages that the tax return shows (26 CFR 1.415(c)-2).
pub(crate) fn pay_for_work(value: &Figure) -> Money {
    value.amount_of(|part| {
        matches!(
            part.kind,
            PartKind::Base | PartKind::Overtime | PartKind::Shift | PartKind::UnpaidLeave
        )
    })
}

/// Whether cash comes with each pay, and not on a day of its own.
pub(crate) const fn comes_with_each_pay(part: &FigurePart) -> bool {
    !matches!(
        part.kind,
        PartKind::Bonus | PartKind::Commission | PartKind::Espp
    )
}
