//! Where a result stands on the map of two axes.
//!
//! The y axis is career-building as wanted, the x axis meaning minus income. Two crossing axes
//! and four profiles follow Schabram, Nielsen and Thompson (2022); the borders are our own rule:
//! a place is clear only when it lies beyond the error of its score.

use super::error::{BAND, SEM_OF_DIFFERENCE};
use super::outcome::Outcome;
use super::scoring::ScaleScore;

/// The middle of a score, where low meets high.
const MIDDLE: f64 = 50.0;

/// A quadrant of the map. The names carry no rank.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Profile {
    /// Career-building high, income before meaning.
    Climber,
    /// Career-building high, meaning before income.
    BuilderWithACause,
    /// Career-building low, income before meaning.
    Provider,
    /// Career-building low, meaning before income.
    Contributor,
}

impl Profile {
    /// Every profile.
    pub const ALL: [Profile; 4] = [
        Profile::Climber,
        Profile::BuilderWithACause,
        Profile::Provider,
        Profile::Contributor,
    ];

    /// The quadrant of two clear leans.
    pub const fn of(career: CareerLean, purpose: PurposeLean) -> Profile {
        match (career, purpose) {
            (CareerLean::High, PurposeLean::Income) => Profile::Climber,
            (CareerLean::High, PurposeLean::Meaning) => Profile::BuilderWithACause,
            (CareerLean::Low, PurposeLean::Income) => Profile::Provider,
            (CareerLean::Low, PurposeLean::Meaning) => Profile::Contributor,
        }
    }
}

/// A clear side of the y axis: more than one SEM (10 points) from 50.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum CareerLean {
    /// Above 60.
    High,
    /// Below 40.
    Low,
}

/// A clear side of the x axis: further from 0 than the error of a difference (14.1 points).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum PurposeLean {
    /// Meaning is wanted more than income.
    Meaning,
    /// Income is wanted more than meaning.
    Income,
}

impl PurposeLean {
    /// The side of a result; `None` when it is not clear, or has too few answers.
    pub fn of(outcome: &Outcome) -> Option<PurposeLean> {
        outcome.purpose().and_then(purpose_lean)
    }
}

/// Where a result stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Place {
    /// Beyond the error on both axes.
    Clear(Profile),
    /// Near a border on at least one axis; the other may still say something.
    Unclear {
        /// The side of the y axis, if clear.
        career: Option<CareerLean>,
        /// The side of the x axis, if clear.
        purpose: Option<PurposeLean>,
    },
    /// A scale that the map needs has too few answers.
    TooThin,
}

impl Place {
    /// The place of a result.
    pub fn of(outcome: &Outcome) -> Place {
        let (Some(career), Some(purpose)) = (outcome.want.score(), outcome.purpose()) else {
            return Place::TooThin;
        };
        match (career_lean(career.value()), purpose_lean(purpose)) {
            (Some(career), Some(purpose)) => Place::Clear(Profile::of(career, purpose)),
            (career, purpose) => Place::Unclear { career, purpose },
        }
    }
}

/// How high a score is, within its error.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Level {
    /// Below 40.
    Low,
    /// 40 to 60: within the band around the middle.
    Middle,
    /// Above 60.
    High,
}

impl Level {
    /// The level of a score of 0 to 100.
    pub fn of(score: f64) -> Level {
        match career_lean(score) {
            Some(CareerLean::High) => Level::High,
            Some(CareerLean::Low) => Level::Low,
            None => Level::Middle,
        }
    }
}

/// What a headline says: career-building as wanted against as given.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Standing {
    /// As wanted; `None` with too few answers.
    pub want: Option<Level>,
    /// As given by the role; `None` without a role or with too few answers.
    pub role: Option<Level>,
}

impl Standing {
    /// The standing of a result.
    pub fn of(outcome: &Outcome) -> Standing {
        let level = |scale: ScaleScore| scale.score().map(|score| Level::of(score.value()));
        Standing {
            want: level(outcome.want),
            role: outcome.role.and_then(level),
        }
    }
}

