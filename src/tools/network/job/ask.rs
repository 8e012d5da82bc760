//! What to ask in an interview about this job.

use leptos::prelude::*;
use steppingstone_core::balance::record::Balance;
use steppingstone_core::balance_criteria::{asks_after_hours, wanted_keys};
use steppingstone_core::goals::Goal;
use steppingstone_core::goals::offer_criteria::criteria;
use steppingstone_core::interview_questions::interview_questions;
use steppingstone_core::network::OpportunityStage;
use steppingstone_core::offers::SavedOffer;
use steppingstone_core::opportunity_offer::make_offer;
use steppingstone_core::plan::record::CriterionRecord;
use steppingstone_core::route::Route;
use steppingstone_core::store::ListRecord;

use super::JobPage;
use crate::platform::clock;
use crate::tools::employer_questions::question;
use crate::ui::part::{loading_placeholder, part};
use crate::ui::{live, memo, when};
use crate::words::network::jobs as shared;
use crate::words::network_job_more::ask as m;
use crate::words::network_links::ask as w;

// What knows goals comes once this is opened.
part!(to_ask in network_links, questions_view, JobPage);

/// How many questions are in sight; the others unfold.
const FIRST: usize = 8;

/// Closed at first, and gone once the application is over.
pub(super) fn ask(page: JobPage) -> AnyView {
    let is_open = RwSignal::new(false);
    let inside = move || {
        let meanwhile = |fetch| loading_placeholder(fetch, shared::failed());
        to_ask::PART.view(page, meanwhile, || ())
    };
    let drawer = move || {
        view! {
            <details class="drawer no-print" on:toggle=move |_| is_open.set(true)>
                <summary>{m::heading()}</summary>
                {when(move || is_open.get(), inside)}
            </details>
        }
        .into_any()
    };
    when(move || page.stage() != OpportunityStage::Closed, drawer)
}

/// What to ask, as far as the offer that was worked out of the application leaves it open, or the one
/// that would be.
pub(super) fn questions(page: JobPage) -> Vec<String> {
    let records = page.store.records;
    let Some(mut job) = page.job.get() else {
        return Vec::new();
    };
    let settings = records.offer_settings().0;
    let offers = records.offers();
    let made = job.offer.value.as_ref();
    let made = made.and_then(|id| offers.iter().find(|offer| offer.id == *id).cloned());
    let new = || -> SavedOffer { make_offer(&mut job, "new", 0, settings.point(), 0) };
    let offer = made.unwrap_or_else(new);
    let goals = records.goals();
    let goals = goals.read();
    let own = goals.iter().filter(|goal| !goal.is_example());
    let own: Vec<Goal> = own.cloned().collect();
    let after_hours = asks_after_hours(&records.only::<Balance>(), clock::today());
    let wanted = wanted_keys(criteria(&own), after_hours);
    let criteria = records.all::<CriterionRecord>();
    let asked = interview_questions(&offer, &criteria.read(), &wanted, &settings);
    asked.iter().filter_map(question).collect()
}

fn questions_view(page: JobPage) -> AnyView {
    let asked = memo(move || questions(page));
    let to_offers = page.store.here.href(Route::Offers);
    let list = move || {
        let mut asked = asked.get().into_iter();
        let item = |question: String| view! { <li>{question}</li> };
        let first = asked.by_ref().take(FIRST).map(item).collect_view();
        let rest: Vec<String> = asked.collect();
        let rest = (!rest.is_empty()).then(|| {
            let count = rest.len();
            view! {
                <details class="drawer">
                    <summary>{w::rest(count)}</summary>
                    <ul>{rest.into_iter().map(item).collect_view()}</ul>
                </details>
            }
        });
        view! {
            <ul>{first}</ul>
            {rest}
        }
        .into_any()
    };
    view! {
        <div class="stack">
            <p>{w::text()}</p>
            {live(list)}
            <p class="muted small">{w::ranked()} " " <a href=to_offers>{w::to_offers()}</a></p>
        </div>
    }
    .into_any()
}
