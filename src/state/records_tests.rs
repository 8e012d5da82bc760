//! What becomes of records when others write to the storage, and what a change costs.

use std::cell::Cell;

use steppingstone_core::goals::{Field as GoalField, GoalDraft};
use steppingstone_core::json::Json;
use steppingstone_core::quiz::example::{EXAMPLE_ID, example};
use steppingstone_core::record::form::Table;
use steppingstone_core::record::{Clock, DecodeError};
use steppingstone_core::store::{DELETED, Key, Kind, Theme, load};

use super::*;
use crate::platform::storage::{StorageChange, pretended};

const SETTINGS: &str = "steppingstone/settings";
const GOAL: &str = "steppingstone/goal/g1";

/// A tab with what is stored. All tabs of a test share its storage.
fn tab() -> Records {
    let owner = Owner::new();
    let records = owner.with(provide_records);
    std::mem::forget(owner);
    records
}

fn begin() -> Records {
    let owner = Owner::new_root(None);
    owner.set();
    std::mem::forget(owner);
    pretended::begin();
    let records = tab();
    records.ensure_loaded::<Goal>();
    records
}

fn stored(key: &str) -> Option<String> {
    pretended::with(|storage| storage.texts.get(key).cloned()).flatten()
}

fn goal(statement: &str, at: i64) -> Goal {
    let mut draft = GoalDraft::default();
    draft.set_statement(statement);
    Goal::new("g1", &draft, at)
}

fn statement(records: Records) -> Option<String> {
    let goals = records.goals().get_untracked();
    goals.first().map(|goal| goal.draft().statement())
}

fn set_pay(records: Records, pay: &str) {
    let pay_text = pay.to_owned();
    records.put(&Settings {
        pay_text,
        ..records.settings()
    });
}

fn settings_text(pay: &str, at: i64) -> String {
    let settings = Settings {
        pay_text: pay.to_owned(),
        theme: Theme::Dark,
    };
    to_stored_text(&settings, at)
}

/// Tells a tab what happened since this was last asked for.
fn tell(records: Records) {
    for change in heard() {
        records.follow(&change);
    }
}

fn heard() -> Vec<StorageChange> {
    pretended::with(|storage| std::mem::take(&mut storage.changes)).unwrap_or_default()
}

/// Another program writes, `None` removing.
fn write_outside(key: &str, text: Option<&str>) {
    pretended::with(|storage| match text {
        Some(text) => drop(storage.write(key, text)),
        None => storage.remove(key),
    });
}

fn clear_outside(records: Records) {
    pretended::with(|storage| storage.texts.clear());
    records.follow(&StorageChange::default());
}

thread_local! {
    static PARSES: Cell<usize> = const { Cell::new(0) };
}

/// Settings that count how often they are read.
#[derive(Clone, Debug, Default, PartialEq)]
struct Counted(Settings);

impl Record for Counted {
    const KIND: Kind = Kind::Settings;
    const FORM: &'static Table = Settings::FORM;

    fn key(&self) -> Option<Key> {
        self.0.key()
    }

    fn doc(&self) -> Json {
        self.0.doc()
    }

    fn from_doc(doc: Json) -> Result<Self, DecodeError> {
        PARSES.set(PARSES.get() + 1);
        Settings::from_doc(doc).map(Counted)
    }

    fn reverted(&self, _: &Self, _: &Self, _: Clock) -> Self {
        self.clone()
    }
}

#[test]
fn a_key_costs_one_read_and_at_most_one_parse() {
    let records = begin();
    let mut settings = Counted::default();
    records.put(&settings);
    let cost = |settings: &Counted| {
        PARSES.set(0);
        pretended::with(|storage| storage.reads = 0);
        records.put(settings);
        (
            pretended::with(|storage| storage.reads).unwrap(),
            PARSES.get(),
        )
    };
    for pay in ["5", "52", "52k"] {
        settings.0.pay_text = pay.to_owned();
        assert_eq!(cost(&settings), (1, 0), "{pay}");
    }
    write_outside(SETTINGS, Some(&settings_text("9", i64::MAX)));
    assert_eq!(cost(&settings), (1, 1), "another tab wrote there");
    assert_eq!(cost(&settings), (1, 0), "and not again");
}

