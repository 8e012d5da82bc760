//! How far an offer meets what the reader wants from the next one. What that is comes from
//! elsewhere, by keys; an offer holds the answers.

use crate::offers::saved::SavedOffer;

/// How many criteria an offer meets.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct CriteriaCount {
    /// Met.
    pub met: usize,
    /// Without an answer: to be asked.
    pub open: usize,
    /// All of them.
    pub of: usize,
}

impl CriteriaCount {
    /// How many of `criteria` an offer meets. Answers to others do not count.
    pub fn of(offer: &SavedOffer, criteria: &[String]) -> CriteriaCount {
        let mut count = CriteriaCount::default();
        for criterion in criteria {
            let answer = offer.meets(criterion);
            count.met += usize::from(answer == Some(true));
            count.open += usize::from(answer.is_none());
            count.of += 1;
        }
        count
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_not_answered_is_open_and_other_answers_do_not_count() {
        let mut offer = SavedOffer::new("a", 0, 1);
        let of = |offer: &SavedOffer| {
            let criteria = ["pay", "leave", "commute"].map(str::to_owned);
            let count = CriteriaCount::of(offer, &criteria);
            (count.met, count.open, count.of)
        };
        assert_eq!(of(&offer), (0, 3, 3));
        offer.set_meets("pay", Some(true), 2);
        offer.set_meets("leave", Some(false), 2);
        offer.set_meets("health", Some(true), 2);
        assert_eq!(of(&offer), (1, 1, 3));
        offer.set_meets("pay", None, 3);
        assert_eq!(of(&offer), (0, 2, 3));
        assert_eq!(CriteriaCount::of(&offer, &[]), CriteriaCount::default());
    }
}
