//! When a grant vests (Q1): in whole months, nothing before the cliff.

use crate::decimal::Decimal;
use crate::money::Money;

/// The longest schedule, in months.
const LONGEST: u16 = 120;

/// A vesting schedule that vests everything by its end and nothing twice.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Schedule(Form);

#[derive(Clone, Debug, PartialEq, Eq)]
enum Form {
    Even {
        months: u16,
        cliff: u16,
        every: u16,
    },
    /// The share vested at the end of each year, all of them one.
    Years(Vec<Decimal>),
}

/// Why a schedule cannot be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ScheduleProblem {
    /// None of the forms.
    Form,
    /// Longer than ten years, or a cliff beyond the end, or steps that do not fit.
    OutOfRange,
    /// Shares that are not 100 % together.
    NotTheWhole,
}

impl Default for Schedule {
    /// Everything after a month.
    fn default() -> Schedule {
        Schedule(Form::Even {
            months: 1,
            cliff: 0,
            every: 1,
        })
    }
}

impl Schedule {
    /// Even vesting over so many months with a cliff, in steps of `every` months.
    ///
    /// # Errors
    /// [`ScheduleProblem::OutOfRange`] unless 1 to 120 months, the cliff within them, and steps
    /// that divide them.
    pub fn even(months: u16, cliff: u16, every: u16) -> Result<Schedule, ScheduleProblem> {
        let fits = every > 0 && months.is_multiple_of(every);
        if !(1..=LONGEST).contains(&months) || cliff > months || !fits {
            return Err(ScheduleProblem::OutOfRange);
        }
        Ok(Schedule(Form::Even {
            months,
            cliff,
            every,
        }))
    }

    /// A share of the grant at the end of each year.
    ///
    /// # Errors
    /// [`ScheduleProblem`], unless the shares are positive or zero and 100 % together.
    pub fn years(mut shares: Vec<Decimal>) -> Result<Schedule, ScheduleProblem> {
        if shares.len() > usize::from(LONGEST / 12) {
            return Err(ScheduleProblem::OutOfRange);
        }
        if shares.iter().any(|share| *share < Decimal::ZERO) {
            return Err(ScheduleProblem::OutOfRange);
        }
        let whole = shares.iter().fold(Decimal::ZERO, |sum, share| sum + *share);
        // Thirds cannot be written out: a few last digits go to the last year.
        let missing = Decimal::ONE - whole;
        let rounding = Decimal::billionths(10);
        let Some(last) = shares.last_mut() else {
            return Err(ScheduleProblem::NotTheWhole);
        };
        if missing > rounding || missing < -rounding {
            return Err(ScheduleProblem::NotTheWhole);
        }
        *last = *last + missing;
        Ok(Schedule(Form::Years(shares)))
    }

    /// Reads `48 months, cliff 12`, `4 years`, `48 months, cliff 12, every 3`, or shares by year
    /// such as `5/15/40/40`.
    ///
    /// # Errors
    /// See [`ScheduleProblem`].
    pub fn parse(text: &str) -> Result<Schedule, ScheduleProblem> {
        let text = text.trim().to_ascii_lowercase();
        if text.contains('/') {
            let share = |part: &str| {
                let percent = Decimal::parse(part.trim().trim_end_matches('%'));
                let percent = percent.ok_or(ScheduleProblem::Form)?;
                Ok(percent.over(Decimal::whole(100)))
            };
            return Schedule::years(text.split('/').map(share).collect::<Result<_, _>>()?);
        }
        let (mut months, mut cliff, mut every) = (None, 0, 1);
        let mut words = text.split([' ', ',']).filter(|word| !word.is_empty());
        while let Some(word) = words.next() {
            match word {
                "cliff" => cliff = number(words.next())?,
                "every" => every = number(words.next())?,
                "month" | "months" if months.is_some() => {}
                "year" | "years" => months = months.map(|years: u16| years.saturating_mul(12)),
                _ => months = Some(number(Some(word))?),
            }
        }
        Schedule::even(months.ok_or(ScheduleProblem::Form)?, cliff, every)
    }

