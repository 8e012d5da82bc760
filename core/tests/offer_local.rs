//! Taxes of cities and counties: what they take, of whom, and what is said of them.

#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "all of this file is test code"
)]

mod pocket;

use std::collections::BTreeSet;

use pocket::{PLACES as FILE, job, state, told_as, with_places};
use steppingstone_core::decimal::Decimal;
use steppingstone_core::money::Money;
use steppingstone_core::offers::law::{
    FilingStatus, LawFigure, LawFigureId, LawValue, Status, Unit, law_of,
};
use steppingstone_core::offers::tax::local::{
    LocalAmount, LocalIncome, LocalPlace, LocalStatus, LocalYear,
};
use steppingstone_core::offers::tax::state::{Caution, StateError, StateLaw};
use steppingstone_core::offers::tax::wages::Wages;
use steppingstone_core::offers::*;

fn file() -> LocalYear {
    LocalYear::parse(FILE).unwrap()
}

fn place(id: &str) -> LocalPlace {
    let code = id[..2].to_uppercase();
    let places = file().places(&code).unwrap();
    places.into_iter().find(|place| place.id == id).unwrap()
}

fn all() -> Vec<(String, LocalPlace)> {
    let file = file();
    let of = |code: &str| {
        let places = file.places(code).unwrap().into_iter();
        places.map(|place| (code.to_owned(), place)).collect()
    };
    file.codes()
        .flat_map(|code| -> Vec<_> { of(code) })
        .collect()
}

fn listed(id: &str) -> OfferSettings {
    OfferSettings {
        state: Some(id[..2].to_uppercase()),
        place: Some(PlaceChoice::Listed(id.to_owned())),
        ..OfferSettings::default()
    }
}

/// What a year's local tax of an offer is, in cents.
fn cents(offer: &Offer, shared: &OfferSettings, states: &[(String, StateLaw)]) -> i64 {
    let outcome = compare(std::slice::from_ref(offer), shared, states)
        .outcomes
        .remove(0)
        .as_ref()
        .clone();
    -outcome.take_home.of_kind(PartKind::LocalTax).as_cents()
}

/// 80,000 with 8,000 deferred and 3,600 of premiums.
fn saver() -> Offer {
    told_as(&[
        (Field::Pay, "80000"),
        (Field::Premium, "300"),
        (Field::Match, "0"),
    ])
}

#[track_caller]
fn check_saver(id: &str, expected: i64) {
    let shared = OfferSettings {
        deferral: Some(Decimal::ratio(10, 100)),
        ..listed(id)
    };
    let states = [with_places(2026, &id[..2].to_uppercase())];
    assert_eq!(cents(&saver(), &shared, &states), expected, "{id}");
}

#[test]
fn each_base_is_its_own() {
    check_saver("pa_philadelphia", 299_200);
    check_saver("pa_pittsburgh", 229_200);
    check_saver("mi_detroit", 162_720);
    check_saver("md_montgomery_county", 197_760);
    check_saver("co_denver", 6_900);
    check_saver("wv_charleston", 15_600);
}

#[track_caller]
fn check(id: &str, presence: Presence, pay: &str, expected: i64) {
    let shared = OfferSettings {
        presence,
        ..listed(id)
    };
    let states = [with_places(2026, &id[..2].to_uppercase())];
    assert_eq!(cents(&job(pay), &shared, &states), expected, "{id}");
}

#[test]
fn who_lives_and_who_works_there_may_owe_different_taxes() {
    use Presence::{LivesAndWorks, LivesOnly, WorksOnly};
    check("mi_detroit", LivesAndWorks, "60000", 142_560);
    check("mi_detroit", LivesOnly, "60000", 142_560);
    check("mi_detroit", WorksOnly, "60000", 71_280);
    // Kentucky's are due where people work; people who only live there owe nothing.
    check(
        "ky_louisville_jefferson_county",
        LivesAndWorks,
        "60000",
        132_000,
    );
    check("ky_louisville_jefferson_county", WorksOnly, "60000", 87_000);
    check("ky_louisville_jefferson_county", LivesOnly, "60000", 0);
    check("md_montgomery_county", WorksOnly, "60000", 0);
    check("wv_chester", LivesAndWorks, "60000", 0);
    check("wv_chester", WorksOnly, "60000", 10_400);
    // Yonkers: a share of the state's tax at home, of pay for others.
    check("ny_yonkers", WorksOnly, "75000", 37_500);
    check("ny_yonkers", LivesAndWorks, "75000", 57_838);
}

