//! When the reader is away, so that nothing falls due then.

use leptos::prelude::*;
use steppingstone_core::goals::settings::{LeaveProblem, read_leave};

use super::super::form::{field_of, problem_note};
use super::super::store::GoalsStore;
use crate::platform::{intl, page};
use crate::ui::form::{FieldProps, InputKind, field};
use crate::ui::{Button, ButtonVariant, live};
use crate::words::goals::leave as w;

pub(super) fn leave(store: GoalsStore) -> AnyView {
    let (first, last) = (RwSignal::new(String::new()), RwSignal::new(String::new()));
    let problem = RwSignal::new("");
    let day = move |id: &str, label: &str, typed: RwSignal<String>, problem: Signal<String>| {
        let on_text = Callback::new(move |text| typed.set(text));
        let (id, label) = (id.to_owned(), label.to_owned());
        field(FieldProps {
            note: problem_note(move || problem.get()),
            ..field_of(InputKind::Day, id, label, typed.into(), on_text)
        })
    };
    let add = move |()| {
        let typed = [first, last].map(|typed| typed.get_untracked());
        let [from, to] = &typed;
        let leave = match read_leave(from, to) {
            Err(why) => {
                problem.set(match why {
                    LeaveProblem::NoDay => w::no_day(),
                    LeaveProblem::Turned => w::turned(),
                });
                return page::focus_on("away-last");
            }
            Ok(leave) => leave,
        };
        store.change_settings(|settings, now| settings.add_leave(leave, now));
        problem.set("");
        first.set(String::new());
        last.set(String::new());
        page::focus_on("away");
    };
    view! {
        <details class="drawer no-print">
            <summary id="away" tabindex="-1">{w::heading()}</summary>
            <div class="stack">
                <p class="field__hint">{w::hint()}</p>
                {live(move || listed(store))}
                <div class="goals__milestone">
                    {day("away-first", w::first(), first, Signal::derive(String::new))}
                    {day("away-last", w::last(), last, Signal::derive(move || problem.get().to_owned()))}
                    <Button variant=ButtonVariant::Quiet on_press=add>{w::add()}</Button>
                </div>
            </div>
        </details>
    }
    .into_any()
}

fn listed(store: GoalsStore) -> AnyView {
    let leave = store.settings().leave.value.clone();
    let rows = leave.into_iter().enumerate().map(|(at, (from, to))| {
        let message = w::days(intl::date(from), intl::date(to));
        let remove = move |()| remove(store, at);
        view! {
            <li class="goals__away">
                <span>{message.clone()}</span>
                <Button variant=ButtonVariant::Plain label=w::remove_of(message) on_press=remove>{w::remove()}</Button>
            </li>
        }
    });
    view! { <ul class="list" role="list">{rows.collect_view()}</ul> }.into_any()
}

fn remove(store: GoalsStore, at: usize) {
    let changes = store.change_settings(|settings, now| settings.remove_leave(at, now));
    store.offer(w::removed().to_owned(), move || {
        store.revert_settings(&changes)
    });
    store.then_focus("away".to_owned());
    page::focus_on("away");
}
