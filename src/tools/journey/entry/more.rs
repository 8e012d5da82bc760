//! What else can be said of an entry.

use leptos::prelude::*;
use steppingstone_core::journey::record::{EntryField, MAX_RESULT, MAX_RESULTS};
use steppingstone_core::journey::{EntryKind, Scope};

use super::super::fields::{line, start_problem};
use super::super::labels;
use super::{EntryPage, built, pay, people};
use crate::platform::intl;
use crate::tools::occupations::occupation_picker;
use crate::ui::form::{FieldProps, InputKind, Width, checkbox, field, select_field};
use crate::ui::when;
use crate::words::journey::entry as w;

const MAX_TEXT: usize = 1_000;
const MAX_NOTES: usize = 2_000;
/// The text of all results together.
const MAX_ALL_RESULTS: usize = 6_000;

pub(super) fn more(page: EntryPage) -> AnyView {
    let is_role = move || page.kind.get().is_role();
    view! {
        <div class="stack">
            {kind(page)}
            {field(page.line(EntryField::Place, w::place(), "", |_| String::new()))}
            {when(is_role, move || scope(page))}
            {when(is_role, move || occupation(page))}
            {results(page)}
            {long(page, EntryField::Takeaway, w::takeaway(), w::takeaway_hint(), MAX_TEXT)}
            {when(is_role, move || built::built(page))}
            {when(is_role, move || pay::pay(page))}
            {when(move || page.is_certificate(), move || certificate(page))}
            {private(page)}
            {long(page, EntryField::Notes, w::notes(), "", MAX_NOTES)}
            {people::people(page)}
        </div>
    }
    .into_any()
}

fn kind(page: EntryPage) -> AnyView {
    let kinds = EntryKind::ALL.into_iter();
    let pick = move |key: String| {
        if let Some(kind) = EntryKind::from_key(&key) {
            page.change(|entry, now| entry.set_kind(kind, now));
        }
    };
    select_field(
        "kind".to_owned(),
        w::kind(),
        "",
        kinds.map(|kind| (kind.key(), labels::kind(kind))).collect(),
        Signal::derive(move || page.kind.get().key().to_owned()),
        Callback::new(pick),
    )
}

fn scope(page: EntryPage) -> AnyView {
    let scopes = Scope::ALL.into_iter();
    let scopes = scopes.map(|scope| (scope.key(), labels::scope_text(scope)));
    select_field(
        EntryField::Scope.key().to_owned(),
        w::scope(),
        w::scope_hint(),
        std::iter::once(("", w::not_said())).chain(scopes).collect(),
        page.signal(EntryField::Scope),
        Callback::new(move |key: String| page.type_text(EntryField::Scope, &key)),
    )
}

/// The occupation whose pay and demands it can be compared with.
fn occupation(page: EntryPage) -> AnyView {
    let chosen = move || {
        let entry = page.entry.read();
        entry.as_ref().and_then(|entry| entry.occupation.clone())
    };
    let choose = move |code: Option<String>| {
        page.type_text(EntryField::Occupation, &code.unwrap_or_default());
    };
    occupation_picker("occupation", w::occupation(), chosen, choose)
}

/// What came of it, a line each.
fn results(page: EntryPage) -> AnyView {
    // As typed: a line that is only begun would be gone from the stored list.
    let lines = page.record.with_untracked(|record| {
        let record = record.as_ref();
        record.map(|record| record.results.value.join("\n"))
    });
    let typed = RwSignal::new(lines.unwrap_or_default());
    let on_text = move |text: String| {
        page.change(|entry, now| entry.set_results(&text, now));
        typed.set(text);
    };
    let problem = move || typed.with(|text| problem_of_results(text));
    let props = line(
        "results",
        w::results(),
        w::results_hint(),
        typed.into(),
        problem,
        on_text,
    );
    field(FieldProps {
        kind: InputKind::Long,
        width: Width::Wide,
        max: MAX_ALL_RESULTS,
        ..props
    })
}

fn long(
    page: EntryPage,
    of: EntryField,
    label: &'static str,
    hint: &'static str,
    max: usize,
) -> AnyView {
    let props = page.line(of, label, hint, |_| String::new());
    field(FieldProps {
        kind: InputKind::Long,
        width: Width::Wide,
        max,
        ..props
    })
}

fn certificate(page: EntryPage) -> AnyView {
    let none = |_: EntryPage| String::new();
    let expires = page.line(
        EntryField::Expires,
        w::expires(),
        w::issued_hint(),
        |page| start_problem(&page.text(EntryField::Expires)),
    );
    view! {
        {field(FieldProps { width: Width::Short, ..expires })}
        {field(page.line(EntryField::Number, w::number(), "", none))}
        {field(FieldProps { max: MAX_TEXT, ..page.line(EntryField::Url, w::url(), "", none) })}
    }
    .into_any()
}

fn private(page: EntryPage) -> AnyView {
    let is_private = move || {
        let entry = page.entry.read();
        entry.as_ref().is_some_and(|entry| entry.is_private)
    };
    let tick = move |is_private| page.change(|entry, now| entry.set_private(is_private, now));
    checkbox(
        w::private().to_owned(),
        Signal::derive(is_private),
        Callback::new(tick),
    )
}

/// What of the results is not stored; empty if all is.
fn problem_of_results(text: &str) -> String {
    let lines = || text.lines().filter(|line| !line.trim().is_empty());
    if lines().count() > MAX_RESULTS {
        return w::too_many_results(intl::number(MAX_RESULTS as f64));
    }
    match lines().any(|line| line.chars().count() > MAX_RESULT) {
        true => w::long_result(intl::number(MAX_RESULT as f64)),
        false => String::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_not_stored_is_said() {
        crate::words::install_english();
        assert_eq!(problem_of_results("One\n\nTwo"), "");
        let many = problem_of_results(&"x\n".repeat(21));
        assert_eq!(many, "Write up to 20 results. The first 20 are kept.");
        let long = problem_of_results(&"x".repeat(301));
        assert!(long.contains("300"), "{long}");
    }
}
