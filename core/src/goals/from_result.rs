//! The quiz result that a goal came from, with its numbers as they were then: they stay with the
//! goal when the quiz is taken again or the result is deleted.

use chrono::NaiveDate;

use super::draft::GoalDraft;
use super::field::Field;
use super::goal::Goal;
use super::link::Link;
use super::status::Status;
use crate::career::QuizResult;
use crate::day::{date_from_text, date_to_text};
use crate::score::Score;

/// What of a result a goal is for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FromResult {
    /// The facet or practice.
    pub link: Link,
    /// How much of the facet is wanted, or how much of the practice was done: 0 to 100.
    pub score: u8,
    /// How much of the facet the role gives, 0 to 100; `None` without a role, and of a practice.
    pub role: Option<u8>,
    /// The day of the result.
    pub taken_on: NaiveDate,
    /// The id of the result.
    pub taking: String,
}

impl FromResult {
    /// What a result says of a facet or practice, by its key; `None` where it has no score. An
    /// example is nobody's result.
    pub fn of(quiz: &QuizResult, key: &str) -> Option<FromResult> {
        let link = Link::from_text(&["quiz:", key].concat())?;
        let (score, role) = match &link {
            Link::Facet(facet) => {
                let scores = quiz.facets.iter().find(|it| it.facet == *facet)?;
                (scores.want, scores.role)
            }
            Link::Practice(practice) => {
                let mut practices = quiz.practices.iter();
                (practices.find(|row| row.0 == *practice)?.1, None)
            }
            Link::Aim(_) | Link::Offer(_) => return None,
        };
        let found = FromResult {
            link,
            score: score?.rounded(),
            role: role.map(Score::rounded),
            taken_on: quiz.taken_on,
            taking: quiz.id.clone(),
        };
        (!quiz.is_example).then_some(found)
    }

    /// As stored: what it is about, the score, that of the role or `-`, the day, and the id of the
    /// result.
    pub fn to_text(&self) -> String {
        let link = self.link.to_text();
        let key = link.split_once(':').map_or("", |(_, key)| key);
        let role = self
            .role
            .map_or_else(|| "-".to_owned(), |it| it.to_string());
        let score = self.score.to_string();
        [
            key,
            &score,
            &role,
            &date_to_text(self.taken_on),
            &self.taking,
        ]
        .join(" ")
    }

    /// Reads what [`FromResult::to_text`] writes; `None` for anything else.
    pub fn from_text(text: &str) -> Option<FromResult> {
        let mut parts = text.split(' ');
        let mut next = || parts.next();
        let points = |text: &str| text.parse().ok().filter(|points: &u8| *points <= 100);
        let found = FromResult {
            link: Link::from_text(&["quiz:", next()?].concat())?,
            score: points(next()?)?,
            role: match next()? {
                "-" => None,
                role => Some(points(role)?),
            },
            taken_on: date_from_text(next()?)?,
            taking: next()?.to_owned(),
        };
        next().is_none().then_some(found)
    }
}

impl GoalDraft {
    /// The result that the goal came from, if it came from one.
    pub fn from_result(&self) -> Option<FromResult> {
        FromResult::from_text(self.text(Field::FromResult))
    }
}

impl Goal {
    /// What comes after a goal that is done: the facet or practice of the quiz that it was for, and
    /// the query for another goal that serves it. `None` for any other goal.
    pub fn next_for_gap(&self) -> Option<(Link, String)> {
        if !matches!(self.status.value, Status::Done { .. }) {
            return None;
        }
        let found = self.from_result();
        let is_of_quiz = |link: &&Link| matches!(link, Link::Facet(_) | Link::Practice(_));
        let linked = self.links.value.iter().find(is_of_quiz).cloned();
        let link = found.as_ref().map(|found| found.link.clone()).or(linked)?;
        let text = link.to_text();
        let (_, key) = text.split_once(':')?;
        let result = found.map(|found| ["&result=", &found.taking].concat());
        let query = ["from=", key, &result.unwrap_or_default()].concat();
        Some((link, query))
    }

    /// The result that the goal came from, if it came from one.
    pub fn from_result(&self) -> Option<FromResult> {
        FromResult::from_text(&self.texts.get(&Field::FromResult)?.value)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::career::{Facet, Practice};
    use crate::goals::sample::quiz_result;

    #[track_caller]
    fn check(quiz: &QuizResult, key: &str, expected: Option<&str>) {
        let found = FromResult::of(quiz, key);
        let text = found.as_ref().map(FromResult::to_text);
        assert_eq!(text.as_deref(), expected);
        assert_eq!(text.and_then(|text| FromResult::from_text(&text)), found);
    }

    #[test]
    fn the_numbers_are_those_of_the_result() {
        let mut quiz = quiz_result();
        quiz.facets[2].want = Score::new(74.6);
        quiz.facets[2].role = Score::new(25.0);
        quiz.practices[3].1 = Score::new(0.0);
        check(&quiz, "growth", Some("growth 75 25 2026-11-02 t1"));
        check(&quiz, "networking", Some("networking 0 - 2026-11-02 t1"));
        check(&quiz, "horizon", None);
        check(&quiz, "charm", None);
        quiz.facets[2].role = None;
        check(&quiz, "growth", Some("growth 75 - 2026-11-02 t1"));
        quiz.is_example = true;
        check(&quiz, "growth", None);
    }

    #[test]
    fn a_goal_that_is_done_leads_to_the_next_for_its_gap() {
        let mut draft = GoalDraft {
            links: vec![
                Link::Aim("lead a team".to_owned()),
                Link::Practice(Practice::Networking),
            ],
            ..GoalDraft::default()
        };
        let next = |draft: &GoalDraft, is_done: bool| {
            let mut goal = Goal::new("a", draft, 0);
            let (on, evidence) = (NaiveDate::default(), String::new());
            goal.set_status(Status::Active, on, 1);
            if is_done {
                goal.set_status(Status::Done { on, evidence }, on, 2);
            }
            goal.next_for_gap().map(|(_, query)| query)
        };
        assert_eq!(next(&draft, false), None);
        assert_eq!(next(&draft, true).as_deref(), Some("from=networking"));
        draft.set(Field::FromResult, "growth 75 25 2026-11-02 t1");
        let expected = Some("from=growth&result=t1");
        assert_eq!(next(&draft, true).as_deref(), expected);
        assert_eq!(next(&GoalDraft::default(), true), None);
    }

    #[test]
    fn what_it_does_not_write_is_not_read() {
        let read = FromResult::from_text("growth 75 25 2026-11-02 t1").unwrap();
        assert_eq!(read.link, Link::Facet(Facet::Growth));
        let balance = FromResult::from_text("balance 0 - 2026-11-02 t1").unwrap();
        assert_eq!(balance.link, Link::Practice(Practice::Balance));
        for text in [
            "",
            "growth",
            "charm 75 25 2026-11-02 t1",
            "growth 175 25 2026-11-02 t1",
            "growth 75 101 2026-11-02 t1",
            "growth 75 25 2026-13-02 t1",
            "growth 75 25 2026-11-02",
            "growth 75 25 2026-11-02 t1 more",
        ] {
            assert_eq!(FromResult::from_text(text), None, "{text}");
        }
    }
}
