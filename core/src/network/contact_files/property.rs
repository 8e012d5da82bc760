//! One line of a vCard: its name, its parameters, and the text of its value (rules V5 to V8).

use super::decode::Charset;
use super::import::PassedOver;
use super::logical_lines::LogicalLine;

/// The place of a property for which no preference is given.
pub(super) const NO_PREFERENCE: u8 = 101;

/// Finds the colon that ends a head, the first one outside quotes, in a line that may grow.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct HeadEnd {
    scanned: usize,
    is_in_quotes: bool,
    colon: Option<usize>,
}

impl HeadEnd {
    /// Goes on where it stopped in the shorter line.
    pub(super) fn advance(&mut self, line: &str) {
        if self.colon.is_some() {
            return;
        }
        let new = line.as_bytes().iter().enumerate().skip(self.scanned);
        for (place, byte) in new {
            match byte {
                b'"' => self.is_in_quotes = !self.is_in_quotes,
                b':' if !self.is_in_quotes => {
                    self.colon = Some(place);
                    return;
                }
                _ => {}
            }
        }
        self.scanned = line.len();
    }

    pub(super) const fn colon(&self) -> Option<usize> {
        self.colon
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Encoding {
    Plain,
    QuotedPrintable,
    /// Base64, or one that nobody knows: no text.
    Binary,
}

/// What a line says.
#[derive(Clone, Debug)]
pub(super) struct Property<'a> {
    /// In upper case, without its group.
    pub(super) name: String,
    /// As it stands in the file.
    pub(super) raw: &'a str,
    encoding: Encoding,
    charset: Option<&'a str>,
    /// From 1, the most preferred, to [`NO_PREFERENCE`].
    pub(super) preference: u8,
}

impl<'a> Property<'a> {
    /// Reads a line; `None` if it has no head, or its name has other signs than a name has.
    pub(super) fn of(line: &'a LogicalLine) -> Option<Property<'a>> {
        let (head, value) = line.text.split_at_checked(line.colon?)?;
        let mut pieces = outside_quotes(head, ';');
        let name = pieces.next()?;
        let name = name.split_once('.').map_or(name, |(_group, name)| name);
        let is_sign = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'-';
        if name.is_empty() || !name.bytes().all(is_sign) {
            return None;
        }
        let mut property = Property {
            name: name.to_ascii_uppercase(),
            raw: value.get(1..)?,
            encoding: Encoding::Plain,
            charset: None,
            preference: NO_PREFERENCE,
        };
        pieces.for_each(|piece| property.parameter(piece));
        Some(property)
    }

    fn parameter(&mut self, piece: &'a str) {
        let (name, value) = parameter(piece);
        if name.eq_ignore_ascii_case("ENCODING") {
            self.encoding = encoding(value);
        } else if name.eq_ignore_ascii_case("CHARSET") {
            self.charset = Some(value);
        } else if name.eq_ignore_ascii_case("PREF") {
            let place = value.parse().ok().filter(|place| (1..=100).contains(place));
            self.preference = self.preference.min(place.unwrap_or(NO_PREFERENCE));
        } else if name.eq_ignore_ascii_case("TYPE") {
            let mut types = value.split(',').map(str::trim);
            if types.any(|one| one.eq_ignore_ascii_case("PREF")) {
                self.preference = 1;
            }
        }
    }

    pub(super) fn is_empty(&self) -> bool {
        self.raw.trim().is_empty()
    }

    /// The value as a text, with its escapes.
    ///
    /// # Errors
    /// Why it is none.
    pub(super) fn text(&self) -> Result<String, PassedOver> {
        match self.encoding {
            Encoding::Plain => Ok(self.raw.to_owned()),
            Encoding::Binary => Err(PassedOver::Encoding),
            Encoding::QuotedPrintable => {
                let charset = match self.charset {
                    None => Charset::Utf8,
                    Some(name) => Charset::from_name(name).ok_or(PassedOver::Charset)?,
                };
                unquoted(self.raw, charset).ok_or(PassedOver::Bytes)
            }
        }
    }
}

/// Whether the value behind a head is quoted-printable.
pub(super) fn is_quoted_printable(head: &str) -> bool {
    outside_quotes(head, ';').skip(1).any(|piece| {
        let (name, value) = parameter(piece);
        name.eq_ignore_ascii_case("ENCODING") && encoding(value) == Encoding::QuotedPrintable
    })
}

/// The name and value of a parameter. Version 2.1 writes a type or an encoding without its name.
fn parameter(piece: &str) -> (&str, &str) {
    match piece.split_once('=') {
        Some((name, value)) => (name.trim(), unquote(value)),
        None => {
            let word = unquote(piece);
            let encodings = ["QUOTED-PRINTABLE", "BASE64", "B", "7BIT", "8BIT"];
            let is_encoding = encodings.iter().any(|one| word.eq_ignore_ascii_case(one));
            (if is_encoding { "ENCODING" } else { "TYPE" }, word)
        }
    }
}

fn unquote(value: &str) -> &str {
    let value = value.trim();
    let inner = value.strip_prefix('"').and_then(|it| it.strip_suffix('"'));
    inner.unwrap_or(value)
}

fn encoding(name: &str) -> Encoding {
    match name.to_ascii_uppercase().as_str() {
        "" | "7BIT" | "8BIT" => Encoding::Plain,
        "QUOTED-PRINTABLE" => Encoding::QuotedPrintable,
        _ => Encoding::Binary,
    }
}

/// The pieces of a text between signs that stand outside quotes.
fn outside_quotes(text: &str, sign: char) -> impl Iterator<Item = &str> {
    let mut is_in_quotes = false;
    text.split(move |letter| {
        if letter == '"' {
            is_in_quotes = !is_in_quotes;
        }
        letter == sign && !is_in_quotes
    })
}

/// Quoted-printable as text. A `=` before anything but two digits stays, one at the end goes.
fn unquoted(value: &str, charset: Charset) -> Option<String> {
    let value = value.strip_suffix('=').unwrap_or(value);
    let mut text = String::with_capacity(value.len());
    let mut bytes = Vec::new();
    let mut rest = value;
    while let Some(letter) = rest.chars().next() {
        if let Some(byte) = quoted_byte(rest) {
            bytes.push(byte);
            rest = rest.get(3..)?;
            continue;
        }
        text.push_str(&charset.decode(&bytes)?);
        bytes.clear();
        text.push(letter);
        rest = rest.get(letter.len_utf8()..)?;
    }
    text.push_str(&charset.decode(&bytes)?);
    Some(text)
}

/// The byte that a text begins with, such as `=C3`.
fn quoted_byte(text: &str) -> Option<u8> {
    let digits = text.strip_prefix('=')?.get(..2)?;
    let is_hex = digits.bytes().all(|byte| byte.is_ascii_hexdigit());
    u8::from_str_radix(digits, 16).ok().filter(|_| is_hex)
}

/// The parts of a value between signs without a backslash before them, still with their escapes.
pub(super) fn parts(value: &str, sign: char) -> impl Iterator<Item = &str> {
    let mut is_escaped = false;
    value.split(move |letter| {
        let is_end = letter == sign && !is_escaped;
        is_escaped = letter == '\\' && !is_escaped;
        is_end
    })
}

/// A value without its escapes (rule V8). A backslash before anything else stays.
pub(super) fn unescaped(value: &str) -> String {
    let mut text = String::with_capacity(value.len());
    let mut letters = value.chars().peekable();
    while let Some(letter) = letters.next() {
        let escaped = match letter {
            '\\' => letters.next_if(|next| matches!(next, 'n' | 'N' | '\\' | ',' | ';' | ':')),
            _ => None,
        };
        text.push(match escaped {
            Some('n' | 'N') => '\n',
            Some(sign) => sign,
            None => letter,
        });
    }
    text
}

#[cfg(test)]
mod tests {
    use super::super::logical_lines::LogicalLines;
    use super::*;

