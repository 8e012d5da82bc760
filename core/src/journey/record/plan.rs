//! Where somebody means to go, as it is stored: one record.

use litemap::LiteMap;

use super::super::{AskChange, AskKey, AskState, ExpertOrPeople, Level, OwnAsk};
use super::skill::read_level;
use super::texts::{latest, latest_of};
use crate::career::Stage;
use crate::json::Json;
use crate::moment::stamp_after;
use crate::record::codec::{
    choice, id, id_of, list, map, map_json, optional, stamped, stamped_json, text, text_json,
};
use crate::record::form::{Form, Table, keys, table};
use crate::record::{
    Clock, DecodeError, Stamped, TEXT_STORED_MAX, joined, revert_list, revert_map, revert_stamped,
};
use crate::store::{Key, Kind, Record};

/// More of anything is asked of nobody.
pub(super) const MAX_NEED: i32 = 9_999;

table! {
    PLAN, PLAN_TABLE = "journey-plan", "Where the reader means to go." {
        "targets": Form::Map(&Form::Id, &Form::Stamped(&Form::OrNull(&Form::Object(&TARGET_TABLE)))), "By an id of their own; null for one that was deleted.";
        "wanted": Form::Stamped(&Form::List(&Form::Text)), "O*NET elements or ids of skills: the gaps to be closed.";
        "stage": Form::Stamped(&Form::OrNull(&Form::Choice(|| keys(&Stage::ALL, Stage::key)))), "The career stage that the reader chose.";
        "path": Form::Stamped(&Form::Choice(|| keys(&ExpertOrPeople::ALL, ExpertOrPeople::key))), "Senior by leading people, or as an expert.";
        "asks": Form::Map(&ASK, &Form::Stamped(&Form::Object(&ASK_TABLE))), "What was changed of what the next stage asks.";
        "own_asks": Form::Stamped(&Form::List(&Form::Object(&OWN_ASK_TABLE))), "The reader's own asks.";
        "struck": Form::Stamped(&Form::List(&Form::Text)), "Occupations that no way is to lead over.";
        "area": Form::Stamped(&Form::Text), "The state whose pay is shown; empty for the nation.";
    }
}

table! {
    TARGET, TARGET_TABLE = "target", "An occupation or an advertisement to work towards." {
        "occupation": Form::Text, "An O*NET-SOC code; may be empty.";
        "title": Form::Text, "In the reader's words.";
        "lines": Form::List(&Form::Text), "Pasted requirements, a line each.";
        "confirmed": Form::Map(&Form::Text, &Form::Id), "The skill that is meant by a line.";
        "needs": Form::Map(&Form::Text, &Form::Range(0, 4)), "The level that a line asks for.";
    }
}

const ASK: Form = Form::Names {
    name: "ask",
    what: "Something that a career stage asks for.",
    all: || keys(&AskKey::ALL, AskKey::key),
};

table! {
    ASK_CHANGE, ASK_TABLE = "changed-ask", "What was changed of an ask." {
        "need": Form::OrNull(&NEED), "How much is asked for; null as usual.";
        "hidden": Form::Flag, "Whether it is not asked.";
    }
}

const NEED: Form = Form::Pattern {
    pattern: "^(0|[1-9][0-9]{0,3})$",
    what: "a number up to 9999, in digits",
    sample: "12",
};

table! {
    OWN_ASK, OWN_ASK_TABLE = "own-ask", "An ask of the reader's own." {
        "text": Form::Text, "What it is.";
        "state": Form::Choice(|| keys(&AskState::ALL, AskState::key)), "How it stands.";
    }
}

