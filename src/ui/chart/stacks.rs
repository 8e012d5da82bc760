//! Sums as bars of several parts.

use leptos::prelude::*;
use steppingstone_core::chart::place;

#[derive(Clone, Debug, PartialEq)]
pub struct Stack {
    /// What it is the sum of.
    pub name: String,
    /// Its parts, none below zero.
    pub values: Vec<f64>,
    /// How the sum reads.
    pub text: String,
}

/// Sums as bars on one scale, their parts side by side, told apart by color and by pattern.
#[component]
pub fn Stacks(
    /// The sums, in the order shown.
    stacks: Vec<Stack>,
    /// What the parts are called.
    names: Vec<&'static str>,
) -> impl IntoView {
    let most = stacks
        .iter()
        .map(|stack| stack.values.iter().sum::<f64>())
        .fold(1.0, f64::max);
    let legend = names.into_iter().enumerate().map(|(index, name)| {
        view! {
            <li>
                <svg class="stacks__key" viewBox="0 0 16 16" aria-hidden="true">
                    <rect class=part_class(index) width="16" height="16" rx="3"></rect>
                </svg>
                {name}
            </li>
        }
    });
    let rows = stacks.into_iter().map(move |stack| {
        let mut from = 0.0;
        let parts: Vec<AnyView> = stack
            .values
            .iter()
            .enumerate()
            .map(|(index, value)| {
                let start = place(from, (0.0, most), (0, 300));
                from += value;
                let end = place(from, (0.0, most), (0, 300));
                view! { <rect class=part_class(index) x=start y="3" width=end - start height="18"></rect> }
                    .into_any()
            })
            .collect();
        view! {
            <li class="bars__row">
                <span class="bars__name">{stack.name}</span>
                <svg class="bars__drawing" viewBox="0 0 300 24" preserveAspectRatio="none" aria-hidden="true">
                    {parts}
                </svg>
                <span class="bars__score">{stack.text}</span>
            </li>
        }
    });
    view! {
        <ul class="stacks__legend" role="list">{legend.collect_view()}</ul>
        <ul class="bars stacks" role="list">{rows.collect_view()}</ul>
    }
}

fn part_class(index: usize) -> &'static str {
    match index {
        0 => "stacks__part stacks__part--1",
        1 => "stacks__part stacks__part--2",
        2 => "stacks__part stacks__part--3",
        _ => "stacks__part stacks__part--4",
    }
}
