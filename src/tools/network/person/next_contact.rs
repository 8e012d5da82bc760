//! The planned contact: a day, and what it is about.

use leptos::prelude::*;
use steppingstone_core::day::{date_from_text, date_to_text};
use steppingstone_core::network::NextContact;

use super::PersonPage;
use crate::platform::clock;
use crate::ui::form::{FieldProps, InputKind, Note, Width, field};
use crate::ui::memo;
use crate::words::network_person_more::next as w;

const MAX_WHAT: usize = 200;

/// The day and what it is about, as typed.
type Texts = (String, String);

pub(super) fn next_contact(page: PersonPage) -> AnyView {
    // What is typed and cannot be stored as it is.
    let draft = RwSignal::new(None::<Texts>);
    let stored = memo(move || {
        let person = page.person.read();
        let next = person.next.value.as_ref();
        next.map_or_else(Texts::default, |next| {
            (date_to_text(next.on), next.what.clone())
        })
    });
    let texts = memo(move || draft.get().unwrap_or_else(|| stored.get()));
    let set = move |texts: Texts| {
        let next = match read(&texts, &stored.get_untracked().0) {
            Ok(next) => next,
            Err(_) => {
                draft.set(Some(texts));
                return;
            }
        };
        // Without a day nothing is planned; what is typed of it stays on the page.
        let is_whole = next.is_some() || texts.1.trim().is_empty();
        draft.set((!is_whole).then_some(texts));
        page.change(|person| person.next.value = next);
    };
    let problem = move || {
        let texts = texts.read();
        let problem = match read(&texts, &stored.read().0) {
            Err(problem) => problem,
            Ok(None) if !texts.1.trim().is_empty() => w::needs_day(),
            Ok(_) => "",
        };
        Note::problem(problem.to_owned())
    };
    let day = FieldProps {
        kind: InputKind::Day,
        width: Width::Short,
        note: memo(problem).into(),
        ..FieldProps::new(
            "next-day".to_owned(),
            w::day().to_owned().into(),
            10,
            Signal::derive(move || texts.read().0.clone()),
            Callback::new(move |day| set((day, untrack(|| texts.read().1.clone())))),
        )
    };
    let what = FieldProps::new(
        "next-what".to_owned(),
        w::what().to_owned().into(),
        MAX_WHAT,
        Signal::derive(move || texts.read().1.clone()),
        Callback::new(move |what| set((untrack(|| texts.read().0.clone()), what))),
    );
    view! {
        <section class="stack" aria-labelledby="next-contact">
            <h2 id="next-contact">{w::heading()}</h2>
            {field(day)}
            {field(what)}
        </section>
    }
    .into_any()
}

/// What is typed; a day before today is refused, unless it is the one that is stored.
fn read((day, what): &Texts, stored: &str) -> Result<Option<NextContact>, &'static str> {
    let Some(on) = date_from_text(day) else {
        return Ok(None);
    };
    if on < clock::today() && day != stored {
        return Err(w::past());
    }
    let what = what.clone();
    Ok(Some(NextContact { on, what }))
}
