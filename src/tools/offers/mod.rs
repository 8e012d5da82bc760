//! The offer calculator: offers side by side, and what they come to.

mod answer;
mod basis;
mod cell;
mod desk;
mod example;
mod names;
mod says;
mod sheet;
mod start;
mod told;

use leptos::prelude::*;
use steppingstone_core::route::Route;

use crate::ui::part::{Fetch, part};
use crate::ui::{either, live};
use crate::words::offers as w;
use desk::Desk;
pub use told::told;

// The rules and what they say: not needed before there is an offer.
part!(worth, answer::answer, Desk);

/// The page of the tool.
pub fn page(_route: Route) -> AnyView {
    let desk = Desk::new();
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
                        {basis::chips(desk)}
                        {sheet::sheet(desk)}
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

/// Instead of the answer while its rules are being fetched, or cannot be.
fn answer_to_come(fetch: Fetch) -> AnyView {
    let said = if fetch == Fetch::Failed {
        w::answer::failed()
    } else {
        w::answer::coming()
    };
    view! { <p class="muted" role="status">{said}</p> }.into_any()
}
