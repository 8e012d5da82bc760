//! What a goal stands in: other goals, time, history, and what the reader wants.

use chrono::NaiveDate;

use super::goal::{Commitment, Goal};
use super::link::Link;
use super::pace::{Sample, paces};
use super::plan::Priority;
use super::settings::GoalSettings;
use super::status::Status;
use crate::career::{Facet, QuizResult, Stage};
use crate::decimal::Decimal;

/// All that checks know besides the plan. The default knows nothing.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Context {
    /// Hours a week that the reader has for goals.
    pub capacity: Option<Decimal>,
    /// The other goals that are active.
    pub others: Vec<OtherGoal>,
    /// The other goals that are still being written or paused, in words. Those that are over or
    /// archived are not among them.
    pub waiting: Vec<String>,
    /// The reader's weekly paces with this number so far, in its unit.
    pub history: Vec<Decimal>,
    /// Planned leave, first and last day each.
    pub leave: Vec<(NaiveDate, NaiveDate)>,
    /// What is known of the goals that must be done first. Which ones they are, the plan says.
    pub prerequisites: Vec<Prerequisite>,
    /// The readings of this goal.
    pub readings: Vec<Sample>,
    /// The day of the last check-in.
    pub last_check_in: Option<NaiveDate>,
    /// The day of the last review.
    pub last_review: Option<NaiveDate>,
    /// The day on which this goal was last resumed.
    pub resumed: Option<NaiveDate>,
    /// The reader's long-term aims that are open.
    pub aims: Vec<LongTermAim>,
    /// The reader's career stage.
    pub stage: Option<Stage>,
    /// The sides of career-building that the reader wants little of, by the quiz; `None` if it
    /// was not taken.
    pub little_wanted: Option<Vec<Facet>>,
    /// What the history of targets says was agreed last; `None` before the goal is started.
    pub agreed: Option<Commitment>,
    /// How the goal stands.
    pub status: Status,
}

/// A long-term aim.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct LongTermAim {
    /// What a [`Link::Aim`] to it names.
    pub name: String,
    /// In the reader's words.
    pub text: String,
}

/// Another active goal.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct OtherGoal {
    /// The goal in words.
    pub statement: String,
    /// Hours a week promised to it.
    pub hours_a_week: Option<Decimal>,
    /// How much it matters.
    pub priority: Option<Priority>,
    /// The day it is due.
    pub due: Option<NaiveDate>,
    /// The aims it is linked to.
    pub aims: Vec<String>,
}

/// A goal that must be done first.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Prerequisite {
    /// Names it.
    pub id: String,
    /// Whether there is such a goal.
    pub exists: bool,
    /// Whether it is done.
    pub done: bool,
    /// The day it is due.
    pub due: Option<NaiveDate>,
    /// Whether it waits, by itself or through others, for this goal.
    pub is_cyclic: bool,
}

impl Context {
    /// What a goal stands in, among all goals of the reader (itself may be one of them), with
    /// what the reader has time for, the open aims and the latest quiz result, if there is one.
    pub fn of(
        goal: &Goal,
        all: &[Goal],
        settings: &GoalSettings,
        aims: Vec<LongTermAim>,
        quiz: Option<&QuizResult>,
    ) -> Context {
        let others = || all.iter().filter(|other| other.id != goal.id);
        Context {
            capacity: settings.capacity(),
            others: others()
                .filter(|it| it.is_active())
                .map(OtherGoal::of)
                .collect(),
            waiting: others()
                .filter(|it| is_inactive(it))
                .map(|it| it.plan().statement)
                .collect(),
            history: history(goal, all),
            leave: settings.leave.value.clone(),
            prerequisites: goal
                .after
                .value
                .iter()
                .map(|id| Prerequisite::of(id, goal, all))
                .collect(),
            aims,
            stage: quiz.and_then(|result| result.stage),
            little_wanted: quiz.map(little_wanted),
            ..Context::alone(goal)
        }
    }

    /// The other goals that the reader has, in words: those that are active, then those that
    /// wait.
    pub fn existing_goals(&self) -> impl Iterator<Item = &str> {
        let active = self.others.iter().map(|other| &other.statement);
        active.chain(&self.waiting).map(String::as_str)
    }

    /// What a goal says without the others.
    pub fn alone(goal: &Goal) -> Context {
        let last = goal.commitments.last();
        Context {
            readings: goal.points(),
            last_check_in: goal.last_check_in(),
            last_review: goal.last_review(),
            resumed: goal.resumed(),
            agreed: last.map(|(_, agreed)| agreed.value.clone()),
            status: goal.status.value.clone(),
            ..Context::default()
        }
    }
}

/// Whether a goal is still being written, or paused.
fn is_inactive(goal: &Goal) -> bool {
    let status = &goal.status.value;
    !status.is_active() && !status.is_over() && !goal.archived.value
}

impl OtherGoal {
    fn of(goal: &Goal) -> OtherGoal {
        let plan = goal.plan();
        let aims = plan.links.iter().filter_map(|link| match link {
            Link::Aim(aim) => Some(aim.clone()),
            Link::Facet(_) | Link::Practice(_) | Link::Offer(_) => None,
        });
        OtherGoal {
            statement: plan.statement.clone(),
            hours_a_week: plan.hours_a_week,
            priority: plan.priority,
            due: plan.due,
            aims: aims.collect(),
        }
    }
}

impl Prerequisite {
    fn of(id: &str, goal: &Goal, all: &[Goal]) -> Prerequisite {
        let found = all.iter().find(|other| other.id == id);
        Prerequisite {
            id: id.to_owned(),
            exists: found.is_some(),
            done: found.is_some_and(|it| matches!(it.status.value, Status::Done { .. })),
            due: found.and_then(|it| it.plan().due),
            is_cyclic: leads_to(id, &goal.id, all),
        }
    }
}

/// Whether a goal waits for another, by itself or through others.
fn leads_to(from: &str, to: &str, all: &[Goal]) -> bool {
    let mut seen: Vec<&str> = Vec::new();
    let mut waiting = vec![from];
    while let Some(id) = waiting.pop() {
        if id == to {
            return true;
        }
        if !seen.contains(&id) {
            seen.push(id);
            let found = all.iter().filter(|goal| goal.id == id);
            waiting.extend(found.flat_map(|goal| goal.after.value.iter().map(String::as_str)));
        }
    }
    false
}

/// The paces so far: of this goal, or if it has none, of others with the same metric and unit.
fn history(goal: &Goal, all: &[Goal]) -> Vec<Decimal> {
    let own = paces(&goal.points());
    if !own.is_empty() {
        return own;
    }
    let named = |goal: &Goal| {
        let plan = goal.plan();
        let metric = plan.metric()?;
        Some((metric.name.to_lowercase(), metric.unit.to_lowercase()))
    };
    let Some(name) = named(goal) else {
        return own;
    };
    let alike = all
        .iter()
        .filter(|other| named(other).as_ref() == Some(&name));
    alike.flat_map(|other| paces(&other.points())).collect()
}

fn little_wanted(quiz: &QuizResult) -> Vec<Facet> {
    let little = quiz.facets.iter().filter(|it| it.is_little_wanted);
    little.map(|it| it.facet).collect()
}

#[cfg(test)]
#[path = "context_tests.rs"]
mod tests;
