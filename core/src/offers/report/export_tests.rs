use super::*;
use crate::offer_fit::offer_fits;
use crate::offers::{DecimalPoint, Field, Open, SavedOffer, Wish, compare, wishes};

#[test]
fn numbers_are_plain_and_lose_nothing() {
    let check = |number, text: &str| assert_eq!(plain_number(number), text);
    check(0.0, "0.00");
    check(75_000.0, "75000.00");
    check(-1_234.5, "-1234.50");
    check(0.228, "0.2280");
    check(0.3333, "0.3333");
    check(21.57, "21.57");
    check(-0.004, "-0.0040");
}

fn saved(id: &str, texts: &[(Field, &str)]) -> SavedOffer {
    let mut offer = SavedOffer::new(id, 0, 1);
    for (field, text) in texts {
        offer.set_text(*field, text, 1);
    }
    offer
}

fn rows(saved: &[SavedOffer], keys: &[&str]) -> Vec<ExportRow> {
    let offers: Vec<Offer> = saved
        .iter()
        .map(|offer| offer.draft.parse(DecimalPoint::Fraction).unwrap())
        .collect();
    let shared = OfferSettings {
        horizon: 2,
        ..OfferSettings::default()
    };
    let keys: Vec<String> = keys.iter().map(|key| (*key).to_owned()).collect();
    let comparison = compare(&offers, &shared, &[]);
    let fits = offer_fits(saved, &[], &[]);
    let wishes = comparison.wish_rows(&wishes(&keys, None), saved, &offers, None);
    Export {
        comparison: &comparison,
        offers: &offers,
        shared: &shared,
        states: &[],
        fits: &fits,
        wishes: &wishes,
    }
    .rows()
}

fn amounts(units: &[i64]) -> Vec<Cell> {
    let amounts = units.iter().map(|units| Money::units(*units));
    amounts.map(Cell::Amount).collect()
}

#[test]
fn everything_that_the_page_shows_is_a_row() {
    let two = [
        saved("a", &[(Field::Pay, "75k"), (Field::FitGrowth, "5")]),
        saved("b", &[(Field::Pay, "80k")]),
    ];
    let rows = rows(&two, &[]);
    let guaranteed = ExportRow::Line(LineId::Guaranteed, amounts(&[75_000, 80_000]));
    assert_eq!(rows[0], guaranteed);
    assert_eq!(
        rows[1],
        ExportRow::Part(PartKind::Base, amounts(&[75_000, 80_000]))
    );
    for row in [
        ExportRow::Fit(FitBound::Score, vec![Some(50.0), None]),
        // Three of four are not rated yet.
        ExportRow::Fit(FitBound::Low, vec![Some(12.5), Some(0.0)]),
        ExportRow::Fit(FitBound::High, vec![Some(87.5), Some(100.0)]),
        ExportRow::Year(2, amounts(&[75_000, 80_000])),
        ExportRow::After(0, amounts(&[0, 0])),
        ExportRow::AssumedFor(1),
        ExportRow::Assumed(Assumption {
            open: Open::Frequency,
            used: None,
        }),
    ] {
        assert!(rows.contains(&row), "{row:?}");
    }
    let count = |is: fn(&ExportRow) -> bool| rows.iter().filter(|row| is(row)).count();
    assert_eq!(count(|row| matches!(row, ExportRow::Year(..))), 2);
    // Leaving at once and after each of six years, kept and left behind.
    assert_eq!(count(|row| matches!(row, ExportRow::After(..))), 14);
    assert!(count(|row| matches!(row, ExportRow::Step(_))) > 0);
    assert!(count(|row| matches!(row, ExportRow::Figure(_))) > 5);
    assert!(!rows.contains(&ExportRow::Wishes));
}

#[test]
fn the_sections_stand_in_their_order() {
    let rows = rows(&[saved("a", &[(Field::Pay, "75k")])], &["pay"]);
    let titles = [
        ExportRow::Wishes,
        ExportRow::Years,
        ExportRow::Kept,
        ExportRow::LeftBehind,
        ExportRow::AssumedFor(0),
        ExportRow::Law,
    ];
    let places = titles.map(|title| rows.iter().position(|row| *row == title).unwrap());
    assert!(places.is_sorted());
}

#[test]
fn each_wish_has_an_answer_for_each_offer() {
    let mut two = [
        saved("a", &[(Field::Pay, "75k")]),
        saved("b", &[(Field::Pay, "80k")]),
    ];
    two[1].set_meets("pay", Some(true), 2);
    let rows = rows(&two, &["pay", "leave"]);
    let answers = |key: &str| {
        rows.iter().find_map(|row| match row {
            ExportRow::Wish(row) if row.wish == Wish::Criterion(key.to_owned()) => {
                let answers = row.answers.iter();
                Some(answers.map(|it| it.unwrap().value()).collect::<Vec<_>>())
            }
            _ => None,
        })
    };
    assert_eq!(answers("pay"), Some(vec![None, Some(true)]));
    assert_eq!(answers("leave"), Some(vec![None, None]));
}

#[test]
fn what_rests_on_unknown_pay_is_no_number() {
    let all = [saved("a", &[(Field::Pay, "75k")]), saved("b", &[])];
    let found = rows(&all, &[]);
    let years = found.iter().filter_map(|row| match row {
        ExportRow::Year(_, cells) => Some(cells.clone()),
        _ => None,
    });
    let years: Vec<Vec<Cell>> = years.collect();
    assert_eq!(years.len(), 2);
    for year in years {
        assert_eq!(year, [amounts(&[75_000])[0], Cell::Unknown]);
    }
    let base = ExportRow::Part(PartKind::Base, vec![amounts(&[75_000])[0], Cell::Unknown]);
    assert!(found.contains(&base));
}
