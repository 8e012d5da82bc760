//! Where a goal is written: what it needs on one screen, and below it what makes it stronger, under
//! five letters.

mod aims;
mod choose_goal;
mod editor;
mod fields;
mod links_and_milestones;
mod linter;
mod milestones;
mod new_goal;
mod section;
mod warnings_view;

use leptos::prelude::*;
use steppingstone_core::goals::sentence::sentence;
use steppingstone_core::goals::{Criterion, Field, Status};
use steppingstone_core::route::Route;

use super::{format, labels};
use crate::ui::part::{loading_placeholder, part};
use crate::ui::{Button, ButtonLink, ButtonVariant, either, flag, live, memo, text, when};
use crate::words::goals as w;
use crate::words::goals::edit as e;
use editor::{GoalEditor, LETTERS, section_id};

// The checks with their lists of words: a goal can be begun without them.
part!(hints in goals_checks, linter::register, GoalEditor);
// What the statement names is known to the checks alone.
part!(named in goals_checks, offered, GoalEditor);
part!(said in goals_checks, sentence_view, GoalEditor);
// What makes a goal stronger: asked once a letter is opened.
part!(besides in goals_checks, section::view, (GoalEditor, Criterion));
// The quiz with its scores: for goals that come from a result.
part!(from_gap in goals_from_quiz, choose_goal::register, GoalEditor);

/// Comes once the hints are there, or cannot be had.
pub async fn preload_checks() {
    // If it fails, the view loads it again and says so.
    let _ = (hints::PART.load)().await;
}

/// The builder.
pub(super) fn edit() -> AnyView {
    let editor = GoalEditor::new();
    let written = move || {
        either(
            move || editor.is_there(),
            move || builder(editor),
            move || super::gone(editor.store),
        )
    };
    either(
        move || editor.is_choosing(),
        move || choosing(editor),
        written,
    )
}

/// Which goal is to be written for a gap, where none fits without knowing more.
fn choosing(editor: GoalEditor) -> AnyView {
    view! {
        <div class="measure stack stack--wide">
            <h1 tabindex="-1">{w::start::choose()}</h1>
            {from_gap::PART.view(editor, |fetch| loading_placeholder(fetch, e::no_hints()), || ())}
        </div>
    }
    .into_any()
}

fn builder(editor: GoalEditor) -> AnyView {
    view! {
        <div class="measure stack stack--wide">
            <header class="stack">
                <h1 tabindex="-1">{e::heading()}</h1>
                {from_result(editor)}
            </header>
            <div class="stack">
                {fields::what(editor)}
                {named::PART.view(editor, |_| ().into_any(), || ())}
                // Where the address names a result, its numbers are fetched, and other goals for it.
                {when(
                    move || editor.is_of_result(),
                    move || from_gap::PART.view(editor, |_| ().into_any(), || ()),
                )}
                {fields::measured(editor)}
                <div class="goals__milestone">
                    {fields::field_view(editor, Field::Target)}
                    {fields::field_view(editor, Field::Unit)}
                    {fields::field_view(editor, Field::Baseline)}
                </div>
                {fields::field_view(editor, Field::Proof)}
                {fields::field_view(editor, Field::Due)}
                {fields::field_view(editor, Field::Step)}
                {fields::field_view(editor, Field::StepDue)}
            </div>
            {said::PART.view(editor, |_| ().into_any(), || ())}
            {onward(editor)}
            {stronger(editor)}
            {hints::PART.view(editor, |fetch| loading_placeholder(fetch, e::no_hints()), || ())}
        </div>
    }
    .into_any()
}

