//! A person as a file of contacts holds one, and the texts of it (rules V9 to V11).

use std::collections::HashSet;

use chrono::NaiveDate;

use super::import::PassedOver;
use super::normal_form::{email_key, link_key, phone_key};
use crate::normalize::digits;
use crate::record::fields::LINK_MAX;
use crate::web_link::is_hidden;

/// How many letters a text of a person may have, and how many addresses of a kind are kept.
pub(super) const MAX_NAME: usize = 200;
pub(super) const MAX_NAME_PART: usize = 100;
pub(super) const MAX_ORGANIZATION: usize = 200;
pub(super) const MAX_ROLE: usize = 200;
pub(super) const MAX_NOTES: usize = 2_000;
pub(super) const MAX_EMAILS: usize = 5;
pub(super) const MAX_PHONES: usize = 5;
pub(super) const MAX_LINKS: usize = 3;
const MAX_EMAIL: usize = 254;
const MAX_PHONE: usize = 40;
/// What stands behind the scheme of a link.
const MAX_ADDRESS: usize = LINK_MAX - "https://".len();

/// A phone number has at least these digits.
const MIN_DIGITS: usize = 3;

/// A person as a file of contacts holds one. Readers keep every text within the limits of the
/// stored record.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ContactCard {
    /// As it is shown; readers give no card without one.
    pub name: String,
    pub given: String,
    pub family: String,
    pub organization: String,
    pub role: String,
    /// The preferred one first, as with phones and links.
    pub emails: Vec<String>,
    pub phones: Vec<String>,
    /// Of http and https only.
    pub links: Vec<String>,
    /// May have several lines, set apart by LF.
    pub notes: String,
    /// Since when one knows the person.
    pub since: Option<NaiveDate>,
}

/// A text on one line: white space of any kind is one space, what nobody sees goes, and what is
/// longer is cut off.
pub(super) fn single_line(text: &str, max: usize) -> String {
    let mut line = String::new();
    let mut count = 0;
    let mut is_gap = false;
    for letter in text.chars() {
        if letter.is_whitespace() {
            is_gap = count > 0;
        } else if !is_hidden(letter) {
            let needed = 1 + usize::from(is_gap);
            if count + needed > max {
                break;
            }
            if is_gap {
                line.push(' ');
            }
            line.push(letter);
            count += needed;
            is_gap = false;
        }
    }
    line
}

/// The first of some texts that is a name (rules V10 and S5).
pub(super) fn first_name<const N: usize>(texts: [&str; N]) -> Option<String> {
    let mut names = texts.into_iter().map(|text| single_line(text, MAX_NAME));
    names.find(|name| !name.is_empty())
}

/// A text that may have several lines, each ended by LF alone.
pub(super) fn several_lines(text: &str, max: usize) -> String {
    let text = text.replace("\r\n", "\n");
    let letters = text.chars().map(|letter| match letter {
        '\r' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}' => '\n',
        _ => letter,
    });
    let kept: String = letters.filter(|letter| !is_hidden(*letter)).collect();
    let cut: String = kept.trim().chars().take(max).collect();
    cut.trim_end().to_owned()
}

/// A text on one line unless it is longer than it may be: a part of an address is none.
fn whole_line(text: &str, max: usize) -> Option<String> {
    let line = single_line(text, max + 1);
    (line.chars().count() <= max).then_some(line)
}

/// A text without the scheme of its kind before it.
fn without_scheme<'a>(text: &'a str, scheme: &str) -> &'a str {
    let text = text.trim();
    match text.split_at_checked(scheme.len()) {
        Some((start, rest)) if start.eq_ignore_ascii_case(scheme) => rest,
        _ => text,
    }
}

/// An e-mail address; empty for an empty text.
pub(super) fn read_email(text: &str) -> Result<String, PassedOver> {
    let email = whole_line(without_scheme(text, "mailto:"), MAX_EMAIL);
    let is_one = |email: &String| email.is_empty() || email.contains('@');
    email.filter(is_one).ok_or(PassedOver::Email)
}

/// A phone number; empty for an empty text.
pub(super) fn read_phone(text: &str) -> Result<String, PassedOver> {
    const EXTENSION: &str = ";ext=";
    let text = without_scheme(text, "tel:");
    let lower = text.to_ascii_lowercase();
    let number = match lower
        .find(EXTENSION)
        .and_then(|at| text.split_at_checked(at))
    {
        Some((number, rest)) => {
            let extension = rest.get(EXTENSION.len()..).unwrap_or_default();
            whole_line(&[number, " ext. ", extension].concat(), MAX_PHONE)
        }
        None => whole_line(text, MAX_PHONE),
    };
    let is_one = |phone: &String| phone.is_empty() || digits(phone).len() >= MIN_DIGITS;
    number.filter(is_one).ok_or(PassedOver::Phone)
}