#[test]
fn the_storage_is_listed_once_and_each_text_read_once_however_many_kinds_are_asked_for() {
    let before = begin();
    for id in ["g1", "g2", "g3"] {
        before.put(&Goal::new(id, &GoalDraft::default(), 1));
    }
    before.put(&SavedOffer::new("a".to_owned(), 1, 1));
    set_pay(before, "52k");
    pretended::with(|storage| (storage.reads, storage.listings) = (0, 0));
    let records = tab();
    let ids = |kind| untrack(|| records.ids(kind));
    assert_eq!(ids(Kind::Goal), ["g1", "g2", "g3"]);
    assert!(!untrack(|| records.is_read(Kind::Goal)));
    assert_eq!(untrack(|| records.texts_of(Kind::Goal)).len(), 3);
    assert_eq!(records.goals().get_untracked().len(), 3);
    assert!(untrack(|| records.is_read(Kind::Goal)));
    assert_eq!((ids(Kind::Goal).len(), ids(Kind::Offer).len()), (3, 1));
    assert_eq!(records.settings().pay_text, "52k");
    assert_eq!(untrack(|| records.offers()).len(), 1);
    assert_eq!(untrack(|| records.keys()).len(), 5);
    let cost = pretended::with(|storage| (storage.reads, storage.listings));
    assert_eq!(cost, Some((5, 1)));
}

#[test]
fn a_kind_that_is_read_late_has_what_was_lost_meanwhile() {
    let records = begin();
    let stored_key = "steppingstone/offer/a";
    let text = |pay: &str, at| {
        let mut offer = SavedOffer::new("a".to_owned(), 1, 1);
        offer.set_text(steppingstone_core::offers::Field::Pay, pay, at);
        to_stored_text(&offer, at)
    };
    write_outside(stored_key, Some(&text("90k", 9)));
    tell(records);
    write_outside(stored_key, Some(&text("40k", 4)));
    tell(records);
    assert_eq!(untrack(|| records.lost(Loss::Replaced)), [stored_key]);
    assert_eq!(untrack(|| records.ids(Kind::Offer)), ["a"]);
    let kept = untrack(|| records.texts_of(Kind::Offer));
    assert!(kept.get(stored_key).unwrap().contains("90k"));
    let [offer] = untrack(|| records.offers()).try_into().unwrap();
    assert_eq!(offer.text(steppingstone_core::offers::Field::Pay), "90k");
}

#[test]
fn what_is_no_record_and_finds_no_room_to_be_set_aside_is_not_among_the_ids() {
    begin();
    write_outside(GOAL, Some("{"));
    pretended::with(|storage| storage.is_full = true);
    let records = tab();
    assert_eq!(untrack(|| records.ids(Kind::Goal)), Vec::<String>::new());
    assert_eq!(untrack(|| records.texts_of(Kind::Goal)).len(), 0);
    assert_eq!(stored(GOAL).as_deref(), Some("{"), "it stays where it is");
    pretended::with(|storage| storage.is_full = false);
    records.put(&goal("Pass the exam", 1));
    assert!(stored(GOAL).unwrap().contains("exam"));
    assert_eq!(untrack(|| records.aside()).values().next().unwrap(), "{");
}

#[test]
fn what_another_tab_wrote_is_joined_even_before_it_is_heard_of() {
    let (mine, theirs) = (begin(), tab());
    mine.put(&goal("Pass the exam", 1));
    theirs.ensure_loaded::<Goal>();
    tell(theirs);
    let mut edited = theirs.goals().get_untracked().first().cloned().unwrap();
    let mut draft = edited.draft();
    draft.set(GoalField::Target, "80");
    edited.put(&draft, clock::today(), 5);
    theirs.put(&edited);
    let mut edited = mine.goals().get_untracked().first().cloned().unwrap();
    let mut draft = edited.draft();
    draft.set(GoalField::Unit, "points");
    edited.put(&draft, clock::today(), 6);
    mine.put(&edited);
    let text = stored(GOAL).unwrap();
    let goal = load::<Goal>(&edited.key().unwrap(), Some(&text))
        .unwrap()
        .record;
    let draft = goal.draft();
    assert_eq!(
        draft.texts.get(&GoalField::Target).map(String::as_str),
        Some("80")
    );
    assert_eq!(
        draft.texts.get(&GoalField::Unit).map(String::as_str),
        Some("points")
    );
}

#[test]
fn what_is_deleted_in_one_tab_goes_in_another_that_did_not_edit_it() {
    let (mine, theirs) = (begin(), tab());
    mine.put(&goal("Pass the exam", 1));
    theirs.ensure_loaded::<Goal>();
    tell(theirs);
    assert_eq!(statement(theirs).as_deref(), Some("Pass the exam"));
    mine.remove(&goal("Pass the exam", 1));
    assert_eq!(stored(GOAL), None);
    tell(theirs);
    assert_eq!(statement(theirs), None);
    assert_eq!(untrack(|| theirs.save_state()), SaveState::Saved);
    assert!(!untrack(|| theirs.is_at_risk()));
}

