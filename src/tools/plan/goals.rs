//! The goals that the plan looks at.

use leptos::prelude::*;
use litemap::LiteMap;
use steppingstone_core::goals::Goal;
use steppingstone_core::goals::outline::goal_outline;
use steppingstone_core::store::{Key, Kind};

use crate::state::Records;
use crate::ui::memo;

/// All goals: themselves if they have been read, else what the plan must know of each, so that the
/// start page comes without reading every check-in. Only to be looked at.
#[derive(Clone, Copy)]
pub struct PlanGoals {
    records: Records,
    outlines: Memo<Vec<Goal>>,
}

impl PlanGoals {
    pub fn new(records: Records) -> PlanGoals {
        // Whatever else is stored, these are read again only if they changed.
        let texts = memo(move || match records.is_read(Kind::Goal) {
            true => LiteMap::new(),
            false => records.texts_of(Kind::Goal),
        });
        let outline = |(stored_key, text): (&String, &String)| {
            let key = Key::parse_as(Kind::Goal, stored_key)?;
            goal_outline(&key, text)
        };
        let outlines = memo(move || texts.read().iter().filter_map(outline).collect());
        PlanGoals { records, outlines }
    }

    /// Looks at the goals, in no order, and follows them.
    pub fn with<T>(self, look: impl FnOnce(&[Goal]) -> T) -> T {
        match self.records.is_read(Kind::Goal) {
            true => look(&self.records.goals().read()),
            false => look(&self.outlines.read()),
        }
    }
}
