//! Where a goal can begin: with what the quiz found, a template, a blank page, or a goal of
//! before.

use leptos::prelude::*;
use steppingstone_core::career::{Facet, Practice, WantedSkill};
use steppingstone_core::goals::Goal;
use steppingstone_core::goals::suggestions::{Suggestions, query};
use steppingstone_core::goals::template::{Reader, templates as of_need};
use steppingstone_core::quiz::{Advice, advise};
use steppingstone_core::route::Route;
use steppingstone_core::store::Kind;

use super::about::about;
use super::store::GoalsStore;
use super::{format, labels, templates};
use crate::ui::part::{loading_placeholder, part};
use crate::ui::{Button, ButtonLink, ButtonVariant, either, live, memo, when};
use crate::words::goals::start as w;

// Only for those who took the quiz.
part!(from_quiz in goals_from_quiz, with_quiz, GoalsStore);
// Only for those who have skills in their journey.
part!(from_journey in goals_from_journey, wanted, GoalsStore);

/// All ways to begin.
pub(super) fn suggestions(store: GoalsStore) -> AnyView {
    let href = store.here.href(Route::GoalsEdit);
    view! {
        <div class="stack">
            <p>
                <ButtonLink variant=ButtonVariant::Quiet href=href>{w::blank()}</ButtonLink>
            </p>
            {either(
                move || !store.records.ids(Kind::QuizTaking).is_empty(),
                move || from_quiz::PART.view(store, move |_| without_quiz(store), || ()),
                move || without_quiz(store),
            )}
            {when(
                move || !store.records.ids(Kind::JourneySkill).is_empty(),
                move || {
                    let failed = w::wanted_failed();
                    let meanwhile = move |fetch| loading_placeholder(fetch, failed);
                    from_journey::PART.view(store, meanwhile, || ())
                },
            )}
            {live(move || again(store))}
        </div>
    }
    .into_any()
}

/// From what the reader wants to get better at. The goal is kept as soon as it is chosen: its words
/// are the reader's own.
fn wanted(store: GoalsStore) -> AnyView {
    live(move || {
        let wanted = store.records.wanted_skills();
        if wanted.is_empty() {
            return ().into_any();
        }
        let ways = wanted.into_iter().map(|WantedSkill { name, .. }| {
            let words = w::wanted_goal(&name);
            let statement = words.clone();
            let press = move |()| store.begin(&statement, Practice::Skills);
            view! {
                <li><Button variant=ButtonVariant::Plain on_press=press>{words}</Button></li>
            }
        });
        view! {
            <h3>{w::wanted()}</h3>
            <p class="muted">{w::wanted_text()}</p>
            <ul class="goals__ways" role="list">{ways.collect_view()}</ul>
        }
        .into_any()
    })
}

fn way(store: GoalsStore, query: &str, words: String) -> AnyView {
    let href = store.here.href_with(Route::GoalsEdit, query);
    view! { <li><a class="goals__way" href=href>{words}</a></li> }.into_any()
}

/// From what the latest quiz found, and from templates that fit whoever took it.
fn with_quiz(store: GoalsStore) -> AnyView {
    let reader = memo(move || Reader::of(&store.settings(), store.quiz_result().as_ref()));
    view! {
        {live(move || gaps(store))}
        {by_need(store, reader)}
    }
    .into_any()
}

/// Without a quiz, what the reader entered here decides which templates fit.
fn without_quiz(store: GoalsStore) -> AnyView {
    by_need(store, memo(move || Reader::of(&store.settings(), None)))
}

fn gaps(store: GoalsStore) -> AnyView {
    let Some(taking) = store.taking() else {
        return ().into_any();
    };
    let result = taking.result();
    let mut ways: Vec<AnyView> = Vec::new();
    for advice in advise(&taking.outcome()) {
        let keys: Vec<&str> = match &advice {
            Advice::RoleGap { facets } => facets.iter().map(|facet| facet.key()).collect(),
            other => other.goal_key().into_iter().collect(),
        };
        ways.extend(keys.into_iter().filter_map(|key| {
            let name = labels::link(&Suggestions::from_key(key, Reader::default())?.link);
            Some(way(store, &query(key, &result), w::gap(name)))
        }));
    }
    if ways.is_empty() {
        return ().into_any();
    }
    view! {
        <h3>{w::gaps()}</h3>
        <ul class="goals__ways" role="list">{ways}</ul>
    }
    .into_any()
}

/// From a template, by what it serves, and the questions that decide which fit.
fn by_need(store: GoalsStore, reader: Memo<Reader>) -> AnyView {
    let facets = Facet::ALL.map(|facet| (facet.key(), labels::facet(facet)));
    let practices = Practice::ALL.map(|practice| (practice.key(), labels::practice(practice)));
    let groups = move || {
        let needs = facets.into_iter().chain(practices);
        let groups = needs.map(|(key, name)| group(store, key, name, reader.get()));
        groups.collect_view().into_any()
    };
    let asks = move || (!reader.read().is_known()).then(w::ask).into_any();
    view! {
        <h3>{w::templates()}</h3>
        <p class="muted">{w::templates_text()}</p>
        {about(store, reader)}
        <p class="muted" role="status">{live(asks)}</p>
        <div>{live(groups)}</div>
    }
    .into_any()
}

/// The templates that serve one facet or practice and fit the reader.
fn group(store: GoalsStore, key: &str, name: &'static str, reader: Reader) -> AnyView {
    let fitting = of_need(key, reader);
    if fitting.is_empty() {
        return ().into_any();
    }
    let ways = fitting.iter().map(|template| {
        let query = ["from=", key, "&template=", template.key].concat();
        way(store, &query, templates::statement(template).to_owned())
    });
    view! {
        <details class="goals__practice">
            <summary>{name}</summary>
            <ul class="goals__ways" role="list">{ways.collect_view()}</ul>
        </details>
    }
    .into_any()
}

/// From a goal that is over.
fn again(store: GoalsStore) -> AnyView {
    let goals = store.goals.read();
    let ways: Vec<AnyView> = goals
        .iter()
        .filter(|goal| goal.status.value.is_over())
        .map(|goal: &Goal| way(store, &["again=", &goal.id].concat(), format::title(goal)))
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
