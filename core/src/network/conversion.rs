//! How far applications came (C1).

use chrono::NaiveDate;

use super::{History, OpportunityOutcome, OpportunityStage, Share};

/// What became of those that the reader applied for in a range of days.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Conversion {
    pub applied: u32,
    /// Not closed: while there are some, the shares can only grow.
    pub open: u32,
    /// Closed as without an answer.
    pub no_answer: u32,
    pub interview: Share,
    pub offer: Share,
    pub accepted: Share,
}

/// C1, as the histories stood at the end of `today`. What was reached once counts, also if it was
/// opened again since.
pub fn conversion<'a>(
    histories: impl IntoIterator<Item = &'a History>,
    from: NaiveDate,
    to: NaiveDate,
    today: NaiveDate,
) -> Conversion {
    use OpportunityOutcome::{Accepted, Declined, NoAnswer};
    use OpportunityStage::{Closed, Interviewing, Offer};
    let (mut applied, mut open, mut no_answer) = (0, 0, 0);
    let (mut interview, mut offer, mut accepted) = (0, 0, 0);
    for history in histories {
        let is_in_range = |on: NaiveDate| (from..=to).contains(&on) && on <= today;
        if !history.applied_on().is_some_and(is_in_range) {
            continue;
        }
        let entries = history.up_to(today);
        let last = entries.last();
        let has_stage = |stage| entries.iter().any(|entry| entry.stage == stage);
        let has_outcome = |outcome| entries.iter().any(|entry| entry.outcome == Some(outcome));
        let is_offered = has_stage(Offer) || has_outcome(Accepted) || has_outcome(Declined);
        applied += 1;
        open += u32::from(last.is_some_and(|last| last.stage != Closed));
        no_answer += u32::from(last.is_some_and(|last| last.outcome == Some(NoAnswer)));
        interview += u32::from(is_offered || has_stage(Interviewing));
        offer += u32::from(is_offered);
        accepted += u32::from(has_outcome(Accepted));
    }
    Conversion {
        applied,
        open,
        no_answer,
        interview: Share::new(interview, applied),
        offer: Share::new(offer, applied),
        accepted: Share::new(accepted, applied),
    }
}

#[cfg(test)]
mod tests {
    use super::super::HistoryEntry;
    use super::*;
    use crate::day::date_from_text;

    fn day(text: &str) -> NaiveDate {
        date_from_text(text).unwrap()
    }

    /// A stage or an outcome, and its day.
    fn history(entries: &[(&str, &str)]) -> History {
        let entries = entries.iter().zip(1..).map(|((key, on), at_ms)| {
            let outcome = OpportunityOutcome::from_key(key);
            HistoryEntry {
                id: at_ms.to_string(),
                stage: OpportunityStage::from_key(key).unwrap_or(OpportunityStage::Closed),
                on: day(on),
                at_ms,
                outcome,
            }
        });
        History::new(entries)
    }

    #[track_caller]
    fn check(histories: &[History], today: &str, expected: [u32; 6]) {
        let (from, to) = (day("2027-01-01"), day("2027-01-31"));
        let found = conversion(histories, from, to, day(today));
        let counts = [
            found.applied,
            found.open,
            found.no_answer,
            found.interview.count(),
            found.offer.count(),
            found.accepted.count(),
        ];
        assert_eq!(counts, expected);
        assert_eq!(found.offer.of(), found.applied);
    }

    #[test]
    fn those_applied_for_in_the_range_count_as_far_as_they_came() {
        let applied = ("applied", "2027-01-05");
        let one = |entries: &[(&str, &str)], expected| {
            let all = [&[applied], entries].concat();
            check(&[history(&all)], "2027-06-01", expected);
        };
        one(&[], [1, 1, 0, 0, 0, 0]);
        one(&[("interviewing", "2027-02-01")], [1, 1, 0, 1, 0, 0]);
        one(&[("offer", "2027-02-01")], [1, 1, 0, 1, 1, 0]);
        one(&[("declined", "2027-02-01")], [1, 0, 0, 1, 1, 0]);
        one(&[("accepted", "2027-02-01")], [1, 0, 0, 1, 1, 1]);
        one(&[("rejected", "2027-02-01")], [1, 0, 0, 0, 0, 0]);
        one(&[("no_answer", "2027-02-01")], [1, 0, 1, 0, 0, 0]);
        // Opened again: open, and no longer without an answer.
        let again = [("no_answer", "2027-02-01"), ("interviewing", "2027-03-01")];
        one(&again, [1, 1, 0, 1, 0, 0]);
        let back = [("offer", "2027-02-01"), ("applied", "2027-03-01")];
        one(&back, [1, 1, 0, 1, 1, 0]);
    }

    #[test]
    fn others_do_not_count() {
        let histories = [
            history(&[("applied", "2026-12-31"), ("applied", "2027-01-05")]),
            history(&[("applied", "2027-02-01")]),
            history(&[("interested", "2027-01-05"), ("offer", "2027-01-06")]),
            history(&[]),
        ];
        check(&histories, "2027-06-01", [0; 6]);
    }

    #[test]
    fn what_comes_after_today_has_not_come() {
        let histories = [
            history(&[("applied", "2027-01-05"), ("accepted", "2027-02-01")]),
            history(&[("applied", "2027-01-20")]),
        ];
        check(&histories, "2027-01-10", [1, 1, 0, 0, 0, 0]);
    }
}
