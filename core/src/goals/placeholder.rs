//! What a form or a template left over in a text: found for check 10, and taken out for its fix.

use super::field::Field;
use super::plan::{Measure, Plan};
use super::text::{is_number, place_of, replaced, words};
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
pub(super) fn placeholder(text: &str, lexicon: &Lexicon) -> Option<String> {
    if let Some(named) = bracketed(text, lexicon) {
        return Some(named);
    }
    for gap in ["__", "...", "…", "??"] {
        if text.contains(gap) {
            return Some(gap.to_owned());
        }
    }
    let parts: Vec<&str> = text.split_whitespace().collect();
    if let Some(found) = lone(&parts, lexicon).or_else(|| in_capitals(&parts, lexicon)) {
        return Some(found);
    }
    let words = words(text);
    let mut known = lexicon.placeholders.iter();
    let found = known.find(|phrase| place_of(phrase, &words).is_some());
    let is_all =
        |phrase: &&&str| words.join(" ") == **phrase || text.contains(&["(", phrase, ")"].concat());
    let found = found.or_else(|| lexicon.fill_ins.iter().find(is_all));
    found.map(|phrase| (*phrase).to_owned())
}

/// A name in brackets. "From <50 to >60" has none: before a number, these signs compare.
fn bracketed(text: &str, lexicon: &Lexicon) -> Option<String> {
    for (open, close) in [('[', ']'), ('{', '}'), ('<', '>'), ('(', ')')] {
        let mut rest = text;
        while let Some((_, after)) = rest.split_once(open) {
            // Most of what is in round brackets is a remark.
            let asks = words(after)
                .first()
                .is_some_and(|it| Lexicon::has(lexicon.asks, it));
            let compares =
                open == '<' && !after.starts_with(char::is_alphabetic) || open == '(' && !asks;
            if let Some((name, _)) = after.split_once(close).filter(|_| !compares) {
                return Some(format!("{open}{name}{close}"));
            }
            rest = after;
        }
    }
    None
}

/// A letter that stands for a number, or a sign for one. In "3 x a week" it says how often, "on X"
/// is the site, and what an equation is solved for is a variable.
fn lone(parts: &[&str], lexicon: &Lexicon) -> Option<String> {
    let words: Vec<String> = parts.iter().map(|part| bare(part).to_lowercase()).collect();
    let has_any = |list: &str| words.iter().any(|word| Lexicon::has(list, word));
    let is_math = has_any(lexicon.math) || parts.contains(&"=");
    let is_lone = |(at, part): &(usize, &&str)| {
        if part.bytes().all(|byte| byte == b'_') || **part == "#" {
            return true;
        }
        let bare = bare(part);
        // "N. Main Street" has an initial.
        let next = parts.get(at + 1).map_or("", |next| self::bare(next));
        let is_initial = part.ends_with('.') && next.starts_with(char::is_uppercase);
        if is_all_x(bare) || is_form(bare) || ["XX", "NN", "N"].contains(&bare) && !is_initial {
            return true;
        }
        let is_x = bare.eq_ignore_ascii_case("x");
        let is_named = bare == "X" && is_site(*at, parts, &words, lexicon);
        is_x && !(is_math || is_named || is_times(*at, &words, lexicon))
    };
    let found = parts.iter().enumerate().find(is_lone);
    found.map(|(_, part)| (*part).to_owned())
}

/// Whether an x after a number says how often: before a rate, a number or the end.
fn is_times(at: usize, words: &[String], lexicon: &Lexicon) -> bool {
    let before = at.checked_sub(1).and_then(|at| words.get(at));
    let next = words.get(at + 1).map_or("", String::as_str);
    let small = next.is_empty() || Lexicon::has(lexicon.at_rate, next) || is_number(next, lexicon);
    before.is_some_and(|before| is_number(before, lexicon)) && small
}

