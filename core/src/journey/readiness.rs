//! What the next stage asks for, and how much of it is there. Never added up.

use chrono::NaiveDate;

use super::stage::StageMonths;
use super::{
    End, Entry, EntryKind, JourneyStage, LearningItem, LearningStatus, Ledger, Level, PartialDate,
    month_of,
};
use crate::career::Stage;
use crate::keyed::keyed;
use crate::order::insertion_sorted;

/// Learning counts for so many months.
const LEARNING_MONTHS: i32 = 24;
/// The least strength of evidence with which a skill is shown.
const SHOWN: u8 = 2;

keyed! {
    /// The two ways of being senior.
    ExpertOrPeople {
        People "people",
        Expert "expert",
    }
}

keyed! {
    /// Something that a stage asks for.
    AskKey {
        FirstRole "first_role",
        SkillsTried "skills_tried",
        SomethingToShow "something_to_show",
        Training "training",
        OwnWork "own_work",
        LeadWork "lead_work",
        LeadPeople "lead_people",
        Direction "direction",
        Depth "depth",
        Mastery "mastery",
        Results "results",
        Learning "learning",
    }
}

impl AskKey {
    /// Whether it is about what somebody answered for.
    fn is_of_scope(self) -> bool {
        use AskKey::{Direction, LeadPeople, LeadWork, OwnWork};
        matches!(self, OwnWork | LeadWork | LeadPeople | Direction)
    }
}

keyed! {
    AskState {
        Missing "missing",
        Partly "partly",
        Unknown "unknown",
        Met "met",
    }
}

/// What the reader changed of an ask.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct AskChange {
    pub need: Option<i32>,
    pub is_hidden: bool,
}

/// An ask of the reader's own, with a state of their choice.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct OwnAsk {
    pub text: String,
    pub state: AskState,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum AskRow {
    Listed {
        ask: AskKey,
        need: i32,
        /// `None` where no entry says what somebody answered for.
        have: Option<i32>,
        state: AskState,
    },
    Own(OwnAsk),
}

impl AskRow {
    pub fn state(&self) -> AskState {
        match self {
            AskRow::Listed { state, .. } => *state,
            AskRow::Own(own) => own.state,
        }
    }

    /// How much is missing of how much; half of an own one that is partly there.
    fn gap(&self) -> (i64, i64) {
        match self {
            AskRow::Listed { need, have, .. } => {
                let missing = need - have.unwrap_or_default();
                (missing.max(0).into(), (*need).max(1).into())
            }
            AskRow::Own(_) => (1, 2),
        }
    }
}

/// What is asked of somebody.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NextAsks {
    /// `None` after the last stage; nothing but the reader's own asks is listed then.
    pub next: Option<Stage>,
    /// What is missing first, then what is partly there, the largest gap first.
    pub asks: Vec<AskRow>,
}

/// What the stage after `stage` asks of a career.
#[allow(
    clippy::too_many_arguments,
    reason = "each is a list of its own; a struct would be made for this call alone"
)]
pub fn next_asks(
    stage: JourneyStage,
    way: ExpertOrPeople,
    entries: &[Entry],
    ledger: &Ledger,
    learning: &[LearningItem],
    changes: &dyn Fn(AskKey) -> AskChange,
    own: &[OwnAsk],
    today: NaiveDate,
) -> NextAsks {
    let next = match stage {
        JourneyStage::NotBegun => Some(Stage::Early),
        JourneyStage::Early | JourneyStage::Unknown => Some(Stage::Middle),
        JourneyStage::Middle => Some(Stage::Senior),
        JourneyStage::Senior => None,
    };
    let facts = Facts {
        entries,
        ledger,
        learning,
        today,
    };
    let listed = next.map_or(&[][..], |next| list(next, way));
    let listed = listed.iter().filter_map(|(ask, need)| {
        let change = changes(*ask);
        let need = change.need.unwrap_or(*need);
        (!change.is_hidden).then(|| facts.row(*ask, need))
    });
    let rows = listed.chain(own.iter().cloned().map(AskRow::Own));
    let is_before = |a: &AskRow, b: &AskRow| {
        if a.state() != b.state() {
            return a.state() < b.state();
        }
        let ((missing, of), (other, of_other)) = (a.gap(), b.gap());
        a.state() == AskState::Partly && missing * of_other > other * of
    };
    NextAsks {
        next,
        asks: insertion_sorted(rows, is_before),
    }
}

/// How much of an ask is enough before the reader changes it; `None` if a stage does not ask it.
pub fn usual_need(next: Stage, way: ExpertOrPeople, ask: AskKey) -> Option<i32> {
    let found = list(next, way).iter().find(|(other, _)| *other == ask);
    found.map(|(_, need)| *need)
}

