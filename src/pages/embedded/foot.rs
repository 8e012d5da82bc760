//! What stands below a tool in somebody else's page: how well things are kept, whose tool it is,
//! and the way to the whole of it.

use leptos::prelude::*;
use steppingstone_core::embed::{self, Accent, Embed, Manner};
use steppingstone_core::goals::{Goal, Status};
use steppingstone_core::offers::SavedOffer;
use steppingstone_core::offers::saved::compared;
use steppingstone_core::quiz::{Draft, Taking};
use steppingstone_core::record::Clock;
use steppingstone_core::route::Route;
use steppingstone_core::share::Shared;
use steppingstone_core::store::{Change, Key, Kind, Record, reverted_text};

use super::by_hand::by_hand;
use super::continue_link::{ContinueState, channel, continue_link, tell_when_done};
use crate::pages::{LossNotices, SaveStatus};
use crate::platform::frame::{self, FrameMessage};
use crate::platform::{location, page};
use crate::state::{use_navigation, use_records, use_undo};
use crate::ui::{Button, ButtonVariant, Mark, memo, text, when};
use crate::words::{embed as w, frame as f};

/// Below the quiz: the quiz under way goes along, or the latest result, whichever is later.
pub(super) fn quiz((): ()) -> AnyView {
    let records = use_records();
    let own = memo(move || {
        let mut takings = records.takings();
        takings.retain(|taking| !taking.is_example());
        takings
    });
    let done = move || own.read().iter().map(|taking| taking.id.clone()).collect();
    tell_when_done(memo(done));
    let drafts = memo(move || {
        let mut drafts = records.drafts();
        drafts.retain(|draft| draft.answered() > 0);
        drafts
    });
    let latest = memo(move || {
        let (draft, taking) = (
            drafts.get().into_iter().next(),
            own.get().into_iter().next(),
        );
        match (draft, taking) {
            (Some(draft), Some(taking)) if taking.taken_ms > draft.changed_ms => {
                Some(Shared::Result(Box::new(taking)))
            }
            (Some(draft), _) => Some(Shared::Draft(Box::new(draft))),
            (None, taking) => taking.map(|taking| Shared::Result(Box::new(taking))),
        }
    });
    let rest = move || match &*latest.read() {
        Some(_) if drafts.read().len() + own.read().len() < 2 => "",
        Some(Shared::Draft(_)) => w::rest_of_draft(),
        Some(_) => w::rest_of_result(),
        None => "",
    };
    let load = ContinueState {
        words: w::go_on(),
        state: Callback::new(move |()| latest.get()),
        rest: memo(rest),
        plain: Route::Quiz,
    };
    foot(Embed::Quiz, Some(load), forget(own, drafts))
}

/// Below offers: those compared go along, with what holds for all of them. Examples are nobody's,
/// and stay.
pub(super) fn offers((): ()) -> AnyView {
    let records = use_records();
    let all = records.all::<SavedOffer>();
    let own = move || {
        let all = all.read();
        let own = all.iter().filter(|offer| !offer.is_example());
        (own.clone().count(), compared(own))
    };
    // Read in place: thousands may be archived.
    let own = memo(own);
    let offers = memo(move || own.read().1.clone());
    let told = move || {
        let offers = offers.read();
        let told = offers.iter().filter(|offer| offer.has_pay());
        told.map(|offer| offer.id.clone()).collect()
    };
    tell_when_done(memo(told));
    let state = move |()| {
        let offers = offers.get();
        let settings = Some(Box::new(records.offer_settings()));
        (!offers.is_empty()).then_some(Shared::Offers(offers, settings))
    };
    let rest = move || match own.read().0 > offers.read().len() {
        true => w::rest_of_offers(),
        false => "",
    };
    let load = ContinueState {
        words: w::go_on(),
        state: Callback::new(state),
        rest: memo(rest),
        plain: Route::Offers,
    };
    foot(Embed::Offers, Some(load), ().into_any())
}

