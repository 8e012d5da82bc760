//! Who the mentor of a line is: somebody of the reader's network.

use leptos::prelude::*;
use steppingstone_core::journey::record::LearningField;
use steppingstone_core::network::{Person, by_name};
use steppingstone_core::route::Route;
use steppingstone_core::store::Kind;

use super::line::Line;
use crate::ui::form::select_of;
use crate::ui::{live, memo};
use crate::words::journey_goals::mentor as w;

/// The choice of the person.
pub(super) fn choose(line: Line) -> AnyView {
    let store = line.plan.store;
    if untrack(|| store.records.ids(Kind::Person).is_empty()) {
        let href = store.here.href(Route::Network);
        return view! { <p class="small"><a href=href>{w::to_network()}</a></p> }.into_any();
    }
    let chosen = line.text(LearningField::Person);
    let people = store.records.all::<Person>();
    let people = people.read_untracked();
    let offered = people
        .iter()
        .filter(|person| !person.archived.value || chosen.with_untracked(|id| person.id == *id));
    let offered = by_name(offered).into_iter();
    let offered = offered.map(|person| (person.id.clone(), person.name.value.clone()));
    let nobody = (String::new(), w::nobody().to_owned());
    select_of(
        [&line.id(), "-person"].concat(),
        w::who(),
        "",
        std::iter::once(nobody).chain(offered).collect(),
        chosen.into(),
        Callback::new(move |id: String| {
            line.change(|record, now| record.set_text(LearningField::Person, id, now));
        }),
    )
}

/// The person with whom something is to be learned, as the way to their page.
pub(super) fn with(line: Line) -> AnyView {
    let store = line.plan.store;
    let id = line.text(LearningField::Person);
    let person = memo(move || {
        let id = id.read();
        if id.is_empty() {
            return None;
        }
        let people = store.records.all::<Person>();
        let people = people.read();
        let found = people.iter().find(|person| person.id == *id)?;
        Some((found.id.clone(), found.name.value.clone()))
    });
    live(move || match person.get() {
        Some((id, name)) => {
            let href = store.href(Route::NetworkPerson, &id);
            view! { <p><a href=href>{w::with(name)}</a></p> }.into_any()
        }
        None => ().into_any(),
    })
}

#[cfg(feature = "ssr")]
#[cfg(test)]
mod tests {
    use steppingstone_core::journey::LearningKind;
    use steppingstone_core::journey::record::JourneyLearning;
    use steppingstone_core::network::ContactTier;

    use super::super::super::store::JourneyStore;
    use super::super::learning;
    use super::*;
    use crate::platform::clock;
    use crate::state::{provide_navigation, provide_records, provide_undo};
    use crate::words::install_english;

    #[test]
    fn the_mentor_is_chosen_from_the_network_and_named_in_the_plan() {
        install_english();
        Owner::new_root(None).with(|| {
            provide_navigation();
            provide_records();
            provide_undo();
            let store = JourneyStore::new();
            let mut talks = JourneyLearning::new("l1", LearningKind::Mentor, 1);
            store.records.put(&talks);
            let choice = || choose(Line::of_test(store, "l1")).to_html();
            assert!(choice().contains(w::to_network()), "nobody is known");
            for (id, name) in [("p1", "Bea"), ("p2", "Ada")] {
                let tier = ContactTier::Active;
                let person = Person::new(id, name.to_owned(), tier, clock::today(), 1);
                store.records.put(&person);
            }
            let html = choice();
            let place = |name| html.find(name);
            assert!(place("Ada") < place("Bea"), "{html}");
            assert!(html.contains(w::nobody()), "{html}");
            assert!(!learning(store).to_html().contains("With "));
            talks.set_text(LearningField::Person, "p2", 2);
            store.records.put(&talks);
            let page = learning(store).to_html();
            assert!(page.contains(&w::with("Ada")), "{page}");
            assert!(page.contains("of=p2"), "{page}");
        });
    }
}
