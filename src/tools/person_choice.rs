//! Somebody of the network beside a typed name: who was chosen, or those whose name is being typed.
//! Balance asks it of a task that is handed over, Network of an application.

use leptos::prelude::*;
use steppingstone_core::network::{Person, by_name, folded_name};
use steppingstone_core::route::Route;

use crate::platform::page;
use crate::state::ToolStore;
use crate::ui::{Button, ButtonVariant, live, memo};

/// A name is looked for from so many letters on, and so many people are offered.
const MIN_LETTERS: usize = 2;
const MOST: usize = 5;

/// A person's id and name.
pub(super) type Known = (String, String);

/// What is chosen, and how a tool says it.
#[derive(Clone, Copy)]
pub(super) struct PersonChoice {
    pub(super) store: ToolStore,
    /// The id of the field of the name, on which focus goes after a press.
    pub(super) field: &'static str,
    /// The id of who was chosen.
    pub(super) chosen: Signal<Option<String>>,
    pub(super) typed: Signal<String>,
    /// Stores a choice; `None` takes it back and leaves the name.
    pub(super) set: Callback<Option<Known>>,
    pub(super) words: PersonChoiceWords,
}

#[derive(Clone, Copy)]
pub(super) struct PersonChoiceWords {
    /// That somebody of this name is in the network.
    pub(super) of_network: fn(&str) -> String,
    pub(super) unlink: &'static str,
    pub(super) choose: fn(&str) -> String,
    pub(super) meant: &'static str,
}

impl PersonChoice {
    pub(super) fn view(self) -> AnyView {
        let found = memo(move || self.found());
        live(move || {
            let (person, fitting) = found.get();
            match person {
                Some(person) => self.of_network(person),
                None => self.offered(fitting),
            }
        })
    }

    /// Who was chosen, or whose name fits what is typed.
    fn found(self) -> (Option<Known>, Vec<Known>) {
        let people = self.store.records.all::<Person>();
        let people = people.read();
        let known = |person: &Person| (person.id.clone(), person.name.value.clone());
        if let Some(id) = self.chosen.read().as_ref() {
            let person = people.iter().find(|person| person.id == *id);
            return (person.map(known), Vec::new());
        }
        let typed = folded_name(self.typed.read().trim());
        if typed.chars().count() < MIN_LETTERS {
            return (None, Vec::new());
        }
        let fits = people.iter().filter(|person| {
            !person.archived.value && folded_name(&person.name.value).contains(&typed)
        });
        let fitting = by_name(fits).into_iter().take(MOST);
        (None, fitting.map(known).collect())
    }

    fn of_network(self, (id, name): Known) -> AnyView {
        let href = self.store.href(Route::NetworkPerson, &id);
        let remove = move |()| {
            self.set.run(None);
            page::focus_on(self.field);
        };
        view! {
            <p>
                <a href=href>{(self.words.of_network)(&name)}</a> " "
                <Button variant=ButtonVariant::Plain on_press=remove>{self.words.unlink}</Button>
            </p>
        }
        .into_any()
    }

    fn offered(self, fitting: Vec<Known>) -> AnyView {
        if fitting.is_empty() {
            return ().into_any();
        }
        let buttons = fitting.into_iter().map(|known| {
            let words = (self.words.choose)(&known.1);
            let press = move |()| {
                self.set.run(Some(known.clone()));
                page::focus_on(self.field);
            };
            view! { <Button variant=ButtonVariant::Quiet on_press=press>{words}</Button> }
        });
        view! {
            <p class="muted small">{self.words.meant}</p>
            <div class="actions">{buttons.collect_view()}</div>
        }
        .into_any()
    }
}
