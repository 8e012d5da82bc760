//! Loose ends, each with what can be done about it. One that is dismissed does not come back.

use leptos::prelude::*;
use steppingstone_core::plan::record::PlanSettings;

use super::PlanPage;
use super::rows::EndRow;
use crate::platform::page;
use crate::ui::{Button, ButtonLink, ButtonVariant, live, memo};
use crate::words::plan::ends as w;

/// The id of the heading, which takes focus when an end goes.
const HEADING: &str = "loose-ends";

/// The loose ends; nothing where there is none.
pub(super) fn ends(plan: PlanPage) -> AnyView {
    let ends = memo(move || plan.rows.read().ends.clone());
    live(move || {
        let ends = ends.get();
        if ends.is_empty() {
            return ().into_any();
        }
        let rows = ends.into_iter().map(|end| row(plan, end)).collect_view();
        view! {
            <section class="section stack" aria-labelledby=HEADING>
                <h2 id=HEADING tabindex="-1">{w::heading()}</h2>
                <p class="muted">{w::lead()}</p>
                <ul class="skills__list" role="list">{rows}</ul>
            </section>
        }
        .into_any()
    })
}

fn row(plan: PlanPage, row: EndRow) -> AnyView {
    let end = row.end;
    let dismiss = move |()| {
        let message = w::dismissed().to_owned();
        plan.store
            .change_only_with_undo(message, |settings: &mut PlanSettings, now| {
                settings.dismiss(&end, true, now);
            });
        page::focus_on(HEADING);
    };
    let label = w::dismiss_of(&row.name);
    view! {
        <li class="skills__row">
            <h3 class="skills__name">{row.name}</h3>
            <p>{row.about}</p>
            <div class="actions no-print">
                <ButtonLink variant=ButtonVariant::Quiet href=row.href>{row.action}</ButtonLink>
                <Button variant=ButtonVariant::Plain label=label on_press=dismiss>{w::dismiss()}</Button>
            </div>
        </li>
    }
    .into_any()
}
