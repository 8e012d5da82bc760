//! On a first visit: the hours and the way of the present job, where an offer or the journey knows
//! them. A press fills the questions, and nothing is stored by it.

use leptos::prelude::*;
use steppingstone_core::balance::{commute_minutes, hours_text};
use steppingstone_core::balance_from_job::{
    JobTime, JobTimeOrigin, JobWay, present_job_time, way_of_offer,
};
use steppingstone_core::decimal::Decimal;
use steppingstone_core::journey::record::JourneyEntry;
use steppingstone_core::store::ListRecord;

use super::super::first_use::{Asked, WORK};
use super::job::says;
use crate::platform::{clock, page};
use crate::state::{Records, use_records};
use crate::ui::{Button, ButtonVariant};
use crate::words::balance_week_more::job as w;

pub(in super::super) fn first_job(asked: Asked) -> AnyView {
    let Some((origin, time, way)) = untrack(|| known(use_records())) else {
        return ().into_any();
    };
    let fill = move |()| {
        asked.take(time.work.map(hours_text), way);
        page::announce(w::filled());
        page::focus_on(WORK);
    };
    view! {
        <div class="stack">
            <p>{says(&origin, &time)}</p>
            <div><Button variant=ButtonVariant::Quiet on_press=fill>{w::take()}</Button></div>
        </div>
    }
    .into_any()
}

/// What the reader's own records know of the present job, as far as the questions can hold it.
pub(in super::super) fn known(
    records: Records,
) -> Option<(JobTimeOrigin, JobTime, Option<JobWay>)> {
    let mut offers = records.offers();
    offers.retain(|offer| !offer.is_example());
    let mut entries = records.all::<JourneyEntry>().get();
    entries.retain(|entry| !entry.is_example());
    let (origin, time) = present_job_time(&offers, &entries, clock::today())?;
    let way = match &origin {
        JobTimeOrigin::Offer(id) => {
            let offer = offers.iter().find(|offer| offer.id == *id)?;
            way_of_offer(offer)
        }
        JobTimeOrigin::Entry(_) => None,
    };
    let minutes = |way: JobWay| {
        let [days, minutes] = [way.days, way.minutes].map(Decimal::whole);
        commute_minutes(days, minutes)
    };
    let commute = way.map(minutes);
    let time = JobTime { commute, ..time };
    (!time.is_empty()).then_some((origin, time, way))
}
