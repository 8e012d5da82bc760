//! Fields of a stored record, each stored at every key.

use std::collections::HashSet;

use leptos::prelude::*;
use steppingstone_core::store::ListRecord;

use crate::platform::clock;
use crate::state::{StoredRecord, ToolStore};
use crate::ui::form::{FieldProps, InputKind, Note, Width, field, select_field};
use crate::ui::memo;

/// What a field is for.
pub(super) struct RecordField<R: 'static> {
    /// Unique on the page.
    pub(super) id: String,
    pub(super) label: &'static str,
    pub(super) hint: &'static str,
    pub(super) kind: InputKind,
    /// The most characters it takes.
    pub(super) max: usize,
    pub(super) get: fn(&R) -> String,
    /// Stores what a text means, at a moment.
    pub(super) set: fn(&mut R, String, i64),
    /// What is wrong with a text, which is then not stored; empty for nothing. `None` for a text
    /// that is always right.
    pub(super) problem: Option<fn(&str) -> String>,
    /// What does not fit in what is stored, which is said and stored all the same; empty for nothing.
    pub(super) misfit: Option<fn(&R) -> String>,
    /// Called once a text has been stored.
    pub(super) after: Option<Callback<()>>,
}

impl<R: 'static> RecordField<R> {
    /// A line of text.
    pub(super) fn line(
        id: String,
        label: &'static str,
        max: usize,
        get: fn(&R) -> String,
        set: fn(&mut R, String, i64),
    ) -> RecordField<R> {
        RecordField {
            id,
            label,
            hint: "",
            kind: InputKind::Line,
            max,
            get,
            set,
            problem: None,
            misfit: None,
            after: None,
        }
    }

    pub(super) fn kind(self, kind: InputKind) -> RecordField<R> {
        RecordField { kind, ..self }
    }

    pub(super) fn hint(self, hint: &'static str) -> RecordField<R> {
        RecordField { hint, ..self }
    }

    pub(super) fn checked(self, problem: fn(&str) -> String) -> RecordField<R> {
        let problem = Some(problem);
        RecordField { problem, ..self }
    }

    pub(super) fn fitting(self, misfit: fn(&R) -> String) -> RecordField<R> {
        let misfit = Some(misfit);
        RecordField { misfit, ..self }
    }

    pub(super) fn after(self, after: Callback<()>) -> RecordField<R> {
        let after = Some(after);
        RecordField { after, ..self }
    }
}

impl<R: ListRecord + StoredRecord> RecordField<R> {
    /// The field of the record of an id.
    pub(super) fn view(self, store: ToolStore, record: String) -> AnyView {
        let (get, set, problem, after) = (self.get, self.set, self.problem, self.after);
        let read = |get: fn(&R) -> String| {
            let id = record.clone();
            memo(move || {
                let all = store.records.all::<R>();
                let all = all.read();
                let found = all.iter().find(|it| it.id() == id);
                found.map_or_else(String::new, get)
            })
        };
        let (stored, misfit) = (read(get), self.misfit.map(read));
        let store_text = Callback::new(move |text: String| {
            let now = clock::now_ms();
            store
                .list::<R>()
                .change(&record, |it| set(it, text.clone(), now));
            if let Some(after) = after {
                after.run(());
            }
        });
        drawn(
            Drawn {
                id: self.id,
                label: self.label,
                hint: self.hint,
                kind: self.kind,
                max: self.max,
                problem,
                misfit,
            },
            stored,
            store_text,
        )
    }
}

/// The same without its record, so that it is compiled once.
struct Drawn {
    id: String,
    label: &'static str,
    hint: &'static str,
    kind: InputKind,
    max: usize,
    problem: Option<fn(&str) -> String>,
    misfit: Option<Memo<String>>,
}

fn drawn(of: Drawn, stored: Memo<String>, store_text: Callback<String>) -> AnyView {
    // What is checked stays as typed while it is on the page: it may be stored in another form.
    let typed = RwSignal::new(None::<String>);
    let value = memo(move || typed.get().unwrap_or_else(|| stored.get()));
    let problem_of = move |text: &str| of.problem.map_or_else(String::new, |problem| problem(text));
    let on_text = Callback::new(move |text: String| {
        if problem_of(&text).is_empty() {
            store_text.run(text.clone());
        }
        if of.problem.is_some() {
            typed.set(Some(text));
        }
    });
    let width = match of.kind {
        InputKind::Long => Width::Wide,
        InputKind::Line => Width::Normal,
        InputKind::Amount | InputKind::Number | InputKind::Day => Width::Short,
    };
    field(FieldProps {
        hint: of.hint,
        kind: of.kind,
        width,
        note: memo(move || {
            let problem = problem_of(&value.read());
            Note::problem(match of.misfit.filter(|_| problem.is_empty()) {
                Some(misfit) => misfit.get(),
                None => problem,
            })
        })
        .into(),
        ..FieldProps::new(
            of.id,
            Signal::stored(of.label.to_owned()),
            of.max,
            value.into(),
            on_text,
        )
    })
}

/// A choice of a stored record, by its key.
pub(super) fn record_choice<R: ListRecord + StoredRecord>(
    store: ToolStore,
    record: String,
    id: String,
    label: &'static str,
    keys: Vec<(&'static str, &'static str)>,
    get: fn(&R) -> &'static str,
    set: fn(&mut R, &str, i64),
) -> AnyView {
    let for_get = record.clone();
    let value = memo(move || {
        let all = store.records.all::<R>();
        let all = all.read();
        let found = all.iter().find(|it| it.id() == for_get);
        found.map_or("", get).to_owned()
    });
    let pick = Callback::new(move |key: String| {
        let now = clock::now_ms();
        store.list::<R>().change(&record, |it| set(it, &key, now));
    });
    select_field(id, label, "", keys, value.into(), pick)
}

/// The ids `now`, in the order they had `before` while they are the same: a record that is being
/// changed does not move under the reader's hands.
pub(super) fn unmoved(before: Option<&Vec<String>>, now: Vec<String>) -> Vec<String> {
    let Some(before) = before.filter(|before| before.len() == now.len()) else {
        return now;
    };
    let known: HashSet<&String> = before.iter().collect();
    match now.iter().all(|id| known.contains(id)) {
        true => before.clone(),
        false => now,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_changed_stays_where_it_is_until_something_comes_or_goes() {
        let ids = |text: &str| -> Vec<String> { text.split(' ').map(str::to_owned).collect() };
        let check = |before: &str, now: &str, expected: &str| {
            assert_eq!(unmoved(Some(&ids(before)), ids(now)), ids(expected));
        };
        check("a b c", "c a b", "a b c");
        check("a b c", "c a", "c a");
        check("a b c", "d c a", "d c a");
        assert_eq!(unmoved(None, ids("b a")), ids("b a"));
    }
}
