//! Whether the site works without a network here, and saving it so that it does, with what jobs ask
//! for and pay.

use leptos::prelude::*;

use crate::platform::copy::{self, CopyState};
use crate::platform::{intl, page};
use crate::ui::part::loading_placeholder;
use crate::ui::{Button, ButtonVariant, live, memo, text, when};
use crate::words::your_data::{job_figures, offline as w};

use super::state::YourDataState;
use super::{Task, reading};

const ANSWER: &str = "saved-for-offline-use";

/// How far the copy of the site is, and a button to ask for it. Closed at first, so that nothing on
/// the page moves while it comes.
pub(super) fn offline(state: YourDataState) -> impl IntoView {
    let saved = RwSignal::new(copy::current());
    copy::on_change(move |now| {
        let _ = saved.try_set(now);
    });
    // Known in a built site alone: a page that is drawn when the site is built does not say it.
    let size = RwSignal::new(None::<f64>);
    // What jobs ask for and pay is asked about once this is opened.
    let is_open = RwSignal::new(false);
    let open = move |_| {
        saved.set(copy::current());
        size.set(copy::size());
        is_open.set(true);
    };
    let said = text(move || match saved.get() {
        CopyState::Unable => w::unable().to_owned(),
        CopyState::Absent => w::absent().to_owned(),
        // Not a file has been counted yet.
        CopyState::Coming { all: 0, .. } => w::begins().to_owned(),
        CopyState::Coming { done, all } => {
            w::coming(intl::number(done.into()), intl::number(all.into()))
        }
        CopyState::Here => w::here().to_owned(),
        CopyState::Failed => w::failed().to_owned(),
    });
    let ask = move |()| {
        copy::ask();
        // The button is gone then.
        page::focus_on(ANSWER);
    };
    let can_ask = memo(move || matches!(saved.get(), CopyState::Absent | CopyState::Failed));
    let button = live(move || {
        if !can_ask.get() {
            return ().into_any();
        }
        let size = size
            .get()
            .map(|size| view! { <p class="muted">{w::size(intl::number(size))}</p> });
        view! {
            {size}
            <p>
                <Button variant=ButtonVariant::Quiet on_press=ask>{w::ask()}</Button>
            </p>
        }
        .into_any()
    });
    view! {
        <details class="drawer" on:toggle=open>
            <summary>{w::heading()}</summary>
            <div class="stack">
                <p id=ANSWER tabindex="-1" role="status">{said}</p>
                {button}
                <h3>{job_figures::heading()}</h3>
                {when(move || is_open.get(), move || {
                    let meanwhile = |fetch| loading_placeholder(fetch, job_figures::failed());
                    reading::PART.view((state, Task::JobFigures), meanwhile, || ())
                })}
            </div>
        </details>
    }
}
