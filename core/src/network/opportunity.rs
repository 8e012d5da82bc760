//! An opening that the reader looks at, as stored.

use std::cmp::Reverse;

use chrono::NaiveDate;

use super::{
    History, HistoryEntry, Move, MoveEdit, MoveError, OpportunityOutcome, OpportunityStage,
    folded_name, is_example,
};
use crate::keyed::keyed;
use crate::order::merge_sorted;
use crate::record::Stamped;
use crate::record::fields::{
    Choice, Day, Flag, Id, Link, List, Map, Optional, Text, Time, Whole, fields, live, part,
};
use crate::store::{Kind, ListRecord};

/// So many opportunities fit in.
pub const MAX_OPPORTUNITIES: usize = 1_000;

keyed! {
    /// How the reader came to know of it.
    JobSource {
        Advert "advert",
        Referral "referral",
        Agency "agency",
        /// A job centre or another public office.
        Office "office",
        /// Written to without an opening.
        Speculative "speculative",
        /// The employer wrote first.
        Approached "approached",
        /// At the present employer.
        Internal "internal",
        Other "other",
    }
}

keyed! {
    /// How the reader applied.
    ApplicationMethod {
        OnlineForm "online_form",
        Email "email",
        Post "post",
        Phone "phone",
        InPerson "in_person",
        Agency "agency",
        Other "other",
    }
}

keyed! {
    /// Where the work is done.
    WorkMode {
        OnSite "on_site",
        Hybrid "hybrid",
        Remote "remote",
    }
}

keyed! {
    /// What a step within a stage is.
    StepKind {
        Interview "interview",
        Test "test",
        Call "call",
        FollowUp "follow_up",
        /// Not something that was done: no report has it.
        Note "note",
    }
}

part! {
    /// The beginning of a stage.
    StageEntry "opportunity-stage", "The day on which a stage began." {
        stage "stage": Choice<OpportunityStage>, "The stage.";
        on "on": Day, "The day.";
        /// Of a closed one; of any other it does not count.
        outcome "outcome": Optional<Choice<OpportunityOutcome>>, "How it was closed.";
    }
}

part! {
    /// A step within a stage, such as a round of interviews; it may lie ahead.
    Step "opportunity-step", "An interview, a test, a call." {
        on "on": Day, "The day.";
        time "time": Optional<Time>, "When it begins.";
        minutes "minutes": Optional<Whole<5, 1_440>>, "How long it takes.";
        kind "kind": Choice<StepKind>, "What it is.";
        what "what": Text<200>, "What it is about.";
        result "result": Text<200>, "What came of it.";
    }
}

part! {
    /// What the reader means to do next.
    FollowUp "opportunity-next", "What you mean to do next." {
        on "on": Day, "The day.";
        what "what": Text<200>, "What it is.";
    }
}

fields! {
    /// An opening with all that is known of it.
    Opportunity with id, Kind::Opportunity, "opportunity", known by ["title", "value"],
    "An opening, and where your application stands." {
        required {
            title "title": Text<200>, "The position.";
            organization "organisation": Text<200>, "The employer.";
        }
        optional {
            link "link": Optional<Link>, "Its address.";
            place "place": Text<200>, "Where.";
            mode "mode": Optional<Choice<WorkMode>>, "Where the work is done.";
            hours "hours": Text<80>, "Hours, as typed.";
            pay "pay": Text<80>, "Pay, as typed.";
            reference "reference": Text<100>, "The employer's number or name of it.";
            source "source": Optional<Choice<JobSource>>, "How you came to know of it.";
            method "method": Optional<Choice<ApplicationMethod>>, "How you applied.";
            employer_address "employer_address": Text<300>, "The employer's address.";
            contact "contact": Optional<Id>, "The person to talk to, if you know them.";
            contact_name "contact_name": Text<200>, "The person to talk to, or their title.";
            contact_reach "contact_reach": Text<254>, "Their telephone or e-mail.";
            apply_by "apply_by": Optional<Day>, "By when to apply.";
            answer_by "answer_by": Optional<Day>, "By when to answer an offer.";
            follow_up "follow_up": Optional<FollowUp>, "What to do next.";
            offer "offer": Optional<Id>, "The offer made of it.";
            entry "entry": Optional<Id>, "The part of your path made of it.";
            goals "goals": List<Id, 20>, "Goals that it helps with.";
            notes "notes": Text<2_000>, "Notes.";
            archived "archived": Flag, "Whether it is archived.";
            /// Read through [`Opportunity::history`]. The order of one day is that of the edits, so
            /// its notes stand beside it: a note is no later edit of a stage.
            history "history": Map<StageEntry>, "The stages by day; of one day, by edit.";
            history_notes "history_notes": Map<Text<500>>, "Notes of stages, by the same ids.";
            steps "steps": Map<Step>, "Interviews, tests, calls, follow-ups and notes.";
        }
    }
}

