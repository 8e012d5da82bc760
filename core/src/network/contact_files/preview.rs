//! What an import would do, in numbers. Nothing is stored before the reader has seen them.

use super::duplicates::{Duplicate, DuplicateClass};
use super::import::ContactImport;

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct ImportCounts {
    pub new: usize,
    pub maybe: usize,
    pub same: usize,
    pub identical: usize,
    /// Cards, rows, or the whole file.
    pub refused: usize,
    /// Values of the people who were found.
    pub left_out: usize,
}

impl ImportCounts {
    pub fn of(import: &ContactImport, duplicates: &[Duplicate]) -> ImportCounts {
        let count = |class| {
            let duplicates = duplicates.iter();
            duplicates.filter(|it| it.class == class).count()
        };
        ImportCounts {
            new: count(DuplicateClass::New),
            maybe: count(DuplicateClass::Maybe),
            same: count(DuplicateClass::Same),
            identical: count(DuplicateClass::Identical),
            refused: import.refused.len(),
            left_out: import.left_out.iter().map(|(_, count)| count).sum(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::{duplicates, read_vcards};
    use super::*;

    #[test]
    fn an_import_is_counted_before_it_is_made() {
        let card = |lines: &str| format!("BEGIN:VCARD\n{lines}\nEND:VCARD\n");
        let text = [
            card("FN:Ada\nEMAIL:a@b\nBDAY:1\nADR:x\nADR:y"),
            card("FN:Ada\nEMAIL:a@b"),
            card("FN:Ada\nEMAIL:a@b\nTITLE:Head"),
            card("FN:Ada"),
            card("TEL:123"),
        ];
        let import = read_vcards(text.concat().as_bytes(), false);
        let counts = ImportCounts::of(&import, &duplicates(&[], &import.cards));
        let expected = ImportCounts {
            new: 1,
            maybe: 1,
            same: 1,
            identical: 1,
            refused: 1,
            left_out: 3,
        };
        assert_eq!(counts, expected);
    }
}
