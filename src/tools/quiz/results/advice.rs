//! What a result leads to.

use leptos::prelude::*;
use steppingstone_core::career::{Facet, Stage};
use steppingstone_core::goals::suggestions::query;
use steppingstone_core::quiz::{Advice, NoAdvice, Outcome, Taking, advise, why_no_advice};
use steppingstone_core::route::Route;

use super::sentences;
use crate::state::use_navigation;
use crate::ui::{ButtonLink, ButtonVariant};
use crate::words::quiz::advice as w;

/// How many pieces of advice stand open; the rest would only drown them.
const OPEN: usize = 3;

/// What to do about the gaps, the most useful first.
#[component]
pub(super) fn WhatToDo(taking: Taking) -> impl IntoView {
    let outcome = taking.outcome();
    let advice = advise(&outcome);
    let (first, rest) = advice.split_at(advice.len().min(OPEN));
    let items = |list: &[Advice], first: usize| {
        let items = (first..).zip(list.to_vec());
        let items = items.map(|(place, advice)| {
            view! { <Item advice=advice taking=taking.clone() is_first={place == 0} /> }
        });
        view! { <ol class="advice" role="list">{items.collect_view()}</ol> }
    };
    let more = (!rest.is_empty()).then(|| {
        view! {
            <details class="drawer no-print">
                <summary>{w::rest(rest.len())}</summary>
                {items(rest, OPEN)}
            </details>
            // Paper cannot be opened.
            <ol class="advice print-only" role="list">
                {rest.iter().map(|advice| printed(advice, taking.setup.working)).collect_view()}
            </ol>
        }
    });
    let none = advice
        .is_empty()
        .then(|| view! { <p>{why_none(&outcome)}</p> });
    view! {
        <section class="section stack" aria-labelledby="what-to-do">
            <h2 id="what-to-do">{w::heading()}</h2>
            {none}
            {items(first, 0)}
            {more}
        </section>
    }
}

/// Why a goal comes next: the widest gap, or what is advised first that a goal can be made of.
pub fn goal_reason(outcome: &Outcome, in_work: bool) -> String {
    let mut advice = advise(outcome).into_iter();
    match advice.find(|advice| advice.goal_key().is_some()) {
        Some(Advice::RoleGap { .. }) | None => sentences::third(outcome),
        Some(advice) => words_of(&advice, in_work).0.to_owned(),
    }
}

/// What is said where there is nothing to do.
fn why_none(outcome: &Outcome) -> String {
    let text = match why_no_advice(outcome) {
        NoAdvice::TooFewAnswers => w::none_thin(),
        NoAdvice::NoRole => w::none_alone(),
        NoAdvice::OneStandsOut(facet) => {
            let sentence = sentences::with_gap(outcome, facet, w::none_but);
            return sentence.unwrap_or_default();
        }
        NoAdvice::RoleOffersMore => w::none_more(),
        NoAdvice::AllWell => w::none(),
    };
    text.to_owned()
}

#[component]
fn Item(advice: Advice, taking: Taking, is_first: bool) -> impl IntoView {
    let here = use_navigation();
    let (title, text, anchor) = words_of(&advice, taking.setup.working);
    // One way of all stands out: the first of the first.
    let look = |is_main| match is_main {
        true => ButtonVariant::Primary,
        false => ButtonVariant::Quiet,
    };
    let goal = advice.goal_key().map(|key| {
        let href = here.href_with(Route::GoalsEdit, &query(key, &taking.result()));
        view! {
            <ButtonLink variant=look(is_first) href=href label=w::goal_of(title)>{w::goal()}</ButtonLink>
        }
    });
    let offers = helps_to_compare(&advice).then(|| {
        let look = look(is_first && goal.is_none());
        view! { <ButtonLink variant=look href=here.href(Route::Offers)>{w::offers()}</ButtonLink> }
    });
    let tool = tool_of(&advice).map(|(route, words)| {
        view! { <ButtonLink variant=ButtonVariant::Quiet href=here.href(route)>{words}</ButtonLink> }
    });
    let facets = match advice {
        Advice::RoleGap { facets } => facets,
        _ => Vec::new(),
    };
    let asks = (!facets.is_empty()).then(|| {
        view! {
            <ul class="list">
                {facets.into_iter().map(|facet| view! { <li>{ask_for(facet)}</li> }).collect_view()}
            </ul>
        }
    });
    view! {
        <li class="advice__item stack">
            <h3>{title}</h3>
            <p>{text}</p>
            {asks}
            <p class="actions no-print">
                {goal}
                {offers}
                {tool}
                <a href=format!("{}#{anchor}", here.href(Route::Guide)) aria-label=w::more_about(title)>
                    {w::more()}
                </a>
            </p>
        </li>
    }
}