    /// What of an amount has vested after so many months.
    pub fn vested(&self, grant: Money, month: u16) -> Money {
        match &self.0 {
            Form::Even { .. } => {
                let (part, of) = self.steps(month);
                grant.portion(part, of)
            }
            Form::Years(shares) => {
                let years = usize::from(month / 12);
                let share = shares
                    .iter()
                    .take(years)
                    .fold(Decimal::ZERO, |sum, part| sum + *part);
                grant.times(share)
            }
        }
    }

    /// How many of `units` have vested after so many months: whole ones, by rounding what has
    /// vested in all, so that the last vest completes the grant.
    pub fn vested_units(&self, units: i64, month: u16) -> i64 {
        let exact = self.vested(Money::units(units), month) - Money::millionths(1);
        if exact <= Money::ZERO {
            0
        } else {
            exact.to_units().as_millionths() / 1_000_000
        }
    }

    /// The month of the last vest.
    pub fn last_month(&self) -> u16 {
        match &self.0 {
            Form::Even { months, .. } => *months,
            Form::Years(shares) => u16::try_from(shares.len()).unwrap_or_default() * 12,
        }
    }

    fn steps(&self, month: u16) -> (i64, i64) {
        match self.0 {
            Form::Even {
                months,
                cliff,
                every,
            } if month >= cliff => {
                let reached = month.min(months) / every * every;
                (i64::from(reached), i64::from(months))
            }
            _ => (0, 1),
        }
    }
}

fn number(word: Option<&str>) -> Result<u16, ScheduleProblem> {
    word.and_then(|word| word.parse().ok())
        .ok_or(ScheduleProblem::Form)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(schedule: &str, month: u16, vested: i64) {
        let schedule = Schedule::parse(schedule).unwrap();
        assert_eq!(
            schedule.vested(Money::units(100_000), month),
            Money::units(vested)
        );
    }

    #[test]
    fn nothing_vests_before_the_cliff_and_all_by_the_end() {
        check("48 months, cliff 12", 11, 0);
        check("48 months, cliff 12", 12, 25_000);
        check("4 years cliff 12", 30, 62_500);
        check("48 months", 480, 100_000);
        check("48 months, cliff 12, every 3", 14, 25_000);
        check("48 months, cliff 12, every 3", 15, 31_250);
        check("5/15/40/40", 23, 5_000);
        check("5/15/40/40", 24, 20_000);
        check("5/15/40/40", 480, 100_000);
    }

    #[test]
    fn whole_units_add_up_to_the_grant() {
        let schedule = Schedule::even(48, 12, 1).unwrap();
        let at = |month| schedule.vested_units(1_000, month);
        let first = [12, 13, 14, 15].map(|month| at(month) - at(month - 1));
        assert_eq!(first, [250, 21, 21, 20]);
        let all: i64 = (1..=60).map(|month| at(month) - at(month - 1)).sum();
        assert_eq!(all, 1_000);
    }

    #[track_caller]
    fn check_problem(schedule: &str, problem: ScheduleProblem) {
        assert_eq!(Schedule::parse(schedule), Err(problem), "{schedule:?}");
    }

    #[test]
    fn anything_else_is_refused() {
        check_problem("", ScheduleProblem::Form);
        check_problem("monthly", ScheduleProblem::Form);
        check_problem("48 months cliff 60", ScheduleProblem::OutOfRange);
        check_problem("48 months every 7", ScheduleProblem::OutOfRange);
        check_problem("0 months", ScheduleProblem::OutOfRange);
        check_problem("50/60", ScheduleProblem::NotTheWhole);
        check_problem("33.33/33.33/33.33", ScheduleProblem::NotTheWhole);
        check_problem("-50/150", ScheduleProblem::OutOfRange);
    }
}
