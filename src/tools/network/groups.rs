//! Groups and events: what is next, what they cost in a year, and whom one met.

mod add;
mod event_fields;
pub(super) mod example;
mod group_fields;
mod met;
mod more;
mod rows;

use leptos::prelude::*;
use steppingstone_core::network::{
    EventOrder, NetworkEvent, NetworkGroup, YearCosts, group_order, renewals, year_costs,
};
use steppingstone_core::route::Route;

use super::record_field::unmoved;
use crate::platform::{clock, intl};
use crate::state::ToolStore;
use crate::ui::part::{loading_placeholder, part};
use crate::ui::{Card, either, keyed, later, live, memo, when};
use crate::words::network_groups as w;

part!(show_example in network_groups_more, example::offer, GroupsPage);

/// The headings of the lists, one of which has focus once a record is gone.
const GROUPS: &str = "groups";
const EVENTS: &str = "events";

/// What of a record is open.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Panel {
    Change,
    /// Whom the reader met at the event.
    Met,
}

/// What the page works on.
#[derive(Clone, Copy)]
struct GroupsPage {
    store: ToolStore,
    /// The id of the record that is open, and what of it.
    open: RwSignal<Option<(String, Panel)>>,
}

pub(super) fn groups(route: Route) -> AnyView {
    let store = ToolStore::new();
    let page = GroupsPage {
        store,
        open: RwSignal::new(None),
    };
    let open = page.open;
    let order = Memo::new(move |before: Option<&Vec<String>>| {
        let groups = store.records.all::<NetworkGroup>();
        let now = group_order(&*groups.read(), clock::today());
        unmoved(before.filter(|_| open.read().is_some()), now)
    });
    let events = Memo::new(move |before: Option<&EventOrder>| {
        let events = store.records.all::<NetworkEvent>();
        let now = EventOrder::of(&*events.read(), clock::today());
        let before = before.filter(|_| open.read().is_some());
        match before {
            Some(before) if has_same_ids(before, &now) => before.clone(),
            _ => now,
        }
    });
    let has_any = memo(move || {
        let events = events.read();
        !order.read().is_empty() || !events.ahead.is_empty() || !events.past.is_empty()
    });
    view! {
        <div class="measure stack stack--wide network-groups">
            <header class="stack">
                <h1 tabindex="-1">{w::heading()}</h1>
                {super::pages(route)}
                {when(move || has_any.get(), move || first_answer(page))}
                {example::note(page)}
            </header>
            {either(move || has_any.get(), || ().into_any(), move || empty(page))}
            {event_lists(page, events)}
            {later(move || group_list(page, order))}
        </div>
    }
    .into_any()
}

/// Whether two orders are of the same events. An event that is open stays where it is, in its list.
fn has_same_ids(before: &EventOrder, now: &EventOrder) -> bool {
    let all = |order: &EventOrder| [order.ahead.as_slice(), &order.past].concat();
    let before = all(before);
    unmoved(Some(&before), all(now)) == before
}

fn empty(page: GroupsPage) -> AnyView {
    view! {
        <Card>
            <h2>{w::none()}</h2>
            <p>{w::none_text()}</p>
            {show_example::PART.view(page, |fetch| loading_placeholder(fetch, w::failed()), || ())}
        </Card>
    }
    .into_any()
}

/// What is next, what is to be renewed, and what the year costs.
fn first_answer(page: GroupsPage) -> AnyView {
    let said = memo(move || {
        let groups = page.store.records.all::<NetworkGroup>();
        let events = page.store.records.all::<NetworkEvent>();
        answers(&groups.read(), &events.read())
    });
    let lines = move || {
        let said = said.get().into_iter();
        let lines = said.enumerate().map(|(place, line)| {
            let class = (place == 0).then_some("lead");
            view! { <p class=class>{line}</p> }
        });
        lines.collect_view().into_any()
    };
    live(lines)
}

/// The sentences at the head of the page, the most urgent first.
fn answers(groups: &[NetworkGroup], events: &[NetworkEvent]) -> Vec<String> {
    let today = clock::today();
    let order = EventOrder::of(events, today);
    let next = order.ahead.first();
    let next = next.and_then(|id| events.iter().find(|event| event.id == *id));
    let next = next.map(|event| match event.on.value <= today {
        true => w::next_today(&event.name.value),
        false => w::next_event(&event.name.value, intl::date(event.on.value)),
    });
    let renewals = renewals(groups, today).into_iter();
    let renewals = renewals.map(|(on, group)| match on == today {
        true => w::renews_today(&group.name.value),
        false => w::renews(&group.name.value, intl::date(on)),
    });
    let mut said: Vec<String> = next.into_iter().chain(renewals).collect();
    if said.is_empty() {
        said.push(w::nothing_ahead().to_owned());
    }
    let year = chrono::Datelike::year(&today);
    said.extend(cost(&year_costs(groups, events, year, "")));
    said
}

/// What the year costs, in each currency, and how many amounts could not be read.
fn cost(costs: &YearCosts) -> Option<String> {
    let sums = costs.sums.iter().map(|(currency, sum)| {
        let cents = sum.as_cents();
        let amount = cents as f64 / 100.0;
        match currency.as_str() {
            "" => intl::number(amount),
            currency => intl::money(amount, currency, cents % 100 != 0),
        }
    });
    let sums: Vec<String> = sums.collect();
    let sums = (!sums.is_empty()).then(|| w::cost(sums.join(", ")));
    let unreadable = (costs.unreadable > 0).then(|| w::cost_unreadable(costs.unreadable));
    let said: Vec<String> = sums.into_iter().chain(unreadable).collect();
    (!said.is_empty()).then(|| said.join(" "))
}

fn event_lists(page: GroupsPage, order: Memo<EventOrder>) -> AnyView {
    let ahead = memo(move || order.read().ahead.clone());
    let past = memo(move || order.read().past.clone());
    let list = move |heading: &'static str, ids: Memo<Vec<String>>| {
        when(
            move || !ids.read().is_empty(),
            move || {
                let rows = keyed(ids, move |id| rows::event(page, id));
                view! {
                    <h3>{heading}</h3>
                    <ul class="skills__list" role="list">{rows}</ul>
                }
                .into_any()
            },
        )
    };
    view! {
        <section class="stack" aria-labelledby=EVENTS>
            <h2 id=EVENTS tabindex="-1">{w::events::heading()}</h2>
            {when(
                move || ahead.read().is_empty() && past.read().is_empty(),
                || view! { <p class="muted">{w::events::none()}</p> }.into_any(),
            )}
            {list(w::events::ahead(), ahead)}
            {list(w::events::past(), past)}
            {add::event(page)}
        </section>
    }
    .into_any()
}

fn group_list(page: GroupsPage, order: Memo<Vec<String>>) -> AnyView {
    view! {
        <section class="stack" aria-labelledby=GROUPS>
            <h2 id=GROUPS tabindex="-1">{w::groups::heading()}</h2>
            {either(
                move || order.read().is_empty(),
                || view! { <p class="muted">{w::groups::none()}</p> }.into_any(),
                move || {
                    let rows = keyed(order, move |id| rows::group(page, id));
                    view! { <ul class="skills__list" role="list">{rows}</ul> }.into_any()
                },
            )}
            {add::group(page)}
        </section>
    }
    .into_any()
}

#[cfg(feature = "ssr")]
#[cfg(test)]
#[path = "groups/tests.rs"]
mod tests;
