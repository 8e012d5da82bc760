//! Once it runs: checks 47 to 50.

use crate::decimal::Decimal;
use crate::goals::check::{Scene, Verdict, pass_if};
use crate::goals::days::between;
use crate::goals::pace::Line;
use crate::goals::plan::Direction;
use crate::goals::reason::Reason;
use crate::goals::status::Status;

/// A number that shall stay may end up this share of it away (47). A rule of this tool.
const AWAY: Decimal = Decimal::ratio(1, 10);

/// Whether nothing is asked of the goal at present: it is over, or it rests.
fn is_at_rest(scene: &Scene) -> bool {
    let status = &scene.context.status;
    status.is_over() || matches!(status, Status::Paused { .. })
}

/// 47: the line through the readings reaches the target by the due day. Not asked of a goal that
/// is over or rests.
pub(in crate::goals) fn on_course(scene: &Scene) -> Verdict {
    let course = || {
        let metric = scene.plan.metric()?;
        let due = scene.plan.due?;
        let projected = Line::through(&scene.context.readings)?.at(due);
        Some((metric.direction?, projected, metric.target?))
    };
    match course() {
        _ if is_at_rest(scene) => Verdict::NotApplicable,
        Some((direction, projected, target)) => pass_if(
            reaches(direction, projected, target),
            Reason::Behind { projected, target },
        ),
        None => Verdict::NotApplicable,
    }
}

/// Whether a value is at the target or beyond it, in the direction meant. A number that shall
/// stay may be a tenth of the target away.
pub(in crate::goals) fn reaches(direction: Direction, value: Decimal, target: Decimal) -> bool {
    match direction.is_up() {
        Some(true) => value >= target,
        Some(false) => value <= target,
        None => (value - target).abs() <= target.abs().times(AWAY),
    }
}

/// 48: no more than two cycles since the last check-in, or since the start. Not asked of a goal
/// that is over or rests.
pub(in crate::goals) fn checked_in(scene: &Scene) -> Verdict {
    let Some(every) = scene.plan.check_in_days else {
        return Verdict::NotApplicable;
    };
    if is_at_rest(scene) {
        return Verdict::NotApplicable;
    }
    let last = scene.context.last_check_in;
    let Some(since) = last.or(scene.plan.start) else {
        return Verdict::NotApplicable;
    };
    let days = between(since, scene.today);
    if days > every.saturating_mul(2) {
        Verdict::Warn(Reason::NoCheckIn(days))
    } else if last.is_some() {
        Verdict::Pass
    } else {
        Verdict::NotApplicable
    }
}

/// 49: target and due day are those that the history holds.
pub(in crate::goals) fn changes_recorded(scene: &Scene) -> Verdict {
    let Some(agreed) = &scene.context.agreed else {
        return Verdict::NotApplicable;
    };
    let same = agreed.due == scene.plan.due_text && agreed.target == scene.plan.target_text;
    pass_if(same, Reason::UnrecordedChange)
}

/// 50: what is done has evidence, what is missed a reason.
pub(in crate::goals) fn closed_well(scene: &Scene) -> Verdict {
    match &scene.context.status {
        Status::Done { evidence, .. } => pass_if(!evidence.trim().is_empty(), Reason::NoEvidence),
        Status::Missed { reason, .. } => pass_if(reason.is_some(), Reason::NoMissReason),
        Status::Building | Status::Active | Status::Paused { .. } | Status::Closed { .. } => {
            Verdict::NotApplicable
        }
    }
}
