//! The steps of a working: what is multiplied, divided, added and taken away.

use crate::decimal::Decimal;
use crate::money::Money;
use crate::offers::tax::slice::Slice;

/// What a step does with what stands before it. Times and per go before plus and minus, as is
/// usual: `230 × 9 + 138 × 50 ÷ 60`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sign {
    /// Adds; the sign of a first step.
    Plus,
    /// Takes away.
    Minus,
    /// Multiplies.
    Times,
    /// Divides.
    Per,
    /// What the steps so far come to. What is added after it begins a sum of its own; whatever
    /// else follows goes on from here.
    Equals,
}

/// How much a step is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Quantity {
    /// An amount of the comparison's currency.
    Money(Money),
    /// A count of days, hours, weeks, months or units.
    Number(Decimal),
    /// A share of one.
    Share(Decimal),
    /// A rate on an amount, and what that comes to.
    Slice(Slice),
}

/// What a step is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Term {
    /// As the reader typed it.
    Given,
    /// Days worked in the first year.
    DaysWorked,
    /// Hours of such a day.
    HoursADay,
    /// Days of the first year with a way to work.
    DaysOnTheWay,
    /// Minutes there and back.
    MinutesOnTheWay,
    /// Sixty.
    MinutesInAnHour,
    /// Earned in the first year, after the cost of working.
    Earned,
    /// Hours at work and on the way to it.
    HoursOfLife,
    /// Take-home pay of the first year.
    TakeHome,
    /// The share of it that is spent where one lives.
    ShareSpent,
    /// The share of it that is not.
    ShareSaved,
    /// The level of prices where the reader lives now.
    PricesHere,
    /// The level of prices where the offer is.
    PricesThere,
    /// The match that a deferral up to the limit would bring.
    MatchPossible,
    /// What of it is lost because the plan does not make up for timing.
    MatchLostToTiming,
    /// What of it is lost because less is put in, or the law allows no more.
    MatchLeft,
    /// The match of a plan that makes up for timing.
    MatchMadeUp,
    /// The match that comes.
    MatchCaught,
    /// Base pay of a full year.
    BasePay,
    /// The bonus at target as a share of it.
    BonusTarget,
    /// Base pay of a week.
    WeekPay,
    /// Weeks of paid leave with a new child.
    ParentalWeeks,
    /// Options granted.
    Options,
    /// What dilution leaves of them.
    NotDiluted,
    /// The share of them that vests in the first year.
    VestingInYear,
    /// What each brings beyond its own price, at the prices of the months in which they vest.
    GainOfAnOption,
    /// What a year of little care costs.
    LittleCare,
    /// What a middle year costs.
    MiddleCare,
    /// What a year of much care costs.
    MuchCare,
    /// How likely that is.
    Chance,
    /// What a year brings, 1 the first.
    Year(u8),
    /// All stock of the years compared.
    Stock,
    /// Everything expected of the years compared.
    Expected,
    /// Benefits together.
    Benefits,
    /// Everything that the employer spends on a year.
    EmployerCost,
    /// Benefits as a share of that.
    BenefitsShare,
    /// That share as it is usual.
    UsualShare,
    /// Contract pay of a year that leaves as much.
    ContractPay,
    /// Hours at work in the first year.
    HoursWorked,
    /// What leaving the present job forfeits.
    Forfeit,
    /// What the other brings more in a year.
    Gain,
    /// Twelve.
    MonthsInAYear,
}

/// A step of a working.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Step<T = Term> {
    /// What it does.
    pub sign: Sign,
    /// What it is.
    pub term: T,
    /// How much.
    pub value: Quantity,
}

/// A figure of an outcome that is no sum of parts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Worked {
    /// Hours of life that a year takes.
    Hours,
    /// What each of them earns.
    PerHour,
    /// Take-home pay at the prices of where the reader lives now.
    AtHomePrices,
    /// The match that is caught.
    Match,
    /// The match that is lost to timing.
    MatchTiming,
    /// The bonus at target.
    Bonus,
    /// The commission at target.
    Commission,
    /// Paid leave with a new child.
    Parental,
    /// What the options of the first year would bring.
    Options,
    /// A year of care by the chances of little, middle and much.
    Health,
    /// All stock if its price does badly.
    StockLow,
    /// All stock if its price does well.
    StockHigh,
    /// Vacation that is lost.
    LeaveLost,
    /// Stock as a share of everything expected.
    StockShare,
    /// Benefits as a share of what the employer spends.
    Benefits,
    /// That share less the usual one.
    AgainstUsual,
    /// Hours of mentoring.
    Mentoring,
}

const fn step<T>(sign: Sign, term: T, value: Quantity) -> Step<T> {
    Step { sign, term, value }
}

pub(crate) const fn plus<T>(term: T, value: Quantity) -> Step<T> {
    step(Sign::Plus, term, value)
}

pub(crate) const fn minus<T>(term: T, value: Quantity) -> Step<T> {
    step(Sign::Minus, term, value)
}

pub(crate) const fn times<T>(term: T, value: Quantity) -> Step<T> {
    step(Sign::Times, term, value)
}

pub(crate) const fn per<T>(term: T, value: Quantity) -> Step<T> {
    step(Sign::Per, term, value)
}

pub(crate) const fn equals<T>(term: T, value: Money) -> Step<T> {
    step(Sign::Equals, term, Quantity::Money(value))
}
