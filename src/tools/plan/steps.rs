//! What to do next: at most three steps, each with why, and what can be done with it right there.

use leptos::prelude::*;
use steppingstone_core::balance::record::{BalanceTask, TaskEnd, TaskOutcome};
use steppingstone_core::day::date_from_text;
use steppingstone_core::goals::{Field, Goal};
use steppingstone_core::journey::LearningStatus;
use steppingstone_core::journey::record::JourneyLearning;
use steppingstone_core::network::{ContactTier, Person};
use steppingstone_core::plan::record::PlanSettings;
use steppingstone_core::record::Clock;
use steppingstone_core::store::{Change, Key, Kind, reverted_text};

use super::PlanPage;
use super::rows::{StepDone, StepRow};
use crate::platform::{clock, intl, page};
use crate::ui::form::{FieldProps, InputKind, Note, Width, field};
use crate::ui::{Button, ButtonVariant, keyed, live, memo};
use crate::words::plan::steps as w;

/// The id of the heading above the steps, which takes focus when one of them goes.
const HEADING: &str = "next";

/// The steps in their order.
pub(super) fn steps(plan: PlanPage) -> AnyView {
    let ids = memo(move || {
        let rows = plan.rows.read();
        let ids = rows.steps.iter().map(|step| step.id.clone());
        ids.collect::<Vec<String>>()
    });
    // A row is drawn once, so that a day that is typed in one stays while others change.
    let rows = keyed(ids, move |id| {
        let step = memo(move || {
            let rows = plan.rows.read();
            rows.steps.iter().find(|step| step.id == id).cloned()
        });
        let content = move || step.get().map(|step| row(plan, step)).into_any();
        view! { <li class="skills__row">{live(content)}</li> }.into_any()
    });
    view! { <ol class="skills__list" role="list">{rows}</ol> }.into_any()
}

fn row(plan: PlanPage, step: StepRow) -> AnyView {
    let title = step.title.clone();
    let title = match step.href.clone() {
        Some(href) => view! { <a href=href>{title}</a> }.into_any(),
        None => title.into_any(),
    };
    let records = (!step.records.is_empty()).then(|| {
        let links = step.records.clone().into_iter();
        let links = links.map(|(name, href)| view! { <li><a href=href>{name}</a></li> });
        view! {
            <details class="drawer">
                <summary>{w::show()}</summary>
                <ul class="list">{links.collect_view()}</ul>
            </details>
        }
    });
    let actions = match step.asked.is_empty() {
        true => view! {
            {step.done.clone().map(|done| done_button(plan, &step.title, done))}
            {put_off(plan, &step)}
        }
        .into_any(),
        false => view! {
            {answers(plan, step.asked.clone())}
            {put_off(plan, &step)}
        }
        .into_any(),
    };
    view! {
        <h3 class="skills__name">{title}</h3>
        <p class="muted">{step.why}</p>
        {records}
        <div class="actions no-print">{actions}</div>
    }
    .into_any()
}

fn done_button(plan: PlanPage, title: &str, done: StepDone) -> AnyView {
    let (label, message) = (w::done_of(title), w::is_done(title));
    let press = move |()| {
        finish(plan, &done, message.clone());
        page::focus_on(HEADING);
    };
    view! { <Button variant=ButtonVariant::Quiet label=label on_press=press>{w::done()}</Button> }
        .into_any()
}

fn finish(plan: PlanPage, done: &StepDone, message: String) {
    let (store, today, now) = (plan.store, clock::today(), clock::now_ms());
    match done {
        StepDone::FirstStep(id) => store.list::<Goal>().change_with_undo(id, message, |goal| {
            goal.finish_step(true, now);
        }),
        StepDone::Learning(id) => {
            let lines = store.list::<JourneyLearning>();
            lines.change_with_undo(id, message, |line| {
                line.set_status(LearningStatus::Done, today, now);
            });
        }
        StepDone::Task(id) => {
            let tasks = store.list::<BalanceTask>();
            tasks.change_with_undo(id, message, |task| {
                let (how, on) = (TaskOutcome::Done, today);
                task.change(now, |task| task.end.value = Some(TaskEnd { how, on }));
            });
        }
    }
}

