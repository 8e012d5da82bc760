//! Achievable: checks 21 to 30.

use crate::decimal::Decimal;
use crate::goals::context::Prerequisite;
use crate::goals::pace::{hours_between, middle, needed};
use crate::goals::plan::{Plan, Priority};
use crate::goals::reason::{PaceLevel, Reason};
use crate::goals::text::{place_of, starts_with, words};
use crate::goals::verdict::{CheckCtx, Verdict, pass_if};
use crate::goals::words::Lexicon;
use crate::order::insertion_sorted;

/// So many big goals at once are still fine (25).
const BIG_GOALS: usize = 3;
/// From so many hours a week on a goal is big, whatever its priority (25). A rule of this tool.
const BIG_HOURS: Decimal = Decimal::whole(5);
/// The least confidence (28).
const CONFIDENCE: Decimal = Decimal::whole(7);

/// 21: no faster than the reader says it can go.
pub(in crate::goals) fn within_stated_pace(ctx: &CheckCtx) -> Verdict {
    match (needed(ctx.plan), ctx.plan.most_pace) {
        (Some(needed), Some(most)) => pass_if(needed <= most, Reason::TooFast { needed, most }),
        _ => Verdict::NotApplicable,
    }
}

/// 22: the hours it needs fit into those promised.
pub(in crate::goals) fn hours_fit(ctx: &CheckCtx) -> Verdict {
    let plan = ctx.plan;
    match (plan.hours_needed, plan.hours_a_week, plan.span()) {
        (Some(needed), Some(a_week), Some((start, due))) => {
            let promised = hours_between(start, due, a_week);
            pass_if(needed <= promised, Reason::HoursShort { needed, promised })
        }
        _ => Verdict::NotApplicable,
    }
}

/// 23: all active goals fit into the week.
pub(in crate::goals) fn capacity(ctx: &CheckCtx) -> Verdict {
    match (ctx.context.capacity, ctx.plan.hours_a_week) {
        (Some(capacity), Some(own)) => {
            let others = ctx.context.others.iter();
            let promised = others
                .filter_map(|other| other.hours_a_week)
                .fold(own, |sum, hours| sum + hours);
            pass_if(
                promised <= capacity,
                Reason::OverCapacity { promised, capacity },
            )
        }
        _ => Verdict::NotApplicable,
    }
}

/// The needed pace and the usual one, without signs, if both are known.
fn paces(ctx: &CheckCtx) -> Option<(Decimal, Decimal)> {
    Some((needed(ctx.plan)?, middle(&ctx.context.history)?.abs()))
}

/// 24: no more than one and a half times as fast as before.
pub(in crate::goals) fn within_history(ctx: &CheckCtx) -> Verdict {
    let Some((needed, usual)) = paces(ctx) else {
        return Verdict::NotApplicable;
    };
    let times = |halves| usual.times(Decimal::ratio(halves, 2));
    let warn = |level| {
        Verdict::Warn(Reason::FasterThanBefore {
            level,
            needed,
            usual,
        })
    };
    if needed > times(5) {
        warn(PaceLevel::Red)
    } else if needed > times(3) {
        warn(PaceLevel::Amber)
    } else {
        Verdict::Pass
    }
}

/// 25: at most three big goals at once: those of high priority or of five hours a week or more.
pub(in crate::goals) fn few_big_goals(ctx: &CheckCtx) -> Verdict {
    let is_big = |priority: Option<Priority>, hours: Option<Decimal>| {
        priority == Some(Priority::High) || hours.is_some_and(|hours| hours >= BIG_HOURS)
    };
    let others = ctx.context.others.iter();
    let big = others
        .filter(|other| is_big(other.priority, other.hours_a_week))
        .count()
        + usize::from(is_big(ctx.plan.priority, ctx.plan.hours_a_week));
    pass_if(big <= BIG_GOALS, Reason::ManyBigGoals(big))
}

