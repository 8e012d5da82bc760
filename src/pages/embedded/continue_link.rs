//! What goes along into the full app, and when the page around hears that there is something.

use std::collections::BTreeSet;

use leptos::prelude::*;
use steppingstone_core::embed;
use steppingstone_core::route::Route;
use steppingstone_core::share::Shared;

use crate::platform::compress;
use crate::platform::frame::{self, FrameMessage};
use crate::platform::{clock, location};
use crate::state::{latest, use_navigation};
use crate::ui::part::{Fetch, part};
use crate::ui::{memo, text, when};
use crate::words::embed as w;

/// The name by which the page around knows this frame; without one it is told under an empty one,
/// so that a plain frame can be listened to as well.
pub(super) fn channel() -> String {
    let query = location::current().query;
    embed::channel(&query).unwrap_or_default().to_owned()
}

/// What goes along into the full app.
#[derive(Clone, Copy)]
pub struct ContinueState {
    /// What it is called.
    pub words: &'static str,
    /// What there is, if anything.
    pub state: Callback<(), Option<Shared>>,
    /// What is said of the rest; empty where nothing stays behind.
    pub rest: Memo<&'static str>,
    /// Where the link leads without it.
    pub plain: Route,
}

/// By which the page that opens a link knows that the reader made it.
const OWN: &str = "own=yes";

/// How far the link is made.
#[derive(Clone, PartialEq)]
enum Made {
    /// There is nothing to take along, or not yet.
    Plain,
    Link(String),
    TooLarge,
}

// The forms in which things are kept, and compression: a tool can be begun without them.
part!(embed_continue, view, ContinueState);

/// A link to the full app in a tab of its own, with the state in its fragment, which no server
/// sees. Without a state, or where it does not fit into a link, it leads to the plain page.
pub fn continue_link(load: ContinueState) -> AnyView {
    embed_continue::PART.view(load, move |fetch| plain(fetch, load), || ())
}

/// Instead of that: the room it takes until it is there, so that the page around does not move; and
/// the way without a load, where it cannot be had.
fn plain(fetch: Fetch, ContinueState { words, plain, .. }: ContinueState) -> AnyView {
    let class = match fetch {
        Fetch::Failed => "button button--quiet embedded__on",
        Fetch::Coming | Fetch::There => "button button--quiet embedded__on embedded__on--coming",
    };
    let href = use_navigation().href(plain);
    view! { <a class=class href=href target="_blank" rel="noopener">{words}</a> }.into_any()
}

fn view(load: ContinueState) -> AnyView {
    let ContinueState {
        words,
        state,
        rest,
        plain,
    } = load;
    let state = memo(move || Some(state.run(())?.text(clock::now_ms())));
    let here = use_navigation();
    let link = latest(
        Made::Plain,
        move |_| state.get(),
        |state| {
            Box::pin(async move {
                match state {
                    Some(text) => compress::encode(&text)
                        .await
                        .map_or(Made::TooLarge, Made::Link),
                    None => Made::Plain,
                }
            })
        },
    );
    let href = memo(move || match link.get() {
        // That page shows what a link holds, and asks before it keeps it. It is the reader's own.
        Made::Link(link) => format!("{}#{link}", here.href_with(Route::Shared, OWN)),
        Made::Plain | Made::TooLarge => here.href(plain),
    });
    let said = memo(move || match *link.read() {
        Made::TooLarge => w::too_large(),
        Made::Link(_) => rest.get(),
        Made::Plain => "",
    });
    view! {
        <a
            class="button button--quiet embedded__on"
            href=text(move || href.get())
            target="_blank"
            rel="noopener"
        >
            {words}
        </a>
        {when(move || !said.get().is_empty(), move || {
            view! { <p class="embedded__said muted small">{text(move || said.get().to_owned())}</p> }.into_any()
        })}
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
                frame::send(&channel, FrameMessage::Done);
            }
        }
        known
    });
}
