//! Something that is so or not.

use leptos::prelude::*;

use crate::ui::flag;

/// A box to tick, with what it says.
pub fn checkbox(label: String, value: Signal<bool>, on_tick: Callback<bool>) -> AnyView {
    view! {
        <label class="tick">
            <input
                type="checkbox"
                prop:checked=flag(move || value.get())
                on:change:target=move |event| on_tick.run(event.target().checked())
            />
            <span>{label}</span>
        </label>
    }
    .into_any()
}