/// Our own general list, with how much of each: entries, skills or months.
fn list(next: Stage, way: ExpertOrPeople) -> &'static [(AskKey, i32)] {
    match (next, way) {
        (Stage::Early, _) => &[
            (AskKey::FirstRole, 1),
            (AskKey::SkillsTried, 3),
            (AskKey::SomethingToShow, 1),
            (AskKey::Training, 1),
        ],
        (Stage::Middle, _) => &[
            (AskKey::OwnWork, 24),
            (AskKey::LeadWork, 3),
            (AskKey::Depth, 2),
            (AskKey::Results, 2),
            (AskKey::Learning, 1),
        ],
        (Stage::Senior, ExpertOrPeople::People) => &[
            (AskKey::LeadPeople, 36),
            (AskKey::Direction, 12),
            (AskKey::Mastery, 1),
            (AskKey::Results, 5),
            (AskKey::Learning, 1),
        ],
        (Stage::Senior, ExpertOrPeople::Expert) => &[
            (AskKey::LeadWork, 36),
            (AskKey::Mastery, 2),
            (AskKey::Results, 5),
            (AskKey::Learning, 1),
        ],
    }
}

struct Facts<'a> {
    entries: &'a [Entry],
    ledger: &'a Ledger<'a>,
    learning: &'a [LearningItem],
    today: NaiveDate,
}

impl Facts<'_> {
    fn row(&self, ask: AskKey, need: i32) -> AskRow {
        let has_scope = self.entries.iter().any(|entry| entry.scope.is_some());
        let is_known = has_scope || !ask.is_of_scope();
        let have = is_known.then(|| self.have(ask));
        let state = match have {
            None => AskState::Unknown,
            Some(have) if have >= need => AskState::Met,
            Some(0) => AskState::Missing,
            Some(_) => AskState::Partly,
        };
        AskRow::Listed {
            ask,
            need,
            have,
            state,
        }
    }

    fn have(&self, ask: AskKey) -> i32 {
        let months = || StageMonths::of(self.entries, self.today);
        match ask {
            AskKey::FirstRole => {
                self.entries_where(|entry| entry.kind.is_role() && entry.has_begun(self.today))
            }
            AskKey::SkillsTried => self.skills_where(Some(Level::TRIED), 0),
            AskKey::SomethingToShow => self.skills_where(None, SHOWN),
            AskKey::Training => self.entries_where(|entry| match entry.kind {
                EntryKind::Education | EntryKind::Course => entry.has_begun(self.today),
                kind => kind == EntryKind::Certificate,
            }),
            AskKey::OwnWork => months().own_work,
            AskKey::LeadWork => months().lead_work,
            AskKey::LeadPeople => months().lead_people,
            AskKey::Direction => months().direction,
            AskKey::Depth => self.skills_where(Some(Level::WHEN_IT_IS_HARD), SHOWN),
            AskKey::Mastery => self.skills_where(Some(Level::FOR_OTHERS), SHOWN),
            AskKey::Results => {
                let roles = self.entries.iter().filter(|entry| entry.kind.is_role());
                count(roles.flat_map(Entry::written_results))
            }
            AskKey::Learning => self.learning(),
        }
    }

    fn entries_where(&self, is_counted: impl Fn(&Entry) -> bool) -> i32 {
        count(self.entries.iter().filter(|entry| is_counted(entry)))
    }

    /// How many skills have a level at least, and are shown at least so well.
    fn skills_where(&self, least: Option<Level>, strength: u8) -> i32 {
        let skills = self.ledger.iter();
        count(skills.filter(|(skill, state)| skill.level >= least && state.strength >= strength))
    }

    /// What was learned lately: entries whose end has come, and items that became none.
    fn learning(&self) -> i32 {
        use EntryKind::{Certificate, Course, Education};
        let entries = self.entries.iter();
        let entries =
            entries.filter(|entry| matches!(entry.kind, Education | Course | Certificate));
        let ends = entries.filter_map(|entry| match entry.end {
            Some(End::On(end)) => Some(end),
            _ => None,
        });
        let items = self.learning.iter();
        let done = items.filter(|item| item.status == LearningStatus::Done && item.entry.is_none());
        let done = done.filter_map(|item| item.done_on);
        let is_recent = |on: &PartialDate| {
            let month = on.latest_month().min(month_of(self.today));
            on.has_begun(self.today) && month_of(self.today) - month < LEARNING_MONTHS
        };
        count(ends.chain(done).filter(is_recent))
    }
}

fn count(items: impl Iterator) -> i32 {
    i32::try_from(items.count()).unwrap_or(i32::MAX)
}

#[cfg(test)]
mod tests {
    use super::super::{Evidence, EvidenceKind, Scope, Skill, read_end, read_start};
    use super::*;

    fn today() -> NaiveDate {
        NaiveDate::from_ymd_opt(2026, 11, 28).unwrap()
    }

    fn entry(kind: EntryKind, start: &str, end: &str) -> Entry {
        Entry {
            start: read_start(start).unwrap(),
            end: read_end(end).unwrap(),
            ..Entry::new("a", kind)
        }
    }