/// What puts a step off until a day (X5).
fn put_off(plan: PlanPage, step: &StepRow) -> AnyView {
    let id = StoredValue::new(step.id.clone());
    let typed = RwSignal::new(String::new());
    let is_wrong = RwSignal::new(false);
    let until = move |day: chrono::NaiveDate| {
        let step = id.get_value();
        let message = w::was_put_off(intl::date(day));
        plan.store
            .change_only_with_undo(message, |settings: &mut PlanSettings, now| {
                settings.put_off_until(&step, day, now);
            });
        page::focus_on(HEADING);
    };
    let in_days = move |days: u64| {
        let today = clock::today();
        let day = today.checked_add_days(chrono::Days::new(days));
        until(day.unwrap_or(today));
    };
    let field_id = ["until-", &step.id].concat();
    let focus = field_id.clone();
    let press = move |()| {
        let day = date_from_text(&typed.read_untracked());
        match day.filter(|day| *day > clock::today()) {
            Some(day) => until(day),
            None => {
                is_wrong.set(true);
                page::focus_on(&focus);
            }
        }
    };
    let note = move || match is_wrong.get() {
        true => Note::problem(w::no_day().to_owned()),
        false => Note::default(),
    };
    let on_text = Callback::new(move |text| {
        typed.set(text);
        is_wrong.set(false);
    });
    let field = field(FieldProps {
        kind: InputKind::Day,
        width: Width::Short,
        note: memo(note).into(),
        ..FieldProps::new(
            field_id,
            w::until().to_owned().into(),
            10,
            typed.into(),
            on_text,
        )
    });
    let tomorrow = move |()| in_days(1);
    let in_a_week = move |()| in_days(7);
    view! {
        <details class="drawer">
            <summary aria-label=w::later_of(&step.title)>{w::later()}</summary>
            <div class="stack">
                <div class="actions">
                    <Button variant=ButtonVariant::Quiet on_press=tomorrow>{w::tomorrow()}</Button>
                    <Button variant=ButtonVariant::Quiet on_press=in_a_week>{w::in_a_week()}</Button>
                </div>
                {field}
                <p>
                    <Button variant=ButtonVariant::Quiet on_press=press>{w::put_off()}</Button>
                </p>
            </div>
        </details>
    }
    .into_any()
}

/// Whether rhythms that lapsed long ago are still wanted (X9).
fn answers(plan: PlanPage, asked: Vec<String>) -> AnyView {
    let asked = StoredValue::new(asked);
    let keep = move |()| {
        let message = w::kept().to_owned();
        plan.store
            .change_only_with_undo(message, |settings: &mut PlanSettings, now| {
                let asked = asked.get_value();
                settings.note_asked(asked.iter().map(String::as_str), clock::today(), now);
            });
        page::focus_on(HEADING);
    };
    let drop = move |()| {
        let asked = asked.get_value();
        let changes = asked.iter().flat_map(|id| drop_rhythm(plan, id));
        plan.store
            .offer_revert(w::dropped().to_owned(), changes.collect(), reverted);
        page::focus_on(HEADING);
    };
    view! {
        <Button variant=ButtonVariant::Quiet on_press=keep>{w::keep()}</Button>
        <Button variant=ButtonVariant::Quiet on_press=drop>{w::drop()}</Button>
    }
    .into_any()
}

/// Ends a rhythm, by the id of its candidate. Returns the change, for an undo.
fn drop_rhythm(plan: PlanPage, candidate: &str) -> Vec<Change> {
    let (store, today, now) = (plan.store, clock::today(), clock::now_ms());
    let parts: Vec<&str> = candidate.split(':').collect();
    match parts.as_slice() {
        ["goal", id, what] => {
            let Some(before) = store.list::<Goal>().find(id) else {
                return Vec::new();
            };
            let mut draft = before.draft();
            draft.set(
                match *what {
                    "review" => Field::ReviewDays,
                    _ => Field::CheckInDays,
                },
                "",
            );
            let mut goal = before.clone();
            goal.put(&draft, today, now);
            store.records.put_change(&before, &goal)
        }
        ["network", id, _] => {
            let Some(before) = store.list::<Person>().find(id) else {
                return Vec::new();
            };
            let mut person = before.clone();
            person.change(now, |person| person.tier.value = ContactTier::Parked);
            store.records.put_change(&before, &person)
        }
        // Of what has no interval of its own, the question does not come back.
        _ => store.change_only(|settings: &mut PlanSettings, now| {
            let never = chrono::NaiveDate::from_ymd_opt(9999, 12, 31);
            settings.put_off_until(candidate, never.unwrap_or(today), now);
        }),
    }
}

/// [`reverted_text`] of the kinds that a dropped rhythm changes.
fn reverted(change: &Change, now: Option<&str>, clock: Clock) -> Option<Option<String>> {
    let key = Key::parse(&change.stored_key)?;
    match key.kind() {
        Kind::Goal => reverted_text::<Goal>(change, now, clock),
        Kind::Person => reverted_text::<Person>(change, now, clock),
        _ => reverted_text::<PlanSettings>(change, now, clock),
    }
}
