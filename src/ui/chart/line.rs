//! A number over time: readings, points on the way, the needed pace, and where it leads. Also a
//! share of a whole as one bar.

use leptos::prelude::*;
use steppingstone_core::chart::place;

const LEFT: i32 = 54;
const TOP: i32 = 10;
const RIGHT: i32 = 412;
const BOTTOM: i32 = 218;

#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Spot {
    /// The day, counted from any day that is the same for all.
    pub day: i32,
    pub value: f64,
}

/// What is drawn.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Course {
    /// What was read, oldest first.
    pub readings: Vec<Spot>,
    /// What should be reached on the way.
    pub milestones: Vec<Spot>,
    /// The needed pace: its two ends.
    pub needed: Option<[Spot; 2]>,
    /// Where the readings lead: the two ends of their line.
    pub projection: Option<[Spot; 2]>,
    /// The day it is now.
    pub today: Option<i32>,
}

/// Everything written on the drawing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CourseWords {
    /// What it shows, for who cannot see it.
    pub says: String,
    /// The first and the last day.
    pub days: [String; 2],
    /// The lowest and the highest value.
    pub values: [String; 2],
    /// The present day.
    pub today: &'static str,
    /// What the shapes are called: readings, milestones, needed pace, where it leads.
    pub legend: [&'static str; 4],
}

impl Course {
    fn spots(&self) -> impl Iterator<Item = Spot> {
        let ends = self.needed.iter().chain(&self.projection).flatten();
        let points = self.readings.iter().chain(&self.milestones);
        points.chain(ends).copied()
    }

    /// The first and last day, and the lowest and highest value; `None` if nothing is drawn.
    pub fn frame(&self) -> Option<([i32; 2], [f64; 2])> {
        let first = self.spots().next()?;
        let (mut from, mut to, mut low, mut high) =
            (first.day, first.day, first.value, first.value);
        for spot in self.spots() {
            (from, to) = (from.min(spot.day), to.max(spot.day));
            (low, high) = (low.min(spot.value), high.max(spot.value));
        }
        Some(([from, to], [low, high]))
    }
}

/// The course of a number. Readings are round, milestones are square, the needed pace is a dashed
/// line and the way ahead a dotted one, so that color never says it alone.
#[component]
pub fn Line(course: Course, words: CourseWords) -> impl IntoView {
    let ([from, to], [low, high]) = course.frame()?;
    // A single day or value still has a place: in the middle.
    let room = |low: f64, high: f64| {
        if low < high {
            (low, high)
        } else {
            (low - 1.0, high + 1.0)
        }
    };
    let across = room(f64::from(from), f64::from(to));
    let up = room(low, high);
    let left = move |spot: Spot| place(f64::from(spot.day), across, (LEFT, RIGHT));
    let top = move |spot: Spot| place(spot.value, up, (BOTTOM, TOP));
    let line = |ends: Option<[Spot; 2]>, class: &'static str| {
        ends.map(|[from, to]| {
            view! { <line class=class x1=left(from) y1=top(from) x2=left(to) y2=top(to)></line> }
        })
    };
    let path: String = course
        .readings
        .iter()
        .enumerate()
        .map(|(at, spot)| {
            let step = if at == 0 { "M" } else { "L" };
            format!("{step}{} {}", left(*spot), top(*spot))
        })
        .collect();
    let readings = course.readings.iter().map(|spot| {
        view! { <circle class="course__reading" cx=left(*spot) cy=top(*spot) r="5"></circle> }
    });
    let milestones = course.milestones.iter().map(|spot| {
        view! {
            <rect class="course__milestone" x=left(*spot) - 6 y=top(*spot) - 6 width="12" height="12" rx="2"></rect>
        }
    });
    let within = |day: &i32| (from..=to).contains(day);
    let today = course.today.filter(within).map(|day| {
        let x = place(f64::from(day), across, (LEFT, RIGHT));
        let anchor = if x > (LEFT + RIGHT) / 2 {
            "end"
        } else {
            "start"
        };
        let dx = if anchor == "end" { -6 } else { 6 };
        view! {
            <line class="course__today" x1=x y1=TOP x2=x y2=BOTTOM></line>
            <text class="course__text" x=x + dx y=BOTTOM - 8 text-anchor=anchor>{words.today}</text>
        }
    });
    let is_drawn = [
        !course.readings.is_empty(),
        !course.milestones.is_empty(),
        course.needed.is_some(),
        course.projection.is_some(),
    ];
    let [first_day, last_day] = words.days;
    let [lowest, highest] = words.values;
    let view = view! {
        <svg class="course" translate="no" viewBox="0 0 420 246" role="img" aria-label=words.says>
            <rect class="course__field" x=LEFT y=TOP width=RIGHT - LEFT height=BOTTOM - TOP rx="8"></rect>
            {today}
            {line(course.needed, "course__needed")}
            {line(course.projection, "course__projection")}
            <path class="course__line" d=path></path>
            {milestones.collect_view()}
            {readings.collect_view()}
            <text class="course__text" x=LEFT - 8 y=TOP + 10 text-anchor="end">{highest}</text>
            <text class="course__text" x=LEFT - 8 y=BOTTOM text-anchor="end">{lowest}</text>
            <text class="course__text" x=LEFT y=BOTTOM + 22>{first_day}</text>
            <text class="course__text" x=RIGHT y=BOTTOM + 22 text-anchor="end">{last_day}</text>
        </svg>
        {legend(words.legend, is_drawn)}
    };
    Some(view)
}

