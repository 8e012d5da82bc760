//! Parts of a state's law, as a set.

use crate::offers::tax::error::StateError;

/// A part of a state's income tax law.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LawPart {
    /// Brackets and rates.
    Brackets,
    /// The standard deduction.
    Deduction,
    /// The personal exemption.
    Exemption,
    /// The personal credit.
    Credit,
    /// Where deductions, exemptions or credits begin to shrink.
    PhaseOut,
    /// The table for low incomes.
    LowIncome,
    /// Brackets of a head of household, where those of others are published.
    HeadBrackets,
    /// The standard deduction of a head of household, where that of others is published.
    HeadDeduction,
}

/// Some parts of a state's income tax law.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct LawParts(u8);

impl LawPart {
    const ALL: [(LawPart, &'static str); 8] = [
        (LawPart::Brackets, "brackets"),
        (LawPart::Deduction, "deduction"),
        (LawPart::Exemption, "exemption"),
        (LawPart::Credit, "credit"),
        (LawPart::PhaseOut, "phase_out"),
        (LawPart::LowIncome, "low_income"),
        (LawPart::HeadBrackets, "head_brackets"),
        (LawPart::HeadDeduction, "head_deduction"),
    ];
}

impl LawParts {
    pub(super) fn parse(words: &[String]) -> Result<LawParts, StateError> {
        let bit = |word: &String| {
            let at = LawPart::ALL.iter().position(|(_, key)| key == word);
            at.map(|at| 1 << at).ok_or(StateError::Unknown)
        };
        let bits = words.iter().map(bit).collect::<Result<Vec<u8>, _>>()?;
        Ok(LawParts(bits.into_iter().fold(0, |all, bit| all | bit)))
    }

    /// The parts, in the order of the law.
    pub fn iter(self) -> impl Iterator<Item = LawPart> {
        let all = LawPart::ALL.into_iter().enumerate();
        all.filter(move |(at, _)| self.0 & (1 << at) != 0)
            .map(|(_, (item, _))| item)
    }

    /// Whether there is none.
    pub const fn is_empty(self) -> bool {
        self.0 == 0
    }

    pub(super) fn without(self, gone: LawPart) -> LawParts {
        let at = LawPart::ALL.iter().position(|(item, _)| *item == gone);
        LawParts(self.0 & !at.map_or(0, |at| 1 << at))
    }
}
