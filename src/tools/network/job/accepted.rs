//! Once the job is taken: its place on the path, and what is still open elsewhere.

use leptos::prelude::*;
use steppingstone_core::balance::hours_text;
use steppingstone_core::balance::record::Balance;
use steppingstone_core::balance_from_job::{JobTime, time_of_offer};
use steppingstone_core::day::{date_from_text, date_to_text};
use steppingstone_core::journey::Entry;
use steppingstone_core::journey::record::{EntryField, JourneyEntry, MAX_ENTRIES};
use steppingstone_core::network::{
    Move, Opportunity, OpportunityOutcome, OpportunityStage, open_beside,
};
use steppingstone_core::offer_entry::{end_before, present_roles, start_of_offer};
use steppingstone_core::offers::SavedOffer;
use steppingstone_core::opportunity_offer::make_entry;
use steppingstone_core::record::Clock;
use steppingstone_core::route::Route;
use steppingstone_core::store::{
    Change, Key, Kind, ListRecord, Record, reverted_text, to_stored_text,
};

use super::super::job_moves::move_to;
use super::JobPage;
use crate::platform::{clock, intl, page};
use crate::ui::form::{FieldProps, InputKind, Width, checkbox, field};
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

fn own_entries(page: JobPage) -> Vec<JourneyEntry> {
    let mut entries = page.store.records.all::<JourneyEntry>().get_untracked();
    entries.retain(|entry| !entry.is_example());
    entries
}

fn offer_of(page: JobPage) -> Option<SavedOffer> {
    let id = page.job.read_untracked().as_ref()?.offer.value.clone()?;
    page.store.list::<SavedOffer>().find(&id)
}

fn form(page: JobPage) -> AnyView {
    let entries = own_entries(page);
    if entries.len() >= MAX_ENTRIES {
        return view! { <p>{w::full()}</p> }.into_any();
    }
    let start = offer_of(page).as_ref().and_then(start_of_offer);
    let day = RwSignal::new(start.map(date_to_text).unwrap_or_default());
    let ends = RwSignal::new(Vec::<String>::new());
    let props = FieldProps {
        kind: InputKind::Day,
        width: Width::Short,
        hint: w::start_hint(),
        ..FieldProps::new(
            "job-start".to_owned(),
            Signal::stored(w::start().to_owned()),
            10,
            day.into(),
            Callback::new(move |text| day.set(text)),
        )
    };
    let roles = present_roles(&entries, clock::today()).into_iter();
    let roles = roles.map(|role| role_ends(role, ends)).collect::<Vec<_>>();
    let roles = (!roles.is_empty()).then(|| {
        view! {
            <fieldset class="stack">
                <legend class="choice__legend">{w::roles()}</legend>
                {roles}
            </fieldset>
        }
    });
    let add = move |()| {
        add_entry(page, &day.get_untracked(), &ends.get_untracked());
        page::focus_on(HEADING);
    };
    view! {
        <p>{w::text()}</p>
        {field(props)}
        {roles}
        <p><Button on_press=add>{w::add()}</Button></p>
    }
    .into_any()
}

/// The question whether a present role ends; never done unasked.
fn role_ends(role: Entry, ends: RwSignal<Vec<String>>) -> AnyView {
    let (for_value, for_tick) = (role.id.clone(), role.id.clone());
    let value = Signal::derive(move || ends.read().contains(&for_value));
    let on_tick = Callback::new(move |is_ticked| {
        ends.update(|ends| {
            ends.retain(|id| *id != for_tick);
            if is_ticked {
                ends.push(for_tick.clone());
            }
        });
    });
    checkbox(w::role_ends(role.name()), value, on_tick)
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
    let (offer, start) = (offer_of(page), date_from_text(start));
    let mut job = before.clone();
    let id = clock::new_id();
    let entry = make_entry(&mut job, offer.as_ref(), start, point, currency, id, now);
    let text = to_stored_text(&entry, now);
    let stored = entry.key().map(|key| (key.to_string(), Some(text)));
    let mut changes = records.replace(stored.into_iter().collect());
    changes.extend(records.put_change(&before, &job));
    if let Some(end) = start.and_then(end_before) {
        let entries = page.store.list::<JourneyEntry>();
        for role in ends {
            let changed = entries.change(role, |role| {
                role.set_text(EntryField::End, end.clone(), now);
            });
            changes.extend(changed.and_then(|(was, is)| Change::of(&was, &is, now)));
        }
    }
    page.store
        .offer_revert(w::added().to_owned(), changes, reverted);
}

fn reverted(change: &Change, now: Option<&str>, clock: Clock) -> Option<Option<String>> {
    match Key::parse(&change.stored_key)?.kind() {
        Kind::Opportunity => reverted_text::<Opportunity>(change, now, clock),
        Kind::JourneyEntry => reverted_text::<JourneyEntry>(change, now, clock),
        _ => None,
    }
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
