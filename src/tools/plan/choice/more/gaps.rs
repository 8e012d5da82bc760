//! Open gaps of other tools that can count in a choice.

use leptos::prelude::*;
use steppingstone_core::plan::from_records::{latest_taking, plan_result, sorted_aims};
use steppingstone_core::plan::record::{AimRecord, CRITERION_NAME_MAX};
use steppingstone_core::plan::{AimState, CriterionSource, NeedId};
use steppingstone_core::store::ListRecord;

use super::super::super::labels::practice;
use super::super::ChoicePage;
use super::super::criteria::{add, is_full};
use crate::ui::{Button, ButtonVariant, live, memo};
use crate::words::plan_choice_more::gaps as w;

/// More are not shown.
const MAX_GAPS: usize = 8;

pub(in super::super) fn gaps(page: ChoicePage) -> AnyView {
    let found = memo(move || open_gaps(page));
    live(move || {
        let found = found.get();
        if found.is_empty() || is_full(page) || page.offers.read().is_empty() {
            return ().into_any();
        }
        let buttons = found.into_iter().map(|(need, name)| {
            let words = w::add(name.clone());
            let press = move |()| add(page, &name, Some(need.to_text()));
            view! {
                <li>
                    <Button variant=ButtonVariant::Quiet on_press=press>{words}</Button>
                </li>
            }
        });
        view! {
            <section class="stack no-print" aria-labelledby="gaps">
                <h3 id="gaps">{w::heading()}</h3>
                <p class="muted">{w::text()}</p>
                <ul class="list">{buttons.collect_view()}</ul>
            </section>
        }
        .into_any()
    })
}

/// Aims, habits that the quiz advises, and skills that are wanted, as far as none of them counts yet.
pub(in super::super) fn open_gaps(page: ChoicePage) -> Vec<(NeedId, String)> {
    let records = page.store.records;
    let aims = records.all::<AimRecord>();
    let aims = aims.read();
    let is_open =
        |aim: &&&AimRecord| aim.standing.value.state == AimState::Open && !aim.is_example();
    let sorted = sorted_aims(&aims);
    let aims = sorted.iter().filter(is_open);
    let aims = aims.map(|aim| (NeedId::Aim(aim.id.clone()), aim.text.value.clone()));
    let takings = records.takings();
    let result = latest_taking(&takings, false).map(|it| plan_result(&it.outcome()));
    let advised = result.map_or_else(Vec::new, |result| result.advised_practices);
    let advised = advised.into_iter();
    let advised = advised.map(|it| (NeedId::Practice(it), practice(it).to_owned()));
    let skills = records.wanted_skills().into_iter();
    let skills = skills.map(|it| (NeedId::Skill(it.name.clone()), it.name));
    let view = page.view.read();
    let counts = |need: &NeedId| {
        view.criteria
            .iter()
            .any(|it| it.source == CriterionSource::Need(need.clone()))
    };
    let all = aims.chain(advised).chain(skills);
    let open = all.filter(|(need, _)| !counts(need));
    let short = |name: String| name.chars().take(CRITERION_NAME_MAX).collect();
    let named = open.map(|(need, name)| (need, short(name)));
    named.take(MAX_GAPS).collect()
}
