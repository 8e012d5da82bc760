//! Sign-on money in instalments: so much at the start, so much later.

use super::reading::{MAX_MONTH, TableProblem, pieces};
use crate::decimal::Decimal;
use crate::money::Money;

/// A part of a payment and when it comes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Instalment {
    /// Completed months of work, 0 for the start.
    pub month: u16,
    /// Its share of the whole, 0 to 1.
    pub share: Decimal,
}

/// When a payment comes: months rise, and the shares are the whole together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Instalments(Vec<Instalment>);

impl Default for Instalments {
    /// All at the start.
    fn default() -> Instalments {
        let share = Decimal::ONE;
        Instalments(vec![Instalment { month: 0, share }])
    }
}

impl Instalments {
    /// These instalments.
    ///
    /// # Errors
    /// [`TableProblem::OutOfRange`] unless months rise up to 120; [`TableProblem::NotTheWhole`]
    /// unless the shares are 100 % together.
    pub fn of(instalments: Vec<Instalment>) -> Result<Instalments, TableProblem> {
        let rising = instalments
            .windows(2)
            .all(|pair| pair.first().map(|one| one.month) < pair.last().map(|one| one.month));
        let last = instalments.last().map_or(0, |last| last.month);
        if !rising || last > MAX_MONTH {
            return Err(TableProblem::OutOfRange);
        }
        let sum = sum(&instalments);
        if sum == Decimal::ONE {
            Ok(Instalments(instalments))
        } else {
            Err(TableProblem::NotTheWhole)
        }
    }

    /// Reads `50% at start, 50% after 12 months`, `half now, the rest after a year`, or shares by
    /// the year such as `50/50`, the first of which comes at the start.
    ///
    /// # Errors
    /// See [`TableProblem`].
    pub fn parse(text: &str) -> Result<Instalments, TableProblem> {
        let mut read: Vec<Instalment> = Vec::new();
        for piece in pieces(text, |year| year.saturating_mul(12))? {
            let month = match piece.month {
                Some(month) => month,
                None if read.is_empty() => 0,
                None => return Err(TableProblem::Form),
            };
            let rest = (Decimal::ONE - sum(&read)).max(Decimal::ZERO);
            let share = piece.share.unwrap_or(rest);
            read.push(Instalment { month, share });
        }
        Instalments::of(read)
    }

    /// Each of them.
    pub fn all(&self) -> &[Instalment] {
        &self.0
    }

    /// The month and the size of each part of `amount`. The last one takes what rounding leaves,
    /// so that the parts are the whole.
    pub fn parts(&self, amount: Money) -> Vec<(u16, Money)> {
        let mut parts: Vec<(u16, Money)> = self
            .0
            .iter()
            .map(|one| (one.month, amount.times(one.share)))
            .collect();
        let given: Money = parts.iter().map(|(_, part)| *part).sum();
        if let Some((_, last)) = parts.last_mut() {
            *last += amount - given;
        }
        parts
    }
}

fn sum(instalments: &[Instalment]) -> Decimal {
    let shares = instalments.iter().map(|one| one.share);
    shares.fold(Decimal::ZERO, |sum, share| sum + share)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[track_caller]
    fn check(text: &str, expected: &[(u16, i64)]) {
        let parts = Instalments::parse(text)
            .unwrap()
            .parts(Money::units(20_000));
        let expected: Vec<_> = expected
            .iter()
            .map(|(month, amount)| (*month, Money::units(*amount)))
            .collect();
        assert_eq!(parts, expected, "{text:?}");
    }

    #[test]
    fn instalments_are_read_as_people_write_them() {
        let halves = &[(0, 10_000), (12, 10_000)];
        check("50% at start, 50% after 12 months", halves);
        check("50/50", halves);
        check("half now and the rest after a year", halves);
        check("Half at signing; half after 1 year", halves);
        check("50 now + 50 after 12", halves);
        check("50%, 50% 12 months", halves);
        check("0: 50%, 12: 50%", halves);
        check("50% upfront, 50% after 12 mos", halves);
        check(
            "50 percent on hire date and 50 percent after one yr",
            halves,
        );
        check(
            "25% after 6 months, rest after 18 months",
            &[(6, 5_000), (18, 15_000)],
        );
        check("100%", &[(0, 20_000)]);
        check("all after 3 months", &[(3, 20_000)]);
        check("50/25/25", &[(0, 10_000), (12, 5_000), (24, 5_000)]);
    }

    #[track_caller]
    fn check_problem(text: &str, problem: TableProblem) {
        assert_eq!(Instalments::parse(text), Err(problem), "{text:?}");
    }

    #[test]
    fn anything_else_is_refused() {
        check_problem("", TableProblem::Form);
        check_problem("later", TableProblem::Form);
        check_problem("50% now, 50%", TableProblem::Form);
        check_problem("50% now,", TableProblem::Form);
        check_problem("after 12 months", TableProblem::Form);
        check_problem("50% after 12 months, 50% now", TableProblem::Form);
        check_problem("50% after 12, 50% after 12", TableProblem::OutOfRange);
        check_problem("50% now, 50% after 11 years", TableProblem::OutOfRange);
        check_problem("150% now", TableProblem::OutOfRange);
        check_problem("50/60", TableProblem::NotTheWhole);
        check_problem("50% now, 40% after 12 months", TableProblem::NotTheWhole);
    }

    proptest! {
        #[test]
        fn the_parts_are_the_whole(amount in 0_i64..2_000_000_000, first in 0_i64..=100, second in 0_i64..=100) {
            let amount = Money::millionths(amount);
            let second = second.min(100 - first);
            let text = format!("{first}%, {second}% after 7 months, the rest after 13 months");
            let parts = Instalments::parse(&text).unwrap().parts(amount);
            prop_assert_eq!(parts.iter().map(|(_, part)| *part).sum::<Money>(), amount);
        }
    }
}
