//! A made-up career to look at before anything is typed.

use leptos::prelude::*;
use steppingstone_core::journey::{ExampleWords, example, set_example_target};

use crate::platform::clock;
use crate::state::Records;
use crate::words::journey::example as e;

/// Stores it.
pub fn add_example(records: Records) {
    let now = clock::now_ms();
    let example = example(&example_words(), now);
    for entry in &example.entries {
        records.put(entry);
    }
    for skill in &example.skills {
        records.put(skill);
    }
    let mut plan = untrack(|| records.journey_plan());
    set_example_target(&mut plan, Some(e::target()), now);
    records.put(&plan);
}

fn example_words() -> ExampleWords<'static> {
    ExampleWords {
        titles: [
            e::titles::education(),
            e::titles::shop(),
            e::titles::service(),
            e::titles::food_bank(),
            e::titles::home(),
            e::titles::administrator(),
            e::titles::coordinator(),
            e::titles::certificate(),
        ],
        organizations: [
            e::places::education(),
            e::places::shop(),
            e::places::service(),
            e::places::food_bank(),
            "",
            e::places::office(),
            e::places::office(),
            e::places::certificate(),
        ],
        results: [
            e::results::guide(),
            e::results::closing(),
            e::results::hired(),
        ],
        skills: [
            e::skills::customers(),
            e::skills::conflict(),
            e::skills::rosters(),
            e::skills::spreadsheets(),
            e::skills::hiring(),
            e::skills::writing(),
            e::skills::french(),
            e::skills::employment_law(),
        ],
        alias: e::skills::spreadsheets_alias(),
        evidence: [e::evidence::roster(), e::evidence::sheet()],
    }
}
