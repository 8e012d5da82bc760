//! Overtime as a table for a spreadsheet.

use leptos::prelude::*;
use steppingstone_core::balance::record::{BalanceWeek, SettledHow, WeekHistory};
use steppingstone_core::balance::{OvertimeRow, overtime_table};
use steppingstone_core::day::date_to_text;

use super::super::TimeOff;
use crate::platform::{clock, download};
use crate::ui::{Button, ButtonVariant, memo, when};
use crate::words::balance_time_off_more::files as w;

/// A button, once overtime can be counted.
pub(super) fn files(page: TimeOff) -> AnyView {
    let has_any = memo(move || page.overtime.read().is_some());
    let save = move |()| {
        let name = w::file(date_to_text(clock::today()));
        if let Some(table) = table(page) {
            download::save(&name, "text/csv", &table);
        }
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

/// `None` without a contract.
pub(in super::super) fn table(page: TimeOff) -> Option<String> {
    let balance = page.balance.read_untracked();
    let all = page.store.records.all::<BalanceWeek>();
    let all = all.read_untracked();
    let word = |row| match row {
        OvertimeRow::Opening => w::opening(),
        OvertimeRow::Week => w::week(),
        OvertimeRow::NotGiven => w::not_given(),
        OvertimeRow::Settled(SettledHow::Paid) => w::paid(),
        OvertimeRow::Settled(SettledHow::Taken) => w::taken(),
    };
    // There are as many heads as columns: a test counts them.
    let heads = w::heads().try_into().unwrap_or([""; 7]);
    let history = WeekHistory::of(all.iter());
    Some(overtime_table(
        &balance,
        balance.contract()?,
        &history,
        heads,
        &word,
    ))
}
