//! Blocks that come every week: where they overlap, what has none yet, and a calendar file.

use leptos::prelude::*;
use steppingstone_core::balance::record::{Balance, BalanceTask, MAX_BLOCKS};
use steppingstone_core::balance::{
    BLOCK_WEEKS, Block, CalendarEntry, MAX_BLOCK_WEEKS, TimeKind, calendar_events, hours_text,
    overlaps, placed_time,
};
use steppingstone_core::calendar::file;
use steppingstone_core::day::date_to_text;
use steppingstone_core::record::Stamped;
use steppingstone_core::record::fields::live as live_parts;
use steppingstone_core::time_of_day::TimeOfDay;

use super::super::super::block_time::block_time;
use super::super::{WeekPage, labels};
use crate::platform::{clock, download, page};
use crate::ui::form::{FieldProps, InputKind, Note, Width, field, select_field};
use crate::ui::{Button, ButtonVariant, live, memo, when};
use crate::words::balance::weekdays;
use crate::words::balance_week_more::blocks as w;

const HEADING: &str = "blocks";
const WEEKS: &str = "block-weeks";

/// The most characters of a title, a time, a number of minutes and one of weeks.
const MAX_TITLE: usize = 100;
const MAX_TIME: usize = 5;
const MAX_MINUTES: usize = 4;
const MAX_WEEKS_TEXT: usize = 2;

/// The program that the calendar file names.
const PRODUCT: &str = "Steppingstone Balance";

/// What is typed of a new block.
#[derive(Clone, Copy)]
struct Asked {
    kind: RwSignal<String>,
    title: RwSignal<String>,
    day: RwSignal<String>,
    start: RwSignal<String>,
    minutes: RwSignal<String>,
    /// Whether it was tried to add it as it is.
    is_tried: RwSignal<bool>,
}

impl Asked {
    fn new() -> Asked {
        let text = |text: &str| RwSignal::new(text.to_owned());
        Asked {
            kind: text(TimeKind::Career.key()),
            title: text(""),
            day: text("1"),
            start: text(""),
            minutes: text("60"),
            is_tried: RwSignal::new(false),
        }
    }

    fn start(self) -> Option<i64> {
        let time = TimeOfDay::from_text(self.start.read().trim())?;
        Some(time.minutes_since_midnight().into())
    }

    fn minutes(self) -> Option<i64> {
        let minutes = self.minutes.read().trim().parse::<i64>().ok()?;
        let fits = (15..=1_440).contains(&minutes) && minutes % 5 == 0;
        fits.then_some(minutes)
    }

    fn block(self) -> Option<Block> {
        Some(Block {
            kind: TimeKind::from_key(&self.kind.read())?,
            title: self.title.read().trim().to_owned(),
            day: self.day.read().parse().ok()?,
            start: self.start()?,
            minutes: self.minutes()?,
        })
    }
}

pub(super) fn blocks(week: WeekPage) -> AnyView {
    let has_any = memo(move || live_parts(&week.balance.read().blocks).next().is_some());
    let weeks = RwSignal::new(BLOCK_WEEKS.to_string());
    let problem = Signal::derive(move || match read_weeks(&weeks.read()) {
        Some(_) => "",
        None => w::weeks_problem(),
    });
    let press = move |()| match weeks.with_untracked(|weeks| read_weeks(weeks)) {
        Some(weeks) => save(week, weeks),
        None => page::focus_on(WEEKS),
    };
    let save = move || {
        view! {
            <div class="stack no-print">
                {typed(WEEKS, w::weeks(), "", weeks, MAX_WEEKS_TEXT, problem)}
                <div class="actions">
                    <Button variant=ButtonVariant::Plain on_press=press>{w::save()}</Button>
                </div>
            </div>
        }
        .into_any()
    };
    view! {
        <section class="stack" aria-labelledby=HEADING>
            <h2 id=HEADING tabindex="-1">{w::heading()}</h2>
            <p>{w::why()}</p>
            {live(move || list(week))}
            {live(move || hints(&week.balance.read()))}
            {when(move || has_any.get(), save)}
            {add(week)}
        </section>
    }
    .into_any()
}

/// What a block is called: its title, or else what it is for.
fn name(block: &Block) -> String {
    match block.title.as_str() {
        "" => labels::kind(block.kind).to_owned(),
        title => title.to_owned(),
    }
}

fn line(block: &Block) -> String {
    let (day, start) = block_time(block);
    w::line(day, start, block.minutes, name(block))
}

fn list(week: WeekPage) -> AnyView {
    let balance = week.balance.read();
    let blocks = balance.ordered_blocks();
    if blocks.is_empty() {
        return view! { <p class="muted">{w::none()}</p> }.into_any();
    }
    let rows = blocks.into_iter().map(|(id, block)| {
        let says = line(block);
        let label = w::remove_of(&says);
        let id = id.to_owned();
        let remove = move |()| {
            week.change_with_undo(w::removed().to_owned(), |balance, now| {
                let gone = Stamped { at_ms: now, value: None };
                balance.blocks.insert(id.clone(), gone);
            });
            week.store.then_focus(HEADING.to_owned());
            page::focus_on(HEADING);
        };
        view! {
            <li>
                {says} " "
                <span class="no-print">
                    <Button variant=ButtonVariant::Plain label=label on_press=remove>{w::remove()}</Button>
                </span>
            </li>
        }
        .into_any()
    });
    view! { <ul class="list">{rows.collect_view()}</ul> }.into_any()
}

