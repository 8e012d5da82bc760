//! The element that a text is typed in.

use leptos::html;
use leptos::prelude::*;
use steppingstone_core::form::FieldKind;

use super::note::Note;
use super::spoken::say_after_pause;
use crate::ui::live_text::LiveText;
use crate::ui::{Live, attr, text};

/// What is typed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum InputKind {
    /// A line of text.
    #[default]
    Line,
    /// A few lines.
    Long,
    /// A number that is never below zero.
    Amount,
    /// A number that may be below zero.
    Number,
    Day,
}

impl InputKind {
    /// What is typed in a field of a kind, whose range begins at `least`; `None` for what is chosen.
    pub const fn of(kind: FieldKind, least: i64) -> Option<InputKind> {
        match kind {
            FieldKind::Choice(_) => None,
            FieldKind::Date => Some(InputKind::Day),
            FieldKind::Decimal | FieldKind::Whole if least < 0 => Some(InputKind::Number),
            FieldKind::Decimal | FieldKind::Whole => Some(InputKind::Amount),
            _ => Some(InputKind::Line),
        }
    }

    /// The keyboard that a phone should show, if not that for text. The one for decimals has no minus
    /// on an iPhone.
    const fn keyboard(self) -> Option<&'static str> {
        match self {
            InputKind::Amount => Some("decimal"),
            InputKind::Line | InputKind::Long | InputKind::Number | InputKind::Day => None,
        }
    }
}

/// How an element to type in stands on the page.
pub(super) struct Input {
    pub(super) id: String,
    pub(super) class: &'static str,
    pub(super) kind: InputKind,
    /// The most characters it takes.
    pub(super) max: usize,
    /// What it is called, where it has no label of its own.
    pub(super) name: Option<Signal<String>>,
    /// The ids of what describes it.
    pub(super) described_by: String,
    /// What stands below it.
    pub(super) note: Signal<Note>,
    /// The text as typed; of a day, `YYYY-MM-DD`, or nothing if there is none.
    pub(super) value: Signal<String>,
    pub(super) on_text: Callback<String>,
    pub(super) on_settled: Option<Callback<String>>,
}

pub(super) fn input(input: Input) -> AnyView {
    match input.kind {
        InputKind::Day => day(input),
        InputKind::Long => long(input),
        InputKind::Line | InputKind::Amount | InputKind::Number => line(input),
    }
}

fn line(input: Input) -> AnyView {
    let Input {
        value,
        note,
        on_text,
        on_settled,
        ..
    } = input;
    let settle = move |text: String| {
        if let Some(on_settled) = on_settled {
            on_settled.run(text);
        }
    };
    view! {
        <input
            class=input.class
            id=input.id
            type="text"
            autocomplete="off"
            inputmode=input.kind.keyboard()
            maxlength=input.max
            aria-label=name(input.name)
            aria-describedby=input.described_by
            aria-invalid=invalid(note)
            prop:value=text(move || value.get())
            on:input:target=move |event| typed(event.target().value(), on_text, note)
            on:change:target=move |event| settle(event.target().value())
        />
    }
    .into_any()
}

fn long(input: Input) -> AnyView {
    let Input {
        value,
        note,
        on_text,
        ..
    } = input;
    view! {
        <textarea
            class=input.class
            id=input.id
            rows="3"
            maxlength=input.max
            aria-label=name(input.name)
            aria-describedby=input.described_by
            aria-invalid=invalid(note)
            prop:value=text(move || value.get())
            on:input:target=move |event| typed(event.target().value(), on_text, note)
        ></textarea>
    }
    .into_any()
}

/// A field for a day, to type part by part or to choose.
///
/// While a day is typed, or one part of it is cleared, the element has no value. Setting it to none
/// would take its other parts away, so it is set only to what it does not already say.
fn day(input: Input) -> AnyView {
    let Input {
        value,
        note,
        on_text,
        ..
    } = input;
    let node = NodeRef::<html::Input>::new();
    Effect::new(move |_| {
        let now = value.get();
        if let Some(input) = node.get().filter(|input| input.value() != now) {
            input.set_value(&now);
        }
    });
    view! {
        <input
            class=input.class
            id=input.id
            type="date"
            autocomplete="off"
            node_ref=node
            aria-label=name(input.name)
            aria-describedby=input.described_by
            aria-invalid=invalid(note)
            on:input:target=move |event| typed(event.target().value(), on_text, note)
        />
    }
    .into_any()
}

/// Hands on what is typed. Whoever cannot see the note below hears it after a pause.
fn typed(text: String, on_text: Callback<String>, note: Signal<Note>) {
    on_text.run(text);
    say_after_pause(note);
}

fn invalid(note: Signal<Note>) -> Live<Option<&'static str>> {
    attr(move || (!note.read().problem.is_empty()).then_some("true"))
}

fn name(name: Option<Signal<String>>) -> Option<Live<LiveText>> {
    name.map(|name| text(move || name.get()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use steppingstone_core::goals::Field;

    #[test]
    fn a_number_that_may_be_below_zero_can_be_typed_on_a_phone() {
        let mut below = 0;
        for field in Field::ALL {
            if !matches!(field.kind(), FieldKind::Decimal | FieldKind::Whole) {
                continue;
            }
            let (least, _) = field.range();
            let kind = InputKind::of(field.kind(), least).unwrap();
            let expected = (least >= 0).then_some("decimal");
            assert_eq!(kind.keyboard(), expected, "{field:?}");
            below += usize::from(least < 0);
        }
        assert!(below > 0, "some fields take numbers below zero");
    }
}
