use super::super::sample::{Numbers, day};
use super::*;
use crate::day::date_to_text;

fn to(key: &str, on: &str) -> Move {
    let outcome = OpportunityOutcome::from_key(key);
    Move {
        to: OpportunityStage::from_key(key).unwrap_or(OpportunityStage::Closed),
        on: day(on),
        outcome,
    }
}

/// The history after moves, each a stage or an outcome with its day.
fn moved(moves: &[(&str, &str)], today: &str) -> History {
    let mut history = History::default();
    for ((key, on), at_ms) in moves.iter().zip(1..) {
        let id = at_ms.to_string();
        history = history.moved(to(key, on), id, at_ms, day(today)).unwrap();
    }
    history
}

fn texts(history: &History) -> Vec<String> {
    let text = |entry: &HistoryEntry| {
        let key = entry
            .outcome
            .map_or(entry.stage.key(), OpportunityOutcome::key);
        [key, " ", &date_to_text(entry.on)].concat()
    };
    history.entries().iter().map(text).collect()
}

#[track_caller]
fn check(moves: &[(&str, &str)], expected: &[&str]) {
    assert_eq!(texts(&moved(moves, "2027-03-20")), expected);
}

#[test]
fn a_slip_of_the_last_day_leaves_no_trail() {
    check(
        &[
            ("interested", "2027-03-01"),
            ("applied", "2027-03-05"),
            ("interviewing", "2027-03-10"),
            ("offer", "2027-03-10"),
            ("applied", "2027-03-10"),
        ],
        &["interested 2027-03-01", "applied 2027-03-05"],
    );
    check(
        &[
            ("applied", "2027-03-10"),
            ("rejected", "2027-03-10"),
            ("interviewing", "2027-03-10"),
        ],
        &["applied 2027-03-10", "interviewing 2027-03-10"],
    );
    // A later day has passed since: what is noted of an earlier one is added.
    check(
        &[
            ("applied", "2027-03-05"),
            ("interviewing", "2027-03-05"),
            ("offer", "2027-03-10"),
            ("applied", "2027-03-05"),
        ],
        &[
            "applied 2027-03-05",
            "interviewing 2027-03-05",
            "applied 2027-03-05",
            "offer 2027-03-10",
        ],
    );
}

#[test]
fn what_stands_already_is_not_added() {
    check(
        &[
            ("applied", "2027-03-01"),
            ("applied", "2027-03-05"),
            ("applied", "2027-03-01"),
        ],
        &["applied 2027-03-01"],
    );
    // An earlier day is another visit.
    check(
        &[("applied", "2027-03-05"), ("applied", "2027-03-01")],
        &["applied 2027-03-01", "applied 2027-03-05"],
    );
}

#[test]
fn closing_again_on_one_day_replaces_the_outcome() {
    check(
        &[
            ("applied", "2027-03-01"),
            ("rejected", "2027-03-10"),
            ("withdrawn", "2027-03-10"),
        ],
        &["applied 2027-03-01", "withdrawn 2027-03-10"],
    );
    check(
        &[
            ("applied", "2027-03-01"),
            ("rejected", "2027-03-10"),
            ("withdrawn", "2027-03-11"),
        ],
        &["applied 2027-03-01", "rejected 2027-03-10"],
    );
    // Also where it was opened again since.
    check(
        &[
            ("rejected", "2027-03-01"),
            ("interviewing", "2027-03-10"),
            ("no_answer", "2027-03-01"),
        ],
        &["no_answer 2027-03-01", "interviewing 2027-03-10"],
    );
}

