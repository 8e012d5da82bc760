//! The stages on the way from wages to a state's tax, for who wants to follow it.

use crate::money::Money;
use crate::offers::tax::slice::Slice;

/// What changes what is taxed, or the tax.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stage {
    /// The deduction takes off wages.
    Deduction,
    /// The exemption takes off wages.
    Exemption,
    /// Federal taxes that are taken off wages.
    OtherTaxes,
    /// The deduction for overtime takes off wages.
    Overtime,
    /// The deduction for tips takes off wages.
    Tips,
    /// The deduction from 65 on takes off wages.
    From65,
    /// The tax of what lies in a bracket.
    Bracket(Slice),
    /// The tax by the state's own table, in place of brackets.
    Card,
    /// The tax is limited at this income.
    Limit,
    /// Tax that is added at this income.
    Added,
    /// The gain of lower brackets, taken back.
    Recaptured,
    /// The share of the tax that is forgiven.
    Forgiven,
    /// A ceiling at a rate of wages.
    Ceiling,
    /// The credit.
    Credit,
    /// The credit that builds on the federal one for those who earn little.
    EarnedCredit,
    /// No tax is due at so little.
    NotDue,
    /// The tax is at most the federal one.
    FederalCeiling,
    /// What the return would owe without this pay.
    Without,
}

/// An amount that changes stage by stage, each change of which is reported.
pub(super) struct TaxPath<'a> {
    amount: Money,
    report: &'a mut dyn FnMut(Stage, Money),
}

impl<'a> TaxPath<'a> {
    pub(super) fn from(amount: Money, report: &'a mut dyn FnMut(Stage, Money)) -> TaxPath<'a> {
        TaxPath { amount, report }
    }

    pub(super) const fn now(&self) -> Money {
        self.amount
    }

    /// From what is taxed to the tax.
    pub(super) const fn start(&mut self) {
        self.amount = Money::ZERO;
    }

    pub(super) fn to(&mut self, stage: Stage, amount: Money) {
        if amount != self.amount {
            (self.report)(stage, amount - self.amount);
        }
        self.amount = amount;
    }

    /// Less so much, and never below zero.
    pub(super) fn down(&mut self, stage: Stage, by: Money) {
        self.to(stage, (self.amount - by).or_zero());
    }

    /// More by the tax of a bracket, which is reported even where its rate is zero.
    pub(super) fn bracket(&mut self, slice: Slice) {
        if slice.of != Money::ZERO {
            (self.report)(Stage::Bracket(slice), slice.comes_to());
        }
        self.amount += slice.comes_to();
    }
}
