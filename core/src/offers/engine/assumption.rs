//! What an offer leaves open, and what is taken to be so because of that.

use crate::offers::input::field::Field;
use crate::offers::input::offer::Value;

/// A fact that an offer leaves open.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Open {
    /// A fact to type.
    Field(Field),
    /// How often it is paid.
    Frequency,
    /// What leaving early costs of the sign-on payment.
    Clawback,
    /// Whether it is paid back before or after tax.
    ClawbackOf,
    /// Who bears the tax on a relocation payment.
    RelocationTax,
    /// Whether the purchase plan looks back to the price at its start.
    LookBack,
    /// Whether the plan makes up for timing.
    TrueUp,
    /// Whether the pay given is a whole package.
    Package,
    /// Whether it is that of full time.
    PayIsFullTime,
    /// Whether the match counts the bonus.
    MatchOnBonus,
    /// Whether it is only for those employed on the last day of the year.
    LastDay,
    /// Whether vacation days that are left are paid out at leaving.
    LeavePaidOut,
    /// Whether the vacation days count the public holidays as well.
    HolidaysIncluded,
    /// Whether premiums are taken before tax.
    PremiumsBeforeTax,
    /// The state that taxes.
    State,
    /// What is saved into a plan that matches: a fact that holds for all offers.
    Deferral,
}

/// Something that was taken to be so because it was not given.
#[derive(Clone, Debug, PartialEq)]
pub struct Assumption {
    /// What was not given.
    pub open: Open,
    /// What was used; `None` for a choice, of which the first is used, as documented there.
    pub used: Option<Value>,
}
