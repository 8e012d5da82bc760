//! Where a state's result is less sure than it looks.

use std::collections::BTreeMap;

use super::StateError;
use super::doc::{Figures, LocalTax, StateLaw, status};
use super::rows::Fields;
use crate::money::Money;
use crate::offers::law::FilingStatus;

/// Something the reader is told next to a state's tax.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Caution {
    /// A figure is a forecast.
    Projected,
    /// The wage lies below or above what was checked.
    OutsideCheckedRange,
    /// Two calculators differ here, by more than this table can settle.
    Disputed(Cause),
    /// The state's table is approximate as a whole.
    Approximate,
    /// With two earners the table may be too high, by up to so much where it was found.
    TwoEarners(Money),
    /// Places in this state tax wages too, and that is not included.
    LocalTaxInPlaces,
    /// Every place in this state taxes wages too, and that is not included.
    LocalTaxEverywhere,
}

/// Why calculators differ.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Cause {
    /// One of them itemises state tax here.
    Itemised,
    /// They disagree on which side of a bound belongs to it.
    Bound,
    /// One of them adds a minimum tax.
    MinimumTax,
}

/// A range of wages where calculators differ.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Disputed {
    status: FilingStatus,
    from: Money,
    to: Money,
    cause: Cause,
}

impl Disputed {
    pub(super) fn parse(fields: BTreeMap<String, String>) -> Result<Disputed, StateError> {
        let mut fields = Fields::new(fields);
        let disputed = Disputed {
            status: status(&fields.take("status")?)?,
            from: fields.money("from")?,
            to: fields.money("to")?,
            cause: match fields.take("cause")?.as_str() {
                "itemised" => Cause::Itemised,
                "bound" => Cause::Bound,
                "minimum_tax" => Cause::MinimumTax,
                _ => return Err(StateError::Unknown),
            },
        };
        fields.finish()?;
        Ok(disputed)
    }
}

impl Caution {
    /// Whether it says that the tax of places is left out.
    pub const fn is_of_local_tax(self) -> bool {
        matches!(
            self,
            Caution::LocalTaxInPlaces | Caution::LocalTaxEverywhere
        )
    }
}

impl StateLaw {
    /// What to tell with the tax on these wages of the household.
    pub fn cautions(&self, filing: FilingStatus, wages: Money, two_earners: bool) -> Vec<Caution> {
        let mut cautions = Vec::new();
        if self.figures == Figures::Projected {
            cautions.push(Caution::Projected);
        }
        let below = self
            .valid_from
            .iter()
            .any(|(status, from)| *status == filing && wages < *from);
        if below || self.valid_to.is_some_and(|to| wages > to) {
            cautions.push(Caution::OutsideCheckedRange);
        }
        if !self.verified {
            cautions.push(Caution::Approximate);
        }
        let disputed = self
            .disputed
            .iter()
            .find(|range| range.status == filing && (range.from..=range.to).contains(&wages));
        cautions.extend(disputed.map(|range| Caution::Disputed(range.cause)));
        if two_earners && self.two_earners_off_by > Money::ZERO {
            cautions.push(Caution::TwoEarners(self.two_earners_off_by));
        }
        match self.local_tax {
            LocalTax::None => {}
            LocalTax::Places => cautions.push(Caution::LocalTaxInPlaces),
            LocalTax::Everywhere => cautions.push(Caution::LocalTaxEverywhere),
        }
        cautions
    }
}
