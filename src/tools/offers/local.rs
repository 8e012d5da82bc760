//! The tax of cities and counties: choosing a place, and saying what it takes.

use leptos::prelude::*;
use steppingstone_core::day::date_from_text;
use steppingstone_core::decimal::Decimal;
use steppingstone_core::offers::tax::local::{LocalNote, LocalPlace};
use steppingstone_core::offers::{
    Kind, LocalBase, PlaceChoice, PlaceFact, Presence, Taxes, place_facts,
};

use super::format;
use super::settings::choice;
use super::store::OffersStore;
use crate::platform::intl;
use crate::state::Places;
use crate::ui::form::select_cell;
use crate::ui::{live, memo, when};
use crate::words::offers::{local as w, settings as b};

/// The choice of a place for all offers, where places in the state tax wages.
pub(super) fn place(store: OffersStore) -> AnyView {
    // The choice must not be drawn again, and lose its focus, when anything else changes: it is drawn
    // once its list has come, or is known not to come.
    let code = memo(move || {
        if matches!(&*store.places.read(), Places::Coming) {
            return None;
        }
        let settings = store.settings.read();
        let is_american = settings.readable().0.taxes == Taxes::UnitedStates;
        let code = settings.state.clone().filter(|_| is_american);
        code.filter(|code| store.has_local_tax(code))
    });
    live(move || {
        let Some(code) = code.get() else {
            return ().into_any();
        };
        let missing = matches!(&*store.places.read(), Places::Missing)
            .then(|| view! { <p class="muted small">{b::places_missing()}</p> });
        let choices = choices(store, Some(&code));
        let of_chosen = choices.clone();
        let mut options = vec![b::place_open().to_owned()];
        options.extend(choices.iter().map(|(_, name)| name.clone()));
        let chosen = Signal::derive(move || at(&of_chosen, store.settings.read().place.as_ref()));
        let on_pick = Callback::new(move |index: usize| {
            let place = choice_at(&choices, index);
            store.change_settings(|settings| settings.place = place);
        });
        let gaps = not_covered(&code).map(|text| view! { <p class="muted small">{text}</p> });
        view! {
            <div class="settings__field">
                <p class="sheet__label">{b::place()}</p>
                {select_cell("settings-place".to_owned(), Signal::derive(|| b::place().to_owned()), options, chosen, on_pick)}
                {missing}
                {gaps}
                {description(store, code)}
            </div>
            {when(
                move || matches!(store.settings.read().place, Some(PlaceChoice::Listed(_))),
                move || tie(store),
            )}
        }
        .into_any()
    })
}

/// What ties the reader to the place.
fn tie(store: OffersStore) -> AnyView {
    let options = Presence::ALL.map(|it| presence(it).to_owned()).to_vec();
    let chosen = move || {
        let presence = store.settings.read().presence;
        let mut all = Presence::ALL.iter();
        all.position(|other| *other == presence).unwrap_or(0)
    };
    choice(
        store,
        b::presence(),
        "settings-presence",
        options,
        Signal::derive(chosen),
        |store, index| {
            let presence = Presence::ALL.get(index).copied().unwrap_or_default();
            store.change_settings(|settings| settings.presence = presence);
        },
    )
}

/// What the place chosen for all offers takes.
fn description(store: OffersStore, code: String) -> AnyView {
    let facts = memo(move || {
        let (mut shared, _) = store.settings.read().readable();
        shared.year = store.year.get();
        let places = store.places_of(&code);
        let is_chosen = |place: &&LocalPlace| matches!(&shared.place, Some(PlaceChoice::Listed(id)) if *id == place.id);
        places
            .iter()
            .find(is_chosen)
            .map_or_else(Vec::new, |place| {
                place_facts(place, shared.presence, &shared, Kind::default())
            })
    });
    live(move || {
        let facts = facts.get().into_iter();
        let facts = facts.map(|fact| {
            let text = fact_sentence(&fact, store.currency());
            view! { <p class="small">{text}</p> }
        });
        view! { <div id="settings-place-note">{facts.collect_view()}</div> }.into_any()
    })
}

