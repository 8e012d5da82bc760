//! A part of your path.

mod built;
mod more;
mod pay;
mod people;

use leptos::prelude::*;
use steppingstone_core::journey::record::{EntryField, JourneyEntry};
use steppingstone_core::journey::{End, Entry, EntryKind, NotCounted, Spans, read_end, spans};
use steppingstone_core::route::Route;

use super::fields::{end_problem, line, start_problem};
use super::store::JourneyStore;
use super::{entry_skills, format, labels};
use crate::platform::clock;
use crate::ui::form::{FieldProps, Width, checkbox, field};
use crate::ui::part::{loading_placeholder, part};
use crate::ui::{Button, ButtonLink, ButtonVariant, later, live, memo, text, when};
use crate::words::journey::entry as w;

// Asked for once the drawer is opened or the page has been drawn.
part!(besides in journey_entry_more, more::more, EntryPage);
part!(skills in journey_entry_more, skills_view, EntryPage);

/// Comes once all of an entry can be shown, or cannot be had.
pub async fn preload_entry() {
    // If it fails, the view loads it again and says so.
    let _ = (skills::PART.load)().await;
}

fn skills_view(page: EntryPage) -> AnyView {
    entry_skills::entry_skills(page.store, page.id.get_value(), page.entry)
}

/// What an end says that has not come.
const NOW: &str = "now";

/// The entry that the address names.
pub(super) fn entry(store: JourneyStore) -> AnyView {
    let id = memo(move || store.here.query("of").unwrap_or_default());
    let there = memo(move || {
        let entries = store.entries.read();
        let id = id.read();
        entries
            .iter()
            .any(|entry| entry.id == *id)
            .then(|| id.clone())
    });
    live(move || match there.get() {
        Some(id) => EntryPage::new(store, id).view(),
        None => gone(store),
    })
}

/// For an address that names no entry.
fn gone(store: JourneyStore) -> AnyView {
    view! {
        <div class="measure stack">
            <h1 tabindex="-1">{w::gone()}</h1>
            <p class="lead">{w::gone_text()}</p>
            <p>
                <ButtonLink href=store.here.href(Route::Journey)>{w::back()}</ButtonLink>
            </p>
        </div>
    }
    .into_any()
}

/// The entry that is shown.
#[derive(Clone, Copy)]
pub(super) struct EntryPage {
    store: JourneyStore,
    id: StoredValue<String>,
    record: Memo<Option<JourneyEntry>>,
    entry: Memo<Option<Entry>>,
    kind: Memo<EntryKind>,
    spans: Memo<Result<Spans, NotCounted>>,
}

impl EntryPage {
    fn new(store: JourneyStore, id: String) -> EntryPage {
        let of = id.clone();
        let record = memo(move || {
            let all = store.records.all::<JourneyEntry>();
            let all = all.read();
            all.iter().find(|entry| entry.id == of).cloned()
        });
        let entry = store.entry_memo(id.clone());
        EntryPage {
            store,
            id: StoredValue::new(id),
            record,
            entry,
            kind: memo(move || {
                let record = record.read();
                record.as_ref().map_or(EntryKind::Job, |it| it.kind.value)
            }),
            spans: memo(move || {
                let entry = entry.read();
                let entry = entry.as_ref().ok_or(NotCounted::NoStart)?;
                spans(entry, clock::today())
            }),
        }
    }

    /// What stands in a field, as typed.
    fn text(self, field: EntryField) -> String {
        let record = self.record.read();
        let text = record.as_ref().map(|record| record.text(field).to_owned());
        text.unwrap_or_default()
    }

    fn signal(self, field: EntryField) -> Signal<String> {
        Signal::derive(move || self.text(field))
    }

    fn type_text(self, field: EntryField, text: &str) {
        self.id
            .with_value(|id| self.store.type_entry(id, field, text));
    }

    fn change(self, change: impl FnOnce(&mut JourneyEntry, i64)) {
        self.id.with_value(|id| self.store.change_entry(id, change));
    }

    /// A field of a line, with what is wrong with its text.
    fn line(
        self,
        field: EntryField,
        label: &'static str,
        hint: &'static str,
        problem: fn(EntryPage) -> String,
    ) -> FieldProps {
        line(
            field.key(),
            label,
            hint,
            self.signal(field),
            move || problem(self),
            move |text| self.type_text(field, &text),
        )
    }

    fn is_certificate(self) -> bool {
        self.kind.get() == EntryKind::Certificate
    }

    fn ends_before_start(self) -> bool {
        self.spans.get() == Err(NotCounted::EndBeforeStart)
    }

