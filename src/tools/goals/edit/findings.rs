//! What the checks say, each beside its field with a button that mends it.

use leptos::prelude::*;
use steppingstone_core::goals::{Field, Letter};

use super::super::names;
use super::pen::{Pen, Warned};
use crate::ui::{Button, Look, live, memo};
use crate::words::goals::edit as e;

/// The id of what is said beside a field, by which the field names it.
pub(super) fn id(field: Field) -> String {
    [field.key(), "-said"].concat()
}

/// What is said beside a field. An empty field is not weak yet, only open: that is said more
/// quietly.
pub(super) fn beside(pen: Pen, field: Field) -> AnyView {
    let warned = memo(move || pen.beside(field));
    let is_open = memo(move || pen.draft.read().text(field).is_empty());
    live(move || {
        let stands = if is_open.get() {
            Stands::Open
        } else {
            Stands::Beside
        };
        list(pen, warned.get(), stands)
    })
}

/// What is said of the goals that must be done first.
pub(super) fn about_first(pen: Pen) -> AnyView {
    let warned = memo(move || pen.about_first());
    live(move || list(pen, warned.get(), Stands::Beside))
}

/// What is said of a letter whose field is asked under another one.
pub(super) fn elsewhere(pen: Pen, letter: Letter) -> AnyView {
    let warned = memo(move || pen.elsewhere(letter));
    live(move || {
        let warned = warned.get();
        if warned.is_empty() {
            return ().into_any();
        }
        view! {
            <div class="stack">
                <h3>{e::also()}</h3>
                {list(pen, warned, Stands::Elsewhere)}
            </div>
        }
        .into_any()
    })
}

/// How a warning stands on the page.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Stands {
    /// Beside a field in which something is typed.
    Beside,
    /// Beside an empty field.
    Open,
    /// Away from its field.
    Elsewhere,
}

fn list(pen: Pen, warned: Vec<Warned>, stands: Stands) -> AnyView {
    if warned.is_empty() {
        return ().into_any();
    }
    let items = warned.into_iter().map(|warned| item(pen, warned, stands));
    let class = match stands {
        Stands::Open => "findings findings--open",
        Stands::Beside | Stands::Elsewhere => "findings",
    };
    view! { <ul class=class role="list">{items.collect_view()}</ul> }.into_any()
}

fn item(pen: Pen, warned: Warned, stands: Stands) -> AnyView {
    let field = warned.field;
    let offers = warned.offers.into_iter().map(|offer| {
        let press = move |()| pen.mend(&offer.act, field);
        view! { <Button look=Look::Plain on_press=press>{offer.words}</Button> }
    });
    let go = (stands == Stands::Elsewhere).then(|| {
        let is_of_first = warned.is_of_first;
        let words = e::go_to(if is_of_first {
            e::after()
        } else {
            names::label(field)
        });
        let show = move |()| pen.show(field, is_of_first);
        view! { <Button look=Look::Plain on_press=show>{words}</Button> }
    });
    view! {
        <li class="findings__item" data-check=warned.number.to_string()>
            <p>{warned.said}</p>
            <div class="findings__mends">{offers.collect_view()} {go}</div>
        </li>
    }
    .into_any()
}
