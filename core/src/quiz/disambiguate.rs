//! How closely a taking has to be dated so that no other reads the same.

use super::model::Taking;

const MS_PER_MINUTE: i64 = 60_000;

/// The least of day, minute and place that no other taking shares.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Disambiguator {
    /// Its day: no other was made on it.
    Day,
    /// Its day and minute: others were made on that day.
    Minute,
    /// Its day, its minute, and its place from 1 among those of that minute.
    PlaceInMinute(u32),
}

impl Disambiguator {
    /// What no taking but `taking` shares with it; `takings` may hold it too.
    pub fn of(taking: &Taking, takings: &[Taking]) -> Disambiguator {
        let minute = |taking: &Taking| taking.taken_ms.div_euclid(MS_PER_MINUTE);
        let others = || takings.iter().filter(|other| other.id != taking.id);
        // The minute is that of any time zone: those of today differ by whole minutes.
        if others().any(|other| minute(other) == minute(taking)) {
            let earlier = others()
                .filter(|other| minute(other) == minute(taking) && other.precedes(taking))
                .fold(0, |count: u32, _| count.saturating_add(1));
            Disambiguator::PlaceInMinute(earlier.saturating_add(1))
        } else if others().any(|other| other.taken_on == taking.taken_on) {
            Disambiguator::Minute
        } else {
            Disambiguator::Day
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::quiz::example::example;
    use chrono::NaiveDate;

    /// Made on a day of March, so many milliseconds after some midnight.
    fn taking(id: &str, day: u32, taken_ms: i64) -> Taking {
        let taken_on = NaiveDate::from_ymd_opt(2026, 3, day).unwrap();
        Taking {
            id: id.to_owned(),
            taken_on,
            taken_ms,
            ..example(taken_on)
        }
    }

    #[track_caller]
    fn check(takings: &[Taking], expected: &[Disambiguator]) {
        let found: Vec<Disambiguator> = takings
            .iter()
            .map(|taking| Disambiguator::of(taking, takings))
            .collect();
        assert_eq!(found, expected);
    }

    #[test]
    fn a_day_is_enough_until_it_repeats_and_then_a_minute_is() {
        let (a, b) = (taking("a", 1, 0), taking("b", 2, 90_000_000));
        check(
            &[a.clone(), b.clone()],
            &[Disambiguator::Day, Disambiguator::Day],
        );
        let c = taking("c", 2, 90_060_000);
        check(
            &[a, b, c],
            &[
                Disambiguator::Day,
                Disambiguator::Minute,
                Disambiguator::Minute,
            ],
        );
        check(&[], &[]);
    }

    #[test]
    fn of_one_minute_they_are_counted_the_earlier_first() {
        use Disambiguator::PlaceInMinute;
        let (a, b) = (taking("a", 1, 61_000), taking("b", 1, 60_000));
        check(&[a.clone(), b], &[PlaceInMinute(2), PlaceInMinute(1)]);
        let same = taking("c", 1, 61_000);
        check(&[same, a], &[PlaceInMinute(2), PlaceInMinute(1)]);
    }
}
