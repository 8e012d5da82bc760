//! A share of a few, said with the care that it needs (C2 to C4).
//!
//! The range is Wilson's score interval (E. B. Wilson, Journal of the American Statistical
//! Association 22, 1927), in whole numbers: of counts as small as these the usual interval is far
//! too narrow, and empty where none or all count.

use crate::keyed::keyed;

/// z = 1.645, for 90 %; its square in millionths.
const Z_SQUARED: i128 = 2_706_025;
const MILLION: i128 = 1_000_000;
/// From so many on, a range is given, then also the percent; and two groups are compared.
const MIN_FOR_RANGE: u32 = 5;
const MIN_FOR_PERCENT: u32 = 20;
const MIN_TO_COMPARE: u32 = 10;

/// So many of so many.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Share {
    count: u32,
    of: u32,
}

keyed! {
    /// How a share is said (C2).
    ShareForm {
        /// Nothing, of none.
        None "none",
        Counts "counts",
        CountsRange "counts_range",
        PercentRange "percent_range",
    }
}

/// Where the lasting share may lie, in whole percent: from 0 to 100.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ShareRange {
    /// Rounded down.
    pub low: u8,
    /// Rounded up.
    pub high: u8,
}

impl Share {
    /// A count beyond the whole is the whole.
    pub fn new(count: u32, of: u32) -> Share {
        let count = count.min(of);
        Share { count, of }
    }

    pub fn count(self) -> u32 {
        self.count
    }

    pub fn of(self) -> u32 {
        self.of
    }

    pub fn form(self) -> ShareForm {
        match self.of {
            0 => ShareForm::None,
            1..MIN_FOR_RANGE => ShareForm::Counts,
            MIN_FOR_RANGE..MIN_FOR_PERCENT => ShareForm::CountsRange,
            _ => ShareForm::PercentRange,
        }
    }

    /// In whole percent, halves away from zero (C3); `None` of fewer than 20.
    pub fn percent(self) -> Option<u8> {
        let (count, of) = (u64::from(self.count), u64::from(self.of));
        let is_said = self.form() == ShareForm::PercentRange;
        is_said.then(|| u8::try_from((200 * count + of) / (2 * of)).ok())?
    }

    /// C3; `None` of fewer than 5.
    pub fn range(self) -> Option<ShareRange> {
        match self.form() {
            ShareForm::None | ShareForm::Counts => None,
            ShareForm::CountsRange | ShareForm::PercentRange => Some(self.wilson()),
        }
    }

    /// The range, of whatever number.
    fn wilson(self) -> ShareRange {
        let (count, of) = (i128::from(self.count), i128::from(self.of));
        // Above zero for a percent that lies above the share, below zero for one below it.
        let above = |percent: u8| of * i128::from(percent) - 100 * count;
        // The ends of the interval are where (k - np)^2 = z^2 n p (1 - p).
        let is_outside = |percent: u8| {
            let spread = i128::from(percent) * i128::from(100 - percent);
            above(percent).pow(2) * MILLION >= Z_SQUARED * of * spread
        };
        let is_below = |percent: &u8| above(*percent) < 0 && is_outside(*percent);
        let is_above = |percent: &u8| above(*percent) > 0 && is_outside(*percent);
        ShareRange {
            low: (0..=100).rev().find(is_below).unwrap_or(0),
            high: (0..=100).find(is_above).unwrap_or(100),
        }
    }
}

keyed! {
    /// What may be said of two groups (C4).
    Comparison {
        /// Fewer than 10 in one of them.
        TooFew "too_few",
        NoClearDifference "no_clear_difference",
        FirstHigher "first_higher",
        SecondHigher "second_higher",
    }
}

/// C4, by the ranges as they are shown: what touches overlaps.
pub fn compare_shares(first: Share, second: Share) -> Comparison {
    let (Some(one), Some(other)) = (first.range(), second.range()) else {
        return Comparison::TooFew;
    };
    if first.of.min(second.of) < MIN_TO_COMPARE {
        Comparison::TooFew
    } else if one.low > other.high {
        Comparison::FirstHigher
    } else if other.low > one.high {
        Comparison::SecondHigher
    } else {
        Comparison::NoClearDifference
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(count: u32, of: u32, expected: (u8, u8)) {
        let range = Share::new(count, of).wilson();
        assert_eq!((range.low, range.high), expected, "{count} of {of}");
    }

    #[test]
    fn a_share_is_said_by_how_many_there_are() {
        for (of, form) in [
            (0, ShareForm::None),
            (1, ShareForm::Counts),
            (4, ShareForm::Counts),
            (5, ShareForm::CountsRange),
            (19, ShareForm::CountsRange),
            (20, ShareForm::PercentRange),
        ] {
            let share = Share::new(of / 2, of);
            assert_eq!(share.form(), form, "{of}");
            assert_eq!(share.percent().is_some(), of >= 20, "{of}");
            assert_eq!(share.range().is_some(), of >= 5, "{of}");
        }
        assert_eq!(Share::new(7, 5), Share::new(5, 5));
    }

    #[test]
    fn halves_of_a_percent_are_rounded_away_from_zero() {
        let percent = |count, of| Share::new(count, of).percent().unwrap();
        assert_eq!(percent(11, 40), 28);
        assert_eq!(percent(1, 200), 1);
        assert_eq!(percent(1, 201), 0);
        assert_eq!(percent(40, 40), 100);
        assert_eq!(percent(u32::MAX, u32::MAX), 100);
    }

    #[test]
    fn ranges_are_those_of_wilson() {
        check(3, 12, (10, 49));
        check(11, 40, (17, 41));
        check(0, 9, (0, 24));
        check(9, 9, (76, 100));
        check(1, 1, (26, 100));
        check(500_000, 1_000_000, (49, 51));
        check(u32::MAX / 2, u32::MAX, (49, 51));
    }

    #[test]
    fn ends_are_bounded_hold_the_share_and_grow_with_the_count() {
        for of in 1..=120 {
            let mut before = ShareRange { low: 0, high: 0 };
            for count in 0..=of {
                let range = Share::new(count, of).wilson();
                assert!(range.low <= range.high && range.high <= 100);
                assert!(u32::from(range.low) * of <= 100 * count);
                assert!(u32::from(range.high) * of >= 100 * count);
                assert!(range.low >= before.low && range.high >= before.high);
                let mirror = Share::new(of - count, of).wilson();
                assert_eq!(100 - mirror.low, range.high, "{count} of {of}");
                before = range;
            }
            assert_eq!(Share::new(0, of).wilson().low, 0);
            assert_eq!(Share::new(of, of).wilson().high, 100);
        }
    }

    #[test]
    fn two_groups_differ_if_their_ranges_do() {
        let check = |first: [u32; 2], second: [u32; 2], expected| {
            let of = |[count, of]: [u32; 2]| Share::new(count, of);
            assert_eq!(compare_shares(of(first), of(second)), expected);
            let turned = match expected {
                Comparison::FirstHigher => Comparison::SecondHigher,
                Comparison::SecondHigher => Comparison::FirstHigher,
                same => same,
            };
            assert_eq!(compare_shares(of(second), of(first)), turned);
        };
        check([5, 12], [4, 30], Comparison::NoClearDifference);
        check([9, 9], [0, 30], Comparison::TooFew);
        check([10, 10], [0, 30], Comparison::FirstHigher);
        check([0, 0], [0, 0], Comparison::TooFew);
        check([3, 30], [9, 12], Comparison::SecondHigher);
    }
}
