//! The figures of a state's law that a comparison rests on.

use std::borrow::Cow;

use super::doc::{Figures, StateLaw};
use crate::offers::law::{LawFigure, LawFigureId, LawValue, Status, Unit};
use crate::offers::terms::Shared;

impl StateLaw {
    /// The income tax, unless the reader's own rate stands in for it, and each contribution.
    pub fn figures_used(&self, shared: &Shared) -> Vec<LawFigure> {
        let status = match self.figures {
            _ if self.year != shared.year => Status::Carried,
            Figures::Final => Status::InForce,
            Figures::Announced => Status::Announced,
            Figures::Projected => Status::Projected,
        };
        let titles: Vec<&str> = self.sources.iter().map(|it| it.title.as_str()).collect();
        let source: Cow<'static, str> = Cow::Owned(titles.join("; "));
        let figure = |id, value, unit| LawFigure {
            id,
            value,
            unit,
            year: self.year,
            status,
            source: source.clone(),
        };
        let tax = figure(
            LawFigureId::StateIncomeTax(self.name.clone()),
            LawValue::Table,
            Unit::UsdYear,
        );
        let own = shared.state_rate.is_some() || self.tables.is_empty();
        let contributions = self.payroll.iter().map(|rule| {
            let id = LawFigureId::StateContribution(self.name.clone(), rule.name.clone());
            figure(id, LawValue::Rate(rule.rate), Unit::Rate)
        });
        (!own)
            .then_some(tax)
            .into_iter()
            .chain(contributions)
            .collect()
    }
}
