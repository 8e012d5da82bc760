//! What the tools share of a career, so that none of them names another: what can be wanted of
//! work, what can be done for it, how far along somebody is, and what a quiz result says of that.

use chrono::NaiveDate;

use crate::keyed::Keyed;
use crate::score::Score;

/// A gap of so many points between what is wanted of a facet and what work gives is worth acting on,
/// for every tool: a rule of the quiz, one answer of five in its quick form.
pub const FACET_GAP_POINTS: u8 = 25;

/// How far along a working life the reader is; decides which experience is offered.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Stage {
    /// Entering a field.
    Early,
    /// Established in it.
    Middle,
    /// Leading in it.
    Senior,
}

impl Stage {
    pub const ALL: [Stage; 3] = [Stage::Early, Stage::Middle, Stage::Senior];

    /// The name in stored data and in addresses. Never changed.
    pub const fn key(self) -> &'static str {
        match self {
            Stage::Early => "early",
            Stage::Middle => "middle",
            Stage::Senior => "senior",
        }
    }

    /// The stage of a name; `None` for any other.
    pub fn from_key(key: &str) -> Option<Stage> {
        Stage::ALL.into_iter().find(|stage| stage.key() == key)
    }
}

/// A side of career-building: how much of it is wanted, and how much of it work gives.
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
    /// Every facet, in the order in which the quiz asks.
    pub const ALL: [Facet; 4] = [
        Facet::Horizon,
        Facet::Specialisation,
        Facet::Growth,
        Facet::Advancement,
    ];

    /// The name in stored data, in addresses and for looking up words. Never changed.
    pub const fn key(self) -> &'static str {
        match self {
            Facet::Horizon => "horizon",
            Facet::Specialisation => "specialisation",
            Facet::Growth => "growth",
            Facet::Advancement => "advancement",
        }
    }

    /// The facet of a name; `None` for any other.
    pub fn from_key(key: &str) -> Option<Facet> {
        Facet::ALL.into_iter().find(|facet| facet.key() == key)
    }
}

impl Keyed for Facet {
    fn all() -> &'static [Facet] {
        &Facet::ALL
    }

    fn name(self) -> &'static str {
        self.key()
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
    /// Every practice, in the order in which the quiz asks.
    pub const ALL: [Practice; 6] = [
        Practice::Skills,
        Practice::Education,
        Practice::Experience,
        Practice::Networking,
        Practice::GoalReview,
        Practice::Balance,
    ];

    /// The name in stored data, in addresses and for looking up words. Never changed.
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

    /// The practice of a name; `None` for any other.
    pub fn from_key(key: &str) -> Option<Practice> {
        Practice::ALL
            .into_iter()
            .find(|practice| practice.key() == key)
    }
}

/// A skill that the reader wants to gain, or to show better. Journey knows which; goals and questions
/// to an employer can begin with it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WantedSkill {
    pub id: String,
    pub name: String,
}

/// What a finished quiz says, for goals and offers. The quiz makes it; whoever reads it needs to
/// know neither items nor scales.
#[derive(Clone, Debug, PartialEq)]
pub struct QuizResult {
    /// The id of the result among the reader's own.
    pub id: String,
    /// The reader's own calendar day.
    pub taken_on: NaiveDate,
    /// Milliseconds since 1970-01-01T00:00Z when it was finished.
    pub taken_ms: i64,
    /// Whether it is a made-up person's.
    pub is_example: bool,
    /// The career stage, if it was given.
    pub stage: Option<Stage>,
    /// Whether there is a role to describe.
    pub in_work: bool,
    /// The facets, in the order of [`Facet::ALL`].
    pub facets: [FacetScore; 4],
    /// The facets of which the role gives so much less than is wanted that it is worth acting on,
    /// the widest gap first.
    pub gaps: Vec<Facet>,
    /// How much of each practice was done, in the order of [`Practice::ALL`]; `None` with too few
    /// answers.
    pub practices: [(Practice, Option<Score>); 6],
}

/// What a quiz result says of a facet.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct FacetScore {
    pub facet: Facet,
    /// How much of it is wanted; `None` with too few answers.
    pub want: Option<Score>,
    /// How much of it the role gives; `None` without a role or with too few answers.
    pub role: Option<Score>,
    /// Whether little of it is wanted: less than the middle by more than the error of a score.
    pub is_little_wanted: bool,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_key_reads_back() {
        for stage in Stage::ALL {
            assert_eq!(Stage::from_key(stage.key()), Some(stage));
        }
        for facet in Facet::ALL {
            assert_eq!(Facet::from_key(facet.key()), Some(facet));
            assert_eq!(Practice::from_key(facet.key()), None);
        }
        for practice in Practice::ALL {
            assert_eq!(Practice::from_key(practice.key()), Some(practice));
            assert_eq!(Facet::from_key(practice.key()), None);
        }
        assert_eq!(Stage::from_key(""), None);
    }
}
