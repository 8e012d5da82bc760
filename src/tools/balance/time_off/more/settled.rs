//! Overtime before the first week, and what was paid for or taken of it.

use leptos::prelude::*;
use steppingstone_core::balance::record::{Settled, SettledHow};
use steppingstone_core::balance::{MAX_HOURS_TEXT, hours_text, read_minutes};
use steppingstone_core::day::{date_from_text, date_to_text};
use steppingstone_core::record::Stamped;
use steppingstone_core::record::fields::live as live_parts;

use super::super::TimeOff;
use super::super::fields::{TypedField, typed_field};
use crate::platform::{clock, intl, page};
use crate::ui::form::{FieldProps, InputKind, Note, Width, field, select_field};
use crate::ui::{Button, ButtonVariant, live, memo};
use crate::words::balance_time_off_more::opening as w;

const HEADING: &str = "settled";

/// The most minutes before the first week, and that are settled at once.
const MAX_MINUTES: i64 = 60_000;

/// The most characters of a day.
const MAX_DAY: usize = 10;

/// The most characters of hours with their sign: more than a week has.
const MAX_OPENING: usize = MAX_HOURS_TEXT;

/// Hours of any number, with a minus before those that are owed. More than a week's are fine here.
fn read_signed(text: &str) -> Option<i64> {
    let text = text.trim();
    let (sign, text) = match text.strip_prefix(['-', '\u{2212}']) {
        Some(rest) => (-1, rest),
        None => (1, text.strip_prefix('+').unwrap_or(text)),
    };
    let minutes = read_large(text)?;
    (minutes <= MAX_MINUTES).then_some(sign * minutes)
}

fn read_large(text: &str) -> Option<i64> {
    if let Ok(minutes) = read_minutes(text) {
        return Some(minutes.unwrap_or_default());
    }
    // Whole hours beyond a week.
    let hours = text
        .trim()
        .parse::<i64>()
        .ok()
        .filter(|hours| *hours >= 0)?;
    hours.checked_mul(60)
}

fn signed(minutes: i64) -> String {
    match minutes {
        0 => String::new(),
        1.. => hours_text(minutes),
        _ => ["-", &hours_text(minutes.saturating_abs())].concat(),
    }
}

pub(super) fn settled(page: TimeOff) -> AnyView {
    let opening = typed_field(TypedField {
        id: "opening",
        label: w::label(),
        hint: w::hint(),
        kind: InputKind::Number,
        max: MAX_OPENING,
        typed: untrack(|| signed(page.balance.read().opening.value)),
        set: Callback::new(move |text: String| match read_signed(&text) {
            Some(minutes) => {
                page.change(|balance, _| balance.opening.value = minutes);
                ""
            }
            None => w::problem(),
        }),
    });
    view! {
        <details class="drawer">
            <summary id=HEADING>{w::heading()}</summary>
            <div class="stack">
                {opening}
                {live(move || list(page))}
                {add(page)}
            </div>
        </details>
    }
    .into_any()
}

fn how(how: SettledHow) -> &'static str {
    match how {
        SettledHow::Paid => w::paid(),
        SettledHow::Taken => w::taken(),
    }
}

fn list(page: TimeOff) -> AnyView {
    let balance = page.balance.read();
    let mut all: Vec<(&str, &Settled)> = live_parts(&balance.settled)
        .map(|(id, settled, _)| (id, settled))
        .collect();
    all.sort_by_key(|(_, settled)| settled.on);
    let rows = all.into_iter().map(|(id, settled)| {
        let says = w::line(hours_text(settled.minutes), how(settled.how).to_lowercase(), intl::date(settled.on));
        let label = w::remove_of(&says);
        let id = id.to_owned();
        let remove = move |()| {
            page.change_with_undo(w::removed().to_owned(), |balance, now| {
                let gone = Stamped { at_ms: now, value: None };
                balance.settled.insert(id.clone(), gone);
            });
            page.store.then_focus(HEADING.to_owned());
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

fn add(page: TimeOff) -> AnyView {
    let hours = RwSignal::new(String::new());
    let on = RwSignal::new(date_to_text(clock::today()));
    let what = RwSignal::new(SettledHow::Paid.key().to_owned());
    let is_tried = RwSignal::new(false);
    let minutes = move || read_large(&hours.read()).filter(|it| (1..=MAX_MINUTES).contains(it));
    let day = move || date_from_text(on.read().trim());
    let press = move |()| {
        let (minutes, day) = untrack(|| (minutes(), day()));
        let how = SettledHow::from_key(&what.read_untracked());
        let (Some(minutes), Some(on), Some(how)) = (minutes, day, how) else {
            is_tried.set(true);
            let id = if minutes.is_none() {
                "settled-hours"
            } else {
                "settled-on"
            };
            return page::focus_on(id);
        };
        page.change(|balance, now| {
            let value = Some(Settled { on, minutes, how });
            balance
                .settled
                .insert(clock::new_id(), Stamped { at_ms: now, value });
        });
        is_tried.set(false);
        hours.set(String::new());
        page::announce(w::added());
        page::focus_on("settled-hours");
    };
    let problem =
        move |is_wrong: bool, words: fn() -> &'static str| match is_tried.get() && is_wrong {
            true => Note::problem(words().to_owned()),
            false => Note::default(),
        };
    let hours_field = field(FieldProps {
        width: Width::Short,
        note: memo(move || problem(minutes().is_none(), w::hours_problem)).into(),
        ..FieldProps::new(
            "settled-hours".to_owned(),
            w::hours().to_owned().into(),
            MAX_HOURS_TEXT,
            hours.into(),
            Callback::new(move |text| hours.set(text)),
        )
    });
    let day_field = field(FieldProps {
        kind: InputKind::Day,
        width: Width::Short,
        note: memo(move || problem(day().is_none(), w::day_problem)).into(),
        ..FieldProps::new(
            "settled-on".to_owned(),
            w::on().to_owned().into(),
            MAX_DAY,
            on.into(),
            Callback::new(move |text| on.set(text)),
        )
    });
    let hows = [SettledHow::Paid, SettledHow::Taken].map(|it| (it.key(), how(it)));
    let how_field = select_field(
        "settled-how".to_owned(),
        w::how(),
        "",
        hows.to_vec(),
        what.into(),
        Callback::new(move |key| what.set(key)),
    );
    view! {
        <div class="stack no-print">
            <div class="skills__narrow">{hours_field} {how_field} {day_field}</div>
            <div><Button variant=ButtonVariant::Quiet on_press=press>{w::add()}</Button></div>
        </div>
    }
    .into_any()
}
