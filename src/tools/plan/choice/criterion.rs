//! One criterion: its name, its weight, and how each offer is rated on it.

use leptos::prelude::*;
use steppingstone_core::career::Facet;
use steppingstone_core::order::neighbor;
use steppingstone_core::plan::record::{CRITERION_NAME_MAX, CriterionRecord, default_id};
use steppingstone_core::plan::{CriterionSource, PlanCriterion};
use steppingstone_core::route::Route;

use super::ChoicePage;
use super::criteria::{NEW, SWING};
use super::number_field::{NumberKind, NumberProps, number_field};
use super::ratings::ratings;
use crate::platform::{intl, page};
use crate::ui::form::{FieldProps, Width, field};
use crate::ui::{Button, ButtonVariant, either, flag, live, memo, text, when};
use crate::words::plan_choice::criteria as w;

/// The id of the line that opens a criterion.
pub(super) fn summary_id(id: &str) -> String {
    ["criterion-", id].concat()
}

pub(super) fn criterion(page: ChoicePage, id: String) -> AnyView {
    let is_default = Facet::ALL.iter().any(|it| default_id(*it) == id);
    let (for_open, for_set, for_name) = (id.clone(), id.clone(), id.clone());
    let is_open = memo(move || page.is_open(&for_open));
    let name = memo(move || page.criterion_name(&for_name));
    let for_state = id.clone();
    let state = memo(move || state(page, &for_state));
    let inside_id = id.clone();
    view! {
        <details
            class="drawer"
            open=is_open.get_untracked()
            prop:open=flag(move || is_open.get())
            on:toggle:target=move |event| page.set_open(&for_set, event.target().open())
        >
            <summary id=summary_id(&id)>
                {text(move || name.get())} " "
                <span class="muted small">{text(move || state.get())}</span>
            </summary>
            <div class="stack">
                {(!is_default).then(|| name_field(page, &inside_id))}
                {weight_field(page, &inside_id)}
                {when_followed(page, &inside_id, is_default)}
                {ratings(page, &inside_id)}
                {(!is_default).then(|| way_back(page, inside_id.clone()))}
                {moves(page, &inside_id, name)}
                {(!is_default).then(|| delete(page, inside_id.clone()))}
            </div>
        </details>
    }
    .into_any()
}

/// How much it counts, and how many are rated on it.
fn state(page: ChoicePage, id: &str) -> String {
    let view = page.view.read();
    let place = view.table.criteria.iter().position(|it| it.id == id);
    let Some((place, criterion)) = place.and_then(|at| Some((at, view.table.criteria.get(at)?)))
    else {
        return String::new();
    };
    let weight = intl::number(criterion.weight.points().into());
    let offers = &view.table.offers;
    let is_rated = |ratings: &[Option<_>]| ratings.get(place).is_some_and(Option::is_some);
    let rated = offers.iter().filter(|it| is_rated(&it.ratings)).count();
    match rated == offers.len() {
        true => w::state_rated(weight),
        false => w::state(
            weight,
            intl::number(rated as f64),
            intl::number(offers.len() as f64),
        ),
    }
}

fn name_field(page: ChoicePage, id: &str) -> AnyView {
    let (for_value, for_text) = (id.to_owned(), id.to_owned());
    let value = memo(move || {
        let records = page.store.records.all::<CriterionRecord>();
        let records = records.read();
        let record = records.iter().find(|it| it.id == for_value);
        record.map_or_else(String::new, |it| it.name.value.clone())
    });
    let on_text = Callback::new(move |text: String| {
        page.change_criterion(&for_text, &|record, now| {
            record.change(now, |it| it.name.value = text.clone());
        });
    });
    field(FieldProps {
        width: Width::Wide,
        ..FieldProps::new(
            ["name-", id].concat(),
            Signal::stored(w::name().to_owned()),
            CRITERION_NAME_MAX,
            value.into(),
            on_text,
        )
    })
}

