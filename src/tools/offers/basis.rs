//! What holds for all offers: said in a row of chips, changed behind them.

use leptos::prelude::*;
use steppingstone_core::currency::CURRENCIES;
use steppingstone_core::offers::health::Tier;
use steppingstone_core::offers::law::FilingStatus;
use steppingstone_core::offers::{Shared, SharedField, Taxes};

use super::cell::{self, Note, note, picked};
use super::desk::{Desk, States, year};
use super::names::{shared_hint, shared_label};
use super::says;
use super::sheet::pick::{code_at, codes, place_of};
use super::typed::{self, Asked};
use crate::platform::page;
use crate::ui::{Button, Look, attr, live, memo, text, when};
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

/// A chip: what it is about, and what it says.
#[derive(Clone, Copy, PartialEq)]
enum Chip {
    Year,
    Status,
    State,
    Deferral,
    Stay,
    Horizon,
}

impl Chip {
    const ALL: [Chip; 6] = [
        Chip::Year,
        Chip::Status,
        Chip::State,
        Chip::Deferral,
        Chip::Stay,
        Chip::Horizon,
    ];

    /// Filing and a 401(k) are matters of the United States alone.
    fn is_shown(self, taxes: &Taxes) -> bool {
        *taxes == Taxes::UnitedStates || !matches!(self, Chip::Status | Chip::Deferral)
    }

    fn id(self) -> &'static str {
        match self {
            Chip::Year => "chip-year",
            Chip::Status => "chip-status",
            Chip::State => "chip-state",
            Chip::Deferral => "chip-deferral",
            Chip::Stay => "chip-stay",
            Chip::Horizon => "chip-horizon",
        }
    }

    /// The field behind it.
    fn field(self, taxes: &Taxes) -> &'static str {
        match self {
            Chip::Year => "basis-year",
            Chip::Status => "basis-status",
            Chip::State if *taxes == Taxes::UnitedStates => "basis-state",
            Chip::State => "basis-own_rate",
            Chip::Deferral => "basis-deferral",
            Chip::Stay => "basis-stay",
            Chip::Horizon => "basis-horizon",
        }
    }

    fn says(self, desk: Desk) -> String {
        match self {
            Chip::Year => w::year_is(year(&desk.basis.read())),
            Chip::Status => status_name(desk.basis.read().status).to_owned(),
            Chip::State => state_said(desk),
            Chip::Deferral => deferral_said(desk),
            Chip::Stay => w::stay_is(usize::from(shared(desk).stay)),
            Chip::Horizon => w::horizon_is(usize::from(shared(desk).horizon)),
        }
    }
}

/// What is taken for granted, one press from being changed.
pub(super) fn chips(desk: Desk) -> AnyView {
    let opened = RwSignal::new(None::<Chip>);
    let taxes = memo(move || shared(desk).taxes);
    let press = move |chip: Chip| {
        if opened.get_untracked() == Some(chip) {
            opened.set(None);
        } else {
            opened.set(Some(chip));
            page::focus_on(chip.field(&taxes.read_untracked()));
        }
    };
    let chip = move |chip: Chip| {
        let expanded = move || {
            Some(if opened.get() == Some(chip) {
                "true"
            } else {
                "false"
            })
        };
        when(
            move || chip.is_shown(&taxes.read()),
            move || {
                view! {
                    <button type="button" class="chip" id=chip.id() aria-expanded=attr(expanded) on:click=move |_| press(chip)>
                        {text(move || chip.says(desk))}
                    </button>
                }
                .into_any()
            },
        )
    };
    let close = move |()| {
        if let Some(chip) = opened.get_untracked() {
            page::focus_on(chip.id());
        }
        opened.set(None);
    };
    view! {
        <section class="basis stack" aria-labelledby="basis">
            <h2 id="basis">{w::heading()}</h2>
            <p class="muted">{w::text()}</p>
            <div class="chips">{Chip::ALL.map(chip).into_iter().collect_view()}</div>
            {when(
                move || opened.get().is_some(),
                move || {
                    view! {
                        <div class="card stack">
                            {fields(desk)}
                            <p>
                                <Button look=Look::Quiet on_press=close>{w::close()}</Button>
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
    match shared(desk).deferral {
        Some(deferral) => w::deferral_is(says::share(deferral)),
        None => w::deferral_open().to_owned(),
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
    let currencies = CURRENCIES.map(|currency| currency.code.to_owned()).to_vec();
    let of_currency = move || {
        let currency = desk.currency();
        let mut all = CURRENCIES.iter();
        all.position(|other| other.code == currency).unwrap_or(0)
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
                let currency = CURRENCIES.get(index).map(|currency| currency.code.to_owned());
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
    let input = cell::typed(
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

/// How what is typed was read, or what is wrong with it.
fn noted(desk: Desk, field: SharedField) -> Note {
    let asked = Asked {
        field: None,
        counts: field.counts(),
        per: field.per(),
        range: field.range(),
        currency: desk.currency(),
    };
    let basis = desk.basis.read();
    note(match basis.read(field) {
        Ok(Some(value)) => {
            let text = basis.texts.get(&field).map_or("", String::as_str);
            Ok(typed::reading(&value, text, asked))
        }
        Ok(None) => Ok(None),
        Err(kind) => Err(typed::problem(kind, asked)),
    })
}
