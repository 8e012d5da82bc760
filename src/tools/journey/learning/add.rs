//! Something new to learn: what, which kind, and by when. The rest can follow.

use leptos::ev::SubmitEvent;
use leptos::prelude::*;
use steppingstone_core::journey::LearningKind;
use steppingstone_core::journey::record::{JourneyLearning, LearningField, MAX_LEARNING};

use super::super::store::JourneyStore;
use super::super::text_field::TextField;
use super::says;
use crate::platform::{clock, page};
use crate::ui::form::{Note, select_field};
use crate::ui::memo;
use crate::words::journey::learning as w;

/// The longest title.
pub(super) const MAX_TITLE: usize = 200;
const TITLE: &str = "new-learning";

pub(super) fn add(store: JourneyStore) -> AnyView {
    let kind = RwSignal::new(LearningKind::Course);
    let title = RwSignal::new(String::new());
    let due = RwSignal::new(String::new());
    let problem = RwSignal::new(String::new());
    let submit = move |event: SubmitEvent| {
        event.prevent_default();
        let lines = store.records.all::<JourneyLearning>();
        let is_full = lines.read_untracked().len() >= MAX_LEARNING;
        let typed = title.get_untracked().trim().to_owned();
        if typed.is_empty() || is_full {
            let full = || w::full(MAX_LEARNING);
            problem.set(if is_full {
                full()
            } else {
                w::title_missing().to_owned()
            });
        } else {
            let now = clock::now_ms();
            let mut line = JourneyLearning::new(clock::new_id(), kind.get_untracked(), now);
            line.set_text(LearningField::Title, typed, now);
            if !due.read_untracked().trim().is_empty() {
                line.set_text(LearningField::Due, due.get_untracked(), now);
            }
            store.records.put(&line);
            title.set(String::new());
            due.set(String::new());
            page::announce(w::added());
        }
        page::focus_on(TITLE);
    };
    let kinds = LearningKind::ALL.map(|kind| (kind.key(), says::kind(kind)));
    let kind_field = select_field(
        "new-learning-kind".to_owned(),
        w::kind(),
        "",
        kinds.to_vec(),
        memo(move || kind.get().key().to_owned()).into(),
        Callback::new(move |key: String| {
            kind.set(LearningKind::from_key(&key).unwrap_or(LearningKind::Course));
        }),
    );
    let title_field = TextField {
        max: MAX_TITLE,
        note: memo(move || Note::problem(problem.get())).into(),
        ..TextField::line(TITLE, w::title(), title.into(), move |text| {
            title.set(text);
            problem.set(String::new());
        })
    };
    let due_field = TextField::date("new-learning-due", w::due(), due.into(), move |text| {
        due.set(text);
    });
    view! {
        <section class="stack no-print" aria-labelledby="add-learning">
            <h2 id="add-learning">{w::add()}</h2>
            <form class="stack" on:submit=submit>
                {kind_field}
                {title_field.view()}
                {due_field.hint(w::due_hint()).view()}
                <div><button type="submit" class="button">{w::press()}</button></div>
            </form>
        </section>
    }
    .into_any()
}
