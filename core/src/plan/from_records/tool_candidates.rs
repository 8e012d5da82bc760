//! Candidates for the next three steps from the other tools.

use chrono::{Days, NaiveDate};

use super::candidates::QUIZ_RECORD;
use super::day_of;
use crate::balance;
use crate::balance::record::{Balance, BalanceTask, BalanceWeek, WeekHistory};
use crate::day::date_to_text;
use crate::journey::record::JourneyLearning;
use crate::keyed::keyed;
use crate::network::{
    NetworkGroup, Opportunity, OpportunityStage, Person, contact_state, next_step,
};
use crate::offers::saved::compared;
use crate::offers::{Offer, OfferSettingsDraft, SavedOffer, any_gives_stock, leaves_questions};
use crate::plan::record::{DecisionRecord, PlanSettings};
use crate::plan::{Candidate, CandidateKind, PlanTool};
use crate::quiz::Taking;
use crate::ratio::Ratio;

/// A result is old once it is older than so many days.
const OLD_RESULT_DAYS: u64 = 180;

fn candidate(id: String, tool: PlanTool, kind: CandidateKind) -> Candidate {
    Candidate {
        record: id.clone(),
        id,
        tool,
        kind,
        size: Ratio::ZERO,
        made: None,
        aim: None,
        thread: None,
        is_done: false,
    }
}

/// The quiz once more, after 180 days.
pub fn quiz_candidate(latest: &Taking) -> Candidate {
    let from = latest
        .taken_on
        .checked_add_days(Days::new(OLD_RESULT_DAYS + 1));
    Candidate {
        made: Some(latest.taken_on),
        record: QUIZ_RECORD.to_owned(),
        ..candidate(
            "quiz:retake".to_owned(),
            PlanTool::Quiz,
            CandidateKind::Upkeep(Some(from.unwrap_or(NaiveDate::MAX))),
        )
    }
}

/// The due days of what is to be learned.
pub fn learning_candidates(lines: &[JourneyLearning]) -> Vec<Candidate> {
    let open = lines.iter().filter(|line| !line.is_over());
    let due = open.filter_map(|line| {
        let kind = CandidateKind::Firm(line.due()?);
        let id = ["learning:", &line.id].concat();
        Some(Candidate {
            made: day_of(line.kind.at_ms),
            ..candidate(id, PlanTool::Journey, kind)
        })
    });
    due.collect()
}

/// Looking back at decisions.
pub fn decision_candidates(
    decisions: &[DecisionRecord],
    settings: &PlanSettings,
) -> Vec<Candidate> {
    let due = decisions.iter().filter_map(|decision| {
        let due = decision.review_due()?;
        let id = ["decision:", &decision.id].concat();
        let due = settings.restarted(&id, due, 0);
        let was_asked = settings.was_asked(&id, due);
        Some(Candidate {
            made: Some(decision.on.value),
            ..candidate(id, PlanTool::Plan, CandidateKind::Rhythm { due, was_asked })
        })
    });
    due.collect()
}

/// The questions to an employer that an offer leaves open.
pub fn question_candidate(offer: &str, made: Option<NaiveDate>) -> Candidate {
    let id = ["offer:", offer, ":questions"].concat();
    Candidate {
        record: ["offer:", offer].concat(),
        made,
        ..candidate(id, PlanTool::Offers, CandidateKind::Upkeep(None))
    }
}

/// The questions that the offers that are compared leave open, but for those that were part of a
/// decision, by their ids.
pub fn question_candidates(
    offers: &[SavedOffer],
    decided: &[String],
    settings: &OfferSettingsDraft,
) -> Vec<Candidate> {
    let compared = compared(offers);
    if compared.is_empty() {
        return Vec::new();
    }
    let read = compared.iter().map(|saved| {
        let mut offer = saved.draft.readable(settings.point()).0;
        offer.is_current = saved.is_current;
        offer
    });
    let read: Vec<Offer> = read.collect();
    let (settings, any_stock) = (settings.readable().0, any_gives_stock(&read));
    let open = compared.iter().zip(&read).filter(|(saved, offer)| {
        !decided.contains(&saved.id) && leaves_questions(offer, any_stock, &settings)
    });
    open.map(|(saved, _)| question_candidate(&saved.id, day_of(saved.oldest_edit_ms())))
        .collect()
}

/// A copy of all data, where one is due.
pub fn copy_candidate() -> Candidate {
    candidate(
        "copy".to_owned(),
        PlanTool::YourData,
        CandidateKind::Upkeep(None),
    )
}

keyed! {
    /// What Network has due.
    NetworkDueKind {
        /// The last day of an opportunity.
        Deadline "deadline",
        Interview "interview",
        /// A contact that was promised or planned.
        FollowUp "follow_up",
        /// The membership of a group.
        Renewal "renewal",
        /// Staying in touch.
        InTouch "in_touch",
    }
}

/// Something that Network has due.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NetworkDue {
    pub kind: NetworkDueKind,
    /// The id of the person, group or opportunity.
    pub id: String,
    pub on: NaiveDate,
    pub made: Option<NaiveDate>,
    /// In points: that of the largest need which it counts for, or 0.
    pub size: Ratio,
    /// After how many days a rhythm is due again; 0 for a firm day.
    pub every_days: i64,
}

