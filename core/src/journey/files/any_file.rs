//! Which program a file is from, by its first bytes and signs and not by its name.

use super::import::{Import, MAX_BYTES, Refused};
use super::{read_europass, read_json_resume, read_linkedin};

/// How far into a file the mark of a PDF may stand.
const PDF_WITHIN: usize = 1_024;

/// What a file is before it is read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FileKind {
    Zip,
    Text,
}

impl FileKind {
    /// The kind of a file.
    ///
    /// # Errors
    /// For a PDF, and for more than [`MAX_BYTES`].
    pub fn of(bytes: &[u8]) -> Result<FileKind, Refused> {
        if bytes.len() > MAX_BYTES {
            return Err(Refused::TooLarge);
        }
        let head = bytes.get(..PDF_WITHIN).unwrap_or(bytes);
        let is_zip = [b"PK\x03\x04", b"PK\x05\x06"]
            .iter()
            .any(|mark| head.starts_with(*mark));
        match is_zip {
            true => Ok(FileKind::Zip),
            false if head.windows(5).any(|bytes| bytes == b"%PDF-") => Err(Refused::Pdf),
            false => Ok(FileKind::Text),
        }
    }
}

/// Reads a text of any of the programs: JSON begins with a brace or a bracket, XML with an angle
/// bracket; anything else is a table.
///
/// # Errors
/// Why the whole file is refused.
pub fn read_text(text: &str) -> Result<Import, Refused> {
    FileKind::of(text.as_bytes())?;
    let start = text.strip_prefix('\u{feff}').unwrap_or(text).trim_start();
    match start.chars().next() {
        Some('{' | '[') => read_json_resume(text),
        Some('<') => read_europass(text),
        _ => read_linkedin(text).map(|(_, import)| import),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_known_by_how_it_begins() {
        assert_eq!(FileKind::of(b"PK\x03\x04rest"), Ok(FileKind::Zip));
        assert_eq!(FileKind::of(b"PK\x05\x06"), Ok(FileKind::Zip));
        assert_eq!(FileKind::of(b"\n%PDF-1.7"), Err(Refused::Pdf));
        assert_eq!(FileKind::of(b"{}"), Ok(FileKind::Text));
        assert_eq!(FileKind::of(b""), Ok(FileKind::Text));
        let late = [[b' '; 2_000].as_slice(), b"%PDF-"].concat();
        assert_eq!(FileKind::of(&late), Ok(FileKind::Text));
        let large = vec![b' '; MAX_BYTES + 1];
        assert_eq!(FileKind::of(&large), Err(Refused::TooLarge));
    }

    #[test]
    fn a_text_goes_to_its_reader() {
        let count = |text| read_text(text).map(|it| (it.entries.len(), it.skills.len()));
        assert_eq!(count("\u{feff} {\"work\":[{\"name\":\"A\"}]}"), Ok((1, 0)));
        assert_eq!(count("[]"), Err(Refused::NotAResume));
        assert_eq!(count("\n<SkillsPassport/>"), Ok((0, 0)));
        assert_eq!(count("\u{feff}Name\nDough"), Ok((0, 1)));
        assert_eq!(count("Hello"), Err(Refused::UnknownColumns));
        assert_eq!(count(""), Err(Refused::UnknownColumns));
        assert_eq!(count("%PDF-1.4"), Err(Refused::Pdf));
    }
}
