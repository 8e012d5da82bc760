//! The weekly check-in: six statements about the past week (S1, S2, S4).
//!
//! The statements are ours and untested. Only their areas are taken from HSE's Management Standards;
//! no item of its Indicator Tool, of WHO-5 or of another instrument is used.

use litemap::LiteMap;

use crate::decimal::mul_div;
use crate::keyed::keyed;
use crate::record::choice_map::ByChoice;
use crate::record::fields::{Choice, Day, Optional, Whole, part};

keyed! {
    /// What a statement is about.
    Area {
        /// The energy that the days asked for.
        Energy "energy",
        /// Free time with a free mind.
        Off "off",
        /// Sleep and breaks.
        Rest "rest",
        /// Time for people.
        People "people",
        /// A say in when and how things are done.
        Say "say",
        /// What had to be done fitted into the time.
        Load "load",
    }
}

keyed! {
    /// How somebody is, all in all. Not scored.
    HowAreYou {
        Well "well",
        Managing "managing",
        Hard "hard",
        NeedHelp "need_help",
    }
}

/// Answers by area, 1 (not at all) to 5 (fully). An area without one does not apply, or was not
/// answered.
pub type Answers = LiteMap<Area, i64>;

/// So many areas make an overall figure (S2).
const OVERALL_AREAS_MIN: i64 = 4;

/// A change of one area counts from so many points on: two steps (S4). One item with an assumed
/// reliability of .35 has a standard error of 16 points, and 95 % of a difference 45.
const AREA_CHANGE_MIN: i64 = 50;

part! {
    /// What was answered for a week.
    CheckIn "weekly-check-in", "How the past week was." {
        on "on": Day, "When it was answered.";
        /// [`Answers`].
        answers "answers": ByChoice<Area, Whole<1, 5>>, "Answers by area, 1 (not at all) to 5 (fully).";
        how "how": Optional<Choice<HowAreYou>>, "How the reader is, all in all; null if not given.";
    }
}

/// The mean of the areas of a check-in, from 0 to 100, exact: in sixtieths of a point, as four, five
/// or six areas give.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Overall(i64);

impl Overall {
    /// Sixtieths of a point.
    pub const fn sixtieths(self) -> i64 {
        self.0
    }

    /// Points rounded to a whole number, for display.
    pub fn rounded(self) -> i64 {
        mul_div(self.0, 1, 60)
    }

    /// Whether it is at most so many points.
    pub const fn is_at_most(self, points: i64) -> bool {
        self.0 <= points.saturating_mul(60)
    }
}

/// The points of an answer, 0 to 100 (S1); `None` for a number that is no answer.
pub fn area_points(answer: i64) -> Option<i64> {
    (1..=5).contains(&answer).then(|| (answer - 1) * 25)
}

impl CheckIn {
    /// The points of an area, 0 to 100; `None` if it was not answered.
    pub fn points(&self, area: Area) -> Option<i64> {
        area_points(*self.answers.get(&area)?)
    }

    /// How many areas were answered.
    pub fn answered(&self) -> usize {
        let answered = Area::ALL.into_iter().filter_map(|area| self.points(area));
        answered.count()
    }

    /// The mean of the areas, if four or more were answered (S2).
    pub fn overall(&self) -> Option<Overall> {
        let points = Area::ALL.into_iter().filter_map(|area| self.points(area));
        let (sum, count) = points.fold((0, 0), |(sum, count), it| (sum + it, count + 1));
        (count >= OVERALL_AREAS_MIN).then(|| Overall(sum * 60 / count))
    }

    /// By how many points areas changed since an earlier check-in; only what counts (S4).
    pub fn changes_since(&self, before: &CheckIn) -> LiteMap<Area, i64> {
        let change = |area: Area| {
            let change = self.points(area)? - before.points(area)?;
            (change.abs() >= AREA_CHANGE_MIN).then_some((area, change))
        };
        Area::ALL.into_iter().filter_map(change).collect()
    }
}

/// A check-in by its answers in the order of [`Area::ALL`], 0 for an area without one.
#[cfg(test)]
pub(super) fn check_in(on: &str, answers: [i64; 6]) -> CheckIn {
    let given = Area::ALL.into_iter().zip(answers);
    CheckIn {
        on: crate::day::date_from_text(on).unwrap(),
        answers: given.filter(|(_, answer)| *answer > 0).collect(),
        how: None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(answers: [i64; 6]) -> CheckIn {
        check_in("2027-01-10", answers)
    }

    #[test]
    fn four_areas_make_an_overall_figure() {
        assert_eq!(of([5, 5, 5, 0, 0, 0]).overall(), None);
        let four = of([1, 2, 2, 1, 0, 0]);
        assert_eq!(four.answered(), 4);
        let overall = four.overall().unwrap();
        assert_eq!((overall.sixtieths(), overall.rounded()), (750, 13));
        assert!(!overall.is_at_most(12) && overall.is_at_most(13));
        assert_eq!(of([1; 6]).overall().unwrap().rounded(), 0);
        assert_eq!(of([5; 6]).overall().unwrap().rounded(), 100);
    }

    #[test]
    fn a_number_that_is_no_answer_counts_as_none() {
        let strange = of([9, 6, -3, i64::MAX, 3, 3]);
        assert_eq!((strange.answered(), strange.overall()), (2, None));
    }

    #[test]
    fn one_step_says_nothing_and_two_do() {
        let changes = of([4, 3, 0, 5, 1, 3]).changes_since(&of([2, 2, 5, 5, 3, 3]));
        let changes: Vec<(Area, i64)> = changes.into_iter().collect();
        assert_eq!(changes, [(Area::Energy, 50), (Area::Say, -50)]);
    }

    #[test]
    fn every_figure_is_exact() {
        for answers in 0..6_i64.pow(6) {
            let digit = |place: u32| answers / 6_i64.pow(place) % 6;
            let found = of([0, 1, 2, 3, 4, 5].map(digit));
            let Some(overall) = found.overall() else {
                assert!(found.answered() < 4);
                continue;
            };
            let sum: i64 = found.answers.values().map(|it| (it - 1) * 25).sum();
            let count = i64::try_from(found.answered()).unwrap();
            assert_eq!(overall.sixtieths() * count, sum * 60);
            assert!((0..=100).contains(&overall.rounded()));
        }
    }
}
