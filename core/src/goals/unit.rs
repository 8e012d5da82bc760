//! How a number and its unit are said together: one of a thing, whole things, and how many a week.
//!
//! The unit is the reader's own word, so the rules for it are cautious: what is in doubt stays as
//! it was typed. They are those of English.

use super::plan::{Metric, Plan};
use super::text::{place_of, words};
use super::words::Lexicon;
use crate::decimal::Decimal;

/// Words that end in s in the singular, too, and plurals with a singular in -ie.
const AS_IT_IS: &str = "series species news means lens gas bias canvas atlas physics mathematics \
    economics statistics politics sms gps aws rss cms sos pos";
const IN_IE: &str =
    "movies calories cookies selfies zombies hoodies smoothies rookies pies ties lies";
/// After these words a unit says what of, or how often: the noun stands before them.
const AFTER_NOUN: &str = "a an the per each every of in on at for with to from by / over up out";
/// What was done to the things, after the noun.
const DONE: &str = "sent held made done given read written met won sold built taught taken run";
/// How often something is done: what makes a number one of each week.
const RHYTHMS: &[&str] = &[
    "a day",
    "per day",
    "each day",
    "every day",
    "daily",
    "a week",
    "per week",
    "each week",
    "every week",
    "of each week",
    "of every week",
    "weekly",
    "a month",
    "per month",
    "each month",
    "every month",
    "of each month",
    "monthly",
    "a shift",
    "per shift",
    "each shift",
    "every shift",
    "a quarter",
    "per quarter",
    "each quarter",
    "every quarter",
    "quarterly",
    "a year",
    "per year",
    "each year",
    "every year",
    "yearly",
    "an hour",
    "per hour",
    "each hour",
    "hourly",
    "a workday",
    "per workday",
    "each workday",
    "every workday",
    "a night",
    "per night",
    "each night",
    "every night",
    "a fortnight",
    "per fortnight",
];
/// Numbers in words, from one on.
const SAID: &str = "one two three four five six seven eight nine ten eleven twelve";
/// A number stands at most so many words before what says how often.
const NEAR: usize = 6;
/// Units of what can be divided: of these, one and a half is as good a number as two.
const DIVISIBLE: &str = "percent pct percentage point points hour hours hr hrs minute minutes min \
    mins second seconds day days week weeks month months year years dollar dollars cent cents usd \
    eur gbp euro euros pound pounds kg kilogram kilograms kilo kilos g gram grams lb lbs oz ounce \
    ounces ton tons km kilometer kilometers kilometre kilometres mile miles meter meters metre \
    metres m cm mm ft feet inch inches liter liters litre litres l ml gallon gallons mph kmh wpm \
    cpm gb mb tb kwh degree degrees score grade gpa average level rating star stars k fte";

/// The unit as it is said of a value: without the s of the plural where it is one of the thing.
pub fn of(value: Decimal, unit: &str) -> String {
    if value.abs() != Decimal::whole(1) {
        return unit.to_owned();
    }
    let words: Vec<&str> = unit.split_whitespace().collect();
    let ends = words.iter().position(|word| {
        Lexicon::has(AFTER_NOUN, &word.to_lowercase()) || word.starts_with(['/', '('])
    });
    let before = words.get(..ends.unwrap_or(words.len())).unwrap_or_default();
    let is_done = |word: &&&str| {
        let word = word.to_lowercase();
        word.ends_with("ed") || Lexicon::has(DONE, &word)
    };
    let done = before.iter().rev().take_while(is_done).count();
    let Some(noun) = before.len().checked_sub(done + 1) else {
        return unit.to_owned();
    };
    let said: Vec<String> = words
        .iter()
        .enumerate()
        .map(|(at, word)| {
            if at == noun {
                singular(word)
            } else {
                (*word).to_owned()
            }
        })
        .collect();
    said.join(" ")
}

/// One of a thing, by its plural.
fn singular(word: &str) -> String {
    let lower = word.to_lowercase();
    let cut = |count: usize| word.get(..word.len() - count).unwrap_or(word).to_owned();
    let ends = |ends: &[&str]| ends.iter().any(|end| lower.ends_with(end));
    let is_short = lower.len() < 3 || !lower.is_ascii();
    if is_short
        || Lexicon::has(AS_IT_IS, &lower)
        || !ends(&["s"])
        || ends(&["ss", "us", "is", "oes"])
    {
        word.to_owned()
    } else if ends(&["ies"]) && !Lexicon::has(IN_IE, &lower) && lower.len() > 4 {
        [&cut(3), "y"].concat()
    } else if ends(&["sses", "xes", "ches", "shes", "zzes"]) {
        cut(2)
    } else {
        cut(1)
    }
}

