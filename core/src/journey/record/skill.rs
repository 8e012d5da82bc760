//! A skill as it is stored, with what shows it.

use litemap::LiteMap;

use super::super::{Evidence, EvidenceKind, Level, Skill, is_example, read_start};
use super::MAX_ALIASES;
use super::texts::{Texts, latest, latest_of, read_texts, text_of, texts_json};
use crate::json::Json;
use crate::keyed::keyed;
use crate::moment::stamp_after;
use crate::record::codec::{
    choice, id, id_of, list, map, map_json, moment, optional, stamped, stamped_json, text,
    text_json,
};
use crate::record::form::{Form, Table, keys, table};
use crate::record::{Clock, DecodeError, Stamped, joined, revert_list, revert_map, revert_stamped};
use crate::store::{Key, Kind, ListRecord, Record};

keyed! {
    /// What can be typed of a skill.
    SkillField {
        Name "name",
        Group "group",
        /// As typed; see [`read_start`].
        LastUsed "last_used",
        Note "note",
    }
}

table! {
    SKILL, SKILL_TABLE = "journey-skill", "A skill, and what shows it." {
        "id": Form::Id, "As in the key.";
        "texts": Form::Map(&FIELD, &Form::Stamped(&Form::Text)), "What was typed.";
        "aliases": Form::Stamped(&Form::List(&Form::Text)), "Other names for it.";
        "level": Form::Stamped(&Form::OrNull(&Form::Range(0, 4))), "From 0 (not yet) to 4 (for others); null while it is not rated.";
        "keeps": Form::Stamped(&Form::Flag), "Whether it does not fade.";
        "elements": Form::Stamped(&Form::List(&Form::Text)), "O*NET elements that it is part of.";
        "evidence": Form::Map(&Form::Id, &Form::Stamped(&Form::OrNull(&Form::Object(&EVIDENCE_TABLE)))), "By an id of their own; null for one that was deleted.";
        "changed_ms": Form::Moment, "When it was last edited.";
    }
}

const FIELD: Form = Form::Names {
    name: "journey-skill-field",
    what: "What can be typed of a skill.",
    all: || keys(&SkillField::ALL, SkillField::key),
};

table! {
    EVIDENCE, EVIDENCE_TABLE = "evidence", "Something that shows a skill." {
        "kind": Form::Choice(|| keys(&EvidenceKind::ALL, EvidenceKind::key)), "What it is.";
        "text": Form::Text, "In the reader's words; may be empty.";
        "url": Form::Text, "Where it can be seen; may be empty.";
        "on": Form::Text, "Its date, as typed.";
        "expires": Form::Text, "Until when it is valid, as typed.";
        "entry": Form::OrNull(&Form::Id), "The entry that it comes from.";
        "goal": Form::OrNull(&Form::Id), "The goal that it comes from.";
    }
}

/// Evidence as typed.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct EvidenceText {
    pub kind: EvidenceKind,
    pub text: String,
    pub url: String,
    pub on: String,
    pub expires: String,
    pub entry: Option<String>,
    pub goal: Option<String>,
}

impl EvidenceText {
    /// Evidence of which only the kind is known.
    pub fn new(kind: EvidenceKind) -> EvidenceText {
        EvidenceText {
            kind,
            text: String::new(),
            url: String::new(),
            on: String::new(),
            expires: String::new(),
            entry: None,
            goal: None,
        }
    }

