//! Once the job is taken: its place on the path, and what is still open elsewhere.

use leptos::prelude::*;
use steppingstone_core::balance::hours_text;
use steppingstone_core::balance::record::Balance;
use steppingstone_core::balance_from_job::{JobTime, time_of_offer};
use steppingstone_core::day::date_from_text;
use steppingstone_core::network::{
    Move, Opportunity, OpportunityOutcome, OpportunityStage, open_beside,
};
use steppingstone_core::offers::SavedOffer;
use steppingstone_core::opportunity_offer::make_entry;
use steppingstone_core::route::Route;
use steppingstone_core::store::Kind;

use super::super::job_moves::move_to;
use super::JobPage;
use crate::platform::{clock, intl, page};
use crate::tools::new_role::{NewRole, NewRoleWords, put_new_role, reverted_role};
use crate::ui::{Button, ButtonLink, ButtonVariant, live, memo, when};
use crate::words::network_job_more::accepted as w;

const HEADING: &str = "accepted";

pub(super) fn accepted(page: JobPage) -> AnyView {
    let is_accepted = move || page.outcome() == Some(OpportunityOutcome::Accepted);
    when(is_accepted, move || {
        view! {
            <section class="card stack no-print" aria-labelledby=HEADING>
                <h2 id=HEADING tabindex="-1">{w::heading()}</h2>
                {path(page)}
                {week(page)}
                {still_open(page)}
            </section>
        }
        .into_any()
    })
}

/// The entry of the journey, or the way to make one.
fn path(page: JobPage) -> AnyView {
    let entry = memo(move || {
        let job = page.job.read();
        let id = job.as_ref()?.entry.value.clone()?;
        let ids = page.store.records.ids(Kind::JourneyEntry);
        ids.contains(&id).then_some(id)
    });
    live(move || match entry.get() {
        Some(id) => {
            let href = page.store.href(Route::JourneyEntry, &id);
            view! {
                <p>{w::on_path()}</p>
                <p><ButtonLink variant=ButtonVariant::Quiet href=href>{w::open_entry()}</ButtonLink></p>
            }
            .into_any()
        }
        None => untrack(|| form(page)),
    })
}

/// The hours and the way that its offer says, for the plan of the week; never taken unasked.
fn week(page: JobPage) -> AnyView {
    let time = memo(move || {
        let job = page.job.read();
        let id = job.as_ref()?.offer.value.as_ref()?;
        let offers = page.store.records.offers();
        let offer = offers.iter().find(|offer| offer.id == *id)?;
        Some(time_of_offer(offer)).filter(|time| !time.is_empty())
    });
    live(move || {
        let Some(time) = time.get() else {
            return ().into_any();
        };
        let take = move |()| {
            let message = w::week_taken().to_owned();
            page.store
                .change_only_with_undo(message, |balance: &mut Balance, now| {
                    time.take_into(balance, now);
                });
        };
        let href = page.store.here.href(Route::Balance);
        view! {
            <p>{week_words(&time)}</p>
            <p>
                <Button variant=ButtonVariant::Quiet on_press=take>{w::take_week()}</Button> " "
                <a href=href>{w::to_week()}</a>
            </p>
        }
        .into_any()
    })
}

pub(super) fn week_words(time: &JobTime) -> String {
    match (time.work.map(hours_text), time.commute.map(hours_text)) {
        (Some(work), Some(way)) => w::week_both(work, way),
        (Some(work), None) => w::week_work(work),
        (None, Some(way)) => w::week_way(way),
        (None, None) => String::new(),
    }
}

fn offer_of(page: JobPage) -> Option<SavedOffer> {
    let id = page.job.read_untracked().as_ref()?.offer.value.clone()?;
    page.store.list::<SavedOffer>().find(&id)
}

fn form(page: JobPage) -> AnyView {
    let Some(role) = NewRole::new(page.store, offer_of(page).as_ref()) else {
        return view! { <p>{w::full()}</p> }.into_any();
    };
    let words = NewRoleWords {
        start: w::start(),
        start_hint: w::start_hint(),
        roles: w::roles(),
        role_ends: |name| w::role_ends(name),
    };
    let add = move |()| {
        add_entry(page, &role.start(), &role.ends());
        page::focus_on(HEADING);
    };
    view! {
        <p>{w::text()}</p>
        {role.fields("job-start".to_owned(), &words)}
        <p><Button on_press=add>{w::add()}</Button></p>
    }
    .into_any()
}

/// Makes the entry, ends the roles that were ticked the day before, and offers one undo.
pub(super) fn add_entry(page: JobPage, start: &str, ends: &[String]) {
    let records = page.store.records;
    let Some(before) = page.job.get_untracked() else {
        return;
    };
    let settings = untrack(|| records.offer_settings()).0;
    let (point, now) = (settings.point(), clock::now_ms());
    let currency = settings.currency.as_deref().unwrap_or("USD");
    let (offer, begins) = (offer_of(page), date_from_text(start));
    let mut job = before.clone();
    let id = clock::new_id();
    let entry = make_entry(&mut job, offer.as_ref(), begins, point, currency, id, now);
    let mut changes = put_new_role(page.store, &entry, start, ends);
    changes.extend(records.put_change(&before, &job));
    page.store
        .offer_revert(w::added().to_owned(), changes, reverted_role::<Opportunity>);
}

/// What is still open, to be withdrawn one by one.
fn still_open(page: JobPage) -> AnyView {
    let open = memo(move || {
        let all = page.store.records.all::<Opportunity>();
        let all = all.read();
        let id = page.id.get_value();
        let open = open_beside(all.iter(), &id).into_iter();
        open.map(|job| (job.id.clone(), job.name().to_owned()))
            .collect::<Vec<(String, String)>>()
    });
    live(move || {
        let open = open.get();
        if open.is_empty() {
            return ().into_any();
        }
        let lines = open.into_iter().map(|(id, name)| {
            let href = page.store.href(Route::NetworkJob, &id);
            let label = w::withdraw_label(name.clone());
            let press = move |()| {
                let wanted = Move {
                    to: OpportunityStage::Closed,
                    on: clock::today(),
                    outcome: Some(OpportunityOutcome::Withdrawn),
                };
                // A move of today with an outcome is never refused.
                let _ = move_to(page.store, &id, wanted);
                page::focus_on(HEADING);
            };
            view! {
                <li>
                    <a href=href>{name}</a> " "
                    <Button variant=ButtonVariant::Plain label=label on_press=press>{w::withdraw()}</Button>
                </li>
            }
        });
        view! {
            <h3>{w::still_open()}</h3>
            <p>{w::still_open_text(intl::date(clock::today()))}</p>
            <ul class="list">{lines.collect_view()}</ul>
        }
        .into_any()
    })
}
