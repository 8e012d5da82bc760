//! What goes along into the full app, and when the page around hears that there is something.

use std::collections::BTreeSet;

use leptos::prelude::*;
use leptos::task::spawn_local;
use steppingstone_core::embed;
use steppingstone_core::route::Route;

use crate::platform::compress::sealed;
use crate::platform::frame::{self, Told};
use crate::platform::location;
use crate::state::use_here;
use crate::ui::text;

/// The name by which the page around knows this frame; without one it is told under an empty one,
/// so that a plain frame can be listened to as well.
pub(super) fn channel() -> String {
    let query = location::here().query;
    embed::channel(&query).unwrap_or_default().to_owned()
}

/// A link to the full app in a tab of its own, with the `state` in its fragment, which no server
/// sees. Without a state, or where it does not fit into a link, it leads to the `plain` page.
pub fn carried(state: Memo<Option<String>>, plain: Route, words: &'static str) -> AnyView {
    let here = use_here();
    let link = RwSignal::new(None);
    Effect::new(move |_| {
        let state_now = state.get();
        spawn_local(async move {
            let made = match &state_now {
                Some(text) => sealed(text).await,
                None => None,
            };
            // The reader may have typed on meanwhile.
            if state.try_get_untracked() == Some(state_now) {
                link.try_set(made);
            }
        });
    });
    let href = move || match link.get() {
        // That page shows what a link holds, and asks before it keeps it.
        Some(link) => format!("{}#{link}", here.href(Route::Shared)),
        None => here.href(plain),
    };
    view! {
        <a class="button button--quiet embedded__on" href=text(href) target="_blank" rel="noopener">
            {words}
        </a>
    }
    .into_any()
}

/// Tells the page around once for each thing that the tool is for: `done` has the ids of those that
/// are there. What was there from the start is not told, and what comes back is not told again.
pub fn tell_when_done(done: Memo<Vec<String>>) {
    let channel = channel();
    Effect::new(move |known: Option<BTreeSet<String>>| {
        let is_first = known.is_none();
        let mut known = known.unwrap_or_default();
        for id in done.get() {
            if known.insert(id) && !is_first {
                frame::tell(&channel, Told::Done);
            }
        }
        known
    });
}