    /// What the rules look at.
    pub fn evidence(&self) -> Evidence {
        Evidence {
            kind: self.kind,
            text: self.text.clone(),
            on: read_start(&self.on).ok().flatten(),
            expires: read_start(&self.expires).ok().flatten(),
        }
    }
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct JourneySkill {
    pub id: String,
    pub texts: Texts<SkillField>,
    pub aliases: Stamped<Vec<String>>,
    /// `None` while it is not rated.
    pub level: Stamped<Option<Level>>,
    pub keeps: Stamped<bool>,
    pub elements: Stamped<Vec<String>>,
    /// By an id; `None` for a piece that was deleted.
    pub evidence: LiteMap<String, Stamped<Option<EvidenceText>>>,
    pub changed_ms: i64,
}

impl JourneySkill {
    pub fn new(id: impl Into<String>, name: impl Into<String>, at_ms: i64) -> JourneySkill {
        let mut skill = JourneySkill {
            id: id.into(),
            texts: Texts::new(),
            aliases: Stamped::default(),
            level: Stamped::default(),
            keeps: Stamped::default(),
            elements: Stamped::default(),
            evidence: LiteMap::new(),
            changed_ms: 0,
        };
        skill.set_text(SkillField::Name, name, at_ms);
        skill
    }

    /// What stands in a field.
    pub fn text(&self, field: SkillField) -> &str {
        text_of(&self.texts, field)
    }

    /// Fills a field.
    pub fn set_text(&mut self, field: SkillField, text: impl Into<String>, at_ms: i64) {
        let (at_ms, value) = (self.edited(at_ms), text.into());
        self.texts.insert(field, Stamped { at_ms, value });
    }

    /// Rates it, or takes the rating back.
    pub fn rate(&mut self, level: Option<Level>, at_ms: i64) {
        let at_ms = self.edited(at_ms);
        self.level = Stamped {
            at_ms,
            value: level,
        };
    }

    /// Adds, changes or deletes a piece of evidence.
    pub fn set_evidence(&mut self, id: &str, evidence: Option<EvidenceText>, at_ms: i64) {
        let at_ms = self.edited(at_ms);
        let evidence = Stamped {
            at_ms,
            value: evidence,
        };
        self.evidence.insert(id.to_owned(), evidence);
    }

    /// The pieces of evidence that were not deleted, each with its id.
    pub fn pieces(&self) -> impl Iterator<Item = (&str, &EvidenceText)> {
        let all = self.evidence.iter();
        all.filter_map(|(id, piece)| Some((id.as_str(), piece.value.as_ref()?)))
    }

    /// Gives it other names, a line each. Lines that say nothing, and those for which there is no
    /// room, are left out.
    pub fn set_aliases(&mut self, text: &str, at_ms: i64) {
        let lines = text.lines().map(str::trim).filter(|line| !line.is_empty());
        let value = lines.take(MAX_ALIASES).map(str::to_owned).collect();
        let at_ms = self.edited(at_ms);
        self.aliases = Stamped { at_ms, value };
    }

    /// Says whether it fades.
    pub fn set_keeps(&mut self, keeps: bool, at_ms: i64) {
        let at_ms = self.edited(at_ms);
        self.keeps = Stamped {
            at_ms,
            value: keeps,
        };
    }

    /// The stamp of an edit made now, which becomes the last.
    pub fn edited(&mut self, at_ms: i64) -> i64 {
        let stamps = [
            latest_of(&self.texts),
            self.aliases.at_ms,
            self.level.at_ms,
            self.keeps.at_ms,
            self.elements.at_ms,
            latest_of(&self.evidence),
            self.changed_ms,
        ];
        self.changed_ms = stamp_after(latest(stamps), at_ms);
        self.changed_ms
    }

    /// What the rules look at. A date that cannot be read counts as not given.
    pub fn skill(&self) -> Skill {
        let pieces = self.evidence.values();
        let pieces = pieces.filter_map(|piece| piece.value.as_ref());
        Skill {
            aliases: self.aliases.value.clone(),
            group: self.text(SkillField::Group).trim().to_owned(),
            level: self.level.value,
            keeps: self.keeps.value,
            last_used: read_start(self.text(SkillField::LastUsed)).ok().flatten(),
            elements: self.elements.value.clone(),
            evidence: pieces.map(EvidenceText::evidence).collect(),
            ..Skill::new(self.id.clone(), self.text(SkillField::Name).trim())
        }
    }
}

impl Record for JourneySkill {
    const KIND: Kind = Kind::JourneySkill;
    const FORM: &'static Table = &SKILL_TABLE;
    const TITLE: &'static [&'static str] = &["texts", "name", "value"];