#[test]
fn a_flat_amount_is_due_for_the_months_of_work_with_enough_pay() {
    let states = [with_places(2026, "CO"), with_places(2026, "WV")];
    let of = |id: &str, told: &[(Field, &str)]| cents(&told_as(told), &listed(id), &states);
    assert_eq!(of("co_denver", &[(Field::Pay, "6000")]), 6_900);
    assert_eq!(of("co_denver", &[(Field::Pay, "5999")]), 0);
    assert_eq!(of("co_glendale", &[(Field::Pay, "9000")]), 0);
    assert_eq!(of("co_glendale", &[(Field::Pay, "9001")]), 6_000);
    let half = [(Field::Pay, "60000"), (Field::TermMonths, "6")];
    assert_eq!(of("co_denver", &half), 3_450);
    assert_eq!(of("wv_charleston", &half), 7_800);
    assert_eq!(of("wv_charleston", &[]), 0);
}

#[test]
fn contract_work_bears_rates_on_its_profit_and_no_flat_amount() {
    let contract = |pay: &str| {
        let draft = OfferDraft {
            terms: Terms {
                kind: Kind::Contractor,
                ..Terms::default()
            },
            texts: steppingstone_core::order::collect_map([(Field::Pay, pay.to_owned())]),
            ..OfferDraft::default()
        };
        draft.parse(DecimalPoint::Fraction).unwrap()
    };
    let states = [with_places(2026, "CO"), with_places(2026, "PA")];
    assert_eq!(cents(&contract("60000"), &listed("co_denver"), &states), 0);
    // 92.35 % of 60,000 bears 15.3 %, half of which the profit is less.
    let profit: f64 = 60_000.0 - 60_000.0 * 0.9235 * 0.153 / 2.0;
    let tax = cents(&contract("60000"), &listed("pa_philadelphia"), &states);
    assert_eq!(tax, (profit * 3.74).round() as i64);
}

fn couple(other: i64) -> OfferSettings {
    OfferSettings {
        status: FilingStatus::MarriedJoint,
        other_wages: Money::units(other),
        ..OfferSettings::default()
    }
}

/// The tax of both jobs is that of one with the pay of both (T4).
#[track_caller]
fn check_couple(id: &str, presence: Presence) {
    let states = [with_places(2026, &id[..2].to_uppercase())];
    let of = |pay: &str, other: i64| {
        let shared = OfferSettings {
            presence,
            ..couple(other)
        };
        let shared = OfferSettings {
            state: listed(id).state,
            place: listed(id).place,
            ..shared
        };
        cents(&job(pay), &shared, &states)
    };
    let parts = of("60000", 90_000) + of("90000", 0);
    assert!((parts - of("150000", 0)).abs() <= 1, "{id}: {parts}");
}

#[test]
fn the_second_earner_of_a_return_bears_what_is_added() {
    check_couple("ny_new_york_city", Presence::LivesAndWorks);
    check_couple("ny_yonkers", Presence::LivesAndWorks);
    check_couple("mi_detroit", Presence::LivesAndWorks);
    check_couple("pa_pittsburgh", Presence::LivesAndWorks);
    check_couple("md_frederick_county", Presence::LivesAndWorks);
    check_couple("pa_philadelphia", Presence::WorksOnly);
    // What others in the household earn elsewhere uses up no exemption of people who only work
    // there.
    let states = [with_places(2026, "MI")];
    let shared = OfferSettings {
        presence: Presence::WorksOnly,
        state: Some("MI".to_owned()),
        place: listed("mi_detroit").place,
        ..couple(90_000)
    };
    assert_eq!(cents(&job("60000"), &shared, &states), 70_560);
}

#[test]
fn an_enacted_figure_holds_from_its_year_on() {
    let place = place("or_multnomah_county_preschool_for_all");
    let top = |year| match place.levy(Presence::LivesAndWorks, year).unwrap().amount {
        LocalAmount::Brackets(rows) => rows.single.last().unwrap().1,
        _ => Decimal::ZERO,
    };
    assert_eq!(top(2026), Decimal::ratio(3, 100));
    assert_eq!(top(2027), Decimal::ratio(38, 1_000));
    assert!(place.is_of_another_year(2025) && !place.is_of_another_year(2027));
    assert!(self::place("pa_erie").is_of_another_year(2027));
}

