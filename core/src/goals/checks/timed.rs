//! Timed: checks 37 to 46.

use chrono::NaiveDate;

use crate::decimal::Decimal;
use crate::goals::days::{between, is_weekend, plus, year_later};
use crate::goals::plan::{Direction, Metric, Milestone, Plan};
use crate::goals::reason::Reason;
use crate::goals::text::{place_of, words};
use crate::goals::verdict::{CheckCtx, Verdict, pass_if};
use crate::goals::words::Lexicon;

/// The fewest days from start to due (39): two weeks.
pub(in crate::goals) const SHORTEST: i64 = 14;
/// Days for which one milestone is wanted (40): six weeks.
pub(in crate::goals) const A_MILESTONE: i64 = 42;
/// The most days to the first step (41).
pub(in crate::goals) const TO_FIRST_STEP: i64 = 7;
/// The most minutes of the first step (41).
pub(in crate::goals) const FIRST_STEP_MINUTES: i64 = 60;
/// So many goals due within one week are a crowd (45).
const CROWD: usize = 3;

/// 37: a real day, after today.
pub(in crate::goals) fn real_day_ahead(ctx: &CheckCtx) -> Verdict {
    match ctx.plan.due {
        Some(due) => pass_if(due > ctx.today, Reason::NotAhead),
        None => Verdict::Warn(Reason::NoDay),
    }
}

/// 38: neither due day nor statement is "someday". A due day that has no digit is no day either.
pub(in crate::goals) fn no_vague_time(ctx: &CheckCtx) -> Verdict {
    let plan = ctx.plan;
    let said = vague_time_in(&words(&plan.statement), ctx.lexicon).map(|(_, phrase)| phrase);
    let due = plan.due_text.as_str();
    let names_no_day = !due.is_empty() && !due.bytes().any(|byte| byte.is_ascii_digit());
    let typed = vague_time_in(&words(due), ctx.lexicon).map(|(_, phrase)| phrase);
    let found = typed.or(names_no_day.then_some(due)).or(said);
    match found {
        Some(phrase) => Verdict::Warn(Reason::VagueTime(phrase.to_owned())),
        None if due.is_empty() => Verdict::NotApplicable,
        None => Verdict::Pass,
    }
}

/// A time that is no day, and its place. "One day a week", "within one day" and "some time with my
/// mentor" are amounts.
pub(in crate::goals) fn vague_time_in(
    words: &[String],
    lexicon: &Lexicon,
) -> Option<(usize, &'static str)> {
    let mut times = lexicon.vague_times.iter();
    times.find_map(|phrase| {
        let at = place_of(phrase, words)?;
        let next = words.get(at + phrase.split(' ').count());
        let before = at.checked_sub(1).and_then(|at| words.get(at));
        let is_amount = lexicon.timed_amounts.contains(phrase)
            && (next.is_some_and(|next| Lexicon::has(lexicon.after_time, next))
                || before.is_some_and(|before| Lexicon::has(lexicon.before_time, before)));
        (!is_amount).then_some((at, *phrase))
    })
}

/// 39: from two weeks to twelve months, both allowed.
pub(in crate::goals) fn span(ctx: &CheckCtx) -> Verdict {
    let Some((start, due)) = ctx.plan.span() else {
        return Verdict::NotApplicable;
    };
    let days = between(start, due);
    if days < 0 {
        return Verdict::Warn(Reason::DueBeforeStart);
    }
    if days < SHORTEST {
        return Verdict::Warn(Reason::SpanShort(days));
    }
    pass_if(
        year_later(start).is_none_or(|latest| due <= latest),
        Reason::SpanLong,
    )
}

/// 40: a milestone for every six weeks, in order, inside the span, moving one way.
pub(in crate::goals) fn milestones(ctx: &CheckCtx) -> Verdict {
    let Some((start, due)) = ctx.plan.span() else {
        return Verdict::NotApplicable;
    };
    let found = &ctx.plan.milestones;
    let wanted = usize::try_from(between(start, due) / A_MILESTONE).unwrap_or_default();
    // What keeps to a limit from the start has no way to go.
    let holds = ctx.plan.metric().is_some_and(Metric::starts_within);
    if found.is_empty() && (wanted == 0 || holds) {
        return Verdict::NotApplicable;
    }
    let pairs = || found.iter().zip(found.iter().skip(1));
    if pairs().any(|(one, next)| next.due <= one.due) {
        return Verdict::Warn(Reason::MilestonesUnordered);
    }
    let inside = |it: &&Milestone| (start..=due).contains(&it.due);
    if let Some(outside) = found.iter().find(|it| !inside(it)) {
        return Verdict::Warn(Reason::MilestoneOutside(outside.due));
    }
    if !move_one_way(ctx.plan) {
        return Verdict::Warn(Reason::MilestonesTurn);
    }
    pass_if(
        holds || found.len() >= wanted,
        Reason::FewMilestones {
            found: found.len(),
            wanted,
        },
    )
}