    fn key(&self) -> Option<Key> {
        Key::of(Kind::JourneySkill, &self.id)
    }

    fn has_key(&self, key: &Key) -> bool {
        key.names(Kind::JourneySkill, &self.id)
    }

    fn doc(&self) -> Json {
        let piece = |piece: &Option<EvidenceText>| piece.as_ref().map_or(Json::Null, evidence_json);
        let evidence = self.evidence.iter();
        let evidence = evidence.map(|(id, it)| (id.clone(), stamped_json(it, piece)));
        let level = |level: &Option<Level>| {
            level.map_or(Json::Null, |level| Json::Whole(level.number().into()))
        };
        let values = [
            text_json(&self.id),
            texts_json(&self.texts, SkillField::key),
            stamped_json(&self.aliases, |all| Json::list(all, |it| text_json(it))),
            stamped_json(&self.level, level),
            stamped_json(&self.keeps, |keeps| Json::Flag(*keeps)),
            stamped_json(&self.elements, |all| Json::list(all, |it| text_json(it))),
            map_json(evidence),
            Json::Whole(self.changed_ms),
        ];
        Json::Object(SKILL.map(str::to_owned).into_iter().zip(values).collect())
    }

    fn from_doc(doc: Json) -> Result<JourneySkill, DecodeError> {
        let mut doc = doc.members(&SKILL, &[])?;
        let piece = |json| stamped(json, |piece| optional(piece, read_evidence));
        Ok(JourneySkill {
            id: doc.read("id", id)?,
            texts: doc.read("texts", |json| read_texts(json, SkillField::from_key))?,
            aliases: doc.read("aliases", |json| stamped(json, |all| list(all, text)))?,
            level: doc.read("level", |json| {
                stamped(json, |level| optional(level, read_level))
            })?,
            keeps: doc.read("keeps", |json| stamped(json, Json::flag))?,
            elements: doc.read("elements", |json| stamped(json, |all| list(all, text)))?,
            evidence: doc.read("evidence", |json| map(json, id_of, piece))?,
            changed_ms: doc.read("changed_ms", moment)?,
        })
    }

    fn merged(&self, other: &JourneySkill) -> JourneySkill {
        JourneySkill {
            id: self.id.clone(),
            texts: joined(&self.texts, &other.texts),
            aliases: self.aliases.merged(&other.aliases),
            level: self.level.merged(&other.level),
            keeps: self.keeps.merged(&other.keeps),
            elements: self.elements.merged(&other.elements),
            evidence: joined(&self.evidence, &other.evidence),
            changed_ms: self.changed_ms.max(other.changed_ms),
        }
    }

    fn reverted(&self, before: &JourneySkill, after: &JourneySkill, clock: Clock) -> JourneySkill {
        let mut now = self.clone();
        let at_ms = now.edited(clock.now_ms);
        let blank = Some(String::new());
        revert_map(&mut now.texts, &before.texts, &after.texts, &blank, at_ms);
        revert_list(&mut now.aliases, &before.aliases, &after.aliases, at_ms);
        revert_stamped(&mut now.level, &before.level, &after.level, at_ms);
        revert_stamped(&mut now.keeps, &before.keeps, &after.keeps, at_ms);
        revert_list(&mut now.elements, &before.elements, &after.elements, at_ms);
        let (was, is) = (&before.evidence, &after.evidence);
        revert_map(&mut now.evidence, was, is, &Some(None), at_ms);
        now
    }
}

impl ListRecord for JourneySkill {
    fn id(&self) -> &str {
        &self.id
    }

    fn is_example(&self) -> bool {
        is_example(&self.id)
    }
}

/// A level from 0 to 4.
pub(super) fn read_level(json: Json) -> Result<Level, DecodeError> {
    let number = u8::try_from(json.whole()?).ok();
    number.and_then(Level::new).ok_or_else(DecodeError::value)
}

