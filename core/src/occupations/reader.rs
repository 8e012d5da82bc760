//! The lines of a packed file, each read once.

use std::str::{FromStr, Lines};

/// A file that is not as this version reads it: cut off, or of another version.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FileError {
    /// The line at fault, from 1.
    pub line: usize,
}

pub(super) struct Reader<'a> {
    lines: Lines<'a>,
    line: usize,
}

impl<'a> Reader<'a> {
    /// Opens a file: its first line has the name of its kind, a version and as many numbers as
    /// wanted.
    pub(super) fn open<const N: usize>(
        text: &'a str,
        kind: &str,
    ) -> Result<(Reader<'a>, [usize; N]), FileError> {
        let mut reader = Reader {
            lines: text.lines(),
            line: 0,
        };
        let head = reader.next()?;
        let numbers = head
            .strip_prefix(kind)
            .and_then(|rest| rest.strip_prefix(" 1"))
            .map(|rest| rest.split_whitespace().map(usize::from_str).collect());
        let Some(Ok::<Vec<usize>, _>(numbers)) = numbers else {
            return Err(reader.fault());
        };
        let numbers = numbers.try_into().map_err(|_| reader.fault())?;
        Ok((reader, numbers))
    }

    pub(super) fn next(&mut self) -> Result<&'a str, FileError> {
        self.line += 1;
        self.lines.next().ok_or(self.fault())
    }

    /// What `read` makes of the next line.
    pub(super) fn read<T>(
        &mut self,
        read: impl FnOnce(&'a str) -> Option<T>,
    ) -> Result<T, FileError> {
        let line = self.next()?;
        read(line).ok_or(self.fault())
    }

    /// So many things, of which each takes what lines it needs.
    pub(super) fn times<T>(
        &mut self,
        count: usize,
        read: impl Fn(&mut Reader<'a>) -> Result<T, FileError>,
    ) -> Result<Vec<T>, FileError> {
        let mut all = Vec::new();
        for _ in 0..count {
            all.push(read(self)?);
        }
        Ok(all)
    }

    pub(super) fn fault(&self) -> FileError {
        FileError { line: self.line }
    }
}

/// A number, or `None` inside for nothing; `None` outside for anything else.
pub(super) fn optional<T: FromStr>(text: &str) -> Option<Option<T>> {
    match text {
        "" => Some(None),
        _ => text.parse().ok().map(Some),
    }
}

/// Numbers between commas; none in an empty text.
pub(super) fn numbers<T: FromStr>(text: &str) -> Option<Vec<T>> {
    match text {
        "" => Some(Vec::new()),
        _ => text.split(',').map(|number| number.parse().ok()).collect(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_line_has_kind_version_and_counts() {
        let counts = |text| Reader::open::<2>(text, "names").map(|(_, counts)| counts);
        assert_eq!(counts("names 1 3 4\na"), Ok([3, 4]));
        for text in ["", "names 2 3 4", "names 1 3", "names 1 3 x", "wages 1 3 4"] {
            assert_eq!(counts(text), Err(FileError { line: 1 }), "{text}");
        }
    }

    #[test]
    fn the_line_at_fault_is_named() {
        let (mut reader, []) = Reader::open("names 1\n5\nx", "names").unwrap();
        assert_eq!(reader.read(|line| line.parse().ok()), Ok(5));
        assert_eq!(
            reader.read(|line| line.parse::<u8>().ok()),
            Err(FileError { line: 3 })
        );
        assert_eq!(reader.next(), Err(FileError { line: 4 }));
    }
}
