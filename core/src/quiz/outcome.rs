//! All scores of a taking together, and the differences read off them.

use super::model::Setup;
use super::scale::Scale;
use super::scoring::ScaleScore;
use crate::career::{Facet, Practice};

/// One facet of career-building, as wanted and as given.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct FacetScores {
    /// Which facet.
    pub facet: Facet,
    /// As wanted.
    pub want: ScaleScore,
    /// As given by the role; `None` if there is no role.
    pub role: Option<ScaleScore>,
}

impl FacetScores {
    /// Want minus role, -100 to 100 points: above zero the reader wants more than the role gives.
    pub fn gap(&self) -> Option<f64> {
        difference(Some(self.want), self.role)
    }
}

/// Which practice got the least time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum LeastPractice {
    /// This one, and no other as little.
    One(Practice),
    /// Several share the lowest score, and at least one is above them.
    Several,
    /// All have the same score.
    Same,
}

/// Every score of a taking.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Outcome {
    /// What was asked of whom.
    pub setup: Setup,
    /// Career-building, as wanted.
    pub want: ScaleScore,
    /// Meaning and identity.
    pub meaning: ScaleScore,
    /// Income and stability.
    pub income: ScaleScore,
    /// Career-building, as given by the role; `None` if there is no role.
    pub role: Option<ScaleScore>,
    /// The four facets, in the order of [`Facet::ALL`].
    pub facets: [FacetScores; 4],
    /// The six practices, in the order of [`Practice::ALL`].
    pub practices: [(Practice, ScaleScore); 6],
}

impl Outcome {
    /// Which practice got the least time; `None` with fewer than two to compare.
    pub fn least_practice(&self) -> Option<LeastPractice> {
        let scored = self
            .practices
            .iter()
            .filter_map(|&(practice, scale)| Some((practice, scale.score()?.value())));
        let lowest = |a: (Practice, f64), b: (Practice, f64)| if b.1 < a.1 { b } else { a };
        let (practice, score) = scored.clone().reduce(lowest)?;
        let (all, tied) = (
            scored.clone().count(),
            scored.filter(|row| row.1 <= score).count(),
        );
        match tied {
            _ if all < 2 => None,
            1 => Some(LeastPractice::One(practice)),
            _ if tied == all => Some(LeastPractice::Same),
            _ => Some(LeastPractice::Several),
        }
    }

    /// Career-building wanted minus given, -100 to 100 points; `None` without a role or with too
    /// few answers on either side.
    pub fn gap(&self) -> Option<f64> {
        difference(Some(self.want), self.role)
    }

    /// Meaning minus income, -100 to 100 points: the x axis of the map.
    pub fn purpose(&self) -> Option<f64> {
        difference(Some(self.meaning), Some(self.income))
    }

    /// The score of `scale`; `None` for a role scale without a role.
    pub fn of(&self, scale: Scale) -> Option<ScaleScore> {
        let facet_scores = |wanted| self.facets.iter().find(|scores| scores.facet == wanted);
        match scale {
            Scale::Want => Some(self.want),
            Scale::Meaning => Some(self.meaning),
            Scale::Income => Some(self.income),
            Scale::Role => self.role,
            Scale::WantFacet(facet) => facet_scores(facet).map(|scores| scores.want),
            Scale::RoleFacet(facet) => facet_scores(facet).and_then(|scores| scores.role),
            Scale::Practice(practice) => {
                let mut scored = self.practices.iter();
                scored.find(|row| row.0 == practice).map(|row| row.1)
            }
        }
    }
}

fn difference(minuend: Option<ScaleScore>, subtrahend: Option<ScaleScore>) -> Option<f64> {
    Some(minuend?.score()?.value() - subtrahend?.score()?.value())
}

/// Made-up outcomes for the tests of what is read off them.
#[cfg(test)]
pub(super) mod sample {
    use super::*;
    use crate::career::Stage;
    use crate::quiz::model::{Form, Replies};
    use crate::quiz::scoring::score;
    use crate::score::Score;

    /// A scale of two items with this score.
    pub(in crate::quiz) fn scored(percent: f64) -> ScaleScore {
        scored_of(percent, 2)
    }

    /// A scale of `of` items, all answered, with this score.
    pub(in crate::quiz) fn scored_of(percent: f64, of: usize) -> ScaleScore {
        ScaleScore::Scored {
            score: Score::new(percent).unwrap(),
            answered: of,
            of,
        }
    }

    /// A scale of two items of which none is answered.
    pub(in crate::quiz) fn too_few() -> ScaleScore {
        ScaleScore::TooFew { answered: 0, of: 2 }
    }

    /// Every score at 50, so that nothing is advised.
    pub(in crate::quiz) fn even(form: Form) -> Outcome {
        let setup = Setup {
            form,
            working: true,
            stage: Some(Stage::Middle),
        };
        let of = if form == Form::Full { 2 } else { 1 };
        let middle = scored_of(50.0, of);
        Outcome {
            want: middle,
            meaning: middle,
            income: middle,
            role: Some(middle),
            facets: Facet::ALL.map(|facet| FacetScores {
                facet,
                want: middle,
                role: Some(middle),
            }),
            practices: Practice::ALL.map(|practice| (practice, middle)),
            ..score(&setup, &Replies::new())
        }
    }
}

#[cfg(test)]
mod tests {
    use super::sample::{even, scored, too_few};
    use super::*;
    use crate::quiz::model::Form;

    #[track_caller]
    fn check(percents: [Option<f64>; 6], expected: Option<LeastPractice>) {
        let mut outcome = even(Form::Quick);
        for (row, percent) in outcome.practices.iter_mut().zip(percents) {
            row.1 = percent.map_or(too_few(), scored);
        }
        assert_eq!(outcome.least_practice(), expected);
    }

    #[test]
    fn a_practice_got_the_least_time_only_alone() {
        let one = |practice| Some(LeastPractice::One(practice));
        let all = [100.0, 75.0, 100.0, 50.0, 25.0, 50.0].map(Some);
        check(all, one(Practice::GoalReview));
        check([Some(100.0); 6], Some(LeastPractice::Same));
        check([Some(0.0); 6], Some(LeastPractice::Same));
        let two = [0.0, 0.0, 100.0, 50.0, 25.0, 50.0].map(Some);
        check(two, Some(LeastPractice::Several));
        let last_two = [100.0, 100.0, 100.0, 100.0, 75.0, 75.0].map(Some);
        check(last_two, Some(LeastPractice::Several));
    }

    #[test]
    fn practices_without_a_score_are_not_compared() {
        let one = |practice| Some(LeastPractice::One(practice));
        check([None; 6], None);
        check([None, Some(0.0), None, None, None, None], None);
        let two = [None, Some(25.0), None, None, Some(0.0), None];
        check(two, one(Practice::GoalReview));
        let tied = [None, Some(25.0), None, None, Some(25.0), None];
        check(tied, Some(LeastPractice::Same));
    }
}
