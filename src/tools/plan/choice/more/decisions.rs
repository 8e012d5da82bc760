//! The decisions that were made, the latest first.

use leptos::prelude::*;
use steppingstone_core::order::insertion_sorted;
use steppingstone_core::plan::record::DecisionRecord;

use super::decision::decision;
use crate::state::ToolStore;
use crate::ui::{keyed, memo, when};
use crate::words::plan_choice_more::decisions as w;

pub(in super::super) fn decisions(store: ToolStore) -> AnyView {
    let ids = memo(move || {
        let all = store.records.all::<DecisionRecord>();
        let all = all.read();
        let sorted = insertion_sorted(all.iter(), |a, b| (a.on.value, &a.id) > (b.on.value, &b.id));
        let ids = sorted.into_iter().map(|it| it.id.clone());
        ids.collect::<Vec<String>>()
    });
    when(
        move || !ids.read().is_empty(),
        move || {
            view! {
                <section class="stack" aria-labelledby=HEADING>
                    <h2 id=HEADING tabindex="-1">{w::heading()}</h2>
                    {keyed(ids, move |id| decision(store, id))}
                </section>
            }
            .into_any()
        },
    )
}

/// Where the decisions begin.
pub(super) const HEADING: &str = "decisions";
