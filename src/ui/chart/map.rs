//! The map: what one wants from work, against what the role gives, on two axes.

use leptos::prelude::*;

const LEFT: f64 = 34.0;
const TOP: f64 = 8.0;
const WIDTH: f64 = 372.0;
const HEIGHT: f64 = 276.0;

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
    fn left(self) -> f64 {
        LEFT + (self.x + 100.0) / 200.0 * WIDTH
    }

    fn top(self) -> f64 {
        TOP + (100.0 - self.y) / 100.0 * HEIGHT
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
    let (right, bottom) = (LEFT + WIDTH, TOP + HEIGHT);
    let (middle_x, middle_y) = (LEFT + WIDTH / 2.0, TOP + HEIGHT / 2.0);
    let [top_left, top_right, bottom_left, bottom_right] = words.corners;
    // Two points at nearly the same height would write their labels over each other.
    let close = role.is_some_and(|role| (role.top() - want.top()).abs() < 20.0);
    let label = move |point: Point, text: &'static str, lift: f64| {
        let to_left = point.x > 30.0;
        let (dx, anchor) = if to_left {
            (-16.0, "end")
        } else {
            (16.0, "start")
        };
        let top = (point.top() + 4.0 + lift).clamp(TOP + 34.0, bottom - 24.0);
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
                rx=role.spread_x / 200.0 * WIDTH
                ry=role.spread_y / 100.0 * HEIGHT
            ></ellipse>
            <rect class="map__role" x=x - 8.0 y=y - 8.0 width="16" height="16" rx="3"></rect>
            {label(role, words.role, if close && role.y <= want.y { 14.0 } else { 0.0 })}
        }
    });
    view! {
        <svg class="map" viewBox="0 0 414 318" role="img" aria-label=words.says>
            <rect class="map__field" x=LEFT y=TOP width=WIDTH height=HEIGHT rx="10"></rect>
            <line class="map__axis" x1=middle_x y1=TOP x2=middle_x y2=bottom></line>
            <line class="map__axis" x1=LEFT y1=middle_y x2=right y2=middle_y></line>
            <text class="map__corner" x=LEFT + 12.0 y=TOP + 22.0>{top_left}</text>
            <text class="map__corner" x=right - 12.0 y=TOP + 22.0 text-anchor="end">{top_right}</text>
            <text class="map__corner" x=LEFT + 12.0 y=bottom - 12.0>{bottom_left}</text>
            <text class="map__corner" x=right - 12.0 y=bottom - 12.0 text-anchor="end">{bottom_right}</text>
            <text class="map__axis-name" x=LEFT y=bottom + 22.0>{words.x_low}</text>
            <text class="map__axis-name" x=right y=bottom + 22.0 text-anchor="end">{words.x_high}</text>
            <text class="map__axis-name" transform=format!("translate(20 {middle_y}) rotate(-90)") text-anchor="middle">
                {words.y_axis}
            </text>
            <ellipse
                class="map__spread map__spread--want"
                cx=want.left() cy=want.top()
                rx=want.spread_x / 200.0 * WIDTH
                ry=want.spread_y / 100.0 * HEIGHT
            ></ellipse>
            {role_marks}
            <circle class="map__want" cx=want.left() cy=want.top() r="9"></circle>
            {label(want, words.want, if close && role.is_some_and(|role| role.y > want.y) { 14.0 } else if close { -10.0 } else { 0.0 })}
        </svg>
    }
}
