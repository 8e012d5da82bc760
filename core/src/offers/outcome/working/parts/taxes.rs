//! The steps of each tax.

use super::first_year::{FirstYear, change};
use super::item::{Item, Sum};
use crate::decimal::Decimal;
use crate::money::Money;
use crate::offers::engine::figure::PartKind;
use crate::offers::engine::jurisdiction::LocalCharge;
use crate::offers::engine::net::{wages_of, wages_of_contract};
use crate::offers::input::terms::Taxes;
use crate::offers::law::{FilingStatus, Law};
use crate::offers::outcome::working::step::{Quantity, Step, equals, minus, plus, times};
use crate::offers::tax::contractor::{self, Contract};
use crate::offers::tax::federal::{self, Deductions};
use crate::offers::tax::local::LocalBase;
use crate::offers::tax::payroll;
use crate::offers::tax::slice::Slice;
use crate::offers::tax::state::{Stage, StateLaw};
use crate::offers::tax::wages::{self, WageTax, Wages};

type Steps = Vec<Step<Item>>;

const fn amount(item: Item, amount: Money) -> Step<Item> {
    plus(item, Quantity::Money(amount))
}

const fn rated(item: Item, slice: Slice) -> Step<Item> {
    plus(item, Quantity::Slice(slice))
}

