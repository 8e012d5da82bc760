//! What a state takes of a year of wages: its tax, its contributions, and what it leaves untaxed.
//!
//! Some of what federal law leaves untaxed is taxed (convention T5): Pennsylvania taxes 401(k)
//! deferrals, New Jersey section 125 premiums and health savings, California health savings.

use super::compute::{Income, StateTax};
use super::firmness::Figures;
use super::model::StateLaw;
use super::payroll::{Base, Contribution, PayrollRule};
use super::relief::{Relief, Reliefs, Treated};
use super::rule::Rule;
use super::stage::Stage;
use crate::money::Money;
use crate::offers::law::Law;
use crate::offers::tax::federal::{self, Deductions};
use crate::offers::tax::payroll;
use crate::offers::tax::slice::Slice;
use crate::offers::tax::wages::{self, Wages};

/// Wages as a state sees them.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct PreTax {
    /// What its income tax starts from.
    pub wages: Money,
    /// The same before 401(k) deferrals: what some of its contributions are a share of.
    pub payroll_wages: Money,
}

impl StateLaw {
    /// Wages less what this state leaves untaxed.
    pub fn pre_tax(&self, wages: &Wages) -> PreTax {
        let unless = |taxed: bool, amount: Money| if taxed { Money::ZERO } else { amount };
        let payroll_wages = (wages.pay
            - unless(self.taxes_section_125, wages.section_125)
            - unless(self.taxes_hsa, wages.payroll_hsa))
        .or_zero();
        let deferral = unless(self.taxes_401k, wages.traditional_401k);
        PreTax {
            wages: (payroll_wages - deferral).or_zero(),
            payroll_wages,
        }
    }

    /// The state's tax on a year of wages. Next to another earner's wages on the same return it
    /// is what these wages add (T4).
    pub fn tax_on_wages(&self, law: &Law, wages: &Wages) -> StateTax {
        self.tax_on_wages_reported(law, wages, &mut |_, _| {})
    }

    /// The same; `report` is called with each stage on the way to it.
    pub fn tax_on_wages_reported(
        &self,
        law: &Law,
        wages: &Wages,
        report: &mut dyn FnMut(Stage, Money),
    ) -> StateTax {
        let alone = Wages {
            pay: Money::ZERO,
            traditional_401k: Money::ZERO,
            roth_401k: Money::ZERO,
            section_125: Money::ZERO,
            payroll_hsa: Money::ZERO,
            outside_fica: Money::ZERO,
            overtime_premium: Money::ZERO,
            tips: Money::ZERO,
            ..*wages
        };
        let with = self.tax_of_return(law, wages, report);
        if wages.other_wages <= Money::ZERO {
            return with;
        }
        let without = self.tax_of_return(law, &alone, &mut |_, _| {});
        report(Stage::Without, -without.tax);
        StateTax {
            tax: with.tax - without.tax,
            ..with
        }
    }

    fn tax_of_return(
        &self,
        law: &Law,
        own: &Wages,
        report: &mut dyn FnMut(Stage, Money),
    ) -> StateTax {
        let status = own.status;
        let federal = wages::tax(law, own);
        let fica = payroll::fica(law, status, own.fica_wages() + own.other_wages, Money::ZERO);
        let household = own.income() + own.other_wages;
        let income = Income {
            status,
            wages: self.pre_tax(own).wages + own.other_wages,
            federal_tax: federal.income_tax + federal.tax_without,
            payroll_tax: fica.employer(),
            additional_medicare: fica.additional_medicare,
            eitc: federal::childless_eitc(law, status, household),
            reliefs: self.reliefs_beside(&federal.deductions, own),
        };
        self.tax_reported(&income, report)
    }
}

impl StateLaw {
    /// What is withheld from a year of wages for the state's insurances.
    pub fn contributions(&self, wages: &Wages) -> Vec<Contribution> {
        let contribution = |rule: &PayrollRule| {
            let counted = match rule.base {
                Base::GrossWages => wages.pay.or_zero(),
                Base::GrossWithoutTips => (wages.pay - wages.tips).or_zero(),
                Base::AfterSection125 => self.pre_tax(wages).payroll_wages,
                Base::IncomeTaxWages => wages.income(),
            };
            let of = Slice {
                rate: rule.rate,
                of: counted.min(rule.wage_cap.unwrap_or(Money::MAX)),
            };
            Contribution {
                name: rule.name.clone(),
                counted,
                of,
                amount: of.comes_to().min(rule.most.unwrap_or(Money::MAX)),
            }
        };
        self.payroll.iter().map(contribution).collect()
    }

    /// The contributions of a year of wages together.
    pub fn contributed(&self, wages: &Wages) -> Money {
        let contributions = self.contributions(wages);
        contributions.iter().map(|of| of.amount).sum()
    }
}

impl StateLaw {
    /// What this state lets a return take off its taxable income besides deduction and exemption.
    pub fn reliefs(&self, law: &Law, wages: &Wages) -> Reliefs {
        self.reliefs_beside(&wages::tax(law, wages).deductions, wages)
    }

    /// The same, next to what the federal return deducts.
    pub(super) fn reliefs_beside(&self, federal: &Deductions, wages: &Wages) -> Reliefs {
        let is_hourly = !wages.is_salaried;
        let (premium, tips) = (wages.overtime_premium, wages.tips);
        Reliefs {
            overtime: self.overtime.of(premium, federal.overtime, is_hourly),
            tips: self.tips.of(tips, federal.tips, is_hourly),
            from_65: match self.from_65 {
                true => federal.senior,
                false => Money::ZERO,
            },
        }
    }

    /// How this state treats the extra half of overtime in these wages; `None` without any, and
    /// in a state without a tax on wages.
    pub fn overtime_treated(&self, law: &Law, wages: &Wages) -> Option<Treated> {
        self.treated(wages.overtime_premium, self.reliefs(law, wages).overtime)
    }

    /// How this state treats tips in these wages, likewise.
    pub fn tips_treated(&self, law: &Law, wages: &Wages) -> Option<Treated> {
        self.treated(wages.tips, self.reliefs(law, wages).tips)
    }

    /// Whether sources disagree on these rules.
    pub fn is_rule_disputed(&self) -> bool {
        self.rule_figures == Figures::Disputed
    }

    /// Whether something that it leaves untaxed of overtime cannot be counted here.
    pub fn leaves_out_overtime(&self) -> bool {
        self.overtime == Relief::LeftOut
    }

    /// Whether it has an income tax on wages.
    pub fn taxes_wages(&self) -> bool {
        !self.tables.is_empty()
    }

    /// Whether its tax depends on the federal earned income credit.
    pub fn uses_federal_credit(&self) -> bool {
        let mut rules = self.tables.iter().flat_map(|table| &table.rules);
        rules.any(Rule::uses_federal_credit)
    }

    fn treated(&self, paid: Money, off: Money) -> Option<Treated> {
        if paid <= Money::ZERO || !self.taxes_wages() {
            return None;
        }
        Some(match off {
            Money::ZERO => Treated::Taxed,
            off if off >= paid => Treated::Untaxed,
            off => Treated::UpTo(off),
        })
    }
}
