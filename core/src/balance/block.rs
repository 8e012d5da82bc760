//! Blocks of a week's plan: where they overlap, what they leave of the plan, and when each comes
//! next (X1 to X4).

use chrono::NaiveDate;

use super::days::{days_later, weekday};
use super::time_kind::{KindMinutes, TimeKind};
use super::week::WEEK_MINUTES;
use crate::record::fields::{Choice, Text, Whole, part};

/// The minutes of a day.
const DAY_MINUTES: i64 = 1_440;

/// A block comes again for so many weeks, and for so many unless the reader says otherwise.
pub const MAX_BLOCK_WEEKS: i64 = 26;
pub const BLOCK_WEEKS: i64 = 8;

part! {
    /// A stretch of time that comes every week.
    Block "block", "A stretch of time that comes every week." {
        kind "kind": Choice<TimeKind>, "What it is for.";
        title "title": Text<100>, "What it is called; may be empty.";
        /// Monday is 1, Sunday 7.
        day "day": Whole<1, 7>, "The day of the week: Monday is 1, Sunday 7.";
        /// Minutes after midnight at which it begins.
        start "start": Whole<0, 1439>, "Minutes after midnight at which it begins.";
        /// How long it is, in steps of five minutes. It may go on after midnight, and around the end
        /// of the week (X1).
        minutes "minutes": Whole<15, 1440>, "How long it is. It may go on after midnight.";
    }
}

/// What two blocks have in common (X2). A hint, never a ban.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Overlap {
    /// The places of the two in their list.
    pub blocks: (usize, usize),
    pub minutes: i64,
}

/// The plan of a week beside what is placed in it (X3), in minutes.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PlacedTime {
    /// Of each kind that has a block.
    pub placed: KindMinutes,
    /// Of each kind in the plan, what has no block yet; 0 at least.
    pub unplaced: KindMinutes,
    /// Of each kind with more in blocks than in the plan, how much more.
    pub more_than_planned: KindMinutes,
}

/// A moment by the clock of wherever the reader is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct LocalMoment {
    pub day: NaiveDate,
    /// Minutes after midnight, below 1,440.
    pub minute: i64,
}

/// When a block comes (X4).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct BlockEvent {
    pub start: LocalMoment,
    pub end: LocalMoment,
    /// How many weeks it comes, 1 to 26.
    pub weeks: i64,
}

impl Block {
    /// The nearest length that a block is given: 15 to 1,440 minutes, in steps of five.
    pub fn nearest_length(minutes: i64) -> i64 {
        let minutes = minutes.clamp(15, DAY_MINUTES);
        (minutes + 2) / 5 * 5
    }

    /// Minutes after the beginning of Monday at which it begins (X1), below [`WEEK_MINUTES`].
    pub fn start_in_week(&self) -> i64 {
        let days = (self.day - 1).rem_euclid(7) * DAY_MINUTES;
        (days + self.start.rem_euclid(WEEK_MINUTES)).rem_euclid(WEEK_MINUTES)
    }

    /// The minutes that it has in common with another (X1, X2).
    pub fn overlap(&self, other: &Block) -> i64 {
        let pieces = |block: &Block| {
            let start = block.start_in_week();
            let end = start + block.minutes.clamp(0, WEEK_MINUTES);
            [(start, end.min(WEEK_MINUTES)), (0, end - WEEK_MINUTES)]
        };
        let both = pieces(self).into_iter();
        let both = both.flat_map(|one| pieces(other).map(|other| (one, other)));
        both.map(|(one, other)| (one.1.min(other.1) - one.0.max(other.0)).max(0))
            .sum()
    }

    /// When it comes from a day on, for so many weeks (X4): first on or after that day.
    pub fn event(&self, from: NaiveDate, weeks: i64) -> BlockEvent {
        let start = self.start_in_week();
        let weekday_of_start = start / DAY_MINUTES + 1;
        let days = (weekday_of_start - weekday(from)).rem_euclid(7);
        let day = days_later(from, days);
        let minute = start % DAY_MINUTES;
        let end = minute + self.minutes.clamp(0, WEEK_MINUTES);
        BlockEvent {
            start: LocalMoment { day, minute },
            end: LocalMoment {
                day: days_later(day, end / DAY_MINUTES),
                minute: end % DAY_MINUTES,
            },
            weeks: weeks.clamp(1, MAX_BLOCK_WEEKS),
        }
    }
}

/// The pairs of blocks that overlap, in the order of the list (X2).
pub fn overlaps(blocks: &[&Block]) -> Vec<Overlap> {
    let mut found = Vec::new();
    for (first, one) in blocks.iter().enumerate() {
        let later = blocks.iter().enumerate().skip(first + 1);
        for (second, other) in later {
            let minutes = one.overlap(other);
            if minutes > 0 {
                let blocks = (first, second);
                found.push(Overlap { blocks, minutes });
            }
        }
    }
    found
}

