//! The heads of the columns: what an offer is called, and what can be done with it.

use leptos::prelude::*;
use steppingstone_core::offers::saved::{MAX_COMPARED, NAME_MAX};

use super::super::store::{OffersStore, menu_id, name_cell};
use super::super::to_journey;
use crate::state::use_navigation;
use crate::ui::{Button, ButtonVariant, attr, either, live, text, when};
use crate::words::offers::{action as a, name as n};

pub(super) fn head(store: OffersStore) -> AnyView {
    view! {
        <div class="sheet__head">
            {switch(store)}
            {live(move || {
                let ids = store.ids.get();
                let last = ids.len().saturating_sub(1);
                let columns = ids.into_iter().enumerate().map(|(index, id)| column(store, id, index, last));
                view! { <div class="sheet__cells">{columns.collect_view()}</div> }.into_any()
            })}
            {either(
                move || store.ids.read().len() < MAX_COMPARED,
                move || {
                    view! {
                        <p class="sheet__add">
                            <Button variant=ButtonVariant::Quiet on_press=move |()| store.add(false)>{a::add()}</Button>
                        </p>
                    }
                    .into_any()
                },
                || view! { <p class="sheet__add muted small">{a::full()}</p> }.into_any(),
            )}
            {to_journey::asked(store)}
        </div>
    }
    .into_any()
}

/// On a narrow screen one offer is shown at a time: this says which.
fn switch(store: OffersStore) -> AnyView {
    live(move || {
        let ids = store.ids.get();
        if ids.len() < 2 {
            return ().into_any();
        }
        let buttons = ids.into_iter().map(|id| {
            let (for_name, for_shown, for_press) = (id.clone(), id.clone(), id);
            view! {
                <button
                    type="button"
                    class="switch__button"
                    aria-pressed=attr(move || Some(if store.visible_column() == for_shown { "true" } else { "false" }))
                    on:click=move |_| store.show_column(&for_press)
                >
                    {text(move || store.name(&for_name))}
                </button>
            }
        });
        view! {
            <div class="switch" role="group" aria-label=a::show()>{buttons.collect_view()}</div>
        }
        .into_any()
    })
}

fn column(store: OffersStore, id: String, index: usize, last: usize) -> AnyView {
    let owned = || id.clone();
    let (for_shown, for_value, for_text, for_more) = (owned(), owned(), owned(), owned());
    let more = text(move || a::group(store.name(&for_more)));
    view! {
        <div class="sheet__cell" data-shown=attr(move || (store.visible_column() == for_shown).then_some("true"))>
            <input
                class="cell__input sheet__name"
                id=name_cell(&id)
                type="text"
                autocomplete="off"
                maxlength=NAME_MAX
                aria-label=n::label(index + 1)
                placeholder=n::unnamed(index + 1)
                prop:value=text(move || store.of(&for_value, |offer| offer.draft.name.clone()))
                on:input:target=move |event| store.rename(&for_text, &event.target().value())
            />
            {mark(store, owned())}
            <details class="sheet__actions">
                <summary id=menu_id(&id) aria-label=more>{a::more()}</summary>
                {actions(store, owned(), index, last)}
            </details>
        </div>
    }
    .into_any()
}

/// That a column is the present job.
fn mark(store: OffersStore, id: String) -> AnyView {
    when(
        move || store.of(&id, |offer| offer.is_current),
        || view! { <p class="sheet__mark">{n::here()}</p> }.into_any(),
    )
}

fn actions(store: OffersStore, id: String, index: usize, last: usize) -> AnyView {
    let owned = || id.clone();
    let (for_label, for_current, for_change) = (owned(), owned(), owned());
    let act = move |words: &'static str, act: Callback<()>| {
        view! { <Button variant=ButtonVariant::Plain on_press=act>{words}</Button> }
    };
    let act_on = |act: fn(OffersStore, &str)| {
        let id = id.clone();
        Callback::new(move |()| act(store, &id))
    };
    // There is no journey in another page.
    let is_embedded = use_navigation().embed().is_some();
    let is_current = Signal::derive(move || store.of(&for_current, |offer| offer.is_current));
    let current = Callback::new(move |()| {
        store.set_current(&for_change, !is_current.get_untracked());
    });
    view! {
        <div class="sheet__menu" role="group" aria-label=text(move || a::group(store.name(&for_label)))>
            {act(a::duplicate(), act_on(OffersStore::duplicate))}
            {(index > 0).then(|| act(a::left(), act_on(|store, id| store.shift(id, -1))))}
            {(index < last).then(|| act(a::right(), act_on(|store, id| store.shift(id, 1))))}
            <Button variant=ButtonVariant::Plain on_press=current>
                {text(move || if is_current.get() { a::not_current() } else { a::is_current() }.to_owned())}
            </Button>
            {(!is_embedded).then(|| act(a::to_journey(), act_on(OffersStore::ask_for_entry)))}
            {act(a::archive(), act_on(OffersStore::archive))}
            {act(a::delete(), act_on(OffersStore::delete))}
        </div>
    }
    .into_any()
}
