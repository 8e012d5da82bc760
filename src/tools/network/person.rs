//! One person: how it stands, and all that is noted.

mod contacts;
mod intervals;
mod mentor;
mod more;
mod new;
mod next_contact;
mod reach;
mod starters;

use leptos::prelude::*;
use steppingstone_core::network::{ContactTier, Person, contact_state, last_contact};
use steppingstone_core::record::Stamped;
use steppingstone_core::route::Route;

use super::contact_actions::{ContactActions, Done};
use super::labels;
use super::new_person::MAX_NAME;
use crate::platform::clock;
use crate::state::ToolStore;
use crate::ui::form::{FieldProps, InputKind, Note, Width, field, select_field};
use crate::ui::part::{loading_placeholder, part};
use crate::ui::{ButtonLink, either, live, memo, text};
use crate::words::network as n;
use crate::words::network_person as w;

// Comes once what is asked for first has been drawn.
part!(besides in network_person_more, more::more, PersonPage);

/// The most characters of where somebody works, and as what.
const MAX_WORK: usize = 200;

/// Comes once all of the page about somebody can be drawn.
pub(super) async fn preload() {
    // If it fails, the view loads it again and says so.
    let _ = (besides::PART.load)().await;
}

pub(super) fn person(_route: Route) -> AnyView {
    let store = ToolStore::new();
    // Which one changes with the address alone.
    let id = memo(move || store.here.query("of"));
    live(move || match id.get() {
        Some(id) => by_id(store, id),
        None => new::new(store),
    })
}

/// The page of a person, or that they are not here.
fn by_id(store: ToolStore, id: String) -> AnyView {
    let of = id.clone();
    let found = memo(move || {
        let all = store.records.all::<Person>();
        let all = all.read();
        all.iter().find(|person| person.id == of).cloned()
    });
    either(
        move || found.read().is_some(),
        move || {
            let of = id.clone();
            let none = Person::new(&of, String::new(), ContactTier::Parked, clock::today(), 0);
            let person = memo(move || found.get().unwrap_or_else(|| none.clone()));
            let id = StoredValue::new(id.clone());
            PersonPage { store, id, person }.view()
        },
        move || gone(store),
    )
}

fn gone(store: ToolStore) -> AnyView {
    let href = store.here.href(Route::Network);
    view! {
        <div class="measure stack">
            <h1 tabindex="-1">{w::gone()}</h1>
            <p class="lead">{w::gone_text()}</p>
            <p><ButtonLink href=href>{w::to_people()}</ButtonLink></p>
        </div>
    }
    .into_any()
}

fn stands(parts: Vec<String>) -> AnyView {
    let parts = parts.into_iter().map(|part| view! { <li>{part}</li> });
    view! { <ul class="skills__stands" role="list">{parts.collect_view()}</ul> }.into_any()
}

/// A text of a person, to read and to change.
#[derive(Clone, Copy)]
struct TextOf {
    get: fn(&Person) -> &Stamped<String>,
    get_mut: fn(&mut Person) -> &mut Stamped<String>,
}

/// The person that is shown.
#[derive(Clone, Copy)]
pub(super) struct PersonPage {
    store: ToolStore,
    id: StoredValue<String>,
    /// As stored; without a name while they are gone.
    person: Memo<Person>,
}

impl PersonPage {
    fn id(self) -> String {
        self.id.get_value()
    }

    /// Changes the person and stores it.
    fn change(self, change: impl FnOnce(&mut Person)) {
        let now = clock::now_ms();
        let people = self.store.list::<Person>();
        people.change(&self.id(), |person| {
            person.change(now, change);
        });
    }

    /// The same, with an offer to undo it. What `change` does has its own moment.
    fn change_with_undo(self, message: String, change: impl FnOnce(&mut Person, i64)) {
        let now = clock::now_ms();
        let people = self.store.list::<Person>();
        people.change_with_undo(&self.id(), message, |person| change(person, now));
    }

