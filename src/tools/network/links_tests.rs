use steppingstone_core::goals::{Goal, GoalDraft, Status};
use steppingstone_core::journey::EntryKind;
use steppingstone_core::journey::record::JourneySkill;
use steppingstone_core::network::{ContactTier, Person};

use super::*;
use crate::platform::clock;
use crate::state::{provide_navigation, provide_records, provide_undo};
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
            goals: ids.into(),
            set_goals: Callback::new(move |now| ids.set(now)),
            met: Some(MetIn {
                entry: entry.into(),
                set: Callback::new(move |now| entry.set(now)),
            }),
            evidence: Callback::new(move |()| vec![ada.clone()]),
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
        draft.set(steppingstone_core::goals::Field::Object, "Ten talks");
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
        links.set_goals.run(vec!["g2".to_owned()]);
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
            skill_evidence::add(links, "s1", piece)
        };
        assert_eq!(add(), w::skill::added("Planning"));
        assert_eq!(add(), w::skill::there("Planning"));
        let skill = store.list::<JourneySkill>().find("s1").unwrap();
        assert_eq!(skill.pieces().next().unwrap().1.text, "Ada Byron");
    });
}
