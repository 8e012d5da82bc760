//! An entry as it is stored.

use litemap::LiteMap;

use super::super::{Entry, EntryKind, Scope, is_example, read_end, read_start};
use super::texts::{Texts, latest, latest_of, read_texts, text_of, texts_json};
use crate::career::Facet;
use crate::json::Json;
use crate::keyed::keyed;
use crate::moment::stamp_after;
use crate::record::codec::{
    choice, flag_json, id, list, map, map_json, moment, optional, stamped, stamped_json, text,
    text_json,
};
use crate::record::form::{Form, Table, keys, table};
use crate::record::{Clock, DecodeError, Stamped, joined, revert_list, revert_map, revert_stamped};
use crate::store::{Key, Kind, ListRecord, Record};

keyed! {
    /// What can be typed or chosen of an entry.
    EntryField {
        Title "title",
        Organization "organisation",
        Place "place",
        /// As typed; see [`read_start`].
        Start "start",
        /// As typed; `now` while it goes on.
        End "end",
        /// The key of a [`Scope`].
        Scope "scope",
        /// The code of an occupation.
        Occupation "occupation",
        HoursWeek "hours_week",
        Pay "pay",
        /// `year`, `month` or `hour`.
        PayPer "pay_per",
        /// Three letters.
        Currency "currency",
        /// What the reader takes from it.
        Takeaway "takeaway",
        Notes "notes",
        Url "url",
        /// Of a certificate.
        Number "number",
        Expires "expires",
        /// The id of the offer that it came from.
        Offer "offer",
    }
}

/// An entry lists at most so many skills.
pub const MAX_SKILLS_OF_ENTRY: usize = 50;
/// An entry has at most so many results, with so many characters each.
pub const MAX_RESULTS: usize = 20;
pub const MAX_RESULT: usize = 300;

table! {
    ENTRY, ENTRY_TABLE = "journey-entry", "A job, a course, a time at home." {
        "id": Form::Id, "As in the key.";
        "kind": Form::Stamped(&Form::Choice(|| keys(&EntryKind::ALL, EntryKind::key))), "What it is.";
        "texts": Form::Map(&FIELD, &Form::Stamped(&Form::Text)), "What was typed and chosen.";
        "results": Form::Stamped(&Form::List(&Form::Text)), "What came of it.";
        "built": Form::Map(&FACET, &Form::Stamped(&Form::OrNull(&Form::Range(1, 5)))), "How far the role built each facet; null where that does not apply.";
        "skills": Form::Stamped(&Form::List(&Form::Id)), "The skills used in it.";
        "private": Form::Stamped(&Form::OrNull(&Form::Flag)), "Whether it is left out of what others see; null as usual for its kind.";
        "changed_ms": Form::Moment, "When it was last edited.";
    }
}

const FIELD: Form = Form::Names {
    name: "journey-entry-field",
    what: "What can be given of an entry. Dates are as typed; `end` may be `now`. `scope` is `learning`, `own_work`, `lead_work`, `lead_people` or `direction`; `occupation` an O*NET-SOC code; `pay_per` is `year`, `month` or `hour`; `offer` the id of an offer.",
    all: || keys(&EntryField::ALL, EntryField::key),
};

const FACET: Form = Form::Names {
    name: "facet",
    what: "A side of career-building, as the quiz has it.",
    all: || keys(&Facet::ALL, Facet::key),
};

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct JourneyEntry {
    pub id: String,
    pub kind: Stamped<EntryKind>,
    pub texts: Texts<EntryField>,
    pub results: Stamped<Vec<String>>,
    /// An answer from 1 to 5; `None` where it does not apply.
    pub built: LiteMap<Facet, Stamped<Option<u8>>>,
    pub skills: Stamped<Vec<String>>,
    /// `None`: as usual for its kind.
    pub is_private: Stamped<Option<bool>>,
    pub changed_ms: i64,
}

impl JourneyEntry {
    pub fn new(id: impl Into<String>, kind: EntryKind, at_ms: i64) -> JourneyEntry {
        JourneyEntry {
            id: id.into(),
            kind: Stamped { at_ms, value: kind },
            texts: Texts::new(),
            results: Stamped::default(),
            built: LiteMap::new(),
            skills: Stamped::default(),
            is_private: Stamped::default(),
            changed_ms: at_ms,
        }
    }

