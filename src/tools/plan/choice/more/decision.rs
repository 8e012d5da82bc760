//! One decision: what was chosen, why, what was expected, and how it turned out.

use leptos::prelude::*;
use steppingstone_core::decimal::Decimal;
use steppingstone_core::plan::record::{DecisionFigure, DecisionRecord, Expectation};

use super::super::super::labels::facet;
use super::super::figures::amount;
use super::decisions::HEADING;
use super::{review, role};
use crate::platform::{intl, page};
use crate::state::ToolStore;
use crate::ui::{Button, ButtonVariant, live, memo};
use crate::words::plan_choice_more::{decisions as w, figure as f};

/// The id of the heading of a decision.
pub(in super::super) fn decision_id(id: &str) -> String {
    ["decision-", id].concat()
}

/// A decision as the pieces of its card follow it.
#[derive(Clone, Copy)]
pub(in super::super) struct DecisionCard {
    pub(in super::super) store: ToolStore,
    pub(in super::super) id: StoredValue<String>,
    pub(in super::super) decision: Memo<Option<DecisionRecord>>,
}

impl DecisionCard {
    /// What was chosen.
    pub(in super::super) fn name(self) -> String {
        let decision = self.decision.read();
        let decision = decision.as_ref();
        decision.map_or_else(String::new, |it| it.chosen.value.name.clone())
    }

    pub(in super::super) fn change_with_undo(
        self,
        message: String,
        change: impl FnOnce(&mut DecisionRecord),
    ) {
        let now = crate::platform::clock::now_ms();
        let list = self.store.list::<DecisionRecord>();
        self.id.with_value(|id| {
            list.change_with_undo(id, message, |it| {
                it.change(now, change);
            });
        });
    }

    pub(in super::super) fn focus(self) {
        self.id.with_value(|id| page::focus_on(&decision_id(id)));
    }
}

pub(in super::super) fn decision(store: ToolStore, id: String) -> AnyView {
    let of = id.clone();
    let decision = memo(move || {
        let all = store.records.all::<DecisionRecord>();
        let all = all.read();
        all.iter().find(|it| it.id == of).cloned()
    });
    let card = DecisionCard {
        store,
        id: StoredValue::new(id.clone()),
        decision,
    };
    let delete = move |()| {
        let message = w::deleted(untrack(|| card.name()));
        card.id.with_value(|id| {
            store.list::<DecisionRecord>().delete(id, message);
            store.then_focus(decision_id(id));
        });
        page::focus_on(HEADING);
    };
    let heading = move || {
        let decision = decision.read();
        let decision = decision.as_ref();
        let title = decision.map(|it| w::title(&it.chosen.value.name, intl::date(it.on.value)));
        title.unwrap_or_default()
    };
    view! {
        <article class="card stack" aria-labelledby=decision_id(&id)>
            <h3 id=decision_id(&id) tabindex="-1">{crate::ui::text(heading)}</h3>
            {live(move || decision.get().map(|it| about(&it)).into_any())}
            {review::review(card)}
            {role::role(card)}
            <p class="no-print">
                <Button variant=ButtonVariant::Plain on_press=delete>{w::delete()}</Button>
            </p>
        </article>
    }
    .into_any()
}

/// What was known and thought on the day.
fn about(decision: &DecisionRecord) -> AnyView {
    let chosen = &decision.chosen.value;
    let figures = chosen.figures.iter().map(|it| {
        w::figure(
            figure_name(it.figure),
            figure_value(it.figure, it.value, &chosen.currency),
        )
    });
    let others: Vec<&str> = decision
        .others
        .value
        .iter()
        .map(|it| it.name.as_str())
        .collect();
    let others = (!others.is_empty()).then(|| w::others(others.join(", ")));
    let expected = decision.expectations.value.iter();
    let expected = expected.map(|it| expectation(it, &chosen.currency));
    let sure = decision
        .sure
        .value
        .map(|sure| w::sure(intl::number(sure as f64)));
    view! {
        {others.map(|line| view! { <p>{line}</p> })}
        {list(w::figures(), figures.collect())}
        {list(w::reasons(), decision.reasons.value.clone())}
        {list(w::expected(), expected.collect())}
        {sure.map(|line| view! { <p>{line}</p> })}
    }
    .into_any()
}

/// Lines below what they are; nothing without any.
fn list(title: &'static str, lines: Vec<String>) -> AnyView {
    if lines.is_empty() {
        return ().into_any();
    }
    let lines = lines.into_iter().map(|line| view! { <li>{line}</li> });
    view! {
        <p>{title}</p>
        <ul class="list">{lines.collect_view()}</ul>
    }
    .into_any()
}

fn expectation(of: &Expectation, currency: &str) -> String {
    let about = match (of.facet, of.figure) {
        (Some(of), _) => Some(facet(of).to_owned()),
        (None, Some(figure)) => Some(match of.value {
            Some(value) => w::figure(figure_name(figure), figure_value(figure, value, currency)),
            None => figure_name(figure).to_owned(),
        }),
        (None, None) => None,
    };
    match (of.text.as_str(), about) {
        ("", Some(about)) => about,
        (text, Some(about)) => w::expected_of(text, about),
        (text, None) => text.to_owned(),
    }
}

pub(in super::super) fn figure_name(figure: DecisionFigure) -> &'static str {
    match figure {
        DecisionFigure::Average => f::average(),
        DecisionFigure::Guaranteed => f::guaranteed(),
        DecisionFigure::TakeHome => f::take_home(),
        DecisionFigure::PerHour => f::per_hour(),
        DecisionFigure::Fit => f::fit(),
    }
}

pub(super) fn figure_value(figure: DecisionFigure, value: Decimal, currency: &str) -> String {
    let number = value.as_billionths() as f64 / 1e9;
    match figure {
        DecisionFigure::Fit => f::points(intl::number(number.round())),
        DecisionFigure::PerHour => amount(number, currency, true),
        DecisionFigure::Average | DecisionFigure::Guaranteed | DecisionFigure::TakeHome => {
            amount(number, currency, false)
        }
    }
}
