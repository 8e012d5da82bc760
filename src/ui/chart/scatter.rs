//! Things between two measures.

use leptos::prelude::*;
use steppingstone_core::chart::place;

const LEFT: i32 = 44;
const TOP: i32 = 12;
const RIGHT: i32 = 400;
const BOTTOM: i32 = 236;

#[derive(Clone, Debug, PartialEq)]
pub struct Disc {
    pub name: String,
    /// To the right.
    pub x: f64,
    /// Upwards, 0 to 100.
    pub y: f64,
}

/// Things as numbered discs between two measures, with their names below.
#[component]
pub fn Scatter(
    /// The things, in the order of their numbers.
    discs: Vec<Disc>,
    /// What lies to the right.
    x_axis: &'static str,
    /// What lies upwards.
    y_axis: &'static str,
) -> impl IntoView {
    let (least, most) = discs
        .iter()
        .fold((f64::MAX, f64::MIN), |(least, most), disc| {
            (least.min(disc.x), most.max(disc.x))
        });
    // Room at both ends, so that no disc stands on the frame.
    let room = ((most - least) * 0.15).max(most.abs() * 0.05).max(1.0);
    let range = (least - room, most + room);
    let drawn: Vec<AnyView> = (1..)
        .zip(&discs)
        .map(|(number, disc): (usize, &Disc)| {
            let x = place(disc.x, range, (LEFT, RIGHT));
            let y = place(disc.y, (100.0, 0.0), (TOP, BOTTOM));
            view! {
                <circle class="scatter__disc" cx=x cy=y r="13"></circle>
                <text class="scatter__number" x=x y=y + 5 text-anchor="middle">{number}</text>
            }
            .into_any()
        })
        .collect();
    let names: Vec<AnyView> = discs
        .into_iter()
        .map(|disc| view! { <li>{disc.name}</li> }.into_any())
        .collect();
    view! {
        <svg class="scatter" translate="no" viewBox="0 0 420 270" aria-hidden="true">
            <rect class="scatter__frame" x=LEFT y=TOP width=RIGHT - LEFT height=BOTTOM - TOP></rect>
            <path class="scatter__middle" d=format!("M{LEFT} {}H{RIGHT}", (TOP + BOTTOM) / 2)></path>
            <text class="scatter__axis" x=RIGHT y=BOTTOM + 22 text-anchor="end">{x_axis} " \u{2192}"</text>
            <text class="scatter__axis" x="20" y=TOP transform=format!("rotate(-90 20 {TOP})") text-anchor="end">
                {y_axis} " \u{2192}"
            </text>
            {drawn}
        </svg>
        <ol class="scatter__names">{names}</ol>
    }
}
