//! Candidates for the next three steps: the stones of threads, and what goals have due.

use chrono::NaiveDate;

use super::day_of;
use super::goals::made_ms;
use crate::goals::Goal;
use crate::goals::agenda::{next_check_in, next_review};
use crate::plan::record::PlanSettings;
use crate::plan::{
    Candidate, CandidateKind, GoalState, NeedId, NeedState, PlanAim, PlanTool, Question,
    ServingGoal, StoneKind, StoneState, Thread, ThreadInput, ThreadNeed, serving_goals,
};
use crate::ratio::Ratio;

/// What the stones of threads are read from.
#[derive(Clone, Copy, Debug)]
pub struct StoneInput<'a> {
    /// In the order in which they are shown (E8).
    pub threads: &'a [(ThreadNeed, Thread)],
    pub records: ThreadInput<'a>,
    /// In the reader's order.
    pub aims: &'a [PlanAim],
}

/// The next steps and questions of threads (T14, T16, X10).
pub fn stone_candidates(input: &StoneInput) -> Vec<Candidate> {
    let threads = input.threads.iter().enumerate();
    threads
        .filter_map(|(place, (need, thread))| {
            let stone = stone(need, thread, input)?;
            Some(Candidate {
                thread: Some(place),
                ..stone
            })
        })
        .collect()
}

fn stone(of: &ThreadNeed, thread: &Thread, input: &StoneInput) -> Option<Candidate> {
    let day = thread.candidate?;
    let need = of.need.id.to_text();
    let goals = serving_goals(of, input.records.goals);
    let about = match thread.next {
        Some(kind) => next_step(kind, of, thread, &goals, input),
        None => match thread.question? {
            Question::WhatNext { .. } => About::new("what_next", PlanTool::Goals, &need),
            Question::QuizAgain => About::new("quiz_again", PlanTool::Quiz, QUIZ_RECORD),
        },
    };
    let open = input.aims.iter().filter(|aim| {
        let is_alike = aim.is_example == of.need.is_example;
        is_alike && aim.state == crate::plan::AimState::Open
    });
    let is_its = |aim: &&PlanAim| matches!(&of.need.id, NeedId::Aim(id) if *id == aim.id);
    let place = open.enumerate().find(|(_, aim)| is_its(aim));
    Some(Candidate {
        id: ["stone:", &need, ":", about.step].concat(),
        tool: about.tool,
        kind: CandidateKind::Stone(day),
        size: of.need.size,
        made: about.made,
        record: about.record,
        aim: place
            .filter(|_| of.need.state == NeedState::Open)
            .map(|(place, _)| place + 1),
        thread: None,
        is_done: false,
    })
}

/// What names the quiz as something to be taken again.
pub(super) const QUIZ_RECORD: &str = "quiz";

/// What a stone is about.
struct About {
    step: &'static str,
    tool: PlanTool,
    record: String,
    made: Option<NaiveDate>,
}

impl About {
    fn new(step: &'static str, tool: PlanTool, record: &str) -> About {
        About {
            step,
            tool,
            record: record.to_owned(),
            made: None,
        }
    }

    fn of_goal(step: &'static str, tool: PlanTool, goal: &ServingGoal) -> About {
        About {
            made: goal.made,
            ..About::new(step, tool, &goal_record(&goal.id))
        }
    }
}

/// What names a goal.
fn goal_record(id: &str) -> String {
    ["goal:", id].concat()
}

