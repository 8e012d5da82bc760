//! One thing that a job asks for, and what can be done about it.

use leptos::prelude::*;
use steppingstone_core::journey::record::{
    JourneyLearning, JourneyPlan, JourneySkill, MAX_LEARNING, MAX_SKILLS, MAX_WANTED,
};
use steppingstone_core::journey::{GapOutcome, GapRow, Level};
use steppingstone_core::occupations::Element;
use steppingstone_core::route::Route;
use steppingstone_core::store::{Change, reverted_text};

use super::rate::RateItem;
use super::{NextPage, element, gap_words};
use crate::platform::{clock, page};
use crate::ui::{Button, ButtonVariant, attr, either, live, memo, text};
use crate::words::journey::next::act as w;
use crate::words::journey::next::rate;

/// How many levels there are to mark.
const MARKS: u8 = 5;

/// What a row shows.
#[derive(Clone)]
pub(super) struct RowContext {
    pub(super) page: NextPage,
    pub(super) element: Element,
    pub(super) row: Signal<Option<GapRow>>,
    /// The id of the skill that is meant.
    pub(super) skill: Memo<Option<String>>,
}

pub(super) fn gap_row(of: RowContext) -> AnyView {
    let RowContext {
        page,
        element,
        row,
        skill,
    } = of;
    let own = move || Some(row.read().as_ref()?.own.as_ref()?.level);
    let need = move || row.read().as_ref()?.need;
    let outcome = move || {
        let row = row.read();
        row.as_ref().map(|row| (row.outcome, row.steps))
    };
    let outcome_words = move || {
        let outcome = outcome();
        outcome.map_or_else(String::new, |(of, steps)| gap_words::outcome(of, steps))
    };
    let state = move || outcome().map(|(of, _)| GapOutcome::key(of));
    view! {
        <li class="gap__row" data-outcome=attr(state)>
            <p class="gap__name">{element.name.clone()}</p>
            {live(move || marks(own(), need()))}
            <p class="gap__levels">
                {text(move || gap_words::levels(own(), need()))}
            </p>
            <p class="gap__outcome">{text(outcome_words)}</p>
            {actions(page, element, skill)}
        </li>
    }
    .into_any()
}

/// Five marks: as many are filled as the own level reaches, and the one that is asked for has a ring.
/// The words beside them say the same.
fn marks(own: Option<Level>, need: Option<u8>) -> AnyView {
    let own = own.map(Level::number);
    let mark = |number: u8| {
        let is_reached = own.is_some_and(|own| number <= own);
        let is_asked = need == Some(number);
        view! {
            <span
                class="gap__mark"
                data-reached=is_reached.then_some("true")
                data-asked=is_asked.then_some("true")
            ></span>
        }
    };
    let marks = (0..MARKS).map(mark).collect_view();
    view! { <span class="gap__marks" aria-hidden="true">{marks}</span> }.into_any()
}

/// What can be done about an element: rate it, plan it, want it.
fn actions(page: NextPage, element: Element, skill: Memo<Option<String>>) -> AnyView {
    let store = page.store;
    let problem = RwSignal::new(String::new());
    let rate_id = ["rate-", &element.id].concat();
    let (of_rate, back_to) = (element.clone(), rate_id.clone());
    let rate = move |()| {
        let items = vec![RateItem::Element(of_rate.clone())];
        page.rater.open(items, &back_to);
    };
    let of_want = element.clone();
    let want = move |()| problem.set(toggle_wanted(page, &of_want));
    let is_wanted = Signal::derive(move || {
        let skill = skill.get();
        skill.is_some_and(|skill| store.plan().is_wanted(&skill))
    });
    let name = element.name.clone();
    view! {
        <div class="gap__actions no-print">
            <Button id=rate_id variant=ButtonVariant::Plain on_press=rate label=rate::one_label(&name)>
                {rate::one()}
            </Button>
            {plan(page, element, skill, problem)}
            <Button variant=ButtonVariant::Plain on_press=want label=w::want_label(&name) pressed=is_wanted>
                {w::want()}
            </Button>
        </div>
        <p class="field__problem" role="status">{text(move || problem.get())}</p>
    }
    .into_any()
}

