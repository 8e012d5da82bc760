use steppingstone_core::offers::{Field, Kind, OfferSettingsField, Open, SavedOffer};

use super::super::typed_comparison::{compared, offer, plain, settings};
use super::*;
use crate::tools::employer_questions::of_open;
use crate::words::install_english;

fn question_lists_of(
    results: &ComparisonView,
    offers: &[SavedOffer],
    wanted: &[&str],
) -> Vec<QuestionList> {
    let wanted: Vec<String> = wanted.iter().map(|key| (*key).to_owned()).collect();
    let wishes = steppingstone_core::offers::wishes(&wanted, None);
    let rows = results
        .comparison
        .wish_rows(&wishes, offers, &results.offers, None);
    in_words(&ask(results, &rows, None), "USD", &[])
}

fn question_lists(offers: &[SavedOffer], wanted: &[&str]) -> Vec<QuestionList> {
    question_lists_of(&plain(offers), offers, wanted)
}

fn texts(list: &QuestionList) -> Vec<&str> {
    list.questions.iter().map(|(text, _)| &**text).collect()
}

const VACATION: &str = "How many paid vacation days do I get each year?";

#[test]
fn what_could_change_most_is_asked_first_and_says_so() {
    let [list] = &question_lists(&[offer("North", &[(Field::Pay, "80k")])], &[])[..] else {
        panic!("one list");
    };
    // 15 % of 80,000 a year.
    let (bonus, impact) = &list.questions[0];
    assert_eq!(bonus, "Is there a bonus? If so, how much is it?");
    assert_eq!(impact, "could change this by up to USD 12000 a year");
    // What changes no money says nothing of it, and comes last.
    let (_, last) = list.questions.last().unwrap();
    assert_eq!(last, "");
}

#[test]
fn an_impact_is_told_in_two_digits() {
    install_english();
    let told = |amount| impact(Money::units(amount), "USD");
    assert_eq!(told(3_249), "could change this by up to USD 3200 a year");
    assert_eq!(told(99_600), "could change this by up to USD 100000 a year");
    assert_eq!(told(46), "could change this by up to USD 46 a year");
    assert_eq!(told(0), "");
}

#[test]
fn what_an_offer_gives_is_not_asked_and_each_is_asked_for_its_own() {
    let two = [
        offer("North", &[(Field::Pay, "75k"), (Field::Vacation, "0")]),
        offer("South", &[(Field::Pay, "80k")]),
    ];
    let lists = question_lists(&two, &[]);
    let [north, south] = &lists[..] else {
        panic!("{lists:?}");
    };
    assert!(!texts(north).contains(&VACATION));
    assert!(texts(south).contains(&VACATION));
    let letter = letter(south);
    assert!(letter.starts_with("Questions about the offer from South:\n- "));
    assert!(letter.contains(&format!("\n- {VACATION}")));
    // A letter says nothing of money.
    assert!(!letter.contains("could change"));
}

#[test]
fn what_is_asked_about_pay_comes_first_and_goes_into_the_letter() {
    let results = plain(&[offer("North", &[(Field::Pay, "30k")])]);
    let id = results.entries[0].id.clone();
    let about_pay = [
        (id, "How was the pay set?".to_owned()),
        ("another".to_owned(), "Not for North".to_owned()),
    ];
    let lists = in_words(&ask(&results, &[], None), "USD", &about_pay);
    assert_eq!(
        lists[0].questions[0],
        ("How was the pay set?".to_owned(), String::new())
    );
    let letter = letter(&lists[0]);
    assert!(
        letter.starts_with("Questions about the offer from North:\n- How was the pay set?\n- ")
    );
    assert!(!letter.contains("Not for North"));
}

#[test]
fn the_present_job_is_asked_nothing() {
    let mut now = offer("North", &[(Field::Pay, "75k")]);
    now.is_current = true;
    assert_eq!(question_lists(&[now], &["leave"]), []);
}

#[test]
fn what_the_reader_wants_is_asked_first() {
    let one = [offer("North", &[(Field::Pay, "75k")])];
    let lists = question_lists(&one, &["leave", "commute"]);
    assert_eq!(
        texts(&lists[0])[..2],
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
    let lists = question_lists_of(&compared(&one, &own_rate, &[]), &one, &[]);
    let all = texts(&lists[0]);
    assert!(all.contains(&VACATION));
    for field in [Field::Match, Field::Deductible] {
        let text = of_open(Open::Field(field)).unwrap();
        assert!(!all.contains(&text), "{text}: {all:#?}");
    }
}

#[test]
fn no_question_is_left_without_words() {
    // Whatever a field makes others matter.
    let every: Vec<(Field, &str)> = vec![
        (Field::Pay, "80k"),
        (Field::Stock, "40k"),
        (Field::Options, "100"),
        (Field::EsppShare, "10%"),
        (Field::Match, "100% up to 4%"),
        (Field::SignOn, "5k"),
        (Field::Relocation, "5k"),
        (Field::BonusTarget, "10%"),
        (Field::Commission, "5k"),
        (Field::VacationTaken, "5"),
        (Field::LeaveEarned, "1"),
        (Field::ShiftPay, "5"),
        (Field::SecondRate, "20"),
        (Field::PromotionChance, "50%"),
        (Field::Premium, "100"),
        (Field::FullTimeHours, "40"),
        (Field::TermMonths, "12"),
    ];
    for kind in Kind::ALL {
        let mut one = offer("North", &every);
        one.draft.terms.kind = kind;
        one.draft.terms.look_back = Some(true);
        let results = plain(std::slice::from_ref(&one));
        for open in &results.comparison.outcomes[0].questions {
            assert!(of_open(*open).is_some(), "{open:?}");
        }
    }
}

#[test]
fn an_offer_that_has_not_changed_keeps_its_questions() {
    let two = [
        offer("North", &[(Field::Pay, "75k")]),
        offer("South", &[(Field::Pay, "80k")]),
    ];
    let results = plain(&two);
    let mut before = ask(&results, &[], None);
    before.asked[0].questions.truncate(1);
    before.asked[1].questions.truncate(1);
    let mut changed = two.clone();
    changed[1].set_text(Field::Vacation, "20", 2);
    let after = ask(&plain(&changed), &[], Some(&before));
    assert_eq!(after.asked[0].questions.len(), 1);
    assert!(after.asked[1].questions.len() > 1);
}
