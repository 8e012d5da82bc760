//! Interviews, tests, calls, follow-ups and notes.

use leptos::ev::SubmitEvent;
use leptos::prelude::*;
use steppingstone_core::day::{date_from_text, date_to_text};
use steppingstone_core::network::{Step, StepKind};
use steppingstone_core::record::Stamped;
use steppingstone_core::time_of_day::TimeOfDay;

use super::super::job_words as says;
use super::JobPage;
use crate::platform::{clock, intl, page};
use crate::ui::form::{FieldProps, InputKind, Note, Width, field, select_field};
use crate::ui::{Button, ButtonVariant, keyed, memo, text, when};
use crate::words::network_job_more::steps as w;

const HEADING: &str = "steps";
const MAX_TEXT: usize = 200;
/// A step takes no more minutes than a day has.
const MINUTES: std::ops::RangeInclusive<i64> = 5..=1_440;

pub(super) fn steps(page: JobPage) -> AnyView {
    let ids = memo(move || {
        let job = page.job.read();
        let steps = job.as_ref().map(|job| {
            let steps = job.steps_in_order().into_iter();
            steps.map(|(id, _)| id.to_owned()).collect::<Vec<String>>()
        });
        steps.unwrap_or_default()
    });
    view! {
        <section class="stack" aria-labelledby=HEADING>
            <h2 id=HEADING tabindex="-1">{w::heading()}</h2>
            {when(move || ids.read().is_empty(), || view! { <p class="muted">{w::none()}</p> }.into_any())}
            <div>{keyed(ids, move |id| line(page, id))}</div>
            {add(page)}
        </section>
    }
    .into_any()
}

/// A step as it is typed.
#[derive(Clone, Copy)]
struct Typed {
    kind: RwSignal<StepKind>,
    day: RwSignal<String>,
    time: RwSignal<String>,
    minutes: RwSignal<String>,
    what: RwSignal<String>,
    result: RwSignal<String>,
}

impl Typed {
    fn new(step: Option<&Step>) -> Typed {
        let day = step.map_or_else(clock::today, |step| step.on);
        let time = step.and_then(|step| step.time);
        let minutes = step.and_then(|step| step.minutes);
        let of = |get: fn(&Step) -> &String| step.map(get).cloned().unwrap_or_default();
        Typed {
            kind: RwSignal::new(step.map_or(StepKind::Interview, |step| step.kind)),
            day: RwSignal::new(date_to_text(day)),
            time: RwSignal::new(time.map(TimeOfDay::to_text).unwrap_or_default()),
            minutes: RwSignal::new(minutes.map(|it| it.to_string()).unwrap_or_default()),
            what: RwSignal::new(of(|step| &step.what)),
            result: RwSignal::new(of(|step| &step.result)),
        }
    }

    fn clear(self) {
        let empty = Typed::new(None);
        for (text, empty) in [
            (self.day, empty.day),
            (self.time, empty.time),
            (self.minutes, empty.minutes),
            (self.what, empty.what),
            (self.result, empty.result),
        ] {
            text.set(empty.get_untracked());
        }
    }

    /// The step, as far as it can be read; `None` without a day.
    fn step(self) -> Option<Step> {
        Some(Step {
            on: date_from_text(&self.day.read_untracked())?,
            time: read_time(&self.time.read_untracked()).ok().flatten(),
            minutes: read_minutes(&self.minutes.read_untracked()).ok().flatten(),
            kind: self.kind.get_untracked(),
            what: self.what.get_untracked(),
            result: self.result.get_untracked(),
        })
    }

    fn view(self, prefix: &str, changed: Callback<()>) -> AnyView {
        let id = |name: &str| [prefix, "-", name].concat();
        let into = move |signal: RwSignal<String>| {
            Callback::new(move |text: String| {
                signal.set(text);
                changed.run(());
            })
        };
        let props = |name: &str, label: &'static str, max: usize, signal: RwSignal<String>| {
            let label = Signal::stored(label.to_owned());
            FieldProps::new(id(name), label, max, signal.into(), into(signal))
        };
        let problem = |signal: RwSignal<String>, check: fn(&str) -> &'static str| {
            memo(move || Note::problem(check(&signal.read()).to_owned()))
        };
        let short = |kind, note: Memo<Note>, props| {
            field(FieldProps {
                kind,
                width: Width::Short,
                note: note.into(),
                ..props
            })
        };
        let kinds = StepKind::ALL.map(|kind| (kind.key(), says::step_kind(kind)));
        let pick = Callback::new(move |key: String| {
            if let Some(kind) = StepKind::from_key(&key) {
                self.kind.set(kind);
                changed.run(());
            }
        });
        let has_hour = move || self.kind.get().has_hour();
        let (time_props, minutes_props) = (
            StoredValue::new((id("time"), id("minutes"))),
            (self.time, self.minutes),
        );
        let hour = move || {
            let (time_id, minutes_id) = time_props.get_value();
            let (time, minutes) = minutes_props;
            let label = |words: &'static str| Signal::stored(words.to_owned());
            let time_field = FieldProps {
                hint: w::time_hint(),
                ..FieldProps::new(time_id, label(w::time()), 5, time.into(), into(time))
            };
            let minutes_field = FieldProps::new(
                minutes_id,
                label(w::minutes()),
                4,
                minutes.into(),
                into(minutes),
            );
            view! {
                {short(InputKind::Line, problem(time, time_problem), time_field)}
                {short(InputKind::Amount, problem(minutes, minutes_problem), minutes_field)}
            }
            .into_any()
        };
        let kind_value = memo(move || self.kind.get().key().to_owned());
        view! {
            {select_field(id("kind"), w::kind(), "", kinds.to_vec(), kind_value.into(), pick)}
            {short(InputKind::Day, problem(self.day, day_problem), props("day", w::on(), 10, self.day))}
            {when(has_hour, hour)}
            {field(props("what", w::what(), MAX_TEXT, self.what))}
            {field(props("result", w::result(), MAX_TEXT, self.result))}
        }
        .into_any()
    }
}

