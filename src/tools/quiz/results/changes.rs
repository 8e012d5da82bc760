//! What changed between two takings, and whether that is more than chance.

use leptos::prelude::*;
use steppingstone_core::quiz::error::{LIKELY_CHANGE, REAL_CHANGE};
use steppingstone_core::quiz::{
    Change, ChangeVerdict, Changes, Comparability, Taking, comparability,
};

use crate::platform::intl;
use crate::tools::quiz::labels;
use crate::ui::chart::Table;
use crate::words::quiz::change as w;

/// Two results side by side, with a verdict on each difference.
#[component]
pub(in crate::tools::quiz) fn ChangeTable(
    heading: String,
    before: Taking,
    after: Taking,
) -> impl IntoView {
    let differences = || Changes::of(&before.outcome(), &after.outcome());
    let body = match comparability(&before, &after) {
        Comparability::SameForm => changes_table(&heading, differences(), false),
        Comparability::FormsDiffer => changes_table(&heading, differences(), true),
        Comparability::BanksDiffer => view! { <p>{w::banks_differ()}</p> }.into_any(),
    };
    view! {
        <section class="section stack" aria-labelledby="changes">
            <h2 id="changes">{heading}</h2>
            {body}
        </section>
    }
}

fn changes_table(heading: &str, changes: Changes, rough: bool) -> AnyView {
    let Changes {
        scales,
        parts,
        beyond_chance,
    } = changes;
    let rough = rough.then(|| view! { <p>{w::forms_differ()}</p> });
    if scales.is_empty() {
        if parts.is_empty() {
            return view! { <p>{w::nothing()}</p> }.into_any();
        }
        return view! {
            <p>{w::only_parts()}</p>
            {rough}
            {parts_of(&parts, true)}
        }
        .into_any();
    }
    let summary = match beyond_chance {
        0 => w::summary_none().to_owned(),
        count => w::summary(count),
    };
    let heads = vec![w::scale(), w::before(), w::after(), w::difference()];
    let rows = scales.iter().map(|change| {
        let [name, before, after, points] = cells(change);
        vec![name, before, after, verdict(change.verdict, points)]
    });
    view! {
        <p>
            <strong>{summary}</strong>
            " "
            {w::says(intl::number(LIKELY_CHANGE), intl::number(REAL_CHANGE))}
        </p>
        {rough}
        <Table label=heading.to_owned() heads=heads rows=rows.collect() />
        {parts_of(&parts, false)}
    }
    .into_any()
}

/// Facets and habits rest on one or two answers: their differences are shown, not judged. They
/// stand open where there is nothing else to see.
fn parts_of(parts: &[Change], open: bool) -> Option<impl IntoView + use<>> {
    if parts.is_empty() {
        return None;
    }
    let heads = vec![w::scale(), w::before(), w::after(), w::difference()];
    let rows = parts.iter().map(|change| cells(change).to_vec()).collect();
    Some(view! {
        <details class="drawer" open=open>
            <summary>{w::parts()}</summary>
            <p>{w::parts_say()}</p>
            <Table label=w::parts() heads=heads rows=rows />
        </details>
    })
}

fn cells(change: &Change) -> [String; 4] {
    [
        labels::scale(change.scale),
        intl::number(f64::from(change.before.rounded())),
        intl::number(f64::from(change.after.rounded())),
        intl::signed(change.shown_points()),
    ]
}

/// A difference with what it means, in one cell: as a column of its own the meaning would be off
/// the edge of a phone.
fn verdict(verdict: ChangeVerdict, points: String) -> String {
    match verdict {
        ChangeVerdict::Real => w::real(points),
        ChangeVerdict::Likely => w::likely(points),
        ChangeVerdict::WithinError => w::within(points),
    }
}