/// A link of the web; `None` for another address, and an empty text for an empty one.
pub(super) fn read_link(text: &str) -> Option<String> {
    let link = whole_line(text, LINK_MAX)?;
    let is_web = ["http://", "https://"].iter().any(|scheme| {
        let rest = without_scheme(&link, scheme);
        let is_scheme = rest.len() < link.len();
        is_scheme && (1..=MAX_ADDRESS).contains(&rest.chars().count()) && !rest.contains(' ')
    });
    (link.is_empty() || is_web).then_some(link)
}

/// The different addresses of a kind, up to how many are kept.
pub(super) struct Addresses {
    list: Vec<String>,
    seen: HashSet<String>,
    max: usize,
    key: fn(&str) -> Option<String>,
    /// How many more there were.
    pub(super) surplus: usize,
}

impl Addresses {
    pub(super) fn emails() -> Addresses {
        Addresses::new(MAX_EMAILS, email_key)
    }

    pub(super) fn phones() -> Addresses {
        Addresses::new(MAX_PHONES, phone_key)
    }

    pub(super) fn links() -> Addresses {
        Addresses::new(MAX_LINKS, link_key)
    }

    fn new(max: usize, key: fn(&str) -> Option<String>) -> Addresses {
        Addresses {
            list: Vec::new(),
            seen: HashSet::new(),
            max,
            key,
            surplus: 0,
        }
    }

    /// Keeps all of a list, which may hold equal ones.
    pub(super) fn keep(&mut self, list: &[String]) {
        for address in list {
            self.seen.insert(self.key_of(address));
            self.list.push(address.clone());
        }
    }

    /// Adds an address unless an equal one is there. An empty one is none.
    pub(super) fn add(&mut self, address: String) {
        if address.is_empty() || !self.seen.insert(self.key_of(&address)) {
            return;
        }
        if self.list.len() < self.max {
            self.list.push(address);
        } else {
            self.surplus += 1;
        }
    }

    pub(super) fn into_list(self) -> Vec<String> {
        self.list
    }

    /// Short phone numbers equal only themselves.
    fn key_of(&self, address: &str) -> String {
        (self.key)(address).unwrap_or_else(|| address.to_owned())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn white_space_is_one_space_and_what_nobody_sees_goes() {
        let line = |text| single_line(text, 9);
        assert_eq!(
            line(" Ada\u{2028}\t\u{200b} \u{a0}Ok\u{ad}o\u{7}\n"),
            "Ada Oko"
        );
        assert_eq!(line("12345678 90"), "12345678");
        assert_eq!(line("1234567 890"), "1234567 8");
        assert_eq!(line("\u{feff} "), "");
        assert_eq!(
            several_lines(" a\r\nb\rc\u{2028}\u{200b}d \n", 50),
            "a\nb\nc\nd"
        );
        assert_eq!(several_lines("ab c", 3), "ab");
    }

    #[test]
    fn addresses_are_checked() {
        assert_eq!(
            read_email(" MailTo:a@b.example "),
            Ok("a@b.example".to_owned())
        );
        assert_eq!(read_email(" "), Ok(String::new()));
        assert_eq!(read_email("mailto:"), Ok(String::new()));
        assert_eq!(read_email("a.b"), Err(PassedOver::Email));
        let long = |count: usize| "a".repeat(count) + "@b";
        assert!(read_email(&long(252)).is_ok());
        assert_eq!(read_email(&long(253)), Err(PassedOver::Email));

        assert_eq!(
            read_phone("TEL:+1-555;EXT=42"),
            Ok("+1-555 ext. 42".to_owned())
        );
        assert_eq!(read_phone("٠٣٠"), Ok("٠٣٠".to_owned()));
        assert_eq!(read_phone("12"), Err(PassedOver::Phone));
        assert_eq!(read_phone(&"1".repeat(41)), Err(PassedOver::Phone));
        assert_eq!(read_phone(""), Ok(String::new()));

        assert_eq!(
            read_link("HTTPS://a.example/b").as_deref(),
            Some("HTTPS://a.example/b")
        );
        assert_eq!(read_link("").as_deref(), Some(""));
        for text in [
            "ftp://a",
            "https://",
            "http:a",
            "javascript:alert(1)",
            "https://a.example/b c",
            "a.example",
        ] {
            assert_eq!(read_link(text), None, "{text}");
        }
        assert_eq!(read_link(&("http://".to_owned() + &"a".repeat(494))), None);
    }

    #[test]
    fn equal_addresses_are_kept_once_and_the_rest_is_counted() {
        let mut phones = Addresses::phones();
        for phone in [
            "+49 30 1234567",
            "030/1234567",
            "110",
            "110",
            "112",
            "1-1-0",
        ] {
            phones.add(phone.to_owned());
        }
        assert_eq!(phones.surplus, 0);
        for phone in ["1000000", "1000001", "1000002", "1000002"] {
            phones.add(phone.to_owned());
        }
        assert_eq!(phones.surplus, 2);
        let expected = ["+49 30 1234567", "110", "112", "1-1-0", "1000000"];
        assert_eq!(phones.into_list(), expected);
    }
}
