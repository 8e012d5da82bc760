//! What changed between two takings, against the error of a difference.

use super::error::{LIKELY_CHANGE, REAL_CHANGE};
use super::model::Taking;
use super::outcome::Outcome;
use super::scale::Scale;
use crate::score::Score;

/// How much a change can be trusted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ChangeVerdict {
    /// 18 points or fewer: as good as the same.
    WithinError,
    /// More than 18 points: outside the 80 % band of no change.
    Likely,
    /// More than 28 points: outside the 95 % band of no change.
    Real,
}

impl ChangeVerdict {
    /// The verdict on a difference of two scores, in points of either sign.
    pub fn of(points: f64) -> ChangeVerdict {
        if points.abs() > REAL_CHANGE {
            ChangeVerdict::Real
        } else if points.abs() > LIKELY_CHANGE {
            ChangeVerdict::Likely
        } else {
            ChangeVerdict::WithinError
        }
    }
}

/// One scale, before and after.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Change {
    /// Which scale.
    pub scale: Scale,
    /// The score in the earlier taking.
    pub before: Score,
    /// The score in the later taking.
    pub after: Score,
    /// How much the difference can be trusted.
    pub verdict: ChangeVerdict,
}

impl Change {
    /// After minus before, -100 to 100 points.
    pub fn points(&self) -> f64 {
        self.after.value() - self.before.value()
    }
}

/// Whether two takings asked alike.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Comparability {
    /// The same form twice.
    SameForm,
    /// A quick and a full form: the scales share half their items, so a comparison is rough.
    FormsDiffer,
    /// Two versions of the bank of items: their scores are not alike, so there is no comparison.
    BanksDiffer,
}

/// Whether two takings asked alike.
pub fn comparability(earlier: &Taking, later: &Taking) -> Comparability {
    if earlier.bank_version != later.bank_version {
        Comparability::BanksDiffer
    } else if earlier.setup.form == later.setup.form {
        Comparability::SameForm
    } else {
        Comparability::FormsDiffer
    }
}

/// Every scale that both takings have a score for, in the order of [`Scale::ALL`]; also across
/// forms, where [`comparability`] says that the comparison is rough. Whether there is one at all,
/// [`comparability`] has to say first.
pub fn compare(earlier: &Outcome, later: &Outcome) -> Vec<Change> {
    let change = |scale| {
        let before = earlier.of(scale)?.score()?;
        let after = later.of(scale)?.score()?;
        let verdict = ChangeVerdict::of(after.value() - before.value());
        Some(Change {
            scale,
            before,
            after,
            verdict,
        })
    };
    Scale::ALL.into_iter().filter_map(change).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::quiz::example::{earlier_example, example};
    use chrono::NaiveDate;

    #[test]
    fn other_forms_make_it_rough_and_another_bank_makes_it_none() {
        let today = NaiveDate::from_ymd_opt(2026, 3, 14).unwrap();
        let (quick, full) = (earlier_example(today), example(today));
        assert_eq!(comparability(&full, &full), Comparability::SameForm);
        assert_eq!(comparability(&quick, &full), Comparability::FormsDiffer);
        let next = Taking {
            bank_version: full.bank_version + 1,
            ..full.clone()
        };
        assert_eq!(comparability(&full, &next), Comparability::BanksDiffer);
        assert_eq!(comparability(&next, &full), Comparability::BanksDiffer);
        assert_eq!(comparability(&quick, &next), Comparability::BanksDiffer);
        assert_eq!(comparability(&next, &next), Comparability::SameForm);
    }

    #[track_caller]
    fn check(points: f64, expected: ChangeVerdict) {
        assert_eq!(ChangeVerdict::of(points), expected);
        assert_eq!(ChangeVerdict::of(-points), expected);
    }

    #[test]
    fn above_eighteen_and_above_twenty_eight_count() {
        check(0.0, ChangeVerdict::WithinError);
        check(18.0, ChangeVerdict::WithinError);
        check(18.1, ChangeVerdict::Likely);
        check(28.0, ChangeVerdict::Likely);
        check(28.1, ChangeVerdict::Real);
        check(100.0, ChangeVerdict::Real);
    }
}
