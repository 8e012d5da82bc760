//! What a place takes of a year's pay.

use super::levy::{Levy, LocalAmount, LocalBase, Rows};
use crate::decimal::Decimal;
use crate::money::Money;
use crate::offers::law::{FilingStatus, Law};
use crate::offers::tax::slice::Slice;
use crate::offers::tax::state::StateLaw;
use crate::offers::tax::wages::Wages;

/// What a local tax is worked out from.
#[derive(Clone, Copy, Debug)]
pub struct LocalIncome<'a> {
    /// Federal law, which some states build on.
    pub law: &'a Law,
    /// The law of the state.
    pub state: Option<&'a StateLaw>,
    /// The year's pay.
    pub wages: &'a Wages,
    /// The state's income tax on it.
    pub state_tax: Money,
    /// The share of the year that is worked. `None` for contract work, on which no tax by the
    /// month or week is due.
    pub part: Option<Decimal>,
}

/// A local tax, and how it follows from its base.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Levied {
    /// What the base counts of the other earner on the return.
    pub others: Money,
    /// What is above the cap of the base.
    pub above_cap: Money,
    /// What the exemption takes off the base.
    pub exempt: Money,
    /// What is taxed; zero for an amount by the month or week.
    pub base: Money,
    /// The rates on it, in order.
    pub slices: Vec<Slice>,
    /// The amount for a month or week, and how many of them.
    pub flat: Option<(Money, Decimal)>,
    /// What the return would owe without this pay.
    pub without: Money,
    /// The year's tax that this pay adds.
    pub amount: Money,
}

impl Levy {
    /// The tax on a year of wages. Next to another earner's wages on the same return it is what
    /// these wages add, as of the state's tax (T4).
    pub fn of(&self, income: &LocalIncome) -> Levied {
        if let LocalAmount::Flat { .. } = self.amount {
            return self.flat(income);
        }
        let wages = income.wages;
        let others = self.others(wages);
        let with = self.charged(wages.status, self.base_of(income, wages) + others);
        if wages.other_wages <= Money::ZERO || !self.is_of_household() {
            return with;
        }
        let alone = Wages {
            status: wages.status,
            other_wages: wages.other_wages,
            ..Wages::default()
        };
        let without = self.charged(wages.status, self.base_of(income, &alone) + others);
        Levied {
            others,
            without: without.amount,
            amount: with.amount - without.amount,
            ..with
        }
    }

    /// Whether the tax depends on other pay of the same return. A rate without exemption does not,
    /// and people who only work in a place owe nothing there on what others in the household earn.
    fn is_of_household(&self) -> bool {
        match self.base {
            LocalBase::StateTaxable => true,
            LocalBase::StateTax | LocalBase::None => false,
            LocalBase::GrossWages | LocalBase::AfterSection125 | LocalBase::FederalWages => {
                self.is_home && self.exemption > Money::ZERO
            }
        }
    }

    /// Pay of the other earner that the base does not hold yet.
    fn others(&self, wages: &Wages) -> Money {
        if self.is_of_household() && self.base != LocalBase::StateTaxable {
            wages.other_wages
        } else {
            Money::ZERO
        }
    }

    fn base_of(&self, income: &LocalIncome, wages: &Wages) -> Money {
        match self.base {
            LocalBase::GrossWages => wages.pay,
            LocalBase::AfterSection125 => wages.taxable(),
            LocalBase::FederalWages => wages.income(),
            LocalBase::StateTaxable => income.state.map_or(Money::ZERO, |state| {
                state.tax_on_wages(income.law, wages).taxable
            }),
            LocalBase::StateTax => income.state_tax,
            LocalBase::None => Money::ZERO,
        }
    }

    fn charged(&self, status: FilingStatus, all: Money) -> Levied {
        let counted = all.min(self.wage_cap.unwrap_or(Money::MAX));
        let adults = if status == FilingStatus::MarriedJoint {
            2
        } else {
            1
        };
        let exemption = self.exemption.times(Decimal::whole(adults));
        let exempt = exemption.min(counted.or_zero());
        let base = counted - exempt;
        let slices = match &self.amount {
            LocalAmount::Rate(rate) => vec![Slice {
                rate: *rate,
                of: base,
            }],
            LocalAmount::Brackets(rows) => slices(rows.of(status), base),
            LocalAmount::ByLevel(rows) => by_level(rows.of(status), base).into_iter().collect(),
            LocalAmount::Flat { .. } => Vec::new(),
        };
        Levied {
            above_cap: all - counted,
            exempt,
            base,
            amount: slices.iter().map(|slice| slice.comes_to()).sum(),
            slices,
            ..Levied::default()
        }
    }

    /// Due for each month or week of work, with pay spread evenly over them.
    fn flat(&self, income: &LocalIncome) -> Levied {
        let (
            LocalAmount::Flat {
                dollars,
                times_a_year,
                month_at_least,
            },
            Some(part),
        ) = (&self.amount, income.part)
        else {
            return Levied::default();
        };
        let months = part.times(Decimal::whole(12));
        let pay = income.wages.pay;
        if months <= Decimal::ZERO || pay <= Money::ZERO || pay.per(months) < *month_at_least {
            return Levied::default();
        }
        let count = part.times(Decimal::whole(*times_a_year));
        Levied {
            flat: Some((*dollars, count)),
            amount: dollars.times(count),
            ..Levied::default()
        }
    }
}

/// What of the base lies in each row.
fn slices(rows: &Rows, base: Money) -> Vec<Slice> {
    let tops = rows.iter().skip(1).map(|(from, _)| *from);
    let tops = tops.chain(std::iter::once(Money::MAX));
    let of = |((from, rate), to): (&(Money, Decimal), Money)| Slice {
        rate: *rate,
        of: (base.min(to) - *from).or_zero(),
    };
    let slices = rows.iter().zip(tops).map(of);
    slices.filter(|slice| slice.of > Money::ZERO).collect()
}

/// The whole base at the rate of its row: a row holds above its bound.
fn by_level(rows: &Rows, base: Money) -> Option<Slice> {
    let row = rows.iter().rev().find(|(from, _)| base > *from);
    let (_, rate) = row.or(rows.first())?;
    Some(Slice {
        rate: *rate,
        of: base,
    })
}
