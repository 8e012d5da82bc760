//! The score of each offer, with its range while ratings are missing.

use leptos::prelude::*;
use steppingstone_core::chart::place;
use steppingstone_core::plan::OfferScore;
use steppingstone_core::ratio::Ratio;

use super::ChoicePage;
use super::labels::points;
use crate::ui::{live, when};
use crate::words::plan_choice::scores as w;

pub(super) fn scores(page: ChoicePage) -> AnyView {
    let has_scores = move || page.view.read().table.no_score.is_none();
    when(has_scores, move || {
        view! {
            <section class="stack" aria-labelledby="scores">
                <h2 id="scores">{w::heading()}</h2>
                <p class="muted">{w::says()}</p>
                {live(move || bars(page))}
            </section>
        }
        .into_any()
    })
}

fn bars(page: ChoicePage) -> AnyView {
    let offers = page.offers.read();
    let scores = page.scores.read();
    let rows = scores.offers.iter().map(|score| {
        let is_job = offers
            .iter()
            .any(|it| it.id == score.offer && it.is_current);
        bar(page.offer_name(&score.offer), score, is_job)
    });
    let rows: Vec<AnyView> = rows.collect();
    view! { <ul class="bars" role="list">{rows}</ul> }.into_any()
}

fn bar(name: String, score: &OfferScore, is_job: bool) -> AnyView {
    let at = |score: Ratio| place(score.to_f64(), (0.0, 100.0), (0, 300));
    let class = match is_job {
        true => "bars__bar bars__bar--role",
        false => "bars__bar",
    };
    let filled = score.score.map(|score| {
        view! { <rect class=class x="0" y="5" width=at(score) height="14" rx="3"></rect> }
    });
    let open = score.range.filter(|(low, high)| low != high);
    let bracket = open.map(|(low, high)| {
        let (low, high) = (at(low), at(high));
        view! { <path class="bars__error" d=format!("M{low} 7v10M{low} 12H{high}M{high} 7v10")></path> }
    });
    view! {
        <li class="bars__row">
            <span class="bars__name">{name}</span>
            <svg class="bars__drawing" viewBox="-2 0 304 24" preserveAspectRatio="none" aria-hidden="true">
                <rect class="bars__track" x="0" y="10" width="300" height="4" rx="2"></rect>
                {filled}
                {bracket}
            </svg>
            <span class="bars__score">{words(score)}</span>
        </li>
    }
    .into_any()
}

/// The score as it reads.
pub(super) fn words(score: &OfferScore) -> String {
    match (score.score, score.range) {
        (Some(score), Some((low, high))) if low != high => {
            w::open(points(score), points(low), points(high))
        }
        (Some(score), _) => w::points(points(score)),
        (None, _) => w::none().to_owned(),
    }
}
