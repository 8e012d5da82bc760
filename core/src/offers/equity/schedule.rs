//! When a grant vests (Q1): in whole months, nothing before the cliff.

use crate::decimal::Decimal;
use crate::money::Money;
use crate::offers::lexer::{self, Token};

/// The longest schedule, in months.
const LONGEST: u16 = 120;

/// Up to here a number without a unit is no number of months in all: `4` is meant in years.
const LEAST_BARE: u16 = 11;

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

/// Words that say nothing about when.
const FILLER: [&str; 37] = [
    "a",
    "after",
    "an",
    "and",
    "at",
    "by",
    "each",
    "equal",
    "equally",
    "even",
    "evenly",
    "first",
    "for",
    "grant",
    "in",
    "installments",
    "instalments",
    "it",
    "linear",
    "linearly",
    "of",
    "over",
    "payments",
    "period",
    "rsus",
    "schedule",
    "shares",
    "standard",
    "th",
    "the",
    "thereafter",
    "total",
    "vest",
    "vested",
    "vesting",
    "vests",
    "with",
];

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
        if !(1..=LONGEST).contains(&months) || cliff > months || !fits {
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
        Ok(Schedule(ScheduleForm::ByYear(shares)))
    }

    /// Reads a schedule as letters write it: `4 years, 1 year cliff`, `48 months, cliff 12, every 3`,
    /// `4 years monthly`, `25% after 1 year, then monthly over 3 years`, `25% per year over 4 years`,
    /// or shares by year such as `5/15/40/40`.
    ///
    /// # Errors
    /// See [`ScheduleProblem`].
    pub fn parse(text: &str) -> Result<Schedule, ScheduleProblem> {
        let text = lexer::plain(text);
        let tokens = lexer::tokens(&text).ok_or(ScheduleProblem::Form)?;
        if text.starts_with('-') {
            return Err(ScheduleProblem::OutOfRange);
        }
        match shares_of(&tokens) {
            Some(shares) => Schedule::years(shares),
            None => Facts::of(&tokens)?.schedule(),
        }
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

/// The shares of a text that holds nothing else: `5/15/40/40`, `25% 25% 25% 25%`.
fn shares_of(tokens: &[Token]) -> Option<Vec<Decimal>> {
    let mut shares = Vec::new();
    for token in tokens {
        match token {
            Token::Percent(share) => shares.push(*share),
            Token::Number(number) => shares.push(number.over(Decimal::whole(100))),
            Token::Mark('-' | ',' | '/' | ';' | '+') => {}
            Token::Word("by" | "the" | "year") if shares.len() > 1 => {}
            Token::Word(_) | Token::Mark(_) | Token::Amount(_) => return None,
        }
    }
    (shares.len() > 1).then_some(shares)
}

/// A number of months, and whether they were typed as years or not at all.
#[derive(Clone, Copy)]
struct Time {
    number: u16,
    /// `None` where nothing says what it counts.
    months_each: Option<u16>,
}

impl Time {
    /// As months.
    fn months(self) -> u16 {
        self.number.saturating_mul(self.months_each.unwrap_or(1))
    }
}

/// What a text says of a schedule.
#[derive(Default)]
struct Facts {
    /// How long it takes in all, or after the first part.
    total: Option<Time>,
    cliff: Option<Time>,
    every: Option<u16>,
    /// What vests with the first part, and after which time.
    first: Option<(Decimal, Time)>,
    /// What vests each year.
    each_year: Option<Decimal>,
    /// The part of the whole that vests each time: one of so many.
    one_of: Option<u16>,
    is_at_once: bool,
    /// Whether the total is said to be what is left.
    is_rest: bool,
    /// Whether the rest is said to come after the cliff.
    is_after_cliff: bool,
}

impl Facts {
    fn of(tokens: &[Token]) -> Result<Facts, ScheduleProblem> {
        let mut facts = Facts::default();
        let (mut is_cliff, mut is_then, mut is_after) = (false, false, false);
        let mut rest = tokens;
        while let [token, after @ ..] = rest {
            rest = after;
            match token {
                Token::Percent(share) => {
                    if let Some(after) = each_year(after) {
                        rest = after;
                        set(&mut facts.each_year, *share)?;
                    } else if let Some((time, after)) = after_time(after) {
                        rest = after;
                        set(&mut facts.first, (*share, time))?;
                    } else {
                        facts.of_the_rest(*share)?;
                    }
                }
                Token::Number(one)
                    if *one == Decimal::ONE && matches!(after, [Token::Mark('/'), ..]) =>
                {
                    let [_, Token::Number(of), after @ ..] = after else {
                        return Err(ScheduleProblem::Form);
                    };
                    rest = after;
                    set(&mut facts.one_of, whole(*of)?)?;
                }
                Token::Number(number) => {
                    let (time, after) = time(*number, after)?;
                    rest = after;
                    // In "4 years cliff 12" the cliff is what follows.
                    let is_named = matches!(rest, [Token::Word("cliff"), ..])
                        && !matches!(
                            rest,
                            [_, Token::Number(_), ..]
                                | [_, Token::Word("of"), Token::Number(_), ..]
                        );
                    if is_cliff || is_named {
                        is_cliff = false;
                        if is_named {
                            rest = rest.split_first().map_or(rest, |(_, rest)| rest);
                        }
                        facts.is_after_cliff |= is_after;
                        set(&mut facts.cliff, time)?;
                    } else {
                        // Whether the years after "then" begin with the cliff or after it is open.
                        if is_then && facts.cliff.is_some() {
                            return Err(ScheduleProblem::Form);
                        }
                        set(&mut facts.total, time)?;
                    }
                }
                Token::Word("no") if matches!(after, [Token::Word("cliff"), ..]) => {
                    rest = after.split_first().map_or(after, |(_, rest)| rest);
                    let months_each = Some(1);
                    set(
                        &mut facts.cliff,
                        Time {
                            number: 0,
                            months_each,
                        },
                    )?;
                }
                Token::Word("cliff") => is_cliff = true,
                Token::Word("then" | "thereafter") => is_then = true,
                Token::Word("after") => is_after = true,
                Token::Mark('/') if is_apart(after) => {}
                Token::Word("every" | "per" | "each") | Token::Mark('/') => {
                    let (months, after) = step(after).ok_or(ScheduleProblem::Form)?;
                    rest = after;
                    set(&mut facts.every, months)?;
                }
                Token::Word("next" | "remaining" | "rest" | "remainder") => facts.is_rest = true,
                Token::Word("immediate" | "immediately") => facts.is_at_once = true,
                Token::Mark(',' | ';' | '-' | '(' | ')' | '.' | '+' | ':') => {}
                Token::Word(word) if FILLER.contains(word) => {}
                Token::Word(word) if let Some(months) = adverb(word) => {
                    set(&mut facts.every, months)?;
                }
                Token::Word(_) | Token::Mark(_) | Token::Amount(_) => {
                    return Err(ScheduleProblem::Form);
                }
            }
        }
        if is_cliff {
            return Err(ScheduleProblem::Form);
        }
        Ok(facts)
    }

    /// A share of which no time is said: what the first part leaves.
    fn of_the_rest(&mut self, share: Decimal) -> Result<(), ScheduleProblem> {
        let left = self.first.map(|(first, _)| Decimal::ONE - first);
        if left != Some(share) {
            return Err(ScheduleProblem::Form);
        }
        self.is_rest = true;
        Ok(())
    }

    fn schedule(self) -> Result<Schedule, ScheduleProblem> {
        let every = self.every.unwrap_or(1);
        match self {
            Facts {
                is_at_once: true,
                total: None,
                cliff: None,
                every: None,
                first: None,
                each_year: None,
                one_of: None,
                ..
            } => Ok(Schedule::default()),
            Facts {
                is_at_once: true, ..
            } => Err(ScheduleProblem::Form),
            Facts {
                each_year: Some(each),
                total,
                cliff: None,
                every: None,
                first: None,
                one_of: None,
                ..
            } => by_year(each, total),
            Facts {
                each_year: Some(_), ..
            } => Err(ScheduleProblem::Form),
            Facts {
                first: Some((share, time)),
                cliff: None,
                ..
            } => {
                let months = self.all_months(share, time, every)?;
                Schedule::even(months, time.months(), every)
            }
            // Whether the cliff is a part of the total is open.
            Facts {
                is_rest: true,
                total: Some(_),
                ..
            }
            | Facts {
                is_after_cliff: true,
                total: Some(_),
                ..
            } => Err(ScheduleProblem::Form),
            // One of so many parts each time is all of it after so many times.
            Facts {
                one_of: Some(of),
                every: Some(every),
                total,
                first: None,
                ..
            } => {
                let months = of.saturating_mul(every);
                if total.is_some_and(|total| total.months() != months) {
                    return Err(ScheduleProblem::NotTheWhole);
                }
                let cliff = self.cliff.map_or(0, Time::months);
                Schedule::even(months, cliff, every)
            }
            Facts { first: Some(_), .. }
            | Facts {
                one_of: Some(_), ..
            } => Err(ScheduleProblem::Form),
            // Nobody says in months without a word what is over within the year.
            Facts {
                total:
                    Some(Time {
                        number: ..=LEAST_BARE,
                        months_each: None,
                    }),
                ..
            } => Err(ScheduleProblem::Form),
            Facts {
                total: Some(total),
                cliff: None,
                ..
            } => Schedule::even(total.months(), 0, every),
            Facts {
                total: Some(total),
                cliff: Some(cliff),
                ..
            } => {
                let months = total.months();
                let is_open = cliff.months_each.is_none()
                    && total.months_each == Some(12)
                    && (1..=total.number).contains(&cliff.number);
                if is_open {
                    let cliff = cliff.number;
                    return Err(ScheduleProblem::CliffUnit {
                        months,
                        cliff,
                        every,
                    });
                }
                Schedule::even(months, cliff.months(), every)
            }
            Facts { total: None, .. } => Err(ScheduleProblem::Form),
        }
    }

    /// The months of a schedule that begins with a share after a time: even vesting means that the
    /// share is that of the time.
    fn all_months(&self, share: Decimal, time: Time, every: u16) -> Result<u16, ScheduleProblem> {
        let first = time.months();
        let fits = |months: u16| {
            let part = Decimal::ratio(i64::from(first), i64::from(months));
            (part - share).abs() <= Decimal::ratio(1, 1_000)
        };
        let one_of = self.one_of.map(|of| of.saturating_mul(every));
        let candidates = match self.total {
            Some(total) if self.is_rest => vec![first.saturating_add(total.months())],
            Some(total) => vec![first.saturating_add(total.months()), total.months()],
            // One of so many parts of the whole, or of what the first part leaves.
            None if let Some(all) = one_of => vec![all, first.saturating_add(all)],
            None => {
                let all = Decimal::whole(i64::from(first)).over(share);
                vec![u16::try_from(all.rounded(0).floor()).unwrap_or(u16::MAX)]
            }
        };
        let found = candidates.into_iter().find(|months| fits(*months));
        found.ok_or(ScheduleProblem::Form)
    }
}

/// The same share each year until all has vested.
fn by_year(each: Decimal, total: Option<Time>) -> Result<Schedule, ScheduleProblem> {
    if each <= Decimal::ZERO {
        return Err(ScheduleProblem::OutOfRange);
    }
    let years = Decimal::ONE.over(each).rounded(0).floor();
    let years = u16::try_from(years).map_err(|_| ScheduleProblem::OutOfRange)?;
    if years > LONGEST / 12 {
        return Err(ScheduleProblem::OutOfRange);
    }
    if total.is_some_and(|total| total.months() != years.saturating_mul(12)) {
        return Err(ScheduleProblem::NotTheWhole);
    }
    Schedule::years(vec![each; usize::from(years)])
}

/// Sets what may be said once.
fn set<T>(fact: &mut Option<T>, to: T) -> Result<(), ScheduleProblem> {
    match fact.replace(to) {
        None => Ok(()),
        Some(_) => Err(ScheduleProblem::Form),
    }
}

/// What follows "per year" and its like.
fn each_year<'a, 't>(tokens: &'a [Token<'t>]) -> Option<&'a [Token<'t>]> {
    match tokens {
        [Token::Word("vests" | "vest" | "vesting"), rest @ ..] => each_year(rest),
        [
            Token::Word("per" | "a" | "each" | "every") | Token::Mark('/'),
            Token::Word("year" | "yr" | "annum"),
            rest @ ..,
        ]
        | [Token::Word("annually" | "yearly"), rest @ ..] => Some(rest),
        _ => None,
    }
}

