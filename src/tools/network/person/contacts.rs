//! When one was in touch: a list to add to, to change and to delete from.

use leptos::prelude::*;
use steppingstone_core::day::{date_from_text, date_to_text};
use steppingstone_core::network::{Contact, ContactKind};
use steppingstone_core::order::merge_sorted;

use super::super::labels;
use super::PersonPage;
use crate::platform::{clock, intl, page};
use crate::ui::form::{FieldProps, InputKind, Note, Width, field, select_field};
use crate::ui::{Button, ButtonVariant, live, memo, text, when};
use crate::words::network_person_more::contacts as w;

const HEADING: &str = "contacts";
const ADD: &str = "contact-add";
const DAY: &str = "contact-day";
const MAX_NOTE: usize = 500;

/// So many are shown before all are asked for.
const AT_FIRST: usize = 20;

/// What is open: a new contact, or the one that is changed, by its id.
#[derive(Clone, PartialEq, Eq)]
enum Open {
    New,
    Change(String),
}

#[derive(Clone, Copy)]
struct Contacts {
    page: PersonPage,
    open: RwSignal<Option<Open>>,
    day: RwSignal<String>,
    kind: RwSignal<String>,
    note: RwSignal<String>,
    problem: RwSignal<&'static str>,
    shows_all: RwSignal<bool>,
}

fn change_id(id: &str) -> String {
    ["contact-change-", id].concat()
}

pub(super) fn contacts(page: PersonPage) -> AnyView {
    let contacts = Contacts {
        page,
        open: RwSignal::new(None),
        day: RwSignal::default(),
        kind: RwSignal::default(),
        note: RwSignal::default(),
        problem: RwSignal::new(""),
        shows_all: RwSignal::new(false),
    };
    let all = memo(move || {
        let person = page.person.read();
        let all = person.live_contacts();
        let all = all.map(|(id, contact)| (id.to_owned(), contact.clone()));
        merge_sorted(all.collect(), &|one: &(String, Contact), other| {
            one.1.on > other.1.on
        })
    });
    let count = memo(move || all.read().len());
    let list = move || {
        let all = all.read();
        let most = if contacts.shows_all.get() {
            usize::MAX
        } else {
            AT_FIRST
        };
        if all.is_empty() {
            return view! { <p class="muted">{w::none()}</p> }.into_any();
        }
        let rows = all.iter().take(most);
        let rows = rows.map(|(id, contact)| contacts.row(id.clone(), contact));
        view! { <ul class="skills__list" role="list">{rows.collect_view()}</ul> }.into_any()
    };
    let show = move |()| {
        contacts.shows_all.set(true);
        page::focus_on(HEADING);
    };
    let more = move || {
        view! {
            <p class="no-print">
                <Button variant=ButtonVariant::Quiet on_press=show>{text(move || w::show_all(count.get()))}</Button>
            </p>
        }
        .into_any()
    };
    view! {
        <section class="stack" aria-labelledby=HEADING>
            <h2 id=HEADING tabindex="-1">{w::heading()}</h2>
            {contacts.adding()}
            {live(list)}
            {when(move || !contacts.shows_all.get() && count.get() > AT_FIRST, more)}
        </section>
    }
    .into_any()
}

impl Contacts {
    fn adding(self) -> AnyView {
        let is_new = memo(move || *self.open.read() == Some(Open::New));
        let open = move |()| self.open(Open::New, None);
        live(move || match is_new.get() {
            true => self.form(ADD.to_owned()),
            false => view! {
                <p class="no-print">
                    <Button variant=ButtonVariant::Quiet id=ADD on_press=open>{w::add()}</Button>
                </p>
            }
            .into_any(),
        })
    }

    fn open(self, open: Open, contact: Option<&Contact>) {
        let on = contact.map_or_else(clock::today, |contact| contact.on);
        let kind = contact.map_or(ContactKind::Met, |contact| contact.kind);
        self.day.set(date_to_text(on));
        self.kind.set(kind.key().to_owned());
        let note = contact.map(|contact| contact.note.clone());
        self.note.set(note.unwrap_or_default());
        self.problem.set("");
        self.open.set(Some(open));
        page::focus_on(DAY);
    }

