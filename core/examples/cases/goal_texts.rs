//! `goal-texts-1`: a statement, what checks say of it, and what their fixes may make of it.
//!
//! A fix that a case does not name still has to leave a sentence: it starts with a verb, no word
//! waits for one that is gone, and every number is there.

use std::collections::BTreeMap;

use serde::Deserialize;
use steppingstone_core::goals::split::split;
use steppingstone_core::goals::text::words;
use steppingstone_core::goals::words::EN;
use steppingstone_core::goals::{
    CHECKS, Context, Field, GoalDraft, QuickFix, Report, Verdict, fixes, report,
};

use crate::file;
use crate::outcome::{Difference, Outcome};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Case {
    #[serde(rename = "id")]
    _id: String,
    statement: String,
    target: Option<serde_json::Number>,
    expect: BTreeMap<String, String>,
    mended: BTreeMap<String, Vec<Way>>,
}

/// A way of a fix: the sentences that it makes, or "never", which allows that there is none.
#[derive(Deserialize)]
#[serde(untagged)]
enum Way {
    Said(Vec<String>),
    Never(String),
}

/// Words after which something has to follow: no sentence ends with one, and none stands before one
/// of those that lead on, where a word between them is gone.
const WAITING: &str = "a an the my our your per each every";
const LEADING_ON: &str =
    "of to for with by from at into onto and or nor but than about between without until";

pub fn run(path: &str, text: &str) -> Vec<Outcome> {
    file::each(path, text, |case, _| judged(case))
}

fn judged(case: Case) -> Result<Vec<Difference>, String> {
    let mut draft = GoalDraft::default();
    draft.set_statement(&case.statement);
    let target = case.target.map(|target| target.to_string());
    draft.set(Field::Target, target.unwrap_or_default());
    let before = judge(&draft);
    let mut differences = Vec::new();
    for (number, expected) in case.expect {
        let actual = verdict(&before, &number)?;
        if !["pass", "warn", "na"].contains(&expected.as_str()) {
            return Err(format!("outcome {expected} is not known"));
        }
        if actual != expected {
            differences.push(Difference {
                field: number,
                expected,
                actual: actual.to_owned(),
            });
        }
    }
    for number in case.mended.keys() {
        verdict(&before, number)?;
    }
    for check in CHECKS {
        let field = check.number.to_string();
        let made = made(&draft, check.number);
        let Some(ways) = case.mended.get(&field) else {
            for way in &made {
                if let Some(fault) = fault(&draft, &before, way) {
                    differences.push(Difference {
                        field: format!("{field} fix"),
                        expected: fault,
                        actual: way.join(" / "),
                    });
                }
            }
            continue;
        };
        let mut may_be_none = false;
        let mut allowed: Vec<&Vec<String>> = Vec::new();
        for way in ways {
            match way {
                Way::Said(said) => allowed.push(said),
                Way::Never(never) if never == "never" => may_be_none = true,
                Way::Never(other) => return Err(format!("{other} is no way of a fix")),
            }
        }
        let others = made.iter().filter(|said| !allowed.contains(said));
        differences.extend(others.map(|said| Difference {
            field: format!("{field} fix"),
            expected: "a way of the case".to_owned(),
            actual: said.join(" / "),
        }));
        if made.is_empty() && !may_be_none {
            differences.push(Difference {
                field: format!("{field} fix"),
                expected: "a fix".to_owned(),
                actual: "none".to_owned(),
            });
        }
    }
    Ok(differences)
}

fn judge(draft: &GoalDraft) -> Report {
    report(draft, &Context::default(), today(), &EN)
}

fn today() -> chrono::NaiveDate {
    chrono::NaiveDate::from_ymd_opt(2026, 12, 1).unwrap_or_default()
}

fn verdict(report: &Report, number: &str) -> Result<&'static str, String> {
    let verdict = number.parse().ok().and_then(|it| report.verdict(it));
    match verdict {
        Some(Verdict::Pass) => Ok("pass"),
        Some(Verdict::Warn(_)) => Ok("warn"),
        Some(Verdict::NotApplicable) => Ok("na"),
        None => Err(format!("check {number} is not known")),
    }
}

/// What the fixes of a check make of the statement, as the page offers them: one sentence, or one
/// for each goal of a split.
fn made(draft: &GoalDraft, number: u8) -> Vec<Vec<String>> {
    let said = |fix: QuickFix| match fix {
        QuickFix::Statement(said) => Some(vec![said]),
        _ => None,
    };
    let found = fixes(draft, &Context::default(), today(), &EN, number);
    let mut made: Vec<Vec<String>> = found.into_iter().filter_map(said).collect();
    if number == 6 {
        let goals = split(draft, &EN);
        made.extend(goals.map(|goals| goals.iter().map(GoalDraft::statement).collect()));
    }
    made
}

/// What is wrong with the sentences that a fix made; `None` if nothing is.
fn fault(draft: &GoalDraft, before: &Report, way: &[String]) -> Option<String> {
    let old = words(&draft.statement());
    let new = words(&way.join(" "));
    let has_digits = |word: &&String| word.bytes().any(|byte| byte.is_ascii_digit());
    let mut numbers = old.iter().filter(has_digits);
    if let Some(lost) = numbers.find(|word| !new.contains(word)) {
        return Some(format!("the number {lost}"));
    }
    way.iter()
        .find_map(|said| fault_of_one(draft, before, said, &old))
}

fn fault_of_one(draft: &GoalDraft, before: &Report, said: &str, old: &[String]) -> Option<String> {
    let new = words(said);
    let mut fixed = draft.clone();
    fixed.set_statement(said);
    let after = judge(&fixed);
    if before.verdict(1) == Some(&Verdict::Pass) && after.verdict(1) != Some(&Verdict::Pass) {
        return Some("a verb first".to_owned());
    }
    let is_in = |list: &str, word: &String| list.split_whitespace().any(|it| it == word);
    let leads = |word: &String| is_in(LEADING_ON, word);
    let waits = |word: &String| is_in(WAITING, word) || leads(word);
    if new.last().is_some_and(waits) {
        return Some("an end".to_owned());
    }
    let mut pairs = new.windows(2);
    let gap = pairs.find(|pair| {
        let is_new = !old.windows(2).any(|it| it == *pair);
        is_new && pair.first().is_some_and(waits) && pair.last().is_some_and(leads)
    });
    gap.map(|gap| format!("a word within {}", gap.join(" ")))
}