    /// What it is called; never empty.
    fn name(self) -> String {
        let entry = self.entry.read();
        match entry.as_ref().map(Entry::name) {
            None | Some("") => labels::kind(self.kind.get()).to_owned(),
            Some(name) => name.to_owned(),
        }
    }

    fn view(self) -> AnyView {
        let store = self.store;
        let is_asked = store.here.hash() == "#more";
        view! {
            <div class="measure stack stack--wide">
                <header class="stack">
                    <p class="muted small">{text(move || labels::kind(self.kind.get()).to_owned())}</p>
                    <h1 tabindex="-1" class="journey-title">{text(move || self.name())}</h1>
                    <p>{text(move || self.counted())}</p>
                </header>
                <div class="stack">{self.names()} {self.times()}</div>
                <section class="stack" aria-labelledby="skills">
                    <h2 id="skills" tabindex="-1">{w::skills()}</h2>
                    {skills::PART.view(self, |fetch| loading_placeholder(fetch, w::failed()), || ())}
                </section>
                <details class="drawer" open=is_asked>
                    <summary id="more">{w::more()}</summary>
                    {later(move || besides::PART.view(self, |fetch| loading_placeholder(fetch, w::failed()), || ()))}
                </details>
                {self.end_actions()}
            </div>
        }
        .into_any()
    }

    /// How long it lasted, or why no months of it are counted.
    fn counted(self) -> String {
        match self.spans.get() {
            Ok(spans) => w::lasted(format::months(spans.months())),
            Err(_) if self.is_certificate() => String::new(),
            Err(NotCounted::NoStart) => w::no_start().to_owned(),
            Err(NotCounted::NoEnd) => w::no_end().to_owned(),
            Err(NotCounted::Future) => w::future().to_owned(),
            Err(NotCounted::EndBeforeStart) => w::end_before_start().to_owned(),
        }
    }

    fn names(self) -> AnyView {
        let missing = |page: EntryPage| {
            let entry = page.entry.read();
            match entry.as_ref().is_some_and(|entry| entry.name().is_empty()) {
                true => w::needs_name().to_owned(),
                false => String::new(),
            }
        };
        view! {
            {field(self.line(EntryField::Title, w::title(), "", missing))}
            {field(self.line(EntryField::Organization, w::organization(), "", |_| String::new()))}
        }
        .into_any()
    }

    /// When it was. A certificate has the day of its issue and no start.
    fn times(self) -> AnyView {
        let short = |props: FieldProps| {
            field(FieldProps {
                width: Width::Short,
                ..props
            })
        };
        let started = |page: EntryPage| {
            let problem = start_problem(&page.text(EntryField::Start));
            page.with_order(problem)
        };
        let ended = |page: EntryPage| {
            let problem = end_problem(&page.text(EntryField::End));
            page.with_order(problem)
        };
        let both = move || {
            let goes_on = move |goes_on: bool| {
                self.type_text(EntryField::End, if goes_on { NOW } else { "" });
            };
            let is_going_on = move || read_end(&self.text(EntryField::End)) == Ok(Some(End::Now));
            view! {
                {short(self.line(EntryField::Start, w::start(), w::date_hint(), started))}
                {checkbox(w::goes_on().to_owned(), Signal::derive(is_going_on), Callback::new(goes_on))}
                {short(self.line(EntryField::End, w::end(), w::end_hint(), ended))}
            }
            .into_any()
        };
        let issued =
            move || short(self.line(EntryField::End, w::issued(), w::issued_hint(), ended));
        view! {
            {when(move || !self.is_certificate(), both)}
            {when(move || self.is_certificate(), issued)}
        }
        .into_any()
    }

    /// What is wrong with a date by itself, or else that the end is before the start.
    fn with_order(self, problem: String) -> String {
        match problem.is_empty() && self.ends_before_start() {
            true => w::end_before_start().to_owned(),
            false => problem,
        }
    }

    fn end_actions(self) -> AnyView {
        let store = self.store;
        let delete = move |()| {
            self.id.with_value(|id| store.delete_entry(id));
            store.here.go(Route::Journey);
        };
        view! {
            <div class="actions no-print">
                <ButtonLink variant=ButtonVariant::Quiet href=store.here.href(Route::Journey)>{w::back()}</ButtonLink>
                <Button variant=ButtonVariant::Plain on_press=delete>{w::delete()}</Button>
            </div>
        }
        .into_any()
    }
}

#[cfg(feature = "ssr")]
#[cfg(test)]
#[path = "entry_tests.rs"]
mod tests;
