//! A result of somebody else: what it says, without what to do about it.

use leptos::prelude::*;
use steppingstone_core::quiz::{Scale, Taking};

use super::sentences;
use crate::platform::intl;
use crate::tools::quiz::labels;
use crate::ui::chart::Table;
use crate::words::shared::open as w;

/// A result in three sentences, with its scores.
pub fn read_only(taking: &Taking) -> AnyView {
    let outcome = taking.outcome();
    let rows = Scale::ALL.into_iter().filter_map(|scale| {
        let score = outcome.of(scale)?.score()?;
        Some(vec![
            labels::scale(scale),
            intl::number(f64::from(score.rounded())),
        ])
    });
    view! {
        <h3>{sentences::first(&outcome)}</h3>
        <p>{sentences::second(&outcome)}</p>
        <p>{sentences::third(&outcome)}</p>
        <p class="muted small">{w::taken(intl::date(taking.taken_on))}</p>
        <Table label=w::scores() heads=vec![w::scale(), w::score()] rows=rows.collect() />
    }
    .into_any()
}
