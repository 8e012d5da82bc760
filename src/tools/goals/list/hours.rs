//! The hours a week there are, and those that are promised.

use leptos::prelude::*;
use steppingstone_core::decimal::Decimal;
use steppingstone_core::goals::Field;
use steppingstone_core::goals::settings::promised;

use super::super::form::{field_of, problem_note};
use super::super::format;
use super::super::store::GoalsStore;
use crate::ui::chart::Meter;
use crate::ui::form::{FieldProps, InputKind, field};
use crate::ui::{live, memo};
use crate::words::goals::hours as w;

pub(super) fn hours(store: GoalsStore) -> AnyView {
    // Every goal has to be read for it: not at each key in the field.
    let promised = memo(move || promised(&store.goals.read()));
    let field = field(FieldProps {
        hint: w::hint(),
        note: problem_note(move || match store.settings().read_hours() {
            Err(kind) => format::problem(kind, Field::HoursAWeek),
            Ok(_) => String::new(),
        }),
        ..field_of(
            InputKind::Amount,
            "capacity".to_owned(),
            w::label().to_owned(),
            Signal::derive(move || store.settings().hours.value.clone()),
            Callback::new(move |text: String| {
                store.change_settings(|settings, now| settings.set_hours(text, now));
            }),
        )
    });
    view! {
        <section class="stack no-print" aria-labelledby="hours">
            <h2 id="hours">{w::heading()}</h2>
            {field}
            {live(move || bar(promised.get(), store.settings().capacity()))}
        </section>
    }
    .into_any()
}

fn bar(promised: Decimal, capacity: Option<Decimal>) -> AnyView {
    let Some(capacity) = capacity else {
        return view! { <p>{w::promised(format::number(promised))}</p> }.into_any();
    };
    let says = if promised > capacity {
        w::over(format::number(promised), format::number(capacity))
    } else {
        w::within(format::number(promised), format::number(capacity))
    };
    view! {
        <p>{says}</p>
        <Meter value=format::as_float(promised) of=format::as_float(capacity) />
    }
    .into_any()
}
