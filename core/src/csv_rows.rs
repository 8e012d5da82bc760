//! Rows of a table as text: RFC 4180, with the separators and line ends that programs write.

use std::iter::Peekable;
use std::str::Chars;

/// A row has no more cells than these: the last one holds all that follows in its row, so that no
/// file of separators fills the memory.
pub(crate) const MAX_CELLS: usize = 1_000;

/// The cells of a row, and the line in which it begins, from 1.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Row {
    pub(crate) line: usize,
    pub(crate) cells: Vec<String>,
}

impl Row {
    /// Whether no cell holds anything but space.
    pub(crate) fn is_blank(&self) -> bool {
        self.cells.iter().all(|cell| cell.trim().is_empty())
    }
}

/// Reads a text row by row. Lines end in LF, CR, or both; only a quote at the start of a cell begins
/// a quoted one.
pub(crate) struct Rows<'a> {
    letters: Peekable<Chars<'a>>,
    separator: char,
    line: usize,
    open_quote: Option<usize>,
}

impl<'a> Rows<'a> {
    pub(crate) fn new(text: &'a str, separator: char) -> Rows<'a> {
        let text = text.strip_prefix('\u{feff}').unwrap_or(text);
        Rows {
            letters: text.chars().peekable(),
            separator,
            line: 1,
            open_quote: None,
        }
    }

    /// Once all rows were read: the line of a quote that never closed.
    pub(crate) fn open_quote(&self) -> Option<usize> {
        self.open_quote
    }

    /// Reads the rest of a quoted cell, whose quote opened in a line.
    fn quoted(&mut self, cell: &mut String, quote_line: usize) {
        while let Some(letter) = self.letters.next() {
            match letter {
                '"' if self.letters.next_if_eq(&'"').is_some() => cell.push('"'),
                '"' => return,
                '\r' if self.letters.peek() == Some(&'\n') => {}
                '\r' | '\n' => {
                    self.line += 1;
                    cell.push('\n');
                }
                _ => cell.push(letter),
            }
        }
        self.open_quote = Some(quote_line);
    }
}

impl Iterator for Rows<'_> {
    type Item = Row;

    fn next(&mut self) -> Option<Row> {
        self.letters.peek()?;
        let mut row = Row {
            line: self.line,
            cells: Vec::new(),
        };
        let mut cell = String::new();
        let mut is_at_start = true;
        while let Some(letter) = self.letters.next() {
            match letter {
                '"' if is_at_start => {
                    self.quoted(&mut cell, self.line);
                    is_at_start = false;
                }
                '\r' if self.letters.peek() == Some(&'\n') => {}
                '\r' | '\n' => {
                    self.line += 1;
                    break;
                }
                _ if letter == self.separator && row.cells.len() + 1 < MAX_CELLS => {
                    row.cells.push(std::mem::take(&mut cell));
                    is_at_start = true;
                }
                _ => {
                    cell.push(letter);
                    is_at_start = false;
                }
            }
        }
        row.cells.push(cell);
        Some(row)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: &[(usize, &[&str])]) {
        let found = Rows::new(text, ',');
        let found: Vec<_> = found.map(|row| (row.line, row.cells)).collect();
        let expected: Vec<_> = expected
            .iter()
            .map(|(line, cells)| {
                (
                    *line,
                    cells.iter().map(|it| (*it).to_owned()).collect::<Vec<_>>(),
                )
            })
            .collect();
        assert_eq!(found, expected, "{text:?}");
    }

    #[test]
    fn quotes_separators_and_line_ends_are_understood() {
        check("a,b\r\nc,\r\n", &[(1, &["a", "b"]), (2, &["c", ""])]);
        check(
            "a\rb\n\nc",
            &[(1, &["a"]), (2, &["b"]), (3, &[""]), (4, &["c"])],
        );
        check(
            "\"a, \"\"b\"\"\r\nc\",d\ne",
            &[(1, &["a, \"b\"\nc", "d"]), (3, &["e"])],
        );
        check("a \"b\",c", &[(1, &["a \"b\"", "c"])]);
        check("\"\"", &[(1, &[""])]);
        check("\u{feff}a", &[(1, &["a"])]);
        check("", &[]);
        check("\"a\"b\"c,d", &[(1, &["ab\"c", "d"])]);
        check("a\r\rb,", &[(1, &["a"]), (2, &[""]), (3, &["b", ""])]);
    }

    #[test]
    fn a_row_of_separators_stays_small() {
        let row = Rows::new(&",".repeat(1_000_000), ',').next().unwrap();
        assert_eq!(row.cells.len(), MAX_CELLS);
        assert!(!row.is_blank());
        let row = Rows::new(&",".repeat(MAX_CELLS - 1), ',').next().unwrap();
        assert_eq!(row.cells.len(), MAX_CELLS);
        assert!(row.is_blank());
    }

    #[test]
    fn a_quote_that_stays_open_is_found() {
        let open_quote = |text| {
            let mut rows = Rows::new(text, ',');
            rows.by_ref().for_each(drop);
            rows.open_quote()
        };
        assert_eq!(open_quote("a,b\nc,\"d\ne"), Some(2));
        assert_eq!(open_quote("\n\na,\""), Some(3));
        assert_eq!(open_quote("a,\"b\""), None);
        assert_eq!(open_quote("a,b\""), None);
    }
}
