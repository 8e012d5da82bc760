//! The offer calculator: offers side by side, and what they come to.

mod answer;
mod asks;
mod basis;
mod cell;
mod desk;
mod example;
mod local;
mod names;
mod says;
mod sheet;
mod start;
mod told;
mod typed;

use leptos::prelude::*;
use leptos::task::spawn_local;
use steppingstone_core::route::Route;

use crate::ui::part::{Fetch, part, to_come};
use crate::ui::{either, live};
use crate::words::offers as w;
use desk::Desk;
pub use told::told;

// Not needed before there is an offer: where it is filled in, and the rules with what they say.
part!(offers_sheet, filled_in, Desk);
part!(worth, answer::answer, Desk);

/// Comes once what is kept can be filled in, or that cannot be had.
pub async fn sheet_there() {
    // Drawing tries again, and tells.
    let _ = (offers_sheet::PART.load)().await;
}

/// The page of the tool.
pub fn page(_route: Route) -> AnyView {
    let desk = Desk::new();
    // Whoever begins an offer finds it there.
    Effect::new(|_| spawn_local(sheet_there()));
    view! {
        <div class="offers stack stack--wide">
            <header class="measure stack">
                <h1 tabindex="-1">{w::heading()}</h1>
                <p class="lead">{w::lead()}</p>
            </header>
            {start::example_note(desk)}
            {either(
                move || desk.ids.read().is_empty(),
                move || start::start(desk),
                move || {
                    view! {
                        {offers_sheet::PART.view(desk, |fetch| to_come(fetch, w::action::failed()), || ())}
                        {worth::PART.view(desk, answer_to_come, || ())}
                    }
                    .into_any()
                },
            )}
            {live(move || start::put_away(desk))}
        </div>
    }
    .into_any()
}

/// What holds for all offers, and what each of them is.
fn filled_in(desk: Desk) -> AnyView {
    view! {
        {basis::chips(desk)}
        {sheet::sheet(desk)}
    }
    .into_any()
}

/// Instead of the answer while its rules are being fetched, or cannot be.
fn answer_to_come(fetch: Fetch) -> AnyView {
    let said = if fetch == Fetch::Failed {
        w::answer::failed()
    } else {
        w::answer::coming()
    };
    view! { <p class="muted" role="status">{said}</p> }.into_any()
}
