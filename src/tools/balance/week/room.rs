//! How many hours a week are left for goals: as planned, and at most.

use leptos::prelude::*;
use steppingstone_core::balance::{Capacity, capacity, hours_text};

use super::WeekPage;
use crate::ui::{memo, text};
use crate::words::balance_week::room as w;

/// The minutes for goals; follows the plan.
pub(super) fn of(week: WeekPage) -> Memo<Capacity> {
    memo(move || capacity(&week.planned.read(), week.balance.read().spare()))
}

pub(super) fn room(week: WeekPage) -> AnyView {
    let room = of(week);
    let spare = move || w::spare(hours_text(week.balance.read().spare()));
    view! {
        <section class="stack" aria-labelledby="room">
            <h2 id="room" tabindex="-1">{w::heading()}</h2>
            <ul class="list">
                <li><strong>{text(move || w::planned(hours_text(room.get().planned)))}</strong></li>
                <li>{text(move || w::most(hours_text(room.get().most)))}</li>
            </ul>
            <p class="muted small">{text(spare)}</p>
        </section>
    }
    .into_any()
}
