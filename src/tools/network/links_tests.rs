use steppingstone_core::goals::{Field, Goal, GoalDraft, Status};
use steppingstone_core::journey::record::JourneySkill;
use steppingstone_core::journey::{EntryKind, EvidenceKind};
use steppingstone_core::network::{Contact, ContactKind, ContactTier, Person};

use super::*;
use crate::platform::clock;
use crate::state::{provide_navigation, provide_records, provide_undo};
use crate::tools::evidence;
use crate::words::install_english;

/// A person who vouches, and nobody's goals, path or skills but those that are put.
fn with_links(check: impl FnOnce(ToolStore, Links)) {
    install_english();
    clock::set_day(2027, 3, 17);
    Owner::new_root(None).with(|| {
        provide_navigation();
        provide_records();
        provide_undo();
        let store = ToolStore::new();
        let (ids, entry) = (RwSignal::new(Vec::new()), RwSignal::new(String::new()));
        let name = "Ada Byron".to_owned();
        let ada = Person::new("p1", name, ContactTier::Active, clock::today(), 1);
        let ada = steppingstone_core::network_evidence::reference(&ada);
        let links = Links {
            store,
            id: "person",
            goals: Some(LinkedGoals {
                ids: ids.into(),
                set: Callback::new(move |now| ids.set(now)),
            }),
            met: Some(MetIn {
                entry: entry.into(),
                set: Callback::new(move |now| entry.set(now)),
            }),
            evidence: Callback::new(move |()| vec![ada.clone()]),
            happened: Callback::new(|()| Vec::new()),
        };
        check(store, links);
    });
}

#[test]
fn without_anything_to_link_with_there_is_no_drawer() {
    with_links(|store, links| {
        assert!(!links.drawer().to_html().contains(s::heading()));
        store.records.put(&JourneySkill::new("s1", "Planning", 1));
        assert!(links.drawer().to_html().contains(s::heading()));
    });
}

#[test]
fn goals_in_progress_and_the_path_are_offered() {
    with_links(|store, links| {
        let mut draft = GoalDraft::default();
        draft.set(Field::Object, "Ten talks");
        for (id, status) in [("g1", Status::Active), ("g2", Status::Building)] {
            let mut goal = Goal::new(id, &draft, 1);
            goal.set_status(status, clock::today(), 2);
            store.records.put(&goal);
        }
        let mut entry = JourneyEntry::new("e1", EntryKind::Job, 1);
        entry.set_text(EntryField::Title, "Baker", 2);
        entry.set_text(EntryField::Organization, "Harbor Foods", 2);
        store.records.put(&entry);
        let html = view(links).to_html();
        assert_eq!(html.matches("Ten talks</span>").count(), 1, "{html}");
        assert!(html.contains("of=g1") && !html.contains("of=g2"), "{html}");
        assert!(html.contains("Baker, Harbor Foods"), "{html}");
        assert!(!html.contains(w::to_entry()), "{html}");
        links.met.unwrap().set.run("e1".to_owned());
        let html = view(links).to_html();
        assert!(html.contains(w::to_entry()), "{html}");
        // What is linked is shown although it is not in progress.
        links.goals.unwrap().set.run(vec!["g2".to_owned()]);
        assert!(view(links).to_html().contains("of=g2"));
    });
}

#[test]
fn somebody_who_vouches_is_evidence_of_a_skill_once() {
    with_links(|store, links| {
        store.records.put(&JourneySkill::new("s1", "Planning", 1));
        let html = view(links).to_html();
        assert!(html.contains(&w::skill::reference("Ada Byron")), "{html}");
        let add = || {
            let piece = links.evidence.run(()).remove(0);
            evidence::skill_evidence::add(links.source(links.evidence), "s1", piece)
        };
        assert_eq!(add(), w::skill::added("Planning"));
        assert_eq!(add(), w::skill::there("Planning"));
        let skill = store.list::<JourneySkill>().find("s1").unwrap();
        assert_eq!(skill.pieces().next().unwrap().1.text, "Ada Byron");
    });
}

