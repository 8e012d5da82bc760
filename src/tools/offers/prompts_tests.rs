use steppingstone_core::offers::SavedOffer;

use super::*;
use crate::state::{provide_navigation, provide_records, provide_undo};
use crate::words::install_english;

/// The store of a page with one offer, of which this vacation is typed.
fn with_vacation(vacation: &str, check: impl FnOnce(OffersStore)) {
    install_english();
    Owner::new_root(None).with(|| {
        provide_navigation();
        let records = provide_records();
        provide_undo();
        let mut offer = SavedOffer::new("a", 0, 1);
        offer.set_text(Field::Vacation, vacation, 2);
        records.put(&offer);
        check(OffersStore::new());
    });
}

/// What stands below the field for vacation.
fn below(store: OffersStore) -> String {
    prompt(store, "a", store.column("a"), Field::Vacation).to_html()
}

#[track_caller]
fn check(vacation: &str, words: &[&str]) {
    with_vacation(vacation, |store| {
        let html = below(store);
        assert_eq!(
            html.matches("<button").count(),
            words.len(),
            "{vacation}: {html}"
        );
        for words in words {
            assert!(html.contains(words), "{vacation}: {html}");
        }
    });
}

#[test]
fn vacation_and_holidays_are_one_press_away_from_their_fields() {
    let both = "Use 25 vacation days and 8 holidays";
    check("25 + bank holidays", &[both]);
    check(
        "28 incl. bank holidays",
        &["Use 28 days, holidays included"],
    );
    let either = [
        "Use 20 vacation days and 8 holidays",
        "Use 28 vacation days",
    ];
    check("20 days + 8", &either);
    check("25 days plus public holidays", &["Use 25 vacation days"]);
    for vacation in ["25", "5.6 weeks", "generous", ""] {
        check(vacation, &[]);
    }
}

#[test]
fn a_press_fills_in_both_fields_and_is_gone() {
    let given = |store: OffersStore| {
        store.of_untracked("a", |offer| {
            let text = |field| offer.text(field).to_owned();
            let included = offer.draft.terms.holidays_included;
            (text(Field::Vacation), text(Field::Holidays), included)
        })
    };
    let press = |store: OffersStore| {
        let readings = store.of_untracked("a", |offer| {
            offer.draft.leave_readings(store.point.get_untracked())
        });
        let reading = Press::Leave(readings[0]);
        store.press("vacation-a", Some("a"), &reading);
        assert!(!below(store).contains("<button"));
    };
    with_vacation("25 + bank holidays", |store| {
        press(store);
        assert_eq!(given(store), ("25".to_owned(), "8".to_owned(), Some(false)));
    });
    with_vacation("5.6 weeks incl. bank holidays", |store| {
        press(store);
        assert_eq!(given(store), ("28".to_owned(), String::new(), Some(true)));
    });
}
