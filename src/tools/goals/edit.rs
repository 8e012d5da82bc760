//! Where a goal is written: five stones, its sentence, and what is weak in it.

mod aims;
mod choose_goal;
mod editor;
mod fields;
mod links_and_milestones;
mod linter;
mod milestones;
mod new_goal;
mod warnings_view;

use leptos::html;
use leptos::prelude::*;
use steppingstone_core::goals::sentence::sentence;
use steppingstone_core::goals::{Criterion, Field, Status};
use steppingstone_core::route::Route;

use super::{format, labels};
use crate::ui::part::{part, to_come};
use crate::ui::{Button, ButtonLink, ButtonVariant, Stones, attr, either, live, memo, text, when};
use crate::words::goals as w;
use crate::words::goals::edit as e;
use editor::{GoalEditor, LETTERS};

// The checks with their lists of words: a goal can be begun without them.
part!(hints, linter::register, GoalEditor);
// What a goal is linked to, and the points on the way.
part!(besides, links_and_milestones::view, (GoalEditor, Criterion));
// The quiz with its scores: for goals that come from a result.
part!(from_gap, choose_goal::register, GoalEditor);

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

/// Which goal is to be written for a gap.
fn choosing(editor: GoalEditor) -> AnyView {
    view! {
        <div class="measure stack stack--wide">
            <h1 tabindex="-1">{w::start::choose()}</h1>
            {from_gap::PART.view(editor, |fetch| to_come(fetch, e::no_hints()), || ())}
        </div>
    }
    .into_any()
}

fn builder(editor: GoalEditor) -> AnyView {
    view! {
        <div class="measure stack stack--wide">
            <header class="stack">
                <h1 tabindex="-1">{e::heading()}</h1>
                {sentence_view(editor)}
                {from_result(editor)}
            </header>
            {stones(editor)}
            {hints::PART.view(editor, |fetch| to_come(fetch, e::no_hints()), || ())}
            {live(move || letter(editor, editor.at.get()))}
        </div>
    }
    .into_any()
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

/// The gap that the goal came from. Where the address names a result, its numbers are fetched.
fn from_result(editor: GoalEditor) -> AnyView {
    let message = memo(move || {
        let found = editor.draft.read().from_result();
        format::from_result(found, &editor.store.results.read())
    });
    view! {
        {when(move || editor.is_of_result(), move || from_gap::PART.view(editor, |_| ().into_any(), || ()))}
        {live(move || {
            let message = message.get();
            message.map(|message| view! { <p class="goals__gap">{message}</p> }).into_any()
        })}
    }
    .into_any()
}

/// The five letters as stones: how far each is, and the way to it.
fn stones(editor: GoalEditor) -> AnyView {
    let done = memo(move || {
        let full = |at| {
            let score = editor.score(at).unwrap_or_default();
            score.of > 0 && score.passed == score.of
        };
        (0..LETTERS.len()).map(full).collect::<Vec<bool>>()
    });
    let buttons = LETTERS.into_iter().enumerate().map(|(at, letter)| {
        let short = w::letter::short().get(at).copied().unwrap_or_default();
        let is_here = memo(move || editor.at.get() == at);
        view! {
            <li>
                <button
                    type="button"
                    class="letters__letter"
                    aria-current=attr(move || is_here.get().then_some("step"))
                    on:click=move |_| editor.open(at)
                >
                    <span class="letters__short" aria-hidden="true">{short}</span>
                    <span class="letters__name">{labels::letter(letter)}</span>
                    <span class="letters__score">
                        {text(move || {
                            let score = editor.score(at);
                            score.map(|score| w::score(score.passed, score.of)).unwrap_or_default()
                        })}
                    </span>
                </button>
            </li>
        }
    });
    view! {
        <nav class="letters" aria-label=e::stones()>
            <Stones
                count=Signal::derive(|| LETTERS.len())
                at=Signal::derive(move || editor.at.get())
                done=Signal::derive(move || done.get())
            />
            <ol class="letters__row" role="list">{buttons.collect_view()}</ol>
        </nav>
    }
    .into_any()
}

/// What is asked under the criterion at a place.
fn letter(editor: GoalEditor, at: usize) -> AnyView {
    let Some(letter) = LETTERS.get(at).copied() else {
        return ().into_any();
    };
    let asked = |is_extra: bool| {
        let fields = Field::ALL.iter().copied();
        fields
            .filter(|field| field.criterion() == Some(letter) && field.is_extra() == is_extra)
            .map(|field| fields::field(editor, field))
            .collect_view()
    };
    let is_extra = move |field: &Field| field.criterion() == Some(letter) && field.is_extra();
    let is_told =
        |field: &Field| is_extra(field) && !editor.draft.read_untracked().text(*field).is_empty();
    let open = Field::ALL.iter().any(is_told);
    let more = Field::ALL.iter().any(is_extra).then(|| {
        let drawer = NodeRef::<html::Details>::new();
        // A warning that comes opens it; one that goes leaves it, since it may be typed in.
        let warns = memo(move || editor.warns(|field| is_extra(&field)));
        Effect::new(move |_| {
            if let Some(drawer) = drawer.get().filter(|_| warns.get()) {
                drawer.set_open(true);
            }
        });
        view! {
            <details class="drawer" open=open node_ref=drawer>
                <summary>{e::more()}</summary>
                <div class="stack">{asked(true)}</div>
            </details>
        }
    });
    view! {
        <section class="stack" aria-labelledby="letter">
            <h2 id="letter" tabindex="-1">{labels::letter(letter)}</h2>
            <p class="lead">{labels::asked(letter)}</p>
            {asked(false)}
            {besides::PART.view((editor, letter), |fetch| to_come(fetch, e::no_hints()), || ())}
            {more}
            {warnings_view::elsewhere(editor, letter)}
            {onward(editor, at)}
        </section>
    }
    .into_any()
}

/// The way to the next criterion, and out.
fn onward(editor: GoalEditor, at: usize) -> AnyView {
    let back = at.checked_sub(1).map(|before| {
        view! { <Button variant=ButtonVariant::Quiet on_press=move |()| editor.open(before)>{e::back()}</Button> }
    });
    let next = LETTERS.get(at + 1).map(|letter| {
        let words = e::next(labels::letter(*letter));
        view! { <Button on_press=move |()| editor.open(at + 1)>{words}</Button> }
    });
    let is_last = at + 1 == LETTERS.len();
    let stands = memo(move || {
        let goal = editor.goal();
        (goal.id, goal.status.value == Status::Building)
    });
    view! {
        <div class="actions no-print">
            {back}
            {next}
            {live(move || {
                let (id, is_building) = stands.get();
                leave(editor, id, is_building, is_last)
            })}
        </div>
    }
    .into_any()
}

/// Starting the goal, or the way back to it.
fn leave(editor: GoalEditor, id: String, is_building: bool, is_last: bool) -> AnyView {
    let store = editor.store;
    let href = store.href(Route::GoalsGoal, &id);
    if !is_building {
        return view! { <ButtonLink variant=ButtonVariant::Quiet href=href>{e::to_goal()}</ButtonLink> }
            .into_any();
    }
    let start = move |()| {
        editor.edit(|_| {});
        store.set_status(&id, Status::Active);
        store.here.open(&store.href(Route::GoalsGoal, &id), false);
    };
    let look = if is_last {
        ButtonVariant::Primary
    } else {
        ButtonVariant::Plain
    };
    view! { <Button variant=look on_press=start>{e::start()}</Button> }.into_any()
}
