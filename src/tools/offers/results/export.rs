//! The comparison as a table for other programs.

use steppingstone_core::csv;
use steppingstone_core::offers::{Cell, Export, ExportRow, FitBound, LineId, plain_number};

use super::super::{format, labels};
use super::lines::{cell_text, label};
use super::{ComparisonView, law, law_names, steps, wishes};
use crate::words::offers as w;
use crate::words::offers::law as l;

/// Everything that the page shows; a column for each offer. Amounts are plain numbers, shares parts
/// of one.
pub(super) fn csv(results: &ComparisonView, export: Export, currency: &str) -> String {
    let names = results.entries.iter().map(|entry| entry.name.clone());
    let mut rows = vec![row(w::figures::what(), names)];
    let below = export.rows().into_iter();
    rows.extend(below.map(|row| in_words(row, results, currency)));
    csv::text(&rows)
}

fn in_words(export: ExportRow, results: &ComparisonView, currency: &str) -> Vec<String> {
    let taxes = &results.shared.taxes;
    let cells = |id, cells: Vec<Cell>| {
        let cells = cells.into_iter();
        cells.map(move |cell| cell_or_number(cell, id, currency))
    };
    let amounts = |all| cells(LineId::Average, all);
    match export {
        ExportRow::Line(id, all) => row(label(id, taxes), cells(id, all)),
        ExportRow::Part(kind, all) => row(&indented(labels::part_in(kind, currency)), amounts(all)),
        ExportRow::Step(step) => {
            let values = step.values.iter().map(|value| value.map(steps::number));
            let head = steps::row_label(&step, taxes);
            row(&indented(&head), values.map(number_or_empty))
        }
        ExportRow::Fit(bound, points) => {
            let head = match bound {
                FitBound::Score => w::fit::of_100(),
                FitBound::Low => w::fit::at_least(),
                FitBound::High => w::fit::at_most(),
            };
            row(head, points.into_iter().map(number_or_empty))
        }
        ExportRow::Wishes => title(w::criteria::heading()),
        ExportRow::Wish(of) => {
            let answers = of
                .answers
                .into_iter()
                .map(|answer| wishes::answer_in_file(&of.wish, answer));
            row(&wishes::name(&of.wish), answers)
        }
        ExportRow::Years => title(w::years::title()),
        ExportRow::Year(number, all) => row(&w::years::year(number), amounts(all)),
        ExportRow::Kept => title(w::kept::kept()),
        ExportRow::LeftBehind => title(w::kept::behind()),
        ExportRow::After(years, all) => row(&w::kept::after(years), amounts(all)),
        ExportRow::AssumedFor(offer) => title(&w::assumed::heading(results.name(offer).to_owned())),
        ExportRow::Assumed(assumption) => {
            title(&indented(&format::assumption(&assumption, currency)))
        }
        ExportRow::Law => title(l::heading()),
        ExportRow::Figure(figure) => vec![
            indented(&law_names::name(&figure.id)),
            law::value(&figure),
            figure.year.to_string(),
            law_names::status(figure.status).to_owned(),
            figure.source.into_owned(),
        ],
    }
}

fn row(name: &str, cells: impl Iterator<Item = String>) -> Vec<String> {
    [name.to_owned()].into_iter().chain(cells).collect()
}

fn title(name: &str) -> Vec<String> {
    vec![name.to_owned()]
}

/// What belongs to the row above.
fn indented(name: &str) -> String {
    ["  ", name].concat()
}

fn cell_or_number(cell: Cell, id: LineId, currency: &str) -> String {
    let number = cell.number();
    number.map_or_else(|| cell_text(cell, id, currency), plain_number)
}

fn number_or_empty(number: Option<f64>) -> String {
    number.map_or_else(String::new, plain_number)
}

#[cfg(test)]
#[path = "export_tests.rs"]
mod tests;
