//! Soft hints that a set of answers may have been given carelessly. Nothing is blocked.
//!
//! Inconsistency comes first and pace second. Long runs of one answer are not looked at: they did
//! not tell careless answers apart in the study cited in `docs/psychometrics.md`.

use super::bank::{ANTONYM_PAIRS, Item};
use super::model::{Replies, Setup};
use super::scoring::counted;
use crate::order::insertion_sorted;

/// A pair disagrees when, after reversal, its two answers are at least so many points apart.
pub const PAIR_DISTANCE: u8 = 3;

/// So many pairs must disagree before anything is said: one may be a true mixed feeling.
pub const PAIRS_NEEDED: usize = 2;

/// A median below so many milliseconds an item is faster than reading.
pub const FAST_MS: i64 = 2_000;

/// A pause longer than this many milliseconds is a break, and says nothing about pace.
pub const BREAK_MS: i64 = 5 * 60 * 1_000;

/// So many intervals are needed before pace is judged.
pub const INTERVALS_NEEDED: usize = 10;

/// Something the reader may wish to look at again.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Hint {
    /// Opposite statements were answered alike.
    Inconsistent {
        /// How many of the six pairs.
        pairs: usize,
    },
    /// The answers came faster than the items can be read.
    Fast,
}

/// The hints for a set of replies, most telling first. Only items that `setup` asks count, so
/// the quick form, which has no reversed items, can only be found fast.
pub fn hints(setup: &Setup, replies: &Replies) -> Vec<Hint> {
    let mut hints = Vec::new();
    let pairs = inconsistent_pairs(setup, replies);
    if pairs >= PAIRS_NEEDED {
        hints.push(Hint::Inconsistent { pairs });
    }
    if is_fast(setup, replies) {
        hints.push(Hint::Fast);
    }
    hints
}

fn inconsistent_pairs(setup: &Setup, replies: &Replies) -> usize {
    let point = |item: Item| -> Option<u8> {
        let answer = setup.asks(item).then(|| counted(replies, item))??;
        Some(answer.point())
    };
    ANTONYM_PAIRS
        .iter()
        .filter_map(|&(straight, reversed)| Some(point(straight)?.abs_diff(point(reversed)?)))
        .filter(|&distance| distance >= PAIR_DISTANCE)
        .count()
}

fn is_fast(setup: &Setup, replies: &Replies) -> bool {
    let asked = replies.iter().filter(|&(&item, _)| setup.asks(item));
    let moments = insertion_sorted(asked.map(|(_, given)| given.at_ms), |a, b| a < b);
    let intervals = moments
        .iter()
        .zip(moments.iter().skip(1))
        .map(|(earlier, later)| later.saturating_sub(*earlier))
        .filter(|&interval| interval <= BREAK_MS);
    let intervals = insertion_sorted(intervals, |a, b| a < b);
    intervals.len() >= INTERVALS_NEEDED && twice_median(&intervals) < 2 * FAST_MS
}

/// Twice the median of sorted values, which needs no fractions; 0 of none.
fn twice_median(sorted: &[i64]) -> i64 {
    let lower = sorted.get(sorted.len().saturating_sub(1) / 2);
    let upper = sorted.get(sorted.len() / 2);
    lower.zip(upper).map_or(0, |(lower, upper)| lower + upper)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::quiz::model::{Answer, Form, Given, Reply};

    const FULL: Setup = Setup {
        form: Form::Full,
        working: true,
        stage: None,
    };

    fn replies(point: impl Fn(Item) -> u8, interval_ms: &[i64]) -> Replies {
        let mut at_ms = 0;
        let mut step = interval_ms.iter().cycle();
        let given = |item| {
            at_ms += step.next().unwrap();
            let reply = Reply::Point(Answer::new(point(item)).unwrap());
            (
                item,
                Given {
                    at_ms,
                    value: reply,
                },
            )
        };
        FULL.items().map(given).collect()
    }

    /// Agreement with every straight item; the first `alike` pairs answered `apart` too close.
    #[track_caller]
    fn check_pairs(alike: usize, apart: u8, expected: &[Hint]) {
        let opposites: Vec<Item> = ANTONYM_PAIRS
            .iter()
            .take(alike)
            .map(|pair| pair.1)
            .collect();
        let point = |item: Item| match item.reversed() {
            true if opposites.contains(&item) => 1 + apart,
            true => 1,
            false => 5,
        };
        assert_eq!(hints(&FULL, &replies(point, &[8_000])), expected);
    }

    #[test]
    fn opposites_answered_alike_are_mentioned_from_two_pairs() {
        check_pairs(0, 3, &[]);
        check_pairs(1, 4, &[]);
        check_pairs(2, 2, &[]);
        check_pairs(2, 3, &[Hint::Inconsistent { pairs: 2 }]);
        check_pairs(6, 4, &[Hint::Inconsistent { pairs: 6 }]);
    }

    #[track_caller]
    fn check_pace(interval_ms: &[i64], expected: &[Hint]) {
        let consistent = |item: Item| if item.reversed() { 1 } else { 5 };
        assert_eq!(hints(&FULL, &replies(consistent, interval_ms)), expected);
    }

    #[test]
    fn pace_is_the_median_without_breaks() {
        check_pace(&[1_999], &[Hint::Fast]);
        check_pace(&[2_000], &[]);
        check_pace(&[500, 500, 9_000], &[Hint::Fast]);
        check_pace(&[500, 9_000, 9_000], &[]);
        check_pace(&[1_000, BREAK_MS + 1], &[Hint::Fast]);
        check_pace(&[1_000, BREAK_MS, BREAK_MS], &[]);
    }

    #[test]
    fn a_few_answers_say_nothing_about_pace() {
        let mut few = replies(|_| 3, &[100]);
        few.retain(|item, _| Item::ALL[..10].contains(item));
        assert_eq!(hints(&FULL, &few), []);
        let mut enough = replies(|_| 3, &[100]);
        enough.retain(|item, _| Item::ALL[..11].contains(item));
        assert_eq!(hints(&FULL, &enough), [Hint::Fast]);
    }

    #[test]
    fn items_that_are_left_out_do_not_count() {
        let not_working = Setup {
            working: false,
            ..FULL
        };
        let point = |item: Item| {
            if item.block() == crate::quiz::Block::Role {
                5
            } else {
                3
            }
        };
        let all = replies(point, &[8_000]);
        assert_eq!(hints(&FULL, &all), [Hint::Inconsistent { pairs: 2 }]);
        assert_eq!(hints(&not_working, &all), []);
    }

    #[test]
    fn the_median_of_an_even_number_lies_between() {
        assert_eq!(twice_median(&[]), 0);
        assert_eq!(twice_median(&[3]), 6);
        assert_eq!(twice_median(&[1, 2]), 3);
        assert_eq!(twice_median(&[1, 2, 9]), 4);
    }
}
