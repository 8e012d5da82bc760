//! One field of the builder, with what is said beside it.

use leptos::prelude::*;
use steppingstone_core::goals::Field;
use steppingstone_core::goals::field::Counts;
use steppingstone_core::goals::problem::Place;
use steppingstone_core::goals::words::EN;

use super::super::form::{self, Sort, Typed};
use super::super::names;
use super::findings;
use super::pen::Pen;
use crate::ui::{Choice, Chosen, Opt, when};

/// A field, while it is asked.
pub(super) fn field(pen: Pen, field: Field) -> AnyView {
    when(
        move || pen.draft.read().asks(field, EN.percents),
        move || {
            view! {
                <div class="goals__asked">
                    {control(pen, field)}
                    <div id=findings::id(field)>{findings::beside(pen, field)}</div>
                </div>
            }
            .into_any()
        },
    )
}

fn control(pen: Pen, field: Field) -> AnyView {
    let sort = match field.counts() {
        Counts::Choice(keys) if matches!(field, Field::Kind | Field::Measured) => {
            return either_way(pen, field, keys);
        }
        Counts::Choice(keys) => return one_of(pen, field, keys),
        Counts::Words if is_long(field) => Sort::Long,
        counts => Sort::of(counts).unwrap_or(Sort::Line),
    };
    form::typed(Typed {
        also: findings::id(field),
        id: field.key().to_owned(),
        label: names::label(field).to_owned(),
        hint: names::hint(field),
        sort,
        value: Signal::derive(move || pen.typed(field)),
        problem: Signal::derive(move || {
            pen.problem(|problem| problem.place == Place::Field(field), field)
        }),
        on_text: Callback::new(move |text: String| pen.type_text(field, &text)),
    })
}

/// What usually takes more than a line.
const fn is_long(field: Field) -> bool {
    matches!(
        field,
        Field::Object | Field::Why | Field::Obstacle | Field::Plan | Field::Proof
    )
}

/// Two answers, both in view.
fn either_way(pen: Pen, field: Field, keys: &'static [&'static str]) -> AnyView {
    let options = keys.iter().map(|key| Opt::new(names::choice(key)));
    let chosen = Signal::derive(move || {
        let draft = pen.draft.read();
        keys.iter().position(|key| *key == draft.text(field))
    });
    let choose = move |chosen: Chosen| {
        if let Some(key) = keys.get(chosen.index) {
            pen.type_text(field, key);
        }
    };
    view! {
        <div id=field.key() tabindex="-1">
            <Choice
                legend=names::label(field)
                name=field.key()
                options=options.collect()
                chosen=chosen
                on_choose=Callback::new(choose)
            />
        </div>
    }
    .into_any()
}

fn one_of(pen: Pen, field: Field, keys: &'static [&'static str]) -> AnyView {
    let keys = std::iter::once("").chain(keys.iter().copied());
    form::picked(
        field.key().to_owned(),
        names::label(field),
        names::hint(field),
        keys.map(|key| (key, names::choice(key))).collect(),
        Signal::derive(move || pen.draft.read().text(field).to_owned()),
        Callback::new(move |key: String| pen.type_text(field, &key)),
    )
}
