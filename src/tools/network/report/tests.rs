use steppingstone_core::csv;
use steppingstone_core::day::date_from_text;
use steppingstone_core::network::{
    ActivityKind, ApplicationMethod, Move, NetworkSettings, OpportunityStage,
};

use super::*;
use crate::state::{provide_navigation, provide_records, provide_undo};
use crate::words::install_english;

fn today() -> NaiveDate {
    date_from_text("2027-03-17").unwrap()
}

fn with_report(check: impl FnOnce(ToolStore)) {
    install_english();
    clock::set_day(2027, 3, 17);
    Owner::new_root(None).with(|| {
        provide_navigation();
        provide_records();
        provide_undo();
        check(ToolStore::new());
    });
}

fn html() -> String {
    report(Route::NetworkReport).to_html()
}

fn put_application(store: ToolStore) {
    let mut bakery = Opportunity::new("o1", "Baker".to_owned(), "Bakery".to_owned(), 1);
    let to = Move {
        to: OpportunityStage::Applied,
        on: today(),
        outcome: None,
    };
    bakery.move_to(to, "h1", today(), 2).unwrap();
    bakery.change(3, |it| it.method.value = Some(ApplicationMethod::Post));
    store.records.put(&bakery);
}

fn put_fair(store: ToolStore) {
    let on = date_from_text("2027-03-02").unwrap();
    let mut fair = SearchActivity::new("a1", on, ActivityKind::Fair, 1);
    fair.change(2, |it| {
        it.what.value = "=Spring fair".to_owned();
        it.with.value = "Town hall".to_owned();
    });
    store.records.put(&fair);
}

fn set(store: ToolStore, change: impl FnOnce(&mut NetworkSettings)) {
    store.change_only::<NetworkSettings>(|it, now| {
        it.change(now, change);
    });
}

#[test]
fn what_no_more_fits_is_said_in_place_of_the_fields() {
    with_report(|store| {
        assert!(html().contains("id=\"activity-on\""));
        let on = date_from_text("2020-01-07").unwrap();
        for number in 0..steppingstone_core::network::MAX_SEARCH_ACTIVITIES {
            let id = format!("a{number:04}");
            let activity = SearchActivity::new(id, on, ActivityKind::Other, 1);
            store.records.put(&activity);
        }
        let page = html();
        let most = intl::number(steppingstone_core::network::MAX_SEARCH_ACTIVITIES as f64);
        says(&page, &[&w::add::full(most)]);
        assert!(!page.contains("id=\"activity-on\""), "{page}");
    });
}

#[track_caller]
fn says(html: &str, parts: &[&str]) {
    for part in parts {
        assert!(html.contains(part), "{part}: {html}");
    }
}

#[test]
fn an_empty_report_says_what_will_stand_there_and_that_a_false_entry_costs() {
    with_report(|_| {
        let html = html();
        says(
            &html,
            &[
                "0 entries from",
                w::truth(),
                w::own_form(),
                w::table::none(),
            ],
        );
        says(&html, &["This week: 0 entries so far."]);
        assert!(!html.contains(w::table::sign()), "{html}");
    });
}

#[test]
fn it_says_how_many_entries_there_are_and_what_this_week_lacks() {
    with_report(|store| {
        put_application(store);
        put_fair(store);
        set(store, |it| it.needed.value = Some(3));
        let html = html();
        says(
            &html,
            &[
                "2 entries from",
                "This week: 1 entry so far, 2 still needed.",
            ],
        );
        says(
            &html,
            &["Bakery", "Baker", "Post", "Town hall", w::table::sign()],
        );
        // No column is there for what was done, so it stands with the kind.
        says(&html, &["Job fair: =Spring fair"]);
    });
}

#[test]
fn an_office_has_its_columns_its_number_and_the_day_it_was_read() {
    with_report(|store| {
        put_application(store);
        put_fair(store);
        set(store, |it| it.report_template.value = "new_york".to_owned());
        let html = html();
        says(
            &html,
            &[w::columns::effort(), w::columns::employer_address()],
        );
        says(&html, &["2 still needed", "dol.ny.gov", "as read on"]);
        assert!(!html.contains("<th scope=\"col\">Result</th>"), "{html}");
        set(store, |it| {
            it.report_columns.value = vec!["date".to_owned(), "result".to_owned()];
            it.needed.value = Some(0);
        });
        let html = self::html();
        says(
            &html,
            &["<th scope=\"col\">Result</th>", w::print::as_template()],
        );
        assert!(!html.contains("still needed"), "{html}");
    });
}

#[test]
fn a_month_is_due_on_a_day() {
    with_report(|store| {
        set(store, |it| {
            it.report_template.value = "switzerland".to_owned()
        });
        let html = html();
        says(
            &html,
            &[
                "Hand it in by",
                w::range::label_month(),
                w::range::own_month(),
            ],
        );
        assert!(!html.contains(w::range::four_weeks()), "{html}");
    });
}

#[test]
fn the_file_has_every_column_and_no_formula() {
    with_report(|store| {
        put_application(store);
        put_fair(store);
        let page = ReportPage::new();
        let rows = sheet::csv_rows(&page.found.read_untracked().rows);
        assert_eq!(rows.len(), 3);
        assert!(rows.iter().all(|row| row.len() == ReportColumn::ALL.len()));
        let text = csv::text(&rows);
        says(
            &text,
            &["\"2027-03-02\"", "\"Job fair: =Spring fair\"", "\"applied "],
        );
        set(store, |it| it.report_template.value = "germany".to_owned());
        let german = csv::text(&sheet::csv_rows(&page.found.read_untracked().rows));
        assert_eq!(german, text);
    });
}

#[test]
fn what_was_added_can_be_changed() {
    with_report(|store| {
        put_fair(store);
        let html = html();
        says(&html, &[w::yours::heading(), "2027-03-02: =Spring fair"]);
    });
}
