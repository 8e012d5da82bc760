//! Lists of several offers, in which what several have in common is said once.

use crate::offers::once_for;

/// Whom a list is about. Lists are given by their place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Audience {
    /// Every offer compared.
    All,
    /// Several of them.
    Several(Vec<usize>),
    /// One, which has nothing in common with the others.
    One(usize),
    /// What one has besides what it shares with others.
    RestOf(usize),
}

/// Who has a list, and what is in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ListFor<T> {
    /// Whom it is about.
    pub of: Audience,
    /// Its entries.
    pub items: Vec<T>,
}

/// What several have in common first, then what each has besides. `compared` is how many offers
/// there are, those without a list included. A list of which nothing is left is left out; one that
/// was empty from the start is not.
pub fn lists_for<T: Clone + PartialEq>(lists: &[Vec<T>], compared: usize) -> Vec<ListFor<T>> {
    let once = once_for(lists);
    let mut all = Vec::new();
    for several in &once.several {
        let of = match several.of.len() == compared {
            true => Audience::All,
            false => Audience::Several(several.of.clone()),
        };
        let items = several.common.clone();
        all.push(ListFor { of, items });
    }
    for (place, items) in once.rest.iter().enumerate() {
        let of = match once.shares(place) {
            true if items.is_empty() => continue,
            true => Audience::RestOf(place),
            false => Audience::One(place),
        };
        let items = items.clone();
        all.push(ListFor { of, items });
    }
    all
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(lists: &[&[u8]], compared: usize, expected: &[(Audience, &[u8])]) {
        let lists: Vec<Vec<u8>> = lists.iter().map(|list| list.to_vec()).collect();
        let all = lists_for(&lists, compared).into_iter();
        let all: Vec<(Audience, Vec<u8>)> = all.map(|list| (list.of, list.items)).collect();
        let expected: Vec<(Audience, Vec<u8>)> = expected
            .iter()
            .map(|(of, items)| (of.clone(), items.to_vec()))
            .collect();
        assert_eq!(all, expected);
    }

    #[test]
    fn what_several_have_in_common_is_said_once_and_first() {
        use Audience::{All, One, RestOf, Several};
        check(&[], 0, &[]);
        check(&[&[1, 2, 3]], 1, &[(One(0), &[1, 2, 3])]);
        check(
            &[&[1, 2, 3, 4], &[1, 2, 3]],
            2,
            &[(All, &[1, 2, 3]), (RestOf(0), &[4])],
        );
        // A third offer has no list: what the two have is not everybody's.
        check(
            &[&[1, 2, 3, 4, 5], &[1, 2, 3, 4, 5]],
            3,
            &[(Several(vec![0, 1]), &[1, 2, 3, 4, 5])],
        );
        check(&[&[1, 2], &[3]], 2, &[(One(0), &[1, 2]), (One(1), &[3])]);
    }

    #[test]
    fn a_list_that_was_empty_says_that_there_is_nothing() {
        use Audience::{One, Several};
        let list: &[u8] = &[1, 2, 3, 4];
        check(
            &[list, &[], list],
            3,
            &[(Several(vec![0, 2]), list), (One(1), &[])],
        );
    }
}
