//! What is in a chosen file, before anything of it is stored; and storing what is ticked.

use leptos::prelude::*;
use leptos::task::spawn_local;
use steppingstone_core::network::contact_files::{
    Column, ContactCard, Duplicate, DuplicateClass, ImportAction, Known, Selection, selected,
};
use steppingstone_core::network::{
    ChosenCards, ImportActions, MAX_PEOPLE, NoRoomForPeople, Opportunity, Person, bring_in_people,
};
use steppingstone_core::store::{Record, reverted_text, to_stored_text};

use super::reading::{Found, Opened, open, read};
use super::{Chosen, columns, kept, problems};
use crate::platform::{clock, intl, page};
use crate::state::Texts;
use crate::ui::chart::Table;
use crate::ui::form::{checkbox, select_field};
use crate::ui::{Button, ButtonVariant, later, live, memo, text, when};
use crate::words::network_files::reading as reading_words;
use crate::words::network_files_preview as w;

/// The heading, which has focus once the file was read.
pub(super) const FOUND: &str = "found-contacts";
/// So many people are drawn at first, and more with each press.
const PIECE: usize = 50;

/// Whom the last press ticked.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Pressed {
    Nobody,
    Everybody,
    /// At organizations of the reader's applications.
    Organizations,
    /// Known for no more than twelve months.
    LastYear,
}

/// What was found in a file, and what the reader chose of it.
#[derive(Clone, Copy)]
pub(super) struct Preview {
    chosen: Chosen,
    /// `None` until the file is open; an error in words.
    opened: RwSignal<Option<Result<Opened, String>>>,
    pub(super) takes_notes: RwSignal<bool>,
    /// What each column of a table holds, once the reader said it.
    pub(super) columns: RwSignal<Option<Vec<Option<Column>>>>,
    pub(super) found: Memo<Found>,
    pressed: RwSignal<Option<Pressed>>,
    /// Those whose tick was changed since, by their places.
    turned: RwSignal<Vec<usize>>,
    pub(super) ticked: Memo<Vec<bool>>,
    actions: RwSignal<ImportActions>,
    shown: RwSignal<usize>,
    /// Why what was ticked was not stored.
    refused: RwSignal<String>,
}

impl Preview {
    pub(super) fn new(chosen: Chosen) -> Preview {
        let store = chosen.store;
        let opened = RwSignal::new(None::<Result<Opened, String>>);
        let takes_notes = RwSignal::new(false);
        let columns = RwSignal::new(None::<Vec<Option<Column>>>);
        let found = memo(move || match &*opened.read() {
            Some(Ok(opened)) => {
                let people = store.records.all::<Person>();
                let columns = columns.read();
                read(
                    opened,
                    takes_notes.get(),
                    columns.as_deref(),
                    &people.read(),
                )
            }
            Some(Err(_)) | None => Found::default(),
        });
        let pressed = RwSignal::new(None);
        let turned = RwSignal::new(Vec::<usize>::new());
        let ticked = memo(move || {
            let found = found.read();
            let cards = &found.import.cards;
            let mut ticked = match pressed.get() {
                // Of so many connections, nobody is brought in unasked.
                None if found.is_linkedin() => vec![false; cards.len()],
                Some(Pressed::Nobody) => vec![false; cards.len()],
                None | Some(Pressed::Everybody) => selected(cards, Selection::All),
                Some(Pressed::LastYear) => {
                    let today = clock::today();
                    selected(cards, Selection::SinceLastYear { today })
                }
                Some(Pressed::Organizations) => {
                    let jobs = store.records.all::<Opportunity>();
                    let jobs = jobs.read();
                    let names: Vec<&str> = jobs
                        .iter()
                        .map(|job| job.organization.value.as_str())
                        .collect();
                    selected(cards, Selection::AtOrganizations(&names))
                }
            };
            for place in turned.read().iter() {
                if let Some(one) = ticked.get_mut(*place) {
                    *one = !*one;
                }
            }
            ticked
        });
        Preview {
            chosen,
            opened,
            takes_notes,
            columns,
            found,
            pressed,
            turned,
            ticked,
            actions: RwSignal::new(ImportActions::default()),
            shown: RwSignal::new(PIECE),
            refused: RwSignal::default(),
        }
    }

