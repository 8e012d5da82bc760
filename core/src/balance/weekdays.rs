//! A set of days of the week.

use chrono::NaiveDate;

use super::days::weekday;

/// Some of the days from Monday, which is 1, to Sunday, which is 7.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Weekdays(u8);

impl Default for Weekdays {
    /// Monday to Friday.
    fn default() -> Weekdays {
        (1..=5).collect()
    }
}

impl FromIterator<i64> for Weekdays {
    /// A set of days by their numbers; others are left out.
    fn from_iter<I: IntoIterator<Item = i64>>(days: I) -> Weekdays {
        let bits = days.into_iter().map(bit);
        Weekdays(bits.fold(0, |all, bit| all | bit))
    }
}

impl Weekdays {
    /// Whether a day of the week is one of them, by its number.
    pub fn has(self, weekday: i64) -> bool {
        self.0 & bit(weekday) != 0
    }

    /// Whether a day of the calendar is one of them.
    pub fn includes(self, day: NaiveDate) -> bool {
        self.has(weekday(day))
    }

    pub const fn count(self) -> u32 {
        self.0.count_ones()
    }

    /// Their numbers, Monday first.
    pub fn iter(self) -> impl Iterator<Item = i64> {
        (1..=7).filter(move |day| self.has(*day))
    }
}

fn bit(weekday: i64) -> u8 {
    match weekday {
        1..=7 => 1 << (weekday - 1),
        _ => 0,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_set_holds_each_day_once() {
        let some: Weekdays = [7, 1, 1, 0, 8, -1].into_iter().collect();
        assert_eq!(some.iter().collect::<Vec<i64>>(), [1, 7]);
        assert_eq!((some.count(), Weekdays::default().count()), (2, 5));
        let sunday = NaiveDate::from_ymd_opt(2027, 3, 7).unwrap();
        assert!(some.includes(sunday) && !Weekdays::default().includes(sunday));
    }
}
