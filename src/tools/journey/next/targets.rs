//! The jobs that the reader aims for: at most five, of which one is shown.

use leptos::prelude::*;
use steppingstone_core::journey::record::{JourneyPlan, MAX_TARGETS, Target};
use steppingstone_core::route::Route;

use super::NextPage;
use crate::platform::{clock, page};
use crate::tools::occupations::occupation_picker;
use crate::ui::{Button, ButtonVariant, Card, attr, live, memo};
use crate::words::journey::next::targets as w;

/// The id of the heading of the target that is shown.
pub(super) const SHOWN: &str = "target";
/// The id of the heading above what adds one.
const ADD: &str = "add-target";

/// What a target is called.
pub(super) fn title(target: &Target) -> String {
    match target.title.trim() {
        "" => w::untitled().to_owned(),
        title => title.to_owned(),
    }
}

/// The others, one press away, while there is more than one.
pub(super) fn target_links(page: NextPage) -> AnyView {
    let all = memo(move || {
        let plan = page.store.plan();
        let all = plan.targets();
        let all = all.map(|(id, target)| (id.to_owned(), title(target)));
        all.collect::<Vec<(String, String)>>()
    });
    let links = move || {
        let all = all.get();
        if all.len() < 2 {
            return ().into_any();
        }
        let links = all.into_iter().map(|(id, title)| {
            let href = page.store.href(Route::JourneyNext, &id);
            let is_shown = move || page.shown.read().as_ref() == Some(&id);
            let current = attr(move || is_shown().then_some("true"));
            view! { <li><a class="journey-targets__link" href=href aria-current=current>{title}</a></li> }
        });
        view! {
            <nav aria-label=w::heading() class="no-print">
                <ul class="journey-targets" role="list">{links.collect_view()}</ul>
            </nav>
        }
        .into_any()
    };
    live(links)
}

/// What adds a target: a title that is typed, or an advertisement.
pub(super) fn add_target(page: NextPage) -> AnyView {
    let count = memo(move || page.store.plan().targets().count());
    live(move || match count.get() {
        0 => view! {
            <div class="measure">
                <Card>
                    <h2 id=ADD tabindex="-1">{w::first()}</h2>
                    {choose(page)}
                </Card>
            </div>
        }
        .into_any(),
        MAX_TARGETS.. => view! { <p class="muted">{w::full(MAX_TARGETS)}</p> }.into_any(),
        _ => view! {
            <details class="drawer no-print">
                <summary id=ADD>{w::other()}</summary>
                {choose(page)}
            </details>
        }
        .into_any(),
    })
}

fn choose(page: NextPage) -> AnyView {
    let choose = move |code: Option<String>| {
        let list = page.files.list();
        let occupation = list.there().and_then(|list| list.find(&code?));
        if let Some(occupation) = occupation {
            add_occupation(page, &occupation.code, &occupation.title);
        }
    };
    view! {
        <div class="stack">
            {occupation_picker("target-title", w::pick(), || None, choose)}
            <p>
                <Button variant=ButtonVariant::Quiet on_press=move |()| add(page, Target::default())>
                    {w::paste()}
                </Button>
            </p>
        </div>
    }
    .into_any()
}

/// Adds an occupation as a target, and shows it.
pub(super) fn add_occupation(page: NextPage, code: &str, title: &str) {
    add(page, Target::occupation(code, title));
}

fn add(page: NextPage, target: Target) {
    let store = page.store;
    let (id, message) = (clock::new_id(), w::added(title(&target)));
    let mut is_added = false;
    store.change_plan(|plan, now| is_added = plan.add_target(&id, target, now));
    match is_added {
        true => {
            store
                .here
                .open_quietly(&store.href(Route::JourneyNext, &id));
            page::announce(&message);
            page::focus_on(SHOWN);
        }
        false => page::announce(&w::full(MAX_TARGETS)),
    }
}

/// Deletes a target, and offers to bring it back.
pub(super) fn delete(page: NextPage, id: &str) {
    let store = page.store;
    let plan = store.records.journey_plan();
    let message = w::deleted(plan.target(id).map(title).unwrap_or_default());
    let id = id.to_owned();
    store.change_plan_with_undo(message, move |plan: &mut JourneyPlan, now| {
        plan.set_target(&id, None, now);
    });
    page::focus_on(ADD);
}