#[test]
fn a_move_is_refused_for_its_day_or_its_outcome() {
    let history = History::default();
    let refused = |wanted| history.move_edits(wanted, day("2027-03-20")).err();
    assert_eq!(
        refused(to("applied", "2027-03-21")),
        Some(MoveError::Future)
    );
    assert_eq!(
        refused(to("closed", "2027-03-20")),
        Some(MoveError::Outcome)
    );
    let applied = Move {
        outcome: Some(OpportunityOutcome::Accepted),
        ..to("applied", "2027-03-20")
    };
    assert_eq!(refused(applied), Some(MoveError::Outcome));
    assert_eq!(refused(to("accepted", "2027-03-20")), None);
    assert_eq!(MoveError::Future.key(), "future");
}

#[test]
fn edits_of_one_moment_are_in_the_order_of_stages() {
    let entry = |id: &str, key: &str| HistoryEntry {
        id: id.to_owned(),
        stage: OpportunityStage::from_key(key).unwrap(),
        on: day("2027-03-01"),
        at_ms: 5,
        outcome: None,
    };
    let history = History::new([entry("a", "offer"), entry("b", "applied")]);
    assert_eq!(history.stage(), OpportunityStage::Offer);
    assert_eq!(History::default().stage(), OpportunityStage::Interested);
}

#[test]
fn a_visit_of_no_days_is_a_visit_and_what_is_ahead_has_none() {
    let history = moved(
        &[
            ("applied", "2027-03-10"),
            ("interviewing", "2027-03-10"),
            ("offer", "2027-03-15"),
        ],
        "2027-03-20",
    );
    use OpportunityStage::{Applied, Interviewing, Offer};
    let days = |today: &str| {
        let days = history.standing(day(today)).days;
        [Applied, Interviewing, Offer].map(|stage| days.get(&stage).copied())
    };
    assert_eq!(days("2027-03-20"), [Some(0), Some(5), Some(5)]);
    assert_eq!(days("2027-03-12"), [Some(0), Some(2), Some(0)]);
    assert_eq!(history.standing(day("2027-03-20")).days_open(), 10);
    let empty = History::default().standing(day("2027-03-20"));
    assert_eq!((empty.since, empty.days_open()), (None, 0));
}

#[test]
fn any_moves_keep_the_order_and_a_move_to_the_last_day_stands() {
    let mut numbers = Numbers(7);
    let first = day("2027-03-01");
    for _ in 0..2_000 {
        let mut history = History::default();
        for at_ms in 1..=12 {
            let stages = OpportunityStage::ALL;
            let to = stages[usize::try_from(numbers.below(5)).unwrap()];
            let outcomes = OpportunityOutcome::ALL;
            let outcome = outcomes[usize::try_from(numbers.below(6)).unwrap()];
            let closes = to == OpportunityStage::Closed;
            let on = first + chrono::Days::new(numbers.below(4));
            let wanted = Move {
                to,
                on,
                outcome: closes.then_some(outcome),
            };
            let last_day = history.entries().last().map(|last| last.on);
            let today = first + chrono::Days::new(3);
            history = history
                .moved(wanted, format!("m{at_ms}"), at_ms, today)
                .unwrap();
            let entries = history.entries();
            let is_ordered = entries.is_sorted_by_key(|it| (it.on, it.at_ms));
            assert!(is_ordered, "{entries:?}");
            assert_eq!(Some(history.stage()), entries.last().map(|it| it.stage));
            if last_day.is_none_or(|last| last <= on) {
                assert_eq!(history.stage(), to);
                let is_kept = last_day.is_some_and(|last| last < on);
                assert!(is_kept || history.outcome() == wanted.outcome);
            }
            for entry in entries {
                let closes = entry.stage == OpportunityStage::Closed;
                assert_eq!(closes, entry.outcome.is_some());
            }
            let open: i64 = history.standing(today).days_open();
            let most = entries.first().map_or(0, |it| (today - it.on).num_days());
            assert!((0..=most).contains(&open));
            // The same move again changes nothing, unless a later day has passed since.
            let again = history.move_edits(wanted, today).unwrap();
            if last_day.is_none_or(|last| last <= on) {
                assert_eq!(again.edit, MoveEdit::Nothing);
                assert!(again.removed.is_empty());
            }
        }
    }
}
