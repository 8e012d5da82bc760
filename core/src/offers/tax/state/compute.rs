//! From wages to a state's tax, in the order of the data files: deduction and exemption rules,
//! subtractions, reliefs for overtime, tips and age, brackets or rate card, limit, additions and recapture, forgiven share,
//! alternative ceiling, credits, and last what makes it zero or caps it.

use super::model::{StateLaw, Table};
use super::relief::Reliefs;
use super::rule::{Edge, Of, On, Round, Rule};
use super::stage::{Stage, TaxPath};
use crate::decimal::Decimal;
use crate::money::Money;
use crate::offers::law::FilingStatus;
use crate::offers::tax::slice::Slice;

/// What a state's tax is worked out from.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
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
    /// What the state takes off taxable income for overtime, for tips and from 65 on.
    pub reliefs: Reliefs,
}

/// A state's tax.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct StateTax {
    /// What the brackets were applied to.
    pub taxable: Money,
    /// The tax; never below zero.
    pub tax: Money,
}

impl StateLaw {
    /// The income tax of a return. Zero in a state without one.
    pub fn tax(&self, income: &Income) -> StateTax {
        self.tax_reported(income, &mut |_, _| {})
    }

    /// The same; `report` is called with each stage that changes what is taxed or the tax.
    pub fn tax_reported(&self, income: &Income, report: &mut dyn FnMut(Stage, Money)) -> StateTax {
        let table = self.table(income.status);
        table.map_or(StateTax::default(), |table| table.tax(income, report))
    }

    /// The schedule of a filing status.
    pub(super) fn table(&self, status: FilingStatus) -> Option<&Table> {
        let mut tables = self.tables.iter();
        tables.find(|table| table.statuses.contains(&status))
    }
}

impl Table {
    /// Whether a table for low incomes limits the tax on so much.
    pub(super) fn is_limited(&self, wages: Money) -> bool {
        self.rules.iter().any(|rule| match rule {
            Rule::StepValue {
                of: Of::TaxLimit,
                edge,
                steps,
                ..
            } => look_up(steps, *edge, wages).flatten().is_some(),
            _ => false,
        })
    }

    pub(super) fn tax(&self, income: &Income, report: &mut dyn FnMut(Stage, Money)) -> StateTax {
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
        let mut path = TaxPath::from(income.wages, report);
        path.down(Stage::Deduction, deduction);
        path.down(Stage::Exemption, exemption);
        path.down(Stage::OtherTaxes, subtractions);
        for (stage, off) in income.reliefs.stages() {
            path.down(stage, off);
        }
        let taxable = path.now();
        path.start();
        match self.rules.iter().find_map(|rule| rule.by_card(taxable)) {
            Some(tax) => path.to(Stage::Card, tax),
            None => self.slices(taxable).for_each(|slice| path.bracket(slice)),
        }
        if let Some(limit) = changed(Of::TaxLimit, None, taxable) {
            path.to(Stage::Limit, path.now().min(limit));
        }
        let of_taxable = |of| changed(of, Some(Money::ZERO), taxable).unwrap_or_default();
        path.to(Stage::Added, path.now() + of_taxable(Of::AddTax));
        let recaptured = self.rules.iter();
        let recaptured: Money = recaptured
            .map(|rule| rule.recapture(income.wages, taxable))
            .sum();
        path.to(Stage::Recaptured, path.now() + recaptured);
        let kept = Decimal::ONE - of_taxable(Of::CreditShare).share_of(Money::units(1));
        path.to(Stage::Forgiven, path.now().times(kept));
        for rule in &self.rules {
            path.to(Stage::Ceiling, rule.ceiling(income.wages, path.now()));
        }
        let credit = changed(Of::Credit, Some(self.credit), taxable).unwrap_or_default();
        let earned: Money = self.rules.iter().map(|rule| rule.earned(income.eitc)).sum();
        path.down(Stage::Credit, credit);
        path.down(Stage::EarnedCredit, earned);
        for rule in &self.rules {
            match rule {
                Rule::ZeroIf { on: of, at_most } if on(*of, taxable) <= *at_most => {
                    path.to(Stage::NotDue, Money::ZERO);
                }
                Rule::FederalTaxCeiling => {
                    path.to(Stage::FederalCeiling, path.now().min(income.federal_tax));
                }
                _ => {}
            }
        }
        StateTax {
            taxable,
            tax: path.now(),
        }
    }

    fn slices(&self, taxable: Money) -> impl Iterator<Item = Slice> {
        let tops = self.brackets.iter().skip(1).map(|(from, _)| *from);
        let tops = tops.chain(std::iter::once(Money::MAX));
        let brackets = self.brackets.iter().zip(tops);
        brackets.map(move |((from, rate), to)| Slice {
            rate: *rate,
            of: (taxable.min(to) - *from).or_zero(),
        })
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
                let reached = (wages - *from.max(start)).or_zero().share_of(*width);
                *base + increment.times(reached.min(Decimal::ONE))
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

    /// Whether the federal earned income credit changes it.
    pub(super) const fn uses_federal_credit(&self) -> bool {
        match self {
            Rule::EitcShareCredit { .. } => true,
            Rule::FederalTaxSubtraction { less_eitc, .. } => *less_eitc,
            _ => false,
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
