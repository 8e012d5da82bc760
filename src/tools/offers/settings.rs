//! What holds for all offers: shown in a row of chips, changed behind them.

use leptos::prelude::*;
use steppingstone_core::currency::CURRENCIES;
use steppingstone_core::decimal::Decimal;
use steppingstone_core::form::FieldKind;
use steppingstone_core::offers::health::Tier;
use steppingstone_core::offers::law::{FilingStatus, YEARS};
use steppingstone_core::offers::saved::TEXT_MAX;
use steppingstone_core::offers::{
    Field, LocalBase, OfferSettings, OfferSettingsField, PlaceChoice, SettingsChip, TYPED_SETTINGS,
    Taxes,
};

use super::format;
use super::input_table::choice_field::{code_at, codes, place_of};
use super::input_table::kind_of;
use super::labels::{shared_hint, shared_label_in};
use super::local;
use super::prompts::shared_prompt;
use super::store::OffersStore;
use super::typed::{FieldContext, note};
use crate::platform::page;
use crate::state::States;
use crate::ui::form::{FieldProps, Note, cell, select_cell};
use crate::ui::{Button, ButtonVariant, attr, live, memo, text, when};
use crate::words::offers::{before_tax, settings as w};

/// The id of a chip.
pub(super) fn chip_id(chip: SettingsChip) -> &'static str {
    match chip {
        SettingsChip::Year => "chip-year",
        SettingsChip::Status => "chip-status",
        SettingsChip::State => "chip-state",
        SettingsChip::Deferral => "chip-deferral",
        SettingsChip::Stay => "chip-stay",
        SettingsChip::Horizon => "chip-horizon",
    }
}

/// The id of the field behind a chip.
fn field_behind(chip: SettingsChip, taxes: &Taxes) -> &'static str {
    match chip {
        SettingsChip::Year => "settings-year",
        SettingsChip::Status => "settings-status",
        SettingsChip::State if *taxes == Taxes::UnitedStates => "settings-state",
        SettingsChip::State => "settings-own_rate",
        SettingsChip::Deferral => "settings-deferral",
        SettingsChip::Stay => "settings-stay",
        SettingsChip::Horizon => "settings-horizon",
    }
}

/// What a chip says.
fn chip_text(chip: SettingsChip, store: OffersStore) -> String {
    match chip {
        SettingsChip::Year => w::year_is(store.year.get()),
        SettingsChip::Status => status_name(store.settings.read().status).to_owned(),
        SettingsChip::State => state_text(store),
        SettingsChip::Deferral => deferral_text(store),
        SettingsChip::Stay => w::stay_is(usize::from(shared(store).stay)),
        SettingsChip::Horizon => w::horizon_is(usize::from(shared(store).horizon)),
    }
}

/// The id of the field of a fact that holds for all offers.
pub(super) fn shared_cell(field: OfferSettingsField) -> String {
    format!("settings-{}", field.key())
}

/// Opens what holds for all offers at what is saved.
pub(super) fn open_saving(store: OffersStore) {
    store.chip.set(Some(SettingsChip::Deferral));
    page::focus_on(&shared_cell(OfferSettingsField::Deferral));
}

/// Opens what holds for all offers at one of its fields.
pub(super) fn open_field(store: OffersStore, field: OfferSettingsField) {
    store.chip.update(|chip| {
        chip.get_or_insert(SettingsChip::Deferral);
    });
    page::focus_on(&shared_cell(field));
}

