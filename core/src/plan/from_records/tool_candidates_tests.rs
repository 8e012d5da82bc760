use super::*;
use crate::day::date_from_text;
use crate::journey::LearningKind;
use crate::journey::record::LearningField;
use crate::network::{Contact, ContactKind, ContactTier, NextContact};
use crate::plan::record::{ChosenOffer, review_day};
use crate::quiz::example::example;
use crate::record::Stamped;

fn day(text: &str) -> NaiveDate {
    date_from_text(text).unwrap()
}

#[test]
fn a_result_is_old_after_180_days() {
    let mut taking = example(day("2026-11-30"));
    taking.taken_on = day("2026-06-03");
    // 180 days later it is 180 days old, and not older.
    let from = CandidateKind::Upkeep(Some(day("2026-12-01")));
    assert_eq!(quiz_candidate(&taking).kind, from);
}

#[test]
fn open_lines_of_the_learning_plan_have_firm_days() {
    let line = |id: &str, due: &str| {
        let mut line = JourneyLearning::new(id, LearningKind::Course, 86_400_000);
        line.set_text(LearningField::Due, due, 86_400_001);
        line
    };
    let mut done = line("c", "2026-12-01");
    done.set_status(crate::journey::LearningStatus::Done, day("2026-11-01"), 2);
    let found = learning_candidates(&[line("a", "Mar 2027"), line("b", "soon"), done]);
    assert_eq!(found.len(), 1);
    assert_eq!(found[0].id, "learning:a");
    assert_eq!(found[0].kind, CandidateKind::Firm(day("2027-03-31")));
    assert_eq!(found[0].made, Some(day("1970-01-02")));
}

#[test]
fn a_decision_is_a_rhythm_until_it_was_looked_at() {
    let chosen = ChosenOffer {
        offer: None,
        is_present_job: true,
        name: String::new(),
        currency: String::new(),
        figures: Vec::new(),
    };
    let on = day("2026-01-15");
    let decision = DecisionRecord::new("d1", on, chosen, review_day(on), 1);
    let mut settings = PlanSettings::new(0);
    let was_asked = |settings: &PlanSettings| {
        let found = decision_candidates(std::slice::from_ref(&decision), settings);
        match found[0].kind {
            CandidateKind::Rhythm { due, was_asked } => (due, was_asked),
            _ => panic!("no rhythm"),
        }
    };
    assert_eq!(was_asked(&settings), (day("2026-07-15"), false));
    settings.note_asked(["decision:d1"], day("2026-11-30"), 1);
    assert!(was_asked(&settings).1);
    let mut reviewed = decision.clone();
    reviewed.change(2, |it| {
        it.review.value = Some(crate::plan::record::DecisionReview {
            on: day("2026-08-01"),
            outcome: crate::plan::record::DecisionOutcome::Glad,
            different: String::new(),
        });
    });
    assert_eq!(decision_candidates(&[reviewed], &settings), []);
}

#[test]
fn people_are_kept_in_touch_with_and_promises_are_firm() {
    let today = day("2026-11-30");
    let since = day("2026-01-01");
    let mut person = Person::new(
        "p1",
        "Ana".to_owned(),
        ContactTier::Close,
        since,
        86_400_000,
    );
    let due = |person: &Person| {
        let found = people_due(std::slice::from_ref(person), &[], today);
        found.first().map(|it| (it.kind, it.on))
    };
    let dates = contact_state(&person, today).dates.unwrap();
    assert_eq!(due(&person), Some((NetworkDueKind::InTouch, dates.due)));
    let next = |person: &mut Person, on: &str, at_ms| {
        person.change(at_ms, |it| {
            let (on, what) = (day(on), String::new());
            it.next.value = Some(NextContact { on, what });
        });
    };
    next(&mut person, "2026-12-03", 86_400_001);
    let follow_up = NetworkDueKind::FollowUp;
    assert_eq!(due(&person), Some((follow_up, day("2026-12-03"))));
    next(&mut person, "2026-11-20", 86_400_002);
    assert_eq!(due(&person), Some((follow_up, day("2026-11-20"))));
    person.change(86_400_003, |it| {
        let value = Some(Contact {
            on: day("2026-11-21"),
            kind: ContactKind::Met,
            note: String::new(),
            is_about: false,
        });
        it.contacts
            .insert("c".to_owned(), Stamped { at_ms: 0, value });
    });
    assert_eq!(due(&person).map(|it| it.0), Some(NetworkDueKind::InTouch));
    person.change(86_400_004, |it| it.archived.value = true);
    assert_eq!(due(&person), None);
}

#[test]
fn firm_days_and_rhythms_of_tools_are_told_apart() {
    let settings = PlanSettings::new(0);
    let on = day("2026-12-01");
    for kind in NetworkDueKind::ALL {
        let due = NetworkDue {
            kind,
            id: "x".to_owned(),
            on,
            made: None,
            size: Ratio::whole(20),
            every_days: 0,
        };
        let found = network_candidates(&[due], &settings);
        let is_firm = found[0].kind == CandidateKind::Firm(on);
        assert_eq!(is_firm, kind != NetworkDueKind::InTouch);
        assert_eq!(found[0].id, ["network:x:", kind.key()].concat());
        assert_eq!(
            (found[0].record.as_str(), found[0].size),
            ("network:x", Ratio::whole(20))
        );
    }
    for kind in BalanceDueKind::ALL {
        let due = BalanceDue {
            kind,
            id: "x".to_owned(),
            on,
            made: None,
            size: Ratio::ZERO,
        };
        let found = balance_candidates(&[due], &settings);
        let is_firm = found[0].kind == CandidateKind::Firm(on);
        assert_eq!(is_firm, kind != BalanceDueKind::CheckIn);
        assert_eq!(found[0].tool, PlanTool::Balance);
    }
    assert_eq!(copy_candidate().tool, PlanTool::YourData);
    let question = question_candidate("o1", None);
    assert_eq!(
        (question.tool, question.record.as_str()),
        (PlanTool::Offers, "offer:o1")
    );
}
