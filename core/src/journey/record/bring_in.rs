//! What bringing in a file would store. The reader chose each entry and skill before.

use super::super::files::Import;
use super::super::{End, Entry, PartialDate, Skill, folded};
use super::{EntryField, JourneyEntry, JourneySkill, MAX_ENTRIES, MAX_SKILLS, SkillField};
use crate::record::Stamped;

/// The longest texts, in characters; what is longer in a file is cut off.
const MAX_NAME: usize = 200;
const MAX_TEXT: usize = 1_000;
const MAX_NOTES: usize = 2_000;
const MAX_RESULTS: usize = 20;
const MAX_RESULT: usize = 300;
const MAX_SKILL_NAME: usize = 100;
const MAX_SKILLS_OF_ENTRY: usize = 50;

/// Whether an entry is there already: kind, organization, title, and year and month of its start
/// are the same.
pub fn is_here(entry: &Entry, existing: &[Entry]) -> bool {
    let start = |entry: &Entry| entry.start.map(|start| (start.year(), start.month()));
    existing.iter().any(|other| {
        other.kind == entry.kind
            && lower(&other.organization) == lower(&entry.organization)
            && lower(&other.title) == lower(&entry.title)
            && start(other) == start(entry)
    })
}

/// A name in lower case with single spaces.
fn lower(text: &str) -> String {
    let words: Vec<&str> = text.split_whitespace().collect();
    words.join(" ").to_lowercase()
}

/// The skill that a name of a file means: one with that name or alias.
pub fn same_skill<'a>(name: &str, skills: &'a [Skill]) -> Option<&'a Skill> {
    let name = folded(name);
    skills.iter().find(|skill| {
        let mut names = std::iter::once(&skill.name).chain(&skill.aliases);
        names.any(|other| folded(other) == name)
    })
}

/// What the reader chose, by the place in the file.
pub struct Chosen<'a> {
    pub entries: &'a dyn Fn(usize) -> bool,
    pub skills: &'a dyn Fn(usize) -> bool,
    /// Whether the suggested level of a skill is accepted.
    pub levels: &'a dyn Fn(usize) -> bool,
}

/// Records to be stored; all of them are new.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct BroughtIn {
    pub entries: Vec<JourneyEntry>,
    pub skills: Vec<JourneySkill>,
}

/// Why nothing is brought in: more than a career holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoRoom {
    /// How many entries too many.
    Entries(usize),
    /// How many skills too many.
    Skills(usize),
}

/// Whether an entry of a file is chosen at first.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum EntryStanding {
    New,
    /// It is there already; see [`is_here`].
    Here,
    /// The same stands further up in what is brought in.
    Twice,
}

/// How the entries of a file stand beside what is there; only new ones are chosen at first.
pub fn standings(import: &Import, existing: &[Entry]) -> Vec<EntryStanding> {
    let entries = import.entries.iter().enumerate();
    let standing = |(place, entry): (usize, &Entry)| {
        let before = import.entries.get(..place).unwrap_or_default();
        match (is_here(entry, existing), is_here(entry, before)) {
            (true, _) => EntryStanding::Here,
            (_, true) => EntryStanding::Twice,
            _ => EntryStanding::New,
        }
    };
    entries.map(standing).collect()
}

