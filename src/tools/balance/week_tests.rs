use steppingstone_core::balance::WeekPreset;
use steppingstone_core::balance::record::{BalanceWeek, week_id};
use steppingstone_core::balance_goal::GoalHours;
use steppingstone_core::record::Stamped;

use super::*;
use crate::platform::clock;
use crate::state::{provide_navigation, provide_records, provide_undo};
use crate::words::install_english;

fn with_page(check: impl FnOnce(WeekPage)) {
    install_english();
    Owner::new_root(None).with(|| {
        provide_navigation();
        provide_records();
        provide_undo();
        check(WeekPage::new(ToolStore::new()));
    });
}

fn plan(page: WeekPage, hours: &[(TimeKind, &str)]) {
    page.change(|balance, now| {
        for (kind, text) in hours {
            let value = Some((*text).to_owned());
            balance.planned.insert(*kind, Stamped { at_ms: now, value });
        }
    });
}

fn plan_full_time(page: WeekPage) {
    let hours = WeekPreset::FullTime.hours().map(|hours| hours.to_string());
    for (kind, hours) in TimeKind::ALL.into_iter().zip(&hours) {
        plan(page, &[(kind, hours)]);
    }
}

fn html() -> String {
    week(Route::Balance).to_html()
}

#[track_caller]
fn check(page: &str, parts: &[&str]) {
    for part in parts {
        assert!(page.contains(part), "{part}: {page}");
    }
}

#[test]
fn a_first_visit_asks_four_questions() {
    with_page(|_| {
        let page = html();
        check(
            &page,
            &[w::first::work(), w::first::boundary(), w::first::example()],
        );
        assert!(!page.contains(w::bar::heading()), "{page}");
    });
}

#[test]
fn a_full_time_week_says_what_is_open_and_what_is_left_for_goals() {
    with_page(|page| {
        plan_full_time(page);
        let page = html();
        check(
            &page,
            &[
                "40 work",
                "16 open",
                "4 hours a week as planned",
                "16:30 hours at most",
            ],
        );
        assert!(!page.contains(w::first::work()), "{page}");
    });
}

#[test]
fn what_cannot_be_read_is_named_and_what_is_over_is_said() {
    with_page(|page| {
        plan(
            page,
            &[
                (TimeKind::Work, "100"),
                (TimeKind::Sleep, "70"),
                (TimeKind::Home, "many"),
            ],
        );
        check(
            &html(),
            &[
                "That is 2 hours more",
                "1 field cannot be read",
                w::table::not_read(),
            ],
        );
    });
}

#[test]
fn an_emptied_plan_is_still_a_plan() {
    with_page(|page| {
        plan(page, &[(TimeKind::Work, "")]);
        check(&html(), &[w::bar::heading()]);
    });
}

#[test]
fn lived_hours_stand_beside_the_plan() {
    with_page(|page| {
        plan_full_time(page);
        let first = untrack(|| page.balance.read().week_start().first_day(clock::today()));
        let mut week = BalanceWeek::new(week_id(first).unwrap(), 1);
        week.change(2, |it| {
            let value = Some(43 * 60);
            it.lived.insert(TimeKind::Work, Stamped { at_ms: 2, value });
        });
        page.store.records.put(&week);
        check(&html(), &["3 more", w::table::part_only()]);
    });
}

#[test]
fn hours_go_to_goals_by_a_press_alone() {
    with_page(|page| {
        plan_full_time(page);
        let hours = || {
            let capacity = untrack(|| room::of(page).get());
            GoalHours::of(capacity, &untrack(|| page.store.records.goal_settings()))
        };
        let more = more::more(page).to_html();
        check(&more, &["Use 4 hours for goals"]);
        assert!(hours().differ());
    });
}

#[test]
fn the_example_says_that_it_is_one_and_goes_whole() {
    with_page(|page| {
        example::add(page.store.records);
        check(&html(), &[w::example::note(), "37:30 work"]);
        example::remove(page);
        let page = html();
        check(&page, &[w::first::work()]);
        assert!(!page.contains(w::example::note()), "{page}");
    });
}