/// What the shapes that are drawn are called.
fn legend(
    [readings, milestones, needed, projection]: [&'static str; 4],
    [has_readings, has_milestones, has_needed, has_projection]: [bool; 4],
) -> impl IntoView {
    let key = |is_drawn: bool, shape: AnyView, name: &'static str| {
        if !is_drawn {
            return ().into_any();
        }
        view! {
            <li>
                <svg class="course__key" viewBox="0 0 24 16" aria-hidden="true">{shape}</svg>
                {name}
            </li>
        }
        .into_any()
    };
    let line = |class: &'static str| {
        view! { <line class=class x1="0" y1="8" x2="24" y2="8"></line> }.into_any()
    };
    let circle = view! { <circle class="course__reading" cx="12" cy="8" r="5"></circle> };
    let square =
        view! { <rect class="course__milestone" x="6" y="2" width="12" height="12" rx="2"></rect> };
    view! {
        <ul class="course__legend" role="list">
            {key(has_readings, circle.into_any(), readings)}
            {key(has_milestones, square.into_any(), milestones)}
            {key(has_needed, line("course__needed"), needed)}
            {key(has_projection, line("course__projection"), projection)}
        </ul>
    }
}

/// How much of a whole is taken. What goes beyond it is drawn as its own part; the words beside
/// the bar say both numbers.
#[component]
pub fn Meter(
    /// What is taken, not below zero.
    value: f64,
    /// The whole.
    of: f64,
) -> impl IntoView {
    let most = value.max(of).max(1.0);
    let taken = place(value.min(of), (0.0, most), (0, 300));
    let beyond = place(value, (0.0, most), (0, 300)) - taken;
    let end = place(of, (0.0, most), (0, 300));
    view! {
        <svg class="meter" viewBox="0 0 300 20" preserveAspectRatio="none" aria-hidden="true">
            <rect class="meter__track" width="300" height="20" rx="4"></rect>
            <rect class="meter__taken" width=taken height="20" rx="4"></rect>
            <rect class="meter__beyond" x=taken width=beyond height="20"></rect>
            <line class="meter__end" x1=end y1="0" x2=end y2="20"></line>
        </svg>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_frame_holds_all_that_is_drawn() {
        let spot = |day, value| Spot { day, value };
        let mut course = Course::default();
        assert_eq!(course.frame(), None);
        course.readings = vec![spot(5, 2.0), spot(9, 4.0)];
        course.needed = Some([spot(1, 3.0), spot(20, -1.5)]);
        assert_eq!(course.frame(), Some(([1, 20], [-1.5, 4.0])));
    }
}
