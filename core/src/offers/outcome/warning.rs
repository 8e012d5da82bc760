//! What to know about a result besides its figures.

use crate::money::Money;
use crate::offers::tax::state::{Caution, Floor, Treated};

/// Something to know about a result.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Warning {
    /// Pay is not given: the totals lack it.
    NoPay,
    /// A salary below the floor of the law is called exempt from overtime pay.
    BelowExemptFloor,
    /// Pay is in another currency and no tax is taken: every figure is before tax.
    BeforeTax,
    /// A salary below the floor of the state is called exempt from overtime pay.
    BelowStateFloor(Floor),
    /// How the state treats the extra half of overtime.
    OvertimeInState(Treated),
    /// Sources disagree on how it treats overtime and tips.
    StateRuleDisputed,
    /// How the state treats tips.
    TipsInState(Treated),
    /// What the state gives from 65 on is not counted.
    StateFrom65LeftOut,
    /// It left overtime untaxed for a part of the year, which is not counted.
    OvertimeReliefLeftOut,
    /// No state is given: its tax is not in take-home pay.
    NoState,
    /// There is no data for the state given.
    StateMissing,
    /// The state's law is of another year than the one compared.
    StateOfAnotherYear,
    /// State and local tax are so high that itemising may leave more than is shown.
    ItemisingMayPay,
    /// The state's tax is less sure.
    State(Caution),
    /// There are no figures of the city or county chosen: its tax is left out.
    PlaceMissing,
    /// Its figures are of another year than the one compared.
    PlaceOfAnotherYear,
    /// The reader's own local rate is a share of what a state taxes, and no state is chosen: it
    /// takes nothing.
    LocalRateWithoutState,
    /// The deduction for business income may be smaller.
    QbiMayShrink,
    /// Relocation money is said to be free of tax, which few employees in the United States have.
    RelocationIsWages,
    /// More is meant for the purchase plan than the law lets in.
    EsppLimit,
    /// Help with the way to work is above what the law leaves untaxed in a month: so much.
    CommuterLimit(Money),
    /// Help with tuition is above what the law leaves untaxed in a year: so much.
    TuitionLimit(Money),
    /// Tips are deducted only in occupations on the list of the IRS.
    TipsOfListedJobs,
    /// Tips are not deducted on a separate return.
    TipsOnSeparateReturn,
    /// More is meant for a health flexible spending account than the law lets in: so much.
    HealthFsaLimit(Money),
    /// More is meant for dependents' care than the law lets be set aside: so much.
    DependentCareLimit(Money),
    /// Somebody on a joint return is 65, and the other person's age is not given.
    SpouseAge,
    /// What is saved beyond the first amount counts as Roth, since last year's wages from this
    /// employer were above the second.
    RothCatchUp(Money, Money),
    /// No health insurance is offered, and the cost of a plan of one's own is not given.
    OwnPremiumOpen,
    /// No health insurance is offered, and household income is near the amount above which no tax
    /// credit helps to pay for a marketplace plan.
    MarketplaceNear(Cliff),
    /// The same, and household income is above it.
    MarketplaceAbove(Cliff),
    /// Options are given, and are in no total.
    OptionsNotCounted,
    /// The last day of a term is given and the first is not, so that no end is counted.
    TermWithoutStart,
}

/// Where help with a marketplace plan ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cliff {
    /// The household income.
    pub income: Money,
    /// What the second-cheapest silver plan costs in a year at that income, at most.
    pub most: Money,
    /// People in the household.
    pub household: u8,
}
