//! Quick fixes: changes of a draft that take a warning away with one press.
//!
//! A fix is only offered if it is safe: the check passes afterwards (or no longer applies,
//! where the fix removes what it looks at), no other that passed warns, and neither a criterion's
//! score nor the whole one falls. A statement in other words also has to read as a sentence and
//! to hold every number of the one before. What only the reader can know, such as a baseline, has no fix;
//! [`Check::field`](super::check::Check) says where to type it.
//!
//! [`QuickFix::Split`] is among the [`fixes`] only where that holds for the first half. The app
//! offers [`split`] for every second action: two goals are checked apart. What holds then is
//! documented there.

use chrono::NaiveDate;

use super::amounts::numbers;
use super::check::{Report, report};
use super::checks::achievable::weak_prerequisites;
use super::checks::measurable::READINGS;
use super::checks::specific::{avoidance, others_decide, vague_amount_in};
use super::checks::timed::{
    A_MILESTONE, FIRST_STEP_MINUTES, SHORTEST, TO_FIRST_STEP, is_leave, vague_time_in,
};
use super::context::Context;
use super::criterion::Criterion;
use super::days::{between, is_weekend, plus, year_later};
use super::draft::{GoalDraft, MilestoneText};
use super::field::Field;
use super::pace::middle;
use super::placeholder::{placeholder, texts, without_placeholders};
use super::plan::{Plan, Priority};
use super::sentence::unended;
use super::split::split;
use super::statement::{Begun, Token, begun, rest_words, tokens, vague_start};
use super::text::{capitalised, is_number, replaced, starts_with, words};
use super::unit;
use super::verdict::{CheckCtx, Verdict};
use super::words::{Instead, Lexicon, Vague};
use crate::day::{date_from_text, date_to_text};
use crate::decimal::Decimal;

/// Days of a goal whose due day is open: twelve weeks, or half a year.
const USUAL_SPANS: [i64; 2] = [84, 182];
/// How far a free day is looked for.
const NEAR: i64 = 60;

/// A change of a draft.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum QuickFix {
    /// The goal in other words.
    Statement(String),
    /// The first action stays; [`split`] also gives each other one as a goal of its own.
    Split,
    /// This text in a field.
    Set(Field, String),
    /// Another due day; milestones that then lie outside are spread again.
    Due(NaiveDate),
    /// These milestones.
    Milestones(Vec<MilestoneText>),
    /// No longer waits for the goals with these ids.
    NotAfter(Vec<String>),
}

impl QuickFix {
    /// The draft with this change.
    #[must_use]
    pub fn apply(&self, draft: &GoalDraft, lexicon: &Lexicon) -> GoalDraft {
        let mut fixed = draft.clone();
        match self {
            QuickFix::Statement(statement) => fixed.set_statement(statement),
            QuickFix::Split => {
                let goals = split(draft, lexicon).into_iter().flatten();
                if let Some(first) = goals.into_iter().next() {
                    fixed = first;
                }
            }
            QuickFix::Set(field, text) => fixed.set(*field, text.as_str()),
            QuickFix::Due(day) => {
                fixed.set(Field::Due, date_to_text(*day));
                let (plan, _) = fixed.read();
                let span = plan.start.map(|start| start..=*day);
                let fits = |due: NaiveDate| span.as_ref().is_none_or(|span| span.contains(&due));
                if !plan.milestones.iter().all(|it| fits(it.due)) {
                    fixed.milestones = spread(&plan);
                }
            }
            QuickFix::Milestones(milestones) => fixed.milestones.clone_from(milestones),
            QuickFix::NotAfter(ids) => fixed.after.retain(|id| !ids.contains(id)),
        }
        fixed
    }
}

