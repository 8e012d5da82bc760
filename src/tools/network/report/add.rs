//! Adding what belongs to no opening, right at the report.

use leptos::ev::SubmitEvent;
use leptos::prelude::*;
use steppingstone_core::day::{date_from_text, date_to_text};
use steppingstone_core::network::{ActivityKind, MAX_SEARCH_ACTIVITIES, SearchActivity};

use super::{ReportPage, labels};
use crate::platform::{clock, intl, page as screen};
use crate::ui::form::{FieldProps, InputKind, Note, Width, field, select_field};
use crate::ui::{either, memo};
use crate::words::network_report::add as w;

/// What focus goes to once something was added, or was not.
const KIND: &str = "activity-kind";
const DAY: &str = "activity-on";

/// Why the last press added nothing.
#[derive(Clone, Copy, PartialEq, Eq)]
enum AddProblem {
    None,
    NoDay,
    Future,
}

/// What is typed until it is added.
#[derive(Clone, Copy)]
struct Typed {
    kind: RwSignal<ActivityKind>,
    on: RwSignal<String>,
    what: RwSignal<String>,
    with: RwSignal<String>,
    problem: RwSignal<AddProblem>,
}

pub(super) fn add(page: ReportPage) -> AnyView {
    let typed = Typed {
        kind: RwSignal::new(ActivityKind::Other),
        on: RwSignal::new(date_to_text(clock::today())),
        what: RwSignal::default(),
        with: RwSignal::default(),
        problem: RwSignal::new(AddProblem::None),
    };
    view! {
        <section class="measure stack no-print" aria-labelledby="report-add">
            <h2 id="report-add">{w::heading()}</h2>
            {either(
                move || is_full(page),
                || view! { <p>{w::full(intl::number(MAX_SEARCH_ACTIVITIES as f64))}</p> }.into_any(),
                move || form(page, typed),
            )}
        </section>
    }
    .into_any()
}

/// Whether as many are stored as fit; follows it.
fn is_full(page: ReportPage) -> bool {
    let all = page.store.records.all::<SearchActivity>();
    all.read().len() >= MAX_SEARCH_ACTIVITIES
}

/// The fields. What is typed outlives them.
fn form(page: ReportPage, typed: Typed) -> AnyView {
    let submit = move |event: SubmitEvent| {
        event.prevent_default();
        let problem = store(page, typed).err().unwrap_or(AddProblem::None);
        typed.problem.set(problem);
        screen::focus_on(match problem {
            AddProblem::None => KIND,
            _ => DAY,
        });
    };
    let kinds = ActivityKind::ALL.map(|kind| (kind.key(), labels::activity(kind)));
    let kind = memo(move || typed.kind.get().key().to_owned());
    let pick = Callback::new(move |key: String| {
        if let Some(kind) = ActivityKind::from_key(&key) {
            typed.kind.set(kind);
        }
    });
    let problem = memo(move || {
        Note::problem(match typed.problem.get() {
            AddProblem::None => String::new(),
            AddProblem::NoDay => w::no_day().to_owned(),
            AddProblem::Future => w::future().to_owned(),
        })
    });
    let day = field(FieldProps {
        kind: InputKind::Day,
        width: Width::Short,
        note: problem.into(),
        ..props(DAY, w::on(), 10, typed.on)
    });
    view! {
        <form class="stack" on:submit=submit>
            {select_field(KIND.to_owned(), w::kind(), "", kinds.to_vec(), kind.into(), pick)}
            {day}
            {field(props("activity-what", w::what(), 200, typed.what))}
            {field(props("activity-with", w::with(), 200, typed.with))}
            <div>
                <button type="submit" class="button button--quiet">{w::press()}</button>
            </div>
        </form>
    }
    .into_any()
}

fn props(id: &str, label: &'static str, max: usize, typed: RwSignal<String>) -> FieldProps {
    FieldProps::new(
        id.to_owned(),
        Signal::stored(label.to_owned()),
        max,
        typed.into(),
        Callback::new(move |text| typed.set(text)),
    )
}

/// Stores what is typed, and empties the texts for the next one.
fn store(page: ReportPage, typed: Typed) -> Result<(), AddProblem> {
    let on = date_from_text(&typed.on.read_untracked()).ok_or(AddProblem::NoDay)?;
    if on > clock::today() {
        return Err(AddProblem::Future);
    }
    // Another tab may have stored the last one that fits: the form gives way to that then.
    if untrack(|| is_full(page)) {
        return Ok(());
    }
    let (kind, now) = (typed.kind.get_untracked(), clock::now_ms());
    let mut activity = SearchActivity::new(clock::new_id(), on, kind, now);
    activity.change(now, |it| {
        it.what.value = typed.what.get_untracked().trim().to_owned();
        it.with.value = typed.with.get_untracked().trim().to_owned();
    });
    page.store.records.put(&activity);
    typed.what.set(String::new());
    typed.with.set(String::new());
    screen::announce(&w::added(labels::activity(kind)));
    Ok(())
}
