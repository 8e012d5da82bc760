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

#[cfg(test)]
mod tests {
    use super::*;

    fn lines(card: &ContactCard, with_notes: bool) -> Vec<String> {
        let text = vcard("p1", card, with_notes);
        let text = text.strip_suffix("\r\n").unwrap();
        text.split("\r\n").map(str::to_owned).collect()
    }

    #[test]
    fn a_card_has_what_is_known_in_its_order() {
        let card = ContactCard {
            name: "Ada; Okafor".to_owned(),
            family: "Okafor".to_owned(),
            organization: "A\\B, C".to_owned(),
            role: "Head".to_owned(),
            emails: vec!["a@b".to_owned(), "c@d".to_owned()],
            phones: vec!["+1 555 0100".to_owned()],
            links: vec!["https://a.example/b,c".to_owned()],
            notes: "One\r\nTwo\u{2028}Three\u{7}\tFour".to_owned(),
            ..ContactCard::default()
        };
        let expected = [
            "BEGIN:VCARD",
            "VERSION:3.0",
            "FN:Ada\\; Okafor",
            "N:Okafor;;;;",
            "ORG:A\\\\B\\, C",
            "TITLE:Head",
            "EMAIL;TYPE=INTERNET:a@b",
            "EMAIL;TYPE=INTERNET:c@d",
            "TEL:+1 555 0100",
            "URL:https://a.example/b,c",
            "NOTE:One\\nTwo\\nThree\tFour",
            "UID:p1@steppingstone",
            "END:VCARD",
        ];
        assert_eq!(lines(&card, true), expected);
        let without: Vec<&str> = expected
            .into_iter()
            .filter(|it| !it.starts_with("NOTE"))
            .collect();
        assert_eq!(lines(&card, false), without);
    }

    #[test]
    fn no_text_begins_another_line() {
        let text = "a\nTEL:1\rb\u{b}c\u{85}d\u{2029}e".to_owned();
        let card = ContactCard {
            name: text.clone(),
            links: vec!["https://a\r\nTEL:1".to_owned()],
            ..ContactCard::default()
        };
        let lines = lines(&card, false);
        assert_eq!(lines[2], "FN:a\\nTEL:1\\nb\\nc\\nd\\ne");
        assert_eq!(lines[4], "URL:https://aTEL:1");
        assert_eq!(lines.len(), 7);
    }
}
