//! The hours a week there are, and those that are promised.

use leptos::prelude::*;
use steppingstone_core::decimal::Decimal;
use steppingstone_core::goals::Field;
use steppingstone_core::goals::season::promised;

use super::super::desk::Desk;
use super::super::form::{self, Sort, Typed};
use super::super::says;
use crate::ui::chart::Meter;
use crate::ui::live;
use crate::words::goals::hours as w;

pub(super) fn hours(desk: Desk) -> AnyView {
    let field = form::typed(Typed {
        also: String::new(),
        id: "capacity".to_owned(),
        label: w::label().to_owned(),
        hint: w::hint(),
        sort: Sort::Amount,
        value: Signal::derive(move || desk.season.read().hours.value.clone()),
        problem: Signal::derive(move || match desk.season.read().read_hours() {
            Err(kind) => says::problem(kind, Field::HoursAWeek),
            Ok(_) => String::new(),
        }),
        on_text: Callback::new(move |text: String| {
            desk.change_season(|season, now| season.set_hours(text, now));
        }),
    });
    view! {
        <section class="stack" aria-labelledby="hours">
            <h2 id="hours">{w::heading()}</h2>
            {field}
            {live(move || bar(promised(&desk.goals.read()), desk.season.read().capacity()))}
        </section>
    }
    .into_any()
}

fn bar(promised: Decimal, capacity: Option<Decimal>) -> AnyView {
    let Some(capacity) = capacity else {
        return view! { <p>{w::promised(says::number(promised))}</p> }.into_any();
    };
    let says = if promised > capacity {
        w::over(says::number(promised), says::number(capacity))
    } else {
        w::within(says::number(promised), says::number(capacity))
    };
    view! {
        <p>{says}</p>
        <Meter value=says::as_float(promised) of=says::as_float(capacity) />
    }
    .into_any()
}
