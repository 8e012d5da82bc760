//! How firm the figures of a state are.

use crate::offers::tax::error::StateError;

/// How firm a state's figures are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Figures {
    /// In force, forms published.
    Final,
    /// Published for the year.
    Announced,
    /// Those of the year before, until those of the year are out.
    Carried,
    /// At least one is a forecast by an index.
    Projected,
    /// Sources contradict each other.
    Disputed,
    /// In force as far as one source says.
    OneSource,
}

/// How firm figures are, by the word for it.
pub(super) fn figures(word: &str) -> Result<Figures, StateError> {
    match word {
        "final" => Ok(Figures::Final),
        "announced" => Ok(Figures::Announced),
        "carried" => Ok(Figures::Carried),
        "projected" => Ok(Figures::Projected),
        "disputed" => Ok(Figures::Disputed),
        "one_source" => Ok(Figures::OneSource),
        _ => Err(StateError::Unknown),
    }
}
