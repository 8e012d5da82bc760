//! The way to work, and how many hours a week are left for goals (M1, C1 to C5).

use super::hours::minutes_of;
use super::median::{doubled_median, half};
use super::time_kind::{KindMinutes, TimeKind};
use super::week::week_sums;
use crate::decimal::Decimal;
use crate::keyed::keyed;

/// Minutes a week that are kept free of any plan until the reader says otherwise (C1): half an hour
/// a day, a choice of ours.
pub const SPARE_MINUTES: i64 = 210;

/// Hours for goals are in steps of half an hour (C2).
const STEP_MINUTES: i64 = 30;

/// Of so many of the last weeks, so many at least show what is lived (C5).
const LIVED_WEEKS: usize = 4;
const LIVED_WEEKS_MIN: usize = 3;

/// Minutes a week for goals (C2), in steps of half an hour.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Capacity {
    /// What the plan of the week gives.
    pub planned: i64,
    /// What it gives with all the room that is left.
    pub most: i64,
}

keyed! {
    /// How what goals are promised fits (C4).
    CapacityState {
        Within "within",
        /// More than planned, and there is room.
        Stretching "stretching",
        Over "over",
    }
}

/// What active goals are promised, beside what there is (C4).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PromisedTime {
    /// Minutes a week, rounded.
    pub promised: i64,
    /// Minutes of what is planned that are promised to nobody; below 0 if more is promised.
    pub left: i64,
    pub state: CapacityState,
}

/// What was lived for the career, beside what is promised (C5).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LivedTime {
    /// The median of the last weeks in minutes, rounded.
    pub median: i64,
    /// Whether that is below 80 % of what is promised.
    pub is_less: bool,
}

/// A week with an offer's hours and way in place of one's own (C3).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct WithOffer {
    pub then: Capacity,
    /// What that is more than now, in minutes of [`Capacity::most`].
    pub most_difference: i64,
}

/// Minutes a week on the way, of days on site and minutes there and back, rounded (M1).
pub fn commute_minutes(days: Decimal, there_and_back: Decimal) -> i64 {
    days.times(there_and_back).rounded(0).floor()
}

/// Minutes a week for goals (C2).
pub fn capacity(planned: &KindMinutes, spare: i64) -> Capacity {
    let sums = week_sums(planned);
    let room = sums.open.saturating_sub(spare).max(0);
    let career = planned.get(&TimeKind::Career).copied().unwrap_or_default();
    let in_steps = |minutes: i64| minutes.max(0).div_euclid(STEP_MINUTES) * STEP_MINUTES;
    if sums.over > 0 {
        let left = in_steps(career.saturating_sub(sums.over));
        return Capacity {
            planned: left,
            most: left,
        };
    }
    let wanted = if career > 0 { career } else { room / 2 };
    Capacity {
        planned: in_steps(wanted),
        most: in_steps(career.saturating_add(room)),
    }
}

/// The capacity with some of the plan replaced by an offer's (C3). Nothing is stored.
pub fn with_offer(planned: &KindMinutes, instead: &KindMinutes, spare: i64) -> WithOffer {
    let now = capacity(planned, spare);
    let mut week = planned.clone();
    for (kind, minutes) in instead {
        week.insert(*kind, *minutes);
    }
    let then = capacity(&week, spare);
    WithOffer {
        then,
        most_difference: then.most - now.most,
    }
}

/// How the hours a week that active goals are promised together fit (C4).
pub fn promised_time(capacity: Capacity, promised_hours: Decimal) -> PromisedTime {
    let promised = minutes_of(promised_hours);
    let is_within =
        |minutes: i64| promised_hours.times(Decimal::whole(60)) <= Decimal::whole(minutes);
    PromisedTime {
        promised,
        left: capacity.planned.saturating_sub(promised),
        state: if is_within(capacity.planned) {
            CapacityState::Within
        } else if is_within(capacity.most) {
            CapacityState::Stretching
        } else {
            CapacityState::Over
        },
    }
}

