//! A line of the learning plan as it is stored.

use super::super::{LearningItem, LearningKind, LearningStatus, is_example, read_start};
use super::texts::{Texts, latest, latest_of, read_texts, text_of, texts_json};
use crate::json::Json;
use crate::keyed::keyed;
use crate::moment::stamp_after;
use crate::record::codec::{choice, id, list, moment, stamped, stamped_json, text_json};
use crate::record::form::{Form, Table, keys, table};
use crate::record::{Clock, DecodeError, Stamped, joined, revert_list, revert_map, revert_stamped};
use crate::store::{Key, Kind, ListRecord, Record};

keyed! {
    /// What can be typed of a line.
    LearningField {
        Title "title",
        Provider "provider",
        Url "url",
        Cost "cost",
        Hours "hours",
        Start "start",
        Due "due",
        /// As typed; see [`read_start`].
        DoneOn "done_on",
        Note "note",
        /// The id of the goal that was made of it.
        Goal "goal",
        /// The id of a person: the mentor.
        Person "person",
        /// The id of the entry that it became.
        Entry "entry",
    }
}

table! {
    LEARNING, LEARNING_TABLE = "journey-learning", "Something to be learned." {
        "id": Form::Id, "As in the key.";
        "kind": Form::Stamped(&Form::Choice(|| keys(&LearningKind::ALL, LearningKind::key))), "What it is.";
        "status": Form::Stamped(&Form::Choice(|| keys(&LearningStatus::ALL, LearningStatus::key))), "How it stands.";
        "texts": Form::Map(&FIELD, &Form::Stamped(&Form::Text)), "What was typed and chosen.";
        "skills": Form::Stamped(&Form::List(&Form::Id)), "The skills that it is for.";
        "changed_ms": Form::Moment, "When it was last edited.";
    }
}

const FIELD: Form = Form::Names {
    name: "journey-learning-field",
    what: "What can be given of something to be learned. `goal`, `person` and `entry` are ids.",
    all: || keys(&LearningField::ALL, LearningField::key),
};

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct JourneyLearning {
    pub id: String,
    pub kind: Stamped<LearningKind>,
    pub status: Stamped<LearningStatus>,
    pub texts: Texts<LearningField>,
    pub skills: Stamped<Vec<String>>,
    pub changed_ms: i64,
}

impl JourneyLearning {
    pub fn new(id: impl Into<String>, kind: LearningKind, at_ms: i64) -> JourneyLearning {
        JourneyLearning {
            id: id.into(),
            kind: Stamped { at_ms, value: kind },
            status: Stamped {
                at_ms,
                value: LearningStatus::Planned,
            },
            texts: Texts::new(),
            skills: Stamped::default(),
            changed_ms: at_ms,
        }
    }

    /// What stands in a field.
    pub fn text(&self, field: LearningField) -> &str {
        text_of(&self.texts, field)
    }

    /// Fills a field.
    pub fn set_text(&mut self, field: LearningField, text: impl Into<String>, at_ms: i64) {
        let (at_ms, value) = (self.edited(at_ms), text.into());
        self.texts.insert(field, Stamped { at_ms, value });
    }

    /// The stamp of an edit made now, which becomes the last.
    pub fn edited(&mut self, at_ms: i64) -> i64 {
        let stamps = [
            self.kind.at_ms,
            self.status.at_ms,
            latest_of(&self.texts),
            self.skills.at_ms,
            self.changed_ms,
        ];
        self.changed_ms = stamp_after(latest(stamps), at_ms);
        self.changed_ms
    }

    /// What the rules look at.
    pub fn item(&self) -> LearningItem {
        let entry = self.text(LearningField::Entry);
        LearningItem {
            status: self.status.value,
            done_on: read_start(self.text(LearningField::DoneOn)).ok().flatten(),
            entry: Some(entry.to_owned()).filter(|entry| !entry.is_empty()),
        }
    }
}

