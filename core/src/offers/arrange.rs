//! How the offers stand among each other: which is the present job, which are compared, and in
//! which order.

use super::saved::{SavedOffer, compared_among};

/// The offers that have to change so that `id` is the present job, or no longer is: each with
/// whether it is from now on. There is at most one present job.
pub fn present_job_changes(
    offers: &[SavedOffer],
    id: &str,
    is_present: bool,
) -> Vec<(String, bool)> {
    let wanted = |offer: &SavedOffer| is_present && offer.id == id;
    let changed = offers.iter().filter(|it| it.is_current != wanted(it));
    changed.map(|it| (it.id.clone(), wanted(it))).collect()
}

/// The offers that have to change so that `id` moves `step` columns on, each with its new place;
/// nothing where there is no such column.
pub fn swapped_places(offers: &[SavedOffer], id: &str, step: isize) -> Option<[(String, i64); 2]> {
    let at = offers.iter().position(|offer| offer.id == id)?;
    let one = offers.get(at)?;
    let other = offers.get(at.checked_add_signed(step)?)?;
    Some([(one.id.clone(), other.place), (other.id.clone(), one.place)])
}

/// The offers that are kept and not compared: those that are archived, and those for which there is
/// no room.
///
/// They may be thousands, so none is copied.
pub fn not_compared(offers: &[SavedOffer]) -> impl Iterator<Item = &SavedOffer> {
    let compared = compared_among(offers);
    let is_compared = move |offer: &SavedOffer| {
        !offer.is_archived && compared.iter().any(|other| other.id == offer.id)
    };
    offers.iter().filter(move |offer| !is_compared(offer))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::offers::saved::{MAX_COMPARED, compared};

    fn offers(count: i64) -> Vec<SavedOffer> {
        (0..count)
            .map(|place| SavedOffer::new(format!("o{place}"), place, 1))
            .collect()
    }

    fn set(offers: &mut [SavedOffer], id: &str, is_present: bool) -> Vec<String> {
        for (id, is_present) in present_job_changes(offers, id, is_present) {
            let offer = offers.iter_mut().find(|offer| offer.id == id).unwrap();
            offer.is_current = is_present;
        }
        let present = offers.iter().filter(|offer| offer.is_current);
        present.map(|offer| offer.id.clone()).collect()
    }

    #[test]
    fn only_one_offer_is_the_present_job() {
        let mut offers = offers(3);
        assert_eq!(set(&mut offers, "o1", true), ["o1"]);
        assert_eq!(set(&mut offers, "o2", true), ["o2"]);
        // What is so already is not written again, so that it gets no new stamp.
        assert_eq!(present_job_changes(&offers, "o2", true), []);
        assert_eq!(set(&mut offers, "o2", false), [""; 0]);
        // Two tabs may each have marked one: the next mark leaves one.
        offers[0].is_current = true;
        offers[1].is_current = true;
        assert_eq!(set(&mut offers, "o1", true), ["o1"]);
    }

    #[test]
    fn two_columns_change_places() {
        let offers = offers(3);
        let changes = |id, step| {
            let changes = swapped_places(&offers, id, step);
            changes.map(|changes| changes.map(|(id, place)| format!("{id}@{place}")))
        };
        let expected = |one: &str, other: &str| Some([one.to_owned(), other.to_owned()]);
        assert_eq!(changes("o0", 1), expected("o0@1", "o1@0"));
        assert_eq!(changes("o2", -1), expected("o2@1", "o1@2"));
        assert_eq!(changes("o0", -1), None);
        assert_eq!(changes("o2", 1), None);
        assert_eq!(changes("gone", 1), None);
    }

    #[test]
    fn the_first_six_are_compared_in_whatever_order_they_are_kept() {
        let mut offers = offers(20);
        offers[15].is_current = true;
        offers[0].is_archived = true;
        let ids = |offers: &[SavedOffer]| -> Vec<String> {
            compared(offers).into_iter().map(|it| it.id).collect()
        };
        let expected = ["o15", "o1", "o2", "o3", "o4", "o5"];
        assert_eq!(ids(&offers), expected);
        offers.reverse();
        assert_eq!(ids(&offers), expected);
        offers.swap(3, 11);
        assert_eq!(ids(&offers), expected);
    }

    #[test]
    fn what_is_archived_or_has_no_room_is_not_compared() {
        let mut offers = offers(i64::try_from(MAX_COMPARED).unwrap() + 2);
        offers[0].is_archived = true;
        let ids: Vec<&str> = not_compared(&offers).map(|it| it.id.as_str()).collect();
        assert_eq!(ids, ["o0", "o7"]);
    }
}
