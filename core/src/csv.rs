//! Tables for spreadsheets: RFC 4180, in the form that they open without asking.

/// What spreadsheets take for the start of a formula, with the full-width forms of the four signs.
/// A line break at the start would only hide the sign behind it.
const FORMULA_STARTS: [char; 11] = [
    '=', '+', '-', '@', '\u{FF1D}', '\u{FF0B}', '\u{FF0D}', '\u{FF20}', '\t', '\r', '\n',
];

/// Rows of cells as a file, lines ended by CR LF.
///
/// It begins with a byte order mark, without which Excel reads the bytes in the code page of the
/// computer. A number stays bare; every text is quoted, so that no sign in it can end its cell,
/// whatever the spreadsheet separates cells by. A text that would be taken for a formula gets an
/// apostrophe before it. There is no `sep=` line: it would make Excel ignore the byte order mark,
/// and other programs show it as a row.
pub fn text(rows: &[Vec<String>]) -> String {
    let mut file = "\u{FEFF}".to_owned();
    for row in rows {
        let cells: Vec<String> = row.iter().map(|text| cell(text)).collect();
        file.push_str(&cells.join(","));
        file.push_str("\r\n");
    }
    file
}

/// The text of a cell as it was before it was marked as no formula.
pub(crate) fn unmarked(cell: &str) -> &str {
    let plain = cell.strip_prefix('\'');
    plain
        .filter(|plain| plain.starts_with(FORMULA_STARTS))
        .unwrap_or(cell)
}

fn cell(text: &str) -> String {
    if is_number(text) {
        return text.to_owned();
    }
    let mark = if text.starts_with(FORMULA_STARTS) {
        "'"
    } else {
        ""
    };
    ["\"", mark, &text.replace('"', "\"\""), "\""].concat()
}

/// Digits, which may have a minus before them and a point with more digits behind them.
fn is_number(text: &str) -> bool {
    let digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    let text = text.strip_prefix('-').unwrap_or(text);
    match text.split_once('.') {
        Some((whole, places)) => digits(whole) && digits(places),
        None => digits(text),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(typed: &str, expected: &str) {
        let file = text(&[vec![typed.to_owned()]]);
        assert_eq!(file, ["\u{FEFF}", expected, "\r\n"].concat());
    }

    #[test]
    fn numbers_are_bare() {
        for number in ["0", "-2.50", "75000", "0.3333", "-1"] {
            check(number, number);
        }
        for text in [
            "-", ".", "-.", "1.", ".5", "1.2.3", "1e5", "1,5", "\u{0661}",
        ] {
            assert!(!is_number(text), "{text}");
        }
    }

    #[test]
    fn every_text_is_quoted() {
        check("", "\"\"");
        check("Acme", "\"Acme\"");
        check("a, \"b\"\nc; d\te", "\"a, \"\"b\"\"\nc; d\te\"");
        check(
            "\u{A3}5 \u{2013} \u{1F3AF}",
            "\"\u{A3}5 \u{2013} \u{1F3AF}\"",
        );
        check("2026-03-09", "\"2026-03-09\"");
    }

    #[test]
    fn no_text_is_a_formula() {
        for start in "=+-@\u{FF1D}\u{FF0B}\u{FF0D}\u{FF20}\t\r\n".chars() {
            check(&format!("{start}1+1"), &format!("\"'{start}1+1\""));
            check(&start.to_string(), &format!("\"'{start}\""));
            check(&format!("a{start}"), &format!("\"a{start}\""));
        }
        check("=HYPERLINK(\"x\")", "\"'=HYPERLINK(\"\"x\"\")\"");
        check("-2.50 or more", "\"'-2.50 or more\"");
    }

    #[test]
    fn the_mark_goes_when_our_own_table_is_read() {
        for (cell, expected) in [
            ("'+49 30", "+49 30"),
            ("'", "'"),
            ("'a", "'a"),
            ("+1", "+1"),
            ("", ""),
        ] {
            assert_eq!(unmarked(cell), expected);
        }
    }

    #[test]
    fn a_file_begins_with_the_byte_order_mark_and_ends_each_line() {
        let rows = [
            vec!["Goal".to_owned(), "Value".to_owned()],
            vec!["a".to_owned(), "-2.5".to_owned()],
        ];
        assert_eq!(text(&rows), "\u{FEFF}\"Goal\",\"Value\"\r\n\"a\",-2.5\r\n");
        assert_eq!(text(&[]), "\u{FEFF}");
    }
}
