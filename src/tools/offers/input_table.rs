//! The offers as columns: a row for each fact, in sections that unfold for all of them at once.

pub(super) mod choice_field;
mod head;

use leptos::prelude::*;
use steppingstone_core::career::Facet;
use steppingstone_core::form::FieldKind;
use steppingstone_core::offers::fit::rated_in;
use steppingstone_core::offers::saved::TEXT_MAX;
use steppingstone_core::offers::{FIRST_ROWS, Field, Formula, InputRow, InputSection};
use steppingstone_core::score::Score;

use super::labels::{hint_in, label_in};
use super::prompts::{cell_of, prompt};
use super::settings;
use super::store::{Column, OffersStore};
use super::typed::{FieldContext, note};
use crate::platform::intl;
use crate::ui::form::{FieldProps, InputKind, Note, cell};
use crate::ui::{attr, flag, live, memo, text, when};
use crate::words::offers::{abroad, fit, reads, section as w};
use InputRow::{Chosen, Typed};
use choice_field::{choice_field, choice_label};

fn name(row: InputRow, abroad: bool) -> &'static str {
    match row {
        Typed(field) => label_in(field, abroad),
        Chosen(choice) => choice_label(choice),
    }
}

fn section_name(section: InputSection, is_abroad: bool) -> &'static str {
    match section {
        InputSection::Pay => w::pay(),
        InputSection::Retirement if is_abroad => abroad::retirement(),
        InputSection::Retirement => w::retirement(),
        InputSection::Health => w::health(),
        InputSection::Leave => w::leave(),
        InputSection::Commute => w::way(),
        InputSection::OneTime => w::once(),
        InputSection::Stock => w::stock(),
        InputSection::Growth => w::growth(),
        InputSection::Fit => w::fit(),
        InputSection::Place => w::place(),
        InputSection::Elsewhere => w::elsewhere(),
    }
}

/// The columns with their heads, and what is asked first.
pub(super) fn first(store: OffersStore) -> AnyView {
    view! {
        <div class="sheet" role="group" aria-label=w::first()>
            {head::head(store)}
            {rows(store, FIRST_ROWS)}
            {settings::state_row(store)}
        </div>
    }
    .into_any()
}

/// Everything else that can be given of an offer.
pub(super) fn more(store: OffersStore) -> AnyView {
    let sections = InputSection::ALL.map(|of| {
        if of.is_always_shown() {
            return section(store, of);
        }
        when(
            move || of.is_shown(&store.offers.read(), store.abroad.get()),
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
fn section(store: OffersStore, of: InputSection) -> AnyView {
    let is_open = memo(move || store.is_section_open(of));
    // What was opened once stays rendered.
    let opened = Memo::new(move |before: Option<&bool>| {
        is_open.get() || before.copied().unwrap_or_default()
    });
    let is_given = move || of.is_given(&store.offers.read());
    let unreadable = memo(move || {
        of.count_unreadable(&store.offers.read(), store.point.get(), store.currency())
    });
    view! {
        <details
            class="sheet__section"
            open=is_open.get_untracked()
            prop:open=flag(move || is_open.get())
            on:toggle:target=move |event| store.set_section_open(of, event.target().open())
        >
            <summary>
                {text(move || section_name(of, store.abroad.get()).to_owned())}
                {when(is_given, || view! { <span class="sheet__given" aria-hidden="true"></span> }.into_any())}
                {when(
                    move || unreadable.get() > 0,
                    move || {
                        view! { <span class="sheet__unreadable">{text(move || reads::unreadable(unreadable.get()))}</span> }
                            .into_any()
                    },
                )}
            </summary>
            {when(move || opened.get(), move || rows(store, of.rows()))}
        </details>
    }
    .into_any()
}

fn rows(store: OffersStore, of: &'static [InputRow]) -> AnyView {
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
            when(
                move || of.is_shown(&store.offers.read(), store.abroad.get()),
                move || row(store, of, &columns),
            )
        });
        rows.collect_view().into_any()
    })
}

fn row(store: OffersStore, row: InputRow, columns: &[(String, Column)]) -> AnyView {
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
                move || column.of(|offer| row.is_asked(offer, store.abroad.get())),
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
            <p class="sheet__label">{text(move || name(row, store.abroad.get()).to_owned())}</p>
            <div class="sheet__cells">{cells}</div>
            <p class="sheet__hint" id=about_id>{text(about)}</p>
        </div>
    }
    .into_any()
}

/// What stands below the fields of a row. A rating says what the reader wants of it, and has now.
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
        kind: kind_of(field.kind()),
        // Four places show parts of it; a key in another field of the column changes none.
        note: memo(move || note_of(store, column, field)).into(),
        on_settled: Some(Callback::new(move |text: String| {
            store.follow_sign(&for_sign, field.kind(), &text, true);
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
    let can_ask = field == Field::Vacation
        || matches!(field.kind(), FieldKind::Money | FieldKind::MoneyOrPercent);
    let prompt = can_ask.then(|| prompt(store, id, column, field));
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
pub(super) fn kind_of(kind: FieldKind<Formula>) -> InputKind {
    match kind {
        FieldKind::Date => InputKind::Day,
        _ => InputKind::Line,
    }
}
