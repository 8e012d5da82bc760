//! The terms of a job that are the same in every year.

use super::shifts::Shifts;
use crate::decimal::Decimal;
use crate::money::Money;
use crate::offers::input::schedule::Schedule;
use crate::offers::input::terms::Kind;
use crate::offers::input::vesting::Vesting;

/// What stays the same in every year.
pub(crate) struct JobTerms {
    pub(crate) kind: Kind,
    pub(crate) base: Money,
    /// The weeks of a year that it is paid for.
    pub(crate) weeks: Decimal,
    /// The pay that pension and gratuity are computed from.
    pub(crate) basic: Money,
    pub(crate) overtime: Money,
    pub(crate) premium: Money,
    pub(crate) unpaid_leave: Money,
    /// Pay of an hour, where shifts may be paid more.
    pub(crate) rate: Money,
    /// What shifts bring in a year.
    pub(crate) shifts: Shifts,
    /// Pays in a year, 1 at least.
    pub(crate) pays: Decimal,
    pub(crate) vesting: Vesting,
    pub(crate) stock: Schedule,
}

impl JobTerms {
    /// Base pay of a paid week.
    pub(crate) fn week_pay(&self) -> Money {
        self.base.per(self.weeks)
    }

    /// Base pay of a paid day (P1).
    pub(crate) fn day_pay(&self) -> Money {
        self.base.per(self.weeks.times(Decimal::whole(5)))
    }
}
