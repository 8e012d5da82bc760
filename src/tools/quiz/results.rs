//! One taking's result: three sentences, the map, what to do; and below them the scores, what
//! changed, and how all of it was worked out.

mod advice;
mod changes;
mod drawer;
mod map;
mod scores;
mod sentences;
mod shared_view;

use leptos::prelude::*;
use steppingstone_core::quiz::example::EXAMPLE_ID;
use steppingstone_core::quiz::{Draft, Form, Hint, Taking, first_goal_key, hints, one_before};
use steppingstone_core::route::Route;
use steppingstone_core::share::Shared;

use super::history::{delete, moment_text};
use crate::platform::{clock, location, page};
use crate::state::{Collection, Navigation, Records, use_navigation, use_records, use_undo};
use crate::tools::share_dialog::share_dialog;
use crate::ui::part::{loading_placeholder, part};
use crate::ui::{Button, ButtonLink, ButtonVariant, Notice, NoticeKind, live, memo, when};
use crate::words::quiz as w;
use crate::words::quiz::result as r;
use crate::words::quiz_scores as s;
use crate::words::shared::send;

pub use advice::goal_reason;
pub(super) use changes::ChangeTable;
pub use shared_view::read_only;

// Below what a result says first, and more than all of that. A visit to the quiz fetches the result
// ahead, so what is not said first is not in it.
part!(quiz_scores, scored, StoredValue<Taking>);

/// The result that the address names, or the latest.
#[component]
pub fn Results() -> impl IntoView {
    let (here, records) = (use_navigation(), use_records());
    untrack(|| show_example(here, records));
    let taking = memo(move || match here.query("of") {
        Some(id) => records.takings().into_iter().find(|it| it.id == id),
        None => records.latest_taking(),
    });
    live(move || match taking.get() {
        Some(taking) => view! { <Result taking=taking /> }.into_any(),
        None => view! { <NoResult /> }.into_any(),
    })
}

/// Keeps the example, if it is what the address asks for and it is not there.
fn show_example(here: Navigation, records: Records) {
    let is_there = || records.takings().iter().any(Taking::is_example);
    if here.query("of").as_deref() == Some(EXAMPLE_ID) && !is_there() {
        super::add_example(records);
    }
}

#[component]
fn Result(taking: Taking) -> impl IntoView {
    let outcome = taking.outcome();
    let scored = quiz_scores::PART.view(
        StoredValue::new(taking.clone()),
        |fetch| loading_placeholder(fetch, r::failed()),
        show,
    );
    view! {
        <div class="result measure stack stack--wide">
            <Head taking=taking.clone() />
            <map::Where outcome=outcome />
            <advice::WhatToDo taking=taking.clone() />
            {scored}
        </div>
    }
}

/// The scores, what changed since the time before, how all of it was worked out, and what can be
/// done with it.
fn scored(taking: StoredValue<Taking>) -> AnyView {
    let records = use_records();
    let taking = taking.get_value();
    let this = taking.clone();
    let earlier = memo(move || one_before(&records.takings(), &this).cloned());
    let later = taking.clone();
    let changes = live(move || {
        let table = earlier.get().map(|earlier| {
            let heading = w::change::heading(moment_text(&earlier, &records.takings()));
            view! { <ChangeTable heading=heading before=earlier after=later.clone() /> }
        });
        table.into_any()
    });
    view! {
        <scores::Scores outcome=taking.outcome() />
        {changes}
        <Remarks taking=taking.clone() />
        <drawer::HowScored taking=taking.clone() />
        <Actions taking=taking />
        <Paper />
    }
    .into_any()
}

/// Goes to what the address names among what has just come.
fn show() {
    let hash = location::current().hash;
    if !hash.is_empty() {
        page::show_anchor(&hash);
    }
}

/// The three sentences, and what they rest on.
#[component]
fn Head(taking: Taking) -> impl IntoView {
    let outcome = taking.outcome();
    let records = use_records();
    let date = untrack(|| moment_text(&taking, &records.takings()));
    let source = match taking.setup.form {
        Form::Quick => r::taken_quick(date),
        Form::Full => r::taken_full(date),
    };
    let example = taking.is_example().then(|| view! { <ExampleNotice /> });
    view! {
        <header class="stack">
            {example}
            <p class="paper__name print-only">{r::paper_name()}</p>
            <h1 tabindex="-1">{sentences::first(&outcome)}</h1>
            <p class="lead">{sentences::second(&outcome)}</p>
            <p class="lead">{sentences::third(&outcome)}</p>
            <p class="muted small">{source}</p>
        </header>
    }
}

