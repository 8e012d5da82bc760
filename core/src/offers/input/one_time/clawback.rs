//! What leaving early costs of a payment (S1).

use super::reading::{MAX_MONTH, TableProblem, pieces};
use crate::decimal::Decimal;
use crate::money::Money;

/// What has to be paid back when leaving early.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Clawback {
    /// Nothing.
    #[default]
    None,
    /// All of it before so many months.
    Cliff {
        /// The months.
        months: u16,
    },
    /// All of it at first, a month's part less with each month.
    ProRata {
        /// The months after which nothing is paid back.
        months: u16,
    },
    /// By a table of the employer's own.
    Table(ClawbackTable),
}

/// Which amount a clawback is a share of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ClawbackBasis {
    /// What was paid before tax: more than was received. What of the tax comes back with a later
    /// return (IRC 1341) is not counted on.
    Gross,
    /// What was received after tax.
    Net,
}

impl ClawbackBasis {
    /// All of them.
    pub const ALL: [ClawbackBasis; 2] = [ClawbackBasis::Gross, ClawbackBasis::Net];

    /// Its name in stored records.
    pub const fn key(self) -> &'static str {
        match self {
            ClawbackBasis::Gross => "gross",
            ClawbackBasis::Net => "net",
        }
    }
}

/// The share that is paid back by someone who leaves before a month: months rise, shares do not.
/// Nothing is paid back after the last.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ClawbackTable(Vec<Step>);

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Step {
    before: u16,
    share: Decimal,
}

impl ClawbackTable {
    /// Reads `100% before 12 months, 50% before 24 months`, `12: 100%, 24: 50%`, or shares by the
    /// year such as `100/50`.
    ///
    /// # Errors
    /// [`TableProblem::Form`]; [`TableProblem::OutOfRange`] unless months rise up to 120 and
    /// shares, of 0 to 100 %, do not.
    pub fn parse(text: &str) -> Result<ClawbackTable, TableProblem> {
        let mut steps: Vec<Step> = Vec::new();
        for piece in pieces(text, |year| year.saturating_add(1).saturating_mul(12))? {
            let (Some(share), Some(before)) = (piece.share, piece.month) else {
                return Err(TableProblem::Form);
            };
            let follows = steps
                .last()
                .is_none_or(|last| last.before < before && share <= last.share);
            if !follows || !(1..=MAX_MONTH).contains(&before) {
                return Err(TableProblem::OutOfRange);
            }
            steps.push(Step { before, share });
        }
        Ok(ClawbackTable(steps))
    }

    /// The share that is paid back by someone who leaves before each month, in order.
    pub fn steps(&self) -> impl Iterator<Item = (u16, Decimal)> {
        self.0.iter().map(|step| (step.before, step.share))
    }

    /// The share that is paid back after so many months.
    pub fn share(&self, month: u16) -> Decimal {
        let step = self.0.iter().find(|step| month < step.before);
        step.map_or(Decimal::ZERO, |step| step.share)
    }
}

impl Clawback {
    /// What is paid back of `amount` by someone who leaves so many months after it was paid.
    pub fn repaid(&self, amount: Money, month: u16) -> Money {
        match self {
            Clawback::None => Money::ZERO,
            Clawback::Cliff { months } if month < *months => amount,
            Clawback::Cliff { .. } => Money::ZERO,
            Clawback::ProRata { months } => {
                let left = months.saturating_sub(month);
                amount.portion(i64::from(left), i64::from(*months))
            }
            Clawback::Table(table) => amount.times(table.share(month)),
        }
    }
}

/// What is kept of a payment after leaving. A clawback of the gross amount takes more than was
/// received: then what is kept is below zero.
pub fn left_after_clawback(received: Money, clawed: Money) -> Money {
    received - clawed
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use proptest::sample::select;

    #[track_caller]
    fn check(clawback: &Clawback, month: u16, repaid: i64) {
        assert_eq!(
            clawback.repaid(Money::units(20_000), month),
            Money::units(repaid)
        );
    }

    fn table(text: &str) -> Clawback {
        Clawback::Table(ClawbackTable::parse(text).unwrap())
    }

    #[test]
    fn what_is_paid_back_falls_with_time() {
        check(&Clawback::None, 0, 0);
        check(&Clawback::Cliff { months: 12 }, 11, 20_000);
        check(&Clawback::Cliff { months: 12 }, 12, 0);
        check(&Clawback::ProRata { months: 24 }, 0, 20_000);
        check(&Clawback::ProRata { months: 24 }, 15, 7_500);
        check(&Clawback::ProRata { months: 24 }, 30, 0);
        check(&Clawback::ProRata { months: 0 }, 0, 0);
    }

    #[test]
    fn a_table_is_read_as_people_write_it() {
        for text in [
            "100% before 12 months, 50% before 24 months",
            "12: 100%, 24: 50%",
            "12:100, 24:50",
            "12 months: 100%, 2 years: 50%",
            "100/50",
            "100% within a year; half within 2 years",
        ] {
            check(&table(text), 0, 20_000);
            check(&table(text), 11, 20_000);
            check(&table(text), 12, 10_000);
            check(&table(text), 23, 10_000);
            check(&table(text), 24, 0);
        }
        check(&table("75% before 18 months"), 17, 15_000);
    }

    #[track_caller]
    fn check_problem(text: &str, problem: TableProblem) {
        assert_eq!(ClawbackTable::parse(text), Err(problem), "{text:?}");
    }

    #[test]
    fn anything_else_is_refused() {
        check_problem("", TableProblem::Form);
        check_problem("all of it", TableProblem::Form);
        check_problem("12 months", TableProblem::Form);
        check_problem("100% 50% before 12 months", TableProblem::Form);
        check_problem("the rest before 12 months", TableProblem::Form);
        check_problem("50/100", TableProblem::OutOfRange);
        check_problem("24: 100%, 12: 50%", TableProblem::OutOfRange);
        check_problem("0: 100%", TableProblem::OutOfRange);
        check_problem("110% before 12 months", TableProblem::OutOfRange);
        check_problem("100% before 20 years", TableProblem::OutOfRange);
    }

    #[test]
    fn a_gross_clawback_takes_more_than_was_received() {
        let received = Money::units(14_070);
        assert!(left_after_clawback(received, Money::units(20_000)) < Money::ZERO);
    }

    proptest! {
        #[test]
        fn staying_longer_never_costs_more(
            text in select(vec!["100/50", "12: 100%, 18: 40%, 36: 40%", "half before 3 months"]),
            amount in 0_i64..1_000_000_000,
            month in 0_u16..130,
        ) {
            let amount = Money::units(amount);
            let of = |month| table(text).repaid(amount, month);
            prop_assert!(of(month) >= of(month + 1));
            prop_assert!(of(month) >= Money::ZERO && of(month) <= amount);
        }
    }
}
