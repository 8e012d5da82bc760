//! What a reader who returns does next, over all tools: the first of what is due, begun, or follows
//! from a result. The start page puts it first.

use crate::balance;
use crate::goals;
use crate::goals::agenda::Need;
use crate::journey::is_example as is_example_entry;
use crate::network;
use crate::offers::is_example_offer;
use crate::plan;
use crate::quiz::example::{EARLIER_EXAMPLE_ID, EXAMPLE_ID};
use crate::store::Kind;

/// After so many days the quiz is worth taking again: habits can have changed.
pub const RETAKE_AFTER_DAYS: i64 = 42;

/// What is known of a reader. Examples are nobody's, and count for nothing.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Situation {
    /// The most pressing need of any goal that is not over; `None` without such a goal.
    pub goal: Option<Need>,
    /// Whether a quiz is in progress.
    pub has_draft: bool,
    /// The latest result, if there is one.
    pub result: Option<LatestResult>,
    /// Whether there is an offer to compare.
    pub has_offers: bool,
    /// How much of the path is written down.
    pub path: Path,
}

/// How much of a path is written down.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Path {
    /// No entry.
    #[default]
    Empty,
    /// Entries, and no job to aim for.
    WithoutTarget,
    WithTarget,
}

/// What counts of the latest result.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LatestResult {
    /// How many days ago it was taken.
    pub days_ago: i64,
    /// Whether it advises something that a goal can be made of.
    pub leads_to_goal: bool,
}

/// What comes first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum NextStep {
    /// The most pressing goal.
    Goal,
    /// The quiz in progress.
    ContinueQuiz,
    /// A goal for the widest gap of the latest result, or for what it advises first.
    SetGoal,
    /// The quiz once more, to see what has changed.
    RetakeQuiz,
    /// The offers.
    CompareOffers,
    /// The quiz, for a reader without a result.
    TakeQuiz,
    /// The first entry of a path.
    AddEntry,
    /// The job to aim for, for a path that has none.
    ChooseTarget,
}

/// What a reader does next; `None` where nothing is due and nothing is missing.
pub fn next_step(situation: &Situation) -> Option<NextStep> {
    let (is_due, is_near) = match situation.goal {
        Some(
            Need::Ending(_)
            | Need::Reached
            | Need::FirstStep(_)
            | Need::Review(_)
            | Need::CheckIn(_),
        ) => (true, false),
        Some(Need::Milestone(_) | Need::Due(_) | Need::Finishing) => (false, true),
        Some(Need::Nothing(_) | Need::Resting | Need::Over) | None => (false, false),
    };
    let result = situation.result;
    let wants_goal = situation.goal.is_none() && result.is_some_and(|result| result.leads_to_goal);
    let is_old = result.is_some_and(|result| result.days_ago >= RETAKE_AFTER_DAYS);
    let steps = [
        (is_due, NextStep::Goal),
        (situation.has_draft, NextStep::ContinueQuiz),
        (is_near, NextStep::Goal),
        (wants_goal, NextStep::SetGoal),
        (is_old, NextStep::RetakeQuiz),
        (situation.has_offers, NextStep::CompareOffers),
        (result.is_none(), NextStep::TakeQuiz),
        (situation.path == Path::Empty, NextStep::AddEntry),
        (
            situation.path == Path::WithoutTarget,
            NextStep::ChooseTarget,
        ),
    ];
    let first = steps.into_iter().find(|(applies, _)| *applies);
    first.map(|(_, step)| step)
}

/// The kinds of record that a plan is made of.
pub const PLAN_KINDS: [Kind; 14] = [
    Kind::QuizTaking,
    Kind::Goal,
    Kind::Offer,
    Kind::JourneyEntry,
    Kind::JourneySkill,
    Kind::JourneyLearning,
    Kind::Person,
    Kind::Group,
    Kind::Opportunity,
    Kind::BalanceWeek,
    Kind::BalanceTask,
    Kind::Aim,
    Kind::Criterion,
    Kind::Decision,
];

