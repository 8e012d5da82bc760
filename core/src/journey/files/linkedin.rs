//! The tables of LinkedIn's "Get a copy of your data".

use super::super::{Entry, EntryKind};
use super::entities::decoded;
use super::import::{FilePlace, Import, ImportedSkill, MAX_BYTES, Refused, SkipReason};
use super::kind_words::kind_of;
use crate::csv_rows::{Row, Rows};
use crate::journey::End;
use crate::keyed::keyed;

keyed! {
    LinkedInFile {
        Positions "positions",
        Volunteering "volunteering",
        Education "education",
        Certifications "certifications",
        Skills "skills",
    }
}

/// The header stands in one of the first rows.
const HEADER_ROWS: usize = 10;
const BULLET: char = '•';

impl LinkedInFile {
    /// The columns that tell the table from others.
    const fn needed(self) -> &'static [&'static str] {
        match self {
            LinkedInFile::Positions => &["Company Name", "Title", "Started On"],
            LinkedInFile::Volunteering => &["Company Name", "Role", "Started On"],
            LinkedInFile::Education => &["School Name", "Start Date"],
            LinkedInFile::Certifications => &["Name", "Authority"],
            LinkedInFile::Skills => &["Name"],
        }
    }

    /// The table of a header; that of skills has one column, and other tables have it too.
    fn of(header: &[String]) -> Option<LinkedInFile> {
        let has = |column: &&str| header.iter().any(|other| is_column(other, column));
        let named = header.iter().filter(|cell| !cell.trim().is_empty()).count();
        LinkedInFile::ALL.into_iter().find(|file| {
            let is_alone = *file != LinkedInFile::Skills || named == 1;
            is_alone && file.needed().iter().all(has)
        })
    }
}

fn is_column(cell: &str, column: &str) -> bool {
    cell.trim().eq_ignore_ascii_case(column)
}

/// Reads one of the tables.
///
/// # Errors
/// Why the whole file is refused.
pub fn read_linkedin(text: &str) -> Result<(LinkedInFile, Import), Refused> {
    if text.len() > MAX_BYTES {
        return Err(Refused::TooLarge);
    }
    let mut open_quote = None;
    for separator in [',', ';', '\t'] {
        let mut reader = Rows::new(text, separator);
        let rows: Vec<Row> = reader.by_ref().collect();
        let unclosed = reader.open_quote();
        open_quote = open_quote.or(unclosed);
        let header = rows.iter().take(HEADER_ROWS).enumerate();
        let mut header = header.filter_map(|(at, row)| Some((at, LinkedInFile::of(&row.cells)?)));
        let Some((at, file)) = header.next() else {
            continue;
        };
        if let Some(line) = unclosed {
            return Err(Refused::QuoteNotClosed { line });
        }
        let (before, rows) = rows.split_at(at + 1);
        let header = before.last().map(|row| row.cells.as_slice());
        let import = table(file, header.unwrap_or_default(), rows);
        return import.within_limits().map(|import| (file, import));
    }
    Err(match open_quote {
        Some(line) => Refused::QuoteNotClosed { line },
        None => Refused::UnknownColumns,
    })
}

/// A row whose cells are asked for by their column.
struct Cells<'a> {
    header: &'a [String],
    row: &'a Row,
}

impl Cells<'_> {
    /// The text of a cell; a cell that is missing is empty.
    fn get(&self, column: &str) -> String {
        let at = self
            .header
            .iter()
            .position(|other| is_column(other, column));
        let cell = at.and_then(|at| self.row.cells.get(at));
        cell.map_or(String::new(), |cell| decoded(cell.trim()))
    }

    fn at(&self, column: &'static str) -> FilePlace {
        FilePlace::Cell {
            line: self.row.line,
            column,
        }
    }
}

fn table(file: LinkedInFile, header: &[String], rows: &[Row]) -> Import {
    let mut import = Import {
        has_guessed_kinds: true,
        ..Import::default()
    };
    let is_blank = |cell: &String| cell.trim().is_empty();
    let mut seen: Vec<Vec<String>> = Vec::new();
    for row in rows.iter().filter(|row| !row.is_blank()) {
        let line = FilePlace::Line(row.line);
        let surplus = row.cells.get(header.len()..).unwrap_or_default();
        if !surplus.iter().all(is_blank) {
            import.skip(line, SkipReason::TooManyCells);
            continue;
        }
        let cells = Cells { header, row };
        if file == LinkedInFile::Skills {
            import.skill(ImportedSkill::new(&cells.get("Name")));
            continue;
        }
        let (title, organization) = names(file, &cells);
        if title.is_empty() && organization.is_empty() {
            import.skip(line, SkipReason::Empty);
            continue;
        }
        let plain: Vec<String> = row
            .cells
            .iter()
            .map(|cell| cell.trim().to_owned())
            .collect();
        if seen.contains(&plain) {
            import.skip(line, SkipReason::Duplicate);
            continue;
        }
        seen.push(plain);
        let entry = entry(file, &cells, title, organization, &mut import);
        import.entry(entry, line);
    }
    import
}

