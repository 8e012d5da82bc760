//! Once it runs: checks 47 to 50.

use chrono::NaiveDate;

use crate::goals::context::Context;
use crate::goals::days::between;
use crate::goals::goal::Goal;
use crate::goals::pace::Line;
use crate::goals::plan::{Direction, Plan};
use crate::goals::reason::{Reason, RunningReason};
use crate::goals::status::Status;
use crate::goals::unit::is_of_each;
use crate::goals::verdict::{CheckCtx, Verdict};

/// What these checks look at. They stand by themselves, so that a page that shows how a goal goes
/// need not carry all fifty.
struct RunningCtx<'a> {
    plan: &'a Plan,
    context: &'a Context,
    today: NaiveDate,
}

/// `None` where the rule does not apply.
type Found = Option<Result<(), RunningReason>>;

/// What warns of a goal, of the checks of a running one, on the reader's day `today`.
pub fn running_warnings(goal: &Goal, today: NaiveDate) -> Vec<RunningReason> {
    let ctx = RunningCtx {
        plan: &goal.plan(),
        context: &Context::alone(goal),
        today,
    };
    let checks = [
        find_on_course,
        find_checked_in,
        find_changes_recorded,
        find_closed_well,
    ];
    let found = checks.into_iter().filter_map(|check| check(&ctx));
    found.filter_map(Result::err).collect()
}

/// One of these checks among all.
fn checked(check: fn(&RunningCtx) -> Found, ctx: &CheckCtx) -> Verdict {
    let ctx = RunningCtx {
        plan: ctx.plan,
        context: ctx.context,
        today: ctx.today,
    };
    match check(&ctx) {
        None => Verdict::NotApplicable,
        Some(Ok(())) => Verdict::Pass,
        Some(Err(reason)) => Verdict::Warn(Reason::Running(reason)),
    }
}

pub(in crate::goals) fn on_course(ctx: &CheckCtx) -> Verdict {
    checked(find_on_course, ctx)
}

pub(in crate::goals) fn checked_in(ctx: &CheckCtx) -> Verdict {
    checked(find_checked_in, ctx)
}

pub(in crate::goals) fn changes_recorded(ctx: &CheckCtx) -> Verdict {
    checked(find_changes_recorded, ctx)
}

pub(in crate::goals) fn closed_well(ctx: &CheckCtx) -> Verdict {
    checked(find_closed_well, ctx)
}

fn pass_if(holds: bool, reason: RunningReason) -> Found {
    Some(if holds { Ok(()) } else { Err(reason) })
}

/// Whether nothing is asked of the goal at present: it is over, or it rests.
fn is_at_rest(ctx: &RunningCtx) -> bool {
    let status = &ctx.context.status;
    status.is_over() || matches!(status, Status::Paused { .. })
}

/// 47: the line through the readings reaches the target by the due day. What keeps to a limit from
/// the start, or has come within it, is judged by its last reading, and so is a number of each
/// week that is reached. Not asked of a goal that is over or rests.
fn find_on_course(ctx: &RunningCtx) -> Found {
    if is_at_rest(ctx) {
        return None;
    }
    let metric = ctx.plan.metric()?;
    let (direction, target) = (metric.direction?, metric.target?);
    let latest = ctx.context.readings.last();
    if let Some(latest) = latest {
        let holds = metric.is_bound() || is_of_each(ctx.plan);
        if holds && direction.reaches(latest.value, target) {
            return Some(Ok(()));
        }
        if metric.starts_within() {
            return Some(Err(match direction {
                Direction::AtLeast => RunningReason::UnderMinimum(target),
                _ => RunningReason::OverLimit(target),
            }));
        }
    }
    let projected = Line::through(&ctx.context.readings)?.at(ctx.plan.due?);
    pass_if(
        direction.reaches(projected, target),
        RunningReason::Behind { projected, target },
    )
}

/// 48: no more than two cycles since the last check-in, or since the start, or since the goal was
/// resumed. Not asked of a goal that is over or rests.
fn find_checked_in(ctx: &RunningCtx) -> Found {
    let every = ctx.plan.check_in_days?;
    if is_at_rest(ctx) {
        return None;
    }
    let last = ctx.context.last_check_in;
    let since = last.or(ctx.plan.start).max(ctx.context.resumed)?;
    let days = between(since, ctx.today);
    if days > every.saturating_mul(2) {
        Some(Err(RunningReason::NoCheckIn(days)))
    } else {
        last.map(|_| Ok(()))
    }
}

/// 49: target and due day are those that the history holds.
fn find_changes_recorded(ctx: &RunningCtx) -> Found {
    let agreed = ctx.context.agreed.as_ref()?;
    let same = agreed.due == ctx.plan.due_text && agreed.target == ctx.plan.target_text;
    pass_if(same, RunningReason::UnrecordedChange)
}

/// 50: what is done has evidence, what is missed a reason.
fn find_closed_well(ctx: &RunningCtx) -> Found {
    match &ctx.context.status {
        Status::Done { evidence, .. } => {
            pass_if(!evidence.trim().is_empty(), RunningReason::NoEvidence)
        }
        Status::Missed { reason, .. } => pass_if(reason.is_some(), RunningReason::NoMissReason),
        Status::Building | Status::Active | Status::Paused { .. } | Status::Closed { .. } => None,
    }
}
