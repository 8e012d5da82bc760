//! How well a skill is shown, and whether it was used lately.

use chrono::NaiveDate;
use litemap::LiteMap;

use super::months::union;
use super::{Entry, Evidence, EvidenceKind, Skill, Spans, month_of, spans};
use crate::keyed::keyed;
use crate::order::collect_map;

/// A skill not used for so many months is marked. A reminder and no measurement: in studies of
/// procedural skills half of what was gained was gone after 6.5 to 13 months without use (Tatel and
/// Ackerman, doi 10.1037/bul0000481), and other skills differ.
const FADING_MONTHS: i32 = 24;

keyed! {
    Fading {
        Fresh "fresh",
        Fading "fading",
        /// The reader said that it does not fade.
        Keeps "keeps",
        /// Nobody knows when it was last used.
        Unknown "unknown",
    }
}

/// What follows from a skill, its evidence and the entries that list it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SkillState {
    /// How many months the entries that list it cover.
    pub months: i32,
    /// The index of the month in which it was last used.
    pub last: Option<i32>,
    pub unused_months: Option<i32>,
    pub fading: Fading,
    /// 0 (nothing shows it) to 3 (somebody else vouches for it).
    pub strength: u8,
}

/// All skills with how they stand, worked out in one pass over the entries.
#[derive(Clone, Debug)]
pub struct Ledger<'a>(Vec<(&'a Skill, SkillState)>);

impl<'a> Ledger<'a> {
    pub fn of(skills: &'a [Skill], entries: &[Entry], today: NaiveDate) -> Ledger<'a> {
        let numbers = skills.iter().enumerate();
        let numbers: LiteMap<&str, usize> =
            collect_map(numbers.map(|(number, skill)| (skill.id.as_str(), number)));
        let mut uses: Vec<Vec<Use>> = skills.iter().map(|_| Vec::new()).collect();
        for entry in entries.iter().filter(|entry| !entry.skills.is_empty()) {
            let of_entry = Use::of(entry, today);
            for id in &entry.skills {
                let number = numbers.get(id.as_str());
                if let Some(uses) = number.and_then(|number| uses.get_mut(*number)) {
                    uses.push(of_entry);
                }
            }
        }
        let states = skills.iter().zip(&uses);
        Ledger(
            states
                .map(|(skill, uses)| (skill, state(skill, uses, today)))
                .collect(),
        )
    }

    /// The skills in their order.
    pub fn iter(&self) -> impl Iterator<Item = (&'a Skill, SkillState)> {
        self.0.iter().copied()
    }

    /// A skill by its id.
    pub fn find(&self, id: &str) -> Option<(&'a Skill, SkillState)> {
        self.iter().find(|(skill, _)| skill.id == id)
    }
}

/// What an entry says of a skill that it lists.
#[derive(Clone, Copy, Debug)]
struct Use {
    has_begun: bool,
    spans: Option<Spans>,
}

impl Use {
    fn of(entry: &Entry, today: NaiveDate) -> Use {
        Use {
            has_begun: entry.has_begun(today),
            spans: spans(entry, today).ok(),
        }
    }
}

/// How a skill stands today. Its level is never lowered.
fn state(skill: &Skill, uses: &[Use], today: NaiveDate) -> SkillState {
    let this_month = month_of(today);
    let listing = || uses.iter().filter_map(|entry| entry.spans);
    let ends = listing().map(|spans| spans.most.last);
    let begun = skill.evidence.iter().filter_map(|evidence| evidence.on);
    let begun = begun.filter(|on| on.has_begun(today));
    let used = begun.chain(skill.last_used).map(|on| on.latest_month());
    let last = ends.chain(used).max().map(|last| last.min(this_month));
    let unused_months = last.map(|last| this_month - last);
    // Nothing adds up: the strongest piece counts.
    let pieces = skill.evidence.iter();
    let strongest = pieces.map(|piece| strength(piece, today)).max();
    let is_listed = uses.iter().any(|entry| entry.has_begun);
    SkillState {
        months: union(listing().map(|spans| spans.counted)),
        last,
        unused_months,
        fading: match unused_months {
            _ if skill.keeps => Fading::Keeps,
            None => Fading::Unknown,
            Some(FADING_MONTHS..) => Fading::Fading,
            Some(_) => Fading::Fresh,
        },
        strength: strongest.unwrap_or_default().max(u8::from(is_listed)),
    }
}

/// How much a piece of evidence shows today, 0 to 3.
pub fn strength(evidence: &Evidence, today: NaiveDate) -> u8 {
    if evidence.on.is_some_and(|on| !on.has_begun(today)) {
        return 0;
    }
    match evidence.kind {
        EvidenceKind::OwnAccount => 1,
        EvidenceKind::Goal if evidence.text.trim().is_empty() => 1,
        EvidenceKind::Goal
        | EvidenceKind::Link
        | EvidenceKind::WorkSample
        | EvidenceKind::Course => 2,
        _ if evidence.is_expired(today) => 2,
        EvidenceKind::Certificate
        | EvidenceKind::Degree
        | EvidenceKind::License
        | EvidenceKind::Reference
        | EvidenceKind::Test => 3,
    }
}

impl Evidence {
    /// Whether the last day on which it is valid has gone by.
    pub fn is_expired(&self, today: NaiveDate) -> bool {
        self.expires.is_some_and(|expires| expires.is_over(today))
    }
}

#[cfg(test)]
mod tests {
    use super::super::{EntryKind, read_end, read_start};
    use super::*;
    use proptest::prelude::*;

