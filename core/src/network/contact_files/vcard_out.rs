//! People as cards of version 3.0 (rule E1): phones still refuse version 4.0. Lines are not folded,
//! which is allowed, and which some phones need.

use super::ContactCard;
use crate::web_link::is_hidden;

/// A person as a card. Its `UID` is made of the id of the record, so that a program that takes the
/// card twice knows it again. Notes are written only if asked for.
pub fn vcard(id: &str, card: &ContactCard, with_notes: bool) -> String {
    let mut file = String::new();
    let mut line = |name: &str, value: &str| {
        if !value.is_empty() {
            file.push_str(&[name, ":", value, "\r\n"].concat());
        }
    };
    let name = match card.given.is_empty() && card.family.is_empty() {
        true => [";", &escaped(&card.name), ";;;"].concat(),
        false => [&escaped(&card.family), ";", &escaped(&card.given), ";;;"].concat(),
    };
    line("BEGIN", "VCARD");
    line("VERSION", "3.0");
    line("FN", &escaped(&card.name));
    line("N", &name);
    line("ORG", &escaped(&card.organization));
    line("TITLE", &escaped(&card.role));
    for email in &card.emails {
        line("EMAIL;TYPE=INTERNET", &escaped(email));
    }
    for phone in &card.phones {
        line("TEL", &escaped(phone));
    }
    for link in &card.links {
        line("URL", &on_one_line(link));
    }
    if with_notes {
        line("NOTE", &escaped(&card.notes));
    }
    line("UID", &[&escaped(id), "@steppingstone"].concat());
    line("END", "VCARD");
    file
}

/// A text in which no sign ends its value.
fn escaped(text: &str) -> String {
    let mut value = String::with_capacity(text.len());
    for letter in text.replace("\r\n", "\n").chars() {
        match letter {
            '\\' | ',' | ';' => value.extend(['\\', letter]),
            '\t' => value.push(letter),
            _ if is_line_break(letter) => value.push_str("\\n"),
            _ if letter.is_control() => {}
            _ => value.push(letter),
        }
    }
    value
}

/// A link as it is; without what would begin another line.
fn on_one_line(link: &str) -> String {
    let is_kept = |letter: &char| !is_line_break(*letter) && !is_hidden(*letter);
    link.chars().filter(is_kept).collect()
}

/// What some program ends a line with.
const fn is_line_break(letter: char) -> bool {
    matches!(
        letter,
        '\n' | '\r' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}'
    )
}
