use steppingstone_core::offer_fit::offer_fits;
use steppingstone_core::offers::{Field, OfferSettingsField, SavedOffer};

use super::super::typed_comparison::{compared, offer, plain, settings};
use super::*;

fn pay(name: &str, pay: &str) -> SavedOffer {
    offer(name, &[(Field::Pay, pay)])
}

fn verdict_of(offers: &[SavedOffer]) -> Vec<String> {
    sentences(&plain(offers), "USD")
}

#[test]
fn who_is_ahead_is_said_with_the_reason_and_what_is_certain() {
    assert_eq!(verdict_of(&[offer("North", &[])]), [""; 0]);
    assert_eq!(
        verdict_of(&[pay("North", "75k"), offer("South", &[])]),
        [
            "North is worth USD 75000 a year in pay and benefits.",
            "The guaranteed pay is USD 75000 a year, before tax.",
            "We don't know the pay of South yet, so this result leaves it out.",
        ]
    );
    assert_eq!(
        verdict_of(&[pay("North", "75k"), pay("South", "80k")]),
        [
            "South is ahead of North by USD 5000 a year in expected pay and benefits, before tax.",
            "In money, the main reason is base pay (+USD 5000).",
            "South is worth USD 80000 in an average year. Its guaranteed pay is USD 80000 a year from \
             the start.",
        ]
    );
    assert_eq!(
        verdict_of(&[pay("North", "80k"), pay("South", "80k")]),
        ["They are worth the same in expected pay and benefits, before tax."]
    );
}

#[test]
fn what_speaks_against_the_leader_and_what_is_open_is_said() {
    let north = pay("North", "80k");
    let south = offer(
        "South",
        &[
            (Field::Pay, "75k"),
            (Field::BonusTarget, "10%"),
            (Field::Match, "100% of 4%"),
        ],
    );
    assert_eq!(
        verdict_of(&[north, south])[1..4],
        [
            "In money, the main reasons are bonus (+USD 7500) and 401(k) match (+USD 3000).",
            "We don't know this about North: bonus at target. The result may change with it.",
            "North is still better on one thing: base pay (+USD 5000).",
        ]
    );
}

#[test]
fn who_takes_more_home_is_said_where_it_is_another() {
    let state = |mut offer: SavedOffer, code: &str| {
        offer.draft.terms.state = Some(code.to_owned());
        offer
    };
    let (texas, california) = (pay("Texas", "85k"), pay("California", "89k"));
    let two = [state(texas.clone(), "TX"), state(california.clone(), "CA")];
    let results = compared(&two, &settings(&[]), &["TX", "CA"]);
    let all = sentences(&results, "USD");
    assert!(all[0].starts_with("California is ahead of Texas by USD 4000"));
    let home = "After tax and your premiums, Texas is ahead: you take home USD 68628 a year, compared \
                with USD 66348.";
    assert!(all.iter().any(|it| it == home), "{all:#?}");
    // Where one is ahead in both, it is said once.
    let two = [state(texas, "TX"), state(california, "TX")];
    let all = sentences(&compared(&two, &settings(&[]), &["TX"]), "USD");
    assert_eq!(all.len(), 3, "{all:#?}");
}

#[test]
fn certain_cash_and_the_hour_may_have_another_leader() {
    let stock = offer(
        "Stock",
        &[
            (Field::Pay, "70k"),
            (Field::Stock, "100k"),
            (Field::WeeklyHours, "50"),
        ],
    );
    let cash = offer("Cash", &[(Field::Pay, "80k"), (Field::WeeklyHours, "40")]);
    let two = [stock, cash];
    let all = verdict_of(&two);
    let by_cash = "Counting only guaranteed pay, Cash is ahead by USD 10000 a year.";
    assert!(all.iter().any(|it| it == by_cash), "{all:#?}");
    let by_hour = "Per hour, with the commute counted, Cash is ahead:";
    assert!(all.iter().any(|it| it.starts_with(by_hour)), "{all:#?}");
    // Without a tax rate, nothing is called take-home pay.
    let mut abroad = settings(&[]);
    abroad.currency = Some("EUR".to_owned());
    let all = sentences(&compared(&two, &abroad, &[]), "EUR");
    let home = "In cash pay before tax, Cash is ahead: EUR 80000 a year, compared with EUR 70000.";
    assert!(all.iter().any(|it| it == home), "{all:#?}");
    let by_hour = "Per hour before tax, with the commute counted, Cash is ahead:";
    assert!(all.iter().any(|it| it.starts_with(by_hour)), "{all:#?}");
}

