//! What a result of the quiz says to Plan.

use crate::career::{Facet, Practice};
use crate::plan::{FacetScores, PlanResult};
use crate::quiz::advice::is_worth_a_goal;
use crate::quiz::gap::facets_to_ask_for;
use crate::quiz::{Outcome, ScaleScore, Taking};
use crate::ratio::Ratio;
use crate::score::Score;

/// A score of the quiz as the fraction that it is: with n answers, a multiple of 25/n.
pub fn exact_score(scale: ScaleScore) -> Option<Ratio> {
    let answered = u8::try_from(scale.answered()).ok()?;
    let steps = (scale.score()?.value() * f64::from(answered) / 25.0).round();
    Ratio::new(25 * i128::from(steps as i64), answered.into())
}

/// What is wanted of the four facets, and what the role gives of them.
pub fn facet_scores(outcome: &Outcome) -> (FacetScores, FacetScores) {
    let of = |facet: Facet| outcome.facets.iter().find(|scores| scores.facet == facet);
    (
        Facet::ALL.map(|facet| exact_score(of(facet)?.want)),
        Facet::ALL.map(|facet| exact_score(of(facet)?.role?)),
    )
}

/// A result with exact scores, and with what the quiz's own advice names (E1 to E3).
pub fn plan_result(outcome: &Outcome) -> PlanResult {
    let wanted = outcome.want.score().map(Score::value);
    let is_advised = |(practice, scale): &(Practice, ScaleScore)| {
        let score = scale.score().map(Score::value);
        score.is_some_and(|score| is_worth_a_goal(*practice, score, wanted))
    };
    let advised = outcome.practices.iter().filter(|row| is_advised(row));
    let (want, role) = facet_scores(outcome);
    PlanResult {
        want,
        role,
        practices: outcome.practices.map(|(_, scale)| exact_score(scale)),
        advised_facets: facets_to_ask_for(outcome).unwrap_or_default(),
        advised_practices: advised.map(|(practice, _)| *practice).collect(),
    }
}

/// The latest taking of the reader's own, or of the examples.
pub fn latest_taking(takings: &[Taking], of_examples: bool) -> Option<&Taking> {
    let takings = takings.iter();
    let takings = takings.filter(|taking| taking.is_example() == of_examples);
    takings.reduce(|latest, other| match latest.precedes(other) {
        true => other,
        false => latest,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::day::date_from_text;
    use crate::plan::needs::PRACTICE_CLOSED;
    use crate::quiz::advice::LOW_PRACTICE_POINTS;
    use crate::quiz::example::{earlier_example, example};
    use crate::quiz::{Answer, Block, Form, Replies, Reply, Setup, advise};
    use crate::record::Stamped;

    #[test]
    fn a_practice_is_closed_from_the_same_score_on_as_in_the_quiz() {
        assert_eq!(PRACTICE_CLOSED, LOW_PRACTICE_POINTS);
    }

    #[test]
    fn scores_are_the_fractions_that_they_are() {
        for answered in 1_usize..=8 {
            for sum in answered..=5 * answered {
                let scale = ScaleScore::Scored {
                    score: Score::from_sum(sum as u32, answered as u32).unwrap(),
                    answered,
                    of: 8,
                };
                let above = (sum - answered) as i128;
                let expected = Ratio::new(25 * above, answered as i128);
                assert_eq!(exact_score(scale), expected);
            }
        }
        let too_few = ScaleScore::TooFew { answered: 1, of: 2 };
        assert_eq!(exact_score(too_few), None);
    }

    fn taking(id: &str, taken_ms: i64) -> Taking {
        let today = date_from_text("2026-11-30").unwrap();
        Taking {
            id: id.to_owned(),
            taken_ms,
            ..example(today)
        }
    }

    #[test]
    fn the_latest_is_taken_of_its_kind() {
        let today = date_from_text("2026-11-30").unwrap();
        let examples = [example(today), earlier_example(today)];
        let own = [taking("b", 5), taking("a", 9), taking("c", 7)];
        let all: Vec<Taking> = examples.iter().chain(&own).cloned().collect();
        let id = |of_examples| latest_taking(&all, of_examples).map(|it| it.id.as_str());
        assert_eq!(id(false), Some("a"));
        assert_eq!(id(true), Some(examples[0].id.as_str()));
        assert_eq!(latest_taking(&examples, false), None);
    }

    #[test]
    fn advice_is_the_quizs_own() {
        for (form, want, role, practice) in [
            (Form::Full, 5, 1, 1),
            (Form::Quick, 5, 1, 1),
            (Form::Full, 1, 5, 5),
        ] {
            let mut taking = taking("a", 1);
            taking.setup = Setup {
                form,
                working: true,
                stage: None,
            };
            taking.replies = Replies::new();
            for item in taking.setup.items() {
                let point = match item.block() {
                    Block::Want => want,
                    Block::Role => role,
                    Block::Practice => practice,
                };
                let answer = Answer::new(point).unwrap().counted_for(item);
                let value = Reply::Point(answer);
                taking.replies.insert(item, Stamped { at_ms: 1, value });
            }
            let outcome = taking.outcome();
            let result = plan_result(&outcome);
            let has_gap = want > role;
            assert_eq!(result.advised_facets.len(), if has_gap { 4 } else { 0 });
            let goals: Vec<&str> = advise(&outcome)
                .iter()
                .filter_map(|it| it.goal_key())
                .collect();
            for practice in Practice::ALL {
                let is_named = goals.contains(&practice.key());
                assert_eq!(result.advised_practices.contains(&practice), is_named);
            }
            let gap = result.gap(Facet::Growth);
            assert_eq!(gap, Some(Ratio::whole(if has_gap { 100 } else { -100 })));
        }
    }
}
