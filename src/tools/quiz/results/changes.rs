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
    let changes = compare(&before, &after);
    let rough = (comparability(&before, &after) == Comparability::FormsDiffer)
        .then(|| view! { <p>{w::forms_differ()}</p> });
    let beyond_chance = changes
        .iter()
        .filter(|change| change.verdict != Verdict::WithinError)
        .count();
    let body = if changes.is_empty() {
        view! { <p>{w::nothing()}</p> }.into_any()
    } else {
        let summary = if beyond_chance == 0 {
            w::summary_none().to_owned()
        } else {
            w::summary(beyond_chance)
        };
        let heads = vec![
            w::scale(),
            w::before(),
            w::after(),
            w::difference(),
            w::verdict(),
        ];
        let label = heading.clone();
        view! {
            <p>
                <strong>{summary}</strong>
                " "
                {w::says(intl::number(LIKELY_CHANGE), intl::number(REAL_CHANGE))}
            </p>
            {rough}
            <Table label=label heads=heads rows=changes.iter().map(row).collect() />
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

fn row(change: &Change) -> Vec<String> {
    let verdict = match change.verdict {
        Verdict::Real => w::real(),
        Verdict::Likely => w::likely(),
        Verdict::WithinError => w::within(),
    };
    vec![
        names::scale(change.scale),
        intl::number(f64::from(change.before.rounded())),
        intl::number(f64::from(change.after.rounded())),
        intl::signed(change.points().round()),
        verdict.to_owned(),
    ]
}
