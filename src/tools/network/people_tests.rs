use steppingstone_core::network::{Contact, ContactKind, ContactState, Opportunity};

use super::super::new_person::{NewPerson, add_people};
use super::*;
use crate::state::{provide_navigation, provide_records, provide_undo};
use crate::words::install_english;

/// Adds people, each by name, tier and how many days ago the last contact was.
fn with_people(all: &[(&str, &str, Option<u64>)], check: impl FnOnce(ToolStore)) {
    install_english();
    Owner::new_root(None).with(|| {
        provide_navigation();
        provide_records();
        provide_undo();
        let store = ToolStore::new();
        let today = clock::today();
        for (name, tier, ago) in all {
            let new = NewPerson::of(name, tier, "not_yet").unwrap();
            let id = add_people(store, vec![new]).remove(0);
            let Some(ago) = ago else { continue };
            let contact = Contact {
                on: today - chrono::Days::new(*ago),
                kind: ContactKind::Call,
                note: String::new(),
                is_about: false,
            };
            store.list::<Person>().change(&id, |person| {
                person.log("c", contact, today, 9).unwrap();
            });
        }
        check(store);
    });
}

fn page() -> String {
    people(Route::Network).to_html()
}

#[track_caller]
fn check(page: &str, parts: &[&str]) {
    for part in parts {
        assert!(page.contains(part), "{part}: {page}");
    }
}

#[test]
fn a_first_visit_asks_for_three_people_and_says_where_they_stay() {
    with_people(&[], |_| {
        let page = page();
        check(
            &page,
            &[w::looking::legend(), w::first::kept(), w::first::example()],
        );
        check(&page, &["first-name-0", "first-name-1", "first-name-2"]);
        // An answer to when one last talked is called like the heading of the week.
        assert!(
            !page.contains(&format!("{}</h2>", w::week::heading())),
            "{page}"
        );
    });
}

#[test]
fn the_most_pressing_come_first_with_a_reason_and_the_others_are_a_number() {
    let people = [
        ("Ann", "close", Some(54)),
        ("Ben", "close", Some(90)),
        ("Cho", "active", Some(100)),
        ("Dee", "occasional", Some(3)),
        ("Eve", "close", Some(29)),
    ];
    with_people(&people, |_| {
        let page = page();
        let places = ["Ben", "Ann", "Cho"].map(|name| page.find(&format!(">{name}<")));
        assert!(places.iter().all(Option::is_some), "{page}");
        assert!(places.is_sorted(), "{places:?}");
        let reason = "You want to be in touch every 4 weeks.";
        check(
            &page,
            &["Losing touch for 48 days", reason, "And 1 more", "5 people"],
        );
    });
}

#[test]
fn nobody_due_says_who_comes_next() {
    with_people(
        &[("Ann", "close", Some(2)), ("Ben", "parked", None)],
        |_| {
            check(&page(), &[w::week::nobody(), "Coming up: Ann. Next by"]);
        },
    );
}

#[test]
fn applications_come_first_while_one_looks_for_work() {
    with_people(&[("Ann", "close", Some(54))], |store| {
        let look = |looking| {
            store.change_only(|settings: &mut NetworkSettings, now| {
                settings.change(now, |it| it.looking.value = Some(looking));
            });
        };
        look(Looking::Open);
        assert!(!page().contains(w::jobs::heading()));
        look(Looking::Yes);
        check(&page(), &[w::jobs::nothing(), w::to_jobs()]);
        let mut opening = Opportunity::new("o1", "Cook".to_owned(), String::new(), 1);
        store.records.put(&opening);
        check(&page(), &[w::jobs::none()]);
        opening.change(2, |it| it.apply_by.value = Some(clock::today()));
        store.records.put(&opening);
        let page = page();
        check(&page, &[">Cook<", "Today is the last day to apply."]);
        assert!(page.find(w::jobs::heading()) < page.find(w::week::heading()));
    });
}

