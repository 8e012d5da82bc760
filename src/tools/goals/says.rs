//! Numbers, days, needs and the goal's own sentence, in words.

use chrono::NaiveDate;
use steppingstone_core::decimal::Decimal;
use steppingstone_core::goals::agenda::Need;
use steppingstone_core::goals::draft::{GoalDraft, ProblemKind};
use steppingstone_core::goals::field::{Counts, LONGEST_TEXT};
use steppingstone_core::goals::from_result::FromResult;
use steppingstone_core::goals::sentence::{Part, sentence};
use steppingstone_core::goals::track::{Course, Reach, Standing};
use steppingstone_core::goals::{Field, Goal, Link, Plan};

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
        w::amount(number(value), unit)
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

/// The goal's sentence without its statement: what is told, in reading order.
pub(super) fn rest(plan: &Plan) -> Vec<String> {
    sentence(plan).iter().filter_map(part).collect()
}

fn part(part: &Part) -> Option<String> {
    use w::sentence as s;
    Some(match part {
        Part::Statement(_) => return None,
        Part::Number {
            name,
            unit,
            of_what,
            baseline,
            target,
            ..
        } => {
            let what = match (name.is_empty(), of_what.is_empty()) {
                (true, true) => s::the_number().to_owned(),
                (true, false) => of_what.clone(),
                (false, true) => name.clone(),
                (false, false) => s::share_of(name, of_what),
            };
            let amount = |value| self::amount(value, unit);
            match (baseline.map(amount), target.map(amount)) {
                (Some(from), Some(to)) => s::from_to(what, from, to),
                (None, Some(to)) => s::to(what, to),
                (Some(from), None) => s::from(what, from),
                (None, None) => s::measured(what),
            }
        }
        Part::Proof(proof) => s::proof(proof),
        Part::Due(day) => s::due(intl::date(*day)),
        Part::Hours(hours) => s::hours(number(*hours)),
        Part::Serves(result) => s::serves(result),
        Part::Why(why) => s::why(why),
        Part::Obstacle { obstacle, plan } if plan.is_empty() => s::obstacle(obstacle),
        Part::Obstacle { obstacle, plan } => s::obstacle_plan(obstacle, plan),
        Part::Step { step, due: None } => s::step(step),
        Part::Step {
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
    let name = super::names::link(&found.link);
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
pub(super) fn course(course: &Course, plan: &Plan) -> String {
    use w::course as c;
    let unit = unit(plan);
    let pace = |pace: Decimal| amount(pace.rounded(2), unit);
    let stands = match (course.standing, course.projected) {
        (Some(Standing::Reached), _) => c::reached().to_owned(),
        (Some(Standing::OnCourse), Some(at)) => c::on_course(amount(at.rounded(1), unit)),
        (Some(Standing::Behind), Some(at)) => c::behind(amount(at.rounded(1), unit)),
        (Some(_), _) => c::too_few().to_owned(),
        (None, _) => c::unknown().to_owned(),
    };
    let paces = match (course.own, course.still_needed) {
        (Some(own), Some(still)) => c::paces(pace(still), pace(own)),
        (None, Some(still)) => c::needed(pace(still)),
        (Some(own), None) => c::own(pace(own)),
        (None, None) => return stands,
    };
    w::two_sentences(stands, paces)
}

/// How a milestone stands.
pub(super) fn reach(reach: Reach) -> &'static str {
    use w::milestone as m;
    match reach {
        Reach::Reached => m::reached(),
        Reach::Ahead => m::ahead(),
        Reach::Missed => m::missed(),
        Reach::Passed => m::passed(),
    }
}

/// What is wrong with a text, and what to do.
pub(super) fn problem(kind: ProblemKind, field: Field) -> String {
    use w::problem as p;
    match kind {
        ProblemKind::Number(_) => p::number().to_owned(),
        ProblemKind::OutOfRange => match field.counts() {
            Counts::Number(least, most) | Counts::Whole(least, most) => {
                p::range(intl::number(least as f64), intl::number(most as f64))
            }
            _ => p::number().to_owned(),
        },
        ProblemKind::NotWhole => p::whole().to_owned(),
        ProblemKind::NotADay => p::day().to_owned(),
        ProblemKind::NotAChoice => p::choice().to_owned(),
        ProblemKind::TooLong => p::long(intl::number(LONGEST_TEXT as f64)),
    }
}

/// A day, or that it is not told.
pub(super) fn day(day: Option<NaiveDate>) -> String {
    day.map_or_else(|| w::no_day().to_owned(), intl::date)
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::path::Path;
    use steppingstone_words::Locale;

    #[track_caller]
    fn check(text: &str, is_here: bool, expected: Option<&str>) {
        let locale = Path::new(env!("CARGO_MANIFEST_DIR")).join("locales/en");
        let words = Locale::load(&locale).unwrap().pack("en", |_| true);
        crate::words::install(&words).unwrap();
        let results = if is_here {
            vec!["t1".to_owned()]
        } else {
            Vec::new()
        };
        let said = from_result(FromResult::from_text(text), &results);
        let day = intl::date(NaiveDate::from_ymd_opt(2026, 11, 2).unwrap());
        let expected = expected.map(|said| said.replace("DAY", &day));
        assert_eq!(said, expected);
    }

    #[test]
    fn a_goal_says_which_gap_it_came_from_also_when_the_result_is_gone() {
        let growth = "growth 75 25 2026-11-02 t1";
        let said = "From your result of DAY (growth): you want 75, your job gives 25.";
        check(growth, true, Some(said));
        let said =
            "From a result of DAY that you deleted (growth): you wanted 75, your job gave 25.";
        check(growth, false, Some(said));
        let practice = "networking 0 - 2026-11-02 t1";
        let said = "From your result of DAY (networking): you scored 0 of 100.";
        check(practice, true, Some(said));
        let said = "From a result of DAY that you deleted (networking): you scored 0 of 100.";
        check(practice, false, Some(said));
        let alone = "growth 75 - 2026-11-02 t1";
        let said = "From your result of DAY (growth): you want 75 of 100.";
        check(alone, true, Some(said));
        check("so it goes", true, None);
    }
}
