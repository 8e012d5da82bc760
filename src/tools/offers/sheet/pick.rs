//! What is picked of an offer and not typed.

use leptos::prelude::*;
use steppingstone_core::offers::{
    ClawbackBasis, ClawbackKind, Field, Frequency, Kind, Presence, RelocationTax, SavedOffer, Terms,
};

use super::super::cell::picked;
use super::super::desk::{Column, Desk, States};
use super::super::local;
use super::super::names::kind_name;
use crate::ui::{live, memo};
use crate::words::offers::{choice as c, kind as k};

/// Yes and no, in the order of the list.
const ANSWERS: [bool; 2] = [true, false];

/// A choice.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Pick {
    Kind,
    Frequency,
    Clawback,
    ClawbackOf,
    RelocationTax,
    LookBack,
    TrueUp,
    HealthPlan,
    PremiumsBeforeTax,
    Package,
    PayIsFullTime,
    LeavePaidOut,
    HolidaysIncluded,
    MatchOnBonus,
    LastDay,
    State,
    Place,
    Presence,
}

impl Pick {
    pub(super) const fn key(self) -> &'static str {
        match self {
            Pick::Kind => "kind",
            Pick::Frequency => "frequency",
            Pick::Clawback => "clawback",
            Pick::ClawbackOf => "clawback-of",
            Pick::RelocationTax => "relocation-tax",
            Pick::LookBack => "look-back",
            Pick::TrueUp => "true-up",
            Pick::HealthPlan => "health-plan",
            Pick::PremiumsBeforeTax => "premiums-before-tax",
            Pick::Package => "package",
            Pick::PayIsFullTime => "pay-is-full-time",
            Pick::LeavePaidOut => "leave-paid-out",
            Pick::HolidaysIncluded => "holidays-included",
            Pick::MatchOnBonus => "match-on-bonus",
            Pick::LastDay => "last-day",
            Pick::State => "state",
            Pick::Place => "place",
            Pick::Presence => "presence",
        }
    }

    pub(super) fn label(self) -> &'static str {
        match self {
            Pick::Kind => k::label(),
            Pick::Frequency => c::frequency(),
            Pick::Clawback => c::clawback(),
            Pick::ClawbackOf => c::clawback_of(),
            Pick::RelocationTax => c::relocation(),
            Pick::LookBack => c::look_back(),
            Pick::TrueUp => c::true_up(),
            Pick::HealthPlan => c::health_plan(),
            Pick::PremiumsBeforeTax => c::premiums(),
            Pick::Package => c::package(),
            Pick::PayIsFullTime => c::full_time_pay(),
            Pick::LeavePaidOut => c::leave_paid_out(),
            Pick::HolidaysIncluded => c::holidays_included(),
            Pick::MatchOnBonus => c::match_on_bonus(),
            Pick::LastDay => c::last_day(),
            Pick::State => c::state(),
            Pick::Place => c::place(),
            Pick::Presence => c::presence(),
        }
    }

    pub(super) fn is_told(self, offer: &SavedOffer) -> bool {
        let terms = &offer.draft.terms;
        match self {
            Pick::Kind => true,
            Pick::Frequency => terms.frequency.is_some(),
            Pick::Clawback => terms.clawback != ClawbackKind::Unknown,
            Pick::ClawbackOf => terms.clawback_of.is_some(),
            Pick::RelocationTax => terms.relocation.is_some(),
            Pick::LookBack => terms.look_back.is_some(),
            Pick::TrueUp => terms.true_up.is_some(),
            Pick::HealthPlan => terms.health_plan.is_some(),
            Pick::PremiumsBeforeTax => terms.premiums_before_tax.is_some(),
            Pick::Package => terms.package.is_some(),
            Pick::PayIsFullTime => terms.pay_is_full_time.is_some(),
            Pick::LeavePaidOut => terms.leave_paid_out.is_some(),
            Pick::HolidaysIncluded => terms.holidays_included.is_some(),
            Pick::MatchOnBonus => terms.match_on_bonus.is_some(),
            Pick::LastDay => terms.last_day.is_some(),
            Pick::State => terms.state.is_some(),
            Pick::Place => terms.place.is_some(),
            Pick::Presence => terms.presence.is_some(),
        }
    }

    /// Whether it is asked of every offer, whatever else is given.
    pub(super) const fn is_always_asked(self) -> bool {
        !matches!(
            self,
            Pick::TrueUp
                | Pick::PremiumsBeforeTax
                | Pick::MatchOnBonus
                | Pick::LastDay
                | Pick::State
                | Pick::Place
                | Pick::HealthPlan
                | Pick::PayIsFullTime
        )
    }

    /// Whether it is asked of an offer: where it fits the job and the country, or is given already.
    pub(super) fn asks(self, offer: &SavedOffer, abroad: bool) -> bool {
        let fits = match self {
            Pick::TrueUp | Pick::PremiumsBeforeTax | Pick::MatchOnBonus | Pick::LastDay => !abroad,
            Pick::State | Pick::Place | Pick::HealthPlan => !abroad,
            Pick::PayIsFullTime => !offer.text(Field::FullTimeHours).is_empty(),
            _ => true,
        };
        fits || self.is_told(offer)
    }

    /// What there is to pick, the first standing for "not told yet" but for the kind of pay.
    fn options(self, abroad: bool) -> Vec<&'static str> {
        match self {
            Pick::Kind => Kind::ALL.map(|kind| kind_name(kind, abroad)).to_vec(),
            Pick::Frequency => vec![
                c::open(),
                c::weekly(),
                c::two_weeks(),
                c::twice_a_month(),
                c::monthly(),
            ],
            Pick::Clawback => vec![
                c::open(),
                c::clawback_none(),
                c::clawback_cliff(),
                c::clawback_pro_rata(),
                c::clawback_table(),
            ],
            Pick::ClawbackOf => vec![c::open(), c::clawback_gross(), c::clawback_net()],
            Pick::RelocationTax => vec![
                c::open(),
                c::relocation_wages(),
                c::relocation_grossed_up(),
                c::relocation_free(),
            ],
            Pick::HealthPlan => {
                vec![c::open(), c::health_plan_offered(), c::health_plan_none()]
            }
            Pick::LookBack
            | Pick::TrueUp
            | Pick::PremiumsBeforeTax
            | Pick::Package
            | Pick::PayIsFullTime
            | Pick::LeavePaidOut
            | Pick::HolidaysIncluded
            | Pick::MatchOnBonus
            | Pick::LastDay => vec![c::open(), c::yes(), c::no()],
            Pick::State => vec![c::state_shared()],
            Pick::Place => vec![c::place_shared()],
            Pick::Presence => {
                let mut options = vec![c::presence_shared()];
                options.extend(Presence::ALL.map(local::presence));
                options
            }
        }
    }

    /// The place in the list of what is picked.
    fn chosen(self, terms: &Terms) -> usize {
        fn place<T: PartialEq>(all: &[T], one: &T) -> usize {
            all.iter().position(|other| other == one).unwrap_or(0)
        }
        fn told<T: PartialEq>(all: &[T], one: Option<T>) -> usize {
            one.map_or(0, |one| place(all, &one) + 1)
        }
        let answer = |answer| told(&ANSWERS, answer);
        match self {
            Pick::Kind => place(&Kind::ALL, &terms.kind),
            Pick::Frequency => told(&Frequency::ALL, terms.frequency),
            Pick::Clawback => place(&ClawbackKind::ALL, &terms.clawback),
            Pick::ClawbackOf => told(&ClawbackBasis::ALL, terms.clawback_of),
            Pick::RelocationTax => told(&RelocationTax::ALL, terms.relocation),
            Pick::LookBack => answer(terms.look_back),
            Pick::TrueUp => answer(terms.true_up),
            Pick::HealthPlan => answer(terms.health_plan),
            Pick::PremiumsBeforeTax => answer(terms.premiums_before_tax),
            Pick::Package => answer(terms.package),
            Pick::PayIsFullTime => answer(terms.pay_is_full_time),
            Pick::LeavePaidOut => answer(terms.leave_paid_out),
            Pick::HolidaysIncluded => answer(terms.holidays_included),
            Pick::MatchOnBonus => answer(terms.match_on_bonus),
            Pick::LastDay => answer(terms.last_day),
            Pick::State | Pick::Place => 0,
            Pick::Presence => told(&Presence::ALL, terms.presence),
        }
    }

    fn set(self, terms: &mut Terms, index: usize) {
        fn told<T: Copy>(all: &[T], index: usize) -> Option<T> {
            all.get(index.checked_sub(1)?).copied()
        }
        let answer = told(&ANSWERS, index);
        match self {
            Pick::Kind => terms.kind = Kind::ALL.get(index).copied().unwrap_or_default(),
            Pick::Frequency => terms.frequency = told(&Frequency::ALL, index),
            Pick::Clawback => {
                terms.clawback = ClawbackKind::ALL.get(index).copied().unwrap_or_default();
            }
            Pick::ClawbackOf => terms.clawback_of = told(&ClawbackBasis::ALL, index),
            Pick::RelocationTax => terms.relocation = told(&RelocationTax::ALL, index),
            Pick::LookBack => terms.look_back = answer,
            Pick::TrueUp => terms.true_up = answer,
            Pick::HealthPlan => terms.health_plan = answer,
            Pick::PremiumsBeforeTax => terms.premiums_before_tax = answer,
            Pick::Package => terms.package = answer,
            Pick::PayIsFullTime => terms.pay_is_full_time = answer,
            Pick::LeavePaidOut => terms.leave_paid_out = answer,
            Pick::HolidaysIncluded => terms.holidays_included = answer,
            Pick::MatchOnBonus => terms.match_on_bonus = answer,
            Pick::LastDay => terms.last_day = answer,
            Pick::State | Pick::Place => {}
            Pick::Presence => terms.presence = told(&Presence::ALL, index),
        }
    }
}

