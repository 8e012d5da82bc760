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