    fn with_property<T>(text: &str, read: impl FnOnce(Option<Property>) -> T) -> T {
        let line = LogicalLines::new(text).next().unwrap();
        read(Property::of(&line))
    }

    #[track_caller]
    fn check(text: &str, name: &str, expected: Result<&str, PassedOver>) {
        let found = with_property(text, |property| {
            property.map(|property| (property.name.clone(), property.text()))
        });
        let expected = expected.map(str::to_owned);
        assert_eq!(found, Some((name.to_owned(), expected)), "{text}");
    }

    #[test]
    fn a_line_has_a_group_a_name_parameters_and_a_value() {
        check("fn:Ada", "FN", Ok("Ada"));
        check("item1.Email;TYPE=\"a:b;c\":x:y", "EMAIL", Ok("x:y"));
        check("X-A-1:", "X-A-1", Ok(""));
        for text in [
            "Szabo",
            "F N:a",
            "FN :a",
            ":a",
            "a.:b",
            "a.b.FN:c",
            "Ü:a",
            "FN;X=\"a:b",
        ] {
            assert!(with_property(text, |it| it.is_none()), "{text}");
        }
    }

    #[test]
    fn preferences_are_numbers_or_a_type() {
        for (head, expected) in [
            ("TEL", NO_PREFERENCE),
            ("TEL;PREF=7", 7),
            ("TEL;pref=0", NO_PREFERENCE),
            ("TEL;pref=101", NO_PREFERENCE),
            ("TEL;pref=x", NO_PREFERENCE),
            ("TEL;CELL;pref", 1),
            ("TEL;type=home,Pref", 1),
            ("TEL;TYPE=\"voice,pref\";PREF=3", 1),
        ] {
            let found = with_property(&format!("{head}:1"), |it| it.unwrap().preference);
            assert_eq!(found, expected, "{head}");
        }
    }

    #[test]
    fn quoted_values_are_decoded_or_say_why_not() {
        check("N;QUOTED-PRINTABLE:=C3=96z=g=4=", "N", Ok("Öz=g=4"));
        check("N;ENCODING=Quoted-Printable:ä=c3=b6==", "N", Ok("äö="));
        check(
            "N;CHARSET=iso-8859-15;QUOTED-PRINTABLE:=A4=E4",
            "N",
            Ok("€ä"),
        );
        check(
            "N;CHARSET=GB2312;QUOTED-PRINTABLE:a",
            "N",
            Err(PassedOver::Charset),
        );
        check("N;CHARSET=GB2312:ä", "N", Ok("ä"));
        check("N;QUOTED-PRINTABLE:=C3a", "N", Err(PassedOver::Bytes));
        check("N;QUOTED-PRINTABLE:=+1", "N", Ok("=+1"));
        for head in ["ENCODING=b", "BASE64", "ENCODING=BASE64", "ENCODING=x"] {
            check(&format!("N;{head}:QQ=="), "N", Err(PassedOver::Encoding));
        }
        check("N;ENCODING=8BIT:a", "N", Ok("a"));
    }

    #[test]
    fn escapes_are_undone_after_the_value_is_divided() {
        let parts = |value| parts(value, ';').map(unescaped).collect::<Vec<_>>();
        assert_eq!(parts("a\\;b;c\\\\;d"), ["a;b", "c\\", "d"]);
        assert_eq!(parts(""), [""]);
        assert_eq!(unescaped("a\\n\\N\\,\\:\\x\\"), "a\n\n,:\\x\\");
    }
}
