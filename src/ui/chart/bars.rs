//! Scores from 0 to 100: bars with their error, and pairs with the gap between.

use leptos::prelude::*;
use steppingstone_core::chart::place;

/// Where a score lies on a drawing that stretches to its column.
fn at(score: f64) -> i32 {
    place(score, (0.0, 100.0), (0, 300))
}

#[derive(Clone, Debug, PartialEq)]
pub struct Bar {
    pub name: String,
    /// 0 to 100; `None` when there were too few answers.
    pub score: Option<f64>,
    /// How the score reads, or why there is none.
    pub text: String,
    /// What the score means, in a sentence.
    pub says: Option<&'static str>,
    /// Whether it belongs to the present role (its color and shape) or to what one wants.
    pub of_role: bool,
}

/// Scores as bars. Each carries its error as a bracket, `band` points to either side.
#[component]
pub fn Bars(
    /// The scores, in the order shown.
    bars: Vec<Bar>,
    /// The error to either side in points; zero leaves the bracket out.
    band: f64,
) -> impl IntoView {
    let rows = bars.into_iter().map(move |bar| {
        let class = if bar.of_role { "bars__bar bars__bar--role" } else { "bars__bar" };
        let drawing = bar.score.map(|score| {
            let low = at(score - band);
            let high = at(score + band);
            let bracket = (band > 0.0).then(|| {
                view! { <path class="bars__error" d=format!("M{low} 7v10M{low} 12H{high}M{high} 7v10")></path> }
            });
            view! {
                <rect class=class x="0" y="5" width=at(score) height="14" rx="3"></rect>
                {bracket}
            }
        });
        view! {
            <li class="bars__row">
                <span class="bars__name">{bar.name}</span>
                <svg class="bars__drawing" viewBox="-2 0 304 24" preserveAspectRatio="none" aria-hidden="true">
                    <rect class="bars__track" x="0" y="10" width="300" height="4" rx="2"></rect>
                    {drawing}
                </svg>
                <span class="bars__score">{bar.text}</span>
                {meaning(bar.says)}
            </li>
        }
    });
    view! { <ul class="bars" role="list">{rows.collect_view()}</ul> }
}

fn meaning(says: Option<&'static str>) -> Option<impl IntoView> {
    says.map(|says| view! { <span class="bars__says">{says}</span> })
}

/// What one wants of something, and what the role gives of it.
#[derive(Clone, Debug, PartialEq)]
pub struct Gap {
    /// What it is about.
    pub name: &'static str,
    /// Wanted, 0 to 100.
    pub want: f64,
    /// Given, 0 to 100.
    pub role: f64,
    /// How the pair reads.
    pub text: String,
    /// What the pair means, in a sentence.
    pub says: Option<&'static str>,
}

/// Pairs of scores and the way between them: a square for the role, a circle for what one wants.
#[component]
pub fn Gaps(
    /// The pairs, in the order shown.
    gaps: Vec<Gap>,
) -> impl IntoView {
    let rows = gaps.into_iter().map(|gap| {
        let (want, role) = (at(gap.want), at(gap.role));
        view! {
            <li class="bars__row">
                <span class="bars__name">{gap.name}</span>
                <svg class="bars__drawing" viewBox="-12 0 324 24" aria-hidden="true">
                    <rect class="bars__track" x="0" y="10" width="300" height="4" rx="2"></rect>
                    <rect class="bars__way" x=want.min(role) y="10" width=(want - role).abs() height="4"></rect>
                    <rect class="bars__role" x=role - 8 y="4" width="16" height="16" rx="3"></rect>
                    <circle class="bars__want" cx=want cy="12" r="8"></circle>
                </svg>
                <span class="bars__score">{gap.text}</span>
                {meaning(gap.says)}
            </li>
        }
    });
    view! { <ul class="bars" role="list">{rows.collect_view()}</ul> }
}
