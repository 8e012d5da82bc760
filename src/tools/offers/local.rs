//! The tax of cities and counties: choosing a place, and saying what it takes.

use leptos::prelude::*;
use steppingstone_core::day::date_from_text;
use steppingstone_core::decimal::Decimal;
use steppingstone_core::money::Money;
use steppingstone_core::offers::law::FilingStatus;
use steppingstone_core::offers::tax::local::{
    Levy, LocalAmount, LocalNote, LocalPlace, LocalStatus, Rows,
};
use steppingstone_core::offers::{Kind, LocalBase, PlaceChoice, Presence, Shared, Taxes};

use super::basis::choice;
use super::cell::picked;
use super::desk::{Desk, Places};
use super::says;
use crate::platform::intl;
use crate::ui::{live, memo, when};
use crate::words::offers::{basis as b, local as w};

/// The choice of a place for all offers, where places in the state tax wages.
pub(super) fn place(desk: Desk) -> AnyView {
    // The choice must not be drawn again, and lose its focus, when anything else changes.
    let code = memo(move || {
        let basis = desk.basis.read();
        let is_american = basis.readable().0.taxes == Taxes::UnitedStates;
        let code = basis.state.clone().filter(|_| is_american);
        code.filter(|code| desk.has_local_tax(code))
    });
    live(move || {
        let Some(code) = code.get() else {
            return ().into_any();
        };
        let missing = matches!(&*desk.places.read(), Places::Missing)
            .then(|| view! { <p class="muted small">{b::places_missing()}</p> });
        let choices = choices(desk, Some(&code));
        let of_chosen = choices.clone();
        let mut options = vec![b::place_open().to_owned()];
        options.extend(choices.iter().map(|(_, name)| name.clone()));
        let chosen = Signal::derive(move || at(&of_chosen, desk.basis.read().place.as_ref()));
        let on_pick = Callback::new(move |index: usize| {
            let place = choice_at(&choices, index);
            desk.change_basis(|basis| basis.place = place);
        });
        let gaps = not_covered(&code).map(|text| view! { <p class="muted small">{text}</p> });
        view! {
            <div class="basis__field">
                <p class="sheet__label">{b::place()}</p>
                {picked("basis-place".to_owned(), Signal::derive(|| b::place().to_owned()), options, chosen, on_pick)}
                {missing}
                {gaps}
                {described(desk, code)}
            </div>
            {when(
                move || matches!(desk.basis.read().place, Some(PlaceChoice::Listed(_))),
                move || tie(desk),
            )}
        }
        .into_any()
    })
}

/// What ties the reader to the place.
fn tie(desk: Desk) -> AnyView {
    let options = Presence::ALL.map(|it| presence(it).to_owned()).to_vec();
    let chosen = move || {
        let presence = desk.basis.read().presence;
        let mut all = Presence::ALL.iter();
        all.position(|other| *other == presence).unwrap_or(0)
    };
    choice(
        desk,
        b::presence(),
        "basis-presence",
        options,
        Signal::derive(chosen),
        |desk, index| {
            let presence = Presence::ALL.get(index).copied().unwrap_or_default();
            desk.change_basis(|basis| basis.presence = presence);
        },
    )
}

/// What the place chosen for all offers takes.
fn described(desk: Desk, code: String) -> AnyView {
    let said = memo(move || {
        let (mut shared, _) = desk.basis.read().readable();
        shared.year = desk.year.get();
        let places = desk.places_of(&code);
        let is_chosen = |place: &&LocalPlace| matches!(&shared.place, Some(PlaceChoice::Listed(id)) if *id == place.id);
        places
            .iter()
            .find(is_chosen)
            .map_or_else(Vec::new, |place| {
                about(
                    place,
                    shared.presence,
                    &shared,
                    Kind::default(),
                    desk.currency(),
                )
            })
    });
    live(move || {
        let said = said.get().into_iter();
        let said = said.map(|text| view! { <p class="small">{text}</p> });
        view! { <div id="basis-place-note">{said.collect_view()}</div> }.into_any()
    })
}

