//! Choosing an occupation: a field in which titles that fit are offered while one types.

use leptos::ev::{FocusEvent, KeyboardEvent};
use leptos::prelude::*;
use steppingstone_core::occupations::{Hit, NameKind, Occupations};

use super::failed;
use crate::platform::page;
use crate::state::{Loaded, Names, OccupationFiles, use_occupations};
use crate::ui::{Button, ButtonVariant, attr, live, memo, text, when};
use crate::words::journey::occupation as w;

/// At most so many titles are offered.
const MOST: usize = 8;
/// No title is longer.
const MAX: usize = 200;

/// A title that is offered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Title {
    pub(super) code: String,
    pub(super) title: String,
    /// The name by which it was found, where that is another.
    pub(super) also: Option<String>,
}

/// What was found of a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Found {
    /// Nothing is typed.
    Nothing,
    Coming,
    Failed,
    /// No title fits.
    None,
    Titles(Vec<Title>),
}

/// Looks for what was typed: among the titles, and among other names only where no title fits.
pub(super) fn found(files: OccupationFiles, typed: &str) -> Found {
    if typed.trim().is_empty() {
        return Found::Nothing;
    }
    for names in [Names::Titles, Names::Reported, Names::All] {
        match (files.search(names), files.list()) {
            (Loaded::There(search), Loaded::There(list)) => {
                let hits = search.find(typed, MOST);
                let is_found = hits.iter().any(|hit| !hit.is_tentative);
                if is_found || (names == Names::All && !hits.is_empty()) {
                    return Found::Titles(titles(&list, hits));
                }
            }
            (Loaded::Failed, _) | (_, Loaded::Failed) => return Found::Failed,
            _ => return Found::Coming,
        }
    }
    Found::None
}

fn titles(list: &Occupations, hits: Vec<Hit>) -> Vec<Title> {
    let titles = hits.into_iter().filter_map(|hit| {
        let occupation = list.all.get(hit.occupation)?;
        Some(Title {
            code: occupation.code.clone(),
            title: occupation.title.clone(),
            also: (hit.kind != NameKind::Title).then_some(hit.name),
        })
    });
    titles.collect()
}

#[derive(Clone, Copy)]
struct Picker {
    id: &'static str,
    files: OccupationFiles,
    /// What was typed since the last choice; `None` while the field shows what is chosen.
    typed: RwSignal<Option<String>>,
    found: Memo<Found>,
    is_open: RwSignal<bool>,
    /// The place of the title that the arrow keys are on.
    active: RwSignal<Option<usize>>,
    /// The title of what is chosen.
    chosen: Memo<Option<String>>,
    choose: Callback<Option<Title>>,
}

/// A field in which occupations are looked for, one after the other: `on_pick` is handed the code and
/// the title of each that is chosen.
pub(crate) fn occupation_search(
    id: &'static str,
    label: &'static str,
    on_pick: impl Fn(String, String) + Send + Sync + 'static,
) -> AnyView {
    let choose = move |title: Option<Title>| {
        if let Some(title) = title {
            on_pick(title.code, title.title);
        }
    };
    draw(picker(id, Box::new(|| None), Callback::new(choose)), label)
}

/// A field to choose an occupation in, by its code. `chosen` follows what it reads; `choose` is called
/// with `None` when the choice is taken back.
pub(crate) fn occupation_picker(
    id: &'static str,
    label: &'static str,
    chosen: impl Fn() -> Option<String> + Send + Sync + 'static,
    choose: impl Fn(Option<String>) + Send + Sync + 'static,
) -> AnyView {
    let choose = move |title: Option<Title>| choose(title.map(|title| title.code));
    draw(picker(id, Box::new(chosen), Callback::new(choose)), label)
}

type Chosen = Box<dyn Fn() -> Option<String> + Send + Sync>;

fn picker(id: &'static str, chosen: Chosen, choose: Callback<Option<Title>>) -> Picker {
    let files = use_occupations();
    let typed = RwSignal::new(None::<String>);
    Picker {
        id,
        files,
        typed,
        found: memo(move || found(files, typed.read().as_deref().unwrap_or_default())),
        is_open: RwSignal::new(false),
        active: RwSignal::new(None),
        chosen: memo(move || {
            let code = chosen()?;
            let title = |list: &Occupations| list.find(&code).map(|it| it.title.clone());
            // A code that a later release dropped, or that has no title yet, is still a choice.
            Some(files.list().there().and_then(title).unwrap_or_default())
        }),
        choose,
    }
}

fn draw(picker: Picker, label: &'static str) -> AnyView {
    let id = picker.id;
    let part = |name: &str| [id, name].concat();
    let (list_id, hint_id, count_id) = (part("-list"), part("-hint"), part("-count"));
    let value = move || {
        let typed = picker.typed.get();
        typed.unwrap_or_else(|| picker.chosen.get().unwrap_or_default())
    };
    let active = move || match picker.active.get() {
        Some(place) if is_shown(picker) => option_id(id, place),
        _ => String::new(),
    };
    let described_by = [&hint_id, " ", &count_id].concat();
    let listed = list_id.clone();
    view! {
        <div class="picker">
            <label class="field__label" for=id>{label}</label>
            <p class="field__hint" id=hint_id>{w::hint()}</p>
            <input
                class="field__input field__input--wide"
                id=id
                type="text"
                role="combobox"
                autocomplete="off"
                autocapitalize="none"
                spellcheck="false"
                maxlength=MAX
                aria-autocomplete="list"
                aria-controls=listed
                aria-expanded=attr(move || Some(if is_shown(picker) { "true" } else { "false" }))
                aria-activedescendant=text(active)
                aria-describedby=described_by
                prop:value=text(value)
                on:focus=move |_: FocusEvent| prepare(picker)
                on:blur=move |_: FocusEvent| leave(picker)
                on:input:target=move |event| type_text(picker, event.target().value())
                on:keydown=move |event: KeyboardEvent| {
                    if press(picker, &event.key()) {
                        event.prevent_default();
                    }
                }
            />
            <ul
                class="picker__list"
                id=list_id
                role="listbox"
                aria-label=label
                hidden=attr(move || (!is_shown(picker)).then_some(""))
                // A press must not take the focus from the field, which would close the list.
                on:mousedown=|event| event.prevent_default()
            >
                {live(move || options(picker))}
            </ul>
            <p class="field__hint picker__count" id=count_id role="status">{text(move || said(picker))}</p>
            {when(
                move || *picker.found.read() == Found::Failed,
                move || failed(picker.files, w::failed(), picker.id),
            )}
            {when(move || picker.chosen.read().is_some(), move || chosen_line(picker))}
        </div>
    }
    .into_any()
}

