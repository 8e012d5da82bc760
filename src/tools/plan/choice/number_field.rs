//! A number that is stored as such. What is typed stays as it is, also while it cannot be read.

use leptos::prelude::*;
use steppingstone_core::decimal::Decimal;
use steppingstone_core::form::read_number;

use crate::ui::form::{FieldProps, InputKind, Note, Width, field};
use crate::ui::memo;

const MAX_TYPED: usize = 20;

/// What a number must be.
#[derive(Clone, Copy)]
pub(super) struct NumberKind {
    pub(super) range: (i64, i64),
    /// How many places after the point, 0 or 1.
    pub(super) places: u32,
    /// What is said of a text that is none.
    pub(super) problem: &'static str,
}

impl NumberKind {
    /// The number of a text in units of its last place; `None` if nothing is typed.
    pub(super) fn read(self, text: &str) -> Result<Option<i64>, ()> {
        let scale = Decimal::whole(10_i64.pow(self.places));
        let number = read_number(text, self.range, self.places == 0).map_err(|_| ())?;
        let Some(number) = number.map(|number| number.times(scale)) else {
            return Ok(None);
        };
        let whole = number.floor();
        let is_whole = number == Decimal::whole(whole);
        is_whole.then_some(Some(whole)).ok_or(())
    }

    /// A number as it is typed.
    fn text(self, units: i64) -> String {
        Decimal::ratio(units, 10_i64.pow(self.places)).to_text()
    }
}

/// How a field of a number stands on the page.
pub(super) struct NumberProps {
    /// Unique on the page.
    pub(super) id: String,
    pub(super) label: Signal<String>,
    /// The id of what describes it.
    pub(super) described_by: String,
    pub(super) kind: NumberKind,
    /// In units of the last place.
    pub(super) stored: Signal<Option<i64>>,
    pub(super) set: Callback<Option<i64>>,
    /// Called once the reader has left the field.
    pub(super) on_settled: Option<Callback<String>>,
}

pub(super) fn number_field(props: NumberProps) -> AnyView {
    let NumberProps {
        id,
        label,
        described_by,
        kind,
        stored,
        set,
        on_settled,
    } = props;
    // As it was typed, with what was stored by it: until something else is stored.
    let typed = RwSignal::new(None::<(String, Option<i64>)>);
    let value = memo(move || {
        let stored = stored.get();
        match typed.get() {
            Some((text, by_it)) if by_it == stored => text,
            _ => stored.map(|units| kind.text(units)).unwrap_or_default(),
        }
    });
    let note = memo(move || match kind.read(&value.read()) {
        Ok(_) => Note::default(),
        Err(()) => Note::problem(kind.problem.to_owned()),
    });
    let on_text = Callback::new(move |text: String| {
        if let Ok(number) = kind.read(&text) {
            set.run(number);
        }
        typed.set(Some((text, stored.get_untracked())));
    });
    field(FieldProps {
        kind: InputKind::Amount,
        width: Width::Short,
        described_by,
        note: note.into(),
        on_settled,
        ..FieldProps::new(id, label, MAX_TYPED, value.into(), on_text)
    })
}
