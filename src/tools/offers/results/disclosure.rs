//! How a figure or a chart is worked out, which is shown once the reader opens it.

use leptos::prelude::*;
use steppingstone_core::money::Money;
use steppingstone_core::offers::{Figure, PartKind, part_kinds};

use super::super::format;
use crate::ui::{live, when};
use crate::words::offers::figures as w;

/// A drawer of the arithmetic of a figure, by its title. It is not worked out before it is opened.
pub(super) fn drawer(
    title: &str,
    arithmetic: impl Fn() -> AnyView + Clone + Send + Sync + 'static,
) -> AnyView {
    let is_opened = RwSignal::new(false);
    view! {
        <details class="drawer drawer--workings" on:toggle=move |_| is_opened.set(true)>
            <summary aria-label=w::show_of(title)>{w::show()}</summary>
            {when(
                move || is_opened.get(),
                move || live(arithmetic.clone()),
            )}
        </details>
    }
    .into_any()
}

/// The parts of an offer's figures, which stand beside each other: a row for each kind.
pub(super) fn parts(
    offer: &str,
    figures: &[Figure],
    name: fn(PartKind, &str) -> &'static str,
    currency: &str,
) -> Vec<Vec<String>> {
    let row = |kind| {
        let amounts = figures.iter().map(|figure| match figure.of_kind(kind) {
            Money::ZERO => String::new(),
            amount => format::money(amount, currency),
        });
        let mut row = vec![offer.to_owned(), name(kind, currency).to_owned()];
        row.extend(amounts);
        row
    };
    part_kinds(figures).into_iter().map(row).collect()
}
