//! What a state leaves untaxed of overtime and tips, and from 65 on.
//!
//! The federal deductions come after adjusted gross income, so a state has them only if it starts
//! from federal taxable income, or by an act of its own.

use super::doc::{Figures, StateLaw};
use super::rule::Rule;
use super::stage::Stage;
use crate::money::Money;
use crate::offers::law::Law;
use crate::offers::tax::error::StateError;
use crate::offers::tax::federal::Deductions;
use crate::offers::tax::rows::money;
use crate::offers::tax::wages::{self, Wages};

/// What of an amount a state leaves untaxed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Relief {
    /// Nothing.
    None,
    /// What the federal return deducts.
    Federal,
    /// What was paid, up to so much a person, at whatever income.
    UpTo {
        most: Money,
        /// Whether only pay by the hour counts.
        hourly: bool,
    },
    /// A rule that a year's amounts cannot decide, left out.
    LeftOut,
}

/// What a return may take off a state's taxable income.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Reliefs {
    /// For the extra half of overtime.
    pub overtime: Money,
    /// For tips.
    pub tips: Money,
    /// From 65 on.
    pub from_65: Money,
}

/// How a state treats what was paid for overtime, or as tips.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Treated {
    /// It taxes none of it.
    Untaxed,
    /// It taxes what is above so much.
    UpTo(Money),
    /// It taxes all of it.
    Taxed,
}

impl Relief {
    pub(super) fn parse(text: &str) -> Result<Relief, StateError> {
        match text {
            "none" => return Ok(Relief::None),
            "federal" => return Ok(Relief::Federal),
            "special" => return Ok(Relief::LeftOut),
            _ => {}
        }
        let mut words = text.split(' ');
        match (words.next(), words.next(), words.next(), words.next()) {
            (Some("cap"), Some(most), of @ (None | Some("hourly")), None) => Ok(Relief::UpTo {
                most: money(most)?,
                hourly: of.is_some(),
            }),
            _ => Err(StateError::Unknown),
        }
    }

    fn of(self, paid: Money, federal: Money, is_hourly: bool) -> Money {
        match self {
            Relief::Federal => federal,
            Relief::UpTo { most, hourly } if is_hourly || !hourly => paid.or_zero().min(most),
            Relief::None | Relief::LeftOut | Relief::UpTo { .. } => Money::ZERO,
        }
    }
}

impl Reliefs {
    /// Each with its stage.
    pub(super) const fn stages(self) -> [(Stage, Money); 3] {
        [
            (Stage::Overtime, self.overtime),
            (Stage::Tips, self.tips),
            (Stage::From65, self.from_65),
        ]
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
