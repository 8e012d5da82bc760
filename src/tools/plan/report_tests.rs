use steppingstone_core::network::{ContactTier, Person};
use steppingstone_core::offers::Field;
use steppingstone_core::offers::SavedOffer;
use steppingstone_core::offers::fit::rated_in;
use steppingstone_core::plan::AimState;
use steppingstone_core::plan::record::{
    AimRecord, AimStanding, ChosenOffer, DecidedFigure, DecisionFigure, DecisionRecord, review_day,
};
use steppingstone_core::plan::report::{PlanReport, ReportPart};
use steppingstone_core::quiz::Taking;
use steppingstone_core::quiz::example::example;

use super::*;
use crate::platform::clock;
use crate::state::{provide_navigation, provide_occupations, provide_records, provide_undo};
use crate::tools::plan::choice::ReportOffers;
use crate::words::install_english;
use crate::words::plan::report as p;
use crate::words::plan_report_more as m;

fn with_page(check: impl FnOnce(ToolStore)) {
    install_english();
    clock::set_day(2026, 11, 30);
    Owner::new_root(None).with(|| {
        provide_navigation();
        provide_records();
        provide_undo();
        provide_occupations();
        check(ToolStore::new());
    });
}

#[test]
fn without_anything_of_ones_own_there_is_nothing_to_print() {
    with_page(|_| {
        let html = report(Route::PlanReport).to_html();
        assert!(html.contains(m::nothing()), "{html}");
        assert!(!html.contains(m::print()), "{html}");
    });
}

const OPEN: AimStanding = AimStanding {
    state: AimState::Open,
    since: None,
};

/// An aim, a result, two offers and a decision.
fn fill(store: ToolStore) {
    let aim = AimRecord::new("a1", "Run a lab".to_owned(), OPEN, 1, None, 1);
    store.records.put(&aim);
    store.records.put(&Taking {
        id: "t1".to_owned(),
        ..example(clock::today())
    });
    for (place, name) in ["Northwind", "Harbor"].into_iter().enumerate() {
        let mut offer = SavedOffer::new(name, place as i64, 1);
        offer.draft.name = name.to_owned();
        offer.set_text(Field::Pay, "80k", 2);
        offer.set_text(rated_in(steppingstone_core::career::Facet::Growth), "7", 2);
        store.records.put(&offer);
    }
    let value = steppingstone_core::decimal::Decimal::whole(82_200);
    let chosen = ChosenOffer {
        offer: Some("Northwind".to_owned()),
        is_present_job: false,
        name: "Northwind".to_owned(),
        currency: "USD".to_owned(),
        figures: vec![DecidedFigure {
            figure: DecisionFigure::Average,
            value,
        }],
    };
    let today = clock::today();
    let decision = DecisionRecord::new("d1", today, chosen, review_day(today), 1);
    store.records.put(&decision);
}

/// All that there is to report, with what offers come to.
fn all(store: ToolStore) -> PlanReport {
    let offers = ReportOffers::new(store);
    let _ = offers.fetch(|_| ().into_any()).to_html();
    let files = crate::state::use_occupations();
    let goals = store.records.goals();
    let rows = crate::tools::plan::rows::plan_rows(store, files, &goals.read(), false);
    parts::report(store, &rows, &offers.facts())
}

#[test]
fn the_sheet_has_its_parts_and_leaves_pay_out_unless_it_is_chosen() {
    with_page(|store| {
        fill(store);
        let all = all(store);
        let html = |left_out: &[ReportPart], has_pay| {
            sheet::sheet(&all.chosen(left_out, has_pay, false)).to_html()
        };
        let without = html(&[], false);
        for part in [
            "Run a lab",
            p::quiz(),
            "give or take 10",
            "Harbor",
            // Of each offer, what could change most first.
            p::questions(),
            "Is there a bonus? If so, how much is it?",
        ] {
            assert!(without.contains(part), "{part}: {without}");
        }
        // What is printed on each page.
        let (_, foot) = without.split_once("class=\"plan-report__foot\"").unwrap();
        for part in ["2026-11-30", "Made with what was entered here"] {
            assert!(foot.contains(part), "{part}: {foot}");
        }
        let with = html(&[], true);
        for pay in [
            "82200",
            "Average year, pay and benefits: USD 8",
            m::prices(),
            "Rate everything that counts",
        ] {
            assert!(with.contains(pay), "{pay}: {with}");
            assert!(!without.contains(pay), "{pay}: {without}");
        }
        let fewer = html(&[ReportPart::Quiz, ReportPart::Questions], false);
        assert!(!fewer.contains(p::quiz()) && !fewer.contains("bonus"));
    });
}

