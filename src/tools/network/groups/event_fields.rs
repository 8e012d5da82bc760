//! The fields of an event.

use leptos::prelude::*;
use steppingstone_core::day::{date_from_text, date_to_text};
use steppingstone_core::network::{Attendance, NetworkEvent, NetworkGroup, Person, meet_at_event};
use steppingstone_core::network_evidence::event_evidence;
use steppingstone_core::time_of_day::TimeOfDay;

use super::super::links::{LinkedGoals, Links};
use super::super::record_field::{RecordField, record_choice};
use super::rows::Opened;
use super::{EVENTS, more};
use crate::platform::{clock, page as screen};
use crate::ui::form::{InputKind, checkbox, select_of};
use crate::ui::{Button, ButtonVariant, memo};
use crate::words::network_groups as w;

macro_rules! line {
    ($opened:ident, $label:expr, $max:literal, $field:ident) => {
        RecordField::<NetworkEvent>::line(
            part(&$opened.id.get_value(), stringify!($field)),
            $label,
            $max,
            |it| it.$field.value.clone(),
            |it, text, now| {
                it.change(now, |it| it.$field.value = text);
            },
        )
    };
}

fn part(id: &str, name: &str) -> String {
    [id, "-", name].concat()
}

pub(super) fn fields(opened: Opened) -> AnyView {
    let (store, id) = (opened.page.store, opened.id.get_value());
    let went = record_choice::<NetworkEvent>(
        store,
        id.clone(),
        part(&id, "went"),
        w::fields::went(),
        vec![
            (Attendance::Planned.key(), w::fields::planned()),
            (Attendance::Yes.key(), w::events::yes()),
            (Attendance::No.key(), w::events::no()),
        ],
        |it| it.went.value.key(),
        |it, key, now| {
            if let Some(went) = Attendance::from_key(key) {
                it.change(now, |it| it.went.value = went);
            }
        },
    );
    let on = RecordField::<NetworkEvent>::line(
        part(&id, "on"),
        w::events::on(),
        10,
        |it| date_to_text(it.on.value),
        |it, text, now| {
            if let Some(on) = date_from_text(&text) {
                it.change(now, |it| it.on.value = on);
            }
        },
    );
    let until = RecordField::<NetworkEvent>::line(
        part(&id, "until"),
        w::fields::until(),
        10,
        |it| it.until.value.map(date_to_text).unwrap_or_default(),
        |it, text, now| {
            it.change(now, |it| it.until.value = date_from_text(&text));
        },
    );
    let time = RecordField::<NetworkEvent>::line(
        part(&id, "time"),
        w::fields::time(),
        5,
        |it| it.time.value.map_or_else(String::new, TimeOfDay::to_text),
        |it, text, now| {
            it.change(now, |it| it.time.value = TimeOfDay::from_text(text.trim()));
        },
    );
    let link = RecordField::<NetworkEvent>::line(
        part(&id, "link"),
        w::fields::link(),
        500,
        |it| it.link.value.clone().unwrap_or_default(),
        |it, text, now| {
            it.change(now, |it| it.link.value = more::link(&text));
        },
    );
    let counts = {
        let (of, set) = (id.clone(), id.clone());
        let value = memo(move || {
            let all = store.records.all::<NetworkEvent>();
            let all = all.read();
            let found = all.iter().find(|it| it.id == of);
            found.is_some_and(|it| it.counts_as_search.value)
        });
        let tick = Callback::new(move |is_ticked| {
            let now = clock::now_ms();
            store.list::<NetworkEvent>().change(&set, |it| {
                it.change(now, |it| it.counts_as_search.value = is_ticked);
            });
        });
        checkbox(w::fields::counts().to_owned(), value.into(), tick)
    };
    let cost = line!(opened, w::fields::cost(), 40, cost).hint(w::fields::cost_hint());
    let note = line!(opened, w::fields::note(), 1_000, note).kind(InputKind::Long);
    let on = on.kind(InputKind::Day).checked(more::day_problem);
    view! {
        {line!(opened, w::events::name(), 200, name)
            .checked(more::name_problem)
            .view(store, id.clone())}
        {on.after(Callback::new(move |()| move_contacts(opened))).view(store, id.clone())}
        {until.kind(InputKind::Day).fitting(until_misfit).view(store, id.clone())}
        {time
            .hint(w::fields::time_hint())
            .checked(time_problem)
            .view(store, id.clone())}
        {line!(opened, w::fields::place(), 200, place).view(store, id.clone())}
        {went}
        {counts}
        {cost.view(store, id.clone())}
        {group(opened)}
        {link.checked(more::link_problem).view(store, id.clone())}
        {note.view(store, id.clone())}
        {links(opened).drawer()}
        {delete(opened)}
    }
    .into_any()
}

