//! What Balance asks of the next offer: a boundary or a low area as a criterion (of a goal, as offers
//! read it). It stands beside the tools, which do not name each other.

use crate::balance::Area;
use crate::balance::record::Balance;
use crate::goals::Link;
use crate::record::fields::live;

/// The criterion of offers that a say in hours and place is (one of
/// [`OFFER_CRITERIA`](crate::goals::link::OFFER_CRITERIA)).
const FLEXIBILITY: &str = "flexibility";

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
        let empty = Balance::new(1);
        let found = criterion_candidates(&empty, today, Some(Area::Off));
        assert_eq!(found.len(), 2);
    }
}
