//! Handing over a chosen part of what is kept, as a link or a file: what the tools share of it.

mod dialog;

use leptos::prelude::*;
use steppingstone_core::share::Shared;

use crate::ui::part::{Fetch, part};
use crate::ui::{Button, ButtonVariant, live};
use crate::words::shared::send as w;

// Not needed before somebody asks for it.
part!(share_dialog in files, dialog::dialog, ShareRequest);

/// What was asked for.
#[derive(Clone, Copy)]
struct ShareRequest {
    /// What to share, as it is now; `None` if it is gone.
    what: Callback<(), Option<Shared>>,
    /// Called when the reader is done.
    on_done: Callback<()>,
}

/// A button that shares something by a link. `what` is asked when it is pressed.
pub(super) fn share_dialog(label: &'static str, what: Callback<(), Option<Shared>>) -> AnyView {
    // Presses since the last time that it was done: each tries anew to fetch what is needed.
    let presses = RwSignal::new(0_u32);
    let on_done = Callback::new(move |()| {
        let _ = presses.try_set(0);
    });
    let shown = move || match presses.get() {
        0 => ().into_any(),
        _ => share_dialog::PART.view(ShareRequest { what, on_done }, loading_placeholder, || ()),
    };
    view! {
        <Button variant=ButtonVariant::Quiet on_press=move |()| presses.update(|presses| *presses += 1)>{label}</Button>
        {live(shown)}
    }
    .into_any()
}

fn loading_placeholder(fetch: Fetch) -> AnyView {
    let failed = fetch == Fetch::Failed;
    view! { <p class="muted small" role="status">{failed.then(w::failed)}</p> }.into_any()
}
