use steppingstone_core::network::{Contact, ContactKind, Interval, IntervalUnit, Mentor};

use super::super::new_person::{NewPerson, add_people};
use super::*;
use crate::state::{provide_navigation, provide_records, provide_undo};
use crate::words::install_english;
use crate::words::network_person_more as m;

/// A close person without a contact, changed by `edit`.
fn with_person(edit: impl FnOnce(&mut Person), check: impl FnOnce(ToolStore, String)) {
    install_english();
    Owner::new_root(None).with(|| {
        provide_navigation();
        provide_records();
        provide_undo();
        let store = ToolStore::new();
        let new = NewPerson::of("Ann Weber", "close", "not_yet").unwrap();
        let id = add_people(store, vec![new]).remove(0);
        store.list::<Person>().change(&id, |person| {
            person.change(9, edit);
        });
        check(store, id);
    });
}

fn html(store: ToolStore, id: &str) -> String {
    by_id(store, id.to_owned()).to_html()
}

fn contact(ago: u64, kind: ContactKind, note: &str, is_about: bool) -> Contact {
    Contact {
        on: clock::today() - chrono::Days::new(ago),
        kind,
        note: note.to_owned(),
        is_about,
    }
}

#[track_caller]
fn check(page: &str, parts: &[&str]) {
    for part in parts {
        assert!(page.contains(part), "{part}: {page}");
    }
}

#[test]
fn an_address_of_nobody_leads_back_and_one_without_a_person_adds_one() {
    with_person(
        |_| {},
        |store, _| {
            check(&html(store, "gone"), &[w::gone(), w::to_people()]);
            let new = person(Route::NetworkPerson).to_html();
            check(&new, &[w::new_heading(), w::add(), n::last_talk::label()]);
        },
    );
}

#[test]
fn it_says_how_it_stands_and_lists_the_contacts_from_the_latest_on() {
    with_person(
        |_| {},
        |store, id| {
            store.list::<Person>().change(&id, |person| {
                let today = clock::today();
                for (id, contact) in [
                    ("c1", contact(60, ContactKind::Met, "", true)),
                    ("c2", contact(50, ContactKind::Call, "New office", false)),
                    ("c3", contact(3, ContactKind::Tried, "", false)),
                ] {
                    person.log(id, contact, today, 9).unwrap();
                }
            });
            let page = html(store, &id);
            check(
                &page,
                &[
                    "Losing touch for 8 days",
                    "You tried on",
                    "New office",
                    "About ",
                ],
            );
            let kinds = ["Tried, no answer<", "Called<", "Met<"];
            let places = kinds.map(|kind| page.find(&[": ", kind].concat()));
            assert!(places.iter().all(Option::is_some), "{page}");
            assert!(places.is_sorted(), "{places:?}: {page}");
        },
    );
}

#[test]
fn openings_hold_only_what_was_written_and_a_blank_each() {
    let edit = |person: &mut Person| {
        person.how.value = "We shared a desk.".to_owned();
        person.mentor.value = Some(Mentor {
            topic: "Sewing".to_owned(),
            from: None,
            until: None,
            questions: vec!["Which thread?".to_owned()],
        });
    };
    with_person(edit, |store, id| {
        let person = store.list::<Person>().find(&id).unwrap();
        let messages = starters::messages(&person);
        assert_eq!(messages.len(), 3);
        assert!(
            messages
                .iter()
                .all(|it| it.contains("___") && it.starts_with("Hello Ann,"))
        );
        check(
            &messages.join("\n"),
            &["Which thread?", "Sewing", "We shared a desk."],
        );
    });
}

#[test]
fn own_times_and_a_mentor_are_shown_as_stored() {
    let edit = |person: &mut Person| {
        person.ideal.value = Some(Interval::new(2, IntervalUnit::Month));
        person.longest.value = Some(Interval::new(3, IntervalUnit::Month));
        person.emails.value = vec!["ann@mill.example".to_owned()];
    };
    with_person(edit, |store, id| {
        let page = html(store, &id);
        check(
            &page,
            &[
                "Now: every 2 months.",
                "mailto:ann@mill.example",
                m::mentor::heading(),
            ],
        );
    });
}
