//! One goal with two actions becomes two.

use super::checks::specific::second_action;
use super::draft::GoalDraft;
use super::field::Field;
use super::text::{capitalised, replaced, words};
use super::words::Lexicon;

/// What belongs to one goal and not to the other: the second begins without it.
const OF_THE_FIRST: [Field; 16] = [
    Field::Measured,
    Field::Metric,
    Field::Unit,
    Field::OfWhat,
    Field::Baseline,
    Field::Target,
    Field::Direction,
    Field::Proof,
    Field::Source,
    Field::LeadMeasure,
    Field::HoursNeeded,
    Field::HoursAWeek,
    Field::MostPace,
    Field::Cost,
    Field::Step,
    Field::StepDue,
];

/// The two goals in a draft whose statement has two actions; `None` if it has one.
///
/// The first keeps everything that is typed. The second keeps what both share (days, rhythms, why,
/// links, priority) and begins without measure, hours, cost, milestones and first step. Where the
/// first action has no object of its own, as in "write and publish a book", both take the object.
///
/// Checks may warn in a half that passed in the whole: it is shorter (4, 5), and what the other
/// half says is gone from it (13). What holds is that each half has fewer words than the whole, and
/// that every word but what joins them is in one of the two.
pub fn split(draft: &GoalDraft, lexicon: &Lexicon) -> Option<(GoalDraft, GoalDraft)> {
    let statement = draft.statement();
    let second = second_action(&statement, lexicon)?;
    let count = words(&statement).len();
    let (mut one, mut other) = (draft.clone(), draft.clone());
    let shares_object = second.before == 1;
    let first = if shares_object {
        replaced(&statement, 1, second.at, "")
    } else {
        replaced(&statement, second.before, count - second.before, "")
    };
    let signs = [',', ';', '&', '+', ' '];
    let rest = replaced(&statement, 0, second.at, "");
    one.set_statement(first.trim_end_matches(signs));
    other.set_statement(&capitalised(rest.trim_start_matches(signs)));
    for field in OF_THE_FIRST {
        other.set(field, "");
    }
    other.set(Field::StepMinutes, "");
    other.milestones.clear();
    Some((one, other))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::goals::checks::sample::good;
    use crate::goals::words::EN;
    use crate::goals::{mends, report};
    use chrono::NaiveDate;

    #[track_caller]
    fn check(statement: &str, expected: Option<(&str, &str)>) {
        let mut draft = GoalDraft::default();
        draft.set_statement(statement);
        let halves = split(&draft, &EN);
        let said = halves
            .as_ref()
            .map(|(one, other)| (one.statement(), other.statement()));
        let said = said
            .as_ref()
            .map(|(one, other)| (one.as_str(), other.as_str()));
        assert_eq!(said, expected, "{statement}");
    }

    #[test]
    fn each_action_gets_a_goal() {
        check(
            "Finish the data analysis course and apply for two analyst jobs by summer",
            Some((
                "Finish the data analysis course",
                "Apply for two analyst jobs by summer",
            )),
        );
        check(
            "Write and publish a book",
            Some(("Write a book", "Publish a book")),
        );
        check(
            "Lead the project, then present the results",
            Some(("Lead the project", "Present the results")),
        );
        check("Plan a trip & book it", Some(("Plan a trip", "Book it")));
        check("Pass the sales and support exam", None);
        check("Read ten books on research and development", None);
        check("Pass the exam", None);
        check("", None);
    }

    #[test]
    fn a_half_may_be_short_and_still_pass_what_is_not_about_its_length() {
        let (mut draft, context) = good();
        draft.set_statement("Write a book and teach a class");
        let today = NaiveDate::from_ymd_opt(2026, 3, 2).unwrap();
        let warned = |draft: &GoalDraft| -> Vec<u8> {
            let report = report(draft, &context, today, &EN);
            report.warnings().map(|(check, _)| check.number).collect()
        };
        let (one, _) = split(&draft, &EN).unwrap();
        assert_eq!(warned(&draft), [6]);
        assert_eq!(warned(&one), [4, 5]);
        assert_eq!(
            mends(&draft, &context, today, &EN, 6),
            [],
            "worse for its score"
        );
    }

    #[test]
    fn the_measure_stays_with_the_first() {
        let mut draft = GoalDraft::default();
        draft.set_statement("Write a book and teach a class");
        draft.set(Field::Target, "80");
        draft.set(Field::Due, "2026-06-30");
        draft.set(Field::StepMinutes, "20");
        let (one, other) = split(&draft, &EN).unwrap();
        assert_eq!(
            (one.text(Field::Target), other.text(Field::Target)),
            ("80", "")
        );
        assert_eq!(other.text(Field::Due), "2026-06-30");
        assert_eq!(other.text(Field::StepMinutes), "");
    }
}
