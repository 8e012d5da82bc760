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

/// What can be done next with a goal.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum GoalAction {
    /// Say that it is done.
    Finish,
    /// Let it rest.
    Pause,
    /// Go on after a pause.
    Resume,
    /// Take its end back.
    Reopen,
    /// Say that it was missed.
    Miss,
    /// Close it as no longer relevant.
    Close,
    /// Begin another goal with the same plan.
    PlanAgain,
    /// Add what proves it.
    AddProof,
    /// Change what proves it.
    ChangeProof,
    /// Say why it was missed.
    AddReason,
    /// Change why it was missed.
    ChangeReason,
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

    /// What there is to do next with a goal that stands so, in the order shown. Proof and reason can
    /// be given after the end, too. After a goal was missed there are two ways on: to plan it again,
    /// or to let it go.
    pub fn actions(&self) -> Vec<GoalAction> {
        use GoalAction as N;
        let steps: &[GoalAction] = match self {
            Status::Building => &[],
            Status::Active => &[N::Finish, N::Pause, N::Miss, N::Close],
            Status::Paused { .. } => &[N::Finish, N::Resume, N::Miss, N::Close],
            Status::Done { evidence, .. } if evidence.is_empty() => {
                &[N::AddProof, N::Reopen, N::PlanAgain]
            }
            Status::Done { .. } => &[N::ChangeProof, N::Reopen, N::PlanAgain],
            Status::Missed { reason: None, .. } => {
                &[N::Reopen, N::AddReason, N::PlanAgain, N::Close]
            }
            Status::Missed { .. } => &[N::Reopen, N::ChangeReason, N::PlanAgain, N::Close],
            Status::Closed { .. } => &[N::Reopen, N::PlanAgain],
        };
        steps.to_vec()
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
    #[test]
    fn every_next_step_is_possible() {
        use GoalAction as N;
        let on = NaiveDate::default();
        let done = |evidence: &str| Status::Done {
            on,
            evidence: evidence.to_owned(),
        };
        let missed = |reason| Status::Missed {
            on,
            reason,
            note: String::new(),
        };
        let check = |status: Status, expected: &[GoalAction]| {
            let steps = status.actions();
            assert_eq!(steps, expected, "{status:?}");
            for step in steps {
                let next = match step {
                    N::Finish | N::AddProof | N::ChangeProof => done(""),
                    N::Miss | N::AddReason | N::ChangeReason => missed(None),
                    N::Pause => Status::Paused { on },
                    N::Resume | N::Reopen => Status::Active,
                    N::Close => Status::Closed { on },
                    N::PlanAgain => continue,
                };
                assert!(status.may_become(&next), "{step:?}");
            }
        };
        check(Status::Building, &[]);
        check(Status::Active, &[N::Finish, N::Pause, N::Miss, N::Close]);
        let paused = Status::Paused { on };
        check(paused, &[N::Finish, N::Resume, N::Miss, N::Close]);
        check(done(""), &[N::AddProof, N::Reopen, N::PlanAgain]);
        check(done("a link"), &[N::ChangeProof, N::Reopen, N::PlanAgain]);
        let open = [N::Reopen, N::AddReason, N::PlanAgain, N::Close];
        check(missed(None), &open);
        let told = [N::Reopen, N::ChangeReason, N::PlanAgain, N::Close];
        check(missed(Some(MissReason::TooLarge)), &told);
        check(Status::Closed { on }, &[N::Reopen, N::PlanAgain]);
    }
}
