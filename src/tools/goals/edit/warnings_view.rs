//! What the checks say, each beside its field with a button that fixes it.

use leptos::prelude::*;
use steppingstone_core::goals::{Criterion, Field};

use super::super::labels;
use super::editor::{GoalEditor, WarningView};
use crate::ui::{Button, ButtonVariant, live, memo};
use crate::words::goals::edit as e;

/// The id of what is said beside a field, by which the field names it.
pub(super) fn id(field: Field) -> String {
    [field.key(), "-said"].concat()
}

/// What is said beside a field. An empty field is not weak yet, only open: that is said more
/// quietly.
pub(super) fn beside(editor: GoalEditor, field: Field) -> AnyView {
    let warned = memo(move || editor.beside(field));
    let is_open = memo(move || editor.draft.read().text(field).is_empty());
    live(move || {
        let placement = if is_open.get() {
            Placement::Open
        } else {
            Placement::Beside
        };
        list(editor, warned.get(), placement)
    })
}

/// What is said of a criterion whose field stands elsewhere: among what every goal needs, or under
/// another letter.
pub(super) fn on_top(editor: GoalEditor, letter: Criterion) -> AnyView {
    let warned = memo(move || editor.on_top(letter));
    live(move || list(editor, warned.get(), Placement::Elsewhere))
}

/// Where a warning stands.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Placement {
    /// Beside a field in which something is typed.
    Beside,
    /// Beside an empty field.
    Open,
    /// Away from its field.
    Elsewhere,
}

fn list(editor: GoalEditor, warned: Vec<WarningView>, placement: Placement) -> AnyView {
    if warned.is_empty() {
        return ().into_any();
    }
    let items = warned
        .into_iter()
        .map(|warned| item(editor, warned, placement));
    let class = match placement {
        Placement::Open => "findings findings--open",
        Placement::Beside | Placement::Elsewhere => "findings",
    };
    view! { <ul class=class role="list">{items.collect_view()}</ul> }.into_any()
}

fn item(editor: GoalEditor, warned: WarningView, placement: Placement) -> AnyView {
    let (field, number) = (warned.field, warned.number);
    let offers = warned.offers.into_iter().map(|offer| {
        let press = move |()| editor.apply_fix(&offer.fix, number, field);
        view! { <Button variant=ButtonVariant::Plain on_press=press>{offer.words}</Button> }
    });
    let go = (placement == Placement::Elsewhere).then(|| {
        let is_about_prerequisites = warned.is_about_prerequisites;
        let words = e::go_to(if is_about_prerequisites {
            e::after()
        } else {
            labels::label(field)
        });
        let show = move |()| editor.show(field, is_about_prerequisites);
        view! { <Button variant=ButtonVariant::Plain on_press=show>{words}</Button> }
    });
    view! {
        <li class="findings__item" data-check=number.to_string()>
            <p>{warned.message}</p>
            <div class="findings__fixes">{offers.collect_view()} {go}</div>
        </li>
    }
    .into_any()
}
