use super::super::sample::day;
use super::*;
use crate::record::Clock;
use crate::store::{Key, Record, load, to_stored_text};

/// As the first release writes it. Never changed.
const STORED: &str = r#"{"app":"steppingstone","kind":"opportunity","version":1,"saved_ms":9,"data":{"id":"o1","title":{"value":"Nurse","at":1},"organisation":{"value":"Northwind Clinic","at":1},"mode":{"value":"hybrid","at":2},"contact_name":{"value":"Ward sister","at":2},"apply_by":{"value":"2027-04-01","at":2},"follow_up":{"value":{"on":"2027-03-12","what":"Ask"},"at":2},"history":{"h1":{"value":{"stage":"applied","on":"2027-03-02","outcome":null},"at":3},"h2":{"value":{"stage":"closed","on":"2027-03-09","outcome":"no_answer"},"at":4}},"history_notes":{"h1":{"value":"By hand","at":5}},"steps":{"s1":{"value":{"on":"2027-03-05","time":"09:30","minutes":45,"kind":"interview","what":"First round","result":""},"at":6},"s2":{"value":null,"at":7}}}}"#;

fn wanted(key: &str, on: &str) -> Move {
    let outcome = OpportunityOutcome::from_key(key);
    Move {
        to: OpportunityStage::from_key(key).unwrap_or(OpportunityStage::Closed),
        on: day(on),
        outcome,
    }
}

fn moved(opportunity: &mut Opportunity, id: &str, key: &str, on: &str) -> bool {
    let today = day("2027-03-20");
    opportunity.move_to(wanted(key, on), id, today, 1).unwrap()
}

fn applied() -> Opportunity {
    let mut opportunity = Opportunity::new("o1", "Nurse".to_owned(), String::new(), 1);
    moved(&mut opportunity, "a", "applied", "2027-03-01");
    opportunity
}

fn stages(opportunity: &Opportunity) -> Vec<&'static str> {
    let history = opportunity.history();
    let stages = history.entries().iter();
    stages.map(|entry| entry.stage.key()).collect()
}

#[test]
fn an_opportunity_is_stored_as_the_first_release_writes_it() {
    let key = Key::of(Kind::Opportunity, "o1").unwrap();
    let read = load::<Opportunity>(&key, Some(STORED)).unwrap().record;
    assert_eq!(to_stored_text(&read, 9), STORED);
    assert_eq!(stages(&read), ["applied", "closed"]);
    assert_eq!(read.history().outcome(), Some(OpportunityOutcome::NoAnswer));
    assert_eq!(read.history_note("h1"), "By hand");
    assert_eq!(read.steps_in_order().len(), 1, "not the deleted one");
}

#[test]
fn it_is_called_by_its_position_or_else_its_employer() {
    let of = |title: &str| Opportunity::new("o", title.to_owned(), "Acme".to_owned(), 1);
    assert_eq!(of(" Nurse ").name(), "Nurse");
    assert_eq!(of(" ").name(), "Acme");
}

#[test]
fn a_slip_goes_with_its_note() {
    let mut opportunity = applied();
    assert!(moved(&mut opportunity, "b", "offer", "2027-03-10"));
    let note = Stamped {
        at_ms: 0,
        value: Some("Oops".to_owned()),
    };
    opportunity.change(1, |it| drop(it.history_notes.insert("b".to_owned(), note)));
    assert_eq!(opportunity.history_note("b"), "Oops");
    assert!(moved(&mut opportunity, "c", "applied", "2027-03-10"));
    assert_eq!(stages(&opportunity), ["applied"]);
    assert_eq!(opportunity.history_note("b"), "");
    assert!(!moved(&mut opportunity, "d", "applied", "2027-03-10"));
    let late = opportunity.move_to(wanted("offer", "2027-03-21"), "e", day("2027-03-20"), 1);
    assert_eq!(late, Err(MoveError::Future));
}

