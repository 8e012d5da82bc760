//! The words of fields and states.

use chrono::NaiveDate;
use steppingstone_core::balance::{Delegation, DelegationState, Quadrant};

use crate::platform::{clock, intl};
use crate::words::balance_tasks as w;

pub(super) fn field(field: Quadrant) -> &'static str {
    match field {
        Quadrant::Do => w::fields::do_now(),
        Quadrant::Schedule => w::fields::schedule(),
        Quadrant::Delegate => w::fields::delegate(),
        Quadrant::Drop => w::fields::drop(),
    }
}

/// To whom a task was handed over, and how that stands.
pub(super) fn handed_over(delegation: &Delegation, due: Option<NaiveDate>) -> String {
    let name = match delegation.name.trim() {
        "" => w::card::somebody(),
        name => name,
    };
    w::card::handed_to(name, state(delegation, due))
}

pub(super) fn state(delegation: &Delegation, due: Option<NaiveDate>) -> String {
    let day = || intl::date(delegation.follow_up);
    match delegation.state(due, clock::today()) {
        DelegationState::Refused => w::states::refused().to_owned(),
        DelegationState::ToAsk => w::states::to_ask().to_owned(),
        DelegationState::Asked => w::states::asked(day()),
        DelegationState::Waiting => w::states::waiting(day()),
        DelegationState::FollowUp => w::states::follow_up().to_owned(),
        DelegationState::Late => w::states::late().to_owned(),
    }
}
