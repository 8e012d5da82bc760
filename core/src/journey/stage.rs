//! How far along a career is, and why.
//!
//! The thresholds are ours. They describe a path so far and say nothing about when somebody may
//! move.

use chrono::NaiveDate;

use super::months::union;
use super::{Entry, EntryKind, Ledger, Level, Scope, spans};
use crate::career::Stage;
use crate::keyed::keyed;

const SENIOR_PEOPLE_MONTHS: i32 = 36;
const SENIOR_DIRECTION_MONTHS: i32 = 12;
const EXPERT_WORK_MONTHS: i32 = 120;
const EXPERT_LEAD_MONTHS: i32 = 36;
const EXPERT_STRENGTH: u8 = 2;
const MIDDLE_LEAD_WORK_MONTHS: i32 = 24;
const MIDDLE_LEAD_MONTHS: i32 = 12;
const MIDDLE_WORK_MONTHS: i32 = 36;
const MIDDLE_OWN_WORK_MONTHS: i32 = 24;
/// From here on, a stage is not called early while most scopes are unknown.
const UNKNOWN_WORK_MONTHS: i32 = 36;

keyed! {
    JourneyStage {
        NotBegun "not_begun",
        Early "early",
        Middle "middle",
        Senior "senior",
        /// Too few scopes are given to say.
        Unknown "unknown",
    }
}

impl From<Stage> for JourneyStage {
    fn from(stage: Stage) -> JourneyStage {
        match stage {
            Stage::Early => JourneyStage::Early,
            Stage::Middle => JourneyStage::Middle,
            Stage::Senior => JourneyStage::Senior,
        }
    }
}

impl JourneyStage {
    /// The stage as the other tools know it; `None` before it has begun, and where it is unknown.
    pub const fn known(self) -> Option<Stage> {
        match self {
            JourneyStage::Early => Some(Stage::Early),
            JourneyStage::Middle => Some(Stage::Middle),
            JourneyStage::Senior => Some(Stage::Senior),
            JourneyStage::NotBegun | JourneyStage::Unknown => None,
        }
    }
}

keyed! {
    /// The rule that gave the stage.
    StageReason {
        NoMonths "no_months",
        ScopeUnknown "scope_unknown",
        Early "early",
        MiddleWork "middle_work",
        MiddleLead "middle_lead",
        SeniorPeople "senior_people",
        SeniorExpert "senior_expert",
    }
}

/// The months that the rules look at. Those of a scope are of work and volunteering with that scope
/// or a wider one.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct StageMonths {
    pub work: i32,
    pub own_work: i32,
    pub lead_work: i32,
    pub lead_people: i32,
    pub direction: i32,
    /// Of work whose scope is not given.
    pub scope_unknown: i32,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct StageResult {
    pub stage: JourneyStage,
    pub reason: StageReason,
    pub months: StageMonths,
    /// The one that the reader chose, else the computed one.
    pub effective: JourneyStage,
}

/// The stage of a career. What the reader chose stands.
pub fn stage(
    entries: &[Entry],
    ledger: &Ledger,
    chosen: Option<Stage>,
    today: NaiveDate,
) -> StageResult {
    let months = StageMonths::of(entries, today);
    let is_expert = || {
        ledger.iter().any(|(skill, state)| {
            skill.level == Some(Level::FOR_OTHERS) && state.strength >= EXPERT_STRENGTH
        })
    };
    let has_role = entries
        .iter()
        .any(|entry| entry.kind.is_role() && spans(entry, today).is_ok());
    let StageMonths {
        work,
        own_work,
        lead_work,
        lead_people,
        direction,
        scope_unknown,
    } = months;
    let (stage, reason) =
        if lead_people >= SENIOR_PEOPLE_MONTHS && direction >= SENIOR_DIRECTION_MONTHS {
            (JourneyStage::Senior, StageReason::SeniorPeople)
        } else if work >= EXPERT_WORK_MONTHS && lead_work >= EXPERT_LEAD_MONTHS && is_expert() {
            (JourneyStage::Senior, StageReason::SeniorExpert)
        } else if work >= MIDDLE_LEAD_WORK_MONTHS && lead_work >= MIDDLE_LEAD_MONTHS {
            (JourneyStage::Middle, StageReason::MiddleLead)
        } else if work >= MIDDLE_WORK_MONTHS && own_work >= MIDDLE_OWN_WORK_MONTHS {
            (JourneyStage::Middle, StageReason::MiddleWork)
        } else if !has_role {
            (JourneyStage::NotBegun, StageReason::NoMonths)
        } else if work >= UNKNOWN_WORK_MONTHS && scope_unknown * 2 > work {
            (JourneyStage::Unknown, StageReason::ScopeUnknown)
        } else {
            (JourneyStage::Early, StageReason::Early)
        };
    StageResult {
        stage,
        reason,
        months,
        effective: chosen.map_or(stage, JourneyStage::from),
    }
}

