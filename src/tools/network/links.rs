//! What a person, an application or an event has to do with the reader's goals, path and skills.
//! What knows those comes once this is opened.

mod goals;

use leptos::prelude::*;
use steppingstone_core::evidence_copy::OfferedCheckIn;
use steppingstone_core::goals::Goal;
use steppingstone_core::journey::record::{EntryField, EvidenceText, JourneyEntry};
use steppingstone_core::network::Person;
use steppingstone_core::network_goal::offered_check_in;
use steppingstone_core::route::Route;
use steppingstone_core::store::Kind;

use crate::platform::clock;
use crate::state::ToolStore;
use crate::tools::evidence::goal_check_in::goal_check_in;
use crate::tools::evidence::skill_evidence::skill_evidence;
use crate::tools::evidence::{CheckInGoals, EvidenceSource};
use crate::ui::form::select_of;
use crate::ui::part::{loading_placeholder, part};
use crate::ui::{live, memo, when};
use crate::words::network::{jobs as shared, links as s};
use crate::words::network_links as w;

part!(opened in network_links, view, Links);

/// What a record is linked with, and how that is changed.
#[derive(Clone, Copy)]
pub(super) struct Links {
    pub(super) store: ToolStore,
    /// What begins the ids of its fields.
    pub(super) id: &'static str,
    /// The goals that it helps with, if it can help with any.
    pub(super) goals: Option<LinkedGoals>,
    /// The part of the path where one met, by its id, if it can have one.
    pub(super) met: Option<MetIn>,
    /// What it shows of a skill.
    pub(super) evidence: Callback<(), Vec<EvidenceText>>,
    /// What a check-in of a goal can say.
    pub(super) happened: Callback<(), Vec<EvidenceText>>,
}

/// The ids of the goals that a record is linked with.
#[derive(Clone, Copy)]
pub(super) struct LinkedGoals {
    pub(super) ids: Signal<Vec<String>>,
    pub(super) set: Callback<Vec<String>>,
}

/// Where one met somebody: the id of an entry, empty for none.
#[derive(Clone, Copy)]
pub(super) struct MetIn {
    pub(super) entry: Signal<String>,
    pub(super) set: Callback<String>,
}

impl Links {
    fn source(self, pieces: Callback<(), Vec<EvidenceText>>) -> EvidenceSource {
        EvidenceSource {
            store: self.store,
            id: self.id,
            pieces,
        }
    }

    /// Closed at first; nothing while there is nothing to link with.
    pub(super) fn drawer(self) -> AnyView {
        let records = self.store.records;
        let has_any = memo(move || {
            let has = |kind| !records.ids(kind).is_empty();
            let has_path = self.met.is_some() && has(Kind::JourneyEntry);
            let has_goal = self.goals.is_some() && has(Kind::Goal);
            has_path || has_goal || has(Kind::JourneySkill)
        });
        let is_open = RwSignal::new(false);
        let inside = move || {
            opened::PART.view(
                self,
                |fetch| loading_placeholder(fetch, shared::failed()),
                || (),
            )
        };
        when(
            move || has_any.get(),
            move || {
                view! {
                    <details class="drawer no-print" on:toggle=move |_| is_open.set(true)>
                        <summary>{s::heading()}</summary>
                        {when(move || is_open.get(), inside)}
                    </details>
                }
                .into_any()
            },
        )
    }
}

fn view(links: Links) -> AnyView {
    let met = links.met.map(|met| met_in(links, met));
    let goals = links.goals.map(|linked| {
        view! {
            {goals::goals(links.store, linked)}
            {goal_check_in(links.source(links.happened), check_in_goals(linked))}
        }
    });
    view! {
        <div class="stack">
            {goals}
            {met}
            {skill_evidence(links.source(links.evidence))}
        </div>
    }
    .into_any()
}

/// The goals that are linked. A check-in of one that counts conversations begins with those since its
/// last one.
fn check_in_goals(linked: LinkedGoals) -> CheckInGoals {
    CheckInGoals {
        ids: Some(linked.ids),
        begins: with_conversations,
    }
}

fn with_conversations(store: ToolStore, goal: &Goal) -> OfferedCheckIn {
    let people = store.records.all::<Person>();
    offered_check_in(goal, &*people.read(), clock::today())
}

/// In which part of the reader's path they met.
fn met_in(links: Links, met: MetIn) -> AnyView {
    let entries = links.store.records.all::<JourneyEntry>();
    let known = entries.get_untracked().into_iter().map(|entry| {
        let parts = [EntryField::Title, EntryField::Organization].map(|field| entry.text(field));
        let parts = parts.into_iter().filter(|part| !part.is_empty());
        let name = parts.collect::<Vec<_>>().join(", ");
        (entry.id, name)
    });
    let known: Vec<(String, String)> = known.collect();
    if known.is_empty() {
        return ().into_any();
    }
    let none = (String::new(), w::met_nowhere().to_owned());
    let keys = std::iter::once(none).chain(known).collect();
    let id = [links.id, "-met-in"].concat();
    let entry = met.entry;
    let is_there = memo(move || {
        let id = entry.read();
        entries.read().iter().any(|it| it.id == *id)
    });
    view! {
        {select_of(id, w::met_in(), "", keys, entry, met.set)}
        {live(move || match is_there.get() {
            true => {
                let href = links.store.href(Route::JourneyEntry, &entry.read());
                view! { <p><a href=href>{w::to_entry()}</a></p> }.into_any()
            }
            false => ().into_any(),
        })}
    }
    .into_any()
}

#[cfg(feature = "ssr")]
#[cfg(test)]
#[path = "links_tests.rs"]
mod tests;
