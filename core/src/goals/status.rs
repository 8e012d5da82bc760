//! How a goal stands.

use chrono::NaiveDate;

use super::plan::choice;

choice! {
    /// Why a goal was missed.
    MissReason
    /// It was too large.
    TooLarge "too_large",
    /// There was less time than planned.
    LessTime "less_time",
    /// The obstacle came, and the plan did not help.
    Obstacle "obstacle",
    /// It depended on others.
    OnOthers "on_others",
    /// Something else became more important.
    OtherThings "other_things",
    /// It was lost from sight.
    Forgotten "forgotten",
    /// Something else.
    Else "else",
}

/// How a goal stands. Days are the reader's own.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Status {
    /// It is being written.
    #[default]
    Building,
    /// It is in progress.
    Active,
    /// It rests; nothing is due.
    Paused {
        /// Since when.
        on: NaiveDate,
    },
    /// It is met.
    Done {
        /// When.
        on: NaiveDate,
        /// What shows it, for the ledger of skills; empty if not given.
        evidence: String,
    },
    /// It is missed.
    Missed {
        /// When.
        on: NaiveDate,
        /// Why; `None` if not given.
        reason: Option<MissReason>,
        /// What there is to say about it.
        note: String,
    },
    /// It is closed as no longer relevant.
    Closed {
        /// When.
        on: NaiveDate,
    },
}

impl Status {
    /// Whether it is in progress and counts beside other goals.
    pub const fn is_active(&self) -> bool {
        matches!(self, Status::Active)
    }

    /// Whether it has ended, one way or another.
    pub const fn is_over(&self) -> bool {
        matches!(
            self,
            Status::Done { .. } | Status::Missed { .. } | Status::Closed { .. }
        )
    }

    /// Whether one can follow the other: a goal is started once, paused and resumed, ended in one
    /// of three ways, and an end can be corrected or taken back.
    pub const fn may_become(&self, next: &Status) -> bool {
        match (self, next) {
            (Status::Building, Status::Active) => true,
            (Status::Building, _) | (_, Status::Building) => false,
            (Status::Active, Status::Active) => false,
            (Status::Paused { .. }, Status::Paused { .. }) => false,
            (_, Status::Paused { .. }) => self.is_active(),
            (_, _) => true,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_goal_is_started_before_it_ends() {
        let on = NaiveDate::default();
        let all = [
            Status::Building,
            Status::Active,
            Status::Paused { on },
            Status::Done {
                on,
                evidence: String::new(),
            },
            Status::Missed {
                on,
                reason: None,
                note: String::new(),
            },
            Status::Closed { on },
        ];
        let table = all
            .each_ref()
            .map(|from| all.each_ref().map(|to| u8::from(from.may_become(to))));
        let expected = [
            [0, 1, 0, 0, 0, 0],
            [0, 0, 1, 1, 1, 1],
            [0, 1, 0, 1, 1, 1],
            [0, 1, 0, 1, 1, 1],
            [0, 1, 0, 1, 1, 1],
            [0, 1, 0, 1, 1, 1],
        ];
        assert_eq!(table, expected);
    }
}
