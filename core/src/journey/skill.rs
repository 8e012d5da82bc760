//! What somebody can do, and what shows it.

use super::{Level, PartialDate};
use crate::keyed::keyed;

keyed! {
    EvidenceKind {
        OwnAccount "own_account",
        Link "link",
        WorkSample "work_sample",
        /// A finished goal.
        Goal "goal",
        /// A finished course.
        Course "course",
        Certificate "certificate",
        Degree "degree",
        License "licence",
        Reference "reference",
        Test "test",
    }
}

/// Something that shows a skill.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Evidence {
    pub kind: EvidenceKind,
    pub text: String,
    pub on: Option<PartialDate>,
    pub expires: Option<PartialDate>,
}

/// A line of the ledger. A skill counts wherever it is asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Skill {
    pub id: String,
    pub name: String,
    pub aliases: Vec<String>,
    pub group: String,
    /// `None` while it is not rated, which is not level 0.
    pub level: Option<Level>,
    /// Whether it does not fade, such as a first language.
    pub keeps: bool,
    pub last_used: Option<PartialDate>,
    /// The ids of the elements that it is part of.
    pub elements: Vec<String>,
    pub evidence: Vec<Evidence>,
}

impl Skill {
    /// A skill of which only the name is known.
    pub fn new(id: impl Into<String>, name: impl Into<String>) -> Skill {
        Skill {
            id: id.into(),
            name: name.into(),
            aliases: Vec::new(),
            group: String::new(),
            level: None,
            keeps: false,
            last_used: None,
            elements: Vec::new(),
            evidence: Vec::new(),
        }
    }
}
