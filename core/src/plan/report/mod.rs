//! The report: what of a plan is for somebody to read, in lines.
//!
//! What may be nobody else's business is marked line by line where the report is made. One rule,
//! [`PlanReport::chosen`], leaves it out: on the sheet, in a file, and at both ends of a link.

mod html;
mod people;

use crate::keyed::keyed;
use crate::record::fields::{Choice, Content, Day, Flag, List, Optional, Text, part};

pub use html::{HtmlWords, to_html};

/// The longest line of a report, in characters: the longest text that is stored, in a sentence.
pub const REPORT_TEXT_MAX: usize = 2_500;

/// The most rows of a part, and the most lines below a row.
pub const MAX_REPORT_ROWS: usize = 500;
pub const MAX_REPORT_LINES: usize = 100;

keyed! {
    /// A part of the report, in its order.
    ReportPart {
        Threads "threads",
        Quiz "quiz",
        Goals "goals",
        Skills "skills",
        /// The fit of what is compared, and its money where that is chosen.
        Comparison "comparison",
        /// What to ask employers.
        Questions "questions",
        Decisions "decisions",
        Next "next",
    }
}

keyed! {
    /// What a line is about that is left out unless it is chosen.
    ReportMark {
        /// What somebody earns, or could.
        Pay "pay",
        /// It names somebody, or is about them.
        People "people",
    }
}

part! {
    /// A line of the report.
    ReportLine "report-line", "A line." {
        text "text": Text<REPORT_TEXT_MAX>, "What it says.";
        mark "about": Optional<Choice<ReportMark>>, "Why it may be left out; null for no reason.";
    }
}

part! {
    /// A line with what stands below it.
    ReportRow "report-row", "A line with what stands below it." {
        first "first": ReportLine, "What it is about. Where that is left out, all of the row is.";
        rest "rest": List<ReportLine, MAX_REPORT_LINES>, "What stands below it.";
    }
}

part! {
    ReportSection "report-section", "A part of the report." {
        part "part": Choice<ReportPart>, "Which.";
        rows "rows": List<ReportRow, MAX_REPORT_ROWS>, "What it says.";
    }
}

part! {
    /// What of a plan is for somebody to read.
    PlanReport "plan-report", "What of a plan is for somebody to read." {
        on "on": Day, "The day it was made.";
        has_pay "has_pay": Flag, "Whether the one who made it chose to show pay.";
        sections "sections": List<ReportSection, 8>, "Its parts, each once.";
    }
}

impl ReportLine {
    /// A line that is never left out by itself.
    pub fn new(text: impl Into<String>) -> ReportLine {
        let (text, mark) = (text.into(), None);
        ReportLine { text, mark }
    }

    /// A line that says what somebody earns.
    pub fn of_pay(text: impl Into<String>) -> ReportLine {
        let (text, mark) = (text.into(), Some(ReportMark::Pay));
        ReportLine { text, mark }
    }

    /// A line about somebody.
    pub fn of_people(text: impl Into<String>) -> ReportLine {
        let (text, mark) = (text.into(), Some(ReportMark::People));
        ReportLine { text, mark }
    }
}

impl PlanReport {
    /// The report without the parts that are left out, and without pay and people unless these are
    /// chosen. A part of which nothing is left goes; one that is there twice counts once.
    #[must_use]
    pub fn chosen(&self, left_out: &[ReportPart], has_pay: bool, has_people: bool) -> PlanReport {
        let is_shown = |line: &ReportLine| match line.mark {
            None => true,
            Some(ReportMark::Pay) => has_pay,
            Some(ReportMark::People) => has_people,
        };
        let mut sections: Vec<ReportSection> = Vec::new();
        for section in &self.sections {
            let is_there = sections.iter().any(|other| other.part == section.part);
            let rows = section.rows.iter().filter(|row| is_shown(&row.first));
            let rows = rows.map(|row| ReportRow {
                first: row.first.clone(),
                rest: row.rest.iter().filter(|it| is_shown(it)).cloned().collect(),
            });
            let rows: Vec<ReportRow> = rows.collect();
            if !is_there && !rows.is_empty() && !left_out.contains(&section.part) {
                let part = section.part;
                sections.push(ReportSection { part, rows });
            }
        }
        PlanReport {
            on: self.on,
            has_pay,
            sections,
        }
    }

