//! One of the next steps in words: what it is, why, and where it leads.

use chrono::NaiveDate;
use steppingstone_core::goals::Status;
use steppingstone_core::plan::{
    Candidate, CandidateKind, PlanTool, Question, StepItem, StepSubject, StoneKind, StoneState,
    Thread, ThreadNeed,
};
use steppingstone_core::ratio::Ratio;
use steppingstone_core::route::Route;

use super::names::{Names, points};
use super::thread::about;
use crate::platform::{clock, intl};
use crate::words::plan::steps as w;

/// A step as it is shown.
#[derive(Clone, Debug, PartialEq)]
pub(in crate::tools::plan) struct StepRow {
    /// By what it is put off.
    pub(in crate::tools::plan) id: String,
    /// The tool whose records it is about.
    pub(in crate::tools::plan) tool: PlanTool,
    pub(in crate::tools::plan) title: String,
    /// Why, in a sentence; empty for none.
    pub(in crate::tools::plan) why: String,
    /// `None` for what is gathered: its records have addresses of their own.
    pub(in crate::tools::plan) href: Option<String>,
    /// The names and addresses of what is gathered.
    pub(in crate::tools::plan) records: Vec<(String, String)>,
    /// What a press on "Done" does; `None` where what is done is said on the page that it leads to.
    pub(in crate::tools::plan) done: Option<StepDone>,
    /// The rhythms about which it is asked whether they are still wanted, by the ids of their
    /// candidates; empty for anything else.
    pub(in crate::tools::plan) asked: Vec<String>,
    /// Whether it is what could be asked about an offer.
    pub(in crate::tools::plan) is_offer_question: bool,
}

/// What is done, by its id.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::tools::plan) enum StepDone {
    FirstStep(String),
    Learning(String),
    Task(String),
}

/// A step in words.
pub(super) struct StepWords {
    pub(super) title: String,
    pub(super) why: String,
    pub(super) href: String,
}

/// What a thread asks for.
#[derive(Clone, Copy)]
pub(super) enum Stone {
    Step(StoneKind),
    WhatNext(Ratio),
    QuizAgain,
}

pub(super) fn row(names: &Names, item: &StepItem, candidates: &[Candidate]) -> Option<StepRow> {
    let members = item.members(candidates, clock::today());
    let id = item.subject.id();
    match &item.subject {
        StepSubject::Ask(tool) => ask(names, item, *tool, &members),
        StepSubject::Due(_) | StepSubject::One(_) if members.len() == 1 => {
            let candidate = members.first()?;
            let (words, done) = one(names, candidate)?;
            Some(StepRow {
                id,
                tool: item.tool,
                title: words.title,
                why: words.why,
                href: Some(words.href),
                records: Vec::new(),
                done,
                asked: Vec::new(),
                is_offer_question: is_offer_question(candidate),
            })
        }
        StepSubject::Due(tool) => {
            let records = links(names, item);
            let count = item.records.len();
            let title = match tool {
                PlanTool::Goals => w::goals_due(count),
                PlanTool::Network => w::people_due(count),
                PlanTool::Plan => w::decisions_due(count),
                _ => w::week().to_owned(),
            };
            let href = records
                .is_empty()
                .then(|| names.href(Route::BalanceCheckIn));
            Some(StepRow {
                id,
                tool: item.tool,
                title,
                why: w::rhythm_due().to_owned(),
                href,
                records,
                done: None,
                asked: Vec::new(),
                is_offer_question: false,
            })
        }
        StepSubject::One(_) => None,
    }
}

fn is_offer_question(candidate: &Candidate) -> bool {
    let is_upkeep = matches!(candidate.kind, CandidateKind::Upkeep(_));
    is_upkeep && candidate.tool == PlanTool::Offers
}

/// The names and addresses of the records of an item.
fn links(names: &Names, item: &StepItem) -> Vec<(String, String)> {
    let records = item.records.iter();
    records
        .filter_map(|record| names.record_link(record))
        .collect()
}

