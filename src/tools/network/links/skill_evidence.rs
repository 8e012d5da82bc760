//! What a record shows of a skill, taken over to that.

use leptos::ev::SubmitEvent;
use leptos::prelude::*;
use steppingstone_core::day::date_from_text;
use steppingstone_core::journey::EvidenceKind;
use steppingstone_core::journey::record::{EvidenceText, JourneySkill, SkillField};
use steppingstone_core::network_evidence::{NotAdded, add_evidence};
use steppingstone_core::route::Route;

use super::Links;
use crate::platform::{clock, intl};
use crate::ui::form::select_of;
use crate::ui::{live, memo, text};
use crate::words::network_links::skill as w;

pub(super) fn skill_evidence(links: Links) -> AnyView {
    let skills = links.store.records.all::<JourneySkill>();
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
    let offered = memo(move || links.evidence.run(()));
    live(move || match offered.read().as_slice() {
        [] => view! { <p class="muted">{w::nothing()}</p> }.into_any(),
        offered => form(links, known.clone(), offered),
    })
}

fn form(links: Links, skills: Vec<(String, String)>, offered: &[EvidenceText]) -> AnyView {
    let first = |keys: &[(String, String)]| keys.first().map(|(key, _)| key.clone());
    let whats = offered.iter().enumerate();
    let whats = whats.map(|(at, piece)| (at.to_string(), label(piece)));
    let whats: Vec<(String, String)> = whats.collect();
    let skill = RwSignal::new(first(&skills).unwrap_or_default());
    let what = RwSignal::new(first(&whats).unwrap_or_default());
    let said = RwSignal::new(String::new());
    let done = RwSignal::new(None::<String>);
    let pieces = offered.to_vec();
    let submit = move |event: SubmitEvent| {
        event.prevent_default();
        let at: usize = what.read_untracked().parse().unwrap_or_default();
        let id = skill.get_untracked();
        if let Some(piece) = pieces.get(at) {
            said.set(add(links, &id, piece.clone()));
            done.set(Some(id));
        }
    };
    let pick = |signal: RwSignal<String>| {
        Callback::new(move |key| {
            signal.set(key);
            said.set(String::new());
        })
    };
    let id = |name: &str| [links.id, name].concat();
    let to_skill = live(move || match done.get() {
        Some(id) => {
            let href = links.store.href(Route::JourneySkill, &id);
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

/// What a piece is called in the list.
pub(super) fn label(piece: &EvidenceText) -> String {
    match (piece.kind, date_from_text(&piece.on)) {
        (EvidenceKind::Reference, _) => w::reference(&piece.text),
        (_, Some(on)) => w::dated(intl::date(on), &piece.text),
        (_, None) => piece.text.clone(),
    }
}

/// Takes a piece over, and says what became of it.
pub(super) fn add(links: Links, id: &str, piece: EvidenceText) -> String {
    let skills = links.store.list::<JourneySkill>();
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
