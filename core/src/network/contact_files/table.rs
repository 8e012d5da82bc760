//! Tables of contacts: LinkedIn's connections, address books as CSV, and what a spreadsheet saved
//! (rules S1 to S7).

use std::collections::{BTreeMap, VecDeque};

use chrono::NaiveDate;

use super::ContactCard;
use super::card::{
    Addresses, MAX_NAME, MAX_NAME_PART, MAX_NOTES, MAX_ORGANIZATION, MAX_ROLE, first_name,
    read_email, read_link, read_phone, several_lines, single_line,
};
use super::decode::decode_file;
use super::heads::{Column, columns, is_linked_in};
use super::import::{ContactImport, Fault, MAX_BYTES, MAX_CARDS, PassedOver, RefusedReason};
use crate::csv::unmarked;
use crate::csv_rows::{Row, Rows};
use crate::day::date_from_text;
use crate::keyed::keyed;

/// LinkedIn's head stands in one of the first records, behind notes.
const HEAD_WITHIN: usize = 10;
/// How many rows show what the columns hold.
const SAMPLE_ROWS: usize = 5;
/// What stands between several values in a cell, as Google writes it.
pub(super) const BETWEEN_VALUES: &str = " ::: ";

keyed! {
    TableKind {
        LinkedIn "linkedin",
        Csv "csv",
    }
}

/// How a table is read.
#[derive(Clone, Copy, Debug)]
pub struct TableOptions<'a> {
    /// Days after it are none.
    pub today: NaiveDate,
    /// What each column holds, as the reader said; without it, the heads say it.
    pub columns: Option<&'a [Option<Column>]>,
    pub takes_notes: bool,
}

/// What was found in a table.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TableImport {
    /// `None` if the file was refused before its head was looked at.
    pub kind: Option<TableKind>,
    pub heads: Vec<String>,
    /// What each column holds; `None` for one that is ignored.
    pub columns: Vec<Option<Column>>,
    /// The first rows, so that the reader sees what the columns hold.
    pub sample: Vec<Vec<String>>,
    pub import: ContactImport,
}

impl TableImport {
    fn refused(line: usize, reason: RefusedReason, is_encoding_guessed: bool) -> TableImport {
        TableImport {
            import: ContactImport {
                is_encoding_guessed,
                ..ContactImport::refused_whole(line, reason)
            },
            ..TableImport::default()
        }
    }
}

/// Reads a table.
pub fn read_table(bytes: &[u8], options: &TableOptions) -> TableImport {
    if bytes.len() > MAX_BYTES {
        return TableImport::refused(1, RefusedReason::TooLarge, false);
    }
    let file = decode_file(bytes);
    let refused = |line, reason| TableImport::refused(line, reason, file.is_guessed);
    let mut rows = Rows::new(&file.text, separator(&file.text));
    let Some(head) = Head::find(&mut rows) else {
        return match rows.open_quote() {
            Some(line) => refused(line, RefusedReason::QuoteOpen),
            None => refused(1, RefusedReason::Empty),
        };
    };
    let mut table = Table::new(&head, options);
    let mut count = 0;
    for row in head.rows.into_iter().chain(rows.by_ref()) {
        if row.is_blank() {
            continue;
        }
        count += 1;
        if count > MAX_CARDS {
            return refused(1, RefusedReason::TooMany);
        }
        table.row(row);
    }
    if let Some(line) = rows.open_quote() {
        return refused(line, RefusedReason::QuoteOpen);
    }
    let mut found = table.finish();
    found.import.is_encoding_guessed = file.is_guessed;
    found
}

/// The sign that stands most often outside quotes in the first line that is not empty.
fn separator(text: &str) -> char {
    let mut lines = text.split(['\r', '\n']);
    let line = lines
        .find(|line| !line.trim().is_empty())
        .unwrap_or_default();
    let mut is_quoted = false;
    let mut counts = [(',', 0_usize), (';', 0), ('\t', 0)];
    for letter in line.chars() {
        is_quoted ^= letter == '"';
        let mut signs = counts.iter_mut();
        if let Some((_, count)) = signs.find(|(sign, _)| *sign == letter && !is_quoted) {
            *count += 1;
        }
    }
    let mut first_most = (',', 0);
    for (sign, count) in counts {
        if count > first_most.1 {
            first_most = (sign, count);
        }
    }
    first_most.0
}

