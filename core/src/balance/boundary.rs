//! What must stay the reader's own, and whether it did (B1 to B3). Counts and no score: a
//! percentage or a streak would make a bad week worse.

use chrono::NaiveDate;

use crate::keyed::keyed;
use crate::record::fields::{Choice, Day, Optional, Text, part};

/// So many of the last weeks that say are looked at (B1), and of those that applied the last few
/// show what breaks often (B2, B3).
const WEEKS: usize = 8;
const LAST: usize = 4;
const OFTEN: usize = 3;

keyed! {
    /// How a boundary fared in a week.
    Held {
        Kept "kept",
        Mostly "mostly",
        Broken "broken",
        /// It did not apply.
        DidNotApply "none",
    }
}

keyed! {
    /// Why it was broken.
    BrokenReason {
        OwnChoice "own_choice",
        /// Somebody asked for it.
        Asked "asked",
        Emergency "emergency",
        Forgot "forgot",
    }
}

part! {
    /// How a boundary fared in a week, and why if it was broken.
    BoundaryAnswer "boundary-answer", "How a boundary fared in a week." {
        held "held": Choice<Held>, "Whether it was kept; `none` if it did not apply.";
        why "why": Optional<Choice<BrokenReason>>, "Why it was broken; null if not given.";
    }
}

part! {
    /// Something that must stay the reader's own, in their words.
    Boundary "boundary", "What must stay the reader's own." {
        /// 3 characters at least, as it is typed.
        words "words": Text<200>, "In the reader's words.";
        from "from": Day, "Since when.";
        until "until": Optional<Day>, "The last day; null while it holds.";
    }
}

impl Boundary {
    /// Whether it holds on a day.
    pub fn is_active(&self, today: NaiveDate) -> bool {
        self.from <= today && self.until.is_none_or(|until| until >= today)
    }
}

/// How a boundary fared lately.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct BoundaryCount {
    /// The weeks in which it applied, of the last eight that say.
    pub of: usize,
    pub kept: usize,
    pub mostly: usize,
    pub broken: usize,
    /// Broken in three or more of the last four of these (B2).
    pub is_often_broken: bool,
    /// Three or more of those because somebody asked (B3).
    pub is_asked_by_others: bool,
}

/// Counts the answers of the weeks that give one, the oldest first (B1 to B3).
pub fn boundary_count(answers: &[BoundaryAnswer]) -> BoundaryCount {
    let last = answers.iter().rev().take(WEEKS);
    let applied: Vec<&BoundaryAnswer> = last.filter(|it| it.held != Held::DidNotApply).collect();
    let count = |held: Held| applied.iter().filter(|it| it.held == held).count();
    let broken = || {
        applied
            .iter()
            .take(LAST)
            .filter(|it| it.held == Held::Broken)
    };
    let asked = broken().filter(|it| it.why == Some(BrokenReason::Asked));
    BoundaryCount {
        of: applied.len(),
        kept: count(Held::Kept),
        mostly: count(Held::Mostly),
        broken: count(Held::Broken),
        is_often_broken: broken().count() >= OFTEN,
        is_asked_by_others: asked.count() >= OFTEN,
    }
}

/// The reason most often given for breaking a boundary in the last eight weeks that say; of several
/// the first in the order of [`BrokenReason::ALL`].
pub fn main_reason(answers: &[BoundaryAnswer]) -> Option<BrokenReason> {
    let last = || answers.iter().rev().take(WEEKS);
    let given = |reason: BrokenReason| last().filter(|it| it.why == Some(reason)).count();
    let reasons = BrokenReason::ALL
        .into_iter()
        .filter(|reason| given(*reason) > 0);
    reasons.reduce(|best, reason| {
        if given(reason) > given(best) {
            reason
        } else {
            best
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn count(weeks: &str) -> BoundaryCount {
        boundary_count(&answers(weeks))
    }

    /// Kept, mostly, broken, asked for, or did not apply; the oldest first.
    fn answers(weeks: &str) -> Vec<BoundaryAnswer> {
        let answer = |week: char| {
            let (held, why) = match week {
                'k' => (Held::Kept, None),
                'm' => (Held::Mostly, None),
                'b' => (Held::Broken, Some(BrokenReason::Forgot)),
                'a' => (Held::Broken, Some(BrokenReason::Asked)),
                _ => (Held::DidNotApply, None),
            };
            BoundaryAnswer { held, why }
        };
        weeks.chars().map(answer).collect()
    }

    #[test]
    fn only_the_last_eight_weeks_that_say_count() {
        let found = count("bbbkkmmk-k");
        assert_eq!(
            (found.of, found.kept, found.mostly, found.broken),
            (7, 4, 2, 1)
        );
        assert_eq!(count("").of, 0);
        assert_eq!(count("--------k").of, 1);
    }

    #[test]
    fn three_of_the_last_four_that_applied_are_often() {
        for (weeks, often, asked) in [
            ("abab", true, false),
            ("aaka", true, true),
            ("aaak", true, true),
            ("aabk", true, false),
            ("kkaa", false, false),
            ("aaakk", false, false),
            ("a--a--a", true, true),
            ("aaa", true, true),
            ("aa", false, false),
            ("aaammmm", false, false),
        ] {
            let found = count(weeks);
            assert_eq!(found.is_often_broken, often, "{weeks}");
            assert_eq!(found.is_asked_by_others, asked, "{weeks}");
        }
    }

    #[test]
    fn the_reason_given_most_often_is_the_main_one() {
        let reason = |weeks| main_reason(&answers(weeks));
        assert_eq!(reason("kkmm"), None);
        assert_eq!(reason("abb"), Some(BrokenReason::Forgot));
        assert_eq!(reason("ab"), Some(BrokenReason::Asked));
        assert_eq!(
            reason("aaabbkkkkkk"),
            Some(BrokenReason::Forgot),
            "the last eight"
        );
    }

    #[test]
    fn what_broke_long_ago_is_over() {
        assert!(!count("aaa--------").is_often_broken);
        assert!(count("aaa-----").is_often_broken);
    }
}