    /// As somebody else gets to see it: never with people, with pay only where it was chosen, and
    /// within the limits of what can be read again.
    #[must_use]
    pub fn to_show(&self) -> PlanReport {
        let shown = self.chosen(&[], self.has_pay, false);
        PlanReport::fit(shown.clone()).unwrap_or(shown)
    }

    /// How many lines are about people; a row that begins with one counts once.
    pub fn count_people(&self) -> usize {
        let is_marked = |line: &ReportLine| line.mark == Some(ReportMark::People);
        let rows = self.sections.iter().flat_map(|section| &section.rows);
        let of_row = |row: &ReportRow| match is_marked(&row.first) {
            true => 1,
            false => row.rest.iter().filter(|it| is_marked(it)).count(),
        };
        rows.map(of_row).sum()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::day::date_from_text;

    fn row(first: ReportLine, rest: &[ReportLine]) -> ReportRow {
        let rest = rest.to_vec();
        ReportRow { first, rest }
    }

    fn report() -> PlanReport {
        let part = |part, rows: &[ReportRow]| ReportSection {
            part,
            rows: rows.to_vec(),
        };
        let goals = [row(
            ReportLine::new("Run a lab"),
            &[
                ReportLine::new("In progress"),
                ReportLine::of_pay("For 90,000 a year"),
                ReportLine::of_people("Proof: a letter from Ana"),
            ],
        )];
        let next = [row(ReportLine::of_people("Write to Ana"), &[])];
        PlanReport {
            on: date_from_text("2026-11-30").unwrap(),
            has_pay: false,
            sections: vec![
                part(ReportPart::Goals, &goals),
                part(ReportPart::Next, &next),
            ],
        }
    }

    fn texts(report: &PlanReport) -> Vec<&str> {
        let rows = report.sections.iter().flat_map(|section| &section.rows);
        let lines = rows.flat_map(|row| std::iter::once(&row.first).chain(&row.rest));
        lines.map(|line| line.text.as_str()).collect()
    }

    #[test]
    fn pay_and_people_are_left_out_unless_they_are_chosen() {
        let all = report();
        let of = |pay, people| all.chosen(&[], pay, people);
        assert_eq!(texts(&of(false, false)), ["Run a lab", "In progress"]);
        assert_eq!(of(false, false).sections.len(), 1, "no part without a row");
        assert!(texts(&of(true, false)).contains(&"For 90,000 a year"));
        assert_eq!(of(true, true).sections, all.sections);
        let without = all.chosen(&[ReportPart::Goals], true, true);
        assert_eq!(texts(&without), ["Write to Ana"]);
        assert_eq!(all.count_people(), 2);
    }

    #[test]
    fn what_others_see_has_no_people_and_pay_only_where_it_was_chosen() {
        let mut all = report();
        assert_eq!(texts(&all.to_show()), ["Run a lab", "In progress"]);
        all.has_pay = true;
        let shown = all.to_show();
        assert_eq!(texts(&shown).len(), 3);
        assert_eq!(shown.to_show(), shown);
        // A part that is there twice, as no report of ours has it, counts once.
        all.sections.extend(report().sections);
        assert_eq!(all.to_show(), shown);
    }

    #[test]
    fn a_line_too_long_to_be_read_again_is_cut_off() {
        let mut all = report();
        let long = "ü".repeat(REPORT_TEXT_MAX + 1);
        all.sections[0].rows[0].first.text = long;
        let shown = all.to_show();
        assert_eq!(texts(&shown)[0].chars().count(), REPORT_TEXT_MAX);
        let read = PlanReport::read(PlanReport::write(&shown));
        assert_eq!(read.as_ref(), Ok(&shown));
    }
}
