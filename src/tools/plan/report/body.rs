//! What is chosen for the report, and the sheet.

use leptos::prelude::*;
use steppingstone_core::day::date_to_text;
use steppingstone_core::offers::SavedOffer;
use steppingstone_core::plan::report::{HtmlWords, PlanReport, ReportPart, to_html};
use steppingstone_core::share::Shared;

use super::parts;
use super::sheet::{foot, heading, sheet};
use crate::platform::{download, page};
use crate::state::{ToolStore, use_occupations};
use crate::tools::plan::choice::ReportOffers;
use crate::tools::plan::rows::plan_rows;
use crate::tools::share_dialog::share_dialog;
use crate::ui::form::checkbox;
use crate::ui::part::{Fetch, loading_placeholder};
use crate::ui::{Button, ButtonVariant, Notice, NoticeKind, either, live, memo, text, when};
use crate::words::plan::report as p;
use crate::words::plan_report_more as w;

/// What the reader chose; none of it is stored.
#[derive(Clone, Copy)]
struct ReportOptions {
    left_out: RwSignal<Vec<ReportPart>>,
    has_pay: RwSignal<bool>,
    has_people: RwSignal<bool>,
}

/// All that there is, and what of it is chosen.
#[derive(Clone, Copy)]
struct Reports {
    options: ReportOptions,
    found: Memo<PlanReport>,
    chosen: Memo<PlanReport>,
}

pub(super) fn body(store: ToolStore) -> AnyView {
    let (offers, files) = (ReportOffers::new(store), use_occupations());
    let rows = memo(move || {
        let goals = store.records.goals();
        plan_rows(store, files, &goals.read(), false)
    });
    let reports = Reports::new(memo(move || {
        parts::report(store, &rows.read(), &offers.facts())
    }));
    let has_offers = memo(move || {
        let all = store.records.all::<SavedOffer>();
        let all = all.read();
        all.iter().any(|it| !it.is_example() && !it.is_archived)
    });
    let is_empty = move || reports.found.read().sections.is_empty();
    view! {
        {when(is_empty, || view! { <p>{w::nothing()}</p> }.into_any())}
        {when(move || !is_empty(), move || {
            let is_example = move || parts::is_of_example(&rows.read());
            view! {
                {either(is_example, example_note, move || choices(reports))}
                {live(move || sheet(&reports.chosen.read()))}
            }
            .into_any()
        })}
        {when(move || has_offers.get(), move || offers.fetch(offers_placeholder))}
    }
    .into_any()
}

/// Instead of what can be done with a report: that this one is an example, on paper too.
fn example_note() -> AnyView {
    view! { <Notice kind=NoticeKind::Info><p>{w::example()}</p></Notice> }.into_any()
}

/// Instead of what offers come to, which stands on the sheet once it is there.
fn offers_placeholder(fetch: Fetch) -> AnyView {
    match fetch {
        Fetch::Failed => loading_placeholder(fetch, w::offers_failed()),
        Fetch::Coming | Fetch::There => ().into_any(),
    }
}

impl Reports {
    fn new(found: Memo<PlanReport>) -> Reports {
        let options = ReportOptions {
            left_out: RwSignal::default(),
            has_pay: RwSignal::new(false),
            has_people: RwSignal::new(false),
        };
        let chosen = memo(move || {
            let (pay, people) = (options.has_pay.get(), options.has_people.get());
            let left_out = options.left_out.read();
            found.read().chosen(&left_out, pay, people)
        });
        Reports {
            options,
            found,
            chosen,
        }
    }

    /// The parts of which there is something with these options.
    fn parts(self) -> Vec<ReportPart> {
        let (pay, people) = (self.options.has_pay.get(), self.options.has_people.get());
        let all = self.found.read().chosen(&[], pay, people);
        all.sections.iter().map(|section| section.part).collect()
    }

    /// As somebody else gets to see it; `None` if there is nothing.
    fn to_show(self) -> Option<PlanReport> {
        let shown = self.chosen.read().to_show();
        (!shown.sections.is_empty()).then_some(shown)
    }

    /// How many lines are left out since they are about people; empty for none.
    fn people_left_out(self) -> String {
        match self.found.read().count_people() {
            0 => String::new(),
            _ if self.options.has_people.get() => String::new(),
            count => w::people_left_out(count),
        }
    }

    /// The box of a part.
    fn part_box(self, part: ReportPart) -> AnyView {
        let left_out = self.options.left_out;
        let value = Signal::derive(move || !left_out.read().contains(&part));
        let on_tick = Callback::new(move |is_ticked: bool| {
            left_out.update(|left_out| {
                left_out.retain(|other| *other != part);
                if !is_ticked {
                    left_out.push(part);
                }
            });
        });
        checkbox(heading(part).to_owned(), value, on_tick)
    }
}

/// What takes it to somebody else.
fn for_others(reports: Reports) -> AnyView {
    let what = move || {
        let report = untrack(|| reports.to_show())?;
        Some(Shared::Report(Box::new(report)))
    };
    let save = move |()| {
        if let Some(report) = untrack(|| reports.to_show()) {
            download::save(
                &w::file(date_to_text(report.on)),
                "text/html",
                &as_page(&report),
            );
        }
    };
    view! {
        {share_dialog(w::share(), Callback::new(move |()| what()))}
        <Button variant=ButtonVariant::Quiet on_press=save>{w::save()}</Button>
    }
    .into_any()
}

/// A page by itself, which opens without this app.
pub(super) fn as_page(report: &PlanReport) -> String {
    let words = HtmlWords {
        lang: w::language(),
        title: p::title(),
        foot: &foot(report),
        heading: &heading,
    };
    to_html(report, &words)
}

/// Which parts are in it. A part of which there is nothing is not offered.
fn choices(reports: Reports) -> AnyView {
    let options = reports.options;
    let there = memo(move || reports.parts());
    let boxes = move || {
        let boxes = there.get().into_iter();
        let boxes = boxes.map(move |part| reports.part_box(part));
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
            <p class="muted" role="status">{text(move || reports.people_left_out())}</p>
            <p class="muted">{w::own_words()}</p>
            <div class="actions">
                <Button on_press=move |()| page::print()>{w::print()}</Button>
                {when(move || reports.to_show().is_some(), move || for_others(reports))}
            </div>
            <p class="muted">{w::for_others()}</p>
        </section>
    }
    .into_any()
}