/// Whether what is counted comes in whole things only: its unit is none of those that can be
/// divided, and every number known of it is whole.
pub fn is_whole(metric: &Metric, values: &[Decimal]) -> bool {
    let is_divisible = |word: &str| {
        let word = word.trim_matches(|it: char| !it.is_alphanumeric());
        Lexicon::has(DIVISIBLE, &word.to_lowercase())
    };
    let after = |word: &&str| !Lexicon::has(AFTER_NOUN, &word.to_lowercase());
    let mut noun = metric.unit.split_whitespace().take_while(after);
    let money = metric.unit.contains(['$', '€', '£', '¥', '₹', '%']);
    let whole = |value: &Decimal| *value == Decimal::whole(value.floor());
    let ends = metric.baseline.iter().chain(&metric.target);
    !metric.unit.is_empty() && !money && !noun.any(is_divisible) && ends.chain(values).all(whole)
}

/// Whether the number of a goal is one of each week or the like, and not a sum over all of them: its
/// name or unit says how often, or the statement says it right after the target, as in "apply to 5
/// jobs each week".
pub fn is_of_each(plan: &Plan) -> bool {
    let Some(metric) = plan.metric() else {
        return false;
    };
    let says = |text: &str| {
        let words = words(&text.replace('/', " per ").replace(" wk", " week"));
        RHYTHMS
            .iter()
            .any(|rhythm| place_of(rhythm, &words).is_some())
    };
    says(&metric.name)
        || says(&metric.unit)
        || metric
            .target
            .is_some_and(|target| names_a_rhythm(target, &plan.statement))
}

fn names_a_rhythm(target: Decimal, statement: &str) -> bool {
    let words = words(statement);
    let is_target = |part: &str| {
        let said = SAID.split_whitespace().position(|it| it == part);
        let said = said
            .and_then(|at| i64::try_from(at + 1).ok())
            .map(Decimal::whole);
        said.or_else(|| Decimal::parse(&part.replace(',', ""))) == Some(target)
    };
    let numbered =
        |word: &&String| word.bytes().any(|byte| byte.is_ascii_digit()) || Lexicon::has(SAID, word);
    RHYTHMS.iter().any(|rhythm| {
        let before = place_of(rhythm, &words).and_then(|at| words.get(at.saturating_sub(NEAR)..at));
        let number = before.and_then(|before| before.iter().rev().find(numbered));
        number.is_some_and(|word| word.split(['-', '–']).any(is_target))
    })
}

/// How many a week, in words that fit what is counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Rate {
    /// So many a week.
    Exactly(Decimal),
    /// From the first to the second a week: whole things.
    Between(i64, i64),
    /// One in so many weeks: whole things.
    OneEvery(i64),
}

/// A pace without sign as it is said of whole things, or of any. Below one a week it is one in as
/// many whole weeks as still suffice.
pub fn rate(pace: Decimal, is_whole: bool) -> Rate {
    let pace = pace.abs();
    let (low, high) = (pace.floor(), pace.ceiling());
    if !is_whole || low == high {
        return Rate::Exactly(pace.rounded(2));
    }
    if low > 0 {
        return Rate::Between(low, high);
    }
    match Decimal::whole(1).over(pace).floor() {
        ..=1 => Rate::Exactly(Decimal::whole(1)),
        weeks => Rate::OneEvery(weeks),
    }
}

/// A value on its way as whole things: no more than is surely there, seen from where it comes from.
pub fn whole_value(value: Decimal, falls: bool) -> Decimal {
    Decimal::whole(if falls {
        value.ceiling()
    } else {
        value.floor()
    })
}

