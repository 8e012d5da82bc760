//! The list of everybody, found by name, tier or state.

use leptos::prelude::*;
use steppingstone_core::network::{ContactTier, Person, folded_name, to_tidy_up};
use steppingstone_core::order::in_former_order;
use steppingstone_core::route::Route;

use super::super::contact_actions::{ContactActions, Done};
use super::super::labels::{self, link_id};
use super::rows::{Row, StateFilter};
use super::tidy_up::tidy_up;
use super::{People, looking};
use crate::platform::{clock, page};
use crate::ui::form::{FieldProps, Note, field, select_field};
use crate::ui::part::{loading_placeholder, part};
use crate::ui::{Button, ButtonVariant, delayed, either, keyed, live, memo, text, when};
use crate::words::network_people_more as w;

// What knows all that can name a person: asked for where there may be somebody to delete.
part!(unused in network_tidy_up, tidy_up, People);

/// So many rows are drawn at first, and more with each press.
const STEP: usize = 50;

pub(super) const HEADING: &str = "everybody";

/// The most characters of a search.
const MAX_SEARCH: usize = 200;

pub(super) fn focus() {
    page::focus_on(HEADING);
}

/// What is found, and how much of it is drawn.
#[derive(Clone, Copy)]
struct List {
    people: People,
    shown: Memo<Vec<Row>>,
    count: Memo<usize>,
    most: RwSignal<usize>,
    actions: ContactActions,
}

pub(super) fn everybody(people: People) -> AnyView {
    let list = List::new(people);
    let ids = memo(move || {
        let shown = list.shown.read();
        shown.iter().map(|row| row.id.clone()).collect()
    });
    let nobody = || view! { <p>{w::no_match()}</p> }.into_any();
    let found = move || {
        let rows = keyed(ids, move |id| row(list, id));
        view! { <ul class="skills__list" role="list">{rows}</ul> }.into_any()
    };
    let rest = memo(move || list.count.get().saturating_sub(list.most.get()));
    let more = move || {
        let next = move || untrack(|| rest.get().min(STEP));
        let press = move |()| {
            let before = list.shown.with_untracked(Vec::len);
            list.most.update(|most| *most += STEP);
            let first = list
                .shown
                .with_untracked(|shown| shown.get(before).map(|it| link_id(&it.id)));
            if let Some(first) = first {
                page::focus_on(&first);
            }
        };
        let words = move || {
            rest.track();
            w::show_more(next())
        };
        view! {
            <p class="no-print">
                <Button variant=ButtonVariant::Quiet on_press=press>{text(words)}</Button>
            </p>
        }
        .into_any()
    };
    let may_tidy = memo(move || {
        let all = people.store.records.all::<Person>();
        let all = all.read();
        !to_tidy_up(all.iter(), |_| false, clock::today()).is_empty()
    });
    let tidy = move || {
        unused::PART.view(
            people,
            |fetch| loading_placeholder(fetch, w::failed()),
            || (),
        )
    };
    view! {
        <section class="stack" aria-labelledby=HEADING>
            <h2 id=HEADING tabindex="-1">{w::heading()}</h2>
            {narrow(list)}
            <p class="muted small">{text(move || w::count(list.count.get()))}</p>
            {either(move || list.count.get() == 0, nobody, found)}
            {when(move || rest.get() > 0, more)}
        </section>
        {when(move || may_tidy.get(), tidy)}
        <details class="drawer no-print">
            <summary>{w::settings()}</summary>
            {looking(people.store)}
        </details>
    }
    .into_any()
}

impl List {
    fn new(people: People) -> List {
        let most = RwSignal::new(STEP);
        let on_done = RwSignal::new(None::<Done>);
        let done = Callback::new(move |what: Done| on_done.set(Some(what)));
        let actions = ContactActions::new(people.store, "all", done);
        // The rows that it finds are too many to be drawn with each key.
        let search: ReadSignal<String> = delayed(people.search.into());
        let found = memo(move || {
            let search = folded_name(search.read().trim());
            let (tier, filter) = (people.tier.get(), people.filter.get());
            let rows = people.rows.read();
            let found = rows.iter().enumerate();
            let found = found.filter(|(_, row)| row.is_found(&search, tier, filter));
            found.map(|(place, _)| place).collect::<Vec<usize>>()
        });
        let drawn = memo(move || {
            let rows = people.rows.read();
            let found = found.read();
            let drawn = found.iter().take(most.get());
            let drawn = drawn.filter_map(|place| rows.get(*place).cloned());
            drawn.collect::<Vec<Row>>()
        });
        // While a row is open, the others stay around it.
        let shown = Memo::new(move |before: Option<&Vec<Row>>| {
            let now = drawn.get();
            match before {
                Some(before) if actions.opened().is_some() => in_former_order_by_id(before, now),
                _ => now,
            }
        });
        // Where focus goes is known once the list has followed the change.
        let list = List {
            people,
            shown,
            count: memo(move || found.read().len()),
            most,
            actions,
        };
        Effect::new(move |_| {
            if let Some(done) = on_done.get() {
                untrack(|| list.focus_after(&done.id));
            }
        });
        list
    }

