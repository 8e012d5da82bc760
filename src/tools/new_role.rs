//! A job that somebody took, as the next role of their journey: when it begins, and which present
//! roles end the day before. Plan asks it of a decision, Network of an application.

use chrono::NaiveDate;
use leptos::prelude::*;
use steppingstone_core::day::{date_from_text, date_to_text};
use steppingstone_core::journey::Entry;
use steppingstone_core::journey::record::{EntryField, JourneyEntry, MAX_ENTRIES};
use steppingstone_core::offer_entry::{end_before, present_roles, start_of_offer};
use steppingstone_core::offers::SavedOffer;
use steppingstone_core::record::Clock;
use steppingstone_core::store::{
    Change, Key, Kind, ListRecord, Record, reverted_text, to_stored_text,
};

use crate::platform::clock;
use crate::state::{StoredRecord, ToolStore};
use crate::ui::form::{FieldProps, InputKind, Width, checkbox, field};

/// What is answered so far.
#[derive(Clone, Copy)]
pub(super) struct NewRole {
    start: RwSignal<String>,
    ends: RwSignal<Vec<String>>,
    /// The roles that are asked about.
    present: StoredValue<Vec<Entry>>,
}

/// How a tool asks.
pub(super) struct NewRoleWords {
    pub(super) start: &'static str,
    /// May be empty.
    pub(super) start_hint: &'static str,
    pub(super) roles: &'static str,
    /// That a role of this name ends.
    pub(super) role_ends: fn(&str) -> String,
}

impl NewRole {
    /// With the start that the offer gives; `None` if the journey has no room for another entry.
    pub(super) fn new(store: ToolStore, offer: Option<&SavedOffer>) -> Option<NewRole> {
        let mut entries = store.records.all::<JourneyEntry>().get_untracked();
        entries.retain(|entry| !entry.is_example());
        if entries.len() >= MAX_ENTRIES {
            return None;
        }
        let start = offer.and_then(start_of_offer);
        Some(NewRole {
            start: RwSignal::new(start.map(date_to_text).unwrap_or_default()),
            ends: RwSignal::default(),
            present: StoredValue::new(present_roles(&entries, clock::today())),
        })
    }

    /// The start as typed.
    pub(super) fn start(self) -> String {
        self.start.get_untracked()
    }

    /// The ids of the roles that end.
    pub(super) fn ends(self) -> Vec<String> {
        self.ends.get_untracked()
    }

    /// The day on which it begins, under an id, and the roles that may end.
    pub(super) fn fields(self, id: String, words: &NewRoleWords) -> AnyView {
        let start = self.start;
        let props = FieldProps {
            kind: InputKind::Day,
            width: Width::Short,
            hint: words.start_hint,
            ..FieldProps::new(
                id,
                Signal::stored(words.start.to_owned()),
                10,
                start.into(),
                Callback::new(move |text| start.set(text)),
            )
        };
        let present = self.present.get_value().into_iter();
        let roles: Vec<AnyView> = present.map(|role| self.role_ends(role, words)).collect();
        let roles = (!roles.is_empty()).then(|| {
            view! {
                <fieldset class="stack">
                    <legend class="choice__legend">{words.roles}</legend>
                    {roles}
                </fieldset>
            }
        });
        view! {
            {field(props)}
            {roles}
        }
        .into_any()
    }

    /// The question whether a present role ends; never done unasked.
    fn role_ends(self, role: Entry, words: &NewRoleWords) -> AnyView {
        let (ends, label) = (self.ends, (words.role_ends)(role.name()));
        let (for_value, for_tick) = (role.id.clone(), role.id);
        let value = Signal::derive(move || ends.read().contains(&for_value));
        let on_tick = Callback::new(move |is_ticked| {
            ends.update(|ends| {
                ends.retain(|id| *id != for_tick);
                if is_ticked {
                    ends.push(for_tick.clone());
                }
            });
        });
        checkbox(label, value, on_tick)
    }
}

/// Stores a new entry, and ends the roles with these ids the day before its start, which may be
/// unreadable: then none ends. Returns the changes, for an undo.
pub(super) fn put_new_role(
    store: ToolStore,
    entry: &JourneyEntry,
    start: &str,
    ends: &[String],
) -> Vec<Change> {
    let now = clock::now_ms();
    let text = to_stored_text(entry, now);
    let stored = entry.key().map(|key| (key.to_string(), Some(text)));
    let mut changes = store.records.replace(stored.into_iter().collect());
    let start: Option<NaiveDate> = date_from_text(start);
    if let Some(end) = start.and_then(end_before) {
        let entries = store.list::<JourneyEntry>();
        for role in ends {
            let changed = entries.change(role, |role| {
                role.set_text(EntryField::End, end.clone(), now);
            });
            changes.extend(changed.and_then(|(was, is)| Change::of(&was, &is, now)));
        }
    }
    changes
}

/// Undoes such a change, or one of the record that became the role.
pub(super) fn reverted_role<R: StoredRecord>(
    change: &Change,
    now: Option<&str>,
    clock: Clock,
) -> Option<Option<String>> {
    match Key::parse(&change.stored_key)?.kind() {
        Kind::JourneyEntry => reverted_text::<JourneyEntry>(change, now, clock),
        kind if kind == R::KIND => reverted_text::<R>(change, now, clock),
        _ => None,
    }
}
