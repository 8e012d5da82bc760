//! Numbers, days, needs and the goal's own sentence, in words.

use chrono::NaiveDate;
use steppingstone_core::decimal::Decimal;
use steppingstone_core::goals::agenda::Need;
use steppingstone_core::goals::draft::GoalDraft;
use steppingstone_core::goals::field::{FieldKind, LONGEST_TEXT};
use steppingstone_core::goals::from_result::FromResult;
use steppingstone_core::goals::problem::ProblemKind;
use steppingstone_core::goals::progress::{MilestoneStatus, Progress, ProgressStatus};
use steppingstone_core::goals::sentence::{SentencePart, sentence};
use steppingstone_core::goals::unit::{self, Rate};
use steppingstone_core::goals::{Direction, Field, Goal, Link, Metric, Plan};

use crate::platform::intl;
use crate::words::goals as w;

pub(super) fn number(number: Decimal) -> String {
    intl::number(as_float(number))
}

/// For drawing and for showing; goals are far below what a float holds exactly.
pub(super) fn as_float(number: Decimal) -> f64 {
    number.as_billionths() as f64 / 1e9
}

/// A number with its unit, if it has one.
pub(super) fn amount(value: Decimal, unit: &str) -> String {
    if unit.is_empty() {
        number(value)
    } else {
        w::amount(number(value), unit::of(value, unit))
    }
}

/// Whether what a plan counts comes in whole things, by all that is read of it.
fn is_whole(plan: &Plan, points: &[Decimal]) -> bool {
    let metric = plan.metric();
    metric.is_some_and(|metric| unit::is_whole(metric, points))
}

/// A pace without its sign, in what the plan counts: "1 to 2 applications a week".
pub(super) fn pace(pace: Decimal, plan: &Plan) -> String {
    let unit = unit(plan);
    match unit::rate(pace, is_whole(plan, &[])) {
        Rate::Exactly(pace) => w::rate::a_week(amount(pace, unit)),
        Rate::Between(low, high) => {
            let high = amount(Decimal::whole(high), unit);
            w::rate::between(number(Decimal::whole(low)), high)
        }
        Rate::OneEvery(weeks) => {
            let one = amount(Decimal::whole(1), unit);
            w::rate::every(one, number(Decimal::whole(weeks)))
        }
    }
}

/// Where a line leads, in what the plan counts: to one place, or as whole things.
pub(super) fn projected(value: Decimal, plan: &Plan) -> String {
    let falls = plan.metric().and_then(|it| it.direction?.is_up()) == Some(false);
    let value = if is_whole(plan, &[]) {
        unit::whole_value(value, falls)
    } else {
        value.rounded(1)
    };
    amount(value, unit(plan))
}

/// What is counted, with its unit where the name does not say it; `None` without a name.
pub(super) fn counted(metric: &Metric) -> Option<String> {
    let says = metric.unit.is_empty() || unit::is_in_name(&metric.name, &metric.unit);
    match (metric.name.is_empty(), says) {
        (true, _) => None,
        (false, true) => Some(metric.name.clone()),
        (false, false) => Some(w::check_in::value_of(&metric.name, &metric.unit)),
    }
}

/// A goal in words; never empty.
pub fn title(goal: &Goal) -> String {
    titled(&goal.draft())
}

pub(super) fn titled(draft: &GoalDraft) -> String {
    let statement = draft.statement();
    if statement.is_empty() {
        w::untitled().to_owned()
    } else {
        statement
    }
}

/// The unit of a plan's number; empty if it has none.
pub(super) fn unit(plan: &Plan) -> &str {
    plan.metric().map_or("", |metric| metric.unit.as_str())
}

/// The goal's sentence without its statement: what is given, in reading order.
pub(super) fn rest(plan: &Plan) -> Vec<String> {
    sentence(plan).iter().filter_map(part).collect()
}