fn until_misfit(event: &NetworkEvent) -> String {
    match event.ends_before_it_begins() {
        true => w::fields::until_problem().to_owned(),
        false => String::new(),
    }
}

fn time_problem(text: &str) -> String {
    let text = text.trim();
    match text.is_empty() || TimeOfDay::from_text(text).is_some() {
        true => String::new(),
        false => w::fields::time_problem().to_owned(),
    }
}

/// Those whom the reader met there were met on the day of the event.
fn move_contacts(opened: Opened) {
    let store = opened.page.store;
    let Some(mut event) = store.list::<NetworkEvent>().find(&opened.id.get_value()) else {
        return;
    };
    let (today, now) = (clock::today(), clock::now_ms());
    for id in event.met.value.clone() {
        store.list::<Person>().change(&id, |person| {
            // An event that is now to come keeps the day that was noted.
            let _ = meet_at_event(&mut event, person, true, today, now);
        });
    }
}

/// The group that holds it, among those that are there.
fn group(opened: Opened) -> AnyView {
    let (store, id) = (opened.page.store, opened.id.get_value());
    let groups = store.records.all::<NetworkGroup>().get_untracked();
    if groups.is_empty() {
        return ().into_any();
    }
    let of = id.clone();
    let value = memo(move || {
        let all = store.records.all::<NetworkEvent>();
        let all = all.read();
        let found = all.iter().find(|it| it.id == of);
        found
            .and_then(|it| it.group.value.clone())
            .unwrap_or_default()
    });
    let set = id.clone();
    let pick = Callback::new(move |group: String| {
        let now = clock::now_ms();
        store.list::<NetworkEvent>().change(&set, |it| {
            it.change(now, |it| {
                it.group.value = (!group.is_empty()).then_some(group);
            });
        });
    });
    let named = groups.into_iter().map(|it| (it.id, it.name.value));
    let none = (String::new(), w::fields::no_group().to_owned());
    let keys = std::iter::once(none).chain(named).collect();
    let field = part(&id, "group");
    select_of(field, w::fields::group(), "", keys, value.into(), pick)
}

/// What the event has to do with goals and skills.
pub(super) fn links(opened: Opened) -> Links {
    let store = opened.page.store;
    let event = memo(move || {
        let all = store.records.all::<NetworkEvent>();
        let all = all.read();
        let id = opened.id.get_value();
        all.iter().find(|it| it.id == id).cloned()
    });
    let goals = move || {
        let event = event.read();
        event
            .as_ref()
            .map(|event| event.goals.value.clone())
            .unwrap_or_default()
    };
    let set = Callback::new(move |ids: Vec<String>| {
        let now = clock::now_ms();
        let events = store.list::<NetworkEvent>();
        events.change(&opened.id.get_value(), |it| {
            it.change(now, |it| it.goals.value = ids);
        });
    });
    let evidence = Callback::new(move |()| {
        let event = event.read();
        let shows = event
            .as_ref()
            .and_then(|it| event_evidence(it, clock::today()));
        shows.into_iter().collect()
    });
    Links {
        store,
        id: "event",
        goals: Some(LinkedGoals {
            ids: Signal::derive(goals),
            set,
        }),
        met: None,
        evidence,
        happened: evidence,
    }
}

fn delete(opened: Opened) -> AnyView {
    let press = move |()| {
        let events = opened.page.store.list::<NetworkEvent>();
        let id = opened.id.get_value();
        let name = events
            .find(&id)
            .map_or_else(String::new, |it| it.name.value);
        opened.page.open.set(None);
        events.delete(&id, w::fields::deleted(name));
        screen::focus_on(EVENTS);
    };
    view! {
        <div class="actions">
            <Button variant=ButtonVariant::Plain on_press=press>{w::fields::delete_event()}</Button>
        </div>
    }
    .into_any()
}
