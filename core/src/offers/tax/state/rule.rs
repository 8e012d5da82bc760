//! The ten kinds of rule that state tax on wages needs beyond brackets, deduction, exemption and
//! credit.

use std::collections::BTreeMap;

use crate::decimal::Decimal;
use crate::money::Money;
use crate::offers::tax::error::StateError;
use crate::offers::tax::rows::{Fields, amount_and_limit, amount_and_rate, amounts, card, rows};

/// What a ramp or a step changes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Of {
    Deduction,
    Exemption,
    Credit,
    /// A share of the tax that is forgiven; its values are shares and not amounts.
    CreditShare,
    AddTax,
    TaxLimit,
}

/// What a rule looks at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum On {
    Wages,
    Taxable,
}

/// Whether a row holds from its bound on or only above it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Edge {
    From,
    Above,
}

/// How parts of a step count.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Round {
    Exact,
    Up,
    Down,
}

/// A rule of one state and filing status.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Rule {
    /// Changes by so much for each step above a start, never past a limit.
    Ramp {
        of: Of,
        on: On,
        start: Money,
        end: Option<Money>,
        step: Money,
        by: Money,
        round: Round,
        base: Money,
        limit: Money,
    },
    /// A value looked up in a table; without a value in the row, no limit holds.
    StepValue {
        of: Of,
        on: On,
        edge: Edge,
        steps: Vec<(Money, Option<Money>)>,
    },
    /// Takes federal income tax off, a share of it up to a cap, both by wages.
    FederalTaxSubtraction {
        less_eitc: bool,
        edge: Edge,
        share: Vec<(Money, Decimal)>,
        cap: Vec<(Money, Option<Money>)>,
    },
    /// Takes Social Security and Medicare off, or uses them in place of the deduction.
    PayrollTaxSubtraction {
        cap: Option<Money>,
        instead_of_deduction: bool,
        additional_medicare: bool,
    },
    /// Takes the gain of lower brackets back from high incomes.
    RecaptureBlend {
        start: Money,
        width: Money,
        rows: Vec<[Money; 3]>,
    },
    /// A rate and a subtraction by taxable income, in a table by bands of 100.
    RateCard {
        rows: Vec<(Money, Decimal, Money)>,
        table_below: Money,
        high_from: Money,
        high_shift: Money,
    },
    /// The tax is at most a rate of wages over an amount.
    AlternativeCeiling {
        rate: Decimal,
        over: Money,
        up_to: Option<Money>,
    },
    /// The tax is at most the federal one.
    FederalTaxCeiling,
    /// A credit of a share of the federal earned income credit.
    EitcShareCredit { rate: Decimal, cap: Option<Money> },
    /// No tax up to an amount.
    ZeroIf { on: On, at_most: Money },
}

impl Rule {
    pub(super) fn parse(fields: BTreeMap<String, String>) -> Result<Rule, StateError> {
        let mut fields = Fields::new(fields);
        let rule = match fields.take("kind")?.as_str() {
            "ramp" => Rule::Ramp {
                of: of(&mut fields)?,
                on: on(&mut fields)?,
                start: fields.money("start")?,
                end: fields.limit_or_none("end")?,
                step: fields.money("step")?,
                by: fields.money("by")?,
                round: match fields.take("round")?.as_str() {
                    "none" => Round::Exact,
                    "up" => Round::Up,
                    "down" => Round::Down,
                    _ => return Err(StateError::Value),
                },
                base: fields.money_or_zero("base")?,
                limit: fields.money("limit")?,
            },
            "step_value" => Rule::StepValue {
                of: of(&mut fields)?,
                on: on(&mut fields)?,
                edge: edge(&mut fields)?,
                steps: rows(&fields.take("steps")?, amount_and_limit)?,
            },
            "federal_tax_subtraction" => Rule::FederalTaxSubtraction {
                less_eitc: fields.yes("less_eitc")?,
                edge: edge(&mut fields)?,
                share: rows(&fields.take("share")?, amount_and_rate)?,
                cap: rows(&fields.take("cap")?, amount_and_limit)?,
            },
            "payroll_tax_subtraction" => Rule::PayrollTaxSubtraction {
                cap: fields.limit("cap")?,
                instead_of_deduction: fields.yes("instead_of_deduction")?,
                additional_medicare: fields.yes("additional_medicare")?,
            },
            "recapture_blend" => Rule::RecaptureBlend {
                start: fields.money("start")?,
                width: fields.money("width")?,
                rows: rows(&fields.take("rows")?, amounts)?,
            },
            "rate_card" => Rule::RateCard {
                rows: rows(&fields.take("rows")?, card)?,
                table_below: fields.money("table_below")?,
                high_from: fields.money("high_from")?,
                high_shift: fields.money("high_shift")?,
            },
            "alternative_ceiling" => Rule::AlternativeCeiling {
                rate: fields.rate("rate")?,
                over: fields.money("over")?,
                up_to: fields.limit("up_to")?,
            },
            "federal_tax_ceiling" => Rule::FederalTaxCeiling,
            "eitc_share_credit" => Rule::EitcShareCredit {
                rate: fields.rate("rate")?,
                cap: fields.limit("cap")?,
            },
            "zero_if" => Rule::ZeroIf {
                on: on(&mut fields)?,
                at_most: fields.money("at_most")?,
            },
            _ => return Err(StateError::Unknown),
        };
        fields.finish()?;
        Ok(rule)
    }
}

fn of(fields: &mut Fields) -> Result<Of, StateError> {
    match fields.take("of")?.as_str() {
        "deduction" => Ok(Of::Deduction),
        "exemption" => Ok(Of::Exemption),
        "credit" => Ok(Of::Credit),
        "credit_share" => Ok(Of::CreditShare),
        "add_tax" => Ok(Of::AddTax),
        "tax_limit" => Ok(Of::TaxLimit),
        _ => Err(StateError::Unknown),
    }
}

fn on(fields: &mut Fields) -> Result<On, StateError> {
    match fields.take("on")?.as_str() {
        "wages" => Ok(On::Wages),
        "taxable" => Ok(On::Taxable),
        _ => Err(StateError::Unknown),
    }
}

fn edge(fields: &mut Fields) -> Result<Edge, StateError> {
    match fields.take("edge")?.as_str() {
        "from" => Ok(Edge::From),
        "above" => Ok(Edge::Above),
        _ => Err(StateError::Unknown),
    }
}
