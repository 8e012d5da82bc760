//! A calendar day to type part by part, or to choose.

use leptos::html;
use leptos::prelude::*;

use super::{Live, attr, text};

/// How a field for a day stands on the page.
pub struct DayField {
    /// Unique on the page.
    pub id: String,
    pub class: &'static str,
    /// What it is called, where it has no label of its own.
    pub name: Option<Signal<String>>,
    /// The ids of what describes it.
    pub described_by: String,
    /// Whether something is wrong with it.
    pub invalid: Signal<bool>,
    /// The day as `YYYY-MM-DD`; empty if there is none.
    pub value: Signal<String>,
    pub on_text: Callback<String>,
}

/// A field for a day.
///
/// While a day is typed, or one part of it is cleared, the element has no value. Setting it to none
/// would take its other parts away, so it is set only to what it does not already say.
pub fn day(field: DayField) -> AnyView {
    let DayField {
        id,
        class,
        name,
        described_by,
        invalid,
        value,
        on_text,
    } = field;
    let node = NodeRef::<html::Input>::new();
    Effect::new(move |_| {
        let now = value.get();
        if let Some(input) = node.get().filter(|input| input.value() != now) {
            input.set_value(&now);
        }
    });
    let name: Option<Live<_>> = name.map(|name| text(move || name.get()));
    view! {
        <input
            class=class
            id=id
            type="date"
            autocomplete="off"
            node_ref=node
            aria-label=name
            aria-describedby=described_by
            aria-invalid=attr(move || invalid.get().then_some("true"))
            on:input:target=move |event| on_text.run(event.target().value())
        />
    }
    .into_any()
}