fn part(part: &SentencePart) -> Option<String> {
    use w::sentence as s;
    Some(match part {
        SentencePart::Statement(_) => return None,
        SentencePart::Number {
            name,
            unit,
            of_what,
            baseline,
            target,
            direction,
        } => {
            let what = match (name.is_empty(), of_what.is_empty()) {
                (true, true) => s::the_number().to_owned(),
                (true, false) => of_what.clone(),
                (false, true) => name.clone(),
                (false, false) => s::share_of(name, of_what),
            };
            let amount = |value| self::amount(value, unit);
            let bound = direction.filter(|it| matches!(it, Direction::AtLeast | Direction::AtMost));
            // What keeps to a limit from the start goes nowhere.
            let goes = match (bound, baseline, target) {
                (Some(Direction::AtMost), Some(from), Some(to)) => from > to,
                (Some(_), Some(from), Some(to)) => from < to,
                _ => false,
            };
            match (baseline.map(amount), target.map(amount)) {
                (Some(from), Some(to)) if goes => match bound {
                    Some(Direction::AtMost) => s::from_at_most(what, from, to),
                    _ => s::from_at_least(what, from, to),
                },
                (_, Some(to)) if bound == Some(Direction::AtMost) => s::at_most(what, to),
                (_, Some(to)) if bound.is_some() => s::at_least(what, to),
                (Some(from), Some(to)) => s::from_to(what, from, to),
                (None, Some(to)) => s::to(what, to),
                (Some(from), None) => s::from(what, from),
                (None, None) => s::measured(what),
            }
        }
        SentencePart::Proof(proof) => s::proof(proof),
        SentencePart::Due(day) => s::due(intl::date(*day)),
        SentencePart::Hours(hours) => s::hours(number(*hours)),
        SentencePart::Serves(result) => s::serves(result),
        SentencePart::Why(why) => s::why(why),
        SentencePart::Obstacle { obstacle, plan } if plan.is_empty() => s::obstacle(obstacle),
        SentencePart::Obstacle { obstacle, plan } => s::obstacle_plan(obstacle, plan),
        SentencePart::Step { step, due: None } => s::step(step),
        SentencePart::Step {
            step,
            due: Some(day),
        } => s::step_on(intl::date(*day), step),
    })
}

/// The quiz result that a goal came from, as it was; `results` are the ids of those that are here.
pub(super) fn from_result(found: Option<FromResult>, results: &[String]) -> Option<String> {
    use w::from_result as f;
    let found = found?;
    let whole = |points: u8| intl::number(f64::from(points));
    let (date, score) = (intl::date(found.taken_on), whole(found.score));
    let name = super::labels::link(&found.link);
    let is_here = results.contains(&found.taking);
    Some(match (&found.link, found.role.map(whole)) {
        (_, Some(role)) if is_here => f::gap(date, name, score, role),
        (_, Some(role)) => f::gap_deleted(date, name, score, role),
        (Link::Practice(_), None) if is_here => f::practice(date, name, score),
        (Link::Practice(_), None) => f::practice_deleted(date, name, score),
        (_, None) if is_here => f::want(date, name, score),
        (_, None) => f::want_deleted(date, name, score),
    })
}

/// What a goal needs.
pub fn need(need: Need) -> String {
    use w::need as n;
    match need {
        Need::Reached => n::reached().to_owned(),
        Need::Ending(day) => n::ending(intl::date(day)),
        Need::FirstStep(day) => n::first_step(intl::date(day)),
        Need::Review(day) => n::review(intl::date(day)),
        Need::CheckIn(day) => n::check_in(intl::date(day)),
        Need::Milestone(day) => n::milestone(intl::date(day)),
        Need::Due(day) => n::due(intl::date(day)),
        Need::Nothing(Some(day)) => n::next(intl::date(day)),
        Need::Nothing(None) => n::nothing().to_owned(),
        Need::Finishing => n::finishing().to_owned(),
        Need::Resting => n::resting().to_owned(),
        Need::Over => n::over().to_owned(),
    }
}

/// How a goal with a number goes, in one or two sentences.
pub(super) fn progress(progress: &Progress, plan: &Plan) -> String {
    use w::course as c;
    let metric = plan.metric();
    let stands = match (progress.standing, progress.projected) {
        (Some(ProgressStatus::Reached), _) => c::reached().to_owned(),
        (Some(ProgressStatus::ReachedThisTime), _) => {
            let target = metric.and_then(|metric| metric.target).unwrap_or_default();
            c::this_time(amount(target, unit(plan)), day(plan.due))
        }
        (Some(ProgressStatus::OnCourse), Some(at)) => c::on_course(projected(at, plan)),
        (Some(ProgressStatus::Behind), Some(at)) => c::behind(projected(at, plan)),
        (Some(ProgressStatus::OnCourse | ProgressStatus::Behind), None) => c::too_few().to_owned(),
        (Some(ProgressStatus::TooFew), _) if metric.is_some_and(Metric::is_bound) => {
            c::no_reading().to_owned()
        }
        (Some(ProgressStatus::TooFew), _) => c::too_few().to_owned(),
        (Some(standing), _) => metric.map_or_else(String::new, |it| bound(standing, it, progress)),
        (None, _) => c::unknown().to_owned(),
    };
    let paces = match (progress.own, progress.still_needed) {
        (Some(own), Some(still)) if own < Decimal::ZERO => {
            c::paces_down(pace(still, plan), pace(own, plan))
        }
        (Some(own), Some(still)) => c::paces(pace(still, plan), pace(own, plan)),
        (None, Some(still)) => c::needed(pace(still, plan)),
        (Some(own), None) if own < Decimal::ZERO => c::own_down(pace(own, plan)),
        (Some(own), None) => c::own(pace(own, plan)),
        (None, None) => return stands,
    };
    w::two_sentences(stands, paces)
}

