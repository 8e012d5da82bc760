//! An offer while it is worked out: every fact that had to be assumed is written down.

use super::assumption::{Assumption, Open};
use crate::decimal::Decimal;
use crate::money::Money;
use crate::offers::input::field::{Counts, Field};
use crate::offers::input::offer::{Offer, Value};
use crate::offers::input::terms::Shared;
use crate::offers::input::vesting::Vesting;

/// Reads facts and writes down what is assumed.
pub(crate) struct Facts<'a> {
    pub(crate) offer: &'a Offer,
    /// Whether no law of the United States holds: see [`Shared::abroad`].
    pub(crate) abroad: bool,
    pub(crate) assumed: Vec<Assumption>,
}

impl<'a> Facts<'a> {
    pub(crate) fn new(offer: &'a Offer, shared: &Shared) -> Facts<'a> {
        Facts {
            offer,
            abroad: shared.abroad,
            assumed: Vec::new(),
        }
    }

    /// What was told, or nothing: an unknown fact adds nothing, and is asked about.
    pub(crate) fn money(&self, field: Field) -> Money {
        self.offer.money(field).unwrap_or_default()
    }

    /// What was told, or nothing.
    pub(crate) fn number(&self, field: Field) -> Decimal {
        self.offer.number(field).unwrap_or_default()
    }

    /// What was told, or an assumption.
    pub(crate) fn number_or(&mut self, field: Field, other: Decimal) -> Decimal {
        match self.offer.number(field) {
            Some(number) => number,
            None => {
                let used = match field.counts() {
                    Counts::Percent => Value::Rate(other),
                    _ => Value::Number(other),
                };
                self.assume(Open::Field(field), Some(used));
                other
            }
        }
    }

    /// What was told, or an assumption.
    pub(crate) fn money_or(&mut self, field: Field, other: Money) -> Money {
        match self.offer.money(field) {
            Some(money) => money,
            None => {
                self.assume(Open::Field(field), Some(Value::Money(other)));
                other
            }
        }
    }

    /// The schedule told, or all at once.
    pub(crate) fn vesting(&mut self) -> Vesting {
        match self.offer.vesting() {
            Some(vesting) => vesting.clone(),
            None => {
                let other = Vesting::immediate();
                self.assume(
                    Open::Field(Field::Vesting),
                    Some(Value::Vesting(other.clone())),
                );
                other
            }
        }
    }

    /// The choice told, or an assumption.
    pub(crate) fn choice<T>(&mut self, told: Option<T>, open: Open, other: T) -> T {
        told.unwrap_or_else(|| {
            self.assume(open, None);
            other
        })
    }

    pub(crate) fn assume(&mut self, open: Open, used: Option<Value>) {
        if self
            .assumed
            .iter()
            .all(|assumption| assumption.open != open)
        {
            self.assumed.push(Assumption { open, used });
        }
    }
}
