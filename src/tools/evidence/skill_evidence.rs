//! A piece as evidence of a skill.

use leptos::ev::SubmitEvent;
use leptos::prelude::*;
use steppingstone_core::evidence_copy::{NotAdded, add_evidence};
use steppingstone_core::journey::record::{EvidenceText, JourneySkill, SkillField};
use steppingstone_core::route::Route;

use super::{EvidenceSource, by_place, first_key};
use crate::platform::clock;
use crate::ui::form::select_of;
use crate::ui::{live, memo, text};
use crate::words::network_links::skill as w;

/// For the skills of the ledger; nothing without one.
pub(in crate::tools) fn skill_evidence(source: EvidenceSource) -> AnyView {
    let skills = source.store.records.all::<JourneySkill>();
    let skills = skills.read_untracked();
    let known = skills.iter().map(|skill| {
        let name = skill.text(SkillField::Name).to_owned();
        (skill.id.clone(), name)
    });
    let known: Vec<(String, String)> = known.collect();
    if known.is_empty() {
        return ().into_any();
    }
    // What is noted while this is open can be taken over as well.
    let offered = memo(move || source.pieces.run(()));
    live(move || match offered.read().as_slice() {
        [] => view! { <p class="muted">{w::nothing()}</p> }.into_any(),
        offered => form(source, known.clone(), offered),
    })
}

fn form(
    source: EvidenceSource,
    skills: Vec<(String, String)>,
    offered: &[EvidenceText],
) -> AnyView {
    let whats = by_place(offered);
    let skill = RwSignal::new(first_key(&skills));
    let what = RwSignal::new(first_key(&whats));
    let said = RwSignal::new(String::new());
    let done = RwSignal::new(None::<String>);
    let pieces = offered.to_vec();
    let submit = move |event: SubmitEvent| {
        event.prevent_default();
        let at: usize = what.read_untracked().parse().unwrap_or_default();
        let id = skill.get_untracked();
        if let Some(piece) = pieces.get(at) {
            said.set(add(source, &id, piece.clone()));
            done.set(Some(id));
        }
    };
    let pick = |signal: RwSignal<String>| {
        Callback::new(move |key| {
            signal.set(key);
            said.set(String::new());
        })
    };
    let id = |name: &str| [source.id, name].concat();
    let to_skill = live(move || match done.get() {
        Some(id) => {
            let href = source.store.href(Route::JourneySkill, &id);
            view! { <p><a href=href>{w::to_skill()}</a></p> }.into_any()
        }
        None => ().into_any(),
    });
    view! {
        <form class="stack" on:submit=submit>
            <p>{w::text()}</p>
            {select_of(id("-skill"), w::skill(), "", skills, skill.into(), pick(skill))}
            {select_of(id("-shows"), w::what(), "", whats, what.into(), pick(what))}
            <div><button type="submit" class="button button--quiet">{w::press()}</button></div>
            <p class="small" role="status">{text(move || said.get())}</p>
            {to_skill}
        </form>
    }
    .into_any()
}

/// Takes a piece over, and says what became of it.
pub(in crate::tools) fn add(source: EvidenceSource, id: &str, piece: EvidenceText) -> String {
    let skills = source.store.list::<JourneySkill>();
    let Some(mut skill) = skills.find(id) else {
        return String::new();
    };
    let name = skill.text(SkillField::Name).to_owned();
    match add_evidence(&mut skill, piece, &clock::new_id(), clock::now_ms()) {
        Ok(()) => {
            skills.change_with_undo(id, w::added(&name), |it| *it = skill);
            w::added(name)
        }
        Err(NotAdded::There) => w::there(name),
        Err(NotAdded::Full) => w::full(name),
    }
}