impl StageMonths {
    pub(super) fn of(entries: &[Entry], today: NaiveDate) -> StageMonths {
        let months = |is_counted: &dyn Fn(&Entry) -> bool| {
            let counted = entries.iter().filter(|entry| is_counted(entry));
            let counted = counted.filter_map(|entry| spans(entry, today).ok());
            union(counted.map(|spans| spans.counted))
        };
        let with_scope = |least: Scope| {
            months(&|entry: &Entry| entry.kind.is_role() && entry.scope >= Some(least))
        };
        StageMonths {
            work: months(&|entry| entry.kind.is_work()),
            own_work: with_scope(Scope::OwnWork),
            lead_work: with_scope(Scope::LeadWork),
            lead_people: with_scope(Scope::LeadPeople),
            direction: with_scope(Scope::Direction),
            scope_unknown: months(&|entry| EntryKind::is_work(entry.kind) && entry.scope.is_none()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::{Evidence, EvidenceKind, Skill, read_end, read_start};
    use super::*;

    fn today() -> NaiveDate {
        NaiveDate::from_ymd_opt(2026, 11, 28).unwrap()
    }

    /// A job that begins in January 2000 and has so many months.
    fn job(months: i32, scope: Option<Scope>) -> Entry {
        let last = months - 1;
        let end = format!("{}-{:02}", 2000 + last / 12, last % 12 + 1);
        Entry {
            start: read_start("2000-01").unwrap(),
            end: read_end(&end).unwrap(),
            scope,
            ..Entry::new(format!("{months}{scope:?}"), EntryKind::Job)
        }
    }

    #[track_caller]
    fn check(entries: &[Entry], skills: &[Skill], expected: StageReason) {
        let ledger = Ledger::of(skills, entries, today());
        let found = stage(entries, &ledger, None, today());
        assert_eq!(found.reason, expected);
        assert_eq!(found.effective, found.stage);
    }

    #[test]
    fn each_threshold_is_reached_exactly() {
        use StageReason::*;
        check(&[], &[], NoMonths);
        check(&[job(36, Some(Scope::OwnWork))], &[], MiddleWork);
        check(&[job(35, Some(Scope::OwnWork))], &[], Early);
        check(
            &[job(36, None), job(23, Some(Scope::OwnWork))],
            &[],
            ScopeUnknown,
        );
        check(
            &[job(24, None), job(12, Some(Scope::LeadWork))],
            &[],
            MiddleLead,
        );
        check(&[job(24, None), job(11, Some(Scope::LeadWork))], &[], Early);
        check(
            &[
                job(36, Some(Scope::LeadPeople)),
                job(12, Some(Scope::Direction)),
            ],
            &[],
            SeniorPeople,
        );
        check(
            &[
                job(36, Some(Scope::LeadPeople)),
                job(11, Some(Scope::Direction)),
            ],
            &[],
            MiddleLead,
        );
        check(&[job(35, None)], &[], Early);
        check(&[job(36, None)], &[], ScopeUnknown);
    }

    #[test]
    fn an_expert_can_show_it() {
        let skill = |level, kind| Skill {
            level: Level::new(level),
            evidence: vec![Evidence {
                kind,
                text: String::new(),
                on: None,
                expires: None,
            }],
            ..Skill::new("x", "X")
        };
        let path = [
            job(120, Some(Scope::OwnWork)),
            job(36, Some(Scope::LeadWork)),
        ];
        check(
            &path,
            &[skill(4, EvidenceKind::Link)],
            StageReason::SeniorExpert,
        );
        check(
            &path,
            &[skill(3, EvidenceKind::Link)],
            StageReason::MiddleLead,
        );
        check(
            &path,
            &[skill(4, EvidenceKind::OwnAccount)],
            StageReason::MiddleLead,
        );
    }

    #[test]
    fn what_the_reader_chose_stands() {
        let ledger = Ledger::of(&[], &[], today());
        let found = stage(&[], &ledger, Some(Stage::Senior), today());
        assert_eq!(found.stage, JourneyStage::NotBegun);
        assert_eq!(found.effective, JourneyStage::Senior);
    }
}
