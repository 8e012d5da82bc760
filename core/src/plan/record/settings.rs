//! What the reader said of what Plan shows: put off, dismissed, asked about.

use chrono::{Days, NaiveDate};

use crate::plan::fnv_id::fnv_id;
use crate::plan::{LooseEnd, LooseEndKind, PutOff};
use crate::record::Stamped;
use crate::record::fields::{Choice, Day, Map, Parts, Text, fields, live, part};
use crate::store::Kind;

part! {
    /// A loose end that is not shown again (L7).
    Dismissal "dismissed-loose-end", "Something loose that is not to be shown again." {
        kind "kind": Choice<LooseEndKind>, "What is loose.";
        of "of": Text<200>, "Of which record or skill.";
    }
}

part! {
    /// A step with a day.
    StepUntil "plan-step", "A step of the plan with a day." {
        step "step": Text<200>, "Which step.";
        day "day": Day, "The day.";
    }
}

fields! {
    /// What the reader said of what Plan shows.
    PlanSettings, Kind::PlanSettings, "plan", known by [],
    "What you put off or dismissed on your plan." {
        required {}
        optional {
            dismissed "dismissed": Map<Dismissal>, "What is not to be shown again.";
            put_off "put_off": Map<StepUntil>, "What is not to be shown before a day.";
            asked "asked": Map<StepUntil>, "What was asked about, and on which day.";
        }
    }
}

impl Default for PlanSettings {
    fn default() -> PlanSettings {
        PlanSettings::new(0)
    }
}

impl PlanSettings {
    /// Dismisses a loose end for good, or shows it again.
    pub fn dismiss(&mut self, end: &LooseEnd, is_dismissed: bool, at_ms: i64) -> bool {
        let id = fnv_id("d", [end.kind.key(), " ", &end.of].concat().as_str());
        let value = is_dismissed.then(|| Dismissal {
            kind: end.kind,
            of: end.of.clone(),
        });
        self.change(at_ms, |it| put(&mut it.dismissed, id, value, at_ms))
    }

    /// What is dismissed.
    pub fn dismissed(&self) -> Vec<LooseEnd> {
        let all = live(&self.dismissed);
        let end = |it: &Dismissal| LooseEnd {
            kind: it.kind,
            of: it.of.clone(),
        };
        all.map(|(_, dismissal, _)| end(dismissal)).collect()
    }

    /// Puts a step off until a day (X5), by its id or that of what is gathered.
    pub fn put_off_until(&mut self, step: &str, until: NaiveDate, at_ms: i64) -> bool {
        let value = Some(StepUntil {
            step: step.to_owned(),
            day: until,
        });
        let id = fnv_id("s", step);
        self.change(at_ms, |it| put(&mut it.put_off, id, value, at_ms))
    }

    /// What is put off.
    pub fn all_put_off(&self) -> Vec<PutOff> {
        let all = live(&self.put_off);
        let put_off = |it: &StepUntil| PutOff {
            id: it.step.clone(),
            until: it.day,
        };
        all.map(|(_, step, _)| put_off(step)).collect()
    }

    /// Notes that it was asked on a day whether rhythms are still wanted (X9), by their ids.
    pub fn note_asked<'a>(
        &mut self,
        steps: impl IntoIterator<Item = &'a str>,
        today: NaiveDate,
        at_ms: i64,
    ) -> bool {
        self.change(at_ms, |it| {
            for step in steps {
                let value = Some(StepUntil {
                    step: step.to_owned(),
                    day: today,
                });
                put(&mut it.asked, fnv_id("s", step), value, at_ms);
            }
        })
    }

    /// Whether it was asked about a rhythm since it was due. One that was kept and lapses again is
    /// asked about again.
    pub fn was_asked(&self, step: &str, due: NaiveDate) -> bool {
        self.asked_on(step).is_some_and(|day| day >= due)
    }

    /// When a rhythm of so many days is due that was due on a day: one that was kept when it was
    /// asked about begins again from that day (X9).
    pub fn restarted(&self, step: &str, due: NaiveDate, days: i64) -> NaiveDate {
        let kept = self.asked_on(step).filter(|day| *day >= due);
        let next = kept.and_then(|day| {
            let days = u64::try_from(days).ok()?;
            day.checked_add_days(Days::new(days))
        });
        next.unwrap_or(due)
    }

    fn asked_on(&self, step: &str) -> Option<NaiveDate> {
        let asked = self.asked.get(fnv_id("s", step).as_str())?;
        let asked = asked.value.as_ref()?;
        (asked.step == step).then_some(asked.day)
    }
}

