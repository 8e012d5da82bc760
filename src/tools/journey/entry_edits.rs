//! How entries are added, changed and deleted.

use chrono::NaiveDate;
use leptos::prelude::*;
use steppingstone_core::career::QuizResult;
use steppingstone_core::journey::record::{
    EntryField, JourneyEntry, JourneyLearning, JourneySkill, MAX_ENTRIES, MAX_SKILLS, same_skill,
};
use steppingstone_core::journey::{
    Entry, EntryKind, Level, Skill, answers_of_result, is_example, set_example_target,
};
use steppingstone_core::record::Stamped;
use steppingstone_core::store::Kind;

use super::example::add_example;
use super::store::JourneyStore;
use crate::platform::clock;
use crate::state::Records;
use crate::ui::memo;
use crate::words::journey::{entry as w, example as e};

/// What a new entry begins with.
pub(super) struct NewEntry {
    pub(super) kind: EntryKind,
    pub(super) title: String,
    pub(super) organization: String,
    pub(super) start: String,
    pub(super) end: String,
}

/// What came of adding a skill.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum AddedSkill {
    Added,
    /// It is listed already.
    IsThere,
    /// The career, or the entry, holds as many as it can.
    NoRoom,
}

/// The id of the link to an entry in the list.
pub(super) fn link_id(id: &str) -> String {
    ["entry-", id].concat()
}

/// Whether a career holds as many entries as it can; follows them.
pub(super) fn is_full(records: Records) -> bool {
    records.ids(Kind::JourneyEntry).len() >= MAX_ENTRIES
}

/// Adds an entry and returns its id; `None` where there is no room.
pub(super) fn add_entry(records: Records, new: NewEntry) -> Option<String> {
    if untrack(|| is_full(records)) {
        return None;
    }
    let now = clock::now_ms();
    let id = clock::new_id();
    let mut entry = JourneyEntry::new(id.clone(), new.kind, now);
    for (field, text) in [
        (EntryField::Title, new.title),
        (EntryField::Organization, new.organization),
        (EntryField::Start, new.start),
        (EntryField::End, new.end),
    ] {
        if !text.is_empty() {
            entry.set_text(field, text, now);
        }
    }
    records.put(&entry);
    Some(id)
}

impl JourneyStore {
    /// An entry as the rules look at it, which follows its record.
    pub(super) fn entry_memo(self, id: String) -> Memo<Option<Entry>> {
        memo(move || {
            let entries = self.entries.read();
            entries.iter().find(|entry| entry.id == id).cloned()
        })
    }

    /// Changes an entry and stores it.
    pub(super) fn change_entry(self, id: &str, change: impl FnOnce(&mut JourneyEntry, i64)) {
        let now = clock::now_ms();
        self.entry_records.change(id, |entry| change(entry, now));
    }

    pub(super) fn type_entry(self, id: &str, field: EntryField, text: &str) {
        self.change_entry(id, |entry, now| entry.set_text(field, text, now));
    }

    /// Deletes an entry, and offers to bring it back.
    pub(super) fn delete_entry(self, id: &str) {
        self.entry_records.delete(id, w::deleted().to_owned());
        self.then_focus(link_id(id));
    }

    /// Lists a skill by its name in an entry. One of that name is used as it is; a new one is part
    /// of the element that it was suggested by.
    pub(super) fn add_skill(self, entry: &str, name: &str, element: Option<&str>) -> AddedSkill {
        let now = clock::now_ms();
        let skills = self.skills.get_untracked();
        let known = same_skill(name, &skills).map(|skill| skill.id.clone());
        if known.is_none() && skills.len() >= MAX_SKILLS {
            return AddedSkill::NoRoom;
        }
        let Some(before) = self.entry_records.find(entry) else {
            return AddedSkill::NoRoom;
        };
        if known
            .as_ref()
            .is_some_and(|id| before.skills.value.contains(id))
        {
            return AddedSkill::IsThere;
        }
        let is_new = known.is_none();
        let id = known.unwrap_or_else(clock::new_id);
        let mut after = before;
        if !after.list_skill(&id, true, now) {
            return AddedSkill::NoRoom;
        }
        if is_new {
            let mut skill = JourneySkill::new(id, name, now);
            if let Some(element) = element {
                skill.elements = Stamped {
                    at_ms: skill.edited(now),
                    value: vec![element.to_owned()],
                };
            }
            self.records.put(&skill);
        }
        self.records.put(&after);
        AddedSkill::Added
    }

    /// Takes a skill off the list of an entry, and offers to take that back. The skill stays.
    pub(super) fn unlist_skill(self, entry: &str, skill: &str, message: String) {
        let now = clock::now_ms();
        self.entry_records
            .change_with_undo(entry, message, |entry| {
                entry.list_skill(skill, false, now);
            });
    }

    /// A skill as the rules look at it; follows it.
    pub(super) fn skill(self, id: &str) -> Option<Skill> {
        let skills = self.skills.read();
        skills.iter().find(|skill| skill.id == id).cloned()
    }

    pub(super) fn rate(self, id: &str, level: Option<Level>) {
        let now = clock::now_ms();
        self.skill_records
            .change(id, |skill| skill.rate(level, now));
    }

    /// The day of the latest quiz result from which a present role can take its answers.
    pub(super) fn quiz_answers_from(self) -> Option<NaiveDate> {
        self.role_result().map(|result| result.taken_on)
    }

    /// Takes the answers of the latest quiz result over, and offers to take that back.
    pub(super) fn take_over_answers(self, id: &str) {
        let Some(result) = untrack(|| self.role_result()) else {
            return;
        };
        let now = clock::now_ms();
        let message = w::taken_over().to_owned();
        self.entry_records.change_with_undo(id, message, |entry| {
            for (facet, answer) in answers_of_result(&result) {
                entry.answer(facet, Some(answer), now);
            }
        });
    }

    /// The latest quiz result of the reader's own that says something of the role.
    fn role_result(self) -> Option<QuizResult> {
        let own = self.records.takings().into_iter();
        let own = own.filter(|taking| !taking.is_example());
        let mut results = own.map(|taking| taking.result());
        results.find(|result| !answers_of_result(result).is_empty())
    }

    /// Stores a made-up career to look at.
    pub(super) fn add_example(self) {
        add_example(self.records);
    }

    /// Whether something of the example is there; follows it.
    pub(super) fn has_example(self) -> bool {
        self.entry_records.has_example()
            || self.skill_records.has_example()
            || self.plan().targets().any(|(id, _)| is_example(id))
    }

    /// Deletes the example, and offers to bring it back.
    pub(super) fn remove_example(self) {
        let (entries, skills, lines) = (
            self.records.all::<JourneyEntry>().get_untracked(),
            self.records.all::<JourneySkill>().get_untracked(),
            self.records.all::<JourneyLearning>().get_untracked(),
        );
        let mut changes = Vec::new();
        for entry in entries.iter().filter(|it| is_example(&it.id)) {
            changes.extend(self.records.remove(entry));
        }
        for skill in skills.iter().filter(|it| is_example(&it.id)) {
            changes.extend(self.records.remove(skill));
        }
        for line in lines.iter().filter(|it| is_example(&it.id)) {
            changes.extend(self.records.remove(line));
        }
        changes.extend(self.change_plan(|plan, now| set_example_target(plan, None, now)));
        self.offer_revert(e::removed().to_owned(), changes);
    }
}
