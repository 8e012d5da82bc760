//! What is left out of a link, and what is kept of one.

#![allow(
    clippy::panic,
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "all of this file is test code"
)]

mod records;

use records::{NOW, full, goal, offer, taking};
use steppingstone_core::goals::check_in::CheckIn;
use steppingstone_core::goals::{Field as GoalField, Goal, Status};
use steppingstone_core::offers::{Field, SavedOffer};
use steppingstone_core::quiz::Taking;
use steppingstone_core::share::{KeepContext, Shared};
use steppingstone_core::store::{Key, check};

const NOTHING_HERE: KeepContext = KeepContext {
    now_ms: NOW + 5,
    has_present_job: false,
    has_settings: false,
    compared: 0,
};

fn of(goal: &Goal) -> Shared {
    Shared::Goal(Box::new(goal.clone()))
}

/// Ids that count: `n1`, `n2` and so on.
fn new_ids() -> impl FnMut() -> String {
    let mut number = 0;
    move || {
        number += 1;
        format!("n{number}")
    }
}

/// A goal that was started, met and reviewed, with words at every step.
fn told() -> Goal {
    let on = chrono::NaiveDate::from_ymd_opt(2026, 11, 22).unwrap();
    let mut goal = goal();
    goal.after.value = vec!["another".to_owned()];
    let mut draft = goal.draft();
    draft.set(GoalField::FromResult, "growth 75 25 2026-11-02 t1");
    for field in [GoalField::Why, GoalField::Obstacle, GoalField::Plan] {
        draft.set(field, "secret");
    }
    goal.put(&draft, on, NOW);
    let reading = CheckIn {
        on,
        value: None,
        note: "secret".to_owned(),
        evidence: "secret".to_owned(),
    };
    goal.check_in("c1", reading, NOW + 1);
    goal.review(on, "secret", NOW + 2);
    let evidence = "secret".to_owned();
    goal.status.value = Status::Done { on, evidence };
    goal
}

#[test]
fn notes_can_be_left_out_of_a_goal() {
    let whole = of(&told()).to_send(false);
    assert!(whole.can_leave_out() && !of(&goal()).can_leave_out());
    let mut expected = told();
    expected.after.value.clear();
    expected.texts.remove(&GoalField::FromResult);
    assert_eq!(whole, of(&expected), "nothing else is");
    assert!(!whole.text(NOW).contains("75 25"), "no number of a result");
    let bare = whole.to_send(true);
    let text = bare.text(NOW);
    assert!(!text.contains("secret"), "{text}");
    let Shared::Goal(bare) = bare else {
        panic!("{bare:?}");
    };
    assert_eq!(bare.check_ins.len(), 1);
    assert_eq!(bare.draft().statement(), told().draft().statement());
    let mut tired = goal();
    let mut draft = tired.draft();
    draft.set(GoalField::Obstacle, "I am tired after late shifts");
    tired.put(&draft, Default::default(), NOW);
    assert!(of(&tired).can_leave_out(), "also before a check-in");
    let mut missed = goal();
    let (on, reason, note) = (Default::default(), None, "secret".to_owned());
    missed.status.value = Status::Missed { on, reason, note };
    assert!(of(&missed).can_leave_out());
}

#[test]
fn names_can_be_left_out_of_offers() {
    let offers = full::offers();
    let named = Shared::Offers(offers.clone(), None);
    assert!(named.can_leave_out());
    let bare = named.to_send(true);
    assert!(!bare.can_leave_out());
    let Shared::Offers(bare, _) = bare else {
        panic!("{bare:?}");
    };
    assert!(bare.iter().all(|offer| offer.draft.name.is_empty()));
    assert_eq!(bare[0].text(Field::Pay), offers[0].text(Field::Pay));
    let result = Shared::Result(Box::new(taking()));
    assert!(!result.can_leave_out());
}

#[test]
fn what_an_offer_meets_and_where_it_came_from_stay_with_its_sender() {
    let mut answered = offer();
    answered.set_meets("pay", Some(true), NOW);
    answered.opportunity = Some("o1".to_owned());
    let shared = Shared::Offers(vec![answered], None);
    for sent in [
        shared.to_send(false),
        shared.clone().as_own(NOTHING_HERE, new_ids()),
    ] {
        for name in ["criteria", "opportunity"] {
            assert!(!sent.text(NOW).contains(name), "{sent:?}");
        }
    }
    for name in ["criteria", "opportunity"] {
        assert!(shared.text(NOW).contains(name));
    }
}

