//! A first year, worked out again so that a part of it can be shown step by step.

use super::item::{Item, Sum};
use crate::decimal::Decimal;
use crate::money::Money;
use crate::offers::engine::base_pay::job_terms;
use crate::offers::engine::ctx::Ctx;
use crate::offers::engine::figure::Form;
use crate::offers::engine::gross::GrossYear;
use crate::offers::engine::job::JobTerms;
use crate::offers::engine::jurisdiction::place;
use crate::offers::engine::{one_time, year};
use crate::offers::input::offer::Offer;
use crate::offers::input::terms::OfferSettings;
use crate::offers::outcome::working::step::{Quantity, Sign, Step};
use crate::offers::tax::state::StateLaw;

/// A year of an offer and what it was worked out from.
pub(super) struct FirstYear<'a> {
    pub(super) ctx: Ctx<'a>,
    pub(super) job: JobTerms,
    pub(super) first: GrossYear,
}

impl<'a> FirstYear<'a> {
    pub(super) fn of(
        offer: &'a Offer,
        shared: &'a OfferSettings,
        states: &'a [(String, StateLaw)],
    ) -> FirstYear<'a> {
        let ctx = Ctx::new(offer, shared, place(offer, shared, states));
        let job = job_terms(&ctx);
        let mut first = year::year(&ctx, &job, 1, None);
        one_time::gross_up(&ctx, &job, &mut first);
        FirstYear { ctx, job, first }
    }

    /// The cash that a sum begins with.
    pub(super) fn cash(&self, of: Sum) -> Money {
        let cash = self.first.value.only(|part| part.form == Form::Cash);
        match of {
            Sum::TakeHomeFirst => cash.amount(),
            _ => cash.amount_of(|part| part.recurring),
        }
    }
}

/// What steps come to.
pub(super) fn total(steps: &[Step<Item>]) -> Money {
    let (mut sum, mut last) = (Money::ZERO, Money::ZERO);
    let mut is_closed = false;
    for step in steps {
        let (amount, factor) = match step.value {
            Quantity::Money(amount) => (amount, Decimal::ZERO),
            Quantity::Slice(slice) => (slice.comes_to(), Decimal::ZERO),
            Quantity::Number(factor) | Quantity::Share(factor) => (Money::ZERO, factor),
        };
        match step.sign {
            Sign::Plus if is_closed => (sum, last) = (Money::ZERO, amount),
            Sign::Plus => (sum, last) = (sum + last, amount),
            Sign::Minus => (sum, last) = (sum + last, -amount),
            Sign::Times => last = last.times(factor),
            Sign::Per => last = last.per(factor),
            Sign::Equals => (sum, last) = (Money::ZERO, amount),
        }
        is_closed = step.sign == Sign::Equals;
    }
    sum + last
}

/// A step that is there if it changes anything.
pub(super) fn change(item: Item, by: Money) -> Option<Step<Item>> {
    let (sign, amount) = if by < Money::ZERO {
        (Sign::Minus, -by)
    } else {
        (Sign::Plus, by)
    };
    (by != Money::ZERO).then_some(Step {
        sign,
        term: item,
        value: Quantity::Money(amount),
    })
}