    /// What stands in a field.
    pub fn text(&self, field: EntryField) -> &str {
        text_of(&self.texts, field)
    }

    /// Fills a field.
    pub fn set_text(&mut self, field: EntryField, text: impl Into<String>, at_ms: i64) {
        let (at_ms, value) = (self.edited(at_ms), text.into());
        self.texts.insert(field, Stamped { at_ms, value });
    }

    /// Says what kind of entry it is.
    pub fn set_kind(&mut self, kind: EntryKind, at_ms: i64) {
        let at_ms = self.edited(at_ms);
        self.kind = Stamped { at_ms, value: kind };
    }

    /// Lists a skill, or takes it off the list. False where it is so already, or where there is no
    /// room for more.
    pub fn list_skill(&mut self, id: &str, is_listed: bool, at_ms: i64) -> bool {
        let mut value = self.skills.value.clone();
        let was_listed = value.iter().any(|other| other == id);
        if was_listed == is_listed || (is_listed && value.len() >= MAX_SKILLS_OF_ENTRY) {
            return false;
        }
        match is_listed {
            true => value.push(id.to_owned()),
            false => value.retain(|other| other != id),
        }
        let at_ms = self.edited(at_ms);
        self.skills = Stamped { at_ms, value };
        true
    }

    /// Writes down what came of it, a line each. Lines that say nothing, and those for which there
    /// is no room, are left out; longer ones are cut off.
    pub fn set_results(&mut self, text: &str, at_ms: i64) {
        let lines = text.lines().filter(|line| !line.trim().is_empty());
        let cut = |line: &str| line.chars().take(MAX_RESULT).collect();
        let value = lines.take(MAX_RESULTS).map(cut).collect();
        let at_ms = self.edited(at_ms);
        self.results = Stamped { at_ms, value };
    }

    /// Answers how far the role built a facet; `None` where that does not apply.
    pub fn answer(&mut self, facet: Facet, answer: Option<u8>, at_ms: i64) {
        let at_ms = self.edited(at_ms);
        let value = answer.map(|answer| answer.clamp(1, 5));
        self.built.insert(facet, Stamped { at_ms, value });
    }

    /// Says whether it is left out of what others see.
    pub fn set_private(&mut self, is_private: bool, at_ms: i64) {
        let at_ms = self.edited(at_ms);
        let value = Some(is_private);
        self.is_private = Stamped { at_ms, value };
    }

    /// The stamp of an edit made now, which becomes the last.
    pub fn edited(&mut self, at_ms: i64) -> i64 {
        let stamps = [
            self.kind.at_ms,
            latest_of(&self.texts),
            self.results.at_ms,
            latest_of(&self.built),
            self.skills.at_ms,
            self.is_private.at_ms,
            self.changed_ms,
        ];
        self.changed_ms = stamp_after(latest(stamps), at_ms);
        self.changed_ms
    }

    /// What the rules look at. A date that cannot be read counts as not given.
    pub fn entry(&self) -> Entry {
        let kind = self.kind.value;
        let text = |field| self.text(field).trim().to_owned();
        let given = |field| Some(text(field)).filter(|text| !text.is_empty());
        let answers = self.built.iter();
        Entry {
            title: text(EntryField::Title),
            organization: text(EntryField::Organization),
            place: text(EntryField::Place),
            start: read_start(self.text(EntryField::Start)).ok().flatten(),
            end: read_end(self.text(EntryField::End)).ok().flatten(),
            scope: Scope::from_key(self.text(EntryField::Scope)),
            occupation: given(EntryField::Occupation),
            results: self.results.value.clone(),
            notes: text(EntryField::Notes),
            built: answers.map(|(facet, it)| (*facet, it.value)).collect(),
            skills: self.skills.value.clone(),
            url: text(EntryField::Url),
            number: text(EntryField::Number),
            expires: read_start(self.text(EntryField::Expires)).ok().flatten(),
            is_private: self.is_private.value.unwrap_or(kind.is_private_at_first()),
            ..Entry::new(self.id.clone(), kind)
        }
    }
}

