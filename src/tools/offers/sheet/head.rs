//! The heads of the columns: what an offer is called, and what can be done with it.

use leptos::prelude::*;
use steppingstone_core::offers::saved::{MOST_COMPARED, NAME_MAX};

use super::super::desk::Desk;
use crate::ui::{Button, Look, attr, either, live, text, when};
use crate::words::offers::{action as a, name as n};

pub(super) fn head(desk: Desk) -> AnyView {
    view! {
        <div class="sheet__head">
            {switch(desk)}
            {live(move || {
                let ids = desk.ids.get();
                let last = ids.len().saturating_sub(1);
                let columns = ids.into_iter().enumerate().map(|(index, id)| column(desk, id, index, last));
                view! { <div class="sheet__cells">{columns.collect_view()}</div> }.into_any()
            })}
            {either(
                move || desk.ids.read().len() < MOST_COMPARED,
                move || {
                    view! {
                        <p class="sheet__add">
                            <Button look=Look::Quiet on_press=move |()| desk.add(false)>{a::add()}</Button>
                        </p>
                    }
                    .into_any()
                },
                || view! { <p class="sheet__add muted small">{a::full()}</p> }.into_any(),
            )}
        </div>
    }
    .into_any()
}

/// On a narrow screen one offer is shown at a time: this says which.
fn switch(desk: Desk) -> AnyView {
    live(move || {
        let buttons = desk.ids.get().into_iter().map(|id| {
            let (for_name, for_shown, for_press) = (id.clone(), id.clone(), id);
            view! {
                <button
                    type="button"
                    class="switch__button"
                    aria-pressed=attr(move || Some(if desk.shown() == for_shown { "true" } else { "false" }))
                    on:click=move |_| desk.show(&for_press)
                >
                    {text(move || desk.name(&for_name))}
                </button>
            }
        });
        view! {
            <div class="switch" role="group" aria-label=a::show()>{buttons.collect_view()}</div>
        }
        .into_any()
    })
}

fn column(desk: Desk, id: String, index: usize, last: usize) -> AnyView {
    let owned = || id.clone();
    let (shown, for_value, for_text) = (owned(), owned(), owned());
    view! {
        <div class="sheet__cell" data-shown=attr(move || (desk.shown() == shown).then_some("true"))>
            <input
                class="cell__input sheet__name"
                id=format!("name-{id}")
                type="text"
                autocomplete="off"
                maxlength=NAME_MAX
                aria-label=n::label(index + 1)
                placeholder=n::unnamed(index + 1)
                prop:value=text(move || desk.of(&for_value, |offer| offer.draft.name.clone()))
                on:input:target=move |event| desk.rename(&for_text, &event.target().value())
            />
            {mark(desk, owned())}
            <details class="sheet__actions">
                <summary>{a::more()}</summary>
                {actions(desk, owned(), index, last)}
            </details>
        </div>
    }
    .into_any()
}

/// That a column is the present job.
fn mark(desk: Desk, id: String) -> AnyView {
    when(
        move || desk.of(&id, |offer| offer.is_current),
        || view! { <p class="sheet__mark">{n::here()}</p> }.into_any(),
    )
}

fn actions(desk: Desk, id: String, index: usize, last: usize) -> AnyView {
    let owned = || id.clone();
    let (for_label, for_current, for_change) = (owned(), owned(), owned());
    let act = move |words: &'static str, act: Callback<()>| {
        view! { <Button look=Look::Plain on_press=act>{words}</Button> }
    };
    let act_on = |act: fn(Desk, &str)| {
        let id = id.clone();
        Callback::new(move |()| act(desk, &id))
    };
    let is_current = Signal::derive(move || desk.of(&for_current, |offer| offer.is_current));
    let current = Callback::new(move |()| {
        desk.set_current(&for_change, !is_current.get_untracked());
    });
    view! {
        <div class="sheet__menu" role="group" aria-label=text(move || a::group(desk.name(&for_label)))>
            {act(a::duplicate(), act_on(Desk::duplicate))}
            {(index > 0).then(|| act(a::left(), act_on(|desk, id| desk.shift(id, -1))))}
            {(index < last).then(|| act(a::right(), act_on(|desk, id| desk.shift(id, 1))))}
            {live(move || {
                let words = if is_current.get() { a::not_current() } else { a::is_current() };
                act(words, current).into_any()
            })}
            {act(a::archive(), act_on(Desk::archive))}
            {act(a::delete(), act_on(Desk::delete))}
        </div>
    }
    .into_any()
}
