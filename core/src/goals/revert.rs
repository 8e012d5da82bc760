//! Taking an action back, and nothing else with it.
//!
//! A step back is offered for some seconds, in which the reader goes on and another tab may write
//! too. So it is no return to an earlier copy: only the entries that the action changed, and that
//! still hold what it wrote, become what they were.

use super::goal::Goal;
use super::status::Status;
use crate::record::{Clock, revert_list, revert_map, revert_stamped};

impl Goal {
    /// The goal as it is now without what an action changed, which made `after` of `before`.
    /// Entries that were edited since stay as they are.
    #[must_use]
    pub fn revert(&self, before: &Goal, after: &Goal, clock: Clock) -> Goal {
        let mut now = self.clone();
        let at_ms = now.stamp(clock.now_ms);
        let empty = Some(String::new());
        revert_map(&mut now.texts, &before.texts, &after.texts, &empty, at_ms);
        // A check-in leaves its id behind, or a copy in another tab would bring it again.
        let (were, are) = (&before.check_ins, &after.check_ins);
        revert_map(&mut now.check_ins, were, are, &Some(None), at_ms);
        revert_map(
            &mut now.reviews,
            &before.reviews,
            &after.reviews,
            &None,
            at_ms,
        );
        let (were, are) = (&before.commitments, &after.commitments);
        revert_map(&mut now.commitments, were, are, &None, at_ms);
        let (were, are) = (&before.milestones, &after.milestones);
        revert_list(&mut now.milestones, were, are, at_ms);
        revert_list(&mut now.links, &before.links, &after.links, at_ms);
        revert_list(&mut now.after, &before.after, &after.after, at_ms);
        revert_stamped(
            &mut now.step_done,
            &before.step_done,
            &after.step_done,
            at_ms,
        );
        revert_stamped(&mut now.status, &before.status, &after.status, at_ms);
        revert_stamped(&mut now.archived, &before.archived, &after.archived, at_ms);
        if now.status.value != Status::Building {
            // What was agreed may have been changed since, target and due day together.
            now.record_commitment(clock.today, at_ms);
        }
        now
    }
}

#[cfg(test)]
#[path = "revert_tests.rs"]
mod tests;
