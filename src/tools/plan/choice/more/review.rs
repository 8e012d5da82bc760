//! Looking back at a decision: whether the reader is glad, and what was different.

use leptos::prelude::*;
use steppingstone_core::plan::record::{DecisionOutcome, DecisionReview};

use super::decision::DecisionCard;
use crate::platform::{clock, intl};
use crate::ui::form::{FieldProps, InputKind, Width, field, select_field};
use crate::ui::{Button, ButtonVariant, live, memo};
use crate::words::plan_choice_more::review as w;

const MAX_DIFFERENT: usize = 1_000;

pub(in super::super) fn review(card: DecisionCard) -> AnyView {
    let stands = memo(move || {
        let decision = card.decision.read();
        let decision = decision.as_ref();
        decision.map(|it| (it.review.value.clone(), it.review_on.value))
    });
    live(move || {
        let Some((review, on)) = stands.get() else {
            return ().into_any();
        };
        let line = match &review {
            Some(review) => w::done(intl::date(review.on), outcome(review.outcome)),
            None if on <= clock::today() => w::due().to_owned(),
            None => w::later(intl::date(on)),
        };
        let different = review.as_ref().map(|it| it.different.clone());
        let different = different.filter(|text| !text.is_empty());
        let words = match review {
            Some(_) => w::change(),
            None => w::open(),
        };
        view! {
            <p>{line}</p>
            {different.map(|text| view! { <p>{text}</p> })}
            <details class="drawer no-print">
                <summary>{words}</summary>
                {form(card, review)}
            </details>
        }
        .into_any()
    })
}

fn outcome(outcome: DecisionOutcome) -> &'static str {
    match outcome {
        DecisionOutcome::Glad => w::glad(),
        DecisionOutcome::Partly => w::partly(),
        DecisionOutcome::Not => w::not(),
    }
}

fn form(card: DecisionCard, review: Option<DecisionReview>) -> AnyView {
    let (how, different) = match review {
        Some(review) => (review.outcome, review.different),
        None => (DecisionOutcome::Glad, String::new()),
    };
    let (how, different) = (
        RwSignal::new(how.key().to_owned()),
        RwSignal::new(different),
    );
    let id = |name: &str| card.id.with_value(|id| [name, id].concat());
    let keys = DecisionOutcome::ALL.map(|it| (it.key(), outcome(it)));
    let text = FieldProps {
        kind: InputKind::Long,
        width: Width::Wide,
        ..FieldProps::new(
            id("different-"),
            Signal::stored(w::different().to_owned()),
            MAX_DIFFERENT,
            different.into(),
            Callback::new(move |text| different.set(text)),
        )
    };
    let save = move |()| {
        let how = DecisionOutcome::from_key(&how.read_untracked());
        save(
            card,
            how.unwrap_or(DecisionOutcome::Glad),
            different.get_untracked().trim(),
        );
    };
    view! {
        <div class="stack">
            {select_field(
                id("glad-"),
                w::glad_question(),
                "",
                keys.to_vec(),
                how.into(),
                Callback::new(move |key| how.set(key)),
            )}
            {field(text)}
            <p>
                <Button variant=ButtonVariant::Quiet on_press=save>{w::save()}</Button>
            </p>
        </div>
    }
    .into_any()
}

/// Stores how it turned out, and offers to undo that.
pub(in super::super) fn save(card: DecisionCard, outcome: DecisionOutcome, different: &str) {
    let message = w::saved(untrack(|| card.name()));
    let review = DecisionReview {
        on: clock::today(),
        outcome,
        different: different.to_owned(),
    };
    card.change_with_undo(message, |it| it.review.value = Some(review));
    card.focus();
}
