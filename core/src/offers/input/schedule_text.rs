//! Reads when a grant vests, as letters write it.

use super::lexer::{self, Token};
use super::schedule::{MAX_MONTHS, Schedule, ScheduleProblem};
use crate::decimal::Decimal;

/// Up to here a number without a unit is no number of months in all: `4` is meant in years.
const LEAST_BARE: u16 = 11;

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

impl Schedule {
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
    if years > MAX_MONTHS / 12 {
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
