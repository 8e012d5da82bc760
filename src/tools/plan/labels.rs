//! What stands for things of the rules in words.

use steppingstone_core::plan::{StoneKind, StoneState};

pub(super) use crate::tools::need_names::{facet, practice};
use crate::words::plan::threads as t;

pub(super) fn stone(kind: StoneKind) -> &'static str {
    match kind {
        StoneKind::Goal => t::goal(),
        StoneKind::Proof => t::proof(),
        StoneKind::Skill => t::skill(),
        StoneKind::Choice => t::choice(),
    }
}

pub(super) fn state(state: StoneState) -> &'static str {
    match state {
        StoneState::Done => t::done(),
        StoneState::InProgress => t::in_progress(),
        StoneState::Missing => t::missing(),
        StoneState::DoesNotApply => t::does_not_apply(),
    }
}
