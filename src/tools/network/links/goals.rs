//! The goals that a record helps with: those in progress, and those that it is linked with already.

use leptos::prelude::*;
use steppingstone_core::route::Route;

use super::LinkedGoals;
use crate::state::ToolStore;
use crate::ui::form::checkbox;
use crate::ui::{live, memo};
use crate::words::network_links as w;

/// So many can be linked.
const MOST: usize = 20;

pub(super) fn goals(store: ToolStore, links: LinkedGoals) -> AnyView {
    let goals = store.records.goals();
    // Those that are ticked off stay in their place, to be ticked again.
    let linked = links.ids.get_untracked();
    let known = memo(move || {
        let goals = goals.read();
        let is_offered = goals
            .iter()
            .filter(|goal| goal.is_active() || linked.contains(&goal.id));
        let named = is_offered.map(|goal| (goal.id.clone(), goal.draft().statement()));
        named.collect::<Vec<(String, String)>>()
    });
    live(move || {
        let known = known.read();
        if known.is_empty() {
            return ().into_any();
        }
        let boxes = known.iter().map(|(id, statement)| {
            let (of, for_tick) = (id.clone(), id.clone());
            let is_linked = memo(move || links.ids.read().contains(&of));
            let tick = Callback::new(move |is_linked: bool| {
                let mut ids = links.ids.get_untracked();
                ids.retain(|id| *id != for_tick);
                if is_linked && ids.len() < MOST {
                    ids.push(for_tick.clone());
                }
                links.set.run(ids);
            });
            let href = store.href(Route::GoalsGoal, id);
            let label = w::to_goal_label(statement);
            view! {
                <div>
                    {checkbox(statement.clone(), is_linked.into(), tick)}
                    <a href=href aria-label=label>{w::to_goal()}</a>
                </div>
            }
        });
        view! {
            <fieldset class="choice stack">
                <legend class="choice__legend">{w::goals()}</legend>
                {boxes.collect_view()}
            </fieldset>
        }
        .into_any()
    })
}
