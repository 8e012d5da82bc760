use steppingstone_core::offers::Field;
use steppingstone_core::offers::SavedOffer;
use steppingstone_core::offers::fit::rated_in;
use steppingstone_core::plan::AimState;
use steppingstone_core::plan::record::{
    AimRecord, AimStanding, ChosenOffer, DecidedFigure, DecisionFigure, DecisionRecord, review_day,
};
use steppingstone_core::quiz::Taking;
use steppingstone_core::quiz::example::example;

use super::*;
use crate::platform::clock;
use crate::state::{provide_navigation, provide_occupations, provide_records, provide_undo};
use crate::words::install_english;
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

/// An aim, a result, two offers and a decision.
fn fill(store: ToolStore) {
    let standing = AimStanding {
        state: AimState::Open,
        since: None,
    };
    let aim = AimRecord::new("a1", "Run a lab".to_owned(), standing, 1, None, 1);
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

#[test]
fn the_sheet_has_its_parts_and_leaves_pay_out_unless_it_is_chosen() {
    with_page(|store| {
        fill(store);
        let options = sheet::ReportOptions::new();
        let html = |has_pay| {
            let files = crate::state::use_occupations();
            let rows = crate::tools::plan::rows::plan_rows(store, files, false);
            let found = parts::lines(store, &rows, has_pay, false);
            sheet::sheet(options, &found).to_html()
        };
        let without = html(false);
        for part in [
            "Run a lab",
            m::quiz(),
            "give or take 10",
            "Harbor",
            "Made with what was entered here",
        ] {
            assert!(without.contains(part), "{part}: {without}");
        }
        // What is printed on each page.
        let (_, foot) = without.split_once("class=\"plan-report__foot\"").unwrap();
        for part in ["2026-11-30", "Made with what was entered here"] {
            assert!(foot.contains(part), "{part}: {foot}");
        }
        assert!(!without.contains("82200"), "{without}");
        assert!(html(true).contains("82200"));
        options.left_out.set(vec![parts::ReportPart::Quiz]);
        assert!(!html(false).contains(m::quiz()));
    });
}