    /// Shows a file that is open, or why it is not.
    pub(super) fn show(self, opened: Result<Opened, String>) {
        // The reader may have gone on meanwhile.
        if self.opened.is_disposed() {
            return;
        }
        self.opened.set(Some(opened));
        page::focus_on(FOUND);
    }

    pub(super) fn press(self, pressed: Pressed) {
        self.turned.set(Vec::new());
        self.pressed.set(Some(pressed));
        self.refused.set(String::new());
        page::announce(&w::people::ticked(self.count()));
    }

    pub(super) fn turn(self, place: usize) {
        self.turned.update(|turned| match turned.contains(&place) {
            true => turned.retain(|it| *it != place),
            false => turned.push(place),
        });
        self.refused.set(String::new());
    }

    /// How many are ticked.
    fn count(self) -> usize {
        self.ticked.read().iter().filter(|is| **is).count()
    }

    /// Forgets who was ticked one by one: the rows are others.
    pub(super) fn restart(self) {
        self.turned.set(Vec::new());
        self.shown.set(PIECE);
    }
}

pub(super) fn preview(chosen: Chosen) -> AnyView {
    let preview = Preview::new(chosen);
    if let Some(bytes) = chosen.bytes.get_untracked() {
        spawn_local(async move {
            let opened = open(bytes).await;
            preview.show(opened);
        });
    }
    view_of(preview)
}

pub(super) fn view_of(preview: Preview) -> AnyView {
    let state = memo(move || match &*preview.opened.read() {
        None => None,
        Some(Err(problem)) => Some(Err(problem.clone())),
        Some(Ok(_)) => {
            let found = preview.found.read();
            Some(match found.import.whole_refusal() {
                Some(fault) => Err(problems::whole(fault)),
                None => Ok(()),
            })
        }
    });
    live(move || match state.get() {
        None => view! { <p class="muted" role="status">{reading_words()}</p> }.into_any(),
        Some(Err(problem)) => refused_whole(preview, problem),
        Some(Ok(())) => filled(preview),
    })
}

/// Nothing was read: why, and the mapping where that is all that is wrong.
fn refused_whole(preview: Preview, problem: String) -> AnyView {
    view! {
        <section class="stack" aria-labelledby=FOUND>
            <h2 id=FOUND tabindex="-1">{w::heading()}</h2>
            <p class="field__problem" role="alert">{problem}</p>
            {columns::columns(preview, true)}
            {cancel(preview)}
        </section>
    }
    .into_any()
}

fn filled(preview: Preview) -> AnyView {
    let is_guessed = move || preview.found.read().import.is_encoding_guessed;
    let has_notes = preview.takes_notes;
    let notes = checkbox(
        w::notes().to_owned(),
        has_notes.into(),
        Callback::new(move |is_ticked| has_notes.set(is_ticked)),
    );
    let bring = move |()| bring(preview);
    let refused = text(move || preview.refused.get());
    let ticked = text(move || w::people::ticked(preview.count()));
    view! {
        <section class="stack stack--wide" aria-labelledby=FOUND>
            <div class="stack">
                <h2 id=FOUND tabindex="-1">{w::heading()}</h2>
                <p>{w::nothing_stored()}</p>
                {live(move || counts(preview))}
                {when(is_guessed, || view! { <p>{w::guessed()}</p> }.into_any())}
                <p>{w::all_parked()}</p>
                {notes}
                {live(move || actions(preview))}
                <p>{ticked}</p>
                <p class="field__problem" role="alert">{refused}</p>
                <div class="actions">
                    <Button on_press=bring>{w::bring()}</Button>
                    <Button
                        variant=ButtonVariant::Plain
                        on_press=move |()| {
                            page::announce(w::cancelled());
                            preview.chosen.let_go();
                        }
                    >
                        {w::cancel()}
                    </Button>
                </div>
            </div>
            {columns::columns(preview, false)}
            {later(move || people(preview))}
            {later(move || live(move || besides(preview)))}
        </section>
    }
    .into_any()
}

fn cancel(preview: Preview) -> AnyView {
    let press = move |()| preview.chosen.let_go();
    view! {
        <div class="actions">
            <Button variant=ButtonVariant::Plain on_press=press>{w::cancel()}</Button>
        </div>
    }
    .into_any()
}