/// Something to work towards.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Target {
    /// The code of an occupation; may be empty.
    pub occupation: String,
    pub title: String,
    /// Pasted requirements, a line each.
    pub lines: Vec<String>,
    /// The id of the skill that is meant by a line.
    pub confirmed: LiteMap<String, String>,
    pub needs: LiteMap<String, Level>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct JourneyPlan {
    /// By an id; `None` for one that was deleted.
    pub targets: LiteMap<String, Stamped<Option<Target>>>,
    pub wanted: Stamped<Vec<String>>,
    pub stage: Stamped<Option<Stage>>,
    pub path: Stamped<ExpertOrPeople>,
    pub asks: LiteMap<AskKey, Stamped<AskChange>>,
    pub own_asks: Stamped<Vec<OwnAsk>>,
    pub struck: Stamped<Vec<String>>,
    /// The state whose pay is shown; empty for the nation.
    pub area: Stamped<String>,
}

impl Default for JourneyPlan {
    fn default() -> JourneyPlan {
        JourneyPlan {
            targets: LiteMap::new(),
            wanted: Stamped::default(),
            stage: Stamped::default(),
            path: Stamped {
                at_ms: 0,
                value: ExpertOrPeople::People,
            },
            asks: LiteMap::new(),
            own_asks: Stamped::default(),
            struck: Stamped::default(),
            area: Stamped::default(),
        }
    }
}

impl JourneyPlan {
    /// The targets that are there, by id.
    pub fn targets(&self) -> impl Iterator<Item = (&str, &Target)> {
        let all = self.targets.iter();
        all.filter_map(|(id, target)| Some((id.as_str(), target.value.as_ref()?)))
    }

    /// Adds, changes or deletes a target.
    pub fn set_target(&mut self, id: &str, target: Option<Target>, at_ms: i64) {
        let at_ms = self.stamp(at_ms);
        let target = Stamped {
            at_ms,
            value: target,
        };
        self.targets.insert(id.to_owned(), target);
    }

    /// What the reader changed of an ask.
    pub fn change(&self, ask: AskKey) -> AskChange {
        self.asks
            .get(&ask)
            .map(|change| change.value)
            .unwrap_or_default()
    }

    /// The stamp of an edit made now.
    pub fn stamp(&self, at_ms: i64) -> i64 {
        let stamps = [
            latest_of(&self.targets),
            self.wanted.at_ms,
            self.stage.at_ms,
            self.path.at_ms,
            latest_of(&self.asks),
            self.own_asks.at_ms,
            self.struck.at_ms,
            self.area.at_ms,
        ];
        stamp_after(latest(stamps), at_ms)
    }
}

impl Record for JourneyPlan {
    const KIND: Kind = Kind::JourneyPlan;
    const FORM: &'static Table = &PLAN_TABLE;

    fn key(&self) -> Option<Key> {
        Key::single(Kind::JourneyPlan)
    }

    fn doc(&self) -> Json {
        let target = |target: &Option<Target>| target.as_ref().map_or(Json::Null, target_json);
        let targets = self.targets.iter();
        let targets = targets.map(|(id, it)| (id.clone(), stamped_json(it, target)));
        let asks = self.asks.iter();
        let asks = asks.map(|(ask, it)| (ask.key().to_owned(), stamped_json(it, change_json)));
        let values = [
            map_json(targets),
            stamped_json(&self.wanted, |all| Json::list(all, |it| text_json(it))),
            stamped_json(&self.stage, |stage| {
                stage.map_or(Json::Null, |stage| text_json(stage.key()))
            }),
            stamped_json(&self.path, |path| text_json(path.key())),
            map_json(asks),
            stamped_json(&self.own_asks, |all| Json::list(all, own_json)),
            stamped_json(&self.struck, |all| Json::list(all, |it| text_json(it))),
            stamped_json(&self.area, |area| text_json(area)),
        ];
        Json::Object(PLAN.map(str::to_owned).into_iter().zip(values).collect())
    }