#[test]
fn what_is_deleted_in_another_tab_while_it_is_edited_here_is_kept_and_said() {
    let (mine, theirs) = (begin(), tab());
    theirs.ensure_loaded::<Goal>();
    mine.put(&goal("Pass the exam", 1));
    tell(theirs);
    theirs.remove(&goal("Pass the exam", 1));
    tell(mine);
    let asked = |records: Records| untrack(|| (records.save_state(), records.lost(Loss::Deleted)));
    let lost = (SaveState::Lost(Loss::Deleted), vec![GOAL.to_owned()]);
    assert_eq!(asked(mine), lost);
    mine.put(&goal("Pass the exam in May", 2));
    assert_eq!(statement(mine).as_deref(), Some("Pass the exam in May"));
    assert_eq!(stored(GOAL), None, "nothing comes back unasked");
    assert_eq!(asked(mine), lost);
    assert!(
        untrack(|| mine.texts())
            .get(GOAL)
            .unwrap()
            .contains("in May"),
        "it is in every copy"
    );

    mine.keep_lost(Loss::Deleted);
    assert!(stored(GOAL).unwrap().contains("in May"));
    assert_eq!(untrack(|| mine.save_state()), SaveState::Saved);
    tell(theirs);
    assert_eq!(statement(theirs).as_deref(), Some("Pass the exam in May"));
}

#[test]
fn what_is_deleted_elsewhere_can_be_discarded() {
    let (mine, theirs) = (begin(), tab());
    mine.put(&goal("Pass the exam", 1));
    tell(theirs);
    theirs.remove(&goal("Pass the exam", 1));
    tell(mine);
    mine.discard(Loss::Deleted);
    assert_eq!((statement(mine), stored(GOAL)), (None, None));
    assert!(!untrack(|| mine.is_at_risk()));
}

#[test]
fn an_undo_in_the_other_tab_answers_the_question() {
    let (mine, theirs) = (begin(), tab());
    mine.put(&goal("Pass the exam", 1));
    tell(theirs);
    let removed = theirs.remove(&goal("Pass the exam", 1));
    tell(mine);
    mine.put(&goal("Pass the exam in May", 2));
    theirs.revert(&removed, steppingstone_core::store::reverted_text::<Goal>);
    tell(mine);
    assert_eq!(untrack(|| mine.save_state()), SaveState::Saved);
    assert!(
        stored(GOAL).unwrap().contains("in May"),
        "with what was typed since"
    );
}

#[test]
fn what_somebody_else_clears_is_kept_and_stored_again_when_asked() {
    let records = begin();
    records.put(&goal("Pass the exam", 1));
    set_pay(records, "52k");
    // A kind that this tab does not read is kept too.
    let offer = "steppingstone/offer/a";
    let text = to_stored_text(&SavedOffer::new("a".to_owned(), 1, 1), 5);
    write_outside(offer, Some(&text));
    tell(records);
    clear_outside(records);
    assert_eq!(
        untrack(|| records.save_state()),
        SaveState::Lost(Loss::Removed)
    );
    assert_eq!(statement(records).as_deref(), Some("Pass the exam"));
    assert_eq!(records.settings().pay_text, "52k");
    assert!(untrack(|| records.is_at_risk()));
    assert_eq!(stored(GOAL), None);
    records.keep_lost(Loss::Removed);
    for key in [GOAL, SETTINGS, offer] {
        assert!(stored(key).is_some(), "{key}");
    }
    assert_eq!(untrack(|| records.save_state()), SaveState::Saved);
}

#[test]
fn what_comes_back_as_it_was_is_saved_again() {
    let records = begin();
    records.put(&goal("Pass the exam", 1));
    let text = stored(GOAL).unwrap();
    clear_outside(records);
    write_outside(GOAL, Some(&text));
    tell(records);
    assert_eq!(untrack(|| records.save_state()), SaveState::Saved);
}

#[test]
fn a_storage_that_is_cleared_without_a_word_is_noticed_at_the_next_key() {
    let records = begin();
    records.put(&goal("Pass the exam", 1));
    set_pay(records, "52k");
    pretended::with(|storage| storage.texts.clear());
    set_pay(records, "53k");
    assert!(stored(SETTINGS).unwrap().contains("53k"));
    assert_eq!(untrack(|| records.lost(Loss::Removed)), [GOAL]);
}