/// How many there are of each kind.
fn counts(preview: Preview) -> AnyView {
    use w::counts as c;
    let counts = preview.found.read().counts;
    let rows = [
        (c::new(), counts.new),
        (c::maybe(), counts.maybe),
        (c::same(), counts.same),
        (c::identical(), counts.identical),
        (c::refused(), counts.refused),
    ];
    let rows = rows.into_iter().filter(|(_, count)| *count > 0);
    let rows = rows.map(|(kind, count)| vec![kind.to_owned(), intl::number(count as f64)]);
    let heads = vec![c::kind(), c::number()];
    view! { <Table label=c::label() heads=heads rows=rows.collect() /> }.into_any()
}

/// What becomes of those who may be here already, where there are some.
fn actions(preview: Preview) -> AnyView {
    let counts = preview.found.read().counts;
    let maybe = (counts.maybe > 0).then(|| {
        action(
            "import-maybe",
            w::actions::maybe(),
            memo(move || preview.actions.get().maybe),
            Callback::new(move |action| preview.actions.update(|it| it.maybe = action)),
        )
    });
    let same = (counts.same > 0).then(|| {
        action(
            "import-same",
            w::actions::same(),
            memo(move || preview.actions.get().same),
            Callback::new(move |action| preview.actions.update(|it| it.same = action)),
        )
    });
    view! {
        {maybe}
        {same}
    }
    .into_any()
}

const fn action_key(action: ImportAction) -> &'static str {
    match action {
        ImportAction::Add => "add",
        ImportAction::Fill => "fill",
        ImportAction::Skip => "skip",
    }
}

fn action(
    id: &str,
    label: &'static str,
    value: Memo<ImportAction>,
    on_pick: Callback<ImportAction>,
) -> AnyView {
    const ALL: [ImportAction; 3] = [ImportAction::Fill, ImportAction::Add, ImportAction::Skip];
    let keys = ALL.map(|action| {
        let words = match action {
            ImportAction::Add => w::actions::add(),
            ImportAction::Fill => w::actions::fill(),
            ImportAction::Skip => w::actions::skip(),
        };
        (action_key(action), words)
    });
    let key = memo(move || action_key(value.get()).to_owned());
    let pick = Callback::new(move |key: String| {
        if let Some(action) = ALL.into_iter().find(|it| action_key(*it) == key) {
            on_pick.run(action);
        }
    });
    select_field(id.to_owned(), label, "", keys.to_vec(), key.into(), pick)
}

/// Who is in the file, each with a box.
fn people(preview: Preview) -> AnyView {
    let presses = move || {
        let is_linkedin = preview.found.read().is_linkedin();
        let lately = [
            (w::people::organizations(), Pressed::Organizations),
            (w::people::last_year(), Pressed::LastYear),
        ];
        let lately = lately.into_iter().filter(move |_| is_linkedin);
        let all = [
            (w::people::all(), Pressed::Everybody),
            (w::people::none(), Pressed::Nobody),
        ];
        let buttons = lately.chain(all).map(|(words, pressed)| {
            let press = move |()| preview.press(pressed);
            view! { <Button variant=ButtonVariant::Quiet on_press=press>{words}</Button> }
        });
        view! { <div class="actions">{buttons.collect_view()}</div> }.into_any()
    };
    let rows = move || {
        let found = preview.found.read();
        let people = found.import.cards.iter().zip(&found.duplicates).enumerate();
        let people = people.take(preview.shown.get());
        let rows = people.map(|(place, (card, duplicate))| {
            let standing = standing(duplicate, &found);
            row(preview, place, card, standing)
        });
        view! { <ul class="import-list__rows" role="list">{rows.collect_view()}</ul> }.into_any()
    };
    let left = memo(move || {
        let all = preview.found.read().import.cards.len();
        all.saturating_sub(preview.shown.get())
    });
    let more = move || {
        let press = move |()| preview.shown.update(|shown| *shown += PIECE);
        view! {
            <Button variant=ButtonVariant::Quiet on_press=press>
                {text(move || w::people::more(left.get().min(PIECE)))}
            </Button>
        }
        .into_any()
    };
    view! {
        <section class="stack" aria-labelledby="import-people">
            <h3 id="import-people">{w::people::heading()}</h3>
            {live(presses)}
            {live(rows)}
            {when(move || left.get() > 0, more)}
        </section>
    }
    .into_any()
}

