//! The figures of a state's law that a comparison rests on.

use std::borrow::Cow;

use super::firmness::Figures;
use super::model::{Source, StateLaw};
use super::relief::Relief;
use crate::money::Money;
use crate::offers::law::{LawFigure, LawFigureId, LawValue, Status, Unit};

/// What the offers of a state have.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct UsedFor {
    /// The income tax by its own table, and not by a rate of the reader's.
    pub income_tax: bool,
    /// Wages, and not only contract work.
    pub wages: bool,
    /// Overtime pay.
    pub overtime: bool,
    /// Tips.
    pub tips: bool,
    /// A salary that is called exempt from overtime pay.
    pub exempt: bool,
}

impl StateLaw {
    /// The income tax and the rules for overtime and tips, unless the reader's own rate stands in
    /// for them; each contribution; and the salary floor.
    pub fn figures_used(&self, year: u16, used_for: UsedFor) -> Vec<LawFigure> {
        use LawFigureId as Id;
        let name = || self.name.clone();
        // A state without a tax on wages has no such rule either.
        let taxes = used_for.income_tax && !self.tables.is_empty();
        let mut figures = Vec::new();
        let mut add = |id, (value, unit), figures_are, source: Cow<'static, str>| {
            let (year, status) = self.standing(figures_are, year);
            figures.push(LawFigure {
                id,
                value,
                unit,
                year,
                status,
                source,
            });
        };
        if taxes {
            let figures_are = self.figures;
            let value = (LawValue::Table, Unit::UsdYear);
            add(
                Id::StateIncomeTax(name()),
                value,
                figures_are,
                titles(&self.sources),
            );
        }
        let rules = [
            (used_for.overtime, Id::StateOvertime(name()), self.overtime),
            (used_for.tips, Id::StateTips(name()), self.tips),
        ];
        for (_, id, rule) in rules.into_iter().filter(|(used, ..)| taxes && *used) {
            let value = (rule.value(), Unit::UsdYear);
            add(id, value, self.rule_figures, titles(&self.rule_sources));
        }
        if used_for.wages {
            for rule in &self.payroll {
                let id = Id::StateContribution(name(), rule.name.clone());
                let value = (LawValue::Rate(rule.rate), Unit::Rate);
                let source = titles(&self.payroll_sources);
                add(id, value, rule.figures.unwrap_or(Figures::Final), source);
            }
        }
        if used_for.exempt {
            for row in &self.floors {
                let id = Id::StateExemptFloor(name(), row.floor.region);
                let value = (LawValue::Money(row.floor.a_year), Unit::UsdYear);
                let figures_are = match row.is_of(self.year) {
                    true => row.figures,
                    false => Figures::Carried,
                };
                add(id, value, figures_are, Cow::Owned(row.source.clone()));
            }
        }
        // Carried over or not, it is what lawmakers disagree on.
        if self.has_disputed_deduction() {
            let tax = figures.iter_mut();
            tax.filter(|figure| matches!(figure.id, Id::StateIncomeTax(_)))
                .for_each(|figure| figure.status = Status::Disputed);
        }
        figures
    }

    /// The year of a figure, and how firm it is for the year compared.
    fn standing(&self, figures: Figures, asked: u16) -> (u16, Status) {
        let status = match figures {
            _ if self.year != asked => Status::Carried,
            Figures::Final | Figures::OneSource => Status::InForce,
            Figures::Announced => Status::Announced,
            Figures::Carried => Status::Carried,
            Figures::Projected => Status::Projected,
            Figures::Disputed => Status::Disputed,
        };
        let year = match figures {
            Figures::Carried => self.year.saturating_sub(1),
            _ => self.year,
        };
        (year, status)
    }
}

impl Relief {
    /// At most so much, where it is an amount of the state's own.
    const fn value(self) -> LawValue {
        match self {
            Relief::None => LawValue::Money(Money::ZERO),
            Relief::UpTo { most, .. } => LawValue::Money(most),
            Relief::Federal | Relief::LeftOut => LawValue::Table,
        }
    }
}

fn titles(sources: &[Source]) -> Cow<'static, str> {
    let titles: Vec<&str> = sources.iter().map(|it| it.title.as_str()).collect();
    Cow::Owned(titles.join("; "))
}
