//! What is kept when leaving after some years.

use leptos::prelude::*;
use steppingstone_core::offers::{Kept, LATEST_LEAVING, PartKind, Taxes, years_until_leaving};

use super::super::store::OffersStore;
use super::super::{format, labels};
use super::{ComparisonView, Entry, disclosure};
use crate::ui::chart::{Figure, Table};
use crate::ui::{live, memo, text};
use crate::words::offers::{before_tax, figures, kept as w};

pub(super) fn leaving(store: OffersStore, results: ReadSignal<ComparisonView>) -> AnyView {
    let after = RwSignal::new(None::<u8>);
    let years = move || years_until_leaving(after.get(), &results.read().shared);
    let is_before = memo(move || results.read().shared.taxes == Taxes::BeforeTax);
    live(move || {
        let description = if is_before.get() {
            before_tax::kept_says()
        } else {
            w::says()
        };
        view_of(store, results, after, years, description)
    })
}

fn view_of(
    store: OffersStore,
    results: ReadSignal<ComparisonView>,
    after: RwSignal<Option<u8>>,
    years: impl Fn() -> u8 + Copy + Send + Sync + 'static,
    description: &'static str,
) -> AnyView {
    view! {
        <Figure title=w::title() says=description>
            <label class="slider">
                <span>{w::slider()}</span>
                <input
                    type="range"
                    min="0"
                    max=LATEST_LEAVING.to_string()
                    step="1"
                    prop:value=text(move || years().to_string())
                    aria-valuetext=text(move || w::after(usize::from(years())))
                    on:input:target=move |event| after.set(event.target().value().parse().ok())
                />
                <output>{text(move || w::after(usize::from(years())))}</output>
            </label>
            {live(move || table(store, &results.read(), years()))}
            {disclosure::drawer(w::title(), move || arithmetic(store, &results.read(), years()))}
        </Figure>
    }
    .into_any()
}

fn table(store: OffersStore, results: &ComparisonView, after: u8) -> AnyView {
    let rows = rows(results, after, store.currency());
    let heads = vec![figures::offer(), w::kept(), w::behind()];
    view! { <Table label=w::title() heads=heads rows=rows /> }.into_any()
}

fn rows(results: &ComparisonView, after: u8, currency: &str) -> Vec<Vec<String>> {
    let row = |(entry, kept): (&Entry, &Kept)| {
        vec![
            entry.name.clone(),
            format::money(kept.kept.amount(), currency),
            format::money(kept.left_behind.amount(), currency),
        ]
    };
    by_offer(results, after).map(row).collect()
}

/// What both figures of each offer are made of.
fn arithmetic(store: OffersStore, results: &ComparisonView, after: u8) -> AnyView {
    let name_of = match results.shared.taxes {
        Taxes::BeforeTax => name_before_tax,
        _ => name_of,
    };
    let of_offer = |(entry, kept): (&Entry, &Kept)| {
        let figures = [kept.kept.clone(), kept.left_behind.clone()];
        disclosure::parts(&entry.name, &figures, name_of, store.currency())
    };
    let rows = by_offer(results, after).flat_map(of_offer).collect();
    let heads = vec![figures::offer(), figures::what(), w::kept(), w::behind()];
    view! { <Table label=figures::show() heads=heads rows=rows /> }.into_any()
}

fn by_offer(results: &ComparisonView, after: u8) -> impl Iterator<Item = (&Entry, &Kept)> {
    let pairs = results.entries.iter().zip(&results.comparison.outcomes);
    pairs.filter_map(move |(entry, outcome)| {
        let kept = outcome.leaving_after(after)?;
        Some((entry, kept))
    })
}

/// What a part is called here: what came with every pay is take-home pay by now.
fn name_of(kind: PartKind, currency: &str) -> &'static str {
    match kind {
        PartKind::Base => w::pay(),
        kind => labels::part_in(kind, currency),
    }
}

/// The same where no tax is taken off.
fn name_before_tax(kind: PartKind, currency: &str) -> &'static str {
    match kind {
        PartKind::Base => before_tax::kept_pay(),
        kind => labels::part_in(kind, currency),
    }
}

#[cfg(test)]
mod tests {
    use steppingstone_core::offers::{ClawbackKind, Field};

    use super::super::typed_comparison::{offer, plain};
    use super::*;

    #[test]
    fn what_need_not_be_paid_back_any_more_is_kept() {
        let mut north = offer(
            "North",
            &[
                (Field::Pay, "75k"),
                (Field::SignOn, "10,000"),
                (Field::ClawbackMonths, "24"),
            ],
        );
        north.draft.terms.clawback = ClawbackKind::Cliff;
        let results = plain(&[north]);
        let kept = |after| -> i64 {
            let rows = rows(&results, after, "USD");
            rows[0][1].strip_prefix("USD ").unwrap().parse().unwrap()
        };
        assert_eq!(rows(&results, 0, "USD"), [["North", "USD 0", "USD 0"]]);
        // The second year's take-home pay, and what has lapsed of the clawback.
        assert!(kept(2) - kept(1) > 70_000, "{} {}", kept(1), kept(2));
        assert!(rows(&results, LATEST_LEAVING + 1, "USD").is_empty());
    }
}
