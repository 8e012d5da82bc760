//! Where a goal is written: five stones, its sentence, and what is weak in it.

mod aims;
mod aside;
mod begin;
mod choose;
mod fields;
mod findings;
mod judge;
mod milestones;
mod pen;

use leptos::html;
use leptos::prelude::*;
use steppingstone_core::goals::sentence::sentence;
use steppingstone_core::goals::{Field, Letter, Status};
use steppingstone_core::route::Route;

use super::{names, says};
use crate::ui::part::{part, to_come};
use crate::ui::{Button, ButtonLink, Look, Stones, attr, either, live, memo, text, when};
use crate::words::goals as w;
use crate::words::goals::edit as e;
use pen::{LETTERS, Pen};

// The checks with their lists of words: a goal can be begun without them.
part!(hints, judge::arrive, Pen);
// What a goal is linked to, and the points on the way.
part!(besides, aside::aside, (Pen, Letter));
// The quiz with its scores: for goals that come from a result.
part!(from_gap, choose::arrive, Pen);

/// Comes once the hints are there, or cannot be had.
pub async fn hints_there() {
    // Drawing tries again, and tells.
    let _ = (hints::PART.load)().await;
}

/// The builder.
pub(super) fn edit() -> AnyView {
    let pen = Pen::new();
    let written = move || {
        either(
            move || pen.is_there(),
            move || builder(pen),
            move || super::gone(pen.desk),
        )
    };
    either(move || pen.is_choosing(), move || choosing(pen), written)
}

/// Which goal is to be written for a gap.
fn choosing(pen: Pen) -> AnyView {
    view! {
        <div class="measure stack stack--wide">
            <h1 tabindex="-1">{w::start::choose()}</h1>
            {from_gap::PART.view(pen, |fetch| to_come(fetch, e::no_hints()), || ())}
        </div>
    }
    .into_any()
}

fn builder(pen: Pen) -> AnyView {
    view! {
        <div class="measure stack stack--wide">
            <header class="stack">
                <h1 tabindex="-1">{e::heading()}</h1>
                {said(pen)}
                {from_result(pen)}
            </header>
            {stones(pen)}
            {hints::PART.view(pen, |fetch| to_come(fetch, e::no_hints()), || ())}
            {live(move || letter(pen, pen.at.get()))}
        </div>
    }
    .into_any()
}

/// The goal's sentence, as it writes itself.
fn said(pen: Pen) -> AnyView {
    let parts = memo(move || (says::titled(&pen.draft.read()), sentence(&pen.plan())));
    live(move || {
        let (title, _) = parts.get();
        let rest = says::rest(&pen.plan()).into_iter();
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
fn from_result(pen: Pen) -> AnyView {
    let said = memo(move || {
        let found = pen.draft.read().from_result();
        says::from_result(found, &pen.desk.results.read())
    });
    view! {
        {when(move || pen.is_of_result(), move || from_gap::PART.view(pen, |_| ().into_any(), || ()))}
        {live(move || {
            let said = said.get();
            said.map(|said| view! { <p class="goals__gap">{said}</p> }).into_any()
        })}
    }
    .into_any()
}

/// The five letters as stones: how far each is, and the way to it.
fn stones(pen: Pen) -> AnyView {
    let done = memo(move || {
        let full = |at| {
            let score = pen.score(at).unwrap_or_default();
            score.of > 0 && score.passed == score.of
        };
        (0..LETTERS.len()).map(full).collect::<Vec<bool>>()
    });
    let buttons = LETTERS.into_iter().enumerate().map(|(at, letter)| {
        let short = w::letter::short().get(at).copied().unwrap_or_default();
        let is_here = memo(move || pen.at.get() == at);
        view! {
            <li>
                <button
                    type="button"
                    class="letters__letter"
                    aria-current=attr(move || is_here.get().then_some("step"))
                    on:click=move |_| pen.open(at)
                >
                    <span class="letters__short" aria-hidden="true">{short}</span>
                    <span class="letters__name">{names::letter(letter)}</span>
                    <span class="letters__score">
                        {text(move || {
                            let score = pen.score(at);
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
                at=Signal::derive(move || pen.at.get())
                done=Signal::derive(move || done.get())
            />
            <ol class="letters__row" role="list">{buttons.collect_view()}</ol>
        </nav>
    }
    .into_any()
}

/// What is asked under the letter at a place.
fn letter(pen: Pen, at: usize) -> AnyView {
    let Some(letter) = LETTERS.get(at).copied() else {
        return ().into_any();
    };
    let asked = |is_extra: bool| {
        let fields = Field::ALL.iter().copied();
        fields
            .filter(|field| field.letter() == Some(letter) && field.is_extra() == is_extra)
            .map(|field| fields::field(pen, field))
            .collect_view()
    };
    let is_extra = move |field: &Field| field.letter() == Some(letter) && field.is_extra();
    let is_told =
        |field: &Field| is_extra(field) && !pen.draft.read_untracked().text(*field).is_empty();
    let open = Field::ALL.iter().any(is_told);
    let more = Field::ALL.iter().any(is_extra).then(|| {
        let drawer = NodeRef::<html::Details>::new();
        // A warning that comes opens it; one that goes leaves it, since it may be typed in.
        let warns = memo(move || pen.warns(|field| is_extra(&field)));
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
            <h2 id="letter" tabindex="-1">{names::letter(letter)}</h2>
            <p class="lead">{names::asked(letter)}</p>
            {asked(false)}
            {besides::PART.view((pen, letter), |fetch| to_come(fetch, e::no_hints()), || ())}
            {more}
            {findings::elsewhere(pen, letter)}
            {onward(pen, at)}
        </section>
    }
    .into_any()
}

/// The way to the next letter, and out.
fn onward(pen: Pen, at: usize) -> AnyView {
    let back = at.checked_sub(1).map(|before| {
        view! { <Button look=Look::Quiet on_press=move |()| pen.open(before)>{e::back()}</Button> }
    });
    let next = LETTERS.get(at + 1).map(|letter| {
        let words = e::next(names::letter(*letter));
        view! { <Button on_press=move |()| pen.open(at + 1)>{words}</Button> }
    });
    let is_last = at + 1 == LETTERS.len();
    let stands = memo(move || {
        let goal = pen.goal();
        (goal.id, goal.status.value == Status::Building)
    });
    view! {
        <div class="actions no-print">
            {back}
            {next}
            {live(move || {
                let (id, is_building) = stands.get();
                leave(pen, id, is_building, is_last)
            })}
        </div>
    }
    .into_any()
}

/// Starting the goal, or the way back to it.
fn leave(pen: Pen, id: String, is_building: bool, is_last: bool) -> AnyView {
    let desk = pen.desk;
    let href = desk.href(Route::GoalsGoal, &id);
    if !is_building {
        return view! { <ButtonLink look=Look::Quiet href=href>{e::to_goal()}</ButtonLink> }
            .into_any();
    }
    let start = move |()| {
        pen.edit(|_| {});
        desk.turn(&id, Status::Active);
        desk.here.open(&desk.href(Route::GoalsGoal, &id), false);
    };
    let look = if is_last { Look::Primary } else { Look::Plain };
    view! { <Button look=look on_press=start>{e::start()}</Button> }.into_any()
}