/// The time in "after 1 year", and what follows it.
fn after_time<'a, 't>(tokens: &'a [Token<'t>]) -> Option<(Time, &'a [Token<'t>])> {
    match tokens {
        [
            Token::Word("vests" | "vest" | "of" | "the" | "shares" | "rsus" | "grant"),
            rest @ ..,
        ] => after_time(rest),
        [Token::Word("after" | "at" | "on"), rest @ ..] if is_a_year(rest) => {
            let at = rest.iter().position(is_year)?;
            let (number, months_each) = (1, Some(12));
            Some((
                Time {
                    number,
                    months_each,
                },
                rest.get(at + 1..)?,
            ))
        }
        [
            Token::Word("after" | "at"),
            Token::Number(number),
            rest @ ..,
        ] => {
            let (time, rest) = time(*number, rest).ok()?;
            time.months_each.map(|_| (time, rest))
        }
        _ => None,
    }
}

/// Whether a text goes on with "a year" or "the first year".
fn is_a_year(tokens: &[Token]) -> bool {
    let is_article = |token: &&Token| matches!(token, Token::Word("a" | "the" | "first"));
    tokens
        .iter()
        .find(|token| !is_article(token))
        .is_some_and(is_year)
}

fn is_year(token: &Token) -> bool {
    matches!(token, Token::Word("year" | "anniversary"))
}