/// The question whether rhythms that lapsed long ago are still wanted (X9).
fn ask(names: &Names, item: &StepItem, tool: PlanTool, members: &[&Candidate]) -> Option<StepRow> {
    let records = links(names, item);
    let (name, _) = records.first()?.clone();
    let more = records.len() - 1;
    let title = match (tool, more) {
        (PlanTool::Goals, 0) => w::ask_goal(name),
        (PlanTool::Goals, more) => w::ask_goals(more, name),
        (PlanTool::Network, 0) => w::ask_person(name),
        (PlanTool::Network, more) => w::ask_people(more, name),
        _ => w::ask_decision(name),
    };
    Some(StepRow {
        id: item.subject.id(),
        tool: item.tool,
        title,
        why: w::ask_why().to_owned(),
        href: None,
        records,
        done: None,
        asked: members.iter().map(|it| it.id.clone()).collect(),
        is_offer_question: false,
    })
}

/// A candidate by itself.
fn one(names: &Names, candidate: &Candidate) -> Option<(StepWords, Option<StepDone>)> {
    if let CandidateKind::Stone(day) = candidate.kind {
        return stone(names, candidate, day).map(|words| (words, None));
    }
    let why = match candidate.kind {
        CandidateKind::Firm(day) => planned(day),
        CandidateKind::Rhythm { due, .. } if due > clock::today() => {
            w::rhythm_soon(intl::date(due))
        }
        CandidateKind::Rhythm { .. } => w::rhythm_due().to_owned(),
        CandidateKind::Stone(_) | CandidateKind::Upkeep(_) => String::new(),
    };
    let words = |title: String, href: String| StepWords { title, why, href };
    let what = candidate.id.rsplit(':').next().unwrap_or_default();
    let id = candidate
        .record
        .split_once(':')
        .map(|(_, id)| id.to_owned());
    let id = id.unwrap_or_default();
    Some(match candidate.tool {
        PlanTool::Quiz => {
            let mut words = words(w::quiz_again().to_owned(), names.href(Route::Quiz));
            words.why = w::quiz_old_why().to_owned();
            (words, None)
        }
        PlanTool::YourData => {
            let mut words = words(w::copy().to_owned(), names.href(Route::YourData));
            words.why = w::copy_why().to_owned();
            (words, None)
        }
        PlanTool::Journey => {
            let (name, href) = names.learning_link(&id)?;
            (words(w::learn(name), href), Some(StepDone::Learning(id)))
        }
        PlanTool::Goals => {
            let (name, href) = names.goal_link(names.goal(&id)?);
            match what {
                "first_step" => {
                    let words = words(w::first_step(name), href);
                    (words, Some(StepDone::FirstStep(id)))
                }
                "milestone" => (words(w::milestone(name), href), None),
                "check_in" => (words(w::check_in(name), href), None),
                "review" => {
                    let href = names.href(Route::GoalsReview);
                    (words(w::review(name), href), None)
                }
                _ => (words(w::due(name), href), None),
            }
        }
        PlanTool::Network => {
            let (name, href) = names.network_link(&id)?;
            let is_person = names.records.people.iter().any(|it| it.id == id);
            let title = match what {
                "deadline" => w::deadline(name),
                "interview" => w::interview(name),
                "renewal" => w::renewal(name),
                _ if is_person => w::write_to(name),
                _ => w::follow_up(name),
            };
            (words(title, href), None)
        }
        PlanTool::Balance => match what {
            "check_in" => {
                let href = names.href(Route::BalanceCheckIn);
                (words(w::week().to_owned(), href), None)
            }
            "follow_up" => {
                let (name, href) = names.task_link(&id)?;
                (words(w::ask_about(name), href), None)
            }
            _ => {
                let (name, href) = names.task_link(&id)?;
                (words(name, href), Some(StepDone::Task(id)))
            }
        },
        PlanTool::Offers => {
            let (name, href) = names.offer_link(&id)?;
            let mut words = words(w::questions(name), href);
            words.why = w::questions_why().to_owned();
            (words, None)
        }
        PlanTool::Plan => {
            let (name, href) = names.decision_link(&id)?;
            (words(w::look_back(name), href), None)
        }
    })
}