/// The columns of title and organization.
fn names(file: LinkedInFile, cells: &Cells) -> (String, String) {
    let (title, organization) = match file {
        LinkedInFile::Positions => ("Title", "Company Name"),
        LinkedInFile::Volunteering => ("Role", "Company Name"),
        LinkedInFile::Education => ("Degree Name", "School Name"),
        LinkedInFile::Certifications => ("Name", "Authority"),
        LinkedInFile::Skills => ("Name", ""),
    };
    (cells.get(title), cells.get(organization))
}

fn entry(
    file: LinkedInFile,
    cells: &Cells,
    title: String,
    organization: String,
    import: &mut Import,
) -> Entry {
    let kind = match file {
        LinkedInFile::Positions => kind_of(&title, &organization),
        LinkedInFile::Volunteering => EntryKind::Volunteer,
        LinkedInFile::Education => EntryKind::Education,
        LinkedInFile::Certifications | LinkedInFile::Skills => EntryKind::Certificate,
    };
    let mut entry = Entry {
        title,
        organization,
        ..Entry::new("", kind)
    };
    match file {
        LinkedInFile::Education => {
            dates(&mut entry, cells, ["Start Date", "End Date"], import);
            let notes = [cells.get("Notes"), cells.get("Activities")];
            entry.notes = joined(notes.into_iter());
        }
        LinkedInFile::Certifications | LinkedInFile::Skills => {
            entry.end = import.end(&cells.get("Started On"), None, cells.at("Started On"));
            entry.expires = import.start(&cells.get("Finished On"), cells.at("Finished On"));
            entry.url = cells.get("Url");
            entry.number = cells.get("License Number");
        }
        LinkedInFile::Positions | LinkedInFile::Volunteering => {
            dates(&mut entry, cells, ["Started On", "Finished On"], import);
            if cells.get("Finished On").is_empty() {
                entry.end = entry.start.map(|_| End::Now);
            }
            entry.place = cells.get("Location");
            let description = cells.get("Description");
            let mut parts = description.split(BULLET).map(|part| part.trim().to_owned());
            entry.notes = parts.next().unwrap_or_default();
            entry.results = parts.filter(|part| !part.is_empty()).collect();
        }
    }
    entry
}

fn dates(entry: &mut Entry, cells: &Cells, columns: [&'static str; 2], import: &mut Import) {
    let [start, end] = columns;
    entry.start = import.start(&cells.get(start), cells.at(start));
    entry.end = import.end(&cells.get(end), entry.start, cells.at(end));
}

/// Texts a line each, without the empty ones.
pub(super) fn joined(texts: impl Iterator<Item = String>) -> String {
    let texts: Vec<String> = texts.filter(|text| !text.is_empty()).collect();
    texts.join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[track_caller]
    fn check_file(header: &str, expected: Result<LinkedInFile, Refused>) {
        assert_eq!(
            read_linkedin(header).map(|(file, _)| file),
            expected,
            "{header}"
        );
    }

    #[test]
    fn a_table_is_known_by_its_columns_in_any_order_and_case() {
        check_file(
            "started on,TITLE,Company Name,Finished On",
            Ok(LinkedInFile::Positions),
        );
        check_file(
            "Role;Company Name;Started On",
            Ok(LinkedInFile::Volunteering),
        );
        check_file("School Name\tStart Date", Ok(LinkedInFile::Education));
        check_file(
            "Notes:\n\nName,Url,Authority",
            Ok(LinkedInFile::Certifications),
        );
        check_file("Name", Ok(LinkedInFile::Skills));
        check_file("Name,Proficiency", Err(Refused::UnknownColumns));
        check_file("", Err(Refused::UnknownColumns));
        check_file(&("x\n".repeat(10) + "Name"), Err(Refused::UnknownColumns));
        check_file("a,\"b", Err(Refused::QuoteNotClosed { line: 1 }));
    }

    #[test]
    fn more_than_the_limits_is_refused_whole() {
        let skills = |count: usize| {
            let names: Vec<String> = (0..count).map(|it| format!("s{it}")).collect();
            format!("Name\n{}", names.join("\n"))
        };
        assert!(read_linkedin(&skills(500)).is_ok());
        let too_many = Refused::TooMany {
            entries: 0,
            skills: 501,
        };
        assert_eq!(read_linkedin(&skills(501)), Err(too_many));
        let long = format!("Name\n{}", "a".repeat(MAX_BYTES));
        assert_eq!(read_linkedin(&long), Err(Refused::TooLarge));
    }

    proptest! {
        #[test]
        fn no_text_panics(text in "(Company Name,Title,Description,Location,Started On,Finished On\n)?.{0,80}") {
            let _ = read_linkedin(&text);
        }
    }
}