#[test]
fn a_note_is_no_later_stage() {
    let mut opportunity = applied();
    moved(&mut opportunity, "b", "interviewing", "2027-03-01");
    let before = opportunity.clone();
    opportunity.change(50, |it| {
        let value = Some("By post".to_owned());
        let note = Stamped { at_ms: 0, value };
        it.history_notes.insert("a".to_owned(), note);
    });
    assert_eq!(stages(&opportunity), ["applied", "interviewing"]);
    let clock = Clock {
        today: day("2027-03-20"),
        now_ms: 60,
    };
    let back = opportunity.reverted(&before, &opportunity, clock);
    assert_eq!(stages(&back), ["applied", "interviewing"]);
    assert_eq!(back.history_note("a"), "");
}

#[test]
fn an_undone_move_brings_its_slips_back_in_their_order() {
    let mut before = applied();
    moved(&mut before, "z", "interviewing", "2027-03-10");
    moved(&mut before, "b", "offer", "2027-03-10");
    let mut after = before.clone();
    moved(&mut after, "c", "applied", "2027-03-10");
    assert_eq!(stages(&after), ["applied"]);
    let clock = Clock {
        today: day("2027-03-20"),
        now_ms: 90,
    };
    let back = after.reverted(&before, &after, clock);
    assert_eq!(stages(&back), ["applied", "interviewing", "offer"]);
}

#[test]
fn moves_of_two_tabs_are_joined() {
    let (mut one, mut other) = (applied(), applied());
    moved(&mut one, "b", "interviewing", "2027-03-05");
    moved(&mut other, "c", "offer", "2027-03-09");
    let joined = one.merged(&other);
    assert_eq!(joined, other.merged(&one));
    assert_eq!(stages(&joined), ["applied", "interviewing", "offer"]);
}

#[test]
fn an_outcome_of_what_is_not_closed_does_not_count() {
    let text = STORED.replace(
        r#""applied","on":"2027-03-02","outcome":null"#,
        r#""applied","on":"2027-03-10","outcome":"accepted""#,
    );
    let key = Key::of(Kind::Opportunity, "o1").unwrap();
    let read = load::<Opportunity>(&key, Some(&text)).unwrap().record;
    assert_eq!(read.history().stage(), OpportunityStage::Applied);
    assert_eq!(read.history().outcome(), None);
}

#[test]
fn steps_are_in_the_order_of_their_times() {
    let mut opportunity = applied();
    opportunity.change(1, |it| {
        for (id, on, time) in [
            ("d", "2027-03-02", None),
            ("c", "2027-03-01", Some("10:00")),
            ("b", "2027-03-01", Some("09:00")),
            ("a", "2027-03-01", Some("10:00")),
        ] {
            let value = Some(Step {
                on: day(on),
                time: time.and_then(crate::time_of_day::TimeOfDay::from_text),
                minutes: None,
                kind: StepKind::Call,
                what: String::new(),
                result: String::new(),
            });
            it.steps.insert(id.to_owned(), Stamped { at_ms: 0, value });
        }
    });
    let steps = opportunity.steps_in_order();
    let ids: Vec<&str> = steps.into_iter().map(|(id, _)| id).collect();
    assert_eq!(ids, ["b", "a", "c", "d"]);
}

#[test]
fn what_is_still_open_is_listed_the_furthest_first() {
    let of = |id: &str, key: &str| {
        let mut it = Opportunity::new(id, id.to_uppercase(), String::new(), 1);
        moved(&mut it, "a", key, "2027-03-01");
        it
    };
    let mut archived = of("f", "applied");
    archived.archived.value = true;
    let all = [
        of("a", "accepted"),
        of("d", "applied"),
        of("c", "applied"),
        of("e", "interested"),
        of("b", "offer"),
        archived,
        of("g", "rejected"),
    ];
    let ids: Vec<&str> = open_beside(&all, "a")
        .iter()
        .map(|it| it.id.as_str())
        .collect();
    assert_eq!(ids, ["b", "c", "d", "e"]);
    assert_eq!(open_beside(&all, "b").len(), 3);
}
