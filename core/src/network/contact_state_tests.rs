use super::*;
use crate::day::date_from_text;
use crate::network::{ContactKind, IntervalUnit, NextContact};

fn day(text: &str) -> NaiveDate {
    date_from_text(text).unwrap()
}

fn contact(on: &str, kind: ContactKind) -> Contact {
    Contact {
        on: day(on),
        kind,
        note: String::new(),
        is_about: false,
    }
}

fn person(tier: ContactTier, contacts: &[(&str, ContactKind)]) -> Person {
    let since = day("2026-01-05");
    let mut person = Person::new("a", "Ada".to_owned(), tier, since, 1);
    for (number, (on, kind)) in contacts.iter().enumerate() {
        person
            .log(
                &format!("c{number}"),
                contact(on, *kind),
                day("2099-01-01"),
                2,
            )
            .unwrap();
    }
    person
}

fn planned(mut person: Person, on: &str) -> Person {
    person.next.value = Some(NextContact {
        on: day(on),
        what: String::new(),
    });
    person
}

fn state(person: &Person, today: &str) -> (ContactStatus, Option<i64>) {
    let state = contact_state(person, day(today));
    (state.status, state.days)
}

#[test]
fn each_tier_has_its_intervals() {
    let close = person(ContactTier::Close, &[("2027-02-11", ContactKind::Met)]);
    let dates = contact_state(&close, day("2027-02-12")).dates.unwrap();
    assert_eq!(
        (dates.due, dates.late),
        (day("2027-03-11"), day("2027-03-25"))
    );
    let active = person(ContactTier::Active, &[("2026-11-30", ContactKind::Met)]);
    let dates = contact_state(&active, day("2026-12-01")).dates.unwrap();
    assert_eq!(
        (dates.due, dates.late),
        (day("2027-02-28"), day("2027-04-30"))
    );
    let seldom = person(ContactTier::Occasional, &[("2027-08-31", ContactKind::Met)]);
    let dates = contact_state(&seldom, day("2027-09-01")).dates.unwrap();
    assert_eq!(
        (dates.due, dates.late),
        (day("2028-02-29"), day("2028-05-31"))
    );
}

#[test]
fn an_own_interval_takes_the_place_of_the_tiers_each_by_itself() {
    let mut one = person(ContactTier::Close, &[("2027-03-01", ContactKind::Met)]);
    one.ideal.value = Some(Interval::new(1, IntervalUnit::Week));
    let dates = contact_state(&one, day("2027-03-01")).dates.unwrap();
    assert_eq!(
        (dates.due, dates.late),
        (day("2027-03-08"), day("2027-04-12"))
    );
    one.ideal.value = None;
    one.longest.value = Some(Interval::new(2, IntervalUnit::Week));
    let dates = contact_state(&one, day("2027-03-01")).dates.unwrap();
    assert_eq!(dates.late, dates.due, "never before the ideal");
}

#[test]
fn a_longest_below_the_ideal_cannot_be_typed() {
    use IntervalUnit::{Day, Month};
    let fits = |tier, ideal: Option<(i64, IntervalUnit)>, longest: Option<(i64, IntervalUnit)>| {
        let of = |(every, unit)| Interval::new(every, unit);
        fits_together(tier, ideal.map(of).as_ref(), longest.map(of).as_ref())
    };
    use ContactTier::{Close, Parked};
    assert!(fits(Close, Some((1, Month)), Some((30, Day))));
    assert!(!fits(Close, Some((1, Month)), Some((29, Day))));
    // Beside what the tier says: six weeks, and four.
    assert!(fits(Close, Some((1, Month)), None));
    assert!(!fits(Close, Some((43, Day)), None));
    assert!(!fits(Close, None, Some((27, Day))));
    assert!(fits(Parked, Some((60, Month)), None));
}

#[test]
fn an_attempt_is_shown_and_does_not_count() {
    use ContactKind::{Call, Tried};
    let one = person(
        ContactTier::Close,
        &[
            ("2027-03-01", Call),
            ("2027-03-20", Tried),
            ("2027-03-10", Tried),
        ],
    );
    let state = |today| contact_state(&one, day(today));
    assert_eq!(state("2027-03-25").tried, Some(day("2027-03-20")));
    assert_eq!(state("2027-03-25").last, Some(day("2027-03-01")));
    assert_eq!(state("2027-03-19").tried, Some(day("2027-03-10")));
    let answered = person(
        ContactTier::Close,
        &[("2027-03-20", Call), ("2027-03-20", Tried)],
    );
    assert_eq!(contact_state(&answered, day("2027-03-25")).tried, None);
}

