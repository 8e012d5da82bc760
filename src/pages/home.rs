//! The promise, and what the reader has so far.

mod add_examples;
mod example_note;
mod so_far;

use leptos::prelude::*;
use steppingstone_core::next_step::PLAN_KINDS;
use steppingstone_core::quiz::example::EXAMPLE_ID;
use steppingstone_core::route::Route;
use steppingstone_core::store::Kind;
use steppingstone_core::tool::ToolId;

use crate::platform::page;
use crate::state::{Records, use_navigation, use_records};
use crate::tools::plan::has_own;
use crate::ui::part::{loading_placeholder, part};
use crate::ui::{Button, ButtonLink, ButtonVariant, apart, either, later, text, when};
use crate::words::home as w;

// What is kept takes much to read, and on a first visit there is nothing.
part!(kept, so_far::so_far, ());

// On a first visit nobody has asked for them.
part!(all_examples in examples, add_examples::show, ());

/// Whether there is something to tell of; looks at no record.
fn has_any(records: Records) -> bool {
    let mut kinds = PLAN_KINDS.into_iter().chain([Kind::QuizDraft]);
    kinds.any(|kind| !records.ids(kind).is_empty())
}

/// Whether any of that is the reader's own; looks at no record.
fn is_returning(records: Records) -> bool {
    has_own(records) || !records.ids(Kind::QuizDraft).is_empty()
}

/// Whether what is there is the example of all tools, the only one with an aim, and nothing of the
/// reader's own; looks at no record.
fn is_example_plan(records: Records) -> bool {
    !is_returning(records) && !records.ids(Kind::Aim).is_empty()
}

/// Fetches what the page tells of while the app starts, where something is stored.
pub async fn ahead() {
    if page::is_kept_on("home") {
        // `arrival` waits for it, or for another try.
        let _ = (kept::PART.load)().await;
    }
}

/// Comes once the page can be drawn with all that it tells.
pub async fn arrival(records: Records) {
    if has_any(records) {
        // The page draws the rest without it.
        let _ = (kept::PART.load)().await;
    }
}

/// On a first visit the promise and one button. Whoever returns finds the plan: what is next, what
/// leads where, what they have so far, and the promise folded below. So does whoever looks around
/// with the examples of all tools.
pub fn page(_route: Route) -> AnyView {
    let records = use_records();
    let is_plan = move || is_returning(records) || is_example_plan(records);
    either(is_plan, returning, first_visit)
}

fn first_visit() -> AnyView {
    let records = use_records();
    view! {
        <section class="hero">
            <div class="stack stack--wide">
                <h1 tabindex="-1">{w::heading()}</h1>
                <p class="lead">{w::lead()}</p>
                <Begin />
            </div>
            {apart(|| view! { <Crossing /> }.into_any())}
        </section>
        {when(move || has_any(records), so_far)}
        {later(|| view! { <Promise /> }.into_any())}
    }
    .into_any()
}

fn returning() -> AnyView {
    let records = use_records();
    let heading = move || match is_example_plan(records) {
        true => w::examples::heading(),
        false => w::back(),
    };
    view! {
        <div class="stack">
            <h1 tabindex="-1">{text(move || heading().to_owned())}</h1>
            {so_far()}
        </div>
        <details class="drawer section">
            <summary>{w::about()}</summary>
            <section class="hero">
                <div class="stack stack--wide">
                    <h2>{w::heading()}</h2>
                    <p class="lead">{w::lead()}</p>
                    <Begin />
                </div>
                <Crossing />
            </section>
            <Promise />
        </details>
    }
    .into_any()
}

fn so_far() -> AnyView {
    kept::PART.view((), |_| ().into_any(), || ())
}

/// How it goes, and what makes it different.
#[component]
fn Promise() -> impl IntoView {
    view! {
        <Steps />
        <section class="section why" aria-labelledby="why">
            <h2 id="why">{w::why::heading()}</h2>
            <p>{w::why::gap()}</p>
            <p>{w::why::honest()}</p>
            <p>{w::why::private()}</p>
        </section>
    }
}

/// The one button: begin, or go on.
#[component]
fn Begin() -> impl IntoView {
    let (here, records) = (use_navigation(), use_records());
    // Without reading them: a finished quiz is not in progress.
    let is_in_progress = move || {
        let done = records.ids(Kind::QuizTaking);
        let drafts = records.ids(Kind::QuizDraft);
        drafts.iter().any(|id| !done.contains(id))
    };
    let main = either(
        is_in_progress,
        move || {
            let href = here.href(Route::QuizQuestions);
            view! { <ButtonLink href=href>{w::go_on()}</ButtonLink> }.into_any()
        },
        move || {
            view! { <ButtonLink href=here.href(Route::Quiz)>{w::start()}</ButtonLink> }.into_any()
        },
    );
    let example = when(
        move || records.ids(Kind::QuizTaking).is_empty(),
        move || {
            let query = ["of=", EXAMPLE_ID].concat();
            let href = here.href_with(Route::QuizResults, &query);
            view! { <ButtonLink variant=ButtonVariant::Plain href=href>{w::example()}</ButtonLink> }
                .into_any()
        },
    );
    view! {
        <div class="actions">
            {main}
            {look_around(records)}
            {example}
        </div>
    }
}