/// The head of a table, and the rows behind it that were read while it was looked for.
struct Head {
    kind: TableKind,
    row: Row,
    rows: VecDeque<Row>,
}

impl Head {
    /// `None` if every record is empty.
    fn find(rows: &mut Rows) -> Option<Head> {
        let mut first: VecDeque<Row> = rows.take(HEAD_WITHIN).collect();
        let linked_in = first.iter().position(|row| is_linked_in(&row.cells));
        let kind = match linked_in {
            Some(_) => TableKind::LinkedIn,
            None => TableKind::Csv,
        };
        let at = linked_in.or_else(|| first.iter().position(|row| !row.is_blank()));
        let (row, rows) = match at {
            Some(at) => {
                let rows = first.split_off(at + 1);
                (first.pop_back()?, rows)
            }
            None => (rows.find(|row| !row.is_blank())?, VecDeque::new()),
        };
        Some(Head { kind, row, rows })
    }
}

/// A table that is being read.
struct Table<'a> {
    options: &'a TableOptions<'a>,
    found: TableImport,
    head_line: usize,
    left_out: BTreeMap<String, usize>,
}

impl<'a> Table<'a> {
    fn new(head: &Head, options: &'a TableOptions<'a>) -> Table<'a> {
        let heads = head.row.cells.iter();
        let heads: Vec<String> = heads.map(|head| single_line(head, MAX_NAME)).collect();
        let columns = match options.columns {
            Some(columns) => columns.to_vec(),
            None => columns(&heads),
        };
        Table {
            options,
            found: TableImport {
                kind: Some(head.kind),
                heads,
                columns,
                ..TableImport::default()
            },
            head_line: head.row.line,
            left_out: BTreeMap::new(),
        }
    }

    fn has_name_column(&self) -> bool {
        let mut columns = self.found.columns.iter().flatten();
        columns.any(|column| column.is_name())
    }

    /// Reads a row that is not blank.
    fn row(&mut self, row: Row) {
        if self.found.sample.len() < SAMPLE_ROWS {
            let cells = row.cells.iter().map(|cell| single_line(cell, MAX_NAME));
            self.found.sample.push(cells.collect());
        }
        if !self.has_name_column() {
            return;
        }
        let surplus = row.cells.get(self.found.heads.len()..).unwrap_or_default();
        if surplus.iter().any(|cell| !cell.trim().is_empty()) {
            return self.refuse(row.line, RefusedReason::Cells);
        }
        let mut cells = RowReader::new(row.line);
        for (place, cell) in row.cells.iter().enumerate() {
            let column = self.found.columns.get(place).copied().flatten();
            let is_left_out =
                column.is_none_or(|column| column == Column::Notes && !self.options.takes_notes);
            match column {
                _ if cell.trim().is_empty() => {}
                Some(column) if !is_left_out => {
                    cells.take(column, unmarked(cell), self.options.today);
                }
                _ => {
                    let head = self.found.heads.get(place).map_or("", String::as_str);
                    cells.leave_out(head, 1);
                }
            }
        }
        match cells.finish() {
            Ok(finished) => {
                self.found.import.cards.push(finished.card);
                self.found.import.passed_over.extend(finished.passed_over);
                for (name, count) in finished.left_out {
                    *self.left_out.entry(name).or_default() += count;
                }
            }
            Err(reason) => self.refuse(row.line, reason),
        }
    }

    fn refuse(&mut self, line: usize, reason: RefusedReason) {
        self.found.import.refused.push(Fault { line, reason });
    }

    fn finish(mut self) -> TableImport {
        if !self.has_name_column() {
            self.refuse(self.head_line, RefusedReason::NoHead);
        }
        self.found.import.left_out = self.left_out.into_iter().collect();
        self.found
    }
}

/// A row that is being read.
struct RowReader {
    line: usize,
    card: ContactCard,
    emails: Addresses,
    phones: Addresses,
    links: Addresses,
    passed_over: Vec<Fault<PassedOver>>,
    left_out: BTreeMap<String, usize>,
}

/// A row with what was not taken of it.
struct Finished {
    card: ContactCard,
    passed_over: Vec<Fault<PassedOver>>,
    left_out: BTreeMap<String, usize>,
}

