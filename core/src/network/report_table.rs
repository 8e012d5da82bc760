//! A report in cells: for a page, and for spreadsheets.

use chrono::NaiveDate;

use super::search_words::{SearchWords, joined};
use super::{ReportColumn, ReportRow, ReportWhat};
use crate::csv;
use crate::day::date_to_text;

/// What a cell says; empty for what was not entered, where a page has a line for the pen. `day` finds
/// the words for a day.
pub fn report_cell(
    row: &ReportRow,
    column: ReportColumn,
    words: &SearchWords,
    day: &dyn Fn(NaiveDate) -> String,
) -> String {
    match column {
        ReportColumn::Date => day(row.on),
        ReportColumn::Kind => kind(row.what, words).to_owned(),
        ReportColumn::Employer => row.employer.clone(),
        ReportColumn::EmployerAddress => row.employer_address.clone(),
        ReportColumn::ContactReach => row.contact_reach.clone(),
        ReportColumn::ContactName => row.contact_name.clone(),
        ReportColumn::Position => row.position.clone(),
        ReportColumn::Reference => row.reference.clone(),
        ReportColumn::Method => row.method.map_or("", words.method).to_owned(),
        ReportColumn::Source => row.source.map_or("", words.source).to_owned(),
        ReportColumn::Effort => match row.what {
            ReportWhat::Application => String::new(),
            ReportWhat::Step(_) | ReportWhat::Activity(_) | ReportWhat::Event => {
                joined([kind(row.what, words), row.text.as_str()], ": ")
            }
        },
        ReportColumn::Place => row.place.clone(),
        ReportColumn::Minutes => row.minutes.map(|it| it.to_string()).unwrap_or_default(),
        ReportColumn::Result => match row.result {
            Some(result) => (words.result)(result).to_owned(),
            None => row.result_text.clone(),
        },
        ReportColumn::ResultOn => row.result_on.map(day).unwrap_or_default(),
        ReportColumn::History => {
            let lines = row.history.iter().map(|line| {
                let began = words.began(line.stage, line.outcome);
                joined([began, day(line.on).as_str()], " ")
            });
            lines.collect::<Vec<_>>().join(", ")
        }
    }
}

/// What was done: the kind of a step or activity, else that of the row.
fn kind(what: ReportWhat, words: &SearchWords) -> &'static str {
    match what {
        ReportWhat::Step(step) => (words.step)(step),
        ReportWhat::Activity(activity) => (words.activity)(activity),
        ReportWhat::Application | ReportWhat::Event => (words.row)(what.kind()),
    }
}

/// All columns for spreadsheets, in the order of [`ReportColumn::ALL`], under their heads.
pub fn report_table(
    rows: &[ReportRow],
    head: &dyn Fn(ReportColumn) -> &'static str,
    words: &SearchWords,
) -> String {
    let heads = ReportColumn::ALL.map(|column| head(column).to_owned());
    let mut table = vec![heads.to_vec()];
    table.extend(rows.iter().map(|row| {
        let cell = |column| report_cell(row, column, words, &date_to_text);
        ReportColumn::ALL.map(cell).to_vec()
    }));
    csv::text(&table)
}

#[cfg(test)]
mod tests {
    use super::super::sample::{day, opportunity, step};
    use super::super::search_words::keys;
    use super::super::{
        ActivityKind, ApplicationMethod, Attendance, JobSource, NetworkEvent, OpportunityOutcome,
        OpportunityStage, ReportSettings, SearchActivity, StepKind, report,
    };
    use super::*;
    use crate::week_start::WeekStart;