/// 26: what must be done first exists, comes earlier, and does not wait for this.
pub(in crate::goals) fn prerequisites(ctx: &CheckCtx) -> Verdict {
    let known = ctx.context.prerequisites.iter();
    let mut first = known
        .filter(|it| ctx.plan.after.contains(&it.id))
        .peekable();
    if first.peek().is_none() {
        return Verdict::NotApplicable;
    }
    let found = first.filter_map(|it| weak_prerequisite(it, ctx.plan));
    // The plainest one first.
    match insertion_sorted(found, |a, b| a.0 < b.0).into_iter().next() {
        Some((_, reason)) => Verdict::Warn(reason),
        None => Verdict::Pass,
    }
}

/// What is wrong with a goal that must be done first, and its place among what may be; `None` if
/// nothing is.
fn weak_prerequisite(it: &Prerequisite, plan: &Plan) -> Option<(u8, Reason)> {
    let is_later = |day| plan.due.is_some_and(|due| day >= due);
    if !it.exists {
        Some((0, Reason::PrerequisiteGone))
    } else if it.is_cyclic {
        Some((1, Reason::PrerequisiteCircle))
    } else if !it.done && it.due.is_some_and(is_later) {
        Some((2, Reason::PrerequisiteLater))
    } else {
        None
    }
}

/// The ids of the goals that must be done first and cannot (26).
pub(in crate::goals) fn weak_prerequisites(ctx: &CheckCtx) -> Vec<String> {
    let known = ctx.context.prerequisites.iter();
    known
        .filter(|it| ctx.plan.after.contains(&it.id))
        .filter(|it| weak_prerequisite(it, ctx.plan).is_some())
        .map(|it| it.id.clone())
        .collect()
}

/// 27: no more than may be spent.
pub(in crate::goals) fn budget(ctx: &CheckCtx) -> Verdict {
    match (ctx.plan.cost, ctx.plan.budget) {
        (Some(cost), Some(budget)) => pass_if(cost <= budget, Reason::OverBudget { cost, budget }),
        _ => Verdict::NotApplicable,
    }
}

/// 28: a confidence of seven or more.
pub(in crate::goals) fn confidence(ctx: &CheckCtx) -> Verdict {
    match ctx.plan.confidence {
        Some(sure) => pass_if(sure >= CONFIDENCE, Reason::LowConfidence(sure)),
        None => Verdict::NotApplicable,
    }
}

/// 29: an obstacle, and a plan that reads "if ..., then I ...".
pub(in crate::goals) fn if_then(ctx: &CheckCtx) -> Verdict {
    if ctx.plan.obstacle.is_empty() {
        return Verdict::Warn(Reason::NoObstacle);
    }
    pass_if(reads_if_then(&ctx.plan.plan, ctx.lexicon), Reason::NoIfThen)
}

/// Whether a plan starts with "if" or "when" and goes on, after "then" or a comma, with "I".
pub(in crate::goals) fn reads_if_then(plan: &str, lexicon: &Lexicon) -> bool {
    let all = words(plan);
    let conditional = lexicon.ifs.iter().any(|start| starts_with(start, &all));
    let acts = |rest: &[String]| {
        let mut selves = lexicon.selves.iter();
        selves.any(|it| starts_with(it, rest))
    };
    let mut thens = lexicon.thens.iter();
    let after_then = thens.any(|then| {
        let at = place_of(then, &all);
        let rest = at.and_then(|at| all.get(at + then.split(' ').count()..));
        rest.is_some_and(acts)
    });
    let after_comma = plan.split(',').skip(1).any(|part| acts(&words(part)));
    conditional && (after_then || after_comma)
}

/// 30: at least half as fast as usual.
pub(in crate::goals) fn not_too_easy(ctx: &CheckCtx) -> Verdict {
    match paces(ctx) {
        Some((needed, usual)) => {
            let half = usual.over(Decimal::whole(2));
            pass_if(needed >= half, Reason::TooEasy { needed, usual })
        }
        None => Verdict::NotApplicable,
    }
}
