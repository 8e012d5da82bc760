//! Take-home pay of an employee.

use super::federal::{self, Deductions};
use super::payroll::{self, Fica};
use super::senior::From65;
use super::{overtime, tips};
use crate::money::Money;
use crate::offers::law::{FilingStatus, Law};

/// A year of wages and what is set aside from them before or after tax.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Wages {
    /// How the return is filed.
    pub status: FilingStatus,
    /// All taxable pay of the year.
    pub pay: Money,
    /// Traditional 401(k) deferrals: they lower income tax only (T2).
    pub traditional_401k: Money,
    /// Roth 401(k) deferrals: they lower nothing now.
    pub roth_401k: Money,
    /// Premiums under section 125: they lower income tax and FICA.
    pub section_125: Money,
    /// Health savings through payroll: they lower income tax and FICA.
    pub payroll_hsa: Money,
    /// Pay that FICA is not due on, within `pay`: the gain of a purchase plan (IRC
    /// 3121(a)(22), added by Public Law 108-357, section 251; consulted on 2026-11-23).
    pub outside_fica: Money,
    /// The extra half of overtime pay, within `pay`.
    pub overtime_premium: Money,
    /// Whether the pay is a salary and not by the hour.
    pub is_salaried: bool,
    /// Tips, within `pay`, in years that deduct them.
    pub tips: Money,
    /// Who on the return is 65 or older.
    pub from_65: From65,
    /// Wages of the other earner on the same return.
    pub other_wages: Money,
}

/// What federal taxes take.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct WageTax {
    /// Wages that FICA is due on.
    pub fica_wages: Money,
    /// What comes off the income of the return.
    pub deductions: Deductions,
    /// Taxable income of the return.
    pub taxable_income: Money,
    /// Income tax of the return without this pay: zero unless another earner is on it.
    pub tax_without: Money,
    /// Income tax that this pay adds to the return (T4).
    pub income_tax: Money,
    /// Payroll taxes of this pay.
    pub fica: Fica,
    /// What is left of pay after these, deferrals and premiums, before any state's tax.
    pub take_home: Money,
}

impl Wages {
    /// Pay less what is outside FICA.
    pub fn fica_wages(&self) -> Money {
        (self.taxable() - self.outside_fica).or_zero()
    }

    /// Pay less what is outside federal income tax.
    pub fn income(&self) -> Money {
        (self.taxable() - self.traditional_401k).or_zero()
    }

    /// Pay less what section 125 leaves untaxed.
    pub fn taxable(&self) -> Money {
        (self.pay - self.section_125 - self.payroll_hsa).or_zero()
    }

    /// What is set aside from pay, of all kinds.
    pub fn set_aside(&self) -> Money {
        self.traditional_401k + self.roth_401k + self.section_125 + self.payroll_hsa
    }
}

/// Federal tax on wages under a year's law.
pub fn tax(law: &Law, wages: &Wages) -> WageTax {
    let status = wages.status;
    let fica_wages = wages.fica_wages();
    let income = wages.income() + wages.other_wages;
    let deductions = Deductions {
        overtime: overtime::deduction(law, status, wages.overtime_premium, income),
        tips: tips::deduction(law, status, wages.tips, income),
        ..Deductions::of(law, status, wages.from_65, income)
    };
    let taxable_income = deductions.left_of(income);
    let without = Deductions::of(law, status, wages.from_65, wages.other_wages);
    let without = without.left_of(wages.other_wages);
    let tax_without = federal::income_tax(law, status, without);
    let income_tax = federal::income_tax(law, status, taxable_income) - tax_without;
    let fica = payroll::fica(law, status, fica_wages, wages.other_wages);
    WageTax {
        fica_wages,
        deductions,
        taxable_income,
        tax_without,
        income_tax,
        fica,
        take_home: wages.pay - wages.set_aside() - income_tax - fica.total(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::offers::law::law_of;

    fn of(pay: i64) -> Wages {
        Wages {
            pay: Money::units(pay),
            ..Wages::default()
        }
    }

    #[track_caller]
    fn check(wages: &Wages, income_tax: i64, take_home: i64) {
        let tax = tax(law_of(2026).law, wages);
        assert_eq!(tax.income_tax.as_cents(), income_tax);
        assert_eq!(tax.take_home.as_cents(), take_home);
    }

    #[test]
    fn deferrals_and_premiums_lower_what_the_law_says() {
        let section_125 = Money::units(4_400);
        let deferral = Money::units(12_000);
        let traditional = Wages {
            section_125,
            traditional_401k: deferral,
            ..of(120_000)
        };
        check(&traditional, 1_396_200, 8_079_460);
        let roth = Wages {
            section_125,
            roth_401k: deferral,
            ..of(120_000)
        };
        check(&roth, 1_660_200, 7_815_460);
        check(&of(0), 0, 0);
    }

    /// A peer's mistake: its 401(k) deferrals lower FICA wages.
    #[test]
    fn a_deferral_leaves_payroll_taxes_as_they_are() {
        let deferring = Wages {
            traditional_401k: Money::units(20_000),
            ..of(90_000)
        };
        let law = law_of(2026).law;
        assert_eq!(tax(law, &deferring).fica, tax(law, &of(90_000)).fica);
    }

    #[test]
    fn tips_and_age_lower_income_tax_and_no_payroll_tax() {
        let law = law_of(2026).law;
        let plain = tax(law, &of(60_000));
        let tips = Wages {
            tips: Money::units(20_000),
            ..of(60_000)
        };
        let tips = tax(law, &tips);
        assert_eq!(tips.fica, plain.fica);
        // 43,900 and 23,900 are taxable: 5,020.00 and 2,620.00.
        assert_eq!(plain.income_tax.as_cents(), 502_000);
        assert_eq!(tips.income_tax.as_cents(), 262_000);
        let senior = Wages {
            from_65: From65 {
                people: 1,
                deductions: 1,
            },
            ..of(60_000)
        };
        // 8,050 less at 12 %.
        let senior = tax(law, &senior);
        assert_eq!(senior.income_tax.as_cents(), 502_000 - 96_600);
        assert_eq!(senior.fica, plain.fica);
    }

    #[test]
    fn a_purchase_plan_s_gain_is_income_without_payroll_taxes() {
        let law = law_of(2026).law;
        let gain = Wages {
            outside_fica: Money::units(5_000),
            ..of(95_000)
        };
        assert_eq!(tax(law, &gain).fica, tax(law, &of(90_000)).fica);
        assert_eq!(tax(law, &gain).income_tax, tax(law, &of(95_000)).income_tax);
    }

    #[test]
    fn a_second_earner_s_offer_bears_what_it_adds() {
        let law = law_of(2026).law;
        let couple = |pay, other| {
            let status = FilingStatus::MarriedJoint;
            tax(
                law,
                &Wages {
                    status,
                    other_wages: Money::units(other),
                    ..of(pay)
                },
            )
            .income_tax
        };
        assert_eq!(
            couple(60_000, 80_000) + couple(80_000, 0),
            couple(140_000, 0)
        );
    }
}
