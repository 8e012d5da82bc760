//! Records as the first release writes them. Added to, never changed.

use chrono::NaiveDate;

use super::*;
use crate::record::Stamped;
use crate::store::{Key, Kind, Record, load, to_stored_text};
use crate::time_of_day::TimeOfDay;
use crate::week_start::WeekStart;

fn day(number: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 3, number).unwrap()
}

#[track_caller]
fn check<R: Record + std::fmt::Debug>(record: &R, key: Option<Key>, stored: &str) {
    assert_eq!(to_stored_text(record, 9), stored);
    let key = key.unwrap();
    assert_eq!(record.key().as_ref(), Some(&key));
    assert_eq!(load::<R>(&key, Some(stored)).unwrap().record, *record);
}

const PERSON: &str = r#"{"app":"steppingstone","kind":"person","version":1,"saved_ms":9,"data":{"id":"p1","name":{"value":"Ada Öst","at":1},"tier":{"value":"close","at":1},"in_rotation_since":{"value":"2026-03-01","at":1},"given":{"value":"Ada","at":2},"family":{"value":"Öst","at":2},"organisation":{"value":"Mill","at":2},"role":{"value":"Miller","at":2},"emails":{"value":["ada@a.example"],"at":2},"phones":{"value":["+43 1 234"],"at":2},"links":{"value":["https://a.example/ada"],"at":2},"ideal":{"value":{"every":2,"unit":"week"},"at":2},"longest":{"value":{"every":1,"unit":"month"},"at":2},"since":{"value":"2026-03-02","at":2},"how":{"value":"school","at":2},"give":{"value":"sieves","at":2},"notes":{"value":"kind","at":2},"mentor":{"value":{"topic":"milling","from":"2026-03-03","until":null,"questions":["How fine?"]},"at":2},"next":{"value":{"on":"2026-03-04","what":"the fair"},"at":2},"contacts":{"c1":{"value":{"on":"2026-03-05","kind":"met","note":"the roof","about":true},"at":2},"c2":{"value":null,"at":3}},"groups":{"value":["g1"],"at":2},"goals":{"value":["g2"],"at":2},"entry":{"value":"e1","at":2},"batch":{"value":"b1","at":2},"archived":{"value":true,"at":2}}}"#;

#[test]
fn a_person_is_stored_as_the_first_release_writes_it() {
    let mut person = Person::new("p1", "Ada Öst".to_owned(), ContactTier::Close, day(1), 1);
    let contact = |on| {
        let value = Some(Contact {
            on,
            kind: ContactKind::Met,
            note: "the roof".to_owned(),
            is_about: true,
        });
        Stamped { at_ms: 0, value }
    };
    let list = |text: &str| vec![text.to_owned()];
    person.change(2, |it| {
        it.given.value = "Ada".to_owned();
        it.family.value = "Öst".to_owned();
        it.organization.value = "Mill".to_owned();
        it.role.value = "Miller".to_owned();
        it.emails.value = list("ada@a.example");
        it.phones.value = list("+43 1 234");
        it.links.value = list("https://a.example/ada");
        it.ideal.value = Some(Interval::new(2, IntervalUnit::Week));
        it.longest.value = Some(Interval::new(1, IntervalUnit::Month));
        it.since.value = Some(day(2));
        it.how.value = "school".to_owned();
        it.give.value = "sieves".to_owned();
        it.notes.value = "kind".to_owned();
        it.mentor.value = Some(Mentor {
            topic: "milling".to_owned(),
            from: Some(day(3)),
            until: None,
            questions: list("How fine?"),
        });
        it.next.value = Some(NextContact {
            on: day(4),
            what: "the fair".to_owned(),
        });
        it.contacts.insert("c1".to_owned(), contact(day(5)));
        it.contacts.insert("c2".to_owned(), contact(day(6)));
        it.groups.value = list("g1");
        it.goals.value = list("g2");
        it.entry.value = Some("e1".to_owned());
        it.batch.value = "b1".to_owned();
        it.archived.value = true;
    });
    person.unlog("c2", 3);
    check(&person, Key::of(Kind::Person, "p1"), PERSON);
}

const GROUP: &str = r#"{"app":"steppingstone","kind":"group","version":1,"saved_ms":9,"data":{"id":"g1","name":{"value":"Millers","at":1},"kind":{"value":"association","at":1},"link":{"value":"https://a.example","at":2},"fee":{"value":"€ 10","at":2},"fee_per":{"value":"month","at":2},"renews_on":{"value":"2026-03-02","at":2},"joined":{"value":"2026-03-03","at":2},"left":{"value":"2026-03-04","at":2},"role":{"value":"treasurer","at":2},"why":{"value":"law","at":2}}}"#;

