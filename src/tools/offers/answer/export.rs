//! The comparison as a table for other programs.

use super::super::names;
use super::Answer;
use super::figures::lines;
use super::line::kinds;
use super::steps;
use crate::words::offers::figures as w;
use steppingstone_core::csv;

/// Every figure with its parts; a column for each offer. Amounts are plain numbers.
pub(super) fn csv(answer: &Answer) -> String {
    let mut head = vec![w::what().to_owned()];
    head.extend(answer.entries.iter().map(|entry| entry.name.clone()));
    let mut rows = vec![head];
    for line in lines(answer, "USD") {
        let mut row = vec![line.name.to_owned()];
        let pairs = line.numbers.iter().zip(&line.cells);
        row.extend(pairs.map(|(number, cell)| number.map_or_else(|| cell.clone(), plain)));
        rows.push(row);
        for kind in kinds(&line.parts) {
            let mut row = vec![format!("  {}", names::part(kind))];
            let amounts = line.parts.iter().map(|figure| figure.of_kind(kind));
            row.extend(amounts.map(|amount| plain(super::super::says::units(amount))));
            rows.push(row);
        }
        for (index, head) in steps::heads(&line).into_iter().enumerate() {
            let mut row = vec![format!("  {head}")];
            let steps = line.steps.iter().map(|steps| steps.get(index));
            row.extend(steps.map(|step| {
                step.map(|step| plain(steps::number(step)))
                    .unwrap_or_default()
            }));
            rows.push(row);
        }
    }
    csv::text(&rows)
}

/// With a point and two places, whatever the language.
fn plain(number: f64) -> String {
    let cents = (number * 100.0).round() as i64;
    let sign = if cents < 0 { "-" } else { "" };
    format!("{sign}{}.{:02}", cents.abs() / 100, cents.abs() % 100)
}
