//! Pausing, finishing, missing, putting away: how a goal may stand next.

use leptos::prelude::*;
use steppingstone_core::goals::status::GoalAction;
use steppingstone_core::goals::{Goal, MissReason, Status};
use steppingstone_core::route::Route;

use super::super::form::{field_of, problem_note};
use super::super::store::GoalsStore;
use super::super::{labels, proof_problem};
use crate::platform::{clock, page};
use crate::ui::form::{FieldProps, InputKind, Note, field, select_field};
use crate::ui::{Button, ButtonLink, ButtonVariant, live, memo};
use crate::words::goals::ending as w;

/// Which question is open.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Asks {
    Nothing,
    Evidence,
    Reason,
}

pub(super) fn ending(store: GoalsStore, goal: Memo<Goal>) -> AnyView {
    let asks = RwSignal::new(Asks::Nothing);
    let stands = memo(move || {
        let goal = goal.read();
        (
            goal.id.clone(),
            goal.status.value.clone(),
            goal.archived.value,
        )
    });
    let has_proof = memo(move || !goal.read().latest_proof().is_empty());
    view! {
        <section class="stack no-print" aria-labelledby="ending">
            <h2 id="ending" tabindex="-1">{w::heading()}</h2>
            {live(move || {
                let (id, status, archived) = stands.get();
                match asks.get() {
                    Asks::Nothing => view! {
                        {next(store, &untrack(|| goal.get()))}
                        {actions(store, asks, id, &status, archived, has_proof.get())}
                    }
                    .into_any(),
                    Asks::Evidence => evidence(store, asks, untrack(|| goal.get())),
                    Asks::Reason => reason(store, asks, id, &status),
                }
            })}
        </section>
    }
    .into_any()
}

/// What comes next once a goal is done: another one, for the same gap where there is one, and a look
/// at the gap itself.
fn next(store: GoalsStore, goal: &Goal) -> AnyView {
    if !matches!(goal.status.value, Status::Done { .. }) {
        return ().into_any();
    }
    let gap = goal.next_for_gap();
    // What the goal proves, for a skill. A frame of another page has the goals alone.
    let has_proof = !goal.latest_proof().is_empty() && store.here.embed().is_none();
    let to_skill = has_proof.then(|| {
        let query = ["goal=", &goal.id].concat();
        let href = store.here.href_with(Route::JourneySkills, &query);
        view! { <ButtonLink variant=ButtonVariant::Quiet href=href>{w::to_skill()}</ButtonLink> }
    });
    let about = gap.is_some().then(|| view! { <p>{w::next()}</p> });
    let (href, words, quiz) = match gap {
        Some((link, query)) => (
            store.here.href_with(Route::GoalsEdit, &query),
            w::next_goal(labels::link(&link)),
            w::quiz(),
        ),
        None => (
            store.here.href(Route::Goals),
            w::next_any().to_owned(),
            w::quiz_any(),
        ),
    };
    view! {
        {about}
        <div class="actions">
            <ButtonLink href=href>{words}</ButtonLink>
            {to_skill}
            <ButtonLink variant=ButtonVariant::Quiet href=store.here.href(Route::Quiz)>{quiz}</ButtonLink>
        </div>
    }
    .into_any()
}

fn actions(
    store: GoalsStore,
    asks: RwSignal<Asks>,
    id: String,
    status: &Status,
    archived: bool,
    has_proof: bool,
) -> AnyView {
    let on = clock::today();
    let turn = |to: Status, words: &'static str| {
        let id = id.clone();
        let press = move |()| {
            store.set_status(&id, to.clone());
            page::focus_on("ending");
        };
        view! { <Button variant=ButtonVariant::Quiet on_press=press>{words}</Button> }
    };
    let ask = |what: Asks, words: &'static str, field: &'static str| {
        let press = move |()| {
            asks.set(what);
            page::focus_on(field);
        };
        view! { <Button variant=ButtonVariant::Quiet on_press=press>{words}</Button> }
    };
    let close = Status::Closed { on };
    let step = |step: GoalAction| match step {
        // What is known already is not asked for again.
        GoalAction::Finish if has_proof => {
            let id = id.clone();
            let press = move |()| {
                store.finish(&id);
                page::focus_on("ending");
            };
            view! { <Button variant=ButtonVariant::Quiet on_press=press>{w::finish()}</Button> }
                .into_any()
        }
        GoalAction::Finish => ask(Asks::Evidence, w::finish(), "evidence").into_any(),
        GoalAction::AddProof => ask(Asks::Evidence, w::evidence_add(), "evidence").into_any(),
        GoalAction::ChangeProof => ask(Asks::Evidence, w::evidence_change(), "evidence").into_any(),
        GoalAction::Miss => ask(Asks::Reason, w::miss(), "reason").into_any(),
        GoalAction::AddReason => ask(Asks::Reason, w::reason_add(), "reason").into_any(),
        GoalAction::ChangeReason => ask(Asks::Reason, w::reason_change(), "reason").into_any(),
        GoalAction::Pause => turn(Status::Paused { on }, w::pause()).into_any(),
        GoalAction::Resume => turn(Status::Active, w::resume()).into_any(),
        GoalAction::Reopen => turn(Status::Active, w::reopen()).into_any(),
        GoalAction::Close => turn(close.clone(), w::close()).into_any(),
        GoalAction::PlanAgain => {
            let query = ["again=", &id].concat();
            let href = store.here.href_with(Route::GoalsEdit, &query);
            view! { <ButtonLink variant=ButtonVariant::Quiet href=href>{w::again()}</ButtonLink> }
                .into_any()
        }
    };
    let steps: Vec<AnyView> = status.actions().into_iter().map(step).collect();
    let (for_archive, for_delete) = (id.clone(), id.clone());
    let archive = move |()| {
        store.archive(&for_archive, !archived);
        page::focus_on("ending");
    };
    let delete = move |()| {
        store.delete(&for_delete);
        store.here.go(Route::Goals);
    };
    view! {
        <div class="actions">
            {steps}
            <Button variant=ButtonVariant::Plain on_press=archive>
                {if archived { w::restore() } else { w::archive() }}
            </Button>
            <Button variant=ButtonVariant::Plain on_press=delete>{w::delete()}</Button>
        </div>
    }
    .into_any()
}

