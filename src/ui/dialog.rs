//! A window over the page that wants an answer first.

use leptos::html;
use leptos::prelude::*;

/// A window over the page, by the browser's own `<dialog>`: focus stays inside, Escape closes,
/// and focus goes back to where it was.
#[component]
pub fn Dialog(
    #[prop(into)] open: Signal<bool>,
    /// Called when the reader closes it without an answer.
    #[prop(into)]
    on_close: Callback<()>,
    heading: &'static str,
    children: Children,
) -> impl IntoView {
    let node = NodeRef::<html::Dialog>::new();
    Effect::new(move |_| {
        let (open, node) = (open.get(), node.get());
        if let Some(node) = node {
            match (open, node.open()) {
                // Fails only for a dialog that is open already or not on the page.
                (true, false) => drop(node.show_modal()),
                (false, true) => node.close(),
                _ => {}
            }
        }
    });
    view! {
        <dialog node_ref=node class="dialog" aria-labelledby="dialog-heading" on:close=move |_| on_close.run(())>
            <div class="stack">
                <h2 id="dialog-heading">{heading}</h2>
                {children()}
            </div>
        </dialog>
    }
}
