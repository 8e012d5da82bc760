//! How a goal goes, as a chart with its table; the points on the way; the first step.

use chrono::{Datelike, NaiveDate};
use leptos::prelude::*;
use steppingstone_core::goals::pace::Sample;
use steppingstone_core::goals::progress::{MilestoneStatus, chart, is_flat, milestones, progress};
use steppingstone_core::goals::{Direction, Goal, Plan};

use super::super::format;
use crate::platform::{clock, intl};
use crate::ui::Tabs;
use crate::ui::chart::{Course, CourseWords, Figure, Line, Spot, Table};
use crate::words::frame::chart as c;
use crate::words::goals::progress as w;

pub(super) fn view(goal: &Goal, plan: &Plan) -> AnyView {
    view! {
        {figure(goal, plan)}
        {on_the_way(goal, plan)}
    }
    .into_any()
}

/// The chart of a goal with a number. Once it is over, neither a pace nor a question is left: it shows
/// what was.
fn figure(goal: &Goal, plan: &Plan) -> AnyView {
    if plan.metric().is_none() {
        return ().into_any();
    }
    let points = goal.points();
    let is_over = goal.status.value.is_over();
    let mut drawn = chart(plan, &points);
    if is_over {
        drawn.projection = None;
        // The line of a limit is no pace.
        drawn.needed = drawn.needed.filter(|_| is_flat(plan));
    }
    let pair = |ends: Option<[Sample; 2]>| ends.map(|ends| ends.map(spot));
    let lines = Course {
        readings: drawn.readings.iter().copied().map(spot).collect(),
        milestones: drawn.milestones.iter().copied().map(spot).collect(),
        needed: pair(drawn.needed),
        projection: pair(drawn.projection),
        today: (!is_over).then(|| clock::today().num_days_from_ce()),
    };
    let Some(([from, to], [low, high])) = lines.frame() else {
        return ().into_any();
    };
    let progress = progress(plan, &points, clock::today());
    let says = match is_over {
        true => format::result(&progress, plan),
        false => format::progress(&progress, plan),
    };
    let (heading, target) = match plan.metric().and_then(|metric| metric.direction) {
        Some(Direction::AtMost) => (w::heading_limit(), w::limit()),
        Some(Direction::AtLeast) => (w::heading_minimum(), w::minimum()),
        _ => (w::heading(), w::needed()),
    };
    let heading = if is_over { w::heading_over() } else { heading };
    let needed = if is_flat(plan) { target } else { w::needed() };
    let day = |day| format::day(NaiveDate::from_num_days_from_ce_opt(day));
    let words = CourseWords {
        says: says.clone(),
        days: [day(from), day(to)],
        values: [label(low), label(high)],
        today: w::today(),
        legend: [w::readings(), w::milestones(), needed, w::projection()],
    };
    let rows = rows(plan, &drawn);
    let heads = vec![w::what(), w::day(), w::value()];
    view! {
        <section class="goals__course stack" aria-labelledby="goes">
            <h2 id="goes">{w::section()}</h2>
            <Figure title=heading says=says>
            <Tabs
                id="course"
                label=heading.to_owned()
                first=c::chart()
                second=c::table()
                one=view! { <Line course=lines words=words /> }.into_any()
                two=view! { <Table label=heading heads=heads rows=rows /> }.into_any()
            />
            </Figure>
        </section>
    }
    .into_any()
}

/// A border of the chart. It may be where a line leads, which is shown to one place everywhere.
fn label(border: f64) -> String {
    intl::number((border * 10.0).round() / 10.0)
}

fn spot(point: Sample) -> Spot {
    Spot {
        day: point.on.num_days_from_ce(),
        value: format::as_float(point.value),
    }
}

/// What the chart draws, row by row.
fn rows(plan: &Plan, drawn: &steppingstone_core::goals::progress::Chart) -> Vec<Vec<String>> {
    let unit = format::unit(plan);
    let is_minimum = plan.metric().and_then(|it| it.direction) == Some(Direction::AtLeast);
    let needed = match (is_flat(plan), is_minimum) {
        (false, _) => [w::needed_from(), w::needed_to()],
        (true, false) => [w::limit(); 2],
        (true, true) => [w::minimum(); 2],
    };
    let row = |name: &str, point: &Sample| {
        let value = format::amount(point.value.rounded(2), unit);
        vec![name.to_owned(), intl::date(point.on), value]
    };
    let of = |name: &'static str, points: &[Sample]| {
        points
            .iter()
            .map(|point| row(name, point))
            .collect::<Vec<_>>()
    };
    let ends = |name: [&'static str; 2], ends: Option<[Sample; 2]>| {
        let pairs = name.into_iter().zip(ends.into_iter().flatten());
        pairs
            .map(|(name, point)| row(name, &point))
            .collect::<Vec<_>>()
    };
    [
        of(w::reading(), &drawn.readings),
        of(w::milestone(), &drawn.milestones),
        ends(needed, drawn.needed),
        ends([w::leads_from(), w::leads_to()], drawn.projection),
    ]
    .concat()
}

/// The points on the way and how each stands.
fn on_the_way(goal: &Goal, plan: &Plan) -> AnyView {
    let found = milestones(plan, &goal.points(), clock::today());
    if found.is_empty() {
        return ().into_any();
    }
    let unit = format::unit(plan);
    // Once the goal is over, nothing is to come.
    let is_over = goal.status.value.is_over();
    let rows = found.into_iter().map(|(milestone, reach)| {
        let reach = (!is_over || reach != MilestoneStatus::Ahead).then(|| format::reach(reach));
        let day = intl::date(milestone.due);
        let message = match milestone.target {
            Some(target) => w::by_target(format::amount(target, unit), day),
            None => w::by(day),
        };
        view! { <li>{message} " " <span class="muted">{reach}</span></li> }
    });
    view! {
        <section class="stack" aria-labelledby="on-the-way">
            <h2 id="on-the-way">{w::milestones()}</h2>
            <ol class="list">{rows.collect_view()}</ol>
        </section>
    }
    .into_any()
}
