use std::sync::Arc;

use chrono::NaiveDate;
use steppingstone_core::calendar;
use steppingstone_core::csv;
use steppingstone_core::day::date_from_text;
use steppingstone_core::network::{CalendarNames, Contact, ContactKind, ContactTier, Opportunity};

use super::preview::{Preview, bring, view_of};
use super::reading::Opened;
use super::*;
use crate::platform::clock;
use crate::state::{provide_navigation, provide_records, provide_undo, use_undo};
use crate::words::install_english;
use crate::words::network_files_preview as p;

const CARDS: &str = "BEGIN:VCARD\nVERSION:3.0\nFN:Ada Lovelace\nEMAIL:ada@a.example\nBDAY:1815-12-10\nNOTE:likes engines\nEND:VCARD\nBEGIN:VCARD\nVERSION:9\nFN:Broken\nEND:VCARD\n";
const TABLE: &str = "Full Name,Firma,Colour\nGrace Hopper,Navy,blue\nAda Lovelace,,red\n";
const LINKEDIN: &str = "Notes:\nsome text\n\nFirst Name,Last Name,URL,Email Address,Company,Position,Connected On\nGrace,Hopper,,,The Navy,Admiral,12 Mar 2024\nAlan,Turing,,,Bakery Ltd,Baker,10 Mar 2027\n";

fn day(text: &str) -> NaiveDate {
    date_from_text(text).unwrap()
}

fn with_files(check: impl FnOnce(ToolStore)) {
    install_english();
    clock::set_day(2027, 3, 17);
    Owner::new_root(None).with(|| {
        provide_navigation();
        provide_records();
        provide_undo();
        check(ToolStore::new());
    });
}

fn put_ada(store: ToolStore) {
    let since = day("2027-03-01");
    let mut ada = Person::new(
        "ada",
        "Ada Lovelace".to_owned(),
        ContactTier::Close,
        since,
        1,
    );
    ada.change(2, |it| {
        it.emails.value = vec!["ada@a.example".to_owned()];
        it.notes.value = "secret".to_owned();
    });
    store.records.put(&ada);
}

fn shown(store: ToolStore, text: &str, is_table: bool) -> Preview {
    let bytes = Arc::new(text.as_bytes().to_vec());
    let chosen = Chosen {
        store,
        bytes: RwSignal::new(Some(Arc::clone(&bytes))),
    };
    let preview = Preview::new(chosen);
    preview.show(Ok(Opened { bytes, is_table }));
    preview
}

fn names(store: ToolStore) -> Vec<String> {
    let people = store.records.all::<Person>().get_untracked();
    let mut names: Vec<String> = people.into_iter().map(|it| it.name.value).collect();
    names.sort();
    names
}

#[track_caller]
fn says(html: &str, parts: &[&str]) {
    for part in parts {
        assert!(html.contains(part), "{part}: {html}");
    }
}

#[test]
fn the_page_begins_with_how_many_there_are_and_one_button() {
    with_files(|store| {
        let html = || files(Route::NetworkFiles).to_html();
        says(
            &html(),
            &["0 people are stored here.", w::choose(), w::privacy()],
        );
        says(&html(), &[w::out::nothing()]);
        put_ada(store);
        says(&html(), &["1 person is stored here.", w::out::vcard()]);
    });
}

#[test]
fn cards_are_shown_with_what_was_left_out_and_why_and_nothing_is_stored() {
    with_files(|store| {
        let html = view_of(shown(store, CARDS, false)).to_html();
        says(
            &html,
            &[p::nothing_stored(), p::counts::new(), p::counts::refused()],
        );
        says(&html, &["Ada Lovelace", "1 person ticked", "BDAY: 1"]);
        says(&html, &["Line 9", p::refused::version(), p::all_parked()]);
        assert!(names(store).is_empty());
    });
}

#[test]
fn what_is_ticked_comes_in_parked_with_one_undo_and_notes_only_if_asked_for() {
    with_files(|store| {
        let preview = shown(store, CARDS, false);
        bring(preview);
        assert_eq!(names(store), ["Ada Lovelace"]);
        let ada = store.records.all::<Person>().get_untracked().remove(0);
        assert_eq!(ada.tier.value, ContactTier::Parked);
        assert_eq!(ada.notes.value, "");
        let html = files(Route::NetworkFiles).to_html();
        says(&html, &[w::imports::heading(), "An import with 1 person"]);
        use_undo().take_back();
        assert!(names(store).is_empty());
        let preview = shown(store, CARDS, false);
        preview.takes_notes.set(true);
        bring(preview);
        let ada = store.records.all::<Person>().get_untracked().remove(0);
        assert_eq!(ada.notes.value, "likes engines");
    });
}

