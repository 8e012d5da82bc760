//! Progress, as stones across water.

use leptos::prelude::*;

use super::live;

/// How far along a sequence the reader is. The words beside it say the same.
#[component]
pub fn Stones(
    /// How many stones there are.
    #[prop(into)]
    count: Signal<usize>,
    /// Which one the reader stands on, from 0.
    #[prop(into)]
    at: Signal<usize>,
    /// Which ones are behind them.
    #[prop(into)]
    done: Signal<Vec<bool>>,
    /// Which ones begin a part after the first, if the sequence has parts.
    #[prop(optional, into)]
    begins: Option<Signal<Vec<usize>>>,
) -> impl IntoView {
    let state = move |index: usize| {
        if at.get() == index {
            "now"
        } else if done.with(|done| done.get(index).copied().unwrap_or(false)) {
            "done"
        } else {
            "ahead"
        }
    };
    let begins_part = move |index: usize| {
        let begins = begins.is_some_and(|begins| begins.with(|begins| begins.contains(&index)));
        begins.then_some("true")
    };
    view! {
        <div class="stones" aria-hidden="true">
            {live(move || {
                let stone = |index| {
                    view! { <span class="stones__stone" data-state=state(index) data-begins=begins_part(index)></span> }
                };
                (0..count.get()).map(stone).collect_view().into_any()
            })}
        </div>
    }
}
