//! The figures of a place that a comparison rests on.

use std::borrow::Cow;

use super::doc::{LocalPlace, LocalStatus};
use super::levy::{LocalAmount, Presence};
use crate::offers::law::{LawFigure, LawFigureId, LawValue, Status, Unit};

impl LocalPlace {
    /// What a reader of that presence bears in a tax year, for the list of the law's figures;
    /// `None` if that is nothing, or a fee that contract work does not bear.
    pub fn figure_used(
        &self,
        presence: Presence,
        year: u16,
        is_contract: bool,
    ) -> Option<LawFigure> {
        let levy = self.levy(presence, year)?;
        let (value, unit) = match levy.amount {
            LocalAmount::Rate(rate) => (LawValue::Rate(rate), Unit::Rate),
            LocalAmount::Brackets(_) | LocalAmount::ByLevel(_) => (LawValue::Table, Unit::UsdYear),
            LocalAmount::Flat { .. } if is_contract => return None,
            LocalAmount::Flat {
                dollars,
                times_a_year,
                ..
            } => {
                let unit = match times_a_year {
                    12 => Unit::UsdMonth,
                    _ => Unit::UsdWeek,
                };
                (LawValue::Money(dollars), unit)
            }
        };
        let (of, status) = self.standing(year);
        let titles: Vec<&str> = self.sources.iter().map(|it| it.title.as_str()).collect();
        Some(LawFigure {
            id: LawFigureId::LocalTax(self.name.clone()),
            value,
            unit,
            year: of,
            status,
            source: Cow::Owned(titles.join("; ")),
        })
    }

    /// The year of its figures, and how firm they are for the year compared.
    fn standing(&self, year: u16) -> (u16, Status) {
        let since = self.since.as_deref().and_then(|since| since.get(..4));
        let since = since.and_then(|since| since.parse().ok());
        let since = since.unwrap_or(self.year);
        let (of, status) = match self.status {
            LocalStatus::InForce | LocalStatus::SingleSource => (self.year, Status::InForce),
            LocalStatus::CarriedFrom2025 => (2025, Status::Carried),
            // What holds now was not found.
            LocalStatus::InForceToMid2026 | LocalStatus::Dated => (since, Status::Carried),
            LocalStatus::Disputed => (since, Status::Disputed),
        };
        if self.is_of_another_year(year) {
            (of, Status::Carried)
        } else if year != self.year {
            (year, Status::Announced)
        } else {
            (of, status)
        }
    }
}
