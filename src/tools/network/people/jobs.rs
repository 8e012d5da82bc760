//! For a reader who looks for work, applications come before people: what they need first.

use leptos::prelude::*;
use steppingstone_core::network::{
    JobRow, Looking, NetworkSettings, Opportunity, job_rows, jobs_in_need,
};
use steppingstone_core::store::Kind;

use super::super::jobs::needs;
use super::{looks_for_work, to_jobs};
use crate::platform::clock;
use crate::state::ToolStore;
use crate::ui::{live, memo, when};
use crate::words::network_people::jobs as w;

/// So many are shown; the others are a press away.
const MOST: usize = 3;

pub(super) fn jobs(store: ToolStore) -> AnyView {
    when(
        move || looks_for_work(store) == Some(Looking::Yes),
        move || section(store),
    )
}

fn section(store: ToolStore) -> AnyView {
    let first = memo(move || {
        let settings = store.records.only::<NetworkSettings>();
        let all = store.records.all::<Opportunity>();
        let rows = job_rows(&all.read(), &settings.quiet_days(), clock::today());
        let first = jobs_in_need(&rows).into_iter().take(MOST);
        first.cloned().collect::<Vec<JobRow>>()
    });
    let has_any = memo(move || !store.records.ids(Kind::Opportunity).is_empty());
    let lines = move || {
        let first = first.read();
        if first.is_empty() {
            let words = match has_any.get() {
                true => w::none(),
                false => w::nothing(),
            };
            return view! { <p>{words}</p> }.into_any();
        }
        let lines = first.iter().map(|row| needs::line(store, row));
        view! { <ul class="list">{lines.collect_view()}</ul> }.into_any()
    };
    view! {
        <section class="stack" aria-labelledby="jobs-first">
            <h2 id="jobs-first">{w::heading()}</h2>
            {live(lines)}
            {to_jobs(store)}
        </section>
    }
    .into_any()
}
