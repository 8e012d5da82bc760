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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_known_by_what_is_in_it() {
        let kind = |bytes: &[u8]| ContactFileKind::of(bytes).unwrap();
        assert_eq!(kind(b"PK\x03\x04rest"), ContactFileKind::Zip);
        assert_eq!(kind(b"\n begin:vcard\r"), ContactFileKind::VCard);
        assert_eq!(kind(b"rubbish\rBEGIN:VCARD\rEND"), ContactFileKind::VCard);
        assert_eq!(kind(b"Name,Note\nAda,BEGIN:VCARD"), ContactFileKind::Table);
        assert_eq!(kind(b""), ContactFileKind::Table);
        let utf16: Vec<u8> = "\u{feff}BEGIN:VCARD"
            .encode_utf16()
            .flat_map(u16::to_be_bytes)
            .collect();
        assert_eq!(kind(&utf16), ContactFileKind::VCard);
        let large = vec![b' '; MAX_BYTES + 1];
        assert_eq!(ContactFileKind::of(&large), Err(RefusedReason::TooLarge));
    }

    #[test]
    fn connections_are_found_in_linked_ins_archive() {
        let archive = include_bytes!("../../../../fuzz/corpus/contacts/connections-zip");
        let member = connections_in_zip(archive).unwrap();
        assert_eq!(member.name, "Connections.csv");
        let other = include_bytes!("../../../../fuzz/corpus/archive/skills");
        assert_eq!(connections_in_zip(other), Err(ZipProblem::NoTables));
    }
}
