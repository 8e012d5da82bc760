//! Contacts, applications and days as files for other programs.

use leptos::prelude::*;
use steppingstone_core::calendar::{self, CalendarEvent};
use steppingstone_core::csv;
use steppingstone_core::day::date_to_text;
use steppingstone_core::network::contact_files::{PersonTableRow, people_table, vcard};
use steppingstone_core::network::{
    CalendarNames, NetworkEvent, NetworkGroup, NetworkSettings, Opportunity, PeopleList, Person,
    calendar_name, contact_days, contact_events, contact_state, event_events, renewal_events,
};
use steppingstone_core::store::ListRecord;

use super::super::job_calendar::{job_events, mark_cancelled};
use super::super::{job_words, labels};
use crate::platform::{clock, download};
use crate::state::{StoredRecord, ToolStore};
use crate::ui::form::{checkbox, select_field};
use crate::ui::{Button, ButtonVariant, either, memo, when};
use crate::words::network_files::out as w;

pub(super) fn out(store: ToolStore) -> AnyView {
    let has_people = memo(move || has::<Person>(store));
    let has_jobs = memo(move || has::<Opportunity>(store));
    let has_days = memo(move || has::<NetworkEvent>(store) || has::<NetworkGroup>(store));
    let has_any = move || has_people.get() || has_jobs.get() || has_days.get();
    view! {
        <section class="stack" aria-labelledby="take-along">
            <h2 id="take-along">{w::heading()}</h2>
            {either(
                has_any,
                move || {
                    view! {
                        {when(move || has_people.get(), move || people(store))}
                        {when(move || has_jobs.get(), move || jobs(store))}
                        {days(store)}
                    }
                    .into_any()
                },
                || view! { <p>{w::nothing()}</p> }.into_any(),
            )}
        </section>
    }
    .into_any()
}

fn has<R: ListRecord + StoredRecord>(store: ToolStore) -> bool {
    let all = store.records.all::<R>();
    let all = all.read();
    all.iter().any(|it| !it.is_example())
}

/// The reader's own records, as they are when a file is asked for.
fn own<R: ListRecord + StoredRecord>(store: ToolStore) -> Vec<R> {
    let mut all = store.records.all::<R>().get_untracked();
    all.retain(|it| !it.is_example());
    all
}

fn people(store: ToolStore) -> AnyView {
    let with_notes = RwSignal::new(false);
    let tick = Callback::new(move |is_ticked| with_notes.set(is_ticked));
    let save_cards = move |()| {
        let people = own::<Person>(store);
        let with_notes = with_notes.get_untracked();
        let cards = people
            .iter()
            .map(|it| vcard(&it.id, &it.card(), with_notes));
        save(w::vcard_file, "text/vcard", &cards.collect::<String>());
    };
    let save_table = move |()| {
        let people = own::<Person>(store);
        save(
            w::people_file,
            "text/csv",
            &people_csv(&people, with_notes.get_untracked()),
        );
    };
    view! {
        <h3>{w::people()}</h3>
        <p>{w::vcard_text()}</p>
        {checkbox(w::notes().to_owned(), with_notes.into(), tick)}
        <div class="actions">
            <Button variant=ButtonVariant::Quiet on_press=save_cards>{w::vcard()}</Button>
            <Button variant=ButtonVariant::Quiet on_press=save_table>{w::people_table()}</Button>
        </div>
    }
    .into_any()
}

fn jobs(store: ToolStore) -> AnyView {
    let save_table = move |()| {
        let jobs = own::<Opportunity>(store);
        save(w::jobs_file, "text/csv", &csv::text(&jobs_rows(&jobs)));
    };
    view! {
        <h3>{w::jobs()}</h3>
        <div class="actions">
            <Button variant=ButtonVariant::Quiet on_press=save_table>{w::jobs_table()}</Button>
        </div>
    }
    .into_any()
}

