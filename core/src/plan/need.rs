//! What a thread begins with.

use std::cmp::Ordering;

use crate::career::{Facet, Practice};
use crate::ratio::Ratio;

/// Names a need (G2).
///
/// The order is that of E8 between needs of the same state and size: facets and practices as the
/// quiz asks, skills by name, aims by id; the reader's own order of aims is not known here.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum NeedId {
    Facet(Facet),
    Practice(Practice),
    /// By its name.
    Skill(String),
    /// By its id.
    Aim(String),
}

impl NeedId {
    /// `facet:growth`, `practice:balance`, `skill:welding`, `aim:a1`.
    pub fn to_text(&self) -> String {
        let (kind, name) = match self {
            NeedId::Facet(facet) => ("facet:", facet.key()),
            NeedId::Practice(practice) => ("practice:", practice.key()),
            NeedId::Skill(name) => ("skill:", name.as_str()),
            NeedId::Aim(id) => ("aim:", id.as_str()),
        };
        kind.to_owned() + name
    }

    /// Reads what [`NeedId::to_text`] writes; `None` for anything else.
    pub fn from_text(text: &str) -> Option<NeedId> {
        let (kind, name) = text.split_once(':')?;
        match kind {
            "facet" => Facet::from_key(name).map(NeedId::Facet),
            "practice" => Practice::from_key(name).map(NeedId::Practice),
            "skill" if !name.is_empty() => Some(NeedId::Skill(name.to_owned())),
            "aim" if !name.is_empty() => Some(NeedId::Aim(name.to_owned())),
            _ => None,
        }
    }

    pub const fn is_aim(&self) -> bool {
        matches!(self, NeedId::Aim(_))
    }
}

/// How a need stands (E7), in the order in which needs are shown (E8).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum NeedState {
    Open,
    /// The latest result has no score for it, or no target asks for the skill.
    Unknown,
    /// Its gap is closed.
    Reached,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Need {
    pub id: NeedId,
    /// Whether it comes from an example and not from the reader's own records (G3).
    pub is_example: bool,
    pub state: NeedState,
    /// In points; 0 unless it is open (E1 to E5).
    pub size: Ratio,
}

impl Need {
    /// Which of two is shown first where both are no open aims (E8).
    pub(super) fn shown_order(&self, other: &Need) -> Ordering {
        let by_state = self.state.cmp(&other.state);
        let by_size = by_state.then_with(|| other.size.cmp(&self.size));
        by_size.then_with(|| match (&self.id, &other.id) {
            // Aims stay as the reader ordered them.
            (NeedId::Aim(_), NeedId::Aim(_)) => Ordering::Equal,
            (one, other) => one.cmp(other),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: Option<NeedId>) {
        let id = NeedId::from_text(text);
        assert_eq!(id, expected);
        if let Some(id) = id {
            assert_eq!(id.to_text(), text);
        }
    }

    #[test]
    fn needs_are_read_back() {
        check("facet:growth", Some(NeedId::Facet(Facet::Growth)));
        check(
            "practice:balance",
            Some(NeedId::Practice(Practice::Balance)),
        );
        check("skill:C++: a", Some(NeedId::Skill("C++: a".to_owned())));
        check("aim:a1", Some(NeedId::Aim("a1".to_owned())));
        for text in [
            "facet:balance",
            "practice:growth",
            "skill:",
            "aim:",
            "offer:pay",
            "own",
            "",
        ] {
            check(text, None);
        }
    }
}
