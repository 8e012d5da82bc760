//! What the check-in shows: a figure, what changed, and the trend against its error.

use leptos::prelude::*;
use steppingstone_core::balance::{CheckIn, Trend, trend};

use super::{CheckInPage, labels};
use crate::platform::{clock, intl};
use crate::ui::live;
use crate::words::balance_check_in::{result as w, trend as t};

pub(super) fn result(page: CheckInPage) -> AnyView {
    let says = move || {
        let lines = lines(&page.all.read(), page.check_in.read().as_ref());
        let lines = lines.into_iter().map(|line| view! { <p>{line}</p> });
        lines.collect_view().into_any()
    };
    view! {
        <section class="stack measure" aria-labelledby="check-in-result">
            <h2 id="check-in-result" tabindex="-1">{w::heading()}</h2>
            {live(says)}
        </section>
    }
    .into_any()
}

fn lines(all: &[CheckIn], now: Option<&CheckIn>) -> Vec<String> {
    let overall = now.and_then(CheckIn::overall);
    let mut lines = vec![match (overall, now) {
        (Some(overall), _) => w::overall(overall.rounded()),
        (None, Some(_)) => w::not_enough().to_owned(),
        (None, None) => w::none().to_owned(),
    }];
    let before = now.and_then(|now| all.iter().rev().find(|it| it.on < now.on));
    if let (Some(now), Some(before)) = (now, before) {
        for (area, change) in now.changes_since(before).iter() {
            let name = labels::area(*area);
            lines.push(if *change > 0 {
                w::up(name)
            } else {
                w::down(name)
            });
        }
    }
    if !all.is_empty() {
        lines.push(trend_words(all));
    }
    lines
}

pub(super) fn trend_words(all: &[CheckIn]) -> String {
    let found = trend(all, clock::today());
    // Tenths of a point are small: they are exact in an f64.
    let tenths = found.difference_tenths.unwrap_or_default().abs();
    let tenths = i32::try_from(tenths).unwrap_or(i32::MAX);
    let points = || intl::number(f64::from(tenths) / 10.0);
    match found.trend {
        Trend::TooFew => t::too_few(all.iter().filter(|it| it.overall().is_some()).count()),
        Trend::TooOld => t::too_old().to_owned(),
        Trend::TooFarApart => t::too_far_apart().to_owned(),
        Trend::Unclear => t::unclear(points()),
        Trend::UpLikely => t::up_likely(points()),
        Trend::UpClear => t::up_clear(points()),
        Trend::DownLikely => t::down_likely(points()),
        Trend::DownClear => t::down_clear(points()),
    }
}
