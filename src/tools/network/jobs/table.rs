//! The same applications as a table that sorts and prints.

use leptos::prelude::*;
use steppingstone_core::network::{JobOrder, JobRow, sorted_jobs};
use steppingstone_core::route::Route;

use super::super::job_words as says;
use super::JobsPage;
use super::needs::warnings;
use crate::platform::{intl, page};
use crate::ui::{Button, ButtonVariant, attr, live, memo, text, when};
use crate::words::network_jobs_more::table as w;

/// So many rows are drawn at first, and more with every press.
const AT_ONCE: usize = 50;

pub(super) fn table(page: JobsPage) -> AnyView {
    let by = RwSignal::new(JobOrder::Stage);
    let limit = RwSignal::new(AT_ONCE);
    let count = memo(move || {
        let rows = page.rows.read();
        sorted_jobs(&rows, &page.search.read(), JobOrder::Name).len()
    });
    let body = move || {
        let rows = page.rows.read();
        let sorted = sorted_jobs(&rows, &page.search.read(), by.get());
        let sorted = sorted.into_iter().take(limit.get());
        let sorted = sorted.map(|row| line(page, row));
        view! { <tbody>{sorted.collect_view()}</tbody> }.into_any()
    };
    let heads = [
        JobOrder::Name,
        JobOrder::Organization,
        JobOrder::Stage,
        JobOrder::Since,
        JobOrder::Applied,
    ];
    let heads = heads.map(|order| head(order, by));
    let left = move || count.get().saturating_sub(limit.get());
    let more = move || {
        let press = move |()| limit.update(|limit| *limit += AT_ONCE);
        view! {
            <Button variant=ButtonVariant::Plain on_press=press>{text(move || w::more(left()))}</Button>
        }
        .into_any()
    };
    view! {
        <div class="table-scroll" tabindex="0" role="group" aria-label=w::caption()>
            <table class="table" aria-label=w::caption()>
                <thead>
                    <tr>{heads.collect_view()} <th scope="col">{w::needs()}</th></tr>
                </thead>
                {live(body)}
            </table>
        </div>
        {when(move || left() > 0, more)}
        <p class="no-print">
            <Button variant=ButtonVariant::Quiet on_press=move |()| page::print()>{w::print()}</Button>
        </p>
    }
    .into_any()
}

fn column(order: JobOrder) -> &'static str {
    match order {
        JobOrder::Name => w::name(),
        JobOrder::Organization => w::organization(),
        JobOrder::Stage => w::stage(),
        JobOrder::Since => w::since(),
        JobOrder::Applied => w::applied(),
    }
}

/// The head of a column; pressed, the table is sorted by it.
fn head(order: JobOrder, by: RwSignal<JobOrder>) -> AnyView {
    let press = move |()| {
        by.set(order);
        page::announce(&w::sorted(column(order)));
    };
    let direction = match order {
        JobOrder::Since | JobOrder::Applied => "descending",
        JobOrder::Name | JobOrder::Organization | JobOrder::Stage => "ascending",
    };
    let sorted = attr(move || (by.get() == order).then_some(direction));
    view! {
        <th scope="col" aria-sort=sorted>
            <Button variant=ButtonVariant::Plain on_press=press>{column(order)}</Button>
        </th>
    }
    .into_any()
}

fn line(page: JobsPage, row: &JobRow) -> AnyView {
    let href = page.store.href(Route::NetworkJob, &row.id);
    let stage = match row.outcome {
        Some(outcome) => says::outcome(outcome),
        None => says::stage(row.stage),
    };
    let date = |day: Option<chrono::NaiveDate>| day.map(intl::date).unwrap_or_default();
    view! {
        <tr>
            <th scope="row"><a href=href>{row.name.clone()}</a></th>
            <td>{row.organization.clone()}</td>
            <td>{stage}</td>
            <td>{date(row.since)}</td>
            <td>{date(row.applied_on)}</td>
            <td>{warnings(row)} {row.next.map(super::list::next_words)}</td>
        </tr>
    }
    .into_any()
}
