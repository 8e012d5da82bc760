//! What the needs of a plan are called that are no records.

use steppingstone_core::career::{Facet, Practice};

use crate::words::plan::need as n;

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
