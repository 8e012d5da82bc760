//! What changed between two takings, and whether that is more than chance.

use leptos::prelude::*;
use steppingstone_core::quiz::error::{LIKELY_CHANGE, REAL_CHANGE};
use steppingstone_core::quiz::{Change, Comparability, Outcome, Verdict, comparability, compare};

use crate::platform::intl;
use crate::tools::quiz::names;
use crate::ui::chart::Table;
use crate::words::quiz::change as w;

/// Two results side by side, with a verdict on each difference.
#[component]
pub(in crate::tools::quiz) fn ChangeTable(
    heading: String,
    before: Outcome,
    after: Outcome,
) -> impl IntoView {
    let (parts, scales): (Vec<Change>, Vec<Change>) = compare(&before, &after)
        .into_iter()
        .partition(|change| change.scale.is_talking_point());
    let rough = comparability(&before, &after) == Comparability::FormsDiffer;
    let body = if scales.is_empty() {
        view! { <p>{w::nothing()}</p> }.into_any()
    } else {
        let beyond_chance = |change: &&Change| change.verdict != Verdict::WithinError;
        let summary = match scales.iter().filter(beyond_chance).count() {
            0 => w::summary_none().to_owned(),
            count => w::summary(count),
        };
        let heads = vec![
            w::scale(),
            w::before(),
            w::after(),
            w::difference(),
            w::verdict(),
        ];
        let rows = scales.iter().map(|change| {
            let mut cells = cells(change);
            cells.push(verdict(change.verdict).to_owned());
            cells
        });
        view! {
            <p>
                <strong>{summary}</strong>
                " "
                {w::says(intl::number(LIKELY_CHANGE), intl::number(REAL_CHANGE))}
            </p>
            {rough.then(|| view! { <p>{w::forms_differ()}</p> })}
            <Table label=heading.clone() heads=heads rows=rows.collect() />
            {parts_of(&parts)}
        }
        .into_any()
    };
    view! {
        <section class="section stack" aria-labelledby="changes">
            <h2 id="changes">{heading}</h2>
            {body}
        </section>
    }
}

/// Facets and habits rest on one or two answers: their differences are shown, not judged.
fn parts_of(parts: &[Change]) -> Option<impl IntoView + use<>> {
    if parts.is_empty() {
        return None;
    }
    let heads = vec![w::scale(), w::before(), w::after(), w::difference()];
    let rows = parts.iter().map(cells).collect();
    Some(view! {
        <details class="drawer">
            <summary>{w::parts()}</summary>
            <p>{w::parts_say()}</p>
            <Table label=w::parts() heads=heads rows=rows />
        </details>
    })
}

fn cells(change: &Change) -> Vec<String> {
    let (before, after) = (
        f64::from(change.before.rounded()),
        f64::from(change.after.rounded()),
    );
    vec![
        names::scale(change.scale),
        intl::number(before),
        intl::number(after),
        // Of the numbers as shown, so that a reader who subtracts them gets the same.
        intl::signed(after - before),
    ]
}

fn verdict(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Real => w::real(),
        Verdict::Likely => w::likely(),
        Verdict::WithinError => w::within(),
    }
}
