//! Where the result of a state is less sure than it looks, worked out for some wages.

use super::caution::{Cause, Caution, Why};
use super::compute::Income;
use super::firmness::Figures;
use super::model::{LocalTax, StateLaw, Table};
use super::parts::{LawPart, LawParts};
use crate::money::Money;
use crate::offers::law::FilingStatus;

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