impl Record for JourneyEntry {
    const KIND: Kind = Kind::JourneyEntry;
    const FORM: &'static Table = &ENTRY_TABLE;
    const TITLE: &'static [&'static str] = &["texts", "title", "value"];

    fn key(&self) -> Option<Key> {
        Key::of(Kind::JourneyEntry, &self.id)
    }

    fn has_key(&self, key: &Key) -> bool {
        key.names(Kind::JourneyEntry, &self.id)
    }

    fn doc(&self) -> Json {
        let built = self.built.iter().map(|(facet, answer)| {
            let answer = stamped_json(answer, |it| {
                it.map_or(Json::Null, |it| Json::Whole(it.into()))
            });
            (facet.key().to_owned(), answer)
        });
        let values = [
            text_json(&self.id),
            stamped_json(&self.kind, |kind| text_json(kind.key())),
            texts_json(&self.texts, EntryField::key),
            stamped_json(&self.results, |all| Json::list(all, |it| text_json(it))),
            map_json(built),
            stamped_json(&self.skills, |all| Json::list(all, |it| text_json(it))),
            stamped_json(&self.is_private, |flag| flag_json(*flag)),
            Json::Whole(self.changed_ms),
        ];
        Json::Object(ENTRY.map(str::to_owned).into_iter().zip(values).collect())
    }

    fn from_doc(doc: Json) -> Result<JourneyEntry, DecodeError> {
        let mut doc = doc.members(&ENTRY, &[])?;
        let facet = |key: String| Facet::from_key(&key).ok_or_else(DecodeError::later);
        Ok(JourneyEntry {
            id: doc.read("id", id)?,
            kind: doc.read("kind", |json| {
                stamped(json, |kind| choice(kind, EntryKind::from_key))
            })?,
            texts: doc.read("texts", |json| read_texts(json, EntryField::from_key))?,
            results: doc.read("results", |json| stamped(json, |all| list(all, text)))?,
            built: doc.read("built", |json| {
                map(json, facet, |json| stamped(json, |it| optional(it, answer)))
            })?,
            skills: doc.read("skills", |json| stamped(json, |all| list(all, id)))?,
            is_private: doc.read("private", |json| {
                stamped(json, |flag| optional(flag, Json::flag))
            })?,
            changed_ms: doc.read("changed_ms", moment)?,
        })
    }

    fn merged(&self, other: &JourneyEntry) -> JourneyEntry {
        JourneyEntry {
            id: self.id.clone(),
            kind: self.kind.merged(&other.kind),
            texts: joined(&self.texts, &other.texts),
            results: self.results.merged(&other.results),
            built: joined(&self.built, &other.built),
            skills: self.skills.merged(&other.skills),
            is_private: self.is_private.merged(&other.is_private),
            changed_ms: self.changed_ms.max(other.changed_ms),
        }
    }

    fn reverted(&self, before: &JourneyEntry, after: &JourneyEntry, clock: Clock) -> JourneyEntry {
        let mut now = self.clone();
        let at_ms = now.edited(clock.now_ms);
        revert_stamped(&mut now.kind, &before.kind, &after.kind, at_ms);
        let blank = Some(String::new());
        revert_map(&mut now.texts, &before.texts, &after.texts, &blank, at_ms);
        revert_list(&mut now.results, &before.results, &after.results, at_ms);
        revert_map(
            &mut now.built,
            &before.built,
            &after.built,
            &Some(None),
            at_ms,
        );
        revert_list(&mut now.skills, &before.skills, &after.skills, at_ms);
        let (was, is) = (&before.is_private, &after.is_private);
        revert_stamped(&mut now.is_private, was, is, at_ms);
        now
    }
}

impl ListRecord for JourneyEntry {
    fn id(&self) -> &str {
        &self.id
    }

    fn is_example(&self) -> bool {
        is_example(&self.id)
    }
}

