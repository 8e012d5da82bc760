//! Taxes of the self-employed (convention K1).
//!
//! IRC 1401 and 1402: 92.35 % of the profit bears both halves of Social Security and Medicare,
//! nothing is due below 400 dollars; half of it is deductible. IRC 199A: a fifth of qualified
//! business income is deducted, at most a fifth of taxable income. Tips that are deducted are no part
//! of that income (199A(c)(4)(D), added by Public Law 119-21, section 70201). Above a threshold that
//! deduction may shrink by kind of business and wages paid, which is not modelled: see
//! [`SelfEmployment::qbi_may_shrink`].

use super::federal::{self, Deductions};
use super::senior::From65;
use super::slice::Slice;
use super::{payroll, tips};
use crate::decimal::Decimal;
use crate::money::Money;
use crate::offers::law::{FilingStatus, Law};

/// Below this nothing is due, IRC 1402(b)(2): a cliff of the law.
const LEAST: Money = Money::units(400);

/// A year of contract work.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Contract {
    /// How the return is filed.
    pub status: FilingStatus,
    /// What clients pay.
    pub gross: Money,
    /// What the work costs.
    pub expenses: Money,
    /// Wages of the household on the same return.
    pub other_wages: Money,
    /// Tips, within `gross`, in years that deduct them.
    pub tips: Money,
    /// Who on the return is 65 or older.
    pub from_65: From65,
}

/// What federal taxes take of it.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct SelfEmployment {
    /// Gross less expenses; never below zero.
    pub net: Money,
    /// What self-employment tax is due on.
    pub base: Money,
    /// Both halves of Social Security.
    pub social_security: Money,
    /// Both halves of Medicare.
    pub medicare: Money,
    /// The additional Medicare tax.
    pub additional_medicare: Money,
    /// Half of the first two, which income tax leaves out.
    pub half_deduction: Money,
    /// What comes off the income of the return before that for business income.
    pub deductions: Deductions,
    /// The deduction for qualified business income, which tips that are deducted are no part of.
    pub qbi_deduction: Money,
    /// Whether income is so high that the deduction may be smaller than shown.
    pub qbi_may_shrink: bool,
    /// Taxable income of the return.
    pub taxable_income: Money,
    /// Income tax of the return without this work.
    pub tax_without: Money,
    /// Income tax that this work adds to the return.
    pub income_tax: Money,
    /// What is left.
    pub take_home: Money,
}

impl SelfEmployment {
    /// Every federal tax.
    pub fn total(&self) -> Money {
        self.income_tax + self.social_security + self.medicare + self.additional_medicare
    }
}

/// Federal tax on contract work under a year's law.
pub fn tax(law: &Law, contract: &Contract) -> SelfEmployment {
    let status = contract.status;
    let others = contract.other_wages;
    let net = (contract.gross - contract.expenses).or_zero();
    let base = net.times(law.self_employment_share.value);
    let base = if base < LEAST { Money::ZERO } else { base };
    let social_security = both(payroll::social_security(law, base)).comes_to();
    let medicare = both(payroll::medicare(law, base)).comes_to();
    let additional_medicare = payroll::additional(law, status, base + others).comes_to()
        - payroll::additional(law, status, others).comes_to();
    let half_deduction = (social_security + medicare).portion(1, 2);
    let business_income = net - half_deduction;
    let income = business_income + others;
    let tips = contract.tips.min(business_income.or_zero());
    let deductions = Deductions {
        tips: tips::deduction(law, status, tips, income),
        ..Deductions::of(law, status, contract.from_65, income)
    };
    let before = deductions.left_of(income);
    let fifth = Decimal::ratio(1, 5);
    let qbi_deduction = (business_income - deductions.tips)
        .or_zero()
        .times(fifth)
        .min(before.times(fifth));
    let taxable_income = before - qbi_deduction;
    let without = Deductions::of(law, status, contract.from_65, others).left_of(others);
    let tax_without = federal::income_tax(law, status, without);
    let income_tax = federal::income_tax(law, status, taxable_income) - tax_without;
    SelfEmployment {
        net,
        base,
        social_security,
        medicare,
        additional_medicare,
        half_deduction,
        deductions,
        qbi_deduction,
        // The threshold of section 199A lies at the start of the 32 % bracket, give or take
        // rounding.
        qbi_may_shrink: federal::marginal_rate(law, status, before) > Decimal::ratio(24, 100),
        taxable_income,
        tax_without,
        income_tax,
        take_home: net - income_tax - social_security - medicare - additional_medicare,
    }
}

/// An employee's share of a tax with the employer's, which is as much.
pub fn both(half: Slice) -> Slice {
    Slice {
        rate: half.rate + half.rate,
        ..half
    }
}

/// The contract gross that leaves `take_home` after federal taxes, to the cent. `None` if a thousand
/// million would not be enough.
pub fn gross_for(law: &Law, status: FilingStatus, take_home: Money) -> Option<Money> {
    let leaves = |gross| {
        tax(
            law,
            &Contract {
                status,
                gross,
                ..Contract::default()
            },
        )
        .take_home
    };
    gross_that_leaves(take_home, Money::units(1_000_000_000), leaves)
}

/// The gross of which taxes leave so much, to the cent, found by halving: the least one, if what
/// is left never falls as the gross rises. `None` if `most` would not be enough.
pub fn gross_that_leaves(
    take_home: Money,
    most: Money,
    leaves: impl Fn(Money) -> Money,
) -> Option<Money> {
    if leaves(most) < take_home {
        return None;
    }
    let (mut low, mut high) = (0, most.as_millionths());
    while low < high {
        let middle = low + (high - low) / 2;
        if leaves(Money::millionths(middle)) < take_home {
            low = middle + 1;
        } else {
            high = middle;
        }
    }
    Some(Money::millionths(low).to_cents())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::offers::law::law_of;

    #[track_caller]
    fn check(status: FilingStatus, gross: i64, expenses: i64, qbi: i64, take_home: i64) {
        let contract = Contract {
            status,
            gross: Money::units(gross),
            expenses: Money::units(expenses),
            ..Contract::default()
        };
        let tax = tax(law_of(2026).law, &contract);
        assert_eq!(tax.qbi_deduction.as_cents(), qbi);
        assert_eq!(tax.take_home.as_cents(), take_home);
    }

    #[test]
    fn both_halves_are_due_and_one_is_deducted() {
        check(FilingStatus::Single, 100_000, 0, 1_536_705, 7_763_545);
        check(
            FilingStatus::MarriedJoint,
            130_000,
            10_000,
            1_586_445,
            9_592_560,
        );
        check(FilingStatus::Single, 433, 0, 0, 43_300);
        check(FilingStatus::Single, 5_000, 9_000, 0, 0);
    }

    #[test]
    fn a_salary_has_its_equal_in_contract_work() {
        let law = law_of(2026).law;
        let gross = gross_for(law, FilingStatus::Single, Money::cents(6_862_750));
        assert_eq!(gross, Some(Money::cents(8_704_150)));
        assert_eq!(gross_for(law, FilingStatus::Single, Money::MAX), None);
    }
}
