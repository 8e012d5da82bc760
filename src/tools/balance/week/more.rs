//! What comes below the hours: goals, the job, settings, a survey, and blocks.

pub(super) mod blocks;
pub(super) mod files;
pub(super) mod first_job;
mod goals;
mod job;
pub(super) mod lived;
mod settings;
mod survey;

use leptos::prelude::*;

use super::WeekPage;
use crate::platform::page;
use crate::ui::{Button, ButtonVariant};
use crate::words::balance_week_more as w;

pub(super) fn more(week: WeekPage) -> AnyView {
    view! {
        {goals::goals(week)}
        {lived::lived(week).drawer()}
        {job::job(week)}
        {job::offers(week)}
        {blocks::blocks(week)}
        {settings::settings(week)}
        {survey::survey()}
        <div class="actions no-print">
            <Button variant=ButtonVariant::Plain on_press=|()| page::print()>{w::print()}</Button>
            {files::files(week)}
        </div>
    }
    .into_any()
}
