//! Bringing a saved copy back: choose, see what it would change, decide.

use leptos::html;
use leptos::prelude::*;
use leptos::task::spawn_local;
use steppingstone_core::store::backup::{self, Change, FileError, OnConflict, Plan};

use crate::platform::download;
use crate::state::{use_records, use_undo};
use crate::ui::{Button, Choice, Chosen, Dialog, Look, Opt, either, live, memo, text};
use crate::words::your_data::import as w;

/// A file to choose, and the dialog that says what it would change.
#[component]
pub(super) fn BringIn() -> impl IntoView {
    let records = use_records();
    let undo = use_undo();
    let input = NodeRef::<html::Input>::new();
    let problem = RwSignal::new(None::<&'static str>);
    let plan = RwSignal::new(None::<Plan>);
    let on_conflict = RwSignal::new(OnConflict::KeepMine);

    let read = move |_| {
        let Some(input) = input.get_untracked() else {
            return;
        };
        spawn_local(async move {
            let Some(read) = download::read_chosen(input, backup::MAX_BYTES).await else {
                return;
            };
            let planned = match read {
                Err(_) => Err(FileError::TooLarge),
                Ok(text) => backup::plan(&text, &records.texts()),
            };
            problem.set(planned.as_ref().err().map(|error| words_of(*error)));
            on_conflict.set(OnConflict::KeepMine);
            plan.set(planned.ok());
        });
    };
    let choose = move |()| {
        if let Some(input) = input.get_untracked() {
            input.click();
        }
    };
    let bring = move |()| {
        let Some(planned) = plan.try_update(Option::take).flatten() else {
            return;
        };
        let writes = planned.writes(on_conflict.get_untracked());
        let count = writes.len();
        let texts = writes
            .into_iter()
            .map(|(key, text)| (key.to_owned(), Some(text.to_owned())))
            .collect();
        let before = records.replace(texts);
        undo.offer(w::done(count), move || {
            drop(records.replace(before.clone()))
        });
    };
    view! {
        <section class="section stack" aria-labelledby="bring-back">
            <h2 id="bring-back">{w::heading()}</h2>
            <p>{w::text()}</p>
            <div>
                <Button look=Look::Quiet on_press=choose>{w::button()}</Button>
                <input
                    node_ref=input
                    id="copy-file"
                    class="visually-hidden"
                    type="file"
                    accept="application/json,.json"
                    tabindex="-1"
                    aria-label=w::button()
                    on:change=read
                />
            </div>
            <p class="field__problem" role="alert">{text(move || problem.get().unwrap_or_default().to_owned())}</p>
            <Dialog open=Signal::derive(move || plan.read().is_some()) on_close=move |()| plan.set(None) heading=w::preview()>
                {live(move || {
                    let preview = plan.get().map(|plan| {
                        view! { <Preview plan=plan on_conflict=on_conflict on_confirm=bring /> }
                    });
                    preview.into_any()
                })}
                <p>
                    <Button look=Look::Plain on_press=move |()| plan.set(None)>{w::cancel()}</Button>
                </p>
            </Dialog>
        </section>
    }
}

#[component]
fn Preview(
    plan: Plan,
    on_conflict: RwSignal<OnConflict>,
    #[prop(into)] on_confirm: Callback<()>,
) -> impl IntoView {
    let line = |changes: &[Change], words: fn(usize) -> String| {
        let count = changes.iter().map(|change| plan.count(*change)).sum();
        (count > 0).then(|| view! { <li>{words(count)}</li> })
    };
    let differing = [Change::Joined, Change::Older, Change::Differs];
    let lines = [
        line(&[Change::New], w::new),
        line(&[Change::Same], w::same),
        line(&differing, w::differs),
        line(&[Change::TooNew], w::newer),
        line(&[Change::Unreadable], w::unreadable),
    ];
    let has_conflicts = differing.iter().any(|change| plan.count(*change) > 0);
    let plan = StoredValue::new(plan);
    let to_write = memo(move || plan.with_value(|plan| plan.writes(on_conflict.get()).len()));
    let conflict = has_conflicts.then(|| {
        view! {
            <Choice
                legend=w::conflict()
                name="conflict"
                options=vec![Opt::new(w::keep()), Opt::new(w::take())]
                chosen=Signal::derive(move || Some(usize::from(on_conflict.get() == OnConflict::TakeFile)))
                on_choose=move |chosen: Chosen| {
                    on_conflict.set(if chosen.index == 0 { OnConflict::KeepMine } else { OnConflict::TakeFile });
                }
            />
        }
    });
    view! {
        <ul class="list">{lines}</ul>
        {conflict}
        {either(
            move || to_write.get() > 0,
            move || view! { <Button on_press=on_confirm>{w::confirm()}</Button> }.into_any(),
            || view! { <p>{w::nothing()}</p> }.into_any(),
        )}
    }
}

fn words_of(error: FileError) -> &'static str {
    match error {
        FileError::TooLarge => w::too_large(),
        FileError::NotJson => w::not_json(),
        FileError::NotOurs => w::not_ours(),
        FileError::TooNew => w::too_new(),
    }
}
