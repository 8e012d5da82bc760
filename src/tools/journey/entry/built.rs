//! What a role built: four statements, answered for each.

use leptos::prelude::*;
use steppingstone_core::career::Facet;
use steppingstone_core::journey::{Entry, role_readings};

use super::super::labels;
use super::EntryPage;
use crate::platform::intl;
use crate::ui::{Button, ButtonVariant, Choice, Chosen, Opt, memo, text, when};
use crate::words::journey::built as w;

/// The answers 1 to 5; what comes after them is "does not apply".
const ANSWERS: usize = 5;

pub(super) fn built(page: EntryPage) -> AnyView {
    let statements = Facet::ALL.map(|facet| statement(page, facet));
    let reading = memo(move || {
        let entry = page.entry.read();
        let readings = entry
            .as_ref()
            .map(|entry| role_readings(std::slice::from_ref(entry)));
        let readings = readings.unwrap_or_default();
        readings.values().next().map(|reading| reading.reading)
    });
    let says = move || {
        let reading = reading.get();
        reading
            .map(|it| w::reading(labels::reading(it)))
            .unwrap_or_default()
    };
    view! {
        <section class="stack" aria-labelledby="built">
            <h3 id="built" tabindex="-1">{w::heading()}</h3>
            {take_over(page)}
            {statements.collect_view()}
            <p>{text(says)}</p>
            <p class="muted small">{w::caution()}</p>
        </section>
    }
    .into_any()
}

fn statement(page: EntryPage, facet: Facet) -> AnyView {
    let answer = move || {
        let entry = page.entry.read();
        let entry = entry.as_ref()?;
        let answer = entry.built.get(&facet)?;
        Some(answer.map_or(ANSWERS, |answer| usize::from(answer).saturating_sub(1)))
    };
    let options = [
        w::not_at_all(),
        w::a_little(),
        w::partly(),
        w::mostly(),
        w::fully(),
        w::does_not_apply(),
    ];
    let choose = move |chosen: Chosen| {
        let answer = (chosen.index < ANSWERS).then_some(chosen.index + 1);
        let answer = answer.and_then(|answer| u8::try_from(answer).ok());
        page.change(|entry, now| entry.answer(facet, answer, now));
    };
    view! {
        <Choice
            legend=said(facet)
            name=["built-", facet.key()].concat()
            options=options.map(Opt::new).to_vec()
            chosen=Signal::derive(answer)
            on_choose=Callback::new(choose)
        />
    }
    .into_any()
}

/// The statement of a facet, in the past tense.
fn said(facet: Facet) -> &'static str {
    match facet {
        Facet::Horizon => w::horizon(),
        Facet::Specialisation => w::specialisation(),
        Facet::Growth => w::growth(),
        Facet::Advancement => w::advancement(),
    }
}

/// A present role takes the answers of the latest quiz over in one press.
fn take_over(page: EntryPage) -> AnyView {
    let store = page.store;
    let from = memo(move || {
        let entry = page.entry.read();
        let is_present = entry.as_ref().is_some_and(Entry::is_present_role);
        is_present.then(|| store.quiz_answers_from()).flatten()
    });
    let press = move |()| page.id.with_value(|id| store.take_over_answers(id));
    when(
        move || from.get().is_some(),
        move || {
            let words = text(move || {
                let from = from.get();
                from.map(|day| w::take_over(intl::date(day)))
                    .unwrap_or_default()
            });
            view! {
                <p class="no-print">
                    <Button variant=ButtonVariant::Quiet on_press=press>{words}</Button>
                </p>
            }
            .into_any()
        },
    )
}