/// The months of a step, as in "every 3 months", and what follows it.
fn step<'a, 't>(tokens: &'a [Token<'t>]) -> Option<(u16, &'a [Token<'t>])> {
    match tokens {
        [Token::Word("month"), rest @ ..] => Some((1, rest)),
        [Token::Word("quarter"), rest @ ..] => Some((3, rest)),
        [Token::Word("year"), rest @ ..] => Some((12, rest)),
        [Token::Number(number), rest @ ..] => {
            let (time, rest) = time(*number, rest).ok()?;
            Some((time.months(), rest))
        }
        _ => None,
    }
}

/// A number with the unit that follows it, and what follows that.
fn time<'a, 't>(
    number: Decimal,
    rest: &'a [Token<'t>],
) -> Result<(Time, &'a [Token<'t>]), ScheduleProblem> {
    let after = match rest {
        [Token::Mark('-'), after @ ..] => after,
        _ => rest,
    };
    let after = match after {
        [Token::Word("equal"), after @ ..] => after,
        _ => after,
    };
    // In "16 quarterly installments" the number counts these. How often they come is read next.
    let installments = match after {
        [
            Token::Word(every),
            Token::Word("installments" | "instalments" | "payments" | "vests"),
            ..,
        ] => adverb(every),
        _ => None,
    };
    if installments.is_some() {
        let number = whole(number)?;
        let time = Time {
            number,
            months_each: installments,
        };
        return Ok((time, after));
    }
    let (months_each, rest) = match after {
        [
            Token::Word("month" | "months" | "mo" | "mos" | "m"),
            after @ ..,
        ] => (Some(1), after),
        [Token::Word("quarter" | "quarters"), after @ ..] => (Some(3), after),
        [
            Token::Word("year" | "years" | "yr" | "yrs" | "y"),
            after @ ..,
        ] => (Some(12), after),
        _ => (None, rest),
    };
    // `2.5 years` are whole months.
    let (number, months_each) = match (whole(number), months_each) {
        (Err(ScheduleProblem::Form), Some(each)) => {
            (number.times(Decimal::whole(i64::from(each))), Some(1))
        }
        _ => (number, months_each),
    };
    let number = whole(number)?;
    Ok((
        Time {
            number,
            months_each,
        },
        rest,
    ))
}

/// Whether a slash stands before a time of its own, as in `4 years / 1 year cliff`, and not before
/// what each part takes, as in `1/48 / month`.
fn is_apart(after: &[Token]) -> bool {
    match after {
        [Token::Number(_), ..] => true,
        [Token::Word(word), ..] => adverb(word).is_some(),
        _ => false,
    }
}

/// The months from part to part by a word.
fn adverb(word: &str) -> Option<u16> {
    Some(match word {
        "monthly" => 1,
        "quarterly" => 3,
        "semiannual" | "semiannually" | "biannually" => 6,
        "yearly" | "annually" | "annual" => 12,
        _ => return None,
    })
}

fn whole(number: Decimal) -> Result<u16, ScheduleProblem> {
    let whole = u16::try_from(number.floor()).map_err(|_| ScheduleProblem::OutOfRange)?;
    if Decimal::whole(i64::from(whole)) == number {
        Ok(whole)
    } else {
        Err(ScheduleProblem::Form)
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
