//! The offers as columns: a row for each fact, in sections that unfold for all of them at once.

pub(super) mod choice_field;
mod head;

use leptos::prelude::*;
use steppingstone_core::career::Facet;
use steppingstone_core::offers::fit::rated_in;
use steppingstone_core::offers::saved::TEXT_MAX;
use steppingstone_core::offers::{ChoiceField, Counts, Field, OfferDraft, SavedOffer};
use steppingstone_core::score::Score;

use super::labels::{hint_in, label_in};
use super::prompts::{cell_of, prompt};
use super::settings;
use super::store::{Column, OffersStore};
use super::typed::{FieldContext, note};
use crate::platform::intl;
use crate::ui::form::{FieldProps, InputKind, Note, cell};
use crate::ui::{attr, live, text, when};
use crate::words::offers::{abroad, fit, section as w};
use choice_field::{choice_field, choice_label};

/// A row of the table.
#[derive(Clone, Copy)]
enum Row {
    Typed(Field),
    Chosen(ChoiceField),
}

use Row::{Chosen, Typed};

impl Row {
    /// Whether an offer is asked it.
    fn asks(self, offer: &SavedOffer, abroad: bool) -> bool {
        match self {
            Typed(field) => offer.draft.asks(field, abroad),
            Chosen(choice) => choice.is_asked(offer, abroad),
        }
    }

    /// Whether every offer is asked it, whatever else is given.
    fn is_always_asked(self) -> bool {
        match self {
            Typed(field) => OfferDraft::always_asks(field),
            Chosen(choice) => choice.is_always_asked(),
        }
    }

    /// Whether an offer gives it.
    fn is_given(self, offer: &SavedOffer) -> bool {
        match self {
            Typed(field) => !offer.text(field).is_empty(),
            Chosen(choice) => choice.is_given(&offer.draft.terms),
        }
    }

    /// Whether any offer compared is asked it.
    fn is_shown(self, store: OffersStore) -> bool {
        let abroad = store.abroad.get();
        let offers = store.offers.read();
        offers.iter().any(|offer| self.asks(offer, abroad))
    }

    fn name(self, abroad: bool) -> &'static str {
        match self {
            Typed(field) => label_in(field, abroad),
            Chosen(choice) => choice_label(choice),
        }
    }
}

