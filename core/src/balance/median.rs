//! The middle of a few numbers.

use crate::order::insertion_sorted;

/// Twice the median, which is exact: of an even number the mean of the middle two counts. `None` of
/// nothing.
pub(super) fn doubled_median(numbers: impl IntoIterator<Item = i64>) -> Option<i64> {
    let sorted = insertion_sorted(numbers, |a, b| a < b);
    let upper = sorted.get(sorted.len() / 2)?;
    let lower = sorted.get(sorted.len().checked_sub(1)? / 2)?;
    Some(lower.saturating_add(*upper))
}

/// Half of a number, a half rounded up.
pub(super) fn half(doubled: i64) -> i64 {
    doubled.saturating_add(1).div_euclid(2)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_middle_of_two_is_their_mean() {
        assert_eq!(doubled_median([]), None);
        assert_eq!(doubled_median([7]), Some(14));
        assert_eq!(doubled_median([9, 2]), Some(11));
        assert_eq!(doubled_median([9, 1, 2]), Some(4));
        assert_eq!(doubled_median([9, 1, 2, 3]), Some(5));
        assert_eq!((half(11), half(10), half(-1)), (6, 5, 0));
    }
}
