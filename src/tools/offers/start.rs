//! Before the first offer, and the offers that are archived.

use leptos::prelude::*;
use steppingstone_core::offers::{EXAMPLE_DEFERRAL, OfferSettingsField, examples};

use super::store::{OffersStore, START, back_id};
use crate::platform::{clock, intl, page};
use crate::state::Records;
use crate::ui::{
    self, Button, ButtonVariant, Card, EXAMPLE_NOTE, ExampleNoteWords, live, memo, text, when,
};
use crate::words::offers as w;

/// Three ways to begin.
pub(super) fn start(store: OffersStore) -> AnyView {
    let explore = move |()| {
        add_example(store.records);
        page::focus_on(EXAMPLE_NOTE);
    };
    view! {
        <Card>
            <h2 id=START tabindex="-1">{w::none::heading()}</h2>
            <p>{w::none::text()}</p>
            <div class="actions">
                <Button on_press=move |()| store.add(false)>{w::none::offer()}</Button>
                <Button variant=ButtonVariant::Quiet on_press=move |()| store.add(true)>{w::none::current()}</Button>
                <Button variant=ButtonVariant::Plain on_press=explore>{w::none::example()}</Button>
            </div>
        </Card>
    }
    .into_any()
}

/// Stores three made-up offers, and what is saved for a match where nothing is said of it yet.
pub fn add_example(records: Records) {
    let names = [
        w::example::stay(),
        w::example::salary(),
        w::example::hourly(),
    ];
    for offer in examples(names, clock::now_ms()) {
        records.put(&offer);
    }
    let mut settings = untrack(|| records.offer_settings());
    if settings.0.texts.is_empty() {
        let deferral = EXAMPLE_DEFERRAL.to_owned();
        let texts = &mut settings.0.texts;
        texts.insert(OfferSettingsField::Deferral, deferral);
        records.put(&settings);
    }
}

/// That what is shown is an example, as long as one is there.
pub(super) fn example_note(store: OffersStore) -> AnyView {
    let words = ExampleNoteWords {
        note: w::example::note(),
        remove: w::example::remove(),
    };
    let is_there = Signal::derive(move || store.has_example());
    let remove = Callback::new(move |()| store.remove_examples());
    ui::example_note(is_there, words, remove)
}

/// How many archived offers are shown at first, and how many more by a press: each that is drawn
/// costs, whoever looks at it.
const FIRST_SHOWN: usize = 10;
const MORE_SHOWN: usize = 50;

/// The offers that are kept and not compared.
pub(super) fn archived(store: OffersStore) -> AnyView {
    let limit = RwSignal::new(FIRST_SHOWN);
    // A key in an offer that is compared changes neither.
    let count = memo(move || store.count_archived());
    let rows = memo(move || store.archived(limit.get()));
    let is_any = move || count.get() > 0;
    let list = move || {
        live(move || {
            let rows = rows.get().into_iter();
            let rows = rows.map(|(id, name)| archived_row(store, id, name));
            view! { <ul class="history" role="list">{rows.collect_view()}</ul> }.into_any()
        })
    };
    let more = move || {
        let left = move || count.get().saturating_sub(limit.get());
        when(
            move || left() > 0,
            move || {
                let words = text(move || w::action::more_archived(intl::number(left() as f64)));
                let show = move |()| {
                    let shown = limit.get_untracked();
                    limit.set(shown + MORE_SHOWN);
                    // Where reading goes on; the button may be gone.
                    if let Some((id, _)) = rows.read_untracked().get(shown) {
                        page::focus_on(&back_id(id));
                    }
                };
                view! {
                    <p>
                        <Button variant=ButtonVariant::Quiet on_press=show>{words}</Button>
                    </p>
                }
                .into_any()
            },
        )
    };
    when(is_any, move || {
        view! {
            <section class="section stack no-print" aria-labelledby="archived-offers">
                <h2 id="archived-offers">{w::action::aside_heading()}</h2>
                {list()}
                {more()}
            </section>
        }
        .into_any()
    })
}

fn archived_row(store: OffersStore, id: String, name: String) -> AnyView {
    let name = match name.is_empty() {
        true => w::name::unnamed("").trim().to_owned(),
        false => name,
    };
    let (back, gone) = (id.clone(), id.clone());
    let (label, button) = (w::action::back_of(name.clone()), back_id(&id));
    let delete_of = w::action::delete_of(name.clone());
    let bring = move |()| store.restore(&back);
    view! {
        <li class="history__row">
            <p>{name}</p>
            <span class="actions">
                <Button variant=ButtonVariant::Plain id=button label=label on_press=bring>{w::action::back()}</Button>
                <Button variant=ButtonVariant::Plain label=delete_of on_press=move |()| store.delete_archived(&gone)>
                    {w::action::delete()}
                </Button>
            </span>
        </li>
    }
    .into_any()
}

#[cfg(test)]
#[path = "start_tests.rs"]
mod tests;
