//! A career as JSON Resume 1.0.0. What the schema has no place for stands in a member of our own,
//! which the schema allows. Private entries, breaks, caring, pay and people are never in it.

use super::super::{End, Entry, EntryKind, Level, PartialDate, Skill};
use super::level_words::word;
use crate::json::Json;
use crate::order::insertion_sorted;

const SCHEMA: &str =
    "https://raw.githubusercontent.com/jsonresume/resume-schema/v1.0.0/schema.json";

/// The document.
pub fn json_resume(entries: &[Entry], skills: &[Skill]) -> Json {
    // A skill that somebody cannot do yet is none to show.
    let is_shown = |skill: &&Skill| skill.level != Some(Level::ALL[0]);
    let skills: Vec<&Skill> = skills.iter().filter(is_shown).collect();
    let shared = entries.iter().filter(|entry| {
        !entry.is_private && !matches!(entry.kind, EntryKind::Caring | EntryKind::Break)
    });
    let newest = |entry: &Entry| match (entry.kind, entry.start, entry.end) {
        (EntryKind::Certificate, _, Some(End::On(issued))) => Some(issued),
        (_, start, _) => start,
    };
    let order = |entry: &Entry| newest(entry).map(first_day);
    let sorted = insertion_sorted(shared, |a, b| order(a) > order(b));
    let section = |is_in: fn(EntryKind) -> bool, write: fn(&Entry, &[&Skill]) -> Json| {
        let own = sorted.iter().filter(|entry| is_in(entry.kind));
        own.map(|entry| write(entry, &skills)).collect::<Vec<_>>()
    };
    let sections = [
        ("work", section(EntryKind::is_work, work)),
        (
            "volunteer",
            section(|kind| kind == EntryKind::Volunteer, volunteer),
        ),
        ("education", section(is_education, education)),
        (
            "certificates",
            section(|kind| kind == EntryKind::Certificate, certificate),
        ),
        (
            "projects",
            section(|kind| kind == EntryKind::Project, project),
        ),
        (
            "skills",
            skills.iter().map(|skill| skill_json(skill)).collect(),
        ),
    ];
    let mut document = vec![("$schema".to_owned(), Json::Text(SCHEMA.to_owned()))];
    let filled = sections.into_iter().filter(|(_, items)| !items.is_empty());
    document.extend(filled.map(|(name, items)| (name.to_owned(), Json::List(items))));
    let version = Json::Text("v1.0.0".to_owned());
    document.push(("meta".to_owned(), Json::fields_of([("version", version)])));
    Json::Object(document)
}

fn is_education(kind: EntryKind) -> bool {
    matches!(kind, EntryKind::Education | EntryKind::Course)
}

/// For ordering: a year alone is its January.
fn first_day(date: PartialDate) -> (u16, u8, u8) {
    (
        date.year(),
        date.month().unwrap_or(1),
        date.day().unwrap_or(1),
    )
}

fn work(entry: &Entry, skills: &[&Skill]) -> Json {
    let own = own(entry, EntryKind::Job, skills, Vec::new());
    object([
        ("name", text(&entry.organization)),
        ("position", text(&entry.title)),
        ("location", text(&entry.place)),
        ("url", text(&entry.url)),
        ("startDate", start(entry)),
        ("endDate", end(entry)),
        ("summary", text(&entry.notes)),
        ("highlights", results(entry)),
        ("steppingstone", own),
    ])
}

fn volunteer(entry: &Entry, skills: &[&Skill]) -> Json {
    let own = own(entry, EntryKind::Volunteer, skills, Vec::new());
    object([
        ("organization", text(&entry.organization)),
        ("position", text(&entry.title)),
        ("url", text(&entry.url)),
        ("startDate", start(entry)),
        ("endDate", end(entry)),
        ("summary", text(&entry.notes)),
        ("highlights", results(entry)),
        ("steppingstone", own),
    ])
}

fn education(entry: &Entry, skills: &[&Skill]) -> Json {
    let courses = texts(entry.notes.lines());
    let more = vec![("results", results(entry))];
    let own = own(entry, EntryKind::Education, skills, more);
    object([
        ("institution", text(&entry.organization)),
        ("area", text(&entry.title)),
        ("url", text(&entry.url)),
        ("startDate", start(entry)),
        ("endDate", end(entry)),
        ("courses", courses),
        ("steppingstone", own),
    ])
}

