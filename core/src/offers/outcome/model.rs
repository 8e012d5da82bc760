//! What an offer comes to.

use super::warning::Warning;
use crate::decimal::Decimal;
use crate::money::Money;
use crate::offers::engine::assumption::{Assumption, Open};
use crate::offers::engine::figure::Figure;
use crate::offers::engine::health::HealthYear;
use crate::offers::engine::leave::LeaveYear;
use crate::offers::engine::time::Hours;

/// From this share of the expected total on, stock is called a concentration: a third. A rule of
/// this tool and not of the law.
pub const CONCENTRATED: Decimal = Decimal::ratio(1, 3);

/// A year of an offer.
#[derive(Clone, Debug, PartialEq)]
pub struct Year {
    /// Everything that comes before tax, as expected.
    pub total: Figure,
    /// Take-home pay of all cash, one-time payments included. Stock is not in it.
    pub take_home: Figure,
    /// What is left of its sign-on money after the tax that it adds.
    pub sign_on_after_tax: Money,
    /// What the tax on stock lacks after the flat withholding.
    pub stock_tax_gap: Figure,
    /// What options that vest in it would bring at its prices. They are in no total.
    pub options_on_paper: Money,
}

/// What matching brings and what it could.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Matching {
    /// What is matched.
    pub caught: Money,
    /// What a deferral up to the limit would bring.
    pub possible: Money,
    /// What is lost because the plan does not make up for timing.
    pub lost_to_timing: Money,
}

/// What an offer comes to.
#[derive(Clone, Debug, PartialEq)]
pub struct Outcome {
    /// Base pay of a full year before any raise.
    pub base: Money,
    /// Cash that comes every year whatever happens, before tax.
    pub guaranteed: Figure,
    /// What recurs of the first year, before tax.
    pub recurring: Figure,
    /// Everything expected over the horizon.
    pub over_horizon: Figure,
    /// That for each year: one-time money is spread over the horizon here, and nowhere else.
    pub average: Figure,
    /// Take-home pay of the first year's recurring cash.
    pub take_home: Figure,
    /// What of it comes with each pay: without a bonus, commission and the gain of a purchase plan,
    /// which come on days of their own.
    pub per_pay: Figure,
    /// That at the prices of where the reader lives now, if both price levels are known.
    pub at_home_prices: Option<Money>,
    /// Every year of the horizon.
    pub years: Vec<Year>,
    /// What is kept when leaving at the start (0) or after each of six years, whatever the horizon.
    pub kept: Vec<Kept>,
    /// The first full year's matching.
    pub matching: Matching,
    /// Low, middle and high use.
    pub health: [HealthYear; 3],
    /// Those by their chances.
    pub health_expected: Money,
    /// What paid leave is worth at the pay of a day. It lies inside the pay and is in no total.
    pub leave_value: Figure,
    /// What paid leave with a new child is worth to who takes it. It is in no total.
    pub parental_value: Money,
    /// Vacation of every year of the horizon.
    pub leave: Vec<LeaveYear>,
    /// The bonus of a year in which the target is paid in full; the guaranteed one is zero.
    pub bonus_at_target: Money,
    /// The commission of a year in which its target is met.
    pub commission_at_target: Money,
    /// Payroll taxes that the employer pays on a plain year. They are in no total.
    pub employer_taxes: Figure,
    /// What the employer spends on a plain year beyond wages, as the Bureau of Labor Statistics counts
    /// it: paid leave, the extra half of overtime, bonus, insurance, retirement and payroll taxes.
    /// Nothing in contract work.
    pub benefits: Figure,
    /// Everything that the employer spends on a plain year, stock left out: what `benefits` are a
    /// share of.
    pub employer_cost: Money,
    /// The pay of an hour that overtime is computed from, where bonus or commission raise it.
    pub regular_rate: Figure,
    /// What the law asks for as overtime on them in the first year, if they are owed. It is in no
    /// total.
    pub overtime_owed: Figure,
    /// What a promotion would add over the horizon, by its chance. It is in no total.
    pub promotion: Figure,
    /// What leaving the job now would forfeit, if given.
    pub forfeit: Option<Money>,
    /// Hours and what they earn.
    pub hours: Hours,
    /// Stock as a share of everything expected.
    pub stock_share: Decimal,
    /// All stock of each year of the horizon if its price does badly; empty until that is given.
    pub stock_low: Vec<Money>,
    /// The same if it does well.
    pub stock_high: Vec<Money>,
    /// Everything expected, discounted to today: cash and stock each at its own rate.
    pub present_value: Figure,
    /// What was taken to be so.
    pub assumed: Vec<Assumption>,
    /// What an employer should be asked.
    pub questions: Vec<Open>,
    /// What else to know.
    pub warnings: Vec<Warning>,
}

impl Outcome {
    /// Whether so much of it is stock that the reader is warned.
    pub fn is_concentrated(&self) -> bool {
        self.stock_share >= CONCENTRATED
    }

    /// Whether an hour's pay is worked out from more than take-home pay: what is put aside and what
    /// the employer adds count there, and outweigh what working costs.
    pub fn earns_more_than_take_home(&self) -> bool {
        self.hours.earned.amount() > self.take_home.amount()
    }
}

/// Leaving after so many years.
#[derive(Clone, Debug, PartialEq)]
pub struct Kept {
    /// Completed years, 0 for leaving at once.
    pub after: u8,
    /// Take-home pay so far, and what is kept beyond it.
    pub kept: Figure,
    /// Contributions that are not vested, stock that staying to the horizon would bring, and
    /// vacation that is not paid out.
    pub left_behind: Figure,
}