impl Opportunity {
    /// What it is called: its position, else its organization.
    pub fn name(&self) -> &str {
        match self.title.value.trim() {
            "" => self.organization.value.trim(),
            title => title,
        }
    }

    /// O2.
    pub fn history(&self) -> History {
        let entries = live(&self.history).map(|(id, entry, at_ms)| HistoryEntry {
            id: id.to_owned(),
            stage: entry.stage,
            on: entry.on,
            at_ms,
            outcome: entry
                .outcome
                .filter(|_| entry.stage == OpportunityStage::Closed),
        });
        History::new(entries)
    }

    /// The note of an entry of the history.
    pub fn history_note(&self, id: &str) -> &str {
        let note = self.history_notes.get(id).and_then(|it| it.value.as_ref());
        note.map_or("", String::as_str)
    }

    /// The steps that are not deleted, with their ids, by day, time and id.
    pub fn steps_in_order(&self) -> Vec<(&str, &Step)> {
        fn order<'a>((id, step): &(&'a str, &'a Step)) -> impl Ord + use<'a> {
            (step.on, step.time, *id)
        }
        let steps = self.live_steps().collect();
        merge_sorted(steps, &|a, b| order(a) < order(b))
    }

    /// The same in no order.
    pub fn live_steps(&self) -> impl Iterator<Item = (&str, &Step)> {
        live(&self.steps).map(|(id, step, _)| (id, step))
    }

    /// Moves it to a stage (O3); an entry that is put in has this id. Whether that changes anything.
    ///
    /// # Errors
    /// [`MoveError`] says why the move is refused.
    pub fn move_to(
        &mut self,
        wanted: Move,
        id: &str,
        today: NaiveDate,
        at_ms: i64,
    ) -> Result<bool, MoveError> {
        let edits = self.history().move_edits(wanted, today)?;
        let entry = StageEntry {
            stage: wanted.to,
            on: wanted.on,
            outcome: wanted.outcome,
        };
        Ok(self.change(at_ms, |it| {
            for id in &edits.removed {
                it.history.remove(id);
                it.history_notes.remove(id);
            }
            let id = match edits.edit {
                MoveEdit::Nothing => return,
                MoveEdit::Add => id.to_owned(),
                MoveEdit::SetOutcome(id) => id,
            };
            let value = Some(entry);
            it.history.insert(id, Stamped { at_ms, value });
        }))
    }
}

/// What is still open once another one is accepted, to be withdrawn one by one: the furthest first,
/// then by name and id.
pub fn open_beside<'a>(
    opportunities: impl IntoIterator<Item = &'a Opportunity>,
    accepted: &str,
) -> Vec<&'a Opportunity> {
    let is_open = |it: &(OpportunityStage, &Opportunity)| {
        let (stage, opportunity) = it;
        let is_other = opportunity.id != accepted && !opportunity.archived.value;
        is_other && *stage != OpportunityStage::Closed
    };
    let opportunities = opportunities
        .into_iter()
        .map(|it| (it.history().stage(), it));
    let named = opportunities
        .filter(is_open)
        .map(|(stage, it)| (Reverse(stage), folded_name(it.name()), it));
    type Named<'a> = (Reverse<OpportunityStage>, String, &'a Opportunity);
    fn order<'a>((stage, name, it): &'a Named) -> impl Ord + use<'a> {
        (*stage, name, &it.id)
    }
    let sorted = merge_sorted(named.collect(), &|a: &Named, b| order(a) < order(b));
    sorted.into_iter().map(|(.., it)| it).collect()
}

impl ListRecord for Opportunity {
    fn id(&self) -> &str {
        &self.id
    }

    fn is_example(&self) -> bool {
        is_example(&self.id)
    }
}

#[cfg(test)]
#[path = "opportunity_tests.rs"]
mod tests;
