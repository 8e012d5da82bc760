use chrono::NaiveDate;
use steppingstone_core::goals::{Field, Goal, Status};
use steppingstone_core::journey::record::{JourneySkill, LearningField};
use steppingstone_core::journey::{LearningKind, LearningStatus};

use super::*;
use crate::platform::clock;
use crate::state::{provide_navigation, provide_records, provide_undo};
use crate::words::install_english;

fn with_lines(lines: &[JourneyLearning], check: impl FnOnce(JourneyStore)) {
    install_english();
    Owner::new_root(None).with(|| {
        provide_navigation();
        let records = provide_records();
        provide_undo();
        for line in lines {
            records.put(line);
        }
        check(JourneyStore::new());
    });
}

fn line(id: &str, kind: LearningKind, fields: &[(LearningField, &str)]) -> JourneyLearning {
    let mut line = JourneyLearning::new(id, kind, 1);
    for (field, text) in fields {
        line.set_text(*field, *text, 2);
    }
    line
}

#[test]
fn an_empty_plan_says_how_to_begin() {
    with_lines(&[], |store| {
        let page = learning(store).to_html();
        assert!(page.contains(w::none()), "{page}");
        assert!(page.contains(w::press()), "{page}");
    });
}

#[test]
fn the_day_of_a_line_says_whether_it_is_past() {
    install_english();
    let today = NaiveDate::from_ymd_opt(2026, 11, 29).unwrap();
    let day = |due: &str, status| {
        let mut line = line("a", LearningKind::Course, &[(LearningField::Due, due)]);
        line.status.value = status;
        says::day(&line, today)
    };
    let planned = LearningStatus::Planned;
    assert_eq!(day("", planned), w::no_due());
    assert_eq!(day("2026", planned), "Due 2026");
    assert_eq!(day("2025", planned), "Was due 2025");
    assert_eq!(day("2025", LearningStatus::Dropped), "");
}

#[test]
fn a_goal_is_worded_by_what_is_to_be_learned() {
    install_english();
    let title = (LearningField::Title, "Bookkeeping");
    let course = line("a", LearningKind::Course, &[title]);
    let statement = |line: &JourneyLearning| as_goal::draft_of(line).statement();
    assert_eq!(statement(&course), "Complete Bookkeeping");
    let provider = (LearningField::Provider, "City College");
    let degree = line("a", LearningKind::Degree, &[title, provider]);
    assert_eq!(statement(&degree), "Complete Bookkeeping (City College)");
    let planned = crate::words::journey::next::act::plan_title("Sales and Marketing");
    let planned = line(
        "a",
        LearningKind::Course,
        &[(LearningField::Title, &planned)],
    );
    let expected = "Take a course in Sales and Marketing";
    assert_eq!(
        statement(&planned),
        expected,
        "planned on the page of a target"
    );
    let proof = as_goal::draft_of(&course).text(Field::Proof).to_owned();
    assert_eq!(proof, "the course certificate");
    for kind in LearningKind::ALL {
        let draft = as_goal::draft_of(&line("a", kind, &[title]));
        assert!(!draft.text(Field::Verb).is_empty(), "{kind:?}");
        assert!(!draft.text(Field::Proof).is_empty(), "{kind:?}");
    }
}

#[test]
fn what_a_done_goal_proves_is_offered_to_the_skills_of_its_line() {
    let fields = [
        (LearningField::Title, "Bookkeeping"),
        (LearningField::Goal, "g1"),
    ];
    let mut course = line("a", LearningKind::Course, &fields);
    course.skills.value = vec!["s1".to_owned(), "gone".to_owned()];
    with_lines(&[course], |store| {
        store.records.put(&JourneySkill::new("s1", "Accounts", 1));
        let page = || learning(store).to_html();
        assert!(page().contains(w::goal::make()), "the goal is not there");
        let mut goal = Goal::new(
            "g1",
            &as_goal::draft_of(&line("a", LearningKind::Course, &[])),
            1,
        );
        let (on, evidence) = (clock::today(), "Certificate 4711".to_owned());
        goal.set_status(Status::Active, on, 2);
        store.records.put(&goal);
        assert!(page().contains(w::goal::see()));
        assert!(!page().contains(w::goal::make()));
        goal.set_status(Status::Done { on, evidence }, on, 3);
        store.records.put(&goal);
        assert!(page().contains(w::goal::is_done()));
        store.learning_records.change("a", |line| {
            line.set_status(LearningStatus::Done, on, 4);
        });
        let offer = w::goal::add("Accounts");
        assert!(page().contains(&offer), "{}", page());
        store.skill_records.change("s1", |skill| {
            steppingstone_core::learning_goal::add_goal_evidence(skill, &goal, "e1", 5);
        });
        assert!(!page().contains(&offer));
    });
}

#[test]
fn a_line_has_an_address_of_its_own() {
    with_lines(&[line("a", LearningKind::Course, &[])], |store| {
        assert!(href_of(store, "a").ends_with("?of=a#line-a"));
        let page = learning(store).to_html();
        assert!(page.contains("id=\"line-a\""), "{page}");
    });
}
