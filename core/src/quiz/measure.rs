//! What the items ask about: blocks, career facets, practices.

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

/// A side of career-building that is asked twice: as wanted, and as given by the role.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Facet {
    /// Work to build on for years.
    Horizon,
    /// Depth in one kind of work.
    Specialisation,
    /// Learning new things.
    Growth,
    /// Moving up.
    Advancement,
}

impl Facet {
    /// Every facet, in asking order.
    pub const ALL: [Facet; 4] = [
        Facet::Horizon,
        Facet::Specialisation,
        Facet::Growth,
        Facet::Advancement,
    ];

    /// The stable name, for looking up words.
    pub const fn key(self) -> &'static str {
        match self {
            Facet::Horizon => "horizon",
            Facet::Specialisation => "specialisation",
            Facet::Growth => "growth",
            Facet::Advancement => "advancement",
        }
    }
}

/// Something a person can do for a career, whatever the job.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Practice {
    /// Learning and stretching skills.
    Skills,
    /// Courses, certificates, degrees.
    Education,
    /// Leading work, and work worth showing.
    Experience,
    /// New contacts and advice.
    Networking,
    /// Looking back at goals and forward to the next step.
    GoalReview,
    /// Keeping work within its time.
    Balance,
}

impl Practice {
    /// Every practice, in asking order.
    pub const ALL: [Practice; 6] = [
        Practice::Skills,
        Practice::Education,
        Practice::Experience,
        Practice::Networking,
        Practice::GoalReview,
        Practice::Balance,
    ];

    /// The stable name, for looking up words.
    pub const fn key(self) -> &'static str {
        match self {
            Practice::Skills => "skills",
            Practice::Education => "education",
            Practice::Experience => "experience",
            Practice::Networking => "networking",
            Practice::GoalReview => "goal_review",
            Practice::Balance => "balance",
        }
    }
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
