use steppingstone_core::balance::{Held, HowAreYou};
use steppingstone_core::goals::{Field, Goal, GoalDraft, Status};
use steppingstone_core::journey::EntryKind;
use steppingstone_core::journey::record::{EntryField, JourneyEntry, JourneySkill};
use steppingstone_core::record::Stamped;

use super::*;
use crate::state::{provide_navigation, provide_records, provide_undo};
use crate::words::install_english;

fn with_page(check: impl FnOnce(CheckInPage)) {
    install_english();
    Owner::new_root(None).with(|| {
        provide_navigation();
        provide_records();
        provide_undo();
        check(CheckInPage::new(ToolStore::new()));
    });
}

fn html() -> String {
    check_in(Route::BalanceCheckIn).to_html()
}

#[test]
fn all_statements_and_the_way_to_help_are_there_from_the_first() {
    with_page(|_| {
        let page = html();
        assert!(page.contains(w::statements::load()), "{page}");
        assert!(page.contains(w::how::well()), "{page}");
        assert!(page.contains(w::help::heading()), "{page}");
        assert!(!page.contains("help-pointer"), "{page}");
        // A phone shows one question.
        assert_eq!(page.matches("data-away").count(), 6, "{page}");
    });
}

#[test]
fn an_answer_is_kept_and_one_that_does_not_apply_is_none() {
    with_page(|page| {
        page.answer(Area::Rest, 3);
        page.answer(Area::Load, 5);
        let answers = page.check_in.get().unwrap().answers;
        assert_eq!(answers.get(&Area::Rest), Some(&4));
        assert_eq!(answers.get(&Area::Load), None);
        assert_eq!(page.skipped.get(), [Area::Load]);
    });
}

#[test]
fn who_asks_for_help_is_shown_where_it_is() {
    with_page(|page| {
        page.change_check_in(|it| it.how = Some(HowAreYou::Hard));
        assert!(!html().contains("help-pointer"));
        page.change_check_in(|it| it.how = Some(HowAreYou::NeedHelp));
        assert!(html().contains("help-pointer"));
    });
}

#[test]
fn there_are_at_most_five_boundaries() {
    with_page(|page| {
        assert!(boundaries::add(page, "no").is_err());
        for number in 1..=5 {
            assert!(boundaries::add(page, &number.to_string().repeat(3)).is_ok());
        }
        assert!(boundaries::add(page, "a sixth").is_err());
    });
}