/// The number and the day that the statement names, each a press away from its fields.
fn offered(editor: GoalEditor) -> AnyView {
    let offered = memo(move || editor.named());
    live(move || {
        let offered = offered.get();
        if offered.is_empty() {
            return ().into_any();
        }
        let chips = offered.into_iter().map(|(words, named)| {
            let press = move |()| editor.take(&named);
            view! { <Button variant=ButtonVariant::Quiet on_press=press>{words}</Button> }
        });
        view! {
            <div class="goals__named" role="group" aria-label=e::named()>
                {chips.collect_view()}
            </div>
        }
        .into_any()
    })
}

/// The goal's sentence, as it writes itself.
fn sentence_view(editor: GoalEditor) -> AnyView {
    let parts = memo(move || {
        (
            format::titled(&editor.draft.read()),
            sentence(&editor.plan()),
        )
    });
    live(move || {
        let (title, _) = parts.get();
        let rest = format::rest(&editor.plan()).into_iter();
        let rest = rest.map(|part| view! { <span>{part} " "</span> });
        view! {
            <div class="goals__said" role="group" aria-label=e::said()>
                <p class="goals__statement">{title}</p>
                <p>{rest.collect_view()}</p>
            </div>
        }
        .into_any()
    })
}

/// The gap that the goal came from.
fn from_result(editor: GoalEditor) -> AnyView {
    let message = memo(move || {
        let found = editor.draft.read().from_result();
        format::from_result(found, &editor.store.results.read())
    });
    live(move || {
        let message = message.get();
        message
            .map(|message| view! { <p class="goals__gap">{message}</p> })
            .into_any()
    })
}

/// What makes the goal stronger, under the five letters. Each says how much is left in it.
fn stronger(editor: GoalEditor) -> AnyView {
    let left = move |count: Option<usize>| match count {
        None => String::new(),
        Some(0) => e::nothing_left().to_owned(),
        Some(count) => e::left(count),
    };
    let sections = LETTERS.into_iter().enumerate().map(|(at, letter)| {
        let short = w::letter::short().get(at).copied().unwrap_or_default();
        let is_open = memo(move || editor.is_open(at));
        let counted = memo(move || editor.left(at));
        view! {
            <details
                class="drawer goals__letter"
                prop:open=flag(move || is_open.get())
                on:toggle:target=move |event| editor.set_open(at, event.target().open())
            >
                <summary id=section_id(letter)>
                    <span class="goals__short" aria-hidden="true">{short}</span>
                    <span>{labels::letter(letter)}</span>
                    <span class="goals__left">
                        {text(move || counted.get().map_or_else(String::new, |count| left(Some(count))))}
                    </span>
                </summary>
                {when(
                    move || is_open.get(),
                    move || besides::PART.view((editor, letter), |fetch| loading_placeholder(fetch, e::no_hints()), || ()),
                )}
            </details>
        }
    });
    view! {
        <section class="stack" aria-labelledby="stronger">
            <h2 id="stronger">{e::stronger()}</h2>
            <p class="muted">{text(move || left(editor.left_in_all()))}</p>
            <div>{sections.collect_view()}</div>
        </section>
    }
    .into_any()
}

/// Starting the goal, or the way back to it.
fn onward(editor: GoalEditor) -> AnyView {
    let stands = memo(move || {
        let goal = editor.goal();
        (goal.id, goal.status.value == Status::Building)
    });
    view! {
        <div class="actions no-print">
            {live(move || {
                let (id, is_building) = stands.get();
                leave(editor, id, is_building)
            })}
        </div>
    }
    .into_any()
}

fn leave(editor: GoalEditor, id: String, is_building: bool) -> AnyView {
    let store = editor.store;
    let href = store.href(Route::GoalsGoal, &id);
    if !is_building {
        return view! { <ButtonLink variant=ButtonVariant::Quiet href=href>{e::to_goal()}</ButtonLink> }
            .into_any();
    }
    let start = move |()| {
        if editor.is_ready() {
            store.start(&id);
            store.here.open(&store.href(Route::GoalsGoal, &id), false);
        }
    };
    view! { <Button on_press=start>{e::start()}</Button> }.into_any()
}
