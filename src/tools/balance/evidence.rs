//! What four weeks show of the reader, for their goals and skills.

use leptos::prelude::*;
use steppingstone_core::evidence_copy::OfferedCheckIn;
use steppingstone_core::goals::Goal;
use steppingstone_core::journey::record::EvidenceText;
use steppingstone_core::store::Kind;

use crate::state::ToolStore;
use crate::tools::evidence::goal_check_in::goal_check_in;
use crate::tools::evidence::skill_evidence::skill_evidence;
use crate::tools::evidence::{CheckInGoals, EvidenceSource};
use crate::ui::{memo, when};

/// What is offered, and how the drawer is headed.
#[derive(Clone, Copy)]
pub(super) struct Shown {
    pub(super) store: ToolStore,
    /// What begins the ids of its fields.
    pub(super) id: &'static str,
    pub(super) pieces: Memo<Vec<EvidenceText>>,
    pub(super) heading: &'static str,
    pub(super) text: &'static str,
    /// Where else a piece can go, if anywhere.
    pub(super) more: Option<(Kind, Callback<EvidenceSource, AnyView>)>,
}

impl Shown {
    /// Closed at first; nothing while there is nothing to offer, or nothing that could take it.
    pub(super) fn drawer(self) -> AnyView {
        let records = self.store.records;
        let has_any = memo(move || {
            let has = |kind| !records.ids(kind).is_empty();
            let has_more = self.more.is_some_and(|(kind, _)| has(kind));
            let is_taken = has(Kind::Goal) || has(Kind::JourneySkill) || has_more;
            is_taken && !self.pieces.read().is_empty()
        });
        let is_open = RwSignal::new(false);
        when(
            move || has_any.get(),
            move || {
                view! {
                    <details class="drawer no-print" on:toggle=move |_| is_open.set(true)>
                        <summary>{self.heading}</summary>
                        {when(move || is_open.get(), move || self.forms())}
                    </details>
                }
                .into_any()
            },
        )
    }

    pub(super) fn forms(self) -> AnyView {
        let pieces = self.pieces;
        let source = EvidenceSource {
            store: self.store,
            id: self.id,
            pieces: Callback::new(move |()| pieces.get()),
        };
        let more = self.more.map(|(_, more)| more.run(source));
        view! {
            <div class="stack">
                <p>{self.text}</p>
                {goal_check_in(source, GOALS)}
                {skill_evidence(source)}
                {more}
            </div>
        }
        .into_any()
    }
}

/// All in progress. What a goal counts is not read from weeks: it begins with its last number.
pub(super) const GOALS: CheckInGoals = CheckInGoals {
    ids: None,
    begins: last_number,
};

fn last_number(_store: ToolStore, goal: &Goal) -> OfferedCheckIn {
    OfferedCheckIn::last(goal)
}
