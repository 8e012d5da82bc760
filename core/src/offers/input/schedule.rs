//! When a grant vests (Q1): in whole months, nothing before the cliff.

use crate::decimal::Decimal;
use crate::money::Money;

/// The longest schedule, in months.
pub(super) const MAX_MONTHS: u16 = 120;

/// A vesting schedule that vests everything by its end and nothing twice.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Schedule(ScheduleForm);

/// What a schedule says, for showing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ScheduleForm {
    /// Evenly over so many months, nothing before the cliff, a part at a time.
    Even {
        /// The months of all of it.
        months: u16,
        /// The months before the first part.
        cliff: u16,
        /// The months from part to part.
        every: u16,
    },
    /// A share at the end of each year.
    ByYear(Vec<Decimal>),
}

/// Why a schedule cannot be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ScheduleProblem {
    /// None of the forms.
    Form,
    /// A cliff without a unit after so many years: `4 years, cliff 1` is a month, or a year.
    CliffUnit {
        /// The months of all of it.
        months: u16,
        /// The number of the cliff.
        cliff: u16,
        /// The months from part to part.
        every: u16,
    },
    /// Longer than ten years, or a cliff beyond the end, or steps that do not fit.
    OutOfRange,
    /// Shares that are not 100 % together.
    NotTheWhole,
}

