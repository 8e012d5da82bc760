use super::*;
use crate::day::{date_from_text, date_to_text};
use crate::network::{Attendance, ContactStatus, contact_state};
use crate::record::fields::live;

fn day(text: &str) -> NaiveDate {
    date_from_text(text).unwrap()
}

fn person() -> Person {
    let since = day("2026-01-05");
    Person::new("a", "Ada".to_owned(), ContactTier::Close, since, 1)
}

fn contact(on: &str, kind: ContactKind) -> Contact {
    Contact {
        on: day(on),
        kind,
        note: "milk".to_owned(),
        is_about: false,
    }
}

#[test]
fn a_contact_is_noted_for_today_or_an_earlier_day() {
    let (mut ada, today) = (person(), day("2026-03-01"));
    let before = ada.clone();
    let late = contact("2026-03-02", ContactKind::Met);
    assert_eq!(ada.log("c1", late, today, 2), Err(LogError::Future));
    assert_eq!(ada, before);
    ada.log("c1", contact("2026-03-01", ContactKind::Met), today, 2)
        .unwrap();
    ada.log("c2", contact("2025-12-24", ContactKind::Tried), today, 3)
        .unwrap();
    assert_eq!(ada.live_contacts().count(), 2);
    // A note that follows changes the same contact.
    let mut noted = contact("2026-02-27", ContactKind::Call);
    noted.note = "bread".to_owned();
    ada.log("c1", noted.clone(), today, 4).unwrap();
    assert_eq!(ada.live_contacts().next(), Some(("c1", &noted)));
    ada.unlog("c1", 5);
    assert_eq!(ada.live_contacts().count(), 1);
}

#[test]
fn what_was_planned_is_done_by_a_contact_on_or_after_its_day() {
    let left = |planned: &str, on: &str, kind| {
        let mut ada = person();
        ada.next.value = Some(NextContact {
            on: day(planned),
            what: "the fair".to_owned(),
        });
        ada.log("c", contact(on, kind), day("2026-03-01"), 2)
            .unwrap();
        ada.next.value.is_some()
    };
    assert!(!left("2026-03-01", "2026-03-01", ContactKind::Met));
    assert!(!left("2026-02-01", "2026-03-01", ContactKind::Message));
    assert!(left("2026-03-02", "2026-03-01", ContactKind::Met));
    assert!(left("2026-03-01", "2026-02-28", ContactKind::Met));
    assert!(left("2026-03-01", "2026-03-01", ContactKind::Tried));
}

#[test]
fn the_next_contact_is_put_off() {
    let today = day("2026-01-31");
    let put_off = |not_now| {
        let mut ada = person();
        ada.put_off(not_now, today, 2).map(|()| {
            let state = contact_state(&ada, today);
            assert_eq!(state.status, ContactStatus::Planned);
            date_to_text(state.dates.unwrap().planned.unwrap())
        })
    };
    assert_eq!(put_off(NotNow::Week), Ok("2026-02-07".to_owned()));
    assert_eq!(put_off(NotNow::Month), Ok("2026-02-28".to_owned()));
    let until = |text| put_off(NotNow::Until(day(text)));
    assert_eq!(until("2026-01-31"), Ok("2026-01-31".to_owned()));
    assert_eq!(until("2026-01-30"), Err(LogError::Past));
    let mut ada = person();
    ada.next.value = Some(NextContact {
        on: today,
        what: "the fair".to_owned(),
    });
    ada.put_off(NotNow::Week, today, 2).unwrap();
    assert_eq!(ada.next.value.unwrap().what, "the fair");
}

#[test]
fn when_one_last_talked_is_about() {
    let today = day("2027-08-31");
    let on = |talk: LastTalk| {
        let contact = talk.contact(today)?;
        assert!(contact.is_about && contact.kind == ContactKind::Met);
        Some(date_to_text(contact.on))
    };
    let expected = [
        Some("2027-08-28"),
        Some("2027-07-31"),
        Some("2027-02-28"),
        Some("2026-08-31"),
        None,
    ];
    let days = LastTalk::ALL.map(on);
    assert_eq!(days.each_ref().map(Option::as_deref), expected);
}

#[test]
fn an_event_logs_whom_one_met_there_once() {
    let (on, today) = (day("2026-02-20"), day("2026-03-01"));
    let mut fair = NetworkEvent::new("e1", "Fair".to_owned(), on, Attendance::Yes, 1);
    let mut ada = person();
    meet_at_event(&mut fair, &mut ada, true, today, 2).unwrap();
    let mut noted = ada.live_contacts().next().unwrap().1.clone();
    assert_eq!((noted.on, noted.kind), (on, ContactKind::Event));
    noted.note = "a mill".to_owned();
    ada.log("e1", noted, today, 3).unwrap();
    meet_at_event(&mut fair, &mut ada, true, today, 4).unwrap();
    assert_eq!(fair.met.value, ["a"]);
    let notes: Vec<&str> = ada
        .live_contacts()
        .map(|(_, it)| it.note.as_str())
        .collect();
    assert_eq!(notes, ["a mill"], "once, with its note");
    meet_at_event(&mut fair, &mut ada, false, today, 5).unwrap();
    assert!(fair.met.value.is_empty());
    assert_eq!(live(&ada.contacts).count(), 0);
    let mut to_come = NetworkEvent::new("e2", "Talk".to_owned(), today, Attendance::Planned, 1);
    let met = meet_at_event(&mut to_come, &mut ada, true, on, 6);
    assert_eq!(met, Err(LogError::Future));
    assert!(to_come.met.value.is_empty());
}

#[test]
fn a_goal_counts_the_conversations_with_its_people() {
    let today = day("2026-03-10");
    let mut ada = person();
    ada.goals.value = vec!["g1".to_owned()];
    for (id, on, kind) in [
        ("c1", "2026-03-01", ContactKind::Met),
        ("c2", "2026-03-02", ContactKind::Call),
        ("c3", "2026-03-10", ContactKind::Message),
        ("c4", "2026-03-05", ContactKind::Tried),
        ("c5", "2026-03-11", ContactKind::Met),
    ] {
        ada.log(id, contact(on, kind), day("2026-04-01"), 2)
            .unwrap();
    }
    let mut bob = ada.clone();
    bob.goals.value.clear();
    let people = [ada, bob];
    let count = |goal, after: Option<&str>| conversations(&people, goal, after.map(day), today);
    assert_eq!(count("g1", None), 3);
    assert_eq!(count("g1", Some("2026-03-01")), 2);
    assert_eq!(count("g2", None), 0);
}
