//! How a result was worked out: rules, answers, arithmetic, sources, limits.

use leptos::prelude::*;
use steppingstone_core::quiz::{Reply, Scale, Setup, Taking, WorkedItem, worked};

use crate::platform::intl;
use crate::tools::quiz::labels;
use crate::ui::chart::Table;
use crate::words::quiz::drawer as w;

/// The scales whose arithmetic is shown: facets are parts of the first and the last.
const SHOWN: [Scale; 4] = [Scale::Want, Scale::Meaning, Scale::Income, Scale::Role];

/// "How this was scored", closed until asked for.
#[component]
pub(super) fn HowScored(taking: Taking) -> impl IntoView {
    let practices = Scale::ALL
        .into_iter()
        .filter(|scale| matches!(scale, Scale::Practice(_)));
    let scales = SHOWN
        .into_iter()
        .chain(practices)
        .map(|scale| arithmetic(&taking, scale))
        .collect_view();
    view! {
        <details class="drawer section" id="how-scored">
            <summary>{w::heading()}</summary>
            <div class="stack">
                {w::texts().iter().map(|text| view! { <p>{*text}</p> }).collect_view()}
                <p>
                    <strong>{w::limits()}</strong>
                </p>
                <h3>{w::items()}</h3>
                {scales}
                <h3>{w::sources_heading()}</h3>
                <ul class="list">
                    {w::sources().iter().map(|source| view! { <li>{*source}</li> }).collect_view()}
                </ul>
            </div>
        </details>
    }
}

/// The answers of one scale and how they make its score. Nothing for a scale that was not asked.
fn arithmetic(taking: &Taking, scale: Scale) -> Option<impl IntoView + use<>> {
    let score = taking.outcome().of(scale)?;
    let items = worked(&taking.setup, &taking.replies, scale);
    let counted: Vec<u8> = items.iter().filter_map(|item| item.counted).collect();
    let sum = match score.score() {
        Some(score) => {
            let mean = counted.iter().copied().map(f64::from).sum::<f64>() / counted.len() as f64;
            w::sum(
                intl::number((mean * 100.0).round() / 100.0),
                intl::number(f64::from(score.rounded())),
            )
        }
        None => w::no_score(
            intl::number(score.answered() as f64),
            intl::number(score.of() as f64),
        ),
    };
    let name = labels::scale(scale);
    let heads = vec![w::statement(), w::answer(), w::counted()];
    Some(view! {
        <h4>{name.clone()}</h4>
        <Table label=name heads=heads rows=items.iter().map(|item| row(taking.setup, item)).collect() />
        <p class="muted small">{sum}</p>
    })
}

fn row(setup: Setup, worked: &WorkedItem) -> Vec<String> {
    let answer = match worked.reply {
        Some(Reply::Point(answer)) => labels::answers(worked.item.block())
            .get(usize::from(answer.point()) - 1)
            .copied()
            .unwrap_or_default(),
        Some(Reply::DoesNotApply) => w::does_not_apply(),
        None => w::skipped(),
    };
    let counted = match worked.counted {
        Some(points) if worked.item.reversed() => w::reversed(intl::number(f64::from(points))),
        Some(points) => intl::number(f64::from(points)),
        None => w::left_out().to_owned(),
    };
    vec![
        labels::statement(setup, worked.item).to_owned(),
        answer.to_owned(),
        counted,
    ]
}
