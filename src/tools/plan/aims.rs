//! Aims: written down, ordered by hand, reached or let go.

mod form;

use leptos::prelude::*;
use steppingstone_core::plan::record::AimRecord;
use steppingstone_core::plan::{AIM_TEXT, AimState, MAX_OPEN_AIMS};
use steppingstone_core::store::{Change, reverted_text};

use self::form::{Typed, add_form, edit_form};
use super::PlanPage;
use crate::platform::{clock, intl, page};
use crate::tools::aims::{is_open, own_aims};
use crate::ui::{Button, ButtonVariant, either, keyed, live, memo, when};
use crate::words::plan::aims as w;

/// The id of the heading, which takes focus when an aim goes.
const HEADING: &str = "aims";

/// The id of the heading of an aim.
fn title_id(id: &str) -> String {
    ["aim-", id].concat()
}

/// What the section works on.
#[derive(Clone, Copy)]
pub(super) struct Aims {
    plan: PlanPage,
    /// The reader's own, in their order.
    all: Memo<Vec<AimRecord>>,
    /// The aim that is being edited, by its id.
    edited: RwSignal<Option<String>>,
    /// What is typed for a new one: it stays when its form changes place, as where another tab adds the
    /// first aim meanwhile.
    new: Typed,
}

impl Aims {
    pub(super) fn new(plan: PlanPage) -> Aims {
        Aims {
            plan,
            all: memo(move || own_aims(plan.store.records)),
            edited: RwSignal::new(None),
            new: Typed::of(None),
        }
    }

    /// How many are open; follows it.
    fn count_open(self) -> usize {
        self.all.read().iter().filter(|aim| is_open(aim)).count()
    }
}

/// One line above the threads that opens the field for an aim, until there is one. It is open where
/// nothing else is shown.
pub(super) fn first_aim(aims: Aims) -> AnyView {
    let has_none = memo(move || aims.count_open() == 0);
    when(
        move || has_none.get(),
        move || {
            let rows = aims.plan.rows;
            let is_alone = rows.with_untracked(|rows| rows.threads.is_empty());
            // The built page has it open, as nothing else is known there. Under the same id it would
            // count as opened by the reader, and stay open beside threads.
            let id = if is_alone {
                "first-aim"
            } else {
                "first-aim-line"
            };
            view! {
                <details class="drawer no-print" id=id open=is_alone>
                    <summary>{w::first()}</summary>
                    <div class="stack">
                        <p>{w::none()}</p>
                        {add_form(aims)}
                    </div>
                </details>
            }
            .into_any()
        },
    )
}

/// The aims, once there is one.
pub(super) fn aims(aims: Aims) -> AnyView {
    let has_any = memo(move || !aims.all.read().is_empty());
    when(move || has_any.get(), move || section(aims))
}

fn section(aims: Aims) -> AnyView {
    let open = memo(move || aims.count_open());
    let form = move || {
        either(
            move || open.get() < MAX_OPEN_AIMS,
            move || add_form(aims),
            || view! { <p class="muted">{w::full()}</p> }.into_any(),
        )
    };
    view! {
        <section class="section stack" aria-labelledby=HEADING>
            <h2 id=HEADING tabindex="-1">{w::heading()}</h2>
            <p class="muted">{w::lead()}</p>
            {when(
                move || open.get() > MAX_OPEN_AIMS,
                || view! { <p>{w::over()}</p> }.into_any(),
            )}
            {open_aims(aims)}
            // The first one has its field above the threads.
            {when(move || open.get() > 0, form)}
            {live(move || past_aims(aims))}
        </section>
    }
    .into_any()
}

/// The open aims, each with what can be done with it. A row is drawn once, so that what is typed in
/// one stays while others change.
fn open_aims(aims: Aims) -> AnyView {
    let ids = memo(move || {
        let all = aims.all.read();
        let open = all.iter().filter(|aim| is_open(aim));
        open.map(|aim| aim.id.clone()).collect::<Vec<String>>()
    });
    when(
        move || !ids.read().is_empty(),
        move || {
            let rows = keyed(ids, move |id| entry(aims, ids, id));
            view! { <ol class="skills__list" role="list">{rows}</ol> }.into_any()
        },
    )
}

fn entry(aims: Aims, ids: Memo<Vec<String>>, id: String) -> AnyView {
    let (of_find, of_edit) = (id.clone(), id.clone());
    let aim = memo(move || {
        let all = aims.all.read();
        all.iter().find(|aim| aim.id == of_find).cloned()
    });
    let is_edited = memo(move || aims.edited.read().as_ref() == Some(&of_edit));
    let ends = memo(move || {
        let ids = ids.read();
        [ids.first() == Some(&id), ids.last() == Some(&id)]
    });
    let shown = move || {
        live(move || {
            let aim = aim.get();
            aim.map(|aim| row(aims, aim, ends.get())).into_any()
        })
    };
    let edit = move || {
        let aim = aim.get_untracked();
        aim.map(|aim| edit_form(aims, aim)).into_any()
    };
    let row = either(move || is_edited.get(), edit, shown);
    view! { <li class="skills__row">{row}</li> }.into_any()
}