    /// A field whose text is stored at every key.
    fn text_field(self, id: &str, label: &'static str, max: usize, of: TextOf) -> FieldProps {
        FieldProps::new(
            id.to_owned(),
            label.to_owned().into(),
            max,
            Signal::derive(move || (of.get)(&self.person.read()).value.clone()),
            Callback::new(move |text: String| {
                self.change(|person| (of.get_mut)(person).value = text);
            }),
        )
    }

    /// The same of a few lines.
    fn long_field(self, id: &str, label: &'static str, max: usize, of: TextOf) -> FieldProps {
        FieldProps {
            kind: InputKind::Long,
            width: Width::Wide,
            ..self.text_field(id, label, max, of)
        }
    }

    fn view(self) -> AnyView {
        let name = memo(move || self.person.read().name.value.clone());
        let stands_now = memo(move || self.stands());
        let rests = memo(move || self.person.read().rests());
        let people = self.store.here.href(Route::Network);
        // The buttons are in their place again, with focus.
        let actions = ContactActions::new(
            self.store,
            "person",
            Callback::new(|done: Done| done.focus_button()),
        );
        view! {
            <div class="measure stack stack--wide">
                <header class="stack">
                    <p class="no-print"><a href=people>{w::to_people()}</a></p>
                    <h1 tabindex="-1" class="skills__heading">{text(move || name.get())}</h1>
                    {live(move || stands(stands_now.get()))}
                    {actions.view(self.id(), name.into(), rests.into())}
                </header>
                <div class="stack">
                    {self.name()}
                    {self.tier()}
                    {field(self.text_field("person-organization", w::organization(), MAX_WORK, TextOf {
                        get: |person| &person.organization,
                        get_mut: |person| &mut person.organization,
                    }))}
                    {field(self.text_field("person-role", w::role(), MAX_WORK, TextOf {
                        get: |person| &person.role,
                        get_mut: |person| &mut person.role,
                    }))}
                </div>
                {besides::PART.view(self, |fetch| loading_placeholder(fetch, w::failed()), || ())}
            </div>
        }
        .into_any()
    }

    /// How it stands, in a few words each.
    fn stands(self) -> Vec<String> {
        let today = clock::today();
        let person = self.person.read();
        let state = contact_state(&person, today);
        let is_about = last_contact(&person, today).is_some_and(|contact| contact.is_about);
        let status = labels::status(&state, person.archived.value);
        let parts = std::iter::once(status).chain(labels::last(&state, is_about));
        parts.collect()
    }

    /// A name that is deleted is missed, and the one that is stored stays.
    fn name(self) -> AnyView {
        let typed = RwSignal::new(untrack(|| self.person.read().name.value.clone()));
        let problem = move || match typed.read().trim().is_empty() {
            true => Note::problem(w::needs_name().to_owned()),
            false => Note::default(),
        };
        let on_text = move |text: String| {
            if !text.trim().is_empty() {
                self.change(|person| person.name.value = text.clone());
            }
            typed.set(text);
        };
        field(FieldProps {
            note: memo(problem).into(),
            ..FieldProps::new(
                "person-name".to_owned(),
                w::name().to_owned().into(),
                MAX_NAME,
                typed.into(),
                Callback::new(on_text),
            )
        })
    }

    fn tier(self) -> AnyView {
        let value = memo(move || self.person.read().tier.value.key().to_owned());
        let pick = Callback::new(move |key: String| {
            let Some(tier) = ContactTier::from_key(&key) else {
                return;
            };
            let people = self.store.list::<Person>();
            people.change(&self.id(), |person| {
                person.set_tier(tier, clock::today(), clock::now_ms());
            });
        });
        select_field(
            "person-tier".to_owned(),
            n::tier_choice::label(),
            "",
            labels::tiers(),
            value.into(),
            pick,
        )
    }
}

#[cfg(feature = "ssr")]
#[cfg(test)]
#[path = "person_tests.rs"]
mod tests;
