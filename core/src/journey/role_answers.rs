//! The answers of a quiz about the present job, as answers about the role.

use crate::career::{Facet, QuizResult};
use crate::score::Score;

/// A score of 100 is the answer 5, and each step below it is 25 less.
const POINTS_A_STEP: f64 = 25.0;

/// What a quiz result says of the role, as an answer from 1 to 5 for each facet. Empty for an
/// example, and for a result without a role.
pub fn answers_of_result(result: &QuizResult) -> Vec<(Facet, u8)> {
    if result.is_example {
        return Vec::new();
    }
    let facets = result.facets.iter();
    let answered = facets.filter_map(|facet| Some((facet.facet, answer(facet.role?))));
    answered.collect()
}

fn answer(score: Score) -> u8 {
    let steps = (score.value() / POINTS_A_STEP).round();
    // A score is 0 to 100, so there are 0 to 4 steps.
    1 + (steps as u8).min(4)
}

#[cfg(test)]
mod tests {
    use chrono::NaiveDate;

    use super::*;
    use crate::career::{FacetScore, Practice};

    fn result(roles: [Option<f64>; 4], is_example: bool) -> QuizResult {
        let mut scores = Facet::ALL.into_iter().zip(roles);
        QuizResult {
            id: "a1".to_owned(),
            taken_on: NaiveDate::MIN,
            taken_ms: 0,
            is_example,
            stage: None,
            in_work: true,
            facets: std::array::from_fn(|_| {
                let (facet, role) = scores.next().unwrap();
                FacetScore {
                    facet,
                    want: None,
                    role: role.and_then(Score::new),
                    is_little_wanted: false,
                }
            }),
            gaps: Vec::new(),
            practices: Practice::ALL.map(|practice| (practice, None)),
        }
    }

    #[test]
    fn scores_become_the_nearest_answers() {
        let found = answers_of_result(&result([Some(0.0), Some(62.5), Some(100.0), None], false));
        let expected = [
            (Facet::Horizon, 1),
            (Facet::Specialisation, 4),
            (Facet::Growth, 5),
        ];
        assert_eq!(found, expected);
        assert!(answers_of_result(&result([Some(50.0); 4], true)).is_empty());
        assert!(answers_of_result(&result([None; 4], false)).is_empty());
    }
}
