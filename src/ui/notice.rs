//! A remark that the reader should not miss.

use leptos::prelude::*;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoticeKind {
    /// Good to know.
    Info,
    /// Something is not as it should be.
    Warn,
}

/// A remark that the reader should not miss. The sign tells the kind for people who cannot see the color.
#[component]
pub fn Notice(kind: NoticeKind, children: Children) -> impl IntoView {
    let (class, sign) = match kind {
        NoticeKind::Info => ("notice", "i"),
        NoticeKind::Warn => ("notice notice--warn", "!"),
    };
    view! {
        <div class=class>
            <span class="notice__sign" aria-hidden="true">{sign}</span>
            <div class="notice__text stack">{children()}</div>
        </div>
    }
}
