//! What one tool notes as evidence elsewhere: copied to a goal as a check-in, or to a skill. Network
//! and Balance offer such pieces.

pub(super) mod goal_check_in;
pub(super) mod skill_evidence;

use leptos::prelude::*;
use steppingstone_core::day::date_from_text;
use steppingstone_core::evidence_copy::OfferedCheckIn;
use steppingstone_core::goals::Goal;
use steppingstone_core::journey::EvidenceKind;
use steppingstone_core::journey::record::EvidenceText;

use crate::platform::intl;
use crate::state::ToolStore;
use crate::words::network_links::skill as w;

/// Pieces that can be copied.
#[derive(Clone, Copy)]
pub(super) struct EvidenceSource {
    pub(super) store: ToolStore,
    /// What begins the ids of the fields.
    pub(super) id: &'static str,
    pub(super) pieces: Callback<(), Vec<EvidenceText>>,
}

/// The goals that get a check-in, and what it begins with.
#[derive(Clone, Copy)]
pub(super) struct CheckInGoals {
    /// By their ids; of these, those in progress. `None` for all of the reader's own.
    pub(super) ids: Option<Signal<Vec<String>>>,
    pub(super) begins: fn(ToolStore, &Goal) -> OfferedCheckIn,
}

/// What a piece is called in a list.
pub(super) fn label(piece: &EvidenceText) -> String {
    match (piece.kind, date_from_text(&piece.on)) {
        (EvidenceKind::Reference, _) => w::reference(&piece.text),
        (_, Some(on)) => w::dated(intl::date(on), &piece.text),
        (_, None) => piece.text.clone(),
    }
}

/// The first key of a list.
pub(super) fn first_key(keys: &[(String, String)]) -> String {
    let first = keys.first().map(|(key, _)| key.clone());
    first.unwrap_or_default()
}

/// The pieces by their places, for a list.
pub(super) fn by_place(pieces: &[EvidenceText]) -> Vec<(String, String)> {
    let pieces = pieces.iter().enumerate();
    let pieces = pieces.map(|(at, piece)| (at.to_string(), label(piece)));
    pieces.collect()
}
