//! What stands below the first fields of a person.

use leptos::prelude::*;
use steppingstone_core::journey::record::EvidenceText;
use steppingstone_core::network::{ContactKind, NetworkGroup, Person};
use steppingstone_core::network_evidence::{contact_check_ins, contact_evidence, reference};
use steppingstone_core::route::Route;

use super::super::labels::link_id;
use super::super::links::{LinkedGoals, Links, MetIn};
use super::{PersonPage, TextOf, contacts, intervals, mentor, next_contact, reach, starters};
use crate::platform::clock;
use crate::ui::form::{checkbox, field};
use crate::ui::{Button, ButtonVariant, later, live, memo, text};
use crate::words::network_links::contact as l;
use crate::words::network_person_more as w;

const MAX_TEXT: usize = 500;
const MAX_NOTES: usize = 2_000;
const MAX_GROUPS: usize = 20;

pub(super) fn more(page: PersonPage) -> AnyView {
    view! {
        {contacts::contacts(page)}
        {later(move || next_contact::next_contact(page))}
        {later(move || starters::view(page))}
        {later(move || about(page))}
        {later(move || reach::reach(page))}
        {later(move || drawers(page))}
        {later(move || end(page))}
    }
    .into_any()
}

fn about(page: PersonPage) -> AnyView {
    let how = TextOf {
        get: |person| &person.how,
        get_mut: |person| &mut person.how,
    };
    let give = TextOf {
        get: |person| &person.give,
        get_mut: |person| &mut person.give,
    };
    let notes = TextOf {
        get: |person| &person.notes,
        get_mut: |person| &mut person.notes,
    };
    view! {
        <section class="stack" aria-labelledby="about">
            <h2 id="about">{w::about()}</h2>
            {field(page.long_field("person-how", w::how(), MAX_TEXT, how))}
            {field(page.long_field("person-give", w::give(), MAX_TEXT, give))}
            {field(page.long_field("person-notes", w::notes(), MAX_NOTES, notes))}
            <p class="muted small">{w::notes_hint()}</p>
        </section>
    }
    .into_any()
}

fn drawers(page: PersonPage) -> AnyView {
    view! {
        <div class="stack">
            {intervals::intervals(page)}
            {mentor::mentor(page)}
            {links(page).drawer()}
            {live(move || groups(page))}
        </div>
    }
    .into_any()
}

/// What the person has to do with goals, the path and skills.
pub(super) fn links(page: PersonPage) -> Links {
    let set = Callback::new(move |ids: Vec<String>| {
        page.change(|person| person.goals.value = ids);
    });
    let entry = memo(move || page.person.read().entry.value.clone().unwrap_or_default());
    let set_entry = Callback::new(move |id: String| {
        page.change(|person| person.entry.value = (!id.is_empty()).then_some(id));
    });
    Links {
        store: page.store,
        id: "person",
        goals: Some(LinkedGoals {
            ids: Signal::derive(move || page.person.read().goals.value.clone()),
            set,
        }),
        met: Some(MetIn {
            entry: entry.into(),
            set: set_entry,
        }),
        evidence: Callback::new(move |()| evidence(&page.person.read())),
        happened: Callback::new(move |()| {
            contact_check_ins(&page.person.read(), &contact_words, clock::today())
        }),
    }
}

/// That they vouch for a skill, and what was said.
fn evidence(person: &Person) -> Vec<EvidenceText> {
    let said = contact_evidence(person, clock::today());
    std::iter::once(reference(person)).chain(said).collect()
}

/// What a contact without a note is, for a check-in that does not name the person.
fn contact_words(kind: ContactKind) -> &'static str {
    match kind {
        ContactKind::Met => l::met(),
        ContactKind::Call => l::call(),
        ContactKind::Message => l::message(),
        ContactKind::Event => l::event(),
        ContactKind::Tried => l::tried(),
    }
}

/// The groups that both belong to, where there are any.
fn groups(page: PersonPage) -> AnyView {
    let all = page.store.records.all::<NetworkGroup>();
    let all = all.read();
    if all.is_empty() {
        return ().into_any();
    }
    let boxes = all.iter().map(|group| {
        let (of, id) = (group.id.clone(), group.id.clone());
        let is_member = memo(move || page.person.read().groups.value.contains(&of));
        let tick = Callback::new(move |is_member: bool| {
            page.change(|person| {
                let groups = &mut person.groups.value;
                groups.retain(|group| *group != id);
                if is_member && groups.len() < MAX_GROUPS {
                    groups.push(id.clone());
                }
            });
        });
        checkbox(group.name.value.clone(), is_member.into(), tick)
    });
    view! {
        <fieldset class="choice stack">
            <legend class="choice__legend">{w::groups()}</legend>
            {boxes.collect_view()}
        </fieldset>
    }
    .into_any()
}

fn end(page: PersonPage) -> AnyView {
    let is_archived = memo(move || page.person.read().archived.value);
    let archive = move |()| {
        let to = !is_archived.get_untracked();
        let message = if to { w::archived() } else { w::restored() };
        page.change_with_undo(message.to_owned(), |person, now| {
            person.change(now, |person| person.archived.value = to);
        });
    };
    let delete = move |()| {
        let store = page.store;
        let id = page.id();
        let message = w::deleted(&page.person.read_untracked().name.value);
        store.list::<Person>().delete(&id, message);
        store.then_focus(link_id(&id));
        store.here.go(Route::Network);
    };
    let words = move || match is_archived.get() {
        true => w::restore().to_owned(),
        false => w::archive().to_owned(),
    };
    view! {
        <div class="actions">
            <Button variant=ButtonVariant::Quiet id="archive" on_press=archive>{text(words)}</Button>
            <Button variant=ButtonVariant::Plain on_press=delete>{w::delete()}</Button>
        </div>
    }
    .into_any()
}