/// What a goal that is over came to: its last number, beside what was wanted. No pace counts any more.
pub(super) fn result(progress: &Progress, plan: &Plan) -> String {
    use w::result as r;
    let Some(latest) = progress.latest else {
        return r::no_check_in().to_owned();
    };
    let metric = plan.metric();
    let value = amount(latest.value, unit(plan));
    let Some(target) = metric.and_then(|metric| metric.target) else {
        return r::no_target(value);
    };
    let target = amount(target, unit(plan));
    match metric.and_then(|metric| metric.direction) {
        Some(Direction::AtMost) => r::limit(value, target),
        Some(Direction::AtLeast) => r::minimum(value, target),
        _ => r::target(value, target),
    }
}

/// How a limit or a minimum stands.
fn bound(standing: ProgressStatus, metric: &Metric, progress: &Progress) -> String {
    use w::course as c;
    let is_minimum = metric.direction == Some(Direction::AtLeast);
    let amount = |value: Decimal| self::amount(value, &metric.unit);
    let limit = amount(metric.target.unwrap_or_default());
    let value = || {
        progress
            .latest
            .map_or_else(String::new, |it| amount(it.value))
    };
    match (standing, is_minimum) {
        (ProgressStatus::Near, false) => c::near_limit(limit, value()),
        (ProgressStatus::Near, true) => c::near_minimum(limit, value()),
        (ProgressStatus::AtBound, false) => c::at_limit(limit),
        (ProgressStatus::AtBound, true) => c::at_minimum(limit),
        (ProgressStatus::Outside, false) => c::over_limit(limit),
        (ProgressStatus::Outside, true) => c::under_minimum(limit),
        (ProgressStatus::Kept, false) => c::kept_limit(limit),
        (ProgressStatus::Kept, true) => c::kept_minimum(limit),
        (_, false) => c::within_limit(limit),
        (_, true) => c::above_minimum(limit),
    }
}

/// How a milestone stands.
pub(super) fn reach(reach: MilestoneStatus) -> &'static str {
    use w::milestone as m;
    match reach {
        MilestoneStatus::Reached => m::reached(),
        MilestoneStatus::Ahead => m::ahead(),
        MilestoneStatus::Missed => m::missed(),
        MilestoneStatus::Passed => m::passed(),
    }
}

/// What is wrong with a text, and what to do.
pub(super) fn problem(kind: ProblemKind, field: Field) -> String {
    use w::problem as p;
    match kind {
        ProblemKind::OutOfRange => match field.kind() {
            FieldKind::Decimal | FieldKind::Whole => {
                let (least, most) = field.range();
                p::range(intl::number(least as f64), intl::number(most as f64))
            }
            _ => p::number().to_owned(),
        },
        ProblemKind::NotWhole => p::whole().to_owned(),
        ProblemKind::Date => p::day().to_owned(),
        ProblemKind::NotAChoice => p::choice().to_owned(),
        ProblemKind::TooLong => p::long(intl::number(LONGEST_TEXT as f64)),
        // The numbers of a goal have neither a time nor a currency.
        _ => p::number().to_owned(),
    }
}

/// A day, or that it is not given.
pub(super) fn day(day: Option<NaiveDate>) -> String {
    day.map_or_else(|| w::no_day().to_owned(), intl::date)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, is_here: bool, expected: Option<&str>) {
        crate::words::install_english();
        let results = if is_here {
            vec!["t1".to_owned()]
        } else {
            Vec::new()
        };
        let message = from_result(FromResult::from_text(text), &results);
        let day = intl::date(NaiveDate::from_ymd_opt(2026, 11, 2).unwrap());
        let expected = expected.map(|message| message.replace("DAY", &day));
        assert_eq!(message, expected);
    }

    #[test]
    fn a_goal_says_which_gap_it_came_from_also_when_the_result_is_gone() {
        let growth = "growth 75 25 2026-11-02 t1";
        let message =
            "From your result of DAY (Learning new things): you want 75 of 100, your job gives 25.";
        check(growth, true, Some(message));
        let message = "From a deleted result of DAY (Learning new things): you wanted 75 of 100, your job gave 25.";
        check(growth, false, Some(message));
        let practice = "networking 0 - 2026-11-02 t1";
        let message = "From your result of DAY (Networking): you scored 0 of 100.";
        check(practice, true, Some(message));
        let message = "From a deleted result of DAY (Networking): you scored 0 of 100.";
        check(practice, false, Some(message));
        let alone = "growth 75 - 2026-11-02 t1";
        let message = "From your result of DAY (Learning new things): you want 75 of 100.";
        check(alone, true, Some(message));
        check("so it goes", true, None);
    }
}

#[cfg(test)]
#[path = "format_tests.rs"]
mod progress_tests;
