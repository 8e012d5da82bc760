//! What cases are given, as the rules take it.

use std::collections::BTreeMap;

use serde::Deserialize;
use serde::de::DeserializeOwned;
use serde_json::Value;
use steppingstone_core::career::Facet;
use steppingstone_core::journey::{
    End, Entry, EntryKind, Evidence, EvidenceKind, LearningItem, LearningStatus, Level,
    PartialDate, Scope, Skill, read_end, read_start,
};

/// Reads an input; a member that is not known is an error.
pub fn read<T: DeserializeOwned>(input: Value) -> Result<T, String> {
    serde_json::from_value(input).map_err(|error| error.to_string())
}

#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct EntryIn {
    id: String,
    kind: String,
    title: Option<String>,
    organisation: Option<String>,
    place: Option<String>,
    start: Option<String>,
    end: Option<String>,
    scope: Option<String>,
    results: Vec<String>,
    notes: Option<String>,
    skills: Vec<String>,
    built: BTreeMap<String, Option<u8>>,
    occupation: Option<String>,
    #[serde(rename = "hours_week")]
    _hours_week: Option<String>,
    url: Option<String>,
    expires: Option<String>,
    number: Option<String>,
    private: Option<bool>,
}

#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct SkillIn {
    id: String,
    name: Option<String>,
    aliases: Vec<String>,
    group: Option<String>,
    level: Option<u8>,
    keeps: bool,
    last_used: Option<String>,
    elements: Vec<String>,
    evidence: Vec<EvidenceIn>,
}

#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
struct EvidenceIn {
    kind: String,
    text: Option<String>,
    on: Option<String>,
    expires: Option<String>,
}

#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct LearningIn {
    status: String,
    done_on: Option<String>,
    entry: Option<String>,
}

/// A choice by its key.
pub fn choice<T>(key: &str, from_key: fn(&str) -> Option<T>) -> Result<T, String> {
    from_key(key).ok_or_else(|| format!("{key} is not known"))
}

/// A date; a text that is none is an error.
pub fn date(text: Option<&str>) -> Result<Option<PartialDate>, String> {
    read_start(text.unwrap_or_default()).map_err(|it| it.key().to_owned())
}

/// An end; a text that is none is an error.
pub fn end(text: Option<&str>) -> Result<Option<End>, String> {
    read_end(text.unwrap_or_default()).map_err(|it| it.key().to_owned())
}

pub fn entries(all: Vec<EntryIn>) -> Result<Vec<Entry>, String> {
    all.into_iter().map(entry).collect()
}

fn entry(given: EntryIn) -> Result<Entry, String> {
    let kind = choice(&given.kind, EntryKind::from_key)?;
    let mut entry = Entry::new(given.id, kind);
    let built = given.built.iter();
    let built = built.map(|(facet, answer)| Ok((choice(facet, Facet::from_key)?, *answer)));
    entry.built = built.collect::<Result<_, String>>()?;
    entry.title = given.title.unwrap_or_default();
    entry.organization = given.organisation.unwrap_or_default();
    entry.place = given.place.unwrap_or_default();
    entry.start = date(given.start.as_deref())?;
    entry.end = end(given.end.as_deref())?;
    entry.scope = given
        .scope
        .map(|scope| choice(&scope, Scope::from_key))
        .transpose()?;
    entry.results = given.results;
    entry.notes = given.notes.unwrap_or_default();
    entry.skills = given.skills;
    entry.occupation = given.occupation;
    entry.url = given.url.unwrap_or_default();
    entry.expires = date(given.expires.as_deref())?;
    entry.number = given.number.unwrap_or_default();
    entry.is_private = given.private.unwrap_or(entry.is_private);
    Ok(entry)
}

pub fn skills(all: Vec<SkillIn>) -> Result<Vec<Skill>, String> {
    all.into_iter().map(skill).collect()
}

fn skill(given: SkillIn) -> Result<Skill, String> {
    let level = |level: u8| Level::new(level).ok_or_else(|| format!("{level} is no level"));
    let evidence = |given: EvidenceIn| {
        Ok(Evidence {
            kind: choice(&given.kind, EvidenceKind::from_key)?,
            text: given.text.unwrap_or_default(),
            on: date(given.on.as_deref())?,
            expires: date(given.expires.as_deref())?,
        })
    };
    let evidence = given.evidence.into_iter().map(evidence);
    Ok(Skill {
        aliases: given.aliases,
        group: given.group.unwrap_or_default(),
        level: given.level.map(level).transpose()?,
        keeps: given.keeps,
        last_used: date(given.last_used.as_deref())?,
        elements: given.elements,
        evidence: evidence.collect::<Result<_, String>>()?,
        ..Skill::new(given.id, given.name.unwrap_or_default())
    })
}

pub fn learning(all: Vec<LearningIn>) -> Result<Vec<LearningItem>, String> {
    let item = |given: LearningIn| {
        Ok(LearningItem {
            status: choice(&given.status, LearningStatus::from_key)?,
            done_on: date(given.done_on.as_deref())?,
            entry: given.entry,
        })
    };
    all.into_iter().map(item).collect()
}
