//! How a part of a sum is worked out, where that is no sum of parts either.
//!
//! What a year is worked out from is looked up again here, and only for what is opened; the rules
//! that it goes through are those of the figures themselves.

mod pay;
mod taxes;

use super::steps::{equals, per, plus};
use super::{Quantity, Sign, Step};
use crate::decimal::Decimal;
use crate::money::Money;
use crate::offers::compare::{Comparison, place};
use crate::offers::facts::Facts;
use crate::offers::field::Field;
use crate::offers::figure::{Form, PartKind};
use crate::offers::gross::{self, Gross, Work};
use crate::offers::net::{Place, contract_instead, contract_of};
use crate::offers::offer::Offer;
use crate::offers::once;
use crate::offers::outcome::Outcome;
use crate::offers::tax::state::{Stage, StateLaw};
use crate::offers::terms::{Kind, Shared};

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
    /// A tax at a rate that the reader told.
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
    /// As told in a field.
    Told(Field),
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

/// A year of an offer and what it was worked out from.
struct Opened<'a> {
    facts: Facts<'a>,
    work: Work,
    shared: &'a Shared,
    place: Place<'a>,
    first: Gross,
}

impl<'a> Opened<'a> {
    fn of(offer: &'a Offer, shared: &'a Shared, states: &'a [(String, StateLaw)]) -> Opened<'a> {
        let place = place(offer, shared, states);
        let mut facts = Facts::new(offer, shared);
        let work = Work::of(&mut facts);
        let mut first = gross::year(&mut facts, &work, shared, place.law, 1);
        once::gross_up(&mut facts, &work, shared, &place, &mut first);
        Opened {
            facts,
            work,
            shared,
            place,
            first,
        }
    }

    /// The cash that a sum begins with.
    fn cash(&self, of: Sum) -> Money {
        let cash = self.first.value.only(|part| part.form == Form::Cash);
        match of {
            Sum::TakeHomeFirst => cash.amount(),
            _ => cash.only(|part| part.recurring).amount(),
        }
    }
}

impl Comparison {
    /// How a part of a sum of each offer is worked out; nothing where an offer has none. Where the
    /// sum is taken away, the steps come to how much that is.
    pub fn opened(
        &self,
        of: Sum,
        kind: PartKind,
        offers: &[Offer],
        shared: &Shared,
        states: &[(String, StateLaw)],
    ) -> Vec<Vec<Step<Item>>> {
        let all = offers.iter().zip(&self.outcomes).zip(&self.contracts);
        all.map(|((offer, outcome), equal)| {
            if !of.opens(kind) {
                return Vec::new();
            }
            match (of, equal) {
                (Sum::Average, _) => by_year(outcome, kind),
                (Sum::Contract, None) => Vec::new(),
                (Sum::Contract, Some(equal)) => {
                    let opened = Opened::of(offer, shared, states);
                    let contract = contract_instead(shared, equal.gross.amount());
                    opened.contract_tax(kind, &contract)
                }
                _ => Opened::of(offer, shared, states).part(of, kind),
            }
        })
        .collect()
    }
}

impl Opened<'_> {
    fn part(&mut self, of: Sum, kind: PartKind) -> Vec<Step<Item>> {
        let is_contract = self.work.kind == Kind::Contractor;
        if of == Sum::PerPay {
            let (offer, law) = (self.facts.offer, self.place.law);
            self.first = self.first.of_paydays(offer, &self.work, self.shared, law);
        }
        let mut steps = match kind {
            // Who hires for a contract pays no benefits.
            _ if of == Sum::Employer && is_contract => Vec::new(),
            PartKind::Match => self.matched(),
            PartKind::Bonus => self.bonus(),
            PartKind::Commission => self.commission(),
            PartKind::Shift => self.shifts(),
            PartKind::EmployerPremium => self.premium(Field::EmployerPremium),
            PartKind::Premium => self.premium(Field::Premium),
            PartKind::Deferral => self.deferral(),
            PartKind::OwnRateTax => self.own_rate(self.cash(of)),
            _ if of == Sum::Employer => self.employer_tax(kind),
            _ if is_contract => {
                let contract = contract_of(self.shared, &self.first, self.cash(of));
                self.contract_tax(kind, &contract)
            }
            _ => self.wage_tax(kind, self.cash(of)),
        };
        if of == Sum::PerPay && !steps.is_empty() {
            let pays = self.work.pays.times(self.first.part);
            steps.push(equals(Item::OfYear, total(&steps)));
            steps.push(per(Item::Paydays, Quantity::Number(pays)));
        }
        steps
    }
}

/// What a kind of part comes to in each year compared, and on average.
fn by_year(outcome: &Outcome, kind: PartKind) -> Vec<Step<Item>> {
    let amounts: Vec<Money> = outcome
        .years
        .iter()
        .map(|year| year.total.of_kind(kind))
        .collect();
    let all: Money = amounts.iter().copied().sum();
    if amounts.iter().all(|amount| *amount == Money::ZERO) {
        return Vec::new();
    }
    let years = Decimal::whole(i64::try_from(amounts.len()).unwrap_or_default());
    let by_year = (1..).zip(amounts);
    let by_year = by_year.map(|(year, amount)| plus(Item::Year(year), Quantity::Money(amount)));
    let average = [
        equals(Item::AllYears, all),
        per(Item::Years, Quantity::Number(years)),
    ];
    by_year.chain(average).collect()
}

/// What steps come to.
fn total(steps: &[Step<Item>]) -> Money {
    let (mut sum, mut last) = (Money::ZERO, Money::ZERO);
    let mut is_closed = false;
    for step in steps {
        let (amount, factor) = match step.value {
            Quantity::Money(amount) => (amount, Decimal::ZERO),
            Quantity::Slice(slice) => (slice.comes_to(), Decimal::ZERO),
            Quantity::Number(factor) | Quantity::Share(factor) => (Money::ZERO, factor),
        };
        match step.sign {
            Sign::Plus if is_closed => (sum, last) = (Money::ZERO, amount),
            Sign::Plus => (sum, last) = (sum + last, amount),
            Sign::Minus => (sum, last) = (sum + last, -amount),
            Sign::Times => last = last.times(factor),
            Sign::Per => last = last.per(factor),
            Sign::Equals => (sum, last) = (Money::ZERO, amount),
        }
        is_closed = step.sign == Sign::Equals;
    }
    sum + last
}

/// A step that is there if it changes anything.
fn change(item: Item, by: Money) -> Option<Step<Item>> {
    let (sign, amount) = if by < Money::ZERO {
        (Sign::Minus, -by)
    } else {
        (Sign::Plus, by)
    };
    (by != Money::ZERO).then_some(Step {
        sign,
        term: item,
        value: Quantity::Money(amount),
    })
}