/// The way out of a question; a goal that is over does not become open by it.
fn leave(asks: RwSignal<Asks>, is_over: bool) -> AnyView {
    let leave = move |()| {
        asks.set(Asks::Nothing);
        page::focus_on("ending");
    };
    let words = if is_over { w::leave_over() } else { w::leave() };
    view! { <Button variant=ButtonVariant::Plain on_press=leave>{words}</Button> }.into_any()
}

/// What shows that the goal is met. It stays in the goal's record.
fn evidence(store: GoalsStore, asks: RwSignal<Asks>, goal: Goal) -> AnyView {
    let done = match &goal.status.value {
        Status::Done { on, .. } => Some(*on),
        _ => None,
    };
    let typed = RwSignal::new(goal.latest_proof().to_owned());
    let finish = move |()| {
        let evidence = typed.get_untracked().trim().to_owned();
        asks.set(Asks::Nothing);
        match done {
            Some(on) => store.change_end(&goal.id, Status::Done { on, evidence }),
            None => {
                let on = clock::today();
                store.set_status(&goal.id, Status::Done { on, evidence });
            }
        }
        page::focus_on("ending");
    };
    let field = text_field(
        "evidence",
        w::evidence(),
        w::evidence_hint(),
        typed,
        problem_note(move || proof_problem(&typed.read())),
    );
    view! {
        <div class="stack" role="group" aria-label=w::finish()>
            {field}
            <div class="actions">
                <Button on_press=finish>{if done.is_some() { w::keep() } else { w::finish_now() }}</Button>
                {leave(asks, done.is_some())}
            </div>
        </div>
    }
    .into_any()
}

/// Why the goal is missed.
fn reason(store: GoalsStore, asks: RwSignal<Asks>, id: String, status: &Status) -> AnyView {
    let (missed, why, given_note) = match status {
        Status::Missed { on, reason, note } => (Some(*on), *reason, note.clone()),
        _ => (None, None, String::new()),
    };
    let picked = RwSignal::new(why.map_or("", MissReason::key).to_owned());
    let note = RwSignal::new(given_note);
    let open = std::iter::once(("", labels::choice("")));
    let reasons = MissReason::ALL
        .iter()
        .map(|reason| (reason.key(), labels::miss_reason(*reason)));
    let miss = move |()| {
        let reason = MissReason::from_key(&picked.read_untracked());
        let note = note.get_untracked().trim().to_owned();
        asks.set(Asks::Nothing);
        match missed {
            Some(on) => store.change_end(&id, Status::Missed { on, reason, note }),
            None => {
                let on = clock::today();
                store.set_status(&id, Status::Missed { on, reason, note });
            }
        }
        page::focus_on("ending");
    };
    let pick = select_field(
        "reason".to_owned(),
        w::reason(),
        w::reason_hint(),
        open.chain(reasons).collect(),
        picked.into(),
        Callback::new(move |key| picked.set(key)),
    );
    let field = text_field(
        "miss-note",
        w::note(),
        "",
        note,
        Signal::stored(Note::default()),
    );
    view! {
        <div class="stack" role="group" aria-label=w::miss()>
            {pick}
            {field}
            <div class="actions">
                <Button on_press=miss>{if missed.is_some() { w::keep() } else { w::miss_now() }}</Button>
                {leave(asks, missed.is_some())}
            </div>
        </div>
    }
    .into_any()
}

fn text_field(
    id: &str,
    label: &'static str,
    hint: &'static str,
    text: RwSignal<String>,
    note: Signal<Note>,
) -> AnyView {
    let on_text = Callback::new(move |typed| text.set(typed));
    field(FieldProps {
        hint,
        note,
        ..field_of(
            InputKind::Long,
            id.to_owned(),
            label.to_owned(),
            text.into(),
            on_text,
        )
    })
}
