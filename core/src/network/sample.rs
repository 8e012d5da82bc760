//! Opportunities and contacts for tests.

use chrono::NaiveDate;

use super::{
    Contact, ContactKind, Opportunity, OpportunityOutcome, OpportunityStage, StageEntry, Step,
    StepKind,
};
use crate::day::date_from_text;
use crate::record::Stamped;

pub(crate) fn day(text: &str) -> NaiveDate {
    date_from_text(text).unwrap()
}

/// The day that most tests are on.
pub(crate) fn today() -> NaiveDate {
    day("2027-03-17")
}

pub(crate) fn contact(on: &str, kind: ContactKind, note: &str) -> Contact {
    Contact {
        on: day(on),
        kind,
        note: note.to_owned(),
        is_about: false,
    }
}

/// A stage, its day, and how it was closed.
pub(crate) type Entry<'a> = (OpportunityStage, &'a str, Option<OpportunityOutcome>);

/// An opportunity with stages in the order of their edits.
pub(crate) fn opportunity(id: &str, employer: &str, entries: &[Entry]) -> Opportunity {
    let mut opportunity = Opportunity::new(id, String::new(), employer.to_owned(), 1);
    for ((stage, on, outcome), at_ms) in entries.iter().zip(1..) {
        let value = Some(StageEntry {
            stage: *stage,
            on: day(on),
            outcome: *outcome,
        });
        let id = format!("h{at_ms}");
        opportunity.history.insert(id, Stamped { at_ms, value });
    }
    opportunity
}

/// Adds a step.
pub(crate) fn step(opportunity: &mut Opportunity, id: &str, kind: StepKind, on: &str) {
    let value = Some(Step {
        on: day(on),
        time: None,
        minutes: None,
        kind,
        what: String::new(),
        result: String::new(),
    });
    opportunity
        .steps
        .insert(id.to_owned(), Stamped { at_ms: 1, value });
}

/// A small generator, so that a failure comes again.
pub(crate) struct Numbers(pub(crate) u64);

impl Numbers {
    /// From 0 to one below `end`.
    pub(crate) fn below(&mut self, end: u64) -> u64 {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1);
        (self.0 >> 33) % end
    }
}
