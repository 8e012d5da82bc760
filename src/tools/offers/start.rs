//! Before the first offer, and the offers that are archived.

use leptos::prelude::*;
use steppingstone_core::offers::{EXAMPLE_DEFERRAL, OfferSettingsField, examples, not_compared};

use super::store::OffersStore;
use crate::platform::clock;
use crate::ui::{Button, ButtonVariant, Card, Notice, NoticeKind, when};
use crate::words::offers as w;

/// Three ways to begin.
pub(super) fn start(store: OffersStore) -> AnyView {
    let explore = move |()| {
        let names = [
            w::example::stay(),
            w::example::salary(),
            w::example::hourly(),
        ];
        for offer in examples(names, clock::now_ms()) {
            store.records.put(&offer);
        }
        if store
            .settings
            .with_untracked(|settings| settings.texts.is_empty())
        {
            store.type_shared(OfferSettingsField::Deferral, EXAMPLE_DEFERRAL);
        }
    };
    view! {
        <Card>
            <h2>{w::none::heading()}</h2>
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

/// That what is shown is an example, as long as one is there.
pub(super) fn example_note(store: OffersStore) -> AnyView {
    when(
        move || store.has_example(),
        move || {
            view! {
                <Notice kind=NoticeKind::Info>
                    <p>
                        {w::example::note()} " "
                        <Button variant=ButtonVariant::Plain on_press=move |()| store.remove_examples()>
                            {w::example::remove()}
                        </Button>
                    </p>
                </Notice>
            }
            .into_any()
        },
    )
}

/// The offers that are kept and not compared.
pub(super) fn archived(store: OffersStore) -> AnyView {
    let others = not_compared(&store.records.offers());
    if others.is_empty() {
        return ().into_any();
    }
    let rows = others.into_iter().map(|offer| {
        let name = match offer.draft.name.trim() {
            "" => w::name::unnamed("").trim().to_owned(),
            name => name.to_owned(),
        };
        let (back, gone) = (offer.id.clone(), offer.id.clone());
        let label = w::action::back_of(name.clone());
        let bring = move |()| store.restore(&back);
        view! {
            <li class="history__row">
                <p>{name}</p>
                <span class="actions">
                    <Button variant=ButtonVariant::Plain label=label on_press=bring>{w::action::back()}</Button>
                    <Button variant=ButtonVariant::Plain on_press=move |()| store.delete(&gone)>{w::action::delete()}</Button>
                </span>
            </li>
        }
    });
    view! {
        <section class="section stack no-print" aria-labelledby="put-away">
            <h2 id="put-away">{w::action::aside_heading()}</h2>
            <ul class="history" role="list">{rows.collect_view()}</ul>
        </section>
    }
    .into_any()
}
