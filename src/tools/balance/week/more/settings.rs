//! The spare time, and the day on which a week begins.

use leptos::prelude::*;
use steppingstone_core::balance::{MAX_HOURS_TEXT, hours_text, read_minutes};
use steppingstone_core::week_start::WeekStart;

use super::super::WeekPage;
use crate::ui::form::{FieldProps, Note, Width, field, select_field};
use crate::ui::memo;
use crate::words::balance_week_more::settings as w;

/// The most minutes that can be kept free.
const MAX_SPARE: i64 = 5_040;

/// The minutes of a typed text; an empty one stands for what is usual.
fn read(text: &str) -> Option<Option<i64>> {
    let minutes = read_minutes(text).ok()?;
    minutes
        .is_none_or(|minutes| minutes <= MAX_SPARE)
        .then_some(minutes)
}

pub(super) fn settings(week: WeekPage) -> AnyView {
    let typed = RwSignal::new(untrack(|| hours_text(week.balance.read().spare())));
    let set = Callback::new(move |text: String| {
        if let Some(minutes) = read(&text) {
            week.change(|balance, _| balance.spare.value = minutes);
        }
        typed.set(text);
    });
    let problem = move || {
        let words = if read(&typed.read()).is_none() {
            w::spare_problem()
        } else {
            ""
        };
        Note::problem(words.to_owned())
    };
    let spare = field(FieldProps {
        hint: w::spare_hint(),
        width: Width::Short,
        note: memo(problem).into(),
        ..FieldProps::new(
            "spare".to_owned(),
            w::spare().to_owned().into(),
            MAX_HOURS_TEXT,
            typed.into(),
            set,
        )
    });
    let starts = [
        (WeekStart::Monday.key(), w::monday()),
        (WeekStart::Sunday.key(), w::sunday()),
        (WeekStart::Saturday.key(), w::saturday()),
    ];
    let start = memo(move || week.balance.read().week_start().key().to_owned());
    let pick = Callback::new(move |key: String| {
        week.change(|balance, _| balance.week_start.value = WeekStart::from_key(&key));
    });
    let start = select_field(
        "week-start".to_owned(),
        w::week_start(),
        "",
        starts.to_vec(),
        start.into(),
        pick,
    );
    view! {
        <details class="drawer no-print">
            <summary>{w::heading()}</summary>
            <div class="stack">{spare} {start}</div>
        </details>
    }
    .into_any()
}
