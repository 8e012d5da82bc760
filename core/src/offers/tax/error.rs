//! Why a data file of states or places cannot be read.

/// Why a data file cannot be used.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StateError {
    /// Not the form that this version reads.
    Form,
    /// A field is missing.
    Missing,
    /// A field, rule or word that this version does not know.
    Unknown,
    /// A value that is not of its field's kind.
    Value,
}
