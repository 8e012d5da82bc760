use steppingstone_core::offers::{Field, OfferSettingsField};

use super::super::typed_comparison::{compared, offer, plain, settings};
use super::*;

fn asked(offers: &[SavedOffer], wanted: &[&str]) -> QuestionLists {
    let wanted: Vec<String> = wanted.iter().map(|key| (*key).to_owned()).collect();
    in_words(&plain(offers), offers, &wanted)
}

fn headings(asked: &QuestionLists) -> Vec<&str> {
    asked.lists.iter().map(|(heading, _)| &**heading).collect()
}

const VACATION: &str = "Vacation days";

#[test]
fn what_several_leave_open_is_asked_once() {
    let mut two = [
        offer("North", &[(Field::Pay, "75k")]),
        offer("South", &[(Field::Pay, "80k")]),
    ];
    let both = asked(&two, &[]);
    assert_eq!(headings(&both), ["Questions for all of them"]);
    assert!(both.lists[0].1.contains(&VACATION.to_owned()));
    // What one of them gives is left to ask the other.
    two[0].set_text(Field::Vacation, "0", 2);
    let other = asked(&two, &[]);
    assert_eq!(
        headings(&other),
        ["Questions for all of them", "More questions for South"]
    );
    assert!(!other.lists[0].1.contains(&VACATION.to_owned()));
    assert_eq!(other.lists[1].1, [VACATION]);
}

#[test]
fn a_letter_holds_all_that_one_employer_is_asked() {
    let two = [
        offer("North", &[(Field::Pay, "75k"), (Field::Vacation, "0")]),
        offer("South", &[(Field::Pay, "80k")]),
    ];
    let letters = asked(&two, &[]).letters;
    let [(_, north), (name, south)] = letters.as_slice() else {
        panic!("{letters:?}");
    };
    assert_eq!(name, "South");
    assert!(south.starts_with("Questions about the offer from South:\n- "));
    let lines = |letter: &str| -> Vec<String> { letter.lines().map(str::to_owned).collect() };
    let (vacation, holidays) = (format!("- {VACATION}"), "- Paid holidays".to_owned());
    assert!(lines(south).contains(&vacation) && lines(south).contains(&holidays));
    assert!(!lines(north).contains(&vacation) && lines(north).contains(&holidays));
}

#[test]
fn what_the_reader_wants_is_asked_first() {
    let one = [offer("North", &[(Field::Pay, "75k")])];
    let lists = asked(&one, &["leave", "commute"]).lists;
    assert_eq!(lists[0].0, "Questions for North");
    assert_eq!(
        lists[0].1[..2],
        [
            "How many paid days off would I have each year?",
            "What can you tell me about this: commute?",
        ]
    );
}

#[test]
fn elsewhere_nothing_american_is_asked() {
    let one = [offer("Nord", &[(Field::Pay, "60k")])];
    let own_rate = settings(&[(OfferSettingsField::OwnRate, "31%")]);
    let results = compared(&one, &own_rate, &[]);
    let lists = in_words(&results, &one, &[]).lists;
    let all = &lists[0].1;
    assert!(all.contains(&VACATION.to_owned()));
    for field in [Field::Match, Field::Deductible] {
        let label = super::super::super::labels::label(field);
        assert!(!all.contains(&label.to_owned()), "{label}: {all:#?}");
    }
}
