//! Parts of a page that are drawn in tasks of their own.

use leptos::prelude::*;

use super::live;
use crate::platform::pieces;

type ViewFn = Box<dyn Fn() -> AnyView + Send + Sync>;

/// A part of a page that is not seen at first: it follows once what stands above it is painted, in a
/// task of its own. Until then an empty place holds the footer out of view.
pub fn later(part: impl Fn() -> AnyView + Send + Sync + 'static) -> AnyView {
    match pieces::is_whole() {
        true => part(),
        false => in_turn(Box::new(part)),
    }
}

/// A part of a page that is seen at first. It has a task of its own only while the app starts and
/// the prerendered page stands in its place.
pub fn apart(part: impl Fn() -> AnyView + Send + Sync + 'static) -> AnyView {
    match pieces::is_starting() {
        true => in_turn(Box::new(part)),
        false => part(),
    }
}

fn in_turn(part: ViewFn) -> AnyView {
    let is_due = RwSignal::new(false);
    pieces::queue(Box::new(move || {
        // The reader may have gone on meanwhile.
        let _ = is_due.try_set(true);
    }));
    live(move || match is_due.get() {
        true => part(),
        false => view! { <div class="later" aria-hidden="true"></div> }.into_any(),
    })
}
