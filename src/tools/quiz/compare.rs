//! Any two results side by side.

use leptos::prelude::*;
use steppingstone_core::quiz::{Standing, Taking, in_order, named_or_at};
use steppingstone_core::route::Route;

use super::history::label;
use super::labels::headline;
use super::results::ChangeTable;
use crate::state::{use_navigation, use_records};
use crate::ui::{ButtonLink, either, flag, live, memo};
use crate::words::quiz::change as w;

/// Two results to choose, and what changed between them. The choice is in the address.
#[component]
pub fn Compare() -> impl IntoView {
    let (here, records) = (use_navigation(), use_records());
    let takings = memo(move || records.takings());
    // Without a choice: the latest, and the one before it.
    let chosen = move |name: &str, otherwise: usize| {
        let wanted = here.query(name);
        takings.with(|takings| named_or_at(takings, wanted.as_deref(), otherwise).cloned())
    };
    let before = memo(move || chosen("of", 1));
    let after = memo(move || chosen("with", 0));
    let choose = move |before: String, after: String| {
        here.open_quietly(
            &here.href_with(Route::QuizCompare, &format!("of={before}&with={after}")),
        );
    };
    let id_of = |taking: Option<Taking>| taking.map(|taking| taking.id).unwrap_or_default();
    let table = move || {
        let both = before.get().zip(after.get()).map(|(one, other)| {
            let Some((earlier, later)) = in_order(one, other) else {
                return view! { <p class="lead">{w::same()}</p> }.into_any();
            };
            let described = |taking: &Taking| {
                let when = takings.with(|takings| label(taking, takings));
                describe(taking, when)
            };
            view! {
                {described(&earlier)}
                {described(&later)}
                <ChangeTable heading=w::heading_between().to_owned() before=earlier after=later />
            }
            .into_any()
        });
        both.into_any()
    };
    let pair = move || {
        view! {
            <div class="pair">
                <Pick
                    id="before"
                    name=w::first()
                    takings=takings
                    chosen=Signal::derive(move || id_of(before.get()))
                    on_choose=move |id| choose(id, id_of(after.get_untracked()))
                />
                <Pick
                    id="after"
                    name=w::second()
                    takings=takings
                    chosen=Signal::derive(move || id_of(after.get()))
                    on_choose=move |id| choose(id_of(before.get_untracked()), id)
                />
            </div>
            {live(table)}
        }
        .into_any()
    };
    view! {
        <div class="measure stack stack--wide">
            <h1 tabindex="-1">{w::compare_heading()}</h1>
            {either(move || takings.read().len() > 1, pair, || view! { <NeedTwo /> }.into_any())}
        </div>
    }
}

#[component]
fn Pick(
    id: &'static str,
    name: &'static str,
    takings: Memo<Vec<Taking>>,
    chosen: Signal<String>,
    #[prop(into)] on_choose: Callback<String>,
) -> impl IntoView {
    let option = move |taking: Taking| {
        let (value, value_of) = (taking.id.clone(), taking.id.clone());
        view! {
            <option value=value prop:selected=flag(move || chosen.get() == value_of)>
                {takings.with(|takings| label(&taking, takings))}
            </option>
        }
    };
    view! {
        <div class="field">
            <label class="field__label" for=id>{name}</label>
            <select id=id class="field__input" on:change:target=move |event| on_choose.run(event.target().value())>
                {live(move || takings.get().into_iter().map(option).collect_view().into_any())}
            </select>
        </div>
    }
}

fn describe(taking: &Taking, when: String) -> impl IntoView + use<> {
    let said = headline(Standing::of(&taking.outcome()));
    view! {
        <div>
            <p class="muted small">{when}</p>
            <p class="so-far__headline">{said}</p>
        </div>
    }
}

#[component]
fn NeedTwo() -> impl IntoView {
    let here = use_navigation();
    view! {
        <p class="lead">{w::need_two()}</p>
        <p>
            <ButtonLink href=here.href(Route::Quiz)>{w::need_two_start()}</ButtonLink>
        </p>
    }
}
