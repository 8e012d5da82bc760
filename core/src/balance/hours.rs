//! Reads the hours of a week as they are typed (W2).

use super::week::WEEK_MINUTES;
use crate::decimal::Decimal;
use crate::form::{Problem, Time};
use crate::number::Per;
use crate::quantity::{self, Unit};

/// The most characters that a field of hours takes.
pub const MAX_HOURS_TEXT: usize = 12;

/// The minutes of typed hours a week, rounded to the minute; `None` if nothing is typed.
///
/// # Errors
/// [`Problem::OutOfRange`] for less than 0 or more than 168 hours, [`Problem::OtherTime`] for hours
/// of anything but a week, and what is wrong with a text that is no number of hours.
pub fn read_minutes(text: &str) -> Result<Option<i64>, Problem> {
    let Some(hours) = quantity::read(text, Unit::Hours, Time::WORKING_DAY)? else {
        return Ok(None);
    };
    // A day of sleep and a day of work are not as many to a week.
    if !matches!(hours.per, None | Some(Per::Week)) {
        return Err(Problem::OtherTime);
    }
    let week = Decimal::ZERO..=Decimal::ratio(WEEK_MINUTES, 60);
    if !week.contains(&hours.count) {
        return Err(Problem::OutOfRange);
    }
    Ok(Some(minutes_of(hours.count)))
}

/// Minutes as they would be typed: `40` or `37:30`.
pub fn hours_text(minutes: i64) -> String {
    let (hours, rest) = (minutes.max(0) / 60, minutes.max(0) % 60);
    match rest {
        0 => hours.to_string(),
        _ => format!("{hours}:{rest:02}"),
    }
}

/// The minutes of a number of hours, rounded to the minute.
pub(super) fn minutes_of(hours: Decimal) -> i64 {
    hours.times(Decimal::whole(60)).rounded(0).floor()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: Option<i64>) {
        assert_eq!(read_minutes(text), Ok(expected), "{text}");
    }

    #[test]
    fn hours_are_read_as_people_write_them() {
        check("", None);
        check("  ", None);
        check("7.5", Some(450));
        check("7:30", Some(450));
        check("7h30", Some(450));
        check("7 h 30 min", Some(450));
        check("37,5", Some(2_250));
        check("40 a week", Some(2_400));
        check("none", Some(0));
        check("0", Some(0));
        check("168", Some(10_080));
    }

    #[test]
    fn hours_are_rounded_to_the_minute() {
        check("7:20", Some(440));
        check("0.02", Some(1));
        check("0.025", Some(2));
        check("0.008", Some(0));
        check("7.51", Some(451));
    }

    #[test]
    fn what_is_written_is_read_back() {
        for minutes in 0..=WEEK_MINUTES {
            let text = hours_text(minutes);
            assert!(text.len() <= MAX_HOURS_TEXT);
            assert_eq!(read_minutes(&text), Ok(Some(minutes)), "{text}");
        }
        assert_eq!(
            (hours_text(2_250), hours_text(-1)),
            ("37:30".to_owned(), "0".to_owned())
        );
    }

    #[test]
    fn no_week_has_more_or_less() {
        for text in ["168.01", "168:01", "-1", "200"] {
            assert_eq!(read_minutes(text), Err(Problem::OutOfRange), "{text}");
        }
        assert_eq!(read_minutes("8 a day"), Err(Problem::OtherTime));
        for text in ["1:60", "7:5", "soon", "40%", "3 days"] {
            assert!(read_minutes(text).is_err(), "{text}");
        }
    }
}
