//! The checks and what they say. They come after the fields, which can be typed in without them.

use leptos::prelude::*;
use steppingstone_core::goals::named::{Named, named};
use steppingstone_core::goals::split::split;
use steppingstone_core::goals::words::EN;
use steppingstone_core::goals::{
    Context, Criterion, Direction, Field, Goal, GoalDraft, LongTermAim, QuickFix, Reason, fixes,
    report,
};

use super::super::store::GoalsStore;
use super::super::{format, reasons};
use super::editor::{GoalEditor, LETTERS};
use crate::platform::{clock, intl};
use crate::tools::aims::{is_open, own_aims, take_over_aims};
use crate::words::goals::edit as e;
use crate::words::goals::fix as m;

/// What the checks say, as far as every criterion needs it.
#[derive(Clone, PartialEq)]
pub(super) struct CheckResults {
    /// What the goal stands in: among many goals too long a way to go again for every warning.
    context: Context,
    /// How much is left to improve under each of the five letters.
    pub(super) left: [usize; 5],
    pub(super) warnings: Vec<Warning>,
}

/// What a check says of a field.
#[derive(Clone, PartialEq)]
pub(super) struct Warning {
    pub(super) number: u8,
    pub(super) field: Field,
    pub(super) message: String,
    /// Whether it is about what must be done first: that is a list, and no field.
    pub(super) is_about_prerequisites: bool,
    is_of_two: bool,
}

/// What a press does, and what it says.
#[derive(Clone, PartialEq)]
pub(super) struct Offer {
    pub(super) words: String,
    pub(super) fix: QuickFix,
}

/// The functions of the lazily loaded checks: a table, so that the page links none of them.
#[derive(Clone, Copy)]
pub(super) struct Linter {
    pub(super) check: fn(GoalsStore, &Goal, &GoalDraft) -> CheckResults,
    /// The fixes of a warning.
    pub(super) offers: fn(&GoalDraft, &CheckResults, &Warning) -> Vec<Offer>,
    pub(super) apply: fn(&QuickFix, &GoalDraft) -> GoalDraft,
    /// What the statement names and its fields do not hold yet, each with what is said of it.
    pub(super) named: fn(&GoalDraft) -> Vec<(String, Named)>,
    /// A goal for each action.
    pub(super) split: fn(&GoalDraft) -> Option<Vec<GoalDraft>>,
}

/// Hands the checks to the editor.
pub(super) fn register(editor: GoalEditor) -> AnyView {
    take_over_aims(editor.store.records);
    editor.linter.set(Some(Linter {
        check,
        offers,
        apply: |fix, draft| fix.apply(draft, &EN),
        named: |draft| {
            let found = named(draft, clock::today(), &EN);
            found.into_iter().map(|it| (name(&it), it)).collect()
        },
        split: |draft| split(draft, &EN),
    }));
    ().into_any()
}

/// What is offered for its fields.
fn name(named: &Named) -> String {
    match named {
        Named::Amount {
            from: Some(from),
            to,
            unit,
            ..
        } => e::named_from_to(format::number(*from), format::amount(*to, unit)),
        Named::Amount {
            to, unit, bound, ..
        } => {
            let amount = format::amount(*to, unit);
            match bound {
                Some(Direction::AtMost) => e::named_limit(amount),
                Some(Direction::AtLeast) => e::named_minimum(amount),
                _ => e::named_target(amount),
            }
        }
        Named::Due(day) => e::named_due(intl::date(*day)),
    }
}

/// What the goal stands in.
fn context(store: GoalsStore, goal: &Goal) -> Context {
    let quiz = store.quiz_result();
    let aims = own_aims(store.records).into_iter().filter(is_open);
    let aims = aims.map(|aim| LongTermAim {
        name: aim.id,
        text: aim.text.value,
    });
    let goals = store.goals.read();
    Context::of(
        goal,
        &goals,
        &store.settings(),
        aims.collect(),
        quiz.as_ref(),
    )
}

fn check(store: GoalsStore, goal: &Goal, draft: &GoalDraft) -> CheckResults {
    let context = context(store, goal);
    let (plan, _) = draft.read();
    let report = report(draft, &context, clock::today(), &EN);
    let of_five = report
        .warnings()
        .filter(|(check, _)| check.criterion() != Criterion::Running);
    let warnings = of_five
        .map(|(check, reason)| Warning {
            number: check.number,
            field: check.field,
            message: reasons::reason(reason, &context, &plan),
            is_about_prerequisites: matches!(
                reason,
                Reason::PrerequisiteGone | Reason::PrerequisiteCircle | Reason::PrerequisiteLater
            ),
            is_of_two: matches!(reason, Reason::TwoActions(_)),
        })
        .collect();
    CheckResults {
        left: LETTERS.map(|letter| report.left(letter)),
        warnings,
        context,
    }
}

fn offers(draft: &GoalDraft, results: &CheckResults, warning: &Warning) -> Vec<Offer> {
    let halves = warning.is_of_two.then(|| split(draft, &EN)).flatten();
    let halves = halves.map(|goals| {
        let statements: Vec<String> = goals.iter().map(GoalDraft::statement).collect();
        let words = match statements.as_slice() {
            [one, other] => m::split_into(one, other),
            [one, other, third] => m::split_into_three(one, other, third),
            _ => m::split().to_owned(),
        };
        let fix = QuickFix::Split;
        Offer { words, fix }
    });
    let found = fixes(draft, &results.context, clock::today(), &EN, warning.number);
    let fixed = found.into_iter().filter(|fix| *fix != QuickFix::Split);
    let fixed = fixed.map(|fix| Offer {
        words: reasons::fix_label(&fix),
        fix,
    });
    halves.into_iter().chain(fixed).collect()
}
