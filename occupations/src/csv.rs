//! Tables as comma-separated text with a header; a cell is quoted if it holds a comma or a quote.

use crate::{Outcome, TableError};

pub(crate) struct Table {
    name: String,
    columns: Vec<String>,
    rows: Vec<Vec<String>>,
}

/// A row, whose cells are asked for by the name of their column.
pub(crate) struct Row<'a> {
    table: &'a Table,
    cells: &'a [String],
}

impl Table {
    /// Reads a table. No cell holds a line break.
    pub(crate) fn parse(name: &str, text: &str) -> Outcome<Table> {
        let mut lines = text.lines();
        let columns = cells(lines.next().unwrap_or_default());
        let rows: Vec<_> = lines.map(cells).collect();
        for (at, row) in rows.iter().enumerate() {
            if row.len() != columns.len() {
                let line = at + 2;
                return Err(TableError::new(format!(
                    "{name}:{line} has {} cells, not {}.",
                    row.len(),
                    columns.len()
                )));
            }
        }
        Ok(Table {
            name: name.to_owned(),
            columns,
            rows,
        })
    }

    pub(crate) fn rows(&self) -> impl Iterator<Item = Row<'_>> {
        self.rows.iter().map(|cells| Row { table: self, cells })
    }
}

impl<'a> Row<'a> {
    pub(crate) fn get(&self, column: &str) -> Outcome<&'a str> {
        let at = self.table.columns.iter().position(|name| name == column);
        let cell = at.and_then(|at| self.cells.get(at));
        cell.map(String::as_str)
            .ok_or_else(|| TableError::new(format!("{} has no {column}.", self.table.name)))
    }

    /// Whether a flag is `yes`.
    pub(crate) fn flag(&self, column: &str) -> Outcome<bool> {
        match self.get(column)? {
            "yes" => Ok(true),
            "no" => Ok(false),
            other => Err(TableError::new(format!(
                "{}: {column} is {other:?}, neither yes nor no.",
                self.table.name
            ))),
        }
    }
}

fn cells(line: &str) -> Vec<String> {
    let mut cells = Vec::new();
    let mut cell = String::new();
    let mut quoted = false;
    let mut letters = line.chars().peekable();
    while let Some(letter) = letters.next() {
        match letter {
            '"' if quoted && letters.peek() == Some(&'"') => {
                letters.next();
                cell.push('"');
            }
            '"' => quoted = !quoted,
            ',' if !quoted => cells.push(std::mem::take(&mut cell)),
            _ => cell.push(letter),
        }
    }
    cells.push(cell);
    cells
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn quotes_hold_commas_and_quotes() {
        assert_eq!(
            cells("a,\"b, c\",\"d \"\"e\"\"\","),
            ["a", "b, c", "d \"e\"", ""]
        );
    }

    #[test]
    fn a_row_of_another_length_is_refused() {
        let problem = Table::parse("t.csv", "a,b\n1,2\n1\n").err().unwrap();
        assert_eq!(problem.to_string(), "t.csv:3 has 1 cells, not 2.");
    }

    #[test]
    fn cells_are_found_by_column() {
        let table = Table::parse("t.csv", "a,b\n1,yes\n").unwrap();
        let row = table.rows().next().unwrap();
        assert_eq!(row.get("a").unwrap(), "1");
        assert!(row.flag("b").unwrap() && row.flag("a").is_err() && row.get("c").is_err());
    }
}
