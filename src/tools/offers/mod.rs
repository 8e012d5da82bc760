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
mod to_journey;
mod typed;

use leptos::prelude::*;
use steppingstone_core::route::Route;

use crate::ui::part::{Fetch, loading_placeholder, part};
use crate::ui::{attr, either, later, when};
use crate::words::offers as w;
pub use shared_view::read_only;
pub use start::add_example;
use store::OffersStore;

// Not needed before there is an offer: where it is filled in, and the rules with what they say.
part!(offers_sheet, inputs, Inputs);
part!(worth in offers_results, results::results, OffersStore);

/// Fetches what offers are filled in with; returns once it is there or cannot be had.
pub async fn preload() {
    // Whatever renders it tries again, and reports a failure.
    let _ = (offers_sheet::PART.load)().await;
}

/// A piece of what offers are filled in with. The result stands between the two.
#[derive(Clone, Copy)]
struct Inputs {
    store: OffersStore,
    piece: Piece,
}

#[derive(Clone, Copy)]
enum Piece {
    /// What is asked first.
    First,
    /// What all offers are counted with, and everything else about each of them.
    More,
}

/// The page of the tool.
pub fn page(_route: Route) -> AnyView {
    let store = OffersStore::new();
    let is_empty = move || store.ids.read().is_empty();
    view! {
        <div class="offers stack stack--wide">
            <header class="measure stack">
                <h1 tabindex="-1">{w::heading()}</h1>
                {when(is_empty, || view! { <p class="lead">{w::lead()}</p> }.into_any())}
            </header>
            {start::example_note(store)}
            {either(is_empty, move || start::start(store), move || filled_in(store))}
            {later(move || start::archived(store))}
        </div>
    }
    .into_any()
}

/// The offers: what is asked first, the result below it (beside it on a wide screen, as long as the
/// columns leave room), and then everything else.
fn filled_in(store: OffersStore) -> AnyView {
    let has_room = move || (store.ids.read().len() <= 2).then_some("true");
    view! {
        <div class="offers__work" data-beside=attr(has_room)>
            {piece(store, Piece::First)}
            {worth::PART.view(store, move |fetch| results_placeholder(store, fetch), || ())}
        </div>
    }
    .into_any()
}

fn piece(store: OffersStore, piece: Piece) -> AnyView {
    let inputs = Inputs { store, piece };
    offers_sheet::PART.view(
        inputs,
        |fetch| loading_placeholder(fetch, w::action::failed()),
        || (),
    )
}

fn inputs(Inputs { store, piece }: Inputs) -> AnyView {
    match piece {
        Piece::First => input_table::first(store),
        Piece::More => view! {
            {settings::chips(store)}
            {input_table::more(store)}
        }
        .into_any(),
    }
}

/// Instead of the results while their rules are being fetched. Where these cannot be had, offers can
/// still be filled in.
fn results_placeholder(store: OffersStore, fetch: Fetch) -> AnyView {
    let message = |words| view! { <p class="muted" role="status">{words}</p> };
    match fetch {
        Fetch::Failed => view! {
            {message(w::answer::failed())}
            {piece(store, Piece::More)}
        }
        .into_any(),
        Fetch::Coming | Fetch::There => message(w::answer::coming()).into_any(),
    }
}
