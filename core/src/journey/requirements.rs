//! Pasted requirements of an advertisement, beside the ledger.

use super::gap::{Rated, outcome};
use super::{GapOutcome, Ledger, Level, Skill};
use crate::keyed::keyed;
use crate::order::insertion_sorted;

/// More lines are not read.
pub const MAX_LINES: usize = 40;
/// What a line asks for unless the reader changes it.
const USUAL_NEED: Level = Level::ON_MY_OWN;

keyed! {
    /// What can be said of a line.
    RequirementOutcome {
        Below "below",
        Refresh "refresh",
        NeedsEvidence "needs_evidence",
        NotRated "not_rated",
        Evidenced "evidenced",
        /// A skill may be meant; the reader has not said so.
        ToConfirm "to_confirm",
        NotInLedger "not_in_ledger",
    }
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Requirement {
    /// The line as it is compared.
    pub line: String,
    /// The ids of the skills that may be meant, the best match first.
    pub matches: Vec<String>,
    pub outcome: RequirementOutcome,
}

/// A name or a line as it is compared: in lower case, with single spaces, without marks at its ends.
pub fn folded(text: &str) -> String {
    let spaced: Vec<&str> = text.split_whitespace().collect();
    let text = spaced.join(" ").to_lowercase();
    let text = text.trim_matches(|letter| MARKS.contains(&letter) || letter == ' ');
    text.to_owned()
}

const MARKS: [char; 4] = ['.', ',', ';', ':'];
const BULLETS: [char; 9] = ['-', '*', '•', '·', '–', '—', '▪', '◦', '‣'];

/// The lines of a pasted text as they are compared.
pub fn requirement_lines(text: &str) -> Vec<String> {
    let lines = text.lines().map(|line| folded(without_bullet(line)));
    lines
        .filter(|line| !line.is_empty())
        .take(MAX_LINES)
        .collect()
}

/// A line without the bullet or number before it.
fn without_bullet(line: &str) -> &str {
    let line = line.trim();
    let after_bullet = line.trim_start_matches(BULLETS);
    if after_bullet.len() < line.len() {
        return after_bullet;
    }
    let after_digits = line.trim_start_matches(|letter: char| letter.is_ascii_digit());
    let after_mark = after_digits.strip_prefix(['.', ')']);
    match after_mark {
        Some(rest) if after_digits.len() < line.len() && rest.starts_with(' ') => rest,
        _ => line,
    }
}

/// Compares the lines of a text with a ledger. `confirmed` gives the id of the skill that the reader
/// said is meant by a line, `needs` the level that they set for it.
pub fn requirements(
    text: &str,
    ledger: &Ledger,
    confirmed: &dyn Fn(&str) -> Option<String>,
    needs: &dyn Fn(&str) -> Option<Level>,
) -> Vec<Requirement> {
    let row = |line: String| {
        let matches = matches(&line, ledger.iter().map(|(skill, _)| skill));
        let chosen = confirmed(&line);
        let chosen = chosen.and_then(|id| ledger.find(&id));
        let outcome = match chosen {
            Some(skill) => {
                let need = needs(&line).unwrap_or(USUAL_NEED).number();
                of_gap(outcome(Some(need), Rated::of(skill).as_ref()).0)
            }
            None if matches.is_empty() => RequirementOutcome::NotInLedger,
            None => RequirementOutcome::ToConfirm,
        };
        Requirement {
            line,
            matches,
            outcome,
        }
    };
    requirement_lines(text).into_iter().map(row).collect()
}

fn of_gap(outcome: GapOutcome) -> RequirementOutcome {
    match outcome {
        GapOutcome::Below => RequirementOutcome::Below,
        GapOutcome::Refresh => RequirementOutcome::Refresh,
        GapOutcome::NeedsEvidence => RequirementOutcome::NeedsEvidence,
        // The need of a line is always known.
        GapOutcome::NotRated | GapOutcome::LevelUnknown => RequirementOutcome::NotRated,
        GapOutcome::Evidenced => RequirementOutcome::Evidenced,
    }
}

/// The skills whose name or alias is the line or stands in it: exact ones, then the longest, then by
/// name.
fn matches<'a>(line: &str, skills: impl Iterator<Item = &'a Skill>) -> Vec<String> {
    let found = skills.filter_map(|skill| {
        let names = std::iter::once(&skill.name).chain(&skill.aliases);
        let names = names.map(|name| folded(name));
        let lengths = names
            .filter(|name| holds(line, name))
            .map(|name| name.chars().count());
        let longest = lengths.max()?;
        let is_exact = longest == line.chars().count();
        Some((
            (!is_exact, usize::MAX - longest, folded(&skill.name)),
            skill.id.clone(),
        ))
    });
    let sorted = insertion_sorted(found, |a, b| a.0 < b.0);
    sorted.into_iter().map(|(_, id)| id).collect()
}

