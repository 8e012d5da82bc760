//! Whose the employer's money is (conventions V1 and V2).
//!
//! Completed whole years of service decide on the whole balance. The slowest schedules that the
//! law allows are a cliff at three years, or 20 % a year from the second to the sixth (IRC
//! 411(a)); a safe-harbour match belongs to the employee at once.

use super::lexer::{self, Token};
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
    /// So many years and no more: all of it after them, or a part each year.
    HowOver(u8),
    /// Graded over six years: from the second on, as the law has it, or from the first.
    SixYears,
    /// Years beyond 10, or shares that fall, or are not within 0 to 100 %.
    OutOfRange,
}

/// The most years that a schedule may have.
const MAX_YEARS: u8 = 10;

/// Words that say nothing about when.
const FILLER: [&str; 41] = [
    "a",
    "after",
    "all",
    "and",
    "at",
    "be",
    "become",
    "becomes",
    "by",
    "completed",
    "contribution",
    "contributions",
    "each",
    "employer",
    "for",
    "fully",
    "full",
    "in",
    "is",
    "it",
    "match",
    "matching",
    "money",
    "of",
    "on",
    "over",
    "plan",
    "schedule",
    "service",
    "the",
    "then",
    "until",
    "upon",
    "vest",
    "vested",
    "vesting",
    "vests",
    "with",
    "you",
    "your",
    "yours",
];