fn weight_field(page: ChoicePage, id: &str) -> AnyView {
    let (for_value, for_set) = (id.to_owned(), id.to_owned());
    let stored = memo(move || {
        let view = page.view.read();
        let found = view.table.criteria.iter().find(|it| it.id == for_value);
        found.map(|it| i64::from(it.weight.points()))
    });
    let set = Callback::new(move |weight: Option<i64>| {
        // An empty field says nothing yet.
        if weight.is_some() {
            page.change_criterion(&for_set, &|record, now| {
                record.change(now, |it| it.weight.value = weight);
            });
        }
    });
    number_field(NumberProps {
        id: weight_id(id),
        label: Signal::stored(w::weight().to_owned()),
        described_by: SWING.to_owned(),
        kind: NumberKind {
            range: (0, 100),
            places: 0,
            problem: w::weight_problem(),
        },
        stored: stored.into(),
        set,
        on_settled: Some(Callback::new(move |_| page.announce())),
    })
}

fn weight_id(id: &str) -> String {
    ["weight-", id].concat()
}

/// Whether the weight follows the quiz, and the way back to that.
fn when_followed(page: ChoicePage, id: &str, is_default: bool) -> AnyView {
    if !is_default {
        return ().into_any();
    }
    let (for_value, for_set) = (id.to_owned(), id.to_owned());
    let follows = memo(move || {
        let view = page.view.read();
        let mut criteria = view.criteria.iter();
        criteria.any(|it| it.id == for_value && it.weight.is_none())
    });
    either(
        move || follows.get(),
        move || {
            let has_result = page.view.read().has_result;
            let words = has_result.then(w::follows);
            words
                .map(|words| view! { <p class="muted small">{words}</p> })
                .into_any()
        },
        move || {
            let id = for_set.clone();
            let press = move |()| {
                let now = crate::platform::clock::now_ms();
                let list = page.store.list::<CriterionRecord>();
                let message = w::follows_again().to_owned();
                list.change_with_undo(&id, message, |record| {
                    record.change(now, |it| it.weight.value = None);
                });
                page::focus_on(&weight_id(&id));
            };
            view! {
                <p class="no-print">
                    <Button variant=ButtonVariant::Plain on_press=press>{w::follow()}</Button>
                </p>
            }
            .into_any()
        },
    )
}

/// The way to the thread of the need that it comes from.
fn way_back(page: ChoicePage, id: String) -> AnyView {
    let is_from_need = move || {
        let view = page.view.read();
        let mut criteria = view.criteria.iter();
        let found = criteria.find(|it| it.id == id);
        found.is_some_and(|it| it.source != CriterionSource::Own)
    };
    when(is_from_need, move || {
        let href = page.store.here.href(Route::Plan) + "#threads";
        view! { <p class="no-print"><a href=href>{w::in_plan()}</a></p> }.into_any()
    })
}

/// What moves it among the others.
fn moves(page: ChoicePage, id: &str, name: Memo<String>) -> AnyView {
    let id = StoredValue::new(id.to_owned());
    let ends = memo(move || {
        let view = page.view.read();
        let is_it =
            |it: Option<&PlanCriterion>| it.is_some_and(|it| id.with_value(|id| it.id == *id));
        [is_it(view.criteria.first()), is_it(view.criteria.last())]
    });
    live(move || {
        let ([is_first, is_last], name) = (ends.get(), name.get());
        let step = |label: String, words: &'static str, by: isize| {
            let press = move |()| page.shift_criterion(&id.get_value(), by);
            view! { <Button variant=ButtonVariant::Plain label=label on_press=press>{words}</Button> }
        };
        let up = (!is_first).then(|| step(w::up_of(&name), w::up(), -1));
        let down = (!is_last).then(|| step(w::down_of(&name), w::down(), 1));
        view! { <div class="actions no-print">{up} {down}</div> }.into_any()
    })
}

fn delete(page: ChoicePage, id: String) -> AnyView {
    let press = move |()| {
        let ids: Vec<String> = untrack(|| {
            let view = page.view.read();
            view.criteria.iter().map(|it| it.id.clone()).collect()
        });
        let next = neighbor(&ids, &id).cloned();
        let message = w::deleted(untrack(|| page.criterion_name(&id)));
        page.store.list::<CriterionRecord>().delete(&id, message);
        page.store.then_focus(summary_id(&id));
        match next {
            Some(next) => page::focus_on(&summary_id(&next)),
            None => page::focus_on(NEW),
        }
    };
    view! {
        <p class="no-print">
            <Button variant=ButtonVariant::Plain on_press=press>{w::delete()}</Button>
        </p>
    }
    .into_any()
}