/// Whether a name stands in a line as a whole word.
fn holds(line: &str, name: &str) -> bool {
    let is_word = |letter: char| letter.is_alphanumeric() || letter == '+' || letter == '#';
    if name.is_empty() {
        return false;
    }
    line.match_indices(name).any(|(at, found)| {
        let before = line.get(..at).unwrap_or_default();
        let after = line.get(at + found.len()..).unwrap_or_default();
        !before.ends_with(is_word) && !after.starts_with(is_word)
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use chrono::NaiveDate;

    #[test]
    fn bullets_and_numbers_before_a_line_go() {
        let text = "- Excel\n* Word;\n• 2 years of  Sales.\n3. C++\n4) .NET\n\n 12 months\n—\n";
        let expected = [
            "excel",
            "word",
            "2 years of sales",
            "c++",
            "net",
            "12 months",
        ];
        assert_eq!(requirement_lines(text), expected);
        assert_eq!(requirement_lines(&"a\n".repeat(90)).len(), MAX_LINES);
    }

    #[test]
    fn a_name_is_found_as_a_whole_word_only() {
        assert!(holds("c++ and c", "c") && !holds("c++ and cobol", "c"));
        assert!(holds("strong excel, word", "excel") && !holds("excellent", "excel"));
        assert!(!holds("javascript", "java") && !holds("anything", ""));
        assert!(holds("école", "école") && !holds("école", "cole"));
    }

    #[test]
    fn exact_matches_come_first_then_longer_ones_then_names() {
        let skills =
            ["Sales", "Team sales", "Team", "Team sales lead"].map(|name| Skill::new(name, name));
        assert_eq!(
            matches("team sales lead", skills.iter()),
            ["Team sales lead", "Team sales", "Sales", "Team"]
        );
        let same = [Skill::new("b", "Bee"), Skill::new("a", "Ant")];
        assert_eq!(matches("bee and ant", same.iter()), ["a", "b"]);
    }

    #[test]
    fn nothing_counts_until_it_is_confirmed() {
        let today = NaiveDate::from_ymd_opt(2026, 11, 28).unwrap();
        let skill = Skill {
            level: Level::new(2),
            ..Skill::new("x", "Excel")
        };
        let outcome = |confirmed: Option<&str>, need: Option<u8>| {
            let rows = requirements(
                "Excel",
                &Ledger::of(std::slice::from_ref(&skill), &[], today),
                &|_| confirmed.map(str::to_owned),
                &|_| need.and_then(Level::new),
            );
            rows[0].outcome
        };
        assert_eq!(outcome(None, None), RequirementOutcome::ToConfirm);
        assert_eq!(outcome(Some("gone"), None), RequirementOutcome::ToConfirm);
        assert_eq!(outcome(Some("x"), None), RequirementOutcome::NeedsEvidence);
        assert_eq!(outcome(Some("x"), Some(3)), RequirementOutcome::Below);
    }
}
