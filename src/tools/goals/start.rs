//! Where a goal can begin: with what the quiz found, a template, a blank page, or a goal of
//! before.

use leptos::prelude::*;
use steppingstone_core::goals::Goal;
use steppingstone_core::goals::start::Start;
use steppingstone_core::goals::template::templates as of_practice;
use steppingstone_core::quiz::{Practice, Stage, advise};
use steppingstone_core::route::Route;
use steppingstone_core::store::Kind;

use super::desk::Desk;
use super::{names, says, templates};
use crate::ui::part::part;
use crate::ui::{ButtonLink, Look, either, live, memo};
use crate::words::goals::start as w;

// Only for those who took the quiz.
part!(from_quiz, with_quiz, Desk);

/// All ways to begin.
pub(super) fn starts(desk: Desk) -> AnyView {
    let href = desk.here.href(Route::GoalsEdit);
    view! {
        <div class="stack">
            <p>
                <ButtonLink look=Look::Quiet href=href>{w::blank()}</ButtonLink>
            </p>
            {either(
                move || !desk.records.ids(Kind::QuizTaking).is_empty(),
                move || from_quiz::PART.view(desk, move |_| by_practice(desk, None), || ()),
                move || by_practice(desk, None),
            )}
            {live(move || again(desk))}
        </div>
    }
    .into_any()
}

fn way(desk: Desk, query: &str, words: String) -> AnyView {
    let href = desk.here.href_with(Route::GoalsEdit, query);
    view! { <li><a class="goals__way" href=href>{words}</a></li> }.into_any()
}

/// From what the latest quiz found, and from templates with those for its stage first.
fn with_quiz(desk: Desk) -> AnyView {
    let stage = memo(move || desk.outcome().and_then(|outcome| outcome.setup.stage));
    view! {
        {live(move || gaps(desk))}
        {live(move || by_practice(desk, stage.get()))}
    }
    .into_any()
}

fn gaps(desk: Desk) -> AnyView {
    let Some(outcome) = desk.outcome() else {
        return ().into_any();
    };
    let advice = advise(&outcome);
    let ways: Vec<AnyView> = advice
        .iter()
        .filter_map(|advice| {
            let key = advice.goal_key()?;
            let start = Start::from_key(key, outcome.setup.stage)?;
            let name = start.links.first().map(names::link)?;
            Some({
                let stage = outcome.setup.stage.map_or("", Stage::key);
                way(
                    desk,
                    &["from=", key, "&stage=", stage].concat(),
                    w::gap(name),
                )
            })
        })
        .collect();
    if ways.is_empty() {
        return ().into_any();
    }
    view! {
        <h3>{w::gaps()}</h3>
        <ul class="goals__ways" role="list">{ways}</ul>
    }
    .into_any()
}

/// From a template, by practice, with those for a stage first.
fn by_practice(desk: Desk, stage: Option<Stage>) -> AnyView {
    let group = |practice: Practice| {
        let ways = of_practice(practice, stage).into_iter().map(|template| {
            let words = w::template(
                templates::statement(&template),
                names::stage(template.stage),
            );
            way(desk, &["template=", template.key].concat(), words)
        });
        view! {
            <details class="goals__practice">
                <summary>{names::practice(practice)}</summary>
                <ul class="goals__ways" role="list">{ways.collect_view()}</ul>
            </details>
        }
    };
    view! {
        <h3>{w::templates()}</h3>
        <p class="muted">{w::templates_text()}</p>
        <div>{Practice::ALL.map(group).collect_view()}</div>
    }
    .into_any()
}

/// From a goal that is over.
fn again(desk: Desk) -> AnyView {
    let goals = desk.goals.read();
    let ways: Vec<AnyView> = goals
        .iter()
        .filter(|goal| goal.status.value.is_over())
        .map(|goal: &Goal| way(desk, &["again=", &goal.id].concat(), says::title(goal)))
        .collect();
    if ways.is_empty() {
        return ().into_any();
    }
    view! {
        <h3>{w::again()}</h3>
        <ul class="goals__ways" role="list">{ways}</ul>
    }
    .into_any()
}
