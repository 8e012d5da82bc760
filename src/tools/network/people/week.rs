//! Whom to write to this week, and why.

use leptos::prelude::*;
use steppingstone_core::network::THIS_WEEK;
use steppingstone_core::route::Route;

use super::super::contact_actions::{ContactActions, Done};
use super::super::labels;
use super::rows::{Row, StateFilter};
use super::{People, everybody};
use crate::platform::{intl, page};
use crate::ui::{Button, ButtonVariant, either, keyed, live, memo, text, when};
use crate::words::network_people::week as w;

const HEADING: &str = "this-week";
const DONE: &str = "week-done";

pub(super) fn focus() {
    page::focus_on(HEADING);
}

pub(super) fn week(people: People) -> AnyView {
    let done = RwSignal::new(None::<Done>);
    let on_done = Callback::new(move |what: Done| {
        let is_logged = what.is_logged;
        done.set(is_logged.then_some(what));
        page::focus_on(if is_logged { DONE } else { HEADING });
    });
    let actions = ContactActions::new(people.store, "week", on_done);
    let first = memo(move || {
        let rows = people.rows.read();
        let rows = rows.iter().filter(|row| row.is_to_write_to());
        rows.take(THIS_WEEK).cloned().collect::<Vec<Row>>()
    });
    let ids = memo(move || first.read().iter().map(|row| row.id.clone()).collect());
    let beyond = memo(move || {
        let rows = people.rows.read();
        let all = rows.iter().filter(|row| row.is_to_write_to()).count();
        all.saturating_sub(THIS_WEEK)
    });
    let show = move |()| {
        people.filter.set(StateFilter::ToWriteTo);
        everybody::focus();
    };
    let more = move || {
        view! {
            <p class="no-print">
                <Button variant=ButtonVariant::Plain on_press=show>{text(move || w::more(beyond.get()))}</Button>
            </p>
        }
        .into_any()
    };
    let list = move || {
        let rows = keyed(ids, move |id| row(people, first, actions, id));
        view! {
            <ul class="skills__list" role="list">{rows}</ul>
            {when(move || beyond.get() > 0, more)}
        }
        .into_any()
    };
    view! {
        <section class="stack" aria-labelledby=HEADING>
            <h2 id=HEADING tabindex="-1">{w::heading()}</h2>
            {live(move || done_note(people, done.get()))}
            {either(move || first.read().is_empty(), move || nobody(people), list)}
        </section>
    }
    .into_any()
}

/// Where more can be said of what was logged last.
fn done_note(people: People, done: Option<Done>) -> AnyView {
    let Some(done) = done else {
        return ().into_any();
    };
    let href = people.store.href(Route::NetworkPerson, &done.id) + "#contacts";
    view! { <p class="no-print"><a id=DONE href=href>{w::add_note(&done.name)}</a></p> }.into_any()
}

/// That nobody waits, and who comes next.
fn nobody(people: People) -> AnyView {
    let next = move || {
        let rows = people.rows.read();
        let next = rows.first().filter(|row| !row.rests());
        next.map_or_else(String::new, |row| {
            w::next(&row.name, labels::status(&row.state, row.is_archived))
        })
    };
    view! {
        <p>{w::nobody()}</p>
        <p class="muted">{text(next)}</p>
    }
    .into_any()
}

fn row(people: People, first: Memo<Vec<Row>>, actions: ContactActions, id: String) -> AnyView {
    let of = id.clone();
    let row = memo(move || first.read().iter().find(|row| row.id == of).cloned());
    let name = memo(move || {
        row.read()
            .as_ref()
            .map_or_else(String::new, |row| row.name.clone())
    });
    let status = move || {
        let row = row.read();
        let status = row.as_ref().map(|row| labels::status(&row.state, false));
        status.unwrap_or_default()
    };
    let reason = move || row.read().as_ref().map_or_else(String::new, why);
    let href = people.store.href(Route::NetworkPerson, &id);
    view! {
        <li class="skills__row">
            <h3 class="skills__name"><a href=href>{text(move || name.get())}</a></h3>
            <p><strong>{text(status)}</strong></p>
            <p>{text(reason)}</p>
            {actions.view(id, name.into(), Signal::stored(false))}
        </li>
    }
    .into_any()
}

/// Why it is time.
fn why(row: &Row) -> String {
    let dates = row.state.dates;
    let missed = dates.filter(|dates| dates.due < dates.ideal);
    if let Some(missed) = missed {
        return w::planned(intl::date(missed.due));
    }
    let every = row.every.as_ref().map(labels::interval).unwrap_or_default();
    match row.state.last {
        Some(day) if row.is_about => w::last_about(intl::date(day), every),
        Some(day) => w::last(intl::date(day), every),
        None => w::no_contact(every),
    }
}
