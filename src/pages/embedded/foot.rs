//! What stands below a tool in somebody else's page: how well things are kept, whose tool it is,
//! and the way to the whole of it.

use leptos::prelude::*;
use steppingstone_core::embed::{self, Accent, Embed, Manner};
use steppingstone_core::goals::{Goal, Status};
use steppingstone_core::offers::Field;
use steppingstone_core::offers::saved::compared;
use steppingstone_core::route::Route;
use steppingstone_core::share::Shared;
use steppingstone_core::store::Kind;

use super::carry::{carried, channel, tell_when_done};
use crate::pages::SaveStatus;
use crate::platform::frame::{self, Told};
use crate::platform::{clock, location, page};
use crate::state::{use_here, use_records};
use crate::ui::{Mark, memo};
use crate::words::{embed as w, frame as f};

/// Below the quiz: its latest result goes along.
pub(super) fn quiz((): ()) -> AnyView {
    let records = use_records();
    tell_when_done(memo(move || records.ids(Kind::QuizTaking)));
    let state = memo(move || {
        let taking = records.takings().into_iter().next()?;
        Some(Shared::Result(Box::new(taking)).text(clock::now_ms()))
    });
    foot(Embed::Quiz, Some((state, Route::Quiz)))
}

/// Below offers: those compared go along, with what holds for all of them.
pub(super) fn offers((): ()) -> AnyView {
    let records = use_records();
    let offers = memo(move || compared(&records.offers()));
    let told = move || {
        let offers = offers.read();
        let told = offers.iter().filter(|offer| !offer.is_example());
        let told = told.filter(|offer| matches!(offer.draft.read(Field::Pay), Ok(Some(_))));
        told.map(|offer| offer.id.clone()).collect()
    };
    tell_when_done(memo(told));
    let state = memo(move || {
        let offers = offers.get();
        let basis = Some(Box::new(records.basis()));
        (!offers.is_empty()).then(|| Shared::Offers(offers, basis).text(clock::now_ms()))
    });
    foot(Embed::Offers, Some((state, Route::Offers)))
}

/// Below goals: the one that is shown goes along, or the one that was changed last.
pub(super) fn goals((): ()) -> AnyView {
    let (here, records) = (use_here(), use_records());
    let started = move || {
        let goals: Vec<Goal> = records.goals().get();
        let started = |goal: &&Goal| goal.status.value != Status::Building;
        let started = goals.iter().filter(started);
        started.map(|goal| goal.id.clone()).collect()
    };
    tell_when_done(memo(started));
    let state = memo(move || {
        let shown = here.query("of");
        let goals: Vec<Goal> = records.goals().get();
        let is_shown = |goal: &&Goal| Some(&goal.id) == shown.as_ref();
        let latest = || goals.iter().max_by_key(|goal| goal.changed_ms);
        let goal = goals.iter().find(is_shown).or_else(latest)?;
        Some(Shared::Goal(Box::new(goal.clone())).text(clock::now_ms()))
    });
    foot(Embed::Goals, Some((state, Route::Goals)))
}

/// Below the benefits calculator, which has a way on of its own.
pub(super) fn benefits((): ()) -> AnyView {
    foot(Embed::Benefits, None)
}

fn foot(embed: Embed, way: Option<(Memo<Option<String>>, Route)>) -> AnyView {
    listen();
    let here = use_here();
    let way = way.map(|(state, plain)| carried(state, plain, w::go_on()));
    let status = (embed != Embed::Benefits).then(|| view! { <SaveStatus /> });
    view! {
        <footer class="embedded">
            <a class="brand embedded__brand" href=here.href(Route::Home) target="_blank" rel="noopener">
                <Mark />
                {f::name()}
            </a>
            {way}
            {status}
        </footer>
    }
    .into_any()
}

/// Paints as the page around asks for, and tells it what it needs to know.
fn listen() {
    let query = location::here().query;
    let manner = Manner::of_query(&query);
    paint(manner);
    let channel = channel();
    frame::follow_presses();
    frame::on_config(channel.clone(), |config| {
        paint(Manner {
            theme: embed::theme_of(&config.theme),
            accent: Accent::parse(&config.accent),
        });
    });
    let here = use_here();
    let moved = channel.clone();
    Effect::new(move |before: Option<u32>| {
        let moves = here.moves();
        if before.is_some_and(|before| before != moves) {
            frame::forget_press();
            frame::tell(&moved, Told::Move);
        }
        moves
    });
    frame::begin(channel);
}

fn paint(manner: Manner) {
    page::set_theme(manner.theme.name());
    frame::set_accent(manner.accent);
}