/// For when something was or is planned.
fn planned(day: NaiveDate) -> String {
    let today = clock::today();
    if day == today {
        return w::due_today().to_owned();
    }
    let date = intl::date(day);
    if day < today {
        w::was_due(date)
    } else {
        w::is_due(date)
    }
}

/// The next step or question of a thread, as a candidate.
fn stone(names: &Names, candidate: &Candidate, day: Option<NaiveDate>) -> Option<StepWords> {
    let need = candidate.id.strip_prefix("stone:")?;
    let (need, _) = need.rsplit_once(':')?;
    let mut threads = names.threads.iter();
    let (of, thread) = threads.find(|(of, _)| of.need.id.to_text() == need)?;
    let stone = match (thread.next, thread.question) {
        (Some(kind), _) => Stone::Step(kind),
        (None, Some(Question::WhatNext { points })) => Stone::WhatNext(points),
        (None, Some(Question::QuizAgain)) => Stone::QuizAgain,
        (None, None) => return None,
    };
    let mut words = stone_words(names, of, thread, stone, &candidate.record);
    if let Some(day) = day {
        words.why = planned(day);
    }
    Some(words)
}

/// What a thread asks for, in words. `record` names the goal or skill that it is about, if it is
/// about one.
pub(super) fn stone_words(
    names: &Names,
    of: &ThreadNeed,
    thread: &Thread,
    stone: Stone,
    record: &str,
) -> StepWords {
    let need = names.need(&of.need.id);
    let goal = record.strip_prefix("goal:").and_then(|id| names.goal(id));
    let of_need = about(names, of);
    let words = |title: String, href: String| StepWords {
        title,
        why: of_need,
        href,
    };
    match stone {
        Stone::WhatNext(size) => words(
            w::what_next(points(size), need),
            names.new_goal_href(&of.need.id),
        ),
        Stone::QuizAgain => StepWords {
            title: w::quiz_again().to_owned(),
            why: w::quiz_again_why(need),
            href: names.href(Route::Quiz),
        },
        Stone::Step(StoneKind::Goal) => match goal {
            Some(goal) => {
                let (name, href) = names.goal_link(goal);
                let is_draft = goal.status.value == Status::Building;
                let title = if is_draft {
                    w::finish_writing(name)
                } else {
                    w::go_on(name)
                };
                words(title, href)
            }
            None => words(w::new_goal(need), names.new_goal_href(&of.need.id)),
        },
        Stone::Step(StoneKind::Proof) => match goal {
            Some(goal) => {
                let (name, href) = names.goal_link(goal);
                StepWords {
                    title: w::proof(name),
                    why: w::no_proof_why().to_owned(),
                    href,
                }
            }
            None => words(w::proof(need), names.href(Route::Goals)),
        },
        Stone::Step(StoneKind::Skill) => {
            let own = of.ledger_skill.as_deref();
            let link = own.and_then(|id| names.skill_link(id));
            match (thread.stones.skill, link) {
                (StoneState::Missing, _) => {
                    words(w::new_skill(need), names.href(Route::JourneySkills))
                }
                (_, Some((_, href))) => words(w::skill_proof(need), href),
                (_, None) => words(w::skill_proof(need), names.href(Route::JourneySkills)),
            }
        }
        Stone::Step(StoneKind::Choice) => {
            let is_begun = thread.stones.choice == StoneState::InProgress;
            let title = if is_begun {
                w::rate(need)
            } else {
                w::new_criterion(need)
            };
            words(title, names.href(Route::PlanChoice))
        }
    }
}
