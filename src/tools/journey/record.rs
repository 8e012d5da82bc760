//! The skills record to print, and the career as files.

mod files;
mod sheet;

use leptos::prelude::*;
use steppingstone_core::journey::record::{JourneyEntry, JourneySkill};
use steppingstone_core::journey::{Entry, Skill, SkillsRecord, skills_record};
use steppingstone_core::share::Shared;
use steppingstone_core::store::ListRecord;

use super::super::share_dialog::share_dialog;
use super::store::JourneyStore;
use crate::platform::{clock, page};
use crate::state::Records;
use crate::ui::form::{FieldProps, checkbox, field};
use crate::ui::{Button, Choice, Chosen, Opt, either, live, memo, when};
use crate::words::journey::record as w;
use crate::words::journey::share as s;

const NAME_MAX: usize = 100;

/// What the reader chose for this print; none of it is stored.
#[derive(Clone, Copy)]
struct PrintOptions {
    name: RwSignal<String>,
    has_dates: RwSignal<bool>,
    marks_fading: RwSignal<bool>,
}

/// What is printed and saved: the reader's own, and the example only where there is nothing else.
struct Kept {
    entries: Vec<JourneyEntry>,
    skills: Vec<JourneySkill>,
}

impl Kept {
    /// Follows the records.
    fn of(records: Records) -> Kept {
        let own = Kept::own(records);
        match own.is_empty() {
            true => Kept::all(records),
            false => own,
        }
    }

    fn all(records: Records) -> Kept {
        Kept {
            entries: records.all::<JourneyEntry>().get(),
            skills: records.all::<JourneySkill>().get(),
        }
    }

    /// The reader's own, and no example.
    fn own(records: Records) -> Kept {
        let mut own = Kept::all(records);
        own.entries.retain(|entry| !entry.is_example());
        own.skills.retain(|skill| !skill.is_example());
        own
    }

    fn is_empty(&self) -> bool {
        self.entries.is_empty() && self.skills.is_empty()
    }

    fn read_entries(&self) -> Vec<Entry> {
        self.entries.iter().map(JourneyEntry::entry).collect()
    }

    fn read_skills(&self) -> Vec<Skill> {
        self.skills.iter().map(JourneySkill::skill).collect()
    }
}

pub(super) fn record(store: JourneyStore) -> AnyView {
    let found = memo(move || {
        let Kept { entries, skills } = Kept::of(store.records);
        skills_record(&entries, &skills, clock::today())
    });
    let is_empty = move || {
        let found = found.read();
        found.levels.is_empty() && found.roles.is_empty() && found.certificates.is_empty()
    };
    let options = PrintOptions {
        name: RwSignal::default(),
        has_dates: RwSignal::new(false),
        marks_fading: RwSignal::new(false),
    };
    view! {
        <div class="measure stack stack--wide">
            <header class="stack no-print">
                <h1 tabindex="-1">{w::heading()}</h1>
                <p class="lead">{w::lead()}</p>
            </header>
            {either(
                is_empty,
                || view! { <p>{w::nothing()}</p> }.into_any(),
                move || printed(options, found),
            )}
            {files::files(store)}
            {share(store)}
        </div>
    }
    .into_any()
}

/// What is chosen for the print, and the record itself.
fn printed(options: PrintOptions, found: Memo<SkillsRecord>) -> AnyView {
    view! {
        <section class="stack no-print" aria-labelledby="print-options">
            <h2 id="print-options">{w::options::heading()}</h2>
            {name(options)}
            {dates(options)}
            {checkbox(
                w::options::fading().to_owned(),
                options.marks_fading.into(),
                Callback::new(move |is_ticked| options.marks_fading.set(is_ticked)),
            )}
            <p>
                <Button on_press=move |()| page::print()>{w::options::print()}</Button>
            </p>
        </section>
        {live(move || sheet::sheet(options, &found.read()))}
    }
    .into_any()
}

fn name(options: PrintOptions) -> AnyView {
    let label = Signal::stored(w::options::name().to_owned());
    let on_text = Callback::new(move |text| options.name.set(text));
    field(FieldProps {
        hint: w::options::name_hint(),
        ..FieldProps::new(
            "record-name".to_owned(),
            label,
            NAME_MAX,
            options.name.into(),
            on_text,
        )
    })
}

/// Lengths come first: where years worked stood instead of dates, résumés had more callbacks
/// (Kristal and others, Nature Human Behaviour 2022).
fn dates(options: PrintOptions) -> AnyView {
    let detail = |text: &'static str| Signal::stored(text.to_owned());
    view! {
        <Choice
            legend=w::options::when()
            name="record-when"
            options=vec![
                Opt::with(w::options::lengths(), detail(w::options::lengths_detail())),
                Opt::with(w::options::dates(), detail(w::options::dates_detail())),
            ]
            chosen=Signal::derive(move || Some(usize::from(options.has_dates.get())))
            on_choose=move |chosen: Chosen| options.has_dates.set(chosen.index == 1)
        />
    }
    .into_any()
}

/// Sharing it to be read; without anything private, and without pay.
fn share(store: JourneyStore) -> AnyView {
    let is_there = move || shared(store).is_some();
    when(is_there, move || {
        let what = Callback::new(move |()| untrack(|| shared(store)));
        view! {
            <section class="stack no-print" aria-labelledby="share-journey">
                <h2 id="share-journey">{s::heading()}</h2>
                <p>{s::text()}</p>
                <div>{share_dialog(s::button(), what)}</div>
            </section>
        }
        .into_any()
    })
}

fn shared(store: JourneyStore) -> Option<Shared> {
    let own = Kept::own(store.records);
    (!own.is_empty()).then_some(Shared::Journey(own.entries, own.skills))
}

#[cfg(test)]
#[path = "record/tests.rs"]
mod tests;
