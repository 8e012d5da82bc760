//! What a link brought: shown without being kept, and kept when the reader says so.

use leptos::prelude::*;
use steppingstone_core::plan::report::PlanReport;
use steppingstone_core::quiz::Draft;
use steppingstone_core::route::Route;
use steppingstone_core::share::{self, KeepContext, LinkError, Shared, link, reverted_shared_text};
use steppingstone_core::store::{Key, Kind};

use crate::platform::compress::{self, InflateError};
use crate::platform::{clock, intl, page};
use crate::state::{Navigation, Records, Undo, latest, use_navigation, use_records, use_undo};
use crate::tools;
use crate::ui::part::{Fetch, loading_placeholder, part};
use crate::ui::{Button, ButtonVariant, Card, Notice, NoticeKind, live, memo, text};
use crate::words::shared::{open as w, own as o};

// What reads and shows records of every tool.
part!(opened in shared_opened, opened_view, ());
// Only for a link that brought a report.
part!(report in plan_report_shared, tools::plan::read_only, StoredValue<PlanReport>);

/// Comes once a link can be opened, or cannot be had.
pub async fn preload() {
    // If it fails, the view loads it again and says so.
    let _ = (opened::PART.load)().await;
}

/// How far the link is opened.
#[derive(Clone, PartialEq)]
enum LinkState {
    /// The address holds nothing.
    Nothing,
    Opening,
    Refused(Refusal),
    There(Shared),
}

#[derive(Clone, Copy, PartialEq)]
enum Refusal {
    Link(LinkError),
    /// The browser cannot inflate.
    OldBrowser,
}

/// What the address's fragment holds.
pub fn page(_route: Route) -> AnyView {
    let here = use_navigation();
    let is_own = memo(move || is_own(here));
    view! {
        <div class="shared measure stack stack--wide">
            <header class="stack">
                <h1 tabindex="-1">{text(move || if is_own.get() { o::heading() } else { w::heading() }.to_owned())}</h1>
                <p class="lead">{text(move || if is_own.get() { o::lead() } else { w::lead() }.to_owned())}</p>
            </header>
            <div class="shared__state stack">{opened::PART.view((), meanwhile, || ())}</div>
        </div>
    }
    .into_any()
}

fn meanwhile(fetch: Fetch) -> AnyView {
    match fetch {
        Fetch::Failed => loading_placeholder(fetch, w::failed()),
        Fetch::Coming | Fetch::There => opening(),
    }
}

fn opening() -> AnyView {
    view! { <p class="muted" role="status">{w::opening()}</p> }.into_any()
}

/// What the link holds.
fn opened_view((): ()) -> AnyView {
    let here = use_navigation();
    let link = open_link(here);
    let state = KeepState {
        here,
        records: use_records(),
        undo: use_undo(),
    };
    live(move || match link.get() {
        LinkState::Nothing => view! { <p>{w::none()}</p> }.into_any(),
        LinkState::Opening => opening(),
        LinkState::Refused(why) => refused(why),
        LinkState::There(shared) => preview(state, shared),
    })
}

/// Whether the link was made by the reader, who goes on here with what was begun in another page.
fn is_own(here: Navigation) -> bool {
    here.query("own").is_some()
}

/// Opens what the address holds, and again when it changes.
fn open_link(here: Navigation) -> ReadSignal<LinkState> {
    let first = match untrack(|| here.hash()).as_str() {
        "" => LinkState::Nothing,
        _ => LinkState::Opening,
    };
    let asked = move |before: Option<String>| {
        let hash = here.hash();
        let is_elsewhere = here.route() != Route::Shared;
        // The frame's own anchor, by which a reader skips to the page, changes nothing here.
        match before {
            Some(before) if is_elsewhere || hash == "#page" => before,
            None if is_elsewhere => String::new(),
            _ => hash,
        }
    };
    latest(first, asked, |hash| {
        Box::pin(async move {
            match hash.trim_start_matches('#') {
                "" | "page" => LinkState::Nothing,
                fragment => match open(fragment).await {
                    Ok(shared) => LinkState::There(shared),
                    Err(why) => LinkState::Refused(why),
                },
            }
        })
    })
}

async fn open(fragment: &str) -> Result<Shared, Refusal> {
    let parcel = link::decode(fragment).map_err(Refusal::Link)?;
    let inflated = compress::inflate(parcel.deflated(), parcel.length()).await;
    let inflated = inflated.map_err(|error| match error {
        InflateError::Missing => Refusal::OldBrowser,
        InflateError::Damaged => Refusal::Link(LinkError::Damaged),
    })?;
    let text = parcel.text(inflated).map_err(Refusal::Link)?;
    share::read(&text).map_err(Refusal::Link)
}

fn refused(why: Refusal) -> AnyView {
    let said = match why {
        Refusal::Link(LinkError::NotALink) => w::not_ours(),
        Refusal::Link(LinkError::Damaged) => w::damaged(),
        Refusal::Link(LinkError::TooNew) => w::too_new(),
        Refusal::Link(LinkError::TooLarge) => w::too_large(),
        Refusal::OldBrowser => w::missing(),
    };
    view! {
        <Notice kind=NoticeKind::Warn>
            <p role="alert">{said}</p>
        </Notice>
    }
    .into_any()
}

/// What keeping works with.
#[derive(Clone, Copy)]
struct KeepState {
    here: Navigation,
    records: Records,
    undo: Undo,
}

