//! All weeks as a table for a spreadsheet.

use leptos::prelude::*;
use steppingstone_core::balance::record::{BalanceWeek, WeekHistory};
use steppingstone_core::balance::weeks_table;
use steppingstone_core::day::date_to_text;
use steppingstone_core::store::ListRecord;

use super::super::WeekPage;
use crate::platform::{clock, download};
use crate::ui::{Button, ButtonVariant, memo, when};
use crate::words::balance_week_more::files as w;

/// A button, once there is a week.
pub(super) fn files(week: WeekPage) -> AnyView {
    let has_any = memo(move || {
        let all = week.store.records.all::<BalanceWeek>();
        let all = all.read();
        all.iter().any(|it| !it.is_example())
    });
    let save = move |()| {
        let name = w::file(date_to_text(clock::today()));
        download::save(&name, "text/csv", &table(week));
    };
    when(
        move || has_any.get(),
        move || {
            view! {
                <Button variant=ButtonVariant::Plain on_press=save>{w::save()}</Button>
            }
            .into_any()
        },
    )
}

pub(in super::super) fn table(week: WeekPage) -> String {
    let all = week.store.records.all::<BalanceWeek>();
    let all = all.read_untracked();
    // There are as many heads as columns: a test counts them.
    let heads = w::heads().try_into().unwrap_or([""; 11]);
    let own = all.iter().filter(|it| !it.is_example());
    weeks_table(&WeekHistory::of(own), heads)
}
