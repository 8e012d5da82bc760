//! A goal as the plan looks at it, read from its stored text in one pass.
//!
//! The start page looks at all goals. Most of what is stored of them are check-ins, of which the
//! agenda and the rules of Plan ask for the last one and for those that show something. The others
//! are passed over here instead of being made and dropped again.
//!
//! What is read here is for looking at alone. Stored, it would lose check-ins: nothing that can be
//! stored is made of it.

use std::borrow::Cow;
use std::fmt;

use serde::de::{IgnoredAny, MapAccess, Visitor};
use serde::{Deserialize, Deserializer};

use super::goal::Goal;
use super::stored::read_goal;
use crate::json::Json;
use crate::store::envelope::{APP, Envelope};
use crate::store::{Key, Record, load, version};

/// The goal in a text that is stored under a key, with its last check-in, the last one that has a
/// value, and those with evidence, all of them without their notes; `None` for a text that cannot be
/// read.
pub fn goal_outline(key: &Key, text: &str) -> Option<Goal> {
    // What is not as this version writes it is read as it is anywhere else.
    let found = light(key, text);
    found.or_else(|| load::<Goal>(key, Some(text)).ok().map(|it| it.record))
}

fn light(key: &Key, text: &str) -> Option<Goal> {
    let envelope: Envelope<OutlineJson> = serde_json::from_str(text).ok()?;
    let is_ours = envelope.app == APP && envelope.kind == Goal::KIND.name();
    if !is_ours || envelope.version != version::<Goal>() {
        return None;
    }
    let goal = read_goal(envelope.data.0).ok()?;
    goal.has_key(key).then_some(goal)
}

/// The document of a goal with the check-ins that count.
struct OutlineJson(Json);

impl<'de> Deserialize<'de> for OutlineJson {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<OutlineJson, D::Error> {
        struct Members;

        impl<'de> Visitor<'de> for Members {
            type Value = OutlineJson;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a goal")
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<OutlineJson, A::Error> {
                let mut members: Vec<(String, Json)> = Vec::new();
                while let Some(name) = map.next_key::<String>()? {
                    let value = match name.as_str() {
                        "check_ins" => map.next_value::<CheckInsThatCount>()?.0,
                        _ => map.next_value::<Json>()?,
                    };
                    members.push((name, value));
                }
                Ok(OutlineJson(Json::Object(members)))
            }
        }

        deserializer.deserialize_map(Members)
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Entry<'a> {
    #[serde(borrow)]
    value: Option<CheckInText<'a>>,
    at: i64,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct CheckInText<'a> {
    on: &'a str,
    value: Option<&'a str>,
    #[serde(rename = "note")]
    _note: IgnoredAny,
    #[serde(borrow)]
    evidence: Cow<'a, str>,
}

/// A check-in with its id and the moment of its last edit.
struct Found<'a> {
    id: String,
    at_ms: i64,
    check_in: CheckInText<'a>,
}

impl Found<'_> {
    /// Whether it comes after another one: days as they are stored are in the order of their texts.
    fn is_after(&self, other: &Found) -> bool {
        let place = (self.check_in.on, self.at_ms, &self.id);
        place > (other.check_in.on, other.at_ms, &other.id)
    }

    fn json(self) -> (String, Json) {
        let check_in = Json::fields_of([
            ("on", Json::Text(self.check_in.on.to_owned())),
            (
                "value",
                Json::text_or_null(self.check_in.value.map(str::to_owned)),
            ),
            ("note", Json::Text(String::new())),
            ("evidence", Json::Text(self.check_in.evidence.into_owned())),
        ]);
        let entry = [("value", check_in), ("at", Json::Whole(self.at_ms))];
        (self.id, Json::fields_of(entry))
    }
}

struct CheckInsThatCount(Json);

impl<'de> Deserialize<'de> for CheckInsThatCount {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Entries;

