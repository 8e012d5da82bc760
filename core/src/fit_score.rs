//! How well an offer fits: one rule for the offer calculator and for Plan (S1, S6), which do not
//! name each other.

use crate::decimal::Decimal;
use crate::ratio::Ratio;

/// The best rating; the worst is 0.
const BEST_RATING: Decimal = Decimal::whole(10);

/// A criterion with how an offer is rated on it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FitRow {
    /// How much it counts, 0 to 100.
    pub weight: u8,
    /// 0 to 10; `None` if it is missing.
    pub rating: Option<Decimal>,
}

/// How well an offer fits, in points of 0 to 100.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct FitScore {
    /// Over what is rated; `None` if nothing that counts is.
    pub score: Option<Ratio>,
    /// What it is at least and at most, whatever the missing ratings turn out to be; equal if none
    /// that counts is missing. `None` if nothing counts.
    pub range: Option<(Ratio, Ratio)>,
}

impl FitScore {
    /// The weighted mean of the ratings (S1). A rating counts in full, also beyond what is wanted
    /// (S6).
    pub fn of(rows: &[FitRow]) -> FitScore {
        let with_missing_at = |rating| mean(rows, Some(rating));
        FitScore {
            score: mean(rows, None),
            range: with_missing_at(Decimal::ZERO).zip(with_missing_at(BEST_RATING)),
        }
    }

    /// Whether a rating that counts is missing.
    pub fn is_open(&self) -> bool {
        self.range.is_some_and(|(low, high)| low != high)
    }
}

/// The weighted mean in points; `None` if no rating counts. Without a value for missing ratings, it
/// is over the others. Twelve ratings of nine places are far from what a fraction can hold.
fn mean(rows: &[FitRow], missing: Option<Decimal>) -> Option<Ratio> {
    let (mut points, mut weights) = (Ratio::ZERO, Ratio::ZERO);
    for row in rows {
        let Some(rating) = row.rating.or(missing) else {
            continue;
        };
        let weight = Ratio::from(row.weight);
        points = points.plus(weight.times(rating.into())?)?;
        weights = weights.plus(weight)?;
    }
    points.times(Ratio::whole(10))?.over(weights)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(rows: &[(u8, Option<i64>)], score: Option<(i128, i128)>, range: Option<(i64, i64)>) {
        let row = |(weight, rating): &(u8, Option<i64>)| FitRow {
            weight: *weight,
            rating: rating.map(Decimal::whole),
        };
        let found = FitScore::of(&rows.iter().map(row).collect::<Vec<_>>());
        let score = score.and_then(|(part, of)| Ratio::new(part, of));
        assert_eq!(found.score, score, "{rows:?}");
        let range = range.map(|(low, high)| (Ratio::whole(low), Ratio::whole(high)));
        assert_eq!(found.range, range, "{rows:?}");
    }

    #[test]
    fn what_is_missing_opens_the_range_and_a_rating_counts_in_full() {
        check(
            &[(100, Some(10)), (50, Some(4))],
            Some((80, 1)),
            Some((80, 80)),
        );
        check(&[(50, Some(9)), (50, None)], Some((90, 1)), Some((45, 95)));
        check(&[(100, Some(2)), (0, None)], Some((20, 1)), Some((20, 20)));
        check(&[(60, None)], None, Some((0, 100)));
        check(&[(0, Some(7))], None, None);
        check(&[], None, None);
    }
}
