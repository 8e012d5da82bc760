//! The 168 hours as a bar, with the same in one sentence.

use leptos::prelude::*;
use steppingstone_core::balance::{KindMinutes, TimeKind, WEEK_MINUTES, hours_text, week_sums};

use super::labels::{kind, letter};
use super::{BAR, WeekPage};
use crate::ui::{live, memo, text};
use crate::words::balance_week::bar as w;

/// The drawing is as many units wide as a week has minutes, however many hours are planned.
const WIDTH: i64 = WEEK_MINUTES;

/// From so many units on a part of the bar is wide enough for its letter.
const LETTER_WIDTH: i64 = 480;

/// The height of a part, in units.
const HEIGHT: i64 = 900;

pub(super) fn bar(week: WeekPage) -> AnyView {
    let says = move || says(&week.planned.read());
    let problem = memo(move || {
        let over = week_sums(&week.planned.read()).over;
        let unread = week.balance.read().planned_week().unreadable.len();
        let over = (over > 0).then(|| w::over(hours_text(over)));
        let unread = (unread > 0).then(|| w::unread(unread));
        let parts: Vec<String> = over.into_iter().chain(unread).collect();
        parts.join(" ")
    });
    view! {
        <section class="stack" aria-labelledby=BAR>
            <h2 id=BAR tabindex="-1">{w::heading()}</h2>
            <p>{text(says)}</p>
            <p class="field__problem">{text(move || problem.get())}</p>
            {live(move || drawing(&week.planned.read()))}
        </section>
    }
    .into_any()
}

/// The hours of all kinds that are given, and what is open.
fn says(planned: &KindMinutes) -> String {
    let given = planned.iter().filter(|(_, minutes)| **minutes > 0);
    let parts = given.map(|(of, minutes)| w::part(hours_text(*minutes), kind(*of).to_lowercase()));
    let open = std::iter::once(w::open(hours_text(week_sums(planned).open)));
    let parts: Vec<String> = parts.chain(open).collect();
    w::says(parts.join(crate::words::balance_week::between()))
}

/// What a part of the bar is drawn with: a color together with the pattern is one kind's alone.
fn class_of(of: Option<TimeKind>) -> &'static str {
    match of {
        None => "",
        Some(TimeKind::Work | TimeKind::Sleep) => "stacks__part stacks__part--1",
        Some(TimeKind::Commute | TimeKind::Home) => "stacks__part stacks__part--2",
        Some(TimeKind::Career) => "stacks__part stacks__part--3",
        Some(TimeKind::Care | TimeKind::Own) => "stacks__part stacks__part--4",
    }
}

/// Each part has a pattern and, where it is wide enough, a letter.
fn drawing(planned: &KindMinutes) -> AnyView {
    let sums = week_sums(planned);
    let parts = planned.iter().map(|(of, minutes)| (Some(*of), *minutes));
    let parts = parts.chain(std::iter::once((None, sums.open)));
    let all = WEEK_MINUTES.max(sums.given);
    let unit = |minutes: i64| minutes * WIDTH / all;
    let mut from = 0;
    let mut drawn = Vec::new();
    for (of, minutes) in parts.filter(|(_, minutes)| *minutes > 0) {
        let (x, end) = (unit(from), unit(from + minutes));
        drawn.push(part(of, x, end - x));
        from += minutes;
    }
    let view_box = ["0 0 ", &WIDTH.to_string(), " 1450"].concat();
    view! {
        <svg class="balance-bar" translate="no" viewBox=view_box aria-hidden="true">
            {patterns()}
            {drawn}
        </svg>
    }
    .into_any()
}

fn part(of: Option<TimeKind>, x: i64, width: i64) -> AnyView {
    let label = (width >= LETTER_WIDTH).then(|| {
        // 12 px on the narrowest phone.
        view! {
            <text x=x + width / 2 y="1360" font-size="480" text-anchor="middle" fill="currentColor">
                {letter(of)}
            </text>
        }
    });
    view! {
        {filled(of, x, width)}
        {label}
    }
    .into_any()
}

/// A stretch with the look of a kind; what is open has an edge alone.
fn filled(of: Option<TimeKind>, x: i64, width: i64) -> AnyView {
    let pattern = pattern_of(of).map(|pattern| {
        let fill = ["url(#bar-", pattern, ")"].concat();
        view! { <rect x=x y="0" width=width height=HEIGHT fill=fill></rect> }
    });
    let edge = of.is_none().then_some("currentColor");
    view! {
        <rect class=class_of(of) x=x y="0" width=width height=HEIGHT fill="none" stroke=edge stroke-width="30"></rect>
        {pattern}
    }
    .into_any()
}

/// The pattern of a kind; `None` for plain color.
fn pattern_of(of: Option<TimeKind>) -> Option<&'static str> {
    match of? {
        TimeKind::Work => None,
        TimeKind::Commute | TimeKind::Own => Some("slant"),
        TimeKind::Career | TimeKind::Home => Some("dots"),
        TimeKind::Care | TimeKind::Sleep => Some("rows"),
    }
}

fn patterns() -> AnyView {
    let all = [
        ("slant", "M0 240L240 0"),
        ("dots", "M80 120h80"),
        ("rows", "M0 120h240"),
    ];
    let all = all.map(|(name, path)| {
        let id = ["bar-", name].concat();
        view! {
            <pattern id=id width="240" height="240" patternUnits="userSpaceOnUse">
                <path class="balance-bar__line" d=path></path>
            </pattern>
        }
    });
    view! { <defs>{all.into_iter().collect_view()}</defs> }.into_any()
}

/// The look of a kind beside its name: the same color and pattern, and its letter.
pub(super) fn key(of: Option<TimeKind>) -> AnyView {
    view! {
        <svg class="stacks__key" translate="no" viewBox="0 0 900 900" aria-hidden="true">{filled(of, 0, HEIGHT)}</svg>
        <strong aria-hidden="true">{letter(of)}</strong>
        " "
    }
    .into_any()
}