/// What is asked first.
const FIRST: &[Row] = &[
    Typed(Field::Pay),
    Chosen(ChoiceField::Kind),
    Typed(Field::WeeklyHours),
    Typed(Field::Vacation),
    Typed(Field::Match),
];
const PAY: &[Row] = &[
    Chosen(ChoiceField::Frequency),
    Typed(Field::FullTimeHours),
    Chosen(ChoiceField::PayIsFullTime),
    Typed(Field::Raise),
    Typed(Field::BonusTarget),
    Typed(Field::BonusChance),
    Typed(Field::BonusFactor),
    Typed(Field::BonusFirstYear),
    Typed(Field::Commission),
    Typed(Field::CommissionChance),
    Typed(Field::Stipends),
    Typed(Field::Tips),
    Typed(Field::RealHours),
    Typed(Field::OvertimeHours),
    Typed(Field::OvertimeTimes),
    Typed(Field::ShiftPay),
    Typed(Field::ShiftHours),
    Typed(Field::ShiftPay2),
    Typed(Field::ShiftHours2),
    Typed(Field::ShiftPay3),
    Typed(Field::ShiftHours3),
    Typed(Field::SecondRate),
    Typed(Field::SecondHours),
    Typed(Field::PaidWeeks),
    Typed(Field::Start),
    Typed(Field::TermMonths),
    Typed(Field::TermEnd),
    Typed(Field::Expenses),
];
const ONCE: &[Row] = &[
    Typed(Field::SignOn),
    Typed(Field::SignOnParts),
    Chosen(ChoiceField::Clawback),
    Typed(Field::ClawbackMonths),
    Typed(Field::ClawbackTable),
    Chosen(ChoiceField::ClawbackOf),
    Typed(Field::Relocation),
    Chosen(ChoiceField::RelocationTax),
    Typed(Field::Forfeit),
];
const STOCK: &[Row] = &[
    Typed(Field::Stock),
    Typed(Field::StockUnits),
    Typed(Field::StockSchedule),
    Typed(Field::StockGrowth),
    Typed(Field::StockGrowthLow),
    Typed(Field::StockGrowthHigh),
    Typed(Field::StockChance),
    Typed(Field::StockHaircut),
    Typed(Field::Refresher),
    Typed(Field::Options),
    Typed(Field::Strike),
    Typed(Field::SharePrice),
    Typed(Field::Dilution),
    Typed(Field::EsppShare),
    Typed(Field::EsppDiscount),
    Chosen(ChoiceField::LookBack),
    Typed(Field::EsppMonths),
];
const RETIREMENT: &[Row] = &[
    Typed(Field::Vesting),
    Typed(Field::MatchCap),
    Chosen(ChoiceField::TrueUp),
    Chosen(ChoiceField::MatchOnBonus),
    Chosen(ChoiceField::LastDay),
    Typed(Field::MatchWait),
    Typed(Field::Nonelective),
];
const HEALTH: &[Row] = &[
    Chosen(ChoiceField::HealthPlan),
    Typed(Field::Premium),
    Chosen(ChoiceField::PremiumsBeforeTax),
    Typed(Field::EmployerPremium),
    Typed(Field::Deductible),
    Typed(Field::Coinsurance),
    Typed(Field::OutOfPocketMax),
    Typed(Field::EmployerHsa),
    Typed(Field::OptOut),
    Typed(Field::OwnPremium),
    Typed(Field::HealthFsa),
    Typed(Field::DependentCare),
];
const LEAVE: &[Row] = &[
    Typed(Field::VacationTaken),
    Typed(Field::LeaveEarned),
    Typed(Field::LeaveCap),
    Typed(Field::CarryOver),
    Chosen(ChoiceField::LeavePaidOut),
    Typed(Field::Holidays),
    Chosen(ChoiceField::HolidaysIncluded),
    Typed(Field::SickDays),
    Typed(Field::ParentalWeeks),
    Typed(Field::UnpaidDays),
];
const WAY: &[Row] = &[
    Typed(Field::DaysOnSite),
    Typed(Field::CommuteMinutes),
    Typed(Field::CommuteMiles),
    Typed(Field::MileCost),
    Typed(Field::FareADay),
    Typed(Field::CommuteSubsidy),
    Typed(Field::HomeOffice),
];
const GROWTH: &[Row] = &[
    Typed(Field::Learning),
    Typed(Field::Tuition),
    Typed(Field::Mentoring),
    Typed(Field::PromotionChance),
    Typed(Field::PromotionRaise),
    Typed(Field::PromotionYear),
];
const FIT: &[Row] = &[
    Typed(Field::FitHorizon),
    Typed(Field::FitSpecialisation),
    Typed(Field::FitGrowth),
    Typed(Field::FitAdvancement),
];
const PLACE: &[Row] = &[
    Chosen(ChoiceField::State),
    Chosen(ChoiceField::Place),
    Chosen(ChoiceField::Presence),
    Typed(Field::PriceLevel),
];
const ELSEWHERE: &[Row] = &[
    Typed(Field::Payments),
    Typed(Field::Allowance),
    Typed(Field::Pension),
    Typed(Field::PensionFrom),
    Typed(Field::PensionTo),
    Chosen(ChoiceField::Package),
    Typed(Field::BasicShare),
    Typed(Field::Gratuity),
    Typed(Field::GratuityYears),
];

/// Rows behind a name.
#[derive(Clone, Copy, PartialEq)]
enum Section {
    Pay,
    Retirement,
    Health,
    Leave,
    Way,
    Once,
    Stock,
    Growth,
    Fit,
    Place,
    Elsewhere,
}

impl Section {
    const ALL: [Section; 11] = [
        Section::Fit,
        Section::Pay,
        Section::Retirement,
        Section::Health,
        Section::Leave,
        Section::Way,
        Section::Once,
        Section::Stock,
        Section::Growth,
        Section::Place,
        Section::Elsewhere,
    ];

