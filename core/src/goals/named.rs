//! The number and the day that a statement names: offered for their fields, and filled in only when
//! that is accepted.

use chrono::{Datelike, Months, NaiveDate};

use super::amounts::{ends_before, is_amount};
use super::days::{is_weekend, nearest_workday, plus};
use super::draft::{GoalDraft, read_number};
use super::field::Field;
use super::plan::Direction;
use super::statement::{Token, tokens};
use super::text::is_number;
use super::words::{Lexicon, Span};
use crate::day::{date_from_text, date_to_text};
use crate::decimal::Decimal;

/// So many amounts of a statement are offered.
const AMOUNTS: usize = 2;
/// A unit has at most so many words.
const UNIT_WORDS: usize = 3;
/// What makes a bound of a number stands at most so many words after it.
const BOUND_WITHIN: usize = 6;

/// What a statement names.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Named {
    /// How much.
    Amount {
        /// From how much, if that is named, too.
        from: Option<Decimal>,
        /// To how much.
        to: Decimal,
        /// In which unit; empty if it names none.
        unit: String,
        /// What is counted, where the goal has no other name for it.
        metric: String,
        /// Whether it is said as a limit or a minimum, and not as something to reach.
        bound: Option<Direction>,
    },
    /// By when.
    Due(NaiveDate),
}

impl Named {
    /// The fields with what is named. A goal that had no number has one then.
    fn texts(&self) -> Vec<(Field, String)> {
        match self {
            Named::Amount {
                from,
                to,
                unit,
                bound,
                ..
            } => {
                let mut texts = vec![(Field::Target, to.to_text())];
                texts.extend(bound.map(|bound| (Field::Direction, bound.key().to_owned())));
                texts.extend(from.map(|from| (Field::Baseline, from.to_text())));
                if !unit.is_empty() {
                    texts.push((Field::Unit, unit.clone()));
                }
                texts
            }
            Named::Due(day) => vec![(Field::Due, date_to_text(*day))],
        }
    }

    /// Fills the fields. What is counted keeps the name that it has.
    pub fn apply(&self, draft: &mut GoalDraft) {
        let texts = self.texts();
        if let Named::Amount { metric, .. } = self {
            draft.set(Field::Measured, "number");
            if draft.text(Field::Metric).is_empty() {
                draft.set(Field::Metric, metric.as_str());
            }
        }
        for (field, text) in texts {
            draft.set(field, text);
        }
    }

    /// Whether a draft holds it already, however the number is typed.
    fn is_in(&self, draft: &GoalDraft) -> bool {
        let is_typed = |(field, text): (Field, String)| {
            let typed = draft.text(field);
            let same = read_number(typed, field)
                .ok()
                .flatten()
                .map(Decimal::to_text);
            typed == text || same.is_some_and(|same| same == text)
        };
        self.texts().into_iter().all(is_typed)
    }
}

/// What the statement of a draft names on the reader's day `today` and its fields do not hold yet.
pub fn named(draft: &GoalDraft, today: NaiveDate, lexicon: &Lexicon) -> Vec<Named> {
    let statement = draft.statement();
    let reader = Reader {
        tokens: tokens(&statement, lexicon),
        today,
        lexicon,
    };
    let amounts = reader.amounts().into_iter().take(AMOUNTS);
    let due = reader.due().map(Named::Due);
    let found = amounts.chain(due);
    found.filter(|named| !named.is_in(draft)).collect()
}

/// How a statement says an amount.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Said {
    /// As something to reach.
    Plain,
    /// As a limit or a minimum.
    Bound(Direction),
    /// As a limit or a minimum, and it takes more than words to know which.
    Unclear,
}

/// A negation turns a comparison round if it stands at most so many words before it.
const NEGATED_WITHIN: usize = 3;

struct Reader<'a> {
    tokens: Vec<Token<'a>>,
    today: NaiveDate,
    lexicon: &'a Lexicon,
}

/// A day, and whether the word before it says that it is the last one.
struct Found {
    day: NaiveDate,
    is_led: bool,
}

