//! What is chosen of an offer and not typed.

use leptos::prelude::*;
use steppingstone_core::offers::{ChoiceField, Kind, Presence};

use super::super::labels::kind_name;
use super::super::local;
use super::super::store::{Column, OffersStore};
use crate::state::States;
use crate::ui::form::select_cell;
use crate::ui::{live, memo};
use crate::words::offers::{choice as c, kind as k};

/// What a choice is called.
pub(super) fn choice_label(field: ChoiceField) -> &'static str {
    match field {
        ChoiceField::Kind => k::label(),
        ChoiceField::Frequency => c::frequency(),
        ChoiceField::Clawback => c::clawback(),
        ChoiceField::ClawbackOf => c::clawback_of(),
        ChoiceField::RelocationTax => c::relocation(),
        ChoiceField::LookBack => c::look_back(),
        ChoiceField::TrueUp => c::true_up(),
        ChoiceField::HealthPlan => c::health_plan(),
        ChoiceField::PremiumsBeforeTax => c::premiums(),
        ChoiceField::Package => c::package(),
        ChoiceField::PayIsFullTime => c::full_time_pay(),
        ChoiceField::LeavePaidOut => c::leave_paid_out(),
        ChoiceField::HolidaysIncluded => c::holidays_included(),
        ChoiceField::MatchOnBonus => c::match_on_bonus(),
        ChoiceField::LastDay => c::last_day(),
        ChoiceField::State => c::state(),
        ChoiceField::Place => c::place(),
        ChoiceField::Presence => c::presence(),
    }
}

/// What there is to choose from, the first standing for "not given yet" but for the kind of pay.
fn options(field: ChoiceField, abroad: bool) -> Vec<&'static str> {
    match field {
        ChoiceField::Kind => Kind::ALL.map(|kind| kind_name(kind, abroad)).to_vec(),
        ChoiceField::Frequency => vec![
            c::open(),
            c::weekly(),
            c::two_weeks(),
            c::twice_a_month(),
            c::monthly(),
        ],
        ChoiceField::Clawback => vec![
            c::open(),
            c::clawback_none(),
            c::clawback_cliff(),
            c::clawback_pro_rata(),
            c::clawback_table(),
        ],
        ChoiceField::ClawbackOf => vec![c::open(), c::clawback_gross(), c::clawback_net()],
        ChoiceField::RelocationTax => vec![
            c::open(),
            c::relocation_wages(),
            c::relocation_grossed_up(),
            c::relocation_free(),
        ],
        ChoiceField::HealthPlan => {
            vec![c::open(), c::health_plan_offered(), c::health_plan_none()]
        }
        ChoiceField::LookBack
        | ChoiceField::TrueUp
        | ChoiceField::PremiumsBeforeTax
        | ChoiceField::Package
        | ChoiceField::PayIsFullTime
        | ChoiceField::LeavePaidOut
        | ChoiceField::HolidaysIncluded
        | ChoiceField::MatchOnBonus
        | ChoiceField::LastDay => vec![c::open(), c::yes(), c::no()],
        ChoiceField::State => vec![c::state_shared()],
        ChoiceField::Place => vec![c::place_shared()],
        ChoiceField::Presence => {
            let mut options = vec![c::presence_shared()];
            options.extend(Presence::ALL.map(local::presence));
            options
        }
    }
}

/// The choice for one offer.
pub(super) fn choice_field(
    store: OffersStore,
    id: &str,
    column: Column,
    field: ChoiceField,
) -> AnyView {
    match field {
        ChoiceField::State => return state(store, id, column),
        ChoiceField::Place => return place(store, id, column),
        _ => {}
    }
    let id = id.to_owned();
    live(move || {
        let for_change = id.clone();
        // Of all words to pick only those for the kind of pay depend on it.
        let abroad = field == ChoiceField::Kind && store.abroad.get();
        let options = options(field, abroad).into_iter().map(str::to_owned);
        select_cell(
            format!("{}-{id}", field.key()),
            Signal::derive(move || format!("{}, {}", choice_label(field), column.name.read())),
            options.collect(),
            Signal::derive(move || column.of(|offer| field.chosen(&offer.draft.terms))),
            Callback::new(move |index: usize| {
                store.change(&for_change, |offer| {
                    field.choose(&mut offer.draft.terms, index)
                });
            }),
        )
    })
}

/// The state that taxes one offer: the shared one, or its own.
fn state(store: OffersStore, id: &str, column: Column) -> AnyView {
    let id = id.to_owned();
    live(move || {
        let for_change = id.clone();
        let codes = codes(store);
        let of_chosen = codes.clone();
        let mut options = vec![c::state_shared().to_owned()];
        options.extend(codes.iter().map(|(_, name)| name.clone()));
        select_cell(
            format!("state-{id}"),
            Signal::derive(move || format!("{}, {}", c::state(), column.name.read())),
            options,
            Signal::derive(move || {
                let state = column.of(|offer| offer.draft.terms.state.clone());
                place_of(&of_chosen, state.as_deref())
            }),
            Callback::new(move |index: usize| {
                let code = code_at(&codes, index);
                store.change(&for_change, |offer| offer.draft.terms.state = code);
            }),
        )
    })
}

/// The city or county that taxes one offer: the shared one, or its own.
fn place(store: OffersStore, id: &str, column: Column) -> AnyView {
    let id = id.to_owned();
    // The choice must not be drawn again when anything else of the offer changes.
    let code = memo(move || {
        let own = column.of(|offer| offer.draft.terms.state.clone());
        own.or_else(|| store.settings.read().state.clone())
    });
    live(move || {
        let for_change = id.clone();
        let choices = local::choices(store, code.read().as_deref());
        let of_chosen = choices.clone();
        let mut options = vec![c::place_shared().to_owned()];
        options.extend(choices.iter().map(|(_, name)| name.clone()));
        select_cell(
            format!("place-{id}"),
            Signal::derive(move || format!("{}, {}", c::place(), column.name.read())),
            options,
            Signal::derive(move || {
                let chosen = column.of(|offer| offer.draft.terms.place.clone());
                local::at(&of_chosen, chosen.as_ref())
            }),
            Callback::new(move |index: usize| {
                let place = local::choice_at(&choices, index);
                store.change(&for_change, |offer| offer.draft.terms.place = place);
            }),
        )
    })
}

/// The states there are, by their two letters and their names.
pub(in super::super) fn codes(store: OffersStore) -> Vec<(String, String)> {
    match &*store.states.read() {
        States::There(states) => states
            .codes()
            .filter_map(|code| Some((code.to_owned(), states.name(code)?)))
            .collect(),
        States::Coming | States::Missing => Vec::new(),
    }
}

/// The place of a state in a list that begins with none.
pub(in super::super) fn place_of(codes: &[(String, String)], state: Option<&str>) -> usize {
    let place = codes
        .iter()
        .position(|(code, _)| Some(code.as_str()) == state);
    place.map_or(0, |place| place + 1)
}

/// The state at a place in such a list.
pub(in super::super) fn code_at(codes: &[(String, String)], index: usize) -> Option<String> {
    let place = index.checked_sub(1)?;
    codes.get(place).map(|(code, _)| code.clone())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::install_english;

    #[test]
    fn every_choice_of_a_list_has_its_words() {
        install_english();
        for field in ChoiceField::ALL {
            let is_from_file = matches!(field, ChoiceField::State | ChoiceField::Place);
            let count = if is_from_file { 1 } else { field.count() };
            assert_eq!(options(field, false).len(), count, "{field:?}");
            assert!(!choice_label(field).is_empty());
        }
    }
}
