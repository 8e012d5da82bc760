//! Entries and skills as tables for spreadsheets: everything, pay too. It is the reader's own copy.

use chrono::NaiveDate;

use super::super::{Entry, EntryKind, Fading, Ledger, Scope, Skill, spans};
use super::{EntryField, EvidenceText, JourneyEntry, JourneySkill, SkillField};
use crate::career::Facet;
use crate::csv;

/// Finds the words for what is chosen in a row.
pub struct TableWords<'a> {
    pub kind: &'a dyn Fn(EntryKind) -> &'static str,
    pub scope: &'a dyn Fn(Scope) -> &'static str,
    pub fading: &'a dyn Fn(Fading) -> &'static str,
    /// Said of an entry that is private.
    pub private: &'static str,
}

/// Several texts in one cell.
const BETWEEN: &str = "; ";

/// A row for each entry, under the heads of the columns: kind, title, organization, place, start,
/// end, months, scope, occupation, hours a week, pay, per, currency, results, takeaway, notes,
/// skills, address, number, valid until, whether it is private, and how far it built each facet, 1 to 5.
pub fn entries_table(
    entries: &[JourneyEntry],
    skills: &[Skill],
    heads: [&str; 25],
    words: &TableWords,
    today: NaiveDate,
) -> String {
    let mut rows = vec![heads.map(str::to_owned).to_vec()];
    for record in entries {
        let entry = record.entry();
        let text = |field| record.text(field).to_owned();
        let months = spans(&entry, today).map(|spans| spans.counted.months().to_string());
        let named = entry.skills.iter().filter_map(|id| {
            let skill = skills.iter().find(|skill| skill.id == *id);
            skill.map(|skill| skill.name.as_str())
        });
        let mut row = vec![
            (words.kind)(entry.kind).to_owned(),
            text(EntryField::Title),
            text(EntryField::Organization),
            text(EntryField::Place),
            text(EntryField::Start),
            text(EntryField::End),
            months.unwrap_or_default(),
            entry.scope.map_or("", words.scope).to_owned(),
            text(EntryField::Occupation),
            text(EntryField::HoursWeek),
            text(EntryField::Pay),
            text(EntryField::PayPer),
            text(EntryField::Currency),
            entry.written_results().collect::<Vec<_>>().join(BETWEEN),
            text(EntryField::Takeaway),
            text(EntryField::Notes),
            named.collect::<Vec<_>>().join(BETWEEN),
            text(EntryField::Url),
            text(EntryField::Number),
            text(EntryField::Expires),
            if entry.is_private { words.private } else { "" }.to_owned(),
        ];
        row.extend(Facet::ALL.map(|facet| {
            let answer = entry.built.get(&facet).copied().flatten();
            answer.map_or_else(String::new, |answer| answer.to_string())
        }));
        rows.push(row);
    }
    csv::text(&rows)
}

/// A row for each skill, under the heads of the columns: name, other names, group, level, months
/// used, last used, whether it fades, strength of evidence, evidence, note.
pub fn skills_table(
    skills: &[JourneySkill],
    entries: &[Entry],
    heads: [&str; 10],
    words: &TableWords,
    today: NaiveDate,
) -> String {
    let mut rows = vec![heads.map(str::to_owned).to_vec()];
    let read: Vec<Skill> = skills.iter().map(JourneySkill::skill).collect();
    let ledger = Ledger::of(&read, entries, today);
    for (record, (skill, state)) in skills.iter().zip(ledger.iter()) {
        let last = state
            .last
            .map(|month| format!("{:04}-{:02}", month / 12, month % 12 + 1));
        let evidence = record.pieces().map(|(_, piece)| evidence_text(piece));
        let evidence: Vec<String> = evidence.filter(|text| !text.is_empty()).collect();
        let level = skill.level.map(|level| level.number().to_string());
        rows.push(vec![
            skill.name.clone(),
            skill.aliases.join(BETWEEN),
            skill.group.clone(),
            level.unwrap_or_default(),
            state.months.to_string(),
            last.unwrap_or_default(),
            (words.fading)(state.fading).to_owned(),
            state.strength.to_string(),
            evidence.join(BETWEEN),
            record.text(SkillField::Note).to_owned(),
        ]);
    }
    csv::text(&rows)
}

/// What shows a skill, where it can be seen, and when it was.
fn evidence_text(piece: &EvidenceText) -> String {
    let parts = [&piece.text, &piece.url, &piece.on].map(|part| part.trim());
    let parts: Vec<&str> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    parts.join(", ")
}

#[cfg(test)]
mod tests {
    use super::super::super::{EvidenceKind, Level};
    use super::*;

    fn words<'a>() -> TableWords<'a> {
        TableWords {
            kind: &EntryKind::key,
            scope: &Scope::key,
            fading: &Fading::key,
            private: "private",
        }
    }

    fn today() -> NaiveDate {
        NaiveDate::from_ymd_opt(2026, 11, 28).unwrap()
    }

    #[test]
    fn an_entry_is_a_row_with_its_pay() {
        let mut entry = JourneyEntry::new("e1", EntryKind::Job, 1);
        for (field, text) in [
            (EntryField::Title, "Miller"),
            (EntryField::Start, "2026-09"),
            (EntryField::End, "now"),
            (EntryField::Pay, "31.50"),
            (EntryField::Scope, "own_work"),
        ] {
            entry.set_text(field, text, 2);
        }
        entry.skills.value = vec!["s1".to_owned(), "gone".to_owned()];
        let skills = [Skill::new("s1", "Dough")];
        entry.set_private(true, 3);
        entry.answer(Facet::Growth, Some(4), 4);
        entry.answer(Facet::Advancement, None, 4);
        let table = entries_table(&[entry], &skills, [""; 25], &words(), today());
        let row = table.lines().nth(1).unwrap();
        let expected = "\"job\",\"Miller\",\"\",\"\",\"2026-09\",\"now\",3,\"own_work\",\"\",\"\",31.50,\
            \"\",\"\",\"\",\"\",\"\",\"Dough\",\"\",\"\",\"\",\"private\",\"\",\"\",4,\"\"";
        assert_eq!(row, expected);
    }

    #[test]
    fn a_skill_is_a_row_with_its_state() {
        let mut skill = JourneySkill::new("s1", "Dough", 1);
        skill.rate(Level::new(3), 2);
        skill.set_text(SkillField::LastUsed, "2020", 3);
        let link = EvidenceText {
            url: "example.org/loaf".to_owned(),
            on: "2020".to_owned(),
            ..EvidenceText::new(EvidenceKind::Link)
        };
        skill.set_evidence("e1", Some(link), 4);
        let table = skills_table(&[skill], &[], [""; 10], &words(), today());
        let row = table.lines().nth(1).unwrap();
        let expected =
            "\"Dough\",\"\",\"\",3,0,\"2020-12\",\"fading\",2,\"example.org/loaf, 2020\",\"\"";
        assert_eq!(row, expected);
    }
}
