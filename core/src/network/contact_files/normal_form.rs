//! Names and addresses of people as they are compared (rule K1).

use super::super::latin::folded;
use crate::normalize::digits;

/// Phone numbers with fewer digits are never those of one person.
const MIN_DIGITS: usize = 7;
/// How many digits at the end make a number, with whatever is dialed before it.
const LAST_DIGITS: usize = 9;

/// What stands before a name, as its normal form has it.
const TITLES: [&str; 8] = ["dr", "prof", "mr", "mrs", "ms", "mx", "herr", "frau"];

/// What may follow a name behind a comma, without dots.
const CREDENTIALS: &[&str] = &[
    "phd", "dphil", "md", "do", "dds", "dmd", "dvm", "pharmd", "jd", "llm", "llb", "edd", "psyd",
    "dba", "mba", "emba", "mpa", "mph", "ma", "msc", "ms", "meng", "med", "mfa", "msw", "mphil",
    "ba", "bsc", "bs", "beng", "bed", "bfa", "bcom", "cpa", "cfa", "cma", "cia", "acca", "aca",
    "pmp", "csm", "cissp", "cisa", "cism", "phr", "sphr", "shrmcp", "shrmscp", "pe", "rn", "bsn",
    "msn", "np", "lcsw", "lpc", "esq", "jr", "sr", "ii", "iii", "iv", "dr", "prof", "mag", "dipl",
    "diplom", "ing", "dipling", "frcp", "frcs", "mrcp", "obe", "mbe", "cbe", "ret",
];

pub(super) fn email_key(email: &str) -> Option<String> {
    let key = email.trim().to_lowercase();
    (!key.is_empty()).then_some(key)
}

/// The last nine digits of a number, or all if it has seven or eight.
pub(super) fn phone_key(phone: &str) -> Option<String> {
    let digits = digits(phone);
    let start = digits.len().saturating_sub(LAST_DIGITS);
    let key = digits.get(start..)?;
    (key.len() >= MIN_DIGITS).then(|| key.to_owned())
}

/// A link without its scheme, `www.`, query and slashes at the end. The path stays as it is, except
/// at LinkedIn, where its case means nothing.
pub(super) fn link_key(link: &str) -> Option<String> {
    let (_, address) = link.trim().split_once("://")?;
    let address = address.split('?').next()?;
    let end = address.find('/').unwrap_or(address.len());
    let (host, path) = address.split_at_checked(end)?;
    let host = host.to_lowercase();
    let host = host.strip_prefix("www.").unwrap_or(&host);
    let is_linked_in = host == "linkedin.com" || host.ends_with(".linkedin.com");
    let path = path.trim_end_matches('/');
    let path = if is_linked_in {
        path.to_lowercase()
    } else {
        path.to_owned()
    };
    (!host.is_empty()).then(|| [host, &path].concat())
}

/// The normal form of a name; `None` if nothing of it can be compared.
pub fn name_key(name: &str) -> Option<String> {
    let is_shouted = !name.chars().any(char::is_lowercase);
    let mut pieces = name.split(',').map(str::trim);
    let first = pieces.next()?;
    let has_given = first.split_whitespace().nth(1).is_some();
    let is_credential = |piece: &str| {
        piece.split_whitespace().all(|word| match has_given {
            true => is_known_credential(word) || (is_abbreviation(word) && !is_shouted),
            // Behind a family name alone, `Do`, `Ma` and `Med` are given names.
            false => {
                is_known_credential(word)
                    && (word.contains('.') || is_capitals(word))
                    && !is_shouted
            }
        })
    };
    // "Family, Given" is turned.
    let mut words: Vec<String> = Vec::new();
    for piece in pieces.filter(|piece| !is_credential(piece)) {
        words.extend(words_of(piece));
    }
    words.extend(words_of(first));
    let words = without_titles(&words);
    (!words.is_empty()).then(|| words.join(" "))
}

/// The words of a piece of a name, without the titles before them.
fn words_of(piece: &str) -> Vec<String> {
    let letters = folded(piece)
        .chars()
        .filter_map(plain_sign)
        .collect::<String>();
    let words: Vec<String> = letters.split_whitespace().map(str::to_owned).collect();
    without_titles(&words).to_vec()
}

