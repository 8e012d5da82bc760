//! HTML entities in texts.

const NAMED: [(&str, &str); 6] = [
    ("amp", "&"),
    ("lt", "<"),
    ("gt", ">"),
    ("quot", "\""),
    ("apos", "'"),
    ("nbsp", " "),
];
/// No entity has a longer name.
const MAX_NAME: usize = 10;

/// A text with its entities decoded once; what is none stays.
pub(super) fn decoded(text: &str) -> String {
    let mut plain = String::new();
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('&') {
        plain.push_str(before);
        let name = after
            .split_once(';')
            .filter(|(name, _)| name.len() <= MAX_NAME);
        match name.and_then(|(name, after)| Some((entity(name)?, after))) {
            Some((letter, after)) => {
                plain.push_str(&letter);
                rest = after;
            }
            None => {
                plain.push('&');
                rest = after;
            }
        }
    }
    plain.push_str(rest);
    plain
}

fn entity(name: &str) -> Option<String> {
    if let Some(number) = name.strip_prefix('#') {
        let code = match number.strip_prefix(['x', 'X']) {
            Some(digits) => u32::from_str_radix(digits, 16),
            None => number.parse(),
        };
        let letter = char::from_u32(code.ok()?).filter(|letter| *letter != '\0')?;
        return Some(letter.to_string());
    }
    let named = NAMED.iter().find(|(other, _)| *other == name);
    named.map(|(_, letter)| (*letter).to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn entities_are_decoded_once() {
        for (text, expected) in [
            ("Trained &amp; led", "Trained & led"),
            ("&amp;lt;", "&lt;"),
            ("&#39;a&#x27;", "'a'"),
            ("AT&T; x & y &unknown;", "AT&T; x & y &unknown;"),
            ("&#0;&#xD800;&#99999999999;", "&#0;&#xD800;&#99999999999;"),
        ] {
            assert_eq!(decoded(text), expected);
        }
    }
}
