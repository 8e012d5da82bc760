//! `goal-cases-1`: a goal, what it stands in, and what some checks say of it.

mod form;

use serde_json::value::RawValue;
use steppingstone_core::decimal::Decimal;
use steppingstone_core::goals::words::EN;
use steppingstone_core::goals::{
    Context, Field, GoalDraft, Link, MilestoneText, OtherGoal, Prerequisite, Priority, Verdict,
    report,
};

use chrono::NaiveDate;

use self::form::{Case, Given, GivenMilestone, GivenPrerequisite, Raw};
use crate::file;
use crate::outcome::{Difference, Outcome};

/// Why a case cannot be run.
type Reason = String;

pub fn run(path: &str, text: &str) -> Vec<Outcome> {
    file::each(path, text, |case, _| judged(case))
}

fn judged(case: Case) -> Result<Vec<Difference>, Reason> {
    if case.area != "smart" {
        return Err(format!("area {} is not known", case.area));
    }
    let today = day(&case.today)?;
    let context = context(&case)?;
    let mut draft = draft(case.goal)?;
    let first = context.prerequisites.iter();
    draft.after = first.map(|it| it.id.clone()).collect();
    let report = report(&draft, &context, today, &EN);
    let mut differences = Vec::new();
    for (number, expected) in case.expect {
        let verdict = number
            .parse()
            .ok()
            .and_then(|number| report.verdict(number));
        let actual = match verdict {
            Some(Verdict::Pass) => "pass",
            Some(Verdict::Warn(_)) => "warn",
            Some(Verdict::NotApplicable) => "na",
            None => return Err(format!("check {number} is not known")),
        };
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
    Ok(differences)
}

fn draft(goal: Given) -> Result<GoalDraft, Reason> {
    let mut draft = GoalDraft::default();
    draft.set_statement(&goal.statement.unwrap_or_default());
    let metric = goal.metric.unwrap_or_default();
    let measured = metric
        .yes_no
        .map(|yes_no| if yes_no { "yes_no" } else { "number" });
    let (step_text, step_due, step_minutes) = match goal.first_step {
        Some(step) => (step.text, step.due, step.minutes),
        None => (None, None, None),
    };
    let priority = goal.priority.map(|key| priority_key(&key).to_owned());
    for (field, text) in [
        (Field::Kind, goal.kind),
        (Field::Serves, goal.serves),
        (Field::Measured, measured.map(str::to_owned)),
        (Field::Metric, metric.name),
        (Field::Unit, metric.unit),
        (Field::OfWhat, metric.of),
        (Field::Baseline, number(metric.baseline)),
        (Field::Target, number(metric.target)),
        (Field::Direction, metric.direction),
        (Field::Proof, metric.proof),
        (Field::Source, goal.source_of_number),
        (Field::CheckInDays, number(goal.check_in_days)),
        (Field::Start, goal.start),
        (Field::Due, goal.due),
        (Field::HoursNeeded, number(goal.hours_needed)),
        (Field::HoursAWeek, number(goal.hours_per_week)),
        (Field::MostPace, number(goal.max_pace_per_week)),
        (Field::Cost, number(goal.cost)),
        (Field::Budget, number(goal.budget)),
        (Field::Confidence, number(goal.confidence)),
        (Field::Obstacle, goal.obstacle),
        (Field::Plan, goal.plan),
        (Field::Why, goal.why),
        (Field::Priority, priority),
        (Field::Step, step_text),
        (Field::StepDue, step_due),
        (Field::StepMinutes, number(step_minutes)),
        (Field::ReviewDays, number(goal.review_days)),
        (Field::OutsideDeadline, goal.outside_deadline),
    ] {
        draft.set(field, text.unwrap_or_default());
    }
    let link = |text: String| Link::from_text(&text).unwrap_or(Link::Aim(text));
    draft.links = goal
        .linked_to
        .unwrap_or_default()
        .into_iter()
        .map(link)
        .collect();
    let milestone = |it: GivenMilestone| MilestoneText {
        due: it.due,
        target: number(it.target).unwrap_or_default(),
    };
    let milestones = goal.milestones.unwrap_or_default();
    draft.milestones = milestones.into_iter().map(milestone).collect();
    readable(&draft)?;
    Ok(draft)
}

/// What cannot be read is part of a case only where it is a day.
fn readable(draft: &GoalDraft) -> Result<(), Reason> {
    use steppingstone_core::goals::ProblemKind;
    let (_, problems) = draft.read();
    let odd = problems.iter().find(|it| it.kind != ProblemKind::Date);
    odd.map_or(Ok(()), |problem| {
        Err(format!("{:?} {:?}", problem.place, problem.kind))
    })
}

fn context(case: &Case) -> Result<Context, Reason> {
    let around = &case.context;
    let mut others = Vec::new();
    for other in &around.other_active_goals {
        let priority = other.priority.as_deref().map(priority_key);
        let known = priority.map(|key| Priority::from_key(key).ok_or(format!("priority {key}")));
        others.push(OtherGoal {
            statement: other.statement.clone(),
            hours_a_week: decimal(other.hours_per_week.as_deref())?,
            priority: known.transpose()?,
            due: other.due.as_deref().map(day).transpose()?,
            aims: Vec::new(),
        });
    }
    let mut history = Vec::new();
    for pace in &around.history_pace_per_week {
        history.extend(decimal(Some(pace))?);
    }
    let mut leave = Vec::new();
    for (first, last) in &around.leave {
        leave.push((day(first)?, day(last)?));
    }
    let own = case.goal.statement.as_deref().unwrap_or_default();
    let given = around.prerequisites.iter();
    let prerequisites: Result<_, Reason> = given.map(|it| prerequisite(it, &others, own)).collect();
    Ok(Context {
        capacity: decimal(around.weekly_capacity_hours.as_deref())?,
        history,
        leave,
        prerequisites: prerequisites?,
        last_check_in: around.last_check_in.as_deref().map(day).transpose()?,
        last_review: case.goal.last_review.as_deref().map(day).transpose()?,
        others,
        ..Context::default()
    })
}

fn prerequisite(
    given: &GivenPrerequisite,
    others: &[OtherGoal],
    own: &str,
) -> Result<Prerequisite, Reason> {
    let found = |name: &str| others.iter().find(|other| other.statement == name);
    Ok(match given {
        GivenPrerequisite::Named(name) => Prerequisite {
            id: name.clone(),
            exists: found(name).is_some(),
            due: found(name).and_then(|other| other.due),
            done: false,
            is_cyclic: name == own,
        },
        GivenPrerequisite::Told(told) => {
            let name = told.statement.as_deref().unwrap_or_default();
            let due = told.due.as_deref().map(day).transpose()?;
            let needs = told.prerequisites.iter().flatten();
            Prerequisite {
                id: name.to_owned(),
                exists: told
                    .exists
                    .unwrap_or(due.is_some() || found(name).is_some()),
                done: told.done.unwrap_or_default(),
                due: due.or_else(|| found(name)?.due),
                is_cyclic: name == own || needs.into_iter().any(|need| need == own),
            }
        }
    })
}

fn priority_key(key: &str) -> &str {
    if key == "normal" { "medium" } else { key }
}

fn number(raw: Raw) -> Option<String> {
    raw.map(|raw| raw.get().trim_matches('"').to_owned())
        .filter(|text| text != "null")
}

fn decimal(raw: Option<&RawValue>) -> Result<Option<Decimal>, Reason> {
    match raw.map(RawValue::get) {
        None | Some("null") => Ok(None),
        Some(text) => match Decimal::parse(text) {
            Some(number) => Ok(Some(number)),
            None => Err(format!("{text} is no number")),
        },
    }
}

fn day(text: &str) -> Result<NaiveDate, Reason> {
    text.parse().map_err(|_| format!("{text} is no day"))
}
