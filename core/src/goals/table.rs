//! Goals and their check-ins as tables for spreadsheets. Days are `YYYY-MM-DD`, numbers have a
//! point.

use chrono::NaiveDate;

use super::goal::Goal;
use super::status::Status;
use crate::csv;
use crate::day::date_to_text;
use crate::decimal::Decimal;

/// The rows of goals' check-ins, goal by goal and oldest first, under the heads of the five
/// columns: goal, day, value, note, evidence.
pub fn check_ins(goals: &[Goal], heads: [&str; 5]) -> String {
    let mut rows = vec![heads.map(str::to_owned).to_vec()];
    for goal in goals {
        let statement = goal.draft().statement();
        for (_, reading) in goal.ordered_check_ins() {
            rows.push(vec![
                statement.clone(),
                date_to_text(reading.on),
                number(reading.value),
                reading.note.clone(),
                reading.evidence.clone(),
            ]);
        }
    }
    csv::text(&rows)
}

/// A row for each goal, under the heads of the columns: goal, how it stands, measure, unit,
/// baseline, target, last value, start, due day, hours a week, why, evidence. `status` finds the
/// words for how it stands.
pub fn goals(
    goals: &[Goal],
    heads: [&str; 12],
    status: &dyn Fn(&Status) -> &'static str,
) -> String {
    let mut rows = vec![heads.map(str::to_owned).to_vec()];
    for goal in goals {
        let plan = goal.plan();
        let metric = plan.metric().cloned().unwrap_or_default();
        let proofs: Vec<&str> = goal.proofs().iter().map(|proof| proof.text).collect();
        rows.push(vec![
            plan.statement.clone(),
            status(&goal.status.value).to_owned(),
            metric.name,
            metric.unit,
            number(metric.baseline),
            number(metric.target),
            number(goal.last_value()),
            day(plan.start),
            day(plan.due),
            number(plan.hours_a_week),
            plan.why.clone(),
            proofs.join("; "),
        ]);
    }
    csv::text(&rows)
}

fn number(number: Option<Decimal>) -> String {
    number.map(Decimal::to_text).unwrap_or_default()
}

fn day(day: Option<NaiveDate>) -> String {
    day.map(date_to_text).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::day::date_from_text;
    use crate::goals::check_in::CheckIn;
    use crate::goals::{Field, GoalDraft};

    #[test]
    fn texts_are_quoted_and_numbers_are_bare() {
        let mut draft = GoalDraft::default();
        draft.set_statement("Run, then rest");
        draft.set(Field::HoursAWeek, "2.5");
        let mut goal = Goal::new("a", &draft, 0);
        for (id, on, value, note, evidence) in [
            (
                "r2",
                "2026-03-16",
                Some(Decimal::ratio(-5, 2)),
                "=1+1",
                "https://b.example",
            ),
            (
                "r1",
                "2026-03-09",
                None,
                "so, \"well\"\nthen",
                "https://a.example",
            ),
        ] {
            let reading = CheckIn {
                on: date_from_text(on).unwrap(),
                value,
                note: note.to_owned(),
                evidence: evidence.to_owned(),
            };
            goal.check_in(id, reading, 1);
        }
        assert_eq!(
            check_ins(
                std::slice::from_ref(&goal),
                ["Goal", "Day", "Value", "Note", "Evidence"]
            ),
            "\u{FEFF}\"Goal\",\"Day\",\"Value\",\"Note\",\"Evidence\"\r\n\
             \"Run, then rest\",\"2026-03-09\",\"\",\"so, \"\"well\"\"\nthen\",\"https://a.example\"\r\n\
             \"Run, then rest\",\"2026-03-16\",-2.5,\"'=1+1\",\"https://b.example\"\r\n"
        );
        let heads = ["g", "s", "m", "u", "b", "t", "l", "f", "d", "h", "w", "e"];
        assert_eq!(
            goals(&[goal], heads, &|_| "new"),
            "\u{FEFF}\"g\",\"s\",\"m\",\"u\",\"b\",\"t\",\"l\",\"f\",\"d\",\"h\",\"w\",\"e\"\r\n\
             \"Run, then rest\",\"new\",\"\",\"\",\"\",\"\",-2.5,\"\",\"\",2.5,\"\",\"https://a.example; https://b.example\"\r\n"
        );
    }
}
