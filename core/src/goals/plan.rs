//! A goal as read: every value within its range, or not given.

use chrono::NaiveDate;

use super::link::Link;
use crate::career::Stage;
use crate::decimal::Decimal;

/// A number that is to stay may end up this share of it away. A rule of this tool.
const AWAY: Decimal = Decimal::ratio(1, 10);

/// Makes an enum of choices with the key of each, as [`FieldKind::Choice`] lists them.
///
/// [`FieldKind::Choice`]: super::field::FieldKind::Choice
macro_rules! choice {
    ($(#[$about:meta])* $choice:ident $($(#[$doc:meta])* $name:ident $key:literal,)*) => {
        $(#[$about])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $choice {
            $($(#[$doc])* $name,)*
        }

        impl $choice {
            /// Every choice, in the order shown.
            pub const ALL: &'static [$choice] = &[$($choice::$name),*];

            /// The name in stored records and in words. Never changed.
            pub const fn key(self) -> &'static str {
                match self { $($choice::$name => $key),* }
            }

            /// The choice of that name.
            pub fn from_key(key: &str) -> Option<$choice> {
                $choice::ALL.iter().copied().find(|choice| choice.key() == key)
            }
        }
    };
}
pub(super) use choice;

choice! {
    /// What is promised.
    Kind
    /// Something that will be so.
    Result "result",
    /// Something that is done, for a result that it names.
    Activity "activity",
}

choice! {
    /// Which way a number is to go.
    Direction
    /// Up to the target.
    Rise "rise",
    /// Down to the target.
    Fall "fall",
    /// A minimum: at the target or above it.
    AtLeast "at_least",
    /// A limit: at the target or below it.
    AtMost "at_most",
    /// It stays where it is.
    Keep "keep",
}

impl Direction {
    /// Whether the number goes up (true), down (false) or stays (`None`).
    pub const fn is_up(self) -> Option<bool> {
        match self {
            Direction::Rise | Direction::AtLeast => Some(true),
            Direction::Fall | Direction::AtMost => Some(false),
            Direction::Keep => None,
        }
    }

    /// Whether a value is at the target or beyond it. A number that is to stay where it is may be
    /// a tenth of the target away.
    pub fn reaches(self, value: Decimal, target: Decimal) -> bool {
        match self.is_up() {
            Some(true) => value >= target,
            Some(false) => value <= target,
            None => (value - target).abs() <= target.abs().times(AWAY),
        }
    }
}

choice! {
    /// How much a goal matters beside others.
    Priority
    /// It can wait.
    Low "low",
    /// Neither.
    Medium "medium",
    /// Before others.
    High "high",
}

/// A number that is to move.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Metric {
    /// What is counted.
    pub name: String,
    /// In which unit.
    pub unit: String,
    /// What a percentage is a share of.
    pub of_what: String,
    /// Where it stands at the start.
    pub baseline: Option<Decimal>,
    /// Where it is to stand when due.
    pub target: Option<Decimal>,
    /// Which way it is to go.
    pub direction: Option<Direction>,
}

impl Metric {
    /// Whether the way to the target ends at a value or before it. What stays where it is has no
    /// way to go, and neither has what keeps to a limit or a minimum: that holds until it is due.
    pub fn is_reached_by(&self, value: Decimal) -> bool {
        self.target.is_some_and(|target| match self.direction {
            Some(Direction::Rise) => value >= target,
            Some(Direction::Fall) => value <= target,
            Some(Direction::Keep | Direction::AtLeast | Direction::AtMost) => false,
            None => value == target,
        })
    }

    /// Whether the target is a limit or a minimum.
    pub const fn is_bound(&self) -> bool {
        matches!(self.direction, Some(Direction::AtLeast | Direction::AtMost))
    }

    /// Whether a value keeps to the limit or the minimum; `None` without one.
    pub fn keeps(&self, value: Decimal) -> Option<bool> {
        let target = self.target?;
        match self.direction? {
            Direction::AtMost => Some(value <= target),
            Direction::AtLeast => Some(value >= target),
            Direction::Rise | Direction::Fall | Direction::Keep => None,
        }
    }

    /// Whether the number keeps to its limit or minimum from the start, so that it need not move.
    /// A limit whose start is not given is one that holds.
    pub fn starts_within(&self) -> bool {
        self.is_bound()
            && self
                .baseline
                .is_none_or(|it| self.keeps(it).unwrap_or(true))
    }
}

/// How the goal is known to be met.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Measure {
    /// By a number.
    Number(Metric),
    /// By yes or no.
    YesNo {
        /// What proves it; empty if not given.
        proof: String,
    },
}