/// Overlaps, and what of the plan has no block yet or more than planned. Hints, never a ban.
fn hints(balance: &Balance) -> AnyView {
    let ordered = balance.ordered_blocks();
    let blocks: Vec<&Block> = ordered.iter().map(|(_, block)| *block).collect();
    if blocks.is_empty() {
        return ().into_any();
    }
    let found = overlaps(&blocks).into_iter().filter_map(|overlap| {
        let (one, other) = overlap.blocks;
        let (one, other) = (blocks.get(one)?, blocks.get(other)?);
        Some(w::overlap(name(one), name(other), overlap.minutes))
    });
    let placed = placed_time(blocks.iter().copied(), &balance.planned_week().minutes);
    let has_block = |kind: &TimeKind| placed.placed.get(kind).is_some();
    let unplaced = placed
        .unplaced
        .iter()
        .filter(|(kind, minutes)| has_block(kind) && **minutes > 0);
    let unplaced =
        unplaced.map(|(kind, minutes)| w::unplaced(labels::kind(*kind), hours_text(*minutes)));
    let more = placed
        .more_than_planned
        .iter()
        .filter(|(_, minutes)| **minutes > 0);
    let more = more.map(|(kind, minutes)| w::more(labels::kind(*kind), hours_text(*minutes)));
    let lines = found.chain(unplaced).chain(more);
    let lines = lines.map(|line| view! { <li>{line}</li> }.into_any());
    view! { <ul class="list muted small">{lines.collect_view()}</ul> }.into_any()
}

fn add(week: WeekPage) -> AnyView {
    let asked = Asked::new();
    let press = move |()| {
        let count = untrack(|| live_parts(&week.balance.read().blocks).count());
        if count >= MAX_BLOCKS {
            return page::announce(w::full());
        }
        let Some(block) = untrack(|| asked.block()) else {
            asked.is_tried.set(true);
            let is_start = untrack(|| asked.start()).is_none();
            return page::focus_on(if is_start {
                "block-start"
            } else {
                "block-minutes"
            });
        };
        page::announce(&w::added(line(&block)));
        week.change(|balance, now| {
            let part = Stamped {
                at_ms: now,
                value: Some(block),
            };
            balance.blocks.insert(clock::new_id(), part);
        });
        asked.is_tried.set(false);
        asked.title.set(String::new());
        asked.start.set(String::new());
        page::focus_on(HEADING);
    };
    let kinds = TimeKind::ALL.map(|kind| (kind.key(), labels::kind(kind)));
    let kind = select_field(
        "block-kind".to_owned(),
        w::kind(),
        "",
        kinds.to_vec(),
        asked.kind.into(),
        Callback::new(move |key| asked.kind.set(key)),
    );
    let days = ["1", "2", "3", "4", "5", "6", "7"].into_iter();
    let days = days.zip(weekdays().iter().copied());
    let day = select_field(
        "block-day".to_owned(),
        w::day(),
        "",
        days.collect(),
        asked.day.into(),
        Callback::new(move |key| asked.day.set(key)),
    );
    let start = move || match asked.is_tried.get() && asked.start().is_none() {
        true => w::start_problem(),
        false => "",
    };
    let minutes = move || match asked.is_tried.get() && asked.minutes().is_none() {
        true => w::minutes_problem(),
        false => "",
    };
    view! {
        <details class="drawer no-print">
            <summary>{w::add()}</summary>
            <div class="stack">
                <div class="skills__narrow">
                    {kind}
                    {day}
                    {typed("block-start", w::start(), w::start_hint(), asked.start, MAX_TIME, Signal::derive(start))}
                    {typed("block-minutes", w::minutes(), "", asked.minutes, MAX_MINUTES, Signal::derive(minutes))}
                    {typed("block-title", w::title(), "", asked.title, MAX_TITLE, Signal::stored(""))}
                </div>
                <div><Button variant=ButtonVariant::Quiet on_press=press>{w::add()}</Button></div>
            </div>
        </details>
    }
    .into_any()
}

fn typed(
    id: &str,
    label: &'static str,
    hint: &'static str,
    typed: RwSignal<String>,
    max: usize,
    problem: Signal<&'static str>,
) -> AnyView {
    field(FieldProps {
        hint,
        kind: InputKind::Line,
        width: if max == MAX_TITLE {
            Width::Normal
        } else {
            Width::Short
        },
        note: memo(move || Note::problem(problem.get().to_owned())).into(),
        ..FieldProps::new(
            id.to_owned(),
            label.to_owned().into(),
            max,
            typed.into(),
            Callback::new(move |text| typed.set(text)),
        )
    })
}

/// For how many weeks the calendar gets the blocks (X4); `None` for a text that is no such number.
pub(in super::super) fn read_weeks(text: &str) -> Option<i64> {
    let weeks = text.trim().parse::<i64>().ok()?;
    (1..=MAX_BLOCK_WEEKS).contains(&weeks).then_some(weeks)
}

fn save(week: WeekPage, weeks: i64) {
    let today = clock::today();
    let balance = week.balance.get_untracked();
    let tasks = week.store.records.all::<BalanceTask>().get_untracked();
    let title = |entry: CalendarEntry| match entry {
        CalendarEntry::Block(block) => name(block),
        CalendarEntry::TaskBlock(_, task)
        | CalendarEntry::Due(task)
        | CalendarEntry::FollowUp(task) => task.title.value.clone(),
    };
    // Due days and follow-ups are the tasks page's to take along.
    let in_blocks: Vec<BalanceTask> = tasks
        .into_iter()
        .filter(|task| task.block.value.is_some())
        .collect();
    let events = calendar_events(&balance, &in_blocks, today, weeks, &title);
    let events = events
        .into_iter()
        .filter(|event| event.uid.starts_with("block-"));
    let events: Vec<_> = events.collect();
    let text = file(PRODUCT, &events, clock::now_ms());
    download::save(&w::file(date_to_text(today)), "text/calendar", &text);
}