/// A piece of advice without its ways on.
fn printed(advice: &Advice, in_work: bool) -> impl IntoView + use<> {
    let (title, text, _) = words_of(advice, in_work);
    view! {
        <li class="advice__item stack">
            <h3>{title}</h3>
            <p>{text}</p>
        </li>
    }
}

/// Whether comparing offers helps: money is judged there, and offers are rated by the same sides as
/// a job.
fn helps_to_compare(advice: &Advice) -> bool {
    matches!(advice, Advice::IncomeFirst | Advice::RoleGap { .. })
}

/// The tool that takes a piece of advice up, if one is about nothing else.
fn tool_of(advice: &Advice) -> Option<(Route, &'static str)> {
    match advice {
        Advice::Networking => Some((Route::Network, w::to_network())),
        Advice::Balance => Some((Route::Balance, w::to_balance())),
        _ => None,
    }
}

/// Title, text, and the section of the guide that says more. Without a job, nothing is said of what
/// one does in a job.
fn words_of(advice: &Advice, in_work: bool) -> (&'static str, &'static str, &'static str) {
    match advice {
        Advice::Experience(_) if !in_work => (
            w::experience_without_title(),
            w::experience_without_text(),
            "experience",
        ),
        Advice::Networking if !in_work => (
            w::networking_title(),
            w::networking_without_text(),
            "networking",
        ),
        Advice::IncomeFirst => (w::income_title(), w::income_text(), "benefits"),
        Advice::RoleGap { .. } => (w::gap_title(), w::gap_text(), "turning"),
        Advice::Skills => (w::skills_title(), w::skills_text(), "skills"),
        Advice::Education => (w::education_title(), w::education_text(), "education"),
        Advice::Experience(Some(Stage::Early)) => (
            w::experience_early_title(),
            w::experience_early_text(),
            "experience",
        ),
        Advice::Experience(Some(Stage::Middle)) => (
            w::experience_middle_title(),
            w::experience_middle_text(),
            "experience",
        ),
        Advice::Experience(Some(Stage::Senior)) => (
            w::experience_senior_title(),
            w::experience_senior_text(),
            "experience",
        ),
        Advice::Experience(None) => (w::experience_title(), w::experience_text(), "experience"),
        Advice::Networking => (w::networking_title(), w::networking_text(), "networking"),
        Advice::GoalReview => (w::review_title(), w::review_text(), "goals"),
        Advice::Balance => (w::balance_title(), w::balance_text(), "balance"),
    }
}

fn ask_for(facet: Facet) -> &'static str {
    match facet {
        Facet::Horizon => w::gap_horizon(),
        Facet::Specialisation => w::gap_specialisation(),
        Facet::Growth => w::gap_growth(),
        Facet::Advancement => w::gap_advancement(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tools::quiz::labels;
    use crate::words::install_english;
    use sentences::sample::{calm, growth_stands_out, lean, outcome};
    use steppingstone_core::quiz::{Form, Item};

    #[test]
    fn where_nothing_is_to_be_done_it_says_why() {
        install_english();
        let check = |working, point: &dyn Fn(Item) -> u8, expected: &str| {
            let outcome = outcome(Form::Quick, working, point);
            assert_eq!(advise(&outcome), []);
            assert_eq!(why_none(&outcome), expected);
        };
        check(true, &|_| 0, w::none_thin());
        check(true, &lean([3, 3, 0]), w::none_thin());
        check(false, &calm, w::none_alone());
        check(true, &lean([1, 5, 5]), w::none_more());
        let facet = labels::facet_inline(Facet::Growth);
        let stands_out = w::none_but(facet, "100", "0");
        check(true, &growth_stands_out, &stands_out);
        check(true, &lean([5, 5, 5]), w::none());
    }

    #[test]
    fn a_goal_is_set_for_what_is_advised_first_and_that_is_said() {
        install_english();
        let gap = outcome(Form::Quick, true, lean([5, 1, 5]));
        assert_eq!(goal_reason(&gap, true), sentences::third(&gap));
        // The job gives what is wanted, so no gap is the reason.
        let habit = outcome(Form::Quick, true, |item| match item {
            Item::NetworkingMet => 1,
            _ => lean([5, 5, 5])(item),
        });
        assert_eq!(goal_reason(&habit, true), w::networking_title());
        assert_ne!(sentences::third(&habit), w::networking_title());
    }

    #[test]
    fn offers_are_named_where_they_help() {
        let facets = vec![Facet::Growth];
        assert!(helps_to_compare(&Advice::IncomeFirst));
        assert!(helps_to_compare(&Advice::RoleGap { facets }));
        assert!(!helps_to_compare(&Advice::Skills));
        assert!(!helps_to_compare(&Advice::Balance));
    }
}
