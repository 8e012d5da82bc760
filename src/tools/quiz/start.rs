//! Where the quiz begins, or goes on.

use leptos::prelude::*;
use steppingstone_core::career::Stage;
use steppingstone_core::quiz::{Draft, Form, Setup};
use steppingstone_core::route::Route;
use steppingstone_core::store::reverted_text;

use super::history::History;
use crate::platform::{clock, intl};
use crate::state::{use_navigation, use_records, use_undo};
use crate::ui::{Button, ButtonLink, ButtonVariant, Card, Choice, Chosen, Opt, either, live, memo};
use crate::words::quiz as w;
use crate::words::quiz::start as s;

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
                let cards = drafts.get().into_iter().map(|draft| view! { <UnderWay draft=draft /> });
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
            <History />
            <section class="section stack" id="about" aria-labelledby="about-heading">
                <h2 id="about-heading">{w::about::heading()}</h2>
                {w::about::texts().iter().map(|text| view! { <p>{*text}</p> }).collect_view()}
            </section>
            <section class="section stack" id="scoring" aria-labelledby="scoring-heading">
                <h2 id="scoring-heading">{w::scoring::heading()}</h2>
                {w::scoring::texts().iter().map(|text| view! { <p>{*text}</p> }).collect_view()}
            </section>
        </div>
    }
}

#[component]
fn UnderWay(draft: Draft) -> impl IntoView {
    let (here, records, undo) = (use_navigation(), use_records(), use_undo());
    let text = s::under_way_text(
        intl::number(draft.answered() as f64),
        intl::number(draft.setup.items().count() as f64),
        intl::moment(draft.changed_ms),
    );
    let href = here.href_with(Route::QuizQuestions, &format!("of={}", draft.id));
    let discard = move |()| {
        let removed = records.remove(&draft);
        let said = s::discarded().to_owned();
        undo.offer_revert(said, records, removed, reverted_text::<Draft>);
    };
    view! {
        <Card>
            <h2>{s::under_way()}</h2>
            <p>{text}</p>
            <div class="actions">
                <ButtonLink href=href>{s::go_on()}</ButtonLink>
                <Button variant=ButtonVariant::Plain on_press=discard>{s::discard()}</Button>
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
    let begin = move |()| {
        let draft = Draft::new(clock::new_id(), setup.get_untracked(), clock::now_ms());
        records.put(&draft);
        here.open(
            &here.href_with(Route::QuizQuestions, &format!("of={}", draft.id)),
            false,
        );
    };
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
    let stages = [
        Some(Stage::Early),
        Some(Stage::Middle),
        Some(Stage::Senior),
        None,
    ];
    let place_of_stage = move || stages.iter().position(|stage| *stage == setup.get().stage);
    view! {
        <div class="stack stack--wide">
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
            <Choice
                legend=s::stage()
                name="stage"
                options=vec![
                    Opt::new(s::stage_early()),
                    Opt::new(s::stage_middle()),
                    Opt::new(s::stage_senior()),
                    Opt::new(s::stage_unsaid()),
                ]
                chosen=Signal::derive(place_of_stage)
                on_choose=move |chosen: Chosen| {
                    setup.update(|setup| setup.stage = stages.get(chosen.index).copied().flatten());
                }
            />
            <p>
                <Button variant=variant on_press=begin>{s::begin()}</Button>
            </p>
        </div>
    }
}