/// Words that say that all of it vests at once.
const AT_ONCE: [&str; 11] = [
    "immediate",
    "immediately",
    "instantly",
    "once",
    "away",
    "right",
    "now",
    "day",
    "safe",
    "harbor",
    "harbour",
];

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

    /// Reads a schedule as plans write it: `immediate`, `3-year cliff`, `5 year graded`,
    /// `25% per year`, `100% after 3 years`, `20% after 2 years then 20% per year`, or percents by
    /// year such as `0 20 40 60 80 100`.
    ///
    /// # Errors
    /// See [`VestingProblem`].
    pub fn parse(text: &str) -> Result<Vesting, VestingProblem> {
        let text = lexer::plain(text);
        if text.is_empty() {
            return Err(VestingProblem::OutOfRange);
        }
        let tokens = lexer::tokens(&text).ok_or(VestingProblem::Form)?;
        if let Some(shares) = table_of(&tokens) {
            // Parts of each year, such as 25/25/25/25, are no shares after so many years.
            if shares.last() != Some(&Decimal::ONE) {
                return Err(VestingProblem::OutOfRange);
            }
            return Vesting::by_year(shares);
        }
        if text.starts_with('-') {
            return Err(VestingProblem::OutOfRange);
        }
        let facts = Facts::of(&tokens)?;
        facts.vesting()
    }

    /// The share after 0, 1, 2 … completed years; the last one for good.
    pub fn shares(&self) -> &[Decimal] {
        &self.0
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

/// The shares of a text that holds nothing else: `0 20 40 60 80 100`, `25/50/75/100`.
fn table_of(tokens: &[Token]) -> Option<Vec<Decimal>> {
    let mut shares = Vec::new();
    for token in tokens {
        match token {
            Token::Percent(share) => shares.push(*share),
            Token::Number(number) => shares.push(number.over(Decimal::whole(100))),
            Token::Mark(',' | '/' | ';') => {}
            Token::Mark('-') if !shares.is_empty() => {}
            Token::Word("by" | "the" | "year") if shares.len() > 2 => {}
            Token::Word(_) | Token::Mark(_) | Token::Amount(_) => return None,
        }
    }
    // A single number is so many years, and a single share all of it or a part.
    let is_all =
        tokens == [Token::Percent(Decimal::ONE)] || tokens == [Token::Number(Decimal::whole(100))];
    (shares.len() > 1 || is_all).then_some(shares)
}

/// What a text says of a schedule.
#[derive(Default)]
struct Facts {
    /// So much after so many years.
    points: Vec<(u8, Decimal)>,
    /// So much more each year.
    each_year: Option<Decimal>,
    /// A share of which nothing else is said.
    share: Option<Decimal>,
    /// Numbers of years of which nothing else is said.
    years: Vec<u8>,
    is_cliff: bool,
    is_graded: bool,
    is_at_once: bool,
    /// Whether all of it vests, or vests after years, by a word.
    is_all: bool,
    is_after: bool,
    /// From which year on.
    from: Option<u8>,
}

impl Facts {
    fn of(tokens: &[Token]) -> Result<Facts, VestingProblem> {
        let mut facts = Facts::default();
        let (mut is_from, mut is_range) = (false, false);
        let mut rest = tokens;
        while let [token, after @ ..] = rest {
            rest = after;
            match token {
                Token::Percent(share) => {
                    let each = each_year(after);
                    if let Some(after) = each {
                        rest = after;
                        set(&mut facts.each_year, *share)?;
                    } else if let Some(year) = facts.named_year(tokens, rest) {
                        facts.points.push((year, *share));
                    } else if let Some((year, after)) = point(after) {
                        rest = after;
                        facts.points.push((year, *share));
                    } else {
                        set(&mut facts.share, *share)?;
                    }
                }
                Token::Number(number) => {
                    let (years, after) = duration(*number, after)?;
                    rest = after;
                    if is_from {
                        set(&mut facts.from, years)?;
                        is_from = false;
                    } else {
                        facts.years.push(years);
                    }
                }
                Token::Mark('-') => is_range = true,
                Token::Mark(',' | ';' | ':' | '(' | ')' | '.' | '+' | '/') => {}
                Token::Word("to") => is_range = true,
                Token::Word("cliff") => facts.is_cliff = true,
                Token::Word("graded" | "graduated" | "gradual" | "gradually") => {
                    facts.is_graded = true;
                }
                Token::Word("from" | "starting" | "beginning" | "start" | "begins" | "starts") => {
                    is_from = true;
                }
                Token::Word("year" | "years" | "yr" | "yrs") => {}
                Token::Word(word) if AT_ONCE.contains(word) => {
                    facts.is_at_once = true;
                    // "from day 1"
                    is_from = false;
                }
                Token::Word(word) if FILLER.contains(word) => {
                    facts.is_all |= matches!(*word, "all" | "fully" | "full" | "vested");
                    facts.is_after |= *word == "after";
                }
                Token::Word(_) | Token::Mark(_) | Token::Amount(_) => {
                    return Err(VestingProblem::Form);
                }
            }
        }
        if is_from || (facts.years.len() > 1 && !is_range) {
            return Err(VestingProblem::Form);
        }
        Ok(facts)
    }

    /// In "year 1: 20%" the year stands before its share: it is taken off the years.
    fn named_year(&mut self, tokens: &[Token], rest: &[Token]) -> Option<u8> {
        let read = tokens.len().checked_sub(rest.len() + 1)?;
        let before = tokens.get(..read)?;
        let named = matches!(
            before,
            [.., Token::Word("year" | "yr" | "years"), Token::Number(_)]
                | [
                    ..,
                    Token::Word("year" | "yr" | "years"),
                    Token::Number(_),
                    Token::Mark(':' | '-' | '=')
                ]
        );
        if named { self.years.pop() } else { None }
    }

    fn vesting(self) -> Result<Vesting, VestingProblem> {
        let is_whole = self.share == Some(Decimal::ONE);
        let other = self.share.is_some() && !is_whole;
        let parts = !self.points.is_empty() || self.each_year.is_some();
        if other || (parts && (self.is_cliff || self.is_graded || self.is_at_once || is_whole)) {
            return Err(VestingProblem::Form);
        }
        if parts {
            return self.by_parts();
        }
        match (self.years.as_slice(), self.from) {
            // "day 1"
            ([] | [1], None) if self.is_at_once && !self.is_cliff && !self.is_graded => {
                Ok(Vesting::immediate())
            }
            ([], None) if self.is_all && !self.is_cliff && !self.is_graded && !self.is_after => {
                Ok(Vesting::immediate())
            }
            _ if self.is_at_once || (self.is_cliff && self.is_graded) => Err(VestingProblem::Form),
            ([years], None) if self.is_cliff => Ok(Vesting::cliff(*years)),
            ([first, last], None) if self.is_graded && first <= last => {
                Ok(Vesting::graded(*first, *last))
            }
            ([_, _], None) if self.is_graded => Err(VestingProblem::OutOfRange),
            ([6], None) if self.is_graded => Err(VestingProblem::SixYears),
            ([years], None) if self.is_graded && *years > 0 => Ok(Vesting::graded(1, *years)),
            ([years], None) if self.is_after && (self.is_all || is_whole) => {
                Ok(Vesting::cliff(*years))
            }
            ([years], None) if *years > 1 && !is_whole => Err(VestingProblem::HowOver(*years)),
            _ => Err(VestingProblem::Form),
        }
    }

    /// By points in time and by what each year adds.
    fn by_parts(self) -> Result<Vesting, VestingProblem> {
        let over = match self.years.as_slice() {
            [] => None,
            [years] => Some(*years),
            _ => return Err(VestingProblem::Form),
        };
        let mut shares = vec![Decimal::ZERO];
        for (year, share) in &self.points {
            let year = usize::from(*year);
            let last = shares.last().copied().unwrap_or_default();
            if shares.len() > year || *share < last {
                return Err(VestingProblem::OutOfRange);
            }
            shares.resize(year, last);
            shares.push(*share);
        }
        if let Some(each) = self.each_year {
            if each <= Decimal::ZERO {
                return Err(VestingProblem::OutOfRange);
            }
            if let Some(from) = self.from {
                if !self.points.is_empty() || from == 0 {
                    return Err(VestingProblem::Form);
                }
                shares.resize(usize::from(from), Decimal::ZERO);
            }
            // Thirds are written as 33 %.
            let nearly_all = Decimal::ratio(99, 100);
            while shares.len() <= usize::from(MAX_YEARS) {
                let next = shares.last().copied().unwrap_or_default() + each;
                if next >= nearly_all {
                    shares.push(Decimal::ONE);
                    break;
                }
                shares.push(next);
            }
        } else if self.from.is_some() {
            return Err(VestingProblem::Form);
        }
        let is_whole = shares.last() == Some(&Decimal::ONE);
        let years = shares.len().saturating_sub(1);
        if !is_whole || over.is_some_and(|over| usize::from(over) != years) {
            return Err(VestingProblem::OutOfRange);
        }
        Vesting::table(shares)
    }
}

/// Sets what may be said once.
fn set<T>(fact: &mut Option<T>, to: T) -> Result<(), VestingProblem> {
    match fact.replace(to) {
        None => Ok(()),
        Some(_) => Err(VestingProblem::Form),
    }
}

/// What follows "per year" and its like.
fn each_year<'a, 't>(tokens: &'a [Token<'t>]) -> Option<&'a [Token<'t>]> {
    match tokens {
        [Token::Word("vested" | "vesting" | "vests"), rest @ ..] => each_year(rest),
        [
            Token::Word("per" | "a" | "each" | "every") | Token::Mark('/'),
            Token::Word("year" | "yr" | "annum"),
            rest @ ..,
        ]
        | [Token::Word("annually" | "yearly"), rest @ ..] => Some(rest),
        _ => None,
    }
}

