//! Pay as advertisements put it that give it for full time, or for a job in term time: `£38k pro rata
//! 0.6`, `£38,000 (0.6 FTE)`, `£22k term time only`. What is paid for one's own hours is another
//! amount, so such a text is refused.

use crate::decimal::Decimal;
use crate::money::Money;
use crate::normalize::normalized;
use crate::number::{self, DecimalPoint, Per};
use crate::offers::input::fix::{Fix, Meaning};

/// What an amount is said to be besides.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PayFor {
    /// Full time, of which one works a part.
    FullTime,
    /// The weeks of school.
    TermTime,
}

/// Words that say that an amount is that of full time.
const FULL_TIME: [&str; 4] = ["rata", "pro-rata", "prorata", "fte"];

/// Words beside them that say nothing more.
const BESIDE: [&str; 9] = [
    "pro",
    "at",
    "of",
    "x",
    "×",
    "full",
    "time",
    "full-time",
    "equivalent",
];

/// Words for the weeks of school, without spaces and dashes.
const TERM_TIME: [&str; 3] = ["termtimeonly", "termtime", "tto"];

/// What an amount is said to be besides; `None` if nothing is said.
pub fn pay_for(text: &str) -> Option<PayFor> {
    let words = words_of(text);
    if words.iter().any(|word| FULL_TIME.contains(&word.as_str())) {
        return Some(PayFor::FullTime);
    }
    let plain: String = words.concat().replace('-', "");
    let is_term_time = TERM_TIME.iter().any(|word| plain.ends_with(word));
    is_term_time.then_some(PayFor::TermTime)
}

/// What a text for pay may have meant that was refused; empty if nothing can be offered.
pub(super) fn fixes(text: &str, point: DecimalPoint) -> Vec<Fix> {
    let fix = match pay_for(text) {
        Some(PayFor::FullTime) => own_part(text, point).map(|text| (Meaning::OwnHours, text)),
        Some(PayFor::TermTime) => paid(text, point).map(|text| (Meaning::AsPaid, text)),
        None => None,
    };
    let fix = fix.map(|(meaning, text)| Fix { meaning, text });
    fix.into_iter().collect()
}

/// The part of a year's full-time pay that the text names, such as that of 0.6 of full time.
fn own_part(text: &str, point: DecimalPoint) -> Option<String> {
    let words = words_of(text);
    let says_more =
        |word: &&String| !FULL_TIME.contains(&word.as_str()) && !BESIDE.contains(&word.as_str());
    let rest: Vec<&str> = words.iter().filter(says_more).map(String::as_str).collect();
    let (part, amount) = rest.split_last()?;
    let part = share(part)?;
    let amount = amount.join(" ");
    let pay = yearly(&amount, point)?.times(part).to_cents();
    let sign = amount.split(|letter: char| letter.is_ascii_digit()).next();
    Some([sign.unwrap_or_default(), &plain_amount(pay)].concat())
}

/// A part of full time: more than none of it, and less than all.
fn share(text: &str) -> Option<Decimal> {
    let share = match (number::without_percent(text), text.split_once('/')) {
        (Some(percent), _) => Decimal::parse(percent)?.over(Decimal::whole(100)),
        (None, Some((part, of))) => {
            let of = Decimal::parse(of).filter(|of| *of > Decimal::ZERO)?;
            Decimal::parse(part)?.over(of)
        }
        (None, None) => Decimal::parse(text)?,
    };
    (Decimal::ZERO < share && share < Decimal::ONE).then_some(share)
}

/// The amount of a text, without the words that say that it is for term time.
fn paid(text: &str, point: DecimalPoint) -> Option<String> {
    let words = words_of(text);
    let is_of_term = |word: &String| {
        let plain = word.replace('-', "");
        matches!(
            plain.as_str(),
            "term" | "time" | "only" | "termtime" | "tto"
        )
    };
    let rest: Vec<&str> = words
        .iter()
        .filter(|word| !is_of_term(word))
        .map(String::as_str)
        .collect();
    let amount = rest.join(" ");
    yearly(&amount, point).map(|_| amount)
}

/// An amount of a year, if a text is nothing else.
fn yearly(text: &str, point: DecimalPoint) -> Option<Money> {
    let typed = number::read(text, point).ok()??;
    let is_yearly = matches!(typed.per, None | Some(Per::Year)) && !typed.percent;
    (is_yearly && typed.money() > Money::ZERO).then(|| typed.money())
}

/// An amount in digits, with commas between thousands.
fn plain_amount(amount: Money) -> String {
    let text = Decimal::billionths(amount.as_millionths().saturating_mul(1_000)).to_text();
    let (whole, cents) = text.split_once('.').unwrap_or((&text, ""));
    let mut grouped = String::new();
    for (place, digit) in whole.chars().enumerate() {
        if place > 0 && (whole.len() - place) % 3 == 0 {
            grouped.push(',');
        }
        grouped.push(digit);
    }
    match cents {
        "" => grouped,
        _ => [&grouped, ".", cents].concat(),
    }
}

/// The words of a text, without what stands around them.
fn words_of(text: &str) -> Vec<String> {
    let text = normalized(text);
    let words = text.split([' ', '(', ')']);
    let words = words.map(|word| word.trim_matches([',', ';', ':', '-']));
    let words = words.map(|word| word.strip_suffix('.').unwrap_or(word));
    let words = words.filter(|word| !word.is_empty());
    words.map(str::to_owned).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: Option<(Meaning, &str)>) {
        let found = fixes(text, DecimalPoint::Fraction);
        let expected = expected.map(|(meaning, text)| Fix {
            meaning,
            text: text.to_owned(),
        });
        assert_eq!(found, expected.into_iter().collect::<Vec<_>>(), "{text}");
        assert!(
            number::read(text, DecimalPoint::Fraction).is_err(),
            "{text}"
        );
    }

    #[test]
    fn a_part_of_full_time_pay_is_worked_out() {
        for text in [
            "£38k pro rata 0.6",
            "£38,000 pro-rata (0.6)",
            "£38k (0.6 FTE)",
            "£38k FTE, 0.6",
            "£38,000 p.a. pro rata 60%",
            "£38k pro rata, 3/5 of full time",
        ] {
            check(text, Some((Meaning::OwnHours, "£22,800")));
        }
        check("38,034 pro rata 0.6", Some((Meaning::OwnHours, "22,820.4")));
        check("£900 pro rata 0.5", Some((Meaning::OwnHours, "£450")));
        check(
            "$1,250,000 fte 0.8",
            Some((Meaning::OwnHours, "$1,000,000")),
        );
        for text in [
            "£38k pro rata",
            "£38k pro rata 3 days",
            "£38k pro rata 1.0",
            "£3,000 pcm pro rata 0.6",
            "pro rata 0.6",
            "0.6 fte £38k",
        ] {
            check(text, None);
            assert_eq!(pay_for(text), Some(PayFor::FullTime), "{text}");
        }
    }

    #[test]
    fn pay_of_term_time_is_taken_as_it_is_paid() {
        for text in [
            "£22k term time only",
            "£22k, term-time only",
            "£22k (TTO)",
            "£22k term time",
        ] {
            check(text, Some((Meaning::AsPaid, "£22k")));
            assert_eq!(pay_for(text), Some(PayFor::TermTime), "{text}");
        }
        check("term time only", None);
        check("£12.60 ph term time only", None);
        assert_eq!(pay_for("£22k"), None);
        assert_eq!(pay_for("72k"), None);
    }
}
