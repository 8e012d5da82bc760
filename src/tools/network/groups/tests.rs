use chrono::NaiveDate;
use steppingstone_core::day::date_from_text;
use steppingstone_core::network::{Attendance, FeePer, GroupKind, Person};
use steppingstone_core::store::ListRecord;

use super::rows::Opened;
use super::*;
use crate::state::{provide_navigation, provide_records, provide_undo, use_undo};
use crate::words::install_english;

fn day(text: &str) -> NaiveDate {
    date_from_text(text).unwrap()
}

fn with_groups(check: impl FnOnce(ToolStore)) {
    install_english();
    clock::set_day(2027, 3, 17);
    Owner::new_root(None).with(|| {
        provide_navigation();
        provide_records();
        provide_undo();
        check(ToolStore::new());
    });
}

fn html() -> String {
    groups(Route::NetworkGroups).to_html()
}

fn page(store: ToolStore) -> GroupsPage {
    let open = RwSignal::new(None);
    GroupsPage { store, open }
}

fn opened(store: ToolStore, id: &str, panel: Panel) -> Opened {
    let id = StoredValue::new(id.to_owned());
    let page = page(store);
    Opened { page, id, panel }
}

fn put_group(store: ToolStore) {
    let kind = GroupKind::Association;
    let mut group = NetworkGroup::new("g1", "Bakers".to_owned(), kind, 1);
    group.change(2, |it| {
        it.fee.value = "€10".to_owned();
        it.fee_per.value = Some(FeePer::Month);
        it.renews_on.value = Some(day("2027-04-01"));
    });
    store.records.put(&group);
}

fn put_event(store: ToolStore, id: &str, on: &str, went: Attendance) {
    let name = ["Fair ", id].concat();
    let mut event = NetworkEvent::new(id, name, day(on), went, 1);
    event.change(2, |it| it.cost.value = "cheap".to_owned());
    store.records.put(&event);
}

#[track_caller]
fn says(html: &str, parts: &[&str]) {
    for part in parts {
        assert!(html.contains(part), "{part}: {html}");
    }
}

#[test]
fn an_empty_page_says_what_it_is_for_and_has_an_example() {
    with_groups(|_| {
        let html = html();
        says(&html, &[w::none_text(), w::example::show()]);
        says(&html, &[w::groups::press(), w::events::press()]);
        assert!(!html.contains(w::nothing_ahead()), "{html}");
        assert!(!html.contains(w::example::note()), "{html}");
    });
}

#[test]
fn the_first_lines_say_what_is_next_what_is_renewed_and_what_the_year_costs() {
    with_groups(|store| {
        put_group(store);
        put_event(store, "e1", "2027-03-20", Attendance::Planned);
        let html = html();
        says(&html, &["Next: Fair e1 on ", "Bakers renews on "]);
        says(
            &html,
            &["This year it costs EUR 120", "1 without an amount."],
        );
        says(&html, &["€10 a month", w::kinds::association()]);
    });
}

#[test]
fn an_event_that_has_been_asks_whether_one_went_and_then_whom_one_met() {
    with_groups(|store| {
        put_event(store, "e1", "2027-03-15", Attendance::Planned);
        let page = html();
        says(&page, &[w::events::did_you()]);
        assert!(!page.contains(w::events::whom()), "{page}");
        store.list::<NetworkEvent>().change("e1", |it| {
            it.change(9, |it| it.went.value = Attendance::Yes);
        });
        let page = html();
        says(&page, &[w::events::whom(), w::events::yes()]);
        assert!(!page.contains(w::events::did_you()), "{page}");
    });
}

#[test]
fn what_is_open_has_a_field_for_all_that_is_kept() {
    with_groups(|store| {
        put_group(store);
        put_event(store, "e1", "2027-03-15", Attendance::Yes);
        let group = more::details(opened(store, "g1", Panel::Change)).to_html();
        says(
            &group,
            &["Change Bakers", w::fields::fee(), w::fields::why()],
        );
        let event = more::details(opened(store, "e1", Panel::Change)).to_html();
        says(
            &event,
            &["Change Fair e1", w::fields::counts(), w::fields::group()],
        );
        let met = more::details(opened(store, "e1", Panel::Met)).to_html();
        says(&met, &["Who did you meet at Fair e1?", w::met::hint()]);
    });
}

#[test]
fn a_last_day_before_the_first_is_said_beside_it() {
    with_groups(|store| {
        put_event(store, "e1", "2027-03-15", Attendance::Planned);
        let fields = || more::details(opened(store, "e1", Panel::Change)).to_html();
        let until = |on: &str| {
            let until = Some(day(on));
            store.list::<NetworkEvent>().change("e1", |it| {
                it.change(9, |it| it.until.value = until);
            });
        };
        until("2027-03-14");
        says(&fields(), &[w::fields::until_problem()]);
        until("2027-03-15");
        assert!(!fields().contains(w::fields::until_problem()));
    });
}

#[test]
fn a_name_that_is_emptied_is_missed() {
    with_groups(|_| {
        assert_eq!(more::name_problem(" "), w::groups::name_missing());
        assert_eq!(more::name_problem("Bakers"), "");
    });
}

#[test]
fn a_group_shows_a_skill_once_one_belongs_to_it() {
    with_groups(|store| {
        put_group(store);
        let shows = || group_fields::links(opened(store, "g1", Panel::Change)).evidence;
        assert!(shows().run(()).is_empty());
        store.list::<NetworkGroup>().change("g1", |it| {
            it.change(9, |it| it.role.value = "Treasurer".to_owned());
        });
        assert_eq!(shows().run(()).remove(0).text, "Bakers\nTreasurer");
    });
}

#[test]
fn somebody_met_is_a_contact_of_that_day_and_an_undo_takes_both_back() {
    with_groups(|store| {
        put_event(store, "e1", "2027-03-15", Attendance::Yes);
        let opened = opened(store, "e1", Panel::Met);
        met::add_by_name(opened, "Ada");
        let people = || store.records.all::<Person>().get_untracked();
        let met = || store.list::<NetworkEvent>().find("e1").unwrap().met.value;
        let ada = people().into_iter().next().unwrap();
        assert_eq!(met(), std::slice::from_ref(&ada.id));
        let contact = ada.contacts.get("e1").unwrap().value.clone().unwrap();
        assert_eq!(contact.on, day("2027-03-15"));
        says(&html(), &["1 person met"]);
        use_undo().take_back();
        assert!(people().is_empty() && met().is_empty());
    });
}

#[test]
fn the_example_is_labelled_and_gone_in_one_press() {
    with_groups(|store| {
        example::add(store.records);
        let html = html();
        says(&html, &[w::example::note(), w::example::remove()]);
        says(&html, &["renews on", "Next: ", w::events::did_you()]);
        let has_own = |all: Vec<NetworkEvent>| all.iter().any(|it| !it.is_example());
        assert!(!has_own(
            store.records.all::<NetworkEvent>().get_untracked()
        ));
        example::remove(page(store));
        assert!(!self::html().contains(w::example::note()));
        use_undo().take_back();
        says(&self::html(), &[w::example::note()]);
    });
}
