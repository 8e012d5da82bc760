//! Which lines name somebody.

use super::{PlanReport, ReportLine, ReportMark};

impl PlanReport {
    /// Marks the lines in which one of these names stands, as whole words and with the same capital
    /// letters: "Will" is found in "Ask Will", and not in "I will" or "Wills". Names are as the reader
    /// entered them; blank ones and single letters count for nothing.
    pub fn mark_people<'a>(&mut self, names: impl IntoIterator<Item = &'a str>) {
        let names = names.into_iter().map(str::trim);
        let names: Vec<&str> = names.filter(|name| name.chars().count() > 1).collect();
        let mark = |line: &mut ReportLine| {
            if names.iter().any(|name| has_words(&line.text, name)) {
                line.mark = Some(ReportMark::People);
            }
        };
        for section in &mut self.sections {
            for row in &mut section.rows {
                mark(&mut row.first);
                row.rest.iter_mut().for_each(mark);
            }
        }
    }
}

fn has_words(text: &str, words: &str) -> bool {
    let is_letter = |letter: Option<char>| letter.is_some_and(char::is_alphanumeric);
    text.match_indices(words).any(|(at, found)| {
        let before = text.get(..at).and_then(|text| text.chars().next_back());
        let after = text.get(at + found.len()..);
        let after = after.and_then(|text| text.chars().next());
        !is_letter(before) && !is_letter(after)
    })
}

#[cfg(test)]
mod tests {
    use super::super::{ReportPart, ReportRow, ReportSection};
    use super::*;
    use crate::day::date_from_text;

    #[test]
    fn a_name_is_found_as_whole_words() {
        for (text, words, expected) in [
            ("Lunch with Ana Silva", "Ana", true),
            ("Ana", "Ana", true),
            ("Ana's letter", "Ana", true),
            ("Anatomy", "Ana", false),
            ("Banana, Ana", "Ana", true),
            ("I will", "Will", false),
            ("Für Zoë, bitte", "Zoë", true),
            ("Zoës", "Zoë", false),
        ] {
            assert_eq!(has_words(text, words), expected, "{text}: {words}");
        }
    }

    #[test]
    fn lines_that_name_somebody_are_marked_whatever_they_are_about() {
        let row = ReportRow {
            first: ReportLine::new("Learn from Ana"),
            rest: vec![
                ReportLine::of_pay("Ana pays 5"),
                ReportLine::new("A letter"),
            ],
        };
        let mut report = PlanReport {
            on: date_from_text("2026-11-30").unwrap(),
            has_pay: true,
            sections: vec![ReportSection {
                part: ReportPart::Goals,
                rows: vec![row],
            }],
        };
        report.mark_people([" ", "A", "Ana "]);
        let row = &report.sections[0].rows[0];
        let marks = [&row.first, &row.rest[0], &row.rest[1]].map(|line| line.mark);
        let people = Some(ReportMark::People);
        assert_eq!(marks, [people, people, None]);
    }
}
