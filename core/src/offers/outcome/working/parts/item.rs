//! What a step on the way to a part of a sum is.

use crate::decimal::Decimal;
use crate::money::Money;
use crate::offers::engine::figure::PartKind;
use crate::offers::input::field::Field;
use crate::offers::tax::state::Stage;

/// The sums of which parts can be opened.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sum {
    /// Take-home pay of the first year's recurring cash, and what is earned by it.
    TakeHome,
    /// Take-home pay of all cash of the first year.
    TakeHomeFirst,
    /// Take-home pay of one payday.
    PerPay,
    /// Everything expected in the first year.
    FirstYear,
    /// Everything expected in an average year.
    Average,
    /// What the employer spends beyond wages.
    Employer,
    /// Contract pay that leaves as much.
    Contract,
}

/// What a step on the way to a part is.
#[derive(Clone, Debug, PartialEq)]
pub enum Item {
    /// The cash that the sum begins with.
    Pay,
    /// What of the benefits is taxed as pay.
    TaxedBenefits,
    /// What contract work brings after expenses.
    Profit,
    /// Premiums and health savings that are taken before tax.
    BeforeTax,
    /// 401(k) savings that are taken before income tax.
    DeferredBeforeTax,
    /// The gain of a purchase plan, which payroll taxes leave out.
    OutsidePayrollTax,
    /// Wages of the household's other earner.
    OtherWages,
    /// As much of the standard deduction as is used.
    StandardDeduction,
    /// As much as is used of what is added to it from 65 on.
    FurtherDeduction,
    /// As much of the deduction from 65 on as is used.
    SeniorDeduction,
    /// As much of the deduction for overtime as is used.
    OvertimeDeduction,
    /// As much of the deduction for tips as is used.
    TipsDeduction,
    /// Half of the self-employment tax.
    HalfOfOwnTax,
    /// The deduction for income from a business.
    BusinessDeduction,
    /// What income tax is due on.
    Taxable,
    /// What payroll taxes are due on.
    Counted,
    /// The share of profit that self-employment tax counts.
    ProfitCounted,
    /// The tax of what lies in the bracket of this rate.
    Bracket(Decimal),
    /// Social Security, due on so much at most.
    SocialSecurity(Money),
    /// Medicare.
    Medicare,
    /// The additional Medicare tax, due above so much.
    AdditionalMedicare(Money),
    /// What the household would owe without this pay.
    WithoutThisPay,
    /// A stage of a state's tax.
    State(Stage),
    /// A contribution to a state's insurance, by its name.
    Contribution(String),
    /// What of a contribution is above the most that is due.
    AboveMost,
    /// A tax at a rate that the reader given.
    OwnRate,
    /// A tax of a city or county at one rate.
    LocalRate,
    /// A share of the state's income tax.
    ShareOfStateTax,
    /// What a place leaves untaxed of each adult's income.
    LocalExemption,
    /// What is above the pay up to which a place counts.
    AboveLocalCap,
    /// What a place takes for a month or week of work.
    LocalFee,
    /// For how many of them.
    LocalFeeTimes,
    /// The figure of a whole year.
    OfYear,
    /// Paydays of the year.
    Paydays,
    /// As given in a field.
    Given(Field),
    /// Base pay of the year.
    BasePay,
    /// Base pay of an hour.
    HourlyRate,
    /// The weeks of a year that are paid.
    PaidWeeks,
    /// Twelve.
    MonthsInAYear,
    /// The share of the year within the term.
    PartOfYear,
    /// The months of it, where they are whole.
    MonthsWorked,
    /// The months of its calendar year that the start leaves, which the first bonus counts.
    MonthsOfBonus,
    /// What is put into a 401(k): a share of the pay that the plan counts.
    PutIn,
    /// What of it is more than the law allows.
    AboveDeferralLimit,
    /// What of it the law allows from an age on, which is not matched.
    CatchUp,
    /// What of it may be matched.
    Matchable,
    /// The share of the year after the waiting period.
    AfterWaiting,
    /// The months of it, where they are whole.
    MonthsAfterWaiting,
    /// What of it is matched in a plan that is waited for.
    MatchableAfterWaiting,
    /// A band of the match, this wide as a share of pay.
    Tier(Decimal),
    /// What of the match is above the plan's own limit.
    AboveMatchCap,
    /// What of the match timing loses.
    LostToTiming,
    /// What rounding each pay's match to cents adds.
    PayRounding,
    /// What of the match is more than the law allows in one plan.
    AboveAllAdditions,
    /// What a year brings, 1 the first.
    Year(u8),
    /// What all years compared bring.
    AllYears,
    /// The years compared.
    Years,
}

impl Sum {
    /// Whether a part of this sum can be opened.
    pub const fn opens(self, kind: PartKind) -> bool {
        let is_pay = matches!(
            kind,
            PartKind::Bonus | PartKind::Commission | PartKind::Shift
        );
        let is_added = matches!(kind, PartKind::Match | PartKind::EmployerPremium);
        let is_half = matches!(kind, PartKind::SocialSecurity | PartKind::Medicare);
        let is_tax = is_half
            || matches!(
                kind,
                PartKind::IncomeTax
                    | PartKind::SelfEmploymentTax
                    | PartKind::StateTax
                    | PartKind::StateContributions
                    | PartKind::LocalTax
                    | PartKind::OwnRateTax
            );
        let is_saved = matches!(kind, PartKind::Deferral | PartKind::Premium);
        match self {
            Sum::TakeHome | Sum::TakeHomeFirst | Sum::PerPay => is_tax || is_saved || is_pay,
            Sum::Contract => is_tax,
            Sum::Employer => {
                is_half || is_added || matches!(kind, PartKind::Bonus | PartKind::Shift)
            }
            Sum::FirstYear => is_added || is_pay,
            Sum::Average => true,
        }
    }
}
