//! Where an opportunity stands, and how it moves (O1 to O5).

use chrono::NaiveDate;
use litemap::LiteMap;

use crate::keyed::keyed;
use crate::order::merge_sorted;

keyed! {
    /// In their order: what is before another is earlier (O1). Rounds of interviews are steps.
    OpportunityStage {
        Interested "interested",
        Applied "applied",
        Interviewing "interviewing",
        Offer "offer",
        Closed "closed",
    }
}

keyed! {
    /// How it was closed (O1).
    OpportunityOutcome {
        Accepted "accepted",
        Declined "declined",
        Withdrawn "withdrawn",
        Rejected "rejected",
        NoAnswer "no_answer",
        Cancelled "cancelled",
    }
}

/// A [`StageEntry`](super::StageEntry) with its id and the moment of its edit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HistoryEntry {
    pub id: String,
    pub stage: OpportunityStage,
    pub on: NaiveDate,
    /// When it was last edited, in milliseconds since 1970-01-01T00:00Z.
    pub at_ms: i64,
    /// Of a closed one, and of no other.
    pub outcome: Option<OpportunityOutcome>,
}

/// The stages of an opportunity by day, then by time of edit (O2). Of two edits of one moment, as an
/// undo makes them, the earlier stage comes first.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct History(Vec<HistoryEntry>);

/// A change of stage as the reader asks for it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Move {
    pub to: OpportunityStage,
    pub on: NaiveDate,
    pub outcome: Option<OpportunityOutcome>,
}

/// Why a move is refused (O3).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MoveError {
    /// Its day is after today.
    Future,
    /// It closes without an outcome, or has one and does not close.
    Outcome,
}

impl MoveError {
    /// The name in files.
    pub const fn key(self) -> &'static str {
        match self {
            MoveError::Future => "future",
            MoveError::Outcome => "outcome",
        }
    }
}

/// What a move changes of a history.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MoveEdits {
    /// The ids of entries that go.
    pub removed: Vec<String>,
    pub edit: MoveEdit,
}

/// What a move does besides removing slips.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum MoveEdit {
    /// The stage is there already.
    Nothing,
    /// An entry is put in.
    Add,
    /// The closed entry of this id has the outcome of the move.
    SetOutcome(String),
}

/// Where an opportunity stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Standing {
    pub stage: OpportunityStage,
    pub outcome: Option<OpportunityOutcome>,
    /// The day of the last entry; `None` without one.
    pub since: Option<NaiveDate>,
    pub applied_on: Option<NaiveDate>,
    /// The days in each stage that was visited, also 0; closed ones never count (O4).
    pub days: LiteMap<OpportunityStage, i64>,
}

impl Standing {
    /// The days in all stages together.
    pub fn days_open(&self) -> i64 {
        self.days.values().sum()
    }
}

