//! That goals are made up, and what takes them away.

use leptos::prelude::*;
use steppingstone_core::goals::Goal;

use crate::platform::page;
use crate::state::ToolStore;
use crate::ui::{Button, ButtonVariant, Notice, NoticeKind, when};
use crate::words::goals_kept::example as w;

const NOTE: &str = "example-note";

/// That some of the goals are made up, as long as one is there.
pub(super) fn note() -> AnyView {
    let store = ToolStore::new();
    let remove = move |()| {
        store
            .list::<Goal>()
            .remove_examples(w::removed().to_owned());
        store.then_focus(NOTE.to_owned());
        page::focus_heading();
    };
    when(
        move || store.list::<Goal>().has_example(),
        move || {
            view! {
                <Notice kind=NoticeKind::Info>
                    <p id=NOTE tabindex="-1">
                        {w::note()} " "
                        <Button variant=ButtonVariant::Plain on_press=remove>{w::remove()}</Button>
                    </p>
                </Notice>
            }
            .into_any()
        },
    )
}