/// The choice for one offer.
pub(super) fn pick(desk: Desk, id: &str, column: Column, asked: Pick) -> AnyView {
    match asked {
        Pick::State => return state(desk, id, column),
        Pick::Place => return place(desk, id, column),
        _ => {}
    }
    let id = id.to_owned();
    live(move || {
        let for_pick = id.clone();
        // Of all words to pick only those for the kind of pay depend on it.
        let abroad = asked == Pick::Kind && desk.abroad.get();
        let options = asked.options(abroad).into_iter().map(str::to_owned);
        picked(
            format!("{}-{id}", asked.key()),
            Signal::derive(move || format!("{}, {}", asked.label(), column.name.read())),
            options.collect(),
            Signal::derive(move || column.of(|offer| asked.chosen(&offer.draft.terms))),
            Callback::new(move |index: usize| {
                desk.change(&for_pick, |offer| asked.set(&mut offer.draft.terms, index));
            }),
        )
    })
}

/// The state that taxes one offer: the shared one, or its own.
fn state(desk: Desk, id: &str, column: Column) -> AnyView {
    let id = id.to_owned();
    live(move || {
        let for_pick = id.clone();
        let codes = codes(desk);
        let of_chosen = codes.clone();
        let mut options = vec![c::state_shared().to_owned()];
        options.extend(codes.iter().map(|(_, name)| name.clone()));
        picked(
            format!("state-{id}"),
            Signal::derive(move || format!("{}, {}", c::state(), column.name.read())),
            options,
            Signal::derive(move || {
                let state = column.of(|offer| offer.draft.terms.state.clone());
                place_of(&of_chosen, state.as_deref())
            }),
            Callback::new(move |index: usize| {
                let code = code_at(&codes, index);
                desk.change(&for_pick, |offer| offer.draft.terms.state = code);
            }),
        )
    })
}

