//! Packs the tables of `facts/occupations` into the files that the app fetches.
//!
//! The tables are written to be reviewed: one fact a cell, names in full. The files are written to
//! be fetched on a phone: one for each thing that a page needs at once, numbers as whole multiples
//! of their last digit, names by their place in a list. Nothing is rounded or left out, so that the
//! tables can be read back; `core/tests/occupation_files.rs` does so. `steppingstone_core` reads
//! the files and says what their values mean.

mod csv;
mod groups;
mod names;
mod number;
mod overview;
mod paths;
mod wages;

use std::collections::BTreeMap;
use std::fmt;
use std::fs;
use std::path::Path;

use csv::Table;

/// A file of the app: its name without folder, digest and ending, and its text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Packed {
    pub name: String,
    pub text: String,
}

/// What is wrong with the tables.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TableError(String);

impl TableError {
    fn new(problem: impl Into<String>) -> TableError {
        TableError(problem.into())
    }
}

impl fmt::Display for TableError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for TableError {}

type Outcome<T> = Result<T, TableError>;

/// All files, made of the tables in a folder. The same tables give the same bytes.
///
/// # Errors
/// For a table that cannot be read, or a value that the files have no place for.
pub fn pack(folder: &Path) -> Result<Vec<Packed>, TableError> {
    let tables = Tables::read(folder)?;
    let mut files = vec![overview::file(&tables)?];
    files.extend(names::files(&tables)?);
    files.extend(groups::files(&tables)?);
    files.push(paths::file(&tables)?);
    files.extend(wages::files(&tables)?);
    files.push(price_levels(&tables)?);
    files.push(Packed {
        name: "notice".to_owned(),
        text: tables.notice,
    });
    Ok(files)
}

/// The tables, and how their rows belong together.
struct Tables {
    occupations: Table,
    elements: Table,
    ratings: Table,
    education: Table,
    related: Table,
    job_titles: Table,
    british_titles: Table,
    software: Table,
    wages_us: Table,
    wages_state: Table,
    price_levels: Table,
    notice: String,
    /// The place of each occupation in the list, by its code.
    places: BTreeMap<String, usize>,
}

impl Tables {
    fn read(folder: &Path) -> Outcome<Tables> {
        let text = |name: &str| {
            fs::read_to_string(folder.join(name))
                .map_err(|error| TableError::new(format!("{name} cannot be read: {error}.")))
        };
        let table = |name: &str| Table::parse(name, &text(name)?);
        let occupations = table("occupations.csv")?;
        let places = occupations
            .rows()
            .enumerate()
            .map(|(place, row)| Ok((row.get("onet_code")?.to_owned(), place)))
            .collect::<Outcome<_>>()?;
        Ok(Tables {
            occupations,
            elements: table("elements.csv")?,
            ratings: table("ratings.csv")?,
            education: table("education.csv")?,
            related: table("related.csv")?,
            job_titles: table("job_titles.csv")?,
            british_titles: table("british_titles.csv")?,
            software: table("software.csv")?,
            wages_us: table("wages_us.csv")?,
            wages_state: table("wages_state.csv")?,
            price_levels: table("price_levels_2024.csv")?,
            notice: text("NOTICE.txt")?,
            places,
        })
    }

    /// The place of an occupation in the list.
    fn place(&self, code: &str) -> Outcome<usize> {
        let place = self.places.get(code);
        place
            .copied()
            .ok_or_else(|| TableError::new(format!("{code} is not in occupations.csv.")))
    }

    /// The values of a table's rows, collected by occupation in the order of the list.
    fn by_occupation<'a, T>(
        &self,
        table: &'a Table,
        value: impl Fn(&csv::Row<'a>) -> Outcome<T>,
    ) -> Outcome<Vec<Vec<T>>> {
        let mut all: Vec<Vec<T>> = self.places.iter().map(|_| Vec::new()).collect();
        for row in table.rows() {
            let place = self.place(row.get("onet_code")?)?;
            if let Some(own) = all.get_mut(place) {
                own.push(value(&row)?);
            }
        }
        Ok(all)
    }
}

/// A name that fits between the separators of the files.
fn plain(text: &str) -> Outcome<&str> {
    match text.contains(['|', '\n', '\r']) {
        false => Ok(text),
        true => Err(TableError::new(format!("{text:?} has a separator in it."))),
    }
}

fn price_levels(tables: &Tables) -> Outcome<Packed> {
    let mut text = "price-levels 1\n".to_owned();
    for row in tables.price_levels.rows() {
        let level = number::scaled(row.get("rpp_all_items_2024")?, 3)?;
        text.push_str(&format!("{},{level}\n", row.get("state")?));
    }
    Ok(Packed {
        name: "price-levels".to_owned(),
        text,
    })
}
