use super::*;
use crate::money::Money;
use crate::offers::tax::local::LocalYear;
use crate::offers::tax::state::StateYear;
use crate::offers::{DecimalPoint, Field, OfferDraft, OfferSettingsDraft, PlaceChoice, compare};

const STATES: &str = include_str!("../../../../facts/us/states-2026.json");
const PLACES: &str = include_str!("../../../../facts/us/local-2026.json");

fn read(texts: &[(Field, &str)]) -> Offer {
    let mut draft = OfferDraft::default();
    for (field, text) in texts {
        draft.texts.insert(*field, (*text).to_owned());
    }
    draft.parse(DecimalPoint::Fraction).unwrap()
}

fn state(code: &str) -> (String, StateLaw) {
    let mut law = StateYear::parse(STATES)
        .unwrap()
        .state(code)
        .unwrap()
        .unwrap();
    law.places = LocalYear::parse(PLACES).unwrap().places(code).unwrap();
    (code.to_owned(), law)
}

fn notes(offers: &[Offer], shared: &OfferSettings, states: &[(String, StateLaw)]) -> Vec<NoteFor> {
    let problems = vec![Vec::new(); offers.len()];
    compare(offers, shared, states).notes(offers, &problems, shared, states)
}

#[track_caller]
fn of(notes: &[NoteFor], note: &Note) -> Vec<usize> {
    let found = notes.iter().find(|it| it.note == *note);
    found
        .unwrap_or_else(|| panic!("{note:?}: {notes:?}"))
        .of
        .clone()
}

#[test]
fn a_note_names_the_offers_that_it_is_about() {
    let mut offers = [
        read(&[(Field::Pay, "80k")]),
        read(&[(Field::Pay, "70k"), (Field::Stock, "400k")]),
        read(&[(Field::Pay, "60k")]),
    ];
    offers[2].terms.state = Some("TX".to_owned());
    let shared = OfferSettings::default();
    let states = [state("TX")];
    let all = notes(&offers, &shared, &states);
    assert_eq!(of(&all, &Note::Warning(Warning::NoState)), [0, 1]);
    let concentrated = all
        .iter()
        .find(|it| matches!(it.note, Note::Concentrated(_)));
    assert_eq!(concentrated.unwrap().of, [1]);
}

#[test]
fn what_cannot_be_read_is_said_to_be_left_out() {
    let draft = {
        let mut draft = OfferDraft::default();
        draft.texts.insert(Field::Pay, "80k".to_owned());
        draft.texts.insert(Field::Vacation, "many".to_owned());
        draft
    };
    let (offer, problems) = draft.readable(DecimalPoint::Fraction);
    let offers = [read(&[(Field::Pay, "70k")]), offer];
    let shared = OfferSettings::default();
    let problems = [Vec::new(), problems];
    let all = compare(&offers, &shared, &[]).notes(&offers, &problems, &shared, &[]);
    assert_eq!(of(&all, &Note::LeftOut), [1]);
}

#[test]
fn what_two_offers_in_one_city_have_to_know_is_one_note() {
    let shared = OfferSettings {
        state: Some("PA".to_owned()),
        place: Some(PlaceChoice::Listed("pa_philadelphia".to_owned())),
        ..OfferSettings::default()
    };
    let offers = [read(&[(Field::Pay, "80k")]), read(&[(Field::Pay, "70k")])];
    let states = [state("PA")];
    let mid_2026 = Note::Place(PlaceFact::InForceToMid2026);
    assert_eq!(of(&notes(&offers, &shared, &states), &mid_2026), [0, 1]);
    // No tax of the United States is taken.
    let own = OfferSettings {
        taxes: Taxes::OwnRate(Decimal::ratio(1, 3)),
        ..shared
    };
    let is_place = |it: &NoteFor| matches!(it.note, Note::Place(_));
    assert!(!notes(&offers, &own, &states).iter().any(is_place));
}

#[test]
fn causes_that_are_said_alike_are_one_note() {
    let disputed = |cause| Warning::State(Caution::Disputed(cause));
    let itemised = disputed(Cause::Itemised);
    assert_eq!(as_said(disputed(Cause::Bound)), itemised);
    assert_eq!(as_said(disputed(Cause::MinimumTax)), itemised);
    let deduction = disputed(Cause::Deduction(Money::units(5)));
    assert_eq!(as_said(deduction), deduction);
    let near = |cents| {
        Warning::MarketplaceNear(Cliff {
            income: Money::cents(cents),
            most: Money::units(9),
            household: 1,
        })
    };
    assert_eq!(as_said(near(5_000_010)), as_said(near(5_000_020)));
}

#[test]
fn law_of_another_year_is_said_and_figures_of_the_year_before_are_named() {
    let note = |year, abroad| {
        let offers = [read(&[(Field::Pay, "60k"), (Field::Tuition, "1,000")])];
        let shared = OfferSettings {
            year,
            abroad,
            ..OfferSettings::default()
        };
        compare(&offers, &shared, &[]).law_note(&offers, &shared)
    };
    assert_eq!(note(2026, false), None);
    assert_eq!(note(2031, true), None);
    let other = LawNote::OtherYear {
        asked: 2031,
        used: 2027,
    };
    assert_eq!(note(2031, false), Some(other));
    let carried = LawNote::Carried(CarriedFigures {
        of: 2026,
        asked: 2027,
        ids: vec![
            LawFigureId::StandardDeduction,
            LawFigureId::Brackets,
            LawFigureId::TuitionYear,
        ],
        raises_tax: true,
    });
    assert_eq!(note(2027, false), Some(carried));
}

#[test]
fn what_holds_for_all_until_it_is_given_is_listed_with_its_value() {
    let mut draft = OfferSettingsDraft::default();
    let defaults = |draft: &OfferSettingsDraft| {
        let defaults = shared_defaults(&draft.assumed(), &draft.readable().0);
        let fields = defaults.iter().map(|(field, _)| *field);
        (fields.collect::<Vec<_>>(), defaults)
    };
    let (fields, values) = defaults(&draft);
    assert_eq!(fields.len(), 9);
    let high = (
        OfferSettingsField::HighUse,
        Quantity::Money(Money::units(30_000)),
    );
    let stay = (
        OfferSettingsField::Stay,
        Quantity::Number(Decimal::whole(3)),
    );
    assert!(values.contains(&high) && values.contains(&stay));
    draft.texts.insert(OfferSettingsField::Stay, "5".to_owned());
    assert!(!defaults(&draft).0.contains(&OfferSettingsField::Stay));
    // Care is no matter of the job elsewhere.
    draft.currency = Some("EUR".to_owned());
    let elsewhere = [
        OfferSettingsField::CashDiscount,
        OfferSettingsField::StockDiscount,
        OfferSettingsField::Horizon,
    ];
    assert_eq!(defaults(&draft).0, elsewhere);
}
