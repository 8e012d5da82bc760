//! Where a result stands on the map, and what that may mean.

use leptos::prelude::*;
use steppingstone_core::quiz::error::{BAND, SEM_OF_DIFFERENCE};
use steppingstone_core::quiz::{CareerLean, Outcome, Place, Profile, PurposeLean, Scale};

use crate::platform::intl;
use crate::tools::quiz::labels;
use crate::ui::Tabs;
use crate::ui::chart::{Map, MapPoint, MapWords, Table};
use crate::words::frame::chart as c;
use crate::words::quiz::map as w;
use crate::words::quiz::profile as p;

/// The map with its words. Without enough answers, what it needs.
#[component]
pub(super) fn Where(outcome: Outcome) -> impl IntoView {
    let map = match (outcome.want.score(), outcome.purpose()) {
        (Some(want), Some(purpose)) => {
            let role = outcome
                .role
                .and_then(|role| role.score())
                .map(|role| role.value());
            map_view(want.value(), purpose, role, says(&outcome)).into_any()
        }
        _ => view! { <p>{w::thin()}</p> }.into_any(),
    };
    let place_text = match Place::of(&outcome) {
        Place::TooThin => None,
        place => {
            let (name, texts) = describe_place(place, &outcome);
            Some(view! {
                <div class="place stack">
                    <h3>{name}</h3>
                    {texts.into_iter().map(|text| view! { <p>{text}</p> }).collect_view()}
                </div>
            })
        }
    };
    view! {
        <section class="section stack" aria-labelledby="where">
            <h2 id="where">{w::heading()}</h2>
            <div class="where">{map} {place_text}</div>
        </section>
    }
}

/// Where the points stand, in sentences without numbers; the table has those.
fn says(outcome: &Outcome) -> String {
    let role = outcome.role;
    let sentences = [
        labels::meaning(Scale::Want, outcome.want),
        role.and_then(|role| labels::meaning(Scale::Role, role)),
        labels::purpose_meaning(outcome),
    ];
    sentences
        .into_iter()
        .flatten()
        .collect::<Vec<_>>()
        .join(" ")
}

fn map_view(want: f64, purpose: f64, role: Option<f64>, says: String) -> impl IntoView {
    let whole = |value: f64| intl::number(value.round());
    let words = MapWords {
        says: says.clone(),
        y_axis: w::y_axis(),
        x_low: w::x_low(),
        x_high: w::x_high(),
        corners: [p::climber(), p::builder(), p::provider(), p::contributor()],
        want: w::want(),
        role: w::role(),
    };
    let at = |y: f64| MapPoint {
        x: purpose,
        y,
        spread_x: SEM_OF_DIFFERENCE,
        spread_y: BAND,
    };
    let note = if role.is_some() {
        w::note()
    } else {
        w::note_alone()
    };
    let row = |name: String, value: String| vec![name, value];
    let mut rows = vec![row(labels::scale(Scale::Want), whole(want))];
    rows.extend(role.map(|role| row(labels::scale(Scale::Role), whole(role))));
    rows.push(row(w::purpose().to_owned(), intl::signed(purpose)));
    let chart = view! {
        <Map want=at(want) role=role.map(at) words=words />
        <p class="muted small">{note}</p>
    };
    let heads = vec![w::measure(), w::value()];
    view! {
        <div class="where__map">
            <p class="muted">{says}</p>
            <Tabs
                id="map"
                label=w::heading().to_owned()
                first=c::chart()
                second=c::table()
                one=chart.into_any()
                two=view! { <Table label=w::heading() heads=heads rows=rows /> }.into_any()
            />
        </div>
    }
}

/// The name of a place and what it may mean.
fn describe_place(place: Place, outcome: &Outcome) -> (&'static str, Vec<&'static str>) {
    match place {
        Place::Clear(Profile::Climber) => (p::climber(), vec![p::climber_text()]),
        Place::Clear(Profile::BuilderWithACause) => (p::builder(), vec![p::builder_text()]),
        Place::Clear(Profile::Provider) => (p::provider(), vec![p::provider_text()]),
        Place::Clear(Profile::Contributor) => (p::contributor(), vec![p::contributor_text()]),
        Place::TooThin => (w::thin(), Vec::new()),
        Place::Unclear { career, purpose } => {
            let clear = match (career, purpose) {
                (Some(CareerLean::High), _) => Some(p::unclear_high()),
                (Some(CareerLean::Low), _) => Some(p::unclear_low()),
                (None, Some(PurposeLean::Meaning)) => Some(p::unclear_meaning()),
                (None, Some(PurposeLean::Income)) => Some(p::unclear_income()),
                (None, None) => None,
            };
            let has_gaps = outcome.facets.iter().any(|scores| scores.gap().is_some());
            let text = if has_gaps {
                p::unclear_text()
            } else {
                p::unclear_text_alone()
            };
            (p::unclear(), std::iter::once(text).chain(clear).collect())
        }
    }
}
