//! A new opening in three fields: position, organization, and where it stands since which day.

use leptos::ev::SubmitEvent;
use leptos::prelude::*;
use steppingstone_core::day::{date_from_text, date_to_text};
use steppingstone_core::network::{MAX_OPPORTUNITIES, Move, Opportunity, OpportunityStage};

use super::super::job_words as says;
use super::JobsPage;
use crate::platform::{clock, page};
use crate::ui::form::{FieldProps, InputKind, Note, Width, field, select_field};
use crate::ui::{Card, memo};
use crate::words::network::jobs::moving as m;
use crate::words::network_jobs::add as w;
use crate::words::network_jobs::empty as e;

const TITLE: &str = "new-job";
const DAY: &str = "new-job-day";
const MAX_NAME: usize = 200;

/// What is wrong with what was typed.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum AddProblem {
    NoName,
    Full,
    NoDay,
    Future,
}

/// Among other things on the page.
pub(super) fn drawer(page: JobsPage) -> AnyView {
    view! {
        <details class="drawer no-print">
            <summary>{w::heading()}</summary>
            {form(page)}
        </details>
    }
    .into_any()
}

/// As the first thing to do.
pub(super) fn first(page: JobsPage) -> AnyView {
    view! {
        <Card>
            <h2>{e::heading()}</h2>
            <p>{e::text()}</p>
            {form(page)}
        </Card>
    }
    .into_any()
}

/// The opportunity of what was typed, stored.
pub(super) fn add(
    page: JobsPage,
    title: &str,
    organization: &str,
    stage: OpportunityStage,
    day: &str,
) -> Result<String, AddProblem> {
    let all = page.store.records.all::<Opportunity>();
    let is_full = all.read_untracked().len() >= MAX_OPPORTUNITIES;
    let (title, organization) = (title.trim(), organization.trim());
    if title.is_empty() && organization.is_empty() {
        return Err(AddProblem::NoName);
    }
    if is_full {
        return Err(AddProblem::Full);
    }
    let on = date_from_text(day).ok_or(AddProblem::NoDay)?;
    let now = clock::now_ms();
    let (id, title) = (clock::new_id(), title.to_owned());
    let mut job = Opportunity::new(id.clone(), title, organization.to_owned(), now);
    let wanted = Move {
        to: stage,
        on,
        outcome: None,
    };
    let moved = job.move_to(wanted, &clock::new_id(), clock::today(), now);
    moved.map_err(|_| AddProblem::Future)?;
    page.store.records.put(&job);
    page::announce(&w::added(job.name(), says::stage(stage)));
    Ok(id)
}

fn form(page: JobsPage) -> AnyView {
    let title = RwSignal::new(String::new());
    let organization = RwSignal::new(String::new());
    let stage = RwSignal::new(OpportunityStage::Interested);
    let day = RwSignal::new(date_to_text(clock::today()));
    let problem = RwSignal::new(None::<AddProblem>);
    let submit = move |event: SubmitEvent| {
        event.prevent_default();
        let added = {
            let (title, organization) = (title.read_untracked(), organization.read_untracked());
            let (stage, day) = (stage.get_untracked(), day.read_untracked());
            add(page, &title, &organization, stage, &day)
        };
        // With the first one the form itself is gone.
        problem.try_set(added.as_ref().err().copied());
        match added {
            Ok(id) => {
                title.try_set(String::new());
                organization.try_set(String::new());
                page.search.set(String::new());
                page.board.focus_card(&id);
            }
            Err(AddProblem::NoName | AddProblem::Full) => page::focus_on(TITLE),
            Err(AddProblem::NoDay | AddProblem::Future) => page::focus_on(DAY),
        }
    };
    let name_note = move || match problem.get() {
        Some(AddProblem::NoName) => Note::problem(w::name_missing().to_owned()),
        Some(AddProblem::Full) => Note::problem(w::full(MAX_OPPORTUNITIES)),
        _ => Note::default(),
    };
    let day_note = move || match problem.get() {
        Some(AddProblem::NoDay) => Note::problem(m::no_day().to_owned()),
        Some(AddProblem::Future) => Note::problem(m::future().to_owned()),
        _ => Note::default(),
    };
    let type_into = move |signal: RwSignal<String>| {
        Callback::new(move |text: String| {
            problem.set(None);
            signal.set(text);
        })
    };
    let label = |words: &'static str| Signal::stored(words.to_owned());
    let title_field = field(FieldProps {
        note: memo(name_note).into(),
        ..FieldProps::new(
            TITLE.to_owned(),
            label(w::title()),
            MAX_NAME,
            title.into(),
            type_into(title),
        )
    });
    let organization_field = field(FieldProps::new(
        "new-job-organization".to_owned(),
        label(w::organization()),
        MAX_NAME,
        organization.into(),
        type_into(organization),
    ));
    let day_field = field(FieldProps {
        kind: InputKind::Day,
        width: Width::Short,
        note: memo(day_note).into(),
        ..FieldProps::new(
            DAY.to_owned(),
            label(w::on()),
            10,
            day.into(),
            type_into(day),
        )
    });
    let stages = OpportunityStage::ALL.into_iter();
    let stages = stages.filter(|stage| *stage != OpportunityStage::Closed);
    let stage_field = select_field(
        "new-job-stage".to_owned(),
        w::stage(),
        "",
        stages.map(|it| (it.key(), says::stage(it))).collect(),
        memo(move || stage.get().key().to_owned()).into(),
        Callback::new(move |key: String| {
            stage.set(OpportunityStage::from_key(&key).unwrap_or(OpportunityStage::Interested));
        }),
    );
    view! {
        <form class="stack measure no-print" on:submit=submit>
            {title_field}
            {organization_field}
            {stage_field}
            {day_field}
            <div><button type="submit" class="button">{w::press()}</button></div>
        </form>
    }
    .into_any()
}