/// What can be chosen in a state: its places by name, another one, or none.
pub(super) fn choices(desk: Desk, code: Option<&str>) -> Vec<(PlaceChoice, String)> {
    let places = code.map(|code| desk.places_of(code)).unwrap_or_default();
    let listed = places
        .into_iter()
        .map(|place| (PlaceChoice::Listed(place.id), place.name));
    let others = [
        (PlaceChoice::Own, b::place_own().to_owned()),
        (PlaceChoice::Nowhere, b::place_nowhere().to_owned()),
    ];
    listed.chain(others).collect()
}

/// Where a choice stands in a list that begins with none.
pub(super) fn at(choices: &[(PlaceChoice, String)], chosen: Option<&PlaceChoice>) -> usize {
    let at = choices
        .iter()
        .position(|(choice, _)| Some(choice) == chosen);
    at.map_or(0, |at| at + 1)
}

/// What stands there.
pub(super) fn choice_at(choices: &[(PlaceChoice, String)], index: usize) -> Option<PlaceChoice> {
    let (choice, _) = choices.get(index.checked_sub(1)?)?;
    Some(choice.clone())
}

pub(super) fn presence(presence: Presence) -> &'static str {
    match presence {
        Presence::LivesAndWorks => b::lives_and_works(),
        Presence::WorksOnly => b::works_only(),
        Presence::LivesOnly => b::lives_only(),
    }
}

/// What an own rate is a share of.
pub(super) fn base(base: LocalBase) -> &'static str {
    match base {
        LocalBase::FederalWages | LocalBase::None => b::base_federal_wages(),
        LocalBase::GrossWages => b::base_gross_wages(),
        LocalBase::AfterSection125 => b::base_after_section_125(),
        LocalBase::StateTaxable => b::base_state_taxable(),
        LocalBase::StateTax => b::base_state_tax(),
    }
}

/// What a place takes of an offer, of what, since when, how sure that is and what it leaves out.
pub(super) fn about(
    place: &LocalPlace,
    presence: Presence,
    shared: &Shared,
    kind: Kind,
    currency: &str,
) -> Vec<String> {
    let name = &place.name;
    let Some(levy) = place.levy(presence, shared.year) else {
        return vec![match presence {
            Presence::LivesAndWorks => w::nothing_home(name),
            Presence::WorksOnly => w::nothing_worker(name),
            Presence::LivesOnly => w::nothing_elsewhere(name),
        }];
    };
    let mut said = Vec::new();
    takes(&mut said, name, &levy, shared.status, currency);
    if kind == Kind::Contractor {
        said.push(match levy.amount {
            LocalAmount::Flat { .. } => w::no_fee_of_contract().to_owned(),
            _ => w::contract().to_owned(),
        });
    }
    said.extend(sure(place));
    match presence {
        Presence::LivesAndWorks => {}
        Presence::WorksOnly => said.push(w::home_not_counted().to_owned()),
        Presence::LivesOnly => said.push(w::work_not_counted().to_owned()),
    }
    said.extend(place.notes.iter().map(|it| note(*it).to_owned()));
    said
}

/// What is taken, of what.
fn takes(said: &mut Vec<String>, name: &str, levy: &Levy, status: FilingStatus, currency: &str) {
    match &levy.amount {
        LocalAmount::Rate(share) => said.push(of_base(name, rate(*share), levy.base)),
        LocalAmount::Brackets(rows) => {
            let (low, high) = range(rows.of(status));
            said.push(w::brackets(name, low, high));
        }
        LocalAmount::ByLevel(rows) => {
            let (low, high) = range(rows.of(status));
            said.push(w::by_level(name, low, high));
        }
        LocalAmount::Flat {
            dollars,
            times_a_year,
            month_at_least,
        } => {
            let amount = says::exact(*dollars, currency);
            said.push(match times_a_year {
                12 => w::by_month(name, amount),
                _ => w::by_week(name, amount),
            });
            if *month_at_least > Money::ZERO {
                said.push(w::month_at_least(says::exact(*month_at_least, currency)));
            }
        }
    }
    if levy.exemption > Money::ZERO {
        said.push(w::exemption(says::money(levy.exemption, currency)));
    }
    if let Some(cap) = levy.wage_cap {
        said.push(w::cap(says::money(cap, currency)));
    }
}

