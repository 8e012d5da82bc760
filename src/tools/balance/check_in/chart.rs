//! How check-ins were, one after the other: a dot for each, with the band in which chance alone moves
//! it. A week that was missed is a gap.

use chrono::{Datelike, NaiveDate};
use leptos::prelude::*;
use steppingstone_core::balance::CheckIn;
use steppingstone_core::chart::place;

use crate::platform::intl;
use crate::ui::chart::Figure;
use crate::words::balance_check_in_more::chart as w;

const LEFT: i32 = 54;
const TOP: i32 = 10;
const RIGHT: i32 = 412;
const BOTTOM: i32 = 218;

/// The band on either side, in points: the standard error of an overall figure (S3).
const BAND: f64 = 10.0;

/// A check-in with an overall figure: the day, and 0 to 100 points.
type Dot = (NaiveDate, f64);

/// The dots from a day on, the oldest first.
pub(super) fn dots(all: &[CheckIn], from: NaiveDate) -> Vec<Dot> {
    let shown = all.iter().filter(|it| it.on >= from);
    // Sixtieths of a point are small: they are exact in an f64.
    let points = |it: &CheckIn| Some((it.on, it.overall()?.sixtieths() as f64 / 60.0));
    shown.filter_map(points).collect()
}

/// Nothing for fewer than two dots.
pub(super) fn chart(dots: &[Dot]) -> AnyView {
    let (Some((first, _)), Some((last, value))) = (dots.first(), dots.last()) else {
        return ().into_any();
    };
    if first == last {
        return ().into_any();
    }
    let day = |on: NaiveDate| f64::from(on.num_days_from_ce());
    let across = (day(*first), day(*last));
    // Room for the dots at both ends.
    let left = |on: NaiveDate| place(day(on), across, (LEFT + 12, RIGHT - 12));
    let top = |value: f64| place(value, (0.0, 100.0), (BOTTOM, TOP));
    let drawn = dots.iter().map(|(on, value)| {
        let x = left(*on);
        let (high, low) = (top(value + BAND), top(value - BAND));
        view! {
            <line class="course__today" x1=x y1=high x2=x y2=low></line>
            <circle class="course__reading" cx=x cy=top(*value) r="5"></circle>
        }
        .into_any()
    });
    let drawn: Vec<AnyView> = drawn.collect();
    let (first_day, last_day) = (intl::date(*first), intl::date(*last));
    let says = w::says(dots.len(), &last_day, intl::number(value.round()));
    view! {
        <Figure title=w::title() says=says>
            <svg class="course" translate="no" viewBox="0 0 420 246" aria-hidden="true">
                <rect class="course__field" x=LEFT y=TOP width=RIGHT - LEFT height=BOTTOM - TOP rx="8"></rect>
                {drawn}
                <text class="course__text" x=LEFT - 8 y=TOP + 10 text-anchor="end">"100"</text>
                <text class="course__text" x=LEFT - 8 y=BOTTOM text-anchor="end">"0"</text>
                <text class="course__text" x=LEFT y=BOTTOM + 22>{first_day}</text>
                <text class="course__text" x=RIGHT y=BOTTOM + 22 text-anchor="end">{last_day}</text>
            </svg>
        </Figure>
    }
    .into_any()
}
