//! The map: what one wants from work, against what the role gives, on two axes.

use leptos::prelude::*;
use steppingstone_core::chart::place;

const LEFT: i32 = 38;
const TOP: i32 = 18;
const RIGHT: i32 = 410;
const BOTTOM: i32 = 294;
const MIDDLE_X: i32 = (LEFT + RIGHT) / 2;
const MIDDLE_Y: i32 = (TOP + BOTTOM) / 2;
/// The whole drawing: around the frame a [`MARKER_EXTENT`] at least.
const WIDTH: i32 = 428;
const HEIGHT: i32 = 330;

/// From the middle of a marker to its edge: the circle, the square, and the square where it goes
/// around the circle, as far as the outer side of its line.
const CIRCLE: i32 = 9;
const SQUARE: i32 = 8;
const RING: i32 = 13;
const MARKER_EXTENT: i32 = RING + 2;

/// How far below one another two labels have to stand.
const LINE: i32 = 18;
/// From the frame to the name in a corner: it begins beyond a marker in that corner, and stands below
/// (above) one on the upper (lower) edge.
const CORNER_X: i32 = MARKER_EXTENT + 3;
const CORNER_TOP: i32 = TOP + 30;
const CORNER_BOTTOM: i32 = BOTTOM - 20;

/// Where labels may stand: between the names in the corners.
const LABELS: (i32, i32) = (CORNER_TOP + LINE, CORNER_BOTTOM - LINE - 2);

/// A place on the map.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct MapPoint {
    /// -100 (left) to 100 (right).
    pub x: f64,
    /// 0 (bottom) to 100 (top).
    pub y: f64,
    /// How far it may really be off to either side, in the units of `x`.
    pub spread_x: f64,
    /// How far it may really be off up or down, in the units of `y`.
    pub spread_y: f64,
}

impl MapPoint {
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

    /// Whether a square at `self` and a circle at `other` would hide most of each other.
    fn covers(self, other: MapPoint) -> bool {
        let apart = |a: i32, b: i32| (a - b).abs();
        apart(self.left(), other.left()) < CIRCLE && apart(self.top(), other.top()) < CIRCLE
    }
}

/// Where the name of a point stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Label {
    x: i32,
    y: i32,
    /// The end of the text that is at `x`: it goes on toward the middle of the map.
    anchor: &'static str,
}

impl Label {
    fn at(point: MapPoint, y: i32) -> Label {
        let (dx, anchor) = if point.x > 30.0 {
            (-MARKER_EXTENT - 3, "end")
        } else {
            (MARKER_EXTENT + 3, "start")
        };
        let x = point.left() + dx;
        Label { x, y, anchor }
    }

