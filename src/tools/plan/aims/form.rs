//! The fields of an aim: a new one, or one that is edited.

use leptos::ev::SubmitEvent;
use leptos::prelude::*;
use steppingstone_core::journey::read_start;
use steppingstone_core::plan::record::AimRecord;

use super::{Aims, title_id};
use crate::platform::{clock, page};
use crate::tools::aims::{AimProblem, aim_problem, new_aim};
use crate::ui::form::{FieldProps, InputKind, Note, Width, field};
use crate::ui::{Button, ButtonVariant, flag, live, memo};
use crate::words::plan::aims as w;

/// The most characters that a field takes: more than an aim may have, so that nothing that is
/// pasted is cut without a word.
const MAX_TYPED: usize = 400;
/// The most characters of a day as typed, and of a reason.
const MAX_BY: usize = 40;
const MAX_WHY: usize = 300;

/// What is typed.
#[derive(Clone, Copy)]
pub(super) struct Typed {
    text: RwSignal<String>,
    by: RwSignal<String>,
    why: RwSignal<String>,
    /// The id of a target; empty for none.
    target: RwSignal<String>,
    /// Whether it was to be stored: problems are said from then on.
    is_sent: RwSignal<bool>,
}

impl Typed {
    pub(super) fn of(aim: Option<&AimRecord>) -> Typed {
        let text = |value: Option<&String>| RwSignal::new(value.cloned().unwrap_or_default());
        Typed {
            text: text(aim.map(|aim| &aim.text.value)),
            by: text(aim.map(|aim| &aim.by.value)),
            why: text(aim.map(|aim| &aim.why.value)),
            target: text(aim.and_then(|aim| aim.target.value.as_ref())),
            is_sent: RwSignal::new(false),
        }
    }

    /// Only what differs from the aim that the form was opened with: another tab may have changed the
    /// rest meanwhile.
    fn put(self, aim: &mut AimRecord, opened: &AimRecord, at_ms: i64) {
        let text = |typed: RwSignal<String>| typed.get_untracked().trim().to_owned();
        let (name, by, why) = (text(self.text), text(self.by), text(self.why));
        let target = Some(text(self.target)).filter(|id| !id.is_empty());
        aim.change(at_ms, |aim| {
            if name != opened.text.value {
                aim.text.value = name;
            }
            if by != opened.by.value {
                aim.by.value = by;
            }
            if why != opened.why.value {
                aim.why.value = why;
            }
            if target != opened.target.value {
                aim.target.value = target;
            }
        });
    }
}

/// What is wrong with the text; empty if nothing is.
fn text_problem(aims: Aims, typed: Typed, id: Option<&str>) -> String {
    match aim_problem(&typed.text.read(), id, &aims.all.read()) {
        Some(AimProblem::TooShort) => w::too_short().to_owned(),
        Some(AimProblem::TooLong(length)) => w::too_long(length),
        Some(AimProblem::Same) => w::same().to_owned(),
        Some(AimProblem::Full) => w::full().to_owned(),
        None => String::new(),
    }
}

fn by_problem(typed: Typed) -> &'static str {
    match read_start(&typed.by.read()) {
        Ok(_) => "",
        Err(_) => w::no_day(),
    }
}

/// A form for another aim.
pub(super) fn add_form(aims: Aims) -> AnyView {
    let (typed, store) = (aims.new, aims.plan.store);
    let submit = move |event: SubmitEvent| {
        event.prevent_default();
        if !is_sound(aims, typed, None, "new-aim") {
            return;
        }
        let all = aims.all.get_untracked();
        let mut aim = new_aim(&typed.text.get_untracked(), &all);
        let opened = aim.clone();
        typed.put(&mut aim, &opened, clock::now_ms());
        for field in [typed.text, typed.by, typed.why, typed.target] {
            field.set(String::new());
        }
        typed.is_sent.set(false);
        // The form above the threads goes with the first aim.
        store.records.put(&aim);
        page::announce(w::was_added());
        page::focus_on(&title_id(&aim.id));
    };
    view! {
        <form class="stack no-print" novalidate on:submit=submit>
            {text_field(aims, typed, None, "new-aim")}
            <details class="drawer">
                <summary>{w::more()}</summary>
                {more_fields(aims, typed, "new-aim")}
            </details>
            <p><button type="submit" class="button button--quiet">{w::add()}</button></p>
        </form>
    }
    .into_any()
}