#[test]
fn a_line_that_names_somebody_of_the_network_is_about_people() {
    with_page(|store| {
        fill(store);
        let (name, today) = ("Ana Silva".to_owned(), clock::today());
        let mut ana = Person::new("p1", name, ContactTier::Occasional, today, 1);
        ana.change(2, |it| it.given.value = "Ana".to_owned());
        store.records.put(&ana);
        store.records.put(&AimRecord::new(
            "a2",
            "Learn from Ana".to_owned(),
            OPEN,
            2,
            None,
            1,
        ));
        let all = all(store);
        let html = |has_people| sheet::sheet(&all.chosen(&[], true, has_people)).to_html();
        assert!(html(true).contains("Learn from Ana"));
        let without = html(false);
        assert!(
            !without.contains("Ana") && without.contains("Run a lab"),
            "{without}"
        );
        assert!(all.count_people() > 0);
    });
}

#[test]
fn somebody_else_sees_the_sheet_without_people_and_unless_chosen_without_pay() {
    with_page(|store| {
        fill(store);
        let (name, today) = ("Ana".to_owned(), clock::today());
        store
            .records
            .put(&Person::new("p1", name, ContactTier::Occasional, today, 1));
        store.records.put(&AimRecord::new(
            "a2",
            "Learn from Ana".to_owned(),
            OPEN,
            2,
            None,
            1,
        ));
        let all = all(store);
        for has_pay in [false, true] {
            let shown = all.chosen(&[ReportPart::Quiz], has_pay, true).to_show();
            let page = body::as_page(&shown);
            let sheet = read_only(StoredValue::new(shown)).to_html();
            for html in [&sheet, &page] {
                for there in [p::title(), "Run a lab", "Is there a bonus?", "2026-11-30"] {
                    assert!(html.contains(there), "{there}: {html}");
                }
                assert!(!html.contains("Ana") && !html.contains(p::quiz()), "{html}");
                assert_eq!(html.contains("82200"), has_pay, "{html}");
            }
            assert!(page.starts_with("<!doctype html>\n<html lang=\"en\">"));
        }
    });
}

#[test]
fn of_the_examples_of_single_tools_there_is_nothing_in_a_report() {
    with_page(|store| {
        for id in ["example1", "example2"] {
            let mut offer = SavedOffer::new(id, 0, 1);
            offer.set_text(Field::Pay, "80k", 2);
            store.records.put(&offer);
        }
        assert_eq!(all(store).sections, []);
    });
}

#[test]
fn the_example_of_all_tools_has_a_report_that_says_so_and_cannot_be_sent() {
    with_page(|store| {
        let id = "exampleaim";
        let aim = AimRecord::new(id, "Lead a team".to_owned(), OPEN, 1, None, 1);
        store.records.put(&aim);
        store.records.put(&example(clock::today()));
        let html = report(Route::PlanReport).to_html();
        for part in [m::example(), p::quiz(), p::threads(), "Lead a team"] {
            assert!(html.contains(part), "{part}: {html}");
        }
        for part in [m::nothing(), m::share(), m::save(), m::for_others()] {
            assert!(!html.contains(part), "{part}: {html}");
        }
        let own = AimRecord::new("a1", "Run a lab".to_owned(), OPEN, 1, None, 1);
        store.records.put(&own);
        let html = report(Route::PlanReport).to_html();
        assert!(
            html.contains("Run a lab") && html.contains(m::share()),
            "{html}"
        );
        assert!(
            !html.contains("Lead a team") && !html.contains(m::example()),
            "{html}"
        );
    });
}