/// An answer from 1 to 5.
fn answer(json: Json) -> Result<u8, DecodeError> {
    let answer = u8::try_from(json.whole()?).map_err(|_| DecodeError::value())?;
    (1..=5)
        .contains(&answer)
        .then_some(answer)
        .ok_or_else(DecodeError::value)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::{load, to_stored_text};

    /// As the first release writes it. Never changed.
    const STORED: &str = r#"{"app":"steppingstone","kind":"journey-entry","version":1,"saved_ms":9,"data":{"id":"e1","kind":{"value":"caring","at":1},"texts":{"end":{"value":"now","at":3},"title":{"value":"At home","at":2}},"results":{"value":["Sleep"],"at":4},"built":{"growth":{"value":4,"at":5},"horizon":{"value":null,"at":6}},"skills":{"value":["s1"],"at":7},"private":{"value":null,"at":0},"changed_ms":7}}"#;

    fn stored() -> JourneyEntry {
        let mut entry = JourneyEntry::new("e1", EntryKind::Caring, 1);
        entry.set_text(EntryField::Title, "At home", 2);
        entry.set_text(EntryField::End, "now", 3);
        entry.results = Stamped {
            at_ms: entry.edited(4),
            value: vec!["Sleep".to_owned()],
        };
        let growth = Stamped {
            at_ms: entry.edited(5),
            value: Some(4),
        };
        entry.built.insert(Facet::Growth, growth);
        let horizon = Stamped {
            at_ms: entry.edited(6),
            value: None,
        };
        entry.built.insert(Facet::Horizon, horizon);
        entry.skills = Stamped {
            at_ms: entry.edited(7),
            value: vec!["s1".to_owned()],
        };
        entry
    }

    #[test]
    fn an_entry_is_stored_as_the_first_release_writes_it() {
        let key = Key::of(Kind::JourneyEntry, "e1").unwrap();
        assert_eq!(
            load::<JourneyEntry>(&key, Some(STORED)).unwrap().record,
            stored()
        );
        assert_eq!(to_stored_text(&stored(), 9), STORED);
    }

    #[test]
    fn what_was_typed_is_read_each_time() {
        let mut entry = stored();
        entry.set_text(EntryField::Start, "Mar 2019", 8);
        entry.set_text(EntryField::Scope, "lead_work", 9);
        let read = entry.entry();
        assert_eq!(read.start, read_start("2019-03").unwrap());
        assert_eq!(read.scope, Some(Scope::LeadWork));
        assert!(read.is_private, "as usual for its kind");
        entry.is_private = Stamped {
            at_ms: entry.edited(10),
            value: Some(false),
        };
        entry.set_text(EntryField::Start, "soon", 11);
        assert!(!entry.entry().is_private);
        assert_eq!(entry.entry().start, None);
    }

    #[test]
    fn two_tabs_join_field_by_field() {
        let (mut one, mut other) = (stored(), stored());
        one.set_text(EntryField::Title, "At home with twins", 20);
        other.set_text(EntryField::Place, "Graz", 30);
        let joined = one.merged(&other);
        assert_eq!(joined, other.merged(&one));
        assert_eq!(joined.text(EntryField::Title), "At home with twins");
        assert_eq!(joined.text(EntryField::Place), "Graz");
    }

    #[test]
    fn a_skill_is_listed_once_and_no_more_than_there_is_room_for() {
        let mut entry = stored();
        assert!(!entry.list_skill("s1", true, 20));
        for number in 2..=MAX_SKILLS_OF_ENTRY {
            assert!(entry.list_skill(&format!("s{number}"), true, 20));
        }
        assert!(!entry.list_skill("more", true, 21));
        assert!(entry.list_skill("s1", false, 22));
        assert!(!entry.list_skill("s1", false, 23));
        assert_eq!(entry.skills.value.len(), MAX_SKILLS_OF_ENTRY - 1);
    }

    #[test]
    fn results_are_lines_that_say_something() {
        let mut entry = stored();
        entry.set_results("One\n\n  \nTwo ", 20);
        assert_eq!(entry.results.value, ["One", "Two "]);
        entry.set_results(&"x\n".repeat(30), 21);
        assert_eq!(entry.results.value.len(), MAX_RESULTS);
        entry.set_results(&"x".repeat(999), 22);
        assert_eq!(entry.results.value, ["x".repeat(MAX_RESULT)]);
    }

    #[test]
    fn each_edit_is_the_last_one() {
        let mut entry = stored();
        entry.set_kind(EntryKind::Job, 5);
        entry.answer(Facet::Growth, Some(9), 5);
        entry.set_private(true, 5);
        assert_eq!(entry.kind.at_ms + 2, entry.changed_ms);
        assert_eq!(entry.built.get(&Facet::Growth).unwrap().value, Some(5));
        assert!(entry.entry().is_private);
    }
}
