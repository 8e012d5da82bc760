//! `goal-course-1`: a measured goal with check-ins, how it stands, and what a check says of it.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use serde::Deserialize;
use steppingstone_core::decimal::Decimal;
use steppingstone_core::goals::pace::Sample;
use steppingstone_core::goals::progress::{ProgressStatus, progress};
use steppingstone_core::goals::words::EN;
use steppingstone_core::goals::{
    Context, Direction, Field, GoalDraft, Plan, QuickFix, Verdict, fixes, report,
};

use crate::file;
use crate::outcome::{Difference, Outcome};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Case {
    #[serde(rename = "id")]
    _id: String,
    start: Option<String>,
    due: Option<String>,
    baseline: Option<serde_json::Number>,
    target: Option<serde_json::Number>,
    direction: Option<String>,
    unit: String,
    check_in_days: Option<serde_json::Number>,
    check_ins: Vec<CheckIn>,
    today: String,
    expect: BTreeMap<String, String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct CheckIn {
    day: String,
    value: serde_json::Number,
}

pub fn run(path: &str, text: &str) -> Vec<Outcome> {
    file::each(path, text, |case, _| judged(case))
}

fn judged(case: Case) -> Result<Vec<Difference>, String> {
    let number = |number: &Option<serde_json::Number>| number.as_ref().map(ToString::to_string);
    let mut draft = GoalDraft::default();
    for (field, text) in [
        (Field::Measured, Some("number".to_owned())),
        (Field::Start, case.start.clone()),
        (Field::Due, case.due.clone()),
        (Field::Baseline, number(&case.baseline)),
        (Field::Target, number(&case.target)),
        (Field::Direction, case.direction.clone()),
        (Field::Unit, Some(case.unit.clone())),
        (Field::CheckInDays, number(&case.check_in_days)),
    ] {
        draft.set(field, text.unwrap_or_default());
    }
    let plan = draft.parse().map_err(|problems| format!("{problems:?}"))?;
    let today = day(&case.today)?;
    let mut points = Vec::new();
    for check_in in &case.check_ins {
        let text = check_in.value.to_string();
        let value = Decimal::parse(&text).ok_or(format!("{text} is no number"))?;
        points.push(Sample {
            on: day(&check_in.day)?,
            value,
        });
    }
    let last = points.iter().map(|it| it.on).max();
    if last.is_some_and(|last| last > today) || !points.is_sorted_by_key(|it| it.on) {
        return Err("a check-in out of order, or after today".to_owned());
    }
    let context = Context {
        readings: points.clone(),
        last_check_in: last,
        ..Context::default()
    };
    let report = report(&draft, &context, today, &EN);
    let mut differences = Vec::new();
    for (field, expected) in case.expect {
        let actual = match field.as_str() {
            "status" => {
                if !STATUSES.contains(&expected.as_str()) {
                    return Err(format!("status {expected} is not known"));
                }
                status(&plan, &points, today, &expected)
            }
            "mends" if expected == "never" => {
                let turned = turned(&draft, &context, today);
                turned.unwrap_or_else(|| expected.clone())
            }
            "mends" => return Err(format!("{expected} is no way of a fix")),
            number => {
                if !["pass", "warn", "na"].contains(&expected.as_str()) {
                    return Err(format!("outcome {expected} is not known"));
                }
                let verdict = number.parse().ok().and_then(|it| report.verdict(it));
                match verdict {
                    Some(Verdict::Pass) => "pass",
                    Some(Verdict::Warn(_)) => "warn",
                    Some(Verdict::NotApplicable) => "na",
                    None => return Err(format!("check {number} is not known")),
                }
                .to_owned()
            }
        };
        if actual != expected {
            differences.push(Difference {
                field,
                expected,
                actual,
            });
        }
    }
    Ok(differences)
}

const STATUSES: [&str; 9] = [
    "within_limit",
    "near_limit",
    "over_limit",
    "under_floor",
    "reached",
    "goes_on",
    "on_course",
    "behind",
    "unknown",
];

/// How the goal stands, under the name that a case has for it. To be near a limit is to be within.
fn status(plan: &Plan, points: &[Sample], today: NaiveDate, expected: &str) -> String {
    let is_floor = plan.metric().and_then(|it| it.direction) == Some(Direction::AtLeast);
    match progress(plan, points, today).standing {
        Some(ProgressStatus::Within) => "within_limit",
        Some(ProgressStatus::Near | ProgressStatus::AtBound) if expected == "near_limit" => {
            "near_limit"
        }
        Some(ProgressStatus::Near | ProgressStatus::AtBound) => "within_limit",
        Some(ProgressStatus::Outside) if is_floor => "under_floor",
        Some(ProgressStatus::Outside) => "over_limit",
        Some(ProgressStatus::Reached | ProgressStatus::Kept) => "reached",
        Some(ProgressStatus::ReachedThisTime) => "goes_on",
        Some(ProgressStatus::OnCourse) => "on_course",
        Some(ProgressStatus::Behind) => "behind",
        Some(ProgressStatus::TooFew) | None => "unknown",
    }
    .to_owned()
}

/// A fix, of whatever check, that changes what is measured: the direction, one of the two numbers,
/// or points on a way that there is not.
fn turned(draft: &GoalDraft, context: &Context, today: NaiveDate) -> Option<String> {
    let offered = (1..=50).flat_map(|check| fixes(draft, context, today, &EN, check));
    let measures = |fix: &QuickFix| {
        let fields = [Field::Direction, Field::Baseline, Field::Target];
        matches!(fix, QuickFix::Set(field, _) if fields.contains(field))
            || matches!(
                fix,
                QuickFix::Milestones(_) | QuickFix::Statement(_) | QuickFix::Split
            )
    };
    let mut found = offered.filter(measures);
    found.next().map(|fix| format!("{fix:?}"))
}

fn day(text: &str) -> Result<NaiveDate, String> {
    text.parse().map_err(|_| format!("{text} is no day"))
}