    /// The labels of what is wanted and of the role, each near its point. They are brought between
    /// the corners' names first and parted then, so that the edge cannot push them together again.
    fn both(want: MapPoint, role: Option<MapPoint>) -> (Label, Option<Label>) {
        let beside = |point: MapPoint| (point.top() + 4).clamp(LABELS.0, LABELS.1);
        let Some(role) = role else {
            return (Label::at(want, beside(want)), None);
        };
        let (mut want_y, mut role_y) = (beside(want), beside(role));
        if (want_y - role_y).abs() < LINE {
            let half = LINE / 2;
            let middle = ((want_y + role_y) / 2).clamp(LABELS.0 + half, LABELS.1 - half);
            let down = if role.y > want.y { half } else { -half };
            (want_y, role_y) = (middle + down, middle - down);
        }
        (Label::at(want, want_y), Some(Label::at(role, role_y)))
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
pub fn Map(want: MapPoint, role: Option<MapPoint>, words: MapWords) -> impl IntoView {
    let [top_left, top_right, bottom_left, bottom_right] = words.corners;
    let (want_label, role_label) = Label::both(want, role);
    let label = |label: Label, text: &'static str| {
        view! {
            <text class="map__label" x=label.x y=label.y text-anchor=label.anchor>{text}</text>
        }
    };
    let spread = |point: MapPoint, class: &'static str| {
        view! {
            <ellipse
                class=class
                cx=point.left() cy=point.top()
                rx=point.radius_x() ry=point.radius_y()
            ></ellipse>
        }
    };
    let role_spread = role.map(|role| spread(role, "map__spread map__spread--role"));
    let role_marks = role.map(|role| {
        let (x, y) = (role.left(), role.top());
        let (half, class) = if role.covers(want) {
            (RING, "map__role map__role--around")
        } else {
            (SQUARE, "map__role")
        };
        view! {
            <line class="map__between" x1=want.left() y1=want.top() x2=x y2=y></line>
            <rect class=class x=x - half y=y - half width=half * 2 height=half * 2 rx="3"></rect>
        }
    });
    view! {
        <svg class="map" translate="no" viewBox=format!("0 0 {WIDTH} {HEIGHT}") role="img" aria-label=words.says>
            <rect class="map__field" x=LEFT y=TOP width=RIGHT - LEFT height=BOTTOM - TOP rx="10"></rect>
            <line class="map__axis" x1=MIDDLE_X y1=TOP x2=MIDDLE_X y2=BOTTOM></line>
            <line class="map__axis" x1=LEFT y1=MIDDLE_Y x2=RIGHT y2=MIDDLE_Y></line>
            <text class="map__axis-name" x=LEFT y=BOTTOM + 28>{words.x_low}</text>
            <text class="map__axis-name" x=RIGHT y=BOTTOM + 28 text-anchor="end">{words.x_high}</text>
            <text class="map__axis-name" transform=format!("translate(16 {MIDDLE_Y}) rotate(-90)") text-anchor="middle">
                {words.y_axis}
            </text>
            // Cut off at the frame, because no score lies beyond it; the markers never are.
            <svg
                aria-hidden="true"
                x=LEFT y=TOP
                width=RIGHT - LEFT height=BOTTOM - TOP
                viewBox=format!("{LEFT} {TOP} {} {}", RIGHT - LEFT, BOTTOM - TOP)
            >
                {spread(want, "map__spread map__spread--want")}
                {role_spread}
            </svg>
            {role_marks}
            <circle class="map__want" cx=want.left() cy=want.top() r=CIRCLE></circle>
            <text class="map__corner" x=LEFT + CORNER_X y=CORNER_TOP>{top_left}</text>
            <text class="map__corner" x=RIGHT - CORNER_X y=CORNER_TOP text-anchor="end">{top_right}</text>
            <text class="map__corner" x=LEFT + CORNER_X y=CORNER_BOTTOM>{bottom_left}</text>
            <text class="map__corner" x=RIGHT - CORNER_X y=CORNER_BOTTOM text-anchor="end">{bottom_right}</text>
            {label(want_label, words.want)}
            {role_label.map(|at| label(at, words.role))}
        </svg>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(x: f64, y: f64) -> MapPoint {
        MapPoint {
            x,
            y,
            spread_x: 14.0,
            spread_y: 10.0,
        }
    }

    /// Both labels stand between the corners' names, on the inner side, and never on one line.
    #[track_caller]
    fn check(want: MapPoint, role: MapPoint) {
        let (of_want, of_role) = Label::both(want, Some(role));
        let of_role = of_role.unwrap();
        assert!(
            (of_want.y - of_role.y).abs() >= LINE,
            "{of_want:?} {of_role:?}"
        );
        for (label, point) in [(of_want, want), (of_role, role)] {
            assert!((LABELS.0..=LABELS.1).contains(&label.y), "{label:?}");
            let inwards = if label.anchor == "end" { -1 } else { 1 };
            assert!(
                (label.x - point.left()) * inwards > MARKER_EXTENT,
                "{label:?}"
            );
            assert!((LEFT..=RIGHT).contains(&label.x), "{label:?}");
        }
        if (want.y - role.y).abs() > f64::EPSILON {
            assert_eq!(want.y > role.y, of_want.y < of_role.y, "the higher above");
        }
    }

    #[test]
    fn labels_never_meet_in_a_corner_or_where_the_points_coincide() {
        for x in [-100.0, 100.0] {
            for y in [0.0, 100.0] {
                check(at(x, y), at(x, y));
            }
            check(at(x, 100.0), at(x, 97.0));
            check(at(x, 97.0), at(x, 100.0));
            check(at(x, 0.0), at(x, 3.0));
            check(at(x, 3.0), at(x, 0.0));
        }
    }

    #[test]
    fn labels_never_meet_anywhere() {
        for want in 0..=100 {
            for role in 0..=100 {
                let x = f64::from(want * 2 - 100);
                check(at(x, f64::from(want)), at(x, f64::from(role)));
            }
        }
    }

    #[test]
    fn a_label_alone_and_labels_far_apart_stand_beside_their_points() {
        let (want, role) = (at(0.0, 70.0), at(0.0, 30.0));
        assert_eq!(Label::both(want, None).0.y, want.top() + 4);
        let (of_want, of_role) = Label::both(want, Some(role));
        assert_eq!(of_want.y, want.top() + 4);
        assert_eq!(of_role.unwrap().y, role.top() + 4);
    }

    #[test]
    fn a_marker_at_any_edge_is_wholly_drawn() {
        for point in [at(-100.0, 0.0), at(100.0, 100.0)] {
            assert!((MARKER_EXTENT..=WIDTH - MARKER_EXTENT).contains(&point.left()));
            assert!((MARKER_EXTENT..=HEIGHT - MARKER_EXTENT).contains(&point.top()));
        }
    }

    #[test]
    fn a_square_that_the_circle_would_hide_goes_around_it() {
        assert!(at(40.0, 60.0).covers(at(40.0, 60.0)));
        assert!(at(40.0, 60.0).covers(at(40.0, 62.0)));
        assert!(!at(40.0, 60.0).covers(at(40.0, 66.0)));
        assert!(!at(40.0, 60.0).covers(at(60.0, 60.0)));
    }
}
