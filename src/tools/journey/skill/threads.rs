//! Where a skill leads: the threads of the plan that it is part of.

use leptos::prelude::*;
use steppingstone_core::goals::Goal;
use steppingstone_core::journey::record::{JourneyEntry, JourneyLearning, JourneySkill};
use steppingstone_core::plan::NeedId;
use steppingstone_core::plan::from_records::{PlanRecords, PlanView};
use steppingstone_core::plan::record::{AimRecord, CriterionRecord};
use steppingstone_core::route::Route;

use super::Shown;
use crate::platform::clock;
use crate::state::{OccupationFiles, use_occupations};
use crate::tools::need_names::{facet, practice};
use crate::tools::target_skills::target_skills;
use crate::ui::{live, memo};
use crate::words::journey_skill_more::threads as w;

/// Nothing while it leads nowhere.
pub(super) fn threads(shown: Shown) -> AnyView {
    let files = use_occupations();
    let names = memo(move || names(shown, files));
    live(move || {
        let names = names.get();
        if names.is_empty() {
            return ().into_any();
        }
        let href = shown.store.here.href(Route::Plan) + "#threads";
        let rows = names.into_iter().map(|name| {
            view! { <li><a href=href.clone()>{name}</a></li> }
        });
        view! {
            <section class="stack no-print" aria-labelledby="leads-to">
                <h2 id="leads-to">{w::heading()}</h2>
                <p>{w::text()}</p>
                <ul class="list">{rows.collect_view()}</ul>
            </section>
        }
        .into_any()
    })
}

/// What the threads are called.
fn names(shown: Shown, files: OccupationFiles) -> Vec<String> {
    let records = shown.store.records;
    let (takings, aims) = (records.takings(), records.all::<AimRecord>());
    let (goals, learning) = (records.all::<Goal>(), records.all::<JourneyLearning>());
    let (skills, entries) = (records.all::<JourneySkill>(), records.all::<JourneyEntry>());
    let criteria = records.all::<CriterionRecord>();
    let (aims, skills, entries) = (aims.read(), skills.read(), entries.read());
    let is_example = shown
        .id
        .with_value(|id| steppingstone_core::journey::is_example(id));
    let journey = records.journey_plan();
    let view = PlanView::of(&PlanRecords {
        takings: &takings,
        aims: &aims,
        goals: &goals.read(),
        skills: &skills,
        learning: &learning.read(),
        targets: &target_skills(files, &journey, &skills, &entries, is_example),
        criteria: &criteria.read(),
        // What is compared makes no need.
        offers: &[],
        decisions: &[],
        today: clock::today(),
    });
    let needs = shown.id.with_value(|id| view.needs_of_skill(id));
    let name = |need: NeedId| match need {
        NeedId::Facet(of) => Some(facet(of).to_owned()),
        NeedId::Practice(of) => Some(practice(of).to_owned()),
        NeedId::Skill(name) => Some(name),
        NeedId::Aim(id) => {
            let aim = aims.iter().find(|aim| aim.id == id)?;
            Some(aim.text.value.clone())
        }
    };
    needs.into_iter().filter_map(name).collect()
}
