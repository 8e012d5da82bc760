//! The offer that is worked out of it: each holds the id of the other.

use leptos::prelude::*;
use steppingstone_core::network::Opportunity;
use steppingstone_core::offers::SavedOffer;
use steppingstone_core::opportunity_offer::make_offer;
use steppingstone_core::record::Clock;
use steppingstone_core::route::Route;
use steppingstone_core::store::{Change, Key, Kind, Record, reverted_text, to_stored_text};

use super::JobPage;
use crate::platform::{clock, page};
use crate::ui::{Button, ButtonLink, ButtonVariant, live, memo};
use crate::words::network_job_more::offer as w;

const MADE: &str = "to-offer";

pub(super) fn offer(page: JobPage) -> AnyView {
    let is_made = memo(move || {
        let job = page.job.read();
        let id = job.as_ref().and_then(|job| job.offer.value.clone());
        id.is_some_and(|id| page.store.records.ids(Kind::Offer).contains(&id))
    });
    let view = move || match is_made.get() {
        true => {
            let href = page.store.here.href(Route::Offers);
            view! {
                <p id=MADE tabindex="-1">
                    {w::made()} " " <ButtonLink variant=ButtonVariant::Quiet href=href>{w::open()}</ButtonLink>
                </p>
            }
            .into_any()
        }
        false => {
            let press = move |()| {
                make(page);
                page::focus_on(MADE);
            };
            view! {
                <p>{w::text()}</p>
                <p><Button variant=ButtonVariant::Quiet on_press=press>{w::make()}</Button></p>
            }
            .into_any()
        }
    };
    view! { <section class="stack no-print" aria-label=w::make()>{live(view)}</section> }.into_any()
}

/// Makes the offer and stores both, with one undo.
pub(super) fn make(page: JobPage) {
    let records = page.store.records;
    let Some(before) = page.job.get_untracked() else {
        return;
    };
    let mut job = before.clone();
    let now = clock::now_ms();
    let point = untrack(|| records.offer_settings()).0.point();
    let offer = make_offer(&mut job, clock::new_id(), now, point, now);
    let mut changes = put_new(page, &offer);
    changes.extend(records.put_change(&before, &job));
    page.store
        .offer_revert(w::done().to_owned(), changes, reverted);
}

/// Stores what was not there before.
fn put_new(page: JobPage, offer: &SavedOffer) -> Vec<Change> {
    let text = to_stored_text(offer, clock::now_ms());
    let stored = offer.key().map(|key| (key.to_string(), Some(text)));
    page.store.records.replace(stored.into_iter().collect())
}

fn reverted(change: &Change, now: Option<&str>, clock: Clock) -> Option<Option<String>> {
    match Key::parse(&change.stored_key)?.kind() {
        Kind::Opportunity => reverted_text::<Opportunity>(change, now, clock),
        Kind::Offer => reverted_text::<SavedOffer>(change, now, clock),
        _ => None,
    }
}
