//! Rows of a table as text: RFC 4180, with the separators and line ends that programs write.

/// The cells of a row, and the line in which it begins, from 1.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Row {
    pub(super) line: usize,
    pub(super) cells: Vec<String>,
}

/// The rows that could be read, and the line of a quote that never closes.
pub(super) struct Rows {
    pub(super) rows: Vec<Row>,
    pub(super) open_quote: Option<usize>,
}

/// Reads a text by a separator. Lines end in LF, CR, or both; only a quote at the start of a cell
/// begins a quoted one.
pub(super) fn rows(text: &str, separator: char) -> Rows {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let mut rows = Vec::new();
    let mut row = Row {
        line: 1,
        cells: Vec::new(),
    };
    let mut cell = String::new();
    let mut line = 1;
    let mut is_quoted = false;
    let mut is_at_start = true;
    let mut quote_line = 1;
    let mut letters = text.chars().peekable();
    while let Some(letter) = letters.next() {
        if is_quoted {
            match letter {
                '"' if letters.peek() == Some(&'"') => {
                    letters.next();
                    cell.push('"');
                }
                '"' => is_quoted = false,
                '\r' if letters.peek() == Some(&'\n') => {}
                '\r' | '\n' => {
                    line += 1;
                    cell.push('\n');
                }
                _ => cell.push(letter),
            }
            continue;
        }
        match letter {
            '"' if is_at_start => {
                is_quoted = true;
                quote_line = line;
                is_at_start = false;
            }
            '\r' if letters.peek() == Some(&'\n') => {}
            '\r' | '\n' => {
                line += 1;
                row.cells.push(std::mem::take(&mut cell));
                let next = Row {
                    line,
                    cells: Vec::new(),
                };
                rows.push(std::mem::replace(&mut row, next));
                is_at_start = true;
            }
            _ if letter == separator => {
                row.cells.push(std::mem::take(&mut cell));
                is_at_start = true;
            }
            _ => {
                cell.push(letter);
                is_at_start = false;
            }
        }
    }
    if !is_at_start || !row.cells.is_empty() {
        row.cells.push(cell);
        rows.push(row);
    }
    Rows {
        rows,
        open_quote: is_quoted.then_some(quote_line),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: &[(usize, &[&str])]) {
        let found = rows(text, ',').rows;
        let found: Vec<_> = found
            .iter()
            .map(|row| (row.line, row.cells.clone()))
            .collect();
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
    }

    #[test]
    fn a_quote_that_stays_open_is_found() {
        assert_eq!(rows("a,b\nc,\"d\ne", ',').open_quote, Some(2));
        assert_eq!(rows("a,\"b\"", ',').open_quote, None);
    }
}
