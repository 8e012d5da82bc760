//! Which numbers of a statement are amounts, and which are dates.

use super::statement::{Token, begun, rest_words};
use super::text::{is_number, starts_with};
use super::words::Lexicon;

/// Whether a statement says an amount: a number that is no part of a date.
pub(super) fn has_amount(tokens: &[Token], lexicon: &Lexicon) -> bool {
    (0..tokens.len()).any(|at| is_amount(at, tokens, lexicon))
}

/// Whether the word at a place is a number and no part of a date.
pub(super) fn is_amount(at: usize, tokens: &[Token], lexicon: &Lexicon) -> bool {
    let Some(it) = tokens.get(at) else {
        return false;
    };
    let around = Around {
        at,
        tokens,
        lexicon,
    };
    if it.word.bytes().any(|byte| byte.is_ascii_digit()) {
        return !around.is_date(it) && !around.is_deadline();
    }
    let next = around.word(1);
    if it.word == lexicon.one {
        return around.is_at_rate() || around.is_bound();
    }
    if it.word == lexicon.no {
        return around.counts(it.raw);
    }
    if it.word == lexicon.once {
        return Lexicon::has(lexicon.at_rate, next);
    }
    if it.word == lexicon.halves && Lexicon::has(lexicon.ordinals, around.before(1)) {
        return false;
    }
    is_number(&it.word, lexicon) && !around.is_deadline()
}

/// Whether a phrase stands right before the word at a place.
pub(super) fn ends_before(phrase: &str, at: usize, tokens: &[Token]) -> bool {
    let from = at.checked_sub(phrase.split(' ').count());
    from.is_some_and(|from| starts_with(phrase, &rest_words(tokens, from)))
}

/// The numbers in a statement as typed, whatever they say.
pub(super) fn numbers(tokens: &[Token], lexicon: &Lexicon) -> Vec<String> {
    let found = tokens.iter().filter(|it| is_number(&it.word, lexicon));
    found.map(|it| it.word.clone()).collect()
}

/// What says how often stands at most so many words after its number.
const RATE_WITHIN: usize = 4;

/// A word with those around it.
struct Around<'a> {
    at: usize,
    tokens: &'a [Token<'a>],
    lexicon: &'a Lexicon,
}

fn digits(part: &str) -> bool {
    !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit())
}

fn is_year(part: &str) -> bool {
    part.len() == 4 && digits(part) && (part.starts_with("19") || part.starts_with("20"))
}

/// Whether a part may be a day or a month, by its size.
fn is_up_to(part: &str, most: u32) -> bool {
    digits(part) && part.len() <= 2 && part.parse().is_ok_and(|it: u32| (1..=most).contains(&it))
}

