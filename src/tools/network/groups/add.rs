//! A new group and a new event: the name and what it cannot do without. The rest follows.

use leptos::ev::SubmitEvent;
use leptos::prelude::*;
use steppingstone_core::day::{date_from_text, date_to_text};
use steppingstone_core::network::{
    Attendance, GroupKind, MAX_EVENTS, MAX_GROUPS, NetworkEvent, NetworkGroup,
};

use super::{GroupsPage, rows};
use crate::platform::{clock, intl, page as screen};
use crate::ui::form::{FieldProps, InputKind, Note, Width, field, select_field};
use crate::ui::memo;
use crate::words::network_groups as w;

const GROUP_NAME: &str = "new-group";
const EVENT_NAME: &str = "new-event";
const EVENT_DAY: &str = "new-event-on";
const MAX_NAME: usize = 200;

/// Why the last press added nothing.
#[derive(Clone, Copy, PartialEq, Eq)]
enum AddProblem {
    None,
    NoName,
    NoDay,
    Full,
}

fn props(id: &str, label: &'static str, max: usize, typed: RwSignal<String>) -> FieldProps {
    FieldProps::new(
        id.to_owned(),
        Signal::stored(label.to_owned()),
        max,
        typed.into(),
        Callback::new(move |text| typed.set(text)),
    )
}

/// What is said at the name.
fn name_note(problem: RwSignal<AddProblem>, full: fn(String) -> String, most: usize) -> Memo<Note> {
    memo(move || {
        Note::problem(match problem.get() {
            AddProblem::NoName => w::groups::name_missing().to_owned(),
            AddProblem::Full => full(intl::number(most as f64)),
            AddProblem::None | AddProblem::NoDay => String::new(),
        })
    })
}

pub(super) fn group(page: GroupsPage) -> AnyView {
    let name = RwSignal::new(String::new());
    let kind = RwSignal::new(GroupKind::Association);
    let problem = RwSignal::new(AddProblem::None);
    let records = page.store.records;
    let submit = move |event: SubmitEvent| {
        event.prevent_default();
        let called = name.get_untracked().trim().to_owned();
        let count = untrack(|| records.all::<NetworkGroup>().read().len());
        let next = match (called.is_empty(), count >= MAX_GROUPS) {
            (true, _) => AddProblem::NoName,
            (false, true) => AddProblem::Full,
            (false, false) => AddProblem::None,
        };
        problem.set(next);
        if next != AddProblem::None {
            return screen::focus_on(GROUP_NAME);
        }
        let (id, now) = (clock::new_id(), clock::now_ms());
        let kind = kind.get_untracked();
        records.put(&NetworkGroup::new(id.clone(), called.clone(), kind, now));
        name.set(String::new());
        screen::announce(&w::groups::added(called));
        screen::focus_on(&rows::name_id(&id));
    };
    let kinds = GroupKind::ALL.map(|kind| (kind.key(), rows::group_kind(kind)));
    let value = memo(move || kind.get().key().to_owned());
    let pick = Callback::new(move |key: String| {
        if let Some(picked) = GroupKind::from_key(&key) {
            kind.set(picked);
        }
    });
    let called = field(FieldProps {
        note: name_note(problem, w::groups::full, MAX_GROUPS).into(),
        ..props(GROUP_NAME, w::groups::name(), MAX_NAME, name)
    });
    view! {
        <form class="stack" on:submit=submit>
            <h3>{w::groups::add()}</h3>
            {called}
            {select_field(
                "new-group-kind".to_owned(),
                w::groups::kind(),
                "",
                kinds.to_vec(),
                value.into(),
                pick,
            )}
            <div>
                <button type="submit" class="button button--quiet">{w::groups::press()}</button>
            </div>
        </form>
    }
    .into_any()
}

pub(super) fn event(page: GroupsPage) -> AnyView {
    let name = RwSignal::new(String::new());
    let on = RwSignal::new(date_to_text(clock::today()));
    let problem = RwSignal::new(AddProblem::None);
    let records = page.store.records;
    let submit = move |event: SubmitEvent| {
        event.prevent_default();
        let called = name.get_untracked().trim().to_owned();
        let day = date_from_text(&on.read_untracked());
        let count = untrack(|| records.all::<NetworkEvent>().read().len());
        let (next, day) = match day {
            _ if called.is_empty() => (AddProblem::NoName, None),
            _ if count >= MAX_EVENTS => (AddProblem::Full, None),
            None => (AddProblem::NoDay, None),
            Some(day) => (AddProblem::None, Some(day)),
        };
        problem.set(next);
        let Some(day) = day else {
            return screen::focus_on(match next {
                AddProblem::NoDay => EVENT_DAY,
                _ => EVENT_NAME,
            });
        };
        let (id, now) = (clock::new_id(), clock::now_ms());
        let went = Attendance::of_new(day, clock::today());
        records.put(&NetworkEvent::new(
            id.clone(),
            called.clone(),
            day,
            went,
            now,
        ));
        name.set(String::new());
        screen::announce(&w::events::added(called));
        screen::focus_on(&rows::name_id(&id));
    };
    let called = field(FieldProps {
        note: name_note(problem, w::events::full, MAX_EVENTS).into(),
        ..props(EVENT_NAME, w::events::name(), MAX_NAME, name)
    });
    let day_note = memo(move || {
        Note::problem(match problem.get() {
            AddProblem::NoDay => w::events::no_day().to_owned(),
            _ => String::new(),
        })
    });
    let day = field(FieldProps {
        kind: InputKind::Day,
        width: Width::Short,
        note: day_note.into(),
        ..props(EVENT_DAY, w::events::on(), 10, on)
    });
    view! {
        <form class="stack" on:submit=submit>
            <h3>{w::events::add()}</h3>
            {called}
            {day}
            <div>
                <button type="submit" class="button button--quiet">{w::events::press()}</button>
            </div>
        </form>
    }
    .into_any()
}
