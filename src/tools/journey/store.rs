//! What the pages of Journey work on, and how it is changed.

use leptos::prelude::*;
use steppingstone_core::journey::record::{
    JourneyEntry, JourneyLearning, JourneyPlan, JourneySkill, reverted_journey_text,
};
use steppingstone_core::journey::{Entry, Ledger, Skill};
use steppingstone_core::route::Route;
use steppingstone_core::store::{Change, Revert, reverted_text};

use crate::platform::{clock, page};
use crate::state::{Collection, Navigation, Records, Undo, use_navigation, use_records, use_undo};
use crate::ui::memo;

/// What the pages work on.
#[derive(Clone, Copy)]
pub(super) struct JourneyStore {
    pub(super) here: Navigation,
    pub(super) records: Records,
    undo: Undo,
    pub(super) entry_records: Collection<JourneyEntry>,
    pub(super) skill_records: Collection<JourneySkill>,
    pub(super) learning_records: Collection<JourneyLearning>,
    /// The entries as the rules look at them, in no order.
    pub(super) entries: Memo<Vec<Entry>>,
    /// The skills as the rules look at them, in no order.
    pub(super) skills: Memo<Vec<Skill>>,
}

impl JourneyStore {
    pub(super) fn new() -> JourneyStore {
        let (records, undo) = (use_records(), use_undo());
        JourneyStore {
            here: use_navigation(),
            records,
            undo,
            entry_records: Collection::new(records, undo),
            skill_records: Collection::new(records, undo),
            learning_records: Collection::new(records, undo),
            entries: memo(move || {
                let all = records.all::<JourneyEntry>();
                let all = all.read();
                all.iter().map(JourneyEntry::entry).collect()
            }),
            skills: memo(move || {
                let all = records.all::<JourneySkill>();
                let all = all.read();
                all.iter().map(JourneySkill::skill).collect()
            }),
        }
    }

    /// The plan; follows it. No member, so that a page on which nothing asks for it comes without
    /// the code that reads it.
    pub(super) fn plan(self) -> JourneyPlan {
        self.records.journey_plan()
    }

    /// Works something out of the skills and what shows them; follows both.
    pub(super) fn with_ledger<T>(self, work: impl FnOnce(&Ledger) -> T) -> T {
        let (skills, entries) = (self.skills.read(), self.entries.read());
        work(&Ledger::of(&skills, &entries, clock::today()))
    }

    /// The address of a page about one record.
    pub(super) fn href(self, route: Route, id: &str) -> String {
        self.here.href_with(route, &["of=", id].concat())
    }

    /// Changes the plan and stores it. Returns the change, for an undo.
    pub(super) fn change_plan(self, change: impl FnOnce(&mut JourneyPlan, i64)) -> Vec<Change> {
        let before = self.records.journey_plan();
        let mut plan = before.clone();
        change(&mut plan, clock::now_ms());
        self.records.put_change(&before, &plan)
    }

    /// Changes the plan, stores it, and offers to undo that.
    pub(super) fn change_plan_with_undo(
        self,
        message: String,
        change: impl FnOnce(&mut JourneyPlan, i64),
    ) {
        let changes = self.change_plan(change);
        self.undo
            .offer_revert(message, self.records, changes, reverted_text::<JourneyPlan>);
    }

    /// Offers to undo changes of records of the kinds of Journey.
    pub(super) fn offer_revert(self, message: String, changes: Vec<Change>) {
        self.undo
            .offer_revert(message, self.records, changes, reverted_journey_text);
    }

    /// The same for kinds that the page knows, without the code of the others.
    pub(super) fn offer_revert_by(self, message: String, changes: Vec<Change>, revert: Revert) {
        self.undo
            .offer_revert(message, self.records, changes, revert);
        self.undo.then(page::focus_heading);
    }

    /// Says on what focus goes once the offer that stands now is taken up, by its id.
    pub(super) fn then_focus(self, id: String) {
        self.undo.then_focus(id);
    }
}