/// Whether a record of the reader's own has this id, and not an example.
pub fn is_own(kind: Kind, id: &str) -> bool {
    match kind {
        Kind::QuizTaking => ![EXAMPLE_ID, EARLIER_EXAMPLE_ID].contains(&id),
        Kind::Offer => !is_example_offer(id),
        Kind::Goal => !goals::is_example(id),
        Kind::JourneyEntry | Kind::JourneySkill | Kind::JourneyLearning => !is_example_entry(id),
        Kind::Person
        | Kind::Group
        | Kind::NetworkEvent
        | Kind::Opportunity
        | Kind::SearchActivity => !network::is_example(id),
        Kind::BalanceWeek | Kind::BalanceTask => !balance::is_example(id),
        Kind::Aim | Kind::Criterion | Kind::Decision => !plan::record::is_example(id),
        _ => true,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use chrono::NaiveDate;

    const DAY: NaiveDate = NaiveDate::MIN;
    const FRESH: Option<LatestResult> = Some(LatestResult {
        days_ago: 3,
        leads_to_goal: true,
    });

    fn full(goal: Option<Need>) -> Situation {
        Situation {
            goal,
            has_draft: true,
            result: FRESH,
            has_offers: true,
            path: Path::WithTarget,
        }
    }

    #[test]
    fn what_is_due_comes_before_all_else() {
        for need in [
            Need::Ending(DAY),
            Need::Reached,
            Need::FirstStep(DAY),
            Need::Review(DAY),
            Need::CheckIn(DAY),
        ] {
            assert_eq!(next_step(&full(Some(need))), Some(NextStep::Goal));
        }
    }

    #[test]
    fn what_was_begun_comes_before_what_is_only_near() {
        for need in [Need::Milestone(DAY), Need::Due(DAY), Need::Finishing] {
            let situation = full(Some(need));
            assert_eq!(next_step(&situation), Some(NextStep::ContinueQuiz));
            let has_draft = false;
            let situation = Situation {
                has_draft,
                ..situation
            };
            assert_eq!(next_step(&situation), Some(NextStep::Goal));
        }
    }

    #[test]
    fn a_result_leads_to_a_goal_until_there_is_one() {
        let has_draft = false;
        let without = Situation {
            has_draft,
            ..full(None)
        };
        assert_eq!(next_step(&without), Some(NextStep::SetGoal));
        for need in [Need::Nothing(None), Need::Resting] {
            let goal = Some(need);
            let with = Situation { goal, ..without };
            assert_eq!(next_step(&with), Some(NextStep::CompareOffers));
            let has_offers = false;
            let alone = Situation { has_offers, ..with };
            assert_eq!(next_step(&alone), None);
        }
    }

    #[test]
    fn a_path_comes_once_nothing_else_is_to_do() {
        let on = |path| Situation {
            has_draft: false,
            has_offers: false,
            path,
            ..full(Some(Need::Resting))
        };
        assert_eq!(next_step(&on(Path::Empty)), Some(NextStep::AddEntry));
        let without_target = on(Path::WithoutTarget);
        assert_eq!(next_step(&without_target), Some(NextStep::ChooseTarget));
        assert_eq!(next_step(&on(Path::WithTarget)), None);
        let has_offers = true;
        let with_offers = Situation {
            has_offers,
            ..without_target
        };
        assert_eq!(next_step(&with_offers), Some(NextStep::CompareOffers));
        let nothing = Situation::default();
        assert_eq!(next_step(&nothing), Some(NextStep::TakeQuiz));
    }

    #[test]
    fn an_old_result_is_taken_again_and_a_missing_one_at_last() {
        let of = |days_ago, leads_to_goal| Situation {
            result: Some(LatestResult {
                days_ago,
                leads_to_goal,
            }),
            has_offers: true,
            ..Situation::default()
        };
        assert_eq!(next_step(&of(42, false)), Some(NextStep::RetakeQuiz));
        assert_eq!(next_step(&of(42, true)), Some(NextStep::SetGoal));
        assert_eq!(next_step(&of(41, false)), Some(NextStep::CompareOffers));
        let nothing = Situation::default();
        assert_eq!(next_step(&nothing), Some(NextStep::TakeQuiz));
    }

    #[test]
    fn examples_are_nobodys() {
        assert!(!is_own(Kind::QuizTaking, EXAMPLE_ID));
        assert!(!is_own(Kind::QuizTaking, EARLIER_EXAMPLE_ID));
        assert!(!is_own(Kind::Offer, "example1"));
        assert!(!is_own(Kind::JourneyEntry, "exampleentry0"));
        assert!(!is_own(Kind::JourneySkill, "exampleskill0"));
        assert!(!is_own(Kind::BalanceTask, "exampletask0"));
        assert!(!is_own(Kind::BalanceWeek, "example20270104"));
        assert!(is_own(Kind::BalanceWeek, "20270104"));
        assert!(is_own(Kind::JourneyEntry, "a1"));
        assert!(is_own(Kind::QuizTaking, "a1"));
        assert!(is_own(Kind::Offer, "a1"));
        assert!(is_own(Kind::Goal, "a1"));
    }
}
