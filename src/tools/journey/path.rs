//! Ways to get there: the jobs between one's own and the one that is aimed for.

mod chain;

use std::sync::Arc;

use leptos::prelude::*;
use steppingstone_core::journey::present_occupation;
use steppingstone_core::journey::record::{MAX_STRUCK, MAX_TARGETS, Target};
use steppingstone_core::occupations::{Chains, Occupations};
use steppingstone_core::route::Route;

use super::store::JourneyStore;
use crate::platform::{clock, page};
use crate::state::{Loaded, OccupationFiles, use_occupations};
use crate::tools::occupations::{failed, occupation_picker};
use crate::ui::{Button, ButtonLink, ButtonVariant, live, memo, text};
use crate::words::journey::next::targets::{added, full};
use crate::words::journey::next::{coming, no_figures};
use crate::words::journey::path as w;

/// The id of the heading above the ways.
const WAYS: &str = "ways";

/// What the parts of the page work on.
#[derive(Clone, Copy)]
struct PathPage {
    store: JourneyStore,
    files: OccupationFiles,
    /// The codes of where it begins and where it leads.
    from: Memo<Option<String>>,
    to: Memo<Option<String>>,
    problem: RwSignal<String>,
}

/// What can be said of the ways from one job to another.
#[derive(Clone, PartialEq)]
enum Ways {
    Coming,
    Failed,
    /// Where it begins or where it leads is not chosen.
    NotChosen,
    /// One of the codes is not in the list.
    Gone,
    Same,
    TooFar,
    There(Arc<Occupations>, usize, Chains),
}

pub(super) fn path(store: JourneyStore) -> AnyView {
    let from = memo(move || {
        let asked = store.here.query("from");
        let asked = asked.map(|from| Occupations::code_of(&from));
        asked.or_else(|| {
            let entries = store.entries.read();
            present_occupation(&entries, clock::today()).map(str::to_owned)
        })
    });
    let to = memo(move || {
        let plan = store.plan();
        let asked = store.here.query("of");
        let shown = asked.filter(|id| plan.target(id).is_some());
        let shown = shown.or_else(|| plan.latest_target().map(str::to_owned));
        let code = plan.target(&shown?)?.occupation.clone();
        Some(code).filter(|code| !code.is_empty())
    });
    let page = PathPage {
        store,
        files: use_occupations(),
        from,
        to,
        problem: RwSignal::default(),
    };
    let ways = memo(move || find(page));
    view! {
        <div class="journey-path measure stack stack--wide">
            <header class="stack">
                <h1 tabindex="-1">{w::heading()}</h1>
                <p class="lead">{w::lead()}</p>
            </header>
            {ends(page)}
            <section class="stack stack--wide" aria-labelledby=WAYS>
                <h2 id=WAYS tabindex="-1" class="visually-hidden">{w::ways()}</h2>
                {live(move || shown(page, ways.get()))}
                <p class="field__problem" role="status">{text(move || page.problem.get())}</p>
            </section>
            {live(move || struck(page))}
            <div class="stack">
                <p class="muted">{w::caution()}</p>
                <p class="muted">{w::licenses()}</p>
            </div>
        </div>
    }
    .into_any()
}

fn find(page: PathPage) -> Ways {
    let (Some(from), Some(to)) = (page.from.get(), page.to.get()) else {
        return Ways::NotChosen;
    };
    let (list, paths) = match (page.files.list(), page.files.paths()) {
        (Loaded::There(list), Loaded::There(paths)) => (list, paths),
        (Loaded::Failed, _) | (_, Loaded::Failed) => return Ways::Failed,
        _ => return Ways::Coming,
    };
    let (Some(from), Some(to)) = (list.place(&from), list.place(&to)) else {
        return Ways::Gone;
    };
    if from == to {
        return Ways::Same;
    }
    let plan = page.store.plan();
    let avoid = plan.struck.value.iter().filter_map(|code| list.place(code));
    // Neither end is a stone that can be left out.
    let avoid: Vec<usize> = avoid.filter(|place| ![from, to].contains(place)).collect();
    match paths.find(&list, from, to, &avoid) {
        Some(chains) => Ways::There(list, from, chains),
        None => Ways::TooFar,
    }
}

