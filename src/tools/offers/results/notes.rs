//! What is uncertain, and what had to be assumed.

use leptos::prelude::*;
use steppingstone_core::offers::{
    Assumption, Audience, CarriedFigures, LawNote, Note, NoteFor, OfferSettingsField, lists_for,
    shared_defaults,
};

use super::super::store::OffersStore;
use super::super::{format, local};
use super::{ComparisonView, law_names};
use crate::ui::{Notice, NoticeKind, live, memo};
use crate::words::offers as w;

/// What there is to know about the offers, and what had to be assumed for them.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Notes {
    pub(super) sentences: Vec<String>,
    /// What was assumed, each list with its heading.
    pub(super) assumed: Vec<(String, Vec<String>)>,
}

pub(super) fn notes(store: OffersStore, results: ReadSignal<ComparisonView>) -> AnyView {
    // Most keystrokes change none of it: it is rendered again only when one does.
    let unknown = memo(move || store.settings.read().assumed());
    let notes = memo(move || in_words(&results.read(), &unknown.read(), store.currency()));
    live(move || view(notes.get()))
}

/// `unknown` are the facts of all offers that are not given.
pub(super) fn in_words(
    results: &ComparisonView,
    unknown: &[OfferSettingsField],
    currency: &str,
) -> Notes {
    let ComparisonView {
        offers,
        shared,
        laws,
        comparison,
        problems,
        ..
    } = results;
    let notes = comparison.notes(offers, problems, shared, laws);
    let mut sentences: Vec<String> = notes
        .iter()
        .map(|note| sentence(results, note, currency))
        .collect();
    sentences.extend(comparison.law_note(offers, shared).map(law_sentence));
    let defaults = shared_defaults(unknown, shared).into_iter();
    let defaults = defaults.map(|(field, value)| format::shared_default(field, value, currency));
    Notes {
        sentences,
        assumed: assumed(results, defaults.collect(), currency),
    }
}

/// A note, with the names of the offers that it is about unless it is about all of them.
fn sentence(results: &ComparisonView, note: &NoteFor, currency: &str) -> String {
    let text = match &note.note {
        Note::LeftOut => w::reads::left_out().to_owned(),
        Note::Concentrated(share) => w::notes::concentrated(format::share(*share)),
        Note::Warning(warning) => format::warning(*warning, currency),
        Note::Place(fact) => local::fact_sentence(fact, currency),
    };
    match note.of.len() == results.entries.len() {
        true => text,
        false => w::notes::of(results.names(&note.of), text),
    }
}

fn law_sentence(note: LawNote) -> String {
    match note {
        LawNote::OtherYear { asked, used } => w::notes::law_other(asked, used),
        LawNote::Carried(CarriedFigures {
            of,
            asked,
            ids,
            raises_tax,
        }) => {
            let names: Vec<String> = ids.iter().map(law_names::name).collect();
            let words = match raises_tax {
                true => w::notes::law_carried,
                false => w::notes::law_carried_only,
            };
            words(of, asked, names.join("; "))
        }
    }
}

/// What was assumed for all offers, of which `defaults` are the facts that hold for each of them,
/// then for several and for each.
fn assumed(
    results: &ComparisonView,
    defaults: Vec<String>,
    currency: &str,
) -> Vec<(String, Vec<String>)> {
    let outcomes = results.comparison.outcomes.iter();
    let lists: Vec<Vec<Assumption>> = outcomes.map(|outcome| outcome.assumed.clone()).collect();
    let mut for_all = defaults;
    let mut others = Vec::new();
    for list in lists_for(&lists, results.entries.len()) {
        let items = list.items.iter();
        let items = items.map(|assumption| format::assumption(assumption, currency));
        match list.of {
            Audience::All => for_all.extend(items),
            Audience::Several(of) => {
                let heading = w::assumed::heading(results.names(&of));
                others.push((heading, items.collect()));
            }
            Audience::One(of) | Audience::RestOf(of) => {
                let heading = w::assumed::heading(results.name(of).to_owned());
                others.push((heading, items.collect()));
            }
        }
    }
    others.insert(0, (w::assumed::all().to_owned(), for_all));
    others
}

fn view(notes: Notes) -> AnyView {
    let notice = (!notes.sentences.is_empty()).then(|| {
        let sentences = notes.sentences.into_iter();
        let sentences = sentences.map(|text| view! { <p>{text}</p> }).collect_view();
        view! { <Notice kind=NoticeKind::Info>{sentences}</Notice> }
    });
    let assumed = notes.assumed.into_iter();
    let assumed = assumed.map(|(heading, items)| list(heading, items));
    let assumed = assumed.collect_view();
    view! {
        <div class="stack">
            <h3>{w::notes::heading()}</h3>
            {notice}
            {assumed}
        </div>
    }
    .into_any()
}

fn list(heading: String, items: Vec<String>) -> AnyView {
    let inside = if items.is_empty() {
        view! { <p>{w::assumed::none()}</p> }.into_any()
    } else {
        let items = items.into_iter().map(|item| view! { <li>{item}</li> });
        view! { <ul>{items.collect_view()}</ul> }.into_any()
    };
    view! {
        <details class="drawer">
            <summary>{heading}</summary>
            {inside}
        </details>
    }
    .into_any()
}

#[cfg(test)]
#[path = "notes_tests.rs"]
mod tests;