/// A point on the way.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Milestone {
    /// Its day.
    pub due: NaiveDate,
    /// Where the number is to stand then; `None` in a goal of yes or no.
    pub target: Option<Decimal>,
}

/// A goal as read from a [`GoalDraft`](super::draft::GoalDraft). A text that is not given is
/// empty.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Plan {
    /// The goal in words: its verb and object.
    pub statement: String,
    /// Result or activity.
    pub kind: Option<Kind>,
    /// The result that an activity serves.
    pub serves: String,
    /// How it is measured; `None` if nothing of it is given.
    pub measure: Option<Measure>,
    /// Where the number comes from.
    pub source: String,
    /// What is measured week by week on the way.
    pub lead_measure: String,
    /// Days from one check-in to the next.
    pub check_in_days: Option<i64>,
    /// The first day.
    pub start: Option<NaiveDate>,
    /// The day it is due.
    pub due: Option<NaiveDate>,
    /// The due day as typed.
    pub due_text: String,
    /// The target as typed.
    pub target_text: String,
    /// Whether one of the days is typed with a time or a zone.
    pub has_times: bool,
    /// Whether any day is typed at all.
    pub has_days: bool,
    /// Hours it takes altogether.
    pub hours_needed: Option<Decimal>,
    /// Hours a week promised to it.
    pub hours_a_week: Option<Decimal>,
    /// The most that the number can move in a week.
    pub most_pace: Option<Decimal>,
    /// What it costs.
    pub cost: Option<Decimal>,
    /// What may be spent.
    pub budget: Option<Decimal>,
    /// How sure the reader is, 0 to 10.
    pub confidence: Option<Decimal>,
    /// What is likely to get in the way.
    pub obstacle: String,
    /// What is done then.
    pub plan: String,
    /// Why it matters.
    pub why: String,
    /// What it is linked to.
    pub links: Vec<Link>,
    /// Ids of goals that must be done first.
    pub after: Vec<String>,
    /// How much it matters beside others.
    pub priority: Option<Priority>,
    /// The points on the way, as listed.
    pub milestones: Vec<Milestone>,
    /// The first step.
    pub step: String,
    /// Its day.
    pub step_due: Option<NaiveDate>,
    /// Its minutes.
    pub step_minutes: Option<i64>,
    /// Days from one review to the next.
    pub review_days: Option<i64>,
    /// A deadline that others set.
    pub outside_deadline: Option<NaiveDate>,
    /// The career stage that it was made for.
    pub stage: Option<Stage>,
}

impl Plan {
    /// The number that is to move, if there is one.
    pub fn metric(&self) -> Option<&Metric> {
        match &self.measure {
            Some(Measure::Number(metric)) => Some(metric),
            Some(Measure::YesNo { .. }) | None => None,
        }
    }

    /// Whether it is met by yes or no.
    pub fn is_yes_no(&self) -> bool {
        matches!(self.measure, Some(Measure::YesNo { .. }))
    }

    /// First day and due day, if both are given.
    pub fn span(&self) -> Option<(NaiveDate, NaiveDate)> {
        Some((self.start?, self.due?))
    }
}
