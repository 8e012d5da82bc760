//! What was found in a file, and what is wrong with it.

use super::super::months::is_before;
use super::super::{
    DateProblem, End, Entry, EntryKind, Level, PartialDate, folded, read_end, read_start,
};
use crate::zip::ZipProblem;

/// A larger file is refused whole, and so is one with more entries or skills.
pub const MAX_BYTES: usize = 5_000_000;
pub const MAX_ENTRIES: usize = 500;
pub const MAX_SKILLS: usize = 500;

/// Where in a file something stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FilePlace {
    /// Such as `work[1].endDate`.
    Path(String),
    Line(usize),
    Cell {
        line: usize,
        column: &'static str,
    },
}

/// Why something was not read; the rest was.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ProblemReason {
    NotAList,
    NotText,
    Date(DateProblem),
    EndBeforeStart,
}

impl ProblemReason {
    pub const fn key(self) -> &'static str {
        match self {
            ProblemReason::NotAList => "not_a_list",
            ProblemReason::NotText => "not_text",
            ProblemReason::Date(problem) => problem.key(),
            ProblemReason::EndBeforeStart => "end_before_start",
        }
    }
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ImportProblem {
    /// The name of the file; empty where there is one alone.
    pub file: String,
    pub at: FilePlace,
    pub reason: ProblemReason,
    /// What could not be read as a date.
    pub text: Option<String>,
}

/// Why an item gave no entry.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SkipReason {
    /// It has neither a title nor an organization.
    Empty,
    NotAnObject,
    TooManyCells,
    Duplicate,
}

impl SkipReason {
    pub const fn key(self) -> &'static str {
        match self {
            SkipReason::Empty => "empty",
            SkipReason::NotAnObject => "not_an_object",
            SkipReason::TooManyCells => "too_many_cells",
            SkipReason::Duplicate => "duplicate",
        }
    }
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Skipped {
    /// The name of the file; empty where there is one alone.
    pub file: String,
    pub at: FilePlace,
    pub reason: SkipReason,
}

/// Why a whole file is refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refused {
    /// More than [`MAX_BYTES`].
    TooLarge,
    /// More than [`MAX_ENTRIES`] or [`MAX_SKILLS`].
    TooMany {
        entries: usize,
        skills: usize,
    },
    Pdf,
    /// Its bytes are no text in UTF-8.
    NotText,
    Zip(ZipProblem),
    NotJson {
        line: usize,
    },
    NotAResume,
    /// The own form of another program, which exports JSON Resume too.
    OtherFormat,
    /// A quote that opens in a line and never closes.
    QuoteNotClosed {
        line: usize,
    },
    UnknownColumns,
    NotXml {
        line: usize,
    },
    NotEuropass,
}

impl Refused {
    pub const fn key(self) -> &'static str {
        match self {
            Refused::TooLarge => "too_large",
            Refused::TooMany { .. } => "too_many",
            Refused::Pdf => "pdf",
            Refused::NotText => "not_text",
            Refused::Zip(_) => "zip",
            Refused::NotJson { .. } => "not_json",
            Refused::NotAResume => "not_a_resume",
            Refused::OtherFormat => "other_format",
            Refused::QuoteNotClosed { .. } => "quote_not_closed",
            Refused::UnknownColumns => "unknown_columns",
            Refused::NotXml { .. } => "not_xml",
            Refused::NotEuropass => "not_europass",
        }
    }

    /// The line at fault, where there is one.
    pub const fn line(self) -> Option<usize> {
        match self {
            Refused::NotJson { line }
            | Refused::QuoteNotClosed { line }
            | Refused::NotXml { line } => Some(line),
            Refused::UnknownColumns => Some(1),
            _ => None,
        }
    }
}

/// A skill of a file. Its level is a suggestion, never a rating.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ImportedSkill {
    pub name: String,
    pub suggested_level: Option<Level>,
    /// The word for it in the file.
    pub source_level: String,
    pub group: String,
}

impl ImportedSkill {
    pub(super) fn new(name: &str) -> ImportedSkill {
        ImportedSkill {
            name: name.to_owned(),
            suggested_level: None,
            source_level: String::new(),
            group: String::new(),
        }
    }
}

/// Where an entry stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EntryPlace {
    /// The name of the file; empty where there is one alone.
    pub file: String,
    pub at: FilePlace,
}

