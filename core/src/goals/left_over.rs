//! What a form or a template left over in a text: found for check 10, and taken out for its mend.

use super::field::Field;
use super::plan::{Measure, Plan};
use super::text::{place_of, replaced, words};
use super::words::Lexicon;

/// The texts of a plan with their fields, in reading order; the statement stands under its object.
pub(super) fn texts(plan: &Plan) -> Vec<(Field, &str)> {
    let mut texts: Vec<(Field, &str)> = vec![
        (Field::Object, &plan.statement),
        (Field::Serves, &plan.serves),
        (Field::Source, &plan.source),
        (Field::LeadMeasure, &plan.lead_measure),
        (Field::Obstacle, &plan.obstacle),
        (Field::Plan, &plan.plan),
        (Field::Why, &plan.why),
        (Field::Step, &plan.step),
    ];
    match &plan.measure {
        Some(Measure::YesNo { proof }) => texts.push((Field::Proof, proof)),
        Some(Measure::Number(metric)) => texts.extend([
            (Field::Metric, metric.name.as_str()),
            (Field::Unit, &metric.unit),
            (Field::OfWhat, &metric.of_what),
        ]),
        None => {}
    }
    texts
}

/// What is left over: brackets with a name in them, gaps, a lone X or N for a number, or words
/// that say so.
pub(super) fn left_over(text: &str, lexicon: &Lexicon) -> Option<String> {
    if let Some(named) = bracketed(text) {
        return Some(named);
    }
    for gap in ["__", "...", "…", "??"] {
        if text.contains(gap) {
            return Some(gap.to_owned());
        }
    }
    let parts: Vec<&str> = text.split_whitespace().collect();
    if let Some(found) = lone(&parts).or_else(|| in_capitals(&parts, lexicon)) {
        return Some(found);
    }
    let words = words(text);
    let mut known = lexicon.placeholders.iter();
    let found = known.find(|phrase| place_of(phrase, &words).is_some());
    found.map(|phrase| (*phrase).to_owned())
}

/// A name in brackets. "From <50 to >60" has none: before a number, these signs compare.
fn bracketed(text: &str) -> Option<String> {
    for (open, close) in [('[', ']'), ('{', '}'), ('<', '>')] {
        let mut rest = text;
        while let Some((_, after)) = rest.split_once(open) {
            let compares = open == '<' && !after.starts_with(char::is_alphabetic);
            if let Some((name, _)) = after.split_once(close).filter(|_| !compares) {
                return Some(format!("{open}{name}{close}"));
            }
            rest = after;
        }
    }
    None
}

/// A letter that stands for a number. In "3 x a week" it says how often.
fn lone(parts: &[&str]) -> Option<String> {
    let is_lone = |(at, part): &(usize, &&str)| {
        if part.bytes().all(|byte| byte == b'_') {
            return true;
        }
        let before = at.checked_sub(1).and_then(|before| parts.get(before));
        let is_times = **part == "x"
            && before.is_some_and(|before| before.ends_with(|it: char| it.is_ascii_digit()));
        let bare = bare(part);
        !is_times && (["X", "x", "N", "XX", "NN"].contains(&bare) || is_all_x(bare))
    };
    let found = parts.iter().enumerate().find(is_lone);
    found.map(|(_, part)| (*part).to_owned())
}

/// A mark in capitals, or "YOUR EXAM" among words that are not all in capitals.
fn in_capitals(parts: &[&str], lexicon: &Lexicon) -> Option<String> {
    let marked = |part: &&&str| {
        let word = bare(part);
        word.chars().all(char::is_uppercase) && Lexicon::has(lexicon.marks, &word.to_lowercase())
    };
    if let Some(marked) = parts.iter().find(marked) {
        return Some((*marked).to_owned());
    }
    let is_loud = |part: &&&str| {
        let letters = || part.chars().filter(|letter| letter.is_alphabetic());
        letters().count() > 1 && letters().all(char::is_uppercase)
    };
    let at = parts.iter().position(|part| bare(part) == lexicon.yours)?;
    let named: Vec<&str> = parts.iter().skip(at).take_while(is_loud).copied().collect();
    let shouts = at > 0 && parts.iter().all(|part| is_loud(&part));
    (named.len() > 1 && !shouts).then(|| named.join(" "))
}

