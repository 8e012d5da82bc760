//! What several offers have in common, so that it is said once.

use crate::offers::saved::MAX_COMPARED;

/// How many lists of what several have in common: whoever looks for all of one offer reads these
/// and its own.
const MAX_LISTS: usize = 3;

/// From how many entries saved on such a list is worth its place.
const MIN_SAVED: usize = 2;

/// Lists of which what several have in common is said once.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OnceFor<T> {
    /// What several have in common, what saves most first.
    pub several: Vec<Several<T>>,
    /// What is left of every list, in its order.
    pub rest: Vec<Vec<T>>,
}

/// What several lists have in common.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Several<T> {
    /// The places of these lists, in order.
    pub of: Vec<usize>,
    /// What all of them have, in the order of the first.
    pub common: Vec<T>,
}

impl<T> OnceFor<T> {
    /// Whether something of a list is said with others.
    pub fn shares(&self, place: usize) -> bool {
        let mut several = self.several.iter();
        several.any(|several| several.of.contains(&place))
    }
}

/// Takes out what is said once, up to three times: each time of all ways to choose two lists or
/// more the one that saves most entries. To name a list costs as much as an entry, and so does to
/// say "all".
///
/// An entry stands once in its list. No more lists are looked at than are compared; further ones
/// are left as they are.
pub fn once_for<T: Clone + PartialEq>(lists: &[Vec<T>]) -> OnceFor<T> {
    let mut items = OnceFor {
        several: Vec::new(),
        rest: lists.to_vec(),
    };
    while items.several.len() < MAX_LISTS {
        let Some(several) = most_in_common(&items.rest) else {
            break;
        };
        for place in &several.of {
            if let Some(rest) = items.rest.get_mut(*place) {
                rest.retain(|entry| !several.common.contains(entry));
            }
        }
        items.several.push(several);
    }
    items
}

fn most_in_common<T: Clone + PartialEq>(lists: &[Vec<T>]) -> Option<Several<T>> {
    let looked_at = lists.len().min(MAX_COMPARED);
    // Every entry with the lists that have it: a bit for each.
    let mut entries: Vec<(&T, u32)> = Vec::new();
    for (place, list) in lists.iter().take(looked_at).enumerate() {
        for entry in list {
            match entries.iter_mut().find(|(known, _)| *known == entry) {
                Some((_, of)) => *of |= 1 << place,
                None => entries.push((entry, 1 << place)),
            }
        }
    }
    let common = |chosen: u32| {
        let entries = entries.iter();
        entries.filter(move |(_, of)| of & chosen == chosen)
    };
    let saved = |chosen: u32| {
        let of = chosen.count_ones() as usize;
        let named = if of == lists.len() { 1 } else { of };
        (common(chosen).count() * of.saturating_sub(1)).saturating_sub(named)
    };
    let ways = (1..1_u32 << looked_at).map(|chosen| (saved(chosen), chosen));
    let (_, chosen) = ways.filter(|(saved, _)| *saved >= MIN_SAVED).max()?;
    let of = (0..looked_at).filter(|place| chosen & (1 << place) != 0);
    Some(Several {
        of: of.collect(),
        common: common(chosen).map(|(entry, _)| (*entry).clone()).collect(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn several(of: &[usize], common: &[i32]) -> Several<i32> {
        Several {
            of: of.to_vec(),
            common: common.to_vec(),
        }
    }

    #[test]
    fn what_all_have_is_told_once() {
        let items = once_for(&[vec![1, 2, 3, 4], vec![2, 3, 4], vec![9, 4, 3, 2]]);
        assert_eq!(items.several, [several(&[0, 1, 2], &[2, 3, 4])]);
        assert_eq!(items.rest, [vec![1], vec![], vec![9]]);
        assert!(items.shares(1));
    }

    #[test]
    fn one_that_is_unlike_the_others_stands_alone() {
        let alike: Vec<i32> = (1..=5).collect();
        let items = once_for(&[alike.clone(), vec![5, 6], alike.clone(), Vec::new()]);
        assert_eq!(items.several, [several(&[0, 2], &alike)]);
        assert_eq!(items.rest, [vec![], vec![5, 6], vec![], vec![]]);
        assert!(!items.shares(1));
    }

    #[test]
    fn what_some_share_besides_is_told_once_too() {
        let some = vec![1, 2, 3, 4, 5, 6, 7, 8, 9];
        let items = once_for(&[vec![1, 2, 3, 4, 10], some.clone(), some]);
        let (all, two) = (
            several(&[0, 1, 2], &[1, 2, 3, 4]),
            several(&[1, 2], &[5, 6, 7, 8, 9]),
        );
        assert_eq!(items.several, [all, two]);
        assert_eq!(items.rest, [vec![10], vec![], vec![]]);
    }

    #[test]
    fn to_say_all_is_shorter_than_to_name_nearly_all() {
        // Of three lists two more entries are alike, which names them for as much as it saves.
        let items = once_for(&[vec![1, 2, 3, 4], vec![1, 2, 3, 4], vec![1, 2]]);
        assert_eq!(items.several, [several(&[0, 1, 2], &[1, 2])]);
    }

    #[test]
    fn too_little_is_left_where_it_is() {
        for lists in [
            vec![],
            vec![vec![1, 2, 3, 4, 5]],
            vec![vec![1, 2], vec![1, 2]],
            vec![vec![1, 2, 3], vec![4, 5, 6]],
        ] {
            let items = once_for(&lists);
            assert_eq!(items.several, []);
            assert_eq!(items.rest, lists);
        }
    }

    proptest! {
        #[test]
        fn nothing_is_lost_or_told_to_whom_it_does_not_concern(
            lists in proptest::collection::vec(
                proptest::collection::btree_set(0_u8..20, 0..20),
                0..8,
            )
        ) {
            let lists: Vec<Vec<u8>> = lists.into_iter().map(|it| it.into_iter().collect()).collect();
            let items = once_for(&lists);
            prop_assert_eq!(items.rest.len(), lists.len());
            prop_assert!(items.several.len() <= MAX_LISTS);
            for (place, list) in lists.iter().enumerate() {
                let mut again = items.rest[place].clone();
                for several in items.several.iter().filter(|several| several.of.contains(&place)) {
                    again.extend(&several.common);
                }
                again.sort_unstable();
                prop_assert_eq!(&again, list);
            }
            for several in &items.several {
                prop_assert!(several.of.len() > 1 && !several.common.is_empty());
            }
        }
    }
}
