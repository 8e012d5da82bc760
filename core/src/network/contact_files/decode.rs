//! The text of a file, from its bytes (rule V1), and of what is quoted in a vCard (rule V7).

use std::borrow::Cow;

/// What the bytes 0x80 to 0x9F are in Windows-1252; five of them are nothing.
const WINDOWS_1252: [Option<char>; 32] = [
    Some('€'),
    None,
    Some('‚'),
    Some('ƒ'),
    Some('„'),
    Some('…'),
    Some('†'),
    Some('‡'),
    Some('ˆ'),
    Some('‰'),
    Some('Š'),
    Some('‹'),
    Some('Œ'),
    None,
    Some('Ž'),
    None,
    None,
    Some('‘'),
    Some('’'),
    Some('“'),
    Some('”'),
    Some('•'),
    Some('–'),
    Some('—'),
    Some('˜'),
    Some('™'),
    Some('š'),
    Some('›'),
    Some('œ'),
    None,
    Some('ž'),
    Some('Ÿ'),
];

/// The text of a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct DecodedFile<'a> {
    pub(super) text: Cow<'a, str>,
    /// Whether it was taken for Windows-1252 because it is nothing else: letters beyond ASCII may
    /// be wrong.
    pub(super) is_guessed: bool,
}

/// Decodes a file: UTF-8, UTF-16 with its mark, or else Windows-1252. What such bytes cannot hold
/// becomes U+FFFD, which a reader sees.
pub(super) fn decode_file(bytes: &[u8]) -> DecodedFile<'_> {
    let utf16 = |bytes: &[u8], unit: fn([u8; 2]) -> u16| {
        let units = bytes.as_chunks().0.iter().map(|pair| unit(*pair));
        let letters = char::decode_utf16(units);
        let text: String = letters.map(|it| it.unwrap_or('\u{fffd}')).collect();
        DecodedFile {
            text: Cow::Owned(text),
            is_guessed: false,
        }
    };
    if let Some(rest) = bytes.strip_prefix(b"\xff\xfe") {
        return utf16(rest, u16::from_le_bytes);
    }
    if let Some(rest) = bytes.strip_prefix(b"\xfe\xff") {
        return utf16(rest, u16::from_be_bytes);
    }
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    match std::str::from_utf8(bytes) {
        Ok(text) => DecodedFile {
            text: Cow::Borrowed(text),
            is_guessed: false,
        },
        Err(_) => {
            let letters = bytes.iter().map(|byte| windows_1252(*byte));
            let text: String = letters.map(|it| it.unwrap_or('\u{fffd}')).collect();
            DecodedFile {
                text: Cow::Owned(text),
                is_guessed: true,
            }
        }
    }
}

/// The encodings that quoted-printable text may have.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Charset {
    Utf8,
    Latin1,
    Latin9,
    Windows1252,
}

impl Charset {
    /// The encoding of a name in any case; `None` for another. US-ASCII is written alike in all of
    /// them.
    pub(super) fn from_name(name: &str) -> Option<Charset> {
        Some(match name.to_ascii_lowercase().as_str() {
            "utf-8" | "utf8" | "us-ascii" | "ascii" => Charset::Utf8,
            "iso-8859-1" | "iso8859-1" | "iso_8859-1" | "latin1" | "latin-1" => Charset::Latin1,
            "iso-8859-15" | "iso8859-15" | "iso_8859-15" | "latin9" | "latin-9" => Charset::Latin9,
            "windows-1252" | "cp1252" | "cp-1252" => Charset::Windows1252,
            _ => return None,
        })
    }

    /// The text of bytes; `None` if they are none in this encoding.
    pub(super) fn decode(self, bytes: &[u8]) -> Option<String> {
        let letters = bytes.iter().copied();
        match self {
            Charset::Utf8 => std::str::from_utf8(bytes).ok().map(str::to_owned),
            Charset::Latin1 => Some(letters.map(char::from).collect()),
            Charset::Latin9 => Some(letters.map(latin9).collect()),
            Charset::Windows1252 => letters.map(windows_1252).collect(),
        }
    }
}

fn windows_1252(byte: u8) -> Option<char> {
    match byte.checked_sub(0x80).map(usize::from) {
        Some(place) => match WINDOWS_1252.get(place) {
            Some(letter) => *letter,
            None => Some(char::from(byte)),
        },
        None => Some(char::from(byte)),
    }
}

fn latin9(byte: u8) -> char {
    match byte {
        0xA4 => '€',
        0xA6 => 'Š',
        0xA8 => 'š',
        0xB4 => 'Ž',
        0xB8 => 'ž',
        0xBC => 'Œ',
        0xBD => 'œ',
        0xBE => 'Ÿ',
        _ => char::from(byte),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(bytes: &[u8], expected: &str, is_guessed: bool) {
        let decoded = decode_file(bytes);
        assert_eq!(
            (decoded.text.as_ref(), decoded.is_guessed),
            (expected, is_guessed)
        );
    }

    #[test]
    fn files_are_unicode_or_else_windows_1252() {
        check("Zoë €".as_bytes(), "Zoë €", false);
        check(b"\xef\xbb\xbfZo\xc3\xab", "Zoë", false);
        check(b"Zo\xeb \x80\x81", "Zoë €\u{fffd}", true);
        check(b"\xef\xbb\xbfZo\xeb", "Zoë", true);
        check(b"\xff\xfeZ\0\xeb\0", "Zë", false);
        check(b"\xfe\xff\0Z\0\xeb", "Zë", false);
        check(b"\xff\xfe\x3d\xd8\x42\xde!", "\u{1f642}", false);
        check(b"\xff\xfe\x3d\xd8Z\0", "\u{fffd}Z", false);
        check(b"", "", false);
    }

    #[test]
    fn quoted_bytes_are_in_one_of_four_encodings() {
        let decode = |name, bytes: &[u8]| Charset::from_name(name).unwrap().decode(bytes);
        for (name, bytes, expected) in [
            ("utf-8", b"\xc3\xab".as_slice(), Some("ë")),
            ("UTF-8", b"\xeb", None),
            ("ISO-8859-1", b"\xeb\xa4", Some("ë¤")),
            ("iso-8859-15", b"\xeb\xa4", Some("ë€")),
            ("Windows-1252", b"\xeb\x80", Some("ë€")),
            ("windows-1252", b"\x81", None),
        ] {
            assert_eq!(decode(name, bytes).as_deref(), expected, "{name}");
        }
        for name in ["GB2312", "utf-7", "utf-16", ""] {
            assert_eq!(Charset::from_name(name), None, "{name}");
        }
    }
}