impl FirstYear<'_> {
    /// The steps of a tax on the wages of which `pay` is the cash.
    pub(super) fn wage_tax(&self, kind: PartKind, pay: Money) -> Steps {
        if self.ctx.settings.taxes != Taxes::UnitedStates {
            return Vec::new();
        }
        let wages = self.wages(pay);
        let law = self.ctx.place.law;
        match kind {
            PartKind::IncomeTax => income_tax(law, &wages),
            PartKind::SocialSecurity => {
                let mut steps = counted(&wages, pay);
                steps.push(social_security(law, wages.fica_wages(), |half| half));
                steps
            }
            PartKind::Medicare => {
                let (mut steps, counted) = (counted(&wages, pay), wages.fica_wages());
                steps.push(rated(Item::Medicare, payroll::medicare(law, counted)));
                steps.extend(additional(law, wages.status, counted, wages.other_wages));
                steps
            }
            PartKind::LocalTax => self.local_tax(&wages, Some(self.first.part), None),
            PartKind::StateTax | PartKind::StateContributions => {
                // What a state leaves untaxed is its own; a rate is one on what federal tax sees.
                let own = match (self.ctx.settings.state_rate, self.ctx.place.state) {
                    (None, Some(state)) if kind == PartKind::StateTax => state_wages(state, &wages),
                    _ => taken_before(&wages),
                };
                self.state_tax(kind, &wages, own)
            }
            _ => Vec::new(),
        }
    }

    /// The steps of the half that an employer pays.
    pub(super) fn employer_tax(&self, kind: PartKind) -> Steps {
        if self.ctx.settings.taxes != Taxes::UnitedStates {
            return Vec::new();
        }
        // Benefits that are taxed are wages here as well.
        let (law, pay) = (self.ctx.place.law, self.cash(Sum::Employer));
        let wages = wages_of(&self.ctx, &self.first, pay);
        let mut steps = counted(&wages, pay);
        steps.push(match kind {
            PartKind::SocialSecurity => social_security(law, wages.fica_wages(), |half| half),
            _ => rated(Item::Medicare, payroll::medicare(law, wages.fica_wages())),
        });
        steps
    }

    /// The steps of a tax on contract work that brings so much.
    pub(super) fn contract_tax(&self, kind: PartKind, contract: &Contract) -> Steps {
        if self.ctx.settings.taxes != Taxes::UnitedStates {
            return Vec::new();
        }
        let (law, shared) = (self.ctx.place.law, self.ctx.settings);
        let tax = contractor::tax(law, contract);
        let own = || {
            let mut steps = vec![amount(Item::Profit, tax.net)];
            steps.extend(change(Item::HalfOfOwnTax, -tax.half_deduction));
            steps
        };
        match kind {
            PartKind::IncomeTax => {
                let income = tax.net - tax.half_deduction + shared.other_wages;
                let mut steps = own();
                steps.extend(change(Item::OtherWages, shared.other_wages));
                steps.extend(deducted(&tax.deductions, income));
                steps.extend(change(Item::BusinessDeduction, -tax.qbi_deduction));
                steps.extend(brackets(
                    law,
                    shared.status,
                    tax.taxable_income,
                    tax.tax_without,
                ));
                steps
            }
            // Of so little that nothing is due, nothing counts.
            PartKind::SelfEmploymentTax if tax.base == Money::ZERO => Vec::new(),
            PartKind::SelfEmploymentTax => {
                let counted = Slice {
                    rate: law.self_employment_share.value,
                    of: tax.net,
                };
                let medicare = contractor::both(payroll::medicare(law, tax.base));
                let mut steps = vec![
                    rated(Item::ProfitCounted, counted),
                    equals(Item::Counted, tax.base),
                    social_security(law, tax.base, contractor::both),
                    rated(Item::Medicare, medicare),
                ];
                let others = shared.other_wages;
                steps.extend(additional(law, shared.status, tax.base, others));
                steps
            }
            PartKind::StateTax => self.state_tax(kind, &wages_of_contract(contract, &tax), own()),
            PartKind::LocalTax => {
                self.local_tax(&wages_of_contract(contract, &tax), None, Some(own()))
            }
            _ => Vec::new(),
        }
    }

    /// The steps of all taxes at the reader's own rate.
    pub(super) fn own_rate(&self, pay: Money) -> Steps {
        let Taxes::OwnRate(rate) = self.ctx.settings.taxes else {
            return Vec::new();
        };
        vec![rated(Item::OwnRate, Slice { rate, of: pay })]
    }

    fn wages(&self, pay: Money) -> Wages {
        // What taxed benefits add is a part of its own.
        let gross = self.first.without_taxed_benefits();
        wages_of(&self.ctx, &gross, pay)
    }

    /// The steps of what a place takes of `wages`. Of contract work `own` are the first, and `part`
    /// is none.
    fn local_tax(&self, wages: &Wages, part: Option<Decimal>, own: Option<Steps>) -> Steps {
        let LocalCharge::Due(levy, _) = &self.ctx.place.local else {
            return Vec::new();
        };
        let tax = self.ctx.place.local_tax(self.ctx.settings, wages, part);
        if let Some((dollars, count)) = tax.flat {
            return vec![
                amount(Item::LocalFee, dollars),
                times(Item::LocalFeeTimes, Quantity::Number(count)),
            ];
        }
        let pay = || vec![amount(Item::Pay, wages.pay)];
        let mut steps = match (levy.base, self.ctx.place.state) {
            (LocalBase::None, _) | (LocalBase::StateTaxable, None) => return Vec::new(),
            (LocalBase::StateTax, _) => {
                let shares = tax.slices.into_iter();
                return shares.map(|of| rated(Item::ShareOfStateTax, of)).collect();
            }
            (LocalBase::StateTaxable, Some(state)) => {
                let first = own.unwrap_or_else(|| state_wages(state, wages));
                let (mut steps, _) = by_state(self.ctx.place.law, state, wages, first);
                // What the state makes of it is the base of the place.
                steps.retain(|step| step.term != Item::Taxable);
                steps
            }
            (LocalBase::GrossWages, _) => own.unwrap_or_else(pay),
            (LocalBase::AfterSection125, _) => own.unwrap_or_else(|| {
                let mut steps = pay();
                steps.extend(change(Item::BeforeTax, wages.taxable() - wages.pay));
                steps
            }),
            (LocalBase::FederalWages, _) => own.unwrap_or_else(|| taken_before(wages)),
        };
        steps.extend(change(Item::OtherWages, tax.others));
        steps.extend(change(Item::AboveLocalCap, -tax.above_cap));
        steps.extend(change(Item::LocalExemption, -tax.exempt));
        steps.push(equals(Item::Taxable, tax.base));
        let rate = |slice: Slice| match (levy.is_own, tax.slices.len()) {
            (true, _) => Item::OwnRate,
            (false, 1) => Item::LocalRate,
            (false, _) => Item::Bracket(slice.rate),
        };
        steps.extend(tax.slices.iter().map(|slice| rated(rate(*slice), *slice)));
        steps.extend(change(Item::WithoutThisPay, -tax.without));
        steps
    }

    /// The steps of what a state takes of `wages`, of which `own` are the first.
    fn state_tax(&self, kind: PartKind, wages: &Wages, mut own: Steps) -> Steps {
        let of_income = |rate| {
            let of = wages.income();
            [
                equals(Item::Taxable, of),
                rated(Item::OwnRate, Slice { rate, of }),
            ]
        };
        let own_rate = match kind {
            PartKind::StateTax => self.ctx.settings.state_rate,
            _ => None,
        };
        match (own_rate, self.ctx.place.state) {
            (Some(rate), _) => {
                own.extend(of_income(rate));
                own
            }
            (None, None) => Vec::new(),
            (None, Some(state)) if kind == PartKind::StateContributions => {
                contributions(state, wages)
            }
            (None, Some(state)) => {
                let (mut steps, of_tax) = by_state(self.ctx.place.law, state, wages, own);
                // Nothing is due, or the state has no such tax.
                if of_tax.is_empty() {
                    return Vec::new();
                }
                steps.extend(of_tax);
                steps
            }
        }
    }
}

/// Pay and what is taken off it before any tax.
fn taken_before(wages: &Wages) -> Steps {
    let taxable = wages.taxable();
    let mut steps = vec![amount(Item::Pay, wages.pay)];
    steps.extend(change(Item::BeforeTax, taxable - wages.pay));
    steps.extend(change(Item::DeferredBeforeTax, wages.income() - taxable));
    steps
}

fn income_tax(law: &Law, wages: &Wages) -> Steps {
    let tax: WageTax = wages::tax(law, wages);
    let income = wages.income() + wages.other_wages;
    let mut steps = taken_before(wages);
    steps.extend(change(Item::OtherWages, wages.other_wages));
    steps.extend(deducted(&tax.deductions, income));
    steps.extend(brackets(
        law,
        wages.status,
        tax.taxable_income,
        tax.tax_without,
    ));
    steps
}

