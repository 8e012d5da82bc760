//! The reader's long-term aims: which of them the goal serves. They are put in other words, ordered
//! and let go on the page of the plan.

use leptos::prelude::*;
use steppingstone_core::goals::Link;
use steppingstone_core::plan::MAX_OPEN_AIMS;
use steppingstone_core::plan::from_records::aim_of;
use steppingstone_core::route::Route;

use super::super::form::{field_of, problem_note};
use super::editor::GoalEditor;
use super::links_and_milestones::tick_called;
use crate::platform::page;
use crate::tools::aims::{AimProblem, aim_problem, is_open, link_text, new_aim, own_aims};
use crate::ui::form::{FieldProps, InputKind, field};
use crate::ui::{Button, ButtonVariant, either, live, memo};
use crate::words::goals::edit as e;

/// The id of the heading.
const HEADING: &str = "aims";

/// The aims, with a field for another one.
pub(super) fn aims(editor: GoalEditor) -> AnyView {
    let records = editor.store.records;
    // The links and words of those that are open, and of those that the goal serves.
    let aims = memo(move || {
        let all = own_aims(records);
        let open = all.iter().filter(|aim| is_open(aim));
        let mut rows: Vec<(String, String)> = open
            .map(|aim| (aim.id.clone(), aim.text.value.clone()))
            .collect();
        for link in &editor.draft.read().links {
            let Link::Aim(link) = link else { continue };
            let is_there =
                |id: &str| id == link || aim_of(link, &all).is_some_and(|aim| aim.id == id);
            if !rows.iter().any(|(id, _)| is_there(id)) {
                rows.push((link.clone(), link_text(link, &all)));
            }
        }
        rows
    });
    let is_full = memo(move || {
        let all = own_aims(records);
        all.iter().filter(|aim| is_open(aim)).count() >= MAX_OPEN_AIMS
    });
    let href = editor.store.here.href(Route::Plan);
    view! {
        <fieldset class="stack">
            <legend class="choice__legend" id=HEADING tabindex="-1">{e::aims()}</legend>
            {live(move || {
                let ticks = aims.get().into_iter();
                let ticks = ticks.map(|(link, words)| tick_called(editor, Link::Aim(link), words));
                view! { <div class="goals__ticks">{ticks.collect_view()}</div> }.into_any()
            })}
            {either(
                move || is_full.get(),
                || view! { <p class="muted">{e::aim_full()}</p> }.into_any(),
                move || add(editor, is_full),
            )}
            <p><a href=href>{e::aim_change()}</a></p>
        </fieldset>
    }
    .into_any()
}

/// The field for another aim, which the goal then serves.
fn add(editor: GoalEditor, is_full: Memo<bool>) -> AnyView {
    let records = editor.store.records;
    let typed = RwSignal::new(String::new());
    let problem = RwSignal::new(String::new());
    let add = move |()| {
        let aims = untrack(|| own_aims(records));
        let text = typed.get_untracked();
        let there = aims.iter().find(|aim| aim.text.value.trim() == text.trim());
        let aim = match (there, aim_problem(&text, None, &aims)) {
            (Some(aim), _) => aim.clone(),
            (None, None) => {
                let aim = new_aim(&text, &aims);
                records.put(&aim);
                if untrack(|| is_full.get()) {
                    // The field is gone.
                    page::focus_on(HEADING);
                }
                aim
            }
            (None, Some(found)) => {
                problem.set(match found {
                    AimProblem::TooLong(length) => e::aim_long(length),
                    _ if text.trim().is_empty() => e::aim_none().to_owned(),
                    _ => e::aim_short().to_owned(),
                });
                return page::focus_on("aim");
            }
        };
        typed.set(String::new());
        problem.set(String::new());
        editor.edit(|draft| {
            let link = Link::Aim(aim.id.clone());
            if !draft.links.contains(&link) {
                draft.links.push(link);
            }
        });
    };
    let on_text = Callback::new(move |text| {
        typed.set(text);
        problem.set(String::new());
    });
    let (id, label) = ("aim".to_owned(), e::aim().to_owned());
    let field = field(FieldProps {
        hint: e::aim_hint(),
        note: problem_note(move || problem.get()),
        ..field_of(InputKind::Line, id, label, typed.into(), on_text)
    });
    view! {
        {field}
        <p>
            <Button variant=ButtonVariant::Quiet on_press=add>{e::aim_add()}</Button>
        </p>
    }
    .into_any()
}