    fn today() -> NaiveDate {
        NaiveDate::from_ymd_opt(2026, 11, 28).unwrap()
    }

    fn piece(kind: EvidenceKind, on: &str, expires: &str) -> Evidence {
        Evidence {
            kind,
            text: String::new(),
            on: read_start(on).unwrap(),
            expires: read_start(expires).unwrap(),
        }
    }

    #[track_caller]
    fn check(kind: EvidenceKind, on: &str, expires: &str, expected: u8) {
        assert_eq!(strength(&piece(kind, on, expires), today()), expected);
    }

    #[test]
    fn evidence_is_as_strong_as_who_vouches_for_it() {
        check(EvidenceKind::OwnAccount, "", "", 1);
        check(EvidenceKind::Goal, "2026", "", 1);
        check(EvidenceKind::Link, "2026", "", 2);
        check(EvidenceKind::Reference, "2026-11-28", "", 3);
        check(EvidenceKind::Reference, "2026-11-29", "", 0);
        check(EvidenceKind::License, "2020", "2026-11-27", 2);
        check(EvidenceKind::License, "2020", "2026-11", 3);
        check(EvidenceKind::Link, "2020", "2021", 2);
    }

    #[test]
    fn fading_begins_after_two_years() {
        let used = |last: &str, keeps| {
            let skill = Skill {
                last_used: read_start(last).unwrap(),
                keeps,
                ..Skill::new("x", "X")
            };
            state(&skill, &[], today()).fading
        };
        assert_eq!(used("2024-11", false), Fading::Fading);
        assert_eq!(used("2024-12", false), Fading::Fresh);
        assert_eq!(used("2024", false), Fading::Fresh);
        assert_eq!(used("", false), Fading::Unknown);
        assert_eq!(used("", true), Fading::Keeps);
    }

    proptest! {
        #[test]
        fn another_entry_never_lowers_what_is_known_of_a_skill(
            years in proptest::collection::vec((1990_u16..2030, 0_u16..9), 1..6),
        ) {
            let skill = Skill::new("x", "X");
            let entries: Vec<Entry> = years.iter().map(|(year, more)| Entry {
                start: read_start(&year.to_string()).unwrap(),
                end: read_end(&(year + more).to_string()).unwrap(),
                skills: vec!["x".to_owned()],
                ..Entry::new("e", EntryKind::Job)
            }).collect();
            let skills = [skill];
            let state = |entries| Ledger::of(&skills, entries, today()).iter().next().unwrap().1;
            let (all, before) = (state(&entries), state(&entries[1..]));
            prop_assert!(before.months <= all.months);
            prop_assert!(before.strength <= all.strength);
            prop_assert!(before.last <= all.last);
        }
    }
}
