//! What is said of one's own pay beside a band, of jobs to come, and of prices.

use steppingstone_core::journey::EntryKind;
use steppingstone_core::journey::record::EntryField;
use steppingstone_core::occupations::Percentile;

use super::*;
use crate::occupation_fixture::install_all;
use crate::state::{provide_navigation, provide_occupations, provide_records, provide_undo};
use crate::words::install_english;

fn with_store(act: impl FnOnce(JourneyStore)) {
    install_english();
    install_all();
    Owner::new_root(None).with(|| {
        provide_navigation();
        provide_records();
        provide_undo();
        provide_occupations();
        act(JourneyStore::new());
    });
}

fn html(view: AnyView) -> String {
    view.to_html().replace("&#x27;", "'").replace("&#39;", "'")
}

/// A job that goes on, with its pay. Natively it is 1970.
fn job(pay: &str) -> JourneyEntry {
    let mut job = JourneyEntry::new("j1", EntryKind::Job, 1);
    for (field, text) in [
        (EntryField::Title, "Nurse"),
        (EntryField::Start, "1960-01"),
        (EntryField::End, "now"),
        (EntryField::Pay, pay),
    ] {
        job.set_text(field, text, 1);
    }
    job
}

#[test]
fn pay_is_shown_for_the_chosen_state_beside_ones_own() {
    with_store(|store| {
        let code = "29-1141.00".to_owned();
        let nation = html(pay_panel(store, code.clone()));
        assert!(nation.contains("In the United States, 8 in 10"), "{nation}");
        assert!(!nation.contains("Your pay"), "no pay is known");
        store.records.put(&job("1000"));
        store.change_plan(|plan, at_ms| {
            plan.area = Stamped {
                at_ms: plan.stamp(at_ms),
                value: "OH".to_owned(),
            };
        });
        let ohio = html(pay_panel(store, code));
        assert!(ohio.contains("In Ohio, 8 in 10"), "{ohio}");
        assert!(ohio.contains(&w::own::year("$1000")), "{ohio}");
        assert!(ohio.contains(w::own::below::p10()), "{ohio}");
        assert!(ohio.contains(w::prices::source()), "{ohio}");
    });
}

#[test]
fn pay_that_counts_for_nothing_is_said_to_with_the_way_to_it() {
    with_store(|store| {
        let code = "29-1141.00".to_owned();
        store.records.put(&job("28"));
        let nation = html(pay_panel(store, code));
        assert!(nation.contains(w::own::unread()), "{nation}");
        assert!(nation.contains("of=j1#more"), "{nation}");
        assert!(!nation.contains("Your pay, counted"), "{nation}");
    });
}

#[test]
fn where_pay_lies_is_said_from_both_sides() {
    install_english();
    let compared = |to_median: i64| PayComparison {
        unit: PayUnit::Annual,
        own: Money::units(50_000),
        at_least: Some(Percentile::P25),
        below: Some(Percentile::P50),
        to_median: Some(Money::units(to_median)),
        is_few_or_unsure: false,
    };
    let lines = own_lines(Ok(compared(2_000)));
    assert_eq!(lines[1..3], [w::own::at_least::p25(), w::own::below::p50()]);
    assert_eq!(lines[3], w::own::median_above("$2000"));
    let above = own_lines(Ok(compared(-2_000)));
    assert_eq!(above[3], w::own::median_below("$2000"));
    assert_eq!(own_lines(Ok(compared(0)))[3], w::own::median_same());
    assert_eq!(own_lines(Err(Uncompared::Currency)), [w::own::currency()]);
    // The band says this itself.
    assert!(own_lines(Err(Uncompared::NotPublished)).is_empty());
}

#[test]
fn prices_are_above_below_or_about_the_same() {
    install_english();
    for (level, expected) in [
        (Some(110_000), w::prices::above("X", "10.0%")),
        (Some(95_000), w::prices::below("X", "5.0%")),
        (Some(100_400), w::prices::same("X")),
        (None, w::prices::none("X")),
    ] {
        assert_eq!(price_sentence("X", level), expected);
    }
}

#[test]
fn the_outlook_says_what_is_expected_and_what_it_takes() {
    with_store(|_| {
        let nurse = html(outlook_panel("29-1141.00".to_owned()));
        for said in [o::entry::bachelor(), o::license_note(), o::people_heading()] {
            assert!(nurse.contains(said), "{said}");
        }
        assert!(nurse.contains("expected each year"), "{nurse}");
        let gone = html(outlook_panel("99-9999.99".to_owned()));
        assert!(gone.contains(w::unknown_occupation()), "{gone}");
    });
}

#[test]
fn growth_is_told_in_its_direction() {
    install_english();
    let outlook = |growth, openings, join| Outlook {
        series: Some("29-1141".to_owned()),
        join,
        jobs_2034: Some(20),
        growth: Some(growth),
        openings: Some(openings),
        entry: None,
        experience: None,
        training: None,
    };
    let occupation = Occupation {
        code: "29-1141.00".to_owned(),
        title: "Nurses".to_owned(),
        is_described: true,
        zone: None,
        pay_series: None,
        pay_join: Join::None,
        rated_in: None,
        jobs_2024: Some(10),
    };
    let lines =
        |growth, openings, join| job_lines(&occupation, Some(&outlook(growth, openings, join)));
    assert_eq!(
        lines(51, 3, Join::Exact),
        [o::more("1000", "2000", "5.1%"), o::openings("300")]
    );
    assert_eq!(
        lines(-51, 0, Join::Exact),
        [
            o::fewer("1000", "2000", "5.1%"),
            o::openings_few().to_owned()
        ]
    );
    let wider = lines(0, 0, Join::Broad);
    assert_eq!(
        wider[..2],
        [o::wider().to_owned(), o::steady("1000", "2000")]
    );
    assert_eq!(job_lines(&occupation, None), [o::none()]);
    let detail = Occupation {
        code: "29-1141.01".to_owned(),
        ..occupation
    };
    let lines = job_lines(&detail, Some(&outlook(51, 3, Join::Exact)));
    assert_eq!(lines[0], o::wider());
}

#[test]
fn the_largest_shares_of_education_come_first() {
    install_english();
    let mut education = [Education::default(); 12];
    for (at, share) in [(1, 1_000), (5, 6_000), (7, 2_000), (9, 500)] {
        education[at] = Education {
            share,
            is_sure: at != 7,
        };
    }
    let levels = o::levels();
    assert_eq!(
        education_lines(&education),
        [
            o::people("60.0%", levels[5]),
            o::people_unsure("20.0%", levels[7]),
            o::people("10.0%", levels[1]),
        ]
    );
}
