use steppingstone_core::journey::record::JourneySkill;

use super::counts_for::fields;
use super::*;
use crate::occupation_fixture::install_all;
use crate::state::{provide_navigation, provide_occupations, provide_records, provide_undo};
use crate::words::install_english;
use crate::words::journey::skill::counts_for as c;

/// A skill that was stored.
fn with_skill(elements: &[&str], check: impl FnOnce(Shown)) {
    install_english();
    install_all();
    Owner::new_root(None).with(|| {
        provide_navigation();
        let records = provide_records();
        provide_undo();
        provide_occupations();
        let mut skill = JourneySkill::new("s1", "Selling", 1);
        for element in elements {
            skill.add_element(element, 1);
        }
        records.put(&skill);
        let store = JourneyStore::new();
        check(Shown {
            store,
            id: StoredValue::new("s1".to_owned()),
            skill: memo(move || {
                let all = store.records.all::<JourneySkill>();
                all.read().first().cloned().unwrap()
            }),
        });
    });
}

#[test]
fn a_skill_is_told_by_hand_what_it_counts_for_in_a_job() {
    with_skill(&[], |shown| {
        let html = fields(shown).to_html();
        // Two of them are called Mathematics.
        for label in ["Mathematics (skill)", "Mathematics (knowledge)"] {
            assert_eq!(html.matches(label).count(), 1, "{label}");
        }
        assert!(html.contains(c::first()) && !html.contains(c::second()));
    });
    with_skill(&["2.C.1.d"], |shown| {
        let html = fields(shown).to_html();
        assert!(html.contains(c::second()) && !html.contains(c::third()));
    });
    with_skill(&["2.C.1.d", "2.A.1.e", "2.A.1.f"], |shown| {
        let html = fields(shown).to_html();
        assert!(html.contains(c::third()));
        assert_eq!(html.matches("<select").count(), 3);
    });
}

#[test]
fn a_skill_leads_back_to_the_threads_that_it_is_part_of() {
    use steppingstone_core::goals::{Goal, GoalDraft, Link};
    use steppingstone_core::journey::EvidenceKind;
    use steppingstone_core::journey::record::EvidenceText;
    use steppingstone_core::plan::AimState;
    use steppingstone_core::plan::record::{AimRecord, AimStanding};

    use crate::words::journey_skill_more::threads as t;

    with_skill(&[], |shown| {
        assert!(!threads::threads(shown).to_html().contains(t::heading()));
        let standing = AimStanding {
            state: AimState::Open,
            since: None,
        };
        let records = shown.store.records;
        let aim = AimRecord::new("a1", "Run a shop".to_owned(), standing, 1, None, 1);
        records.put(&aim);
        let mut draft = GoalDraft::default();
        draft.links.push(Link::Aim("a1".to_owned()));
        records.put(&Goal::new("g1", &draft, 1));
        let html = threads::threads(shown).to_html();
        assert!(!html.contains("Run a shop"), "{html}");
        let mut skill = shown.skill.get_untracked();
        let piece = EvidenceText {
            goal: Some("g1".to_owned()),
            ..EvidenceText::new(EvidenceKind::Goal)
        };
        skill.set_evidence("e1", Some(piece), 2);
        records.put(&skill);
        let html = threads::threads(shown).to_html();
        for part in [t::heading(), t::text(), "Run a shop", "/plan/#threads"] {
            assert!(html.contains(part), "{part}: {html}");
        }
    });
}
