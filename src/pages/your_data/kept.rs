//! What is stored, where, and how much.

use leptos::prelude::*;
use steppingstone_core::store::{ASIDE_PREFIX, Key, Kind};

use crate::platform::intl;
use crate::platform::storage::Place;
use crate::state::use_records;
use crate::ui::chart::Table;
use crate::ui::{live, memo, text};
use crate::words::your_data::what as w;

/// A table of what is stored, by kind, with its size.
#[component]
pub(super) fn Kept() -> impl IntoView {
    let records = use_records();
    let rows = memo(move || {
        let texts = records.all_texts();
        let group = |name: &'static str, belongs: &dyn Fn(&str) -> bool| {
            let found = texts.iter().filter(|(key, _)| belongs(key));
            let sizes: Vec<usize> = found.map(|(key, text)| key.len() + text.len()).collect();
            (!sizes.is_empty()).then(|| row(name, sizes.len(), sizes.iter().sum()))
        };
        let of =
            |kind: Kind| move |key: &str| Key::parse(key).is_some_and(|key| key.kind() == kind);
        let mut rows: Vec<Vec<String>> = [
            group(w::takings(), &of(Kind::QuizTaking)),
            group(w::drafts(), &of(Kind::QuizDraft)),
            group(w::offers(), &of(Kind::Offer)),
            group(w::offer_basis(), &of(Kind::OfferBasis)),
            group(w::goals(), &of(Kind::Goal)),
            group(w::goal_season(), &of(Kind::GoalSeason)),
            group(w::settings(), &of(Kind::Settings)),
            group(w::aside(), &|key| key.starts_with(ASIDE_PREFIX)),
        ]
        .into_iter()
        .flatten()
        .collect();
        if rows.len() > 1 {
            rows.extend(group(w::total(), &|_| true));
        }
        rows
    });
    let saved = text(move || {
        records
            .last_saved_ms()
            .map(|at| w::last_saved(intl::moment(at)))
            .unwrap_or_default()
    });
    let place = match records.place() {
        Place::Device => w::where_device(),
        Place::Memory => w::where_memory(),
    };
    view! {
        <section class="section stack" aria-labelledby="what-is-kept">
            <h2 id="what-is-kept">{w::heading()}</h2>
            {live(move || {
                let rows = rows.get();
                if rows.is_empty() {
                    view! { <p>{w::none()}</p> }.into_any()
                } else {
                    view! { <Table label=w::heading() heads=vec![w::kind(), w::count(), w::size()] rows=rows /> }.into_any()
                }
            })}
            <p>{saved}</p>
            <p class="muted">{place}</p>
        </section>
    }
}

fn row(name: &str, count: usize, bytes: usize) -> Vec<String> {
    let kilobytes = (bytes as f64 / 1024.0 * 10.0).ceil() / 10.0;
    vec![
        name.to_owned(),
        intl::number(count as f64),
        w::kilobytes(intl::number(kilobytes)),
    ]
}
