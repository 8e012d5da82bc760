use steppingstone_core::offer_fit::offer_fits;
use steppingstone_core::offers::{Field, Kind, SavedOffer};

use super::super::typed_comparison::{offer, plain};
use super::*;

/// The lines of the file, without its mark and its quotes.
fn lines(offers: &[SavedOffer], keys: &[&str]) -> Vec<String> {
    let results = plain(offers);
    let keys: Vec<String> = keys.iter().map(|key| (*key).to_owned()).collect();
    let wishes = results.comparison.wish_rows(
        &steppingstone_core::offers::wishes(&keys, None),
        offers,
        &results.offers,
        None,
    );
    let export = Export {
        comparison: &results.comparison,
        offers: &results.offers,
        shared: &results.shared,
        states: &[],
        fits: &offer_fits(offers, &[], &[]),
        wishes: &wishes,
    };
    let text = csv(&results, export, "USD");
    let text = text.strip_prefix('\u{FEFF}').unwrap();
    text.lines().map(|line| line.replace('"', "")).collect()
}

#[track_caller]
fn check(lines: &[String], expected: &[&str]) {
    for line in expected {
        assert!(lines.iter().any(|it| it == line), "{line}: {lines:#?}");
    }
}

#[test]
fn the_file_holds_what_the_page_shows() {
    let two = [
        offer(
            "=1+1, \"North\"",
            &[(Field::Pay, "75k"), (Field::FitGrowth, "5")],
        ),
        offer("South", &[(Field::Pay, "80k")]),
    ];
    let lines = lines(&two, &[]);
    // What looks like a formula is a text.
    assert_eq!(lines[0], "Figure,'=1+1, North,South");
    check(
        &lines,
        &[
            "Guaranteed pay a year, before tax,75000.00,80000.00",
            "  Base pay,75000.00,80000.00",
            "  Social Security,-4650.00,-4960.00",
            "Career fit (of 100),50.00,",
            "Career fit at least,12.50,0.00",
            "Career fit at most,87.50,100.00",
            "Year by year",
            "Year 2,75000.00,80000.00",
            "You keep",
            "0 years,0.00,0.00",
            "You lose",
            "What we assumed for South",
            "  How often you are paid: Every two weeks",
            "Figures used",
        ],
    );
    let standard = lines
        .iter()
        .find(|line| line.starts_with("  Standard deduction,"));
    assert!(standard.unwrap().contains(",2026,In force,"));
}

#[test]
fn what_is_not_given_is_a_word_and_not_a_number() {
    let mut own = offer("Own", &[(Field::Pay, "90k")]);
    own.draft.terms.kind = Kind::Contractor;
    let three = [
        offer(
            "North",
            &[
                (Field::Pay, "80k"),
                (Field::BonusTarget, "10%"),
                (Field::Match, "50% of 6%"),
            ],
        ),
        offer("South", &[(Field::Pay, "80k")]),
        own,
    ];
    check(
        &lines(&three, &[]),
        &[
            "Bonus at target,8000.00,Not known,",
            "Employer match you get,USD 2400 of USD 2400,Not known,",
        ],
    );
}

#[test]
fn what_is_wanted_is_rows_too() {
    let mut two = [
        offer("North", &[(Field::Pay, "75k")]),
        offer("South", &[(Field::Pay, "80k")]),
    ];
    two[0].set_meets("pay", Some(true), 2);
    two[1].set_meets("pay", Some(false), 2);
    check(
        &lines(&two, &["pay", "commute"]),
        &["Better pay overall,Yes,No", "commute,Ask,Ask"],
    );
}
