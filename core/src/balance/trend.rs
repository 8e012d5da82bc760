//! Whether check-ins go up or down (S3). Two points make no trend: six do, and only beyond what
//! chance makes of a placeholder standard error of 10 points (reliability .75, standard deviation
//! 20, as declared for the quiz).

use chrono::NaiveDate;

use super::check_in::CheckIn;
use super::days::days_between;
use crate::decimal::mul_div;
use crate::keyed::keyed;

/// Check-ins on either side of the comparison.
const SIDE: usize = 3;
/// All six lie within so many days, the last within so many of today.
const SPAN_DAYS: i64 = 70;
const AGE_DAYS: i64 = 28;

/// A difference of three overall figures' sums is in 180ths of a point.
const PARTS: i64 = 180;
/// 1.96 x 10 x sqrt(2 / 3) = 16.0, and 1.28 x 10 x sqrt(2 / 3) = 10.45.
const CLEAR: i64 = 16 * PARTS;
const LIKELY: i64 = 21 * PARTS / 2;

keyed! {
    /// Which way check-ins go.
    Trend {
        /// Fewer than six have an overall figure.
        TooFew "too_few",
        /// The last is older than four weeks.
        TooOld "too_old",
        /// The six lie more than ten weeks apart.
        TooFarApart "too_far_apart",
        /// No clear change.
        Unclear "none",
        UpLikely "up_likely",
        UpClear "up_clear",
        DownLikely "down_likely",
        DownClear "down_clear",
    }
}

/// The trend, and the difference it rests on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TrendResult {
    pub trend: Trend,
    /// Tenths of a point between the means of the last three and of the three before, rounded;
    /// `None` where they are not compared.
    pub difference_tenths: Option<i64>,
}

/// The trend of check-ins in order, the oldest first (S3).
pub fn trend(check_ins: &[CheckIn], today: NaiveDate) -> TrendResult {
    let scored = check_ins.iter().rev();
    let scored = scored.filter_map(|it| Some((it.on, it.overall()?.sixtieths())));
    let six: Vec<(NaiveDate, i64)> = scored.take(2 * SIDE).collect();
    let not_compared = |trend| TrendResult {
        trend,
        difference_tenths: None,
    };
    let (Some((last, _)), Some((first, _)), true) =
        (six.first(), six.last(), six.len() == 2 * SIDE)
    else {
        return not_compared(Trend::TooFew);
    };
    if days_between(*last, today) > AGE_DAYS {
        return not_compared(Trend::TooOld);
    }
    if days_between(*first, *last) > SPAN_DAYS {
        return not_compared(Trend::TooFarApart);
    }
    let sum = |side: &[(NaiveDate, i64)]| side.iter().map(|(_, overall)| overall).sum::<i64>();
    let (now, before) = six.split_at(SIDE);
    let difference = sum(now) - sum(before);
    let trend = match difference {
        _ if difference > CLEAR => Trend::UpClear,
        _ if difference > LIKELY => Trend::UpLikely,
        _ if difference < -CLEAR => Trend::DownClear,
        _ if difference < -LIKELY => Trend::DownLikely,
        _ => Trend::Unclear,
    };
    TrendResult {
        trend,
        difference_tenths: Some(mul_div(difference, 10, PARTS)),
    }
}

#[cfg(test)]
mod tests {
    use super::super::check_in::check_in;
    use super::super::days::days_later;
    use super::*;

    /// Weekly check-ins of six answers each, the last on 2027-02-14, and the trend two days later.
    fn of(answers: &[[i64; 6]]) -> TrendResult {
        let all = weekly(answers);
        trend(&all, days_later(all[all.len() - 1].on, 2))
    }

    fn weekly(answers: &[[i64; 6]]) -> Vec<CheckIn> {
        let count = i64::try_from(answers.len()).unwrap();
        let all = answers.iter().zip(1..);
        let all = all.map(|(answers, place): (_, i64)| {
            let mut one = check_in("2027-02-14", *answers);
            one.on = days_later(one.on, 7 * (place - count));
            one
        });
        all.collect()
    }

    /// So many steps up from all threes, of the 18 answers of three check-ins.
    fn side(steps: usize) -> Vec<[i64; 6]> {
        let step = |place: usize| i64::from(place < steps);
        let row = |row: usize| [0, 1, 2, 3, 4, 5].map(|area| 3 + step(row * 6 + area));
        (0..3).map(row).collect()
    }

    #[track_caller]
    fn check(before: usize, now: usize, expected: Trend) {
        let all = [side(before), side(now)].concat();
        assert_eq!(of(&all).trend, expected);
    }

    #[test]
    fn only_what_chance_does_not_make_is_a_trend() {
        // A step is 25 / 18 points.
        check(0, 7, Trend::Unclear);
        check(0, 8, Trend::UpLikely);
        check(0, 11, Trend::UpLikely);
        check(0, 12, Trend::UpClear);
        check(7, 0, Trend::Unclear);
        check(8, 0, Trend::DownLikely);
        check(12, 0, Trend::DownClear);
        check(9, 9, Trend::Unclear);
    }

    #[test]
    fn a_difference_is_given_to_a_tenth() {
        let all = [side(0), side(12)].concat();
        assert_eq!(of(&all).difference_tenths, Some(167));
        let all = [side(12), side(0)].concat();
        assert_eq!(of(&all).difference_tenths, Some(-167));
    }

    #[test]
    fn turned_around_in_time_a_trend_is_turned_around() {
        for (before, now) in (0..=18).flat_map(|a| (0..=18).map(move |b| (a, b))) {
            let there = of(&[side(before), side(now)].concat());
            let back = of(&[side(now), side(before)].concat());
            let sum = there.difference_tenths.zip(back.difference_tenths);
            assert!(sum.is_some_and(|(there, back)| there == -back));
            let turned = match there.trend {
                Trend::UpLikely => Trend::DownLikely,
                Trend::UpClear => Trend::DownClear,
                Trend::DownLikely => Trend::UpLikely,
                Trend::DownClear => Trend::UpClear,
                same => same,
            };
            assert_eq!(back.trend, turned);
        }
    }

    #[test]
    fn too_few_comes_before_too_old_and_that_before_too_far_apart() {
        let six = weekly(&[[3; 6]; 6]);
        let on = |days| trend(&six, days_later(six[5].on, days)).trend;
        assert_eq!(on(28), Trend::Unclear);
        assert_eq!(on(29), Trend::TooOld);
        assert_eq!(
            trend(&six[1..], days_later(six[5].on, 99)).trend,
            Trend::TooFew
        );
        let mut apart = six.clone();
        apart[0].on = days_later(six[5].on, -70);
        assert_eq!(trend(&apart, six[5].on).trend, Trend::Unclear);
        apart[0].on = days_later(six[5].on, -71);
        assert_eq!(trend(&apart, six[5].on).trend, Trend::TooFarApart);
        assert_eq!(
            trend(&apart, days_later(six[5].on, 29)).trend,
            Trend::TooOld
        );
    }

    #[test]
    fn a_thin_week_does_not_count() {
        let mut all = weekly(&[[3; 6]; 7]);
        all[3].answers.remove(&super::super::check_in::Area::Say);
        all[3].answers.remove(&super::super::check_in::Area::Off);
        all[3].answers.remove(&super::super::check_in::Area::Rest);
        assert_eq!(trend(&all, all[6].on).trend, Trend::Unclear);
        assert_eq!(trend(&all[1..], all[6].on).trend, Trend::TooFew);
    }
}
