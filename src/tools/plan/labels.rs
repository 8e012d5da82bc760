//! What stands for things of the rules in words.

use steppingstone_core::career::{Facet, Practice};
use steppingstone_core::plan::{StoneKind, StoneState};

use crate::words::plan::{need as n, threads as t};

pub(super) fn facet(facet: Facet) -> &'static str {
    match facet {
        Facet::Horizon => n::horizon(),
        Facet::Specialisation => n::specialisation(),
        Facet::Growth => n::growth(),
        Facet::Advancement => n::advancement(),
    }
}

pub(super) fn practice(practice: Practice) -> &'static str {
    match practice {
        Practice::Skills => n::skills(),
        Practice::Education => n::education(),
        Practice::Experience => n::experience(),
        Practice::Networking => n::networking(),
        Practice::GoalReview => n::goal_review(),
        Practice::Balance => n::balance(),
    }
}

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
