//! What a survey found, beside one's own figure: context, never a norm (A1). The figures are averages
//! over people who did a thing and people who did not.

use chrono::NaiveDate;

use super::time_kind::TimeKind;
use crate::decimal::Decimal;
use crate::json::Json;
use crate::keyed::keyed;
use crate::record::DecodeError;
use crate::record::codec::{choice, day_of, list};

/// The figures of the American Time Use Survey, with their sources.
const FILE: &str = include_str!("../../../facts/us/time_use.json");

keyed! {
    /// Who was asked.
    SurveyedPeople {
        Aged15AndOver "aged_15_and_over",
        /// With children under 18 in the household.
        Parents "parents",
        Employed "employed",
        EmployedFullTime "employed_full_time",
    }
}

keyed! {
    /// Which days an average is over.
    SurveyedDays {
        /// All seven.
        All "all",
        /// Days on which the people worked.
        Worked "worked",
        /// Weekdays on which they worked.
        WeekdaysWorked "weekdays_worked",
    }
}

/// A figure of a survey.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TimeUse {
    pub kind: TimeKind,
    pub people: SurveyedPeople,
    pub days: SurveyedDays,
    pub hours_a_day: Decimal,
    /// The year that was asked about.
    pub year: i32,
    /// Its address.
    pub source: String,
    /// When the source was read; `None` if it is cited at second hand.
    pub read_on: Option<NaiveDate>,
}

impl TimeUse {
    /// Minutes a week (A1); `None` if the average is not over all seven days.
    pub fn minutes_a_week(&self) -> Option<i64> {
        (self.days == SurveyedDays::All).then(|| week_minutes(self.hours_a_day))
    }
}

/// Hours a day on all seven days as minutes a week, rounded (A1).
pub fn week_minutes(hours_a_day: Decimal) -> i64 {
    hours_a_day.times(Decimal::whole(7 * 60)).rounded(0).floor()
}

/// The figures, in the order of their file; empty if it could not be read, which a test rules out.
pub fn time_use() -> Vec<TimeUse> {
    serde_json::from_str(FILE).map_or(Vec::new(), |json| read(json).unwrap_or_default())
}

fn read(json: Json) -> Result<Vec<TimeUse>, DecodeError> {
    let mut file = json.members(&["rows"], &[])?;
    file.read("rows", |rows| list(rows, read_row))
}

fn read_row(json: Json) -> Result<TimeUse, DecodeError> {
    let names = [
        "kind",
        "people",
        "days",
        "hours_a_day",
        "year",
        "source",
        "read",
    ];
    let mut row = json.members(&names, &[])?;
    let hours = |json: Json| Decimal::parse(&json.text()?).ok_or_else(DecodeError::value);
    let year = |json: Json| json.text()?.parse().map_err(|_| DecodeError::value());
    let read_on = |json: Json| match json.text()? {
        none if none == "-" => Ok(None),
        text => day_of(text).map(Some),
    };
    Ok(TimeUse {
        kind: row.read("kind", |kind| choice(kind, TimeKind::from_key))?,
        people: row.read("people", |it| choice(it, SurveyedPeople::from_key))?,
        days: row.read("days", |days| choice(days, SurveyedDays::from_key))?,
        hours_a_day: row.read("hours_a_day", hours)?,
        year: row.read("year", year)?,
        source: row.read("source", Json::text)?,
        read_on: row.read("read", read_on)?,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_row_of_the_file_is_read() {
        let json: Json = serde_json::from_str(FILE).unwrap();
        let rows = read(json).unwrap();
        assert_eq!(rows, time_use());
        assert_eq!(rows.len(), FILE.matches("\"hours_a_day\"").count());
        for row in &rows {
            assert!(row.hours_a_day > Decimal::ZERO && row.hours_a_day < Decimal::whole(24));
            assert!(
                row.source.starts_with("https://www.bls.gov/"),
                "{}",
                row.source
            );
            assert!((2020..2100).contains(&row.year));
        }
    }

    #[test]
    fn an_average_over_all_days_is_one_of_a_week() {
        let rows = time_use();
        let sleep = rows.iter().find(|row| row.kind == TimeKind::Sleep).unwrap();
        assert_eq!(sleep.people, SurveyedPeople::Aged15AndOver);
        assert_eq!(sleep.minutes_a_week(), Some(3_809));
        let worked = rows.iter().find(|row| row.days == SurveyedDays::Worked);
        assert_eq!(worked.unwrap().minutes_a_week(), None);
    }

    #[test]
    fn what_is_no_row_is_refused() {
        let read = |text: &str| read(serde_json::from_str(text).unwrap());
        let row = FILE.split_once('[').unwrap().1.split_once('}').unwrap().0;
        let file = |row: &str| format!("{{\"rows\":[{row}}}]}}");
        assert_eq!(read(&file(row)).unwrap().len(), 1);
        for (was, is) in [
            ("\"sleep\"", "\"dreams\""),
            ("9.07", "nine"),
            ("\"2023\"", "\"soon\""),
            ("\"read\"", "\"seen\""),
        ] {
            assert!(row.contains(was), "{was}");
            assert!(read(&file(&row.replace(was, is))).is_err(), "{is}");
        }
    }
}