#[test]
fn weeks_are_there_to_take_along() {
    with_page(|page| {
        clock::set_day(2027, 3, 10);
        let first = clock::today();
        let mut week = BalanceWeek::new(week_id(first).unwrap(), 1);
        week.change(2, |it| {
            let value = Some(2_400);
            it.lived.insert(TimeKind::Work, Stamped { at_ms: 2, value });
        });
        page.store.records.put(&week);
        let table = more::files::table(page);
        let lines: Vec<&str> = table.trim_start_matches('\u{FEFF}').lines().collect();
        assert!(
            lines[0].starts_with(r#""Week from","Work, minutes","#),
            "{table}"
        );
        assert!(
            lines[1].starts_with(r#""2027-03-10",2400,"","","","","","",24,"#),
            "{table}"
        );
    });
}

#[test]
fn an_offer_says_what_it_would_leave_for_goals() {
    use steppingstone_core::offers::{Field, SavedOffer};
    with_page(|page| {
        plan_full_time(page);
        let offers = || more::more(page).to_html();
        let o = crate::words::balance_week_more::with_offer::heading();
        assert!(!offers().contains(o));
        let mut offer = SavedOffer::new("o1".to_owned(), 1, 1);
        offer.set_text(Field::WeeklyHours, "30", 2);
        page.store.records.put(&offer);
        let html = offers();
        // Ten hours of work less, and all of them are open.
        check(
            &html,
            &[
                o,
                "Offer 1",
                "30 hours of work",
                "4 hours for goals as planned, and 26:30 hours at most",
                "10 hours more than now",
            ],
        );
    });
}

#[test]
fn the_hours_of_four_weeks_can_show_something() {
    use crate::words::balance_week_more::lived as l;
    use steppingstone_core::journey::record::JourneySkill;
    with_page(|page| {
        clock::set_day(2027, 3, 15);
        plan_full_time(page);
        page.store
            .records
            .put(&JourneySkill::new("s1", "Planning", 1));
        for (id, hours) in [
            ("20270215", 3),
            ("20270222", 4),
            ("20270301", 5),
            ("20270308", 2),
        ] {
            assert!(!more::more(page).to_html().contains(l::heading()));
            let mut week = BalanceWeek::new(id, 1);
            week.change(2, |it| {
                let value = Some(60 * hours);
                it.lived
                    .insert(TimeKind::Career, Stamped { at_ms: 2, value });
            });
            page.store.records.put(&week);
        }
        check(&more::more(page).to_html(), &[l::heading()]);
        let html = more::lived::lived(page).forms().to_html();
        check(&html, &["3, 4, 5 and 2 hours in four weeks"]);
    });
}

#[test]
fn a_first_visit_offers_the_hours_of_the_present_job_and_takes_them_by_a_press() {
    use super::first_use::Asked;
    use crate::words::balance_week_more::job as j;
    use steppingstone_core::offers::{Field, SavedOffer};
    with_page(|page| {
        let records = page.store.records;
        assert!(!html().contains(j::take()));
        let mut offer = SavedOffer::new("o1".to_owned(), 1, 1);
        for (field, text) in [
            (Field::WeeklyHours, "38.5"),
            (Field::DaysOnSite, "3"),
            (Field::CommuteMinutes, "50"),
        ] {
            offer.set_text(field, text, 2);
        }
        records.put(&offer);
        assert!(!html().contains(j::take()), "not the present job");
        offer.is_current = true;
        records.put(&offer);
        let hours = "38:30 hours of work and 2:30 hours of commuting";
        check(&html(), &[hours, j::take()]);
        let (_, time, way) = untrack(|| more::first_job::known(records)).unwrap();
        let asked = Asked::new();
        asked.take(time.work.map(steppingstone_core::balance::hours_text), way);
        let hours = asked.hours();
        let expected = [(TimeKind::Work, "38:30"), (TimeKind::Commute, "2:30")];
        assert_eq!(hours, expected.map(|(kind, text)| (kind, text.to_owned())));
        // Nothing is in the plan yet.
        assert!(!untrack(|| page.has_plan()));
    });
}

#[test]
fn blocks_come_for_as_many_weeks_as_one_says() {
    use more::blocks::read_weeks;
    assert_eq!([" 1 ", "26"].map(read_weeks), [Some(1), Some(26)]);
    for wrong in ["0", "27", "", "many", "2.5"] {
        assert_eq!(read_weeks(wrong), None, "{wrong}");
    }
}
