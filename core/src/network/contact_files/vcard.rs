//! Cards of versions 2.1, 3.0 and 4.0 (rules V9 to V12). A card that cannot be read is reported with
//! its line, and the others are read.

use std::collections::BTreeMap;

use super::ContactCard;
use super::card::{
    Addresses, MAX_NAME, MAX_NAME_PART, MAX_NOTES, MAX_ORGANIZATION, MAX_ROLE, first_name,
    read_email, read_link, read_phone, several_lines, single_line,
};
use super::decode::decode_file;
use super::import::{ContactImport, Fault, MAX_BYTES, MAX_CARDS, PassedOver, RefusedReason};
use super::logical_lines::{LogicalLine, LogicalLines};
use super::property::{Property, parts, unescaped};

/// Of the name of a property that is left out, more letters are not shown.
const MAX_PROPERTY_NAME: usize = 60;

/// Reads a file of cards. Notes are taken only if asked for.
pub fn read_vcards(bytes: &[u8], takes_notes: bool) -> ContactImport {
    if bytes.len() > MAX_BYTES {
        return ContactImport::refused_whole(1, RefusedReason::TooLarge);
    }
    let file = decode_file(bytes);
    let mut reader = Reader {
        takes_notes,
        found: ContactImport {
            is_encoding_guessed: file.is_guessed,
            ..ContactImport::default()
        },
        left_out: BTreeMap::new(),
        card: None,
        begun: 0,
        is_in_run: false,
    };
    for line in LogicalLines::new(&file.text) {
        reader.line(&line);
        if reader.begun > MAX_CARDS {
            return ContactImport::refused_whole(1, RefusedReason::TooMany);
        }
    }
    reader.finish()
}

struct Reader {
    takes_notes: bool,
    found: ContactImport,
    left_out: BTreeMap<String, usize>,
    card: Option<Card>,
    /// How many cards have begun.
    begun: usize,
    /// Whether the line before was outside of cards and reported.
    is_in_run: bool,
}

impl Reader {
    fn line(&mut self, line: &LogicalLine) {
        let property = Property::of(line);
        match property.as_ref().and_then(border) {
            Some(Border::Begin) => {
                self.refuse_open_card();
                self.card = Some(Card::new(line.number));
                self.begun += 1;
                self.is_in_run = false;
                return;
            }
            Some(Border::End) => {
                self.is_in_run = false;
                match self.card.take() {
                    Some(card) => self.end(card),
                    None => self.pass_over(line.number, PassedOver::StrayEnd),
                }
                return;
            }
            None => {}
        }
        match (&mut self.card, property) {
            (Some(card), Some(property)) => {
                if let Err(reason) = card.take(&property, line.number, self.takes_notes) {
                    card.pass_over(line.number, reason);
                }
            }
            (Some(card), None) => card.pass_over(line.number, PassedOver::UnreadableLine),
            (None, _) => {
                if !self.is_in_run {
                    self.pass_over(line.number, PassedOver::Outside);
                }
                self.is_in_run = true;
            }
        }
    }

    fn pass_over(&mut self, line: usize, reason: PassedOver) {
        self.found.passed_over.push(Fault { line, reason });
    }

    fn end(&mut self, card: Card) {
        match card.finish() {
            Ok(finished) => {
                self.found.cards.push(finished.card);
                self.found.passed_over.extend(finished.passed_over);
                for (name, count) in finished.left_out {
                    *self.left_out.entry(name).or_default() += count;
                }
            }
            Err((refusal, unreadable)) => {
                self.found.passed_over.extend(unreadable);
                self.found.refused.push(refusal);
            }
        }
    }

    fn refuse_open_card(&mut self) {
        if let Some(card) = self.card.take() {
            self.found.refused.push(Fault {
                line: card.begin,
                reason: RefusedReason::NotEnded,
            });
            self.found.passed_over.extend(card.unreadable());
        }
    }

