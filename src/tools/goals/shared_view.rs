//! A goal of somebody else: what it says, and nothing to do with it.

use leptos::prelude::*;
use steppingstone_core::goals::Goal;

use super::{format, labels};
use crate::platform::intl;
use crate::words::shared::open as w;

/// A goal in words, with what happened to it so far.
pub fn read_only(goal: &Goal) -> AnyView {
    let plan = goal.plan();
    let unit = format::unit(&plan);
    let milestones = plan.milestones.iter().map(|milestone| {
        let day = intl::date(milestone.due);
        match milestone.target {
            Some(target) => w::milestone(day, format::amount(target, unit)),
            None => day,
        }
    });
    let check_ins = goal.ordered_check_ins().into_iter().map(|(_, reading)| {
        let value = reading.value.map(|value| format::amount(value, unit));
        let message = [
            value.unwrap_or_default(),
            reading.note.clone(),
            reading.evidence.clone(),
        ];
        let message: Vec<String> = message
            .into_iter()
            .filter(|text| !text.is_empty())
            .collect();
        on_day(intl::date(reading.on), &message.join(", "))
    });
    let reviews = goal
        .reviews
        .iter()
        .map(|(day, review)| on_day(intl::date(*day), &review.value));
    view! {
        <p class="muted small">{labels::status(&goal.status.value)}</p>
        <h3>{format::title(goal)}</h3>
        <p>{format::rest(&plan).join(" ")}</p>
        {list(w::milestones(), milestones.collect())}
        {list(w::check_ins(), check_ins.collect())}
        {list(w::reviews(), reviews.collect())}
    }
    .into_any()
}

/// What was said on a day; the day alone if nothing was.
fn on_day(day: String, message: &str) -> String {
    if message.is_empty() {
        day
    } else {
        w::check_in(day, message)
    }
}

fn list(heading: &'static str, lines: Vec<String>) -> AnyView {
    if lines.is_empty() {
        return ().into_any();
    }
    view! {
        <h4>{heading}</h4>
        <ul class="list">
            {lines.into_iter().map(|line| view! { <li>{line}</li> }).collect_view()}
        </ul>
    }
    .into_any()
}