/// A form in place of an aim.
pub(super) fn edit_form(aims: Aims, aim: AimRecord) -> AnyView {
    let typed = Typed::of(Some(&aim));
    let (id, store) = (aim.id.clone(), aims.plan.store);
    let of_field = id.clone();
    let of_cancel = id.clone();
    let close = move |id: &str| {
        aims.edited.set(None);
        page::focus_on(&title_id(id));
    };
    let cancel = move |()| close(&of_cancel);
    let submit = move |event: SubmitEvent| {
        event.prevent_default();
        if !is_sound(aims, typed, Some(&id), "edit-aim") {
            return;
        }
        let list = store.list::<AimRecord>();
        list.change_with_undo(&id, w::was_changed().to_owned(), |now| {
            typed.put(now, &aim, clock::now_ms());
        });
        close(&id);
    };
    view! {
        <form class="stack" novalidate on:submit=submit>
            {text_field(aims, typed, Some(of_field), "edit-aim")}
            {more_fields(aims, typed, "edit-aim")}
            <div class="actions">
                <button type="submit" class="button button--quiet">{w::save()}</button>
                <Button variant=ButtonVariant::Plain on_press=cancel>{w::cancel()}</Button>
            </div>
        </form>
    }
    .into_any()
}

/// Whether what is typed can be stored; else focus goes to the first field with a problem.
fn is_sound(aims: Aims, typed: Typed, id: Option<&str>, name: &str) -> bool {
    typed.is_sent.set(true);
    if !untrack(|| text_problem(aims, typed, id)).is_empty() {
        page::focus_on(name);
        return false;
    }
    if !untrack(|| by_problem(typed)).is_empty() {
        page::focus_on(&[name, "-by"].concat());
        return false;
    }
    true
}

fn text_field(aims: Aims, typed: Typed, id: Option<String>, name: &str) -> AnyView {
    let note = move || match typed.is_sent.get() {
        true => Note::problem(text_problem(aims, typed, id.as_deref())),
        false => Note::default(),
    };
    field(FieldProps {
        hint: w::aim_hint(),
        width: Width::Wide,
        note: memo(note).into(),
        ..line(name.to_owned(), w::aim(), MAX_TYPED, typed.text)
    })
}

fn line(id: String, label: &'static str, max: usize, value: RwSignal<String>) -> FieldProps {
    let on_text = Callback::new(move |text| value.set(text));
    FieldProps::new(id, label.to_owned().into(), max, value.into(), on_text)
}

/// By when, why, and which target leads there.
fn more_fields(aims: Aims, typed: Typed, name: &'static str) -> AnyView {
    let note = move || match typed.is_sent.get() {
        true => Note::problem(by_problem(typed).to_owned()),
        false => Note::default(),
    };
    let by = field(FieldProps {
        hint: w::by_hint(),
        width: Width::Short,
        note: memo(note).into(),
        ..line([name, "-by"].concat(), w::by(), MAX_BY, typed.by)
    });
    let why = field(FieldProps {
        kind: InputKind::Long,
        width: Width::Wide,
        ..line([name, "-why"].concat(), w::why(), MAX_WHY, typed.why)
    });
    view! {
        <div class="stack">
            {by}
            {why}
            {live(move || target_field(aims, typed, name))}
        </div>
    }
    .into_any()
}

/// Which of the reader's targets leads there; nothing without any.
fn target_field(aims: Aims, typed: Typed, name: &str) -> AnyView {
    let targets = aims.targets();
    if targets.is_empty() {
        return ().into_any();
    }
    let id = [name, "-target"].concat();
    let options = std::iter::once((String::new(), w::no_target().to_owned())).chain(targets);
    let options = options.map(|(id, words)| {
        let value = id.clone();
        view! {
            <option value=value prop:selected=flag(move || *typed.target.read() == id)>
                {words}
            </option>
        }
    });
    view! {
        <div class="field">
            <label class="field__label" for=id.clone()>{w::target()}</label>
            <select
                class="field__input"
                id=id
                on:change:target=move |event| typed.target.set(event.target().value())
            >
                {options.collect_view()}
            </select>
        </div>
    }
    .into_any()
}