#[test]
fn a_group_is_stored_as_the_first_release_writes_it() {
    let mut group = NetworkGroup::new("g1", "Millers".to_owned(), GroupKind::Association, 1);
    group.change(2, |it| {
        it.link.value = Some("https://a.example".to_owned());
        it.fee.value = "€ 10".to_owned();
        it.fee_per.value = Some(FeePer::Month);
        it.renews_on.value = Some(day(2));
        it.joined.value = Some(day(3));
        it.left.value = Some(day(4));
        it.role.value = "treasurer".to_owned();
        it.why.value = "law".to_owned();
    });
    check(&group, Key::of(Kind::Group, "g1"), GROUP);
}

const EVENT: &str = r#"{"app":"steppingstone","kind":"event","version":1,"saved_ms":9,"data":{"id":"e1","name":{"value":"Fair","at":1},"on":{"value":"2026-03-01","at":1},"went":{"value":"planned","at":1},"until":{"value":"2026-03-02","at":2},"time":{"value":"09:30","at":2},"place":{"value":"Graz","at":2},"link":{"value":"https://a.example","at":2},"group":{"value":"g1","at":2},"cost":{"value":"30","at":2},"counts_as_search":{"value":true,"at":2},"met":{"value":["p1"],"at":2},"goals":{"value":["g2"],"at":2},"note":{"value":"loud","at":2}}}"#;

#[test]
fn an_event_is_stored_as_the_first_release_writes_it() {
    let planned = Attendance::Planned;
    let mut event = NetworkEvent::new("e1", "Fair".to_owned(), day(1), planned, 1);
    event.change(2, |it| {
        it.until.value = Some(day(2));
        it.time.value = TimeOfDay::new(9, 30);
        it.place.value = "Graz".to_owned();
        it.link.value = Some("https://a.example".to_owned());
        it.group.value = Some("g1".to_owned());
        it.cost.value = "30".to_owned();
        it.counts_as_search.value = true;
        it.met.value = vec!["p1".to_owned()];
        it.goals.value = vec!["g2".to_owned()];
        it.note.value = "loud".to_owned();
    });
    check(&event, Key::of(Kind::NetworkEvent, "e1"), EVENT);
}

const SETTINGS: &str = r#"{"app":"steppingstone","kind":"network","version":1,"saved_ms":9,"data":{"looking":{"value":"open","at":2},"week_start":{"value":"sunday","at":2},"needed":{"value":3,"at":2},"quiet_interested":{"value":1,"at":2},"quiet_applied":{"value":2,"at":2},"quiet_interviewing":{"value":3,"at":2},"quiet_offer":{"value":120,"at":2},"calendar_names":{"value":"initials","at":2},"report_template":{"value":"new_york","at":2},"report_columns":{"value":["date"],"at":2}}}"#;

#[test]
fn the_settings_are_stored_as_the_first_release_writes_them() {
    let mut settings = NetworkSettings::new(0);
    settings.change(2, |it| {
        it.looking.value = Some(Looking::Open);
        it.week_start.value = Some(WeekStart::Sunday);
        it.needed.value = Some(3);
        it.quiet_interested.value = Some(1);
        it.quiet_applied.value = Some(2);
        it.quiet_interviewing.value = Some(3);
        it.quiet_offer.value = Some(120);
        it.calendar_names.value = Some(CalendarNames::Initials);
        it.report_template.value = "new_york".to_owned();
        it.report_columns.value = vec!["date".to_owned()];
    });
    check(&settings, Key::single(Kind::NetworkSettings), SETTINGS);
}

/// Two thousand people of an import leave room for everything else.
#[test]
fn a_person_of_an_import_takes_little_room() {
    let name = "Anna-Maria Müller".to_owned();
    let mut person = Person::new("abcdefghijklmnopqrst", name, ContactTier::Parked, day(1), 1);
    person.change(1_795_000_000_000, |it| {
        it.given.value = "Anna-Maria".to_owned();
        it.family.value = "Müller".to_owned();
        it.organization.value = "Ministry of Agriculture".to_owned();
        it.role.value = "Head of communication".to_owned();
        it.links.value = vec!["https://www.linkedin.com/in/anna-maria-mueller-123456".to_owned()];
        it.since.value = Some(day(2));
        it.batch.value = "abcdefghijkl".to_owned();
    });
    let units = crate::store::units(&to_stored_text(&person, 1_795_000_000_000));
    assert!(units * MAX_PEOPLE < crate::store::ROOM * 2 / 5, "{units}");
}