/// What can be offered for the check with this number: nothing if it does not warn, or if only
/// the reader can say what is missing.
pub fn fixes(
    draft: &GoalDraft,
    context: &Context,
    today: NaiveDate,
    lexicon: &Lexicon,
    number: u8,
) -> Vec<QuickFix> {
    let checked = |draft: &GoalDraft| report(draft, context, today, lexicon);
    let before = checked(draft);
    if !matches!(before.verdict(number), Some(Verdict::Warn(_))) {
        return Vec::new();
    }
    let (plan, _) = draft.read();
    let ctx = CheckCtx {
        plan: &plan,
        context,
        today,
        lexicon,
    };
    let mut offered = candidates(number, &ctx, draft);
    offered.retain(|fix| {
        let reads = match fix {
            QuickFix::Statement(said) => still_reads(&plan.statement, said, lexicon),
            _ => true,
        };
        reads && is_safe(number, fix, &before, &checked(&fix.apply(draft, lexicon)))
    });
    offered
}

/// Whether a statement in other words reads as well as the one before: it has all its numbers, and
/// no word waits for one that is gone, at the end or before a word that cannot follow.
fn still_reads(before: &str, after: &str, lexicon: &Lexicon) -> bool {
    let (old, new) = (tokens(before, lexicon), tokens(after, lexicon));
    let said = numbers(&new, lexicon);
    let waits = |tokens: &[Token]| {
        let waits = |word: &str| Lexicon::has(lexicon.dangling, word);
        let leads = |word: &str| waits(word) && !Lexicon::has(lexicon.before_things, word);
        let pairs = tokens.windows(2).filter(|pair| match pair {
            [one, next] => {
                let joined = [&one.word, " ", &next.word].concat();
                let may = lexicon.joined_prepositions.contains(&joined.as_str());
                waits(&one.word) && leads(&next.word) && !may
            }
            _ => false,
        });
        let ends = tokens.last().is_some_and(|last| waits(&last.word));
        pairs.count() + usize::from(ends)
    };
    numbers(&old, lexicon)
        .iter()
        .all(|number| said.contains(number))
        && waits(&new) <= waits(&old)
}

fn is_safe(number: u8, fix: &QuickFix, before: &Report, after: &Report) -> bool {
    let falls = |criterion: Criterion| after.score(criterion).is_below(before.score(criterion));
    let mut pairs = before.findings.iter().zip(&after.findings);
    let breaks = pairs.any(|(before, after)| {
        before.verdict == Verdict::Pass && matches!(after.verdict, Verdict::Warn(_))
    });
    let fixes = match after.verdict(number) {
        Some(Verdict::Pass) => true,
        Some(Verdict::NotApplicable) => matches!(fix, QuickFix::NotAfter(_)),
        Some(Verdict::Warn(_)) | None => false,
    };
    fixes
        && !breaks
        && !after.total().is_below(before.total())
        && !Criterion::ALL.into_iter().any(falls)
}

/// Changes worth trying for a check that warns.
fn candidates(number: u8, ctx: &CheckCtx, draft: &GoalDraft) -> Vec<QuickFix> {
    match number {
        1..=3 | 8 | 9 => statements(number, ctx)
            .into_iter()
            .map(QuickFix::Statement)
            .collect(),
        6 => vec![QuickFix::Split],
        10 => texts_without_placeholders(ctx),
        15 => directions(ctx),
        18 => Vec::from_iter(check_ins(ctx)),
        21 => slower(ctx, ctx.plan.most_pace),
        22 => hours(ctx),
        23 => Vec::from_iter(hours_left(ctx)),
        24 => slower(
            ctx,
            usual(ctx).map(|usual| usual.times(Decimal::ratio(3, 2))),
        ),
        25 | 36 => vec![set(Field::Priority, Priority::Medium.key())],
        26 => vec![QuickFix::NotAfter(weak_prerequisites(ctx))],
        29 => Vec::from_iter(if_then(ctx)),
        30 => Vec::from_iter(quicker(ctx)),
        37..=39 | 42 | 43 | 45 => other_days(number, ctx),
        40 => vec![QuickFix::Milestones(spread(ctx.plan))],
        41 => first_step(ctx),
        44 => vec![set(Field::ReviewDays, "14")],
        46 => plain_days(draft),
        _ => Vec::new(),
    }
}

