//! The sheet: on the screen as it is on paper, and for somebody who opens a link.

use leptos::prelude::*;
use steppingstone_core::plan::report::{PlanReport, ReportPart, ReportRow};

use crate::platform::intl;
use crate::words::plan::report as p;

pub(super) fn sheet(report: &PlanReport) -> AnyView {
    let sections = report.sections.iter().map(|section| {
        let rows = section.rows.iter().map(row);
        view! {
            <section class="skills-record__part">
                <h3>{heading(section.part)}</h3>
                <ul class="skills-record__rows" role="list">{rows.collect_view()}</ul>
            </section>
        }
        .into_any()
    });
    view! {
        <article class="skills-record plan-report" aria-labelledby="report">
            <h2 id="report">{p::title()}</h2>
            {sections.collect_view()}
            // A foot of a table on paper, which stands on each page.
            <div class="plan-report__foot">
                <p class="skills-record__foot small">{foot(report)}</p>
            </div>
        </article>
    }
    .into_any()
}

fn row(row: &ReportRow) -> AnyView {
    let rest = row.rest.iter();
    let rest = rest.map(|line| view! { <span>{line.text.clone()}</span> });
    view! {
        <li>
            <b>{row.first.text.clone()}</b>
            {rest.collect_view()}
        </li>
    }
    .into_any()
}

/// The day it was made, and of what.
pub(super) fn foot(report: &PlanReport) -> String {
    p::foot(intl::date(report.on))
}

pub(super) fn heading(part: ReportPart) -> &'static str {
    match part {
        ReportPart::Threads => p::threads(),
        ReportPart::Quiz => p::quiz(),
        ReportPart::Goals => p::goals(),
        ReportPart::Skills => p::skills(),
        ReportPart::Comparison => p::comparison(),
        ReportPart::Questions => p::questions(),
        ReportPart::Decisions => p::decisions(),
        ReportPart::Next => p::next(),
    }
}