/// Whether baseline, the milestones' targets and the target never turn back, or against the
/// direction. What is not given is left out.
fn move_one_way(plan: &Plan) -> bool {
    let Some(metric) = plan.metric() else {
        return true;
    };
    let mut stops: Vec<Decimal> = Vec::from_iter(metric.baseline);
    stops.extend(plan.milestones.iter().filter_map(|it| it.target));
    stops.extend(metric.target);
    let mut steps = stops.iter().zip(stops.iter().skip(1));
    let mut rest = steps.clone();
    let direction = metric.direction.filter(|_| !metric.starts_within());
    match direction.map(Direction::is_up) {
        Some(Some(true)) => steps.all(|(a, b)| a <= b),
        Some(Some(false)) => steps.all(|(a, b)| a >= b),
        Some(None) => steps.all(|(a, b)| a == b),
        None => steps.all(|(a, b)| a <= b) || rest.all(|(a, b)| a >= b),
    }
}

/// 41: a first step within seven days, of an hour at most. The seven days count from today, or
/// from the start if that is still ahead.
pub(in crate::goals) fn first_step(ctx: &CheckCtx) -> Verdict {
    let plan = ctx.plan;
    let (Some(day), Some(minutes)) = (plan.step_due, plan.step_minutes) else {
        return Verdict::Warn(Reason::NoFirstStep);
    };
    if plan.step.is_empty() {
        return Verdict::Warn(Reason::NoFirstStep);
    }
    let from = plan.start.map_or(ctx.today, |start| start.max(ctx.today));
    if between(from, day) > TO_FIRST_STEP {
        return Verdict::Warn(Reason::StepLate(day));
    }
    pass_if(minutes <= FIRST_STEP_MINUTES, Reason::StepLong(minutes))
}

/// 42: due on a working day outside of planned leave.
pub(in crate::goals) fn working_day(ctx: &CheckCtx) -> Verdict {
    match ctx.plan.due {
        None => Verdict::NotApplicable,
        Some(due) if is_weekend(due) => Verdict::Warn(Reason::Weekend),
        Some(due) => pass_if(!is_leave(ctx, due), Reason::OnLeave),
    }
}

/// Whether a day lies inside planned leave, first and last day included.
pub(in crate::goals) fn is_leave(ctx: &CheckCtx, day: NaiveDate) -> bool {
    let mut leave = ctx.context.leave.iter();
    leave.any(|(first, last)| (*first..=*last).contains(&day))
}

/// 43: a tenth of the time from start to due is left before a deadline that others set.
pub(in crate::goals) fn slack(ctx: &CheckCtx) -> Verdict {
    match (ctx.plan.span(), ctx.plan.outside_deadline) {
        (Some((start, due)), Some(deadline)) => {
            let spare = between(due, deadline);
            pass_if(
                spare >= 0 && spare.saturating_mul(10) >= between(start, due),
                Reason::LittleSlack(spare),
            )
        }
        _ => Verdict::NotApplicable,
    }
}

/// 44: a rhythm of reviews, and no more than two cycles since the last one, or since the start, or
/// since the goal was resumed.
pub(in crate::goals) fn reviews(ctx: &CheckCtx) -> Verdict {
    let Some(every) = ctx.plan.review_days else {
        return Verdict::Warn(Reason::NoReviews);
    };
    let since = ctx.context.last_review.or(ctx.plan.start);
    let since = since.max(ctx.context.resumed);
    let days = since.map_or(0, |since| between(since, ctx.today));
    pass_if(days <= every.saturating_mul(2), Reason::ReviewOverdue(days))
}

/// 45: no three goals are due within one week: seven days in a row.
pub(in crate::goals) fn no_crowd(ctx: &CheckCtx) -> Verdict {
    let Some(due) = ctx.plan.due else {
        return Verdict::NotApplicable;
    };
    let days: Vec<NaiveDate> = ctx.context.others.iter().filter_map(|it| it.due).collect();
    let within = |from: NaiveDate| {
        let in_week = |day: &&NaiveDate| (0..7).contains(&between(from, **day));
        days.iter().filter(in_week).count() + 1
    };
    let weeks = (0..7).filter_map(|back| plus(due, -back));
    let most = weeks.map(within).fold(1, usize::max);
    pass_if(most < CROWD, Reason::CrowdedWeek(most))
}

/// 46: days are days, without a time or zone that could move them.
pub(in crate::goals) fn plain_days(ctx: &CheckCtx) -> Verdict {
    if ctx.plan.has_days {
        pass_if(!ctx.plan.has_times, Reason::DayWithTime)
    } else {
        Verdict::NotApplicable
    }
}
