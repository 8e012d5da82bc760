//! The lines of a vCard file, put together again where they were folded (rules V2 to V4).

use std::borrow::Cow;

use super::property::{HeadEnd, is_quoted_printable};

/// A line with all that continues it.
pub(super) struct LogicalLine<'a> {
    /// The line in the file where it begins, from 1.
    pub(super) number: usize,
    pub(super) text: Cow<'a, str>,
    /// Where the colon stands that ends its head.
    pub(super) colon: Option<usize>,
}

/// Goes through the lines that are not empty.
pub(super) struct LogicalLines<'a> {
    lines: Lines<'a>,
}

impl<'a> LogicalLines<'a> {
    pub(super) fn new(text: &'a str) -> LogicalLines<'a> {
        LogicalLines {
            lines: Lines {
                rest: Some(text),
                number: 0,
            },
        }
    }
}

impl<'a> Iterator for LogicalLines<'a> {
    type Item = LogicalLine<'a>;

    fn next(&mut self) -> Option<LogicalLine<'a>> {
        let (number, first) = self.lines.find(|(_, line)| !line.trim().is_empty())?;
        let mut text = Cow::Borrowed(first);
        // Found while the line grows, so that none is searched twice.
        let mut head = HeadEnd::default();
        let mut is_quoted = None;
        loop {
            head.advance(&text);
            if let (None, Some(colon)) = (is_quoted, head.colon()) {
                is_quoted = Some(text.get(..colon).is_some_and(is_quoted_printable));
            }
            let Some(next) = self.lines.peek() else {
                break;
            };
            let is_soft_break = is_quoted == Some(true) && text.ends_with('=');
            if is_soft_break && !is_border(next) {
                let text = text.to_mut();
                text.pop();
                text.push_str(next.strip_prefix([' ', '\t']).unwrap_or(next));
                self.lines.next();
                if next.is_empty() {
                    break;
                }
            } else if let Some(more) = next.strip_prefix([' ', '\t']) {
                text.to_mut().push_str(more);
                self.lines.next();
            } else if next.is_empty() {
                self.lines.next();
            } else {
                break;
            }
        }
        Some(LogicalLine {
            number,
            text,
            colon: head.colon(),
        })
    }
}

/// Whether a line begins or ends a card, which no soft break swallows.
fn is_border(line: &str) -> bool {
    let line = line.trim();
    line.eq_ignore_ascii_case("BEGIN:VCARD") || line.eq_ignore_ascii_case("END:VCARD")
}

/// The lines of a text with their numbers; each ends in CR LF, LF or CR.
struct Lines<'a> {
    rest: Option<&'a str>,
    number: usize,
}

impl<'a> Lines<'a> {
    /// The next line and what follows it.
    fn split(&self) -> Option<(&'a str, Option<&'a str>)> {
        let rest = self.rest?;
        let Some((line, after)) = rest.split_once(['\r', '\n']) else {
            return Some((rest, None));
        };
        let is_pair = rest
            .get(line.len()..)
            .is_some_and(|end| end.starts_with("\r\n"));
        let after = if is_pair { after.get(1..) } else { Some(after) };
        Some((line, after))
    }

    fn peek(&self) -> Option<&'a str> {
        self.split().map(|(line, _)| line)
    }
}

impl<'a> Iterator for Lines<'a> {
    type Item = (usize, &'a str);

    fn next(&mut self) -> Option<(usize, &'a str)> {
        let (line, rest) = self.split()?;
        self.rest = rest;
        self.number += 1;
        Some((self.number, line))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: &[(usize, &str)]) {
        let lines: Vec<(usize, String)> = LogicalLines::new(text)
            .map(|line| (line.number, line.text.into_owned()))
            .collect();
        let lines: Vec<(usize, &str)> = lines.iter().map(|(at, it)| (*at, it.as_str())).collect();
        assert_eq!(lines, expected, "{text:?}");
    }

    #[test]
    fn lines_end_in_any_way_and_empty_ones_are_skipped() {
        check("a\r\nb\nc\rd", &[(1, "a"), (2, "b"), (3, "c"), (4, "d")]);
        check("\n\r\r\n a\n\nb\n", &[(4, " a"), (6, "b")]);
        check("", &[]);
    }

    #[test]
    fn a_line_that_is_set_in_continues_the_one_before() {
        check("T:a\n  b\n\tc\nd", &[(1, "T:a bc"), (4, "d")]);
        check("T:a\n\n b\nc", &[(1, "T:ab"), (4, "c")]);
        check("T;X=\n Y:b", &[(1, "T;X=Y:b")]);
        check("T:a=\nb", &[(1, "T:a="), (2, "b")]);
    }

    #[test]
    fn a_soft_break_takes_the_next_line() {
        const QUOTED: &str = "T;ENCODING=quoted-printable:";
        let after = |rest: &str, expected: &[(usize, &str)]| {
            let own: Vec<(usize, String)> = expected
                .iter()
                .map(|(at, line)| match at {
                    1 => (1, [QUOTED, line].concat()),
                    _ => (*at, (*line).to_owned()),
                })
                .collect();
            let own: Vec<(usize, &str)> = own.iter().map(|(at, it)| (*at, it.as_str())).collect();
            check(&[QUOTED, rest].concat(), &own);
        };
        after("a=\nb=\n  c\nd", &[(1, "ab c"), (4, "d")]);
        after("a=\n\nTEL:1", &[(1, "a"), (3, "TEL:1")]);
        after("a=\nEND:vcard", &[(1, "a="), (2, "END:vcard")]);
        after("a=\n begin:VCARD\n", &[(1, "a=begin:VCARD")]);
        after("a=", &[(1, "a=")]);
        after("a==\nb", &[(1, "a=b")]);
        check(
            "T;QUOTED-\n PRINTABLE:a=\nb",
            &[(1, "T;QUOTED-PRINTABLE:ab")],
        );
    }
}
