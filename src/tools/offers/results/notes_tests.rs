use steppingstone_core::offers::{Field, PlaceChoice, SavedOffer};

use super::super::typed_comparison::{compared, of_year, offer, plain, settings};
use super::*;

fn notes_of(results: &ComparisonView) -> Notes {
    in_words(results, &[], "USD")
}

fn pay(name: &str, pay: &str) -> SavedOffer {
    offer(name, &[(Field::Pay, pay)])
}

#[track_caller]
fn check(notes: &Notes, sentence: &str, is_said: bool) {
    let found = notes.sentences.iter().any(|it| it == sentence);
    assert_eq!(found, is_said, "{sentence}: {:#?}", notes.sentences);
}

#[test]
fn a_note_names_the_offers_unless_it_is_about_all() {
    let no_state = "You have not chosen a state, so we take off no state tax.";
    let mut two = [pay("North", "75k"), pay("South", "80k")];
    check(&notes_of(&plain(&two)), no_state, true);
    two[0].draft.terms.state = Some("TX".to_owned());
    let notes = notes_of(&compared(&two, &settings(&[]), &["TX"]));
    check(&notes, no_state, false);
    check(&notes, &format!("South: {no_state}"), true);
}

#[test]
fn a_states_floor_for_exempt_work_is_said_at_a_salary_below_it() {
    let mut shared = settings(&[]);
    shared.state = Some("CA".to_owned());
    let floor = "Since 2026-01-01, this state requires overtime pay for a salary below USD 70304 a year, \
                 whatever the job title. Ask how overtime is paid.";
    let notes = |pay_north| {
        let two = [pay("North", pay_north), pay("South", "71k")];
        notes_of(&compared(&two, &shared, &["CA"]))
    };
    check(&notes("60k"), &format!("North: {floor}"), true);
    check(&notes("70,304"), &format!("North: {floor}"), false);
}

#[test]
fn what_cannot_be_read_is_said_and_leaves_the_other_figures_standing() {
    let many = offer("North", &[(Field::Pay, "75k"), (Field::Vacation, "many")]);
    let results = plain(&[many, pay("South", "80k")]);
    let left_out = "We left out entries we could not read. Please correct them.";
    check(&notes_of(&results), &format!("North: {left_out}"), true);
    let guaranteed = results.comparison.outcomes[0].guaranteed.amount();
    assert_eq!(guaranteed.as_cents(), 7_500_000);
}

#[test]
fn a_place_is_described_once_for_all_offers_in_it() {
    let mut shared = settings(&[]);
    shared.state = Some("PA".to_owned());
    shared.place = Some(PlaceChoice::Listed("pa_philadelphia".to_owned()));
    let two = [pay("North", "75k"), pay("South", "80k")];
    let notes = notes_of(&compared(&two, &shared, &["PA"]));
    let takes = "Philadelphia takes 3.7400% of all pay, including what you save in a 401(k).";
    check(&notes, takes, true);
}

#[test]
fn figures_of_the_year_before_are_named() {
    let north = offer("North", &[(Field::Pay, "60k"), (Field::Tuition, "1,000")]);
    let notes = |year| {
        notes_of(&of_year(
            year,
            std::slice::from_ref(&north),
            &settings(&[]),
            &[],
        ))
    };
    let carried = "We use the 2026 figures for these, because the 2027 figures were not available: \
                   Standard deduction; Tax brackets; Tuition and student loan limit. Your tax is \
                   shown a little too high.";
    check(&notes(2027), carried, true);
    check(&notes(2026), carried, false);
}

#[test]
fn what_is_assumed_is_listed_once_for_all_that_share_it() {
    let lists = |offers: &[SavedOffer], shared| {
        let results = compared(offers, &shared, &[]);
        in_words(&results, &shared.assumed(), "USD").assumed
    };
    let two = [pay("North", "75k"), pay("South", "80k")];
    let all = lists(&two, settings(&[]));
    let headings: Vec<&str> = all.iter().map(|(heading, _)| heading.as_str()).collect();
    assert_eq!(headings, ["What we assumed for all offers"]);
    let items = &all[0].1;
    for item in [
        "Years you expect to stay: 3",
        "Care costs in a bad year: USD 30000",
        "Yearly discount for later cash: 0.0%",
        "How often you are paid: Every two weeks",
    ] {
        let count = items.iter().filter(|it| *it == item).count();
        assert_eq!(count, 1, "{item}: {items:#?}");
    }
    // What is given is no longer assumed.
    let given = lists(&two, settings(&[(OfferSettingsField::Stay, "5")]));
    let stay = |items: &[String]| items.iter().any(|it| it.starts_with("Years you expect"));
    assert!(stay(items) && !stay(&given[0].1));
}

#[test]
fn what_one_offer_alone_assumes_has_a_list_of_its_own() {
    let north = offer(
        "North",
        &[
            (Field::Pay, "75k"),
            (Field::Premium, "100"),
            (Field::Deductible, "1,000"),
        ],
    );
    let all = notes_of(&plain(&[north, pay("South", "80k")])).assumed;
    let own = all
        .iter()
        .find(|(heading, _)| heading == "What we assumed for North");
    let coinsurance = "Coinsurance: 20%";
    let (_, items) = own.unwrap();
    assert!(items.iter().any(|it| it == coinsurance), "{items:#?}");
}