#[test]
fn a_name_that_looks_like_markup_stays_text() {
    let name = "<img src=x>";
    let all = verdict_of(&[pay("North", "75k"), pay(name, "80k")]);
    assert!(all[0].starts_with(name));
}

#[test]
fn what_is_counted_as_saved_is_said_until_it_is_given() {
    let matched = |name, formula| offer(name, &[(Field::Pay, "80k"), (Field::Match, formula)]);
    let two = [matched("North", "50% of 6%"), matched("South", "50% of 6%")];
    assert_eq!(
        saving_sentence(&plain(&two)).unwrap(),
        "We assume you save 6.0% of pay, which gets you the full match."
    );
    let two = [
        matched("North", "50% of 6%"),
        matched("South", "100% of 4%"),
    ];
    assert_eq!(
        saving_sentence(&plain(&two)).unwrap(),
        "We assume you save the share of pay that gets you the full match: North 6.0%; South 4.0%."
    );
    let given = settings(&[(OfferSettingsField::Deferral, "5%")]);
    assert_eq!(saving_sentence(&compared(&two, &given, &[])), None);
    assert_eq!(saving_sentence(&plain(&[pay("North", "80k")])), None);
}

#[test]
fn what_the_reader_wants_from_a_career_is_the_other_half() {
    let rated = |name, rating| {
        let fields = [
            Field::FitHorizon,
            Field::FitSpecialisation,
            Field::FitGrowth,
            Field::FitAdvancement,
        ];
        let ratings = fields.map(|field| (field, rating));
        offer(name, &[&ratings[..], &[(Field::Pay, "80k")]].concat())
    };
    let three = [rated("North", "2"), pay("East", "90k"), rated("South", "9")];
    let said = |offers: &[SavedOffer]| fit_sentences(&plain(offers), &offer_fits(offers, &[], &[]));
    let expected = [
        "For your career, South scores 90 of 100.",
        "North scores 20.",
    ];
    assert_eq!(said(&three), expected);
    assert_eq!(said(&[pay("East", "90k")]), [""; 0]);
    // Until all that counts is rated.
    let half = offer(
        "West",
        &[
            (Field::FitGrowth, "6"),
            (Field::FitHorizon, "8"),
            (Field::Pay, "80k"),
        ],
    );
    let expected = [
        "For your career, West scores 70 of 100 so far.",
        "Depending on what is not rated yet, that can become 35 to 85.",
    ];
    assert_eq!(said(&[half]), expected);
}

#[test]
fn the_first_sentences_about_money_and_career_stand_next_to_each_other_at_one_size() {
    let rated =
        |name, money, rating| offer(name, &[(Field::Pay, money), (Field::FitGrowth, rating)]);
    let two = [rated("North", "80k", "2"), rated("South", "75k", "9")];
    let results = plain(&two);
    let career = fit_sentences(&results, &offer_fits(&two, &[], &[]));
    let html = TwoHalves::new(sentences(&results, "USD"), career)
        .view()
        .to_html();
    let headlines: Vec<&str> = html
        .split("<p class=\"verdict__first\">")
        .skip(1)
        .map(|rest| &rest[..rest.find("</p>").unwrap()])
        .collect();
    assert_eq!(
        headlines,
        [
            "North is ahead of South by USD 5000 a year in expected pay and benefits, before tax.",
            "For your career, South scores 90 of 100 so far.",
        ]
    );
    let after = html.rfind("verdict__first").unwrap();
    let place = |words: &str| {
        html.find(words)
            .unwrap_or_else(|| panic!("{words}: {html}"))
    };
    assert!(after < place("In money, the main reason is base pay"));
    // Who scores less is said while it is clear what of.
    assert!(place("North scores 20") < place("In money,"));
    // Without ratings, money is all there is.
    let money = TwoHalves::new(vec!["Ahead.".to_owned(), "Because.".to_owned()], vec![]);
    assert_eq!(money.headlines, ["Ahead."]);
    assert_eq!(money.details, ["Because."]);
}

#[test]
fn a_match_that_is_not_counted_is_said() {
    let north = offer("North", &[(Field::Pay, "80k"), (Field::Match, "50% of 6%")]);
    let said = |saved: &str| {
        let settings = settings(&[(OfferSettingsField::Deferral, saved)]);
        missed_sentence(&compared(std::slice::from_ref(&north), &settings, &[]))
    };
    assert_eq!(
        said("0%").unwrap(),
        "You save 0.0% of pay, so we count no employer match for North."
    );
    assert_eq!(
        said("3%").unwrap(),
        "You save 3.0% of pay, so we count only part of the employer match for North."
    );
    assert_eq!(said("6%"), None);
    assert_eq!(said(""), None);
}
