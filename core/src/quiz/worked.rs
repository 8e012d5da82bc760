//! The arithmetic behind a score, item by item, for the "how this was scored" drawer.

use super::bank::Item;
use super::model::{Replies, Reply, Setup};
use super::scale::Scale;
use super::scoring::counted;

/// One line of the arithmetic.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct WorkedItem {
    /// The item asked.
    pub item: Item,
    /// What was said; `None` if the item was left open.
    pub reply: Option<Reply>,
    /// What went into the mean, 1 to 5 after reversal; `None` if the item left the denominator.
    pub counted: Option<u8>,
}

/// Every item of `scale` that `setup` asks, in asking order. The mean of what counted is the
/// mean behind the scale's score.
pub fn worked(setup: &Setup, replies: &Replies, scale: Scale) -> Vec<WorkedItem> {
    let line = |item| WorkedItem {
        item,
        reply: replies.get(&item).map(|given| given.value),
        counted: counted(replies, item).map(|answer| answer.point()),
    };
    scale.items(setup).map(line).collect()
}
