//! Tasks that somebody else does: whether they may, what was agreed, and when to ask (T7 to T9).

use chrono::NaiveDate;

use super::days::{days_between, days_later, weekday};
use crate::keyed::keyed;
use crate::record::fields::{Choice, Day, Flag, Id, Optional, Text, part};

keyed! {
    /// "Is it yours to hand over?" (T9)
    IsMine {
        Yes "yes",
        /// Somebody has to allow it first.
        AskFirst "ask_first",
        No "no",
    }
}

keyed! {
    /// How a task stands that was handed over (T8, T9).
    DelegationState {
        /// It is not the reader's to hand over.
        Refused "refused",
        /// Somebody has to allow it first.
        ToAsk "to_ask",
        /// The other was asked and has not agreed.
        Asked "asked",
        /// The other agreed.
        Waiting "waiting",
        /// It is time to ask how it goes.
        FollowUp "follow_up",
        /// The due day has passed.
        Late "late",
    }
}

part! {
    /// To whom a task was handed over, and how far that is. Nobody is contacted.
    Delegation "delegation", "To whom a task was handed over." {
        /// The id of somebody in the network.
        person "person": Optional<Id>, "The id of a person; null for somebody who is only named.";
        name "name": Text<200>, "Who it is; may be empty if it is a person.";
        mine "mine": Choice<IsMine>, "Whether it is the reader's to hand over.";
        is_allowed "allowed": Flag, "Whether whoever has to allow it did.";
        is_agreed "agreed": Flag, "Whether the other agreed.";
        follow_up "follow_up": Day, "When to ask how it goes.";
    }
}

impl Delegation {
    /// How it stands on a day, the task being due on `due` (T8, T9).
    pub fn state(&self, due: Option<NaiveDate>, today: NaiveDate) -> DelegationState {
        match self.mine {
            IsMine::No => DelegationState::Refused,
            IsMine::AskFirst if !self.is_allowed => DelegationState::ToAsk,
            _ if due.is_some_and(|due| due < today) => DelegationState::Late,
            _ if self.follow_up <= today => DelegationState::FollowUp,
            _ if self.is_agreed => DelegationState::Waiting,
            _ => DelegationState::Asked,
        }
    }
}

/// The day on which to ask how a task goes that is handed over today (T7): a week on, or half-way
/// to its due day.
pub fn follow_up_day(due: Option<NaiveDate>, today: NaiveDate) -> NaiveDate {
    let day = match due {
        None => days_later(today, 7),
        Some(due) => match days_between(today, due) {
            ..=1 => due.max(today),
            // Half rounded up, and so at most the day before from two days on.
            left => days_later(today, (left + 1) / 2),
        },
    };
    let friday = days_later(day, 5 - weekday(day));
    if weekday(day) > 5 && friday > today {
        friday
    } else {
        day
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::day::date_from_text;

    fn day(text: &str) -> NaiveDate {
        date_from_text(text).unwrap()
    }

    #[test]
    fn a_follow_up_is_a_working_day_before_the_due_day() {
        let start = day("2027-02-20");
        for at in 0..21 {
            let today = days_later(start, at);
            for left in -3..40 {
                let due = days_later(today, left);
                let found = follow_up_day(Some(due), today);
                assert!(found >= today);
                if left >= 2 {
                    assert!(found > today && found < due);
                    let half = days_later(today, (left + 1) / 2);
                    assert!(days_between(found, half) <= 2);
                    assert!(weekday(found) <= 5 || days_between(today, found) <= 2);
                } else {
                    assert_eq!(found, due.max(today));
                }
            }
            let found = follow_up_day(None, today);
            assert!((5..=7).contains(&days_between(today, found)) && weekday(found) <= 5);
        }
    }

    #[track_caller]
    fn check(delegation: &Delegation, today: &str, expected: DelegationState) {
        let state = delegation.state(Some(day("2027-03-08")), day(today));
        assert_eq!(state, expected);
    }

    #[test]
    fn it_is_asked_for_before_it_is_asked_about() {
        let asked = Delegation {
            person: None,
            name: "Kim".to_owned(),
            mine: IsMine::Yes,
            is_allowed: false,
            is_agreed: false,
            follow_up: day("2027-03-05"),
        };
        check(&asked, "2027-03-04", DelegationState::Asked);
        check(&asked, "2027-03-05", DelegationState::FollowUp);
        check(&asked, "2027-03-08", DelegationState::FollowUp);
        check(&asked, "2027-03-09", DelegationState::Late);
        let agreed = Delegation {
            is_agreed: true,
            ..asked.clone()
        };
        check(&agreed, "2027-03-04", DelegationState::Waiting);
        let first = Delegation {
            mine: IsMine::AskFirst,
            ..agreed.clone()
        };
        check(&first, "2027-03-04", DelegationState::ToAsk);
        check(&first, "2027-03-09", DelegationState::ToAsk);
        let allowed = Delegation {
            is_allowed: true,
            ..first.clone()
        };
        check(&allowed, "2027-03-04", DelegationState::Waiting);
        let never = Delegation {
            mine: IsMine::No,
            ..allowed.clone()
        };
        check(&never, "2027-03-09", DelegationState::Refused);
        assert_eq!(
            asked.state(None, day("2099-01-01")),
            DelegationState::FollowUp
        );
    }
}