/// The button that plans it; once it is planned, the way to the plan.
fn plan(
    page: NextPage,
    element: Element,
    skill: Memo<Option<String>>,
    problem: RwSignal<String>,
) -> AnyView {
    let store = page.store;
    let open = memo(move || {
        let skill = skill.get()?;
        let all = store.records.all::<JourneyLearning>();
        let all = all.read();
        let open = all.iter().find(|line| line.is_open_for(&skill));
        open.map(|line| line.id.clone())
    });
    let link_id = ["planned-", &element.id].concat();
    let button_id = ["plan-", &element.id].concat();
    let (of_link, to_link) = (element.name.clone(), link_id.clone());
    let link = move || {
        let href = move || {
            let id = open.get().unwrap_or_default();
            store.href(Route::JourneyLearning, &id)
        };
        view! {
            <a
                class="button button--plain"
                id=link_id.clone()
                href=text(href)
                aria-label=w::open_label(&of_link)
            >
                {w::open()}
            </a>
        }
        .into_any()
    };
    let button = move || {
        let (of_press, focus) = (element.clone(), to_link.clone());
        let press = move |()| {
            let said = plan_it(page, &of_press);
            if said.is_empty() {
                page::focus_on(&focus);
            }
            problem.set(said);
        };
        view! {
            <Button
                id=button_id.clone()
                variant=ButtonVariant::Plain
                on_press=press
                label=w::plan_label(&element.name)
            >
                {w::plan()}
            </Button>
        }
        .into_any()
    };
    either(move || open.read().is_some(), link, button)
}

/// Puts a line for an element into the learning plan. Returns what stands in the way.
fn plan_it(page: NextPage, element: &Element) -> String {
    let store = page.store;
    let count = store.records.all::<JourneyLearning>();
    if count.read_untracked().len() >= MAX_LEARNING {
        return w::plan_full(MAX_LEARNING);
    }
    let Ok((skill, made)) = element::ensure_skill(store, element) else {
        return rate::full(MAX_SKILLS);
    };
    let (id, name) = (clock::new_id(), &element.name);
    let title = w::plan_title(name);
    let line = JourneyLearning::for_skill(&id, &skill, &title, clock::now_ms());
    store.records.put(&line);
    let back = move || {
        if let Some(line) = store.learning_records.find(&id) {
            store.records.remove(&line);
        }
        revert_skill(page, &made);
    };
    page.undo.offer(w::planned(name), back);
    page.undo.then_focus(["plan-", &element.id].concat());
    String::new()
}

/// Marks an element as wanted, or takes the mark away. Returns what stands in the way.
fn toggle_wanted(page: NextPage, element: &Element) -> String {
    let store = page.store;
    let now = clock::now_ms();
    let known = untrack(|| element::skill_id(store, element));
    let plan = store.records.journey_plan();
    if let Some(skill) = known.filter(|skill| plan.is_wanted(skill)) {
        store.change_plan(|plan, now| {
            plan.set_wanted(&skill, false, now);
        });
        return String::new();
    }
    // Looked at before anything is made for it.
    let has_room = plan.clone().set_wanted(&element.id, true, now);
    if !has_room {
        return w::want_full(MAX_WANTED);
    }
    let Ok((skill, made)) = element::ensure_skill(store, element) else {
        return rate::full(MAX_SKILLS);
    };
    let changes = store.change_plan(|plan, now| {
        plan.set_wanted(&skill, true, now);
    });
    let back = move || {
        let records = store.records;
        records.revert(&changes, reverted_text::<JourneyPlan>);
        revert_skill(page, &made);
    };
    page.undo.offer(w::wanted(&element.name), back);
    String::new()
}

/// Takes back that a skill was made, unless it was changed since.
fn revert_skill(page: NextPage, made: &[Change]) {
    let records = page.store.records;
    records.revert(made, reverted_text::<JourneySkill>);
}