/// Below goals: the one that is shown goes along, or the one that was changed last.
pub(super) fn goals((): ()) -> AnyView {
    let (here, records) = (use_navigation(), use_records());
    let started = move || {
        let goals: Vec<Goal> = records.goals().get();
        let started = |goal: &&Goal| goal.status.value != Status::Building;
        let started = goals.iter().filter(started);
        started.map(|goal| goal.id.clone()).collect()
    };
    tell_when_done(memo(started));
    let shown = memo(move || {
        let shown = here.query("of");
        let goals: Vec<Goal> = records.goals().get();
        let found = goals.iter().find(|goal| Some(&goal.id) == shown.as_ref());
        found.cloned()
    });
    let state = move |()| {
        let goals: Vec<Goal> = records.goals().get();
        let latest = || goals.into_iter().max_by_key(|goal| goal.changed_ms);
        let goal = shown.get().or_else(latest)?;
        Some(Shared::Goal(Box::new(goal)))
    };
    let rest = move || match (records.goals().read().len(), &*shown.read()) {
        (0 | 1, _) => "",
        (_, Some(_)) => w::rest_of_goal(),
        (_, None) => w::rest_of_latest_goal(),
    };
    let load = ContinueState {
        words: w::go_on(),
        state: Callback::new(state),
        rest: memo(rest),
        plain: Route::Goals,
    };
    foot(Embed::Goals, Some(load), ().into_any())
}

/// Below the benefits calculator, which has a way on of its own.
pub(super) fn benefits((): ()) -> AnyView {
    foot(Embed::Benefits, None, ().into_any())
}

/// Removes every result and every quiz in progress in one press: others may use this computer.
fn forget(own: Memo<Vec<Taking>>, drafts: Memo<Vec<Draft>>) -> AnyView {
    let (here, records, undo) = (use_navigation(), use_records(), use_undo());
    let remove = move |()| {
        let (own, drafts) = (own.get_untracked(), drafts.get_untracked());
        let results = own.iter().filter_map(Record::key);
        let keys = results.chain(drafts.iter().filter_map(Record::key));
        let changes = records.replace(keys.map(|key| (key.to_string(), None)).collect());
        undo.offer_revert(w::forgotten().to_owned(), records, changes, reverted);
        undo.then(page::focus_heading);
        here.go(Route::Quiz);
    };
    let label = move || match (own.read().is_empty(), drafts.read().is_empty()) {
        (false, _) => w::forget(),
        (true, false) => w::forget_answers(),
        (true, true) => "",
    };
    let label = memo(label);
    when(
        move || !label.get().is_empty(),
        move || {
            view! {
                <Button variant=ButtonVariant::Plain on_press=remove>
                    {text(move || label.get().to_owned())}
                </Button>
            }
            .into_any()
        },
    )
    .into_any()
}

/// Brings back what was forgotten. Undo for any kind of record would bring all tools into the frame.
fn reverted(change: &Change, now: Option<&str>, clock: Clock) -> Option<Option<String>> {
    match Key::parse(&change.stored_key)?.kind() {
        Kind::QuizDraft => reverted_text::<Draft>(change, now, clock),
        _ => reverted_text::<Taking>(change, now, clock),
    }
}

fn foot(embed: Embed, load: Option<ContinueState>, forget: AnyView) -> AnyView {
    listen();
    let here = use_navigation();
    let way = load.map(continue_link);
    let status = (embed != Embed::Benefits).then(|| view! { <SaveStatus /> });
    view! {
        <LossNotices />
        <footer class="embedded">
            <a class="brand embedded__brand" href=here.href(Route::Home) target="_blank" rel="noopener">
                <Mark />
                {f::name()}
            </a>
            {way}
            {status}
            {forget}
        </footer>
        {by_hand()}
    }
    .into_any()
}

/// Paints as the page around asks for, and tells it what it needs to know.
fn listen() {
    let query = location::current().query;
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
    let here = use_navigation();
    let moved = channel.clone();
    Effect::new(move |before: Option<u32>| {
        let moves = here.moves();
        if before.is_some_and(|before| before != moves) {
            frame::forget_press();
            frame::send(&moved, FrameMessage::Move);
        }
        moves
    });
    frame::begin(channel);
}

fn paint(manner: Manner) {
    page::set_theme(manner.theme.name());
    frame::set_accent(manner.accent);
}