fn is_shown(picker: Picker) -> bool {
    picker.is_open.get() && matches!(*picker.found.read(), Found::Titles(_))
}

fn option_id(id: &str, place: usize) -> String {
    format!("{id}-option-{place}")
}

/// The titles that are offered.
fn options(picker: Picker) -> AnyView {
    let Found::Titles(titles) = picker.found.get() else {
        return ().into_any();
    };
    let rows = titles.into_iter().enumerate().map(|(place, title)| {
        let is_active = move || picker.active.get() == Some(place);
        let also = title.also.as_deref().map(|name| {
            view! { <span class="muted small">{w::also(name)}</span> }
        });
        let taken = title.clone();
        view! {
            <li
                class="picker__option"
                id=option_id(picker.id, place)
                role="option"
                aria-selected=attr(move || Some(if is_active() { "true" } else { "false" }))
                on:click=move |_| take(picker, taken.clone())
            >
                {title.title} {also}
            </li>
        }
        .into_any()
    });
    rows.collect_view().into_any()
}

/// What is said of the list.
fn said(picker: Picker) -> String {
    match &*picker.found.read() {
        Found::Nothing | Found::Failed => String::new(),
        Found::Coming => w::coming().to_owned(),
        Found::None => w::none().to_owned(),
        Found::Titles(titles) if picker.is_open.get() => w::count(titles.len()),
        Found::Titles(_) => String::new(),
    }
}

/// What is chosen, and how that is taken back.
fn chosen_line(picker: Picker) -> AnyView {
    let title = move || {
        let title = picker.chosen.get().unwrap_or_default();
        match title.is_empty() {
            true => w::chosen_unknown().to_owned(),
            false => w::chosen(title),
        }
    };
    let take_back = move |()| {
        show_choice(picker);
        picker.choose.run(None);
        page::focus_on(picker.id);
    };
    view! {
        <p class="picker__chosen">
            <span>{text(title)}</span>
            <Button variant=ButtonVariant::Plain on_press=take_back>{w::remove()}</Button>
        </p>
    }
    .into_any()
}

/// Fetches the titles before the first letter is there. Whoever comes back to what they typed finds
/// what fits it.
fn prepare(picker: Picker) {
    let _ = untrack(|| picker.files.search(Names::Titles));
    let is_text = |typed: &Option<String>| typed.as_ref().is_some_and(|it| !it.trim().is_empty());
    if picker.typed.with_untracked(is_text) {
        picker.is_open.set(true);
    }
}

fn type_text(picker: Picker, typed: String) {
    picker.active.set(None);
    picker.is_open.set(true);
    picker.typed.set(Some(typed));
}

/// The field shows what is chosen.
fn show_choice(picker: Picker) {
    picker.is_open.set(false);
    picker.active.set(None);
    picker.typed.set(None);
}

fn take(picker: Picker, title: Title) {
    page::announce(&w::chosen(&title.title));
    show_choice(picker);
    // Last: the view that the field stands in may go with it.
    picker.choose.run(Some(title));
}

/// Whoever empties the field and leaves it takes the choice back; whoever typed a title to its end has
/// chosen it.
fn leave(picker: Picker) {
    // A choice may have taken the field away, which leaves it too.
    let Some(Some(typed)) = picker.typed.try_get_untracked() else {
        return;
    };
    let typed = typed.trim();
    if typed.is_empty() {
        let is_chosen = picker.chosen.get_untracked().is_some();
        show_choice(picker);
        if is_chosen {
            picker.choose.run(None);
        }
        return;
    }
    picker.is_open.set(false);
    if let Found::Titles(titles) = picker.found.get_untracked() {
        let same = |title: &&Title| title.title.eq_ignore_ascii_case(typed);
        if let Some(title) = titles.iter().find(same) {
            take(picker, title.clone());
        }
    }
}

/// What a key does; false leaves it to the browser.
fn press(picker: Picker, key: &str) -> bool {
    let Found::Titles(titles) = picker.found.get_untracked() else {
        return false;
    };
    let is_open = picker.is_open.get_untracked();
    let active = picker.active.get_untracked().filter(|_| is_open);
    let last = titles.len().saturating_sub(1);
    match key {
        "ArrowDown" => {
            picker.is_open.set(true);
            let next = active.map_or(0, |place| if place < last { place + 1 } else { 0 });
            picker.active.set(Some(next));
        }
        "ArrowUp" => {
            picker.is_open.set(true);
            let next = active
                .filter(|place| *place > 0)
                .map_or(last, |place| place - 1);
            picker.active.set(Some(next));
        }
        "Enter" => match active.and_then(|place| titles.get(place)) {
            Some(title) => take(picker, title.clone()),
            None => return false,
        },
        "Escape" if is_open => {
            picker.is_open.set(false);
            picker.active.set(None);
        }
        _ => return false,
    }
    true
}