/// A direction where none is chosen, and staying where the target is where it stands. One that is
/// chosen is never turned round: the numbers may as well be wrong, or the way to say a limit.
fn directions(ctx: &CheckCtx) -> Vec<QuickFix> {
    let metric = ctx.plan.metric();
    let ends = metric.and_then(|it| Some((it.baseline?, it.target?)));
    let is_open = metric.is_some_and(|it| it.direction.is_none());
    let stands = ends.is_some_and(|(baseline, target)| baseline == target);
    let keys: &[&str] = match (is_open, stands) {
        (true, _) => &["rise", "fall", "keep"],
        (false, true) => &["keep"],
        (false, false) => &[],
    };
    keys.iter().map(|key| set(Field::Direction, *key)).collect()
}

fn set(field: Field, text: impl Into<String>) -> QuickFix {
    QuickFix::Set(field, text.into())
}

/// The goal in other words.
fn statements(number: u8, ctx: &CheckCtx) -> Vec<String> {
    let (statement, lexicon) = (&ctx.plan.statement, ctx.lexicon);
    let tokens = tokens(statement, lexicon);
    let begun = begun(&tokens, lexicon);
    match number {
        1 if begun.opening > 0 => vec![replaced(statement, begun.lead, begun.opening, "")],
        2 => other_verbs(statement, &tokens, begun, lexicon),
        3 => {
            let found = vague_amount_in(&tokens, lexicon);
            let found = found.filter(|(at, phrase)| is_removable(*at, phrase, &tokens, lexicon));
            let without = |(at, phrase): (usize, &str)| {
                replaced(statement, at, phrase.split(' ').count(), "")
            };
            found.into_iter().map(without).collect()
        }
        8 => instead(statement, &tokens, lexicon),
        9 => own_part(statement, &tokens, begun, lexicon),
        _ => Vec::new(),
    }
}

/// Other verbs for a vague one, where they read well before what follows: what is raised is a
/// number, what is practiced a skill, and what is finished a piece of work.
fn other_verbs(statement: &str, tokens: &[Token], begun: Begun, lexicon: &Lexicon) -> Vec<String> {
    let rest = rest_words(tokens, begun.verb);
    let Some(Vague(phrase, instead)) = vague_start(&rest, lexicon) else {
        return Vec::new();
    };
    let count = phrase.split(' ').count();
    let object = rest.get(count..).unwrap_or_default();
    let next = object.first().map_or("", String::as_str);
    // What it is about: all up to the first preposition.
    let about = || {
        let stops = |word: &&String| {
            !Lexicon::has(lexicon.dangling, word) || Lexicon::has(lexicon.before_things, word)
        };
        object.iter().take_while(stops)
    };
    let is_about = |list: &str| about().last().is_some_and(|word| Lexicon::has(list, word));
    let has_source = object
        .iter()
        .any(|word| Lexicon::has(lexicon.sources, word));
    let has_number = object.iter().any(|word| is_number(word, lexicon));
    let verb = |it: &Instead| match *it {
        Instead::Always(verb) => (!has_source).then_some(verb),
        Instead::Raise(verb) => is_about(lexicon.raised).then_some(verb),
        Instead::Practice(verb) => (is_about(lexicon.practiced) && !has_number).then_some(verb),
        Instead::Finish(verb) => is_about(lexicon.finished).then_some(verb),
        Instead::Question(verb) => Lexicon::has(lexicon.questions, next).then_some(verb),
        Instead::Verb => lexicon.is_verb(next).then_some(""),
    };
    // What stands before the verb stays where it promises; "I want to" goes with it.
    let (from, gone) = if begun.promises {
        (begun.verb, count)
    } else {
        (begun.lead, begun.verb - begun.lead + count)
    };
    let other = |verb: &str| replaced(statement, from, gone, verb);
    if object.is_empty() {
        return Vec::new();
    }
    instead.iter().filter_map(verb).map(other).collect()
}

