//! A summary of the stored offers, for pages that work none out.
//!
//! The start page says how many there are and what they are called. It comes to every reader who
//! returns, so it reads these few values of the stored text and leaves the rest, which takes the
//! reading of a whole offer, to the offers' own page.

use crate::json::Json;
use crate::offers::saved::is_example;
use crate::order::insertion_sorted;
use crate::store::envelope::Envelope;
use crate::store::{Key, Kind};

/// How many offers are named.
const MAX_NAMED: usize = 2;

/// The offers that are stored and not archived.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Brief {
    /// Whether they are those to explore with, because the reader has none of their own.
    pub is_example: bool,
    /// How many there are, at least 1; the job that the reader has among them.
    pub count: usize,
    /// The names of the first two that have one, as on their own page: the present job, then the
    /// reader's order.
    pub names: Vec<String>,
}

struct Entry {
    is_example: bool,
    /// Where it stands: what is smaller comes first.
    place: (bool, i64, String),
    name: String,
}

/// Reads stored texts, each with its stored key; whatever is no offer is passed over. `None` where
/// there is none that is not archived.
pub fn brief<'a>(texts: impl Iterator<Item = (&'a str, &'a str)>) -> Option<Brief> {
    let read: Vec<Entry> = texts.filter_map(|(key, text)| entry(key, text)).collect();
    let is_example = read.iter().all(|offer| offer.is_example);
    let shown = read.iter().filter(|offer| offer.is_example == is_example);
    let shown = insertion_sorted(shown, |a, b| a.place < b.place);
    let named = shown.iter().filter(|offer| !offer.name.is_empty());
    let brief = Brief {
        is_example,
        count: shown.len(),
        names: named
            .take(MAX_NAMED)
            .map(|offer| offer.name.clone())
            .collect(),
    };
    (brief.count > 0).then_some(brief)
}

/// What a text says of an offer; `None` if it is archived, or is no offer.
fn entry(stored_key: &str, text: &str) -> Option<Entry> {
    let key = Key::parse(stored_key).filter(|key| key.kind() == Kind::Offer)?;
    let envelope = Envelope::read(Kind::Offer, text).ok()?;
    let mut offer = fields(serde_json::from_str(envelope.data.get()).ok()?)?;
    if take(&mut offer, "archived")?.flag().ok()? {
        return None;
    }
    let id = key.id()?.to_owned();
    let is_current = take(&mut offer, "current")?.flag().ok()?;
    let place = take(&mut offer, "place")?.whole().ok()?;
    let mut draft = fields(take(&mut offer, "offer")?)?;
    let name = take(&mut draft, "name")?.text().ok()?;
    Some(Entry {
        is_example: is_example(&id),
        place: (!is_current, place, id),
        name: name.trim().to_owned(),
    })
}

fn fields(json: Json) -> Option<Vec<(String, Json)>> {
    json.object().ok()
}

fn take(fields: &mut Vec<(String, Json)>, name: &str) -> Option<Json> {
    let index = fields.iter().position(|field| field.0 == name)?;
    Some(fields.swap_remove(index).1)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::offers::SavedOffer;
    use crate::store::{Record, to_stored_text};

    fn offer(id: &str, place: i64, name: &str) -> SavedOffer {
        let mut offer = SavedOffer::new(id, place, 5);
        offer.draft.name = name.to_owned();
        offer
    }

    fn stored(offers: &[SavedOffer]) -> Vec<(String, String)> {
        let text =
            |offer: &SavedOffer| (offer.key().unwrap().to_string(), to_stored_text(offer, 7));
        offers.iter().map(text).collect()
    }

    fn of(texts: &[(String, String)]) -> Option<Brief> {
        brief(texts.iter().map(|(key, text)| (&**key, &**text)))
    }

    #[track_caller]
    fn check(offers: &[SavedOffer], expected: Option<(bool, usize, &[&str])>) {
        let expected = expected.map(|(is_example, count, names)| Brief {
            is_example,
            count,
            names: names.iter().map(|&name| name.to_owned()).collect(),
        });
        assert_eq!(of(&stored(offers)), expected);
    }

    #[test]
    fn offers_are_counted_and_two_are_named_insertion_sorted() {
        check(&[], None);
        check(&[offer("a", 1, "")], Some((false, 1, &[])));
        check(&[offer("a", 1, " North ")], Some((false, 1, &["North"])));
        let mut three = [
            offer("a", 3, "North"),
            offer("b", 2, "South"),
            offer("c", 1, "  "),
        ];
        check(&three, Some((false, 3, &["South", "North"])));
        three[0].is_current = true;
        check(&three, Some((false, 3, &["North", "South"])));
        let all = [offer("d", 0, "East"), offer("e", 9, "West")];
        check(
            &[three.to_vec(), all.to_vec()].concat(),
            Some((false, 5, &["North", "East"])),
        );
    }

    #[test]
    fn archived_offers_are_left_out() {
        let mut away = offer("a", 1, "North");
        away.is_archived = true;
        check(&[away.clone()], None);
        let both = [away, offer("b", 2, "South")];
        check(&both, Some((false, 1, &["South"])));
    }

    #[test]
    fn examples_are_named_only_where_there_is_nothing_else() {
        let two = [offer("example1", 1, "A"), offer("example2", 2, "B")];
        check(&two, Some((true, 2, &["A", "B"])));
        let own = [two[0].clone(), two[1].clone(), offer("x", 3, "North")];
        check(&own, Some((false, 1, &["North"])));
        let mut away = offer("x", 3, "North");
        away.is_archived = true;
        check(&[two[0].clone(), away], Some((true, 1, &["A"])));
    }

    #[test]
    fn what_is_no_offer_is_passed_over() {
        let mut texts = stored(&[offer("a", 1, "North")]);
        let text = texts[0].1.clone();
        let wrong = [
            ("steppingstone/goal/g", text.as_str()),
            ("elsewhere", text.as_str()),
            (texts[0].0.as_str(), "{cut"),
            (texts[0].0.as_str(), ""),
        ];
        assert_eq!(brief(wrong.into_iter()), None);
        for name in ["archived", "current", "place", "offer", "name"] {
            let renamed = text.replace(&format!("\"{name}\":"), "\"other\":");
            assert_ne!(renamed, text);
            texts[0].1 = renamed;
            assert_eq!(of(&texts), None, "{name}");
        }
    }
}
