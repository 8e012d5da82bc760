//! Check-ins as a table for spreadsheets: RFC 4180.

use super::goal::Goal;
use crate::day::date_to_text;
use crate::decimal::Decimal;

/// The rows of a goal's check-ins, oldest first, under the heads of the four columns: day, value,
/// note, evidence. Days are `YYYY-MM-DD`, numbers have a point.
///
/// A text that a spreadsheet would take for a formula gets an apostrophe before it.
pub fn csv(goal: &Goal, heads: [&str; 4]) -> String {
    let mut file = row(heads.map(text));
    for (_, reading) in goal.readings() {
        file += &row([
            date_to_text(reading.on),
            reading.value.map(Decimal::to_text).unwrap_or_default(),
            text(&reading.note),
            text(&reading.evidence),
        ]);
    }
    file
}

fn row(cells: [String; 4]) -> String {
    cells.join(",") + "\r\n"
}

fn text(text: &str) -> String {
    let is_formula = text.starts_with(['=', '+', '-', '@', '\t', '\r']);
    let text = if is_formula {
        ["'", text].concat()
    } else {
        text.to_owned()
    };
    if text.contains([',', '"', '\r', '\n']) {
        ["\"", &text.replace('"', "\"\""), "\""].concat()
    } else {
        text
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::day::date_from_text;
    use crate::goals::GoalDraft;
    use crate::goals::reading::Reading;

    #[test]
    fn rows_are_quoted_where_they_must_be() {
        let mut goal = Goal::new("a", &GoalDraft::default(), 0);
        for (id, on, value, note) in [
            ("r2", "2026-03-16", Some(Decimal::ratio(-5, 2)), "=1+1"),
            ("r1", "2026-03-09", None, "so, \"well\"\nthen"),
        ] {
            let reading = Reading {
                on: date_from_text(on).unwrap(),
                value,
                note: note.to_owned(),
                evidence: "https://a.example".to_owned(),
            };
            goal.check_in(id, reading, 1);
        }
        assert_eq!(
            csv(&goal, ["Day", "Value", "Note", "Evidence"]),
            "Day,Value,Note,Evidence\r\n\
             2026-03-09,,\"so, \"\"well\"\"\nthen\",https://a.example\r\n\
             2026-03-16,-2.5,'=1+1,https://a.example\r\n"
        );
    }
}
