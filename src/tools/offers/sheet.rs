//! The offers as columns: a row for each fact, in sections that unfold for all of them at once.

mod head;
pub(super) mod pick;

use leptos::prelude::*;
use steppingstone_core::offers::{Counts, Field, OfferDraft, SavedOffer};

use super::asks::{asks, cell_of};
use super::cell::{self, Note, note};
use super::desk::{Column, Desk};
use super::names::{hint_in, label_in};
use super::typed::{self, Asked};
use crate::ui::{attr, live, text, when};
use crate::words::offers::{abroad, section as w};
use pick::{Pick, pick};

/// A row of the sheet.
#[derive(Clone, Copy)]
enum Row {
    Typed(Field),
    Picked(Pick),
}

use Row::{Picked, Typed};

impl Row {
    /// Whether an offer is asked it.
    fn asks(self, offer: &SavedOffer, abroad: bool) -> bool {
        match self {
            Typed(field) => offer.draft.asks(field, abroad),
            Picked(pick) => pick.asks(offer, abroad),
        }
    }

    /// Whether every offer is asked it, whatever else is given.
    fn is_always_asked(self) -> bool {
        match self {
            Typed(field) => OfferDraft::always_asks(field),
            Picked(pick) => pick.is_always_asked(),
        }
    }

    /// Whether any offer compared is.
    fn is_shown(self, desk: Desk) -> bool {
        let abroad = desk.abroad.get();
        let offers = desk.offers.read();
        offers.iter().any(|offer| self.asks(offer, abroad))
    }

    fn name(self, abroad: bool) -> &'static str {
        match self {
            Typed(field) => label_in(field, abroad),
            Picked(pick) => pick.label(),
        }
    }
}

/// What is asked first.
const FIRST: &[Row] = &[
    Picked(Pick::Kind),
    Typed(Field::Pay),
    Typed(Field::WeeklyHours),
    Typed(Field::Vacation),
    Typed(Field::Match),
];
const PAY: &[Row] = &[
    Picked(Pick::Frequency),
    Typed(Field::FullTimeHours),
    Picked(Pick::PayIsFullTime),
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
    Picked(Pick::Clawback),
    Typed(Field::ClawbackMonths),
    Typed(Field::ClawbackTable),
    Picked(Pick::ClawbackOf),
    Typed(Field::Relocation),
    Picked(Pick::RelocationTax),
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
    Picked(Pick::LookBack),
    Typed(Field::EsppMonths),
];
const RETIREMENT: &[Row] = &[
    Typed(Field::Vesting),
    Typed(Field::MatchCap),
    Picked(Pick::TrueUp),
    Picked(Pick::MatchOnBonus),
    Picked(Pick::LastDay),
    Typed(Field::MatchWait),
    Typed(Field::Nonelective),
];
const HEALTH: &[Row] = &[
    Picked(Pick::HealthPlan),
    Typed(Field::Premium),
    Picked(Pick::PremiumsBeforeTax),
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
    Picked(Pick::LeavePaidOut),
    Typed(Field::Holidays),
    Picked(Pick::HolidaysIncluded),
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
    Picked(Pick::State),
    Picked(Pick::Place),
    Picked(Pick::Presence),
    Typed(Field::PriceLevel),
];
const ELSEWHERE: &[Row] = &[
    Typed(Field::Payments),
    Typed(Field::Allowance),
    Typed(Field::Pension),
    Typed(Field::PensionFrom),
    Typed(Field::PensionTo),
    Picked(Pick::Package),
    Typed(Field::BasicShare),
    Typed(Field::Gratuity),
    Typed(Field::GratuityYears),
];

/// Rows behind a name.
type Section = (fn() -> &'static str, &'static [Row]);

/// The columns with their heads, and everything that can be told of an offer.
pub(super) fn sheet(desk: Desk) -> AnyView {
    let sections: [Section; 11] = [
        (w::pay, PAY),
        (w::retirement, RETIREMENT),
        (w::health, HEALTH),
        (w::leave, LEAVE),
        (w::way, WAY),
        (w::once, ONCE),
        (w::stock, STOCK),
        (w::growth, GROWTH),
        (w::fit, FIT),
        (w::place, PLACE),
        (w::elsewhere, ELSEWHERE),
    ];
    let sections = sections.map(|(name, rows)| {
        if rows.iter().any(|row| row.is_always_asked()) {
            return section(desk, name, rows);
        }
        when(
            move || rows.iter().any(|row| row.is_shown(desk)),
            move || section(desk, name, rows),
        )
    });
    view! {
        <div class="sheet" role="group" aria-label=w::first()>
            {head::head(desk)}
            {rows(desk, FIRST)}
            {sections.into_iter().collect_view()}
        </div>
    }
    .into_any()
}

