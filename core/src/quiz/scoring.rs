//! From answers to scores.
//!
//! A scale's score is the mean of its answered items, reversed ones mirrored (6 - x), shown as
//! POMP = (mean - 1) / 4 x 100, if at least two thirds of its items are answered.

use super::bank::Item;
use super::model::{Answer, Replies, Setup};
use super::outcome::{FacetScores, Outcome};
use super::scale::Scale;
use crate::career::{Facet, Practice};
use crate::score::Score;

/// The score of one scale, or why there is none.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum ScaleScore {
    /// At least two thirds of the items were answered.
    Scored {
        /// The score, 0 to 100.
        score: Score,
        /// How many items have an answer; "doesn't apply" is no answer.
        answered: usize,
        /// How many items were asked.
        of: usize,
    },
    /// Fewer than two thirds of the items were answered.
    TooFew {
        /// How many items have an answer.
        answered: usize,
        /// How many items were asked.
        of: usize,
    },
}

impl ScaleScore {
    /// The score, if there are enough answers for one.
    pub const fn score(self) -> Option<Score> {
        match self {
            ScaleScore::Scored { score, .. } => Some(score),
            ScaleScore::TooFew { .. } => None,
        }
    }

    /// How many items have an answer.
    pub const fn answered(self) -> usize {
        match self {
            ScaleScore::Scored { answered, .. } | ScaleScore::TooFew { answered, .. } => answered,
        }
    }

    /// How many items were asked.
    pub const fn of(self) -> usize {
        match self {
            ScaleScore::Scored { of, .. } | ScaleScore::TooFew { of, .. } => of,
        }
    }
}

/// Scores every scale that `setup` asks. Replies to items it does not ask are ignored.
pub fn score(setup: &Setup, replies: &Replies) -> Outcome {
    let of = |scale| scale_score(setup, replies, scale);
    let of_role = |scale| setup.working.then(|| of(scale));
    Outcome {
        setup: *setup,
        want: of(Scale::Want),
        meaning: of(Scale::Meaning),
        income: of(Scale::Income),
        role: of_role(Scale::Role),
        facets: Facet::ALL.map(|facet| FacetScores {
            facet,
            want: of(Scale::WantFacet(facet)),
            role: of_role(Scale::RoleFacet(facet)),
        }),
        practices: Practice::ALL.map(|practice| (practice, of(Scale::Practice(practice)))),
    }
}

/// What the reply to `item` adds to its scale, or `None` if it leaves the denominator.
pub(super) fn counted(replies: &Replies, item: Item) -> Option<Answer> {
    let answer = replies.get(&item)?.value.answer()?;
    Some(answer.counted_for(item))
}

fn scale_score(setup: &Setup, replies: &Replies, scale: Scale) -> ScaleScore {
    let (mut of, mut answered, mut sum) = (0_usize, 0_u32, 0_u32);
    for item in scale.items(setup) {
        of += 1;
        if let Some(answer) = counted(replies, item) {
            answered += 1;
            sum += u32::from(answer.point());
        }
    }
    let score = Score::from_sum(sum, answered);
    let answered = answered as usize;
    match score {
        Some(score) if is_enough(answered, of) => ScaleScore::Scored {
            score,
            answered,
            of,
        },
        _ => ScaleScore::TooFew { answered, of },
    }
}

/// Two thirds or more, in whole numbers so that 4 of 6 is not lost to rounding.
const fn is_enough(answered: usize, of: usize) -> bool {
    answered > 0 && 3 * answered >= 2 * of
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::quiz::model::{Form, Given, Reply};

    fn setup(form: Form) -> Setup {
        Setup {
            form,
            working: true,
            stage: None,
        }
    }

    /// The scale with its first items answered so, and all else open.
    fn answered(form: Form, scale: Scale, points: &[u8]) -> ScaleScore {
        let given = |(item, &point): (Item, &u8)| {
            let reply = Answer::new(point).map_or(Reply::DoesNotApply, Reply::Point);
            (
                item,
                Given {
                    at_ms: 0,
                    value: reply,
                },
            )
        };
        let setup = setup(form);
        let replies = scale.items(&setup).zip(points).map(given).collect();
        score(&setup, &replies).of(scale).unwrap()
    }

    #[track_caller]
    fn check_enough(form: Form, scale: Scale, count: usize, of: usize, expected: bool) {
        let scored = answered(form, scale, &vec![4; count]);
        assert_eq!((scored.answered(), scored.of()), (count, of));
        assert_eq!(scored.score().is_some(), expected, "{count} of {of}");
    }

    #[test]
    fn two_thirds_are_enough() {
        check_enough(Form::Full, Scale::Meaning, 4, 6, true);
        check_enough(Form::Full, Scale::Meaning, 3, 6, false);
        check_enough(Form::Full, Scale::Want, 5, 8, false);
        check_enough(Form::Full, Scale::Role, 6, 8, true);
        check_enough(Form::Quick, Scale::Income, 2, 3, true);
        check_enough(Form::Quick, Scale::Income, 1, 3, false);
        check_enough(Form::Quick, Scale::Want, 3, 4, true);
        check_enough(Form::Quick, Scale::Want, 2, 4, false);
        check_enough(Form::Full, Scale::Practice(Practice::Skills), 1, 2, false);
        check_enough(Form::Full, Scale::Practice(Practice::Skills), 2, 2, true);
        check_enough(Form::Quick, Scale::Practice(Practice::Skills), 1, 1, true);
        check_enough(Form::Quick, Scale::Practice(Practice::Skills), 0, 1, false);
    }

    #[track_caller]
    fn check_score(scale: Scale, points: &[u8], expected: f64) {
        let scored = answered(Form::Full, scale, points).score();
        assert_eq!(scored.map(Score::value), Some(expected));
    }

    #[test]
    fn a_score_is_the_mean_as_percentage_of_the_possible() {
        // The sixth item of meaning is reversed: 1 counts as 5.
        check_score(Scale::Meaning, &[5, 5, 5, 5, 5, 1], 100.0);
        check_score(Scale::Meaning, &[1, 1, 1, 1, 1, 5], 0.0);
        check_score(Scale::Meaning, &[3, 3, 3, 3, 3, 3], 50.0);
        check_score(Scale::Meaning, &[4, 4, 4, 3, 2, 0], 60.0);
        check_score(Scale::WantFacet(Facet::Growth), &[4, 3], 62.5);
        check_score(Scale::WantFacet(Facet::Growth), &[5, 3], 75.0);
    }

    #[test]
    fn without_a_role_there_is_nothing_to_compare_with() {
        let not_working = Setup {
            working: false,
            ..setup(Form::Full)
        };
        let outcome = score(&not_working, &Replies::new());
        assert_eq!(outcome.role, None);
        assert_eq!(outcome.of(Scale::RoleFacet(Facet::Growth)), None);
        assert_eq!(outcome.gap(), None);
    }
}
