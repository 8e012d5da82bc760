//! A remark that the reader should not miss.

use leptos::prelude::*;

/// What kind of remark it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tone {
    /// Good to know.
    Info,
    /// Something is not as it should be.
    Warn,
}

/// A remark that the reader should not miss. The sign says the tone as the colour does.
#[component]
pub fn Notice(
    /// What kind of remark it is.
    tone: Tone,
    children: Children,
) -> impl IntoView {
    let (class, sign) = match tone {
        Tone::Info => ("notice", "i"),
        Tone::Warn => ("notice notice--warn", "!"),
    };
    view! {
        <div class=class>
            <span class="notice__sign" aria-hidden="true">{sign}</span>
            <div class="notice__text stack">{children()}</div>
        </div>
    }
}
