//! When pay is worth a question to an employer.

use super::{PayComparison, Percentile};

/// Whether an offered pay lies below what three in four earn, by figures that are sure enough to say
/// so. It is a question and no judgment: less pay can have good reasons.
pub fn is_pay_worth_asking(compared: &PayComparison) -> bool {
    let is_low = matches!(compared.below, Some(Percentile::P10 | Percentile::P25));
    is_low && !compared.is_few_or_unsure
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::money::Money;
    use crate::occupations::PayUnit;

    #[track_caller]
    fn check(below: Option<Percentile>, is_few_or_unsure: bool, expected: bool) {
        let compared = PayComparison {
            unit: PayUnit::Annual,
            own: Money::units(1),
            at_least: None,
            below,
            to_median: None,
            is_few_or_unsure,
        };
        assert_eq!(is_pay_worth_asking(&compared), expected, "{below:?}");
    }

    #[test]
    fn only_pay_below_the_lowest_quarter_is_asked_about() {
        check(Some(Percentile::P10), false, true);
        check(Some(Percentile::P25), false, true);
        for below in [Some(Percentile::P50), Some(Percentile::P75), None] {
            check(below, false, false);
        }
    }

    #[test]
    fn rough_figures_ask_nothing() {
        check(Some(Percentile::P25), true, false);
    }
}
