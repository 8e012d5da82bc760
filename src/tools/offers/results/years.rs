//! Everything expected, year by year.

use leptos::prelude::*;
use steppingstone_core::offers::{Figure as Sum, gives_pay};

use super::super::store::OffersStore;
use super::super::{format, labels};
use super::{ComparisonView, Entry, disclosure};
use crate::platform::intl;
use crate::ui::chart::{Figure, Table};
use crate::ui::live;
use crate::words::offers::{figures, years as w};

pub(super) fn years(store: OffersStore, results: ReadSignal<ComparisonView>) -> AnyView {
    let totals = live(move || {
        let results = results.read();
        let rows = rows(&results, store.currency());
        table(&[figures::offer()], &results, rows, w::title())
    });
    let arithmetic = move || {
        let results = results.read();
        let rows = by_offer(&results).flat_map(|(entry, years)| {
            disclosure::parts(&entry.name, &years, labels::part_in, store.currency())
        });
        let rows = rows.collect();
        table(
            &[figures::offer(), figures::what()],
            &results,
            rows,
            figures::show(),
        )
    };
    view! {
        <Figure title=w::title() says=w::says()>
            {totals}
            {disclosure::drawer(w::title(), arithmetic)}
        </Figure>
    }
    .into_any()
}

/// What each offer is called, with its first day of work if that is given, and its years.
fn rows(results: &ComparisonView, currency: &str) -> Vec<Vec<String>> {
    let row = |((entry, years), is_known): ((&Entry, Vec<Sum>), bool)| {
        let name = match entry.start {
            Some(start) => w::from(entry.name.clone(), intl::date(start)),
            None => entry.name.clone(),
        };
        let totals = years.iter().map(Sum::amount);
        let totals = totals.map(|amount| match is_known {
            true => format::money(amount, currency),
            false => figures::unknown().to_owned(),
        });
        [name].into_iter().chain(totals).collect()
    };
    let known = results
        .comparison
        .outcomes
        .iter()
        .map(|outcome| gives_pay(outcome));
    by_offer(results).zip(known).map(row).collect()
}

/// What is expected of each offer in each year.
fn by_offer(results: &ComparisonView) -> impl Iterator<Item = (&Entry, Vec<Sum>)> {
    let pairs = results.entries.iter().zip(&results.comparison.outcomes);
    pairs.map(|(entry, outcome)| {
        let years = outcome.years.iter();
        (entry, years.map(|year| year.total.clone()).collect())
    })
}

/// A column for each year after those that come first.
fn table(
    first: &[&'static str],
    results: &ComparisonView,
    rows: Vec<Vec<String>>,
    label: &'static str,
) -> AnyView {
    let heads = first.iter().map(|head| (*head).to_owned());
    let years = (1..=results.shared.horizon).map(w::year);
    let heads: Vec<String> = heads.chain(years).collect();
    view! { <Table label=label heads=heads rows=rows /> }.into_any()
}

#[cfg(test)]
mod tests {
    use steppingstone_core::offers::{Field, OfferSettingsField};

    use super::super::typed_comparison::{compared, offer, plain, settings};
    use super::*;

    #[track_caller]
    fn check(texts: &[(Field, &str)], expected: [&str; 5]) {
        let north = offer("North", &[&[(Field::Pay, "75k")], texts].concat());
        assert_eq!(rows(&plain(&[north]), "USD"), [expected]);
    }

    #[test]
    fn one_time_money_stands_in_the_year_in_which_it_is_paid() {
        let plain_years = ["North", "USD 75000", "USD 75000", "USD 75000", "USD 75000"];
        check(&[], plain_years);
        check(
            &[
                (Field::SignOn, "20k"),
                (Field::SignOnParts, "50% at start, 50% after 12 months"),
            ],
            ["North", "USD 85000", "USD 85000", "USD 75000", "USD 75000"],
        );
    }

    #[test]
    fn a_term_ends_with_its_last_day() {
        let term = [(Field::Start, "2026-07-01"), (Field::TermEnd, "2026-12-31")];
        let name = "North, from 2026-07-01";
        check(&term, [name, "USD 37500", "USD 0", "USD 0", "USD 0"]);
    }

    #[test]
    fn as_many_years_are_shown_as_are_compared() {
        let one = [offer("North", &[(Field::Pay, "75k")])];
        let two_years = settings(&[(OfferSettingsField::Horizon, "2")]);
        let rows = rows(&compared(&one, &two_years, &[]), "USD");
        assert_eq!(rows, [["North", "USD 75000", "USD 75000"]]);
    }
}