impl EntryPlace {
    /// Whether something else stands in the same item or row.
    fn holds(&self, file: &str, at: &FilePlace) -> bool {
        let is_in = match (&self.at, at) {
            (FilePlace::Path(item), FilePlace::Path(path)) => path
                .strip_prefix(item.as_str())
                .is_some_and(|rest| rest.starts_with('.')),
            (FilePlace::Line(own), FilePlace::Cell { line, .. }) => own == line,
            _ => false,
        };
        is_in && self.file == file
    }
}

/// What was found.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Import {
    /// Without ids; their skills are names.
    pub entries: Vec<Entry>,
    /// Where each entry stands.
    pub places: Vec<EntryPlace>,
    /// Whether the kinds of entries are guesses from their titles, which the reader may change.
    pub has_guessed_kinds: bool,
    pub skills: Vec<ImportedSkill>,
    pub problems: Vec<ImportProblem>,
    pub skipped: Vec<Skipped>,
    /// Sections that are counted only, with the number of their items.
    pub ignored: Vec<(&'static str, usize)>,
}

impl Import {
    pub(super) fn problem(&mut self, at: FilePlace, reason: ProblemReason) {
        self.problems.push(ImportProblem {
            file: String::new(),
            at,
            reason,
            text: None,
        });
    }

    pub(super) fn skip(&mut self, at: FilePlace, reason: SkipReason) {
        let file = String::new();
        self.skipped.push(Skipped { file, at, reason });
    }

    /// Adds a skill unless there is one of its name: the first spelling wins.
    pub(super) fn skill(&mut self, skill: ImportedSkill) {
        let name = folded(&skill.name);
        let is_known = self.skills.iter().any(|other| folded(&other.name) == name);
        if !name.is_empty() && !is_known {
            self.skills.push(skill);
        }
    }

    /// When something began; a text that is no date is a problem.
    pub(super) fn start(&mut self, text: &str, at: FilePlace) -> Option<PartialDate> {
        match read_start(text) {
            Ok(start) => start,
            Err(problem) => self.not_a_date(text, problem, at),
        }
    }

    /// When something ended; one before its start is a problem, and stays.
    pub(super) fn end(
        &mut self,
        text: &str,
        start: Option<PartialDate>,
        at: FilePlace,
    ) -> Option<End> {
        match read_end(text) {
            Ok(end) => {
                if let (Some(End::On(end)), Some(start)) = (end, start)
                    && is_before(end, start)
                {
                    self.problem(at, ProblemReason::EndBeforeStart);
                }
                end
            }
            Err(problem) => self.not_a_date(text, problem, at),
        }
    }

    fn not_a_date<T>(&mut self, text: &str, problem: DateProblem, at: FilePlace) -> Option<T> {
        self.problems.push(ImportProblem {
            file: String::new(),
            at,
            reason: ProblemReason::Date(problem),
            text: Some(text.to_owned()),
        });
        None
    }

    /// The import, unless there is more than can be brought in.
    pub(super) fn within_limits(self) -> Result<Import, Refused> {
        match self.entries.len() <= MAX_ENTRIES && self.skills.len() <= MAX_SKILLS {
            true => Ok(self),
            false => Err(Refused::TooMany {
                entries: self.entries.len(),
                skills: self.skills.len(),
            }),
        }
    }

    /// Adds an entry with its place.
    pub(super) fn entry(&mut self, entry: Entry, at: FilePlace) {
        let file = String::new();
        self.places.push(EntryPlace { file, at });
        self.entries.push(entry);
    }

    /// What several files hold together, each with its name. The first spelling of a skill wins.
    ///
    /// # Errors
    /// Where together they hold more than can be brought in.
    pub fn of_files(files: Vec<(String, Import)>) -> Result<Import, Refused> {
        let mut all = Import::default();
        for (name, import) in files {
            all.has_guessed_kinds |= import.has_guessed_kinds;
            all.entries.extend(import.entries);
            all.places
                .extend(import.places.into_iter().map(|it| EntryPlace {
                    file: name.clone(),
                    ..it
                }));
            all.problems
                .extend(import.problems.into_iter().map(|it| ImportProblem {
                    file: name.clone(),
                    ..it
                }));
            all.skipped
                .extend(import.skipped.into_iter().map(|it| Skipped {
                    file: name.clone(),
                    ..it
                }));
            all.ignored.extend(import.ignored);
            import.skills.into_iter().for_each(|skill| all.skill(skill));
        }
        all.within_limits()
    }

