//! What comes below: week by week, overtime from before, work days, holidays, and days away.

mod days;
pub(super) mod files;
mod settled;
mod weeks;

use leptos::prelude::*;
use steppingstone_core::balance::Weekdays;

use super::TimeOff;
use crate::platform::{intl, page};
use crate::ui::form::checkbox;
use crate::ui::{Button, ButtonVariant, live, memo, text, when};
use crate::words::balance::weekdays;
use crate::words::balance_time_off_more as w;

pub(super) fn more(page: TimeOff) -> AnyView {
    view! {
        {weeks::weeks(page)}
        {known(page)}
        {away(page)}
        {settled::settled(page)}
        {work_days(page)}
        {days::days(page)}
        <div class="actions no-print">
            <Button variant=ButtonVariant::Plain on_press=|()| page::print()>{w::print()}</Button>
            {files::files(page)}
        </div>
    }
    .into_any()
}

/// What is known of long weeks, for who had many of them and asks.
fn known(page: TimeOff) -> AnyView {
    let long_weeks = memo(move || {
        let overtime = page.overtime.read();
        let overtime = overtime.as_ref().filter(|overtime| overtime.is_often_long);
        overtime.map(|overtime| overtime.long_weeks)
    });
    when(
        move || long_weeks.get().is_some(),
        move || {
            let says = move || w::known::text(long_weeks.get().unwrap_or_default());
            view! {
                <details class="drawer">
                    <summary>{w::known::heading()}</summary>
                    <p>{text(says)}</p>
                </details>
            }
            .into_any()
        },
    )
}

/// The days away that goals have.
fn away(page: TimeOff) -> AnyView {
    let list = move || {
        let leave = page.store.records.goal_settings().leave.value;
        if leave.is_empty() {
            return view! { <p class="muted">{w::away::none()}</p> }.into_any();
        }
        let rows = leave.into_iter().map(|(first, last)| {
            view! { <li>{w::away::days(intl::date(first), intl::date(last))}</li> }
        });
        view! { <ul class="list">{rows.collect_view()}</ul> }.into_any()
    };
    view! {
        <section class="stack" aria-labelledby="away">
            <h2 id="away">{w::away::heading()}</h2>
            {live(list)}
        </section>
    }
    .into_any()
}

fn work_days(page: TimeOff) -> AnyView {
    use w::days as d;
    let days = memo(move || page.balance.read().work_days());
    let boxes = (1..=7).zip(weekdays().iter().copied()).map(|(day, name)| {
        let value = memo(move || days.get().has(day));
        let tick = Callback::new(move |is_on: bool| {
            let before = days.get_untracked();
            let after: Weekdays = (1..=7)
                .filter(|it| if *it == day { is_on } else { before.has(*it) })
                .collect();
            page.change(|balance, _| balance.work_days.value = Some(after));
        });
        checkbox(name.to_owned(), value.into(), tick)
    });
    let problem = move || match days.get().count() {
        0 => d::problem().to_owned(),
        _ => String::new(),
    };
    view! {
        <details class="drawer no-print">
            <summary>{d::heading()}</summary>
            <fieldset class="choice stack" aria-label=d::heading()>
                {boxes.collect_view()}
                <p class="field__problem">{text(problem)}</p>
            </fieldset>
        </details>
    }
    .into_any()
}
