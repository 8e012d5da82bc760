//! The one thing to do next.

use chrono::NaiveDate;

use super::{
    AskRow, AskState, Entry, Gap, GapOutcome, GapRow, Ledger, NextAsks, StageMonths, spans,
};
use crate::order::insertion_sorted;

/// What is known of a reader.
pub struct JourneySituation<'a> {
    pub entries: &'a [Entry],
    pub ledger: &'a Ledger<'a>,
    pub months: StageMonths,
    pub has_target: bool,
    /// Against the first target; `None` while what it asks for is not there.
    pub gap: Option<&'a Gap>,
    pub asks: &'a NextAsks,
    pub today: NaiveDate,
}

/// What comes next.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum JourneyStep {
    /// Nothing is there yet.
    AddEntry,
    /// No skill is there: those of this entry.
    AddSkills {
        entry: String,
    },
    /// Skills are there, and none is rated.
    RateSkills {
        count: usize,
    },
    /// A date of this entry is missing, or its end is before its start.
    AddDate {
        entry: String,
    },
    /// What was answered for is not known of most months; of this entry, which is the longest.
    AddScope {
        entry: String,
    },
    ChooseTarget,
    /// The element of the target of which most steps are missing.
    CloseGap {
        element: usize,
        steps: u8,
    },
    /// Elements that the target asks for are not rated.
    RateAsked {
        count: usize,
    },
    /// What the next stage asks for first.
    Ask(AskRow),
    /// All that is asked for is there.
    Nothing,
}

/// The first of what applies.
pub fn journey_step(situation: &JourneySituation) -> JourneyStep {
    let JourneySituation {
        entries,
        ledger,
        months,
        ..
    } = situation;
    let by_id = insertion_sorted(entries.iter(), |a, b| a.id < b.id);
    let Some(newest) = newest(&by_id) else {
        return JourneyStep::AddEntry;
    };
    let skills = ledger.iter().count();
    if skills == 0 {
        return JourneyStep::AddSkills {
            entry: newest.id.clone(),
        };
    }
    if ledger.iter().all(|(skill, _)| skill.level.is_none()) {
        return JourneyStep::RateSkills { count: skills };
    }
    if let Some(entry) = undated(&by_id, situation.today) {
        return JourneyStep::AddDate { entry };
    }
    if months.scope_unknown * 2 > months.work
        && let Some(entry) = longest_without_scope(&by_id, situation.today)
    {
        return JourneyStep::AddScope { entry };
    }
    if !situation.has_target {
        return JourneyStep::ChooseTarget;
    }
    if let Some(step) = situation.gap.and_then(of_gap) {
        return step;
    }
    let open = situation.asks.asks.iter();
    let mut open = open.filter(|row| matches!(row.state(), AskState::Missing | AskState::Partly));
    open.next()
        .map_or(JourneyStep::Nothing, |row| JourneyStep::Ask(row.clone()))
}

/// What goes on before what is over, roles before the rest, the latest added first.
fn newest<'a>(by_id: &[&'a Entry]) -> Option<&'a Entry> {
    let rank = |entry: &Entry| (entry.is_present_role(), entry.kind.is_role());
    let newest = by_id.iter().rev().copied();
    newest.reduce(|best, entry| match rank(entry) > rank(best) {
        true => entry,
        false => best,
    })
}

fn undated(by_id: &[&Entry], today: NaiveDate) -> Option<String> {
    let is_wrong = |entry: &Entry| spans(entry, today) == Err(super::NotCounted::EndBeforeStart);
    let mut open = by_id
        .iter()
        .filter(|entry| entry.lacks_date() || is_wrong(entry));
    open.next().map(|entry| entry.id.clone())
}

fn longest_without_scope(by_id: &[&Entry], today: NaiveDate) -> Option<String> {
    let open = by_id
        .iter()
        .filter(|entry| entry.kind.is_work() && entry.scope.is_none());
    let counted = open.filter_map(|entry| {
        let months = spans(entry, today).ok()?.counted.months();
        Some((months, &entry.id))
    });
    let longest = counted.reduce(|best, other| match other.0 > best.0 {
        true => other,
        false => best,
    });
    longest.map(|(_, id)| id.clone())
}

