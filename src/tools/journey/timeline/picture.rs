//! The path from left to right, where there is room: for the eye. What it shows stands
//! in the list, where no title is cut off.

use leptos::prelude::*;
use steppingstone_core::journey::{Lane, Lanes, Reading, entry_rows, lanes};

use super::super::format;
use super::super::store::JourneyStore;
use super::name;
use crate::platform::clock;
use crate::words::journey::timeline as w;

/// Pixels from the top of one lane to that of the next, and the height of a stone in it.
const LANE: usize = 56;
const STONE: usize = 48;
/// The part of the width that the target takes, in percent, beyond today.
const TARGET: f64 = 18.0;
const GAP: f64 = 1.0;

pub(super) fn view(store: JourneyStore) -> AnyView {
    let entries = store.entries.read();
    let today = clock::today();
    let lanes = lanes(&entries, today);
    if lanes.items.len() < 2 {
        return ().into_any();
    }
    let rows = entry_rows(&entries, today);
    let plan = store.plan();
    let target = plan.targets().next().map(|(_, it)| it.title.clone());
    let width = if target.is_some() {
        100.0 - TARGET
    } else {
        100.0
    };
    let stones = lanes.items.iter().filter_map(|item| {
        let row = rows.iter().find(|row| row.entry.id == item.entry)?;
        let reading = row.reading.map(|it| it.reading);
        let read = reading.filter(|reading| *reading != Reading::TooFewAnswers);
        let about = format::period(row.entry.start, row.entry.end);
        Some(stone(&lanes, item, width, name(row), about, read))
    });
    let stones: Vec<AnyView> = stones.collect();
    let target = target.map(|title| {
        let at = format!("{}%", width + GAP);
        view! {
            <svg x=at y="0" width=format!("{}%", TARGET - GAP) height=STONE class="journey-lanes__target">
                <rect x="1" y="1" width="98%" height=STONE - 2 rx="18" />
                {label(title, w::target().to_owned())}
            </svg>
        }
    });
    view! {
        <svg class="journey-lanes no-print" translate="no" width="100%" height=lanes.lanes * LANE aria-hidden="true">
            {stones}
            {target}
        </svg>
    }
    .into_any()
}

fn stone(
    lanes: &Lanes,
    item: &Lane,
    width: f64,
    name: String,
    about: String,
    reading: Option<Reading>,
) -> AnyView {
    let percent = |months: i32| f64::from(months) / f64::from(lanes.total.max(1)) * width;
    let x = format!("{:.2}%", percent(item.from));
    let wide = format!("{:.2}%", (percent(item.months) - GAP / 4.0).max(0.5));
    view! {
        <svg x=x y=item.lane * LANE width=wide height=STONE data-reading=reading.map(Reading::key)>
            <rect class="journey-lanes__stone" width="100%" height=STONE rx="18" />
            {label(name, about)}
        </svg>
    }
    .into_any()
}

/// What is written on a stone. A line that is too long ends in an ellipsis, and is whole where it is
/// pointed at: only a browser knows how wide it is.
fn label(name: String, about: String) -> AnyView {
    let whole = [name.as_str(), about.as_str()].join("\n");
    view! {
        <foreignObject width="100%" height=STONE>
            <div class="journey-lanes__label" title=whole>
                <p>{name}</p>
                <p class="journey-lanes__when">{about}</p>
            </div>
        </foreignObject>
    }
    .into_any()
}

#[cfg(feature = "ssr")]
#[cfg(test)]
mod tests {
    use super::*;
    use crate::state::{provide_navigation, provide_occupations, provide_records, provide_undo};
    use crate::words::install_english;

    #[test]
    fn a_long_title_is_whole_where_it_is_pointed_at() {
        install_english();
        clock::set_day(2026, 11, 28);
        Owner::new_root(None).with(|| {
            provide_navigation();
            provide_records();
            provide_undo();
            provide_occupations();
            let store = JourneyStore::new();
            store.add_example();
            let html = view(store).to_html();
            let longest = store.entries.get_untracked().into_iter();
            let longest = longest.map(|entry| entry.title).max_by_key(String::len);
            let longest = longest.unwrap();
            assert!(html.contains(&format!("title=\"{longest}\n")), "{html}");
            assert!(html.contains(&format!("<p>{longest}</p>")), "{html}");
        });
    }
}
