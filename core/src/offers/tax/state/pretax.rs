//! What a state does not leave untaxed although federal law does (convention T5): Pennsylvania
//! taxes 401(k) deferrals, New Jersey section 125 premiums and health savings, California health
//! savings.

use super::compute::{Income, StateTax};
use super::doc::StateLaw;
use super::stage::Stage;
use crate::money::Money;
use crate::offers::law::Law;
use crate::offers::tax::wages::{self, Wages};
use crate::offers::tax::{federal, payroll};

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
        self.tax_on_wages_told(law, wages, &mut |_, _| {})
    }

    /// The same, and each stage on the way to it is told.
    pub fn tax_on_wages_told(
        &self,
        law: &Law,
        wages: &Wages,
        told: &mut dyn FnMut(Stage, Money),
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
        let with = self.tax_of_return(law, wages, told);
        if wages.other_wages <= Money::ZERO {
            return with;
        }
        let without = self.tax_of_return(law, &alone, &mut |_, _| {});
        told(Stage::Without, -without.tax);
        StateTax {
            tax: with.tax - without.tax,
            ..with
        }
    }

    fn tax_of_return(
        &self,
        law: &Law,
        own: &Wages,
        told: &mut dyn FnMut(Stage, Money),
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
        self.tax_told(&income, told)
    }
}
