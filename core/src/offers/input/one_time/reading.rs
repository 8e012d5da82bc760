//! Reads shares with months as people write them: `50% at start, 50% after 12 months`.

use crate::decimal::Decimal;
use crate::normalize::normalized;

/// The latest month that a table may name.
pub(super) const MAX_MONTH: u16 = 120;

/// Words that say nothing about a share or a month.
const FILLER: [&str; 27] = [
    ":",
    "after",
    "at",
    "back",
    "before",
    "date",
    "first",
    "for",
    "hire",
    "if",
    "immediately",
    "in",
    "it",
    "leaving",
    "now",
    "of",
    "on",
    "paid",
    "pay",
    "signing",
    "start",
    "the",
    "then",
    "to",
    "until",
    "upfront",
    "within",
];

/// Words for months and years.
const UNITS: [&str; 8] = ["mo", "mos", "month", "months", "year", "years", "yr", "yrs"];

/// Why such a table cannot be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TableProblem {
    /// None of the forms.
    Form,
    /// Shares beyond 0 to 100 %, months beyond ten years, or an order that makes no sense.
    OutOfRange,
    /// Shares that are not 100 % together.
    NotTheWhole,
}

/// A share and the month that goes with it, as far as they were written.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(super) struct Piece {
    /// `None` for "the rest".
    pub(super) share: Option<Decimal>,
    pub(super) month: Option<u16>,
}

/// The pieces of a text. Percents set off by slashes go by the year, and then `yearly` gives the
/// month of each from its place.
///
/// # Errors
/// [`TableProblem::Form`], or [`TableProblem::OutOfRange`] for a single share or month.
pub(super) fn pieces(text: &str, yearly: fn(u16) -> u16) -> Result<Vec<Piece>, TableProblem> {
    let mut text = normalized(text);
    for word in [" percent", " per cent", " pct", " %"] {
        text = text.replace(word, "%");
    }
    if text.contains('/') {
        let pieces = (0..).zip(text.split('/')).map(|(place, share)| {
            Ok(Piece {
                share: Some(percent(share.trim())?),
                month: Some(yearly(place)),
            })
        });
        return pieces.collect();
    }
    let text = text.replace(" and ", ",").replace(':', " : ");
    text.split([',', ';', '+']).map(piece).collect()
}

fn piece(text: &str) -> Result<Piece, TableProblem> {
    let (mut share, mut month) = (None, None);
    let mut is_rest = false;
    let mut words = text.split_whitespace().peekable();
    while let Some(word) = words.next() {
        let counts_time = words
            .peek()
            .is_some_and(|next| UNITS.contains(next) || *next == ":");
        let (as_share, as_month) = match word {
            "half" => (Some(Decimal::ratio(1, 2)), None),
            "all" => (Some(Decimal::ONE), None),
            "a" | "an" | "one" => (None, Some(1)),
            "rest" | "remainder" => {
                is_rest = true;
                (None, None)
            }
            "year" | "years" | "yr" | "yrs" => {
                month = month.map(|years: u16| years.saturating_mul(12));
                (None, None)
            }
            _ if UNITS.contains(&word) || FILLER.contains(&word) => (None, None),
            _ if word.ends_with('%') => (Some(percent(word)?), None),
            _ if counts_time || share.is_some() || is_rest => (None, Some(whole(word)?)),
            _ => (Some(percent(word)?), None),
        };
        // Two shares or two times in one piece cannot both be meant.
        if (as_share.is_some() && share.is_some()) || (as_month.is_some() && month.is_some()) {
            return Err(TableProblem::Form);
        }
        share = share.or(as_share);
        month = month.or(as_month);
    }
    if share.is_some() == is_rest {
        return Err(TableProblem::Form);
    }
    if month.is_some_and(|month| month > MAX_MONTH) {
        return Err(TableProblem::OutOfRange);
    }
    Ok(Piece { share, month })
}

fn percent(word: &str) -> Result<Decimal, TableProblem> {
    let number = word.strip_suffix('%').unwrap_or(word);
    let share = Decimal::parse(number).ok_or(TableProblem::Form)?;
    let share = share.over(Decimal::whole(100));
    if (Decimal::ZERO..=Decimal::ONE).contains(&share) {
        Ok(share)
    } else {
        Err(TableProblem::OutOfRange)
    }
}

fn whole(word: &str) -> Result<u16, TableProblem> {
    word.parse().map_err(|_| TableProblem::Form)
}
