//! Relevant: checks 31 to 36.

use crate::goals::context::LongTermAim;
use crate::goals::link::Link;
use crate::goals::plan::Priority;
use crate::goals::reason::Reason;
use crate::goals::text::{overlaps, words};
use crate::goals::verdict::{CheckCtx, Verdict, pass_if};

/// The fewest words of a why (32).
const WHY: usize = 5;

/// 31: linked to something of the quiz, an aim or an offer.
pub(in crate::goals) fn linked(ctx: &CheckCtx) -> Verdict {
    pass_if(!ctx.plan.links.is_empty(), Reason::NoLink)
}

/// 32: a why of five words or more that is not the goal again.
pub(in crate::goals) fn why(ctx: &CheckCtx) -> Verdict {
    let found = words(&ctx.plan.why).len();
    if found < WHY {
        return Verdict::Warn(Reason::ShortWhy(found));
    }
    let repeats = overlaps(&ctx.plan.why, &ctx.plan.statement);
    pass_if(!repeats, Reason::WhyRepeats)
}

/// 33: it serves nothing that the reader, by the quiz, wants little of.
pub(in crate::goals) fn wanted(ctx: &CheckCtx) -> Verdict {
    let Some(little_wanted) = &ctx.context.little_wanted else {
        return Verdict::NotApplicable;
    };
    let mut facets = ctx.plan.links.iter().filter_map(|link| match link {
        Link::Facet(facet) => Some(*facet),
        Link::Practice(_) | Link::Aim(_) | Link::Offer(_) => None,
    });
    match facets.find(|facet| little_wanted.contains(facet)) {
        Some(facet) => Verdict::Warn(Reason::LittleWanted(facet)),
        None => Verdict::Pass,
    }
}

/// 34: made for the reader's stage.
pub(in crate::goals) fn stage(ctx: &CheckCtx) -> Verdict {
    match (ctx.plan.stage, ctx.context.stage) {
        (Some(made_for), Some(own)) => pass_if(made_for == own, Reason::OtherStage(made_for)),
        _ => Verdict::NotApplicable,
    }
}

/// 35: it serves an aim, and every aim has a goal.
pub(in crate::goals) fn aims(ctx: &CheckCtx) -> Verdict {
    let aims = &ctx.context.aims;
    if aims.is_empty() {
        return Verdict::NotApplicable;
    }
    let own = |aim: &LongTermAim| {
        let mut links = ctx.plan.links.iter();
        links.any(|link| matches!(link, Link::Aim(served) if *served == aim.name))
    };
    if !aims.iter().any(own) {
        return Verdict::Warn(Reason::NoAim);
    }
    let others = &ctx.context.others;
    let served =
        |aim: &LongTermAim| own(aim) || others.iter().any(|it| it.aims.contains(&aim.name));
    match aims.iter().find(|aim| !served(aim)) {
        Some(aim) => Verdict::Warn(Reason::AimWithoutGoal(aim.text.clone())),
        None => Verdict::Pass,
    }
}

/// 36: not every goal is top priority. One goal alone may be.
pub(in crate::goals) fn priorities(ctx: &CheckCtx) -> Verdict {
    let others = &ctx.context.others;
    let is_top = |priority: Option<Priority>| priority == Some(Priority::High);
    let all_top = is_top(ctx.plan.priority) && others.iter().all(|it| is_top(it.priority));
    pass_if(
        others.is_empty() || !all_top,
        Reason::AllTopPriority(others.len() + 1),
    )
}
