//! Whom one met at an event: each is noted as a contact of its day.

use leptos::prelude::*;
use steppingstone_core::network::{
    ContactTier, MAX_MET, MAX_PEOPLE, NetworkEvent, Person, by_name, folded_name, meet_at_event,
};
use steppingstone_core::record::Clock;
use steppingstone_core::store::{Change, Key, Kind, Record, reverted_text, to_stored_text};

use super::rows::Opened;
use crate::platform::{clock, intl, page as screen};
use crate::ui::form::{FieldProps, Note, field};
use crate::ui::{Button, ButtonVariant, live, memo};
use crate::words::network_groups::met as w;

/// So many people are offered for what is typed.
const MOST_OFFERED: usize = 6;
const MAX_NAME: usize = 200;

/// What is typed, and why the last press noted nobody.
#[derive(Clone, Copy)]
struct Search {
    opened: Opened,
    typed: RwSignal<String>,
    problem: RwSignal<String>,
}

impl Search {
    fn new(opened: Opened) -> Search {
        Search {
            opened,
            typed: RwSignal::default(),
            problem: RwSignal::default(),
        }
    }
}

pub(super) fn met(opened: Opened) -> AnyView {
    let search = Search::new(opened);
    let (typed, problem) = (search.typed, search.problem);
    let name = field(FieldProps {
        hint: w::hint(),
        note: memo(move || Note::problem(problem.get())).into(),
        ..FieldProps::new(
            search_id(opened),
            Signal::stored(w::search().to_owned()),
            MAX_NAME,
            typed.into(),
            Callback::new(move |text| {
                typed.set(text);
                problem.set(String::new());
            }),
        )
    });
    view! {
        {live(move || already(search))}
        {name}
        {live(move || offered(search))}
    }
    .into_any()
}

fn search_id(opened: Opened) -> String {
    ["met-name-", &opened.id.get_value()].concat()
}

/// The ids of those who are noted.
fn met_ids(opened: Opened) -> Vec<String> {
    let events = opened.page.store.records.all::<NetworkEvent>();
    let events = events.read();
    let found = events
        .iter()
        .find(|it| opened.id.with_value(|id| it.id == *id));
    found.map(|it| it.met.value.clone()).unwrap_or_default()
}

/// Those who are noted, each to be taken out.
fn already(search: Search) -> AnyView {
    let met = met_ids(search.opened);
    let people = search.opened.page.store.records.all::<Person>();
    let people = people.read();
    let people = by_name(people.iter().filter(|it| met.contains(&it.id))).into_iter();
    let rows = people.map(|person| {
        let (id, name) = (person.id.clone(), person.name.value.clone());
        let label = w::take_out_label(&name);
        let press = move |()| note(search, &id, false);
        view! {
            <li>
                <bdi>{name}</bdi>
                " "
                <Button variant=ButtonVariant::Plain label=label on_press=press>
                    {w::take_out()}
                </Button>
            </li>
        }
    });
    let rows: Vec<_> = rows.collect();
    if rows.is_empty() {
        return ().into_any();
    }
    view! {
        <p class="muted small">{w::already()}</p>
        <ul class="list">{rows}</ul>
    }
    .into_any()
}

/// People whose name holds what is typed, and a new one of that name.
fn offered(search: Search) -> AnyView {
    let typed = search.typed.read().trim().to_owned();
    if typed.is_empty() {
        return ().into_any();
    }
    let (met, wanted) = (met_ids(search.opened), folded_name(&typed));
    let people = search.opened.page.store.records.all::<Person>();
    let people = people.read();
    let fits = people.iter().filter(|it| {
        !it.archived.value && !met.contains(&it.id) && folded_name(&it.name.value).contains(&wanted)
    });
    let rows = by_name(fits).into_iter().take(MOST_OFFERED).map(|person| {
        let (id, name) = (person.id.clone(), person.name.value.clone());
        let press = move |()| note(search, &id, true);
        view! { <Button variant=ButtonVariant::Quiet on_press=press>{w::add(name)}</Button> }
            .into_any()
    });
    let name = typed.clone();
    let press = move |()| add(search, &name);
    let new = view! {
        <Button variant=ButtonVariant::Quiet on_press=press>{w::new(typed)}</Button>
    };
    let rows = rows.chain([new.into_any()]);
    view! { <div class="actions">{rows.collect_view()}</div> }.into_any()
}

/// Notes that the reader met somebody, or did not, with an undo for both records.
fn note(search: Search, id: &str, has_met: bool) {
    let store = search.opened.page.store;
    if let Some(person) = store.list::<Person>().find(id) {
        put(search, Some(&person), person.clone(), has_met);
    }
}

/// Adds somebody new and notes that the reader met them.
fn add(search: Search, name: &str) {
    let people = search.opened.page.store.records.all::<Person>();
    if untrack(|| people.read().len()) >= MAX_PEOPLE {
        return search.problem.set(w::full(intl::number(MAX_PEOPLE as f64)));
    }
    let (id, now) = (clock::new_id(), clock::now_ms());
    let tier = ContactTier::Occasional;
    let person = Person::new(id, name.to_owned(), tier, clock::today(), now);
    put(search, None, person, true);
}

fn put(search: Search, before: Option<&Person>, mut person: Person, has_met: bool) {
    let store = search.opened.page.store;
    let Some(event) = store
        .list::<NetworkEvent>()
        .find(&search.opened.id.get_value())
    else {
        return;
    };
    if has_met && event.met.value.len() >= MAX_MET {
        return search
            .problem
            .set(w::full_event(intl::number(MAX_MET as f64)));
    }
    let mut after = event.clone();
    let (today, now) = (clock::today(), clock::now_ms());
    if meet_at_event(&mut after, &mut person, has_met, today, now).is_err() {
        return search.problem.set(w::future().to_owned());
    }
    let name = person.name.value.clone();
    let mut changes = match before {
        Some(before) => store.records.put_change(before, &person),
        None => {
            let key = person.key().map(|key| key.to_string());
            let text = to_stored_text(&person, now);
            let texts = key.map(|key| (key, Some(text)));
            store.records.replace(texts.into_iter().collect())
        }
    };
    changes.extend(store.records.put_change(&event, &after));
    search.typed.set(String::new());
    let said = match has_met {
        true => w::noted(name),
        false => w::taken_out(name),
    };
    store.offer_revert(said, changes, reverted);
    screen::focus_on(&search_id(search.opened));
}

/// Undoes one of the changes: only people and events are stored here.
fn reverted(change: &Change, now: Option<&str>, clock: Clock) -> Option<Option<String>> {
    match Key::parse(&change.stored_key)?.kind() {
        Kind::Person => reverted_text::<Person>(change, now, clock),
        _ => reverted_text::<NetworkEvent>(change, now, clock),
    }
}

#[cfg(feature = "ssr")]
#[cfg(test)]
pub(super) fn add_by_name(opened: Opened, name: &str) {
    add(Search::new(opened), name);
}