    fn rows(self) -> &'static [Row] {
        match self {
            Section::Pay => PAY,
            Section::Retirement => RETIREMENT,
            Section::Health => HEALTH,
            Section::Leave => LEAVE,
            Section::Way => WAY,
            Section::Once => ONCE,
            Section::Stock => STOCK,
            Section::Growth => GROWTH,
            Section::Fit => FIT,
            Section::Place => PLACE,
            Section::Elsewhere => ELSEWHERE,
        }
    }

    fn label(self, is_abroad: bool) -> &'static str {
        match self {
            Section::Pay => w::pay(),
            Section::Retirement if is_abroad => abroad::retirement(),
            Section::Retirement => w::retirement(),
            Section::Health => w::health(),
            Section::Leave => w::leave(),
            Section::Way => w::way(),
            Section::Once => w::once(),
            Section::Stock => w::stock(),
            Section::Growth => w::growth(),
            Section::Fit => w::fit(),
            Section::Place => w::place(),
            Section::Elsewhere => w::elsewhere(),
        }
    }
}

/// The columns with their heads, and what is asked first.
pub(super) fn first(store: OffersStore) -> AnyView {
    view! {
        <div class="sheet" role="group" aria-label=w::first()>
            {head::head(store)}
            {rows(store, FIRST)}
            {settings::state_row(store)}
        </div>
    }
    .into_any()
}

/// Everything else that can be given of an offer.
pub(super) fn more(store: OffersStore) -> AnyView {
    let sections = Section::ALL.map(|of| {
        if of.rows().iter().any(|row| row.is_always_asked()) {
            return section(store, of);
        }
        when(
            move || of.rows().iter().any(|row| row.is_shown(store)),
            move || section(store, of),
        )
    });
    view! {
        <section class="stack no-print" aria-labelledby="more">
            <h2 id="more">{w::more()}</h2>
            <div class="sheet">
                {names(store)}
                {sections.into_iter().collect_view()}
            </div>
        </section>
    }
    .into_any()
}

/// Which column is whose, where their heads are out of sight. Each field says it by itself.
fn names(store: OffersStore) -> AnyView {
    live(move || {
        let columns = store.ids.get().into_iter().map(|id| {
            let column = store.column(&id);
            view! {
                <p class="sheet__cell" data-shown=attr(move || (store.visible_column() == id).then_some("true"))>
                    {text(move || column.name.get())}
                </p>
            }
        });
        view! { <div class="sheet__head sheet__names" aria-hidden="true"><div class="sheet__cells">{columns.collect_view()}</div></div> }
            .into_any()
    })
}

/// Rows behind their name. They are rendered once they are asked for.
fn section(store: OffersStore, of: Section) -> AnyView {
    // What the reader wants from a career is half of the result: it is in sight.
    let is_open = of == Section::Fit;
    let opened = RwSignal::new(is_open);
    let is_given = move || {
        let offers = store.offers.read();
        of.rows()
            .iter()
            .any(|row| offers.iter().any(|offer| row.is_given(offer)))
    };
    view! {
        <details class="sheet__section" open=is_open on:toggle=move |_| opened.set(true)>
            <summary>
                {text(move || of.label(store.abroad.get()).to_owned())}
                {when(is_given, || view! { <span class="sheet__told" aria-hidden="true"></span> }.into_any())}
            </summary>
            {when(move || opened.get(), move || rows(store, of.rows()))}
        </details>
    }
    .into_any()
}

fn rows(store: OffersStore, of: &'static [Row]) -> AnyView {
    live(move || {
        let ids = store.ids.get();
        let columns = ids.into_iter().map(|id| {
            let column = store.column(&id);
            (id, column)
        });
        let columns: Vec<(String, Column)> = columns.collect();
        let rows = of.iter().copied().map(|of| {
            if of.is_always_asked() {
                return row(store, of, &columns);
            }
            let columns = columns.clone();
            when(move || of.is_shown(store), move || row(store, of, &columns))
        });
        rows.collect_view().into_any()
    })
}