fn of_base(name: &str, rate: String, base: LocalBase) -> String {
    match base {
        LocalBase::GrossWages => w::gross_wages(name, rate),
        LocalBase::AfterSection125 => w::after_section_125(name, rate),
        LocalBase::FederalWages | LocalBase::None => w::federal_wages(name, rate),
        LocalBase::StateTaxable => w::state_taxable(name, rate),
        LocalBase::StateTax => w::state_tax(name, rate),
    }
}

/// The lowest rate above zero and the highest.
fn range(rows: &Rows) -> (String, String) {
    let rates = || rows.iter().map(|(_, rate)| *rate);
    let low = rates().find(|rate| *rate > Decimal::ZERO);
    let high = rates().next_back();
    (
        rate(low.unwrap_or_default()),
        rate(high.unwrap_or_default()),
    )
}

fn rate(share: Decimal) -> String {
    intl::rate(says::number(share))
}

/// How sure a place's figures are, and since when they hold.
fn sure(place: &LocalPlace) -> Vec<String> {
    let since = place.since.as_deref().map(day_or_year);
    let in_force = since.clone().map(w::since);
    match (place.status, since) {
        (LocalStatus::InForce, _) => in_force.into_iter().collect(),
        (LocalStatus::InForceToMid2026, _) => {
            let until = w::in_force_to_mid_2026().to_owned();
            in_force.into_iter().chain([until]).collect()
        }
        (LocalStatus::CarriedFrom2025, _) => vec![w::carried().to_owned()],
        (LocalStatus::SingleSource, _) => {
            let single = w::single_source().to_owned();
            in_force.into_iter().chain([single]).collect()
        }
        (LocalStatus::Dated, Some(since)) => vec![w::dated(since)],
        (LocalStatus::Dated, None) => vec![w::dated_unknown().to_owned()],
        (LocalStatus::Disputed, Some(since)) => vec![w::disputed(since)],
        (LocalStatus::Disputed, None) => vec![w::disputed_unknown().to_owned()],
    }
}

/// A day as it is written, or the year of anything less exact.
fn day_or_year(text: &str) -> String {
    let day = date_from_text(text).map(intl::date);
    day.unwrap_or_else(|| text.chars().take(4).collect())
}

fn note(note: LocalNote) -> &'static str {
    match note {
        LocalNote::ExemptionOf2016 => w::exemption_of_2016(),
        LocalNote::LeastExemption => w::least_exemption(),
        LocalNote::CreditAtHome => w::credit_at_home(),
        LocalNote::CreditNotCounted => w::credit_not_counted(),
        LocalNote::CountyOnTop => w::county_on_top(),
        LocalNote::SchoolTaxOnTop => w::school_tax_on_top(),
        LocalNote::SchoolCreditNotCounted => w::school_credit(),
        LocalNote::LapsesAfter2027 => w::lapses_after_2027(),
        LocalNote::SetEachJuly => w::set_each_july(),
        LocalNote::BookletDiffers => w::booklet_differs(),
        LocalNote::WholeIncomeByLevel => w::whole_income_by_level(),
        LocalNote::BaseOfOneSource => w::base_of_one_source(),
        LocalNote::BaseOf2004 => w::base_of_2004(),
        LocalNote::ThresholdUnsourced => w::threshold_unsourced(),
        LocalNote::SecondPortlandTax => w::second_portland_tax(),
        LocalNote::MetroBoundary => w::metro_boundary(),
        LocalNote::LocalServicesTax => w::local_services_tax(),
    }
}

