//! A contact logged in two taps, and the next one put off.

use leptos::ev::KeyboardEvent;
use leptos::prelude::*;
use steppingstone_core::day::date_from_text;
use steppingstone_core::network::{Contact, ContactKind, NotNow, Person};

use super::labels;
use crate::platform::{clock, intl, page};
use crate::state::ToolStore;
use crate::ui::form::{FieldProps, InputKind, Note, Width, field};
use crate::ui::{Button, ButtonVariant, live, memo, when};
use crate::words::network::log as w;

/// What is open below a person.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Panel {
    Log,
    NotNow,
}

/// What was done last, for whoever shows the list.
#[derive(Clone, PartialEq, Eq)]
pub(super) struct Done {
    pub(super) id: String,
    pub(super) name: String,
    pub(super) is_logged: bool,
    /// The id of the button that began it.
    button: String,
}

impl Done {
    /// Focuses the button that began it, which is in its place again.
    pub(super) fn focus_button(&self) {
        page::focus_on(&self.button);
    }
}

/// The actions of the people of one list, of which one is open at a time.
#[derive(Clone, Copy)]
pub(super) struct ContactActions {
    store: ToolStore,
    /// What ids begin with, so that a person can stand in two lists of a page.
    place: &'static str,
    open: RwSignal<Option<(String, Panel)>>,
    on_done: Callback<Done>,
}

impl ContactActions {
    pub(super) fn new(store: ToolStore, place: &'static str, on_done: Callback<Done>) -> Self {
        ContactActions {
            store,
            place,
            open: RwSignal::new(None),
            on_done,
        }
    }

    /// The person whose actions are open; follows them.
    pub(super) fn opened(self) -> Option<String> {
        self.open.get().map(|(id, _)| id)
    }

    fn id(self, part: &str, id: &str) -> String {
        [self.place, part, id].join("-")
    }

    /// The buttons, or what one of them has opened.
    pub(super) fn view(self, id: String, name: Signal<String>, rests: Signal<bool>) -> AnyView {
        let of = id.clone();
        let panel = memo(move || {
            let open = self.open.read();
            let open = open.as_ref().filter(|(open, _)| *open == of);
            open.map(|(_, panel)| *panel)
        });
        live(move || match panel.get() {
            None => self.closed(&id, name, rests),
            Some(panel) => self.opened_panel(&id, name.get_untracked(), panel),
        })
    }

    fn closed(self, id: &str, name: Signal<String>, rests: Signal<bool>) -> AnyView {
        let open = move |panel: Panel, id: String, first: String| {
            move |()| {
                self.open.set(Some((id.clone(), panel)));
                page::focus_on(&first);
            }
        };
        let called = name.get_untracked();
        let log = open(Panel::Log, id.to_owned(), self.id("met", id));
        let later = open(Panel::NotNow, id.to_owned(), self.id("week", id));
        let later_id = self.id("later", id);
        let later_label = w::not_now_label(&called);
        let not_now = move || {
            let later = later.clone();
            view! {
                <Button variant=ButtonVariant::Plain id=later_id.clone() label=later_label.clone() on_press=later>
                    {w::not_now()}
                </Button>
            }
            .into_any()
        };
        view! {
            <div class="actions">
                <Button variant=ButtonVariant::Quiet id=self.id("log", id) label=w::log_label(&called) on_press=log>
                    {w::log()}
                </Button>
                {when(move || !rests.get(), not_now)}
            </div>
        }
        .into_any()
    }

    fn opened_panel(self, id: &str, name: String, panel: Panel) -> AnyView {
        let (part, question) = match panel {
            Panel::Log => ("log", w::how(&name)),
            Panel::NotNow => ("later", w::until(&name)),
        };
        let back = self.id(part, id);
        let close = Callback::new(move |()| {
            self.open.set(None);
            page::focus_on(&back);
        });
        let on_key = move |event: KeyboardEvent| {
            if event.key() == "Escape" {
                close.run(());
            }
        };
        let choices = match panel {
            Panel::Log => self.kinds(id, &name),
            Panel::NotNow => self.delays(id, &name),
        };
        let asked = self.id("asked", id);
        let asked_id = asked.clone();
        view! {
            <div class="stack no-print" role="group" aria-labelledby=asked on:keydown=on_key>
                <p id=asked_id>{question}</p>
                {choices}
                <p>
                    <Button variant=ButtonVariant::Plain on_press=close>{w::cancel()}</Button>
                </p>
            </div>
        }
        .into_any()
    }

