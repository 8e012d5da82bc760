//! The hours and the way of the present job, where an offer or the journey knows them.

use leptos::prelude::*;
use steppingstone_core::balance::hours_text;
use steppingstone_core::balance::record::Balance;
use steppingstone_core::balance_from_job::{JobTime, JobTimeOrigin, present_job_time};
use steppingstone_core::journey::record::JourneyEntry;

use super::super::{WeekPage, focus};
use crate::platform::clock;
use crate::ui::{Button, ButtonVariant, memo, text, when};
use crate::words::balance_week_more::job as w;

pub(super) fn job(week: WeekPage) -> AnyView {
    let records = week.store.records;
    let found = memo(move || {
        let offers = records.offers();
        let entries = records.all::<JourneyEntry>();
        let entries = entries.read();
        present_job_time(&offers, &entries, clock::today())
    });
    when(
        move || found.read().is_some(),
        move || {
            let says = move || {
                let found = found.read();
                found
                    .as_ref()
                    .map_or_else(String::new, |(origin, time)| says(origin, time))
            };
            let take = move |()| {
                let Some((_, time)) = found.get_untracked() else {
                    return;
                };
                let store = week.store;
                store.change_only_with_undo(w::taken().to_owned(), |balance: &mut Balance, now| {
                    time.take_into(balance, now);
                });
                focus();
            };
            view! {
                <section class="stack no-print" aria-labelledby="job-hours">
                    <h2 id="job-hours">{w::heading()}</h2>
                    <p>{text(says)}</p>
                    <div class="actions">
                        <Button variant=ButtonVariant::Quiet on_press=take>{w::take()}</Button>
                    </div>
                    <p class="muted small">{w::why()}</p>
                </section>
            }
            .into_any()
        },
    )
}

fn says(origin: &JobTimeOrigin, time: &JobTime) -> String {
    let work = time.work.map(|minutes| w::work(hours_text(minutes)));
    let commute = time.commute.map(|minutes| w::commute(hours_text(minutes)));
    let parts: Vec<String> = work.into_iter().chain(commute).collect();
    let parts = parts.join(crate::words::balance_week::between());
    match origin {
        JobTimeOrigin::Offer(_) => w::from_offer(parts),
        JobTimeOrigin::Entry(_) => w::from_entry(parts),
    }
}
