//! What a goal serves beyond itself.

use crate::career::{Facet, Practice};

/// What a goal is linked to.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Link {
    /// A side of career-building that the quiz asks about.
    Facet(Facet),
    /// A practice that the quiz asks about.
    Practice(Practice),
    /// A long-term aim, in the reader's own words.
    Aim(String),
    /// Something that counts in offers, by its key: mostly one of [`OFFER_CRITERIA`].
    Offer(String),
}

/// What counts in offers and a goal can serve, by its key.
pub const OFFER_CRITERIA: [&str; 5] = ["pay", "retirement", "health", "leave", "flexibility"];

impl Link {
    /// As stored: `quiz:growth`, `aim:lead a team`, `offer:commute`.
    pub fn to_text(&self) -> String {
        let (kind, name) = match self {
            Link::Facet(facet) => ("quiz:", facet.key()),
            Link::Practice(practice) => ("quiz:", practice.key()),
            Link::Aim(aim) => ("aim:", aim.as_str()),
            Link::Offer(key) => ("offer:", key.as_str()),
        };
        kind.to_owned() + name
    }

    /// Reads what [`Link::to_text`] writes; `None` for anything else, such as a facet that only a
    /// later version knows, or an empty aim.
    pub fn from_text(text: &str) -> Option<Link> {
        let (kind, name) = text.split_once(':')?;
        match kind {
            "quiz" => Facet::from_key(name)
                .map(Link::Facet)
                .or_else(|| Practice::from_key(name).map(Link::Practice)),
            "aim" if !name.trim().is_empty() => Some(Link::Aim(name.to_owned())),
            "offer" if !name.trim().is_empty() => Some(Link::Offer(name.to_owned())),
            _ => None,
        }
    }
}

/// A list with other words in place of some, or without them; nothing stands in it twice.
pub fn replaced_in<T: PartialEq + Clone>(list: &[T], old: &T, new: Option<&T>) -> Vec<T> {
    let mut changed: Vec<T> = Vec::new();
    let items = list.iter();
    for item in items.filter_map(|item| if item == old { new } else { Some(item) }) {
        if !changed.contains(item) {
            changed.push(item.clone());
        }
    }
    changed
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_aim_is_put_in_other_words_or_goes() {
        let check = |new: Option<&str>, expected: &[&str]| {
            let changed = replaced_in(&["lead", "rest", "write"], &"rest", new.as_ref());
            assert_eq!(changed, expected);
        };
        check(Some("sleep"), &["lead", "sleep", "write"]);
        check(Some("write"), &["lead", "write"]);
        check(Some("rest"), &["lead", "rest", "write"]);
        check(None, &["lead", "write"]);
    }

    #[track_caller]
    fn check(text: &str, expected: Option<Link>) {
        let link = Link::from_text(text);
        assert_eq!(link, expected);
        if let Some(link) = link {
            assert_eq!(link.to_text(), text);
        }
    }

    #[test]
    fn links_are_read_back() {
        check("quiz:growth", Some(Link::Facet(Facet::Growth)));
        check("quiz:balance", Some(Link::Practice(Practice::Balance)));
        check(
            "aim:run a lab: mine",
            Some(Link::Aim("run a lab: mine".to_owned())),
        );
        check("offer:commute", Some(Link::Offer("commute".to_owned())));
        check("quiz:charm", None);
        check("aim: ", None);
        check("moon:full", None);
        check("growth", None);
    }
}
