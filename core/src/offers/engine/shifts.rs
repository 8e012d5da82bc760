//! Pay of an hour that differs from the rate: more for shifts at night, on weekends and the like, and
//! other work in the same job at a rate of its own.
//!
//! Both count in every paid week, as overtime does. They are part of the regular rate that overtime
//! is worked out from (29 CFR 778.115 and 778.207(b), consulted on 2026-11-28).

use crate::decimal::Decimal;
use crate::money::Money;
use crate::offers::input::field::{Field, SHIFTS};
use crate::offers::input::offer::{Offer, Value};

/// What a week's shifts bring on top of the rate.
#[derive(Clone, Copy, Default)]
pub(crate) struct Shifts {
    /// What is given as an amount, which no raise changes.
    pub(crate) amounts: Money,
    /// What is given as a share of the rate.
    pub(crate) shares: Money,
}

impl Shifts {
    /// Those of an offer, at a rate of an hour.
    pub(crate) fn of(offer: &Offer, rate: Money) -> Shifts {
        let mut week = Shifts::default();
        for (pay, hours) in SHIFTS {
            let hours = offer.number(hours).unwrap_or_default();
            match offer.value(pay) {
                Some(Value::Money(amount)) => week.amounts += amount.times(hours),
                Some(Value::Rate(share)) => week.shares += rate.times(*share).times(hours),
                _ => {}
            }
        }
        week
    }

    /// Both together.
    pub(crate) fn all(self) -> Money {
        self.amounts + self.shares
    }

    /// The same for so many weeks.
    pub(crate) fn times(self, weeks: Decimal) -> Shifts {
        Shifts {
            amounts: self.amounts.times(weeks),
            shares: self.shares.times(weeks),
        }
    }
}

/// What a week's hours at the second rate bring more than at the first, below zero if less.
pub(crate) fn second_rate(offer: &Offer, rate: Money, agreed: Decimal) -> Money {
    let Some(second) = offer.money(Field::SecondRate) else {
        return Money::ZERO;
    };
    let hours = offer.number(Field::SecondHours).unwrap_or_default();
    (second - rate).times(hours.min(agreed))
}

/// The share of full time that is worked, where the hours of both are given; 1 at most.
pub(crate) fn share_of_full_time(offer: &Offer) -> Option<Decimal> {
    let full_time = offer.number(Field::FullTimeHours)?;
    let agreed = offer.number(Field::WeeklyHours)?;
    Some(agreed.over(full_time).min(Decimal::ONE))
}
