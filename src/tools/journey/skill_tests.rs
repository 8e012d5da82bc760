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
