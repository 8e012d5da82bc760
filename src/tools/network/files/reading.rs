//! A chosen file as what it holds.

use std::sync::Arc;

use steppingstone_core::network::Person;
use steppingstone_core::network::contact_files::{
    Column, ContactCard, ContactFileKind, ContactImport, Duplicate, Fault, ImportCounts,
    TableImport, TableKind, TableOptions, connections_in_zip, duplicates, read_table, read_vcards,
};

use super::problems;
use crate::platform::{clock, compress};
use crate::words::network_files_preview as w;

/// A file out of whatever it came in.
#[derive(Clone, PartialEq)]
pub(super) struct Opened {
    pub(super) bytes: Arc<Vec<u8>>,
    pub(super) is_table: bool,
}

/// What was found, compared with who is there.
#[derive(Clone, Default, PartialEq)]
pub(super) struct Found {
    pub(super) import: ContactImport,
    pub(super) duplicates: Vec<Duplicate>,
    pub(super) counts: ImportCounts,
    /// The names of those who are there, by their place.
    pub(super) names: Vec<String>,
    /// What a table looked like, without its people; `None` for cards.
    pub(super) table: Option<TableImport>,
}

impl Found {
    pub(super) fn is_linkedin(&self) -> bool {
        let table = self.table.as_ref();
        table.is_some_and(|table| table.kind == Some(TableKind::LinkedIn))
    }
}

/// Opens a file: LinkedIn's archive holds the table.
///
/// # Errors
/// Says why it cannot be opened, in words.
pub(super) async fn open(bytes: Arc<Vec<u8>>) -> Result<Opened, String> {
    let kind =
        ContactFileKind::of(&bytes).map_err(|reason| problems::whole(Fault { line: 1, reason }))?;
    match kind {
        ContactFileKind::VCard => Ok(Opened {
            bytes,
            is_table: false,
        }),
        ContactFileKind::Table => Ok(Opened {
            bytes,
            is_table: true,
        }),
        ContactFileKind::Zip => {
            let bytes = connections(&bytes).await?;
            Ok(Opened {
                bytes: Arc::new(bytes),
                is_table: true,
            })
        }
    }
}

async fn connections(archive: &[u8]) -> Result<Vec<u8>, String> {
    let said = |problem| problems::archive(problem).to_owned();
    let member = connections_in_zip(archive).map_err(said)?;
    let inflated = match member.is_deflated {
        false => member.bytes.to_vec(),
        true => {
            let inflated = compress::inflate(member.bytes, member.length).await;
            inflated.map_err(|error| match error {
                compress::InflateError::Missing => w::old_browser().to_owned(),
                compress::InflateError::Damaged => w::zip_damaged().to_owned(),
            })?
        }
    };
    member.checked(inflated).map_err(said)
}

/// Reads a file, and compares who is in it with `people`.
pub(super) fn read(
    opened: &Opened,
    takes_notes: bool,
    columns: Option<&[Option<Column>]>,
    people: &[Person],
) -> Found {
    let (import, table) = match opened.is_table {
        false => (read_vcards(&opened.bytes, takes_notes), None),
        true => {
            let options = TableOptions {
                today: clock::today(),
                columns,
                takes_notes,
            };
            let mut table = read_table(&opened.bytes, &options);
            let import = std::mem::take(&mut table.import);
            (import, Some(table))
        }
    };
    let existing: Vec<ContactCard> = people.iter().map(Person::card).collect();
    let duplicates = duplicates(&existing, &import.cards);
    Found {
        counts: ImportCounts::of(&import, &duplicates),
        names: existing.into_iter().map(|card| card.name).collect(),
        import,
        duplicates,
        table,
    }
}
