//! Your next job: the target, what it asks for, and what the next stage asks for.

mod acts;
mod ad;
mod asks;
mod element;
mod gap_lists;
mod gap_row;
mod gap_words;
mod rate;
mod targets;

use leptos::prelude::*;
use steppingstone_core::route::Route;

use super::pay_panel::{outlook_panel, pay_panel};
use super::store::JourneyStore;
use crate::state::{OccupationFiles, Undo, use_occupations, use_undo};
use crate::ui::part::{loading_placeholder, part};
use crate::ui::{Button, ButtonLink, ButtonVariant, later, live, memo, text};
use crate::words::journey::next as w;
use rate::Rater;

// All but the heading: with the figures of occupations it weighs more than a page may at first.
part!(body in journey_target, body_view, JourneyStore);

/// Comes once the targets can be shown, or cannot be had.
pub async fn preload_target() {
    // If it fails, the view loads it again and says so.
    let _ = (body::PART.load)().await;
}

/// What the parts of the page work on.
#[derive(Clone, Copy)]
struct NextPage {
    store: JourneyStore,
    undo: Undo,
    files: OccupationFiles,
    /// The id of the target that is shown.
    shown: Memo<Option<String>>,
    rater: Rater,
}

pub(super) fn next(store: JourneyStore) -> AnyView {
    let body = body::PART.view(
        store,
        |fetch| loading_placeholder(fetch, w::failed()),
        || (),
    );
    view! {
        <div class="journey-next stack stack--wide">
            <header class="measure stack">
                <h1 tabindex="-1">{w::heading()}</h1>
                <p class="lead">{w::lead()}</p>
            </header>
            {body}
        </div>
    }
    .into_any()
}

fn body_view(store: JourneyStore) -> AnyView {
    let shown = memo(move || {
        let plan = store.plan();
        let asked = store.here.query("of");
        let asked = asked.filter(|id| plan.target(id).is_some());
        asked.or_else(|| plan.latest_target().map(str::to_owned))
    });
    let page = NextPage {
        store,
        undo: use_undo(),
        files: use_occupations(),
        shown,
        rater: Rater::new(store),
    };
    let target = move || {
        let id = shown.get();
        id.map(|id| target(page, id)).into_any()
    };
    view! {
        {targets::target_links(page)}
        {live(target)}
        {targets::add_target(page)}
        {later(move || asks::asks(store))}
        <p><a href=store.here.href(Route::JourneySources)>{w::sources()}</a></p>
    }
    .into_any()
}

/// The target with an id: what it asks for, what it pays, and the ways there.
fn target(page: NextPage, id: String) -> AnyView {
    let store = page.store;
    let of_title = id.clone();
    let title = move || {
        let plan = store.plan();
        plan.target(&of_title)
            .map_or_else(String::new, targets::title)
    };
    let first = untrack(|| store.plan()).target(&id).cloned();
    let first = first.unwrap_or_default();
    let code = first.occupation;
    let has_job = !code.is_empty();
    let of_delete = id.clone();
    let delete = move |()| targets::delete(page, &of_delete);
    let job = has_job.then(|| {
        let shown = Signal::stored(code.clone());
        let path = store.here.href(Route::JourneyPath);
        view! {
            {gap_lists::gap_section(page, code)}
            <p>
                <ButtonLink variant=ButtonVariant::Quiet href=path>{w::path()}</ButtonLink>
            </p>
            {later(move || pay_panel(store, shown))}
            {later(move || outlook_panel(shown))}
        }
    });
    let ad = match has_job && first.lines.is_empty() {
        false => ad::ad_section(page, id),
        true => view! {
            <details class="drawer no-print">
                <summary>{w::targets::paste()}</summary>
                {ad::ad_section(page, id)}
            </details>
        }
        .into_any(),
    };
    view! {
        <section class="stack stack--wide" aria-labelledby=targets::SHOWN>
            <h2 id=targets::SHOWN tabindex="-1">{text(title)}</h2>
            {rate::rate_panel(page.rater)}
            {job}
            {ad}
            <p class="no-print">
                <Button variant=ButtonVariant::Plain on_press=delete>{w::targets::delete()}</Button>
            </p>
        </section>
    }
    .into_any()
}

/// An id of an element, made of a text.
fn anchor(kind: &str, text: &str) -> String {
    let letters = text.chars();
    let letters = letters.map(|letter| {
        if letter.is_alphanumeric() {
            letter
        } else {
            '-'
        }
    });
    kind.chars().chain(letters).collect()
}