/// The records of what was chosen. A skill that is there already is used as it is: its level stays.
///
/// # Errors
/// Where that would be more than a career holds.
pub fn bring_in(
    import: &Import,
    chosen: &Chosen,
    entries: usize,
    existing: &[Skill],
    new_id: &mut dyn FnMut() -> String,
    at_ms: i64,
) -> Result<BroughtIn, NoRoom> {
    let mut brought = BroughtIn::default();
    let mut known = existing.to_vec();
    for (place, skill) in import.skills.iter().enumerate() {
        if !(chosen.skills)(place) || same_skill(&skill.name, &known).is_some() {
            continue;
        }
        let name = cut(&skill.name, MAX_SKILL_NAME);
        let mut record = JourneySkill::new(new_id(), name, at_ms);
        if !skill.group.is_empty() {
            record.set_text(SkillField::Group, cut(&skill.group, MAX_NAME), at_ms);
        }
        if (chosen.levels)(place) && skill.suggested_level.is_some() {
            record.rate(skill.suggested_level, at_ms);
        }
        // By the name in the file, of which more may have been cut off.
        known.push(Skill::new(record.id.clone(), skill.name.clone()));
        brought.skills.push(record);
    }
    for (place, entry) in import.entries.iter().enumerate() {
        if !(chosen.entries)(place) {
            continue;
        }
        let named = entry.skills.iter();
        let ids = named.filter_map(|name| same_skill(name, &known).map(|it| it.id.clone()));
        let ids = ids.take(MAX_SKILLS_OF_ENTRY).collect();
        let record = JourneyEntry::of(entry, new_id(), ids, at_ms);
        brought.entries.push(record);
    }
    let over = |count: usize, most: usize| Some(count.saturating_sub(most)).filter(|it| *it > 0);
    if let Some(over) = over(entries + brought.entries.len(), MAX_ENTRIES) {
        return Err(NoRoom::Entries(over));
    }
    if let Some(over) = over(existing.len() + brought.skills.len(), MAX_SKILLS) {
        return Err(NoRoom::Skills(over));
    }
    Ok(brought)
}

impl JourneyEntry {
    /// A record of an entry, with the ids of its skills. Texts that are too long are cut off.
    pub fn of(entry: &Entry, id: String, skills: Vec<String>, at_ms: i64) -> JourneyEntry {
        let mut record = JourneyEntry::new(id, entry.kind, at_ms);
        let date = |date: Option<PartialDate>| date.map(PartialDate::to_text).unwrap_or_default();
        let end = match entry.end {
            Some(End::Now) => "now".to_owned(),
            Some(End::On(end)) => end.to_text(),
            None => String::new(),
        };
        let scope = entry.scope.map_or("", |scope| scope.key());
        let occupation = entry.occupation.as_deref().unwrap_or_default();
        for (field, text, most) in [
            (EntryField::Title, entry.title.as_str(), MAX_NAME),
            (EntryField::Organization, &entry.organization, MAX_NAME),
            (EntryField::Place, &entry.place, MAX_NAME),
            (EntryField::Start, &date(entry.start), MAX_NAME),
            (EntryField::End, &end, MAX_NAME),
            (EntryField::Scope, scope, MAX_NAME),
            (EntryField::Occupation, occupation, MAX_NAME),
            (EntryField::Notes, &entry.notes, MAX_NOTES),
            (EntryField::Url, &entry.url, MAX_TEXT),
            (EntryField::Number, &entry.number, MAX_TEXT),
            (EntryField::Expires, &date(entry.expires), MAX_NAME),
        ] {
            if !text.is_empty() {
                record.set_text(field, cut(text, most), at_ms);
            }
        }
        let results = entry.results.iter().take(MAX_RESULTS);
        let results: Vec<String> = results.map(|it| cut(it, MAX_RESULT)).collect();
        for (list, values) in [(&mut record.results, results), (&mut record.skills, skills)] {
            if !values.is_empty() {
                *list = Stamped {
                    at_ms,
                    value: values,
                };
            }
        }
        let answers = entry.built.iter();
        record.built = answers
            .map(|(facet, answer)| {
                let value = *answer;
                (*facet, Stamped { at_ms, value })
            })
            .collect();
        if entry.is_private != entry.kind.is_private_at_first() {
            let value = Some(entry.is_private);
            record.is_private = Stamped { at_ms, value };
        }
        record
    }
}

fn cut(text: &str, most: usize) -> String {
    text.chars().take(most).collect()
}

#[cfg(test)]
mod tests {
    use super::super::super::files::read_json_resume;
    use super::super::super::{EntryKind, Level, Scope, read_start};
    use super::*;

