//! Which goal to write for a gap: three that fit, or one of the reader's own; and what the result
//! says of the gap.

use leptos::prelude::*;
use steppingstone_core::goals::from_result::FromResult;
use steppingstone_core::goals::start::Start;
use steppingstone_core::goals::template::Reader;
use steppingstone_core::quiz::Taking;
use steppingstone_core::route::Route;

use super::super::about::about;
use super::super::{names, says, templates};
use super::begin::Asked;
use super::pen::Pen;
use crate::state::Records;
use crate::ui::{ButtonLink, Look, live, memo, text};
use crate::words::goals::start as w;

/// Hands what reads a result to the pen; draws the choice where it is open.
pub(super) fn arrive(pen: Pen) -> AnyView {
    pen.gap.set(Some(gap));
    if pen.is_choosing() {
        choice(pen)
    } else {
        ().into_any()
    }
}

/// What a result says of a facet or practice, as it is stored with a goal.
fn gap(records: Records, asked: &Asked) -> Option<String> {
    let (key, taking) = (asked.from.as_ref()?, result(records, asked)?);
    FromResult::of(&taking.result(), key).map(|found| found.to_text())
}

/// The result that the address names.
fn result(records: Records, asked: &Asked) -> Option<Taking> {
    let id = asked.result.as_ref()?;
    let mut takings = records.takings().into_iter();
    takings.find(|taking| taking.id == *id)
}

fn choice(pen: Pen) -> AnyView {
    let desk = pen.desk;
    let reader = memo(move || {
        let asked = pen.asked.read();
        // A result of somebody else's page is not here: then the address has stage and work.
        let taking = match asked.result {
            Some(_) => result(desk.records, &asked),
            None => desk.taking(),
        };
        let quiz = taking.map(|taking| taking.result());
        Reader::of(&desk.season.read(), quiz.as_ref()).or(asked.reader())
    });
    let from = memo(move || {
        let draft = pen.draft.read();
        says::from_result(draft.from_result(), &desk.results.read()).unwrap_or_default()
    });
    view! {
        <p class="goals__gap">{text(move || from.get())}</p>
        {live(move || goals(pen, &pen.asked.read(), reader.get()))}
        {about(desk, reader)}
    }
    .into_any()
}

fn goals(pen: Pen, asked: &Asked, reader: Reader) -> AnyView {
    let here = pen.desk.here;
    let key = asked.from.as_deref().unwrap_or_default();
    let Some(start) = Start::from_key(key, reader) else {
        return ().into_any();
    };
    let way = |template: &str| here.href_with(Route::GoalsEdit, &asked.with_template(template));
    let ways = start.templates.iter().map(|template| {
        let words = templates::statement(template);
        view! { <li><a class="goals__way" href=way(template.key)>{words}</a></li> }
    });
    let name = names::link(&start.link);
    let lead = if reader.is_known() {
        w::choose_lead(name)
    } else {
        w::choose_ask(name)
    };
    view! {
        <p class="lead">{lead}</p>
        <ul class="goals__ways" role="list">{ways.collect_view()}</ul>
        <p>
            <ButtonLink look=Look::Quiet href=way("own")>{w::own()}</ButtonLink>
        </p>
    }
    .into_any()
}
