//! Whether the browser may delete by itself what is kept, and asking it not to.

use leptos::prelude::*;

use crate::platform::{intl, lasting, page};
use crate::ui::{Button, Look, live, text, when};
use crate::words::your_data::safe as w;

const ANSWER: &str = "may-be-deleted";

/// What the browser says of it, and when browsers delete.
pub(super) fn lasting() -> impl IntoView {
    // `None` as long as the browser has not told.
    let granted = RwSignal::new(None::<bool>);
    let refused = RwSignal::new(false);
    let usage = RwSignal::new(None::<f64>);
    lasting::is_granted(move |is| {
        let _ = granted.try_set(Some(is));
    });
    lasting::usage(move |bytes| {
        let _ = usage.try_set(Some(bytes));
    });
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
        <p id=ANSWER tabindex="-1" role="status">{said}</p>
        {when(move || granted.get() == Some(false), move || {
            view! {
                <p>{w::ask_text()}</p>
                <p>
                    <Button look=Look::Quiet on_press=ask>{w::ask()}</Button>
                </p>
            }
            .into_any()
        })}
        {estimate}
        <details class="drawer">
            <summary>{w::when()}</summary>
            <ul class="list">
                {w::when_texts().iter().map(|text| view! { <li>{*text}</li> }).collect_view()}
            </ul>
        </details>
    }
}