impl Around<'_> {
    /// The word so many places on; empty where there is none.
    fn word(&self, on: usize) -> &str {
        let token = self.tokens.get(self.at + on);
        token.map_or("", |token| token.word.as_str())
    }

    /// The word so many places before; empty where there is none.
    fn before(&self, back: usize) -> &str {
        let at = self.at.checked_sub(back);
        let token = at.and_then(|at| self.tokens.get(at));
        token.map_or("", |token| token.word.as_str())
    }

    fn raw_before(&self) -> &str {
        let at = self.at.checked_sub(1);
        at.and_then(|at| self.tokens.get(at))
            .map_or("", |it| it.raw)
    }

    /// Whether a month stands beside it, also after "of".
    fn is_beside_month(&self) -> bool {
        let is_month = |word: &str| Lexicon::has(self.lexicon.months, word);
        is_month(self.before(1))
            || is_month(self.word(1))
            || self.word(1) == self.lexicon.of && is_month(self.word(2))
    }

    /// Whether something that is counted stands after it.
    fn counts(&self, raw: &str) -> bool {
        if raw.ends_with([',', ';', '.', ':']) {
            return false;
        }
        let is_plain = |word: &str| {
            !word.is_empty()
                && !Lexicon::has(self.lexicon.stop_words, word)
                && !Lexicon::has(self.lexicon.months, word)
        };
        let is_plural = |word: &str| {
            let ends =
                word.ends_with('s') && !["ss", "us", "is"].iter().any(|it| word.ends_with(it));
            ends && is_plain(word) && !self.lexicon.is_verb(word)
                || Lexicon::has(self.lexicon.units, word)
        };
        let (next, second) = (self.word(1), self.word(2));
        let is_open = is_plain(next) && !self.lexicon.is_verb(next);
        is_plural(next) || is_open && is_plural(second)
    }

    /// Whether it says how often: "one test a week", "one day per month".
    fn is_at_rate(&self) -> bool {
        (1..=RATE_WITHIN).any(|on| {
            let is_unit = Lexicon::has(self.lexicon.time_units, self.word(on + 1));
            let is_rhythm = Lexicon::has(self.lexicon.rhythm_adverbs, self.word(on));
            is_rhythm || is_unit && Lexicon::has(self.lexicon.at_rate, self.word(on))
        })
    }

    /// Whether what is said right before it makes a bound of it, or what comes after.
    fn is_bound(&self) -> bool {
        let mut bounds = self.lexicon.bounds();
        bounds.any(|bound| ends_before(bound, self.at, self.tokens))
            || self.word(1) == self.lexicon.ors
    }

    /// Whether the word, which has digits, is a date or a part of one.
    fn is_date(&self, it: &Token) -> bool {
        let lexicon = self.lexicon;
        if it.raw.contains(['$', '€', '£', '¥', '₹', '%', '‰']) {
            return false;
        }
        let word = it.word.replace(['–', '—'], "-");
        let begins_year = it.raw.starts_with(['\'', '’', '‘']) && word.len() == 2;
        if begins_year && digits(&word) {
            return true;
        }
        if let Some(day) = word.get(..word.len().saturating_sub(2)) {
            let ordinal = ["st", "nd", "rd", "th"]
                .iter()
                .any(|end| word.ends_with(end));
            if ordinal && digits(day) {
                return self.word(1) != lexicon.percentile;
            }
        }
        let of_year = word.trim_start_matches(['q', 'h', 'f', 'c', 'y']);
        let is_part = of_year.len() < word.len() && of_year.len() + 2 >= word.len();
        let quarter = |text: &str| text.split(['/', '-']).all(digits);
        if is_part && quarter(of_year) || word.strip_suffix('q').is_some_and(digits) {
            return true;
        }
        // "mid-2027"
        let ends_in_year = word
            .rsplit_once('-')
            .is_some_and(|(first, last)| is_year(last) && first.chars().all(char::is_alphabetic));
        if ends_in_year {
            return true;
        }
        let parts = |sign: char| {
            let parts: Vec<&str> = word.split(sign).collect();
            parts.iter().all(|part| digits(part)).then_some(parts)
        };
        if let Some(found) = parts('/').filter(|it| it.len() > 1) {
            return self.is_slashed_date(&found, it.raw);
        }
        if let Some(found) = parts('-').filter(|it| it.len() > 1) {
            return self.is_dashed_date(&found, it.raw);
        }
        if parts('.').is_some_and(|it| it.len() > 2) {
            return true;
        }
        if !digits(&word) {
            return false;
        }
        if is_year(&word) {
            return self.is_year_here(&word, it.raw);
        }
        let days = is_up_to(&word, 31) && !self.counts(it.raw);
        let after_weekday = Lexicon::has(lexicon.weekdays, self.before(1));
        let after_the = Lexicon::has(lexicon.date_prepositions, self.before(2))
            && self.before(1) == lexicon.the;
        days && (self.is_beside_month() || after_weekday || after_the)
    }

    /// 6/30/2027 always; 6/30 after "by" and the like, if nothing is counted with it; 06/2027 and
    /// 2026/27, which have a year in them.
    fn is_slashed_date(&self, parts: &[&str], raw: &str) -> bool {
        match parts {
            [first, second] => {
                let fits = (is_up_to(first, 12) && is_up_to(second, 31))
                    || (is_up_to(first, 31) && is_up_to(second, 12));
                let after = Lexicon::has(self.lexicon.date_prepositions, self.before(1));
                is_year(first) || is_year(second) || fits && after && !self.counts_next(raw)
            }
            _ => parts.len() == 3,
        }
    }

    /// 2027-06-30 and 2026-27 are dates, and 10-12 is a range unless a month stands beside it.
    fn is_dashed_date(&self, parts: &[&str], raw: &str) -> bool {
        match parts {
            [first, second] => {
                let days = is_up_to(first, 31) && is_up_to(second, 31);
                let is_open = !self.counts_next(raw);
                let zero = first.starts_with('0');
                is_year(first) && (is_year(second) || second.len() == 2)
                    || days && self.is_beside_month() && is_open
                    || days && zero && is_open
            }
            _ => parts.len() == 3,
        }
    }

    /// Whether a word with content follows that is no verb: then it is a share or a range of that.
    fn counts_next(&self, raw: &str) -> bool {
        let next = self.word(1);
        let ends = raw.ends_with([',', ';', '.', ':']);
        let is_content = !next.is_empty()
            && !Lexicon::has(self.lexicon.stop_words, next)
            && !Lexicon::has(self.lexicon.months, next)
            && !self.lexicon.is_verb(next);
        !ends && (is_content || next == self.lexicon.ors)
    }

    /// A number that looks like a year is one, unless something is counted with it.
    fn is_year_here(&self, word: &str, raw: &str) -> bool {
        let lexicon = self.lexicon;
        if self.is_beside_month() {
            return true;
        }
        let named = self.before(1) == lexicon.the || self.raw_before().ends_with(',');
        if !named && self.counts(raw) {
            return false;
        }
        let led = Lexicon::has(lexicon.year_leads, self.before(1));
        led || named || !word.ends_with("00")
    }

    /// Whether it is the time given for all of it: "within 6 months", or any such time before the
    /// verb.
    fn is_deadline(&self) -> bool {
        let lexicon = self.lexicon;
        let begun = begun(self.tokens, lexicon);
        let unit = self.word(1);
        let leads = (1..=3).any(|back| Lexicon::has(lexicon.deadline_leads, self.before(back)));
        let is_long = Lexicon::has(lexicon.long_spans, unit) && leads;
        let is_first = self.at < begun.lead && Lexicon::has(lexicon.time_units, unit) && leads;
        is_long || is_first
    }
}
