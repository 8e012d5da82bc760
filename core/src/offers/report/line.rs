//! A line of a comparison, side by side: which it is, and what each offer has in it.

use crate::decimal::Decimal;
use crate::money::Money;
use crate::offers::working::{Step, Sum};
use crate::offers::{Figure, PartKind};

/// Which line it is, whatever it is called in a language.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LineId {
    /// Cash that comes every year whatever happens.
    Guaranteed,
    /// Everything expected in an average year.
    Average,
    /// Everything expected in the first year.
    FirstYear,
    /// Take-home pay of the first year's recurring cash.
    TakeHome,
    /// Take-home pay of the first year with one-time payments, where those change it.
    TakeHomeFirst,
    /// Take-home pay of one payday.
    PerPay,
    /// What is earned after the cost of working.
    Earned,
    /// Hours at work and on the way to it.
    Hours,
    /// What each of those hours earns.
    PerHour,
    /// Take-home pay at the prices of where the reader lives now.
    AtHomePrices,
    /// The match that comes, of what a larger deferral would bring.
    Match,
    /// Everything expected, discounted to today.
    PresentValue,
    /// Days off with pay, at the pay of a day.
    LeaveValue,
    /// What the tax on the first year's stock lacks after withholding.
    StockTaxGap,
    /// Match that is lost because the plan does not make up for timing.
    MatchLostToTiming,
    /// The bonus of a year in which the target is paid in full.
    BonusAtTarget,
    /// The commission of a year in which its target is met.
    CommissionAtTarget,
    /// Paid leave with a new child.
    ParentalLeave,
    /// What the first year's options would bring at its prices.
    Options,
    /// A year of care by the chances of little, middle and much.
    HealthExpected,
    /// All stock if its price does badly.
    StockLow,
    /// All stock if its price does well.
    StockHigh,
    /// What a year of little care costs.
    HealthLow,
    /// What a middle year costs.
    HealthMiddle,
    /// What a year of much care costs.
    HealthHigh,
    /// Vacation days that lapse in the years compared.
    LeaveLost,
    /// Stock as a share of everything expected.
    StockShare,
    /// The pay of an hour that overtime is based on, where a bonus raises it.
    RegularRate,
    /// What the law asks for as overtime on such a bonus.
    OvertimeOwed,
    /// Payroll taxes that the employer pays.
    EmployerTaxes,
    /// What a promotion would add, by its chance.
    Promotion,
    /// Hours of mentoring in a year, as given.
    Mentoring,
    /// Contract pay of a year that leaves as much.
    ContractPay,
    /// The same for each hour of work.
    ContractPayPerHour,
    /// Benefits as a share of what the employer spends.
    BenefitsShare,
    /// How far that share is from the usual one.
    BenefitsAgainstUsual,
    /// What an offer brings more than the present job in a year.
    Gain,
    /// Months until that has made up for what leaving forfeits.
    MonthsToBreakEven,
}

/// What an offer has in a line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Cell {
    /// The line does not concern the offer.
    Empty,
    /// The line measures the others by this offer.
    Reference,
    /// The offer leaves open what the line needs. That is not the same as nothing.
    Unknown,
    /// An amount of the comparison's currency.
    Amount(Money),
    /// A count, rounded as it is shown.
    Count(Decimal),
    /// A share, 1 for all.
    Share(Decimal),
    /// How far a share is from another one, 1 for all.
    ShareDifference(Decimal),
    /// The match that comes, and the one that a larger deferral would bring.
    Match {
        /// What comes.
        caught: Money,
        /// What could.
        possible: Money,
    },
    /// Months, one that has begun counted as a whole one.
    Months(u16),
    /// No number of months is enough.
    NeverPaysOff,
}

/// A line of figures, with one cell for each offer.
#[derive(Clone, Debug, PartialEq)]
pub struct Line {
    /// Which line.
    pub id: LineId,
    /// One for each offer, in their order.
    pub cells: Vec<Cell>,
    /// What each is the sum of, where it is one; empty for a line of other figures.
    pub parts: Vec<Figure>,
    /// Which sum it is, where its parts can be opened in turn.
    pub sum: Option<Sum>,
    /// How each is worked out, where it is no sum; what the parts come to, where it is more. Empty
    /// for a line of plain sums.
    pub steps: Vec<Vec<Step>>,
}