/// Whether an X is the site of that name, or part of a name such as "Gen X". What is counted after
/// it makes a gap of it again: "on X days".
fn is_site(at: usize, parts: &[&str], words: &[String], lexicon: &Lexicon) -> bool {
    let before = at.checked_sub(1).and_then(|at| words.get(at));
    let before = before.map_or("", String::as_str);
    let next = words.get(at + 1).map_or("", String::as_str);
    let is_bare = parts
        .get(at)
        .is_some_and(|part| !part.contains(['$', '€', '£', '%', '+']));
    let is_social = |word: &str| Lexicon::has(lexicon.site_words, word);
    let counts = next.ends_with('s') && !Lexicon::has(lexicon.stop_words, next) && !is_social(next);
    let led = before == lexicon.on || Lexicon::has(lexicon.site_leads, before);
    let named = Lexicon::has(lexicon.before_x, before);
    is_bare && (named || !counts && (led || words.iter().any(|word| is_social(word))))
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
        let criteria = || part.chars().filter(|criterion| criterion.is_alphabetic());
        criteria().count() > 1 && criteria().all(char::is_uppercase)
    };
    let at = parts.iter().position(|part| bare(part) == lexicon.yours)?;
    let named: Vec<&str> = parts.iter().skip(at).take_while(is_loud).copied().collect();
    let shouts = at > 0 && parts.iter().all(|part| is_loud(&part));
    (named.len() > 1 && !shouts).then(|| named.join(" "))
}

fn bare(part: &str) -> &str {
    part.trim_matches(|sign: char| !sign.is_alphanumeric())
}

/// Whether a word is the form of a date, or the name of a field: "DD/MM/YYYY", "JOB_TITLE".
fn is_form(word: &str) -> bool {
    let criteria = || word.chars().filter(char::is_ascii_alphabetic);
    let is_date = ["YY", "DD/MM", "MM/DD"].iter().any(|it| word.contains(it))
        && word.chars().all(|it| "DMY/-.".contains(it));
    let is_field = word.contains('_') && criteria().count() > 1;
    is_date || is_field && criteria().all(|it| it.is_ascii_uppercase())
}

/// Whether a word is a row of x for letters or digits: three in a row, or "XX,XX".
fn is_all_x(word: &str) -> bool {
    let count = word
        .bytes()
        .filter(|byte| byte.eq_ignore_ascii_case(&b'x'))
        .count();
    let signs = word.bytes().filter(|byte| b",./-".contains(byte)).count();
    count + signs == word.len() && count >= if signs > 0 { 2 } else { 3 }
}

/// The text without what is left over, where it reads on without it: `None` where a number, a name
/// or an object would then be missing, which only the reader knows. Spaces become single ones, and
/// a comma or full stop that then stands alone goes, too.
pub(super) fn without_placeholders(text: &str, lexicon: &Lexicon) -> Option<String> {
    let mut rest = tidied(text);
    while let Some(found) = placeholder(&rest, lexicon) {
        let words = words(&rest);
        let listed = place_of(&found, &words).filter(|_| lexicon.placeholders.contains(&&*found));
        let (before, after) = match listed {
            Some(at) => (at, at + found.split(' ').count()),
            None => around(&rest, &found)?,
        };
        if !reads_on(&rest, before, after, lexicon) {
            return None;
        }
        let shorter = tidied(&match listed {
            Some(at) => replaced(&rest, at, found.split(' ').count(), ""),
            None => without(&rest, &found),
        });
        if shorter.len() >= rest.len() {
            return None;
        }
        rest = shorter;
    }
    Some(rest)
}

/// How many words stand before what is left over, and before what follows it; `None` for what
/// stands for a number, or is part of a word.
fn around(text: &str, found: &str) -> Option<(usize, usize)> {
    let is_named = found.starts_with(['[', '{', '<']) || found.chars().any(char::is_uppercase);
    let (before, after) = text
        .split_once(found)
        .filter(|_| is_named && found.len() > 2)?;
    let is_apart = before.is_empty() || before.ends_with(char::is_whitespace);
    let ends = after.is_empty() || !after.starts_with(char::is_alphanumeric);
    if !is_apart || !ends {
        return None;
    }
    let count = words(before).len();
    let rest = words(text).len().checked_sub(words(after).len())?;
    Some((count, rest.max(count)))
}

