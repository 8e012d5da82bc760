//! Tables for other programs: RFC 4180.

/// Rows of cells as a file, lines ended by CR LF.
///
/// A text that a spreadsheet would take for a formula gets an apostrophe before it; a plain number
/// below zero is none.
pub fn text(rows: &[Vec<String>]) -> String {
    let mut file = String::new();
    for row in rows {
        let cells: Vec<String> = row.iter().map(|text| cell(text)).collect();
        file.push_str(&cells.join(","));
        file.push_str("\r\n");
    }
    file
}

fn cell(text: &str) -> String {
    let is_number = text
        .strip_prefix('-')
        .is_some_and(|rest| rest.bytes().all(|b| b.is_ascii_digit() || b == b'.'));
    let is_formula = text.starts_with(['=', '+', '-', '@', '\t', '\r', '\n']) && !is_number;
    let text = if is_formula {
        ["'", text].concat()
    } else {
        text.to_owned()
    };
    if text.contains([',', '"', '\r', '\n']) {
        ["\"", &text.replace('"', "\"\""), "\""].concat()
    } else {
        text
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells_are_quoted_where_they_must_be() {
        let rows = [
            vec!["=1+1".to_owned(), "-2.50".to_owned(), "-a".to_owned()],
            vec!["a, \"b\"\nc".to_owned(), String::new(), "+x".to_owned()],
            vec!["\n=1".to_owned(), "\t=1".to_owned()],
        ];
        assert_eq!(
            text(&rows),
            "'=1+1,-2.50,'-a\r\n\"a, \"\"b\"\"\nc\",,'+x\r\n\"'\n=1\",'\t=1\r\n"
        );
    }
}