    fn row(self, id: String, contact: &Contact) -> AnyView {
        let day = intl::date(contact.on);
        let words = match contact.is_about {
            true => w::about(&day, labels::contact_kind(contact.kind)),
            false => w::row(&day, labels::contact_kind(contact.kind)),
        };
        let note = contact.note.trim().to_owned();
        let note = (!note.is_empty()).then(|| view! { <p>{note}</p> });
        let of = id.clone();
        let is_open = memo(move || *self.open.read() == Some(Open::Change(of.clone())));
        let (contact, for_change) = (contact.clone(), id.clone());
        let change = Callback::new(move |()| {
            self.open(Open::Change(for_change.clone()), Some(&contact));
        });
        let for_delete = id.clone();
        let delete = Callback::new(move |()| self.delete(&for_delete));
        let actions = live(move || {
            match is_open.get() {
            true => self.form(change_id(&id)),
            false => view! {
                <div class="actions">
                    <Button variant=ButtonVariant::Plain id=change_id(&id) label=w::change_label(&day) on_press=change>
                        {w::change()}
                    </Button>
                    <Button variant=ButtonVariant::Plain label=w::delete_label(&day) on_press=delete>
                        {w::delete()}
                    </Button>
                </div>
            }
            .into_any(),
        }
        });
        view! { <li class="skills__row"><p>{words}</p> {note} {actions}</li> }.into_any()
    }

    fn delete(self, id: &str) {
        self.page
            .change_with_undo(w::deleted().to_owned(), |person, now| person.unlog(id, now));
        self.page.store.then_focus(change_id(id));
        page::focus_on(HEADING);
    }

    /// The fields of a contact; focus goes back to what has opened them.
    fn form(self, back: String) -> AnyView {
        let day = FieldProps {
            kind: InputKind::Day,
            width: Width::Short,
            note: memo(move || Note::problem(self.problem.get().to_owned())).into(),
            ..FieldProps::new(
                DAY.to_owned(),
                w::day().to_owned().into(),
                10,
                self.day.into(),
                Callback::new(move |text| {
                    self.day.set(text);
                    self.problem.set("");
                }),
            )
        };
        let kinds = ContactKind::ALL.map(|kind| (kind.key(), labels::contact_kind(kind)));
        let kind = select_field(
            "contact-kind".to_owned(),
            w::kind(),
            "",
            kinds.to_vec(),
            self.kind.into(),
            Callback::new(move |key| self.kind.set(key)),
        );
        let note = FieldProps {
            kind: InputKind::Long,
            width: Width::Wide,
            hint: w::note_hint(),
            ..FieldProps::new(
                "contact-note".to_owned(),
                w::note().to_owned().into(),
                MAX_NOTE,
                self.note.into(),
                Callback::new(move |text| self.note.set(text)),
            )
        };
        let save = move |()| self.save();
        let cancel = move |()| {
            self.open.set(None);
            page::focus_on(&back);
        };
        view! {
            <div class="stack no-print">
                {field(day)}
                {kind}
                {field(note)}
                <div class="actions">
                    <Button on_press=save>{w::save()}</Button>
                    <Button variant=ButtonVariant::Plain on_press=cancel>{w::cancel()}</Button>
                </div>
            </div>
        }
        .into_any()
    }

    /// Stores what is typed; a day after today is refused.
    fn save(self) {
        let Some(on) = self.day.with_untracked(|text| date_from_text(text)) else {
            self.problem.set(w::no_day());
            return page::focus_on(DAY);
        };
        let today = clock::today();
        if on > today {
            self.problem.set(w::future());
            return page::focus_on(DAY);
        }
        let id = match self.open.get_untracked() {
            Some(Open::Change(id)) => id,
            Some(Open::New) => clock::new_id(),
            None => return,
        };
        let kind = self.kind.with_untracked(|key| ContactKind::from_key(key));
        let contact = Contact {
            on,
            kind: kind.unwrap_or(ContactKind::Met),
            note: self.note.get_untracked(),
            is_about: false,
        };
        self.open.set(None);
        self.page
            .change_with_undo(w::saved(intl::date(on)), |person, now| {
                // Its day was looked at above.
                let _ = person.log(&id, contact, today, now);
            });
        self.page.store.then_focus(HEADING.to_owned());
        page::focus_on(&change_id(&id));
    }
}
