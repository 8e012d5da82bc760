//! What the items ask about: blocks, and the facets, practices and purposes in them.

use crate::career::{Facet, Practice};

/// A part of the quiz with its own lead line and answer labels.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Block {
    /// What I want from work; answered by agreement.
    Want,
    /// What my present role gives me; answered by agreement, left out by people out of work.
    Role,
    /// What I did in the last three months; answered by frequency, from never to weekly.
    Practice,
}

impl Block {
    /// Every block, in asking order.
    pub const ALL: [Block; 3] = [Block::Want, Block::Role, Block::Practice];
}

/// The narrowest thing an item is a measure of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Measure {
    /// A facet of career-building, as wanted.
    Want(Facet),
    /// Meaning and identity, as wanted.
    Meaning,
    /// Income and stability, as wanted.
    Income,
    /// A facet of career-building, as given by the role.
    Role(Facet),
    /// A practice of the last three months.
    Practice(Practice),
}

impl Measure {
    /// The block in which this is asked.
    pub const fn block(self) -> Block {
        match self {
            Measure::Want(_) | Measure::Meaning | Measure::Income => Block::Want,
            Measure::Role(_) => Block::Role,
            Measure::Practice(_) => Block::Practice,
        }
    }
}