#[test]
fn an_own_rate_is_a_share_of_what_the_reader_says() {
    let states = [with_places(2026, "PA"), with_places(2026, "MD")];
    let of = |base: LocalBase, code: Option<&str>| {
        let shared = OfferSettings {
            state: code.map(str::to_owned),
            local_rate: Some(Decimal::ratio(1, 100)),
            local_base: base,
            deferral: Some(Decimal::ratio(10, 100)),
            ..OfferSettings::default()
        };
        cents(&saver(), &shared, &states)
    };
    assert_eq!(of(LocalBase::default(), Some("PA")), 68_400);
    assert_eq!(of(LocalBase::FederalWages, None), 68_400);
    assert_eq!(of(LocalBase::GrossWages, Some("PA")), 80_000);
    assert_eq!(of(LocalBase::AfterSection125, Some("PA")), 76_400);
    assert_eq!(of(LocalBase::StateTaxable, Some("MD")), 61_800);
    // Pennsylvania takes 3.07 % of 76,400.
    assert_eq!(of(LocalBase::StateTax, Some("PA")), 2_345);
    assert_eq!(of(LocalBase::StateTaxable, None), 0);
}

#[test]
fn an_offer_s_own_choice_comes_before_that_for_all() {
    let states = [with_places(2026, "PA"), with_places(2026, "NY")];
    let shared = OfferSettings {
        local_rate: Some(Decimal::ratio(2, 100)),
        ..listed("pa_pittsburgh")
    };
    let of = |state: Option<&str>, place: Option<PlaceChoice>, presence| {
        let mut offer = job("50000");
        offer.terms.state = state.map(str::to_owned);
        offer.terms.place = place;
        offer.terms.presence = presence;
        cents(&offer, &shared, &states)
    };
    let listed = |id: &str| Some(PlaceChoice::Listed(id.to_owned()));
    assert_eq!(of(None, None, None), 150_000);
    assert_eq!(of(None, None, Some(Presence::WorksOnly)), 50_000);
    assert_eq!(of(None, listed("pa_erie"), None), 82_500);
    assert_eq!(of(None, Some(PlaceChoice::Own), None), 100_000);
    assert_eq!(of(None, Some(PlaceChoice::Nowhere), None), 0);
    // A place chosen for another state does not count there, and neither does it hold here.
    assert_eq!(of(Some("NY"), None, None), 0);
    assert_eq!(of(None, listed("ny_new_york_city"), None), 150_000);
    let in_city = of(Some("NY"), listed("ny_new_york_city"), None);
    assert!(in_city > 130_000 && in_city < 194_000);
}

fn warnings(shared: &OfferSettings, states: &[(String, StateLaw)]) -> Vec<Warning> {
    let outcome = compare(&[job("60000")], shared, states)
        .outcomes
        .remove(0)
        .as_ref()
        .clone();
    outcome.warnings
}

#[test]
fn what_is_left_out_or_of_another_year_is_said() {
    let in_places = Warning::State(Caution::LocalTaxInPlaces);
    let states = [with_places(2026, "PA")];
    let open = OfferSettings {
        place: None,
        ..listed("pa_erie")
    };
    assert!(warnings(&open, &states).contains(&in_places));
    for settled in [
        listed("pa_erie"),
        OfferSettings {
            place: Some(PlaceChoice::Nowhere),
            ..open.clone()
        },
        OfferSettings {
            local_rate: Some(Decimal::ratio(1, 100)),
            ..open.clone()
        },
    ] {
        assert!(!warnings(&settled, &states).contains(&in_places));
    }
    // Another place without its rate is not settled.
    let own = OfferSettings {
        place: Some(PlaceChoice::Own),
        ..open.clone()
    };
    assert!(warnings(&own, &states).contains(&in_places));
    // The list has not come, or no longer has it.
    let bare = [state(2026, "PA")];
    assert!(warnings(&listed("pa_erie"), &bare).contains(&Warning::PlaceMissing));
    assert!(warnings(&listed("pa_atlantis"), &states).contains(&Warning::PlaceMissing));
    let later = OfferSettings {
        year: 2027,
        ..listed("pa_erie")
    };
    assert!(warnings(&later, &states).contains(&Warning::PlaceOfAnotherYear));
    assert!(!warnings(&listed("pa_erie"), &states).contains(&Warning::PlaceOfAnotherYear));
    let of_state = |base| OfferSettings {
        local_rate: Some(Decimal::ratio(1, 100)),
        local_base: base,
        ..OfferSettings::default()
    };
    for base in [LocalBase::StateTaxable, LocalBase::StateTax] {
        assert!(warnings(&of_state(base), &[]).contains(&Warning::LocalRateWithoutState));
    }
    assert!(
        !warnings(&of_state(LocalBase::GrossWages), &[]).contains(&Warning::LocalRateWithoutState)
    );
}

