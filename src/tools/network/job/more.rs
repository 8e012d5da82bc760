//! What stands below the first screen of an application.

use leptos::prelude::*;

use super::{JobPage, accepted, contact, details, history, offer, steps};
use crate::words::network_job_more as w;

pub(super) fn more(page: JobPage) -> AnyView {
    view! {
        <div class="stack stack--wide">
            {accepted::accepted(page)}
            {contact::known(page)}
            {steps::steps(page)}
            {history::history(page)}
            <details class="drawer">
                <summary>{w::details::heading()}</summary>
                <div class="stack">
                    {details::details(page)}
                    {contact::contact(page)}
                    {details::notes(page)}
                </div>
            </details>
            {offer::offer(page)}
        </div>
    }
    .into_any()
}