impl RowReader {
    fn new(line: usize) -> RowReader {
        RowReader {
            line,
            card: ContactCard::default(),
            emails: Addresses::emails(),
            phones: Addresses::phones(),
            links: Addresses::links(),
            passed_over: Vec::new(),
            left_out: BTreeMap::new(),
        }
    }

    fn pass_over(&mut self, reason: PassedOver) {
        let line = self.line;
        self.passed_over.push(Fault { line, reason });
    }

    fn leave_out(&mut self, head: &str, count: usize) {
        if count > 0 {
            *self.left_out.entry(head.to_owned()).or_default() += count;
        }
    }

    fn take(&mut self, column: Column, cell: &str, today: NaiveDate) {
        let card = &mut self.card;
        let (text, max) = match column {
            Column::Name => (&mut card.name, MAX_NAME),
            Column::Given => (&mut card.given, MAX_NAME_PART),
            Column::Family => (&mut card.family, MAX_NAME_PART),
            Column::Organization => (&mut card.organization, MAX_ORGANIZATION),
            Column::Role => (&mut card.role, MAX_ROLE),
            Column::Email | Column::Phone | Column::Link => return self.addresses(column, cell),
            Column::Notes => {
                let notes = [card.notes.as_str(), cell].join("\n");
                card.notes = several_lines(&notes, MAX_NOTES);
                return;
            }
            Column::Since => match read_day(cell.trim()).filter(|day| *day <= today) {
                Some(day) => {
                    card.since = Some(card.since.map_or(day, |other| other.min(day)));
                    return;
                }
                None => return self.pass_over(PassedOver::Date),
            },
        };
        let mut values = cell.split(BETWEEN_VALUES);
        while text.is_empty()
            && let Some(value) = values.next()
        {
            *text = single_line(value, max);
        }
    }

    fn addresses(&mut self, column: Column, cell: &str) {
        for value in cell.split(BETWEEN_VALUES) {
            let read = match column {
                Column::Email => read_email(value).map(|email| self.emails.add(email)),
                Column::Phone => read_phone(value).map(|phone| self.phones.add(phone)),
                _ => {
                    match read_link(value) {
                        Some(link) => self.links.add(link),
                        None => self.leave_out("URL", 1),
                    }
                    Ok(())
                }
            };
            if let Err(reason) = read {
                self.pass_over(reason);
            }
        }
    }

    fn finish(mut self) -> Result<Finished, RefusedReason> {
        let surplus = [
            ("EMAIL", self.emails.surplus),
            ("TEL", self.phones.surplus),
            ("URL", self.links.surplus),
        ];
        for (name, count) in surplus {
            self.leave_out(name, count);
        }
        let mut card = self.card;
        card.emails = self.emails.into_list();
        card.phones = self.phones.into_list();
        card.links = self.links.into_list();
        let joined = [card.given.as_str(), &card.family].join(" ");
        let first_email = card.emails.first().map_or("", String::as_str);
        let name = first_name([&card.name, &joined, &card.organization, first_email]);
        card.name = name.ok_or(RefusedReason::NoName)?;
        Ok(Finished {
            card,
            passed_over: self.passed_over,
            left_out: self.left_out,
        })
    }
}

/// A day such as `12 Mar 2024`, `7-Feb-22` or `2024-03-12`.
fn read_day(text: &str) -> Option<NaiveDate> {
    if let Some(day) = date_from_text(text) {
        return Some(day);
    }
    let (sign, length) = if text.contains('-') {
        ('-', 2)
    } else {
        (' ', 4)
    };
    let mut parts = text.split(sign);
    let (day, month, year) = (parts.next()?, parts.next()?, parts.next()?);
    let is_number = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    let has_form = year.len() == length && (1..=2).contains(&day.len());
    if parts.next().is_some() || !has_form || !is_number(day) || !is_number(year) {
        return None;
    }
    const MONTHS: [&str; 12] = [
        "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
    ];
    let month = MONTHS
        .iter()
        .position(|name| name.eq_ignore_ascii_case(month))?;
    let year: i32 = year.parse().ok()?;
    let year = if length == 2 { 2_000 + year } else { year };
    NaiveDate::from_ymd_opt(year, u32::try_from(month + 1).ok()?, day.parse().ok()?)
}

#[cfg(test)]
#[path = "table_tests.rs"]
mod tests;