fn row(preview: Preview, place: usize, card: &ContactCard, standing: Option<String>) -> AnyView {
    let label = match (card.organization.as_str(), &card.name) {
        ("", name) => name.clone(),
        (organization, name) if organization == name => name.clone(),
        (organization, name) => w::people::row(name, organization),
    };
    let is_ticked = memo(move || {
        preview
            .ticked
            .read()
            .get(place)
            .copied()
            .unwrap_or_default()
    });
    let tick = Callback::new(move |_| preview.turn(place));
    let standing = standing.map(|said| view! { <p class="muted small" dir="auto">{said}</p> });
    view! {
        <li class="import-list__row">
            {checkbox(label, is_ticked.into(), tick)}
            {standing}
        </li>
    }
    .into_any()
}

/// Whom somebody in the file resembles.
fn standing(duplicate: &Duplicate, found: &Found) -> Option<String> {
    use w::people as p;
    let (name, is_stored) = match duplicate.with? {
        Known::Existing(place) => (found.names.get(place)?, true),
        Known::Incoming(place) => (&found.import.cards.get(place)?.name, false),
    };
    Some(match (duplicate.class, is_stored) {
        (DuplicateClass::New, _) => return None,
        (DuplicateClass::Maybe, true) => p::maybe(name),
        (DuplicateClass::Maybe, false) => p::maybe_in_file(name),
        (DuplicateClass::Same, true) => p::same(name),
        (DuplicateClass::Identical, true) => p::identical().to_owned(),
        (DuplicateClass::Same | DuplicateClass::Identical, false) => p::same_in_file(name),
    })
}

/// What was left out, refused and passed over.
fn besides(preview: Preview) -> AnyView {
    let found = preview.found.read();
    let import = &found.import;
    let left_out = import.left_out.iter();
    let left_out = left_out
        .map(|(name, count)| w::left_out::row(name, intl::number(*count as f64)))
        .collect::<Vec<String>>();
    let (refused, passed) = (&import.refused, &import.passed_over);
    view! {
        {drawer(
            w::refused::heading(refused.len()),
            "",
            problems::refused_lines(refused),
        )}
        {drawer(w::passed::heading(passed.len()), "", problems::passed_lines(passed))}
        {drawer(w::left_out::heading(found.counts.left_out), w::left_out::text(), left_out)}
    }
    .into_any()
}

fn drawer(heading: String, said: &'static str, lines: Vec<String>) -> AnyView {
    if lines.is_empty() {
        return ().into_any();
    }
    let lines = lines
        .into_iter()
        .map(|line| view! { <li dir="auto">{line}</li> });
    view! {
        <details class="drawer">
            <summary>{heading}</summary>
            <div class="stack">
                {(!said.is_empty()).then(|| view! { <p>{said}</p> })}
                <ul class="list">{lines.collect_view()}</ul>
            </div>
        </details>
    }
    .into_any()
}

/// Stores what is ticked, in one step that can be undone.
pub(super) fn bring(preview: Preview) {
    let store = preview.chosen.store;
    if untrack(|| preview.count()) == 0 {
        return preview.refused.set(w::none_ticked().to_owned());
    }
    let stored = store.records.all::<Person>().get_untracked();
    let (found, ticked) = (
        preview.found.get_untracked(),
        preview.ticked.get_untracked(),
    );
    let chosen = ChosenCards {
        cards: &found.import.cards,
        duplicates: &found.duplicates,
        ticked: &ticked,
        actions: preview.actions.get_untracked(),
    };
    let (batch, now_ms) = (clock::new_id(), clock::now_ms());
    let today = clock::today();
    let number = |count: usize| intl::number(count as f64);
    let brought = bring_in_people(&stored, chosen, &batch, &mut clock::new_id, today, now_ms);
    let brought = match brought {
        Ok(brought) if brought.people.is_empty() => {
            return preview.refused.set(w::nothing_new().to_owned());
        }
        Ok(brought) => brought,
        Err(NoRoomForPeople(over)) => {
            let refused = w::no_room(number(MAX_PEOPLE), number(over));
            return preview.refused.set(refused);
        }
    };
    let done = w::done(number(brought.added), number(brought.filled));
    let text = |person: &Person| {
        let key = person.key()?.to_string();
        Some((key, Some(to_stored_text(person, now_ms))))
    };
    let texts: Texts = brought.people.iter().filter_map(text).collect();
    let changes = store.records.replace(texts);
    store.offer_revert(done, changes, reverted_text::<Person>);
    preview.chosen.bytes.set(None);
    // With nobody added there may be no list of imports; then it is the heading of the page.
    page::focus_on(kept::IMPORTS);
}