/// The year in "after 2 years", and what follows it.
fn point<'a, 't>(tokens: &'a [Token<'t>]) -> Option<(u8, &'a [Token<'t>])> {
    match tokens {
        [
            Token::Word("vested" | "vesting" | "vests" | "the" | "of"),
            rest @ ..,
        ] => point(rest),
        [
            Token::Word("after" | "at" | "in" | "upon"),
            Token::Word("year" | "yr"),
            Token::Number(number),
            rest @ ..,
        ] => {
            let (year, rest) = duration(*number, rest).ok()?;
            Some((year, rest))
        }
        [
            Token::Word("after" | "at" | "upon"),
            Token::Number(number),
            rest @ ..,
        ]
        | [Token::Word("year"), Token::Number(number), rest @ ..] => {
            let (year, rest) = duration(*number, rest).ok()?;
            Some((year, rest))
        }
        _ => None,
    }
}

/// A number as years, with the unit that follows it: months are years where they are whole ones.
fn duration<'a, 't>(
    number: Decimal,
    rest: &'a [Token<'t>],
) -> Result<(u8, &'a [Token<'t>]), VestingProblem> {
    let rest = match rest {
        [Token::Mark('-'), after @ ..] if matches!(after, [Token::Word(_), ..]) => after,
        _ => rest,
    };
    let (months, rest) = match rest {
        [Token::Word("month" | "months" | "mo" | "mos"), rest @ ..] => (12, rest),
        [
            Token::Word("year" | "years" | "yr" | "yrs" | "y"),
            rest @ ..,
        ] => (1, rest),
        _ => (1, rest),
    };
    let years = number.over(Decimal::whole(months));
    let whole = u8::try_from(years.floor()).map_err(|_| VestingProblem::OutOfRange)?;
    if Decimal::whole(i64::from(whole)) != years {
        return Err(VestingProblem::Form);
    }
    if whole > MAX_YEARS {
        return Err(VestingProblem::OutOfRange);
    }
    Ok((whole, rest))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

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

    /// The percent after 0, 1, 2 … years.
    #[track_caller]
    fn check_shares(text: &str, percents: &[i64]) {
        let read = Vesting::parse(text).map(|vesting| vesting.shares().to_vec());
        let expected = percents.iter().map(|percent| Decimal::ratio(*percent, 100));
        assert_eq!(read, Ok(expected.collect()), "{text:?}");
    }

    #[test]
    fn a_schedule_is_read_as_plans_write_it() {
        for text in [
            "Immediately",
            "immediate vesting",
            "100% immediate",
            "100% vested immediately",
            "fully vested",
            "100% vested",
            "100%",
            "at once",
            "right away",
            "day one",
            "fully vested from day 1",
            "safe harbor",
        ] {
            check_shares(text, &[100]);
        }
        for text in [
            "3-year cliff",
            "3 year cliff",
            "three-year cliff",
            "cliff 3",
            "cliff 3 years",
            "36 month cliff",
            "100% after 3 years",
            "100% vested after 3 years of service",
            "fully vested after 3 years",
            "all after three years",
        ] {
            check_shares(text, &[0, 0, 0, 100]);
        }
        for text in [
            "25% per year",
            "25% a year",
            "25%/year",
            "25% per annum",
            "25% annually",
            "25% each year over 4 years",
            "25% each year for 4 years",
            "4-year graded",
        ] {
            check_shares(text, &[0, 25, 50, 75, 100]);
        }
        for text in [
            "2-6 year graded",
            "graded 2-6",
            "20% after 2 years then 20% per year",
            "20% after 2 years, 20% each year",
            "20% per year starting in year 2",
            "20% after 2 years, 40% after 3 years, 60% after 4 years, 80% after 5 years, 100% after 6 years",
        ] {
            check_shares(text, &[0, 0, 20, 40, 60, 80, 100]);
        }
        check_shares("33% per year", &[0, 33, 66, 100]);
        check_shares("5 year graded", &[0, 20, 40, 60, 80, 100]);
        check_shares("0-20-40-60-80-100", &[0, 20, 40, 60, 80, 100]);
        check_shares("0 20 40 60 80 100", &[0, 20, 40, 60, 80, 100]);
        check_shares("year 1: 0%, year 2: 50%, year 3: 100%", &[0, 0, 50, 100]);
        check_shares("50% after year 1, 100% after year 2", &[0, 50, 100]);
    }

    #[test]
    fn what_may_mean_two_things_is_refused() {
        check_problem("3 years", VestingProblem::HowOver(3));
        check_problem("4-year vesting", VestingProblem::HowOver(4));
        check_problem("6 year graded", VestingProblem::SixYears);
        for text in [
            "50%",
            "25% per year cliff",
            "after 3 years",
            "2-6 years",
            "graded",
            "cliff 1 2",
            "20% per year after 2 years",
            "3.5 year cliff",
            "immediate after 3 years",
            "$500 a year",
        ] {
            assert!(Vesting::parse(text).is_err(), "{text}");
        }
        check_problem("25% per year over 3 years", VestingProblem::OutOfRange);
        check_problem("20% after 2 years", VestingProblem::OutOfRange);
        // Parts of each year are no shares after so many years, and a table ends with all of it.
        check_problem("25/25/25/25", VestingProblem::OutOfRange);
        check_problem("50/50", VestingProblem::OutOfRange);
        check_problem("0/25/50/75", VestingProblem::OutOfRange);
        check_problem("-20% per year", VestingProblem::OutOfRange);
        check_problem(
            "40% after 2 years, 20% after 3 years",
            VestingProblem::OutOfRange,
        );
    }

    proptest! {
        #[test]
        fn any_text_is_read_or_refused(text in "\\PC{0,30}|[0-9% ,/-]{0,20}|([0-9]{1,2}|%|year|cliff|after|graded|per|then| |-){0,8}") {
            if let Ok(vesting) = Vesting::parse(&text) {
                let shares = vesting.shares();
                prop_assert!(Vesting::table(shares.to_vec()).is_ok());
            }
        }

        #[test]
        fn a_table_that_is_written_is_read(mut percents in proptest::collection::vec(0_i64..=100, 2..11)) {
            percents.sort_unstable();
            percents[0] = 0;
            *percents.last_mut().unwrap() = 100;
            let texts: Vec<String> = percents.iter().map(|percent| format!("{percent}%")).collect();
            let shares: Vec<Decimal> = percents.iter().map(|percent| Decimal::ratio(*percent, 100)).collect();
            for between in [" ", ", ", "/", "-"] {
                let read = Vesting::parse(&texts.join(between));
                prop_assert_eq!(read, Vesting::table(shares.clone()));
            }
        }
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