fn evidence_json(evidence: &EvidenceText) -> Json {
    let [kind, text, url, on, expires, entry, goal] = EVIDENCE;
    Json::fields_of([
        (kind, text_json(evidence.kind.key())),
        (text, text_json(&evidence.text)),
        (url, text_json(&evidence.url)),
        (on, text_json(&evidence.on)),
        (expires, text_json(&evidence.expires)),
        (entry, Json::text_or_null(evidence.entry.clone())),
        (goal, Json::text_or_null(evidence.goal.clone())),
    ])
}

fn read_evidence(json: Json) -> Result<EvidenceText, DecodeError> {
    let mut doc = json.members(&EVIDENCE, &[])?;
    Ok(EvidenceText {
        kind: doc.read("kind", |kind| choice(kind, EvidenceKind::from_key))?,
        text: doc.read("text", text)?,
        url: doc.read("url", text)?,
        on: doc.read("on", text)?,
        expires: doc.read("expires", text)?,
        entry: doc.read("entry", |entry| optional(entry, id))?,
        goal: doc.read("goal", |goal| optional(goal, id))?,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::{load, to_stored_text};

    /// As the first release writes it. Never changed.
    const STORED: &str = r#"{"app":"steppingstone","kind":"journey-skill","version":1,"saved_ms":9,"data":{"id":"s1","texts":{"name":{"value":"Welding","at":1}},"aliases":{"value":[],"at":0},"level":{"value":3,"at":2},"keeps":{"value":false,"at":0},"elements":{"value":[],"at":0},"evidence":{"a":{"value":{"kind":"licence","text":"MIG","url":"","on":"2020","expires":"2027-05","entry":"e1","goal":null},"at":3},"b":{"value":null,"at":4}},"changed_ms":4}}"#;

    fn stored() -> JourneySkill {
        let mut skill = JourneySkill::new("s1", "Welding", 1);
        skill.rate(Level::new(3), 2);
        let license = EvidenceText {
            text: "MIG".to_owned(),
            on: "2020".to_owned(),
            expires: "2027-05".to_owned(),
            entry: Some("e1".to_owned()),
            ..EvidenceText::new(EvidenceKind::License)
        };
        skill.set_evidence("a", Some(license), 3);
        skill.set_evidence("b", None, 4);
        skill
    }

    #[test]
    fn a_skill_is_stored_as_the_first_release_writes_it() {
        let key = Key::of(Kind::JourneySkill, "s1").unwrap();
        assert_eq!(
            load::<JourneySkill>(&key, Some(STORED)).unwrap().record,
            stored()
        );
        assert_eq!(to_stored_text(&stored(), 9), STORED);
    }

    #[test]
    fn deleted_evidence_shows_nothing() {
        let read = stored().skill();
        assert_eq!(read.evidence.len(), 1);
        assert_eq!(read.evidence[0].on, read_start("2020").unwrap());
        assert_eq!((read.name.as_str(), read.level), ("Welding", Level::new(3)));
    }

    #[test]
    fn other_names_are_lines_that_say_something() {
        let mut skill = stored();
        skill.set_aliases(" MIG \n\nTIG\n", 9);
        assert_eq!(skill.aliases.value, ["MIG", "TIG"]);
        skill.set_aliases(&"x\n".repeat(MAX_ALIASES + 1), 10);
        assert_eq!(skill.aliases.value.len(), MAX_ALIASES);
        skill.set_keeps(true, 11);
        assert!(skill.skill().keeps);
        assert_eq!(skill.pieces().count(), 1, "not the deleted one");
    }

    #[test]
    fn evidence_of_two_tabs_is_joined() {
        let (mut one, mut other) = (stored(), stored());
        let link = Some(EvidenceText::new(EvidenceKind::Link));
        one.set_evidence("c", link.clone(), 10);
        other.set_evidence("d", link, 11);
        let joined = one.merged(&other);
        assert_eq!(joined, other.merged(&one));
        assert_eq!(joined.skill().evidence.len(), 3);
    }
}
