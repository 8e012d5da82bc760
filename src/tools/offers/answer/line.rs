//! A line of the figures side by side.

use steppingstone_core::money::Money;
use steppingstone_core::offers::{Field, Figure, Kind, PartKind, Step, Sum, Worked};

use super::super::says;
use super::Answer;
use crate::words::offers::figures as w;

/// A line of figures, one for each offer.
#[derive(Clone, PartialEq)]
pub(super) struct Line {
    pub(super) name: &'static str,
    /// How each reads.
    pub(super) cells: Vec<String>,
    /// As plain numbers, where it is one.
    pub(super) numbers: Vec<Option<f64>>,
    /// What each is the sum of, where it is one.
    pub(super) parts: Vec<Figure>,
    /// Which sum it is, where its parts open as well.
    pub(super) sum: Option<Sum>,
    /// How each is worked out, where it is no sum; what the parts come to, where it is more.
    pub(super) steps: Vec<Vec<Step>>,
    /// Whether small change counts.
    pub(super) is_exact: bool,
    /// Whether it is one of the first things to look at.
    pub(super) is_headline: bool,
}

impl Line {
    /// A line that is no number.
    pub(super) fn texts(name: &'static str, cells: Vec<String>) -> Line {
        Line {
            name,
            numbers: vec![None; cells.len()],
            cells,
            parts: Vec::new(),
            sum: None,
            steps: Vec::new(),
            is_exact: false,
            is_headline: false,
        }
    }

    /// A line of amounts, nothing where there is none.
    pub(super) fn some(
        name: &'static str,
        is_exact: bool,
        amounts: &[Option<Money>],
        currency: &str,
    ) -> Line {
        let format = if is_exact { says::exact } else { says::money };
        let cell = |amount: &Option<Money>| {
            amount.map_or(String::new(), |amount| format(amount, currency))
        };
        let amounts = amounts.iter();
        Line {
            numbers: amounts.clone().map(|it| it.map(says::units)).collect(),
            is_exact,
            ..Line::texts(name, amounts.map(cell).collect())
        }
    }

    /// A line of figures, nothing where one has no parts.
    pub(super) fn figures(
        name: &'static str,
        is_exact: bool,
        parts: Vec<Figure>,
        currency: &str,
    ) -> Line {
        let told = |figure: &Figure| (!figure.parts().is_empty()).then(|| figure.amount());
        let amounts: Vec<Option<Money>> = parts.iter().map(told).collect();
        Line {
            parts,
            ..Line::some(name, is_exact, &amounts, currency)
        }
    }

    /// The same as plain numbers: a share is a part of one.
    pub(super) fn numbered(self, numbers: Vec<Option<f64>>) -> Line {
        Line { numbers, ..self }
    }

    /// The same with how each is worked out.
    pub(super) fn worked(self, steps: Vec<Vec<Step>>) -> Line {
        Line { steps, ..self }
    }

    /// The same with parts that open as those of this sum do.
    pub(super) fn opening(self, sum: Sum) -> Line {
        Line {
            sum: Some(sum),
            ..self
        }
    }

    /// The same where what it needs is told, and a word for it where it is not: nothing and not told
    /// are different things.
    pub(super) fn told(mut self, answer: &Answer, fields: &[Field]) -> Line {
        for (index, offer) in answer.offers.iter().enumerate() {
            if fields.iter().any(|field| offer.told(*field).is_some()) {
                continue;
            }
            let has_none = offer.terms.kind == Kind::Contractor;
            let word = if has_none { "" } else { w::untold() };
            if let Some(cell) = self.cells.get_mut(index) {
                *cell = word.to_owned();
            }
            if let Some(number) = self.numbers.get_mut(index) {
                *number = None;
            }
            if let Some(parts) = self.parts.get_mut(index) {
                *parts = Figure::default();
            }
            if let Some(steps) = self.steps.get_mut(index) {
                steps.clear();
            }
        }
        self
    }

    /// Whether it tells how any of its figures is worked out.
    pub(super) fn opens(&self) -> bool {
        let mut parts = self.parts.iter();
        let mut steps = self.steps.iter();
        parts.any(|figure| !figure.parts().is_empty()) || steps.any(|steps| !steps.is_empty())
    }
}

/// How each offer's figure is worked out.
pub(super) fn workings(answer: &Answer, of: Worked) -> Vec<Vec<Step>> {
    let pairs = answer.offers.iter().zip(&answer.comparison.outcomes);
    pairs
        .map(|(offer, outcome)| outcome.working(of, offer, &answer.shared))
        .collect()
}

/// Every kind of part that some figure of a line has, in the order of their first.
pub(super) fn kinds(figures: &[Figure]) -> Vec<PartKind> {
    let mut kinds: Vec<PartKind> = Vec::new();
    for part in figures.iter().flat_map(Figure::parts) {
        if !kinds.contains(&part.kind) {
            kinds.push(part.kind);
        }
    }
    kinds
}
