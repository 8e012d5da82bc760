//! What counts, and how much.

use leptos::prelude::*;
use steppingstone_core::plan::MAX_CRITERIA;
use steppingstone_core::plan::record::{CRITERION_NAME_MAX, CriterionRecord};

use super::ChoicePage;
use super::criterion::{criterion, summary_id};
use crate::platform::{clock, intl, page};
use crate::ui::form::{FieldProps, Note, field};
use crate::ui::{Button, ButtonVariant, either, keyed, memo};
use crate::words::plan_choice::criteria as w;

/// Where a new criterion is typed.
pub(super) const NEW: &str = "new-criterion";

/// The question by which weights are found.
pub(super) const SWING: &str = "swing";

pub(super) fn criteria(page: ChoicePage) -> AnyView {
    let ids = memo(move || {
        let view = page.view.read();
        let ids = view.criteria.iter().map(|it| it.id.clone());
        ids.collect::<Vec<String>>()
    });
    let source = memo(move || match page.view.read().has_result {
        true => w::from_quiz(),
        false => w::no_quiz(),
    });
    view! {
        <section class="stack" aria-labelledby="criteria">
            <h2 id="criteria" tabindex="-1">{w::heading()}</h2>
            <p id=SWING>{w::swing()}</p>
            <p class="muted">{crate::ui::text(move || source.get().to_owned())}</p>
            {keyed(ids, move |id| criterion(page, id))}
            {either(
                move || is_full(page),
                || view! { <p class="muted">{w::full(intl::number(MAX_CRITERIA as f64))}</p> }.into_any(),
                move || new_criterion(page),
            )}
        </section>
    }
    .into_any()
}

/// Whether there is no room for another one (T13).
pub(super) fn is_full(page: ChoicePage) -> bool {
    page.view.read().criteria.len() >= MAX_CRITERIA
}

fn new_criterion(page: ChoicePage) -> AnyView {
    let (name, problem) = (RwSignal::new(String::new()), RwSignal::new(Note::default()));
    let on_text = Callback::new(move |text| {
        problem.set(Note::default());
        name.set(text);
    });
    let add = move |()| {
        let typed = name.get_untracked();
        if typed.trim().is_empty() {
            problem.set(Note::problem(w::needs_name().to_owned()));
            return page::focus_on(NEW);
        }
        name.set(String::new());
        add(page, typed.trim(), None);
    };
    let props = FieldProps {
        note: problem.into(),
        hint: w::new_hint(),
        ..FieldProps::new(
            NEW.to_owned(),
            Signal::stored(w::new().to_owned()),
            CRITERION_NAME_MAX,
            name.into(),
            on_text,
        )
    };
    view! {
        <div class="stack no-print">
            {field(props)}
            <p>
                <Button variant=ButtonVariant::Quiet on_press=add>{w::add()}</Button>
            </p>
        </div>
    }
    .into_any()
}

/// Adds a criterion behind the others, opens it, and goes there. `source` is the need that it comes
/// from.
pub(super) fn add(page: ChoicePage, name: &str, source: Option<String>) {
    if untrack(|| is_full(page)) {
        return;
    }
    let (id, now) = (clock::new_id(), clock::now_ms());
    let place = page.last_place() + 1;
    let made = Some(clock::today());
    let mut record = CriterionRecord::new(id.clone(), name.to_owned(), place, made, now);
    record.change(now, |it| it.source.value = source);
    page.set_open(&id, true);
    page.store.records.put(&record);
    page::focus_on(&summary_id(&id));
}
