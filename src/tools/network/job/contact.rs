//! Whom to talk to there: somebody typed, or somebody of the reader's own network.

use leptos::prelude::*;
use steppingstone_core::network::{Person, by_name, organization_key};
use steppingstone_core::route::Route;

use super::JobPage;
use crate::tools::person_choice::{Known, PersonChoice, PersonChoiceWords};
use crate::ui::form::field;
use crate::ui::{live, memo};
use crate::words::network_job_more::contact as w;

const NAME: &str = "contact-name";

/// Those who work at the same organization (G1): id, name, and role.
fn people_there(page: JobPage) -> Vec<[String; 3]> {
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
    let there = by_name(there).into_iter().map(|person| {
        let (name, role) = (&person.name.value, &person.role.value);
        [person.id.clone(), name.clone(), role.clone()]
    });
    there.collect()
}

/// "You know someone there".
pub(super) fn known(page: JobPage) -> AnyView {
    let there = memo(move || people_there(page));
    live(move || {
        let there = there.read();
        if there.is_empty() {
            return ().into_any();
        }
        let lines = there.iter().map(|[id, name, role]| {
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
    let person = memo(move || page.job.read().as_ref()?.contact.value.clone());
    let set = Callback::new(move |known: Option<Known>| {
        page.change(&|job| {
            job.contact.value = known.as_ref().map(|(id, _)| id.clone());
            if let Some((_, name)) = &known {
                job.contact_name.value.clone_from(name);
            }
        });
    });
    let choice = PersonChoice {
        store: page.store,
        field: NAME,
        chosen: person.into(),
        typed: page.signal(|job| &job.contact_name.value),
        set,
        words: PersonChoiceWords {
            of_network: |name| w::of_network(name),
            unlink: w::unlink(),
            choose: |name| w::choose(name),
            meant: w::meant(),
        },
    };
    choice.view()
}