#[test]
fn a_deleted_contact_is_none() {
    let mut one = person(ContactTier::Close, &[("2027-03-01", ContactKind::Met)]);
    one.unlog("c0", 3);
    let state = contact_state(&one, day("2027-03-02"));
    assert_eq!(state.last, None);
    assert_eq!(state.dates.unwrap().base, day("2026-01-05"));
}

#[test]
fn of_one_day_the_latest_edit_is_the_last_contact() {
    let mut one = person(ContactTier::Close, &[]);
    for (id, note) in [("b", "first"), ("a", "second")] {
        let mut contact = contact("2027-03-01", ContactKind::Met);
        contact.note = note.to_owned();
        one.log(id, contact, day("2027-03-01"), 9).unwrap();
    }
    assert_eq!(
        last_contact(&one, day("2027-03-01")).unwrap().note,
        "second"
    );
    assert!(last_contact(&one, day("2027-02-28")).is_none());
}

#[test]
fn who_rests_has_a_last_contact_and_nothing_due() {
    for archived in [false, true] {
        let tier = match archived {
            true => ContactTier::Close,
            false => ContactTier::Parked,
        };
        let mut one = planned(
            person(tier, &[("2020-03-01", ContactKind::Met)]),
            "2027-04-01",
        );
        one.archived.value = archived;
        one.ideal.value = Some(Interval::new(1, IntervalUnit::Day));
        one.longest.value = one.ideal.value.clone();
        let state = contact_state(&one, day("2027-03-01"));
        assert_eq!((state.status, state.days), (ContactStatus::Resting, None));
        assert_eq!((state.last, state.dates), (Some(day("2020-03-01")), None));
    }
}

#[test]
fn a_plan_holds_until_its_day_has_passed() {
    use ContactStatus::{Due, Fine, Losing, Planned};
    let one = planned(
        person(ContactTier::Close, &[("2027-02-01", ContactKind::Met)]),
        "2027-06-10",
    );
    assert_eq!(state(&one, "2027-06-09"), (Planned, Some(1)));
    assert_eq!(state(&one, "2027-06-10"), (Planned, Some(0)));
    assert_eq!(state(&one, "2027-06-11"), (Losing, Some(88)));
    // A plan before the ideal: due since then, and only if nothing came on or after it.
    let early = planned(one, "2027-02-10");
    assert_eq!(state(&early, "2027-02-11"), (Due, Some(1)));
    assert_eq!(state(&early, "2027-02-09"), (Planned, Some(1)));
    let mut met = early.clone();
    met.contacts = person(ContactTier::Close, &[("2027-02-10", ContactKind::Met)]).contacts;
    assert_eq!(state(&met, "2027-02-11"), (Fine, Some(27)));
    let mut tried = early;
    tried.contacts = person(ContactTier::Close, &[("2027-02-10", ContactKind::Tried)]).contacts;
    assert_eq!(
        state(&tried, "2027-02-11").0,
        Losing,
        "counted from 2026-01-05"
    );
}

#[test]
fn who_leaves_the_parked_ones_is_counted_from_that_day() {
    let mut one = person(ContactTier::Parked, &[]);
    one.set_tier(ContactTier::Active, day("2028-02-29"), 9);
    assert_eq!(one.in_rotation_since.value, day("2028-02-29"));
    one.set_tier(ContactTier::Close, day("2028-03-05"), 10);
    assert_eq!(
        one.in_rotation_since.value,
        day("2028-02-29"),
        "the base stays"
    );
    one.set_tier(ContactTier::Parked, day("2028-03-06"), 11);
    one.set_tier(ContactTier::Parked, day("2028-03-07"), 12);
    assert_eq!(one.in_rotation_since.value, day("2028-02-29"));
}

/// Laws over many people: the status follows from the days, and never jumps back by itself.
#[test]
fn a_person_only_becomes_more_urgent_while_nothing_is_noted() {
    let mut seed = 7_u64;
    let mut next = |below: u64| {
        seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
        (seed >> 33) % below
    };
    let first = day("2026-01-01");
    for _ in 0..300 {
        let tier = ContactTier::ALL[usize::try_from(next(3)).unwrap()];
        let mut one = Person::new("a", "Ada".to_owned(), tier, first, 1);
        if next(2) == 0 {
            let unit = IntervalUnit::ALL[usize::try_from(next(3)).unwrap()];
            one.ideal.value = Some(Interval::new(next(30).try_into().unwrap(), unit));
        }
        let mut before: Option<ContactState> = None;
        for today in first.iter_days().take(400) {
            let state = contact_state(&one, today);
            let dates = state.dates.unwrap();
            assert!(dates.base < dates.due && dates.due <= dates.late);
            assert!(state.days.unwrap() >= 0);
            if let Some(before) = before {
                assert!(state.status <= before.status || before.status == ContactStatus::Fine);
                assert_eq!(before.dates, state.dates);
            }
            before = Some(state);
        }
    }
}
