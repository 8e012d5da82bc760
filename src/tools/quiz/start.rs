//! Where the quiz begins, or goes on.

use leptos::prelude::*;
use steppingstone_core::career::Stage;
use steppingstone_core::order::neighbor;
use steppingstone_core::quiz::{Draft, Form, Setup};
use steppingstone_core::route::Route;

use super::from_journey;
use super::history::{History, discard};
use crate::platform::{clock, intl, page};
use crate::state::{use_navigation, use_records, use_undo};
use crate::ui::{
    Button, ButtonLink, ButtonVariant, Card, Choice, Chosen, Opt, apart, either, later, live, memo,
    when,
};
use crate::words::quiz as w;
use crate::words::quiz::ask as q;
use crate::words::quiz::start as s;

/// The id of what is said of a quiz in progress.
fn card_id(id: &str) -> String {
    ["draft-", id].concat()
}

/// What the quiz is, the quiz in progress if there is one, three choices for a new one, and the
/// results so far.
#[component]
pub fn Start() -> impl IntoView {
    let records = use_records();
    let drafts = memo(move || records.drafts());
    view! {
        <div class="measure stack stack--wide">
            <header class="stack">
                <h1 tabindex="-1">{s::heading()}</h1>
                <p class="lead">{s::lead()}</p>
            </header>
            {live(move || {
                let (drafts, takings) = (drafts.get(), records.takings());
                let cards = drafts.iter().map(|draft| {
                    let next = neighbor(&drafts, draft).map(|next| next.id.clone());
                    let is_changing = draft.is_change_of_any(&takings);
                    view! { <DraftCard draft=draft.clone() is_changing=is_changing next=next /> }
                });
                cards.collect_view().into_any()
            })}
            {either(
                move || drafts.read().is_empty(),
                || view! { <NewForm variant=ButtonVariant::Primary /> }.into_any(),
                || {
                    view! {
                        <details class="drawer">
                            <summary>{s::new()}</summary>
                            <NewForm variant=ButtonVariant::Quiet />
                        </details>
                    }
                    .into_any()
                },
            )}
            {later(|| view! { <History /> }.into_any())}
            {later(|| section("about", "about-heading", w::about::heading(), w::about::texts()))}
            {later(|| section("scoring", "scoring-heading", w::scoring::heading(), w::scoring::texts()))}
        </div>
    }
}

fn section(
    id: &'static str,
    heading_id: &'static str,
    heading: &'static str,
    texts: &'static [&'static str],
) -> AnyView {
    view! {
        <section class="section stack" id=id aria-labelledby=heading_id>
            <h2 id=heading_id>{heading}</h2>
            {texts.iter().map(|text| view! { <p>{*text}</p> }).collect_view()}
        </section>
    }
    .into_any()
}

#[component]
fn DraftCard(
    draft: Draft,
    /// Whether it changes the answers of a result.
    is_changing: bool,
    /// The id of the draft that takes its place when it goes.
    next: Option<String>,
) -> impl IntoView {
    let (here, records, undo) = (use_navigation(), use_records(), use_undo());
    let href = here.href_with(Route::QuizQuestions, &format!("of={}", draft.id));
    let (heading, text, drop, dropped) = if is_changing {
        let text = s::changing_text().to_owned();
        (s::changing(), text, q::keep_result(), q::result_kept())
    } else {
        let text = s::in_progress_text(
            intl::number(draft.answered() as f64),
            intl::number(draft.setup.items().count() as f64),
            intl::moment(draft.changed_ms),
        );
        (s::in_progress(), text, s::discard(), s::discarded())
    };
    let id = card_id(&draft.id);
    let press = move |()| {
        discard(records, undo, &draft, dropped);
        undo.then_focus(card_id(&draft.id));
        match &next {
            Some(next) => page::focus_on(&card_id(next)),
            // The choices for a new quiz are below it then.
            None => page::focus_heading(),
        }
    };
    view! {
        <Card>
            <h2 id=id tabindex="-1">{heading}</h2>
            <p>{text}</p>
            <div class="actions">
                <ButtonLink href=href>{s::go_on()}</ButtonLink>
                <Button variant=ButtonVariant::Plain on_press=press>{drop}</Button>
            </div>
        </Card>
    }
}

/// The choices for a new quiz. With one in progress they wait behind a summary.
#[component]
fn NewForm(variant: ButtonVariant) -> impl IntoView {
    let (here, records) = (use_navigation(), use_records());
    let setup = RwSignal::new(Setup {
        form: Form::Quick,
        working: true,
        stage: None,
    });
    let is_suggested = RwSignal::new(false);
    from_journey::suggest(records, setup, is_suggested);
    let begin = move |()| {
        let draft = Draft::new(clock::new_id(), setup.get_untracked(), clock::now_ms());
        records.put(&draft);
        here.open(
            &here.href_with(Route::QuizQuestions, &format!("of={}", draft.id)),
            false,
        );
    };
    view! {
        <div class="stack stack--wide">
            {length_choice(setup)}
            {apart(move || working_choice(setup))}
            {apart(move || stage_choice(setup))}
            {when(
                move || is_suggested.get(),
                || view! { <p class="muted small">{s::stage_suggested()}</p> }.into_any(),
            )}
            <p>
                <Button variant=variant on_press=begin>{s::begin()}</Button>
            </p>
        </div>
    }
}

fn length_choice(setup: RwSignal<Setup>) -> AnyView {
    let length = move |form: Form| {
        let count = Setup {
            form,
            ..setup.get()
        }
        .items()
        .count();
        intl::number(count as f64)
    };
    let forms = [Form::Quick, Form::Full];
    view! {
        <Choice
            legend=s::length()
            name="length"
            options=vec![
                Opt::with(s::quick(), Signal::derive(move || s::quick_detail(length(Form::Quick)))),
                Opt::with(s::full(), Signal::derive(move || s::full_detail(length(Form::Full)))),
            ]
            chosen=Signal::derive(move || forms.iter().position(|form| *form == setup.get().form))
            on_choose=move |chosen: Chosen| {
                setup.update(|setup| setup.form = if chosen.index == 0 { Form::Quick } else { Form::Full });
            }
        />
    }
    .into_any()
}

fn working_choice(setup: RwSignal<Setup>) -> AnyView {
    view! {
        <Choice
            legend=s::working()
            name="working"
            options=vec![
                Opt::with(s::working_yes(), s::working_yes_detail().to_owned().into()),
                Opt::with(s::working_no(), s::working_no_detail().to_owned().into()),
            ]
            chosen=Signal::derive(move || Some(usize::from(!setup.get().working)))
            on_choose=move |chosen: Chosen| setup.update(|setup| setup.working = chosen.index == 0)
        />
    }
    .into_any()
}

fn stage_choice(setup: RwSignal<Setup>) -> AnyView {
    let stages = [
        Some(Stage::Early),
        Some(Stage::Middle),
        Some(Stage::Senior),
        None,
    ];
    view! {
        <Choice
            legend=s::stage()
            name="stage"
            options=vec![
                Opt::new(s::stage_early()),
                Opt::new(s::stage_middle()),
                Opt::new(s::stage_senior()),
                Opt::new(s::stage_unsaid()),
            ]
            chosen=Signal::derive(move || stages.iter().position(|stage| *stage == setup.get().stage))
            on_choose=move |chosen: Chosen| {
                setup.update(|setup| setup.stage = stages.get(chosen.index).copied().flatten());
            }
        />
    }
    .into_any()
}
