//! What importing a file would do, record by record: known before anything is changed.

use litemap::LiteMap;

use super::verdict::{Verdict, verdict};
use super::{FileError, ImportError, aside_name, file, numbered};
use crate::store::{ASIDE_PREFIX, Key};
use crate::tool::ToolId;

/// What would happen to one record of a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Change {
    /// Is not here yet.
    New,
    /// Is here already, the same.
    Same,
    /// Is here already, but without something or with earlier edits than the file: both
    /// together can be written.
    Joined,
    /// Is here already, and what is here has all of it or later edits.
    Older,
    /// Is here already, but differs, and the two cannot be joined.
    Differs,
    /// It, or what is here in its place, was written by a later version of this app. Left out.
    TooNew,
    /// It, or what is here in its place, cannot be read. Left out.
    Unreadable,
}

/// What a record belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Group {
    /// The records of a tool.
    Tool(ToolId),
    /// What belongs to the app as a whole.
    App,
    /// Texts that could not be read where the file was made. They are set aside here as well.
    SetAside,
    /// What stands under a key that is not ours.
    Foreign,
}

impl Group {
    /// Every group, in the order in which a reader sees them.
    pub fn all() -> impl Iterator<Item = Group> {
        let tools = ToolId::ALL.into_iter().map(Group::Tool);
        tools.chain([Group::App, Group::SetAside, Group::Foreign])
    }

    fn of(stored_key: &str) -> Group {
        match Key::parse(stored_key).map(|key| key.kind().tool()) {
            Some(Some(tool)) => Group::Tool(tool),
            Some(None) => Group::App,
            None if stored_key.starts_with(ASIDE_PREFIX) => Group::SetAside,
            None => Group::Foreign,
        }
    }
}

/// One entry of a file, with what would happen to it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ImportEntry {
    /// The key as the file has it; of a text to be set aside, the key it would get here.
    pub stored_key: String,
    /// The text that would be stored: the record as this version writes it. Of a record that
    /// cannot be read, the text of the file.
    pub text: String,
    /// The two together, for [`Change::Joined`].
    pub joined: Option<String>,
    /// What importing it would do.
    pub change: Change,
    /// What is wrong, if it is left out.
    pub error: Option<ImportError>,
    /// Where in the record's data that is: the first member at fault, such as
    /// `milestones.value[2].due`. Places in lists are counted from 0; `data` is the whole. `None`
    /// where no one member is at fault.
    pub place: Option<String>,
}

/// What to do with records that are here already and differ.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum OnConflict {
    /// Join what can be joined, field by field, the later edit of each; leave the rest.
    #[default]
    Join,
    /// Leave what is here.
    KeepMine,
    /// Write the file's over it, also where it is older.
    TakeFile,
}

/// What importing a file would do: its records in the order of their keys, then the texts that
/// could not be read where it was made.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Plan(Vec<ImportEntry>);

impl Plan {
    /// Every record of the file.
    pub fn records(&self) -> &[ImportEntry] {
        &self.0
    }

    /// How many records a change befalls.
    pub fn count(&self, change: Change) -> usize {
        let is_it = |record: &&ImportEntry| record.change == change;
        self.0.iter().filter(is_it).count()
    }

    /// How many records of a group a change befalls.
    pub fn count_in(&self, group: Group, change: Change) -> usize {
        let is_it = |record: &&ImportEntry| {
            record.change == change && Group::of(&record.stored_key) == group
        };
        self.0.iter().filter(is_it).count()
    }

    /// Every record that is left out: its key in the file, and why.
    pub fn errors(&self) -> Vec<(&str, ImportError)> {
        let mut errors = Vec::new();
        for record in &self.0 {
            if let Some(error) = record.error {
                errors.push((record.stored_key.as_str(), error));
            }
        }
        errors
    }

    /// What is to be written: `(stored key, text)`.
    pub fn writes(&self, on_conflict: OnConflict) -> Vec<(&str, &str)> {
        self.0
            .iter()
            .filter_map(|record| {
                let theirs = Some(record.text.as_str());
                let text = match (record.change, on_conflict) {
                    (Change::New, _) => theirs,
                    (Change::Joined, OnConflict::Join) => record.joined.as_deref(),
                    (Change::Joined | Change::Older | Change::Differs, OnConflict::TakeFile) => {
                        theirs
                    }
                    (Change::Joined, OnConflict::KeepMine)
                    | (Change::Older | Change::Differs, OnConflict::Join | OnConflict::KeepMine)
                    | (Change::Same | Change::TooNew | Change::Unreadable, _) => None,
                };
                Some((record.stored_key.as_str(), text?))
            })
            .collect()
    }