/// Whether a vague time can be left out: it stands by itself, and belongs to no other word.
fn is_removable(at: usize, phrase: &str, tokens: &[Token], lexicon: &Lexicon) -> bool {
    let before = at.checked_sub(1).and_then(|at| tokens.get(at));
    let next = tokens.get(at + phrase.split(' ').count());
    let belongs = before.is_some_and(|it| Lexicon::has(lexicon.degrees, &it.word))
        || next.is_some_and(|it| it.word == lexicon.r#as || it.word == lexicon.than);
    lexicon.removable.contains(&phrase) && !belongs
}

/// The part that is the reader's own, where what others decide is the action itself.
fn own_part(statement: &str, tokens: &[Token], begun: Begun, lexicon: &Lexicon) -> Vec<String> {
    let found = others_decide(&rest_words(tokens, 0), lexicon);
    let own = found.filter(|(at, count, own)| {
        let next = tokens.get(at + count).map_or("", |it| it.word.as_str());
        let goes_on = Lexicon::has(lexicon.going_on, next);
        let asks = own.ends_with(" to");
        // "Apply by June", but not "apply by a big office".
        let after = tokens.get(at + count + 1).map_or("", |it| it.word.as_str());
        let is_time = next == lexicon.by
            && (Lexicon::has(lexicon.months, after) || is_number(after, lexicon));
        !own.is_empty()
            && *at == begun.verb
            && (!goes_on || is_time)
            && (!asks || lexicon.is_verb(next))
    });
    let said = own.map(|(at, count, own)| replaced(statement, at, count, own));
    Vec::from_iter(said)
}

/// What to do instead of only ending something, where that reads well: "stop checking mail", but
/// not "quit my job".
fn instead(statement: &str, tokens: &[Token], lexicon: &Lexicon) -> Vec<String> {
    let words = rest_words(tokens, 0);
    let Some((begin, phrase)) = avoidance(tokens, lexicon) else {
        return Vec::new();
    };
    // "Stop smoking and start running": only the first is ended.
    let joined = |pair: &[String]| match pair {
        [join, verb] => lexicon.joins.contains(&join.as_str()) && lexicon.is_verb(verb),
        _ => false,
    };
    if words.windows(2).any(joined) {
        return Vec::new();
    }
    let count = phrase.split(' ').count();
    let doing = words.get(begin + count).map_or("", String::as_str);
    if !doing.ends_with(lexicon.doing) || Lexicon::has(lexicon.no_doing, doing) {
        return Vec::new();
    }
    let promises = begun(tokens, lexicon).promises;
    let from = if promises { begin } else { 0 };
    let statement = unended(statement);
    // A time at the end belongs behind what is put there.
    let has_time = words.iter().any(|word| {
        Lexicon::has(lexicon.time_anchors, word)
            || Lexicon::has(lexicon.date_prepositions, word)
            || Lexicon::has(lexicon.months, word)
            || is_number(word, lexicon)
    });
    let instead = |(before, after): &(&str, &str)| {
        let begun = replaced(statement, from, begin + count - from, before);
        let said = [&begun, " ", after].concat().trim_end().to_owned();
        (after.is_empty() || !has_time).then_some(said)
    };
    lexicon.replacements.iter().filter_map(instead).collect()
}

/// The first text with something left over, without it.
fn texts_without_placeholders(ctx: &CheckCtx) -> Vec<QuickFix> {
    let mut texts = texts(ctx.plan).into_iter();
    let found = texts.find(|(_, text)| placeholder(text, ctx.lexicon).is_some());
    let fix = found.map(|(field, text)| {
        let cleared = without_placeholders(text, ctx.lexicon)?;
        Some(match field {
            Field::Object => QuickFix::Statement(capitalised(&cleared)),
            other => set(other, cleared),
        })
    });
    Vec::from_iter(fix.flatten())
}

/// Check-ins each week, or as often as it takes.
fn check_ins(ctx: &CheckCtx) -> Option<QuickFix> {
    let (start, due) = ctx.plan.span()?;
    let every = (between(start, due) / READINGS).min(7);
    (every > 0).then(|| set(Field::CheckInDays, every.to_string()))
}

fn usual(ctx: &CheckCtx) -> Option<Decimal> {
    middle(&ctx.context.history).map(Decimal::abs)
}

/// The days that the way takes at a pace, as a number with a fraction.
fn days_at(ctx: &CheckCtx, pace: Decimal) -> Option<Decimal> {
    let metric = ctx.plan.metric()?;
    let way = (metric.target? - metric.baseline?).abs();
    (pace > Decimal::ZERO).then(|| way.times(Decimal::whole(7)).over(pace))
}

/// A later due day, so that the pace is no higher.
fn slower(ctx: &CheckCtx, pace: Option<Decimal>) -> Vec<QuickFix> {
    let day = || {
        let days = days_at(ctx, pace?)?.ceiling();
        free_day(ctx, plus(ctx.plan.start?, days)?, 1)
    };
    day().map(QuickFix::Due).into_iter().collect()
}

/// An earlier due day, so that the pace is at least half of what is usual.
fn quicker(ctx: &CheckCtx) -> Option<QuickFix> {
    let half = usual(ctx)?.over(Decimal::whole(2));
    let days = days_at(ctx, half)?.floor();
    free_day(ctx, plus(ctx.plan.start?, days)?, -1).map(QuickFix::Due)
}

/// A later due day, or more hours a week.
fn hours(ctx: &CheckCtx) -> Vec<QuickFix> {
    let plan = ctx.plan;
    let (Some(needed), Some(a_week), Some((start, due))) =
        (plan.hours_needed, plan.hours_a_week, plan.span())
    else {
        return Vec::new();
    };
    let needed = needed.times(Decimal::whole(7));
    let days = needed.over(a_week).ceiling();
    let later = (a_week > Decimal::ZERO)
        .then(|| free_day(ctx, plus(start, days)?, 1))
        .flatten();
    let mut fixes: Vec<QuickFix> = later.map(QuickFix::Due).into_iter().collect();
    fixes.extend(more_hours(needed, start, due));
    fixes
}

fn more_hours(hours_times_seven: Decimal, start: NaiveDate, due: NaiveDate) -> Option<QuickFix> {
    let days = Decimal::whole(between(start, due));
    let a_week = hours_times_seven.over(days).ceiling();
    (1..=168)
        .contains(&a_week)
        .then(|| set(Field::HoursAWeek, a_week.to_string()))
}

/// The hours a week that other goals leave.
fn hours_left(ctx: &CheckCtx) -> Option<QuickFix> {
    let others = ctx.context.others.iter().filter_map(|it| it.hours_a_week);
    let left = others.fold(ctx.context.capacity?, |left, hours| left - hours);
    (left > Decimal::ZERO).then(|| set(Field::HoursAWeek, left.to_text()))
}

/// Obstacle and plan as "if ..., then I ...".
fn if_then(ctx: &CheckCtx) -> Option<QuickFix> {
    let (obstacle, plan) = (&ctx.plan.obstacle, &ctx.plan.plan);
    if obstacle.is_empty() || plan.is_empty() {
        return None;
    }
    let words = words(plan);
    let own = ctx.lexicon.selves.first()?;
    let action = if starts_with(own, &words) {
        plan.split_once(char::is_whitespace)?.1
    } else {
        plan
    };
    let (before, between) = ctx.lexicon.if_then;
    let text = [before, &lowered(obstacle), between, &lowered(action)].concat();
    Some(set(Field::Plan, text))
}

/// The text without a full stop at its end, its first letter small unless the word is a name in
/// capitals or a lone letter.
fn lowered(text: &str) -> String {
    let text = text.trim().trim_end_matches('.');
    let mut criteria = text.chars();
    let first = criteria.next();
    let second = criteria.clone().next();
    match first {
        Some(first) if second.is_some_and(char::is_lowercase) => {
            first.to_lowercase().chain(criteria).collect()
        }
        _ => text.to_owned(),
    }
}

/// The first day from `from` on, forwards or backwards, that is neither weekend nor leave.
fn free_day(ctx: &CheckCtx, from: NaiveDate, step: i64) -> Option<NaiveDate> {
    let mut days = (0..NEAR).filter_map(|n| plus(from, n * step));
    days.find(|day| !is_weekend(*day) && !is_leave(ctx, *day))
}

/// Other due days.
fn other_days(number: u8, ctx: &CheckCtx) -> Vec<QuickFix> {
    let plan = ctx.plan;
    let earliest = plan.start.map_or(ctx.today, |start| start.max(ctx.today));
    let open = USUAL_SPANS.map(|days| (plus(earliest, days), 1));
    let due = plan.due;
    let moved = |days: i64| plus(due?, days);
    let wishes: Vec<(Option<NaiveDate>, i64)> = match number {
        37 | 38 => open.into(),
        39 => vec![
            (plan.start.and_then(|start| plus(start, SHORTEST)), 1),
            (plan.start.and_then(year_later), -1),
        ],
        42 => vec![(due, 1), (due, -1)],
        43 => vec![(before_deadline(plan), -1)],
        _ => vec![(moved(7), 1), (moved(14), 1), (moved(-7), -1)],
    };
    let mut fixes: Vec<QuickFix> = wishes
        .into_iter()
        .filter_map(|(from, step)| free_day(ctx, from?, step))
        .map(QuickFix::Due)
        .collect();
    if number == 38 {
        let words = words(&plan.statement);
        let found = vague_time_in(&words, ctx.lexicon);
        // In the middle of a sentence the rest may depend on it: "some time with my mentor".
        let at_end = |(at, phrase): &(usize, &str)| at + phrase.split(' ').count() == words.len();
        fixes.extend(found.filter(at_end).map(|(at, phrase)| {
            let count = phrase.split(' ').count();
            QuickFix::Statement(replaced(&plan.statement, at, count, ""))
        }));
    }
    fixes
}

/// The last day that leaves a tenth of the time before the outside deadline.
fn before_deadline(plan: &Plan) -> Option<NaiveDate> {
    let start = plan.start?;
    let time = between(start, plan.outside_deadline?);
    plus(start, time.max(0) * 10 / 11)
}

/// Milestones at equal distances, one for every six weeks, from baseline to target.
pub(super) fn spread(plan: &Plan) -> Vec<MilestoneText> {
    let Some((start, due)) = plan.span() else {
        return Vec::new();
    };
    let days = between(start, due).max(0);
    let count = days / A_MILESTONE;
    let ends = plan
        .metric()
        .and_then(|it| Some((it.baseline?, it.target?)));
    let is_whole = plan.metric().is_some_and(|it| unit::is_whole(it, &[]));
    let milestone = |nth: i64| {
        let day = plus(start, days * nth / (count + 1))?;
        let target = ends.map(|(from, to)| {
            let way = (to - from).times(Decimal::ratio(nth, count + 1));
            let places = if is_whole || (to - from).abs() >= Decimal::whole(10) {
                0
            } else {
                2
            };
            let (low, high) = (from.min(to), from.max(to));
            (from + way).rounded(places).max(low).min(high)
        });
        Some(MilestoneText {
            due: date_to_text(day),
            target: target.map(Decimal::to_text).unwrap_or_default(),
        })
    };
    (1..=count).filter_map(milestone).collect()
}

/// An earlier day or fewer minutes for the first step, or what it lacks.
fn first_step(ctx: &CheckCtx) -> Vec<QuickFix> {
    let plan = ctx.plan;
    let from = plan.start.map_or(ctx.today, |start| start.max(ctx.today));
    let day = plus(from, TO_FIRST_STEP).map(|day| set(Field::StepDue, date_to_text(day)));
    let minutes = set(Field::StepMinutes, FIRST_STEP_MINUTES.to_string());
    day.into_iter().chain([minutes]).collect()
}

/// The day alone, where it is typed with a time.
fn plain_days(draft: &GoalDraft) -> Vec<QuickFix> {
    let fields = [
        Field::Start,
        Field::Due,
        Field::StepDue,
        Field::OutsideDeadline,
    ];
    let plain = |field: Field| {
        let day = date_from_text(draft.text(field).get(..10)?)?;
        Some(set(field, date_to_text(day)))
    };
    fields.into_iter().filter_map(plain).collect()
}

#[cfg(test)]
#[path = "fix_tests.rs"]
mod tests;
