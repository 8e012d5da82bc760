//! What was agreed, and what was said in reviews.

use leptos::prelude::*;
use steppingstone_core::day::date_from_text;
use steppingstone_core::goals::Goal;

use super::super::format;
use crate::platform::intl;
use crate::ui::chart::Table;
use crate::words::goals::history as w;

pub(super) fn history(goal: &Goal) -> AnyView {
    let agreed = goal.history();
    // The first is the beginning; only a change is worth a table.
    let changes = (agreed.len() > 1).then(|| {
        let rows = agreed.into_iter().map(|(day, agreed)| {
            let due = date_from_text(&agreed.due);
            vec![intl::date(day), agreed.target, format::day(due)]
        });
        let heads = vec![w::since(), w::target(), w::due()];
        view! {
            <section class="stack" aria-labelledby="changes">
                <h2 id="changes">{w::heading()}</h2>
                <Table label=w::heading() heads=heads rows=rows.collect() />
            </section>
        }
    });
    let notes: Vec<(String, String)> = goal
        .reviews
        .iter()
        .filter(|(_, message)| !message.value.is_empty())
        .map(|(day, message)| (intl::date(*day), message.value.clone()))
        .collect();
    let reviews = (!notes.is_empty()).then(|| {
        let rows = notes.into_iter().rev().map(|(day, message)| {
            view! {
                <li>
                    <p class="muted small">{day}</p>
                    <p>{message}</p>
                </li>
            }
        });
        view! {
            <section class="stack" aria-labelledby="reviews">
                <h2 id="reviews">{w::reviews()}</h2>
                <ul class="history" role="list">{rows.collect_view()}</ul>
            </section>
        }
    });
    view! {
        {changes}
        {reviews}
    }
    .into_any()
}
