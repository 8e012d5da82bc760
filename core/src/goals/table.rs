//! Check-ins as a table for spreadsheets.

use super::goal::Goal;
use crate::csv;
use crate::day::date_to_text;
use crate::decimal::Decimal;

/// The rows of a goal's check-ins, oldest first, under the heads of the four columns: day, value,
/// note, evidence. Days are `YYYY-MM-DD`, numbers have a point.
pub fn csv(goal: &Goal, heads: [&str; 4]) -> String {
    let mut rows = vec![heads.map(str::to_owned).to_vec()];
    for (_, reading) in goal.readings() {
        rows.push(vec![
            date_to_text(reading.on),
            reading.value.map(Decimal::to_text).unwrap_or_default(),
            reading.note.clone(),
            reading.evidence.clone(),
        ]);
    }
    csv::text(&rows)
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
