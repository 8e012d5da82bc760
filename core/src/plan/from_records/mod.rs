//! From stored records to what the rules of Plan look at.
//!
//! This is the one place of Plan that knows the other tools. What a rule decides stays in the rule:
//! here is only where its input stands.

mod aims;
mod candidates;
mod choice;
mod goals;
mod journey;
mod page;
mod quiz;
mod step_records;
mod tool_candidates;

pub use aims::{AimUpgrade, aim_of, relink, sorted_aims, upgrade_aims};
pub use candidates::{StoneInput, goal_candidates, stone_candidates};
pub use choice::{ChoiceView, decided_offers, moved_criteria, plan_criteria, plan_offers};
pub use goals::{GoalSources, serving_goal};
pub use journey::{
    LedgerNames, TargetGap, TargetSkills, ledger_skills, planned_skills, target_skills,
};
pub use page::{PlanRecords, PlanView};
pub use quiz::{exact_score, facet_scores, latest_taking, plan_result};
pub use step_records::{StepRecords, of_side};
pub use tool_candidates::{
    BalanceDue, BalanceDueKind, NetworkDue, NetworkDueKind, balance_candidates, balance_due,
    copy_candidate, decision_candidates, learning_candidates, network_candidates,
    opportunities_due, people_due, question_candidate, question_candidates, quiz_candidate,
};

use chrono::{Days, NaiveDate};

/// The day of a moment, for putting records in the order of their age: two records made within a
/// day may be told apart by their ids alone. `None` before 1970, which stands for never.
fn day_of(at_ms: i64) -> Option<NaiveDate> {
    const DAY_MS: u64 = 24 * 60 * 60 * 1000;
    let days = u64::try_from(at_ms).ok().filter(|at| *at > 0)? / DAY_MS;
    NaiveDate::from_ymd_opt(1970, 1, 1)?.checked_add_days(Days::new(days))
}
