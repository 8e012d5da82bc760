//! What Balance asks of the next offer: a boundary or a low area as a criterion (of a goal, as offers
//! read it), and what is expected after hours. It stands beside the tools, which do not name each
//! other.

use crate::balance::record::Balance;
use crate::balance::{Area, is_example};
use crate::goals::Link;
use crate::record::fields::live;

/// The criterion of offers that a say in hours and place is (one of
/// [`OFFER_CRITERIA`](crate::goals::link::OFFER_CRITERIA)).
const FLEXIBILITY: &str = "flexibility";

/// The criterion of offers that nobody is expected to answer after hours. Stored with the answers of
/// an offer; never changed.
pub const AFTER_HOURS: &str = "after_hours";

/// Whether an employer is to be asked what is expected after hours: where the reader has a boundary
/// that holds. All of them are about what must stay the reader's own beside work, and no words are
/// searched for times of day.
pub fn asks_after_hours(balance: &Balance, today: chrono::NaiveDate) -> bool {
    let mut active = balance.active_boundaries(today);
    active.any(|(id, _)| !is_example(id))
}

/// What the next offer is asked for: what goals ask, and [`AFTER_HOURS`] if that is asked.
pub fn wanted_keys(criteria: Vec<String>, asks_after_hours: bool) -> Vec<String> {
    let is_new = asks_after_hours && criteria.iter().all(|key| key != AFTER_HOURS);
    let more = is_new.then(|| AFTER_HOURS.to_owned());
    criteria.into_iter().chain(more).collect()
}

/// Something that an offer can be asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CriterionCandidate {
    /// A criterion that offers know, by its key.
    Known(&'static str),
    /// A boundary, in the reader's words.
    Boundary(String),
    /// An area of the check-in, which is named in words of the locale.
    Area(Area),
}

impl CriterionCandidate {
    /// The link of a goal that asks for it; `area` finds the words of an area.
    pub fn link(&self, area: impl Fn(Area) -> String) -> Link {
        Link::Offer(match self {
            CriterionCandidate::Known(key) => (*key).to_owned(),
            CriterionCandidate::Boundary(words) => words.clone(),
            CriterionCandidate::Area(found) => area(*found),
        })
    }
}

/// What can be asked of offers: flexibility first, then each boundary that has not ended, then the
/// area that is low. Nothing if there is neither a boundary nor a low area.
pub fn criterion_candidates(
    balance: &Balance,
    today: chrono::NaiveDate,
    low_area: Option<Area>,
) -> Vec<CriterionCandidate> {
    let boundaries = live(&balance.boundaries).map(|(_, boundary, _)| boundary);
    let boundaries = boundaries.filter(|it| it.until.is_none_or(|until| until >= today));
    let words = boundaries.map(|it| it.words.trim().to_owned());
    let mut found: Vec<CriterionCandidate> = words
        .filter(|words| !words.is_empty())
        .map(CriterionCandidate::Boundary)
        .collect();
    found.extend(low_area.map(CriterionCandidate::Area));
    if !found.is_empty() {
        found.insert(0, CriterionCandidate::Known(FLEXIBILITY));
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::balance::Boundary;
    use crate::day::date_from_text;
    use crate::goals::link::OFFER_CRITERIA;
    use crate::record::Stamped;

    #[test]
    fn flexibility_comes_first_if_there_is_anything_to_ask() {
        let day = |text| date_from_text(text).unwrap();
        let today = day("2027-03-01");
        let mut balance = Balance::new(1);
        assert!(criterion_candidates(&balance, today, None).is_empty());
        balance.change(2, |it| {
            for (id, words, until) in [
                ("a", " Done by six ", None),
                ("b", "Over", Some("2027-02-28")),
                ("c", " ", None),
            ] {
                let value = Some(Boundary {
                    words: words.to_owned(),
                    from: day("2027-01-04"),
                    until: until.map(day),
                });
                it.boundaries
                    .insert(id.to_owned(), Stamped { at_ms: 2, value });
            }
        });
        let found = criterion_candidates(&balance, today, Some(Area::Say));
        let links: Vec<String> = found
            .iter()
            .map(|it| it.link(|area| area.key().to_owned()).to_text())
            .collect();
        assert_eq!(
            links,
            ["offer:flexibility", "offer:Done by six", "offer:say"]
        );
        assert!(OFFER_CRITERIA.contains(&FLEXIBILITY));
        assert!(asks_after_hours(&balance, today));
        let empty = Balance::new(1);
        assert!(!asks_after_hours(&empty, today));
        let found = criterion_candidates(&empty, today, Some(Area::Off));
        assert_eq!(found.len(), 2);
    }

    #[test]
    fn what_is_expected_after_hours_is_asked_once() {
        let keys = |keys: &[&str], asks| {
            let keys = keys.iter().map(|key| (*key).to_owned());
            wanted_keys(keys.collect(), asks)
        };
        assert_eq!(keys(&["pay"], false), ["pay"]);
        assert_eq!(keys(&["pay"], true), ["pay", AFTER_HOURS]);
        assert_eq!(keys(&[AFTER_HOURS], true), [AFTER_HOURS]);
    }

    #[test]
    fn a_boundary_of_the_example_asks_no_employer() {
        let today = date_from_text("2027-03-01").unwrap();
        let mut balance = Balance::new(1);
        balance.change(2, |it| {
            let value = Some(Boundary {
                words: "Done by six".to_owned(),
                from: today,
                until: None,
            });
            let part = Stamped { at_ms: 2, value };
            it.boundaries.insert("example1".to_owned(), part);
        });
        assert!(!asks_after_hours(&balance, today));
    }
}
