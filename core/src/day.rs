//! A calendar day as text.
//!
//! By hand, because chrono's own parsing brings its formatting machinery into a page that has to
//! load on a phone.

use chrono::{Datelike, NaiveDate};

/// `YYYY-MM-DD` for the years 0 to 9999, which is every day a browser's clock is set to.
pub fn date_to_text(date: NaiveDate) -> String {
    format!("{:04}-{:02}-{:02}", date.year(), date.month(), date.day())
}

/// The day of a `YYYY-MM-DD` text, or `None` if it is anything else.
pub fn date_from_text(text: &str) -> Option<NaiveDate> {
    let bytes = text.as_bytes();
    let has_form = bytes.len() == 10
        && bytes.iter().enumerate().all(|(place, byte)| match place {
            4 | 7 => *byte == b'-',
            _ => byte.is_ascii_digit(),
        });
    if !has_form {
        return None;
    }
    let mut parts = text.split('-');
    let year = parts.next()?.parse().ok()?;
    let month = parts.next()?.parse().ok()?;
    let day = parts.next()?.parse().ok()?;
    NaiveDate::from_ymd_opt(year, month, day)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: Option<(i32, u32, u32)>) {
        let expected = expected.and_then(|(y, m, d)| NaiveDate::from_ymd_opt(y, m, d));
        assert_eq!(date_from_text(text), expected);
        if let Some(date) = expected {
            assert_eq!(date_to_text(date), text);
        }
    }

    #[test]
    fn only_a_whole_calendar_day_is_read() {
        check("2026-01-31", Some((2026, 1, 31)));
        check("2024-02-29", Some((2024, 2, 29)));
        check("0007-03-04", Some((7, 3, 4)));
        check("2026-02-29", None);
        check("2026-13-01", None);
        check("2026-1-31", None);
        check("2026-01-31T", None);
        check("+026-01-31", None);
        check("2026/01/31", None);
        check("２026-01", None);
        check("", None);
    }
}