#[track_caller]
fn check_figure(id: &str, year: u16, expected: (LawValue, Unit, u16, Status)) {
    let states = [with_places(2026, &id[..2].to_uppercase())];
    let shared = OfferSettings { year, ..listed(id) };
    let figures = figures_used(&[job("60000"), job("70000")], &shared, &states);
    let of_place = |figure: &&LawFigure| matches!(figure.id, LawFigureId::LocalTax(_));
    let found: Vec<&LawFigure> = figures.iter().filter(of_place).collect();
    assert_eq!(found.len(), 1, "{id}");
    let LawFigure {
        value,
        unit,
        year,
        status,
        source,
        ..
    } = found[0].clone();
    assert_eq!((value, unit, year, status), expected, "{id}");
    assert!(!source.is_empty());
}

#[test]
fn a_place_is_among_the_figures_used_with_its_year_and_status() {
    let rate = |ten_thousandths| LawValue::Rate(Decimal::ratio(ten_thousandths, 10_000));
    let check_rate = |id: &str, of: i64, year: u16, status| {
        check_figure(id, 2026, (rate(of), Unit::Rate, year, status));
    };
    check_rate("in_marion_county", 202, 2026, Status::InForce);
    check_rate("pa_reading", 360, 2025, Status::Carried);
    check_rate("pa_philadelphia", 374, 2025, Status::Carried);
    check_rate("oh_dayton", 250, 2021, Status::Carried);
    check_rate("al_birmingham", 100, 1992, Status::Carried);
    check_rate("md_dorchester_county", 330, 2025, Status::Disputed);
    check_rate("de_wilmington", 125, 2026, Status::InForce);
    let fee = (
        LawValue::Money(Money::cents(575)),
        Unit::UsdMonth,
        2026,
        Status::InForce,
    );
    check_figure("co_denver", 2026, fee);
    let carried = (rate(202), Unit::Rate, 2026, Status::Carried);
    check_figure("in_marion_county", 2027, carried);
    let table = |year, status| (LawValue::Table, Unit::UsdYear, year, status);
    let multnomah = "or_multnomah_county_preschool_for_all";
    check_figure(multnomah, 2026, table(2026, Status::InForce));
    check_figure(multnomah, 2027, table(2027, Status::Announced));
    check_figure(multnomah, 2025, table(2026, Status::Carried));
}

#[test]
fn the_file_holds_every_place_with_its_sources() {
    let all = all();
    let ids: BTreeSet<&str> = all.iter().map(|(_, place)| place.id.as_str()).collect();
    assert_eq!((all.len(), ids.len()), (212, 212));
    let of = |status| {
        all.iter()
            .filter(|(_, place)| place.status == status)
            .count()
    };
    let counts = [
        LocalStatus::InForce,
        LocalStatus::CarriedFrom2025,
        LocalStatus::Dated,
        LocalStatus::SingleSource,
        LocalStatus::InForceToMid2026,
        LocalStatus::Disputed,
    ]
    .map(of);
    assert_eq!(counts, [131, 41, 21, 17, 1, 1]);
    for (code, place) in &all {
        assert!(!place.sources.is_empty() && !place.name.is_empty());
        assert!(PlaceChoice::Listed(place.id.clone()).fits(code));
        let names = file().places(code).unwrap();
        let names: Vec<String> = names.iter().map(|it| it.name.to_lowercase()).collect();
        assert!(names.is_sorted(), "{code}");
    }
}

