//! Cuts a formula or a schedule as people write it into numbers, shares, words and signs.

use crate::decimal::Decimal;
use crate::normalize::normalized;

/// A piece of a text.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Token<'a> {
    /// A plain number.
    Number(Decimal),
    /// A share as typed in percent, 1 for all.
    Percent(Decimal),
    /// An amount of money with its sign before it.
    Amount(Decimal),
    /// A word in lower case.
    Word(&'a str),
    /// Any other sign.
    Mark(char),
}

/// Numbers as words.
const NUMBERS: [(&str, i64); 11] = [
    ("one", 1),
    ("two", 2),
    ("three", 3),
    ("four", 4),
    ("five", 5),
    ("six", 6),
    ("seven", 7),
    ("eight", 8),
    ("nine", 9),
    ("ten", 10),
    ("fifty", 50),
];

/// Names of plans with figures in them, which count nothing.
const PLANS: [&str; 4] = ["401(k)", "401k", "403(b)", "403b"];

/// A text in the spelling that [`tokens`] reads.
pub(super) fn plain(text: &str) -> String {
    let mut text = normalized(text);
    for plan in PLANS {
        text = text.replace(plan, "plan");
    }
    text.replace("w/ ", "with ")
}

/// The pieces of a text; `None` if a number in it is too long to be one.
pub(super) fn tokens(text: &str) -> Option<Vec<Token<'_>>> {
    let mut tokens = Vec::new();
    let mut rest = text.trim_start();
    while let Some(letter) = rest.chars().next() {
        let (token, after) = match letter {
            '$' | '€' | '£' => match number(rest.get(letter.len_utf8()..)?.trim_start()) {
                Some((amount, after)) => (Token::Amount(amount?), after),
                None => (Token::Mark(letter), rest.get(letter.len_utf8()..)?),
            },
            _ if letter.is_alphabetic() => {
                let is_word = |letter: char| letter.is_alphabetic() || letter == '\'';
                let end = rest.find(|it| !is_word(it)).unwrap_or(rest.len());
                let (word, after) = rest.split_at(end);
                let named = NUMBERS.iter().find(|(name, _)| *name == word);
                let token = named.map(|(_, number)| Token::Number(Decimal::whole(*number)));
                (token.unwrap_or(Token::Word(word)), after)
            }
            _ => match number(rest) {
                Some((number, after)) => {
                    let number = number?;
                    let mut signs = ["%", "percent", "per cent", "pct"].into_iter();
                    match signs.find_map(|sign| after.trim_start().strip_prefix(sign)) {
                        Some(after) => (Token::Percent(number.over(Decimal::whole(100))), after),
                        None => (Token::Number(number), after),
                    }
                }
                None => (Token::Mark(letter), rest.get(letter.len_utf8()..)?),
            },
        };
        tokens.push(token);
        rest = after.trim_start();
    }
    Some(tokens)
}

/// The number at the start of a text, `None` inside if it is too long, and what follows it.
fn number(text: &str) -> Option<(Option<Decimal>, &str)> {
    let is_digit = |letter: char| letter.is_ascii_digit();
    let whole = text.find(|it| !is_digit(it)).unwrap_or(text.len());
    let (digits, rest) = text.split_at(whole);
    let fraction = rest.strip_prefix('.').unwrap_or_default();
    let end = fraction.find(|it| !is_digit(it)).unwrap_or(fraction.len());
    let (places, after) = fraction.split_at(end);
    if places.is_empty() {
        return (whole > 0).then(|| (Decimal::parse(digits), rest));
    }
    let digits = if digits.is_empty() { "0" } else { digits };
    Some((Decimal::parse(&format!("{digits}.{places}")), after))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_cut_into_numbers_words_and_signs() {
        use Token::{Amount, Mark, Number, Percent, Word};
        let text = plain("100 percent of FIRST 3.5%, then $.50/$1 (one-year) 401(k).");
        assert_eq!(
            tokens(&text).unwrap(),
            [
                Percent(Decimal::ONE),
                Word("of"),
                Word("first"),
                Percent(Decimal::ratio(35, 1_000)),
                Mark(','),
                Word("then"),
                Amount(Decimal::ratio(1, 2)),
                Mark('/'),
                Amount(Decimal::ONE),
                Mark('('),
                Number(Decimal::ONE),
                Mark('-'),
                Word("year"),
                Mark(')'),
                Word("plan"),
                Mark('.'),
            ]
        );
        assert_eq!(tokens("12345678901"), None);
        assert_eq!(tokens("0.1234567890"), None);
    }
}
