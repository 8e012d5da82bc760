//! The 168 hours of a week, as they are planned and as they were (W1 to W5).

use super::hours::read_minutes;
use super::median::{doubled_median, half};
use super::time_kind::{KindMinutes, TimeKind, sum};
use crate::decimal::mul_div;

/// The minutes of a week.
pub const WEEK_MINUTES: i64 = 10_080;

/// From so many given minutes on a week is whole: 80 % (W4).
pub const WHOLE_WEEK_MINUTES: i64 = 8_064;

/// So many of the last weeks make a typical one, and so few none (W5).
const TYPICAL_WEEKS: usize = 8;
const TYPICAL_WEEKS_MIN: usize = 3;

/// How a week's minutes add up (W1).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct WeekSums {
    pub given: i64,
    /// What is left of the week; 0 if nothing is.
    pub open: i64,
    /// What is given beyond the week.
    pub over: i64,
}

/// A week as it is planned.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PlannedWeek {
    pub minutes: KindMinutes,
    /// Those whose hours cannot be read, in the order of [`TimeKind`]. They are in no sum (W2).
    pub unreadable: Vec<TimeKind>,
}

/// A week that was, beside its plan (W3, W4).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LivedWeek {
    /// Lived less planned, of each kind that was given for the week. What is not in the plan counts
    /// as 0 there, as it does in [`WeekSums::open`]; without any plan there is nothing to compare.
    pub difference: KindMinutes,
    /// The share of the week that is given, in percent, rounded. Above 100 if more is given than a
    /// week has.
    pub given_percent: i64,
    /// Whether enough is given to compare the week as a whole.
    pub is_whole: bool,
    /// Minutes given beyond the week.
    pub over: i64,
}

/// How minutes add up to a week (W1).
pub fn week_sums(minutes: &KindMinutes) -> WeekSums {
    let given = sum(minutes);
    let left = WEEK_MINUTES.saturating_sub(given);
    WeekSums {
        given,
        open: left.max(0),
        over: left.saturating_neg().max(0),
    }
}

/// The plan of a week from its hours as typed, `text` finding those of a kind (W2).
pub fn planned_week<'a>(text: impl Fn(TimeKind) -> &'a str) -> PlannedWeek {
    let mut planned = PlannedWeek {
        minutes: KindMinutes::new(),
        unreadable: Vec::new(),
    };
    for kind in TimeKind::ALL {
        match read_minutes(text(kind)) {
            Ok(Some(minutes)) => drop(planned.minutes.insert(kind, minutes)),
            Ok(None) => {}
            Err(_) => planned.unreadable.push(kind),
        }
    }
    planned
}

/// A week that was beside its plan (W3, W4).
pub fn lived_week(planned: &KindMinutes, lived: &KindMinutes) -> LivedWeek {
    let sums = week_sums(lived);
    let plan = |kind: &TimeKind| planned.get(kind).copied().unwrap_or_default();
    let difference = lived.iter().filter(|_| !planned.is_empty());
    LivedWeek {
        difference: difference
            .map(|(kind, minutes)| (*kind, minutes.saturating_sub(plan(kind))))
            .collect(),
        given_percent: mul_div(sums.given, 100, WEEK_MINUTES),
        is_whole: sums.given >= WHOLE_WEEK_MINUTES,
        over: sums.over,
    }
}

/// What is typical of each kind: the median of the last eight weeks that give it, in whole minutes,
/// from three such weeks on (W5). `weeks` are in order, the oldest first.
pub fn typical_week<'a>(
    weeks: impl DoubleEndedIterator<Item = &'a KindMinutes> + Clone,
) -> KindMinutes {
    let of = |kind: TimeKind| {
        let given = weeks.clone().rev().filter_map(|week| week.get(&kind));
        let last: Vec<i64> = given.take(TYPICAL_WEEKS).copied().collect();
        let is_enough = last.len() >= TYPICAL_WEEKS_MIN;
        let median = doubled_median(last).filter(|_| is_enough)?;
        Some((kind, half(median)))
    };
    TimeKind::ALL.into_iter().filter_map(of).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(pairs: &[(TimeKind, i64)]) -> KindMinutes {
        pairs.iter().copied().collect()
    }

    #[test]
    fn what_is_not_given_is_open() {
        let sums = |minutes| week_sums(&of(&[(TimeKind::Work, minutes)]));
        let is = |given, open, over| WeekSums { given, open, over };
        assert_eq!(sums(0), is(0, 10_080, 0));
        assert_eq!(sums(10_080), is(10_080, 0, 0));
        assert_eq!(sums(10_081), is(10_081, 0, 1));
        assert_eq!(sums(i64::MAX).open, 0);
    }

    #[test]
    fn what_cannot_be_read_is_named_and_in_no_sum() {
        let planned = planned_week(|kind| match kind {
            TimeKind::Work => "40",
            TimeKind::Own => "much",
            TimeKind::Career => "200",
            _ => "",
        });
        assert_eq!(planned.minutes, of(&[(TimeKind::Work, 2_400)]));
        assert_eq!(planned.unreadable, [TimeKind::Career, TimeKind::Own]);
    }

    #[test]
    fn empty_is_unknown_and_not_zero() {
        let planned = of(&[(TimeKind::Work, 2_400), (TimeKind::Sleep, 3_360)]);
        let lived = lived_week(&planned, &of(&[(TimeKind::Work, 2_300)]));
        assert_eq!(lived.difference, of(&[(TimeKind::Work, -100)]));
        let lived = lived_week(&planned, &of(&[(TimeKind::Care, 60)]));
        assert_eq!(lived.difference, of(&[(TimeKind::Care, 60)]));
        let lived = lived_week(&KindMinutes::new(), &of(&[(TimeKind::Care, 60)]));
        assert!(lived.difference.is_empty());
    }

    #[test]
    fn a_week_is_whole_from_four_fifths_on() {
        let lived = |minutes| lived_week(&KindMinutes::new(), &of(&[(TimeKind::Work, minutes)]));
        assert!(!lived(8_063).is_whole);
        assert!(lived(8_064).is_whole);
        assert_eq!(lived(8_064).given_percent, 80);
        // 0.5 % is 50.4 minutes.
        assert_eq!(lived(50).given_percent, 0);
        assert_eq!(lived(51).given_percent, 1);
        assert_eq!(lived(10_200).over, 120);
    }

    #[test]
    fn typical_needs_three_weeks_that_give_a_kind() {
        let week = |work: Option<i64>| match work {
            Some(work) => of(&[(TimeKind::Work, work)]),
            None => of(&[(TimeKind::Care, 600)]),
        };
        let mut weeks = vec![week(Some(100)), week(None), week(Some(300))];
        let typical =
            |weeks: &[KindMinutes]| typical_week(weeks.iter()).get(&TimeKind::Work).copied();
        assert_eq!(typical(&weeks), None);
        weeks.push(week(Some(200)));
        assert_eq!(typical(&weeks), Some(200));
        weeks.push(week(Some(201)));
        assert_eq!(
            typical(&weeks),
            Some(201),
            "of 200 and 201, a half rounded up"
        );
        weeks.extend((0..8).map(|_| week(Some(7))));
        assert_eq!(typical(&weeks), Some(7), "the last eight");
    }
}
