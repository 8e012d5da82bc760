//! The comparison as rows of a table for other programs: everything that the page shows.

use super::line::{Cell, LineId, part_kinds};
use super::step_rows::{StepRow, line_steps};
use super::verdict::gives_pay;
use crate::money::Money;
use crate::offers::Assumption;
use crate::offers::Comparison;
use crate::offers::Kept;
use crate::offers::Offer;
use crate::offers::OfferSettings;
use crate::offers::Outcome;
use crate::offers::WishRow;
use crate::offers::figures_used;
use crate::offers::fit::OfferFit;
use crate::offers::law::LawFigure;
use crate::offers::tax::state::StateLaw;
use crate::offers::working::Term;
use crate::offers::{Figure, PartKind};
use crate::ratio::Ratio;

/// What is written.
#[derive(Clone, Copy)]
pub struct Export<'a> {
    /// What the offers come to.
    pub comparison: &'a Comparison,
    /// The offers, as they were compared.
    pub offers: &'a [Offer],
    /// What holds for all of them.
    pub shared: &'a OfferSettings,
    /// The law of the states that they name.
    pub states: &'a [(String, StateLaw)],
    /// How well each offer fits.
    pub fits: &'a [OfferFit],
    /// What the reader wants from the next job, with the answers.
    pub wishes: &'a [WishRow],
}

/// Which figure of a fit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FitBound {
    /// Over what is rated.
    Score,
    /// With what is not rated at its worst.
    Low,
    /// At its best.
    High,
}

/// A row. Cells are one for each offer, in their order.
#[derive(Clone, Debug, PartialEq)]
pub enum ExportRow {
    /// A line of the comparison.
    Line(LineId, Vec<Cell>),
    /// A part of the line before.
    Part(PartKind, Vec<Cell>),
    /// A step of the line before.
    Step(StepRow<Term>),
    /// How well each offer fits, in points of 0 to 100; `None` for one that is not rated.
    Fit(FitBound, Vec<Option<f64>>),
    /// What is wanted from the next job follows.
    Wishes,
    /// Something that is wanted, and whether each offer has it.
    Wish(WishRow),
    /// The years follow.
    Years,
    /// Everything expected in a year, 1 the first.
    Year(usize, Vec<Cell>),
    /// What is kept when leaving follows.
    Kept,
    /// What is left behind follows.
    LeftBehind,
    /// The same after so many years.
    After(usize, Vec<Cell>),
    /// What was assumed for an offer follows.
    AssumedFor(usize),
    /// Something that was assumed for it.
    Assumed(Assumption),
    /// The figures of the law follow.
    Law,
    /// One of them.
    Figure(LawFigure),
}

impl Export<'_> {
    /// The rows below the names of the offers.
    pub fn rows(self) -> Vec<ExportRow> {
        let mut rows = self.lines();
        rows.extend(self.fits());
        if !self.wishes.is_empty() {
            rows.push(ExportRow::Wishes);
            rows.extend(self.wishes.iter().cloned().map(ExportRow::Wish));
        }
        rows.push(ExportRow::Years);
        rows.extend(self.years());
        rows.push(ExportRow::Kept);
        rows.extend(self.leaving(|kept| &kept.kept));
        rows.push(ExportRow::LeftBehind);
        rows.extend(self.leaving(|kept| &kept.left_behind));
        for (place, outcome) in self.outcomes().enumerate() {
            rows.push(ExportRow::AssumedFor(place));
            rows.extend(outcome.assumed.iter().cloned().map(ExportRow::Assumed));
        }
        rows.push(ExportRow::Law);
        let figures = figures_used(self.offers, self.shared, self.states);
        rows.extend(figures.into_iter().map(ExportRow::Figure));
        rows
    }

    fn outcomes(&self) -> impl Iterator<Item = &Outcome> {
        self.comparison.outcomes.iter().map(AsRef::as_ref)
    }

    /// Each line with its parts and its steps.
    fn lines(&self) -> Vec<ExportRow> {
        let mut rows = Vec::new();
        for line in self.comparison.lines(self.offers, self.shared) {
            rows.push(ExportRow::Line(line.id, line.cells.clone()));
            for kind in part_kinds(&line.parts) {
                let parts = line.parts.iter().zip(self.outcomes());
                let cells = parts.map(|(figure, outcome)| {
                    match line.id.needs_pay() && !gives_pay(outcome) {
                        true => Cell::Unknown,
                        false => Cell::Amount(figure.of_kind(kind)),
                    }
                });
                rows.push(ExportRow::Part(kind, cells.collect()));
            }
            rows.extend(line_steps(&line).into_iter().map(ExportRow::Step));
        }
        rows
    }

    /// The scores, and their ranges where a rating that counts is missing.
    fn fits(&self) -> Vec<ExportRow> {
        let row = |bound: FitBound| {
            let points = self.fits.iter().map(|fit| {
                let points = match bound {
                    FitBound::Score => fit.score.score,
                    FitBound::Low => fit.score.range.map(|(low, _)| low),
                    FitBound::High => fit.score.range.map(|(_, high)| high),
                };
                points.map(Ratio::to_f64)
            });
            ExportRow::Fit(bound, points.collect())
        };
        let is_open = self.fits.iter().any(|fit| fit.score.is_open());
        let bounds: &[FitBound] = match is_open {
            true => &[FitBound::Score, FitBound::Low, FitBound::High],
            false => &[FitBound::Score],
        };
        bounds.iter().map(|bound| row(*bound)).collect()
    }

    fn years(&self) -> impl Iterator<Item = ExportRow> {
        (0..usize::from(self.shared.horizon)).map(|index| {
            let cells = self.outcomes().map(|outcome| match gives_pay(outcome) {
                true => cell(outcome.years.get(index).map(|year| year.total.amount())),
                false => Cell::Unknown,
            });
            ExportRow::Year(index + 1, cells.collect())
        })
    }

    fn leaving(&self, of: fn(&Kept) -> &Figure) -> impl Iterator<Item = ExportRow> {
        let years = self.outcomes().next().map_or(0, |first| first.kept.len());
        (0..years).map(move |after| {
            let kept = self.outcomes().map(|outcome| outcome.kept.get(after));
            let amounts = kept.map(|kept| Some(of(kept?).amount()));
            ExportRow::After(after, amounts.map(cell).collect())
        })
    }
}

fn cell(amount: Option<Money>) -> Cell {
    amount.map_or(Cell::Empty, Cell::Amount)
}

/// A number with a point, whatever the language: to two places, or to four where those say more.
pub fn plain_number(number: f64) -> String {
    let parts = (number * 10_000.0).round() as i64;
    let sign = if parts < 0 { "-" } else { "" };
    let (whole, rest) = (parts.abs() / 10_000, parts.abs() % 10_000);
    let text = format!("{sign}{whole}.{rest:04}");
    let text = text.strip_suffix("00").unwrap_or(&text);
    text.to_owned()
}

#[cfg(test)]
#[path = "export_tests.rs"]
mod tests;
