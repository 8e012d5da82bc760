//! Whose the employer's money is (conventions V1 and V2).
//!
//! Completed whole years of service decide on the whole balance. The slowest schedules that the
//! law allows are a cliff at three years, or 20 % a year from the second to the sixth (IRC
//! 411(a)); a safe-harbour match belongs to the employee at once.

use crate::decimal::Decimal;
use crate::money::Money;

/// The share that belongs to the employee after so many completed years: the first entry before
/// one year, the last one for good.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Vesting(Vec<Decimal>);

/// Why a schedule cannot be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum VestingProblem {
    /// None of the forms.
    Form,
    /// Years beyond 10, or shares that fall, or are not within 0 to 100 %.
    OutOfRange,
}

impl Vesting {
    /// All at once.
    pub fn immediate() -> Vesting {
        Vesting(vec![Decimal::ONE])
    }

    /// Nothing before so many years, all from then on.
    pub fn cliff(years: u8) -> Vesting {
        let mut shares = vec![Decimal::ZERO; usize::from(years)];
        shares.push(Decimal::ONE);
        Vesting(shares)
    }

    /// Equal steps from the year `first` to the year `last`, at which all is vested.
    pub fn graded(first: u8, last: u8) -> Vesting {
        let steps = i64::from(last.saturating_sub(first)) + 1;
        let mut shares = vec![Decimal::ZERO; usize::from(first)];
        shares.extend((1..=steps).map(|step| Decimal::ratio(step, steps)));
        Vesting(shares)
    }

    /// A table: the share after 0, 1, 2 … completed years.
    ///
    /// # Errors
    /// [`VestingProblem::OutOfRange`] unless shares rise within 0 to 1, at most eleven of them.
    pub fn table(shares: Vec<Decimal>) -> Result<Vesting, VestingProblem> {
        let within = shares
            .iter()
            .all(|share| (Decimal::ZERO..=Decimal::ONE).contains(share));
        let rising = shares.windows(2).all(|pair| pair.first() <= pair.last());
        if shares.is_empty() || shares.len() > 11 || !within || !rising {
            return Err(VestingProblem::OutOfRange);
        }
        Ok(Vesting(shares))
    }

    /// A table as people write it: one that starts with a part is of completed years 1, 2 …, since
    /// nobody vests a part on the first day.
    ///
    /// # Errors
    /// As [`Vesting::table`].
    pub fn by_year(mut shares: Vec<Decimal>) -> Result<Vesting, VestingProblem> {
        let starts_with_a_part = shares
            .first()
            .is_some_and(|first| *first > Decimal::ZERO && *first < Decimal::ONE);
        if starts_with_a_part {
            shares.insert(0, Decimal::ZERO);
        }
        Vesting::table(shares)
    }

    /// Reads `immediate`, `cliff 3`, `graded 2-6`, or percents by year such as `0 20 40 60 80 100`.
    ///
    /// # Errors
    /// See [`VestingProblem`].
    pub fn parse(text: &str) -> Result<Vesting, VestingProblem> {
        let text = text.trim().to_ascii_lowercase();
        if matches!(
            text.as_str(),
            "immediate" | "at once" | "100%" | "safe harbor"
        ) {
            return Ok(Vesting::immediate());
        }
        if let Some(years) = text.strip_prefix("cliff") {
            return Ok(Vesting::cliff(year(years)?));
        }
        if let Some(years) = text.strip_prefix("graded") {
            let (first, last) = years.split_once('-').ok_or(VestingProblem::Form)?;
            let (first, last) = (year(first)?, year(last)?);
            if first > last {
                return Err(VestingProblem::OutOfRange);
            }
            return Ok(Vesting::graded(first, last));
        }
        let share = |word: &str| {
            let percent = Decimal::parse(word.trim_end_matches('%')).ok_or(VestingProblem::Form)?;
            Ok(percent.over(Decimal::whole(100)))
        };
        let words = text.split([' ', ',', '/']).filter(|word| !word.is_empty());
        Vesting::by_year(words.map(share).collect::<Result<_, _>>()?)
    }

    /// The share that is kept after `years` of service.
    pub fn share(&self, years: Decimal) -> Decimal {
        let completed = usize::try_from(years.floor()).unwrap_or_default();
        let share = self.0.get(completed).or(self.0.last());
        share.copied().unwrap_or_default()
    }

    /// What is expected to be kept of yearly contributions by someone who leaves at the end of
    /// each year with the probability `leaving`, and at the horizon at the latest.
    pub fn expected(&self, yearly: Money, horizon: u8, leaving: Decimal) -> Money {
        let mut staying = Decimal::ONE;
        let mut expected = Money::ZERO;
        for year in 1..=i64::from(horizon) {
            let leaves = if year == i64::from(horizon) {
                Decimal::ONE
            } else {
                leaving
            };
            let years = Decimal::whole(year);
            let kept = yearly.times(years).times(self.share(years));
            expected += kept.times(staying.times(leaves));
            staying = staying.times(Decimal::ONE - leaving);
        }
        expected
    }
}

fn year(text: &str) -> Result<u8, VestingProblem> {
    let text = text
        .trim()
        .trim_end_matches("years")
        .trim_end_matches("year")
        .trim();
    let years = text.parse().map_err(|_| VestingProblem::Form)?;
    if years > 10 {
        Err(VestingProblem::OutOfRange)
    } else {
        Ok(years)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(schedule: &str, tenths_of_years: i64, percent: i64) {
        let vesting = Vesting::parse(schedule).unwrap();
        let share = vesting.share(Decimal::ratio(tenths_of_years, 10));
        assert_eq!(
            share,
            Decimal::ratio(percent, 100),
            "{schedule} at {tenths_of_years}"
        );
    }

    #[test]
    fn completed_years_decide() {
        check("immediate", 0, 100);
        check("cliff 3", 29, 0);
        check("cliff 3", 30, 100);
        check("graded 2-6", 19, 0);
        check("graded 2-6", 20, 20);
        check("graded 2-6", 59, 80);
        check("graded 2-6", 990, 100);
        check("graded 1-4", 10, 25);
        check("0 50 100", 10, 50);
        check("0, 33%, 66%, 100%", 25, 66);
        check("25/50/75/100", 9, 0);
        check("25/50/75/100", 10, 25);
    }

    #[track_caller]
    fn check_problem(schedule: &str, problem: VestingProblem) {
        assert_eq!(Vesting::parse(schedule), Err(problem));
    }

    #[test]
    fn anything_else_is_refused() {
        check_problem("", VestingProblem::OutOfRange);
        check_problem("soon", VestingProblem::Form);
        check_problem("cliff", VestingProblem::Form);
        check_problem("cliff 40", VestingProblem::OutOfRange);
        check_problem("graded 6-2", VestingProblem::OutOfRange);
        check_problem("0 50 40", VestingProblem::OutOfRange);
    }

    #[test]
    fn leaving_early_costs_what_is_not_vested() {
        let expected = |schedule: &str, percent| {
            let vesting = Vesting::parse(schedule).unwrap();
            vesting
                .expected(Money::units(4_000), 4, Decimal::ratio(percent, 100))
                .as_cents()
        };
        assert_eq!(expected("graded 2-6", 15), 661_980);
        assert_eq!(expected("cliff 3", 15), 1_112_650);
        assert_eq!(expected("graded 2-6", 0), 960_000);
    }
}