    /// After a change focus stays with the person, or goes to the heading if it is no longer shown.
    fn focus_after(self, id: &str) {
        match self.shown.read().iter().any(|row| row.id == id) {
            true => page::focus_on(&link_id(id)),
            false => focus(),
        }
    }
}

/// The rows in the order of those before, where they are still there; new ones after them.
fn in_former_order_by_id(before: &[Row], now: Vec<Row>) -> Vec<Row> {
    let ids = |rows: &[Row]| -> Vec<String> { rows.iter().map(|row| row.id.clone()).collect() };
    let order = in_former_order(&ids(before), ids(&now));
    let row = |id: &String| now.iter().find(|row| row.id == *id).cloned();
    order.iter().filter_map(row).collect()
}

/// The fields that narrow the list. How many are left is heard.
fn narrow(list: List) -> AnyView {
    let people = list.people;
    let again = move || list.most.set(STEP);
    let say = move || page::announce(&w::count(list.count.get_untracked()));
    let search = FieldProps {
        note: memo(move || Note::reading(w::count(list.count.get()))).into(),
        ..FieldProps::new(
            "people-search".to_owned(),
            w::search().to_owned().into(),
            MAX_SEARCH,
            people.search.into(),
            Callback::new(move |text| {
                people.search.set(text);
                again();
            }),
        )
    };
    let tiers = ContactTier::ALL.map(|tier| (tier.key(), labels::tier(tier)));
    let tiers = std::iter::once(("", w::all_tiers())).chain(tiers);
    let tier = memo(move || people.tier.get().map_or("", ContactTier::key).to_owned());
    let tier = select_field(
        "people-tier".to_owned(),
        w::tier(),
        "",
        tiers.collect(),
        tier.into(),
        Callback::new(move |key: String| {
            people.tier.set(ContactTier::from_key(&key));
            again();
            say();
        }),
    );
    let filters = StateFilter::ALL.map(|filter| (filter.key(), filter_words(filter)));
    let filter = memo(move || people.filter.get().key().to_owned());
    let filter = select_field(
        "people-filter".to_owned(),
        w::filter(),
        "",
        filters.to_vec(),
        filter.into(),
        Callback::new(move |key: String| {
            let filter = StateFilter::from_key(&key).unwrap_or(StateFilter::All);
            people.filter.set(filter);
            again();
            say();
        }),
    );
    view! {
        <div class="skills__narrow no-print">
            {field(search)}
            {tier}
            {filter}
        </div>
    }
    .into_any()
}

fn filter_words(filter: StateFilter) -> &'static str {
    use w::filters as f;
    match filter {
        StateFilter::All => f::all(),
        StateFilter::ToWriteTo => f::to_write_to(),
        StateFilter::Planned => f::planned(),
        StateFilter::Fine => f::fine(),
        StateFilter::Mentors => f::mentors(),
        StateFilter::Archived => f::archived(),
    }
}

fn row(list: List, id: String) -> AnyView {
    let of = id.clone();
    let row = memo(move || list.shown.read().iter().find(|row| row.id == of).cloned());
    let name = memo(move || {
        row.read()
            .as_ref()
            .map_or_else(String::new, |row| row.name.clone())
    });
    let rests = memo(move || row.read().as_ref().is_none_or(Row::rests));
    let stands = move || {
        let row = row.read();
        let parts = row.as_ref().map(stands).unwrap_or_default();
        let parts = parts.into_iter().map(|part| view! { <li>{part}</li> });
        view! { <ul class="skills__stands" role="list">{parts.collect_view()}</ul> }.into_any()
    };
    let href = list.people.store.href(Route::NetworkPerson, &id);
    view! {
        <li class="skills__row">
            <h3 class="skills__name"><a id=link_id(&id) href=href>{text(move || name.get())}</a></h3>
            {live(stands)}
            {list.actions.view(id, name.into(), rests.into())}
        </li>
    }
    .into_any()
}

/// How it stands, in a few words each; what is empty is left out.
fn stands(row: &Row) -> Vec<String> {
    let first = [
        labels::status(&row.state, row.is_archived),
        labels::tier(row.tier).to_owned(),
    ];
    let last = labels::last(&row.state, row.is_about);
    let parts = first.into_iter().chain(last);
    let parts = parts.chain(std::iter::once(row.work.clone()));
    parts.filter(|part| !part.is_empty()).collect()
}
