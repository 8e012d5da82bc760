//! All that could be done next, over all tools, of the reader's own records or of the examples.

use std::borrow::Cow;

use super::{
    PlanRecords, PlanView, StoneInput, balance_candidates, balance_due, copy_candidate,
    decision_candidates, goal_candidates, latest_taking, learning_candidates, network_candidates,
    opportunities_due, people_due, question_candidates, quiz_candidate, stone_candidates,
};
use crate::balance::record::{Balance, BalanceTask, BalanceWeek};
use crate::network::{NetworkGroup, Opportunity, Person};
use crate::offers::OfferSettingsDraft;
use crate::plan::record::PlanSettings;
use crate::plan::{Candidate, Thread, ThreadNeed};
use crate::ratio::Ratio;
use crate::store::ListRecord;

/// The records that candidates come from. All of them must be the reader's own, or all of them
/// examples (G3); see [`of_side`].
#[derive(Clone, Copy, Debug)]
pub struct StepRecords<'a> {
    pub plan: PlanRecords<'a>,
    pub settings: &'a PlanSettings,
    pub people: &'a [Person],
    pub groups: &'a [NetworkGroup],
    pub opportunities: &'a [Opportunity],
    pub balance: &'a Balance,
    pub tasks: &'a [BalanceTask],
    pub weeks: &'a [BalanceWeek],
    /// What holds for all offers.
    pub offer_settings: &'a OfferSettingsDraft,
    /// Whether a copy of all data is due.
    pub is_copy_due: bool,
}

/// The reader's own records or the examples of a kind (G3), without a copy where there are no others.
pub fn of_side<R: ListRecord + Clone>(records: &[R], of_examples: bool) -> Cow<'_, [R]> {
    let is_of = |record: &&R| record.is_example() == of_examples;
    match records.iter().all(|record| is_of(&record)) {
        true => Cow::Borrowed(records),
        false => Cow::Owned(records.iter().filter(is_of).cloned().collect()),
    }
}

impl StepRecords<'_> {
    /// What could be done next; `threads` are those of all needs.
    pub fn candidates(
        &self,
        view: &PlanView,
        threads: &[(ThreadNeed, Thread)],
        of_examples: bool,
    ) -> Vec<Candidate> {
        let (plan, settings) = (&self.plan, self.settings);
        let mut all = stone_candidates(&StoneInput {
            threads,
            records: view.thread_input(of_examples),
            aims: &view.aims,
        });
        let sizes = view.goal_sizes(threads);
        let size = |goal: &str| sizes.get(goal).copied().unwrap_or(Ratio::ZERO);
        all.extend(goal_candidates(plan.goals, &size, settings, plan.today));
        all.extend(latest_taking(plan.takings, of_examples).map(quiz_candidate));
        all.extend(learning_candidates(plan.learning));
        let mut network = people_due(self.people, self.groups, plan.today);
        network.extend(opportunities_due(self.opportunities, plan.today));
        all.extend(network_candidates(&network, settings));
        let balance = balance_due(self.tasks, self.weeks, self.balance, plan.today);
        all.extend(balance_candidates(&balance, settings));
        let questions = question_candidates(plan.offers, &view.decided, self.offer_settings);
        all.extend(questions);
        all.extend(decision_candidates(plan.decisions, settings));
        all.extend(self.is_copy_due.then(copy_candidate));
        all
    }
}

#[cfg(test)]
#[path = "step_records_tests.rs"]
mod tests;