fn next_step(
    kind: StoneKind,
    of: &ThreadNeed,
    thread: &Thread,
    goals: &[&ServingGoal],
    input: &StoneInput,
) -> About {
    let need = of.need.id.to_text();
    let new = |tool| About::new(kind.key(), tool, &need);
    let is_begun = thread.stones.of(kind) == StoneState::InProgress;
    match kind {
        StoneKind::Goal => {
            let goal = is_begun.then(|| due_goal(goals)).flatten();
            let about = |goal| About::of_goal(kind.key(), PlanTool::Goals, goal);
            goal.map_or_else(|| new(PlanTool::Goals), about)
        }
        StoneKind::Proof => {
            let finished = goals.iter().filter(|goal| goal.is_finished());
            let latest = finished.max_by_key(|goal| (goal.finished_on, &goal.id));
            let about = |goal: &&ServingGoal| About::of_goal(kind.key(), PlanTool::Goals, goal);
            latest.map_or_else(|| new(PlanTool::Goals), about)
        }
        StoneKind::Skill => match &of.ledger_skill {
            Some(id) if is_begun => {
                About::new(kind.key(), PlanTool::Journey, &["skill:", id].concat())
            }
            _ => new(PlanTool::Journey),
        },
        StoneKind::Choice => {
            let mut criteria = input.records.criteria.iter();
            let from = criteria.find(|criterion| {
                let is_alike = criterion.is_example == of.need.is_example;
                is_alike && criterion.is_from(&of.need.id)
            });
            match from {
                Some(criterion) if is_begun => About {
                    made: criterion.made,
                    record: ["criterion:", &criterion.id].concat(),
                    ..new(PlanTool::Offers)
                },
                _ => new(PlanTool::Offers),
            }
        }
    }
}

/// The goal in progress that has something to be done: with the earliest firm day, else one that is
/// still being written, else one with a rhythm.
fn due_goal<'a>(goals: &[&'a ServingGoal]) -> Option<&'a ServingGoal> {
    let rank = |goal: &ServingGoal| {
        let firm = goal.due.iter().filter(|due| due.is_firm).map(|due| due.on);
        let firm = firm.min();
        let is_draft = goal.state == GoalState::Draft;
        (firm.is_none(), firm, !is_draft, goal.id.clone())
    };
    let waits = goals.iter().copied().filter(|goal| {
        let is_due = goal.state == GoalState::Active && !goal.due.is_empty();
        goal.is_in_progress() && (is_due || goal.state == GoalState::Draft)
    });
    waits.min_by_key(|goal| rank(goal))
}

/// What active goals have due: first steps, milestones that are to come and due days, and the rhythms
/// of check-ins and reviews. `size` is that of the largest need that a goal counts for (X10).
pub fn goal_candidates(
    goals: &[Goal],
    size: &dyn Fn(&str) -> Ratio,
    settings: &PlanSettings,
    today: NaiveDate,
) -> Vec<Candidate> {
    let mut candidates = Vec::new();
    for goal in goals.iter().filter(|goal| goal.is_active()) {
        let plan = goal.plan();
        let id = |what: &str| [&goal_record(&goal.id), ":", what].concat();
        let mut add = |id: String, kind: CandidateKind| {
            candidates.push(Candidate {
                id,
                tool: PlanTool::Goals,
                kind,
                size: size(&goal.id),
                made: day_of(made_ms(goal)),
                record: goal_record(&goal.id),
                aim: None,
                thread: None,
                is_done: false,
            });
        };
        let step = plan.step_due.filter(|_| !goal.step_done.value);
        if let Some(day) = step.filter(|_| !plan.step.is_empty()) {
            add(id("first_step"), CandidateKind::Firm(day));
        }
        let mut milestones = plan.milestones.iter().map(|it| it.due);
        if let Some(day) = milestones.find(|day| *day >= today) {
            add(id("milestone"), CandidateKind::Firm(day));
        }
        if let Some(day) = plan.due {
            add(id("due"), CandidateKind::Firm(day));
        }
        for (what, due, days) in [
            ("check_in", next_check_in(goal, &plan), plan.check_in_days),
            ("review", next_review(goal, &plan), plan.review_days),
        ] {
            if let Some((due, days)) = due.zip(days) {
                let due = settings.restarted(&id(what), due, days);
                let was_asked = settings.was_asked(&id(what), due);
                add(id(what), CandidateKind::Rhythm { due, was_asked });
            }
        }
    }
    candidates
}

#[cfg(test)]
#[path = "candidates_tests.rs"]
mod tests;