    #[track_caller]
    fn check(
        stage: JourneyStage,
        entries: &[Entry],
        skills: &[Skill],
        ask: AskKey,
        have: Option<i32>,
    ) {
        let none = |_| AskChange::default();
        let found = next_asks(
            stage,
            ExpertOrPeople::People,
            entries,
            &Ledger::of(skills, entries, today()),
            &[],
            &none,
            &[],
            today(),
        );
        let row = found.asks.iter().find_map(|row| match row {
            AskRow::Listed {
                ask: other, have, ..
            } if *other == ask => Some(*have),
            _ => None,
        });
        assert_eq!(row, Some(have), "{ask:?}");
    }

    #[test]
    fn each_ask_counts_what_it_says() {
        let early = JourneyStage::NotBegun;
        check(
            early,
            &[entry(EntryKind::Volunteer, "2026", "")],
            &[],
            AskKey::FirstRole,
            Some(1),
        );
        check(
            early,
            &[entry(EntryKind::Job, "2027", "")],
            &[],
            AskKey::FirstRole,
            Some(0),
        );
        check(
            early,
            &[entry(EntryKind::Certificate, "", "2020")],
            &[],
            AskKey::Training,
            Some(1),
        );
        check(
            early,
            &[entry(EntryKind::Course, "2027", "")],
            &[],
            AskKey::Training,
            Some(0),
        );
        let link = Evidence {
            kind: EvidenceKind::Link,
            text: String::new(),
            on: None,
            expires: None,
        };
        let skill = |level| Skill {
            level: Level::new(level),
            evidence: vec![link.clone()],
            ..Skill::new("x", "X")
        };
        let unrated = Skill {
            level: None,
            ..skill(0)
        };
        let skills = [
            skill(0),
            skill(1),
            skill(3),
            skill(4),
            unrated,
            Skill::new("y", "Y"),
        ];
        check(early, &[], &skills, AskKey::SkillsTried, Some(3));
        check(early, &[], &skills, AskKey::SomethingToShow, Some(5));
        check(JourneyStage::Early, &[], &skills, AskKey::Depth, Some(2));
        check(JourneyStage::Middle, &[], &skills, AskKey::Mastery, Some(1));
    }

    #[test]
    fn a_stage_asks_only_what_is_in_its_list() {
        let need = |next, way, ask| usual_need(next, way, ask);
        let (people, expert) = (ExpertOrPeople::People, ExpertOrPeople::Expert);
        assert_eq!(need(Stage::Senior, people, AskKey::Mastery), Some(1));
        assert_eq!(need(Stage::Senior, expert, AskKey::Mastery), Some(2));
        assert_eq!(need(Stage::Early, people, AskKey::Mastery), None);
    }

    #[test]
    fn learning_counts_for_two_years() {
        let early = JourneyStage::Early;
        let ended = |end| entry(EntryKind::Course, "2020", end);
        for (end, have) in [
            ("2024-12", 1),
            ("2024-11", 0),
            ("2024", 1),
            ("2026", 1),
            ("2026-12", 0),
            ("now", 0),
            ("", 0),
        ] {
            check(early, &[ended(end)], &[], AskKey::Learning, Some(have));
        }
        let item = |status, entry: Option<&str>| LearningItem {
            status,
            done_on: read_start("2026-01").unwrap(),
            entry: entry.map(str::to_owned),
        };
        let items = [
            item(LearningStatus::Done, None),
            item(LearningStatus::Done, Some("e")),
            item(LearningStatus::Planned, None),
        ];
        let none = |_| AskChange::default();
        let found = next_asks(
            early,
            ExpertOrPeople::People,
            &[],
            &Ledger::of(&[], &[], today()),
            &items,
            &none,
            &[],
            today(),
        );
        let is_one = |row: &AskRow| {
            matches!(
                row,
                AskRow::Listed {
                    ask: AskKey::Learning,
                    have: Some(1),
                    ..
                }
            )
        };
        assert!(found.asks.iter().any(is_one));
    }

    #[test]
    fn without_a_scope_nothing_is_known_of_scopes() {
        let job = entry(EntryKind::Job, "2020-01", "now");
        check(
            JourneyStage::Early,
            std::slice::from_ref(&job),
            &[],
            AskKey::OwnWork,
            None,
        );
        let led = Entry {
            scope: Some(Scope::Learning),
            ..job
        };
        check(JourneyStage::Early, &[led], &[], AskKey::OwnWork, Some(0));
    }

    #[test]
    fn after_the_last_stage_only_own_asks_stand() {
        let own = [AskState::Met, AskState::Partly, AskState::Missing].map(|state| OwnAsk {
            text: state.key().to_owned(),
            state,
        });
        let none = |_| AskChange::default();
        let found = next_asks(
            JourneyStage::Senior,
            ExpertOrPeople::Expert,
            &[],
            &Ledger::of(&[], &[], today()),
            &[],
            &none,
            &own,
            today(),
        );
        assert_eq!(found.next, None);
        let states: Vec<_> = found.asks.iter().map(AskRow::state).collect();
        assert_eq!(states, [AskState::Missing, AskState::Partly, AskState::Met]);
    }
}
