//! Skills to choose from, by the occupation that a title means.

use steppingstone_core::journey::Entry;
use steppingstone_core::occupations::asked;

use crate::state::{Loaded, Names, OccupationFiles};

const MAX_SUGGESTIONS: usize = 8;

/// Something that an occupation asks for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Suggestion {
    /// The id of the element.
    pub(super) element: String,
    pub(super) name: String,
}

/// The title of the occupation of an entry, and what it asks for most. The occupation is the chosen
/// one, else the one that its title fits best. `None` while the files are not there, or nothing
/// fits.
pub(super) fn suggested(
    files: OccupationFiles,
    entry: &Entry,
) -> Option<(String, Vec<Suggestion>)> {
    if !entry.kind.is_role() {
        return None;
    }
    let Loaded::There(list) = files.list() else {
        return None;
    };
    let chosen = entry.occupation.as_deref();
    let chosen = chosen.and_then(|code| list.find(code));
    let occupation = match chosen {
        Some(occupation) => occupation,
        None => list.all.get(by_title(files, &entry.title)?)?,
    };
    let Loaded::There(group) = files.group(&occupation.code) else {
        return None;
    };
    let ratings = &group.find(&occupation.code)?.ratings;
    let places = asked(ratings, &list.elements).into_iter();
    let elements = places.filter_map(|place| list.elements.get(place));
    let found = elements.take(MAX_SUGGESTIONS).map(|element| Suggestion {
        element: element.id.clone(),
        name: element.name.clone(),
    });
    let found: Vec<Suggestion> = found.collect();
    (!found.is_empty()).then(|| (occupation.title.clone(), found))
}

/// The place of the occupation that a title fits best: by the titles alone, and only if none fits
/// by what people in the job call it.
fn by_title(files: OccupationFiles, title: &str) -> Option<usize> {
    if title.is_empty() {
        return None;
    }
    [Names::Titles, Names::Reported]
        .into_iter()
        .find_map(|names| {
            let Loaded::There(search) = files.search(names) else {
                return None;
            };
            let best = search.find(title, 1).into_iter().next()?;
            (!best.is_tentative).then_some(best.occupation)
        })
}
