//! What changes on its own, in as few compiled copies as possible.
//!
//! Leptos compiles its machinery again for every closure type in a view: `Show`, `For` and bare
//! closures cost one to ten kilobytes of wasm each. These functions box the closure first, so
//! that the machinery exists once per kind of value. See `docs/decisions/0004-size.md`.

use std::sync::Arc;

use leptos::prelude::*;

use super::live_text::LiveText;
use super::replaced::Replaced;

/// A closure that gives a value of an attribute, or a text, boxed.
pub type Live<T> = Box<dyn FnMut() -> T + Send>;

type Condition = Box<dyn Fn() -> bool + Send + Sync>;
type ViewFn = Box<dyn Fn() -> AnyView + Send + Sync>;

/// A part of a view that is replaced whole when what it reads changes.
pub fn live(mut part: impl FnMut() -> AnyView + Send + 'static) -> AnyView {
    let part: Live<Replaced> = Box::new(move || Replaced(part()));
    part.into_any()
}

/// A part of a view that is there while a condition holds. It is drawn again only when the
/// condition changes.
pub fn when(
    condition: impl Fn() -> bool + Send + Sync + 'static,
    part: impl Fn() -> AnyView + Send + Sync + 'static,
) -> AnyView {
    either(condition, part, || ().into_any())
}

/// One of two parts of a view, by a condition.
pub fn either(
    condition: impl Fn() -> bool + Send + Sync + 'static,
    yes: impl Fn() -> AnyView + Send + Sync + 'static,
    no: impl Fn() -> AnyView + Send + Sync + 'static,
) -> AnyView {
    boxed_either(Box::new(condition), Box::new(yes), Box::new(no))
}

fn boxed_either(condition: Condition, yes: ViewFn, no: ViewFn) -> AnyView {
    let condition = Memo::new(move |_| condition());
    live(move || if condition.get() { yes() } else { no() })
}

/// The rows of a list, each by its key. A row is drawn once, and moves or goes with its key; what
/// changes in it is for the row to follow.
pub fn keyed(
    keys: Memo<Vec<String>>,
    row: impl Fn(String) -> AnyView + Send + Sync + 'static,
) -> AnyView {
    let row: Arc<dyn Fn(String) -> AnyView + Send + Sync> = Arc::new(row);
    let props = ForProps::builder()
        .each(move || keys.get())
        .key(String::clone)
        .children(move |key| row(key))
        .build();
    For(props).into_any()
}

/// A text that changes, in a page or as the value of an attribute or property.
pub fn text(mut text: impl FnMut() -> String + Send + 'static) -> Live<LiveText> {
    Box::new(move || LiveText(text()))
}

/// A value of an attribute that changes; `None` takes the attribute away.
pub fn attr(
    value: impl FnMut() -> Option<&'static str> + Send + 'static,
) -> Live<Option<&'static str>> {
    Box::new(value)
}

/// A property that is on or off.
pub fn flag(value: impl FnMut() -> bool + Send + 'static) -> Live<bool> {
    Box::new(value)
}

/// A value worked out once for all who read it, and again when what it is made of changes.
pub fn memo<T: PartialEq + Send + Sync + 'static>(
    value: impl Fn() -> T + Send + Sync + 'static,
) -> Memo<T> {
    boxed_memo(Box::new(value))
}

fn boxed_memo<T: PartialEq + Send + Sync + 'static>(
    value: Box<dyn Fn() -> T + Send + Sync>,
) -> Memo<T> {
    Memo::new(move |_| value())
}
