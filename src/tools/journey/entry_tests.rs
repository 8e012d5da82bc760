use steppingstone_core::network::{ContactTier, Person};
use steppingstone_core::quiz::Taking;
use steppingstone_core::quiz::example::example;

use super::*;
use crate::state::{provide_navigation, provide_occupations, provide_records, provide_undo};
use crate::words::install_english;

/// The page of an entry of a kind, with these dates.
fn html(kind: EntryKind, start: &str, end: &str) -> String {
    install_english();
    clock::set_day(2026, 11, 28);
    Owner::new_root(None).with(|| {
        provide_navigation();
        provide_records();
        provide_undo();
        provide_occupations();
        let store = JourneyStore::new();
        let mut entry = JourneyEntry::new("e1", kind, 1);
        for (field, text) in [
            (EntryField::Title, "Baker"),
            (EntryField::Start, start),
            (EntryField::End, end),
        ] {
            entry.set_text(field, text, 1);
        }
        store.records.put(&entry);
        EntryPage::new(store, "e1".to_owned()).view().to_html()
    })
}

#[track_caller]
fn check(html: &str, text: &str, times: usize) {
    assert!(!text.is_empty(), "install the words first");
    assert_eq!(html.matches(text).count(), times, "{text}: {html}");
}

#[test]
fn an_end_before_its_start_is_said_above_and_beside_both() {
    let backwards = html(EntryKind::Job, "2019-03", "2018");
    check(&backwards, w::end_before_start(), 3);
    let forwards = html(EntryKind::Job, "2019-03", "2020-02");
    check(&forwards, w::end_before_start(), 0);
    check(&forwards, "It lasted 1 year.", 1);
}

#[test]
fn the_people_met_there_are_named() {
    install_english();
    clock::set_day(2026, 11, 28);
    Owner::new_root(None).with(|| {
        provide_navigation();
        provide_records();
        provide_undo();
        provide_occupations();
        let store = JourneyStore::new();
        store
            .records
            .put(&JourneyEntry::new("e1", EntryKind::Job, 1));
        let page = EntryPage::new(store, "e1".to_owned());
        let people = || people::people(page).to_html();
        assert!(!people().contains(w::people()));
        for (id, name, entry) in [("p1", "Ada", "e1"), ("p2", "Bob", "e2")] {
            let today = clock::today();
            let mut person = Person::new(id, name.to_owned(), ContactTier::Active, today, 1);
            person.change(2, |it| it.entry.value = Some(entry.to_owned()));
            store.records.put(&person);
        }
        let html = people();
        check(&html, "Ada", 1);
        check(&html, "Bob", 0);
    });
}

#[test]
fn a_date_that_cannot_be_read_is_said_beside_it_and_counts_nothing() {
    let html = html(EntryKind::Job, "03/04/2019", "now");
    check(&html, "03/04 can mean two dates.", 1);
    check(&html, w::no_start(), 1);
}

#[test]
fn a_certificate_has_the_day_of_its_issue_and_is_no_role() {
    let certificate = html(EntryKind::Certificate, "", "2024-05-17");
    check(&certificate, w::issued(), 1);
    check(&certificate, w::start(), 0);
    check(&certificate, w::expires(), 1);
    check(&certificate, w::pay_per(), 0);
    let job = html(EntryKind::Job, "2020", "now");
    check(&job, w::issued(), 0);
    check(&job, w::expires(), 0);
    check(&job, w::pay_per(), 1);
}

#[test]
fn how_pay_was_read_is_said_below_it_and_what_is_wrong_with_it() {
    install_english();
    clock::set_day(2026, 11, 28);
    Owner::new_root(None).with(|| {
        provide_navigation();
        provide_records();
        provide_undo();
        provide_occupations();
        let store = JourneyStore::new();
        let mut entry = JourneyEntry::new("e1", EntryKind::Job, 1);
        let mut html = |texts: &[(EntryField, &str)]| {
            for (field, text) in texts {
                entry.set_text(*field, *text, 1);
            }
            store.records.put(&entry);
            pay::pay(EntryPage::new(store, "e1".to_owned())).to_html()
        };
        let pounds = html(&[(EntryField::Pay, "£38,034")]);
        check(&pounds, "Read as GBP 38034 a year", 1);
        let hour = html(&[(EntryField::Pay, "28")]);
        check(&hour, "Is this pay for one hour?", 1);
        check(&hour, "Read as", 0);
        let hour = html(&[(EntryField::PayPer, "hour")]);
        check(&hour, "Read as USD 28 an hour", 1);
        let words = html(&[(EntryField::Pay, "enough")]);
        check(&words, "Write one amount", 1);
    });
}

#[test]
fn the_answers_of_the_example_are_never_offered_for_a_role() {
    install_english();
    clock::set_day(2026, 11, 28);
    Owner::new_root(None).with(|| {
        provide_navigation();
        let records = provide_records();
        provide_undo();
        provide_occupations();
        let store = JourneyStore::new();
        let example = example(clock::today());
        records.put(&example);
        assert_eq!(store.quiz_answers_from(), None);
        let own = Taking {
            id: "own".to_owned(),
            ..example
        };
        records.put(&own);
        assert_eq!(store.quiz_answers_from(), Some(own.taken_on));
    });
}
