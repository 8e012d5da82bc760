use steppingstone_core::journey::EntryKind;
use steppingstone_core::offers::Field;

use super::*;
use crate::platform::storage::pretended;
use crate::state::{provide_navigation, provide_records, provide_undo};
use crate::words::install_english;

/// The store of a page with an offer that begins in 2027, and a present role.
fn with_offer(check: impl FnOnce(OffersStore, Undo)) {
    install_english();
    pretended::begin();
    Owner::new_root(None).with(|| {
        provide_navigation();
        let records = provide_records();
        let undo = provide_undo();
        let mut offer = SavedOffer::new("o1", 0, 1);
        offer.draft.name = "Northwind".to_owned();
        offer.set_text(Field::Start, "2027-03-01", 2);
        records.put(&offer);
        let mut role = JourneyEntry::new("e1", EntryKind::Job, 1);
        role.set_text(EntryField::Title, "Cashier", 2);
        // Natively it is 1970.
        role.set_text(EntryField::Start, "1969", 3);
        role.set_text(EntryField::End, "now", 4);
        records.put(&role);
        check(OffersStore::new(), undo);
    });
}

fn entries(store: OffersStore) -> Vec<JourneyEntry> {
    store.records.all::<JourneyEntry>().get_untracked()
}

fn end_of(store: OffersStore, id: &str) -> String {
    let entries = entries(store);
    let role = entries.iter().find(|entry| entry.id == id);
    role.map(|role| role.text(EntryField::End).to_owned())
        .unwrap_or_default()
}

fn shown(store: OffersStore) -> String {
    store.ask_for_entry("o1");
    dialog(store).to_html()
}

#[test]
fn the_title_is_asked_for_and_whether_the_present_role_ends() {
    with_offer(|store, _| {
        let html = shown(store);
        for part in [w::title(), w::roles(), "Yes: Cashier ends on"] {
            assert!(html.contains(part), "{part}: {html}");
        }
        assert!(!html.contains("checked"), "never done unasked: {html}");
    });
}

#[test]
fn a_role_ends_only_if_the_reader_says_so() {
    with_offer(|store, undo| {
        let offer = untrack(|| store.offer("o1")).unwrap();
        let (id, _) = store_entry(store, &offer, "Lead", &[], undo);
        assert_eq!(
            (entries(store).len(), end_of(store, "e1").as_str()),
            (2, "now")
        );
        let html = shown(store);
        assert!(html.contains(w::there()) && html.contains(&id), "{html}");
    });
}

#[test]
fn an_undo_takes_back_the_entry_and_the_end() {
    with_offer(|store, undo| {
        let offer = untrack(|| store.offer("o1")).unwrap();
        let ends = ["e1".to_owned()];
        let (id, changes) = store_entry(store, &offer, "Lead", &ends, undo);
        assert_eq!(end_of(store, "e1"), "2027-02-28");
        assert!(entries(store).iter().any(|entry| entry.id == id));
        store
            .records
            .revert(&changes, reverted_text::<JourneyEntry>);
        assert_eq!(
            (entries(store).len(), end_of(store, "e1").as_str()),
            (1, "now")
        );
    });
}
