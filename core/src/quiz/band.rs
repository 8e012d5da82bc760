//! What a score means in a plain sentence: bands, which the app puts into words.
//!
//! A main scale is said by its [`Level`](super::Level). The borders here are our own rule, declared
//! in `docs/psychometrics.md`.

use super::advice::LOW_PRACTICE;
use super::error::SEM_OF_DIFFERENCE;
use super::gap::FACET_GAP;
use super::outcome::{FacetScores, Outcome};
use super::place::{PurposeLean, purpose_lean};
use crate::score::Score;

/// From this score on a practice is regular: about every two weeks, or more.
const REGULAR_PRACTICE: f64 = 75.0;

/// From this gap on a job gives much less of a facet than is wanted: two answers apart.
const WIDE_FACET_GAP: f64 = 50.0;

/// How often something was done in the last three months.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum PracticeBand {
    /// Never.
    Never,
    /// Less than about once a month.
    Little,
    /// About once a month, but not every two weeks.
    Sometimes,
    /// About every two weeks, or more.
    Regularly,
}

impl PracticeBand {
    /// The band of a practice's score.
    pub fn of(score: Score) -> PracticeBand {
        match score.value() {
            value if value <= 0.0 => PracticeBand::Never,
            value if value < LOW_PRACTICE => PracticeBand::Little,
            value if value < REGULAR_PRACTICE => PracticeBand::Sometimes,
            _ => PracticeBand::Regularly,
        }
    }
}

/// What a job gives of a facet, against what is wanted of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum FacetBand {
    /// Two answers less, or more than that.
    MuchLess,
    /// One answer less: from [`FACET_GAP`] on.
    Less,
    /// Within an answer of each other.
    AsWanted,
    /// More than is wanted.
    More,
}

impl FacetBand {
    /// The band of a facet; `None` if either side has no score.
    pub fn of(scores: &FacetScores) -> Option<FacetBand> {
        Some(match scores.gap()? {
            gap if gap >= WIDE_FACET_GAP => FacetBand::MuchLess,
            gap if gap >= FACET_GAP => FacetBand::Less,
            gap if gap <= -FACET_GAP => FacetBand::More,
            _ => FacetBand::AsWanted,
        })
    }
}

/// Where a result stands between income and meaning.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum PurposeBand {
    /// Beyond twice the error of the difference.
    Clearly(PurposeLean),
    /// Beyond the error.
    Leaning(PurposeLean),
    /// Within the error.
    Between,
}

impl PurposeBand {
    /// The band of a result; `None` if either scale has no score.
    pub fn of(outcome: &Outcome) -> Option<PurposeBand> {
        let purpose = outcome.purpose()?;
        Some(match purpose_lean(purpose) {
            None => PurposeBand::Between,
            Some(lean) if purpose.abs() > 2.0 * SEM_OF_DIFFERENCE => PurposeBand::Clearly(lean),
            Some(lean) => PurposeBand::Leaning(lean),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::quiz::model::Form;
    use crate::quiz::outcome::sample::{even, scored, too_few};

    #[test]
    fn a_practice_is_said_as_its_answers_are_worded() {
        use PracticeBand::{Little, Never, Regularly, Sometimes};
        let of = |percent| PracticeBand::of(Score::new(percent).unwrap());
        let answers = [0.0, 25.0, 50.0, 75.0, 100.0].map(of);
        assert_eq!(answers, [Never, Little, Sometimes, Regularly, Regularly]);
        assert_eq!([12.5, 49.9, 74.9].map(of), [Little, Little, Sometimes]);
    }

    #[test]
    fn a_facet_is_said_by_its_gap() {
        use FacetBand::{AsWanted, Less, More, MuchLess};
        let check = |want, role, expected| {
            let mut outcome = even(Form::Full);
            outcome.facets[0].want = scored(want);
            outcome.facets[0].role = Some(scored(role));
            assert_eq!(FacetBand::of(&outcome.facets[0]), Some(expected));
        };
        check(75.0, 25.0, MuchLess);
        check(75.0, 25.1, Less);
        check(75.0, 50.0, Less);
        check(75.0, 50.1, AsWanted);
        check(50.0, 74.9, AsWanted);
        check(50.0, 75.0, More);
        let mut outcome = even(Form::Full);
        outcome.facets[0].role = Some(too_few());
        assert_eq!(FacetBand::of(&outcome.facets[0]), None);
    }

    #[test]
    fn a_lean_is_clear_beyond_twice_its_error() {
        let check = |meaning, income, expected| {
            let mut outcome = even(Form::Full);
            (outcome.meaning, outcome.income) = (scored(meaning), scored(income));
            assert_eq!(PurposeBand::of(&outcome), Some(expected));
        };
        check(50.0, 64.1, PurposeBand::Between);
        check(50.0, 64.2, PurposeBand::Leaning(PurposeLean::Income));
        check(50.0, 78.2, PurposeBand::Leaning(PurposeLean::Income));
        check(50.0, 78.3, PurposeBand::Clearly(PurposeLean::Income));
        check(64.2, 50.0, PurposeBand::Leaning(PurposeLean::Meaning));
        check(78.3, 50.0, PurposeBand::Clearly(PurposeLean::Meaning));
        let mut outcome = even(Form::Full);
        outcome.meaning = too_few();
        assert_eq!(PurposeBand::of(&outcome), None);
    }
}