fn row(aims: Aims, aim: AimRecord, [is_first, is_last]: [bool; 2]) -> AnyView {
    let text = aim.text.value.clone();
    let id = StoredValue::new(aim.id.clone());
    let needs_mending = !AIM_TEXT.contains(&text.chars().count());
    let edit = move |()| {
        aims.edited.set(Some(id.get_value()));
        page::focus_on("edit-aim");
    };
    let step = |label: String, words: &'static str, by: isize| {
        let press = move |()| aims.shift(&id.get_value(), by);
        view! { <Button variant=ButtonVariant::Plain label=label on_press=press>{words}</Button> }
    };
    let up = (!is_first).then(|| step(w::up_of(&text), w::up(), -1));
    let down = (!is_last).then(|| step(w::down_of(&text), w::down(), 1));
    let reach = move |()| aims.set_state(&id.get_value(), AimState::Reached);
    let let_go = move |()| aims.set_state(&id.get_value(), AimState::LetGo);
    view! {
        <h3 class="skills__name" id=title_id(&aim.id) tabindex="-1">{text.clone()}</h3>
        {needs_mending.then(|| view! { <p>{w::to_mend()}</p> })}
        {about(aims, &aim)}
        <div class="actions no-print">
            {up}
            {down}
            <Button variant=ButtonVariant::Plain label=w::edit_of(&text) on_press=edit>{w::edit()}</Button>
            <Button variant=ButtonVariant::Plain label=w::reach_of(&text) on_press=reach>{w::reach()}</Button>
            <Button variant=ButtonVariant::Plain label=w::let_go_of(&text) on_press=let_go>{w::let_go()}</Button>
        </div>
    }
    .into_any()
}

/// Why, by when, and the target that leads there.
fn about(aims: Aims, aim: &AimRecord) -> AnyView {
    let targets = aims.targets();
    let target = aim.target.value.as_ref();
    let target = targets.into_iter().find(|(id, _)| Some(id) == target);
    let by = Some(aim.by.value.clone()).filter(|by| !by.trim().is_empty());
    let why = Some(aim.why.value.clone()).filter(|why| !why.trim().is_empty());
    let lines = [
        by.map(w::by_is),
        target.map(|(_, title)| w::target_is(title)),
        why.map(w::why_is),
    ];
    let lines = lines.into_iter().flatten();
    let lines = lines.map(|line| view! { <p class="muted">{line}</p> });
    lines.collect_view().into_any()
}

/// The aims that were reached or let go, folded.
fn past_aims(aims: Aims) -> AnyView {
    let all = aims.all.get();
    let past: Vec<AimRecord> = all.into_iter().filter(|aim| !is_open(aim)).collect();
    if past.is_empty() {
        return ().into_any();
    }
    let rows = past.into_iter().map(|aim| past_row(aims, aim));
    view! {
        <details class="drawer">
            <summary>{w::past()}</summary>
            <ul class="skills__list" role="list">{rows.collect_view()}</ul>
        </details>
    }
    .into_any()
}

fn past_row(aims: Aims, aim: AimRecord) -> AnyView {
    let standing = &aim.standing.value;
    let since = standing.since.map(intl::date);
    let state = match (standing.state, since) {
        (AimState::LetGo, Some(day)) => w::is_let_go(day),
        (AimState::LetGo, None) => w::is_let_go_undated().to_owned(),
        (AimState::Open | AimState::Reached, Some(day)) => w::is_reached(day),
        (AimState::Open | AimState::Reached, None) => w::is_reached_undated().to_owned(),
    };
    let text = aim.text.value.clone();
    let label = w::reopen_of(&text);
    let id = aim.id;
    let press = move |()| aims.set_state(&id, AimState::Open);
    view! {
        <li class="skills__row">
            <h3 class="skills__name">{text}</h3>
            <p class="muted">{state}</p>
            <p class="no-print">
                <Button variant=ButtonVariant::Plain label=label on_press=press>{w::reopen()}</Button>
            </p>
        </li>
    }
    .into_any()
}

impl Aims {
    /// The targets of Journey that an aim can have, by id, with what they are called.
    fn targets(self) -> Vec<(String, String)> {
        let journey = self.plan.store.records.journey_plan();
        let targets = journey.targets().map(|(id, target)| {
            let title = target.title.trim();
            let title = match title {
                "" => crate::words::plan::untitled(),
                title => title,
            };
            (id.to_owned(), title.to_owned())
        });
        targets.collect()
    }

    /// Says how an aim stands from today on, and offers to undo that.
    fn set_state(self, id: &str, state: AimState) {
        let message = match state {
            AimState::Open => w::was_opened(),
            AimState::Reached => w::was_reached(),
            AimState::LetGo => w::was_let_go(),
        };
        let aims = self.plan.store.list::<AimRecord>();
        aims.change_with_undo(id, message.to_owned(), |aim| {
            aim.set_state(state, clock::today(), clock::now_ms());
        });
        page::focus_on(HEADING);
    }

    /// Moves an open aim up or down among the open ones, and offers to undo that.
    fn shift(self, id: &str, by: isize) {
        let mut all = self.all.get_untracked();
        let open: Vec<usize> = (0..all.len())
            .filter(|place| all.get(*place).is_some_and(is_open))
            .collect();
        let at = open
            .iter()
            .position(|place| all.get(*place).is_some_and(|aim| aim.id == id));
        let to = at.and_then(|at| at.checked_add_signed(by));
        let Some((at, to)) = at.zip(to) else { return };
        let (Some(from), Some(other)) = (open.get(at), open.get(to)) else {
            return;
        };
        all.swap(*from, *other);
        let now = clock::now_ms();
        let records = self.plan.store.records;
        let mut changes: Vec<Change> = Vec::new();
        for (before, place) in all.iter().zip(1..) {
            let mut aim = before.clone();
            if aim.change(now, |aim| aim.place.value = place) {
                changes.extend(records.put_change(before, &aim));
            }
        }
        let store = self.plan.store;
        let message = w::was_moved(to + 1);
        page::announce(&message);
        store.offer_revert(message, changes, reverted_text::<AimRecord>);
        page::focus_on(&title_id(id));
    }
}