impl Record for JourneyLearning {
    const KIND: Kind = Kind::JourneyLearning;
    const FORM: &'static Table = &LEARNING_TABLE;
    const TITLE: &'static [&'static str] = &["texts", "title", "value"];

    fn key(&self) -> Option<Key> {
        Key::of(Kind::JourneyLearning, &self.id)
    }

    fn has_key(&self, key: &Key) -> bool {
        key.names(Kind::JourneyLearning, &self.id)
    }

    fn doc(&self) -> Json {
        let values = [
            text_json(&self.id),
            stamped_json(&self.kind, |kind| text_json(kind.key())),
            stamped_json(&self.status, |status| text_json(status.key())),
            texts_json(&self.texts, LearningField::key),
            stamped_json(&self.skills, |all| Json::list(all, |it| text_json(it))),
            Json::Whole(self.changed_ms),
        ];
        Json::Object(
            LEARNING
                .map(str::to_owned)
                .into_iter()
                .zip(values)
                .collect(),
        )
    }

    fn from_doc(doc: Json) -> Result<JourneyLearning, DecodeError> {
        let mut doc = doc.members(&LEARNING, &[])?;
        Ok(JourneyLearning {
            id: doc.read("id", id)?,
            kind: doc.read("kind", |json| {
                stamped(json, |kind| choice(kind, LearningKind::from_key))
            })?,
            status: doc.read("status", |json| {
                stamped(json, |status| choice(status, LearningStatus::from_key))
            })?,
            texts: doc.read("texts", |json| read_texts(json, LearningField::from_key))?,
            skills: doc.read("skills", |json| stamped(json, |all| list(all, id)))?,
            changed_ms: doc.read("changed_ms", moment)?,
        })
    }

    fn merged(&self, other: &JourneyLearning) -> JourneyLearning {
        JourneyLearning {
            id: self.id.clone(),
            kind: self.kind.merged(&other.kind),
            status: self.status.merged(&other.status),
            texts: joined(&self.texts, &other.texts),
            skills: self.skills.merged(&other.skills),
            changed_ms: self.changed_ms.max(other.changed_ms),
        }
    }

    fn reverted(
        &self,
        before: &JourneyLearning,
        after: &JourneyLearning,
        clock: Clock,
    ) -> JourneyLearning {
        let mut now = self.clone();
        let at_ms = now.edited(clock.now_ms);
        revert_stamped(&mut now.kind, &before.kind, &after.kind, at_ms);
        revert_stamped(&mut now.status, &before.status, &after.status, at_ms);
        let blank = Some(String::new());
        revert_map(&mut now.texts, &before.texts, &after.texts, &blank, at_ms);
        revert_list(&mut now.skills, &before.skills, &after.skills, at_ms);
        now
    }
}

impl ListRecord for JourneyLearning {
    fn id(&self) -> &str {
        &self.id
    }

    fn is_example(&self) -> bool {
        is_example(&self.id)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::{load, to_stored_text};

    /// As the first release writes it. Never changed.
    const STORED: &str = r#"{"app":"steppingstone","kind":"journey-learning","version":1,"saved_ms":9,"data":{"id":"l1","kind":{"value":"course","at":1},"status":{"value":"planned","at":1},"texts":{"done_on":{"value":"2026-05","at":3},"title":{"value":"Excel","at":2}},"skills":{"value":[],"at":0},"changed_ms":3}}"#;

    #[test]
    fn a_line_is_stored_as_the_first_release_writes_it() {
        let mut line = JourneyLearning::new("l1", LearningKind::Course, 1);
        line.set_text(LearningField::Title, "Excel", 2);
        line.set_text(LearningField::DoneOn, "2026-05", 3);
        let key = Key::of(Kind::JourneyLearning, "l1").unwrap();
        assert_eq!(
            load::<JourneyLearning>(&key, Some(STORED)).unwrap().record,
            line
        );
        assert_eq!(to_stored_text(&line, 9), STORED);
        assert_eq!(line.item().done_on, read_start("2026-05").unwrap());
        assert_eq!(line.item().entry, None);
    }
}