/// The plan of a week beside the blocks in it (X3).
pub fn placed_time<'a>(
    blocks: impl IntoIterator<Item = &'a Block>,
    planned: &KindMinutes,
) -> PlacedTime {
    let mut found = PlacedTime::default();
    for block in blocks {
        let before = found.placed.get(&block.kind).copied().unwrap_or_default();
        found
            .placed
            .insert(block.kind, before.saturating_add(block.minutes));
    }
    let of = |minutes: &KindMinutes, kind| minutes.get(&kind).copied().unwrap_or_default();
    for kind in planned.keys().copied() {
        let left = of(planned, kind).saturating_sub(of(&found.placed, kind));
        found.unplaced.insert(kind, left.max(0));
    }
    for kind in found.placed.keys().copied() {
        let more = of(&found.placed, kind).saturating_sub(of(planned, kind));
        if more > 0 {
            found.more_than_planned.insert(kind, more);
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::day::date_from_text;

    fn block(kind: TimeKind, day: i64, start: i64, minutes: i64) -> Block {
        Block {
            kind,
            title: String::new(),
            day,
            start,
            minutes,
        }
    }

    fn any_blocks() -> Vec<Block> {
        let mut seed = 3_u64;
        let mut next = |below: u64| {
            seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
            i64::try_from((seed >> 33) % below).unwrap()
        };
        let any = |_| {
            let kind = TimeKind::ALL[usize::try_from(next(7)).unwrap()];
            block(kind, 1 + next(7), next(1_440), 15 + 5 * next(286))
        };
        (0..60).map(any).collect()
    }

    /// The minutes of a week that a block covers, one by one.
    fn minutes(block: &Block) -> std::collections::BTreeSet<i64> {
        let start = (block.day - 1) * 1_440 + block.start;
        (start..start + block.minutes)
            .map(|it| it % 10_080)
            .collect()
    }

    #[test]
    fn an_overlap_is_the_minutes_that_both_cover() {
        let blocks = any_blocks();
        for one in &blocks {
            for other in &blocks {
                let both = minutes(one).intersection(&minutes(other)).count();
                assert_eq!(one.overlap(other), i64::try_from(both).unwrap());
            }
        }
        let all: Vec<&Block> = blocks.iter().collect();
        let found = overlaps(&all);
        let places: Vec<(usize, usize)> = found.iter().map(|it| it.blocks).collect();
        assert!(places.is_sorted() && places.iter().all(|(a, b)| a < b));
    }

    #[test]
    fn lengths_are_in_steps_of_five_minutes() {
        for (minutes, expected) in [
            (0, 15),
            (17, 15),
            (18, 20),
            (1_439, 1_440),
            (i64::MAX, 1_440),
            (i64::MIN, 15),
        ] {
            assert_eq!(Block::nearest_length(minutes), expected);
        }
    }

    #[test]
    fn one_that_touches_another_does_not_overlap_it() {
        let one = block(TimeKind::Work, 7, 1_380, 60);
        let next = block(TimeKind::Own, 1, 0, 60);
        assert_eq!((one.overlap(&next), one.overlap(&one)), (0, 60));
        let longer = block(TimeKind::Work, 7, 1_380, 61);
        assert_eq!((longer.overlap(&next), next.overlap(&longer)), (1, 1));
    }

    #[test]
    fn placed_and_unplaced_are_the_plan() {
        let blocks = any_blocks();
        let planned: KindMinutes = [
            (TimeKind::Work, 2_400),
            (TimeKind::Sleep, 600),
            (TimeKind::Own, 0),
        ]
        .into_iter()
        .collect();
        let found = placed_time(&blocks, &planned);
        for kind in TimeKind::ALL {
            let sum = |blocks: &[Block]| -> i64 {
                let of_kind = blocks.iter().filter(|it| it.kind == kind);
                of_kind.map(|it| it.minutes).sum()
            };
            let plan = planned.get(&kind).copied().unwrap_or_default();
            let of = |minutes: &KindMinutes| minutes.get(&kind).copied().unwrap_or_default();
            assert_eq!(of(&found.placed), sum(&blocks));
            let balance = plan - of(&found.placed);
            assert_eq!(of(&found.more_than_planned), (-balance).max(0));
            assert_eq!(
                found.unplaced.contains_key(&kind),
                planned.contains_key(&kind)
            );
            if planned.contains_key(&kind) {
                assert_eq!(of(&found.unplaced), balance.max(0));
            }
        }
    }

    #[track_caller]
    fn check(block: &Block, from: &str, start: (&str, i64), end: (&str, i64)) {
        let day = |text| date_from_text(text).unwrap();
        let moment = |(text, minute)| LocalMoment {
            day: day(text),
            minute,
        };
        let found = block.event(day(from), 8);
        assert_eq!((found.start, found.end), (moment(start), moment(end)));
    }

    #[test]
    fn a_block_comes_first_on_or_after_the_chosen_day() {
        let late = block(TimeKind::Own, 1, 1_380, 120);
        check(
            &late,
            "2028-02-28",
            ("2028-02-28", 1_380),
            ("2028-02-29", 60),
        );
        check(
            &late,
            "2028-02-29",
            ("2028-03-06", 1_380),
            ("2028-03-07", 60),
        );
        let whole = block(TimeKind::Sleep, 7, 0, 1_440);
        check(&whole, "2027-12-27", ("2028-01-02", 0), ("2028-01-03", 0));
        let weeks = [0, 1, 26, 27].map(|weeks| late.event(NaiveDate::default(), weeks).weeks);
        assert_eq!(weeks, [1, 1, 26, 26]);
    }
}