#[test]
fn two_taps_log_a_contact_and_the_person_is_no_longer_due() {
    with_people(&[("Ann", "close", Some(54))], |store| {
        let before = status(store);
        let done = Callback::new(|_| ());
        let actions = super::super::contact_actions::ContactActions::new(store, "week", done);
        let id = store.records.all::<Person>().read_untracked()[0].id.clone();
        actions.log(&id, "Ann", ContactKind::Tried);
        assert_eq!(status(store).days, before.days, "an attempt does not count");
        actions.log(&id, "Ann", ContactKind::Message);
        assert_eq!(status(store).last, Some(clock::today()));
        assert!(!page().contains("Losing touch"));
    });
}

fn id_of(store: ToolStore, name: &str) -> String {
    let all = store.records.all::<Person>();
    let all = all.read_untracked();
    let found = all.iter().find(|person| person.name.value == name);
    found.unwrap().id.clone()
}

fn status(store: ToolStore) -> ContactState {
    let people = store.records.all::<Person>();
    steppingstone_core::network::contact_state(&people.read_untracked()[0], clock::today())
}

#[test]
fn the_list_is_found_by_name_work_tier_and_state() {
    let people = [
        ("Ann Weber", "close", Some(54)),
        ("Ben", "occasional", Some(3)),
        ("Cho", "parked", None),
    ];
    with_people(&people, |store| {
        let ben = id_of(store, "Ben");
        store.list::<Person>().change(&ben, |person| {
            person.change(5, |person| {
                person.organization.value = "Mill & Co".to_owned()
            });
        });
        let page = People::new(store);
        let found = |search: &str, tier, filter| {
            let rows = page.rows.get_untracked();
            let found = rows.iter().filter(|row| row.is_found(search, tier, filter));
            found.map(|row| row.name.clone()).collect::<Vec<_>>()
        };
        assert_eq!(found("", None, StateFilter::All).len(), 3);
        assert_eq!(found("weber", None, StateFilter::All), ["Ann Weber"]);
        assert_eq!(found("mill", None, StateFilter::All), ["Ben"]);
        assert_eq!(
            found("", Some(ContactTier::Parked), StateFilter::All),
            ["Cho"]
        );
        assert_eq!(found("", None, StateFilter::ToWriteTo), ["Ann Weber"]);
        assert_eq!(found("", None, StateFilter::Fine), ["Ben"]);
        assert!(found("", None, StateFilter::Archived).is_empty());
    });
}

#[test]
fn fifty_of_a_thousand_are_drawn() {
    let people: Vec<(String, &str)> = (0..1_000).map(|it| (format!("P{it}"), "close")).collect();
    let people: Vec<(&str, &str, Option<u64>)> = people
        .iter()
        .map(|(name, tier)| (name.as_str(), *tier, None))
        .collect();
    with_people(&people, |store| {
        let list = everybody::everybody(People::new(store)).to_html();
        assert_eq!(list.matches("skills__row").count(), 50);
        check(&list, &["1000 people", "Show 50 more"]);
    });
}

#[test]
fn the_example_says_that_it_is_one_and_goes_in_one_press() {
    with_people(&[("Ann", "close", None)], |store| {
        example::add(store.records);
        check(&page(), &[w::example::note(), "Grace Otieno"]);
        store.list::<Person>().remove_examples(String::new());
        let page = page();
        assert!(!page.contains(w::example::note()), "{page}");
        assert_eq!(store.records.all::<Person>().read_untracked().len(), 1);
    });
}

#[test]
fn what_an_old_import_left_can_be_deleted_unless_something_names_it() {
    let people = [
        ("Ann", "parked", None),
        ("Ben", "parked", None),
        ("Cho", "parked", None),
    ];
    with_people(&people, |store| {
        let long_ago = clock::today() - chrono::Days::new(400);
        for name in ["Ann", "Ben"] {
            store
                .list::<Person>()
                .change(&id_of(store, name), |person| {
                    person.change(9, |person| {
                        person.batch.value = "b1".to_owned();
                        person.in_rotation_since.value = long_ago;
                    });
                });
        }
        let mut opening = Opportunity::new("o1", "Cook".to_owned(), String::new(), 1);
        opening.change(2, |opening| {
            opening.contact.value = Some(id_of(store, "Ann"))
        });
        store.records.put(&opening);
        let list = everybody::everybody(People::new(store)).to_html();
        check(&list, &["Delete this person", "<li>Ben</li>"]);
        assert!(!list.contains("<li>Ann</li>"), "{list}");
    });
}