/// Deadlines, interviews, follow-ups and renewals are firm days, staying in touch is a rhythm.
pub fn network_candidates(due: &[NetworkDue], settings: &PlanSettings) -> Vec<Candidate> {
    let candidate = |due: &NetworkDue| {
        let record = ["network:", &due.id].concat();
        let id = [&record, ":", due.kind.key()].concat();
        let kind = match due.kind {
            NetworkDueKind::Deadline
            | NetworkDueKind::Interview
            | NetworkDueKind::FollowUp
            | NetworkDueKind::Renewal => CandidateKind::Firm(due.on),
            NetworkDueKind::InTouch => {
                let due = settings.restarted(&id, due.on, due.every_days);
                let was_asked = settings.was_asked(&id, due);
                CandidateKind::Rhythm { due, was_asked }
            }
        };
        Candidate {
            record,
            made: due.made,
            size: due.size,
            ..candidate(id, PlanTool::Network, kind)
        }
    };
    due.iter().map(candidate).collect()
}

/// What people and groups have due. A planned contact that did not take place stays a firm day.
pub fn people_due(people: &[Person], groups: &[NetworkGroup], today: NaiveDate) -> Vec<NetworkDue> {
    let person = |person: &Person| {
        let state = contact_state(person, today);
        let dates = state.dates?;
        let planned = person.next.value.as_ref().map(|next| next.on);
        let open = planned.filter(|on| state.last.is_none_or(|last| last < *on));
        let (kind, on) = match open {
            Some(on) => (NetworkDueKind::FollowUp, on),
            None => (NetworkDueKind::InTouch, dates.due),
        };
        let every = dates.ideal.signed_duration_since(dates.base).num_days();
        Some(NetworkDue {
            kind,
            id: person.id.clone(),
            on,
            made: day_of(person.name.at_ms),
            size: Ratio::ZERO,
            every_days: every,
        })
    };
    let group = |group: &NetworkGroup| {
        let on = group.renews_on.value?;
        let has_left = group.left.value.is_some_and(|left| left <= on);
        (!has_left).then(|| NetworkDue {
            kind: NetworkDueKind::Renewal,
            id: group.id.clone(),
            on,
            made: day_of(group.name.at_ms),
            size: Ratio::ZERO,
            every_days: 0,
        })
    };
    let people = people.iter().filter_map(person);
    people.chain(groups.iter().filter_map(group)).collect()
}

/// The days to apply, to answer and to follow up, and the next interview or call of each opportunity
/// that is open. What was to take place before today is not asked after: nothing would end it.
pub fn opportunities_due(opportunities: &[Opportunity], today: NaiveDate) -> Vec<NetworkDue> {
    let mut found = Vec::new();
    for it in opportunities.iter().filter(|it| !it.archived.value) {
        let stage = it.history().stage();
        let deadline = match stage {
            OpportunityStage::Interested => it.apply_by.value,
            OpportunityStage::Offer => it.answer_by.value,
            OpportunityStage::Closed => continue,
            OpportunityStage::Applied | OpportunityStage::Interviewing => None,
        };
        let follow_up = it.follow_up.value.as_ref().map(|next| next.on);
        let interview = next_step(it, today).map(|step| step.on);
        for (kind, on) in [
            (NetworkDueKind::Deadline, deadline),
            (NetworkDueKind::FollowUp, follow_up),
            (NetworkDueKind::Interview, interview),
        ] {
            found.extend(on.map(|on| NetworkDue {
                kind,
                id: it.id.clone(),
                on,
                made: day_of(it.organization.at_ms),
                size: Ratio::ZERO,
                every_days: 0,
            }));
        }
    }
    found
}

keyed! {
    /// What Balance has due.
    BalanceDueKind {
        /// The due day of a task.
        Task "task",
        /// Asking after what was delegated.
        FollowUp "follow_up",
        /// The weekly check-in.
        CheckIn "check_in",
    }
}

/// Something that Balance has due.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BalanceDue {
    pub kind: BalanceDueKind,
    /// The id of the task; any for the check-in.
    pub id: String,
    pub on: NaiveDate,
    pub made: Option<NaiveDate>,
    /// In points: that of the largest need which it counts for, or 0.
    pub size: Ratio,
}

/// What Balance says is worth doing next, with the size that it gives it.
pub fn balance_due(
    tasks: &[BalanceTask],
    weeks: &[BalanceWeek],
    settings: &Balance,
    today: NaiveDate,
) -> Vec<BalanceDue> {
    let history = WeekHistory::of(weeks);
    let start = settings.week_start();
    let found = balance::candidates(tasks, &history, settings.task_settings(), start, today);
    let due = |it: balance::Candidate| {
        let size = Ratio::whole(it.kind.size());
        let (kind, id) = match it.kind {
            balance::CandidateKind::Task(id) => (BalanceDueKind::Task, id),
            balance::CandidateKind::FollowUp(id) => (BalanceDueKind::FollowUp, id),
            balance::CandidateKind::CheckIn(first) => {
                (BalanceDueKind::CheckIn, date_to_text(first))
            }
        };
        BalanceDue {
            kind,
            id,
            on: it.on,
            made: day_of(it.changed_ms),
            size,
        }
    };
    found.into_iter().map(due).collect()
}

/// Tasks and follow-ups are firm days, the check-in is a rhythm.
pub fn balance_candidates(due: &[BalanceDue], settings: &PlanSettings) -> Vec<Candidate> {
    let candidate = |due: &BalanceDue| {
        let record = ["balance:", &due.id].concat();
        let id = [&record, ":", due.kind.key()].concat();
        let kind = match due.kind {
            BalanceDueKind::Task | BalanceDueKind::FollowUp => CandidateKind::Firm(due.on),
            BalanceDueKind::CheckIn => CandidateKind::Rhythm {
                due: due.on,
                was_asked: settings.was_asked(&id, due.on),
            },
        };
        Candidate {
            record,
            made: due.made,
            size: due.size,
            ..candidate(id, PlanTool::Balance, kind)
        }
    };
    due.iter().map(candidate).collect()
}

#[cfg(test)]
#[path = "tool_candidates_tests.rs"]
mod tests;
