//! What stands in the printed record of skills, which others get to see: nothing of a private entry,
//! of caring or of a break, and no pay.

use chrono::NaiveDate;

use super::record::{EvidenceText, JourneyEntry, JourneySkill};
use super::{
    End, Entry, EntryKind, EvidenceKind, Fading, Ledger, Level, Months, PartialDate, Skill,
    read_start, spans, strength,
};
use crate::order::insertion_sorted;

/// Of a skill the strongest pieces are shown.
const MAX_EVIDENCE: usize = 3;

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SkillsRecord {
    /// From the highest level, without levels of which there is no skill. A skill that is not rated
    /// or not begun is in none.
    pub levels: Vec<(Level, Vec<RecordSkill>)>,
    /// The newest first.
    pub roles: Vec<RecordRole>,
    /// The newest first.
    pub certificates: Vec<RecordCertificate>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RecordSkill {
    pub name: String,
    /// The index of the month in which it was last used.
    pub last: Option<i32>,
    pub is_fading: bool,
    /// The strongest first.
    pub evidence: Vec<RecordEvidence>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RecordEvidence {
    pub kind: EvidenceKind,
    /// In the reader's words; may be empty.
    pub text: String,
    pub on: Option<PartialDate>,
    pub is_expired: bool,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RecordRole {
    pub kind: EntryKind,
    pub title: String,
    pub organization: String,
    pub start: Option<PartialDate>,
    pub end: Option<End>,
    /// `None` where that cannot be counted.
    pub months: Option<Months>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RecordCertificate {
    pub title: String,
    pub organization: String,
    pub issued: Option<PartialDate>,
    pub expires: Option<PartialDate>,
    pub is_expired: bool,
}

/// Whether others may see an entry.
pub fn is_shown(entry: &Entry) -> bool {
    !entry.is_private && !matches!(entry.kind, EntryKind::Caring | EntryKind::Break)
}

/// The record as of today.
pub fn skills_record(
    entries: &[JourneyEntry],
    skills: &[JourneySkill],
    today: NaiveDate,
) -> SkillsRecord {
    let shown: Vec<Entry> = entries
        .iter()
        .map(JourneyEntry::entry)
        .filter(is_shown)
        .collect();
    // When a skill was last used is seen from what is shown alone.
    let public: Vec<JourneySkill> = skills
        .iter()
        .map(|skill| without_hidden(skill, entries, &shown))
        .collect();
    let read: Vec<Skill> = public.iter().map(JourneySkill::skill).collect();
    let ledger = Ledger::of(&read, &shown, today);
    let mut levels = Vec::new();
    for level in Level::ALL
        .into_iter()
        .rev()
        .filter(|it| *it >= Level::TRIED)
    {
        let of_level = public.iter().zip(ledger.iter());
        let of_level = of_level.filter(|(_, (skill, _))| skill.level == Some(level));
        let sorted = insertion_sorted(of_level, |(_, (a, one)), (_, (b, other))| {
            (other.strength, &a.name) < (one.strength, &b.name)
        });
        let rows = sorted
            .into_iter()
            .map(|(record, (skill, state))| RecordSkill {
                name: skill.name.clone(),
                last: state.last,
                is_fading: state.fading == Fading::Fading,
                evidence: evidence(record, today),
            });
        let rows: Vec<RecordSkill> = rows.collect();
        if !rows.is_empty() {
            levels.push((level, rows));
        }
    }
    SkillsRecord {
        levels,
        roles: roles(&shown, today),
        certificates: certificates(&shown, today),
    }
}

/// A skill without the evidence that comes from an entry which is not shown.
fn without_hidden(skill: &JourneySkill, all: &[JourneyEntry], shown: &[Entry]) -> JourneySkill {
    let mut skill = skill.clone();
    let is_hidden = |id: &String| {
        all.iter().any(|entry| entry.id == *id) && !shown.iter().any(|entry| entry.id == *id)
    };
    for (_, piece) in &mut skill.evidence {
        let entry = piece.value.as_ref().and_then(|it| it.entry.as_ref());
        if entry.is_some_and(is_hidden) {
            piece.value = None;
        }
    }
    skill
}

fn evidence(skill: &JourneySkill, today: NaiveDate) -> Vec<RecordEvidence> {
    let read = skill.skill();
    let pieces = skill.evidence.values();
    let pieces: Vec<&EvidenceText> = pieces.filter_map(|it| it.value.as_ref()).collect();
    let with_strength = pieces.into_iter().zip(&read.evidence);
    let with_strength = with_strength.map(|(text, piece)| (strength(piece, today), text, piece));
    // What is dated after today shows nothing yet.
    let begun = with_strength.filter(|(strength, _, _)| *strength > 0);
    let sorted = insertion_sorted(begun, |a, b| a.0 > b.0);
    let rows = sorted.into_iter().map(|(_, text, piece)| RecordEvidence {
        kind: piece.kind,
        text: text.text.trim().to_owned(),
        on: read_start(&text.on).ok().flatten(),
        is_expired: piece.is_expired(today),
    });
    rows.take(MAX_EVIDENCE).collect()
}

fn roles(shown: &[Entry], today: NaiveDate) -> Vec<RecordRole> {
    let roles = shown
        .iter()
        .filter(|entry| entry.kind.is_role() && (entry.start.is_none() || entry.has_begun(today)));
    let sorted = insertion_sorted(roles, |a, b| a.start > b.start);
    let rows = sorted.into_iter().map(|entry| RecordRole {
        kind: entry.kind,
        title: entry.title.clone(),
        organization: entry.organization.clone(),
        start: entry.start,
        end: entry.end,
        months: spans(entry, today).ok().map(|spans| spans.months()),
    });
    rows.collect()
}

fn certificates(shown: &[Entry], today: NaiveDate) -> Vec<RecordCertificate> {
    let issued = |entry: &Entry| match entry.end {
        Some(End::On(issued)) => Some(issued),
        _ => None,
    };
    let has_come = |entry: &&Entry| issued(entry).is_none_or(|on| on.has_begun(today));
    let own = shown
        .iter()
        .filter(|entry| entry.kind == EntryKind::Certificate);
    let sorted = insertion_sorted(own.filter(has_come), |a, b| issued(a) > issued(b));
    let rows = sorted.into_iter().map(|entry| RecordCertificate {
        title: entry.title.clone(),
        organization: entry.organization.clone(),
        issued: issued(entry),
        expires: entry.expires,
        is_expired: entry.expires.is_some_and(|expires| expires.is_over(today)),
    });
    rows.collect()
}

#[cfg(test)]
mod tests {
    use super::super::record::{EntryField, SkillField};
    use super::*;
    use crate::record::Stamped;

    fn today() -> NaiveDate {
        NaiveDate::from_ymd_opt(2026, 11, 28).unwrap()
    }

    fn entry(id: &str, kind: EntryKind, start: &str, end: &str, skills: &[&str]) -> JourneyEntry {
        let mut entry = JourneyEntry::new(id, kind, 1);
        for (field, text) in [
            (EntryField::Title, id),
            (EntryField::Start, start),
            (EntryField::End, end),
            (EntryField::Pay, "99999"),
            (EntryField::Takeaway, "secret"),
        ] {
            entry.set_text(field, text, 2);
        }
        entry.skills.value = skills.iter().map(|id| (*id).to_owned()).collect();
        entry
    }

    fn private(mut entry: JourneyEntry, is_private: bool) -> JourneyEntry {
        entry.is_private = Stamped {
            at_ms: 3,
            value: Some(is_private),
        };
        entry
    }

    fn skill(id: &str, level: Option<u8>) -> JourneySkill {
        let mut skill = JourneySkill::new(id, id, 1);
        skill.rate(level.and_then(Level::new), 2);
        skill
    }

    fn evidence_of(kind: EvidenceKind, text: &str, entry: Option<&str>) -> Option<EvidenceText> {
        Some(EvidenceText {
            text: text.to_owned(),
            entry: entry.map(str::to_owned),
            ..EvidenceText::new(kind)
        })
    }

    #[test]
    fn nothing_of_a_private_entry_of_caring_or_of_a_break_is_in_it() {
        let entries = [
            entry("Shown", EntryKind::Job, "2018", "2019", &["s"]),
            private(
                entry("Hidden", EntryKind::Job, "2026-01", "now", &["s"]),
                true,
            ),
            private(
                entry("Caring", EntryKind::Caring, "2026-02", "now", &["s"]),
                false,
            ),
            private(
                entry("Break", EntryKind::Break, "2026-03", "now", &["s"]),
                false,
            ),
            private(
                entry("Licence", EntryKind::Certificate, "", "2026-04", &["s"]),
                true,
            ),
        ];
        let mut known = skill("s", Some(3));
        known.set_evidence(
            "a",
            evidence_of(EvidenceKind::Test, "of the hidden job", Some("Hidden")),
            3,
        );
        known.set_evidence(
            "b",
            evidence_of(EvidenceKind::Link, "of the shown job", Some("Shown")),
            4,
        );
        known.set_evidence(
            "c",
            evidence_of(EvidenceKind::Link, "of a deleted job", Some("gone")),
            5,
        );
        let record = skills_record(&entries, &[known], today());
        let text = format!("{record:?}");
        for hidden in [
            "Hidden",
            "Caring",
            "Break",
            "Licence",
            "hidden job",
            "99999",
            "secret",
        ] {
            assert!(!text.contains(hidden), "{hidden}: {text}");
        }
        let titles: Vec<&str> = record
            .roles
            .iter()
            .map(|role| role.title.as_str())
            .collect();
        assert_eq!(titles, ["Shown"]);
        let shown = &record.levels[0].1[0];
        // Last used in the shown job, though the hidden one goes on.
        assert_eq!((shown.last, shown.is_fading), (Some(2019 * 12 + 11), true));
        assert_eq!(shown.evidence.len(), 2);
    }

    #[test]
    fn skills_stand_by_level_and_by_what_shows_them() {
        let mut shown = skill("Welding", Some(2));
        shown.set_evidence("a", evidence_of(EvidenceKind::Test, "", None), 3);
        let skills = [
            skill("Baking", Some(2)),
            shown,
            skill("Art", Some(2)),
            skill("Top", Some(4)),
            skill("Zero", Some(0)),
            skill("None", None),
        ];
        let record = skills_record(&[], &skills, today());
        let found: Vec<(u8, Vec<&str>)> = record
            .levels
            .iter()
            .map(|(level, rows)| {
                let names = rows.iter().map(|row| row.name.as_str());
                (level.number(), names.collect())
            })
            .collect();
        assert_eq!(
            found,
            [(4, vec!["Top"]), (2, vec!["Welding", "Art", "Baking"])]
        );
    }

    #[test]
    fn the_strongest_evidence_is_shown_and_none_of_tomorrow() {
        let mut known = skill("s", Some(1));
        for (id, kind) in [
            ("a", EvidenceKind::OwnAccount),
            ("b", EvidenceKind::Link),
            ("c", EvidenceKind::Test),
            ("d", EvidenceKind::Course),
        ] {
            known.set_evidence(id, evidence_of(kind, id, None), 3);
        }
        let later = EvidenceText {
            on: "2027".to_owned(),
            ..EvidenceText::new(EvidenceKind::Degree)
        };
        known.set_evidence("e", Some(later), 4);
        known.set_text(SkillField::Note, "secret", 5);
        let record = skills_record(&[], &[known], today());
        let texts = record.levels[0].1[0].evidence.iter();
        let texts: Vec<&str> = texts.map(|it| it.text.as_str()).collect();
        assert_eq!(texts, ["c", "b", "d"]);
    }

    #[test]
    fn roles_and_certificates_stand_newest_first_and_those_to_come_not_at_all() {
        let mut expired = entry("First aid", EntryKind::Certificate, "", "2019", &[]);
        expired.set_text(EntryField::Expires, "2021", 4);
        let entries = [
            entry("Old", EntryKind::Job, "2001", "2002", &[]),
            entry("Undated", EntryKind::Volunteer, "", "", &[]),
            entry("New", EntryKind::Volunteer, "2020-03", "now", &[]),
            entry("To come", EntryKind::Job, "2027", "now", &[]),
            entry("School", EntryKind::Education, "2001", "2002", &[]),
            expired,
            entry("Forklift", EntryKind::Certificate, "", "2024-05", &[]),
            entry("Next", EntryKind::Certificate, "", "2027", &[]),
        ];
        let record = skills_record(&entries, &[], today());
        let roles: Vec<(&str, Option<i32>)> = record
            .roles
            .iter()
            .map(|role| (role.title.as_str(), role.months.map(|it| it.counted)))
            .collect();
        assert_eq!(
            roles,
            [("New", Some(81)), ("Old", Some(12)), ("Undated", None)]
        );
        let papers: Vec<(&str, bool)> = record
            .certificates
            .iter()
            .map(|it| (it.title.as_str(), it.is_expired))
            .collect();
        assert_eq!(papers, [("Forklift", false), ("First aid", true)]);
    }
}
