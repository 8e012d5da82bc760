//! A low area and a boundary that is often broken: one small goal each, or not now.

use leptos::prelude::*;
use steppingstone_core::balance::record::{Balance, BalanceWeek, WeekHistory};
use steppingstone_core::balance::{Area, boundary_count, low_area};
use steppingstone_core::balance_criteria::{CriterionCandidate, criterion_candidates};
use steppingstone_core::balance_goal::{BalanceGoalWords, area_goal_draft, boundary_goal_draft};
use steppingstone_core::goals::{Goal, GoalDraft};
use steppingstone_core::route::Route;

use super::{CheckInPage, labels};
use crate::platform::{clock, page};
use crate::ui::form::checkbox;
use crate::ui::{Button, ButtonVariant, live, memo};
use crate::words::balance_check_in_more::{goals as g, low as w, often as o};

/// Whether the next offer is asked for it as well: what its goal is linked to is a criterion there.
#[derive(Clone)]
struct AsksOffers {
    candidate: Option<CriterionCandidate>,
    is_ticked: RwSignal<bool>,
}

impl AsksOffers {
    fn new(candidate: Option<CriterionCandidate>) -> AsksOffers {
        AsksOffers {
            candidate,
            is_ticked: RwSignal::new(false),
        }
    }

    fn view(&self, words: &str) -> AnyView {
        let is_ticked = self.is_ticked;
        let tick = Callback::new(move |to| is_ticked.set(to));
        checkbox(words.to_owned(), is_ticked.into(), tick)
    }

    fn link(&self, draft: &mut GoalDraft) {
        let candidate = self
            .candidate
            .as_ref()
            .filter(|_| self.is_ticked.get_untracked());
        let link = candidate.map(|it| it.link(|area| labels::area(area).to_owned()));
        draft.links.extend(link);
    }
}

/// Keeps a goal and shows it.
fn make(page: CheckInPage, draft: &GoalDraft) {
    let goal = Goal::new(clock::new_id(), draft, clock::now_ms());
    let store = page.store;
    store.records.put(&goal);
    let href = store.href(Route::GoalsGoal, &goal.id);
    store.here.open(&href, false);
}

fn statement(area: Area) -> &'static str {
    match area {
        Area::Load => g::load(),
        Area::Off => g::off(),
        Area::Rest => g::rest(),
        Area::Energy => g::energy(),
        Area::People => g::people(),
        Area::Say => g::say(),
    }
}

pub(super) fn low(page: CheckInPage) -> AnyView {
    let area = memo(move || {
        let dismissed = page.balance.read().area_dismissed.value;
        low_area(&page.all.read(), clock::today(), dismissed)
    });
    live(move || {
        area.get()
            .map_or_else(|| ().into_any(), |area| offer(page, area))
    })
}

fn offer(page: CheckInPage, area: Area) -> AnyView {
    // A say in hours and place comes first of what can be asked.
    let balance = page.balance.read_untracked();
    let candidates = criterion_candidates(&balance, clock::today(), Some(area));
    let asks = AsksOffers::new(candidates.into_iter().next());
    let asks_box = asks.view(w::ask_offers());
    let press = move |()| {
        let words = BalanceGoalWords {
            statement: statement(area),
            metric: g::metric(),
            unit: g::unit(),
            serves: g::serves(),
            proof: g::proof(),
            ..BalanceGoalWords::default()
        };
        let mut draft = area_goal_draft(area, &words, clock::today());
        asks.link(&mut draft);
        make(page, &draft);
    };
    let not_now = move |()| {
        let today = clock::today();
        let message = w::quiet().to_owned();
        page.store
            .change_only_with_undo(message, |balance: &mut Balance, now| {
                balance.change(now, |it| it.area_dismissed.value = Some(today));
            });
        page::focus_on("check-in-result");
    };
    view! {
        <section class="stack measure" aria-labelledby="low-area">
            <h2 id="low-area">{w::heading()}</h2>
            <p>{w::text(labels::area(area))}</p>
            <p><strong>{statement(area)}</strong></p>
            {asks_box}
            <div class="actions">
                <Button variant=ButtonVariant::Quiet on_press=press>{w::make()}</Button>
                <Button variant=ButtonVariant::Plain on_press=not_now>{w::not_now()}</Button>
            </div>
        </section>
    }
    .into_any()
}

/// What is broken most weeks, with a plan for it.
pub(super) fn often(page: CheckInPage) -> AnyView {
    let found = memo(move || {
        let all = page.store.records.all::<BalanceWeek>();
        let all = all.read();
        let history = WeekHistory::of(all.iter());
        let balance = page.balance.read();
        let active = balance.active_boundaries(clock::today());
        let often = active.filter_map(|(id, boundary)| {
            let count = boundary_count(&history.boundary_answers(id));
            let found = (boundary.words.clone(), count.is_asked_by_others);
            count.is_often_broken.then_some(found)
        });
        often.collect::<Vec<(String, bool)>>()
    });
    live(move || {
        let found = found.get().into_iter();
        let found = found.map(|(words, is_asked)| plan(page, words, is_asked));
        found.collect::<Vec<AnyView>>().into_any()
    })
}

fn plan(page: CheckInPage, words: String, is_asked: bool) -> AnyView {
    let says = o::text(&words);
    let boundary = CriterionCandidate::Boundary(words.trim().to_owned());
    let asks = AsksOffers::new(Some(boundary));
    let asks_box = asks.view(o::ask_offers());
    let press = move |()| {
        let statement = g::boundary(&words);
        let words = BalanceGoalWords {
            statement: &statement,
            metric: g::weeks(),
            unit: g::unit(),
            serves: g::serves(),
            proof: "",
            obstacle: g::obstacle(),
            plan: g::plan(),
        };
        let mut draft = boundary_goal_draft(&words, clock::today());
        asks.link(&mut draft);
        make(page, &draft);
    };
    view! {
        <div class="stack measure">
            <p>{says}</p>
            {is_asked.then(|| view! { <p class="muted">{o::say()}</p> })}
            {asks_box}
            <div><Button variant=ButtonVariant::Quiet on_press=press>{o::make()}</Button></div>
        </div>
    }
    .into_any()
}