        impl<'de> Visitor<'de> for Entries {
            type Value = CheckInsThatCount;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("check-ins")
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
                let mut counting: Vec<Found> = Vec::new();
                let (mut last, mut last_valued) = (None, None);
                while let Some((id, entry)) = map.next_entry::<String, Entry>()? {
                    let at_ms = entry.at;
                    let Some(check_in) = entry.value else {
                        continue;
                    };
                    let found = Found {
                        id,
                        at_ms,
                        check_in,
                    };
                    if !found.check_in.evidence.trim().is_empty() {
                        counting.push(found);
                        continue;
                    }
                    let latest = match found.check_in.value {
                        Some(_) => &mut last_valued,
                        None => &mut last,
                    };
                    if latest.as_ref().is_none_or(|other| found.is_after(other)) {
                        *latest = Some(found);
                    }
                }
                counting.extend(last_valued);
                counting.extend(last);
                let entries = counting.into_iter().map(Found::json);
                Ok(CheckInsThatCount(Json::Object(entries.collect())))
            }
        }

        deserializer.deserialize_map(Entries)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::day::date_from_text;
    use crate::decimal::Decimal;
    use crate::goals::check_in::CheckIn;
    use crate::goals::{Field, GoalDraft};
    use crate::store::to_stored_text;

    fn goal() -> Goal {
        let mut draft = GoalDraft::default();
        draft.set(Field::Object, "a \"long\" talk\nin two lines");
        Goal::new("g1", &draft, 1)
    }

    fn check_in(goal: &mut Goal, id: &str, on: &str, value: Option<i64>, evidence: &str) {
        let on = date_from_text(on).unwrap();
        let check_in = CheckIn {
            on,
            value: value.map(Decimal::whole),
            note: "as \"planned\"".to_owned(),
            evidence: evidence.to_owned(),
        };
        goal.check_in(id, check_in, 5);
    }

    fn outline(goal: &Goal) -> Option<Goal> {
        goal_outline(&goal.key().unwrap(), &to_stored_text(goal, 7))
    }

    fn ids(goal: &Goal) -> Vec<&str> {
        goal.check_ins.keys().map(String::as_str).collect()
    }

    #[test]
    fn of_many_check_ins_the_last_ones_and_those_that_show_something_are_read() {
        let mut goal = goal();
        for week in 0..50_u32 {
            let on = format!("2026-{:02}-{:02}", 1 + week / 25, 1 + week % 25);
            check_in(&mut goal, &format!("r{week}"), &on, Some(week.into()), "");
        }
        check_in(
            &mut goal,
            "shown",
            "2026-01-09",
            None,
            "https://example.com/\"a\"",
        );
        check_in(&mut goal, "blank", "2026-01-10", None, " \n");
        check_in(&mut goal, "last", "2026-03-01", None, "");
        check_in(&mut goal, "gone", "2026-04-01", Some(1), "a");
        goal.take_back("gone", 9);
        let found = outline(&goal).unwrap();
        assert_eq!(ids(&found), ["last", "r49", "shown"]);
        assert!(found.check_ins.values().all(|it| {
            let it = it.value.as_ref().unwrap();
            it.note.is_empty()
        }));
        assert_eq!(found.last_check_in(), goal.last_check_in());
        assert_eq!(found.last_value(), Some(Decimal::whole(49)));
        assert_eq!(found.draft(), goal.draft());
    }

    #[test]
    fn what_is_not_as_it_is_written_is_read_as_anywhere_else_or_not_at_all() {
        let mut goal = goal();
        check_in(&mut goal, "a", "2026-01-09", Some(5), "");
        check_in(&mut goal, "b", "2026-01-08", Some(7), "");
        let (key, text) = (goal.key().unwrap(), to_stored_text(&goal, 7));
        let escaped = text.replace("2026-01-09", "2026-01-0\\u0039");
        assert_ne!(escaped, text);
        assert_eq!(goal_outline(&key, &escaped), Some(goal.clone()));
        for (from, to) in [
            ("\"note\"", "\"remark\""),
            ("\"a\":{", "\"a\":5,\"c\":{"),
            ("2026-01-09", "2026-02-30"),
            ("\"id\":\"g1\"", "\"id\":\"g2\""),
            ("\"kind\":\"goal\"", "\"kind\":\"offer\""),
            ("\"version\":1", "\"version\":2"),
        ] {
            let other = text.replacen(from, to, 1);
            assert_ne!(other, text, "{from}");
            assert!(load::<Goal>(&key, Some(&other)).is_err(), "{from}");
            assert_eq!(goal_outline(&key, &other), None, "{from}");
        }
    }
}