impl LineId {
    /// Whether its amounts are shown with cents: those that are paid by the hour or the payday.
    pub const fn is_exact(self) -> bool {
        matches!(
            self,
            LineId::PerPay | LineId::PerHour | LineId::RegularRate | LineId::ContractPayPerHour
        )
    }

    /// Whether it comes to something else with another pay, so that it is unknown without.
    pub const fn needs_pay(self) -> bool {
        !matches!(
            self,
            LineId::Hours
                | LineId::Mentoring
                | LineId::CommissionAtTarget
                | LineId::Options
                | LineId::HealthExpected
                | LineId::HealthLow
                | LineId::HealthMiddle
                | LineId::HealthHigh
                | LineId::StockLow
                | LineId::StockHigh
                | LineId::LeaveLost
        )
    }

    /// Whether it is one of the first to look at.
    pub const fn is_headline(self) -> bool {
        matches!(
            self,
            LineId::Guaranteed
                | LineId::Average
                | LineId::FirstYear
                | LineId::TakeHome
                | LineId::TakeHomeFirst
                | LineId::Earned
                | LineId::PerHour
        )
    }
}

impl Cell {
    /// As a plain number for other programs: a share is a part of one, a difference of shares is in
    /// points of a hundred.
    pub fn number(self) -> Option<f64> {
        match self {
            Cell::Empty
            | Cell::Reference
            | Cell::Unknown
            | Cell::Match { .. }
            | Cell::NeverPaysOff => None,
            Cell::Amount(amount) => Some(amount.as_cents() as f64 / 100.0),
            Cell::Count(number) | Cell::Share(number) => Some(number.as_billionths() as f64 / 1e9),
            Cell::ShareDifference(share) => Some(share.as_billionths() as f64 / 1e7),
            Cell::Months(months) => Some(f64::from(months)),
        }
    }
}

impl Line {
    pub(super) fn of(id: LineId, cells: Vec<Cell>) -> Line {
        Line {
            id,
            cells,
            parts: Vec::new(),
            sum: None,
            steps: Vec::new(),
        }
    }

    /// Whether any offer's figure can be opened.
    pub fn opens(&self) -> bool {
        let mut parts = self.parts.iter();
        let mut steps = self.steps.iter();
        parts.any(|figure| !figure.parts().is_empty()) || steps.any(|steps| !steps.is_empty())
    }

    /// Whether its parts alone come to its figures, without any step besides.
    pub fn is_sum_of_parts(&self) -> bool {
        let mut parts = self.parts.iter();
        parts.any(|figure| !figure.parts().is_empty()) && self.steps.iter().all(Vec::is_empty)
    }

    pub(super) fn with_steps(self, steps: Vec<Vec<Step>>) -> Line {
        Line { steps, ..self }
    }

    pub(super) fn opening(self, sum: Sum) -> Line {
        Line {
            sum: Some(sum),
            ..self
        }
    }
}

/// Every kind of part that some of the figures have, in the order of their first.
pub fn part_kinds(figures: &[Figure]) -> Vec<PartKind> {
    let mut kinds: Vec<PartKind> = Vec::new();
    for part in figures.iter().flat_map(Figure::parts) {
        if !kinds.contains(&part.kind) {
            kinds.push(part.kind);
        }
    }
    kinds
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells_are_numbers_for_other_programs() {
        let check = |cell: Cell, number| assert_eq!(cell.number(), number, "{cell:?}");
        check(Cell::Amount(Money::cents(4_185)), Some(41.85));
        check(Cell::Count(Decimal::ratio(5, 2)), Some(2.5));
        check(Cell::Share(Decimal::ratio(228, 1_000)), Some(0.228));
        check(
            Cell::ShareDifference(Decimal::ratio(-35, 1_000)),
            Some(-3.5),
        );
        check(Cell::Months(7), Some(7.0));
        for cell in [
            Cell::Empty,
            Cell::Reference,
            Cell::Unknown,
            Cell::NeverPaysOff,
        ] {
            check(cell, None);
        }
    }
}
