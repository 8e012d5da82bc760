use steppingstone_core::goals::{Field, Goal, GoalDraft, Status};
use steppingstone_core::journey::EvidenceKind;
use steppingstone_core::journey::Level;
use steppingstone_core::journey::record::{EvidenceText, JourneySkill, MAX_SKILLS};

use super::add::find_or_add;
use super::*;
use crate::platform::clock;
use crate::state::{provide_navigation, provide_occupations, provide_records, provide_undo};
use crate::words::install_english;

fn with_skills(names: &[&str], check: impl FnOnce(JourneyStore)) {
    install_english();
    Owner::new_root(None).with(|| {
        provide_navigation();
        let records = provide_records();
        provide_undo();
        provide_occupations();
        for (number, name) in names.iter().enumerate() {
            records.put(&JourneySkill::new(format!("s{number}"), *name, 1));
        }
        check(JourneyStore::new());
    });
}

#[test]
fn the_page_begins_with_one_field_and_says_that_there_is_nothing_yet() {
    with_skills(&[], |store| {
        let page = skills(store).to_html();
        assert!(page.contains(w::none()), "{page}");
        assert!(page.contains(w::add()), "{page}");
        assert!(!page.contains(w::search()), "{page}");
    });
}

#[test]
fn each_skill_says_its_level_what_shows_it_and_when_it_was_used() {
    with_skills(&["Welding"], |store| {
        store.skill_records.change("s0", |skill| {
            skill.rate(Level::new(2), 2);
            let license = EvidenceText::new(EvidenceKind::License);
            skill.set_evidence("a", Some(license), 3);
        });
        let page = skills(store).to_html();
        for part in [
            "Welding",
            "On my own",
            "Confirmed by others",
            "Last use not known",
        ] {
            assert!(page.contains(part), "{part}: {page}");
        }
    });
}

#[test]
fn a_name_that_is_there_is_led_to_and_not_added() {
    with_skills(&["Welding"], |store| {
        assert_eq!(
            find_or_add(store, " WELDING. "),
            Some(("s0".to_owned(), false))
        );
        let (id, is_new) = find_or_add(store, "Spanish").unwrap();
        assert!(is_new);
        assert_eq!(find_or_add(store, "spanish"), Some((id, false)));
        assert_eq!(find_or_add(store, "  "), None);
        assert_eq!(store.skills.read_untracked().len(), 2);
    });
}

#[test]
fn the_ledger_takes_no_more_than_it_holds() {
    let names: Vec<String> = (0..MAX_SKILLS).map(|number| format!("S{number}")).collect();
    let names: Vec<&str> = names.iter().map(String::as_str).collect();
    with_skills(&names, |store| {
        assert_eq!(find_or_add(store, "One more"), None);
        assert_eq!(find_or_add(store, "S7"), Some(("s7".to_owned(), false)));
    });
}

#[test]
fn a_skill_says_what_shows_it_and_what_has_expired() {
    with_skills(&["Welding"], |store| {
        let mut piece = EvidenceText::new(EvidenceKind::Certificate);
        piece.text = "MIG certificate".to_owned();
        piece.url = ["https:", "//example.org/mig"].concat();
        piece.expires = "1950-05".to_owned();
        store
            .skill_records
            .change("s0", |skill| skill.set_evidence("a", Some(piece), 3));
        let page = |id: &str| super::super::skill::by_id(store, id.to_owned()).to_html();
        let (gone, page) = (page("s9"), page("s0"));
        for part in [
            "MIG certificate",
            "//example.org/mig\" rel=\"noreferrer external\"",
            "Expired: ",
        ] {
            assert!(page.contains(part), "{part}: {page}");
        }
        assert!(skills(store).to_html().contains(w::expired()));
        let not_here = crate::words::journey::skill::gone();
        assert!(gone.contains(not_here), "{gone}");
    });
}

#[test]
fn a_finished_goal_is_offered_to_the_skills_and_no_other_is() {
    with_skills(&["Welding"], |store| {
        let mut draft = GoalDraft::default();
        draft.set(Field::Verb, "pass");
        draft.set(Field::Object, "the welding test");
        let mut goal = Goal::new("g1", &draft, 1);
        let (on, evidence) = (clock::today(), "Test 4711".to_owned());
        goal.set_status(Status::Active, on, 2);
        store.records.put(&goal);
        let page = || from_goal::of_goal(store, "g1".to_owned()).to_html();
        let heading = w::goal::heading();
        assert!(!page().contains(heading));
        goal.set_status(Status::Done { on, evidence }, on, 3);
        store.records.put(&goal);
        let page = page();
        for part in [
            heading,
            "pass the welding test",
            "Test 4711",
            "Add it to Welding",
        ] {
            assert!(page.contains(part), "{part}: {page}");
        }
    });
}