/// The city or county that taxes one offer: the shared one, or its own.
fn place(desk: Desk, id: &str, column: Column) -> AnyView {
    let id = id.to_owned();
    // The choice must not be drawn again when anything else of the offer changes.
    let code = memo(move || {
        let own = column.of(|offer| offer.draft.terms.state.clone());
        own.or_else(|| desk.basis.read().state.clone())
    });
    live(move || {
        let for_pick = id.clone();
        let choices = local::choices(desk, code.read().as_deref());
        let of_chosen = choices.clone();
        let mut options = vec![c::place_shared().to_owned()];
        options.extend(choices.iter().map(|(_, name)| name.clone()));
        picked(
            format!("place-{id}"),
            Signal::derive(move || format!("{}, {}", c::place(), column.name.read())),
            options,
            Signal::derive(move || {
                let chosen = column.of(|offer| offer.draft.terms.place.clone());
                local::at(&of_chosen, chosen.as_ref())
            }),
            Callback::new(move |index: usize| {
                let place = local::choice_at(&choices, index);
                desk.change(&for_pick, |offer| offer.draft.terms.place = place);
            }),
        )
    })
}

/// The states there are, by their two letters and their names.
pub(in super::super) fn codes(desk: Desk) -> Vec<(String, String)> {
    match &*desk.states.read() {
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
