//! Moving an application from stage to stage, as the list and the page of one do it.

use leptos::ev::SubmitEvent;
use leptos::prelude::*;
use steppingstone_core::day::{date_from_text, date_to_text};
use steppingstone_core::network::{
    Move, MoveError, Opportunity, OpportunityOutcome, OpportunityStage,
};

use super::job_words as says;
use crate::platform::{clock, page};
use crate::state::ToolStore;
use crate::ui::form::{FieldProps, InputKind, Note, Width, field, select_field};
use crate::ui::{Button, ButtonVariant, memo, text, when};
use crate::words::network::jobs::moving as w;

/// The stage after one; the last stays.
pub(super) fn stage_after(stage: OpportunityStage) -> OpportunityStage {
    let after = OpportunityStage::ALL.into_iter().find(|it| *it > stage);
    after.unwrap_or(stage)
}

/// Moves an application and offers to take that back. What is there already stays, and that is said.
///
/// # Errors
/// [`MoveError`] says why it is refused.
pub(super) fn move_to(store: ToolStore, id: &str, wanted: Move) -> Result<(), MoveError> {
    let jobs = store.list::<Opportunity>();
    let Some(mut moved) = jobs.find(id) else {
        return Ok(());
    };
    let name = moved.name().to_owned();
    let (today, now) = (clock::today(), clock::now_ms());
    if moved.move_to(wanted, &clock::new_id(), today, now)? {
        let message = w::moved(name, says::stage(wanted.to));
        jobs.change_with_undo(id, message, |job| *job = moved);
    } else {
        page::announce(&w::nothing(name));
    }
    Ok(())
}

/// A move as it is put together.
#[derive(Clone, Copy)]
pub(super) struct MoveForm {
    pub(super) store: ToolStore,
    /// The application.
    pub(super) id: StoredValue<String>,
    /// Where it is to go.
    pub(super) stage: RwSignal<OpportunityStage>,
    /// Called when it has been moved.
    pub(super) on_moved: Callback<()>,
    pub(super) on_cancel: Option<Callback<()>>,
}

impl MoveForm {
    pub(super) fn view(self) -> AnyView {
        let id = self.id.get_value();
        let day = RwSignal::new(date_to_text(clock::today()));
        let outcome = RwSignal::new(String::new());
        let problem = RwSignal::new(None::<MoveError>);
        let (day_id, outcome_id) = (part_id(&id, "day"), part_id(&id, "outcome"));
        let focus_outcome = outcome_id.clone();
        let focus_day = day_id.clone();
        let submit = move |event: SubmitEvent| {
            event.prevent_default();
            let to = self.stage.get_untracked();
            let closes = to == OpportunityStage::Closed;
            let outcome = OpportunityOutcome::from_key(&outcome.read_untracked());
            let moved = match date_from_text(&day.read_untracked()) {
                None => Err(MoveError::Future),
                Some(on) => {
                    let outcome = outcome.filter(|_| closes);
                    let wanted = Move { to, on, outcome };
                    self.id.with_value(|id| move_to(self.store, id, wanted))
                }
            };
            match moved {
                Ok(()) => self.on_moved.run(()),
                Err(MoveError::Future) => page::focus_on(&focus_day),
                Err(MoveError::Outcome) => page::focus_on(&focus_outcome),
            }
            problem.try_set(moved.err());
        };
        let day_note = move || match problem.get() {
            Some(MoveError::Future) if day.read().is_empty() => Note::problem(w::no_day().into()),
            Some(MoveError::Future) => Note::problem(w::future().into()),
            _ => Note::default(),
        };
        let day_field = field(FieldProps {
            kind: InputKind::Day,
            width: Width::Short,
            note: memo(day_note).into(),
            ..FieldProps::new(
                day_id,
                Signal::stored(w::on().to_owned()),
                10,
                day.into(),
                Callback::new(move |text| {
                    problem.set(None);
                    day.set(text);
                }),
            )
        });
        let stages = OpportunityStage::ALL.map(|stage| (stage.key(), says::stage(stage)));
        let stage_field = select_field(
            part_id(&id, "stage"),
            w::stage(),
            "",
            stages.to_vec(),
            memo(move || self.stage.get().key().to_owned()).into(),
            Callback::new(move |key: String| {
                if let Some(stage) = OpportunityStage::from_key(&key) {
                    self.stage.set(stage);
                }
            }),
        );
        let closes = move || self.stage.get() == OpportunityStage::Closed;
        let how = move || how_it_ended(outcome_id.clone(), outcome, problem);
        let cancel = self.on_cancel.map(|cancel| {
            view! { <Button variant=ButtonVariant::Plain on_press=cancel>{w::cancel()}</Button> }
        });
        view! {
            <form class="stack no-print" on:submit=submit>
                {stage_field}
                {when(closes, how)}
                {day_field}
                <div class="actions">
                    <button type="submit" class="button">{w::press()}</button>
                    {cancel}
                </div>
            </form>
        }
        .into_any()
    }
}

fn how_it_ended(
    id: String,
    outcome: RwSignal<String>,
    problem: RwSignal<Option<MoveError>>,
) -> AnyView {
    let ends = OpportunityOutcome::ALL.map(|it| (it.key(), says::outcome(it)));
    let first = std::iter::once(("", w::outcome_choose()));
    let choice = select_field(
        id,
        w::outcome(),
        "",
        first.chain(ends).collect(),
        outcome.into(),
        Callback::new(move |key| {
            problem.set(None);
            outcome.set(key);
        }),
    );
    let missing = move || match problem.get() {
        Some(MoveError::Outcome) => w::outcome_missing().to_owned(),
        _ => String::new(),
    };
    view! {
        {choice}
        <p class="field__problem" role="alert">{text(missing)}</p>
    }
    .into_any()
}

fn part_id(id: &str, part: &str) -> String {
    ["move-", part, "-", id].concat()
}
