//! Whether the browser may delete by itself what is kept, and asking it not to.

use leptos::prelude::*;

use crate::platform::{intl, lasting, page};
use crate::ui::{Button, ButtonVariant, live, text, when};
use crate::words::your_data::safe as w;

const ANSWER: &str = "may-be-deleted";

/// What the browser says of it, how to ask it, and when browsers delete. The browser is only asked
/// once this is opened, so that nothing on the page moves when it answers.
pub(super) fn lasting() -> impl IntoView {
    // `None` as long as the browser has not told.
    let granted = RwSignal::new(None::<bool>);
    let refused = RwSignal::new(false);
    let usage = RwSignal::new(None::<f64>);
    let open = move |_| {
        lasting::is_granted(move |is| {
            let _ = granted.try_set(Some(is));
        });
        lasting::usage(move |bytes| {
            let _ = usage.try_set(Some(bytes));
        });
    };
    let ask = move |()| {
        lasting::ask(move |is| {
            let _ = granted.try_set(Some(is));
            let _ = refused.try_set(!is);
            // The button is gone after a yes.
            page::focus_on(ANSWER);
        });
    };
    let said = text(move || {
        let said = match (granted.get(), refused.get()) {
            (Some(true), _) => w::granted(),
            (_, true) => w::refused(),
            _ => w::not_granted(),
        };
        said.to_owned()
    });
    let estimate = live(move || {
        let kilobytes = (usage.get().unwrap_or_default() / 1024.0).round();
        if kilobytes > 0.0 {
            view! { <p class="muted">{w::usage(intl::number(kilobytes))}</p> }.into_any()
        } else {
            ().into_any()
        }
    });
    view! {
        <details class="drawer" on:toggle=open>
            <summary>{w::heading()}</summary>
            <div class="stack">
                <p id=ANSWER tabindex="-1" role="status">{said}</p>
                {when(move || granted.get() == Some(false), move || {
                    view! {
                        <p>{w::ask_text()}</p>
                        <p>
                            <Button variant=ButtonVariant::Quiet on_press=ask>{w::ask()}</Button>
                        </p>
                    }
                    .into_any()
                })}
                <ul class="list">
                    {w::texts().iter().map(|text| view! { <li>{*text}</li> }).collect_view()}
                </ul>
                {estimate}
            </div>
        </details>
    }
}