/// What can be chosen in a state: its places by name, another one, or none.
pub(super) fn choices(store: OffersStore, code: Option<&str>) -> Vec<(PlaceChoice, String)> {
    let places = code.map(|code| store.places_of(code)).unwrap_or_default();
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

/// Something to know about a place, in a sentence.
pub(super) fn fact_sentence(fact: &PlaceFact, currency: &str) -> String {
    match fact {
        PlaceFact::TakesNothing(name, Presence::LivesAndWorks) => w::nothing_home(name),
        PlaceFact::TakesNothing(name, Presence::WorksOnly) => w::nothing_worker(name),
        PlaceFact::TakesNothing(name, Presence::LivesOnly) => w::nothing_elsewhere(name),
        PlaceFact::Rate {
            place,
            rate: share,
            base,
        } => of_base(place, rate(*share), *base),
        PlaceFact::Brackets(name, low, high) => w::brackets(name, rate(*low), rate(*high)),
        PlaceFact::ByLevel(name, low, high) => w::by_level(name, rate(*low), rate(*high)),
        PlaceFact::MonthlyFee(name, fee) => w::by_month(name, format::exact(*fee, currency)),
        PlaceFact::WeeklyFee(name, fee) => w::by_week(name, format::exact(*fee, currency)),
        PlaceFact::FeeFrom(pay) => w::month_at_least(format::exact(*pay, currency)),
        PlaceFact::Exempt(amount) => w::exemption(format::money(*amount, currency)),
        PlaceFact::Cap(amount) => w::cap(format::money(*amount, currency)),
        PlaceFact::NoFeeOfContract => w::no_fee_of_contract().to_owned(),
        PlaceFact::OfContract => w::contract().to_owned(),
        PlaceFact::Since(day) => w::since(day_or_year(day)),
        PlaceFact::InForceToMid2026 => w::in_force_to_mid_2026().to_owned(),
        PlaceFact::CarriedFrom2025 => w::carried().to_owned(),
        PlaceFact::SingleSource => w::single_source().to_owned(),
        PlaceFact::Dated(Some(day)) => w::dated(day_or_year(day)),
        PlaceFact::Dated(None) => w::dated_unknown().to_owned(),
        PlaceFact::Disputed(Some(day)) => w::disputed(day_or_year(day)),
        PlaceFact::Disputed(None) => w::disputed_unknown().to_owned(),
        PlaceFact::HomeNotCounted => w::home_not_counted().to_owned(),
        PlaceFact::WorkNotCounted => w::work_not_counted().to_owned(),
        PlaceFact::Note(it) => note(*it).to_owned(),
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

fn rate(share: Decimal) -> String {
    intl::rate(format::number(share))
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
    use steppingstone_core::offers::OfferSettings;
    use steppingstone_core::offers::tax::local::LocalYear;

    use super::*;
    use crate::words::install_english;

    const FILE: &str = include_str!("../../../facts/us/local-2026.json");

    fn sentences(id: &str, presence: Presence, kind: Kind) -> Vec<String> {
        let file = LocalYear::parse(FILE).unwrap();
        let places = file.places(&id[..2].to_uppercase()).unwrap();
        let place = places.iter().find(|place| place.id == id).unwrap();
        let facts = place_facts(place, presence, &OfferSettings::default(), kind);
        facts.iter().map(|it| fact_sentence(it, "USD")).collect()
    }

    #[track_caller]
    fn check(id: &str, expected: &[&str]) {
        install_english();
        let sentences = sentences(id, Presence::LivesAndWorks, Kind::default());
        for text in expected {
            let mut all = sentences.iter();
            assert!(all.any(|it| it.contains(text)), "{text}: {sentences:?}");
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
            &["Sources disagree", "from 2025", "3.2%"],
        );
        check("pa_reading", &["the rate for 2025"]);
        check(
            "wv_charleston",
            &["USD 3.00 for each week", "only one source"],
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
            &["Only pay up to USD 184500 a year", "county tax"],
        );
        check("mi_detroit", &["USD 600 is tax-free", "of taxable pay"]);
        check("wv_chester", &["takes nothing from people who live there"]);
    }

    #[test]
    fn what_is_not_counted_is_said() {
        install_english();
        let worker = sentences("pa_pittsburgh", Presence::WorksOnly, Kind::default());
        assert!(worker.contains(&w::home_not_counted().to_owned()));
        let elsewhere = sentences("pa_pittsburgh", Presence::LivesOnly, Kind::default());
        assert!(elsewhere.contains(&w::work_not_counted().to_owned()));
        let none = sentences("md_montgomery_county", Presence::WorksOnly, Kind::default());
        assert_eq!(none, [w::nothing_worker("Montgomery County")]);
        let none = sentences("ky_richmond", Presence::LivesOnly, Kind::default());
        assert_eq!(none, [w::nothing_elsewhere("Richmond")]);
        let contract = sentences("pa_erie", Presence::LivesAndWorks, Kind::Contractor);
        assert!(contract.contains(&w::contract().to_owned()));
        let fee = sentences("co_denver", Presence::LivesAndWorks, Kind::Contractor);
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
