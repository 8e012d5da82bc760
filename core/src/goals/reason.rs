//! Why a check warns, as data: the words are the app's.

use chrono::NaiveDate;

use crate::career::{Facet, Stage};
use crate::decimal::Decimal;

/// How much faster than before a goal wants to go.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PaceLevel {
    /// Above one and a half times.
    Amber,
    /// Above two and a half times.
    Red,
}

/// Why a check warns. Numbers are in the unit of the goal, hours or days, as named.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Reason {
    /// 1: it does not start with an action verb.
    NoActionVerb,
    /// 2: the verb says no action.
    VagueVerb(String),
    /// 3: an amount or time without a number.
    VagueAmount(String),
    /// 4: fewer than four words of content.
    NoObject {
        /// How many there are.
        found: usize,
    },
    /// 5: fewer than six words.
    TooShort(usize),
    /// 5: more than thirty words.
    TooLong(usize),
    /// 6: a second action, starting with this word.
    TwoActions(String),
    /// 7: neither result nor activity is chosen.
    KindOpen,
    /// 7: an activity that names no result.
    NoResultNamed,
    /// 8: it only ends something.
    Avoidance(String),
    /// 9: it depends mainly on others.
    OnOthers(String),
    /// 10: something of a form is left over.
    Placeholder(String),
    /// 11: nearly the same as the other goal at this place of
    /// [`Context::had`](super::context::Context::existing_goals), counted from 0.
    Duplicate(usize),
    /// 12: no name of what is counted.
    NoMetric,
    /// 12: no unit.
    NoUnit,
    /// 13: no number that is not a date.
    NoNumber,
    /// 14: nobody knows where it starts.
    NoBaseline,
    /// 15: no direction.
    NoDirection,
    /// 15: the target is where it starts.
    SameAsBaseline,
    /// 15: the target lies the other way.
    WrongWay,
    /// 15: it is to stay, but the target is elsewhere.
    KeepMoves,
    /// 16: a percentage of what?
    PercentOfWhat,
    /// 17: nothing proves it.
    NoProof,
    /// 18: no rhythm of check-ins.
    NoCheckIns,
    /// 18: fewer than four readings before it is due.
    FewReadings(i64),
    /// 19: the number comes from nowhere.
    NoSource,
    /// 20: one measure alone over more than eight weeks.
    OneMeasure,
    /// 21: faster than the reader says it can go, units a week.
    TooFast {
        /// What is needed.
        needed: Decimal,
        /// The most, as stated.
        most: Decimal,
    },
    /// 22: more hours are needed than there are.
    HoursShort {
        /// Needed altogether.
        needed: Decimal,
        /// Promised altogether.
        promised: Decimal,
    },
    /// 23: more hours a week are promised to all goals than there are.
    OverCapacity {
        /// Promised.
        promised: Decimal,
        /// What there is.
        capacity: Decimal,
    },
    /// 24: much faster than before, units a week.
    FasterThanBefore {
        /// How much.
        level: PaceLevel,
        /// What is needed.
        needed: Decimal,
        /// What is usual.
        usual: Decimal,
    },
    /// 25: so many big goals at once.
    ManyBigGoals(usize),
    /// 26: what must be done first is gone.
    PrerequisiteGone,
    /// 26: what must be done first is due later.
    PrerequisiteLater,
    /// 26: what must be done first waits for this.
    PrerequisiteCircle,
    /// 27: more than may be spent.
    OverBudget {
        /// What it costs.
        cost: Decimal,
        /// What may be spent.
        budget: Decimal,
    },
    /// 28: confidence below seven.
    LowConfidence(Decimal),
    /// 29: no obstacle is named.
    NoObstacle,
    /// 29: the plan does not read "if ..., then I ...".
    NoIfThen,
    /// 30: under half of what is usual, units a week.
    TooEasy {
        /// What is needed.
        needed: Decimal,
        /// What is usual.
        usual: Decimal,
    },
    /// 31: linked to nothing.
    NoLink,
    /// 32: a why of fewer than five words.
    ShortWhy(usize),
    /// 32: the why is the goal again.
    WhyRepeats,
    /// 33: it serves something that the reader wants little of.
    LittleWanted(Facet),
    /// 34: made for another career stage.
    OtherStage(Stage),
    /// 35: it serves none of the aims.
    NoAim,
    /// 35: no goal serves this aim.
    AimWithoutGoal(String),
    /// 36: every goal is top priority.
    AllTopPriority(usize),
    /// 37: no day of the calendar.
    NoDay,
    /// 37: the day is today or past.
    NotAhead,
    /// 38: a time that is no day.
    VagueTime(String),
    /// 39: due before the first day.
    DueBeforeStart,
    /// 39: shorter than two weeks, in days, 0 or more.
    SpanShort(i64),
    /// 39: longer than twelve months.
    SpanLong,
    /// 40: too few milestones.
    FewMilestones {
        /// How many there are.
        found: usize,
        /// How many there should be.
        wanted: usize,
    },
    /// 40: their days are not in order.
    MilestonesUnordered,
    /// 40: one lies before the start or after the due day.
    MilestoneOutside(NaiveDate),
    /// 40: their targets do not move one way from baseline to target.
    MilestonesTurn,
    /// 41: no first step, or without a day or minutes.
    NoFirstStep,
    /// 41: the first step is more than seven days away.
    StepLate(NaiveDate),
    /// 41: the first step takes more than an hour, in minutes.
    StepLong(i64),
    /// 42: due on a weekend.
    Weekend,
    /// 42: due inside planned leave.
    OnLeave,
    /// 43: so many days to spare, fewer than a tenth of the time.
    LittleSlack(i64),
    /// 44: no rhythm of reviews.
    NoReviews,
    /// 44: so many days without a review.
    ReviewOverdue(i64),
    /// 45: so many goals due within one week.
    CrowdedWeek(usize),
    /// 46: a day is typed with a time or zone that could move it.
    DayWithTime,
    /// 47 to 50.
    Running(RunningReason),
}

/// Why a check of a running goal warns.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum RunningReason {
    /// 47: the line through the readings does not reach the target.
    Behind {
        /// Where it leads on the due day.
        projected: Decimal,
        /// Where it should lead.
        target: Decimal,
    },
    /// 47: the last reading is over this limit.
    OverLimit(Decimal),
    /// 47: the last reading is under this minimum.
    UnderMinimum(Decimal),
    /// 48: so many days without a check-in.
    NoCheckIn(i64),
    /// 49: target or due day are not what the history says.
    UnrecordedChange,
    /// 50: done, and nothing shows it.
    NoEvidence,
    /// 50: missed, and nobody knows why.
    NoMissReason,
}
