//! Journey: what was done so far, what can be shown for it, and the next step.

mod answers;
mod entry_edits;
mod entry_skills;
mod example;
mod fields;
mod first_use;
mod format;
mod labels;
mod stage;
mod store;
mod suggestions;
mod timeline;

mod elements;
mod entry;
mod home;
mod import;
mod learning;
mod level_choice;
mod next;
mod path;
mod pay_panel;
mod record;
mod shared_view;
mod skill;
mod skills;
mod sources;
mod text_field;

use leptos::prelude::*;
use steppingstone_core::route::Route;

pub use entry::preload_entry;
pub use example::add_example;
pub use home::preload_overview;
pub use next::preload_target;
pub use shared_view::read_only;
use store::JourneyStore;

/// A career so far.
pub fn page(_route: Route) -> AnyView {
    home::home()
}

/// One entry.
pub fn entry_page(_route: Route) -> AnyView {
    entry::entry(JourneyStore::new())
}

/// What is to be learned.
pub fn learning_page(_route: Route) -> AnyView {
    learning::learning(JourneyStore::new())
}

/// All skills.
pub fn skills_page(_route: Route) -> AnyView {
    skills::skills(JourneyStore::new())
}

/// One skill.
pub fn skill_page(_route: Route) -> AnyView {
    skill::skill(JourneyStore::new())
}

/// The target, and what the next stage asks for.
pub fn next_page(_route: Route) -> AnyView {
    next::next(JourneyStore::new())
}

/// The ways to the target.
pub fn path_page(_route: Route) -> AnyView {
    path::path(JourneyStore::new())
}

/// Where the figures of occupations come from.
pub fn sources_page(_route: Route) -> AnyView {
    sources::sources(JourneyStore::new())
}

/// What is brought in.
pub fn import_page(_route: Route) -> AnyView {
    import::import(JourneyStore::new())
}

/// What is printed and taken along.
pub fn record_page(_route: Route) -> AnyView {
    record::record(JourneyStore::new())
}
