//! Where a state's result is less sure than it looks.

use std::collections::BTreeMap;

use super::parts::LawParts;
use crate::money::Money;
use crate::offers::law::FilingStatus;
use crate::offers::tax::error::StateError;
use crate::offers::tax::rows::{Fields, status};

/// Something to know about a state's tax.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Caution {
    /// These are forecasts.
    Projected(LawParts),
    /// For this year the figures are those of the year before.
    Carried(u16),
    /// For this year there is new law, and these are still of the year before.
    PartlyCarried(u16, LawParts),
    /// For this year these rest on one source.
    OneSource(u16, LawParts),
    /// Something that is withheld from wages, or left untaxed, is not counted.
    NotCounted(NotCounted),
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
    /// Lawmakers disagree on the standard deduction: by the other one the tax is so much lower.
    Deduction(Money),
}

/// What a state's table leaves out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotCounted {
    /// The contribution to unemployment insurance.
    Unemployment,
    /// The contribution to paid leave, whose rate is not known yet.
    PaidLeave,
}

impl NotCounted {
    pub(super) fn parse(word: &str) -> Result<NotCounted, StateError> {
        match word {
            "unemployment" => Ok(NotCounted::Unemployment),
            "paid_leave" => Ok(NotCounted::PaidLeave),
            _ => Err(StateError::Unknown),
        }
    }
}

/// A range of wages where calculators differ.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Disputed {
    pub(super) status: FilingStatus,
    pub(super) from: Money,
    pub(super) to: Money,
    pub(super) cause: Why,
}

/// Why calculators differ, as the file says it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Why {
    Itemised,
    Bound,
    MinimumTax,
    /// Lawmakers disagree on the standard deduction, which may be this one.
    Deduction(Money),
}

impl Disputed {
    pub(super) fn parse(fields: BTreeMap<String, String>) -> Result<Disputed, StateError> {
        let mut fields = Fields::new(fields);
        let disputed = Disputed {
            status: status(&fields.take("status")?)?,
            from: fields.money("from")?,
            to: fields.money("to")?,
            cause: match fields.take("cause")?.as_str() {
                "itemised" => Why::Itemised,
                "bound" => Why::Bound,
                "minimum_tax" => Why::MinimumTax,
                "deduction" => Why::Deduction(fields.money("other")?),
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
