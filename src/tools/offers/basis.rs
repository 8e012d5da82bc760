//! What holds for all offers: said in a row of chips, changed behind them.

use leptos::prelude::*;
use steppingstone_core::offers::health::Tier;
use steppingstone_core::offers::law::FilingStatus;
use steppingstone_core::offers::{Shared, SharedField, Taxes};

use super::cell::{Note, note, picked, typed};
use super::desk::{CURRENCIES, Desk, States, year};
use super::names::{shared_hint, shared_label};
use super::says;
use super::sheet::pick::{code_at, codes, place_of};
use crate::ui::{Button, Look, live, text, when};
use crate::words::offers::basis as w;

/// Years that there is law for.
const YEARS: [u16; 3] = [2025, 2026, 2027];

/// The fields, in their order.
const TYPED: [SharedField; 19] = [
    SharedField::Deferral,
    SharedField::RothShare,
    SharedField::Age,
    SharedField::OtherWages,
    SharedField::Hsa,
    SharedField::StateRate,
    SharedField::LocalRate,
    SharedField::OwnRate,
    SharedField::Horizon,
    SharedField::Stay,
    SharedField::PriceLevel,
    SharedField::Spent,
    SharedField::LowUse,
    SharedField::MiddleUse,
    SharedField::HighUse,
    SharedField::LowChance,
    SharedField::HighChance,
    SharedField::CashDiscount,
    SharedField::StockDiscount,
];

/// What is taken for granted, one press from being changed.
pub(super) fn chips(desk: Desk) -> AnyView {
    let open = RwSignal::new(false);
    let chip = move |said: Box<dyn Fn() -> String + Send>| {
        view! {
            <button type="button" class="chip" aria-expanded=crate::ui::attr(move || Some(if open.get() { "true" } else { "false" })) on:click=move |_| open.set(true)>
                {text(said)}
            </button>
        }
    };
    view! {
        <section class="basis stack" aria-labelledby="basis">
            <h2 id="basis">{w::heading()}</h2>
            <p class="muted">{w::text()}</p>
            <div class="chips">
                {chip(Box::new(move || w::year_is(year(&desk.basis.read()))))}
                {chip(Box::new(move || status_name(desk.basis.read().status).to_owned()))}
                {chip(Box::new(move || state_said(desk)))}
                {chip(Box::new(move || deferral_said(desk)))}
                {chip(Box::new(move || w::horizon_is(shared(desk).horizon)))}
            </div>
            {when(
                move || open.get(),
                move || {
                    view! {
                        <div class="card stack">
                            {fields(desk)}
                            <p>
                                <Button look=Look::Quiet on_press=move |()| open.set(false)>{w::close()}</Button>
                            </p>
                        </div>
                    }
                    .into_any()
                },
            )}
        </section>
    }
    .into_any()
}

/// What is typed, as far as it can be read.
fn shared(desk: Desk) -> Shared {
    desk.basis.read().readable().0
}

fn state_said(desk: Desk) -> String {
    if let Taxes::OwnRate(rate) = &shared(desk).taxes {
        return w::own_rate_is(says::share(*rate));
    }
    match (&desk.basis.read().state, &*desk.states.read()) {
        (Some(code), States::There(states)) => {
            w::state_is(states.name(code).unwrap_or_else(|| code.clone()))
        }
        (Some(code), _) => w::state_is(code.clone()),
        (None, _) => w::state_open().to_owned(),
    }
}

fn deferral_said(desk: Desk) -> String {
    let deferral = shared(desk).deferral;
    if deferral == steppingstone_core::decimal::Decimal::ZERO {
        w::deferral_open().to_owned()
    } else {
        w::deferral_is(says::share(deferral))
    }
}

fn status_name(status: FilingStatus) -> &'static str {
    match status {
        FilingStatus::Single => w::single(),
        FilingStatus::MarriedJoint => w::married_joint(),
        FilingStatus::HeadOfHousehold => w::head_of_household(),
        FilingStatus::MarriedSeparate => w::married_separate(),
    }
}

