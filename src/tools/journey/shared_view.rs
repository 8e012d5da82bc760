//! A journey of somebody else: what it says, and nothing to do with it.

use leptos::prelude::*;
use steppingstone_core::journey::record::{JourneyEntry, JourneySkill};
use steppingstone_core::journey::{Entry, Skill};
use steppingstone_core::order::insertion_sorted;

use super::{format, labels, level_choice};
use crate::words::journey::share as w;

/// Entries, the newest first, and skills by their level.
pub fn read_only(entries: &[JourneyEntry], skills: &[JourneySkill]) -> AnyView {
    let entries = entries.iter().map(JourneyEntry::entry);
    let entries = insertion_sorted(entries, |a: &Entry, b: &Entry| a.start > b.start);
    let skills = skills.iter().map(JourneySkill::skill);
    let skills = insertion_sorted(skills, |a: &Skill, b: &Skill| {
        (b.level, &a.name) < (a.level, &b.name)
    });
    let entries = entries.iter().map(entry_row);
    let skills = skills.iter().map(|skill| {
        let line = match skill.level {
            Some(level) => w::level(&skill.name, level_choice::level(level).0),
            None => skill.name.clone(),
        };
        view! { <li>{line}</li> }.into_any()
    });
    view! {
        {list(w::entries(), entries.collect())}
        {list(w::skills(), skills.collect())}
    }
    .into_any()
}

fn entry_row(entry: &Entry) -> AnyView {
    let period = format::period(entry.start, entry.end);
    let results = entry.written_results().map(str::to_owned);
    let results: Vec<String> = results.collect();
    let notes = (!entry.notes.is_empty()).then(|| view! { <p>{entry.notes.clone()}</p> });
    let results = (!results.is_empty()).then(|| {
        let lines = results.into_iter().map(|line| view! { <li>{line}</li> });
        view! { <ul class="list">{lines.collect_view()}</ul> }
    });
    view! {
        <li>
            {w::when(name(entry), labels::kind(entry.kind), period)}
            {notes}
            {results}
        </li>
    }
    .into_any()
}

/// What an entry is called: its title and organization, as far as it has them.
pub(super) fn name(entry: &Entry) -> String {
    match (entry.title.as_str(), entry.organization.as_str()) {
        (title, "") => title.to_owned(),
        ("", organization) => organization.to_owned(),
        (title, organization) => w::at(title, organization),
    }
}

fn list(heading: &'static str, rows: Vec<AnyView>) -> AnyView {
    if rows.is_empty() {
        return ().into_any();
    }
    view! {
        <h3>{heading}</h3>
        <ul class="list">{rows}</ul>
    }
    .into_any()
}

#[cfg(test)]
mod tests {
    use steppingstone_core::journey::record::EntryField;
    use steppingstone_core::journey::{EntryKind, Level};

    use super::*;
    use crate::words::install_english;

    #[test]
    fn it_says_what_was_done_and_how_well_and_offers_nothing_to_press() {
        install_english();
        let entry = |id: &str, start: &str| {
            let mut entry = JourneyEntry::new(id, EntryKind::Job, 1);
            entry.set_text(EntryField::Title, id, 2);
            entry.set_text(EntryField::Organization, "Mill", 3);
            entry.set_text(EntryField::Start, start, 4);
            entry.set_text(EntryField::Notes, "Bread for all.", 5);
            entry
        };
        let mut skill = JourneySkill::new("s1", "Dough", 1);
        skill.rate(Some(Level::ON_MY_OWN), 2);
        let entries = [entry("Miller", "2017"), entry("Baker", "2019")];
        let html = Owner::new_root(None).with(|| read_only(&entries, &[skill]).to_html());
        let places = [
            "Baker, Mill: Job, From 2019",
            "Miller, Mill",
            "Dough: On my own",
        ];
        let places = places.map(|part| html.find(part));
        assert!(
            places.iter().all(Option::is_some) && places.is_sorted(),
            "{html}"
        );
        assert!(
            html.contains("Bread for all.") && !html.contains("<button"),
            "{html}"
        );
    }
}
