//! From wages to a state's tax, in the order of the data files: deduction and exemption rules,
//! subtractions, brackets or rate card, limit, additions and recapture, forgiven share,
//! alternative ceiling, credits, and last what makes it zero or caps it.

use super::doc::{PayrollRule, StateLaw, Table};
use super::rule::{Edge, Of, On, Round, Rule};
use crate::decimal::Decimal;
use crate::money::Money;
use crate::offers::law::FilingStatus;

/// What a state's tax is worked out from.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Income {
    /// How the return is filed.
    pub status: FilingStatus,
    /// Wages less what this state leaves untaxed.
    pub wages: Money,
    /// The federal income tax of the return.
    pub federal_tax: Money,
    /// Social Security and Medicare of the employee.
    pub payroll_tax: Money,
    /// The additional Medicare tax.
    pub additional_medicare: Money,
    /// The federal earned income credit.
    pub eitc: Money,
}

/// A state's tax.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct StateTax {
    /// What the brackets were applied to.
    pub taxable: Money,
    /// The tax; never below zero.
    pub tax: Money,
}

/// A contribution withheld from wages.
#[derive(Clone, Debug, PartialEq)]
pub struct Contribution {
    /// Its name.
    pub name: String,
    /// The year's amount.
    pub amount: Money,
}

impl StateLaw {
    /// The income tax of a return. Zero in a state without one.
    pub fn tax(&self, income: &Income) -> StateTax {
        let table = self
            .tables
            .iter()
            .find(|table| table.statuses.contains(&income.status));
        table.map_or(StateTax::default(), |table| table.tax(income))
    }

    /// What is withheld from so much of wages for the state's insurances.
    pub fn contributions(&self, payroll_wages: Money) -> Vec<Contribution> {
        let amount = |rule: &PayrollRule| {
            let counted = payroll_wages.min(rule.wage_cap.unwrap_or(Money::MAX));
            counted
                .times(rule.rate)
                .min(rule.most.unwrap_or(Money::MAX))
        };
        let contribution = |rule| Contribution {
            name: PayrollRule::name(rule),
            amount: amount(rule),
        };
        self.payroll.iter().map(contribution).collect()
    }
}

impl PayrollRule {
    fn name(&self) -> String {
        self.name.clone()
    }
}

impl Table {
    fn tax(&self, income: &Income) -> StateTax {
        let on = |on: On, taxable: Money| match on {
            On::Wages => income.wages,
            On::Taxable => taxable,
        };
        let changed = |of: Of, value: Option<Money>, taxable: Money| {
            self.rules.iter().fold(value, |value, rule| {
                rule.change(of, value, |x| on(x, taxable))
            })
        };
        let amount = |of, value| changed(of, Some(value), Money::ZERO).unwrap_or_default();
        let mut deduction = amount(Of::Deduction, self.deduction);
        let exemption = amount(Of::Exemption, self.exemption);
        let mut subtractions = Money::ZERO;
        for rule in &self.rules {
            rule.subtract(income, &mut deduction, &mut subtractions);
        }
        let taxable = (income.wages - deduction - exemption - subtractions).or_zero();
        let mut tax = self.by_brackets(taxable);
        for rule in &self.rules {
            tax = rule.by_card(taxable).unwrap_or(tax);
        }
        if let Some(limit) = changed(Of::TaxLimit, None, taxable) {
            tax = tax.min(limit);
        }
        let of_taxable = |of| changed(of, Some(Money::ZERO), taxable).unwrap_or_default();
        tax += of_taxable(Of::AddTax);
        tax += self
            .rules
            .iter()
            .map(|rule| rule.recapture(income.wages, taxable))
            .sum();
        let kept = Decimal::ONE - of_taxable(Of::CreditShare).share_of(Money::units(1));
        tax = tax.times(kept);
        for rule in &self.rules {
            tax = rule.ceiling(income.wages, tax);
        }
        let credit = changed(Of::Credit, Some(self.credit), taxable).unwrap_or_default();
        let earned: Money = self.rules.iter().map(|rule| rule.earned(income.eitc)).sum();
        tax = (tax - credit - earned).or_zero();
        for rule in &self.rules {
            tax = match rule {
                Rule::ZeroIf { on: of, at_most } if on(*of, taxable) <= *at_most => Money::ZERO,
                Rule::FederalTaxCeiling => tax.min(income.federal_tax),
                _ => tax,
            };
        }
        StateTax { taxable, tax }
    }

    fn by_brackets(&self, taxable: Money) -> Money {
        let mut tax = Money::ZERO;
        let mut brackets = self.brackets.iter().peekable();
        while let Some((from, rate)) = brackets.next() {
            let to = brackets.peek().map_or(Money::MAX, |(next, _)| *next);
            tax += (taxable.min(to) - *from).or_zero().times(*rate);
        }
        tax
    }
}

