//! The comparison as a table for other programs.

use steppingstone_core::csv;
use steppingstone_core::money::Money;
use steppingstone_core::offers::figures_used;
use steppingstone_core::offers::fit::{fit, fittings};
use steppingstone_core::offers::{Kept, Outcome};

use super::super::{names, says};
use super::figures::lines;
use super::line::kinds;
use super::{Answer, law, law_names, steps};
use crate::words::offers as w;
use crate::words::offers::law as l;

/// An amount of leaving.
type OfKept = fn(&Kept) -> Money;

/// Everything that the page shows; a column for each offer. Amounts are plain numbers, shares parts
/// of one. `wanted` is how much of each side of a career is wanted; `criteria` are the rows of the
/// checklist.
pub(super) fn csv(
    answer: &Answer,
    wanted: [f64; 4],
    criteria: &[Vec<String>],
    currency: &str,
) -> String {
    let outcomes = &answer.comparison.outcomes;
    let row = |name: &str, cells: Vec<String>| [vec![name.to_owned()], cells].concat();
    let title = |name: &str| vec![name.to_owned()];
    let names = answer.entries.iter().map(|entry| entry.name.clone());
    let mut rows = vec![row(w::figures::what(), names.collect())];
    for line in lines(answer, currency) {
        let pairs = line.numbers.iter().zip(&line.cells);
        let cells = pairs.map(|(number, cell)| number.map_or_else(|| cell.clone(), plain));
        rows.push(row(line.name, cells.collect()));
        for kind in kinds(&line.parts) {
            let amounts = line.parts.iter().map(|figure| figure.of_kind(kind));
            let name = ["  ", names::part_in(kind, currency)].concat();
            rows.push(row(&name, amounts.map(amount).collect()));
        }
        for (index, head) in steps::heads(&line, &answer.shared.taxes)
            .into_iter()
            .enumerate()
        {
            let steps = line.steps.iter().map(|steps| steps.get(index));
            let cells = steps.map(|step| step.map(steps::number).map_or_else(String::new, plain));
            rows.push(row(&["  ", &head].concat(), cells.collect()));
        }
    }
    let fits = answer
        .offers
        .iter()
        .map(|offer| fit(&fittings(offer, wanted)));
    let fits = fits.map(|fit| fit.map_or_else(String::new, |fit| plain(fit / 100.0)));
    rows.push(row(w::fit::fit(), fits.collect()));
    if !criteria.is_empty() {
        rows.push(title(w::criteria::heading()));
        rows.extend_from_slice(criteria);
    }

    rows.push(title(w::years::title()));
    for index in 0..usize::from(answer.shared.horizon) {
        let of = |outcome: &Outcome| outcome.years.get(index).map(|year| year.total.amount());
        let cells = outcomes
            .iter()
            .map(|outcome| of(outcome).map_or_else(String::new, amount));
        rows.push(row(&w::years::year(index + 1), cells.collect()));
    }
    let kept: [(&str, OfKept); 2] = [
        (w::kept::kept(), |kept| kept.kept.amount()),
        (w::kept::behind(), |kept| kept.left_behind.amount()),
    ];
    for (name, of) in kept {
        rows.push(title(name));
        let years = outcomes.first().map_or(0, |outcome| outcome.kept.len());
        for after in 0..years {
            let cells = outcomes.iter().map(|outcome| {
                let kept = outcome.kept.get(after);
                kept.map_or_else(String::new, |kept| amount(of(kept)))
            });
            rows.push(row(&w::kept::after(after), cells.collect()));
        }
    }
    for (entry, outcome) in answer.entries.iter().zip(outcomes) {
        rows.push(title(&w::assumed::heading(entry.name.clone())));
        let assumed = outcome.assumed.iter();
        rows.extend(assumed.map(|it| title(&["  ", &says::assumption(it, currency)].concat())));
    }
    rows.push(title(l::heading()));
    let figures = figures_used(&answer.offers, &answer.shared, &answer.laws);
    rows.extend(figures.into_iter().map(|figure| {
        vec![
            ["  ", &law_names::name(&figure.id)].concat(),
            law::value(&figure),
            figure.year.to_string(),
            law_names::status(figure.status).to_owned(),
            figure.source.into_owned(),
        ]
    }));
    csv::text(&rows)
}

fn amount(amount: Money) -> String {
    plain(says::units(amount))
}

/// With a point, whatever the language: two places, and up to four where they tell more.
fn plain(number: f64) -> String {
    let parts = (number * 10_000.0).round() as i64;
    let sign = if parts < 0 { "-" } else { "" };
    let (whole, rest) = (parts.abs() / 10_000, parts.abs() % 10_000);
    let text = format!("{sign}{whole}.{rest:04}");
    let text = text.strip_suffix("00").unwrap_or(&text);
    text.to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_plain_and_lose_nothing() {
        let check = |number, text: &str| assert_eq!(plain(number), text);
        check(0.0, "0.00");
        check(75_000.0, "75000.00");
        check(-1_234.5, "-1234.50");
        check(0.228, "0.2280");
        check(0.3333, "0.3333");
        check(21.57, "21.57");
        check(-0.004, "-0.0040");
    }
}
