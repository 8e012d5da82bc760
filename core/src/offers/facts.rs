//! An offer while it is worked out: every fact that had to be assumed is written down.

use super::field::{Counts, Field};
use super::offer::{Offer, Value};
use super::retirement::Vesting;
use super::terms::Shared;
use crate::decimal::Decimal;
use crate::money::Money;

/// A fact that an offer leaves open.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Open {
    /// A fact to type.
    Field(Field),
    /// How often it is paid.
    Frequency,
    /// What leaving early costs of the sign-on payment.
    Clawback,
    /// Whether it is paid back before or after tax.
    ClawbackOf,
    /// Who bears the tax on a relocation payment.
    RelocationTax,
    /// Whether the purchase plan looks back to the price at its start.
    LookBack,
    /// Whether the plan makes up for timing.
    TrueUp,
    /// Whether the pay told is a whole package.
    Package,
    /// Whether it is that of full time.
    PayIsFullTime,
    /// Whether the match counts the bonus.
    MatchOnBonus,
    /// Whether it is only for those employed on the last day of the year.
    LastDay,
    /// Whether vacation days that are left are paid out at leaving.
    LeavePaidOut,
    /// Whether the vacation days count the public holidays as well.
    HolidaysIncluded,
    /// Whether premiums are taken before tax.
    PremiumsBeforeTax,
    /// The state that taxes.
    State,
    /// What is saved into a plan that matches: a fact that holds for all offers.
    Deferral,
}

/// Something that was taken to be so because it was not told.
#[derive(Clone, Debug, PartialEq)]
pub struct Assumption {
    /// What was not told.
    pub open: Open,
    /// What was used; `None` for a choice, of which the first is used, as documented there.
    pub used: Option<Value>,
}

/// Reads facts and writes down what is assumed.
pub(super) struct Facts<'a> {
    pub(super) offer: &'a Offer,
    /// Whether no law of the United States holds: see [`Shared::abroad`].
    pub(super) abroad: bool,
    pub(super) assumed: Vec<Assumption>,
}

impl<'a> Facts<'a> {
    pub(super) fn new(offer: &'a Offer, shared: &Shared) -> Facts<'a> {
        Facts {
            offer,
            abroad: shared.abroad,
            assumed: Vec::new(),
        }
    }

    /// What was told, or nothing: an unknown fact adds nothing, and is asked about.
    pub(super) fn money(&self, field: Field) -> Money {
        self.offer.money(field).unwrap_or_default()
    }

    /// What was told, or nothing.
    pub(super) fn number(&self, field: Field) -> Decimal {
        self.offer.number(field).unwrap_or_default()
    }

    /// What was told, or an assumption.
    pub(super) fn number_or(&mut self, field: Field, other: Decimal) -> Decimal {
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
    pub(super) fn money_or(&mut self, field: Field, other: Money) -> Money {
        match self.offer.money(field) {
            Some(money) => money,
            None => {
                self.assume(Open::Field(field), Some(Value::Money(other)));
                other
            }
        }
    }

    /// The schedule told, or all at once.
    pub(super) fn vesting(&mut self) -> Vesting {
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
    pub(super) fn choice<T>(&mut self, told: Option<T>, open: Open, other: T) -> T {
        told.unwrap_or_else(|| {
            self.assume(open, None);
            other
        })
    }

    pub(super) fn assume(&mut self, open: Open, used: Option<Value>) {
        if self
            .assumed
            .iter()
            .all(|assumption| assumption.open != open)
        {
            self.assumed.push(Assumption { open, used });
        }
    }
}