/// Hyphens are spaces; dots and apostrophes are nothing.
const fn plain_sign(letter: char) -> Option<char> {
    match letter {
        '.' | '\'' | '’' | '‘' | '\u{2bc}' | '`' | '´' => None,
        '-' | '\u{2010}'..='\u{2015}' => Some(' '),
        _ => Some(letter),
    }
}

/// Words without the titles before them, while one remains.
fn without_titles(words: &[String]) -> &[String] {
    match words {
        [title, rest @ ..] if !rest.is_empty() && TITLES.contains(&title.as_str()) => {
            without_titles(rest)
        }
        _ => words,
    }
}

fn is_known_credential(word: &str) -> bool {
    let is_part = |letter: &char| letter.is_alphanumeric();
    let plain: String = word
        .chars()
        .filter(is_part)
        .flat_map(char::to_lowercase)
        .collect();
    plain.is_empty() || CREDENTIALS.contains(&plain.as_str())
}

/// Whether a word of three letters or more is an abbreviation by its capitals, as in `PhD`.
fn is_capitals(word: &str) -> bool {
    let capitals = word.chars().filter(|letter| letter.is_uppercase()).count();
    capitals >= 2 && word.chars().count() >= 3
}

/// Whether a word is two to six capital letters, as a credential that is not known may be.
fn is_abbreviation(word: &str) -> bool {
    let count = word.chars().filter(|letter| letter.is_uppercase()).count();
    let is_sign = |letter: char| letter.is_uppercase() || matches!(letter, '.' | '-' | '®' | '™');
    (2..=6).contains(&count) && word.chars().all(is_sign)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn name(text: &str, expected: &str) {
        assert_eq!(name_key(text).as_deref(), Some(expected), "{text}");
    }

    #[test]
    fn names_lose_marks_signs_titles_and_credentials() {
        name("O'Brien-Łuczak, Zoë", "zoe obrien luczak");
        name("Prof. Dr. Ada  Okafor, Ph.D., MBA", "ada okafor");
        name("Ada Okafor, SHRM-CP", "ada okafor");
        name("Ada Okafor, PMP®", "ada okafor");
        name("Okafor, Ada, PhD", "ada okafor");
        name("Okafor, Dr. Ada", "ada okafor");
        name("Dr. Okafor, Ada", "ada okafor");
        name("OKAFOR, ADA", "ada okafor");
        name("Lee, JK", "jk lee");
        name("Kim, Do", "do kim");
        name("ALI, MED", "med ali");
        name("Okafor, PhD", "okafor");
        name("Okafor, M.D.", "okafor");
        name("Anna Müller, Do, ma", "anna muller");
        name("van Dijk, Anna Maria", "anna maria van dijk");
        name("Frau Groß", "gross");
        name("Dr", "dr");
        name("Mr. Dr.", "dr");
        name("Ada,", "ada");
        name("Ada, -", "ada");
        name("李 明", "李 明");
        for text in ["", " ", "...", "-", ","] {
            assert_eq!(name_key(text), None, "{text}");
        }
    }

    #[test]
    fn phones_equal_by_their_last_digits() {
        let key = |text| phone_key(text);
        assert_eq!(key("+49 30 0000 0005"), key("030 00000005"));
        assert_eq!(key("+1 (555) 010-0100").as_deref(), Some("550100100"));
        assert_eq!(key("555 0100").as_deref(), Some("5550100"));
        assert_ne!(key("5550 0100"), key("1 5550 0100"));
        assert_eq!(key("123456"), None);
    }

    #[test]
    fn links_equal_without_what_does_not_matter() {
        let key = |text| link_key(text).unwrap();
        assert_eq!(
            key("https://www.linkedin.com/in/anna-m/"),
            key("http://linkedin.com/in/Anna-M?trk=1")
        );
        assert_eq!(key("HTTP://WWW.Example.org/A//"), "example.org/A");
        assert_ne!(key("https://example.org/A"), key("https://example.org/a"));
        assert_eq!(key("https://example.org?x=/"), "example.org");
        assert_eq!(link_key("example.org"), None);
        assert_eq!(link_key("https://"), None);
    }
}
