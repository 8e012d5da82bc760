//! A piece as a check-in of a goal in progress.

use leptos::ev::SubmitEvent;
use leptos::prelude::*;
use steppingstone_core::evidence_copy::{OfferedCheckIn, check_in_of, has_check_in};
use steppingstone_core::goals::Goal;
use steppingstone_core::goals::check_in::{Question, read_value};
use steppingstone_core::journey::record::EvidenceText;
use steppingstone_core::route::Route;
use steppingstone_core::store::ListRecord;

use super::{CheckInGoals, EvidenceSource, by_place, first_key};
use crate::platform::{clock, page};
use crate::ui::form::{FieldProps, InputKind, Note, Width, field, select_of};
use crate::ui::{live, memo, text, when};
use crate::words::network_links::check_in as w;

/// The most characters of a number.
const MAX_NUMBER: usize = 20;

/// For the goals in progress; nothing without one.
pub(in crate::tools) fn goal_check_in(source: EvidenceSource, goals: CheckInGoals) -> AnyView {
    let all = source.store.records.goals();
    let known = memo(move || {
        let all = all.read();
        let known = all.iter().filter(|goal| goal.is_active());
        let known = known.filter(|goal| match goals.ids {
            Some(ids) => ids.read().contains(&goal.id),
            None => !goal.is_example(),
        });
        let known = known.map(|goal| (goal.id.clone(), goal.draft().statement()));
        known.collect::<Vec<(String, String)>>()
    });
    // What is noted while this is open can be copied as well.
    let offered = memo(move || {
        let mut offered = source.pieces.run(());
        offered.retain(|piece| check_in_of(piece, "").is_some());
        offered
    });
    live(move || {
        let known = known.get();
        match (known.is_empty(), offered.read().as_slice()) {
            (true, _) => ().into_any(),
            (false, []) => view! { <p class="muted">{w::nothing()}</p> }.into_any(),
            (false, offered) => form((source, goals), known, offered),
        }
    })
}

fn form(
    (source, of): (EvidenceSource, CheckInGoals),
    goals: Vec<(String, String)>,
    offered: &[EvidenceText],
) -> AnyView {
    let whats = by_place(offered);
    let goal = RwSignal::new(first_key(&goals));
    let what = RwSignal::new(first_key(&whats));
    // The number as typed; none while it is the one that is offered.
    let typed = RwSignal::new(None::<String>);
    let said = RwSignal::new(String::new());
    let done = RwSignal::new(None::<String>);
    let asked = memo(move || asked((source, of), &goal.read()));
    let value = memo(move || typed.get().unwrap_or_else(|| asked.read().value.clone()));
    let id = |name: &str| [source.id, name].concat();
    let number_id = id("-number");
    let pieces = offered.to_vec();
    let back = number_id.clone();
    let submit = move |event: SubmitEvent| {
        event.prevent_default();
        let at: usize = what.read_untracked().parse().unwrap_or_default();
        let id = goal.get_untracked();
        let Some(piece) = pieces.get(at) else {
            return;
        };
        match add((source, of), &id, piece, &value.get_untracked()) {
            Some(words) => {
                typed.set(None);
                said.set(words);
                done.set(Some(id));
            }
            None => page::focus_on(&back),
        }
    };
    let pick = |signal: RwSignal<String>| {
        Callback::new(move |key| {
            signal.set(key);
            typed.set(None);
            said.set(String::new());
        })
    };
    let has_number = memo(move || asked.read().question != Question::Nothing);
    let number = move || {
        let note = memo(move || match read_value(&value.read()) {
            Err(_) => Note::problem(w::problem().to_owned()),
            Ok(_) => match (typed.read().is_none(), asked.read().conversations) {
                (false, _) | (true, 0) => Note::default(),
                (true, more) => Note::reading(w::since(more)),
            },
        });
        let label = memo(move || match &asked.read().question {
            Question::HowMany(unit) => w::how_many(unit),
            Question::Value(_) | Question::Nothing => w::value().to_owned(),
        });
        field(FieldProps {
            kind: InputKind::Number,
            width: Width::Short,
            note: note.into(),
            reads: true,
            ..FieldProps::new(
                number_id.clone(),
                label.into(),
                MAX_NUMBER,
                value.into(),
                Callback::new(move |text| typed.set(Some(text))),
            )
        })
    };
    let to_goal = live(move || match done.get() {
        Some(id) => {
            let href = source.store.href(Route::GoalsGoal, &id);
            view! { <p><a href=href>{w::to_goal()}</a></p> }.into_any()
        }
        None => ().into_any(),
    });
    view! {
        <form class="stack" on:submit=submit>
            <p>{w::text()}</p>
            {select_of(id("-goal"), w::goal(), "", goals, goal.into(), pick(goal))}
            {select_of(id("-happened"), w::what(), "", whats, what.into(), pick(what))}
            {when(move || has_number.get(), number)}
            <div><button type="submit" class="button button--quiet">{w::press()}</button></div>
            <p class="small" role="status">{text(move || said.get())}</p>
            {to_goal}
        </form>
    }
    .into_any()
}

/// What a check-in of the goal begins with.
fn asked((source, of): (EvidenceSource, CheckInGoals), id: &str) -> OfferedCheckIn {
    let goals = source.store.records.goals();
    let goals = goals.read();
    match goals.iter().find(|goal| goal.id == id) {
        Some(goal) => (of.begins)(source.store, goal),
        None => OfferedCheckIn {
            question: Question::Nothing,
            value: String::new(),
            conversations: 0,
        },
    }
}

/// Copies a piece to the goal, and says what became of it; `None` for a number that cannot be read.
pub(in crate::tools) fn add(
    of: (EvidenceSource, CheckInGoals),
    id: &str,
    piece: &EvidenceText,
    value: &str,
) -> Option<String> {
    let goals = of.0.store.list::<Goal>();
    let (Some(goal), Some(texts)) = (goals.find(id), check_in_of(piece, value)) else {
        return Some(String::new());
    };
    if has_check_in(&goal, &texts) {
        return Some(w::there().to_owned());
    }
    let has_value = untrack(|| asked(of, id)).question != Question::Nothing;
    // No piece is of a day after today.
    let reading = texts.read(has_value, clock::today()).ok()?;
    goals.change_with_undo(id, w::added().to_owned(), |goal| {
        goal.check_in(clock::new_id(), reading, clock::now_ms());
    });
    Some(w::added().to_owned())
}
