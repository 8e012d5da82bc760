//! What is chosen for the print, and the sheet itself. It stands on the screen as it will on paper.

use leptos::prelude::*;

use super::parts::{ReportLines, ReportPart, lines};
use crate::platform::{clock, intl, page};
use crate::state::{ToolStore, use_occupations};
use crate::tools::plan::rows::plan_rows;
use crate::ui::form::checkbox;
use crate::ui::{Button, live, memo, when};
use crate::words::plan_report_more as w;

/// What the reader chose for this print; none of it is stored.
#[derive(Clone, Copy)]
pub(super) struct ReportOptions {
    pub(super) left_out: RwSignal<Vec<ReportPart>>,
    pub(super) has_pay: RwSignal<bool>,
    pub(super) has_people: RwSignal<bool>,
}

impl ReportOptions {
    pub(super) fn new() -> ReportOptions {
        ReportOptions {
            left_out: RwSignal::default(),
            has_pay: RwSignal::new(false),
            has_people: RwSignal::new(false),
        }
    }
}

pub(super) fn body(store: ToolStore) -> AnyView {
    let options = ReportOptions::new();
    let files = use_occupations();
    let rows = memo(move || plan_rows(store, files, false));
    let found = memo(move || {
        let (pay, people) = (options.has_pay.get(), options.has_people.get());
        lines(store, &rows.read(), pay, people)
    });
    let is_empty = move || found.read().is_empty();
    view! {
        {when(is_empty, || view! { <p>{w::nothing()}</p> }.into_any())}
        {when(move || !is_empty(), move || {
            view! {
                {choices(options, found)}
                {live(move || sheet(options, &found.read()))}
            }
            .into_any()
        })}
    }
    .into_any()
}

/// Which parts are printed. A part of which there is nothing is not offered.
fn choices(options: ReportOptions, found: Memo<Vec<ReportLines>>) -> AnyView {
    let there = memo(move || {
        let parts = found.read();
        parts.iter().map(|it| it.part).collect::<Vec<ReportPart>>()
    });
    let boxes = move || {
        let boxes = there.get().into_iter().map(|part| {
            let value = Signal::derive(move || !options.left_out.read().contains(&part));
            let on_tick = Callback::new(move |is_ticked: bool| {
                options.left_out.update(|left_out| {
                    left_out.retain(|other| *other != part);
                    if !is_ticked {
                        left_out.push(part);
                    }
                });
            });
            checkbox(part.heading().to_owned(), value, on_tick)
        });
        boxes.collect_view().into_any()
    };
    view! {
        <section class="stack no-print" aria-labelledby="report-parts">
            <h2 id="report-parts">{w::parts()}</h2>
            <fieldset class="stack">
                <legend class="choice__legend">{w::which()}</legend>
                {live(boxes)}
            </fieldset>
            <fieldset class="stack">
                <legend class="choice__legend">{w::also()}</legend>
                {checkbox(
                    w::pay().to_owned(),
                    options.has_pay.into(),
                    Callback::new(move |is_ticked| options.has_pay.set(is_ticked)),
                )}
                {checkbox(
                    w::people().to_owned(),
                    options.has_people.into(),
                    Callback::new(move |is_ticked| options.has_people.set(is_ticked)),
                )}
            </fieldset>
            <p class="muted">{w::own_words()}</p>
            <p>
                <Button on_press=move |()| page::print()>{w::print()}</Button>
            </p>
        </section>
    }
    .into_any()
}

/// The sheet.
pub(super) fn sheet(options: ReportOptions, found: &[ReportLines]) -> AnyView {
    let left_out = options.left_out.get();
    let shown = found.iter().filter(|it| !left_out.contains(&it.part));
    let sections = shown.map(|it| {
        let rows = it.lines.iter().map(|(first, rest)| {
            let rest = rest.iter().cloned();
            let rest = rest.map(|line| view! { <span>{line}</span> });
            view! {
                <li>
                    <b>{first.clone()}</b>
                    {rest.collect_view()}
                </li>
            }
        });
        view! {
            <section class="skills-record__part">
                <h3>{it.part.heading()}</h3>
                <ul class="skills-record__rows" role="list">{rows.collect_view()}</ul>
            </section>
        }
    });
    view! {
        <article class="skills-record plan-report" aria-labelledby="report">
            <h2 id="report">{w::title()}</h2>
            {sections.collect_view()}
            // A foot of a table on paper, which stands on each page.
            <div class="plan-report__foot">
                <p class="skills-record__foot small">{w::foot(intl::date(clock::today()))}</p>
            </div>
        </article>
    }
    .into_any()
}
