//! When a block of the week begins, in words.

use steppingstone_core::balance::Block;
use steppingstone_core::time_of_day::TimeOfDay;

use crate::words::balance::weekdays;

/// Its day of the week, and the time of day at which it begins.
pub(super) fn block_time(block: &Block) -> (&'static str, String) {
    let day = usize::try_from(block.day - 1).ok();
    let day = day.and_then(|day| weekdays().get(day)).copied();
    let start = u16::try_from(block.start).ok();
    let start = start.and_then(|start| TimeOfDay::new(start / 60, start % 60));
    let start = start.map(TimeOfDay::to_text);
    (day.unwrap_or_default(), start.unwrap_or_default())
}