    fn finish(mut self) -> ContactImport {
        self.refuse_open_card();
        if self.begun == 0 {
            return ContactImport {
                is_encoding_guessed: self.found.is_encoding_guessed,
                ..ContactImport::refused_whole(1, RefusedReason::NoCards)
            };
        }
        self.found.left_out = self.left_out.into_iter().collect();
        self.found
    }
}

enum Border {
    Begin,
    End,
}

fn border(property: &Property) -> Option<Border> {
    if !property.raw.trim().eq_ignore_ascii_case("VCARD") {
        return None;
    }
    match property.name.as_str() {
        "BEGIN" => Some(Border::Begin),
        "END" => Some(Border::End),
        _ => None,
    }
}

/// Addresses by preference: in the order of the file within each.
type ByPreference = BTreeMap<u8, Vec<String>>;

/// A card that is being read.
struct Card {
    begin: usize,
    refusal: Option<Fault<RefusedReason>>,
    full_name: String,
    given: String,
    additional: String,
    family: String,
    nickname: String,
    organization: String,
    role: String,
    emails: ByPreference,
    phones: ByPreference,
    links: ByPreference,
    notes: Vec<String>,
    left_out: BTreeMap<String, usize>,
    passed_over: Vec<Fault<PassedOver>>,
}

/// A card with what was not taken of it.
struct Finished {
    card: ContactCard,
    left_out: BTreeMap<String, usize>,
    passed_over: Vec<Fault<PassedOver>>,
}

impl Card {
    fn new(begin: usize) -> Card {
        Card {
            begin,
            refusal: None,
            full_name: String::new(),
            given: String::new(),
            additional: String::new(),
            family: String::new(),
            nickname: String::new(),
            organization: String::new(),
            role: String::new(),
            emails: BTreeMap::new(),
            phones: BTreeMap::new(),
            links: BTreeMap::new(),
            notes: Vec::new(),
            left_out: BTreeMap::new(),
            passed_over: Vec::new(),
        }
    }

    fn pass_over(&mut self, line: usize, reason: PassedOver) {
        self.passed_over.push(Fault { line, reason });
    }

    fn leave_out(&mut self, name: &str, count: usize) {
        if count > 0 {
            let name = name.chars().take(MAX_PROPERTY_NAME).collect();
            *self.left_out.entry(name).or_default() += count;
        }
    }

    /// A card that is refused says why once: its version comes before its kind.
    fn refuse(&mut self, line: usize, reason: RefusedReason) {
        let refusal = Fault { line, reason };
        let is_first = |other: &Fault<RefusedReason>| other.reason <= reason;
        self.refusal = self.refusal.filter(is_first).or(Some(refusal));
    }

    /// Takes what a line says.
    fn take(
        &mut self,
        property: &Property,
        line: usize,
        takes_notes: bool,
    ) -> Result<(), PassedOver> {
        if property.is_empty() {
            return Ok(());
        }
        let word = property.raw.trim();
        match property.name.as_str() {
            "VERSION" if !matches!(word, "2.1" | "3.0" | "4.0") => {
                self.refuse(line, RefusedReason::Version);
            }
            "KIND" | "X-ADDRESSBOOKSERVER-KIND" if !word.eq_ignore_ascii_case("individual") => {
                self.refuse(self.begin, RefusedReason::NotAPerson);
            }
            "VERSION" | "PRODID" | "REV" | "UID" | "KIND" => {}
            "FN" => first(&mut self.full_name, &property.text()?, MAX_NAME),
            "N" => self.take_name(&property.text()?),
            "NICKNAME" => first(&mut self.nickname, &property.text()?, MAX_NAME),
            "ORG" => {
                let text = property.text()?;
                let part = parts(&text, ';').next().unwrap_or_default();
                first(&mut self.organization, part, MAX_ORGANIZATION);
            }
            "TITLE" => first(&mut self.role, &property.text()?, MAX_ROLE),
            "EMAIL" => {
                let email = read_email(&unescaped(&property.text()?))?;
                self.emails
                    .entry(property.preference)
                    .or_default()
                    .push(email);
            }
            "TEL" => {
                let phone = read_phone(&unescaped(&property.text()?))?;
                self.phones
                    .entry(property.preference)
                    .or_default()
                    .push(phone);
            }
            "URL" | "X-SOCIALPROFILE" => match read_link(&unescaped(&property.text()?)) {
                Some(link) => self
                    .links
                    .entry(property.preference)
                    .or_default()
                    .push(link),
                None => self.leave_out("URL", 1),
            },
            "NOTE" if takes_notes => {
                let note = several_lines(&unescaped(&property.text()?), MAX_NOTES);
                if !note.is_empty() {
                    self.notes.push(note);
                }
            }
            name => self.leave_out(name, 1),
        }
        Ok(())
    }