    const RESUME: &str = r#"{"work":[
        {"name":"Mill","position":"Miller","startDate":"2019-03","steppingstone":{"skills":["Dough","C++"]}},
        {"name":"Mill","position":"Baker","startDate":"2020"}],
        "skills":[{"name":"dough","level":"Expert"},{"name":"C++","level":"Advanced"}]}"#;

    fn brought(existing: &[Skill], entries: usize, all: bool) -> Result<BroughtIn, NoRoom> {
        let import = read_json_resume(RESUME).unwrap();
        let chosen = Chosen {
            entries: &|place| all || place == 0,
            skills: &|_| true,
            levels: &|_| true,
        };
        let mut number = 0;
        let mut new_id = || {
            number += 1;
            format!("n{number}")
        };
        bring_in(&import, &chosen, entries, existing, &mut new_id, 7)
    }

    #[test]
    fn what_was_chosen_becomes_records() {
        let found = brought(&[], 0, true).unwrap();
        assert_eq!((found.entries.len(), found.skills.len()), (2, 2));
        assert_eq!(found.entries[0].skills.value, ["n1", "n2"]);
        assert_eq!(found.skills[0].level.value, Level::new(4));
        assert_eq!(brought(&[], 0, false).unwrap().entries.len(), 1);
    }

    #[test]
    fn a_skill_that_is_there_keeps_its_level() {
        let dough = Skill {
            aliases: vec!["Dough".to_owned()],
            level: Level::new(1),
            ..Skill::new("s1", "Baking")
        };
        let found = brought(&[dough], 0, true).unwrap();
        assert_eq!(found.skills.len(), 1);
        assert_eq!(found.entries[0].skills.value, ["s1", "n1"]);
    }

    #[test]
    fn what_does_not_fit_is_refused_whole() {
        assert_eq!(brought(&[], MAX_ENTRIES - 1, true), Err(NoRoom::Entries(1)));
        assert_eq!(brought(&[], MAX_ENTRIES, true), Err(NoRoom::Entries(2)));
        assert!(brought(&[], MAX_ENTRIES - 1, false).is_ok());
        let many: Vec<Skill> = (0..MAX_SKILLS - 1)
            .map(|number| Skill::new(number.to_string(), format!("S{number}")))
            .collect();
        assert_eq!(brought(&many, 0, true), Err(NoRoom::Skills(1)));
    }

    #[test]
    fn an_entry_is_here_by_kind_names_and_month_of_its_start() {
        let entry = |title: &str, start: &str| Entry {
            title: title.to_owned(),
            start: read_start(start).unwrap(),
            ..Entry::new("a", EntryKind::Job)
        };
        let here = [entry("Head  Miller", "2019-03-01")];
        assert!(is_here(&entry("head miller", "2019-03-31"), &here));
        assert!(!is_here(&entry("head miller", "2019"), &here));
        assert!(!is_here(&entry("miller", "2019-03"), &here));
    }

    #[test]
    fn only_what_is_new_is_chosen_at_first() {
        let mut import = read_json_resume(RESUME).unwrap();
        import.entries.push(import.entries[1].clone());
        let existing = [import.entries[0].clone()];
        let expected = [
            EntryStanding::Here,
            EntryStanding::New,
            EntryStanding::Twice,
        ];
        assert_eq!(standings(&import, &existing), expected);
    }

    #[test]
    fn a_record_of_an_entry_reads_as_the_entry() {
        let mut entry = Entry {
            title: "Miller".to_owned(),
            organization: "Mill".to_owned(),
            start: read_start("2019-03").unwrap(),
            end: Some(End::Now),
            scope: Some(Scope::OwnWork),
            results: vec!["Bread".to_owned()],
            skills: vec!["s1".to_owned()],
            is_private: true,
            ..Entry::new("e1", EntryKind::Job)
        };
        entry.built.insert(crate::career::Facet::Growth, Some(3));
        let record = JourneyEntry::of(&entry, "e1".to_owned(), entry.skills.clone(), 7);
        assert_eq!(record.entry(), entry);
    }

    #[test]
    fn long_texts_are_cut_so_that_they_can_be_stored() {
        let entry = Entry {
            title: "ü".repeat(300),
            notes: "x".repeat(9_000),
            results: vec!["r".repeat(900); 30],
            ..Entry::new("e1", EntryKind::Job)
        };
        let read = JourneyEntry::of(&entry, "e1".to_owned(), Vec::new(), 7).entry();
        assert_eq!(read.title.chars().count(), MAX_NAME);
        assert_eq!(read.notes.len(), MAX_NOTES);
        assert_eq!(
            (read.results.len(), read.results[0].len()),
            (MAX_RESULTS, MAX_RESULT)
        );
    }
}
