//! How far a typed word is from one that was meant.

/// Longer words are cut off: no word in a job's name has as many letters.
const MAX_LETTERS: usize = 40;

/// How many letters must be changed, added, left out or swapped with the next to make `meant` of
/// `typed`; `None` if more than `most`. With `is_begun` the end of `meant` may be missing.
pub(super) fn distance(typed: &[u8], meant: &[u8], most: u8, is_begun: bool) -> Option<u8> {
    let (typed, meant) = (cut(typed), cut(meant));
    if typed.len() > meant.len() + usize::from(most) {
        return None;
    }
    if !is_begun && meant.len() > typed.len() + usize::from(most) {
        return None;
    }
    // Rows of the usual table: before the last letter of `typed`, before that one, and now.
    let mut older = [0_u8; MAX_LETTERS + 1];
    let mut before = [0_u8; MAX_LETTERS + 1];
    for (cell, cost) in before.iter_mut().zip(0..) {
        *cell = cost;
    }
    let mut typed_before = None;
    for (row, letter) in typed.iter().enumerate() {
        let mut now = [0_u8; MAX_LETTERS + 1];
        let mut left = u8::try_from(row + 1).unwrap_or(u8::MAX);
        let mut least = left;
        let mut cells = now.iter_mut();
        if let Some(first) = cells.next() {
            *first = left;
        }
        let mut meant_before = None;
        let steps = meant.iter().zip(before.windows(2)).zip(cells);
        for (column, ((other, pair), cell)) in steps.enumerate() {
            let [diagonal, above] = pair else { continue };
            let mut cost = (left + 1)
                .min(above + 1)
                .min(diagonal + u8::from(letter != other));
            if typed_before == Some(other) && meant_before == Some(letter) {
                let swapped = older.get(column.wrapping_sub(1));
                cost = cost.min(swapped.map_or(cost, |cost| cost + 1));
            }
            *cell = cost;
            left = cost;
            least = least.min(cost);
            meant_before = Some(other);
        }
        if least > most {
            return None;
        }
        (older, before) = (before, now);
        typed_before = Some(letter);
    }
    let ends = before.get(..=meant.len()).unwrap_or_default();
    let found = match is_begun {
        true => ends.iter().min(),
        false => ends.last(),
    };
    found.copied().filter(|found| *found <= most)
}

fn cut(word: &[u8]) -> &[u8] {
    word.get(..MAX_LETTERS).unwrap_or(word)
}

/// A bit for each letter that a word has: words that are near each other share most of them.
pub(super) fn letters(word: &[u8]) -> u32 {
    word.iter().fold(0, |mask, byte| mask | 1 << (byte % 32))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[track_caller]
    fn check(typed: &str, meant: &str, whole: Option<u8>, begun: Option<u8>) {
        let found = |is_begun| distance(typed.as_bytes(), meant.as_bytes(), 2, is_begun);
        assert_eq!(
            (found(false), found(true)),
            (whole, begun),
            "{typed} {meant}"
        );
    }

    #[test]
    fn letters_are_changed_added_left_out_and_swapped() {
        check("nurse", "nurse", Some(0), Some(0));
        check("nurze", "nurse", Some(1), Some(1));
        check("nursse", "nurse", Some(1), Some(1));
        check("nrse", "nurse", Some(1), Some(1));
        check("nures", "nurse", Some(1), Some(1));
        check("softwear", "software", Some(2), Some(1));
        check("softw", "software", None, Some(0));
        check("sfotw", "software", None, Some(1));
        check("cook", "nurse", None, None);
        check("", "ab", Some(2), Some(0));
        check("abc", "", None, None);
        check(&"a".repeat(90), &"a".repeat(90), Some(0), Some(0));
    }

    /// The distance by definition, without a limit.
    fn slow(a: &[u8], b: &[u8]) -> usize {
        match (a, b) {
            ([], _) => b.len(),
            (_, []) => a.len(),
            ([rest_a @ .., x], [rest_b @ .., y]) => {
                let mut best = (slow(rest_a, b) + 1)
                    .min(slow(a, rest_b) + 1)
                    .min(slow(rest_a, rest_b) + usize::from(x != y));
                if let ([front_a @ .., x2], [front_b @ .., y2]) = (rest_a, rest_b)
                    && x == y2
                    && x2 == y
                {
                    best = best.min(slow(front_a, front_b) + 1);
                }
                best
            }
        }
    }

    proptest! {
        #[test]
        fn the_distance_is_the_one_of_its_definition(a in "[abc]{0,6}", b in "[abc]{0,6}") {
            let expected = slow(a.as_bytes(), b.as_bytes());
            let found = distance(a.as_bytes(), b.as_bytes(), 2, false);
            prop_assert_eq!(found.map(usize::from), Some(expected).filter(|it| *it <= 2));
            let starts = (0..=b.len()).map(|end| slow(a.as_bytes(), &b.as_bytes()[..end]));
            let found = distance(a.as_bytes(), b.as_bytes(), 2, true);
            prop_assert_eq!(found.map(usize::from), starts.min().filter(|it| *it <= 2));
        }
    }
}