fn of_gap(gap: &Gap) -> Option<JourneyStep> {
    let rows = || gap.skills.iter().chain(&gap.knowledge);
    let below = rows().filter(|row| row.outcome == GapOutcome::Below);
    let rank = |row: &GapRow| (row.steps, row.importance);
    let widest = below.reduce(|best, row| match rank(row) > rank(best) {
        true => row,
        false => best,
    });
    if let Some(row) = widest {
        return Some(JourneyStep::CloseGap {
            element: row.element,
            steps: row.steps,
        });
    }
    let count = gap.count(GapOutcome::NotRated);
    (count > 0).then_some(JourneyStep::RateAsked { count })
}

#[cfg(test)]
mod tests {
    use super::super::{
        AskChange, EntryKind, Excluded, ExpertOrPeople, JourneyStage, Level, Scope, Skill,
        next_asks, read_end, read_start,
    };
    use super::*;

    fn today() -> NaiveDate {
        NaiveDate::from_ymd_opt(2026, 11, 28).unwrap()
    }

    fn job(id: &str, start: &str, end: &str, scope: Option<Scope>) -> Entry {
        Entry {
            start: read_start(start).unwrap(),
            end: read_end(end).unwrap(),
            scope,
            ..Entry::new(id, EntryKind::Job)
        }
    }

    fn rated(level: Option<Level>) -> Skill {
        Skill {
            level,
            ..Skill::new("s", "Dough")
        }
    }

    #[track_caller]
    fn check(
        entries: &[Entry],
        skills: &[Skill],
        target: Option<Option<&Gap>>,
        expected: JourneyStep,
    ) {
        let ledger = Ledger::of(skills, entries, today());
        let none = |_| AskChange::default();
        let asks = next_asks(
            JourneyStage::Early,
            ExpertOrPeople::People,
            entries,
            &ledger,
            &[],
            &none,
            &[],
            today(),
        );
        let situation = JourneySituation {
            entries,
            ledger: &ledger,
            months: StageMonths::of(entries, today()),
            has_target: target.is_some(),
            gap: target.flatten(),
            asks: &asks,
            today: today(),
        };
        assert_eq!(journey_step(&situation), expected);
    }

    fn id(id: &str) -> String {
        id.to_owned()
    }

    #[test]
    fn the_first_of_what_is_missing_comes_first() {
        use JourneyStep::*;
        let led = job("a", "2019-01", "now", Some(Scope::OwnWork));
        let open = job("b", "2010-01", "2018-12", None);
        let undated = job("c", "2001", "", None);
        let skills = [rated(Some(Level::ON_MY_OWN))];
        check(&[], &skills, None, AddEntry);
        check(
            &[open.clone(), led.clone()],
            &[],
            None,
            AddSkills { entry: id("a") },
        );
        check(
            std::slice::from_ref(&undated),
            &[rated(None)],
            None,
            RateSkills { count: 1 },
        );
        check(
            &[open.clone(), undated],
            &skills,
            None,
            AddDate { entry: id("c") },
        );
        let backwards = job("d", "2010", "2001", None);
        check(
            &[backwards, open.clone()],
            &skills,
            None,
            AddDate { entry: id("d") },
        );
        check(
            &[open.clone(), led.clone()],
            &skills,
            None,
            AddScope { entry: id("b") },
        );
        check(std::slice::from_ref(&led), &skills, None, ChooseTarget);
        let first_ask = AskRow::Listed {
            ask: super::super::AskKey::LeadWork,
            need: 3,
            have: Some(0),
            state: AskState::Missing,
        };
        check(&[led], &skills, Some(None), Ask(first_ask));
    }

    #[test]
    fn the_widest_gap_comes_before_what_is_not_rated() {
        let row = |element, importance, outcome, steps| GapRow {
            element,
            importance,
            need: Some(3),
            own: None,
            outcome,
            steps,
        };
        let mut gap = Gap {
            skills: vec![
                row(1, 400, GapOutcome::Below, 1),
                row(2, 300, GapOutcome::NotRated, 0),
            ],
            knowledge: vec![
                row(40, 350, GapOutcome::Below, 2),
                row(41, 300, GapOutcome::Below, 2),
            ],
            excluded: Excluded::default(),
        };
        let led = job("a", "2019-01", "now", Some(Scope::OwnWork));
        let skills = [rated(Some(Level::ON_MY_OWN))];
        let close = JourneyStep::CloseGap {
            element: 40,
            steps: 2,
        };
        check(std::slice::from_ref(&led), &skills, Some(Some(&gap)), close);
        gap.skills.retain(|row| row.outcome != GapOutcome::Below);
        gap.knowledge.clear();
        let rate = JourneyStep::RateAsked { count: 1 };
        check(&[led], &skills, Some(Some(&gap)), rate);
    }
}