#[component]
fn ExampleNotice() -> impl IntoView {
    let (here, records, undo) = (use_navigation(), use_records(), use_undo());
    let remove = move |()| {
        let takings = Collection::<Taking>::new(records, undo);
        takings.remove_examples(r::example_removed().to_owned());
        undo.then(page::focus_heading);
        here.go(Route::Home);
    };
    view! {
        <Notice kind=NoticeKind::Info>
            <p>
                {r::example_note()} " "
                <Button variant=ButtonVariant::Plain on_press=remove>{r::example_remove()}</Button>
            </p>
        </Notice>
    }
}

/// What may have been read too quickly: a soft hint, never a block.
#[component]
fn Remarks(taking: Taking) -> impl IntoView {
    let remarks: Vec<String> = hints(&taking.setup, &taking.replies)
        .into_iter()
        .map(|hint| match hint {
            Hint::Inconsistent { pairs } => w::hint::inconsistent(pairs),
            Hint::Fast => w::hint::fast().to_owned(),
        })
        .collect();
    let heading = if remarks.len() > 1 {
        w::hint::heading()
    } else {
        w::hint::heading_one()
    };
    (!remarks.is_empty()).then(|| {
        view! {
            <Notice kind=NoticeKind::Info>
                <h2>{heading}</h2>
                {remarks.into_iter().map(|remark| view! { <p>{remark}</p> }).collect_view()}
            </Notice>
        }
    })
}

#[component]
fn Actions(taking: Taking) -> impl IntoView {
    let (here, records, undo) = (use_navigation(), use_records(), use_undo());
    let comparable = move || records.takings().len() > 1;
    let share = (!taking.is_example()).then(|| {
        let shared = taking.clone();
        let what = move |()| Some(Shared::Result(Box::new(shared.clone())));
        share_dialog(send::result(), Callback::new(what))
    });
    let to_plan = when(leads_to_plan(records, &taking), move || {
        let href = here.href(Route::Plan) + "#threads";
        view! { <ButtonLink variant=ButtonVariant::Plain href=href>{s::to_plan()}</ButtonLink> }
            .into_any()
    });
    let change = taking.is_open_to_changes(clock::today()).then(|| {
        let taking = taking.clone();
        let reopen = move |()| {
            // The result stays until the changed answers make another of it.
            records.put(&Draft::reopened(&taking, clock::now_ms()));
            let query = ["of=", &taking.id].concat();
            here.open(&here.href_with(Route::QuizQuestions, &query), true);
        };
        view! { <Button variant=ButtonVariant::Quiet on_press=reopen>{r::change()}</Button> }
    });
    let remove = move |()| {
        delete(records, undo, &taking);
        here.go(Route::Quiz);
    };
    view! {
        <div class="actions no-print">
            {change}
            <ButtonLink variant=ButtonVariant::Quiet href=here.href(Route::Quiz)>{r::again()}</ButtonLink>
            <Button variant=ButtonVariant::Quiet on_press=move |()| page::print()>{r::print()}</Button>
            {share}
            {when(comparable, move || {
                let href = here.href(Route::QuizCompare);
                view! { <ButtonLink variant=ButtonVariant::Plain href=href>{r::compare()}</ButtonLink> }.into_any()
            })}
            {to_plan}
            <Button variant=ButtonVariant::Plain on_press=remove>{r::delete()}</Button>
        </div>
    }
}

/// Whether threads of the plan begin with it: with what the latest result of the reader's own
/// advises.
fn leads_to_plan(records: Records, taking: &Taking) -> impl Fn() -> bool + use<> {
    let advises = !taking.is_example() && first_goal_key(&taking.outcome()).is_some();
    let id = taking.id.clone();
    move || {
        let takings = records.takings();
        let mut own = takings.iter().filter(|taking| !taking.is_example());
        advises && own.next().is_some_and(|latest| latest.id == id)
    }
}

/// What a printed result ends with: what it cannot do, where it is from, and room to write.
#[component]
fn Paper() -> impl IntoView {
    let address = location::origin() + &use_navigation().href(Route::Home);
    view! {
        <footer class="paper print-only">
            <p>{w::drawer::limits()}</p>
            <p>{r::paper_address(address)}</p>
            <p class="paper__notes">{r::paper_notes()}</p>
        </footer>
    }
}

#[component]
fn NoResult() -> impl IntoView {
    let here = use_navigation();
    view! {
        <div class="measure stack">
            <h1 tabindex="-1">{r::none_heading()}</h1>
            <p class="lead">{r::none_text()}</p>
            <p>
                <ButtonLink href=here.href(Route::Quiz)>{r::none_start()}</ButtonLink>
            </p>
        </div>
    }
}