#[test]
fn what_is_kept_is_the_readers_own_and_never_in_the_place_of_another() {
    let own = of(&told()).as_own(NOTHING_HERE, new_ids());
    let mut expected = told();
    expected.id = "n1".to_owned();
    // No link holds the goals that came before it, nor the result.
    expected.after.value.clear();
    expected.texts.remove(&GoalField::FromResult);
    assert_eq!(own, of(&expected));

    let own = Shared::Result(Box::new(taking())).as_own(NOTHING_HERE, new_ids());
    let id = "n1".to_owned();
    assert_eq!(own, Shared::Result(Box::new(Taking { id, ..taking() })));
    let draft = Shared::Draft(Box::new(full::draft())).as_own(NOTHING_HERE, new_ids());
    assert_eq!(draft.texts(NOW)[0].0, "steppingstone/quiz-draft/n1");
    for (stored_key, text) in own.texts(NOW) {
        assert_eq!(stored_key, "steppingstone/quiz-taking/n1");
        assert_eq!(check(&Key::parse(&stored_key).unwrap(), &text), Ok(()));
    }
}

#[test]
fn offers_come_behind_and_what_holds_for_all_only_where_there_is_none() {
    let mut offers = vec![offer(), offer().copied("offer2", 2, NOW)];
    offers[0].is_current = true;
    offers[1].is_current = true;
    let shared = Shared::Offers(offers, Some(Box::new(full::basis())));
    let flags = |own: &Shared| match own {
        Shared::Offers(offers, basis) => {
            let ids: Vec<&str> = offers.iter().map(|offer| offer.id.as_str()).collect();
            assert_eq!(ids, ["n1", "n2"]);
            assert!(offers[0].place < offers[1].place && offers[0].place >= NOW);
            assert!(offers.iter().all(|offer| offer.text(Field::Pay) == "72k"));
            (offers[0].is_current, offers[1].is_current, basis.is_some())
        }
        other => panic!("{other:?}"),
    };
    let own = shared.clone().as_own(NOTHING_HERE, new_ids());
    assert_eq!(flags(&own), (true, false, true));
    assert_eq!(own.texts(NOW).len(), 3);
    let full_house = KeepContext {
        has_present_job: true,
        has_settings: true,
        ..NOTHING_HERE
    };
    let own = shared.as_own(full_house, new_ids());
    assert_eq!(flags(&own), (false, false, false));
    assert_eq!(own.texts(NOW).len(), 2);
}

#[test]
fn offers_that_are_here_keep_what_holds_for_them_though_nothing_of_it_is_kept() {
    let of = |offers: &[SavedOffer], has_settings| KeepContext::of(NOW, offers, has_settings);
    assert_eq!(
        of(&[], false),
        KeepContext {
            now_ms: NOW,
            ..NOTHING_HERE
        }
    );
    assert!(of(&[], true).has_settings);
    assert!(of(&[offer()], false).has_settings, "only offers were typed");
    let (mut away, example) = (offer(), offer().copied("example1", 1, NOW));
    away.is_archived = true;
    assert!(!of(&[away, example], false).has_settings);

    let sent = Shared::Offers(vec![offer()], Some(Box::new(full::basis())));
    let own = sent.as_own(of(&[offer()], false), new_ids());
    let keys: Vec<String> = own.texts(NOW).into_iter().map(|(key, _)| key).collect();
    assert_eq!(keys, ["steppingstone/offer/n1"]);
}

#[test]
fn a_seventh_offer_is_known_not_to_be_shown() {
    let mut offers = vec![offer(); 5];
    assert!(!KeepContext::of(NOW, &offers, false).is_full_with(1));
    assert!(KeepContext::of(NOW, &offers, false).is_full_with(2));
    offers.push(offer());
    assert!(KeepContext::of(NOW, &offers, false).is_full_with(1));
    offers[0].is_archived = true;
    offers[1].is_current = true;
    let here = KeepContext::of(NOW, &offers, false);
    assert!(!here.is_full_with(1) && here.has_present_job);
}