impl Reader<'_> {
    /// The word at a place; empty where there is none.
    fn word(&self, at: usize) -> &str {
        self.tokens.get(at).map_or("", |token| token.word.as_str())
    }

    /// The word so many places before; empty where there is none.
    fn before(&self, at: usize, back: usize) -> &str {
        at.checked_sub(back).map_or("", |at| self.word(at))
    }

    fn has(list: &str, word: &str) -> bool {
        Lexicon::has(list, word)
    }

    fn amounts(&self) -> Vec<Named> {
        let found: Vec<(usize, Decimal)> = (0..self.tokens.len())
            .filter(|at| is_amount(*at, &self.tokens, self.lexicon))
            .filter(|at| self.span_at(*at).is_none())
            .filter_map(|at| Some((at, self.value(at)?)))
            .collect();
        let is_from_to = |(from, _): &(usize, Decimal), (to, _): &(usize, Decimal)| {
            self.before(*from, 1) == self.lexicon.from && self.before(*to, 1) == self.lexicon.to
        };
        if let [from, to] = found.as_slice()
            && is_from_to(from, to)
        {
            let unit = Some(self.unit(to.0)).filter(|unit| !unit.is_empty());
            let unit = unit.unwrap_or_else(|| self.unit(from.0));
            return vec![Named::Amount {
                from: Some(from.1),
                to: to.1,
                metric: self.metric(&unit),
                unit,
                bound: None,
            }];
        }
        let amount = |(at, to): (usize, Decimal)| {
            let unit = self.unit(at);
            let bound = match self.said(at, &unit) {
                Said::Plain => None,
                Said::Bound(direction) => Some(direction),
                Said::Unclear => return None,
            };
            Some(Named::Amount {
                from: None,
                to,
                metric: self.metric(&unit),
                unit,
                bound,
            })
        };
        found.into_iter().filter_map(amount).collect()
    }

    /// What is counted in a unit: the unit itself, unless that is no more than a share.
    fn metric(&self, unit: &str) -> String {
        if Self::has(self.lexicon.percents, unit) {
            self.lexicon.share.to_owned()
        } else {
            unit.to_owned()
        }
    }

    /// How the amount at a place is said. "Spend at most $200" sets a limit: as a target to reach it
    /// would mean the opposite.
    fn said(&self, at: usize, unit: &str) -> Said {
        let ends = |phrases: &[&str]| {
            let mut phrases = phrases.iter();
            phrases.find_map(|phrase| {
                let is_here = ends_before(phrase, at, &self.tokens);
                is_here.then(|| phrase.split(' ').count())
            })
        };
        let lexicon = self.lexicon;
        if ends(lexicon.open_bounds).is_some() {
            return Said::Unclear;
        }
        if ends(lexicon.upper_bounds).is_some() {
            return Said::Bound(Direction::AtMost);
        }
        if ends(lexicon.lower_bounds).is_some() {
            return Said::Bound(Direction::AtLeast);
        }
        let (upper, lower) = (Direction::AtMost, Direction::AtLeast);
        let below = ends(lexicon.upper_comparisons).map(|words| (words, upper, lower));
        let above = || ends(lexicon.lower_comparisons).map(|words| (words, lower, upper));
        if let Some((words, plain, negated)) = below.or_else(above) {
            // "over 3 weeks" says how long.
            if lexicon.spans.iter().any(|(span, _)| *span == unit) {
                return Said::Unclear;
            }
            let is_negation = |back: &usize| Self::has(lexicon.negations, self.before(at, *back));
            return match (words + 1..=at).find(is_negation) {
                None => Said::Bound(plain),
                Some(back) if back <= words + NEGATED_WITHIN => Said::Bound(negated),
                Some(_) => Said::Unclear,
            };
        }
        self.bound_after(at).map_or(Said::Plain, Said::Bound)
    }

    /// What is said after a number that makes a bound of it: "5 or more", "5 hours a week at most".
    fn bound_after(&self, at: usize) -> Option<Direction> {
        let lexicon = self.lexicon;
        for on in 1..=BOUND_WITHIN {
            let (word, next) = (self.word(at + on), self.word(at + on + 1));
            let is_last = next.is_empty() || self.ends_clause(at + on);
            let is = |or_word: &str, last_word: &str, phrases: &[&str]| {
                let ends = |phrase: &&str| {
                    let count = phrase.split(' ').count();
                    let is_end = self.word(at + on + count).is_empty()
                        || self.ends_clause(at + on + count - 1);
                    is_end && ends_before(phrase, at + on + count, &self.tokens)
                };
                word == lexicon.ors && Self::has(or_word, next)
                    || is_last && Self::has(last_word, word)
                    || phrases.iter().any(ends)
            };
            if is(lexicon.fewer, lexicon.maximums, lexicon.upper_bounds) {
                return Some(Direction::AtMost);
            }
            if is(lexicon.mores, lexicon.minimums, lexicon.lower_bounds) {
                return Some(Direction::AtLeast);
            }
            if self.ends_clause(at + on - 1) || is_number(word, lexicon) {
                return None;
            }
        }
        None
    }

    /// Whether a sentence or a part of it ends with the word at a place.
    fn ends_clause(&self, at: usize) -> bool {
        let token = self.tokens.get(at);
        token.is_some_and(|token| token.raw.ends_with([',', ';', ':', '.', '!', '?']))
    }

    /// The value of a number in digits or in one word; a number of several words is not read.
    fn value(&self, at: usize) -> Option<Decimal> {
        let is_part = |word: &str| is_number(word, self.lexicon);
        if is_part(self.before(at, 1)) || is_part(self.word(at + 1)) {
            return None;
        }
        let word = self.word(at);
        if word.bytes().any(|byte| byte.is_ascii_digit()) {
            return read_number(word, Field::Target).ok().flatten();
        }
        let said = |part: &str| {
            let mut known = self.lexicon.number_values.iter();
            known
                .find(|(word, _)| *word == part)
                .map(|(_, value)| *value)
        };
        let parts: Option<Vec<i64>> = word.split('-').map(said).collect();
        Some(Decimal::whole(parts?.into_iter().sum()))
    }

    /// The unit after a number, with how often: "hours a week".
    fn unit(&self, at: usize) -> String {
        let Some(token) = self.tokens.get(at) else {
            return String::new();
        };
        let mut signs = self.lexicon.unit_signs.iter();
        if let Some((_, unit)) = signs.find(|(sign, _)| token.raw.contains(*sign)) {
            return (*unit).to_owned();
        }
        let mut words: Vec<&str> = Vec::new();
        // "5 or more clients"
        let is_or = self.word(at + 1) == self.lexicon.ors
            && [self.lexicon.mores, self.lexicon.fewer]
                .iter()
                .any(|list| Self::has(list, self.word(at + 2)));
        let mut next = at + if is_or { 3 } else { 1 };
        let mut ends = self.ends_clause(if is_or { at + 2 } else { at });
        while !ends && words.len() < UNIT_WORDS {
            let Some(token) = self.tokens.get(next) else {
                break;
            };
            let word = token.word.as_str();
            let is_other = Self::has(self.lexicon.stop_words, word)
                || Self::has(self.lexicon.months, word)
                || is_number(word, self.lexicon);
            if is_other {
                break;
            }
            next += 1;
            // "5 more clients"
            let is_filler = words.is_empty() && Self::has(self.lexicon.at_rate, word);
            if !is_filler {
                words.push(word);
            }
            if !is_filler && self.is_counted(word) {
                return [words.join(" "), self.rate(next)].concat();
            }
            ends = self.ends_clause(next - 1);
        }
        String::new()
    }

    /// Whether a word is a plural or a unit.
    fn is_counted(&self, word: &str) -> bool {
        let ends = word.ends_with('s') && !["ss", "us", "is"].iter().any(|it| word.ends_with(it));
        ends || Self::has(self.lexicon.units, word)
    }

    /// How often, with a space before it: " a week"; empty if it does not say so.
    fn rate(&self, at: usize) -> String {
        let (word, unit) = (self.word(at), self.word(at + 1));
        if Self::has(self.lexicon.rhythm_adverbs, word) {
            return [" ", word].concat();
        }
        let is_rate =
            Self::has(self.lexicon.at_rate, word) && Self::has(self.lexicon.time_units, unit);
        if is_rate {
            [" ", word, " ", unit].concat()
        } else {
            String::new()
        }
    }

    /// The day by which it is to be done: the one after "by" or "before", or else the last one.
    fn due(&self) -> Option<NaiveDate> {
        let found: Vec<Found> = (0..self.tokens.len())
            .filter_map(|at| self.day_at(at))
            .filter(|found| found.day > self.today)
            .collect();
        let led = found.iter().find(|found| found.is_led);
        led.or(found.last()).map(|found| found.day)
    }

    /// The day that begins with the word at a place.
    fn day_at(&self, at: usize) -> Option<Found> {
        let lead = self.before(at, 1);
        let lead = if lead == self.lexicon.the {
            self.before(at, 2)
        } else {
            lead
        };
        let is_before = lead == self.lexicon.before;
        let found = |day| Found {
            day,
            is_led: is_before || lead == self.lexicon.by,
        };
        if let Some(day) = self.exact_day(at, lead) {
            let day = if is_before { plus(day, -1)? } else { day };
            return Some(found(day));
        }
        let span = self.span_at(at).or_else(|| self.period_end(at));
        let span = span.or_else(|| self.weekday(at, lead));
        span.or_else(|| self.month_alone(at, lead, is_before))
            .map(found)
    }

    /// A day with its month: "March 3", "3rd of March 2027", "2027-03-03", "3/31/2027".
    fn exact_day(&self, at: usize, lead: &str) -> Option<NaiveDate> {
        let word = self.word(at);
        if let Some(day) = date_from_text(word) {
            return Some(day);
        }
        let parts: Vec<u32> = word
            .split('/')
            .map_while(|part| part.parse().ok())
            .collect();
        match parts.as_slice() {
            [month, day, year] => {
                return NaiveDate::from_ymd_opt(i32::try_from(*year).ok()?, *month, *day);
            }
            [month, day] if Self::has(self.lexicon.date_prepositions, lead) => {
                return self.next_day(*month, *day);
            }
            _ => {}
        }
        let (month, day, after) = match (self.month(word), self.day_number(word)) {
            // "3rd of March" begins with its day.
            (Some(month), _) => (month, self.day_number(self.word(at + 1))?, at + 2),
            (None, Some(day)) => {
                let of = usize::from(self.word(at + 1) == self.lexicon.of);
                (self.month(self.word(at + 1 + of))?, day, at + 2 + of)
            }
            (None, None) => return None,
        };
        match self.year(after) {
            Some(year) => NaiveDate::from_ymd_opt(year, month, day),
            None => self.next_day(month, day),
        }
    }

    /// "in six weeks": so long from today, on a working day.
    fn span_at(&self, at: usize) -> Option<NaiveDate> {
        let mut spans = self.lexicon.spans.iter();
        let (_, span) = spans.find(|(unit, _)| *unit == self.word(at + 1))?;
        let leads = |back| Self::has(self.lexicon.deadline_leads, self.before(at, back));
        if !(1..=3).any(leads) {
            return None;
        }
        let count = i64::from(u16::try_from(self.value(at)?.floor()).ok()?);
        let day = match span {
            Span::Days(days) => plus(self.today, days * count)?,
            Span::Months(months) => {
                let months = Months::new(months * u32::try_from(count).ok()?);
                self.today.checked_add_months(months)?
            }
        };
        Some(nearest_workday(day))
    }

    /// "end of the year", "end of next month", "end of 2027": its last working day.
    fn period_end(&self, at: usize) -> Option<NaiveDate> {
        if self.word(at) != self.lexicon.end || self.word(at + 1) != self.lexicon.of {
            return None;
        }
        let word = self.word(at + 2);
        let is_next = word == self.lexicon.next;
        let of = at + 2 + usize::from(is_next || Self::has(self.lexicon.stop_words, word));
        if let Some(year) = self.year(of) {
            return last_workday(NaiveDate::from_ymd_opt(year, 12, 1)?);
        }
        let mut spans = self.lexicon.spans.iter();
        let (_, span) = spans.find(|(unit, _)| *unit == self.word(of))?;
        let Span::Months(months) = span else {
            return None;
        };
        let left = months.checked_sub(1 + self.today.month0() % months)?;
        let months = left + if is_next { *months } else { 0 };
        let month = self.today.with_day(1)?;
        last_workday(month.checked_add_months(Months::new(months))?)
    }

    /// "by Friday".
    fn weekday(&self, at: usize, lead: &str) -> Option<NaiveDate> {
        let word = self.word(at);
        let is_led = Self::has(self.lexicon.date_prepositions, lead);
        if !is_led || !Self::has(self.lexicon.weekdays, word) {
            return None;
        }
        let mut names = self.lexicon.weekdays.split_whitespace();
        let at = names.position(|name| name.get(..3) == word.get(..3))?;
        let mut ahead = (1..=7).filter_map(|days| plus(self.today, days));
        ahead.find(|day| day.weekday().num_days_from_monday() as usize == at)
    }

    /// "by June", "in June 2027", "end of June": its last working day, or the last before it.
    fn month_alone(&self, at: usize, lead: &str, is_before: bool) -> Option<NaiveDate> {
        let month = self.month(self.word(at))?;
        let year = self.year(at + 1);
        let is_led = Self::has(self.lexicon.date_prepositions, lead)
            || Self::has(self.lexicon.deadline_leads, lead)
            || lead == self.lexicon.of;
        // "by February 30" names no day.
        let has_day = [self.before(at, 1), self.word(at + 1)];
        let has_day = has_day.iter().any(|word| self.day_number(word).is_some());
        if has_day || !is_led && year.is_none() {
            return None;
        }
        let of = |year| {
            let first = NaiveDate::from_ymd_opt(year, month, 1)?;
            last_workday(if is_before { plus(first, -1)? } else { first })
        };
        match year {
            Some(year) => of(year),
            None => {
                let this = of(self.today.year())?;
                if this > self.today {
                    Some(this)
                } else {
                    of(self.today.year() + 1)
                }
            }
        }
    }

    /// A month by its name, or by the first letters of it.
    fn month(&self, word: &str) -> Option<u32> {
        if !Self::has(self.lexicon.months, word) {
            return None;
        }
        let mut names = self.lexicon.months.split_whitespace().zip(1..);
        let found = names.find(|(name, _)| name.get(..3) == word.get(..3));
        found.map(|(_, month)| month)
    }

    /// The number of a day in its month: "3", "3rd".
    fn day_number(&self, word: &str) -> Option<u32> {
        let digits = word.trim_end_matches(|sign: char| sign.is_ascii_alphabetic());
        let day = digits.parse().ok()?;
        (word.len() <= 4 && (1..=31).contains(&day)).then_some(day)
    }

    fn year(&self, at: usize) -> Option<i32> {
        let year = self.word(at).parse().ok()?;
        (2000..2100).contains(&year).then_some(year)
    }

    /// The next day of that number and month.
    fn next_day(&self, month: u32, day: u32) -> Option<NaiveDate> {
        let of = |year| NaiveDate::from_ymd_opt(year, month, day);
        let this = of(self.today.year()).filter(|day| *day > self.today);
        this.or_else(|| of(self.today.year() + 1))
    }
}

/// The last working day of a day's month.
fn last_workday(of: NaiveDate) -> Option<NaiveDate> {
    let first = of.with_day(1)?.checked_add_months(Months::new(1))?;
    let mut days = (1..=3).filter_map(|back| plus(first, -back));
    days.find(|day| !is_weekend(*day))
}

#[cfg(test)]
#[path = "named_tests.rs"]
mod tests;