    /// What is wrong with an entry, by its number.
    pub fn problems_of(&self, entry: usize) -> impl Iterator<Item = &ImportProblem> {
        let place = self.places.get(entry);
        let problems = self.problems.iter();
        problems.filter(move |it| place.is_some_and(|place| place.holds(&it.file, &it.at)))
    }

    /// What is wrong with anything else.
    pub fn other_problems(&self) -> impl Iterator<Item = &ImportProblem> {
        let problems = self.problems.iter();
        problems.filter(|it| {
            !self
                .places
                .iter()
                .any(|place| place.holds(&it.file, &it.at))
        })
    }

    /// Says what kind an entry is, where the file did not.
    pub fn set_kind(&mut self, entry: usize, kind: EntryKind) {
        if let Some(entry) = self.entries.get_mut(entry) {
            entry.kind = kind;
            entry.is_private = kind.is_private_at_first();
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::{read_json_resume, read_linkedin};
    use super::*;

    const RESUME: &str = r#"{"skills":[{"name":"Dough"},7,{"name":8,"keywords":["Rye"]}],
        "work":[{"name":"A","startDate":"soon"},{"name":"B"},{"startDate":"x"}]}"#;
    const POSITIONS: &str = "Company Name,Title,Started On\nMill,Miller,2019\n,Baker,spring\n";

    #[test]
    fn a_problem_stands_with_its_entry_or_with_the_others() {
        let import = read_json_resume(RESUME).unwrap();
        let of = |entry| import.problems_of(entry).count();
        assert_eq!((of(0), of(1), of(2)), (1, 0, 0));
        let others: Vec<&FilePlace> = import.other_problems().map(|it| &it.at).collect();
        assert_eq!(others, [&FilePlace::Path("skills[2].name".to_owned())]);
    }

    #[test]
    fn the_tenth_item_is_not_the_first() {
        let place = EntryPlace {
            file: String::new(),
            at: FilePlace::Path("work[1]".to_owned()),
        };
        assert!(place.holds("", &FilePlace::Path("work[1].url".to_owned())));
        assert!(!place.holds("", &FilePlace::Path("work[10].url".to_owned())));
        assert!(!place.holds("b", &FilePlace::Path("work[1].url".to_owned())));
    }

    #[test]
    fn several_files_are_told_apart() {
        let read = |name: &str| (name.to_owned(), read_linkedin(POSITIONS).unwrap().1);
        let all = Import::of_files(vec![read("a.csv"), read("b.csv")]).unwrap();
        assert_eq!(all.entries.len(), 4);
        assert!(all.has_guessed_kinds);
        let wrong: Vec<usize> = (0..4).map(|entry| all.problems_of(entry).count()).collect();
        assert_eq!(wrong, [0, 1, 0, 1]);
        let files: Vec<&str> = all.problems.iter().map(|it| it.file.as_str()).collect();
        assert_eq!(files, ["a.csv", "b.csv"]);
        assert_eq!(all.other_problems().count(), 0);
    }

    #[test]
    fn files_together_are_limited_like_one() {
        let rows: Vec<String> = (0..300).map(|it| format!("s{it}")).collect();
        let read = |from: &str| {
            let text = format!("Name\n{}", rows.join(&format!("{from}\n")));
            (from.to_owned(), read_linkedin(&text).unwrap().1)
        };
        let all = Import::of_files(vec![read("a"), read("b")]);
        let refused = Refused::TooMany {
            entries: 0,
            skills: 599,
        };
        assert_eq!(all, Err(refused));
        assert!(Import::of_files(vec![read("a"), read("a")]).is_ok());
    }

    #[test]
    fn a_break_is_private_once_it_is_called_one() {
        let mut import = read_linkedin(POSITIONS).unwrap().1;
        import.set_kind(0, EntryKind::Break);
        assert!(import.entries[0].is_private);
        import.set_kind(0, EntryKind::Volunteer);
        assert!(!import.entries[0].is_private);
        import.set_kind(9, EntryKind::Job);
    }
}