/// What was sent, and the question what to do with it.
fn preview(state: KeepState, shared: Shared) -> AnyView {
    let is_own = untrack(|| is_own(state.here));
    let of =
        move |own: &'static str, other: &'static str| if is_own { own } else { other }.to_owned();
    let (heading, preview) = match &shared {
        Shared::Goal(goal) => (of(o::goal(), w::goal()), tools::goals::read_only(goal)),
        Shared::Result(taking) => (of(o::result(), w::result()), tools::quiz::read_only(taking)),
        Shared::Draft(draft) => (of(o::draft(), w::draft()), draft_progress(draft)),
        Shared::Offers(offers, settings) => {
            let abroad = settings
                .as_ref()
                .is_some_and(|settings| settings.0.is_abroad());
            let preview = tools::offers::read_only(offers, abroad);
            let heading = match is_own {
                true => o::offers(offers.len()),
                false => w::offers(offers.len()),
            };
            (heading, preview)
        }
        Shared::Journey(entries, skills) => {
            let preview = tools::journey::read_only(entries, skills);
            return looked_at(state, w::journey(), preview);
        }
        Shared::Report(report) => {
            let report = StoredValue::new((**report).clone());
            return only_read(state, report::PART.view(report, meanwhile, || ()));
        }
    };
    let besides = match &shared {
        Shared::Offers(offers, settings) => state.besides(offers.len(), settings.is_some()),
        Shared::Goal(_)
        | Shared::Result(_)
        | Shared::Draft(_)
        | Shared::Journey(..)
        | Shared::Report(_) => Vec::new(),
    };
    let leave = move |()| state.here.open(&state.here.href(Route::Home), true);
    let keep = move |()| state.keep(shared.clone());
    view! {
        <Card>
            <h2>{heading}</h2>
            {preview}
        </Card>
        <p>{of(o::not_kept(), w::not_kept())}</p>
        {besides.into_iter().map(|said| view! { <p>{said}</p> }).collect_view()}
        <div class="actions no-print">
            <Button on_press=keep>{of(o::keep(), w::keep())}</Button>
            <Button variant=ButtonVariant::Quiet on_press=leave>{w::leave()}</Button>
        </div>
    }
    .into_any()
}

/// What was sent to be looked at, and is kept by nobody else.
fn looked_at(state: KeepState, heading: &'static str, preview: AnyView) -> AnyView {
    let card = view! {
        <Card>
            <h2>{heading}</h2>
            {preview}
        </Card>
    };
    only_read(state, card.into_any())
}

fn only_read(state: KeepState, preview: AnyView) -> AnyView {
    let leave = move |()| state.here.open(&state.here.href(Route::Home), true);
    view! {
        {preview}
        <p>{w::only_read()}</p>
        <div class="actions no-print">
            <Button variant=ButtonVariant::Quiet on_press=leave>{w::close()}</Button>
        </div>
    }
    .into_any()
}

/// How many questions of a quiz in progress are answered.
fn draft_progress(draft: &Draft) -> AnyView {
    let (answered, all) = (draft.answered(), draft.setup.items().count());
    let said = w::answered(intl::number(answered as f64), intl::number(all as f64));
    view! { <p>{said}</p> }.into_any()
}

impl KeepState {
    /// Keeps it as the reader's own and shows it, at an address that no longer holds it.
    fn keep(self, shared: Shared) {
        let now_ms = clock::now_ms();
        let own = shared.as_own(self.surroundings(now_ms), clock::new_id);
        let texts = own.texts(now_ms).into_iter();
        let texts = texts.map(|(key, text)| (key, Some(text)));
        let changes = self.records.replace(texts.collect());
        let (said, revert) = (w::kept().to_owned(), reverted_shared_text);
        self.undo.offer_revert(said, self.records, changes, revert);
        self.undo.then(page::focus_heading);
        let of = |route, id: &str| self.here.href_with(route, &["of=", id].concat());
        let href = match &own {
            Shared::Goal(goal) => of(Route::GoalsGoal, &goal.id),
            Shared::Result(taking) => of(Route::QuizResults, &taking.id),
            Shared::Draft(draft) => of(Route::QuizQuestions, &draft.id),
            Shared::Offers(..) => self.here.href(Route::Offers),
            Shared::Journey(..) => self.here.href(Route::Journey),
            Shared::Report(_) => self.here.href(Route::Plan),
        };
        self.here.open(&href, true);
    }

    /// What keeping so many offers means, with or without what holds for all of them.
    fn besides(self, offers: usize, has_settings: bool) -> Vec<&'static str> {
        let here = self.surroundings(clock::now_ms());
        let settings = match (has_settings, here.has_settings) {
            (true, false) => Some(w::basis_comes()),
            (true, true) if untrack(|| is_own(self.here)) => Some(o::basis_stays()),
            (true, true) => Some(w::basis_stays()),
            (false, _) => None,
        };
        let full = here.is_full_with(offers).then(w::full);
        settings.into_iter().chain(full).collect()
    }

    fn surroundings(self, now_ms: i64) -> KeepContext {
        let key = Key::single(Kind::OfferSettings).map(|key| key.to_string());
        let (texts, offers) = untrack(|| (self.records.texts(), self.records.offers()));
        let has_settings = key.is_some_and(|key| texts.contains_key(&key));
        KeepContext::of(now_ms, &offers, has_settings)
    }
}