/// What is taken for granted, one press from being changed.
pub(super) fn chips(store: OffersStore) -> AnyView {
    let opened = store.chip;
    let taxes = memo(move || shared(store).taxes);
    let press = move |chip: SettingsChip| {
        if opened.get_untracked() == Some(chip) {
            opened.set(None);
        } else {
            // The state is asked with the first offer: its field is there, and not behind the chip.
            if !chip.is_asked_first(&taxes.read_untracked()) {
                opened.set(Some(chip));
            }
            page::focus_on(field_behind(chip, &taxes.read_untracked()));
        }
    };
    let chip = move |chip: SettingsChip| {
        let expanded = move || match opened.get() == Some(chip) {
            _ if chip.is_asked_first(&taxes.read()) => None,
            true => Some("true"),
            false => Some("false"),
        };
        when(
            move || chip.is_shown(&taxes.read(), store.abroad.get()),
            move || {
                view! {
                    <button type="button" class="chip" id=chip_id(chip) aria-expanded=attr(expanded) on:click=move |_| press(chip)>
                        {text(move || chip_text(chip, store))}
                    </button>
                }
                .into_any()
            },
        )
    };
    let close = move |()| {
        if let Some(chip) = opened.get_untracked() {
            page::focus_on(chip_id(chip));
        }
        opened.set(None);
    };
    view! {
        <section class="settings stack" aria-labelledby="settings">
            <h2 id="settings">{w::heading()}</h2>
            <p class="muted">{w::text()}</p>
            <div class="chips">{SettingsChip::ALL.map(chip).into_iter().collect_view()}</div>
            <p class="settings__line">{text(move || line(store, &taxes.read()))}</p>
            {when(
                move || opened.get().is_some(),
                move || {
                    view! {
                        <div class="card stack no-print">
                            {fields(store)}
                            <p>
                                <Button variant=ButtonVariant::Quiet on_press=close>{w::close()}</Button>
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

/// What the chips say, as a line on paper.
fn line(store: OffersStore, taxes: &Taxes) -> String {
    let shown = SettingsChip::ALL.into_iter();
    let shown = shown.filter(|chip| chip.is_shown(taxes, store.abroad.get()));
    let texts: Vec<String> = shown.map(|chip| chip_text(chip, store)).collect();
    w::line(texts.join("; "))
}

/// What is typed, as far as it can be read.
fn shared(store: OffersStore) -> OfferSettings {
    store.settings.read().readable().0
}

fn state_text(store: OffersStore) -> String {
    match &shared(store).taxes {
        Taxes::OwnRate(rate) => return w::own_rate_is(format::share(*rate)),
        Taxes::BeforeTax => return before_tax::chip().to_owned(),
        Taxes::UnitedStates => {}
    }
    match (&store.settings.read().state, &*store.states.read()) {
        (Some(code), States::There(states)) => {
            w::state_is(states.name(code).unwrap_or_else(|| code.clone()))
        }
        (Some(code), _) => w::state_is(code.clone()),
        (None, _) => w::state_open().to_owned(),
    }
}

fn deferral_text(store: OffersStore) -> String {
    match shared(store).deferral {
        Some(Decimal::ZERO) => w::deferral_none().to_owned(),
        Some(deferral) => w::deferral_is(format::share(deferral)),
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

fn fields(store: OffersStore) -> AnyView {
    let currencies = CURRENCIES.map(|currency| currency.code.to_owned()).to_vec();
    let of_currency = move || {
        let currency = store.currency();
        let mut all = CURRENCIES.iter();
        all.position(|other| other.code == currency).unwrap_or(0)
    };
    view! {
        <div class="settings__fields">
            {when(move || !store.abroad.get(), move || american(store))}
            {choice(store, w::currency(), "settings-currency", currencies, Signal::derive(of_currency), |store, index| {
                let currency = CURRENCIES.get(index).map(|currency| currency.code.to_owned());
                store.change_settings(|settings| settings.currency = currency);
            })}
            {TYPED_SETTINGS.map(|field| field_if_asked(store, field)).into_iter().collect_view()}
        </div>
    }
    .into_any()
}

/// What is chosen of the law of the United States.
fn american(store: OffersStore) -> AnyView {
    let statuses = FilingStatus::ALL.map(|status| status_name(status).to_owned());
    let of_status = move || {
        let status = store.settings.read().status;
        let mut all = FilingStatus::ALL.iter();
        all.position(|other| *other == status).unwrap_or(0)
    };
    view! {
        {year(store)}
        {choice(store, w::status(), "settings-status", statuses.to_vec(), Signal::derive(of_status), |store, index| {
            let status = FilingStatus::ALL.get(index).copied().unwrap_or_default();
            store.change_settings(|settings| settings.status = status);
        })}
        {choice(
            store,
            w::tier(),
            "settings-tier",
            vec![w::tier_single().to_owned(), w::tier_family().to_owned()],
            Signal::derive(move || usize::from(store.settings.read().tier == Tier::Family)),
            |store, index| {
                let tier = if index == 1 { Tier::Family } else { Tier::Single };
                store.change_settings(|settings| settings.tier = tier);
            },
        )}
    }
    .into_any()
}

fn field_if_asked(store: OffersStore, field: OfferSettingsField) -> AnyView {
    if !field.is_american() {
        return field_of(store, field);
    }
    when(
        move || store.settings.read().asks(field, &store.offers.read()),
        move || typed_or_local(store, field),
    )
}

/// The tax year: the first choice leaves it to the first day of work, or to the calendar.
fn year(store: OffersStore) -> AnyView {
    let has_start = memo(move || {
        let offers = store.offers.read();
        let mut new = offers.iter().filter(|offer| !offer.is_current);
        new.any(|offer| !offer.text(Field::Start).is_empty())
    });
    live(move || {
        let year = store.default_year.get();
        let default = if has_start.get() {
            w::year_by_start(year)
        } else {
            w::year_by_today(year)
        };
        let years = YEARS.iter().map(u16::to_string);
        let years = [default].into_iter().chain(years).collect();
        let chosen = move || {
            let year = store.settings.read().year;
            let place = YEARS.iter().position(|other| Some(*other) == year);
            place.map_or(0, |place| place + 1)
        };
        choice(
            store,
            w::year(),
            "settings-year",
            years,
            Signal::derive(chosen),
            |store, index| {
                let chosen = index.checked_sub(1).and_then(|place| YEARS.get(place));
                store.change_settings(|settings| settings.year = chosen.copied());
            },
        )
    })
}

pub(super) fn choice(
    store: OffersStore,
    label: &'static str,
    id: &'static str,
    options: Vec<String>,
    chosen: Signal<usize>,
    set: fn(OffersStore, usize),
) -> AnyView {
    let on_pick = Callback::new(move |index: usize| set(store, index));
    view! {
        <div class="settings__field">
            <p class="sheet__label">{label}</p>
            {select_cell(id.to_owned(), Signal::derive(move || label.to_owned()), options, chosen, on_pick)}
        </div>
    }
    .into_any()
}

/// The state that taxes all offers, and its place if places there do: asked with what is asked
/// first, and may be left open.
pub(super) fn state_row(store: OffersStore) -> AnyView {
    when(
        move || shared(store).taxes == Taxes::UnitedStates,
        move || {
            view! {
                {state(store)}
                <div class="settings__fields">{local::place(store)}</div>
            }
            .into_any()
        },
    )
}

fn state(store: OffersStore) -> AnyView {
    live(move || {
        if matches!(&*store.states.read(), States::Missing) {
            return view! { <p class="muted small">{w::states_missing()}</p> }.into_any();
        }
        let codes = codes(store);
        let of_chosen = codes.clone();
        let mut options = vec![w::state_open().to_owned()];
        options.extend(codes.iter().map(|(_, name)| name.clone()));
        let chosen =
            Signal::derive(move || place_of(&of_chosen, store.settings.read().state.as_deref()));
        let on_pick = Callback::new(move |index: usize| {
            let code = code_at(&codes, index);
            store.change_settings(|settings| settings.set_state(code));
        });
        view! {
            <div class="sheet__row">
                <p class="sheet__label">{w::state()}</p>
                <div class="sheet__one">
                    {select_cell("settings-state".to_owned(), Signal::derive(|| w::state().to_owned()), options, chosen, on_pick)}
                </div>
                <p class="sheet__hint">{w::state_hint()}</p>
            </div>
        }
        .into_any()
    })
}

/// A field; the local rate only where no place of the list is chosen, and with what it is a share
/// of.
fn typed_or_local(store: OffersStore, field: OfferSettingsField) -> AnyView {
    if field != OfferSettingsField::LocalRate {
        return field_of(store, field);
    }
    when(
        move || !matches!(store.settings.read().place, Some(PlaceChoice::Listed(_))),
        move || {
            let bases = LocalBase::OWN.map(|base| local::base(base).to_owned());
            let of_base = move || {
                let base = store.settings.read().local_base;
                let mut all = LocalBase::OWN.iter();
                all.position(|other| *other == base).unwrap_or(0)
            };
            view! {
                {field_of(store, field)}
                {choice(store, w::local_base(), "settings-local-base", bases.to_vec(), Signal::derive(of_base), |store, index| {
                    let base = LocalBase::OWN.get(index).copied().unwrap_or_default();
                    store.change_settings(|settings| settings.local_base = base);
                })}
            }
            .into_any()
        },
    )
}

fn field_of(store: OffersStore, field: OfferSettingsField) -> AnyView {
    let key = field.key();
    let about_id = format!("about-settings-{key}");
    let value = Signal::derive(move || {
        let settings = store.settings.read();
        settings.texts.get(&field).cloned().unwrap_or_default()
    });
    let label = move || shared_label_in(field, store.abroad.get()).to_owned();
    let prompt = (field.kind() == FieldKind::Money).then(|| {
        let problem = move || store.settings.read().read(field).err();
        shared_prompt(store, shared_cell(field), problem)
    });
    let on_text = Callback::new(move |text: String| store.type_shared(field, &text));
    let (id, name) = (shared_cell(field), Signal::derive(label));
    let input = cell(FieldProps {
        described_by: about_id.clone(),
        kind: kind_of(field.kind()),
        note: memo(move || note_of(store, field)).into(),
        on_settled: Some(Callback::new(move |typed: String| {
            store.follow_sign(&shared_cell(field), field.kind(), &typed, true);
        })),
        ..FieldProps::new(id, name, TEXT_MAX, value, on_text)
    });
    view! {
        <div class="settings__field">
            <p class="sheet__label">{text(label)}</p>
            {input}
            {prompt}
            <p class="sheet__hint" id=about_id>{shared_hint(field)}</p>
        </div>
    }
    .into_any()
}

/// How what is typed was read, or what is wrong with it.
fn note_of(store: OffersStore, field: OfferSettingsField) -> Note {
    let currency = store.currency();
    let settings = store.settings.read();
    let text = settings.texts.get(&field).map_or("", String::as_str);
    let context = || FieldContext {
        field: None,
        spec: settings.spec(field),
        currency,
    };
    note(settings.read(field), text, &context, &Vec::new)
}
