//! A box for one thing among several.

use leptos::prelude::*;

/// A box for one thing among several. Pages use few of them.
#[component]
pub fn Card(children: Children) -> impl IntoView {
    view! { <div class="card stack">{children()}</div> }
}
