//! Before there is anything: three fields and a button; and the same for what is added later.

use leptos::prelude::*;
use steppingstone_core::journey::EntryKind;
use steppingstone_core::journey::record::MAX_ENTRIES;
use steppingstone_core::route::Route;

use super::entry_edits::{NewEntry, add_entry, is_full};
use super::fields::{end_problem, line, on_enter, start_problem};
use super::labels;
use crate::platform::{intl, page};
use crate::state::{Records, use_navigation, use_records};
use crate::ui::form::{FieldProps, Width, checkbox, field, select_field};
use crate::ui::part::loading_placeholder;
use crate::ui::{Button, ButtonLink, ButtonVariant, either, when};
use crate::words::journey::{add as w, home as h};

/// What an end says that has not come.
const NOW: &str = "now";
const TITLE: &str = "new-title";
const START: &str = "new-start";
const END: &str = "new-end";

/// What is asked of a new entry.
#[derive(Clone, Copy)]
struct NewFields {
    kind: RwSignal<String>,
    title: RwSignal<String>,
    organization: RwSignal<String>,
    start: RwSignal<String>,
    goes_on: RwSignal<bool>,
    end: RwSignal<String>,
    /// Whether the button was pressed: what is missing is said from then on.
    is_asked: RwSignal<bool>,
}

impl NewFields {
    fn new() -> NewFields {
        NewFields {
            kind: RwSignal::new(EntryKind::Job.key().to_owned()),
            title: RwSignal::default(),
            organization: RwSignal::default(),
            start: RwSignal::default(),
            goes_on: RwSignal::new(true),
            end: RwSignal::default(),
            is_asked: RwSignal::new(false),
        }
    }

    fn is_certificate(self) -> bool {
        self.kind.with(|kind| kind == EntryKind::Certificate.key())
    }

    fn title_problem(self) -> String {
        let is_blank = |text: RwSignal<String>| text.with(|text| text.trim().is_empty());
        match self.is_asked.get() && is_blank(self.title) && is_blank(self.organization) {
            true => w::needs_name().to_owned(),
            false => String::new(),
        }
    }

    /// The field that keeps it from being added, if one does.
    fn wrong(self) -> Option<&'static str> {
        let problems = [
            (TITLE, self.title_problem()),
            (START, self.start.with(|text| start_problem(text))),
            (END, self.end.with(|text| end_problem(text))),
        ];
        let wrong = problems
            .into_iter()
            .find(|(_, problem)| !problem.is_empty());
        wrong.map(|(id, _)| id)
    }

    fn entry(self) -> NewEntry {
        let typed = |text: RwSignal<String>| text.with(|text| text.trim().to_owned());
        let is_certificate = self.is_certificate();
        let goes_on = self.goes_on.get() && !is_certificate;
        NewEntry {
            kind: EntryKind::from_key(&self.kind.read()).unwrap_or(EntryKind::Job),
            title: typed(self.title),
            organization: typed(self.organization),
            start: if is_certificate {
                String::new()
            } else {
                typed(self.start)
            },
            end: if goes_on {
                NOW.to_owned()
            } else {
                typed(self.end)
            },
        }
    }
}

/// The first visit: one job, and quieter ways to begin.
pub(super) fn first_use(added: RwSignal<Option<String>>) -> AnyView {
    let here = use_navigation();
    let link = |route: Route, words: &'static str| {
        let href = here.href(route);
        view! { <ButtonLink variant=ButtonVariant::Plain href=href>{words}</ButtonLink> }
    };
    let explores = RwSignal::new(false);
    let example = || {
        let meanwhile = |fetch| loading_placeholder(fetch, h::failed());
        super::home::EXAMPLE.view((), meanwhile, || ())
    };
    view! {
        <div class="measure stack stack--wide">
            <header class="stack journey-head">
                <h1 tabindex="-1">{h::heading()}</h1>
                <p class="lead">{h::lead()}</p>
            </header>
            {new_entry(use_records(), added, true)}
            <section class="stack" aria-labelledby="other-ways">
                <h2 id="other-ways" class="journey-quiet">{h::other_ways()}</h2>
                <div class="actions">
                    {link(Route::JourneyImport, h::from_file())}
                    <Button variant=ButtonVariant::Plain on_press=move |()| explores.set(true)>{h::example()}</Button>
                    {link(Route::JourneyNext, h::from_target())}
                </div>
                {when(move || explores.get(), example)}
            </section>
        </div>
    }
    .into_any()
}

