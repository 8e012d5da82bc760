//! The offer calculator: offers side by side, and what they come to.

mod format;
mod input_table;
mod labels;
mod local;
mod prompts;
mod results;
mod settings;
mod shared_view;
mod start;
mod store;
mod typed;

use leptos::prelude::*;
use leptos::task::spawn_local;
use steppingstone_core::route::Route;

use crate::ui::part::{Fetch, part, to_come};
use crate::ui::{either, live};
use crate::words::offers as w;
pub use shared_view::read_only;
use store::OffersStore;

// Not needed before there is an offer: where it is filled in, and the rules with what they say.
part!(offers_sheet, inputs, OffersStore);
part!(worth, results::results, OffersStore);

/// Fetches what offers are filled in with; returns once it is there or cannot be had.
pub async fn preload() {
    // Whatever renders it tries again, and reports a failure.
    let _ = (offers_sheet::PART.load)().await;
}

/// The page of the tool.
pub fn page(_route: Route) -> AnyView {
    let store = OffersStore::new();
    // Whoever begins an offer finds it there.
    Effect::new(|_| spawn_local(preload()));
    view! {
        <div class="offers stack stack--wide">
            <header class="measure stack">
                <h1 tabindex="-1">{w::heading()}</h1>
                <p class="lead">{w::lead()}</p>
            </header>
            {start::example_note(store)}
            {either(
                move || store.ids.read().is_empty(),
                move || start::start(store),
                move || {
                    view! {
                        {offers_sheet::PART.view(store, |fetch| to_come(fetch, w::action::failed()), || ())}
                        {worth::PART.view(store, results_placeholder, || ())}
                    }
                    .into_any()
                },
            )}
            {live(move || start::archived(store))}
        </div>
    }
    .into_any()
}

/// What holds for all offers, and what each of them is.
fn inputs(store: OffersStore) -> AnyView {
    view! {
        {settings::chips(store)}
        {input_table::input_table(store)}
    }
    .into_any()
}

/// Instead of the results while their rules are being fetched, or cannot be.
fn results_placeholder(fetch: Fetch) -> AnyView {
    let message = if fetch == Fetch::Failed {
        w::answer::failed()
    } else {
        w::answer::coming()
    };
    view! { <p class="muted" role="status">{message}</p> }.into_any()
}
