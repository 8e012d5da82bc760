//! Which goal to write for a gap: three that fit, or one of the reader's own; and what the result
//! says of the gap.

use leptos::prelude::*;
use steppingstone_core::goals::from_result::FromResult;
use steppingstone_core::goals::suggestions::Suggestions;
use steppingstone_core::goals::template::Reader;
use steppingstone_core::quiz::Taking;
use steppingstone_core::route::Route;

use super::super::about::about;
use super::super::{format, labels, templates};
use super::editor::GoalEditor;
use super::new_goal::EditQuery;
use crate::state::Records;
use crate::ui::{ButtonLink, ButtonVariant, live, memo, text};
use crate::words::goals::start as w;

/// Hands what reads a result to the editor; draws the choice where it is open, and folded where a
/// goal is begun.
pub(super) fn register(editor: GoalEditor) -> AnyView {
    editor.gap.set(Some(gap));
    if untrack(|| editor.is_choosing()) {
        let from = memo(move || {
            let draft = editor.draft.read();
            format::from_result(draft.from_result(), &editor.store.results.read())
                .unwrap_or_default()
        });
        return view! {
            <p class="goals__gap">{text(move || from.get())}</p>
            {choice(editor)}
        }
        .into_any();
    }
    view! {
        <details class="drawer no-print">
            <summary>{w::other()}</summary>
            <div class="stack">{choice(editor)}</div>
        </details>
    }
    .into_any()
}

/// What a result says of a facet or practice, as it is stored with a goal.
fn gap(records: Records, asked: &EditQuery) -> Option<String> {
    let (key, taking) = (asked.from.as_ref()?, result(records, asked)?);
    FromResult::of(&taking.result(), key).map(|found| found.to_text())
}

/// The result that the address names.
fn result(records: Records, asked: &EditQuery) -> Option<Taking> {
    let id = asked.result.as_ref()?;
    let mut takings = records.takings().into_iter();
    takings.find(|taking| taking.id == *id)
}

fn choice(editor: GoalEditor) -> AnyView {
    let store = editor.store;
    let reader = memo(move || {
        let asked = editor.asked.read();
        // A result of somebody else's page is not here: then the address has stage and work.
        let taking = match asked.result {
            Some(_) => result(store.records, &asked),
            None => store.taking(),
        };
        let quiz = taking.map(|taking| taking.result());
        Reader::of(&store.settings(), quiz.as_ref()).or(asked.reader())
    });
    view! {
        {live(move || goals(editor, &editor.asked.read(), reader.get()))}
        {about(store, reader)}
    }
    .into_any()
}

fn goals(editor: GoalEditor, asked: &EditQuery, reader: Reader) -> AnyView {
    let here = editor.store.here;
    let key = asked.from.as_deref().unwrap_or_default();
    let Some(start) = Suggestions::from_key(key, reader) else {
        return ().into_any();
    };
    let way = |template: &str| here.href_with(Route::GoalsEdit, &asked.with_template(template));
    let ways = start.templates.iter().map(|template| {
        let words = templates::statement(template);
        view! { <li><a class="goals__way" href=way(template.key)>{words}</a></li> }
    });
    let name = labels::link(&start.link);
    let lead = if reader.is_known() {
        w::choose_lead(name)
    } else {
        w::choose_ask(name)
    };
    view! {
        <p class="lead">{lead}</p>
        <ul class="goals__ways" role="list">{ways.collect_view()}</ul>
        <p>
            <ButtonLink variant=ButtonVariant::Quiet href=way("own")>{w::own()}</ButtonLink>
        </p>
    }
    .into_any()
}