#[test]
fn an_earlier_copy_without_a_join_is_not_followed_before_the_reader_says_so() {
    let records = begin();
    let good = settings_text("52k", 9);
    write_outside(SETTINGS, Some(&good));
    tell(records);
    let replace = || {
        write_outside(SETTINGS, Some(&settings_text("1", 4)));
        tell(records);
    };
    assert_eq!(records.settings().pay_text, "52k");
    replace();
    assert_eq!(
        untrack(|| records.save_state()),
        SaveState::Lost(Loss::Replaced)
    );
    assert_eq!(records.settings().pay_text, "52k");
    records.keep_lost(Loss::Replaced);
    assert_eq!(stored(SETTINGS), Some(good));
    replace();
    records.discard(Loss::Replaced);
    assert_eq!(records.settings().pay_text, "1");
    assert_eq!(untrack(|| records.save_state()), SaveState::Saved);
}

#[test]
fn an_earlier_copy_that_can_be_joined_is_joined_and_stored() {
    let records = begin();
    let (early, late) = (goal("Pass", 1), goal("Pass the exam", 7));
    write_outside(GOAL, Some(&to_stored_text(&late, 9)));
    tell(records);
    write_outside(GOAL, Some(&to_stored_text(&early, 4)));
    tell(records);
    assert!(stored(GOAL).unwrap().contains("exam"));
    assert_eq!(statement(records).as_deref(), Some("Pass the exam"));
    assert_eq!(untrack(|| records.save_state()), SaveState::Saved);
}

#[test]
fn what_is_written_over_with_something_unreadable_is_kept() {
    let (records, other) = (begin(), tab());
    records.put(&goal("Pass the exam", 1));
    tell(other);
    write_outside(GOAL, Some("{"));
    tell(records);
    assert_eq!(untrack(|| records.lost(Loss::Removed)), [GOAL]);
    assert_eq!(statement(records).as_deref(), Some("Pass the exam"));
    assert_eq!(untrack(|| records.aside()).values().next().unwrap(), "{");
    // Another tab hears of both, and loses nothing by the setting aside.
    tell(other);
    records.keep_lost(Loss::Removed);
    assert!(stored(GOAL).unwrap().contains("exam"));
}

#[test]
fn a_text_that_another_tab_sets_aside_is_not_missed() {
    let records = begin();
    // To this tab it is a record by its envelope.
    let text = to_stored_text(&SavedOffer::new("a".to_owned(), 1, 1), 5).replace("place", "spot");
    write_outside("steppingstone/offer/a", Some(&text));
    tell(records);
    let other = tab();
    other.ensure_loaded::<SavedOffer>();
    tell(records);
    assert!(!untrack(|| records.is_at_risk()));
    assert_eq!(untrack(|| records.aside()).len(), 1);
}

#[test]
fn a_full_storage_puts_at_risk_what_is_typed_and_takes_the_mark_of_a_deletion() {
    let (mine, theirs) = (begin(), tab());
    mine.put(&goal("Pass the exam", 1));
    tell(theirs);
    pretended::with(|storage| storage.is_full = true);
    set_pay(mine, "52k");
    assert_eq!(untrack(|| mine.save_state()), SaveState::Full);
    assert!(untrack(|| mine.is_at_risk()));
    mine.remove(&goal("Pass the exam", 1));
    let marks = heard()
        .into_iter()
        .filter(|it| it.new.as_deref() == Some(DELETED));
    assert_eq!(marks.count(), 1);
}

#[test]
fn ones_own_result_comes_before_the_example_however_old_it_is() {
    let records = begin();
    let example = example(clock::today());
    records.put(&example);
    let latest = || untrack(|| records.latest_taking()).map(|taking| taking.id);
    assert_eq!(latest().as_deref(), Some(EXAMPLE_ID));
    let own = Taking {
        id: "own".to_owned(),
        taken_ms: 1,
        ..example
    };
    records.put(&own);
    assert_eq!(untrack(|| records.takings()).len(), 2);
    assert_eq!(latest().as_deref(), Some("own"));
}

#[test]
fn a_mark_that_was_left_behind_is_no_record() {
    begin();
    write_outside(GOAL, Some(DELETED));
    let records = begin_again();
    assert_eq!(statement(records), None);
    assert!(untrack(|| records.texts()).is_empty());
    assert!(untrack(|| records.aside()).is_empty());
    records.put(&goal("Pass the exam", 1));
    assert!(stored(GOAL).unwrap().contains("exam"));
}

fn begin_again() -> Records {
    let records = tab();
    records.ensure_loaded::<Goal>();
    records
}