    fn from_doc(doc: Json) -> Result<JourneyPlan, DecodeError> {
        let mut doc = doc.members(&PLAN, &[])?;
        let target = |json| stamped(json, |target| optional(target, read_target));
        let ask = |key: String| AskKey::from_key(&key).ok_or_else(DecodeError::later);
        let texts = |json| stamped(json, |all| list(all, text));
        Ok(JourneyPlan {
            targets: doc.read("targets", |json| map(json, id_of, target))?,
            wanted: doc.read("wanted", texts)?,
            stage: doc.read("stage", |json| {
                stamped(json, |stage| {
                    optional(stage, |key| choice(key, Stage::from_key))
                })
            })?,
            path: doc.read("path", |json| {
                stamped(json, |path| choice(path, ExpertOrPeople::from_key))
            })?,
            asks: doc.read("asks", |json| {
                map(json, ask, |json| stamped(json, read_change))
            })?,
            own_asks: doc.read("own_asks", |json| stamped(json, |all| list(all, read_own)))?,
            struck: doc.read("struck", texts)?,
            area: doc.read("area", |json| stamped(json, text))?,
        })
    }

    fn unset() -> Option<JourneyPlan> {
        Some(JourneyPlan::default())
    }

    fn merged(&self, other: &JourneyPlan) -> JourneyPlan {
        JourneyPlan {
            targets: joined(&self.targets, &other.targets),
            wanted: self.wanted.merged(&other.wanted),
            stage: self.stage.merged(&other.stage),
            path: self.path.merged(&other.path),
            asks: joined(&self.asks, &other.asks),
            own_asks: self.own_asks.merged(&other.own_asks),
            struck: self.struck.merged(&other.struck),
            area: self.area.merged(&other.area),
        }
    }

    fn reverted(&self, before: &JourneyPlan, after: &JourneyPlan, clock: Clock) -> JourneyPlan {
        let mut now = self.clone();
        let at_ms = now.stamp(clock.now_ms);
        let (was, is) = (&before.targets, &after.targets);
        revert_map(&mut now.targets, was, is, &Some(None), at_ms);
        revert_list(&mut now.wanted, &before.wanted, &after.wanted, at_ms);
        revert_stamped(&mut now.stage, &before.stage, &after.stage, at_ms);
        revert_stamped(&mut now.path, &before.path, &after.path, at_ms);
        let blank = Some(AskChange::default());
        revert_map(&mut now.asks, &before.asks, &after.asks, &blank, at_ms);
        revert_list(&mut now.own_asks, &before.own_asks, &after.own_asks, at_ms);
        revert_list(&mut now.struck, &before.struck, &after.struck, at_ms);
        revert_stamped(&mut now.area, &before.area, &after.area, at_ms);
        now
    }
}

fn target_json(target: &Target) -> Json {
    let [occupation, title, lines, confirmed, needs] = TARGET;
    let skills = target.confirmed.iter();
    let skills = skills.map(|(line, id)| (line.clone(), text_json(id)));
    let levels = target.needs.iter();
    let levels = levels.map(|(line, level)| (line.clone(), Json::Whole(level.number().into())));
    Json::fields_of([
        (occupation, text_json(&target.occupation)),
        (title, text_json(&target.title)),
        (lines, Json::list(&target.lines, |line| text_json(line))),
        (confirmed, map_json(skills)),
        (needs, map_json(levels)),
    ])
}

fn read_target(json: Json) -> Result<Target, DecodeError> {
    let mut doc = json.members(&TARGET, &[])?;
    let line = |line: String| match line.chars().count() <= TEXT_STORED_MAX {
        true => Ok(line),
        false => Err(DecodeError::value()),
    };
    Ok(Target {
        occupation: doc.read("occupation", text)?,
        title: doc.read("title", text)?,
        lines: doc.read("lines", |json| list(json, text))?,
        confirmed: doc.read("confirmed", |json| map(json, line, id))?,
        needs: doc.read("needs", |json| map(json, line, read_level))?,
    })
}

