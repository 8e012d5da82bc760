//! How many conversations the network notes since the last check-in of a goal that counts them. It is
//! shared by the network and the goals, so that neither names the other.

use chrono::NaiveDate;

use crate::decimal::Decimal;
use crate::evidence_copy::OfferedCheckIn;
use crate::goals::Goal;
use crate::goals::check_in::Question;
use crate::goals::text::words;
use crate::network::{Person, conversations};
use crate::store::ListRecord;

/// Units of what is counted as conversations. They are those of English, as all rules for units are.
const CONVERSATIONS: [&str; 10] = [
    "call",
    "calls",
    "chat",
    "chats",
    "conversation",
    "conversations",
    "meeting",
    "meetings",
    "talk",
    "talks",
];

/// What a check-in of a goal in progress begins with: the last number; where conversations are
/// counted from none, those with the goal's people on later days come on top, or those since the
/// goal was started. People of the example count for no goal.
pub fn offered_check_in<'a>(
    goal: &Goal,
    people: impl IntoIterator<Item = &'a Person>,
    today: NaiveDate,
) -> OfferedCheckIn {
    let begins = OfferedCheckIn::last(goal);
    let count = match &begins.question {
        Question::HowMany(unit) if is_conversations(unit) => {
            let own = people.into_iter().filter(|person| !person.is_example());
            let started = goal.commitments.first().and_then(|(day, _)| day.pred_opt());
            conversations(own, &goal.id, goal.last_check_in().or(started), today)
        }
        _ => 0,
    };
    let last = match begins.value.as_str() {
        "" => Some(Decimal::ZERO),
        text => Decimal::parse(text),
    };
    let more = i64::try_from(count).unwrap_or_default();
    let value = match last {
        Some(last) if more > 0 => (last + Decimal::whole(more)).to_text(),
        _ => begins.value,
    };
    OfferedCheckIn {
        value,
        conversations: count,
        ..begins
    }
}

fn is_conversations(unit: &str) -> bool {
    let is_one = |word: &String| CONVERSATIONS.contains(&word.as_str());
    words(unit).iter().any(is_one)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::goals::check_in::CheckIn;
    use crate::goals::{Field, GoalDraft, Status};
    use crate::network::sample::{contact, day, today};
    use crate::network::{ContactKind, ContactTier};

    /// A goal that counts from none in this unit, started on 1 March.
    fn goal(unit: &str) -> Goal {
        let mut draft = GoalDraft::default();
        draft.set(Field::Unit, unit);
        draft.set(Field::Baseline, "0");
        draft.set(Field::Target, "12");
        draft.set(Field::Direction, "rise");
        let mut goal = Goal::new("g1", &draft, 1);
        goal.set_status(Status::Active, day("2027-03-01"), 2);
        goal
    }

    /// A person of the goal with these contacts.
    fn person(id: &str, contacts: &[(&str, ContactKind)]) -> Person {
        let mut person = Person::new(id, id.to_owned(), ContactTier::Active, day("2026-01-01"), 1);
        person.goals.value = vec!["g1".to_owned()];
        for (on, kind) in contacts {
            // Ids hold letters and digits alone.
            let id = on.replace('-', "");
            person.log(&id, contact(on, *kind, ""), today(), 3).unwrap();
        }
        person
    }

    #[track_caller]
    fn check(goal: &Goal, people: &[Person], value: &str, conversations: usize) {
        let found = offered_check_in(goal, people, today());
        assert_eq!(
            (found.value.as_str(), found.conversations),
            (value, conversations)
        );
    }

    #[test]
    fn conversations_since_the_goal_was_started_are_counted() {
        use ContactKind::{Call, Met, Tried};
        let mut other = person("other", &[("2027-03-04", Met)]);
        other.goals.value.clear();
        let people = [
            person("a", &[("2027-02-28", Met), ("2027-03-01", Call)]),
            person("b", &[("2027-03-02", Tried), ("2027-03-17", Met)]),
            person("example1", &[("2027-03-03", Met)]),
            other,
        ];
        check(&goal("talks"), &people, "2", 2);
        check(&goal("phone calls"), &people, "2", 2);
        // What counts something else begins with its last number.
        check(&goal("applications"), &people, "0", 0);
        check(&goal("talks"), &[], "0", 0);
    }

    #[test]
    fn those_after_the_last_check_in_come_on_top_of_it() {
        let mut goal = goal("talks");
        let check_in = CheckIn {
            on: day("2027-03-05"),
            value: Some(Decimal::whole(4)),
            note: String::new(),
            evidence: String::new(),
        };
        goal.check_in("c1", check_in, 3);
        let person = |on| {
            person(
                "a",
                &[("2027-03-05", ContactKind::Met), (on, ContactKind::Met)],
            )
        };
        check(&goal, &[person("2027-03-04")], "4", 0);
        check(&goal, &[person("2027-03-06")], "5", 1);
    }

    #[test]
    fn a_goal_of_yes_or_no_has_no_number() {
        let mut draft = GoalDraft::default();
        draft.set(Field::Measured, "yes_no");
        let goal = Goal::new("g1", &draft, 1);
        check(
            &goal,
            &[person("a", &[("2027-03-05", ContactKind::Met)])],
            "",
            0,
        );
    }
}