#[test]
fn check_ins_are_drawn_and_there_to_take_along() {
    with_page(|page| {
        clock::set_day(2027, 3, 15);
        for (id, answer) in [("20270301", 2), ("20270308", 4)] {
            let mut week = BalanceWeek::new(id, 1);
            let on = week.first_day().unwrap();
            let answers = Area::ALL.map(|area| (area, answer)).into_iter().collect();
            let how = None;
            week.change(2, |it| {
                it.check_in.value = Some(CheckIn { on, answers, how })
            });
            page.store.records.put(&week);
        }
        let dots = chart::dots(
            &page.all.get(),
            NaiveDate::from_ymd_opt(2027, 1, 1).unwrap(),
        );
        let points: Vec<f64> = dots.iter().map(|(_, points)| *points).collect();
        assert_eq!(points, [25.0, 75.0]);
        let html = chart::chart(&dots).to_html();
        assert_eq!(html.matches("<circle").count(), 2, "{html}");
        assert!(html.contains("75 points of 100"), "{html}");
        assert_eq!(
            chart::chart(&dots[..1]).to_html().matches("<svg").count(),
            0
        );
        let csv = more::csv(page);
        let lines: Vec<&str> = csv.trim_start_matches('\u{FEFF}').lines().collect();
        assert_eq!(lines.len(), 3, "{csv}");
        assert_eq!(lines[2], r#""2027-03-08",75,75,75,75,75,75,75"#);
    });
}

#[test]
fn a_boundary_that_is_often_broken_can_be_asked_of_the_next_offer() {
    use crate::words::balance_check_in_more::often as o;
    use steppingstone_core::balance::BrokenReason;
    with_page(|page| {
        clock::set_day(2027, 3, 15);
        assert!(boundaries::add(page, "Done by six").is_ok());
        let id = untrack(|| page.balance.read().boundaries.keys().next().cloned()).unwrap();
        assert!(!low::often(page).to_html().contains(o::ask_offers()));
        for week in ["20270222", "20270301", "20270308"] {
            let mut week = BalanceWeek::new(week, 1);
            let value = Some(BoundaryAnswer {
                held: Held::Broken,
                why: Some(BrokenReason::Asked),
            });
            week.change(2, |it| {
                it.held.insert(id.clone(), Stamped { at_ms: 2, value });
            });
            page.store.records.put(&week);
        }
        let html = low::often(page).to_html();
        assert!(
            html.contains("Done by six") && html.contains(o::ask_offers()),
            "{html}"
        );
    });
}

#[test]
fn a_week_has_a_note_of_its_own() {
    with_page(|page| {
        let html = more::more(page).to_html();
        assert!(html.contains("week-note"), "{html}");
        page.change_week(|week, _| week.note.value = "Inventory".to_owned());
        let weeks = page.store.records.all::<BalanceWeek>().get_untracked();
        let notes: Vec<&str> = weeks.iter().map(|it| it.note.value.as_str()).collect();
        assert_eq!(notes, ["Inventory"]);
    });
}

/// Weeks in which the only boundary fared so, the oldest first.
fn put_held(page: CheckInPage, held: &[Held]) {
    let id = untrack(|| page.balance.read().boundaries.keys().next().cloned()).unwrap();
    let first = NaiveDate::from_ymd_opt(2027, 2, 1).unwrap();
    for (held, ago) in held.iter().zip(0..) {
        let day = first.checked_add_days(Days::new(7 * ago)).unwrap();
        let mut week = BalanceWeek::new(week_id(day).unwrap(), 1);
        let value = Some(BoundaryAnswer {
            held: *held,
            why: None,
        });
        week.change(2, |it| {
            it.held.insert(id.clone(), Stamped { at_ms: 2, value });
        });
        page.store.records.put(&week);
    }
}

#[test]
fn a_boundary_kept_in_four_weeks_can_be_copied_to_goals_skills_and_the_path() {
    use crate::tools::evidence::{EvidenceSource, goal_check_in, skill_evidence};
    use crate::words::balance_check_in_more::{kept as k, takeaway as t};
    use crate::words::network_links as n;
    with_page(|page| {
        clock::set_day(2027, 3, 15);
        let records = page.store.records;
        records.put(&JourneySkill::new("s1", "Planning", 1));
        assert!(boundaries::add(page, "Done by six").is_ok());
        let mut balance = page.balance.get_untracked();
        balance.change(2, |it| {
            for (_, part) in it.boundaries.iter_mut() {
                part.value.as_mut().unwrap().from = NaiveDate::from_ymd_opt(2027, 1, 4).unwrap();
            }
        });
        records.put(&balance);
        put_held(page, &[Held::Kept; 3]);
        assert!(!more::more(page).to_html().contains(k::heading()));
        use Held::{Broken, Kept};
        put_held(page, &[Kept, Kept, Broken, Kept, Kept]);
        assert!(more::more(page).to_html().contains(k::heading()));
        let shown = kept::kept(page);
        let html = shown.forms().to_html();
        assert!(html.contains("Done by six: kept in 4 of 5 weeks"), "{html}");
        assert!(html.contains(n::skill::text()), "{html}");
        assert!(!html.contains(n::check_in::text()) && !html.contains(t::text()));

        let mut draft = GoalDraft::default();
        draft.set(Field::Measured, "yes_no");
        let mut goal = Goal::new("g1", &draft, 1);
        goal.set_status(Status::Active, clock::today(), 2);
        records.put(&goal);
        let mut entry = JourneyEntry::new("e1", EntryKind::Job, 1);
        entry.set_text(EntryField::Title, "Baker", 2);
        records.put(&entry);
        let html = shown.forms().to_html();
        assert!(html.contains(n::check_in::text()), "{html}");
        assert!(html.contains(t::text()) && html.contains("Baker"), "{html}");

        let piece = shown.pieces.get_untracked().remove(0);
        assert_eq!(piece.on, "2027-03-07");
        assert_eq!(kept::add(page.store, "e1", &piece.text), t::added());
        assert_eq!(kept::add(page.store, "e1", &piece.text), t::there());
        let entry = page.store.list::<JourneyEntry>().find("e1").unwrap();
        assert_eq!(entry.text(EntryField::Takeaway), piece.text);
        crate::state::use_undo().take_back();
        let entry = page.store.list::<JourneyEntry>().find("e1").unwrap();
        assert_eq!(entry.text(EntryField::Takeaway), "");

        let source = EvidenceSource {
            store: page.store,
            id: "kept",
            pieces: Callback::new(|()| Vec::new()),
        };
        let of_goals = (source, super::super::evidence::GOALS);
        let said = goal_check_in::add(of_goals, "g1", &piece, "");
        assert_eq!(said.as_deref(), Some(n::check_in::added()));
        let said = skill_evidence::add(source, "s1", piece);
        assert_eq!(said, n::skill::added("Planning"));
    });
}