/// The time that is typed; none where nothing is.
fn read_time(text: &str) -> Result<Option<TimeOfDay>, ()> {
    match text.trim() {
        "" => Ok(None),
        text => {
            let padded = ["0", text].concat();
            let time = TimeOfDay::from_text(text).or_else(|| TimeOfDay::from_text(&padded));
            time.map(Some).ok_or(())
        }
    }
}

fn read_minutes(text: &str) -> Result<Option<i64>, ()> {
    match text.trim() {
        "" => Ok(None),
        text => {
            let minutes = text.parse::<i64>().ok();
            let minutes = minutes.filter(|minutes| MINUTES.contains(minutes));
            minutes.map(Some).ok_or(())
        }
    }
}

fn day_problem(text: &str) -> &'static str {
    match date_from_text(text) {
        Some(_) => "",
        None => w::day_problem(),
    }
}

fn time_problem(text: &str) -> &'static str {
    read_time(text).map_or(w::time_problem(), |_| "")
}

fn minutes_problem(text: &str) -> &'static str {
    read_minutes(text).map_or(w::minutes_problem(), |_| "")
}

fn put(page: JobPage, id: &str, step: &Step) {
    let at_ms = clock::now_ms();
    page.change(&|job| {
        let value = Some(step.clone());
        job.steps.insert(id.to_owned(), Stamped { at_ms, value });
    });
}

fn line_id(id: &str) -> String {
    ["step-", id].concat()
}

/// A step in a line, which opens to be changed.
fn line(page: JobPage, id: String) -> AnyView {
    let of = id.clone();
    let step = memo(move || {
        let job = page.job.read();
        let mut steps = job.as_ref()?.live_steps();
        steps
            .find(|(step, _)| *step == of)
            .map(|(_, it)| it.clone())
    });
    let words = move || step.read().as_ref().map(in_words).unwrap_or_default();
    let what = move || {
        let step = step.read();
        let texts = step.as_ref().map(|it| [it.what.clone(), it.result.clone()]);
        let texts = texts.into_iter().flatten().filter(|it| !it.is_empty());
        texts.collect::<Vec<String>>().join(" ")
    };
    let is_open = RwSignal::new(false);
    let summary_id = line_id(&id);
    let form = move || {
        let typed = Typed::new(untrack(|| step.get()).as_ref());
        let for_change = id.clone();
        let changed = Callback::new(move |()| {
            if let Some(step) = typed.step() {
                put(page, &for_change, &step);
            }
        });
        let for_delete = id.clone();
        let delete = move |()| {
            let message = w::deleted(untrack(words));
            page.change_with_undo(message, &|job| {
                job.steps.remove(&for_delete);
            });
            page::focus_on(HEADING);
        };
        view! {
            <div class="stack">
                {typed.view(&line_id(&id), changed)}
                <Button variant=ButtonVariant::Plain label=w::delete_label(untrack(words)) on_press=delete>{w::delete()}</Button>
            </div>
        }
        .into_any()
    };
    view! {
        <details class="drawer" on:toggle=move |_| is_open.set(true)>
            <summary id=summary_id>{text(words)}</summary>
            {when(move || is_open.get(), form)}
        </details>
        <p>{text(what)}</p>
    }
    .into_any()
}

/// What it is, and when.
fn in_words(step: &Step) -> String {
    let (kind, date) = (says::step_kind(step.kind), intl::date(step.on));
    match step.time {
        Some(time) => w::at(kind, date, time.to_text()),
        None => w::on_day(kind, date),
    }
}

fn add(page: JobPage) -> AnyView {
    let typed = Typed::new(None);
    let submit = move |event: SubmitEvent| {
        event.prevent_default();
        let Some(step) = typed.step() else {
            return page::focus_on("new-step-day");
        };
        if read_time(&typed.time.read_untracked()).is_err() {
            return page::focus_on("new-step-time");
        }
        if read_minutes(&typed.minutes.read_untracked()).is_err() {
            return page::focus_on("new-step-minutes");
        }
        let id = clock::new_id();
        put(page, &id, &step);
        typed.clear();
        page::announce(&w::added(in_words(&step)));
        page::focus_on(&line_id(&id));
    };
    view! {
        <details class="drawer no-print">
            <summary>{w::add()}</summary>
            <form class="stack" on:submit=submit>
                {typed.view("new-step", Callback::new(|()| ()))}
                <div><button type="submit" class="button">{w::press()}</button></div>
            </form>
        </details>
    }
    .into_any()
}
