//! The results so far.

use leptos::prelude::*;
use steppingstone_core::order::neighbor;
use steppingstone_core::quiz::{Disambiguator, Draft, Form, Standing, Taking};
use steppingstone_core::route::Route;
use steppingstone_core::store::reverted_text;

use super::labels::headline;
use crate::platform::{intl, page};
use crate::state::{Collection, Records, Undo, use_navigation, use_records, use_undo};
use crate::ui::{Button, ButtonLink, ButtonVariant, live};
use crate::words::quiz::history as w;

/// When a taking was made, as closely as it takes to tell it from the other `takings`.
pub(super) fn moment_text(taking: &Taking, takings: &[Taking]) -> String {
    let moment = || intl::moment(taking.taken_ms);
    match Disambiguator::of(taking, takings) {
        Disambiguator::Day => intl::date(taking.taken_on),
        Disambiguator::Minute => moment(),
        Disambiguator::PlaceInMinute(place) => {
            w::place_in_minute(moment(), intl::number(f64::from(place)))
        }
    }
}

/// When a taking was made and in which form, such as "November 22, 2026, quick".
pub(super) fn label(taking: &Taking, takings: &[Taking]) -> String {
    let form = match taking.setup.form {
        Form::Quick => w::quick(),
        Form::Full => w::full(),
    };
    let date = moment_text(taking, takings);
    if taking.is_example() {
        w::label_example(date, form)
    } else {
        w::label(date, form)
    }
}

/// Deletes a taking, and offers to bring it back.
pub(super) fn delete(records: Records, undo: Undo, taking: &Taking) {
    let moment = moment_text(taking, &untrack(|| records.takings()));
    Collection::<Taking>::new(records, undo).delete(&taking.id, w::deleted(moment));
    undo.then_focus(row_id(&taking.id));
}

/// The id of a result in the list.
fn row_id(id: &str) -> String {
    ["result-", id].concat()
}

/// Deletes a taking from the list, and goes on at the one that takes its place.
fn delete_row(records: Records, undo: Undo, taking: &Taking) {
    let takings = untrack(|| records.takings());
    let next = neighbor(&takings, taking).map(|next| row_id(&next.id));
    delete(records, undo, taking);
    match next {
        Some(next) => page::focus_on(&next),
        None => page::focus_heading(),
    }
}

/// Deletes a quiz in progress, and offers to bring it back.
pub(super) fn discard(records: Records, undo: Undo, draft: &Draft, message: &str) {
    let removed = records.remove(draft);
    undo.offer_revert(message.to_owned(), records, removed, reverted_text::<Draft>);
}

/// The results so far, the latest first; nothing when there are none.
#[component]
pub(super) fn History() -> impl IntoView {
    let (here, records) = (use_navigation(), use_records());
    live(move || {
        let takings = records.takings();
        if takings.is_empty() {
            return ().into_any();
        }
        let compare = (takings.len() > 1).then(|| {
            view! {
                <p>
                    <ButtonLink variant=ButtonVariant::Plain href=here.href(Route::QuizCompare)>{w::compare()}</ButtonLink>
                </p>
            }
        });
        let rows = takings.iter().map(|taking| {
            let when = label(taking, &takings);
            let delete_of = w::delete_of(moment_text(taking, &takings));
            view! { <Row taking=taking.clone() when=when delete_of=delete_of /> }
        });
        view! {
            <section class="section stack" aria-labelledby="history">
                <h2 id="history">{w::heading()}</h2>
                <ul class="history" role="list">{rows.collect_view()}</ul>
                {compare}
            </section>
        }
        .into_any()
    })
}

#[component]
fn Row(taking: Taking, when: String, delete_of: String) -> impl IntoView {
    let (here, records, undo) = (use_navigation(), use_records(), use_undo());
    let href = here.href_with(Route::QuizResults, &format!("of={}", taking.id));
    let (said, id) = (
        headline(Standing::of(&taking.outcome())),
        row_id(&taking.id),
    );
    view! {
        <li class="history__row">
            <div>
                <p class="muted small">{when}</p>
                <a class="history__said" id=id href=href>{said}</a>
            </div>
            <span class="no-print">
                <Button variant=ButtonVariant::Plain label=delete_of on_press=move |()| delete_row(records, undo, &taking)>
                    {w::delete()}
                </Button>
            </span>
        </li>
    }
}
