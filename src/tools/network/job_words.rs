//! What the pages of applications say of stages, outcomes, steps and what is to be done.

use steppingstone_core::network::{
    DatedWarning, OpportunityOutcome, OpportunityStage, StepKind, WarningKind,
};

use crate::platform::intl;
use crate::words::network::jobs::{outcomes as o, stages as s, steps as t, warnings as w};

pub(super) fn stage(stage: OpportunityStage) -> &'static str {
    match stage {
        OpportunityStage::Interested => s::interested(),
        OpportunityStage::Applied => s::applied(),
        OpportunityStage::Interviewing => s::interviewing(),
        OpportunityStage::Offer => s::offer(),
        OpportunityStage::Closed => s::closed(),
    }
}

pub(super) fn outcome(outcome: OpportunityOutcome) -> &'static str {
    match outcome {
        OpportunityOutcome::Accepted => o::accepted(),
        OpportunityOutcome::Declined => o::declined(),
        OpportunityOutcome::Withdrawn => o::withdrawn(),
        OpportunityOutcome::Rejected => o::rejected(),
        OpportunityOutcome::NoAnswer => o::no_answer(),
        OpportunityOutcome::Cancelled => o::cancelled(),
    }
}

pub(super) fn step_kind(kind: StepKind) -> &'static str {
    match kind {
        StepKind::Interview => t::interview(),
        StepKind::Test => t::test(),
        StepKind::Call => t::call(),
        StepKind::FollowUp => t::follow_up(),
        StepKind::Note => t::note(),
    }
}

/// What a warning says.
pub(super) fn warning(stage: OpportunityStage, dated: &DatedWarning) -> String {
    let date = || dated.on.map(intl::date).unwrap_or_default();
    let (kind, what) = (dated.warning.kind, dated.what.as_str());
    let n = usize::try_from(dated.warning.days).unwrap_or_default();
    let is_offer = stage == OpportunityStage::Offer;
    match (kind, is_offer, n) {
        (WarningKind::DeadlinePassed, false, _) => w::apply_passed(n, date()),
        (WarningKind::DeadlinePassed, true, _) => w::answer_passed(n, date()),
        (WarningKind::DeadlineNear, false, 0) => w::apply_today().to_owned(),
        (WarningKind::DeadlineNear, true, 0) => w::answer_today().to_owned(),
        (WarningKind::DeadlineNear, false, _) => w::apply_near(n, date()),
        (WarningKind::DeadlineNear, true, _) => w::answer_near(n, date()),
        (WarningKind::FollowUp, _, _) if what.is_empty() => w::follow_up(date()),
        (WarningKind::FollowUp, _, _) => w::follow_up_what(date(), what),
        (WarningKind::Silent, _, _) => w::silent(n),
        (WarningKind::Stale, true, _) => w::stale_offer(n),
        (WarningKind::Stale, false, _) => match stage {
            OpportunityStage::Interested => w::stale_interested(n),
            _ => w::stale(n),
        },
    }
}
