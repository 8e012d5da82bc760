//! What a state leaves untaxed of overtime and tips, and from 65 on.
//!
//! The federal deductions come after adjusted gross income, so a state has them only if it starts
//! from federal taxable income, or by an act of its own.

use super::stage::Stage;
use crate::money::Money;
use crate::offers::tax::error::StateError;
use crate::offers::tax::rows::money;

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

    pub(super) fn of(self, paid: Money, federal: Money, is_hourly: bool) -> Money {
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
