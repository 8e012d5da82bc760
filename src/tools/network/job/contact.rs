//! Whom to talk to there: somebody typed, or somebody of the reader's own network.

use leptos::prelude::*;
use steppingstone_core::network::{Person, by_name, folded_name, organization_key};
use steppingstone_core::route::Route;

use super::JobPage;
use crate::platform::page;
use crate::ui::form::field;
use crate::ui::{Button, ButtonVariant, live, memo};
use crate::words::network_job_more::contact as w;

/// A name is looked for from so many letters on, and so many are offered.
const MIN_LETTERS: usize = 2;
const MOST: usize = 5;
const NAME: &str = "contact-name";

/// A person's id, name, and role.
type Known = (String, String, String);

fn known_of(person: &Person) -> Known {
    (
        person.id.clone(),
        person.name.value.clone(),
        person.role.value.clone(),
    )
}

/// Those who work at the same organization (G1).
fn people_there(page: JobPage) -> Vec<Known> {
    let job = page.job.read();
    let key = job
        .as_ref()
        .and_then(|job| organization_key(&job.organization.value));
    let Some(key) = key else {
        return Vec::new();
    };
    let all = page.store.records.all::<Person>();
    let all = all.read();
    let there = all.iter().filter(|person| {
        let is_there = organization_key(&person.organization.value).as_ref() == Some(&key);
        is_there && !person.archived.value
    });
    by_name(there).into_iter().map(known_of).collect()
}

/// "You know someone there".
pub(super) fn known(page: JobPage) -> AnyView {
    let there = memo(move || people_there(page));
    live(move || {
        let there = there.read();
        if there.is_empty() {
            return ().into_any();
        }
        let lines = there.iter().map(|(id, name, role)| {
            let href = page.store.href(Route::NetworkPerson, id);
            let role = (!role.is_empty()).then(|| view! { ", " <bdi>{role.clone()}</bdi> });
            view! { <li><a href=href>{name.clone()}</a> {role}</li> }
        });
        view! {
            <section class="stack" aria-labelledby="known">
                <h2 id="known">{w::known()}</h2>
                <ul class="list">{lines.collect_view()}</ul>
            </section>
        }
        .into_any()
    })
}

pub(super) fn contact(page: JobPage) -> AnyView {
    let name = page.line(
        NAME,
        w::name(),
        200,
        |job| &job.contact_name.value,
        |job, text| job.contact_name.value = text,
    );
    let reach = page.line(
        "contact-reach",
        w::reach(),
        254,
        |job| &job.contact_reach.value,
        |job, text| job.contact_reach.value = text,
    );
    view! {
        {field(name)}
        {chosen(page)}
        {field(reach)}
    }
    .into_any()
}

/// The person of the network who is meant, or those whose name is being typed.
fn chosen(page: JobPage) -> AnyView {
    let found = memo(move || {
        let job = page.job.read();
        let Some(job) = job.as_ref() else {
            return (None, Vec::new());
        };
        let all = page.store.records.all::<Person>();
        let all = all.read();
        if let Some(id) = &job.contact.value {
            let person = all.iter().find(|person| person.id == *id);
            return (person.map(known_of), Vec::new());
        }
        let typed = folded_name(job.contact_name.value.trim());
        if typed.chars().count() < MIN_LETTERS {
            return (None, Vec::new());
        }
        let fits = |person: &&Person| folded_name(&person.name.value).contains(&typed);
        let fitting = by_name(all.iter().filter(fits));
        let fitting = fitting.into_iter().take(MOST);
        (None, fitting.map(known_of).collect::<Vec<Known>>())
    });
    live(move || {
        let (person, fitting) = found.get();
        match person {
            Some(person) => of_network(page, person),
            None => offered(page, fitting),
        }
    })
}

fn of_network(page: JobPage, (id, name, _): Known) -> AnyView {
    let href = page.store.href(Route::NetworkPerson, &id);
    let remove = move |()| {
        page.change(&|job| job.contact.value = None);
        page::focus_on(NAME);
    };
    view! {
        <p>
            <a href=href>{w::of_network(name)}</a> " "
            <Button variant=ButtonVariant::Plain on_press=remove>{w::unlink()}</Button>
        </p>
    }
    .into_any()
}

fn offered(page: JobPage, fitting: Vec<Known>) -> AnyView {
    if fitting.is_empty() {
        return ().into_any();
    }
    let buttons = fitting.into_iter().map(|(id, name, _)| {
        let words = w::choose(name.clone());
        let press = move |()| {
            page.change(&|job| {
                job.contact.value = Some(id.clone());
                job.contact_name.value.clone_from(&name);
            });
            page::focus_on(NAME);
        };
        view! { <Button variant=ButtonVariant::Quiet on_press=press>{words}</Button> }
    });
    view! {
        <p class="muted small">{w::meant()}</p>
        <div class="actions">{buttons.collect_view()}</div>
    }
    .into_any()
}
