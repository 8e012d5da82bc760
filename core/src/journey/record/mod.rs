//! A career as it is stored: what was typed and chosen, each with the moment of its last edit, so
//! that two tabs join field by field. What the rules look at is read from it each time.

mod bring_in;
mod entry;
mod learning;
mod learning_entry;
mod learning_order;
mod plan;
mod plan_edits;
mod present_pay;
mod revert;
mod skill;
mod table;
mod texts;
mod typed_pay;

pub use bring_in::{
    BroughtIn, Chosen, EntryStanding, NoRoom, bring_in, is_here, same_skill, standings,
};
pub use entry::{EntryField, JourneyEntry, MAX_RESULT, MAX_RESULTS, MAX_SKILLS_OF_ENTRY};
pub use learning::{JourneyLearning, LearningField};
pub use learning_entry::entry_of_learning;
pub use learning_order::LearningOrder;
pub use plan::{JourneyPlan, Target};
pub use plan_edits::{
    MAX_ELEMENTS, MAX_OWN_ASKS, MAX_REQUIREMENTS, MAX_STRUCK, MAX_TARGETS, MAX_TITLE, MAX_WANTED,
    read_need,
};
pub use present_pay::present_pay;
pub use revert::reverted_journey_text;
pub use skill::{EvidenceText, JourneySkill, SkillField};
pub use table::{TableWords, entries_table, skills_table};
pub use texts::Texts;
pub use typed_pay::{PayProblem, TypedPay, read_pay};

/// A career holds at most so many; more are refused with their number.
pub const MAX_ENTRIES: usize = 200;
pub const MAX_SKILLS: usize = 300;
pub const MAX_LEARNING: usize = 200;
/// A skill has at most so many pieces of evidence and so many other names, and something to be
/// learned is for at most so many skills.
pub const MAX_EVIDENCE: usize = 50;
pub const MAX_ALIASES: usize = 10;
pub const MAX_SKILLS_OF_LEARNING: usize = 5;