#[test]
fn a_table_shows_its_first_rows_and_its_columns_can_be_changed() {
    with_files(|store| {
        put_ada(store);
        let preview = shown(store, TABLE, true);
        let html = view_of(preview).to_html();
        says(&html, &[p::columns::heading(), "Column “Colour”", "blue"]);
        says(
            &html,
            &[
                p::counts::maybe(),
                p::actions::maybe(),
                "May be Ada Lovelace",
            ],
        );
        let mut columns = preview.found.get_untracked().table.unwrap().columns;
        use steppingstone_core::network::contact_files::Column;
        columns[2] = Some(Column::Role);
        preview.columns.set(Some(columns));
        bring(preview);
        assert_eq!(
            names(store),
            ["Ada Lovelace", "Ada Lovelace", "Grace Hopper"]
        );
        let people = store.records.all::<Person>().get_untracked();
        assert!(people.iter().any(|it| it.role.value == "blue"));
    });
}

#[test]
fn nobody_of_linkedin_is_ticked_until_the_reader_says_whom() {
    with_files(|store| {
        let job = Opportunity::new("o1", "Baker".to_owned(), "Bakery".to_owned(), 1);
        store.records.put(&job);
        let preview = shown(store, LINKEDIN, true);
        let html = view_of(preview).to_html();
        says(&html, &["0 people ticked", p::people::organizations()]);
        says(&html, &[p::people::last_year(), "Grace Hopper, The Navy"]);
        assert!(!html.contains(p::columns::heading()), "{html}");
        bring(preview);
        assert!(names(store).is_empty());
        says(&view_of(preview).to_html(), &[p::none_ticked()]);
        let pressed = |preview: Preview| preview.ticked.get_untracked();
        preview.press(preview::Pressed::Organizations);
        assert_eq!(pressed(preview), [false, true]);
        preview.press(preview::Pressed::LastYear);
        assert_eq!(pressed(preview), [false, true]);
        preview.press(preview::Pressed::Everybody);
        preview.turn(0);
        assert_eq!(pressed(preview), [false, true]);
        bring(preview);
        assert_eq!(names(store), ["Alan Turing"]);
    });
}

#[test]
fn a_file_that_holds_nobody_says_what_is_wrong() {
    with_files(|store| {
        let html = view_of(shown(store, "a,b\n1,2\n", true)).to_html();
        says(&html, &[p::whole::no_head(), p::cancel()]);
        let html = view_of(shown(store, "Name\n\"open\n", true)).to_html();
        says(&html, &["A quotation mark in line 2"]);
    });
}

#[test]
fn files_to_take_along_hold_what_is_there_and_notes_only_if_asked_for() {
    with_files(|store| {
        put_ada(store);
        let people = store.records.all::<Person>().get_untracked();
        let table = out::people_csv(&people, false);
        says(
            &table,
            &["\"Name\"", "\"Due\"", "\"ada@a.example\"", "\"Close\""],
        );
        assert!(!table.contains("secret"), "{table}");
        assert!(out::people_csv(&people, true).contains("secret"));
        let heads = w::out::people_heads().len();
        assert_eq!(heads, 12);
        let mut job = Opportunity::new("o1", "Baker".to_owned(), "Bakery".to_owned(), 1);
        job.change(2, |it| it.apply_by.value = Some(day("2027-03-20")));
        let rows = out::jobs_rows(std::slice::from_ref(&job));
        assert!(
            rows.iter()
                .all(|row| row.len() == w::out::jobs_heads().len())
        );
        says(&csv::text(&rows), &["\"Interested\"", "\"2027-03-20\""]);
    });
}

#[test]
fn a_calendar_has_first_names_unless_the_reader_says_otherwise() {
    with_files(|store| {
        put_ada(store);
        store.list::<Person>().change("ada", |it| {
            let contact = Contact {
                on: day("2027-03-16"),
                kind: ContactKind::Met,
                note: String::new(),
                is_about: false,
            };
            it.log("c1", contact, day("2027-03-17"), 3).unwrap();
        });
        let mut job = Opportunity::new("o1", "Baker".to_owned(), String::new(), 1);
        job.change(2, |it| it.apply_by.value = Some(day("2027-03-20")));
        store.records.put(&job);
        let file = |names| calendar::file("Network", &out::events(store, names), 1);
        let first = file(CalendarNames::First);
        says(
            &first,
            &["SUMMARY:Write to Ada\r\n", "Last day to apply: Baker"],
        );
        says(
            &file(CalendarNames::Full),
            &["SUMMARY:Write to Ada Lovelace"],
        );
    });
}

#[test]
fn an_import_can_be_deleted_later_and_comes_back_with_an_undo() {
    with_files(|store| {
        let preview = shown(store, TABLE, true);
        bring(preview);
        assert_eq!(names(store).len(), 2);
        let ids = store.records.all::<Person>().get_untracked().into_iter();
        kept::delete(store, ids.map(|it| it.id).collect());
        assert!(names(store).is_empty());
        use_undo().take_back();
        assert_eq!(names(store).len(), 2);
    });
}
