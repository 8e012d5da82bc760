//! What a file would change, by tool, and the ways to bring it in.

use leptos::prelude::*;
use steppingstone_core::store::backup::{Change, Group, OnConflict, Plan};
use steppingstone_core::tool::ToolId;

use super::super::save_copy;
use super::super::state::{ImportMode, YourDataState};
use super::errors::errors;
use super::{Outlook, bring};
use crate::platform::intl;
use crate::ui::chart::Table;
use crate::ui::{Button, ButtonVariant, Choice, Chosen, Notice, NoticeKind, Opt, either, when};
use crate::words::frame;
use crate::words::your_data::import as w;
use crate::words::your_data::{export, what};

/// What the file would change, and the button that does it.
pub(super) fn preview(state: YourDataState, outlook: Outlook) -> AnyView {
    let ways_there = ImportMode::ALL.into_iter();
    let ways_there: Vec<ImportMode> = ways_there
        .filter(|way| !outlook.is_partial || *way != ImportMode::Replace)
        .collect();
    // The way may have been chosen for a file before.
    if !ways_there.contains(&state.way.get_untracked()) {
        state.way.set(ImportMode::default());
    }
    let has_choice = outlook.has_any && !outlook.alone.writes(OnConflict::Join).is_empty();
    let head = view! {
        {by_tool(&outlook.beside)}
        {errors(&outlook.beside)}
        {outlook.is_partial.then(|| view! { <p>{w::partial()}</p> })}
        {has_choice.then(|| ways(state, ways_there, outlook.gone))}
    };
    let (has_any, can_keep) = (outlook.has_any, outlook.can_keep);
    let outlook = StoredValue::new(outlook);
    let would_change = move || {
        let way = state.way.get();
        outlook.with_value(|outlook| match way.on_conflict() {
            Some(on_conflict) => !outlook.beside.writes(on_conflict).is_empty(),
            // There is this choice only if the file has something to put in the place.
            None => true,
        })
    };
    let is_too_much = move || {
        let way = state.way.get();
        outlook.with_value(|outlook| outlook.too_much.contains(&way))
    };
    let confirm = move || {
        let bring = move |()| {
            let outlook = outlook.get_value();
            bring(state, &outlook);
        };
        view! {
            {if has_any { keeping(state, can_keep) } else { copy_goes(state) }}
            {when(is_too_much, || {
                view! {
                    <Notice kind=NoticeKind::Warn>
                        <p>{w::too_much()}</p>
                    </Notice>
                }
                .into_any()
            })}
            <Button on_press=bring>{w::confirm()}</Button>
        }
        .into_any()
    };
    view! {
        {head}
        {either(would_change, confirm, || view! { <p>{w::nothing()}</p> }.into_any())}
    }
    .into_any()
}

/// How many records of each tool each change befalls. Changes that befall none have no column.
fn by_tool(plan: &Plan) -> AnyView {
    let columns: [(&'static str, &[Change]); 6] = [
        (w::by_tool::new(), &[Change::New]),
        (w::by_tool::changed(), &[Change::Joined]),
        (w::by_tool::same(), &[Change::Same]),
        (w::by_tool::older(), &[Change::Older]),
        (w::by_tool::conflict(), &[Change::Differs]),
        (
            w::by_tool::left_out(),
            &[Change::TooNew, Change::Unreadable],
        ),
    ];
    let of = |group: Group, changes: &[Change]| -> usize {
        let counts = changes.iter().map(|change| plan.count_in(group, *change));
        counts.sum()
    };
    let mut heads = vec![w::by_tool::of()];
    let mut rows: Vec<(Group, Vec<String>)> = Vec::new();
    for group in Group::all() {
        if columns.iter().any(|(_, changes)| of(group, changes) > 0) {
            rows.push((group, vec![group_name(group).to_owned()]));
        }
    }
    for (head, changes) in columns {
        let counts: Vec<usize> = rows.iter().map(|(group, _)| of(*group, changes)).collect();
        if counts.iter().sum::<usize>() > 0 {
            heads.push(head);
            for ((_, cells), count) in rows.iter_mut().zip(counts) {
                cells.push(intl::number(count as f64));
            }
        }
    }
    if rows.is_empty() {
        return ().into_any();
    }
    let rows = rows.into_iter().map(|(_, cells)| cells).collect();
    view! { <Table label=w::preview() heads=heads rows=rows turns=true /> }.into_any()
}

fn group_name(group: Group) -> &'static str {
    match group {
        Group::Tool(ToolId::Quiz) => frame::quiz(),
        Group::Tool(ToolId::Journey) => frame::journey(),
        Group::Tool(ToolId::Offers) => frame::offers(),
        Group::Tool(ToolId::Goals) => frame::goals(),
        Group::Tool(ToolId::Network) => frame::network(),
        Group::Tool(ToolId::Balance) => frame::balance(),
        Group::Tool(ToolId::Plan) => frame::plan(),
        Group::App => w::by_tool::app(),
        Group::SetAside => what::aside(),
        Group::Foreign => w::by_tool::foreign(),
    }
}

fn ways(state: YourDataState, ways: Vec<ImportMode>, gone: usize) -> AnyView {
    let options = ways.iter().map(|way| {
        let (label, detail) = match way {
            ImportMode::Join => (w::way::join(), w::way::join_text().to_owned()),
            ImportMode::KeepMine => (w::way::keep(), w::way::keep_text().to_owned()),
            ImportMode::TakeFile => (w::way::take(), w::way::take_text().to_owned()),
            ImportMode::Replace => (w::way::replace(), w::way::replace_text(gone)),
        };
        Opt::with(label, Signal::stored(detail))
    });
    let options: Vec<Opt> = options.collect();
    let ways = StoredValue::new(ways);
    let chosen = move || {
        let way = state.way.get();
        ways.with_value(|ways| ways.iter().position(|other| *other == way))
    };
    let choose = move |chosen: Chosen| {
        let way = ways.with_value(|ways| ways.get(chosen.index).copied());
        state.way.set(way.unwrap_or_default());
    };
    view! {
        <Choice
            legend=w::way::legend()
            name="way"
            options=options
            chosen=Signal::derive(chosen)
            on_choose=choose
        />
    }
    .into_any()
}

/// That a copy of what is here is kept, or how to keep one oneself.
fn keeping(state: YourDataState, can_keep: bool) -> AnyView {
    if can_keep {
        return view! { <p class="muted">{w::kept()}</p> }.into_any();
    }
    view! {
        <Notice kind=NoticeKind::Warn>
            <p>{w::no_room()}</p>
            {copy_goes(state)}
            <div class="actions">
                <Button variant=ButtonVariant::Quiet on_press=move |()| save_copy(state)>{export::button()}</Button>
            </div>
        </Notice>
    }
    .into_any()
}

/// That the copy of an earlier time is deleted without another in its place, if there is one.
fn copy_goes(state: YourDataState) -> AnyView {
    when(
        move || state.before.get().is_some(),
        || view! { <p>{w::copy_goes()}</p> }.into_any(),
    )
}