/// The schema's date of a certificate has a day.
fn certificate(entry: &Entry, skills: &[&Skill]) -> Json {
    let issued = match entry.end {
        Some(End::On(issued)) => Some(issued),
        _ => None,
    };
    let (whole, partial) = match issued {
        Some(issued) if issued.day().is_some() => (Some(issued), None),
        partial => (None, partial),
    };
    let more = vec![
        ("date", date(partial)),
        ("expires", date(entry.expires)),
        ("number", text(&entry.number)),
    ];
    object([
        ("name", text(&entry.title)),
        ("issuer", text(&entry.organization)),
        ("date", date(whole)),
        ("url", text(&entry.url)),
        (
            "steppingstone",
            own(entry, EntryKind::Certificate, skills, more),
        ),
    ])
}

fn project(entry: &Entry, skills: &[&Skill]) -> Json {
    let own = own(entry, EntryKind::Project, &[], Vec::new());
    object([
        ("name", text(&entry.title)),
        ("entity", text(&entry.organization)),
        ("description", text(&entry.notes)),
        ("url", text(&entry.url)),
        ("startDate", start(entry)),
        ("endDate", end(entry)),
        ("highlights", results(entry)),
        ("keywords", names(entry, skills)),
        ("steppingstone", own),
    ])
}

fn skill_json(skill: &Skill) -> Json {
    let level = skill.level.and_then(word);
    object([
        ("name", text(&skill.name)),
        ("level", text(level.unwrap_or_default())),
    ])
}

/// What the schema has no place for.
fn own(
    entry: &Entry,
    usual: EntryKind,
    skills: &[&Skill],
    more: Vec<(&'static str, Json)>,
) -> Json {
    let kind = if entry.kind == usual {
        ""
    } else {
        entry.kind.key()
    };
    let is_certificate = entry.kind == EntryKind::Certificate;
    // Without a start, an end that is left out is read as unknown anyway.
    let end = match (entry.start, entry.end) {
        (Some(_), None) if !is_certificate => "unknown",
        _ => "",
    };
    let scope = entry.scope.map_or("", |scope| scope.key());
    let occupation = entry.occupation.as_deref().unwrap_or_default();
    let members = [
        ("kind", text(kind)),
        ("end", text(end)),
        ("scope", text(scope)),
        ("occupation", text(occupation)),
        ("skills", names(entry, skills)),
    ];
    object(members.into_iter().chain(more))
}

/// An object of what is given; null for nothing.
fn object(members: impl IntoIterator<Item = (&'static str, Json)>) -> Json {
    let given = members
        .into_iter()
        .filter(|(_, value)| *value != Json::Null);
    let given: Vec<(String, Json)> = given
        .map(|(name, value)| (name.to_owned(), value))
        .collect();
    match given.is_empty() {
        true => Json::Null,
        false => Json::Object(given),
    }
}

fn text(text: &str) -> Json {
    match text.trim() {
        "" => Json::Null,
        text => Json::Text(text.to_owned()),
    }
}

fn texts<'a>(all: impl Iterator<Item = &'a str>) -> Json {
    let given: Vec<Json> = all.map(text).filter(|text| *text != Json::Null).collect();
    match given.is_empty() {
        true => Json::Null,
        false => Json::List(given),
    }
}

fn results(entry: &Entry) -> Json {
    texts(entry.written_results())
}

/// The names of an entry's skills.
fn names(entry: &Entry, skills: &[&Skill]) -> Json {
    let named = entry.skills.iter().filter_map(|id| {
        let skill = skills.iter().find(|skill| skill.id == *id);
        skill.map(|skill| skill.name.as_str())
    });
    texts(named)
}

fn date(date: Option<PartialDate>) -> Json {
    Json::text_or_null(date.map(PartialDate::to_text))
}

fn start(entry: &Entry) -> Json {
    date(entry.start)
}

/// When it ended; nothing while it goes on, or if that is unknown.
fn end(entry: &Entry) -> Json {
    match entry.end {
        Some(End::On(end)) => date(Some(end)),
        _ => Json::Null,
    }
}

#[cfg(test)]
#[path = "json_resume_out_tests.rs"]
mod tests;
