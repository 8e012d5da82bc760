//! The checks and what they say. They come after the fields, which can be typed in without them.

use leptos::prelude::*;
use steppingstone_core::goals::split::split;
use steppingstone_core::goals::words::EN;
use steppingstone_core::goals::{
    Context, Field, Goal, GoalDraft, Letter, Mend, Reason, Tally, mends, report,
};

use super::super::desk::Desk;
use super::super::reasons;
use super::pen::{LETTERS, Pen};
use crate::platform::clock;
use crate::words::goals::mend as m;

/// What the checks say, as far as every letter needs it.
#[derive(Clone, PartialEq)]
pub(super) struct Judged {
    /// What the goal stands in: among many goals too long a way to go again for every warning.
    context: Context,
    pub(super) scores: [Tally; 5],
    pub(super) warnings: Vec<Warning>,
}

/// What a check says of a field.
#[derive(Clone, PartialEq)]
pub(super) struct Warning {
    pub(super) number: u8,
    pub(super) field: Field,
    pub(super) said: String,
    /// Whether it is about what must be done first: that is a list, and no field.
    pub(super) is_of_first: bool,
    is_of_two: bool,
}

/// What a press does, and what it says.
#[derive(Clone, PartialEq)]
pub(super) struct Offer {
    pub(super) words: String,
    pub(super) act: Mend,
}

/// The checks, once they are there. They are reached through this alone.
#[derive(Clone, Copy)]
pub(super) struct Judge {
    pub(super) judge: fn(Desk, &Goal, &GoalDraft) -> Judged,
    /// What mends a warning.
    pub(super) offers: fn(&GoalDraft, &Judged, &Warning) -> Vec<Offer>,
    pub(super) apply: fn(&Mend, &GoalDraft) -> GoalDraft,
    /// A goal for each action.
    pub(super) split: fn(&GoalDraft) -> Option<Vec<GoalDraft>>,
}

/// Hands the checks to the pen.
pub(super) fn arrive(pen: Pen) -> AnyView {
    pen.judge.set(Some(Judge {
        judge,
        offers,
        apply: |mend, draft| mend.apply(draft, &EN),
        split: |draft| split(draft, &EN),
    }));
    ().into_any()
}

/// What the goal stands in.
fn context(desk: Desk, goal: &Goal) -> Context {
    let quiz = desk.quiz_result();
    Context::of(goal, &desk.goals.read(), &desk.season.read(), quiz.as_ref())
}

fn judge(desk: Desk, goal: &Goal, draft: &GoalDraft) -> Judged {
    let context = context(desk, goal);
    let (plan, _) = draft.read();
    let report = report(draft, &context, clock::today(), &EN);
    let of_letters = report
        .warnings()
        .filter(|(check, _)| check.letter() != Letter::Running);
    let warnings = of_letters
        .map(|(check, reason)| Warning {
            number: check.number,
            field: check.field,
            said: reasons::reason(reason, &context, &plan),
            is_of_first: matches!(
                reason,
                Reason::PrerequisiteGone | Reason::PrerequisiteCircle | Reason::PrerequisiteLater
            ),
            is_of_two: matches!(reason, Reason::TwoActions(_)),
        })
        .collect();
    Judged {
        scores: LETTERS.map(|letter| report.score(letter)),
        warnings,
        context,
    }
}

fn offers(draft: &GoalDraft, judged: &Judged, warning: &Warning) -> Vec<Offer> {
    let halves = warning.is_of_two.then(|| split(draft, &EN)).flatten();
    let halves = halves.map(|goals| {
        let said: Vec<String> = goals.iter().map(GoalDraft::statement).collect();
        let words = match said.as_slice() {
            [one, other] => m::split_into(one, other),
            [one, other, third] => m::split_into_three(one, other, third),
            _ => m::split().to_owned(),
        };
        let act = Mend::Split;
        Offer { words, act }
    });
    let found = mends(draft, &judged.context, clock::today(), &EN, warning.number);
    let mended = found.into_iter().filter(|mend| *mend != Mend::Split);
    let mended = mended.map(|mend| Offer {
        words: reasons::mend(&mend),
        act: mend,
    });
    halves.into_iter().chain(mended).collect()
}
