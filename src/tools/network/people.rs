//! Whom to write to first, and everybody else.

mod everybody;
pub(super) mod example;
mod first_use;
mod jobs;
mod rows;
mod tidy_up;
mod week;

use leptos::prelude::*;
use steppingstone_core::network::{ContactTier, Looking, NetworkSettings, Person};
use steppingstone_core::route::Route;
use steppingstone_core::store::Kind;

use self::rows::{Row, StateFilter, rows};
use crate::platform::clock;
use crate::state::ToolStore;
use crate::ui::part::{LazyChunk, loading_placeholder, part};
use crate::ui::{ButtonLink, ButtonVariant, Choice, ChoiceVariant, Chosen, Opt};
use crate::ui::{either, later, memo, text};
use crate::words::network_people as w;

// Not needed before anybody is there.
part!(somebody in network_people_week, filled, ToolStore);
part!(example_button in network_people_week, example::button, ToolStore);
// Below what is asked for first.
part!(more in network_people_more, everybody::everybody, People);

/// Comes once people can be shown, or cannot be had.
pub async fn preload() {
    // If it fails, the view loads it again and says so.
    let _ = (somebody::PART.load)().await;
}

/// What the page works on.
#[derive(Clone, Copy)]
pub(super) struct People {
    store: ToolStore,
    /// Everybody in order, worked out once for all that shows it.
    rows: Memo<Vec<Row>>,
    search: RwSignal<String>,
    tier: RwSignal<Option<ContactTier>>,
    filter: RwSignal<StateFilter>,
}

impl People {
    fn new(store: ToolStore) -> People {
        People {
            store,
            rows: memo(move || {
                let people = store.records.all::<Person>();
                rows(&people.read(), clock::today())
            }),
            search: RwSignal::new(String::new()),
            tier: RwSignal::new(None),
            filter: RwSignal::new(StateFilter::All),
        }
    }
}

/// Whether the reader looks for work; follows it.
fn looks_for_work(store: ToolStore) -> Option<Looking> {
    let settings = store.records.only::<NetworkSettings>();
    settings.looking.value
}

pub(super) fn people(route: Route) -> AnyView {
    let store = ToolStore::new();
    let has_any = memo(move || !store.records.ids(Kind::Person).is_empty());
    let lead = move || match has_any.get() {
        true => w::lead().to_owned(),
        false => w::first_lead().to_owned(),
    };
    view! {
        <div class="measure stack stack--wide">
            <header class="stack">
                <h1 tabindex="-1">{w::heading()}</h1>
                {super::pages(route)}
                <p class="lead">{text(lead)}</p>
            </header>
            {either(
                move || has_any.get(),
                // Its file comes late only to somebody who has just added people.
                move || coming(store, somebody::PART, week::focus),
                move || first_use::first_use(store),
            )}
        </div>
    }
    .into_any()
}

/// What a later part draws.
fn coming(store: ToolStore, part: LazyChunk<ToolStore>, arrived: fn()) -> AnyView {
    let meanwhile = |fetch| loading_placeholder(fetch, w::failed());
    part.view(store, meanwhile, arrived)
}

fn filled(store: ToolStore) -> AnyView {
    let people = People::new(store);
    let count = memo(move || people.rows.read().len());
    let link = |route: Route, words: &'static str| {
        let href = store.here.href(route);
        view! { <ButtonLink variant=ButtonVariant::Quiet href=href>{words}</ButtonLink> }.into_any()
    };
    view! {
        {example::note(people)}
        {jobs::jobs(store)}
        {week::week(people)}
        <div class="actions">
            {link(Route::NetworkPerson, w::add())}
            {link(Route::NetworkFiles, w::to_files())}
        </div>
        <p class="muted small">{text(move || w::kept(count.get()))}</p>
        {later(move || more::PART.view(people, |fetch| loading_placeholder(fetch, w::failed()), || ()))}
    }
    .into_any()
}

fn to_jobs(store: ToolStore) -> AnyView {
    let href = store.here.href(Route::NetworkJobs);
    view! { <p class="no-print"><a href=href>{w::to_jobs()}</a></p> }.into_any()
}

/// The question whether the reader looks for work. The answer is stored at once.
fn looking(store: ToolStore) -> AnyView {
    use w::looking as l;
    let options = Looking::ALL.map(|looking| {
        Opt::new(match looking {
            Looking::Yes => l::yes(),
            Looking::Open => l::open(),
            Looking::No => l::no(),
        })
    });
    let chosen = memo(move || {
        let looking = looks_for_work(store)?;
        Looking::ALL.iter().position(|one| *one == looking)
    });
    let choose = move |Chosen { index, .. }: Chosen| {
        let looking = Looking::ALL.get(index).copied();
        store.change_only(|settings: &mut NetworkSettings, now| {
            settings.change(now, |settings| settings.looking.value = looking);
        });
    };
    view! {
        <Choice
            legend=l::legend()
            name="looking"
            options=options.to_vec()
            chosen=chosen
            on_choose=choose
            variant=ChoiceVariant::InRow
        />
    }
    .into_any()
}

#[cfg(feature = "ssr")]
#[cfg(test)]
#[path = "people_tests.rs"]
mod tests;
