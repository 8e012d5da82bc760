use super::*;
use crate::calendar;
use crate::day::{date_from_text, date_to_text};
use crate::network::{Contact, ContactKind, ContactTier, GroupKind, NextContact};
use crate::record::Stamped;
use crate::time_of_day::TimeOfDay;

fn day(text: &str) -> NaiveDate {
    date_from_text(text).unwrap()
}

fn person(id: &str, name: &str, tier: ContactTier, met: &str) -> Person {
    let mut person = Person::new(id, name.to_owned(), tier, day("2026-01-05"), 1);
    let value = Some(Contact {
        on: day(met),
        kind: ContactKind::Met,
        note: String::new(),
        is_about: false,
    });
    person
        .contacts
        .insert("c".to_owned(), Stamped { at_ms: 1, value });
    person
}

fn days(people: &[Person], today: &str) -> Vec<String> {
    let list = PeopleList::of(people, day(today));
    let days = contact_days(&list, day(today));
    let text = |it: &ContactDay| [&date_to_text(it.on), " ", &it.row.person.id].concat();
    days.iter().map(text).collect()
}

#[test]
fn overdue_people_take_a_working_day_each() {
    // A Friday.
    let today = "2027-04-30";
    let mut people: Vec<Person> = (0..80)
        .map(|number| {
            let id = format!("p{number:02}");
            person(&id, &id, ContactTier::Close, "2027-01-01")
        })
        .collect();
    let mut parked = people[0].clone();
    parked.tier.value = ContactTier::Parked;
    people.push(parked);
    let days = days(&people, today);
    assert_eq!(
        days[..3],
        ["2027-05-03 p00", "2027-05-04 p01", "2027-05-05 p02"]
    );
    // To the ninetieth day, the 29th of July, a Thursday.
    assert_eq!(days.last().unwrap(), "2027-07-29 p63");
    assert_eq!(days.len(), 64);
}

#[test]
fn others_have_their_own_day_and_one_day_goes_by_name() {
    let mut planned = person("a", "zoe", ContactTier::Close, "2027-01-01");
    planned.next.value = Some(NextContact {
        on: day("2027-05-08"),
        what: String::new(),
    });
    let mut far = planned.clone();
    far.id = "b".to_owned();
    far.next.value.as_mut().unwrap().on = day("2027-07-30");
    let mut last = far.clone();
    last.id = "d".to_owned();
    last.next.value.as_mut().unwrap().on = day("2027-07-29");
    let fine = person("c", "Yan", ContactTier::Close, "2027-04-10");
    let days = days(&[planned, far, last, fine], "2027-04-30");
    assert_eq!(days, ["2027-05-08 c", "2027-05-08 a", "2027-07-29 d"]);
    assert!(self::days(&[], "9999-12-31").is_empty());
}

#[test]
fn a_calendar_shows_as_much_of_a_name_as_was_chosen() {
    let mut one = person(
        "a",
        "  Anna-Maria von Öst ",
        ContactTier::Close,
        "2027-01-01",
    );
    let name = |one: &Person| CalendarNames::ALL.map(|names| calendar_name(one, names));
    assert_eq!(name(&one), ["Anna-Maria", "AVÖ", "Anna-Maria von Öst"]);
    one.given.value = "Anna Maria".to_owned();
    assert_eq!(name(&one)[0], "Anna");
    one.given.value.clear();
    one.name.value = "\u{1f600} \u{df}en".to_owned();
    assert_eq!(name(&one), ["\u{1f600}", "SS", "\u{1f600} \u{df}en"]);
    assert_eq!(CalendarNames::default(), CalendarNames::First);
}

#[test]
fn a_contact_is_an_event_that_a_later_file_moves() {
    let people = [person("a", "Ada", ContactTier::Close, "2027-01-01")];
    let list = PeopleList::of(&people, day("2027-04-30"));
    let days = contact_days(&list, day("2027-04-30"));
    let now_ms = 1_809_000_000_000;
    let title = |person: &Person| ["Write to ", &person.name.value].concat();
    let events = contact_events(&days, now_ms, &title);
    let [event] = events.as_slice() else {
        panic!("{events:?}");
    };
    assert_eq!(event.uid, "a-contact@steppingstone");
    assert_eq!(event.when, When::Day(day("2027-05-03")));
    assert_eq!(event.title, "Write to Ada");
    assert_eq!(event.changed_ms, now_ms);
    let file = calendar::file("Network", &events, now_ms);
    assert!(file.contains("\r\nDTSTART;VALUE=DATE:20270503\r\n"));
    assert!(file.contains("\r\nTRIGGER:-PT15H\r\n"));
}

#[test]
fn events_are_at_their_time_until_they_are_over() {
    let event = |id: &str, on: &str, until: Option<&str>, time: Option<&str>| {
        let mut event = NetworkEvent::new(id, "Fair".to_owned(), day(on), Attendance::Planned, 5);
        event.until.value = until.map(day);
        event.time.value = time.and_then(TimeOfDay::from_text);
        event.place.value = " Graz ".to_owned();
        event
    };
    let mut skipped = event("s", "2027-05-01", None, None);
    skipped.went.value = Attendance::No;
    let all = [
        event("a", "2027-05-01", None, None),
        event("b", "2027-05-01", None, Some("18:30")),
        event("c", "2027-04-28", Some("2027-04-30"), Some("18:30")),
        event("d", "2027-04-28", Some("2027-04-29"), None),
        event("e", "2027-04-29", None, None),
        event("f", "2027-05-01", Some("2027-05-01"), Some("18:30")),
        skipped,
    ];
    let title = |event: &NetworkEvent| event.name.value.clone();
    let events = event_events(&all, day("2027-04-30"), &title);
    let evening = TimeOfDay::from_text("18:30").unwrap();
    let (first, last) = (day("2027-04-28"), day("2027-04-30"));
    let when: Vec<When> = events.iter().map(|it| it.when).collect();
    let on = day("2027-05-01");
    assert_eq!(
        when,
        [
            When::Day(on),
            When::Time(on, evening, 60),
            When::Days(first, last),
            When::Time(on, evening, 60),
            When::Day(on),
        ]
    );
    let cancelled: Vec<bool> = events.iter().map(|it| it.is_cancelled).collect();
    assert_eq!(cancelled, [false, false, false, false, true]);
    assert_eq!(events[0].uid, "a-event@steppingstone");
    assert_eq!(
        (events[0].description.as_str(), events[0].changed_ms),
        ("Graz", 5)
    );
}

#[test]
fn renewals_of_those_who_stay_are_events() {
    let group = |id: &str, on: Option<&str>, left: Option<&str>| {
        let mut group = NetworkGroup::new(id, "Club".to_owned(), GroupKind::Meetup, 5);
        group.renews_on.value = on.map(day);
        group.left.value = left.map(day);
        group
    };
    let groups = [
        group("a", Some("2027-04-30"), None),
        group("b", Some("2027-04-29"), None),
        group("c", None, None),
        group("d", Some("2028-01-01"), Some("2027-12-31")),
    ];
    let title = |group: &NetworkGroup| group.name.value.clone();
    let events = renewal_events(&groups, day("2027-04-30"), &title);
    let events: Vec<_> = events
        .iter()
        .map(|it| (it.uid.as_str(), it.is_cancelled))
        .collect();
    assert_eq!(
        events,
        [
            ("a-renewal@steppingstone", false),
            ("d-renewal@steppingstone", true)
        ]
    );
}