/// As much of each deduction as an income leaves room for, one after the other.
fn deducted(deductions: &Deductions, income: Money) -> Steps {
    let each = [
        (Item::StandardDeduction, deductions.standard),
        (Item::FurtherDeduction, deductions.further),
        (Item::SeniorDeduction, deductions.senior),
        (Item::OvertimeDeduction, deductions.overtime),
        (Item::TipsDeduction, deductions.tips),
    ];
    let (mut left, mut steps) = (income, Steps::new());
    for (item, amount) in each {
        let after = (left - amount).or_zero();
        steps.extend(change(item, after - left));
        left = after;
    }
    steps
}

/// What is due in each bracket, less what would be due anyway.
fn brackets(law: &Law, status: FilingStatus, taxable: Money, without: Money) -> Steps {
    let slices = federal::slices(law, status, taxable);
    let reached = slices.filter(|slice| slice.of != Money::ZERO);
    let mut steps = vec![equals(Item::Taxable, taxable)];
    steps.extend(reached.map(|slice| rated(Item::Bracket(slice.rate), slice)));
    steps.extend(change(Item::WithoutThisPay, -without));
    steps
}

/// Pay that payroll taxes are due on.
fn counted(wages: &Wages, cash: Money) -> Steps {
    let (taxable, counted) = (wages.taxable(), wages.fica_wages());
    let mut steps = vec![amount(Item::Pay, cash)];
    steps.extend(change(Item::TaxedBenefits, wages.pay - cash));
    steps.extend(change(Item::BeforeTax, taxable - wages.pay));
    steps.extend(change(Item::OutsidePayrollTax, counted - taxable));
    steps.push(equals(Item::Counted, counted));
    steps
}

fn social_security(law: &Law, counted: Money, share: fn(Slice) -> Slice) -> Step<Item> {
    let most = law.social_security_base.value;
    rated(
        Item::SocialSecurity(most),
        share(payroll::social_security(law, counted)),
    )
}

/// The additional Medicare tax of the household, less what would be due anyway.
fn additional(law: &Law, status: FilingStatus, counted: Money, others: Money) -> Steps {
    let above = *law.medicare.value.additional_above.of(status);
    let of = |wages| payroll::additional(law, status, wages);
    let (with, without) = (of(counted + others), of(others));
    let mut steps = Vec::new();
    if with.of != Money::ZERO {
        steps.push(rated(Item::AdditionalMedicare(above), with));
    }
    if without.of != Money::ZERO {
        steps.push(minus(Item::WithoutThisPay, Quantity::Slice(without)));
    }
    steps
}

/// Pay less what this state leaves untaxed.
fn state_wages(state: &StateLaw, wages: &Wages) -> Steps {
    let seen = state.pre_tax(wages);
    let mut steps = vec![amount(Item::Pay, wages.pay)];
    steps.extend(change(Item::BeforeTax, seen.payroll_wages - wages.pay));
    steps.extend(change(
        Item::DeferredBeforeTax,
        seen.wages - seen.payroll_wages,
    ));
    steps
}

/// The state's own stages: those up to what is taxed, which follow `first`, and those of the tax.
fn by_state(law: &Law, state: &StateLaw, wages: &Wages, first: Steps) -> (Steps, Steps) {
    let (mut steps, mut of_tax) = (first, Vec::new());
    steps.extend(change(Item::OtherWages, wages.other_wages));
    let tax = state.tax_on_wages_reported(law, wages, &mut |stage, by| match stage {
        Stage::Deduction
        | Stage::Exemption
        | Stage::OtherTaxes
        | Stage::Overtime
        | Stage::Tips
        | Stage::From65 => {
            steps.extend(change(Item::State(stage), by));
        }
        Stage::Bracket(slice) => of_tax.push(rated(Item::Bracket(slice.rate), slice)),
        Stage::Without => of_tax.extend(change(Item::WithoutThisPay, by)),
        _ => of_tax.extend(change(Item::State(stage), by)),
    });
    steps.push(equals(Item::Taxable, tax.taxable));
    (steps, of_tax)
}

fn contributions(state: &StateLaw, wages: &Wages) -> Steps {
    let withheld = state.contributions(wages);
    let Some(counted) = withheld.first().map(|of| of.counted) else {
        return Vec::new();
    };
    let mut steps = Vec::new();
    // Where each counts something else, its own line says what.
    if withheld.iter().all(|of| of.counted == counted) {
        steps.push(amount(Item::Pay, wages.pay));
        let taxable = counted.max(state.pre_tax(wages).payroll_wages);
        steps.extend(change(Item::BeforeTax, taxable - wages.pay));
        steps.extend(change(Item::DeferredBeforeTax, counted - taxable));
        steps.push(equals(Item::Counted, counted));
    }
    for of in withheld {
        let above = of.amount - of.of.comes_to();
        steps.push(rated(Item::Contribution(of.name), of.of));
        steps.extend(change(Item::AboveMost, above));
    }
    steps
}
