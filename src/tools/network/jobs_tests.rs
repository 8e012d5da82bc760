use chrono::NaiveDate;
use steppingstone_core::day::date_from_text;
use steppingstone_core::network::{Opportunity, Share};

use super::*;
use crate::platform::intl;
use crate::state::{provide_navigation, provide_records, provide_undo};
use crate::words::install_english;
use crate::words::network_jobs_more as more;

fn with_page(check: impl FnOnce(JobsPage)) {
    install_english();
    clock::set_day(2027, 3, 1);
    Owner::new_root(None).with(|| {
        provide_navigation();
        provide_records();
        provide_undo();
        check(JobsPage::new(ToolStore::new()));
    });
}

fn added(page: JobsPage, title: &str, stage: OpportunityStage, day: &str) -> String {
    add::add(page, title, "Harbor Foods", stage, day)
        .ok()
        .unwrap()
}

fn date(text: &str) -> NaiveDate {
    date_from_text(text).unwrap()
}

#[track_caller]
fn check(html: &str, parts: &[&str]) {
    for part in parts {
        assert!(!part.is_empty(), "install the words first");
        assert!(html.contains(part), "{part}: {html}");
    }
}

#[test]
fn the_page_begins_with_three_fields_and_an_example() {
    with_page(|_| {
        let html = jobs(Route::NetworkJobs).to_html();
        check(
            &html,
            &[
                w::lead(),
                w::empty::heading(),
                w::empty::example(),
                w::add::title(),
            ],
        );
        assert!(!html.contains(w::needs::heading()), "{html}");
    });
}

#[test]
fn the_reader_says_after_how_many_days_it_is_too_quiet() {
    with_page(|page| {
        added(page, "Shift lead", OpportunityStage::Applied, "2027-02-01");
        let html = quiet::quiet(page).to_html();
        check(&html, &[more::quiet::heading(), "14, 14, 10 and 5"]);
        page.store.change_only::<NetworkSettings>(|it, now| {
            it.change(now, |it| it.quiet_applied.value = Some(40));
        });
        let html = needs::needs(page).to_html();
        assert!(!html.contains("Shift lead"), "{html}");
    });
}

#[test]
fn what_was_quiet_for_long_needs_the_reader_first() {
    with_page(|page| {
        added(page, "Shift lead", OpportunityStage::Applied, "2027-02-01");
        added(page, "Planner", OpportunityStage::Applied, "2027-02-28");
        let html = needs::needs(page).to_html();
        check(&html, &["Shift lead", "Nothing heard for 28 days."]);
        assert!(!html.contains("Planner"), "{html}");
    });
}

#[test]
fn an_opening_needs_a_name_and_a_day_up_to_today() {
    with_page(|page| {
        let add = |title, day| add::add(page, title, "", OpportunityStage::Applied, day).is_ok();
        assert!(!add(" ", "2027-03-01"));
        assert!(!add("Planner", ""));
        assert!(!add("Planner", "2027-03-02"));
        assert!(page.rows.read_untracked().is_empty());
        assert!(add("Planner", "2027-03-01"));
        assert_eq!(page.rows.read_untracked().len(), 1);
    });
}

#[test]
fn a_step_to_the_next_stage_is_stored_and_closing_asks_first() {
    with_page(|page| {
        let id = added(page, "Planner", OpportunityStage::Applied, "2027-02-28");
        page.step(&id, OpportunityStage::Interviewing);
        assert_eq!(page.stage(&id), OpportunityStage::Interviewing);
        page.step(&id, OpportunityStage::Closed);
        assert_eq!(page.stage(&id), OpportunityStage::Interviewing);
        assert_eq!(page.to.get_untracked(), OpportunityStage::Closed);
        let menu = move_menu((page, StoredValue::new(id))).to_html();
        check(
            &menu,
            &[shared::moving::outcome(), shared::outcomes::no_answer()],
        );
    });
}

#[test]
fn the_board_and_the_table_hold_the_same() {
    with_page(|page| {
        added(page, "Shift lead", OpportunityStage::Applied, "2027-02-01");
        added(page, "Planner", OpportunityStage::Offer, "2027-02-28");
        let board = page.board.view().to_html();
        let table = table::table(page).to_html();
        for html in [&board, &table] {
            check(html, &["Shift lead", "Planner", "Harbor Foods", "28 days"]);
        }
        page.search.set("plan".to_owned());
        let table = table::table(page).to_html();
        assert!(!table.contains("Shift lead"), "{table}");
    });
}

#[test]
fn a_share_is_said_by_how_many_there_are() {
    with_page(|_| {
        let words = |count, of| counts::share_words(Share::new(count, of));
        assert_eq!(words(0, 0), "");
        assert_eq!(words(2, 4), "2 of 4");
        let few = "3 of 12; with so few, the lasting share may lie anywhere from 10 to 49 %";
        assert_eq!(words(3, 12), few);
        assert!(words(11, 40).contains("28 %"));
    });
}

#[test]
fn counts_are_of_the_days_that_the_reader_chooses() {
    use steppingstone_core::network::CountRange;
    with_page(|page| {
        let days = counts::Days::new();
        let html = || counts::counts_of(page, days).to_html();
        assert!(!html().contains(more::counts::heading()));
        added(page, "Shift lead", OpportunityStage::Applied, "2026-10-01");
        added(
            page,
            "Planner",
            OpportunityStage::Interviewing,
            "2027-02-20",
        );
        added(page, "Baker", OpportunityStage::Applied, "2027-02-25");
        check(
            &html(),
            &[&more::counts::applied(2), more::counts::days::label()],
        );
        days.range.set(CountRange::ThreeMonths);
        let dates = (
            intl::date(date("2026-12-01")),
            intl::date(date("2027-03-01")),
        );
        check(&html(), &[&more::counts::applied_then(1, dates.0, dates.1)]);
        days.range.set(CountRange::OwnDays);
        check(
            &html(),
            &[
                more::counts::days::no_first(),
                more::counts::days::no_last(),
            ],
        );
        assert!(!html().contains(more::counts::grows()));
        let [from, to] = days.own;
        from.set("2027-01-02".to_owned());
        to.set("2027-01-01".to_owned());
        check(&html(), &[more::counts::days::backwards()]);
        to.set("2027-01-31".to_owned());
        let none = more::counts::applied_then(
            0,
            intl::date(date("2027-01-02")),
            intl::date(date("2027-01-31")),
        );
        check(&html(), &[&none]);
    });
}

#[test]
fn the_example_has_one_at_each_stage_and_goes_in_one_press() {
    with_page(|page| {
        let _ = example::button(page).to_html();
        example::add(page.store.records);
        let columns = page.columns.get_untracked();
        assert!(
            columns.iter().all(|column| column.len() == 1),
            "{columns:?}"
        );
        check(&jobs(Route::NetworkJobs).to_html(), &[w::example::note()]);
        check(&counts::counts(page).to_html(), &[more::counts::grows()]);
        let jobs = page.store.list::<Opportunity>();
        jobs.remove_examples(String::new());
        assert!(page.rows.read_untracked().is_empty());
    });
}
