//! Where a state's result is less sure than it looks.

use std::collections::BTreeMap;

use super::compute::Income;
use super::doc::{Figures, LocalTax, StateLaw, Table, status};
use super::parts::{LawPart, LawParts};
use crate::money::Money;
use crate::offers::law::FilingStatus;
use crate::offers::tax::error::StateError;
use crate::offers::tax::rows::Fields;

/// Something the reader is told next to a state's tax.
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
    status: FilingStatus,
    from: Money,
    to: Money,
    cause: Why,
}

/// Why calculators differ, as the file says it.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Why {
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

impl StateLaw {
    /// What to tell with the tax on these wages of the household.
    pub fn cautions(&self, filing: FilingStatus, wages: Money, two_earners: bool) -> Vec<Caution> {
        let mut cautions = Vec::new();
        let projected = self.projected_for(filing, wages);
        if !projected.is_empty() {
            cautions.push(Caution::Projected(projected));
        }
        if self.figures == Figures::Carried && !self.tables.is_empty() {
            cautions.push(Caution::Carried(self.year));
        }
        if !self.carried.is_empty() {
            cautions.push(Caution::PartlyCarried(self.year, self.carried));
        }
        if !self.one_source.is_empty() {
            cautions.push(Caution::OneSource(self.year, self.one_source));
        }
        cautions.extend(self.not_counted.iter().copied().map(Caution::NotCounted));
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
        let cause = disputed.and_then(|range| self.cause(range.cause, filing, wages));
        cautions.extend(cause.map(Caution::Disputed));
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
    /// Whether lawmakers disagree on the standard deduction.
    pub(super) fn has_disputed_deduction(&self) -> bool {
        let mut disputed = self.disputed.iter();
        disputed.any(|range| matches!(range.cause, Why::Deduction(_)))
    }

    /// What of the tax on these wages is a forecast.
    fn projected_for(&self, filing: FilingStatus, wages: Money) -> LawParts {
        let mut parts = self.projected;
        if filing != FilingStatus::HeadOfHousehold {
            parts = parts.without(LawPart::HeadBrackets);
            parts = parts.without(LawPart::HeadDeduction);
        }
        let table = self.table(filing);
        if !table.is_some_and(|table| table.is_limited(wages)) {
            parts = parts.without(LawPart::LowIncome);
        }
        parts
    }

    fn cause(&self, why: Why, status: FilingStatus, wages: Money) -> Option<Cause> {
        let deduction = match why {
            Why::Itemised => return Some(Cause::Itemised),
            Why::Bound => return Some(Cause::Bound),
            Why::MinimumTax => return Some(Cause::MinimumTax),
            Why::Deduction(deduction) => deduction,
        };
        let income = Income {
            status,
            wages,
            ..Income::default()
        };
        let table = self.table(status)?;
        let other = Table {
            deduction,
            ..table.clone()
        };
        let [tax, other] = [table, &other].map(|it| it.tax(&income, &mut |_, _| {}).tax);
        (other < tax).then(|| Cause::Deduction(tax - other))
    }
}
