//! The reader's long-term aims: which of them the goal serves, and what they are called. They are
//! shared by all goals, so one that is renamed or removed is so in every goal.

use leptos::prelude::*;
use steppingstone_core::goals::link::replaced_in;
use steppingstone_core::goals::{Goal, Link};

use super::super::form::{field_of, problem_note};
use super::editor::GoalEditor;
use super::links_and_milestones::tick;
use crate::platform::page;
use crate::ui::form::{FieldProps, InputKind, field};
use crate::ui::{Button, ButtonVariant, live, memo};
use crate::words::goals::edit as e;

/// An aim that is being put into other words.
#[derive(Clone, Copy)]
struct Renaming {
    aim: RwSignal<Option<String>>,
    typed: RwSignal<String>,
    problem: RwSignal<&'static str>,
}

/// The aims, with a field for another one.
pub(super) fn aims(editor: GoalEditor) -> AnyView {
    let typed = RwSignal::new(String::new());
    let problem = RwSignal::new("");
    let aims = memo(move || {
        let mut aims = editor.store.settings().aims.value.clone();
        for link in &editor.draft.read().links {
            match link {
                Link::Aim(aim) if !aims.contains(aim) => aims.push(aim.clone()),
                _ => {}
            }
        }
        aims
    });
    let add = move |()| {
        let aim = typed.get_untracked().trim().to_owned();
        if aim.is_empty() {
            problem.set(e::aim_none());
            return page::focus_on("aim");
        }
        typed.set(String::new());
        problem.set("");
        editor.store.change_settings(|settings, now| {
            let mut aims = settings.aims.value.clone();
            if !aims.contains(&aim) {
                aims.push(aim.clone());
                settings.set_aims(aims, now);
            }
        });
        editor.edit(|draft| {
            let link = Link::Aim(aim);
            if !draft.links.contains(&link) {
                draft.links.push(link);
            }
        });
    };
    let on_text = Callback::new(move |text| {
        typed.set(text);
        problem.set("");
    });
    let (id, label) = ("aim".to_owned(), e::aim().to_owned());
    let field = field(FieldProps {
        hint: e::aim_hint(),
        note: problem_note(move || problem.get().to_owned()),
        ..field_of(InputKind::Line, id, label, typed.into(), on_text)
    });
    let renaming = Renaming {
        aim: RwSignal::new(None),
        typed: RwSignal::new(String::new()),
        problem: RwSignal::new(""),
    };
    view! {
        <fieldset class="stack">
            <legend class="choice__legend" id="aims" tabindex="-1">{e::aims()}</legend>
            {live(move || {
                let aims = aims.get().into_iter().map(|aim| row(editor, renaming, aim));
                view! { <div>{aims.collect_view()}</div> }.into_any()
            })}
            {field}
            <p>
                <Button variant=ButtonVariant::Quiet on_press=add>{e::aim_add()}</Button>
            </p>
        </fieldset>
    }
    .into_any()
}

fn row(editor: GoalEditor, renaming: Renaming, aim: String) -> AnyView {
    let this = aim.clone();
    let is_renamed = memo(move || renaming.aim.read().as_ref() == Some(&this));
    live(move || {
        if is_renamed.get() {
            other_words(editor, renaming, aim.clone())
        } else {
            ticked(editor, renaming, aim.clone())
        }
    })
}

fn ticked(editor: GoalEditor, renaming: Renaming, aim: String) -> AnyView {
    let labels = [e::aim_rename_of(&aim), e::aim_remove_of(&aim)];
    let [rename_of, remove_of] = labels;
    let (for_rename, for_remove) = (aim.clone(), aim.clone());
    let rename = move |()| {
        renaming.typed.set(for_rename.clone());
        renaming.problem.set("");
        renaming.aim.set(Some(for_rename.clone()));
        page::focus_on("aim-words");
    };
    let remove = move |()| {
        change(editor, &for_remove, None, e::aim_removed());
        page::focus_on("aims");
    };
    view! {
        <div class="goals__away">
            {tick(editor, Link::Aim(aim))}
            <Button variant=ButtonVariant::Plain label=rename_of on_press=rename>{e::aim_rename()}</Button>
            <Button variant=ButtonVariant::Plain label=remove_of on_press=remove>{e::aim_remove()}</Button>
        </div>
    }
    .into_any()
}

fn other_words(editor: GoalEditor, renaming: Renaming, aim: String) -> AnyView {
    let Renaming { typed, problem, .. } = renaming;
    let on_text = Callback::new(move |text| typed.set(text));
    let (id, label) = ("aim-words".to_owned(), e::aim_words().to_owned());
    let field = field(FieldProps {
        hint: e::aim_words_hint(),
        note: problem_note(move || problem.get().to_owned()),
        ..field_of(InputKind::Line, id, label, typed.into(), on_text)
    });
    let leave = move |()| {
        renaming.aim.set(None);
        page::focus_on("aims");
    };
    let keep = move |()| {
        let words = typed.get_untracked().trim().to_owned();
        if words.is_empty() {
            problem.set(e::aim_empty());
            return page::focus_on("aim-words");
        }
        renaming.aim.set(None);
        if words != aim {
            change(editor, &aim, Some(words), e::aim_renamed());
        }
        page::focus_on("aims");
    };
    view! {
        <div class="stack">
            {field}
            <div class="actions">
                <Button variant=ButtonVariant::Quiet on_press=keep>{e::aim_keep()}</Button>
                <Button variant=ButtonVariant::Plain on_press=leave>{e::aim_leave()}</Button>
            </div>
        </div>
    }
    .into_any()
}

/// Puts an aim into other words, or takes it out, here and in every goal that serves it; and
/// offers to take that back.
fn change(editor: GoalEditor, aim: &str, to: Option<String>, message: &str) {
    let store = editor.store;
    let before = untrack(|| store.settings()).aims.value;
    let after = replaced_in(&before, &aim.to_owned(), to.as_ref());
    let changes = store.change_settings(|settings, now| settings.set_aims(after, now));
    let (old, new) = (Link::Aim(aim.to_owned()), to.map(Link::Aim));
    let serves = |goal: &Goal| goal.links.value.contains(&old);
    let own = untrack(|| editor.goal());
    let mut steps: Vec<(Goal, Goal)> = Vec::new();
    if serves(&own) {
        steps.extend(editor.step(|draft| {
            draft.links = replaced_in(&draft.links, &old, new.as_ref());
        }));
    }
    let goals = store.goals.get_untracked();
    for goal in goals.iter().filter(|it| it.id != own.id && serves(it)) {
        steps.extend(store.change(&goal.id, |goal, today, now| {
            let mut draft = goal.draft();
            draft.links = replaced_in(&draft.links, &old, new.as_ref());
            goal.put(&draft, today, now);
        }));
    }
    store.offer(message.to_owned(), move || {
        store.revert_settings(&changes);
        for (before, after) in &steps {
            store.take_back(before, after);
        }
    });
    store.then_focus("aims".to_owned());
}