/// Rows behind their name. They are drawn once they are asked for.
fn section(desk: Desk, name: fn() -> &'static str, asked: &'static [Row]) -> AnyView {
    let name = move || match name() {
        of_the_law if of_the_law == w::retirement() && desk.abroad.get() => abroad::retirement(),
        name => name,
    };
    let opened = RwSignal::new(false);
    let told = move || {
        let offers = desk.offers.read();
        let mut told = asked.iter().filter(|row| match row {
            Typed(field) => offers.iter().any(|offer| !offer.text(*field).is_empty()),
            Picked(pick) => offers.iter().any(|offer| pick.is_told(offer)),
        });
        told.next().is_some()
    };
    view! {
        <details class="sheet__section" on:toggle=move |_| opened.set(true)>
            <summary>
                {text(move || name().to_owned())}
                {when(told, || view! { <span class="sheet__told" aria-hidden="true"></span> }.into_any())}
            </summary>
            {when(move || opened.get(), move || rows(desk, asked))}
        </details>
    }
    .into_any()
}

fn rows(desk: Desk, asked: &'static [Row]) -> AnyView {
    live(move || {
        let ids = desk.ids.get();
        let columns = ids.into_iter().map(|id| {
            let column = desk.column(&id);
            (id, column)
        });
        let columns: Vec<(String, Column)> = columns.collect();
        let rows = asked.iter().copied().map(|asked| {
            if asked.is_always_asked() {
                return row(desk, asked, &columns);
            }
            let columns = columns.clone();
            when(
                move || asked.is_shown(desk),
                move || row(desk, asked, &columns),
            )
        });
        rows.collect_view().into_any()
    })
}

fn row(desk: Desk, row: Row, columns: &[(String, Column)]) -> AnyView {
    let (key, about) = match row {
        Typed(field) => (field.key(), Some(field)),
        Picked(pick) => (pick.key(), None),
    };
    let about = move || about.map_or("", |field| hint_in(field, desk.abroad.get()));
    let about_id = format!("about-{key}");
    let cells: Vec<AnyView> = columns.iter().map(|(id, column)| {
        let (column, shown) = (*column, id.clone());
        let (id, about_id) = (id.clone(), about_id.clone());
        let cell = move || match row {
            Typed(field) => field_cell(desk, &id, column, field, &about_id),
            Picked(asked) => pick(desk, &id, column, asked),
        };
        let cell = match row.is_always_asked() {
            true => cell(),
            false => when(
                move || column.of(|offer| row.asks(offer, desk.abroad.get())),
                cell,
            ),
        };
        view! {
            <div class="sheet__cell" data-shown=attr(move || (desk.shown() == shown).then_some("true"))>
                <span class="sheet__of" aria-hidden="true">{text(move || column.name.get())}</span>
                {cell}
            </div>
        }
        .into_any()
    }).collect();
    view! {
        <div class="sheet__row">
            <p class="sheet__label">
                {text(move || row.name(desk.abroad.get()).to_owned())}
                <span class="sheet__hint" id=about_id>{text(move || about().to_owned())}</span>
            </p>
            <div class="sheet__cells">{cells}</div>
        </div>
    }
    .into_any()
}

fn field_cell(desk: Desk, id: &str, column: Column, field: Field, about_id: &str) -> AnyView {
    let (for_text, for_sign) = (id.to_owned(), cell_of(field, id));
    let input = cell::typed(
        cell_of(field, id),
        field.counts(),
        Signal::derive(move || {
            let label = label_in(field, desk.abroad.get());
            format!("{label}, {}", column.name.read())
        }),
        about_id.to_owned(),
        Signal::derive(move || column.of(|offer| offer.text(field).to_owned())),
        Signal::derive(move || noted(desk, column, field)),
        Callback::new(move |text: String| desk.type_text(&for_text, field, &text)),
        Callback::new(move |text: String| {
            desk.follow_sign(&for_sign, field.counts(), &text, true);
        }),
    );
    let asks = matches!(field.counts(), Counts::Money | Counts::MoneyOrPercent)
        .then(|| asks(desk, id, column, field));
    view! {
        {input}
        {asks}
    }
    .into_any()
}

/// How what is typed was read, or what is wrong with it and what it may have meant.
fn noted(desk: Desk, column: Column, field: Field) -> Note {
    let point = desk.point.get();
    let currency = desk.currency();
    column.of(|offer| {
        let draft = &offer.draft;
        let asked = Asked {
            field: Some(field),
            counts: field.counts(),
            per: draft.per(field),
            range: draft.range(field, point),
            currency,
        };
        match draft.read_in(field, point, currency) {
            Ok(Some(value)) => note(Ok(typed::reading(&value, offer.text(field), asked))),
            Ok(None) => Note::default(),
            Err(kind) => Note {
                fixes: draft.fixes(field, point),
                ..note(Err(typed::problem(kind, asked)))
            },
        }
    })
}