fn change_json(change: &AskChange) -> Json {
    let [need, hidden] = ASK_CHANGE;
    let number = change.need.map(|need| need.clamp(0, MAX_NEED).to_string());
    Json::fields_of([
        (need, Json::text_or_null(number)),
        (hidden, Json::Flag(change.is_hidden)),
    ])
}

fn read_change(json: Json) -> Result<AskChange, DecodeError> {
    let mut doc = json.members(&ASK_CHANGE, &[])?;
    let need = |json: Json| {
        let digits = json.text()?;
        let need = digits.parse().ok();
        let need = need.filter(|need| (0..=MAX_NEED).contains(need) && need.to_string() == digits);
        need.ok_or_else(DecodeError::value)
    };
    Ok(AskChange {
        need: doc.read("need", |json| optional(json, need))?,
        is_hidden: doc.read("hidden", Json::flag)?,
    })
}

fn own_json(own: &OwnAsk) -> Json {
    let [text, state] = OWN_ASK;
    Json::fields_of([
        (text, text_json(&own.text)),
        (state, text_json(own.state.key())),
    ])
}

fn read_own(json: Json) -> Result<OwnAsk, DecodeError> {
    let mut doc = json.members(&OWN_ASK, &[])?;
    Ok(OwnAsk {
        text: doc.read("text", text)?,
        state: doc.read("state", |state| choice(state, AskState::from_key))?,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::{load, to_stored_text};

    /// As the first release writes it. Never changed.
    const STORED: &str = r#"{"app":"steppingstone","kind":"journey-plan","version":1,"saved_ms":9,"data":{"targets":{"t1":{"value":{"occupation":"13-1071.00","title":"HR","lines":["Excel"],"confirmed":{"excel":"s1"},"needs":{"excel":3}},"at":1},"t2":{"value":null,"at":2}},"wanted":{"value":[],"at":0},"stage":{"value":null,"at":0},"path":{"value":"people","at":0},"asks":{"results":{"value":{"need":"3","hidden":false},"at":3}},"own_asks":{"value":[{"text":"Speak","state":"partly"}],"at":4},"struck":{"value":[],"at":0},"area":{"value":"OH","at":5}}}"#;

    fn stored() -> JourneyPlan {
        let mut plan = JourneyPlan::default();
        let mut target = Target {
            occupation: "13-1071.00".to_owned(),
            title: "HR".to_owned(),
            lines: vec!["Excel".to_owned()],
            ..Target::default()
        };
        target.confirmed.insert("excel".to_owned(), "s1".to_owned());
        target
            .needs
            .insert("excel".to_owned(), Level::WHEN_IT_IS_HARD);
        plan.set_target("t1", Some(target), 1);
        plan.set_target("t2", None, 2);
        let change = AskChange {
            need: Some(3),
            is_hidden: false,
        };
        plan.asks.insert(
            AskKey::Results,
            Stamped {
                at_ms: 3,
                value: change,
            },
        );
        let own = OwnAsk {
            text: "Speak".to_owned(),
            state: AskState::Partly,
        };
        plan.own_asks = Stamped {
            at_ms: 4,
            value: vec![own],
        };
        plan.area = Stamped {
            at_ms: 5,
            value: "OH".to_owned(),
        };
        plan
    }

    #[test]
    fn a_plan_is_stored_as_the_first_release_writes_it() {
        let key = Key::single(Kind::JourneyPlan).unwrap();
        assert_eq!(
            load::<JourneyPlan>(&key, Some(STORED)).unwrap().record,
            stored()
        );
        assert_eq!(to_stored_text(&stored(), 9), STORED);
    }

    #[test]
    fn a_deleted_target_is_gone() {
        let plan = stored();
        let ids: Vec<&str> = plan.targets().map(|(id, _)| id).collect();
        assert_eq!(ids, ["t1"]);
        assert_eq!(plan.change(AskKey::Results).need, Some(3));
        assert_eq!(plan.change(AskKey::Mastery), AskChange::default());
    }
}
