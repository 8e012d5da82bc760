//! Buttons, and links that variant like them.

use leptos::prelude::*;

use super::attr;

/// How much a button asks to be pressed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ButtonVariant {
    /// The one action of the screen.
    #[default]
    Primary,
    /// Another action.
    Quiet,
    /// An action in the margin, drawn as a link.
    Plain,
}

impl ButtonVariant {
    const fn class(self) -> &'static str {
        match self {
            ButtonVariant::Primary => "button",
            ButtonVariant::Quiet => "button button--quiet",
            ButtonVariant::Plain => "button button--plain",
        }
    }
}

/// Does something on this page.
#[component]
pub fn Button(
    /// How much it asks to be pressed.
    #[prop(optional)]
    variant: ButtonVariant,
    #[prop(into)] on_press: Callback<()>,
    /// Unique on the page, for what leads back to it.
    #[prop(optional, into)]
    id: Option<String>,
    /// Its words in full, where the visible ones only make sense beside their row.
    #[prop(optional, into)]
    label: Option<String>,
    /// Whether it is pressed in, for a button that stays so.
    #[prop(optional, into)]
    pressed: Option<Signal<bool>>,
    /// Its words say what happens.
    children: Children,
) -> impl IntoView {
    let pressed = attr(move || pressed.map(|pressed| if pressed.get() { "true" } else { "false" }));
    view! {
        <button type="button" class=variant.class() id=id aria-label=label aria-pressed=pressed on:click=move |_| on_press.run(())>
            {children()}
        </button>
    }
}

/// Goes somewhere.
#[component]
pub fn ButtonLink(
    /// Where to.
    #[prop(into)]
    href: String,
    /// How much it asks to be pressed.
    #[prop(optional)]
    variant: ButtonVariant,
    /// Its words in full, where the visible ones only make sense beside their row.
    #[prop(optional, into)]
    label: Option<String>,
    /// Its words say what one finds there.
    children: Children,
) -> impl IntoView {
    view! {
        <a class=variant.class() href=href aria-label=label>
            {children()}
        </a>
    }
}