fn career_lean(score: f64) -> Option<CareerLean> {
    if score > MIDDLE + BAND {
        Some(CareerLean::High)
    } else if score < MIDDLE - BAND {
        Some(CareerLean::Low)
    } else {
        None
    }
}

/// The side of a difference of meaning minus income, if it is beyond its error.
pub(super) fn purpose_lean(difference: f64) -> Option<PurposeLean> {
    if difference > SEM_OF_DIFFERENCE {
        Some(PurposeLean::Meaning)
    } else if difference < -SEM_OF_DIFFERENCE {
        Some(PurposeLean::Income)
    } else {
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::quiz::model::{Form, Replies, Setup};
    use crate::quiz::scoring::score;
    use crate::score::Score;

    fn scale(percent: Option<f64>) -> ScaleScore {
        let (answered, of) = (6, 6);
        match percent.and_then(Score::new) {
            Some(score) => ScaleScore::Scored {
                score,
                answered,
                of,
            },
            None => ScaleScore::TooFew { answered: 0, of },
        }
    }

    fn outcome(want: Option<f64>, meaning: Option<f64>, income: Option<f64>) -> Outcome {
        let setup = Setup {
            form: Form::Full,
            working: true,
            stage: None,
        };
        Outcome {
            want: scale(want),
            meaning: scale(meaning),
            income: scale(income),
            ..score(&setup, &Replies::new())
        }
    }

    #[track_caller]
    fn check(want: f64, meaning: f64, income: f64, expected: Place) {
        let outcome = outcome(Some(want), Some(meaning), Some(income));
        assert_eq!(Place::of(&outcome), expected);
    }

    #[test]
    fn the_four_corners_are_clear() {
        check(90.0, 20.0, 80.0, Place::Clear(Profile::Climber));
        check(90.0, 80.0, 20.0, Place::Clear(Profile::BuilderWithACause));
        check(10.0, 20.0, 80.0, Place::Clear(Profile::Provider));
        check(10.0, 80.0, 20.0, Place::Clear(Profile::Contributor));
    }

    #[test]
    fn near_a_border_nothing_is_claimed() {
        let unclear = |career, purpose| Place::Unclear { career, purpose };
        let (high, low) = (Some(CareerLean::High), Some(CareerLean::Low));
        let (meaning, income) = (Some(PurposeLean::Meaning), Some(PurposeLean::Income));
        check(50.0, 50.0, 50.0, unclear(None, None));
        check(60.0, 64.2, 50.0, unclear(None, meaning));
        check(60.1, 64.2, 50.0, Place::Clear(Profile::BuilderWithACause));
        check(60.1, 64.1, 50.0, unclear(high, None));
        check(40.0, 50.0, 64.2, unclear(None, income));
        check(39.9, 50.0, 64.2, Place::Clear(Profile::Provider));
        check(39.9, 50.0, 64.1, unclear(low, None));
    }

    #[test]
    fn the_map_needs_all_three_scales() {
        let some = Some(90.0);
        assert_eq!(Place::of(&outcome(None, some, some)), Place::TooThin);
        assert_eq!(Place::of(&outcome(some, None, some)), Place::TooThin);
        assert_eq!(Place::of(&outcome(some, some, None)), Place::TooThin);
    }

    #[track_caller]
    fn check_level(score: f64, expected: Level) {
        assert_eq!(Level::of(score), expected);
    }

    #[test]
    fn a_score_within_ten_points_of_the_middle_is_neither_high_nor_low() {
        check_level(0.0, Level::Low);
        check_level(39.9, Level::Low);
        check_level(40.0, Level::Middle);
        check_level(60.0, Level::Middle);
        check_level(60.1, Level::High);
        check_level(100.0, Level::High);
    }

    #[test]
    fn a_headline_leaves_out_what_is_not_known() {
        let standing = Standing::of(&outcome(Some(90.0), None, None));
        assert_eq!(standing.want, Some(Level::High));
        assert_eq!(standing.role, None);
    }
}