/// Puts a part under an id, or takes it away.
fn put<T>(parts: &mut Parts<T>, id: String, value: Option<T>, at_ms: i64) {
    if value.is_some() {
        parts.insert(id, Stamped { at_ms, value });
    } else {
        parts.remove(&id);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::day::date_from_text;
    use crate::store::{Key, Record, load, to_stored_text};

    /// As the first release writes it. Never changed.
    const EMPTY: &str =
        r#"{"app":"steppingstone","kind":"plan","version":1,"saved_ms":9,"data":{}}"#;
    /// The same.
    const STORED: &str = r#"{"app":"steppingstone","kind":"plan","version":1,"saved_ms":9,"data":{"dismissed":{"da8d1c3ccbeae295f":{"value":{"kind":"goal_serves_nothing","of":"g1"},"at":1},"da8d1c4ccbeae2b12":{"value":null,"at":3}},"put_off":{"s74e816c0ecb28947":{"value":{"step":"due:goals","day":"2026-12-01"},"at":4}},"asked":{"s4f97fc6f1bab54a2":{"value":{"step":"network:p1","day":"2026-11-30"},"at":5}}}}"#;

    fn day(text: &str) -> NaiveDate {
        date_from_text(text).unwrap()
    }

    fn end(of: &str) -> LooseEnd {
        LooseEnd {
            kind: LooseEndKind::GoalServesNothing,
            of: of.to_owned(),
        }
    }

    fn filled() -> PlanSettings {
        let mut settings = PlanSettings::new(0);
        assert!(settings.dismiss(&end("g1"), true, 1));
        assert!(settings.dismiss(&end("g2"), true, 2));
        assert!(settings.dismiss(&end("g2"), false, 3));
        assert!(settings.put_off_until("due:goals", day("2026-12-01"), 4));
        assert!(settings.note_asked(["network:p1"], day("2026-11-30"), 5));
        settings
    }

    #[test]
    fn settings_are_stored_as_the_first_release_writes_them() {
        let key = Key::single(Kind::PlanSettings).unwrap();
        let load = |text: &str| load::<PlanSettings>(&key, Some(text)).unwrap().record;
        assert_eq!(Some(load(EMPTY)), PlanSettings::unset());
        assert_eq!(to_stored_text(&load(EMPTY), 9), EMPTY);
        assert_eq!(load(STORED), filled());
        assert_eq!(to_stored_text(&filled(), 9), STORED);
    }

    #[test]
    fn what_was_said_is_kept_and_can_be_taken_back() {
        let settings = filled();
        assert_eq!(settings.dismissed(), [end("g1")]);
        let put_off = PutOff {
            id: "due:goals".to_owned(),
            until: day("2026-12-01"),
        };
        assert_eq!(settings.all_put_off(), [put_off]);
        assert!(settings.was_asked("network:p1", day("2026-08-01")));
        assert!(settings.was_asked("network:p1", day("2026-11-30")));
        assert!(!settings.was_asked("network:p1", day("2026-12-01")));
        assert!(!settings.was_asked("network:p2", day("2026-08-01")));
        let due = |step: &str, on: &str| settings.restarted(step, day(on), 7);
        assert_eq!(due("network:p1", "2026-08-01"), day("2026-12-07"));
        assert_eq!(due("network:p1", "2026-12-01"), day("2026-12-01"));
        assert_eq!(due("network:p2", "2026-08-01"), day("2026-08-01"));
    }

    #[test]
    fn dismissals_of_two_tabs_are_both_kept() {
        let (mut one, mut other) = (filled(), filled());
        one.dismiss(&end("g3"), true, 10);
        other.dismiss(&end("g4"), true, 10);
        let both = one.merged(&other);
        assert_eq!(both, other.merged(&one));
        assert_eq!(both.dismissed().len(), 3);
    }
}