/// The fields of a new entry. The first is a job for most, so its kind comes last.
pub(super) fn new_entry(
    records: Records,
    added: RwSignal<Option<String>>,
    is_first: bool,
) -> AnyView {
    let new = NewFields::new();
    let press = Callback::new(move |()| {
        new.is_asked.set(true);
        if let Some(wrong) = untrack(|| new.wrong()) {
            return page::focus_on(wrong);
        }
        let entry = untrack(|| new.entry());
        let name = match entry.title.is_empty() {
            true => entry.organization.clone(),
            false => entry.title.clone(),
        };
        if let Some(id) = add_entry(records, entry) {
            page::announce(&w::added(name));
            added.set(Some(id));
            page::focus_on(super::home::ADDED);
        }
    });
    let fields = move || {
        view! {
            <div class="stack">
                {(!is_first).then(|| kind(new))}
                {on_enter(press, names(new, is_first))}
                {on_enter(press, times(new))}
                {is_first.then(|| kind(new))}
                <p>
                    <Button on_press=press>{w::add()}</Button>
                </p>
            </div>
        }
        .into_any()
    };
    let full = || {
        let most = intl::number(MAX_ENTRIES as f64);
        view! { <p>{w::full(most)}</p> }.into_any()
    };
    either(move || is_full(records), full, fields)
}

fn kind(new: NewFields) -> AnyView {
    let kinds = EntryKind::ALL.into_iter();
    select_field(
        "new-kind".to_owned(),
        w::kind(),
        "",
        kinds.map(|kind| (kind.key(), labels::kind(kind))).collect(),
        new.kind.into(),
        Callback::new(move |key| new.kind.set(key)),
    )
}

/// What it was, and where.
fn names(new: NewFields, is_first: bool) -> AnyView {
    let label = if is_first { h::title() } else { w::title() };
    let title = line(
        TITLE,
        label,
        "",
        new.title.into(),
        move || new.title_problem(),
        move |text| new.title.set(text),
    );
    let place = line(
        "new-organization",
        h::place(),
        h::place_hint(),
        new.organization.into(),
        String::new,
        move |text| new.organization.set(text),
    );
    view! {
        {field(title)}
        {field(place)}
    }
    .into_any()
}

/// Since when, and until when if it is over. A certificate has the day of its issue.
fn times(new: NewFields) -> AnyView {
    let start = move || {
        let props = line(
            START,
            h::since(),
            h::since_hint(),
            new.start.into(),
            move || new.start.with(|text| start_problem(text)),
            move |text| new.start.set(text),
        );
        let goes_on = Callback::new(move |goes_on| new.goes_on.set(goes_on));
        view! {
            {field(FieldProps { width: Width::Short, ..props })}
            {checkbox(h::goes_on().to_owned(), new.goes_on.into(), goes_on)}
        }
        .into_any()
    };
    let end = move || {
        let label = match untrack(|| new.is_certificate()) {
            true => w::issued(),
            false => w::until(),
        };
        let props = line(
            END,
            label,
            h::since_hint(),
            new.end.into(),
            move || new.end.with(|text| end_problem(text)),
            move |text| new.end.set(text),
        );
        field(FieldProps {
            width: Width::Short,
            ..props
        })
    };
    view! {
        {when(move || !new.is_certificate(), start)}
        {when(move || new.is_certificate(), end)}
        {when(move || !new.is_certificate() && !new.goes_on.get(), end)}
    }
    .into_any()
}
