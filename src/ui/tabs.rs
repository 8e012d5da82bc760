//! Two ways to see one thing, such as a chart and its table.

use leptos::ev::KeyboardEvent;
use leptos::html;
use leptos::prelude::*;

use super::attr;

/// A switch between two views of one thing. Printed, both are shown, unless the
/// styles of the page leave one out.
#[component]
pub fn Tabs(
    /// Unique on the page.
    id: &'static str,
    /// What is shown in two ways.
    label: String,
    first: &'static str,
    second: &'static str,
    one: AnyView,
    two: AnyView,
) -> impl IntoView {
    let at = RwSignal::new(0_usize);
    let nodes = [
        NodeRef::<html::Button>::new(),
        NodeRef::<html::Button>::new(),
    ];
    let on_key = move |event: KeyboardEvent| {
        let to = match event.key().as_str() {
            "ArrowLeft" | "ArrowRight" => 1 - at.get_untracked().min(1),
            "Home" => 0,
            "End" => 1,
            _ => return,
        };
        event.prevent_default();
        at.set(to);
        if let Some(node) = nodes.get(to).and_then(|node| node.get_untracked()) {
            // A tab on the page can always be focused.
            let _ = node.focus();
        }
    };
    let tab = move |index: usize, node: NodeRef<html::Button>, name: &'static str| {
        view! {
            <button
                type="button"
                role="tab"
                class="tabs__tab"
                id=format!("{id}-tab-{index}")
                node_ref=node
                aria-controls=format!("{id}-panel-{index}")
                aria-selected=attr(move || Some(if at.get() == index { "true" } else { "false" }))
                tabindex=attr(move || Some(if at.get() == index { "0" } else { "-1" }))
                on:click=move |_| at.set(index)
            >
                {name}
            </button>
        }
    };
    let panel = move |index: usize, content: AnyView| {
        view! {
            <div
                role="tabpanel"
                class="tabs__panel"
                id=format!("{id}-panel-{index}")
                aria-labelledby=format!("{id}-tab-{index}")
                data-hidden=attr(move || (at.get() != index).then_some("true"))
            >
                {content}
            </div>
        }
    };
    let [first_node, second_node] = nodes;
    view! {
        <div class="tabs">
            <div class="tabs__list" role="tablist" aria-label=label on:keydown=on_key>
                {tab(0, first_node, first)}
                {tab(1, second_node, second)}
            </div>
            {panel(0, one)}
            {panel(1, two)}
        </div>
    }
}
