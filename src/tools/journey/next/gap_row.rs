//! One thing that a job asks for, and what can be done about it.

use leptos::prelude::*;
use steppingstone_core::journey::{GapOutcome, GapRow, Level};
use steppingstone_core::occupations::Element;

use super::acts::{Asked, acts};
use super::rate::RateItem;
use super::{NextPage, gap_words};
use crate::ui::{Button, ButtonVariant, attr, live, text};
use crate::words::journey::next::rate;

/// How many levels there are to mark.
const MARKS: u8 = 5;

/// What a row shows.
#[derive(Clone)]
pub(super) struct RowContext {
    pub(super) page: NextPage,
    pub(super) element: Element,
    pub(super) row: Signal<Option<GapRow>>,
    /// The id of the skill that is meant.
    pub(super) skill: Memo<Option<String>>,
}

pub(super) fn gap_row(of: RowContext) -> AnyView {
    let RowContext {
        page,
        element,
        row,
        skill,
    } = of;
    let own = move || Some(row.read().as_ref()?.own.as_ref()?.level);
    let need = move || row.read().as_ref()?.need;
    let outcome = move || {
        let row = row.read();
        row.as_ref().map(|row| (row.outcome, row.steps))
    };
    let outcome_words = move || {
        let outcome = outcome();
        outcome.map_or_else(String::new, |(of, steps)| gap_words::outcome(of, steps))
    };
    let state = move || outcome().map(|(of, _)| GapOutcome::key(of));
    view! {
        <li class="gap__row" data-outcome=attr(state)>
            <p class="gap__name">{element.name.clone()}</p>
            {live(move || marks(own(), need()))}
            <p class="gap__levels">
                {text(move || gap_words::levels(own(), need()))}
            </p>
            <p class="gap__outcome">{text(outcome_words)}</p>
            {actions(page, element, skill)}
        </li>
    }
    .into_any()
}

/// Five marks: as many are filled as the own level reaches, and the one that is asked for has a ring.
/// The words beside them say the same.
fn marks(own: Option<Level>, need: Option<u8>) -> AnyView {
    let own = own.map(Level::number);
    let mark = |number: u8| {
        let is_reached = own.is_some_and(|own| number <= own);
        let is_asked = need == Some(number);
        view! {
            <span
                class="gap__mark"
                data-reached=is_reached.then_some("true")
                data-asked=is_asked.then_some("true")
            ></span>
        }
    };
    let marks = (0..MARKS).map(mark).collect_view();
    view! { <span class="gap__marks" aria-hidden="true">{marks}</span> }.into_any()
}

/// What can be done about an element: rate it, and what is done about anything that is asked.
fn actions(page: NextPage, element: Element, skill: Memo<Option<String>>) -> AnyView {
    let rate_id = ["rate-", &element.id].concat();
    let (of_rate, back_to) = (element.clone(), rate_id.clone());
    let rate = move |()| {
        let items = vec![RateItem::Element(of_rate.clone())];
        page.rater.open(items, &back_to);
    };
    let rate = view! {
        <Button id=rate_id variant=ButtonVariant::Plain on_press=rate label=rate::one_label(&element.name)>
            {rate::one()}
        </Button>
    };
    acts(page, rate.into_any(), Asked::Element(element), skill)
}