fn row(store: OffersStore, row: Row, columns: &[(String, Column)]) -> AnyView {
    let (key, about) = match row {
        Typed(field) => (field.key(), Some(field)),
        Chosen(choice) => (choice.key(), None),
    };
    let about = move || match about {
        Some(field) => hint(store, field),
        None => String::new(),
    };
    let about_id = format!("about-{key}");
    let cells: Vec<AnyView> = columns.iter().map(|(id, column)| {
        let (column, for_shown) = (*column, id.clone());
        let (id, about_id) = (id.clone(), about_id.clone());
        let cell = move || match row {
            Typed(field) => field_cell(store, &id, column, field, &about_id),
            Chosen(choice) => choice_field(store, &id, column, choice),
        };
        let cell = match row.is_always_asked() {
            true => cell(),
            false => when(
                move || column.of(|offer| row.asks(offer, store.abroad.get())),
                cell,
            ),
        };
        view! {
            <div class="sheet__cell" data-shown=attr(move || (store.visible_column() == for_shown).then_some("true"))>
                <span class="sheet__of" aria-hidden="true">{text(move || column.name.get())}</span>
                {cell}
            </div>
        }
        .into_any()
    }).collect();
    view! {
        <div class="sheet__row">
            <p class="sheet__label">
                {text(move || row.name(store.abroad.get()).to_owned())}
                <span class="sheet__hint" id=about_id>{text(about)}</span>
            </p>
            <div class="sheet__cells">{cells}</div>
        </div>
    }
    .into_any()
}

/// What stands below a label. A rating says what the reader wants of it, and has now.
fn hint(store: OffersStore, field: Field) -> String {
    let rated = Facet::ALL
        .iter()
        .position(|facet| rated_in(*facet) == field);
    let quiz = rated.and_then(|_| store.quiz());
    let score = rated
        .zip(quiz)
        .and_then(|(place, quiz)| quiz.facets.get(place).copied());
    let points = |score: Score| intl::number(score.value().round());
    match score.map(|score| (score.want, score.role)) {
        Some((Some(want), Some(role))) => fit::rate(points(want), points(role)),
        Some((Some(want), None)) => fit::rate_want(points(want)),
        _ => hint_in(field, store.abroad.get()).to_owned(),
    }
}

fn field_cell(
    store: OffersStore,
    id: &str,
    column: Column,
    field: Field,
    about_id: &str,
) -> AnyView {
    let (for_text, for_sign) = (id.to_owned(), cell_of(field, id));
    let input = cell(FieldProps {
        described_by: about_id.to_owned(),
        kind: kind_of(field.counts()),
        note: Signal::derive(move || note_of(store, column, field)),
        on_settled: Some(Callback::new(move |text: String| {
            store.follow_sign(&for_sign, field.counts(), &text, true);
        })),
        ..FieldProps::new(
            cell_of(field, id),
            Signal::derive(move || {
                let label = label_in(field, store.abroad.get());
                format!("{label}, {}", column.name.read())
            }),
            TEXT_MAX,
            Signal::derive(move || column.of(|offer| offer.text(field).to_owned())),
            Callback::new(move |text: String| store.type_text(&for_text, field, &text)),
        )
    });
    let prompt = matches!(field.counts(), Counts::Money | Counts::MoneyOrPercent)
        .then(|| prompt(store, id, column, field));
    view! {
        {input}
        {prompt}
    }
    .into_any()
}

/// How what is typed was read, or what is wrong with it and what it may have meant.
fn note_of(store: OffersStore, column: Column, field: Field) -> Note {
    let point = store.point.get();
    let currency = store.currency();
    column.of(|offer| {
        let draft = &offer.draft;
        let context = || FieldContext {
            field: Some(field),
            spec: draft.spec(field, point),
            currency,
        };
        let read = draft.read_in(field, point, currency);
        let fixes = || draft.fixes(field, point);
        note(read, offer.text(field), &context, &fixes)
    })
}

/// How a fact is typed: as a day, or in any of the ways that its reader knows.
pub(super) fn kind_of(counts: Counts) -> InputKind {
    match counts {
        Counts::Date => InputKind::Day,
        _ => InputKind::Line,
    }
}
