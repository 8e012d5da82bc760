//! Latin letters as they are compared: in lower case and without their marks.

/// A text in lower case, with the marked Latin letters of U+00C0 to U+017F as the plain letters
/// they are usually written with elsewhere. Letters of other scripts stay as they are, so that what
/// is another letter there stays another letter.
pub(super) fn folded(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    for letter in text.chars().flat_map(char::to_lowercase) {
        match plain_letters(letter) {
            Some(letters) => plain.push_str(letters),
            // A mark that stands by itself, behind its letter.
            None if is_mark(letter) && plain.ends_with(|it: char| it.is_ascii_lowercase()) => {}
            None => plain.push(letter),
        }
    }
    plain
}

const fn is_mark(letter: char) -> bool {
    matches!(letter, '\u{300}'..='\u{36f}')
}

const fn plain_letters(letter: char) -> Option<&'static str> {
    Some(match letter {
        'à'..='å' | 'ā' | 'ă' | 'ą' => "a",
        'æ' => "ae",
        'ç' | 'ć' | 'ĉ' | 'ċ' | 'č' => "c",
        'ď' | 'đ' | 'ð' => "d",
        'è'..='ë' | 'ē' | 'ĕ' | 'ė' | 'ę' | 'ě' => "e",
        'ĝ' | 'ğ' | 'ġ' | 'ģ' => "g",
        'ĥ' | 'ħ' => "h",
        'ì'..='ï' | 'ĩ' | 'ī' | 'ĭ' | 'į' | 'ı' => "i",
        'ĳ' => "ij",
        'ĵ' => "j",
        'ķ' | 'ĸ' => "k",
        'ĺ' | 'ļ' | 'ľ' | 'ŀ' | 'ł' => "l",
        'ñ' | 'ń' | 'ņ' | 'ň' | 'ŉ' | 'ŋ' => "n",
        'ò'..='ö' | 'ø' | 'ō' | 'ŏ' | 'ő' => "o",
        'œ' => "oe",
        'ŕ' | 'ŗ' | 'ř' => "r",
        'ś' | 'ŝ' | 'ş' | 'š' | 'ſ' => "s",
        'ß' => "ss",
        'ţ' | 'ť' | 'ŧ' => "t",
        'þ' => "th",
        'ù'..='ü' | 'ũ' | 'ū' | 'ŭ' | 'ů' | 'ű' | 'ų' => "u",
        'ŵ' => "w",
        'ý' | 'ÿ' | 'ŷ' => "y",
        'ź' | 'ż' | 'ž' => "z",
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_letter_of_the_range_is_plain() {
        let letters = ('\u{c0}'..='\u{17f}').filter(|letter| letter.is_alphabetic());
        for letter in letters {
            let plain = folded(&letter.to_string());
            let is_plain = plain.bytes().all(|byte| byte.is_ascii_lowercase());
            assert!(is_plain && !plain.is_empty(), "{letter} is {plain}");
        }
    }

    #[test]
    fn other_scripts_keep_their_letters() {
        for (text, expected) in [
            ("Łuczak, ZOË", "luczak, zoe"),
            ("Groß Œuvre", "gross oeuvre"),
            ("İz", "iz"),
            ("Zoe\u{308} n\u{303}", "zoe n"),
            ("Й и\u{306} Ω", "й и\u{306} ω"),
            ("\u{301}a × ÷", "\u{301}a × ÷"),
        ] {
            assert_eq!(folded(text), expected);
        }
    }
}
