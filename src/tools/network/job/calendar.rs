//! The days of one application as a file for a calendar.

use leptos::prelude::*;
use steppingstone_core::calendar::{self, CalendarEvent};
use steppingstone_core::day::date_to_text;

use super::super::job_calendar::{job_events, mark_cancelled};
use super::JobPage;
use crate::platform::{clock, download};
use crate::ui::{Button, ButtonVariant, memo, when};
use crate::words::network_job_more::calendar as w;

/// A button, as long as there is a day to come.
pub(super) fn calendar(page: JobPage) -> AnyView {
    let has_days = memo(move || !events(page).is_empty());
    let save = move |()| {
        let events = untrack(|| events(page));
        download::save(
            &w::file(date_to_text(clock::today())),
            "text/calendar",
            &calendar::file("Application", &events, clock::now_ms()),
        );
    };
    when(
        move || has_days.get(),
        move || {
            view! {
                <div class="stack no-print">
                    <p class="muted">{w::text()}</p>
                    <p>
                        <Button variant=ButtonVariant::Quiet on_press=save>{w::save()}</Button>
                    </p>
                </div>
            }
            .into_any()
        },
    )
}

/// From today on; those that are off are in it, since an earlier file may have brought them.
pub(super) fn events(page: JobPage) -> Vec<CalendarEvent> {
    let job = page.job.read();
    let mut events = job_events(job.as_slice());
    mark_cancelled(&mut events);
    events
}
