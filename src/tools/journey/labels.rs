//! What things are called: kinds of entries, scopes, stages, facets. Levels are in `level_choice`.

use steppingstone_core::career::Facet;
use steppingstone_core::journey::{EntryKind, JourneyStage, Reading, Scope};

use crate::words::journey as w;

pub(super) fn kind(kind: EntryKind) -> &'static str {
    use w::kinds as k;
    match kind {
        EntryKind::Job => k::job(),
        EntryKind::SelfEmployed => k::self_employed(),
        EntryKind::Internship => k::internship(),
        EntryKind::Apprenticeship => k::apprenticeship(),
        EntryKind::Service => k::service(),
        EntryKind::Volunteer => k::volunteer(),
        EntryKind::Caring => k::caring(),
        EntryKind::Break => k::time_off(),
        EntryKind::Education => k::education(),
        EntryKind::Course => k::course(),
        EntryKind::Certificate => k::certificate(),
        EntryKind::Project => k::project(),
    }
}

/// What somebody answered for, in two or three words.
pub(super) fn scope(scope: Scope) -> &'static str {
    use w::scopes as s;
    match scope {
        Scope::Learning => s::learning(),
        Scope::OwnWork => s::own_work(),
        Scope::LeadWork => s::lead_work(),
        Scope::LeadPeople => s::lead_people(),
        Scope::Direction => s::direction(),
    }
}

/// What somebody answered for, as a sentence of their own.
pub(super) fn scope_text(scope: Scope) -> &'static str {
    use w::scopes as s;
    match scope {
        Scope::Learning => s::learning_text(),
        Scope::OwnWork => s::own_work_text(),
        Scope::LeadWork => s::lead_work_text(),
        Scope::LeadPeople => s::lead_people_text(),
        Scope::Direction => s::direction_text(),
    }
}

pub(super) fn stage(stage: JourneyStage) -> &'static str {
    use w::stages as s;
    match stage {
        JourneyStage::NotBegun => s::not_begun(),
        JourneyStage::Early => s::early(),
        JourneyStage::Middle => s::middle(),
        JourneyStage::Senior => s::senior(),
        JourneyStage::Unknown => s::unknown(),
    }
}

pub(super) fn facet(facet: Facet) -> &'static str {
    use w::facets as f;
    match facet {
        Facet::Horizon => f::horizon(),
        Facet::Specialisation => f::specialisation(),
        Facet::Growth => f::growth(),
        Facet::Advancement => f::advancement(),
    }
}

/// What the answers about a role, or about a path, say.
pub(super) fn reading(reading: Reading) -> &'static str {
    use w::readings as r;
    match reading {
        Reading::Job => r::job(),
        Reading::Mixed => r::mixed(),
        Reading::Career => r::career(),
        Reading::TooFewAnswers => r::too_few(),
    }
}
