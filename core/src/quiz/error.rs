//! How sure a score is.
//!
//! No norms exist for this quiz, so reliability and spread are declared placeholders, to be
//! replaced by measured ones after the pilot (`docs/psychometrics.md`). The standard error of
//! measurement is classical test theory's SD x sqrt(1 - alpha).

use std::f64::consts::SQRT_2;

/// Reliability assumed for every scale until it is measured: coefficient alpha, 0 to 1.
pub const ALPHA: f64 = 0.75;

/// Standard deviation assumed for every scale until it is measured, in POMP points.
pub const SD: f64 = 20.0;

/// Standard error of measurement of a score, in points: [`SD`] x sqrt(1 - [`ALPHA`]).
pub const SEM: f64 = 10.0;

/// Half the width of the band drawn around a score, in points: one [`SEM`].
pub const BAND: f64 = SEM;

/// Standard error of the difference of two scores, in points: sqrt(2) x [`SEM`], about 14.1.
pub const SEM_OF_DIFFERENCE: f64 = SQRT_2 * SEM;

/// A change of more points than this is likely to be more than error: 80 %, 1.28 x sqrt(2) x SEM,
/// as a whole number.
pub const LIKELY_CHANGE: f64 = 18.0;

/// A change of more points than this is taken as real: 95 %, 1.96 x sqrt(2) x SEM, as a whole
/// number.
pub const REAL_CHANGE: f64 = 28.0;

/// The mean correlation between the items of a scale that [`expected_alpha`] assumes.
pub const EXPECTED_INTER_ITEM_R: f64 = 0.35;

/// The alpha to expect of a scale of so many items, 0 to below 1, at a mean inter-item
/// correlation of .35 (the Spearman-Brown formula for standardised alpha).
pub fn expected_alpha(items: usize) -> f64 {
    let items = items as f64;
    // n r / (1 + (n - 1) r), written so that no items give 0.
    items * EXPECTED_INTER_ITEM_R / (1.0 - EXPECTED_INTER_ITEM_R + items * EXPECTED_INTER_ITEM_R)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_error_follows_from_the_placeholders() {
        assert_eq!(SD * (1.0 - ALPHA).sqrt(), SEM);
    }

    #[track_caller]
    fn check_threshold(z: f64, declared: f64) {
        assert_eq!((z * SEM_OF_DIFFERENCE).round(), declared);
    }

    #[test]
    fn the_thresholds_are_rounded_multiples_of_the_error() {
        check_threshold(1.28, LIKELY_CHANGE);
        check_threshold(1.96, REAL_CHANGE);
    }

    #[track_caller]
    fn check_alpha(items: usize, expected: f64) {
        assert_eq!((expected_alpha(items) * 100.0).round() / 100.0, expected);
    }

    #[test]
    fn longer_scales_are_surer() {
        check_alpha(8, 0.81);
        check_alpha(6, 0.76);
        check_alpha(4, 0.68);
        check_alpha(2, 0.52);
        check_alpha(1, 0.35);
        check_alpha(0, 0.0);
    }
}
