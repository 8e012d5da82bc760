//! The scores: bars with their error, the four gaps, the six habits, each beside its table.

use leptos::prelude::*;
use steppingstone_core::career::Practice;
use steppingstone_core::quiz::error::BAND;
use steppingstone_core::quiz::{Outcome, Scale, ScaleScore};

use crate::platform::intl;
use crate::tools::quiz::labels;
use crate::ui::Tabs;
use crate::ui::chart::{Bar, Bars, Figure, Gap, Gaps, Table};
use crate::words::frame::chart as c;
use crate::words::quiz::result as r;
use crate::words::quiz::scores as w;

/// All scores, as charts and as tables.
#[component]
pub(super) fn Scores(outcome: Outcome) -> impl IntoView {
    view! {
        <section class="section stack stack--wide" aria-labelledby="scores">
            <h2 id="scores">{w::heading()}</h2>
            <Scales outcome=outcome />
            <Facets outcome=outcome />
            // On paper the gaps take this room; what is done about habits stands in the advice.
            <div class:no-print=outcome.setup.working>
                <Practices outcome=outcome />
            </div>
        </section>
    }
}

#[component]
fn Scales(outcome: Outcome) -> impl IntoView {
    let scales = [Scale::Want, Scale::Role, Scale::Meaning, Scale::Income];
    let found: Vec<(Scale, ScaleScore)> = scales
        .iter()
        .filter_map(|scale| Some((*scale, outcome.of(*scale)?)))
        .collect();
    let bars = found
        .iter()
        .map(|(scale, score)| bar(labels::scale(*scale), *scale, *score))
        .collect();
    let rows = found
        .iter()
        .map(|(scale, score)| row(labels::scale(*scale), *score, BAND))
        .collect();
    let heads = vec![w::name(), w::score(), w::range(), w::answered()];
    view! {
        <Figure title=w::scales_heading() says=w::says(intl::number(BAND))>
            <Tabs
                id="scales"
                label=w::scales_heading().to_owned()
                first=c::chart()
                second=c::table()
                one=view! { <Bars bars=bars band=BAND /> }.into_any()
                two=view! { <Table label=w::scales_heading() heads=heads rows=rows /> }.into_any()
            />
        </Figure>
    }
}

#[component]
fn Facets(outcome: Outcome) -> impl IntoView {
    let pairs: Vec<_> = outcome
        .facets
        .iter()
        .filter_map(|scores| {
            let (want, role) = (scores.want.score()?, scores.role?.score()?);
            Some((labels::facet(scores.facet), want, role, *scores))
        })
        .collect();
    if pairs.is_empty() {
        return None;
    }
    let whole = |value: f64| intl::number(value.round());
    let gaps = pairs
        .iter()
        .map(|(name, want, role, scores)| Gap {
            name,
            want: want.value(),
            role: role.value(),
            text: w::gap_text(whole(role.value()), whole(want.value())),
            says: labels::facet_meaning(scores),
        })
        .collect();
    let rows = pairs
        .iter()
        .map(|(name, want, role, _)| {
            vec![
                (*name).to_owned(),
                whole(want.value()),
                whole(role.value()),
                // Of the numbers as shown, so that a reader who subtracts them gets the same.
                intl::signed(f64::from(want.rounded()) - f64::from(role.rounded())),
            ]
        })
        .collect();
    let heads = vec![
        w::name(),
        w::want_column(),
        w::role_column(),
        w::gap_column(),
    ];
    Some(view! {
        <Figure title=w::gaps_heading() says=w::gaps_says()>
            <Tabs
                id="gaps"
                label=w::gaps_heading().to_owned()
                first=c::chart()
                second=c::table()
                one=view! { <Gaps gaps=gaps /> }.into_any()
                two=view! { <Table label=w::gaps_heading() heads=heads rows=rows /> }.into_any()
            />
        </Figure>
    })
}

#[component]
fn Practices(outcome: Outcome) -> impl IntoView {
    // What does not apply without a job is no gap in the answers.
    let is_told = |row: &&(Practice, ScaleScore)| outcome.setup.working || row.1.score().is_some();
    let told: Vec<(Practice, ScaleScore)> =
        outcome.practices.iter().filter(is_told).copied().collect();
    if told.is_empty() {
        return None;
    }
    let bars = told
        .iter()
        .map(|(practice, score)| {
            let name = labels::practice(*practice).to_owned();
            bar(name, Scale::Practice(*practice), *score)
        })
        .collect();
    let rows = told
        .iter()
        .map(|(practice, score)| {
            vec![
                labels::practice(*practice).to_owned(),
                text(*score),
                answered(*score),
            ]
        })
        .collect();
    let heads = vec![w::name(), w::score(), w::answered()];
    Some(view! {
        <Figure title=w::practices_heading() says=w::practices_says()>
            <Tabs
                id="practices"
                label=w::practices_heading().to_owned()
                first=c::chart()
                second=c::table()
                one=view! { <Bars bars=bars band=0.0 /> }.into_any()
                two=view! { <Table label=w::practices_heading() heads=heads rows=rows /> }.into_any()
            />
        </Figure>
    })
}

fn bar(name: String, scale: Scale, score: ScaleScore) -> Bar {
    Bar {
        name,
        score: score.score().map(|score| score.value()),
        text: text(score),
        says: labels::meaning(scale, score),
        of_role: scale == Scale::Role,
    }
}

fn row(name: String, score: ScaleScore, band: f64) -> Vec<String> {
    let range = score.score().map(|score| {
        let (from, to) = (
            (score.value() - band).max(0.0),
            (score.value() + band).min(100.0),
        );
        w::from_to(intl::number(from.round()), intl::number(to.round()))
    });
    vec![
        name,
        text(score),
        range.unwrap_or_default(),
        answered(score),
    ]
}

fn text(score: ScaleScore) -> String {
    match score {
        ScaleScore::Scored { score, .. } => intl::number(f64::from(score.rounded())),
        ScaleScore::TooFew { .. } => r::too_few().to_owned(),
    }
}

fn answered(score: ScaleScore) -> String {
    w::answered_of(
        intl::number(score.answered() as f64),
        intl::number(score.of() as f64),
    )
}
