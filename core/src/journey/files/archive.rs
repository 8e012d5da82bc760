//! The tables in LinkedIn's archive.

use super::import::MAX_BYTES;
use super::linkedin::LinkedInFile;
use crate::zip::{self, ZipMember, ZipProblem};

/// Finds LinkedIn's tables in an archive. Nothing else in it is looked at.
///
/// # Errors
/// Why nothing of it is read.
pub fn zip_members(bytes: &[u8]) -> Result<Vec<ZipMember<'_>>, ZipProblem> {
    zip::members(bytes, &is_table, MAX_BYTES)
}

fn is_table(name: &str) -> bool {
    let mut names = LinkedInFile::ALL.into_iter().map(LinkedInFile::key);
    let end = name.rsplit_once('.');
    end.is_some_and(|(table, end)| {
        end.eq_ignore_ascii_case("csv") && names.any(|one| table.eq_ignore_ascii_case(one))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_five_tables_are_known_in_any_case() {
        for name in ["Skills.csv", "positions.CSV", "Volunteering.csv"] {
            assert!(is_table(name), "{name}");
        }
        for name in [
            "messages.csv",
            "._Skills.csv",
            "Skills.csv.txt",
            "Skills",
            "",
        ] {
            assert!(!is_table(name), "{name}");
        }
    }
}