    /// Family, given and additional names; prefixes and suffixes are only in the full name.
    fn take_name(&mut self, text: &str) {
        if !(self.family.is_empty() && self.given.is_empty() && self.additional.is_empty()) {
            return;
        }
        let mut parts = parts(text, ';');
        for name in [&mut self.family, &mut self.given, &mut self.additional] {
            let part = parts.next().unwrap_or_default();
            let words: Vec<String> = super::property::parts(part, ',').map(unescaped).collect();
            *name = single_line(&words.join(" "), MAX_NAME);
        }
    }

    fn unreadable(self) -> impl Iterator<Item = Fault<PassedOver>> {
        let faults = self.passed_over.into_iter();
        faults.filter(|fault| fault.reason == PassedOver::UnreadableLine)
    }

    /// The person; or why there is none, with the lines that could not be read.
    fn finish(mut self) -> Result<Finished, (Fault<RefusedReason>, Vec<Fault<PassedOver>>)> {
        let mut emails = Addresses::emails();
        let mut phones = Addresses::phones();
        let mut links = Addresses::links();
        for (kind, list, name) in [
            (&mut self.emails, &mut emails, "EMAIL"),
            (&mut self.phones, &mut phones, "TEL"),
            (&mut self.links, &mut links, "URL"),
        ] {
            let found = std::mem::take(kind).into_values().flatten();
            found.for_each(|address| list.add(address));
            let count = list.surplus;
            if count > 0 {
                *self.left_out.entry(name.to_owned()).or_default() += count;
            }
        }
        let emails = emails.into_list();
        let parts = [&self.given, &self.additional, &self.family];
        let joined = parts.map(String::as_str).join(" ");
        let first_email = emails.first().map_or("", String::as_str);
        let name = first_name([
            &self.full_name,
            &joined,
            &self.nickname,
            &self.organization,
            first_email,
        ]);
        let refusal = self.refusal;
        let (None, Some(name)) = (refusal, name) else {
            let no_name = Fault {
                line: self.begin,
                reason: RefusedReason::NoName,
            };
            let refusal = refusal.unwrap_or(no_name);
            return Err((refusal, self.unreadable().collect()));
        };
        Ok(Finished {
            card: ContactCard {
                name,
                given: single_line(&self.given, MAX_NAME_PART),
                family: single_line(&self.family, MAX_NAME_PART),
                organization: self.organization,
                role: self.role,
                emails,
                phones: phones.into_list(),
                links: links.into_list(),
                notes: several_lines(&self.notes.join("\n"), MAX_NOTES),
                since: None,
            },
            left_out: self.left_out,
            passed_over: self.passed_over,
        })
    }
}

/// Sets a text that is not set yet, without the escapes of the value.
fn first(text: &mut String, value: &str, max: usize) {
    if text.is_empty() {
        *text = single_line(&unescaped(value), max);
    }
}

#[cfg(test)]
#[path = "vcard_tests.rs"]
mod tests;
