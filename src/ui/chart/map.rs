//! The map: what one wants from work, against what the role gives, on two axes.

use leptos::prelude::*;
use steppingstone_core::chart::place;

const LEFT: i32 = 34;
const TOP: i32 = 8;
const RIGHT: i32 = 406;
const BOTTOM: i32 = 284;
const MIDDLE_X: i32 = (LEFT + RIGHT) / 2;
const MIDDLE_Y: i32 = (TOP + BOTTOM) / 2;

/// A place on the map.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Point {
    /// -100 (left) to 100 (right).
    pub x: f64,
    /// 0 (bottom) to 100 (top).
    pub y: f64,
    /// How far it may really be off to either side, in the units of `x`.
    pub spread_x: f64,
    /// How far it may really be off up or down, in the units of `y`.
    pub spread_y: f64,
}

impl Point {
    fn left(self) -> i32 {
        place(self.x, (-100.0, 100.0), (LEFT, RIGHT))
    }

    fn top(self) -> i32 {
        place(self.y, (100.0, 0.0), (TOP, BOTTOM))
    }

    fn radius_x(self) -> i32 {
        place(self.spread_x, (0.0, 200.0), (0, RIGHT - LEFT))
    }

    fn radius_y(self) -> i32 {
        place(self.spread_y, (0.0, 100.0), (0, BOTTOM - TOP))
    }
}

/// Everything written on the map.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MapWords {
    /// What it shows, for who cannot see it.
    pub says: String,
    /// Upwards.
    pub y_axis: &'static str,
    /// To the left.
    pub x_low: &'static str,
    /// To the right.
    pub x_high: &'static str,
    /// The corners: top left, top right, bottom left, bottom right.
    pub corners: [&'static str; 4],
    /// Beside the first point.
    pub want: &'static str,
    /// Beside the second.
    pub role: &'static str,
}

/// The map. A round point is what one wants, a square one what the role gives; the soft shapes
/// around them are as large as the error of their scores.
#[component]
pub fn Map(
    /// What one wants.
    want: Point,
    /// What the role gives.
    role: Option<Point>,
    /// What is written on it.
    words: MapWords,
) -> impl IntoView {
    let [top_left, top_right, bottom_left, bottom_right] = words.corners;
    // Two points at nearly the same height would write their labels over each other.
    let close = role.is_some_and(|role| (role.top() - want.top()).abs() < 20);
    let label = move |point: Point, text: &'static str, lift: i32| {
        let to_left = point.x > 30.0;
        let (dx, anchor) = if to_left { (-16, "end") } else { (16, "start") };
        let top = (point.top() + 4 + lift).clamp(TOP + 34, BOTTOM - 24);
        view! {
            <text class="map__label" x=point.left() + dx y=top text-anchor=anchor>{text}</text>
        }
    };
    let role_marks = role.map(|role| {
        let (x, y) = (role.left(), role.top());
        view! {
            <line class="map__between" x1=want.left() y1=want.top() x2=x y2=y></line>
            <ellipse
                class="map__spread map__spread--role"
                cx=x cy=y
                rx=role.radius_x()
                ry=role.radius_y()
            ></ellipse>
            <rect class="map__role" x=x - 8 y=y - 8 width="16" height="16" rx="3"></rect>
            {label(role, words.role, if close && role.y <= want.y { 14 } else { 0 })}
        }
    });
    view! {
        <svg class="map" viewBox="0 0 414 318" role="img" aria-label=words.says>
            <rect class="map__field" x=LEFT y=TOP width=RIGHT - LEFT height=BOTTOM - TOP rx="10"></rect>
            <line class="map__axis" x1=MIDDLE_X y1=TOP x2=MIDDLE_X y2=BOTTOM></line>
            <line class="map__axis" x1=LEFT y1=MIDDLE_Y x2=RIGHT y2=MIDDLE_Y></line>
            <text class="map__axis-name" x=LEFT y=BOTTOM + 22>{words.x_low}</text>
            <text class="map__axis-name" x=RIGHT y=BOTTOM + 22 text-anchor="end">{words.x_high}</text>
            <text class="map__axis-name" transform=format!("translate(20 {MIDDLE_Y}) rotate(-90)") text-anchor="middle">
                {words.y_axis}
            </text>
            <ellipse
                class="map__spread map__spread--want"
                cx=want.left() cy=want.top()
                rx=want.radius_x()
                ry=want.radius_y()
            ></ellipse>
            {role_marks}
            <circle class="map__want" cx=want.left() cy=want.top() r="9"></circle>
            {label(want, words.want, if close && role.is_some_and(|role| role.y > want.y) { 14 } else if close { -10 } else { 0 })}
            <text class="map__corner" x=LEFT + 12 y=TOP + 22>{top_left}</text>
            <text class="map__corner" x=RIGHT - 12 y=TOP + 22 text-anchor="end">{top_right}</text>
            <text class="map__corner" x=LEFT + 12 y=BOTTOM - 12>{bottom_left}</text>
            <text class="map__corner" x=RIGHT - 12 y=BOTTOM - 12 text-anchor="end">{bottom_right}</text>
        </svg>
    }
}
