//! How far along a path is, and why; and what its roles built.

use leptos::prelude::*;
use steppingstone_core::career::Stage;
use steppingstone_core::journey::{
    JourneyStage, PathReading, StageReason, StageResult, path_reading,
};
use steppingstone_core::record::Stamped;
use steppingstone_core::route::Route;

use super::answers::Answers;
use super::store::JourneyStore;
use super::{format, labels};
use crate::platform::{clock, intl, page};
use crate::ui::form::select_field;
use crate::ui::{live, memo};
use crate::words::journey::{path_built as b, stage as w};

/// What stands for "as worked out".
const COMPUTED: &str = "";

pub(super) fn view(store: JourneyStore, answers: Memo<Answers>) -> AnyView {
    let stage = memo(move || answers.read().stage);
    let chosen = memo(move || store.plan().stage.value);
    view! {
        <section class="stack" aria-labelledby="stage">
            <h2 id="stage">{w::heading()}</h2>
            {live(move || says(&stage.get(), chosen.get()))}
            {choice(store, chosen)}
            <p><a href=store.here.href(Route::JourneyNext)>{w::to_next()}</a></p>
        </section>
    }
    .into_any()
}

/// A number of months, and what is said of it.
type Counted = (i32, fn(String) -> String);

/// The stage, and why: the rule, the months, and what would change it.
fn says(stage: &StageResult, chosen: Option<Stage>) -> AnyView {
    let computed = labels::stage(stage.stage);
    let headline = match chosen {
        Some(chosen) => w::chosen(labels::stage(JourneyStage::from(chosen)), computed),
        None => w::computed(computed),
    };
    let months = stage.months;
    let counted: [Counted; 6] = [
        (months.work, w::months_work),
        (months.own_work, w::months_own),
        (months.lead_work, w::months_lead),
        (months.lead_people, w::months_people),
        (months.direction, w::months_direction),
        (months.scope_unknown, w::months_unknown),
    ];
    let counted = counted.into_iter().filter(|(months, _)| *months > 0);
    let counted = counted.map(|(months, words)| {
        let length = format::length(months);
        view! { <li>{words(length)}</li> }
    });
    view! {
        <p class="journey-stage">{headline}</p>
        <p>{reason(stage.reason)} " " {changes(stage.stage)}</p>
        <ul class="list">{counted.collect_view()}</ul>
        <p class="muted small">{w::ours()}</p>
    }
    .into_any()
}

fn reason(reason: StageReason) -> &'static str {
    match reason {
        StageReason::NoMonths => w::no_months(),
        StageReason::ScopeUnknown => w::scope_unknown(),
        StageReason::Early => w::early(),
        StageReason::MiddleWork => w::middle_work(),
        StageReason::MiddleLead => w::middle_lead(),
        StageReason::SeniorPeople => w::senior_people(),
        StageReason::SeniorExpert => w::senior_expert(),
    }
}

/// What would change it.
fn changes(stage: JourneyStage) -> &'static str {
    match stage {
        JourneyStage::NotBegun => w::then_early(),
        JourneyStage::Unknown => w::then_known(),
        JourneyStage::Early => w::then_middle(),
        JourneyStage::Middle => w::then_senior(),
        JourneyStage::Senior => w::then_nothing(),
    }
}

/// The reader's own choice, which stands.
fn choice(store: JourneyStore, chosen: Memo<Option<Stage>>) -> AnyView {
    let stages = Stage::ALL.into_iter();
    let stages = stages.map(|stage| (stage.key(), labels::stage(JourneyStage::from(stage))));
    let keys = std::iter::once((COMPUTED, w::as_computed())).chain(stages);
    let pick = move |key: String| {
        let value = Stage::from_key(&key);
        store.change_plan(|plan, now| {
            let at_ms = plan.stamp(now);
            plan.stage = Stamped { at_ms, value };
        });
        let said = match value {
            Some(stage) => w::picked(labels::stage(JourneyStage::from(stage))),
            None => w::picked_none().to_owned(),
        };
        page::announce(&said);
    };
    view! {
        <div class="no-print">
            {select_field(
                "own-stage".to_owned(),
                w::own(),
                w::own_hint(),
                keys.collect(),
                Signal::derive(move || chosen.get().map_or("", Stage::key).to_owned()),
                Callback::new(pick),
            )}
        </div>
    }
    .into_any()
}

/// Where the path built a career, and where it was a job for pay; nothing before two roles have
/// answers.
pub(super) fn built(store: JourneyStore) -> AnyView {
    let reading = memo(move || path_reading(&store.entries.read(), clock::today()));
    live(move || match &*reading.read() {
        Some(path) => built_view(path),
        None => view! {
            <section class="stack" aria-labelledby="built">
                <h2 id="built">{b::heading()}</h2>
                <p>{b::too_few()}</p>
            </section>
        }
        .into_any(),
    })
}

fn built_view(path: &PathReading) -> AnyView {
    let named = |facets: &[_]| {
        let names = facets.iter().map(|facet| labels::facet(*facet));
        names.collect::<Vec<_>>().join(", ")
    };
    // With all facets alike there is neither a most nor a least.
    let differs = path.most != path.least;
    let most = differs.then(|| view! { <li>{b::most(named(&path.most))}</li> });
    let least = differs.then(|| view! { <li>{b::least(named(&path.least))}</li> });
    let rows = path.facets.iter().map(|(facet, score)| {
        let tenths = score.tenths();
        let points = intl::number(((tenths + 5) / 10) as f64);
        let width = format!("{}%", tenths as f64 / 10.0);
        view! {
            <li class="journey-facet">
                <span>{labels::facet(*facet)}</span>
                <svg class="journey-facet__bar" width="100%" height="12" aria-hidden="true">
                    <rect class="journey-facet__ground" width="100%" height="12" rx="6" />
                    <rect class="journey-facet__fill" width=width height="12" rx="6" />
                </svg>
                <span>{b::points(points)}</span>
            </li>
        }
    });
    view! {
        <section class="stack" aria-labelledby="built">
            <h2 id="built">{b::heading()}</h2>
            <p>{b::reading(labels::reading(path.reading))}</p>
            <ul class="list">{most} {least}</ul>
            <ul class="journey-facets" role="list">{rows.collect_view()}</ul>
            <p class="muted small">{b::caution()}</p>
        </section>
    }
    .into_any()
}