/// Whether the name of what is counted says its unit already: "applications sent" in
/// "applications".
pub fn is_in_name(name: &str, unit: &str) -> bool {
    let bare = |text: &str| -> Vec<String> {
        let words = text.split_whitespace().map(|word| {
            let word = word.trim_matches(|it: char| !it.is_alphanumeric());
            singular(&word.to_lowercase())
        });
        words.filter(|word| !word.is_empty()).collect()
    };
    let (name, unit) = (bare(name), bare(unit));
    !unit.is_empty() && name.windows(unit.len()).any(|some| some == unit.as_slice())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_of_a_thing_has_no_plural() {
        let check = |unit: &str, one: &str| {
            assert_eq!(of(Decimal::whole(1), unit), one, "{unit}");
            assert_eq!(of(Decimal::whole(2), unit), unit);
            assert_eq!(of(Decimal::ZERO, unit), unit);
            assert_eq!(of(Decimal::ratio(3, 2), unit), unit);
        };
        check("applications", "application");
        check("applications a week", "application a week");
        check("tasks handed over", "task handed over");
        check("applications sent", "application sent");
        check("business contacts", "business contact");
        check("sales calls per week", "sales call per week");
        check("companies", "company");
        check("calories", "calorie");
        check("classes", "class");
        check("boxes", "box");
        check("Points", "Point");
        // In doubt, and what is one already.
        for same in [
            "", "series", "%", "bus", "class", "analysis", "km", "heroes", "days’", "news",
        ] {
            check(same, same);
        }
        assert_eq!(of(Decimal::whole(-1), "points"), "point");
    }

    #[track_caller]
    fn counted(unit: &str, target: &str, expected: bool) {
        let metric = Metric {
            unit: unit.to_owned(),
            target: Decimal::parse(target),
            ..Metric::default()
        };
        assert_eq!(is_whole(&metric, &[]), expected, "{unit} {target}");
    }

    #[test]
    fn whole_things_are_those_that_cannot_be_divided() {
        counted("applications", "12", true);
        counted("applications a week", "12", true);
        counted("people", "12", true);
        counted("applications", "12.5", false);
        counted("hours", "12", false);
        counted("hours a week", "12", false);
        counted("percent", "80", false);
        counted("%", "80", false);
        counted("US dollars", "80", false);
        counted("", "12", false);
    }

    #[test]
    fn whole_things_have_whole_rates() {
        let number = |text: &str| Decimal::parse(text).unwrap();
        let check = |pace: &str, expected| assert_eq!(rate(number(pace), true), expected, "{pace}");
        check("2", Rate::Exactly(Decimal::whole(2)));
        check("1.5", Rate::Between(1, 2));
        check("0.9", Rate::Exactly(Decimal::whole(1)));
        check("0.5", Rate::OneEvery(2));
        check("0.4", Rate::OneEvery(2));
        check("0.07", Rate::OneEvery(14));
        check("0", Rate::Exactly(Decimal::ZERO));
        assert_eq!(rate(number("1.555"), false), Rate::Exactly(number("1.56")));
        assert_eq!(whole_value(number("7.6"), false), Decimal::whole(7));
        assert_eq!(whole_value(number("7.6"), true), Decimal::whole(8));
    }

    #[track_caller]
    fn of_each(statement: &str, unit: &str, target: &str, expected: bool) {
        use crate::goals::{Field, GoalDraft};
        let mut draft = GoalDraft::default();
        draft.set_statement(statement);
        draft.set(Field::Unit, unit);
        draft.set(Field::Target, target);
        assert_eq!(
            is_of_each(&draft.read().0),
            expected,
            "{statement} {unit} {target}"
        );
    }

    #[test]
    fn a_number_of_each_week_says_so() {
        of_each("Apply to 5 jobs each week until June", "jobs", "5", true);
        of_each("Contact 10-12 employers a week", "employers", "10", true);
        of_each(
            "Finish work on time on four days of each week",
            "days",
            "4",
            true,
        );
        of_each("Do focused work", "hours a week", "5", true);
        of_each("Do focused work", "hours/week", "5", true);
        // A sum over all weeks.
        of_each("Apply to 5 jobs each week until June", "jobs", "60", false);
        of_each(
            "Review my goals every week for twelve weeks",
            "reviews",
            "12",
            false,
        );
        of_each("Send 12 applications", "applications", "12", false);
        of_each("Do focused work", "", "", false);
    }

    #[test]
    fn a_unit_is_named_once() {
        assert!(is_in_name("applications", "applications"));
        assert!(is_in_name("Applications sent", "applications"));
        assert!(is_in_name("job application count", "applications"));
        assert!(!is_in_name("practice test score", "points"));
        assert!(!is_in_name("applications", ""));
        assert!(!is_in_name("applications", "%"));
    }
}
