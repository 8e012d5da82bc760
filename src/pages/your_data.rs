//! What is kept on this device: seen, saved, brought back, deleted.

mod bring_in;
mod kept;

use leptos::prelude::*;
use steppingstone_core::goals::{Goal, Season};
use steppingstone_core::offers::{Basis, SavedOffer};
use steppingstone_core::quiz::{Draft, Taking};
use steppingstone_core::route::Route;
use steppingstone_core::store::{Kind, Settings, backup};

use crate::platform::{clock, download};
use crate::state::{Records, use_records, use_undo};
use crate::ui::{Button, Look, Notice, Tone, when};
use crate::words::your_data as w;
use bring_in::BringIn;
use kept::Kept;

/// Everything the reader has, and what they can do with it.
pub fn page(_route: Route) -> AnyView {
    let records = use_records();
    know_all(records);
    view! {
        <div class="measure stack stack--wide">
            <header class="stack">
                <h1 tabindex="-1">{w::heading()}</h1>
                <p class="lead">{w::lead()}</p>
            </header>
            {when(move || records.newer() > 0, || {
                view! {
                    <Notice tone=Tone::Warn>
                        <p>{w::newer_text()}</p>
                    </Notice>
                }
                .into_any()
            })}
            {when(move || !records.aside().is_empty(), || view! { <SetAside /> }.into_any())}
            <Kept />
            <section class="section stack" aria-labelledby="save-a-copy">
                <h2 id="save-a-copy">{w::export::heading()}</h2>
                <p>{w::export::text()}</p>
                <p>
                    <Button on_press=move |()| download_everything(records)>{w::export::button()}</Button>
                </p>
            </section>
            <BringIn />
            <DeleteAll />
            <section class="section stack" id="privacy" aria-labelledby="privacy-heading">
                <h2 id="privacy-heading">{w::privacy::heading()}</h2>
                {w::privacy::texts().iter().map(|text| view! { <p>{*text}</p> }).collect_view()}
            </section>
        </div>
    }
    .into_any()
}

/// Has every kind of record read, so that what is damaged or newer shows.
fn know_all(records: Records) {
    for kind in Kind::ALL {
        match kind {
            Kind::Settings => records.know::<Settings>(),
            Kind::QuizDraft => records.know::<Draft>(),
            Kind::QuizTaking => records.know::<Taking>(),
            Kind::Offer => records.know::<SavedOffer>(),
            Kind::OfferBasis => records.know::<Basis>(),
            Kind::Goal => records.know::<Goal>(),
            Kind::GoalSeason => records.know::<Season>(),
        }
    }
}

/// Saves everything as one file, stored or not.
pub fn download_everything(records: Records) {
    let today = clock::today().to_string();
    let file = backup::write(&records.texts(), &today, |key, text| {
        records.check(key, text)
    });
    download::save(&w::export::file(today), "application/json", &file);
}

#[component]
fn SetAside() -> impl IntoView {
    let (records, undo) = (use_records(), use_undo());
    let save = move |()| {
        let today = clock::today().to_string();
        let file = backup::write(&records.aside(), &today, |key, text| {
            records.check(key, text)
        });
        download::save("steppingstone-unreadable.json", "application/json", &file);
    };
    let delete = move |()| {
        let removal = records
            .aside()
            .into_iter()
            .map(|(key, _)| (key, None))
            .collect();
        let before = records.replace(removal);
        undo.offer(w::aside::deleted().to_owned(), move || {
            drop(records.replace(before.clone()))
        });
    };
    view! {
        <Notice tone=Tone::Warn>
            <h2>{w::aside::heading()}</h2>
            <p>{w::aside::text()}</p>
            <div class="actions">
                <Button look=Look::Quiet on_press=save>{w::aside::download()}</Button>
                <Button look=Look::Plain on_press=delete>{w::aside::delete()}</Button>
            </div>
        </Notice>
    }
}

#[component]
fn DeleteAll() -> impl IntoView {
    let (records, undo) = (use_records(), use_undo());
    let delete = move |()| {
        let removal = records
            .texts()
            .into_iter()
            .map(|(key, _)| (key, None))
            .collect();
        let before = records.replace(removal);
        undo.offer(w::delete::done().to_owned(), move || {
            drop(records.replace(before.clone()))
        });
    };
    view! {
        <section class="section stack" aria-labelledby="delete-everything">
            <h2 id="delete-everything">{w::delete::heading()}</h2>
            <p>{w::delete::text()}</p>
            <p>
                <Button look=Look::Quiet on_press=delete>{w::delete::button()}</Button>
            </p>
        </section>
    }
}