/// A goal of yes or no, or of talks counted from none, in progress.
fn put_goal(store: ToolStore, unit: &str) {
    let mut draft = GoalDraft::default();
    draft.set(Field::Object, "Ten talks");
    match unit {
        "" => draft.set(Field::Measured, "yes_no"),
        unit => {
            draft.set(Field::Unit, unit);
            draft.set(Field::Baseline, "0");
        }
    }
    let mut goal = Goal::new("g1", &draft, 1);
    goal.set_status(Status::Active, clock::today(), 2);
    store.records.put(&goal);
}

/// Copies a piece to the goal.
fn check_in(links: Links, piece: &EvidenceText, value: &str) -> Option<String> {
    let goals = check_in_goals(links.goals.unwrap());
    evidence::goal_check_in::add((links.source(links.happened), goals), "g1", piece, value)
}

/// What was said today.
fn said() -> EvidenceText {
    EvidenceText {
        text: "She liked my plan".to_owned(),
        on: "2027-03-17".to_owned(),
        ..EvidenceText::new(EvidenceKind::OwnAccount)
    }
}

#[test]
fn a_check_in_is_offered_for_goals_that_are_linked_and_of_what_has_a_day() {
    with_links(|store, links| {
        put_goal(store, "");
        assert!(!view(links).to_html().contains(w::check_in::text()));
        links.goals.unwrap().set.run(vec!["g1".to_owned()]);
        // Who vouches has no day.
        let html = view(links).to_html();
        assert!(html.contains(w::check_in::nothing()), "{html}");
        let links = Links {
            happened: Callback::new(|()| vec![said()]),
            ..links
        };
        let html = view(links).to_html();
        assert!(html.contains(w::check_in::text()), "{html}");
        assert!(html.contains("She liked my plan"), "{html}");
        assert!(!html.contains("person-number"), "{html}");
    });
}

#[test]
fn what_was_said_is_a_check_in_once() {
    with_links(|store, links| {
        put_goal(store, "");
        let add = || check_in(links, &said(), "");
        assert_eq!(add().as_deref(), Some(w::check_in::added()));
        assert_eq!(add().as_deref(), Some(w::check_in::there()));
        let goal = store.list::<Goal>().find("g1").unwrap();
        let (_, check_in) = goal.ordered_check_ins().remove(0);
        assert_eq!(
            (check_in.note.as_str(), check_in.on),
            ("She liked my plan", clock::today())
        );
        crate::state::use_undo().take_back();
        let goal = store.list::<Goal>().find("g1").unwrap();
        assert!(goal.ordered_check_ins().is_empty());
    });
}

#[test]
fn a_goal_that_counts_talks_is_offered_those_since_its_last_check_in() {
    with_links(|store, links| {
        put_goal(store, "talks");
        let name = "Ada Byron".to_owned();
        let mut ada = Person::new("p1", name, ContactTier::Active, clock::today(), 1);
        let contact = Contact {
            on: clock::today(),
            kind: ContactKind::Call,
            note: String::new(),
            is_about: false,
        };
        ada.goals.value = vec!["g1".to_owned()];
        ada.log("c1", contact, clock::today(), 3).unwrap();
        store.records.put(&ada);
        links.goals.unwrap().set.run(vec!["g1".to_owned()]);
        let links = Links {
            happened: Callback::new(|()| vec![said()]),
            ..links
        };
        let html = view(links).to_html();
        assert!(html.contains(&w::check_in::how_many("talks")), "{html}");
        assert!(html.contains(&w::check_in::since(1)), "{html}");
        assert_eq!(check_in(links, &said(), "many"), None);
        assert!(check_in(links, &said(), "1").is_some());
        let html = view(links).to_html();
        assert!(!html.contains(&w::check_in::since(1)), "{html}");
    });
}