    /// What is to be removed, so that the file then takes the place of everything. Of a plan made
    /// as if nothing were here: `plan(text, &LiteMap::new())`.
    ///
    /// All that is stored, but not what has the key of a record that is left out: a damaged
    /// record of a file takes nothing away.
    pub fn removes<'a>(&self, stored: &'a LiteMap<String, String>) -> Vec<&'a str> {
        let mut left_out: LiteMap<&str, ()> = LiteMap::new();
        for (stored_key, _) in self.errors() {
            left_out.insert(stored_key, ());
        }
        let keys = stored.keys().map(String::as_str);
        keys.filter(|key| !left_out.contains_key(key)).collect()
    }

    /// How many of the stored texts have no place in the file, and would be gone after it took
    /// the place of everything. Of a plan made as if nothing were here.
    pub fn count_gone(&self, stored: &LiteMap<String, String>) -> usize {
        let mut in_file: LiteMap<&str, ()> = LiteMap::new();
        for record in &self.0 {
            in_file.insert(record.stored_key.as_str(), ());
        }
        let is_gone = |key: &&String| !in_file.contains_key(key.as_str());
        stored.keys().filter(is_gone).count()
    }
}

/// Reads a backup and plans its import against what is stored now. Changes nothing.
///
/// # Errors
/// [`FileError`] when the file as a whole is not to be used. A single record that cannot be
/// read is no error of the file: it stands in the plan with its [`ImportError`].
pub fn plan(text: &str, stored: &LiteMap<String, String>) -> Result<Plan, FileError> {
    let file::Contents {
        records,
        unreadable,
        ..
    } = file::read(text)?;
    let mut plan = Vec::new();
    for (stored_key, envelope) in records.rows {
        let text = envelope.get();
        let verdict = match Key::parse(&stored_key) {
            None => Verdict::left_out(ImportError::Key, None),
            Some(_) if records.twice.contains_key(&stored_key) => {
                Verdict::left_out(ImportError::Twice, None)
            }
            Some(key) => verdict(&key, text, stored.get(&stored_key).map(String::as_str)),
        };
        plan.push(ImportEntry {
            stored_key,
            text: verdict.text.unwrap_or_else(|| text.to_owned()),
            joined: verdict.joined,
            change: verdict.change,
            error: verdict.error,
            place: verdict.place,
        });
    }
    set_aside(unreadable.rows, stored, &mut plan);
    Ok(Plan(plan))
}

/// Plans to set texts aside, each under a key of its own, unless the same text is there already.
fn set_aside(
    texts: LiteMap<String, String>,
    stored: &LiteMap<String, String>,
    plan: &mut Vec<ImportEntry>,
) {
    let mut here: LiteMap<&str, &str> = LiteMap::new();
    for (key, text) in stored {
        if key.starts_with(ASIDE_PREFIX) {
            here.insert(text.as_str(), key.as_str());
        }
    }
    let mut taken: LiteMap<String, ()> = LiteMap::new();
    // The number that was given last to each name: counting from one again for every text would
    // take time with the square of their number.
    let mut numbers: LiteMap<String, usize> = LiteMap::new();
    for (stored_key, text) in texts {
        let (stored_key, change) = match here.get(text.as_str()) {
            Some(key) => ((*key).to_owned(), Change::Same),
            None => {
                let name = aside_name(&stored_key);
                let mut number = numbers.get(&name).map_or(1, |last| last + 1);
                let is_taken = |key: &str| stored.contains_key(key) || taken.contains_key(key);
                while is_taken(&numbered(&name, number)) {
                    number += 1;
                }
                let key = numbered(&name, number);
                numbers.insert(name, number);
                (key, Change::New)
            }
        };
        taken.insert(stored_key.clone(), ());
        plan.push(ImportEntry {
            stored_key,
            text,
            joined: None,
            change,
            error: None,
            place: None,
        });
    }
}