    fn rows() -> Vec<ReportRow> {
        use OpportunityStage::{Applied, Closed};
        let rejected = Some(OpportunityOutcome::Rejected);
        let stages = [
            (Applied, "2027-08-03", None),
            (Closed, "2027-08-20", rejected),
        ];
        let mut it = opportunity("o1", "Acme", &stages);
        it.title.value = "Nurse".to_owned();
        it.reference.value = "R-7".to_owned();
        it.employer_address.value = "1 High St".to_owned();
        it.contact_name.value = "Ward sister".to_owned();
        it.contact_reach.value = "+1 555 0100".to_owned();
        it.method.value = Some(ApplicationMethod::Email);
        it.source.value = Some(JobSource::Advert);
        step(&mut it, "s", StepKind::Interview, "2027-08-12");
        let talk = it.steps.get_mut("s").unwrap().value.as_mut().unwrap();
        talk.what = "First round".to_owned();
        talk.result = "Went well".to_owned();
        talk.minutes = Some(45);
        let mut fair = SearchActivity::new("x", day("2027-08-13"), ActivityKind::Fair, 1);
        fair.with.value = "Job centre".to_owned();
        fair.place.value = "Town hall".to_owned();
        let attended = Attendance::Yes;
        let mut event =
            NetworkEvent::new("v", "Care day".to_owned(), day("2027-08-14"), attended, 1);
        event.counts_as_search.value = true;
        let settings = ReportSettings {
            from: day("2027-08-01"),
            to: day("2027-08-31"),
            as_of: day("2027-08-31"),
            week_start: WeekStart::Monday,
            needed: None,
        };
        report(&settings, [&it], [&fair], [&event]).rows
    }

    #[track_caller]
    fn check(row: &ReportRow, column: ReportColumn, expected: &str) {
        let cell = report_cell(row, column, &keys(), &date_to_text);
        assert_eq!(cell, expected, "{column:?}");
    }

    #[test]
    fn every_column_says_what_was_entered() {
        let rows = rows();
        for (column, cells) in [
            (
                ReportColumn::Date,
                ["2027-08-03", "2027-08-12", "2027-08-13", "2027-08-14"],
            ),
            (
                ReportColumn::Kind,
                ["application", "interview", "fair", "event"],
            ),
            (ReportColumn::Employer, ["Acme", "Acme", "Job centre", ""]),
            (
                ReportColumn::EmployerAddress,
                ["1 High St", "1 High St", "", ""],
            ),
            (
                ReportColumn::ContactReach,
                ["+1 555 0100", "+1 555 0100", "", ""],
            ),
            (
                ReportColumn::ContactName,
                ["Ward sister", "Ward sister", "", ""],
            ),
            (ReportColumn::Position, ["Nurse", "Nurse", "", ""]),
            (ReportColumn::Reference, ["R-7", "R-7", "", ""]),
            (ReportColumn::Method, ["email", "", "", ""]),
            (ReportColumn::Source, ["advert", "advert", "", ""]),
            (
                ReportColumn::Effort,
                ["", "interview: First round", "fair", "event: Care day"],
            ),
            (ReportColumn::Place, ["", "", "Town hall", ""]),
            (ReportColumn::Minutes, ["", "45", "", ""]),
            (ReportColumn::Result, ["rejected", "Went well", "", ""]),
            (ReportColumn::ResultOn, ["2027-08-20", "", "", ""]),
            (
                ReportColumn::History,
                ["applied 2027-08-03, rejected 2027-08-20", "", "", ""],
            ),
        ] {
            for (row, expected) in rows.iter().zip(cells) {
                check(row, column, expected);
            }
        }
    }

    #[test]
    fn a_spreadsheet_has_all_columns() {
        let table = report_table(&rows(), &ReportColumn::key, &keys());
        let lines: Vec<&str> = table.lines().collect();
        assert_eq!(lines.len(), 5);
        let first = lines[0].trim_start_matches('\u{feff}');
        assert!(
            first.starts_with("\"date\",\"kind\",\"employer\""),
            "{first}"
        );
        assert!(
            lines[2].ends_with(",\"Went well\",\"\",\"\""),
            "{}",
            lines[2]
        );
    }
}