impl History {
    /// The entries in any order.
    pub fn new(entries: impl IntoIterator<Item = HistoryEntry>) -> History {
        fn order(entry: &HistoryEntry) -> impl Ord + '_ {
            (entry.on, entry.at_ms, entry.stage, entry.id.as_str())
        }
        let entries = entries.into_iter().collect();
        History(merge_sorted(entries, &|a, b| order(a) < order(b)))
    }

    pub fn entries(&self) -> &[HistoryEntry] {
        &self.0
    }

    /// The entries up to a day, that day among them.
    pub fn up_to(&self, day: NaiveDate) -> &[HistoryEntry] {
        let end = self.0.partition_point(|entry| entry.on <= day);
        self.0.get(..end).unwrap_or_default()
    }

    /// The stage of the last entry (O2); without one, it interests.
    pub fn stage(&self) -> OpportunityStage {
        let last = self.0.last();
        last.map_or(OpportunityStage::Interested, |last| last.stage)
    }

    /// How it was closed; `None` while it is open.
    pub fn outcome(&self) -> Option<OpportunityOutcome> {
        self.0.last().and_then(|last| last.outcome)
    }

    pub fn is_open(&self) -> bool {
        self.stage() != OpportunityStage::Closed
    }

    /// The day of the first entry that says so; `None` if that stage was left out (O5).
    pub fn applied_on(&self) -> Option<NaiveDate> {
        let is_applied = |it: &&HistoryEntry| it.stage == OpportunityStage::Applied;
        self.0.iter().find(is_applied).map(|entry| entry.on)
    }

    /// O2, O4, O5. An entry after today, as another time zone makes it, stands and has no days yet.
    pub fn standing(&self, today: NaiveDate) -> Standing {
        let mut days = LiteMap::new();
        let ends = self.0.iter().skip(1).map(|next| next.on).chain([today]);
        for (entry, end) in self.0.iter().zip(ends) {
            if entry.stage == OpportunityStage::Closed {
                continue;
            }
            let end = end.min(today);
            let visit = end.signed_duration_since(entry.on).num_days().max(0);
            let before = days.get(&entry.stage).copied().unwrap_or(0);
            days.insert(entry.stage, before + visit);
        }
        Standing {
            stage: self.stage(),
            outcome: self.outcome(),
            since: self.0.last().map(|last| last.on),
            applied_on: self.applied_on(),
            days,
        }
    }

    /// What a move changes (O3).
    ///
    /// # Errors
    /// [`MoveError`] says why it is refused.
    pub fn move_edits(&self, wanted: Move, today: NaiveDate) -> Result<MoveEdits, MoveError> {
        if wanted.on > today {
            return Err(MoveError::Future);
        }
        let closes = wanted.to == OpportunityStage::Closed;
        if closes != wanted.outcome.is_some() {
            return Err(MoveError::Outcome);
        }
        let slips = self.0.iter().filter(|it| self.is_slip(it, wanted));
        let removed = slips.map(|it| it.id.clone()).collect();
        let mut before = self.up_to(wanted.on).iter().rev();
        let edit = match before.find(|it| !self.is_slip(it, wanted)) {
            Some(last) if last.stage == wanted.to => {
                let is_other = closes && last.on == wanted.on && last.outcome != wanted.outcome;
                match is_other {
                    true => MoveEdit::SetOutcome(last.id.clone()),
                    false => MoveEdit::Nothing,
                }
            }
            _ => MoveEdit::Add,
        };
        Ok(MoveEdits { removed, edit })
    }

    /// Whether a move takes an entry back: it is of a later stage, and of the same and last day.
    fn is_slip(&self, entry: &HistoryEntry, wanted: Move) -> bool {
        let is_last_day = self.0.last().is_some_and(|last| last.on == wanted.on);
        is_last_day && entry.on == wanted.on && entry.stage > wanted.to
    }

    /// The history after a move that is made at `at_ms`; an entry that is put in has this id.
    ///
    /// # Errors
    /// As [`History::move_edits`].
    pub fn moved(
        &self,
        wanted: Move,
        id: impl Into<String>,
        at_ms: i64,
        today: NaiveDate,
    ) -> Result<History, MoveError> {
        let edit = self.move_edits(wanted, today)?.edit;
        let stays = |it: &&HistoryEntry| !self.is_slip(it, wanted);
        let mut entries: Vec<HistoryEntry> = self.0.iter().filter(stays).cloned().collect();
        match edit {
            MoveEdit::Nothing => {}
            MoveEdit::Add => entries.push(HistoryEntry {
                id: id.into(),
                stage: wanted.to,
                on: wanted.on,
                at_ms,
                outcome: wanted.outcome,
            }),
            MoveEdit::SetOutcome(id) => {
                let its = entries.iter_mut().find(|it| it.id == id);
                if let Some(entry) = its {
                    entry.outcome = wanted.outcome;
                    entry.at_ms = at_ms;
                }
            }
        }
        Ok(History::new(entries))
    }
}

#[cfg(test)]
#[path = "stages_tests.rs"]
mod tests;
