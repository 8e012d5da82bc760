//! Text as typed or pasted, in one spelling: what looks the same is the same.

/// Where the digits of other scripts begin: Arabic-Indic, extended Arabic-Indic, Devanagari,
/// Bengali, full-width (Unicode 17, general category Nd).
const ZEROS: [u32; 5] = [0x0660, 0x06F0, 0x0966, 0x09E6, 0xFF10];

/// A text in lower case with ASCII digits, one kind of space, dash and apostrophe, full-width signs
/// as plain ones, and without characters that nobody sees.
///
/// A pasted number often carries such: a calculator puts U+202D before it and U+202C behind, and a
/// table puts U+200B between thousands.
///
/// The Arabic decimal mark `٫` stays, since unlike a point it is never between thousands.
pub fn normalized(text: &str) -> String {
    let letters = text.chars().filter(|letter| !is_invisible(*letter));
    let plain: String = letters.map(plain).collect();
    plain.trim().to_lowercase()
}

/// Characters of format: they shape the text around them and have no look of their own.
fn is_invisible(letter: char) -> bool {
    matches!(letter,
        '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{180e}' | '\u{200b}'..='\u{200f}'
        | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}')
}

fn plain(letter: char) -> char {
    if let Some(digit) = digit_of(letter) {
        return digit;
    }
    let code = u32::from(letter);
    match letter {
        _ if letter.is_whitespace() => ' ',
        '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{fe58}' | '\u{fe63}' => '-',
        '’' | '‘' | '\u{2bc}' | '\u{60}' | '´' => '\'',
        '٬' | '，' | '、' | '､' => ',',
        '٪' => '%',
        '￥' => '¥',
        '￡' => '£',
        '￠' => '¢',
        '⁄' | '∕' => '/',
        '。' | '｡' => '.',
        // The full-width twins of ASCII stand in its order.
        '\u{ff01}'..='\u{ff5e}' => char::from_u32(code - 0xFEE0).unwrap_or(letter),
        _ => letter,
    }
}

/// The ASCII digit of a digit in another script.
fn digit_of(letter: char) -> Option<char> {
    let code = u32::from(letter);
    ZEROS.iter().find_map(|zero| {
        let digit = code.checked_sub(*zero)?;
        char::from_digit(digit, 10)
    })
}

/// The digits of a text, in ASCII.
pub(crate) fn digits(text: &str) -> String {
    let letters = text.chars();
    let digits = letters.map(|letter| digit_of(letter).unwrap_or(letter));
    digits.filter(char::is_ascii_digit).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: &str) {
        assert_eq!(normalized(text), expected, "{text:?}");
    }

    #[test]
    fn what_looks_the_same_is_the_same() {
        check("\u{202d}85000\u{202c}", "85000");
        check("\u{feff}85,000", "85,000");
        check("85\u{200b}000", "85000");
        check("85\u{ad}000\u{2069}", "85000");
        for space in ['\u{a0}', '\u{2009}', '\u{202f}', '\u{3000}', '\t'] {
            check(&format!("85{space}000"), "85 000");
        }
        check("８，５００．５", "8,500.5");
        check("３．５％", "3.5%");
        check("￥８５００", "¥8500");
        check("٨٥٬٠٠٠", "85,000");
        check("۸۵٫۵", "85٫5");
        check("८५", "85");
        check("60–75K", "60-75k");
        check("−5", "-5");
        check("12’345", "12'345");
        check(" ", "");
    }

    #[test]
    fn digits_of_every_script_are_taken() {
        for (text, expected) in [
            ("+1 (555) 010-0100", "15550100100"),
            ("٠٣٠/５४", "03054"),
            ("a", ""),
        ] {
            assert_eq!(digits(text), expected);
        }
    }
}
