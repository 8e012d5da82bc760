use steppingstone_core::offers::{Field, SavedOffer};

use super::*;
use crate::state::{provide_navigation, provide_records, provide_undo};
use crate::words::install_english;

/// The store of a page with one offer that is compared and so many that are archived.
fn with_archived(count: i64, check: impl FnOnce(OffersStore)) {
    install_english();
    Owner::new_root(None).with(|| {
        provide_navigation();
        let records = provide_records();
        provide_undo();
        records.put(&SavedOffer::new("mine", 0, 1));
        for place in 1..=count {
            let mut offer = SavedOffer::new(format!("old{place}"), place, 1);
            offer.is_archived = true;
            records.put(&offer);
        }
        check(OffersStore::new());
    });
}

#[test]
fn a_key_reaches_nothing_of_what_is_archived() {
    with_archived(30, |store| {
        let rows = memo(move || store.archived(FIRST_SHOWN));
        let count = memo(move || store.count_archived());
        let drawn = Memo::new(move |before: Option<&u32>| {
            // Read and not only tracked: a memo that nobody has read follows nothing.
            let _ = (rows.get(), count.get());
            before.copied().unwrap_or_default() + 1
        });
        assert_eq!(drawn.get_untracked(), 1);
        for pay in ["7", "72", "72k"] {
            store.type_text("mine", Field::Pay, pay);
            assert_eq!(
                store.of_untracked("mine", |offer| offer.text(Field::Pay).to_owned()),
                pay
            );
        }
        assert_eq!(drawn.get_untracked(), 1);
        store.restore("old1");
        assert_eq!((drawn.get_untracked(), count.get_untracked()), (2, 29));
    });
}

#[test]
fn an_archived_offer_is_deleted_while_the_others_are_shown() {
    with_archived(3, |store| {
        store.delete_archived("old2");
        let left = store.archived(FIRST_SHOWN).into_iter().map(|(id, _)| id);
        assert_eq!(left.collect::<Vec<_>>(), ["old1", "old3"]);
        store.delete_archived("old1");
        store.delete_archived("old3");
        assert_eq!(store.count_archived(), 0);
    });
}

#[test]
fn of_many_archived_offers_the_first_are_drawn() {
    let drawn = |count| {
        let mut page = String::new();
        with_archived(count, |store| page = archived(store).to_html());
        page
    };
    let rows = |page: &str| page.matches("history__row").count();
    let few = drawn(10);
    assert_eq!(rows(&few), 10);
    assert!(!few.contains("Show more"), "{few}");
    let many = drawn(40);
    assert_eq!(rows(&many), 10);
    assert!(many.contains(&w::action::more_archived("30")), "{many}");
    assert!(!drawn(0).contains(w::action::aside_heading()));
}
