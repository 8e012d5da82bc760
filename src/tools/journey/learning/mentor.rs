//! The mentor of a line: somebody of the network from whom the reader learns.

use leptos::prelude::*;
use steppingstone_core::journey::LearningKind;
use steppingstone_core::journey::record::LearningField;
use steppingstone_core::network::{Person, by_name};
use steppingstone_core::route::Route;

use super::line::Line;
use crate::ui::form::select_of;
use crate::ui::{live, memo};
use crate::words::journey::learning as w;

/// For a line of that kind, where somebody is a mentor.
pub(super) fn mentor(line: Line) -> AnyView {
    let chosen = line.text(LearningField::Person);
    let known = memo(move || {
        let people = line.plan.store.records.all::<Person>();
        let people = people.read();
        let chosen = chosen.read();
        let known = people.iter().filter(|person| {
            let is_mentor = person.mentor.value.is_some() && !person.archived.value;
            is_mentor || person.id == *chosen
        });
        let known = by_name(known).into_iter();
        known
            .map(|person| (person.id.clone(), person.name.value.clone()))
            .collect::<Vec<(String, String)>>()
    });
    let is_mentor = memo(move || line.record.read().kind.value == LearningKind::Mentor);
    live(move || {
        let known = known.get();
        if known.is_empty() || !is_mentor.get() {
            return ().into_any();
        }
        let pick = Callback::new(move |id: String| {
            line.change(|record, now| record.set_text(LearningField::Person, id, now));
        });
        let named = known.clone();
        let to_person = live(move || {
            let id = chosen.read();
            let named = named.iter().find(|(known, _)| *known == *id);
            let Some((id, name)) = named else {
                return ().into_any();
            };
            let href = line.plan.store.href(Route::NetworkPerson, id);
            view! { <p><a href=href>{w::to_mentor(name)}</a></p> }.into_any()
        });
        let none = (String::new(), w::no_mentor().to_owned());
        let keys = std::iter::once(none).chain(known).collect();
        let id = [&line.id(), "-", LearningField::Person.key()].concat();
        view! {
            {select_of(id, w::mentor(), "", keys, chosen.into(), pick)}
            {to_person}
        }
        .into_any()
    })
}