#[track_caller]
fn check_refused(from: &str, to: &str, error: StateError) {
    assert!(FILE.contains(from), "{from}");
    let text = FILE.replacen(from, to, 1);
    let read = LocalYear::parse(&text).and_then(|file| {
        let codes: Vec<String> = file.codes().map(str::to_owned).collect();
        codes
            .iter()
            .try_for_each(|code| file.places(code).map(drop))
    });
    assert_eq!(read, Err(error), "{to}");
}

#[test]
fn what_the_reader_does_not_know_is_refused() {
    check_refused("\"year\"", "\"month\": \"5\", \"year\"", StateError::Form);
    check_refused("local-1\"", "local-2\"", StateError::Form);
    check_refused(
        "\"by\": \"work\"",
        "\"moon\": \"full\"",
        StateError::Unknown,
    );
    check_refused("\"by\": \"work\"", "\"by\": \"night\"", StateError::Unknown);
    check_refused(
        "\"kind\": \"rate\"",
        "\"kind\": \"lottery\"",
        StateError::Unknown,
    );
    check_refused(
        "\"base\": \"gross_wages\"",
        "\"base\": \"luck\"",
        StateError::Unknown,
    );
    check_refused(
        "\"status\": \"dated\"",
        "\"status\": \"rumored\"",
        StateError::Unknown,
    );
    check_refused("\"per\": \"week\"", "\"per\": \"day\"", StateError::Unknown);
    check_refused("\"per\": \"week\", ", "", StateError::Missing);
    check_refused(
        "\"notes\": \"county_on_top\"",
        "\"notes\": \"more\"",
        StateError::Unknown,
    );
    check_refused(
        "\"resident\": \"0.01\"",
        "\"resident\": \"one\"",
        StateError::Value,
    );
    check_refused(
        "\"resident\": \"0.01\"",
        "\"resident\": \"brackets\"",
        StateError::Value,
    );
    check_refused(
        "\"id\": \"al_bessemer\"",
        "\"id\": \"ak_bessemer\"",
        StateError::Value,
    );
    check_refused(
        "\"sources\": \"nfc-al\"",
        "\"sources\": \"nobody\"",
        StateError::Missing,
    );
    check_refused(
        "\"head_of_household\": \"0 0.0",
        "\"head\": \"0 0.0",
        StateError::Missing,
    );
    check_refused("\"next_from\": \"2027\", ", "", StateError::Missing);
}

/// The places where more pay may leave less: `docs/decisions/0011-cliffs.md` lists them.
const CLIFFS: [&str; 5] = [
    "co_denver",
    "co_glendale",
    "co_greenwood_village",
    "co_sheridan",
    "md_frederick_county",
];

/// What a place leaves of pay when it alone is taken off.
fn left(place: &LocalPlace, state: &StateLaw, status: FilingStatus, pay: i64) -> Money {
    let law = law_of(2026).law;
    let wages = Wages {
        status,
        pay: Money::units(pay),
        ..Wages::default()
    };
    let income = LocalIncome {
        law,
        state: Some(state),
        wages: &wages,
        state_tax: state.tax_on_wages(law, &wages).tax,
        part: Some(Decimal::ONE),
    };
    let levy = place.levy(Presence::LivesAndWorks, 2026);
    wages.pay - levy.map_or(Money::ZERO, |levy| levy.of(&income).amount)
}

#[test]
fn more_pay_leaves_more_but_for_the_cliffs_of_the_law() {
    for (code, place) in all() {
        if CLIFFS.contains(&place.id.as_str()) {
            continue;
        }
        let (_, state) = state(2026, &code);
        for status in [FilingStatus::Single, FilingStatus::MarriedJoint] {
            // From a wage on: a fee by the week begins with the first dollar.
            let pays = (0..160).map(|step| 1_000 + step * 2_500);
            let left: Vec<Money> = pays
                .map(|pay| self::left(&place, &state, status, pay))
                .collect();
            assert!(left.is_sorted(), "{}", place.id);
        }
    }
}

#[test]
fn each_cliff_takes_more_than_the_raise() {
    for (id, pay) in CLIFFS.iter().zip([5_990, 8_995, 2_995, 2_995, 56_595]) {
        let place = place(id);
        let (_, state) = state(2026, &id[..2].to_uppercase());
        let [low, high] =
            [pay, pay + 10].map(|pay| left(&place, &state, FilingStatus::Single, pay));
        assert!(high < low, "{id}");
    }
}