    fn kinds(self, id: &str, name: &str) -> AnyView {
        let buttons = ContactKind::ALL.map(|kind| {
            let (person, called) = (id.to_owned(), name.to_owned());
            let press = move |()| self.log(&person, &called, kind);
            view! {
                <Button variant=ButtonVariant::Quiet id=self.id(kind.key(), id) on_press=press>
                    {labels::contact_kind(kind)}
                </Button>
            }
            .into_any()
        });
        view! { <div class="actions">{buttons.into_iter().collect_view()}</div> }.into_any()
    }

    pub(super) fn log(self, id: &str, name: &str, kind: ContactKind) {
        let today = clock::today();
        let contact = Contact {
            on: today,
            kind,
            note: String::new(),
            is_about: false,
        };
        let message = w::logged(name, labels::contact_kind(kind));
        self.change([id, name], message, true, |person| {
            // Today is never refused.
            let _ = person.log(&clock::new_id(), contact, today, clock::now_ms());
        });
    }

    fn delays(self, id: &str, name: &str) -> AnyView {
        let button = |part: &'static str, words: &'static str, not_now: NotNow| {
            let (person, called) = (id.to_owned(), name.to_owned());
            let press = move |()| {
                self.put_off(&person, &called, not_now);
            };
            view! {
                <Button variant=ButtonVariant::Quiet id=self.id(part, id) on_press=press>{words}</Button>
            }
            .into_any()
        };
        let typed = RwSignal::new(String::new());
        let problem = RwSignal::new("");
        let day_id = self.id("day", id);
        let (person, called, day) = (id.to_owned(), name.to_owned(), day_id.clone());
        let set = move |()| {
            let on = typed.with_untracked(|text| date_from_text(text));
            let wrong = match on {
                None => w::no_day(),
                Some(on) if !self.put_off(&person, &called, NotNow::Until(on)) => w::day_past(),
                Some(_) => return,
            };
            problem.set(wrong);
            page::focus_on(&day);
        };
        let on_day = move |text: String| {
            typed.set(text);
            problem.set("");
        };
        let day = FieldProps {
            kind: InputKind::Day,
            width: Width::Short,
            note: memo(move || Note::problem(problem.get().to_owned())).into(),
            ..FieldProps::new(
                day_id,
                w::day().to_owned().into(),
                10,
                typed.into(),
                Callback::new(on_day),
            )
        };
        view! {
            <div class="actions">
                {button("week", w::week(), NotNow::Week)}
                {button("month", w::month(), NotNow::Month)}
            </div>
            {field(day)}
            <p>
                <Button variant=ButtonVariant::Quiet on_press=set>{w::set_day()}</Button>
            </p>
        }
        .into_any()
    }

    /// Whether the day can be taken: one before today cannot.
    fn put_off(self, id: &str, name: &str, not_now: NotNow) -> bool {
        let today = clock::today();
        let Some(mut person) = self.store.list::<Person>().find(id) else {
            return true;
        };
        if person.put_off(not_now, today, clock::now_ms()).is_err() {
            return false;
        }
        let on = person.next.value.as_ref().map_or(today, |next| next.on);
        let message = w::put_off(name, intl::date(on));
        self.change([id, name], message, false, |person| {
            let _ = person.put_off(not_now, today, clock::now_ms());
        });
        true
    }

    fn change(
        self,
        [id, name]: [&str; 2],
        message: String,
        is_logged: bool,
        change: impl FnOnce(&mut Person),
    ) {
        self.open.set(None);
        let people = self.store.list::<Person>();
        people.change_with_undo(id, message, change);
        let part = if is_logged { "log" } else { "later" };
        let button = self.id(part, id);
        self.store.then_focus(button.clone());
        self.on_done.run(Done {
            id: id.to_owned(),
            name: name.to_owned(),
            is_logged,
            button,
        });
    }
}