/// Whether a text reads on without the words between two places: the name of a thing between "the"
/// and the thing, or a remark after a noun. A verb needs its object, and a preposition what it
/// leads to.
fn reads_on(text: &str, before: usize, after: usize, lexicon: &Lexicon) -> bool {
    let words = words(text);
    let word = |at: Option<usize>| at.and_then(|at| words.get(at)).map_or("", String::as_str);
    let (last, next) = (word(before.checked_sub(1)), word(Some(after)));
    let is_stop = |word: &str| word.is_empty() || Lexicon::has(lexicon.stop_words, word);
    if Lexicon::has(lexicon.determiners, last) {
        return !is_stop(next) && !lexicon.is_verb(next);
    }
    !last.is_empty()
        && before > 1
        && !is_stop(last)
        && !lexicon.is_verb(last)
        && !Lexicon::has(lexicon.dangling, last)
        && is_stop(next)
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
    // Three dots stand for words that are missing.
    let is_sign =
        |part: &&str| part.chars().all(|sign| ".,;:".contains(sign)) && !part.contains("...");
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
        assert_eq!(placeholder(text, &EN).as_deref(), Some(found), "{text}");
        let rest = Some(rest).filter(|rest| !rest.is_empty());
        assert_eq!(without_placeholders(text, &EN).as_deref(), rest, "{text}");
    }

    #[test]
    fn what_is_left_over_is_taken_out_where_the_text_reads_on() {
        check("Pass the [name] exam", "[name]", "Pass the exam");
        check(
            "Get the COURSE_NAME certificate",
            "COURSE_NAME",
            "Get the certificate",
        );
        let row = "X".repeat(3);
        let said = ["Pass my ", &row, " exam"].concat();
        check(&said, &row, "Pass my exam");
        check(
            "Pass the exam of spring, {date}.",
            "{date}",
            "Pass the exam of spring",
        );
        check(
            "Late shifts [when?] in April",
            "[when?]",
            "Late shifts in April",
        );
        let mark = "todo".to_uppercase();
        check(&["Pass the exam, ", &mark].concat(), &mark, "Pass the exam");
        // A verb without an object, a preposition without an end, "a exam", a number that is gone.
        for (text, found) in [
            ("Complete [course name] with a grade of 80", "[course name]"),
            ("Pass a [name] exam", "[name]"),
            ("Pass YOUR EXAM by June", "YOUR EXAM"),
            ("Finish the course by [date]", "[date]"),
            ("Read X books", "X"),
            ("Read x books", "x"),
            ("Read _ books", "_"),
            ("Read # books", "#"),
            ("Earn $X a month, on __ hours", "__"),
            ("Pass the exam …", "…"),
            ("Increase ... by June", "..."),
            ("Read YYYY books", "YYYY"),
            ("Finish the course by MM/DD", "MM/DD"),
            (
                "Pass the (insert exam name) before summer",
                "(insert exam name)",
            ),
            ("Ask....", "..."),
            ("Fill in the blank with a skill", "fill in the blank"),
            ("tbd", "tbd"),
            ("YOUR EXAM", "YOUR EXAM"),
            ("(fill in)", "fill in"),
            ("Work out on X days a week", "X"),
            ("Save for x months", "x"),
        ] {
            check(text, found, "");
        }
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
            "Fill in 10 forms",
            "Insert 10 lines (peripheral) a week",
            "Fill in my journal every Friday",
            "Post three times a week on X for my business",
            "Add 500 followers on X by June",
            "Grow my X account to 500 followers",
            "Share one post on LinkedIn and X",
            "Solve two-step equations for x in 8 of 10 problems",
            "Interview 10 people of Gen X",
            "Interview 10 Gen X managers",
            "Run three x a week",
            "Share a post on my_handle_2 each day",
            "Meet at N. Main Street each Monday",
            "",
        ] {
            assert_eq!(placeholder(text, &EN), None, "{text}");
            assert_eq!(without_placeholders(text, &EN).as_deref(), Some(text));
        }
    }
}
