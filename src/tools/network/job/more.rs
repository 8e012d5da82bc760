//! What stands below the first screen of an application.

use leptos::prelude::*;
use steppingstone_core::network_evidence::step_evidence;

use super::super::links::{LinkedGoals, Links};
use super::{JobPage, accepted, ask, calendar, contact, details, history, offer, steps};
use crate::platform::clock;
use crate::words::network_job_more as w;

pub(super) fn more(page: JobPage) -> AnyView {
    view! {
        <div class="stack stack--wide">
            {accepted::accepted(page)}
            {contact::known(page)}
            {steps::steps(page)}
            {ask::ask(page)}
            {calendar::calendar(page)}
            {history::history(page)}
            <details class="drawer">
                <summary>{w::details::heading()}</summary>
                <div class="stack">
                    {details::details(page)}
                    {contact::contact(page)}
                    {details::notes(page)}
                </div>
            </details>
            {links(page).drawer()}
            {offer::offer(page)}
        </div>
    }
    .into_any()
}

/// What the application has to do with goals and skills.
pub(super) fn links(page: JobPage) -> Links {
    let goals = move || {
        let job = page.job.read();
        job.as_ref()
            .map(|job| job.goals.value.clone())
            .unwrap_or_default()
    };
    let set = Callback::new(move |ids: Vec<String>| {
        page.change(&|job| job.goals.value.clone_from(&ids));
    });
    let evidence = Callback::new(move |()| {
        let job = page.job.read();
        let steps = job.as_ref().map(|job| step_evidence(job, clock::today()));
        steps.unwrap_or_default()
    });
    Links {
        store: page.store,
        id: "job",
        goals: Some(LinkedGoals {
            ids: Signal::derive(goals),
            set,
        }),
        met: None,
        evidence,
        happened: evidence,
    }
}