/// While nothing is the reader's own: the examples of all tools in one press.
fn look_around(records: Records) -> AnyView {
    let is_asked = RwSignal::new(false);
    let is_offered = move || !is_returning(records) && !is_example_plan(records);
    let examples = || {
        let meanwhile = |fetch| loading_placeholder(fetch, w::examples::failed());
        all_examples::PART.view((), meanwhile, || ())
    };
    let button = move || {
        let press = move |()| is_asked.set(true);
        view! {
            <Button variant=ButtonVariant::Quiet on_press=press>{w::examples::look()}</Button>
            {when(move || is_asked.get(), examples)}
        }
        .into_any()
    };
    when(is_offered, button)
}

/// What one gets, in the order of the crossing: the guide, then every tool.
#[component]
fn Steps() -> impl IntoView {
    use w::crossing as c;
    let here = use_navigation();
    let tools = ToolId::CROSSING.into_iter().map(|tool| match tool {
        ToolId::Quiz => (tool.home(), c::ask(), c::ask_text()),
        ToolId::Journey => (tool.home(), c::build(), c::build_text()),
        ToolId::Goals => (tool.home(), c::act(), c::act_text()),
        ToolId::Network => (tool.home(), c::meet(), c::meet_text()),
        ToolId::Balance => (tool.home(), c::rest(), c::rest_text()),
        ToolId::Offers => (tool.home(), c::weigh(), c::weigh_text()),
        ToolId::Plan => (tool.home(), c::decide(), c::decide_text()),
    });
    // The styles number the stones.
    let step = |(route, title, text)| {
        view! {
            <li>
                <a class="step" href=here.href(route)>
                    <span class="step__stone" aria-hidden="true"></span>
                    <span class="step__words">
                        <span class="step__title">{title}</span>
                        <span class="muted">{text}</span>
                    </span>
                </a>
            </li>
        }
    };
    let steps = std::iter::once((Route::Guide, c::read(), c::read_text())).chain(tools);
    view! {
        <section class="section stack" aria-labelledby="crossing">
            <h2 id="crossing">{c::heading()}</h2>
            <ol class="steps" role="list">{steps.map(step).collect_view()}</ol>
        </section>
    }
}

/// The picture: stones from a job to a career.
#[component]
fn Crossing() -> impl IntoView {
    view! {
        <svg class="crossing" translate="no" viewBox="0 0 440 320" width="440" height="320" fill="none" stroke="currentcolor" role="img" aria-label=w::picture()>
            <rect class="crossing__water" width="440" height="320" rx="20"></rect>
            <path class="crossing__bank" d="M214 44q92-34 226-22v34q-112-10-226-12z"></path>
            <path
                class="crossing__waves"
                d="M30 262q30-10 60 0t60 0M250 286q26-9 52 0t52 0t40-2M24 190q22-8 44 0t44 0M300 212q22-8 44 0t44 0M56 120q18-7 36 0t36 0M316 132q16-6 32 0t32 0M130 84q14-5 28 0t28 0"
            ></path>
            <g class="crossing__shade">
                <ellipse cx="108" cy="278" rx="72" ry="25"></ellipse>
                <ellipse cx="206" cy="226" rx="55" ry="18"></ellipse>
                <ellipse cx="276" cy="172" rx="44" ry="14"></ellipse>
                <ellipse cx="246" cy="130" rx="35" ry="11"></ellipse>
                <ellipse cx="292" cy="94" rx="27" ry="8.5"></ellipse>
            </g>
            <ellipse class="crossing__stone crossing__stone--1" cx="106" cy="268" rx="68" ry="24"></ellipse>
            <ellipse class="crossing__stone crossing__stone--2" cx="206" cy="218" rx="52" ry="17"></ellipse>
            <ellipse class="crossing__stone crossing__stone--3" cx="276" cy="166" rx="42" ry="13"></ellipse>
            <ellipse class="crossing__stone crossing__stone--4" cx="246" cy="125" rx="33" ry="10"></ellipse>
            <ellipse class="crossing__stone crossing__stone--5" cx="292" cy="90" rx="26" ry="8"></ellipse>
            <text class="crossing__job" x="106" y="274" text-anchor="middle">{w::picture_job()}</text>
            <text class="crossing__career" x="352" y="42" text-anchor="middle">{w::picture_career()}</text>
        </svg>
    }
}
