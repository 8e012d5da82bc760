use chrono::NaiveDate;
use steppingstone_core::balance::TimeKind;
use steppingstone_core::balance::record::week_id;
use steppingstone_core::goals::GoalSettings;

use super::*;
use crate::state::{provide_navigation, provide_records, provide_undo};
use crate::words::install_english;

fn with_page(check: impl FnOnce(TimeOff)) {
    install_english();
    Owner::new_root(None).with(|| {
        provide_navigation();
        provide_records();
        provide_undo();
        clock::set_day(2027, 3, 10);
        check(TimeOff::new(ToolStore::new()));
    });
}

fn day(month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(2027, month, day).unwrap()
}

fn work(page: TimeOff, first: NaiveDate, hours: i64) {
    let mut week = BalanceWeek::new(week_id(first).unwrap(), 1);
    week.change(2, |it| {
        let value = Some(hours * 60);
        it.lived.insert(TimeKind::Work, Stamped { at_ms: 2, value });
    });
    page.store.records.put(&week);
}

fn html() -> String {
    time_off(Route::BalanceTimeOff).to_html()
}

#[track_caller]
fn check(page: &str, parts: &[&str]) {
    for part in parts {
        assert!(page.contains(part), "{part}: {page}");
    }
}

#[test]
fn an_empty_page_asks_for_the_contract_and_the_leave() {
    with_page(|_| check(&html(), &[w::overtime::none(), w::leave::none()]));
}

#[test]
fn overtime_is_counted_by_the_week_and_gaps_are_said_aloud() {
    with_page(|page| {
        page.change(|balance, _| {
            balance.contract.value = Some(40 * 60);
            balance.opening.value = -60;
        });
        work(page, day(2, 1), 43);
        work(page, day(2, 15), 41);
        check(
            &html(),
            &[
                "You have 3 hours of overtime.",
                "From 2 weeks.",
                "1 week in between",
            ],
        );
        check(
            &more::more(page).to_html(),
            &["3 more", "1 more", "not given"],
        );
    });
}

#[test]
fn long_weeks_bring_what_is_known_only_when_there_are_many() {
    with_page(|page| {
        page.change(|balance, _| balance.contract.value = Some(40 * 60));
        for first in [day(1, 4), day(1, 11), day(1, 18)] {
            work(page, first, 56);
        }
        let heading = crate::words::balance_time_off_more::known::heading();
        assert!(!more::more(page).to_html().contains(heading));
        work(page, day(1, 25), 56);
        check(
            &more::more(page).to_html(),
            &[heading, "4 of your last 8 weeks"],
        );
    });
}

#[test]
fn leave_of_the_goals_is_taken_planned_and_left() {
    with_page(|page| {
        page.change(|balance, now| {
            set_terms(balance, 2027, now, |terms| {
                terms.entitlement = HalfDays::halves(56);
                terms.carry = HalfDays::halves(4);
                terms.carry_until = Some(day(3, 31));
            });
        });
        page.store.change_only(|settings: &mut GoalSettings, now| {
            // Three work days before today, and a week after it.
            settings.add_leave((day(3, 1), day(3, 3)), now);
            settings.add_leave((day(7, 5), day(7, 11)), now);
        });
        check(
            &html(),
            &["Days left: 22", "Taken up to today: 3", "Planned: 5"],
        );
    });
}

#[test]
fn overtime_is_there_to_take_along() {
    with_page(|page| {
        assert_eq!(more::files::table(page), None);
        page.change(|balance, _| balance.contract.value = Some(2_400));
        work(page, day(3, 1), 42);
        let table = more::files::table(page).unwrap();
        let lines: Vec<&str> = table.trim_start_matches('\u{FEFF}').lines().collect();
        assert!(lines[0].starts_with(r#""Day","What it is","#), "{table}");
        assert_eq!(lines[2], r#""2027-03-01","Week",2520,0,2400,120,120"#);
    });
}