impl Rule {
    /// What a ramp or step makes of a value; without one there is no limit.
    fn change(
        &self,
        changes: Of,
        value: Option<Money>,
        look: impl Fn(On) -> Money,
    ) -> Option<Money> {
        match self {
            Rule::Ramp {
                of,
                on,
                start,
                end,
                step,
                by,
                round,
                base,
                limit,
            } if *of == changes => {
                let value = value.unwrap_or_default() + *base;
                let above = look(*on).min(end.unwrap_or(Money::MAX)) - *start;
                let steps = above.or_zero().share_of(*step);
                let steps = match round {
                    Round::Exact => steps,
                    Round::Up => Decimal::whole(steps.ceiling()),
                    Round::Down => Decimal::whole(steps.floor()),
                };
                let change = by.times(steps);
                Some(if *by < Money::ZERO {
                    (value + change).max(value.min(*limit))
                } else {
                    value + change.min(*limit)
                })
            }
            Rule::StepValue {
                of,
                on,
                edge,
                steps,
            } if *of == changes => {
                let Some(found) = look_up(steps, *edge, look(*on)) else {
                    return value;
                };
                match of {
                    Of::Credit | Of::AddTax => {
                        Some(value.unwrap_or_default() + found.unwrap_or_default())
                    }
                    Of::Deduction | Of::Exemption | Of::CreditShare | Of::TaxLimit => found,
                }
            }
            _ => value,
        }
    }

    fn subtract(&self, income: &Income, deduction: &mut Money, subtractions: &mut Money) {
        match self {
            Rule::FederalTaxSubtraction {
                less_eitc,
                edge,
                share,
                cap,
            } => {
                let eitc = if *less_eitc { income.eitc } else { Money::ZERO };
                let share = look_up(share, *edge, income.wages).unwrap_or_default();
                let cap = look_up(cap, *edge, income.wages)
                    .flatten()
                    .unwrap_or(Money::MAX);
                *subtractions += (income.federal_tax - eitc).or_zero().times(share).min(cap);
            }
            Rule::PayrollTaxSubtraction {
                cap,
                instead_of_deduction,
                additional_medicare,
            } => {
                let more = if *additional_medicare {
                    income.additional_medicare
                } else {
                    Money::ZERO
                };
                let paid = (income.payroll_tax + more).min(cap.unwrap_or(Money::MAX));
                if *instead_of_deduction {
                    *deduction = paid.max(*deduction);
                } else {
                    *subtractions += paid;
                }
            }
            _ => {}
        }
    }

    fn by_card(&self, taxable: Money) -> Option<Money> {
        let Rule::RateCard {
            rows,
            table_below,
            high_from,
            high_shift,
        } = self
        else {
            return None;
        };
        let in_table = taxable < *table_below;
        let middle = if in_table {
            let shift = if taxable >= *high_from {
                *high_shift
            } else {
                Money::ZERO
            };
            let bands = (taxable - shift).share_of(Money::units(100)).floor();
            Money::units(bands.saturating_mul(100).saturating_add(50)) + shift
        } else {
            taxable
        };
        let (_, rate, minus) = rows.iter().rev().find(|(from, _, _)| middle >= *from)?;
        let tax = (middle.times(*rate) - *minus).or_zero();
        Some(if in_table { tax.to_units() } else { tax })
    }

    fn recapture(&self, wages: Money, taxable: Money) -> Money {
        let Rule::RecaptureBlend { start, width, rows } = self else {
            return Money::ZERO;
        };
        let row = rows.iter().rev().find(|[from, _, _]| taxable > *from);
        match row {
            Some([from, base, increment]) if wages > *start => {
                let way = (wages - *from.max(start)).or_zero().share_of(*width);
                *base + increment.times(way.min(Decimal::ONE))
            }
            _ => Money::ZERO,
        }
    }

    fn ceiling(&self, wages: Money, tax: Money) -> Money {
        match self {
            Rule::AlternativeCeiling { rate, over, up_to }
                if wages <= up_to.unwrap_or(Money::MAX) =>
            {
                tax.min((wages - *over).or_zero().times(*rate))
            }
            _ => tax,
        }
    }

    fn earned(&self, eitc: Money) -> Money {
        match self {
            Rule::EitcShareCredit { rate, cap } => eitc.times(*rate).min(cap.unwrap_or(Money::MAX)),
            _ => Money::ZERO,
        }
    }
}

/// The value of the last row that `on` reaches.
fn look_up<T: Copy>(rows: &[(Money, T)], edge: Edge, on: Money) -> Option<T> {
    let reached = |from: Money| match edge {
        Edge::From => on >= from,
        Edge::Above => on > from,
    };
    let row = rows.iter().rev().find(|(from, _)| reached(*from));
    row.map(|(_, value)| *value)
}
