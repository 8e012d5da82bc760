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

    /// The difference of the scores as they are shown, so that a reader who subtracts them gets the
    /// same.
    pub fn shown_points(&self) -> f64 {
        f64::from(self.after.rounded()) - f64::from(self.before.rounded())
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

/// What changed between two takings, as it is shown.
#[derive(Clone, Debug, PartialEq)]
pub struct Changes {
    /// The main scales, each judged.
    pub scales: Vec<Change>,
    /// Facets and practices, which rest on one or two answers and are not judged.
    pub parts: Vec<Change>,
    /// How many of `scales` changed by more than chance explains.
    pub beyond_chance: usize,
}

impl Changes {
    /// Sorts the changes of [`compare`].
    pub fn of(earlier: &Outcome, later: &Outcome) -> Changes {
        let changes = compare(earlier, later).into_iter();
        let (parts, scales): (Vec<Change>, Vec<Change>) =
            changes.partition(|change| change.scale.is_talking_point());
        let is_beyond = |change: &&Change| change.verdict != ChangeVerdict::WithinError;
        let beyond_chance = scales.iter().filter(is_beyond).count();
        Changes {
            scales,
            parts,
            beyond_chance,
        }
    }
}

/// The taking to compare out of `takings`: the one that is named, else the one at a place.
pub fn named_or_at<'a>(
    takings: &'a [Taking],
    id: Option<&str>,
    place: usize,
) -> Option<&'a Taking> {
    let named = id.and_then(|id| takings.iter().find(|taking| taking.id == id));
    named.or_else(|| takings.get(place))
}

/// Two takings, the earlier first, whichever way round they were chosen; `None` where both are one.
pub fn in_order(one: Taking, other: Taking) -> Option<(Taking, Taking)> {
    if one.id == other.id {
        None
    } else if other.precedes(&one) {
        Some((other, one))
    } else {
        Some((one, other))
    }
}

/// The taking that `taking` is compared with: the one before it among `takings`, the latest of
/// which comes first. Examples are compared with examples alone.
pub fn one_before<'a>(takings: &'a [Taking], taking: &Taking) -> Option<&'a Taking> {
    let mut alike = takings
        .iter()
        .filter(|other| other.is_example() == taking.is_example());
    alike.find(|other| other.id != taking.id && other.taken_ms < taking.taken_ms)
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

    fn taking(id: &str, taken_ms: i64) -> Taking {
        let today = NaiveDate::from_ymd_opt(2026, 3, 14).unwrap();
        let id = id.to_owned();
        Taking {
            id,
            taken_ms,
            ..example(today)
        }
    }

    #[test]
    fn what_is_not_named_is_the_latest_and_the_one_before() {
        let takings = [taking("c", 3), taking("b", 2)];
        let id = |name: Option<&str>, place| named_or_at(&takings, name, place).map(|it| &*it.id);
        assert_eq!((id(None, 1), id(None, 0)), (Some("b"), Some("c")));
        assert_eq!(id(Some("b"), 0), Some("b"));
        assert_eq!(id(Some("gone"), 0), Some("c"));
        assert_eq!(id(None, 2), None);
    }

    #[test]
    fn two_takings_stand_in_their_order_and_one_is_no_pair() {
        let (one, other) = (taking("a", 1), taking("b", 2));
        let pair = Some((one.clone(), other.clone()));
        assert_eq!(in_order(one.clone(), other.clone()), pair);
        assert_eq!(in_order(other, one.clone()), pair);
        assert_eq!(in_order(one.clone(), one), None);
    }

    #[test]
    fn a_taking_is_compared_with_the_one_before_it() {
        let today = NaiveDate::from_ymd_opt(2026, 3, 14).unwrap();
        let (made_up, before) = (example(today), earlier_example(today));
        let [newest, middle, oldest] = [taking("c", 3), taking("b", 2), taking("a", 1)];
        let takings = [
            made_up.clone(),
            before.clone(),
            newest.clone(),
            middle.clone(),
            oldest.clone(),
        ];
        assert_eq!(one_before(&takings, &newest), Some(&middle));
        assert_eq!(one_before(&takings, &oldest), None);
        assert_eq!(one_before(&takings, &made_up), Some(&before));
    }

    #[test]
    fn only_main_scales_are_judged() {
        let today = NaiveDate::from_ymd_opt(2026, 3, 14).unwrap();
        let (earlier, later) = (earlier_example(today).outcome(), example(today).outcome());
        let changes = Changes::of(&earlier, &later);
        let scales: Vec<Scale> = changes.scales.iter().map(|change| change.scale).collect();
        assert_eq!(
            scales,
            [Scale::Want, Scale::Meaning, Scale::Income, Scale::Role]
        );
        assert!(changes.parts.iter().all(|it| it.scale.is_talking_point()));
        let judged = changes.scales.iter().filter(|it| it.points().abs() > 18.0);
        assert_eq!(changes.beyond_chance, judged.count());
        assert_eq!(Changes::of(&later, &later).beyond_chance, 0);
        let change = Change {
            before: Score::new(12.5).unwrap(),
            after: Score::new(37.4).unwrap(),
            ..changes.scales[0]
        };
        assert_eq!(change.shown_points(), 24.0);
    }
}