fn bare(part: &str) -> &str {
    part.trim_matches(|sign: char| !sign.is_alphanumeric())
}

fn is_all_x(word: &str) -> bool {
    word.len() >= 3 && word.bytes().all(|byte| byte.eq_ignore_ascii_case(&b'x'))
}

/// The text without anything left over; spaces become single ones, and a comma or full stop that
/// then stands alone goes, too.
pub(super) fn cleared(text: &str, lexicon: &Lexicon) -> String {
    let mut kept = tidied(text);
    while let Some(found) = left_over(&kept, lexicon) {
        let words = words(&kept);
        let listed = place_of(&found, &words).filter(|_| lexicon.placeholders.contains(&&*found));
        let shorter = tidied(&match listed {
            Some(at) => replaced(&kept, at, found.split(' ').count(), ""),
            None => without(&kept, &found),
        });
        if shorter.len() >= kept.len() {
            break;
        }
        kept = shorter;
    }
    kept
}

/// A text without what was found in it: whole parts where it is one, else its letters.
fn without(text: &str, found: &str) -> String {
    let spaced = [" ", text, " "].concat();
    let whole = [" ", found, " "].concat();
    if spaced.contains(&whole) {
        spaced.replacen(&whole, " ", 1)
    } else {
        text.replacen(found, "", 1)
    }
}

fn tidied(text: &str) -> String {
    let is_sign = |part: &&str| part.chars().all(|sign| ".,;:".contains(sign));
    let parts: Vec<&str> = text.split_whitespace().filter(|it| !is_sign(it)).collect();
    parts
        .join(" ")
        .trim_end_matches([',', ';', ':', ' '])
        .to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::goals::words::EN;

    #[track_caller]
    fn check(text: &str, found: &str, rest: &str) {
        assert_eq!(left_over(text, &EN).as_deref(), Some(found), "{text}");
        assert_eq!(cleared(text, &EN), rest, "{text}");
    }

    #[test]
    fn what_is_left_over_is_taken_out() {
        check("Pass the [name] exam", "[name]", "Pass the exam");
        check(
            "Pass  the [ exam name ], now",
            "[ exam name ]",
            "Pass the now",
        );
        check("Pass the exam, {date}.", "{date}", "Pass the exam");
        check("Pass [a] and <b> by <50", "[a]", "Pass and by <50");
        check("Read X books", "X", "Read books");
        check("Read x books", "x", "Read books");
        check(
            "Earn $X a month, on __ hours",
            "__",
            "Earn a month, on hours",
        );
        check("Read _ books", "_", "Read books");
        check("Pass the exam …", "…", "Pass the exam");
        check("Ask....", "...", "Ask.");
        check("Ask ???", "??", "Ask ?");
        check("tbd", "tbd", "");
        check("TBC: ask Anna", "TBC:", "ask Anna");
        let mark = "todo".to_uppercase();
        check(&["Pass the exam, ", &mark].concat(), &mark, "Pass the exam");
        check("Pass YOUR EXAM by June", "YOUR EXAM", "Pass by June");
        check("YOUR EXAM", "YOUR EXAM", "");
        check("Insert here a why, N/A", "n/a", "A why");
    }

    #[test]
    fn numbers_and_loud_words_are_not_left_over() {
        for text in [
            "Run 3 x a week",
            "Run 3 x 5 miles",
            "Go from <50 to >60",
            "Keep it <50 and >40",
            "Build a todo app",
            "PASS YOUR EXAM",
            "Write YOUR story",
            "Pass the CPA EXAM",
            "",
        ] {
            assert_eq!(left_over(text, &EN), None, "{text}");
            assert_eq!(cleared(text, &EN), text);
        }
    }
}