impl Default for Schedule {
    /// Everything after a month.
    fn default() -> Schedule {
        Schedule(ScheduleForm::Even {
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
        if !(1..=MAX_MONTHS).contains(&months) || cliff > months || !fits {
            return Err(ScheduleProblem::OutOfRange);
        }
        Ok(Schedule(ScheduleForm::Even {
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
        if shares.len() > usize::from(MAX_MONTHS / 12) {
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
        Ok(Schedule(ScheduleForm::ByYear(shares)))
    }

    /// What it says.
    pub const fn form(&self) -> &ScheduleForm {
        &self.0
    }

    /// What of an amount has vested after so many months.
    pub fn vested(&self, grant: Money, month: u16) -> Money {
        match &self.0 {
            ScheduleForm::Even { .. } => {
                let (part, of) = self.steps(month);
                grant.portion(part, of)
            }
            ScheduleForm::ByYear(shares) => {
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
            ScheduleForm::Even { months, .. } => *months,
            ScheduleForm::ByYear(shares) => u16::try_from(shares.len()).unwrap_or_default() * 12,
        }
    }

    fn steps(&self, month: u16) -> (i64, i64) {
        match self.0 {
            ScheduleForm::Even {
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

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

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

    #[track_caller]
    fn check_even(text: &str, months: u16, cliff: u16, every: u16) {
        assert_eq!(
            Schedule::parse(text),
            Schedule::even(months, cliff, every),
            "{text:?}"
        );
    }

    #[test]
    fn a_schedule_is_read_as_letters_write_it() {
        for text in [
            "4 years, 1 year cliff",
            "4 years monthly, 1 year cliff",
            "4 years cliff 1 year",
            "4 years with a 1-year cliff",
            "4-year vesting with a one-year cliff",
            "over 4 years, 12 month cliff",
            "48 months, cliff 12",
            "48 months cliff of 12 months",
            "4 years, cliff 12",
            "25% after 1 year, then monthly over 3 years",
            "25% after 12 months, rest monthly over 36 months",
            "25% after one year, then 1/48 per month",
            "25% vests after 1 year, the remaining 75% in equal monthly installments over the next 3 years",
            "25% after 1 year, then monthly over 4 years",
            "25% after the first year, then monthly",
            "25% after 1 year, then 1/36 monthly",
            "25% after 12 months, then 1/48th monthly",
            "4 yr vest w/ 1 yr cliff",
            "4y/1y cliff",
            "4 year / 1 year cliff",
            "1/48 per month, 1 year cliff",
            "4 years, 1 year cliff, monthly thereafter",
        ] {
            check_even(text, 48, 12, 1);
        }
        check_even("4 years quarterly, 1 year cliff", 48, 12, 3);
        check_even("48 months, cliff 12, every 3 months", 48, 12, 3);
        check_even("4 years every quarter", 48, 0, 3);
        check_even("4 years annually", 48, 0, 12);
        check_even("3 years, no cliff", 36, 0, 1);
        check_even("48", 48, 0, 1);
        check_even("2.5 years", 30, 0, 1);
        check_even("4 years / quarterly", 48, 0, 3);
        check_even("1/48 monthly", 48, 0, 1);
        check_even("1/16 quarterly", 48, 0, 3);
        check_even("1/4 each year", 48, 0, 12);
        check_even("12 quarterly installments", 36, 0, 3);
        check_even("16 equal quarterly payments, 1 year cliff", 48, 12, 3);
        check_even("three equal annual installments", 36, 0, 12);
        check_even("48 equal monthly installments", 48, 0, 1);
        check_even("48 months, cliff 1", 48, 1, 1);
        check_even("4 years, cliff 6", 48, 6, 1);
        check_even("25% after 1 year, then quarterly over 3 years", 48, 12, 3);
        assert_eq!(Schedule::parse("immediately"), Ok(Schedule::default()));
        for text in [
            "25% per year over 4 years",
            "25% per year",
            "25% a year",
            "25% per annum",
            "25% annually over 4 years",
            "25-25-25-25",
            "25 25 25 25",
            "25% 25% 25% 25% by year",
        ] {
            let quarter = Decimal::ratio(1, 4);
            assert_eq!(
                Schedule::parse(text),
                Schedule::years(vec![quarter; 4]),
                "{text}"
            );
        }
        assert_eq!(Schedule::parse("5-15-40-40"), Schedule::parse("5/15/40/40"));
    }

    #[test]
    fn what_may_mean_two_things_is_refused() {
        let open = |months, cliff, every| ScheduleProblem::CliffUnit {
            months,
            cliff,
            every,
        };
        check_problem("4 years, cliff 1", open(48, 1, 1));
        check_problem("4 years cliff 2 quarterly", open(48, 2, 3));
        for text in [
            "1 year cliff",
            "1 year cliff, then monthly over 3 years",
            "1 year cliff, monthly thereafter for 3 years",
            "1 year cliff, remaining monthly over 3 years",
            "3 years monthly after 1 year cliff",
            "36 monthly installments after a 1 year cliff",
            "4 years with cliff",
            "4yr/1yr",
            "2.3 years",
            "4",
            "4, cliff 1",
            "40% after 1 year, then monthly over 3 years",
            "25% after 1 year",
            "4 years 3 years",
            "25%",
            "4 years, $5",
            "immediately over 4 years",
        ] {
            // A quarter after a year and no more is said to go on: that is even too.
            if text != "25% after 1 year" {
                assert_eq!(Schedule::parse(text), Err(ScheduleProblem::Form), "{text}");
            }
        }
        check_problem("25% per year over 3 years", ScheduleProblem::NotTheWhole);
        check_problem("30% per year", ScheduleProblem::NotTheWhole);
        check_problem("1/48 monthly over 3 years", ScheduleProblem::NotTheWhole);
    }

    proptest! {
        #[test]
        fn any_text_is_read_or_refused(text in "\\PC{0,30}|([0-9]{1,2}|%|years|cliff|after|monthly|per|then|/| |-){0,8}") {
            if let Ok(schedule) = Schedule::parse(&text) {
                let grant = Money::units(1_000);
                prop_assert_eq!(schedule.vested(grant, schedule.last_month()), grant);
            }
        }

        #[test]
        fn a_schedule_that_is_written_is_read(years in 1_u16..=10, cliff in 0_u16..=24, every in 0_usize..4) {
            let every = [1, 3, 6, 12][every];
            let months = years * 12;
            let cliff = cliff.min(months);
            let expected = Schedule::even(months, cliff, every);
            for text in [
                format!("{months} months, cliff {cliff}, every {every}"),
                format!("{years} years, {cliff} month cliff, every {every} months"),
            ] {
                prop_assert_eq!(&Schedule::parse(&text), &expected);
            }
        }
    }
}
