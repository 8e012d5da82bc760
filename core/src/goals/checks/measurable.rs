//! Measurable: checks 12 to 20.
//!
//! Those that ask for something every goal with a number needs (12 to 14, 19) warn while nothing
//! is given, so that giving it can only raise the score.

use crate::goals::amounts::has_amount;
use crate::goals::days::between;
use crate::goals::plan::{Direction, Measure};
use crate::goals::reason::Reason;
use crate::goals::statement::tokens;
use crate::goals::verdict::{CheckCtx, Verdict, pass_if};
use crate::goals::words::is_percent;

/// The fewest readings before the due day (18).
pub(in crate::goals) const READINGS: i64 = 4;
/// Past so many days a goal wants two measures (20): eight weeks.
const LONG: i64 = 56;

/// 12: the number has a name and a unit.
pub(in crate::goals) fn metric_and_unit(ctx: &CheckCtx) -> Verdict {
    match &ctx.plan.measure {
        None => Verdict::Warn(Reason::NoMetric),
        Some(Measure::YesNo { .. }) => Verdict::NotApplicable,
        Some(Measure::Number(metric)) if metric.name.is_empty() => Verdict::Warn(Reason::NoMetric),
        Some(Measure::Number(metric)) => pass_if(!metric.unit.is_empty(), Reason::NoUnit),
    }
}

/// 13: there is a number in the target, or one in the statement that is no date.
pub(in crate::goals) fn number(ctx: &CheckCtx) -> Verdict {
    if ctx.plan.is_yes_no() {
        return Verdict::NotApplicable;
    }
    let target = ctx.plan.metric().and_then(|metric| metric.target);
    let said = || has_amount(&tokens(&ctx.plan.statement, ctx.lexicon), ctx.lexicon);
    pass_if(target.is_some() || said(), Reason::NoNumber)
}

/// 14: where it stands at the start is known.
pub(in crate::goals) fn baseline(ctx: &CheckCtx) -> Verdict {
    if ctx.plan.is_yes_no() {
        return Verdict::NotApplicable;
    }
    let baseline = ctx.plan.metric().and_then(|metric| metric.baseline);
    pass_if(baseline.is_some(), Reason::NoBaseline)
}

/// 15: the target lies where the direction says, and elsewhere than the baseline unless it should
/// stay. A limit or a minimum may have it on either side. A direction without both numbers cannot
/// be judged.
pub(in crate::goals) fn direction(ctx: &CheckCtx) -> Verdict {
    let Some(metric) = ctx.plan.metric() else {
        return Verdict::NotApplicable;
    };
    let Some(direction) = metric.direction else {
        return Verdict::Warn(Reason::NoDirection);
    };
    let (Some(baseline), Some(target)) = (metric.baseline, metric.target) else {
        return Verdict::NotApplicable;
    };
    match direction {
        Direction::AtLeast | Direction::AtMost => Verdict::Pass,
        Direction::Keep => pass_if(target == baseline, Reason::KeepMoves),
        _ if target == baseline => Verdict::Warn(Reason::SameAsBaseline),
        Direction::Rise => pass_if(target > baseline, Reason::WrongWay),
        Direction::Fall => pass_if(target < baseline, Reason::WrongWay),
    }
}

/// 16: a percentage says of what.
pub(in crate::goals) fn percent_of(ctx: &CheckCtx) -> Verdict {
    let Some(metric) = ctx.plan.metric() else {
        return Verdict::NotApplicable;
    };
    if is_percent(&metric.unit, ctx.lexicon.percents) {
        pass_if(!metric.of_what.is_empty(), Reason::PercentOfWhat)
    } else {
        Verdict::NotApplicable
    }
}

/// 17: a goal of yes or no says what proves it.
pub(in crate::goals) fn proof(ctx: &CheckCtx) -> Verdict {
    match &ctx.plan.measure {
        Some(Measure::YesNo { proof }) => pass_if(!proof.is_empty(), Reason::NoProof),
        Some(Measure::Number(_)) | None => Verdict::NotApplicable,
    }
}

/// 18: four check-ins or more from the start to the due day.
pub(in crate::goals) fn readings(ctx: &CheckCtx) -> Verdict {
    let Some(every) = ctx.plan.check_in_days else {
        return Verdict::Warn(Reason::NoCheckIns);
    };
    let Some((start, due)) = ctx.plan.span() else {
        return Verdict::NotApplicable;
    };
    let readings = between(start, due).max(0) / every.max(1);
    pass_if(readings >= READINGS, Reason::FewReadings(readings))
}

/// 19: the number comes from somewhere.
pub(in crate::goals) fn source(ctx: &CheckCtx) -> Verdict {
    if ctx.plan.is_yes_no() {
        return Verdict::NotApplicable;
    }
    pass_if(!ctx.plan.source.is_empty(), Reason::NoSource)
}

/// 20: past eight weeks, one measure of what is reached and one of what is done.
pub(in crate::goals) fn lead_and_lag(ctx: &CheckCtx) -> Verdict {
    match ctx.plan.span() {
        Some((start, due)) if between(start, due) > LONG => {
            let both = ctx.plan.measure.is_some() && !ctx.plan.lead_measure.is_empty();
            pass_if(both, Reason::OneMeasure)
        }
        Some(_) | None => Verdict::NotApplicable,
    }
}