fn days(store: ToolStore) -> AnyView {
    let names = memo(move || {
        let settings = store.records.only::<NetworkSettings>();
        settings.calendar_names.value.unwrap_or_default()
    });
    let keys = CalendarNames::ALL.map(|names| {
        let words = match names {
            CalendarNames::First => w::first(),
            CalendarNames::Initials => w::initials(),
            CalendarNames::Full => w::full(),
        };
        (names.key(), words)
    });
    let value = memo(move || names.get().key().to_owned());
    let pick = Callback::new(move |key: String| {
        store.change_only::<NetworkSettings>(|it, now| {
            it.change(now, |it| {
                it.calendar_names.value = CalendarNames::from_key(&key);
            });
        });
    });
    let save_calendar = move |()| {
        let text = calendar::file(
            "Network",
            &events(store, names.get_untracked()),
            clock::now_ms(),
        );
        save(w::calendar_file, "text/calendar", &text);
    };
    view! {
        <h3>{w::calendar()}</h3>
        <p>{w::calendar_text()}</p>
        {select_field(
            "calendar-names".to_owned(),
            w::names(),
            w::names_hint(),
            keys.to_vec(),
            value.into(),
            pick,
        )}
        <div class="actions">
            <Button variant=ButtonVariant::Quiet on_press=save_calendar>{w::calendar_save()}</Button>
        </div>
    }
    .into_any()
}

fn save(name: fn(String) -> String, mime: &str, text: &str) {
    download::save(&name(date_to_text(clock::today())), mime, text);
}

/// People as a table; notes only if they are asked for.
pub(super) fn people_csv(people: &[Person], with_notes: bool) -> String {
    let cards: Vec<_> = people.iter().map(Person::card).collect();
    let rows = people.iter().zip(&cards).map(|(person, card)| {
        let state = contact_state(person, clock::today());
        PersonTableRow {
            card,
            tier: labels::tier(person.tier.value),
            last_contact: state.last,
            due: state.dates.map(|dates| dates.due),
        }
    });
    let rows: Vec<PersonTableRow> = rows.collect();
    // There are as many heads as columns: a test counts them.
    let heads = w::people_heads().try_into().unwrap_or([""; 12]);
    people_table(&rows, heads, with_notes.then(w::notes_head))
}

/// Applications with heads, one in a row.
pub(super) fn jobs_rows(jobs: &[Opportunity]) -> Vec<Vec<String>> {
    let day = |day: Option<chrono::NaiveDate>| day.map(date_to_text).unwrap_or_default();
    let heads = w::jobs_heads().iter().map(|head| (*head).to_owned());
    let rows = jobs.iter().map(|job| {
        let standing = job.history().standing(clock::today());
        let next = job.follow_up.value.as_ref();
        vec![
            job.title.value.clone(),
            job.organization.value.clone(),
            job_words::stage(standing.stage).to_owned(),
            standing
                .outcome
                .map(job_words::outcome)
                .unwrap_or_default()
                .to_owned(),
            day(standing.since),
            day(standing.applied_on),
            job.place.value.clone(),
            job.reference.value.clone(),
            job.link.value.clone().unwrap_or_default(),
            job.pay.value.clone(),
            job.hours.value.clone(),
            job.contact_name.value.clone(),
            job.contact_reach.value.clone(),
            job.employer_address.value.clone(),
            day(job.apply_by.value),
            day(job.answer_by.value),
            day(next.map(|next| next.on)),
            next.map(|next| next.what.clone()).unwrap_or_default(),
        ]
    });
    std::iter::once(heads.collect()).chain(rows).collect()
}

/// All days of the tool, with names as the reader chose.
pub(super) fn events(store: ToolStore, names: CalendarNames) -> Vec<CalendarEvent> {
    let (today, now_ms) = (clock::today(), clock::now_ms());
    let people = own::<Person>(store);
    let list = PeopleList::of(&people, today);
    let write = |person: &Person| w::event::write(calendar_name(person, names));
    let mut events = contact_events(&contact_days(&list, today), now_ms, &write);
    events.extend(job_events(&own::<Opportunity>(store)));
    let meeting = |event: &NetworkEvent| event.name.value.clone();
    events.extend(event_events(&own::<NetworkEvent>(store), today, &meeting));
    let renewal = |group: &NetworkGroup| w::event::renewal(&group.name.value);
    events.extend(renewal_events(&own::<NetworkGroup>(store), today, &renewal));
    mark_cancelled(&mut events);
    events
}
