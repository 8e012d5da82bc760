//! What a file of contacts is, by what is in it and not by its name; and LinkedIn's archive.

use super::decode::decode_file;
use super::import::{MAX_BYTES, RefusedReason};
use crate::zip::{self, ZipMember, ZipProblem};

/// LinkedIn's table of connections in its archive.
const CONNECTIONS: &str = "Connections.csv";

/// What a file is before it is read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ContactFileKind {
    /// An archive, for [`connections_in_zip`].
    Zip,
    /// For [`super::read_vcards`].
    VCard,
    /// Anything else, for [`super::read_table`].
    Table,
}

impl ContactFileKind {
    /// The kind of a file.
    ///
    /// # Errors
    /// [`RefusedReason::TooLarge`] for more than [`MAX_BYTES`].
    pub fn of(bytes: &[u8]) -> Result<ContactFileKind, RefusedReason> {
        if bytes.len() > MAX_BYTES {
            return Err(RefusedReason::TooLarge);
        }
        let is_zip = [b"PK\x03\x04", b"PK\x05\x06"]
            .iter()
            .any(|mark| bytes.starts_with(*mark));
        if is_zip {
            return Ok(ContactFileKind::Zip);
        }
        let file = decode_file(bytes);
        let mut lines = file.text.split(['\r', '\n']);
        let is_begin = |line: &str| line.trim().eq_ignore_ascii_case("BEGIN:VCARD");
        Ok(match lines.any(is_begin) {
            true => ContactFileKind::VCard,
            false => ContactFileKind::Table,
        })
    }
}

/// The table of connections in LinkedIn's archive. Nothing else in it is looked at.
///
/// # Errors
/// Why nothing of it is read.
pub fn connections_in_zip(bytes: &[u8]) -> Result<ZipMember<'_>, ZipProblem> {
    let is_wanted = |name: &str| name.eq_ignore_ascii_case(CONNECTIONS);
    let members = zip::members(bytes, &is_wanted, MAX_BYTES)?;
    members.into_iter().next().ok_or(ZipProblem::NoTables)
}