/// What the list lacks of a state.
fn not_covered(code: &str) -> Option<&'static str> {
    use w::not_covered as n;
    Some(match code {
        "AL" => n::al(),
        "IA" => n::ia(),
        "KY" => n::ky(),
        "OH" => n::oh(),
        "OR" => n::or(),
        "PA" => n::pa(),
        "WV" => n::wv(),
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use steppingstone_core::offers::tax::local::LocalYear;

    use super::*;
    use crate::words::install_english;

    const FILE: &str = include_str!("../../../facts/us/local-2026.json");

    fn said(id: &str, presence: Presence, kind: Kind) -> Vec<String> {
        let file = LocalYear::parse(FILE).unwrap();
        let places = file.places(&id[..2].to_uppercase()).unwrap();
        let place = places.iter().find(|place| place.id == id).unwrap();
        about(place, presence, &Shared::default(), kind, "USD")
    }

    #[track_caller]
    fn check(id: &str, expected: &[&str]) {
        install_english();
        let said = said(id, Presence::LivesAndWorks, Kind::default());
        for text in expected {
            let mut all = said.iter();
            assert!(all.any(|said| said.contains(text)), "{text}: {said:?}");
        }
    }

    #[test]
    fn a_place_is_named_with_what_it_takes_since_when_and_how_sure_that_is() {
        check(
            "pa_philadelphia",
            &[
                "Philadelphia takes 3.7400% of all pay, including what you save in a 401(k).",
                "In force since 2025-07-01",
                "only until June 30, 2026",
                "each July",
                "Local Services Tax",
            ],
        );
        check(
            "oh_dayton",
            &["including what you save", "old figure, from 2021"],
        );
        check("al_birmingham", &["old figure, from 1992"]);
        check(
            "md_dorchester_county",
            &["Sources differ here", "from 2025", "3.2%"],
        );
        check("pa_reading", &["the rate of 2025"]);
        check(
            "wv_charleston",
            &["USD 3.00 for each week", "Only one source"],
        );
        check(
            "co_denver",
            &["USD 5.75 for each month", "USD 500.00 or more"],
        );
        check(
            "md_frederick_county",
            &["2.2500% to 3.2000%", "cost up to 600"],
        );
        check(
            "ny_new_york_city",
            &["3.0780% to 3.8760%", "school tax credit"],
        );
        check("ny_yonkers", &["16.7500% of your state income tax"]);
        check(
            "or_multnomah_county_preschool_for_all",
            &["1.5000% to 3.0000%"],
        );
        check(
            "ky_covington",
            &["Only pay up to USD 184500 a year", "county's tax"],
        );
        check("mi_detroit", &["USD 600 is free", "of taxable pay"]);
        check("wv_chester", &["takes nothing from people who live there"]);
    }

    #[test]
    fn what_is_not_counted_is_said() {
        install_english();
        let worker = said("pa_pittsburgh", Presence::WorksOnly, Kind::default());
        assert!(worker.contains(&w::home_not_counted().to_owned()));
        let elsewhere = said("pa_pittsburgh", Presence::LivesOnly, Kind::default());
        assert!(elsewhere.contains(&w::work_not_counted().to_owned()));
        let none = said("md_montgomery_county", Presence::WorksOnly, Kind::default());
        assert_eq!(none, [w::nothing_worker("Montgomery County")]);
        let none = said("ky_richmond", Presence::LivesOnly, Kind::default());
        assert_eq!(none, [w::nothing_elsewhere("Richmond")]);
        let contract = said("pa_erie", Presence::LivesAndWorks, Kind::Contractor);
        assert!(contract.contains(&w::contract().to_owned()));
        let fee = said("co_denver", Presence::LivesAndWorks, Kind::Contractor);
        assert!(fee.contains(&w::no_fee_of_contract().to_owned()));
    }

    #[test]
    fn every_state_of_the_file_says_what_its_list_lacks_or_lacks_nothing_known() {
        let file = LocalYear::parse(FILE).unwrap();
        let (lacking, whole): (Vec<&str>, Vec<&str>) =
            file.codes().partition(|code| not_covered(code).is_some());
        assert_eq!(lacking, ["AL", "KY", "OH", "OR", "PA", "WV"]);
        assert_eq!(whole, ["CO", "DE", "IN", "MD", "MI", "MO", "NY"]);
    }
}