/// Where it begins and where it leads.
fn ends(page: PathPage) -> AnyView {
    let title = move |code: Option<String>| {
        let list = page.files.list();
        let found = list.there().and_then(|list| list.find(&code?).cloned());
        found.map(|occupation| occupation.title)
    };
    let from = memo(move || title(page.from.get()));
    let to = memo(move || title(page.to.get()));
    let choose = move |code: Option<String>| {
        let Some(code) = code else { return };
        let here = page.store.here;
        let of = here
            .query("of")
            .map_or_else(String::new, |of| ["&of=", &of].concat());
        let query = ["from=", &Occupations::address_of(&code), &of].concat();
        here.open_quietly(&here.href_with(Route::JourneyPath, &query));
        page::focus_on(WAYS);
    };
    let has_from = memo(move || page.from.read().is_some());
    let picker = move || {
        let picker = occupation_picker("from-title", w::from_label(), || None, choose);
        match has_from.get() {
            false => picker,
            true => view! {
                <details class="drawer no-print">
                    <summary>{w::change_from()}</summary>
                    {picker}
                </details>
            }
            .into_any(),
        }
    };
    let named = move |title: Memo<Option<String>>| text(move || title.get().unwrap_or_default());
    let target = move || match page.to.get().is_some() {
        true => view! { <span>{named(to)}</span> }.into_any(),
        false => {
            let href = page.store.here.href(Route::JourneyNext);
            view! {
                <span>{w::no_to()} " "</span>
                <ButtonLink variant=ButtonVariant::Quiet href=href>{w::choose_to()}</ButtonLink>
            }
            .into_any()
        }
    };
    view! {
        <div class="stack">
            <dl class="journey-path__ends">
                <div><dt>{w::from()}</dt><dd>{named(from)}</dd></div>
                <div><dt>{w::to()}</dt><dd>{live(target)}</dd></div>
            </dl>
            {live(picker)}
        </div>
    }
    .into_any()
}

fn shown(page: PathPage, ways: Ways) -> AnyView {
    let said = match ways {
        Ways::Coming => coming(),
        Ways::Failed => return failed(page.files, no_figures(), WAYS),
        Ways::NotChosen => return ().into_any(),
        Ways::Gone => w::gone(),
        Ways::Same => w::same(),
        Ways::TooFar => match untrack(|| page.store.plan().struck.value.is_empty()) {
            true => w::too_far(),
            false => w::too_far_struck(),
        },
        Ways::There(list, from, chains) => return chain::chains_view(page, list, from, chains),
    };
    view! { <p role="status">{said}</p> }.into_any()
}

/// Has the ways pass a job by.
fn strike(page: PathPage, code: &str, title: &str) {
    let store = page.store;
    let plan = store.records.journey_plan();
    let has_room = plan.clone().set_struck(code, true, clock::now_ms());
    if !has_room {
        page.problem.set(w::struck_full(MAX_STRUCK));
        return;
    }
    page.problem.set(String::new());
    let code = code.to_owned();
    store.change_plan_with_undo(w::struck(title), move |plan, now| {
        plan.set_struck(&code, true, now);
    });
    page::focus_on(WAYS);
}

/// Aims for a stone on the way.
fn aim_for(page: PathPage, code: &str, title: &str) {
    let store = page.store;
    if store.records.journey_plan().targets().count() >= MAX_TARGETS {
        page.problem.set(full(MAX_TARGETS));
        return;
    }
    page.problem.set(String::new());
    let (id, target) = (clock::new_id(), Target::occupation(code, title));
    let of_plan = id.clone();
    store.change_plan_with_undo(added(title), move |plan, now| {
        plan.add_target(&of_plan, target, now);
    });
    let from = page.from.get_untracked().unwrap_or_default();
    let from = Occupations::address_of(&from);
    let query = ["from=", &from, "&of=", &id].concat();
    let here = store.here;
    here.open_quietly(&here.href_with(Route::JourneyPath, &query));
    page::focus_on(WAYS);
}

/// The jobs that are passed by, each to be put back.
fn struck(page: PathPage) -> AnyView {
    let codes = page.store.plan().struck.value.clone();
    if codes.is_empty() {
        return ().into_any();
    }
    let list = page.files.list();
    let rows = codes.into_iter().map(|code| {
        let known = list.there().and_then(|list| list.find(&code));
        let title = known.map_or_else(|| code.clone(), |it| it.title.clone());
        let press = move |()| {
            page.store.change_plan(|plan, now| {
                plan.set_struck(&code, false, now);
            });
            page.problem.set(String::new());
            page::focus_on(WAYS);
        };
        view! {
            <li>
                {title.clone()} " "
                <Button variant=ButtonVariant::Plain on_press=press label=w::put_back_label(title)>
                    {w::put_back()}
                </Button>
            </li>
        }
    });
    view! {
        <section class="stack no-print" aria-labelledby="struck">
            <h2 id="struck">{w::struck_heading()}</h2>
            <ul class="list">{rows.collect_view()}</ul>
        </section>
    }
    .into_any()
}