fn fields(desk: Desk) -> AnyView {
    let years = YEARS.map(|year| year.to_string()).to_vec();
    let of_year = move || {
        let year = year(&desk.basis.read());
        YEARS.iter().position(|other| *other == year).unwrap_or(1)
    };
    let statuses = FilingStatus::ALL.map(|status| status_name(status).to_owned());
    let of_status = move || {
        let status = desk.basis.read().status;
        let mut all = FilingStatus::ALL.iter();
        all.position(|other| *other == status).unwrap_or(0)
    };
    let currencies = CURRENCIES.map(str::to_owned).to_vec();
    let of_currency = move || {
        let currency = desk.currency();
        let mut all = CURRENCIES.iter();
        all.position(|other| *other == currency).unwrap_or(0)
    };
    view! {
        <div class="basis__fields">
            {choice(desk, w::year(), "basis-year", years, Signal::derive(of_year), |desk, index| {
                desk.change_basis(|basis| basis.year = YEARS.get(index).copied());
            })}
            {choice(desk, w::status(), "basis-status", statuses.to_vec(), Signal::derive(of_status), |desk, index| {
                let status = FilingStatus::ALL.get(index).copied().unwrap_or_default();
                desk.change_basis(|basis| basis.status = status);
            })}
            {state(desk)}
            {choice(
                desk,
                w::tier(),
                "basis-tier",
                vec![w::tier_single().to_owned(), w::tier_family().to_owned()],
                Signal::derive(move || usize::from(desk.basis.read().tier == Tier::Family)),
                |desk, index| {
                    let tier = if index == 1 { Tier::Family } else { Tier::Single };
                    desk.change_basis(|basis| basis.tier = tier);
                },
            )}
            {choice(desk, w::currency(), "basis-currency", currencies, Signal::derive(of_currency), |desk, index| {
                let currency = CURRENCIES.get(index).map(|currency| (*currency).to_owned());
                desk.change_basis(|basis| basis.currency = currency);
            })}
            {TYPED.map(|field| field_of(desk, field)).into_iter().collect_view()}
        </div>
    }
    .into_any()
}

fn choice(
    desk: Desk,
    label: &'static str,
    id: &'static str,
    options: Vec<String>,
    chosen: Signal<usize>,
    set: fn(Desk, usize),
) -> AnyView {
    let on_pick = Callback::new(move |index: usize| set(desk, index));
    view! {
        <div class="basis__field">
            <p class="sheet__label">{label}</p>
            {picked(id.to_owned(), Signal::derive(move || label.to_owned()), options, chosen, on_pick)}
        </div>
    }
    .into_any()
}

fn state(desk: Desk) -> AnyView {
    live(move || {
        if matches!(&*desk.states.read(), States::Missing) {
            return view! { <p class="muted small">{w::states_missing()}</p> }.into_any();
        }
        let codes = codes(desk);
        let of_chosen = codes.clone();
        let mut options = vec![w::state_open().to_owned()];
        options.extend(codes.iter().map(|(_, name)| name.clone()));
        let chosen =
            Signal::derive(move || place_of(&of_chosen, desk.basis.read().state.as_deref()));
        let on_pick = Callback::new(move |index: usize| {
            let code = code_at(&codes, index);
            desk.change_basis(|basis| basis.state = code);
        });
        view! {
            <div class="basis__field">
                <p class="sheet__label">{w::state()}</p>
                {picked("basis-state".to_owned(), Signal::derive(|| w::state().to_owned()), options, chosen, on_pick)}
            </div>
        }
        .into_any()
    })
}

fn field_of(desk: Desk, field: SharedField) -> AnyView {
    let key = field.key();
    let about_id = format!("about-basis-{key}");
    let value = Signal::derive(move || {
        let basis = desk.basis.read();
        basis.texts.get(&field).cloned().unwrap_or_default()
    });
    let noted = Signal::derive(move || noted(desk, field));
    let input = typed(
        format!("basis-{key}"),
        field.counts(),
        Signal::derive(move || shared_label(field).to_owned()),
        about_id.clone(),
        value,
        noted,
        Callback::new(move |text: String| desk.type_shared(field, &text)),
    );
    view! {
        <div class="basis__field">
            <p class="sheet__label">
                {shared_label(field)}
                <span class="sheet__hint" id=about_id>{shared_hint(field)}</span>
            </p>
            {input}
        </div>
    }
    .into_any()
}

/// What is wrong with what is typed, if anything.
fn noted(desk: Desk, field: SharedField) -> Note {
    let (_, problems) = desk.basis.read().readable();
    let problem = problems.into_iter().find(|problem| problem.field == field);
    note(match problem {
        Some(problem) => Err(says::problem(problem.kind, field.counts(), field.range())),
        None => Ok(None),
    })
}
