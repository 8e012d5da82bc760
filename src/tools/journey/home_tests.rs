use steppingstone_core::journey::EntryKind;
use steppingstone_core::journey::record::{EntryField, JourneyEntry};

use super::*;
use crate::platform::clock;
use crate::state::{
    provide_navigation, provide_occupations, provide_records, provide_undo, use_occupations,
    use_undo,
};
use crate::tools::journey::entry_edits::{AddedSkill, NewEntry, add_entry};
use crate::tools::journey::suggestions;
use crate::words::install_english;

/// The store of a page where nothing is stored.
fn with_store(check: impl FnOnce(JourneyStore)) {
    install_english();
    clock::set_day(2026, 11, 28);
    Owner::new_root(None).with(|| {
        provide_navigation();
        provide_records();
        provide_undo();
        provide_occupations();
        check(JourneyStore::new());
    });
}

fn new_entry(title: &str, start: &str, end: &str) -> NewEntry {
    NewEntry {
        kind: EntryKind::Job,
        title: title.to_owned(),
        organization: String::new(),
        start: start.to_owned(),
        end: end.to_owned(),
    }
}

/// A page as text, without its elements.
fn said(html: &str) -> String {
    let parts = html
        .split('<')
        .map(|part| part.split_once('>').map_or(part, |(_, text)| text));
    let text = parts.collect::<Vec<_>>().join(" ");
    let text = text.replace("&#x27;", "'").replace("&#39;", "'");
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[track_caller]
fn check_says(html: &str, parts: &[&str]) {
    let said = said(html);
    for part in parts {
        assert!(said.contains(part), "{part:?} is not in: {said}");
    }
}

#[test]
fn a_first_visit_asks_for_one_job() {
    with_store(|_| {
        let html = home().to_html();
        let title = html.find("What do you do now").unwrap();
        let place = html.find("Where?").unwrap();
        let since = html.find("Since when?").unwrap();
        let kind = html.find("What kind of thing is it?").unwrap();
        let other = html.find("Or start another way").unwrap();
        assert!(title < place && place < since && since < kind && kind < other);
        assert!(!html.contains("Until when?"), "it goes on at first");
    });
}

#[test]
fn the_example_answers_the_three_questions() {
    with_store(|store| {
        store.add_example();
        assert!(store.has_example());
        let answers = answers::answers(store);
        let html = answers::view(store, answers).to_html();
        check_says(
            &html,
            &[
                "You have worked 13 years and 3 months, in 4 roles.",
                "With unpaid work, it is 14 years and 6 months.",
                "You can show something for 5 of your 8 skills. 3 have not been used for two years.",
                "See what the next stage asks for",
            ],
        );
        let path = timeline::view(store).to_html();
        check_says(
            &path,
            &[
                "At the same time, at least in part",
                "Bright Dental Group,",
                "about 1 year (2 months to 2 years)",
                "Mostly a job",
            ],
        );
        let built = stage::built(store).to_html();
        check_says(
            &built,
            &[
                "It gave you most of this: Being an expert.",
                "It gave you least of this: Moving up.",
            ],
        );
        let stage = stage::view(store, answers).to_html();
        check_says(&stage, &["Stage: Middle", "led work for one year or more"]);
    });
}

#[test]
fn the_example_goes_and_comes_back_and_leaves_what_is_own() {
    with_store(|store| {
        store.add_example();
        let own = add_entry(store.records, new_entry("Baker", "2020", "now")).unwrap();
        store.remove_example();
        assert!(!store.has_example());
        let left: Vec<String> = store
            .entries
            .get_untracked()
            .into_iter()
            .map(|it| it.id)
            .collect();
        assert_eq!(left, [own]);
        use_undo().take_back();
        assert!(store.has_example());
        assert_eq!(store.entries.get_untracked().len(), 9);
        assert_eq!(untrack(|| store.plan()).targets().count(), 1);
    });
}

#[test]
fn a_skill_of_the_same_name_is_used_as_it_is() {
    with_store(|store| {
        let first = add_entry(store.records, new_entry("Baker", "2020", "now")).unwrap();
        let second = add_entry(store.records, new_entry("Cook", "2018", "2019")).unwrap();
        assert_eq!(store.add_skill(&first, "Dough", None), AddedSkill::Added);
        assert_eq!(store.add_skill(&second, " dough ", None), AddedSkill::Added);
        assert_eq!(store.add_skill(&second, "DOUGH", None), AddedSkill::IsThere);
        assert_eq!(store.skills.get_untracked().len(), 1);
        let of = |id: &str| store.entry_records.find(id).unwrap().skills.value;
        assert_eq!(of(&first), of(&second));
    });
}

#[test]
fn a_deleted_entry_comes_back() {
    with_store(|store| {
        let id = add_entry(store.records, new_entry("Baker", "2020", "now")).unwrap();
        store.type_entry(&id, EntryField::Takeaway, "Early mornings");
        store.delete_entry(&id);
        assert!(store.entries.get_untracked().is_empty());
        use_undo().take_back();
        let back = store.entry_records.find(&id).unwrap();
        assert_eq!(back.text(EntryField::Takeaway), "Early mornings");
    });
}

#[test]
fn no_entry_is_added_where_there_is_no_room() {
    with_store(|store| {
        for number in 0..200 {
            let id = format!("e{number}");
            store.records.put(&JourneyEntry::new(id, EntryKind::Job, 1));
        }
        assert_eq!(
            add_entry(store.records, new_entry("Baker", "2020", "now")),
            None
        );
        let full = first_use::new_entry(store.records, RwSignal::new(None), false).to_html();
        check_says(&full, &["You have 200 entries"]);
    });
}

#[test]
fn entries_without_dates_stand_below_with_what_to_do() {
    with_store(|store| {
        add_entry(store.records, new_entry("Baker", "", ""));
        add_entry(store.records, new_entry("Cook", "2018", ""));
        let html = timeline::view(store).to_html();
        check_says(
            &html,
            &["Without dates Baker", "Add a date", "A date is missing"],
        );
    });
}

#[test]
fn skills_are_suggested_by_the_occupation_of_a_title() {
    crate::occupation_fixture::install_all();
    with_store(|store| {
        let id = add_entry(store.records, new_entry("Registered nurse", "2020", "now")).unwrap();
        let entry = store.entry_memo(id.clone());
        let (occupation, found) =
            suggestions::suggested(use_occupations(), &entry.get().unwrap()).unwrap();
        assert_eq!((occupation.as_str(), found.len()), ("Registered Nurses", 8));
        let first = &found[0];
        store.add_skill(&id, &first.name, Some(&first.element));
        let skills = store.skills.get_untracked();
        assert_eq!(skills[0].elements, std::slice::from_ref(&first.element));
        let html = entry_skills::entry_skills(store, id, entry).to_html();
        check_says(&html, &["Registered Nurses"]);
    });
}

#[test]
fn the_next_step_is_the_widest_gap_once_that_is_there() {
    crate::occupation_fixture::install_all();
    with_store(|store| {
        store.add_example();
        let answers = answers::answers(store);
        let html = answers::view(store, answers).to_html();
        let next = "Next: Personnel and Human Resources, 2 steps below what is asked of Human Resources Specialists.";
        check_says(&html, &[next]);
    });
}
