//! The hours and the way of the present job, where an offer or the journey knows them, and what would
//! be left for goals with an offer (C3).

use leptos::prelude::*;
use steppingstone_core::balance::record::Balance;
use steppingstone_core::balance::{WithOffer, hours_text, with_offer};
use steppingstone_core::balance_from_job::{
    JobTime, JobTimeOrigin, present_job_time, time_of_offer,
};
use steppingstone_core::journey::record::JourneyEntry;

use super::super::{WeekPage, focus};
use crate::platform::clock;
use crate::ui::form::select_of;
use crate::ui::{Button, ButtonVariant, live, memo, text, when};
use crate::words::balance_week_more::{job as w, with_offer as o};

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

/// What a job takes of a week; empty if it does not say.
pub(super) fn says(origin: &JobTimeOrigin, time: &JobTime) -> String {
    let hours = [time.work, time.commute].map(|minutes| minutes.map(hours_text));
    match (origin, hours) {
        (_, [None, None]) => String::new(),
        (JobTimeOrigin::Offer(_), [Some(work), Some(way)]) => w::offer_both(work, way),
        (JobTimeOrigin::Offer(_), [Some(work), None]) => w::offer_work(work),
        (JobTimeOrigin::Offer(_), [None, Some(way)]) => w::offer_way(way),
        // The journey knows no way.
        (JobTimeOrigin::Entry(_), [work, way]) => w::entry(work.or(way).unwrap_or_default()),
    }
}

/// An offer that says something of a week: its id, its name, and what it takes.
type Compared = (String, String, JobTime);

/// What would be left for goals with an offer. Nothing is stored.
pub(super) fn offers(week: WeekPage) -> AnyView {
    let records = week.store.records;
    let offers = memo(move || {
        let offers = records.offers();
        let others = offers.iter().filter(|it| !it.is_current && !it.is_archived);
        let others = others.enumerate().map(|(at, offer)| {
            let name = match offer.draft.name.trim() {
                "" => o::unnamed(at + 1),
                name => name.to_owned(),
            };
            (offer.id.clone(), name, time_of_offer(offer))
        });
        let says = others.filter(|(_, _, time)| !time.is_empty());
        says.collect::<Vec<Compared>>()
    });
    let picked = RwSignal::new(String::new());
    live(move || {
        let offers = offers.get();
        let Some((first, ..)) = offers.first() else {
            return ().into_any();
        };
        let first = first.clone();
        let keys = offers
            .iter()
            .map(|(id, name, _)| (id.clone(), name.clone()));
        let keys = keys.collect();
        let ids: Vec<String> = offers.iter().map(|(id, ..)| id.clone()).collect();
        // The first one until another is picked.
        let chosen = memo(move || {
            let picked = picked.get();
            if ids.contains(&picked) {
                picked
            } else {
                first.clone()
            }
        });
        let lines = live(move || {
            let id = chosen.read();
            let found = offers.iter().find(|(of, ..)| *of == *id);
            let lines = found.map(|(_, _, time)| lines(week, time));
            let lines = lines.into_iter().flatten();
            lines
                .map(|line| view! { <p>{line}</p> })
                .collect_view()
                .into_any()
        });
        view! {
            <section class="stack no-print" aria-labelledby="with-offer">
                <h2 id="with-offer">{o::heading()}</h2>
                {select_of(
                    "with-offer-of".to_owned(),
                    o::choose(),
                    "",
                    keys,
                    chosen.into(),
                    Callback::new(move |id| picked.set(id)),
                )}
                {lines}
                <p class="muted small">{o::stored()}</p>
            </section>
        }
        .into_any()
    })
}

fn lines(week: WeekPage, time: &JobTime) -> [String; 3] {
    let spare = week.balance.read().spare();
    let WithOffer {
        then,
        most_difference,
    } = with_offer(&week.planned.read(), &time.minutes(), spare);
    let hours = hours_text(most_difference.saturating_abs());
    let takes = [time.work, time.commute].map(|minutes| minutes.map(hours_text));
    [
        match takes {
            [Some(work), Some(way)] => o::takes_both(work, way),
            [Some(work), None] => o::takes_work(work),
            [None, Some(way)] => o::takes_way(way),
            [None, None] => String::new(),
        },
        o::then(hours_text(then.planned), hours_text(then.most)),
        match most_difference {
            0 => o::same().to_owned(),
            1.. => o::more(hours),
            _ => o::less(hours),
        },
    ]
}
