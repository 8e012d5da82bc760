//! A scale score as a percentage of the maximum possible (POMP).
//!
//! The unit was proposed so that scales with different answer formats can be read on one ruler:
//! Cohen, Cohen, Aiken and West, "The problem of units and the circumstance for POMP",
//! Multivariate Behavioral Research 34 (1999). It says nothing about other people: 50 is the
//! middle of the answer range, not the average of a population.

const LOWEST_POINT: f64 = 1.0;
const HIGHEST_POINT: f64 = 5.0;

/// A POMP score: a finite number, in percent of the way from the lowest to the highest possible
/// result, 0 to 100.
#[derive(Clone, Copy, Debug, PartialEq, PartialOrd)]
pub struct Score(f64);

impl Score {
    /// The score of `percent`, or `None` unless it lies in 0 to 100.
    pub fn new(percent: f64) -> Option<Score> {
        (0.0..=100.0).contains(&percent).then_some(Score(percent))
    }

    /// The score of a mean on the five-point scale, or `None` unless the mean lies in 1 to 5.
    ///
    /// ```
    /// # use steppingstone_core::score::Score;
    /// assert_eq!(Score::from_mean(3.0).map(Score::value), Some(50.0));
    /// assert_eq!(Score::from_mean(0.5), None);
    /// ```
    pub fn from_mean(mean: f64) -> Option<Score> {
        Score::new((mean - LOWEST_POINT) / (HIGHEST_POINT - LOWEST_POINT) * 100.0)
    }

    /// The score of `count` answers of 1 to 5 that add up to `sum`, or `None` if they cannot.
    ///
    /// The same rule as [`Score::from_mean`] with one division at the end, so that a score such
    /// as 60 is exactly 60 and borders hold.
    pub fn from_sum(sum: u32, count: u32) -> Option<Score> {
        if count == 0 {
            return None;
        }
        let above_lowest = f64::from(sum) - LOWEST_POINT * f64::from(count);
        let range = (HIGHEST_POINT - LOWEST_POINT) * f64::from(count);
        Score::new(above_lowest * 100.0 / range)
    }

    /// The exact percentage, 0.0 to 100.0.
    pub fn value(self) -> f64 {
        self.0
    }

    /// The nearest whole percentage, 0 to 100, halves away from zero: 62.5 is shown as 63.
    pub fn rounded(self) -> u8 {
        self.0.round() as u8
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check_mean(mean: f64, expected: Option<f64>) {
        assert_eq!(Score::from_mean(mean).map(Score::value), expected);
    }

    #[test]
    fn means_of_one_to_five_become_zero_to_a_hundred() {
        check_mean(1.0, Some(0.0));
        check_mean(3.0, Some(50.0));
        check_mean(5.0, Some(100.0));
        check_mean(3.5, Some(62.5));
        check_mean(0.999, None);
        check_mean(5.001, None);
        check_mean(f64::NAN, None);
        check_mean(f64::INFINITY, None);
    }

    #[track_caller]
    fn check_sum(sum: u32, count: u32, expected: Option<f64>) {
        assert_eq!(Score::from_sum(sum, count).map(Score::value), expected);
    }

    #[test]
    fn sums_give_exact_borders() {
        check_sum(17, 5, Some(60.0));
        check_sum(13, 5, Some(40.0));
        check_sum(7, 2, Some(62.5));
        check_sum(8, 8, Some(0.0));
        check_sum(40, 8, Some(100.0));
        check_sum(7, 8, None);
        check_sum(41, 8, None);
        check_sum(0, 0, None);
    }

    #[track_caller]
    fn check_rounded(percent: f64, expected: u8) {
        assert_eq!(Score::new(percent).map(Score::rounded), Some(expected));
    }

    #[test]
    fn halves_round_away_from_zero() {
        check_rounded(62.5, 63);
        check_rounded(12.5, 13);
        check_rounded(12.49, 12);
        check_rounded(0.0, 0);
        check_rounded(100.0, 100);
    }

    #[test]
    fn scores_compare_by_size() {
        assert!(Score::new(40.0) < Score::new(60.0));
        assert_eq!(Score::new(-0.1), None);
        assert_eq!(Score::new(100.1), None);
    }
}