/// What was lived for the career in the last four weeks, if three of them say (C5). `weeks` are the
/// minutes of each week, the oldest first, `None` for a week that does not give them.
pub fn lived_time(weeks: &[Option<i64>], promised_hours: Decimal) -> Option<LivedTime> {
    let last = weeks.iter().rev().take(LIVED_WEEKS);
    let given: Vec<i64> = last.copied().flatten().collect();
    let is_enough = given.len() >= LIVED_WEEKS_MIN;
    let doubled = doubled_median(given).filter(|_| is_enough)?;
    // Twice the median in minutes is compared with twice 80 % of 60 minutes an hour.
    let four_fifths = promised_hours.times(Decimal::whole(96));
    Some(LivedTime {
        median: half(doubled),
        is_less: Decimal::whole(doubled) < four_fifths,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn week(career: Option<i64>, rest: i64) -> KindMinutes {
        let career = career.map(|minutes| (TimeKind::Career, minutes));
        let rest = [(TimeKind::Work, rest)].into_iter();
        rest.chain(career).collect()
    }

    #[track_caller]
    fn check(career: Option<i64>, rest: i64, planned: i64, most: i64) {
        let found = capacity(&week(career, rest), SPARE_MINUTES);
        assert_eq!(found, Capacity { planned, most });
    }

    #[test]
    fn what_is_planned_comes_first_and_room_beside_it() {
        check(Some(360), 8_000, 360, 1_860);
        // Nothing planned: half of the room.
        check(None, 8_000, 930, 1_860);
        check(Some(0), 8_000, 930, 1_860);
        // Rounded down to half an hour.
        check(Some(389), 8_000, 360, 1_860);
        // Spare time takes the rest.
        check(Some(360), 9_600, 360, 360);
        check(None, 9_900, 0, 0);
    }

    #[test]
    fn over_the_week_the_career_gives_way() {
        check(Some(360), 9_900, 180, 180);
        check(Some(100), 10_200, 0, 0);
        check(None, 10_200, 0, 0);
    }

    #[test]
    fn an_offer_replaces_only_what_it_says() {
        let planned = week(Some(360), 8_000);
        let longer = [(TimeKind::Work, 8_300)].into_iter().collect();
        let with = with_offer(&planned, &longer, SPARE_MINUTES);
        assert_eq!(with.most_difference, -300);
        assert_eq!(with.then.planned, 360);
        let same = with_offer(&planned, &KindMinutes::new(), SPARE_MINUTES);
        assert_eq!(same.most_difference, 0);
    }

    #[test]
    fn a_promise_is_within_up_to_what_is_planned() {
        let capacity = Capacity {
            planned: 360,
            most: 480,
        };
        let state = |hours| promised_time(capacity, Decimal::parse(hours).unwrap()).state;
        assert_eq!(state("6"), CapacityState::Within);
        assert_eq!(state("6.001"), CapacityState::Stretching);
        assert_eq!(state("8"), CapacityState::Stretching);
        assert_eq!(state("8.001"), CapacityState::Over);
        let over = promised_time(capacity, Decimal::whole(7));
        assert_eq!((over.promised, over.left), (420, -60));
    }

    #[test]
    fn what_is_lived_is_the_middle_of_the_last_four_weeks() {
        let lived = |weeks: &[Option<i64>]| lived_time(weeks, Decimal::whole(5));
        let of = |median, is_less| Some(LivedTime { median, is_less });
        assert_eq!(lived(&[Some(1), Some(2)]), None);
        assert_eq!(lived(&[Some(9), Some(9), None, Some(1), None]), None);
        assert_eq!(
            lived(&[Some(240), None, Some(240), Some(240)]),
            of(240, false)
        );
        assert_eq!(
            lived(&[Some(239), None, Some(239), Some(239)]),
            of(239, true)
        );
        // Exact before it is rounded: 239.5 is less than 240.
        let weeks = [Some(0), Some(239), Some(240), Some(300)];
        assert_eq!(lived(&weeks), of(240, true));
        assert_eq!(lived_time(&weeks, Decimal::ZERO), of(240, false));
    }

    #[test]
    fn the_way_is_rounded_to_the_minute() {
        let of = |days, minutes| {
            let read = |text| Decimal::parse(text).unwrap();
            commute_minutes(read(days), read(minutes))
        };
        assert_eq!(of("3", "55"), 165);
        assert_eq!(of("2.5", "45"), 113);
        assert_eq!(of("0", "45"), 0);
    }
}
