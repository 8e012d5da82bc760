//! A new person: a name, a tier, and when one last talked.

use leptos::ev::SubmitEvent;
use leptos::prelude::*;
use steppingstone_core::network::{ContactTier, LastTalk, MAX_PEOPLE};
use steppingstone_core::route::Route;

use super::super::labels;
use super::super::new_person::{MAX_NAME, NewPerson, add_people, is_full};
use crate::platform::{intl, page};
use crate::state::ToolStore;
use crate::ui::form::{FieldProps, Note, field, select_field};
use crate::ui::{either, memo};
use crate::words::network as n;
use crate::words::network_person as w;

const NAME: &str = "new-name";

pub(super) fn new(store: ToolStore) -> AnyView {
    let people = store.here.href(Route::Network);
    let full = || {
        let most = intl::number(MAX_PEOPLE as f64);
        view! { <p>{w::full(most)}</p> }.into_any()
    };
    view! {
        <div class="measure stack stack--wide">
            <header class="stack">
                <p class="no-print"><a href=people>{w::to_people()}</a></p>
                <h1 tabindex="-1">{w::new_heading()}</h1>
            </header>
            {either(move || is_full(store), full, move || form(store))}
        </div>
    }
    .into_any()
}

fn form(store: ToolStore) -> AnyView {
    let name = RwSignal::new(String::new());
    let tier = RwSignal::new(ContactTier::Active.key().to_owned());
    let talk = RwSignal::new(LastTalk::NotYet.key().to_owned());
    let is_asked = RwSignal::new(false);
    let submit = move |event: SubmitEvent| {
        event.prevent_default();
        let new = untrack(|| NewPerson::of(&name.read(), &tier.read(), &talk.read()));
        let Some(new) = new else {
            is_asked.set(true);
            return page::focus_on(NAME);
        };
        if let Some(id) = add_people(store, vec![new]).first() {
            page::announce(&w::added(name.get_untracked().trim()));
            store.here.open(&store.href(Route::NetworkPerson, id), true);
        }
    };
    let problem = move || match is_asked.get() && name.read().trim().is_empty() {
        true => Note::problem(w::needs_name().to_owned()),
        false => Note::default(),
    };
    let field_of_name = FieldProps {
        note: memo(problem).into(),
        ..FieldProps::new(
            NAME.to_owned(),
            w::name().to_owned().into(),
            MAX_NAME,
            name.into(),
            Callback::new(move |text| name.set(text)),
        )
    };
    let tiers = select_field(
        "new-tier".to_owned(),
        n::tier_choice::label(),
        "",
        labels::tiers(),
        tier.into(),
        Callback::new(move |key| tier.set(key)),
    );
    let talks = select_field(
        "new-talk".to_owned(),
        n::last_talk::label(),
        "",
        labels::last_talks(),
        talk.into(),
        Callback::new(move |key| talk.set(key)),
    );
    view! {
        <form class="stack" on:submit=submit>
            {field(field_of_name)}
            {tiers}
            {talks}
            <div><button type="submit" class="button">{w::add()}</button></div>
        </form>
    }
    .into_any()
}
