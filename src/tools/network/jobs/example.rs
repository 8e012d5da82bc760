//! Made-up applications to look around in.

use chrono::Days;
use leptos::prelude::*;
use steppingstone_core::network::{
    FollowUp, JobSource, Opportunity, OpportunityOutcome, OpportunityStage, StageEntry, Step,
    StepKind,
};
use steppingstone_core::record::Stamped;

use super::JobsPage;
use crate::platform::{clock, page};
use crate::ui::{Button, ButtonVariant, Notice, NoticeKind};
use crate::words::network_jobs::{empty as p, example as x};
use crate::words::network_jobs_more::example as w;

const NOTE: &str = "jobs-example";

/// Asks for the example.
pub(super) fn button(page: JobsPage) -> AnyView {
    let press = move |()| {
        add(page);
        page::focus_on(NOTE);
    };
    view! {
        <p class="no-print">
            <Button variant=ButtonVariant::Plain on_press=press>{p::example()}</Button>
        </p>
    }
    .into_any()
}

/// Stores it.
pub(super) fn add(page: JobsPage) {
    for job in example(clock::now_ms()) {
        page.store.records.put(&job);
    }
}

/// That some of what is shown is made up.
pub(super) fn note(page: JobsPage) -> AnyView {
    let remove = move |()| {
        let jobs = page.store.list::<Opportunity>();
        jobs.remove_examples(x::removed().to_owned());
        page::focus_heading();
        page.store.then_focus(NOTE.to_owned());
    };
    view! {
        <Notice kind=NoticeKind::Info>
            <p id=NOTE tabindex="-1">
                {x::note()} " "
                <Button variant=ButtonVariant::Plain on_press=remove>{x::remove()}</Button>
            </p>
        </Notice>
    }
    .into_any()
}

/// One at each stage.
fn example(now: i64) -> Vec<Opportunity> {
    use OpportunityStage::{Applied, Closed, Interested, Interviewing, Offer};
    let (title, place) = (w::titles::planner(), w::organizations::planner());
    let mut planner = job("examplejob1", title, place, now);
    history(&mut planner, &[(Interested, 2, None)], now);
    planner.apply_by.value = day(-3);

    let mut lead = job(
        "examplejob2",
        w::titles::lead(),
        w::organizations::lead(),
        now,
    );
    history(
        &mut lead,
        &[(Interested, 26, None), (Applied, 18, None)],
        now,
    );
    lead.source.value = Some(JobSource::Advert);

    let (title, place) = (w::titles::analyst(), w::organizations::analyst());
    let mut analyst = job("examplejob3", title, place, now);
    history(
        &mut analyst,
        &[(Applied, 21, None), (Interviewing, 6, None)],
        now,
    );
    analyst.source.value = Some(JobSource::Referral);
    analyst.contact_name.value = w::contact().to_owned();
    if let Some(on) = day(6) {
        let step = Step {
            on,
            time: None,
            minutes: Some(60),
            kind: StepKind::Interview,
            what: w::first_interview().to_owned(),
            result: w::result().to_owned(),
        };
        let value = Some(step);
        let at_ms = now;
        analyst
            .steps
            .insert("s1".to_owned(), Stamped { at_ms, value });
    }
    analyst.follow_up.value = day(0).map(|on| FollowUp {
        on,
        what: w::ask().to_owned(),
    });

    let (title, place) = (w::titles::office(), w::organizations::office());
    let mut office = job("examplejob4", title, place, now);
    let stages = [
        (Applied, 40, None),
        (Interviewing, 20, None),
        (Offer, 1, None),
    ];
    history(&mut office, &stages, now);
    office.answer_by.value = day(-2);

    let (title, place) = (w::titles::dispatcher(), w::organizations::dispatcher());
    let mut dispatcher = job("examplejob5", title, place, now);
    let rejected = Some(OpportunityOutcome::Rejected);
    history(
        &mut dispatcher,
        &[(Applied, 50, None), (Closed, 30, rejected)],
        now,
    );

    let jobs = vec![planner, lead, analyst, office, dispatcher];
    jobs.into_iter().map(|job| stamped(job, now)).collect()
}

fn job(id: &str, title: &str, organization: &str, now: i64) -> Opportunity {
    Opportunity::new(id, title.to_owned(), organization.to_owned(), now)
}

/// The day so many days ago; below zero, from now.
fn day(ago: i64) -> Option<chrono::NaiveDate> {
    let (today, days) = (clock::today(), Days::new(ago.unsigned_abs()));
    match ago < 0 {
        true => today.checked_add_days(days),
        false => today.checked_sub_days(days),
    }
}

type Entry = (OpportunityStage, i64, Option<OpportunityOutcome>);

fn history(job: &mut Opportunity, stages: &[Entry], now: i64) {
    for (number, (stage, ago, outcome)) in (1_u32..).zip(stages) {
        let value = day(*ago).map(|on| StageEntry {
            stage: *stage,
            on,
            outcome: *outcome,
        });
        let id = ["h", &number.to_string()].concat();
        job.history.insert(id, Stamped { at_ms: now, value });
    }
}

/// With the moment of each value, as if it had just been typed.
fn stamped(filled: Opportunity, now: i64) -> Opportunity {
    let mut job = Opportunity::new(
        filled.id.clone(),
        filled.title.value.clone(),
        filled.organization.value.clone(),
        now,
    );
    job.change(now, |job| *job = filled);
    job
}
