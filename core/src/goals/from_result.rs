//! The quiz result that a goal came from, with its numbers as they were then: they stay with the
//! goal when the quiz is taken again or the result is deleted.

use chrono::NaiveDate;

use super::draft::GoalDraft;
use super::field::Field;
use super::goal::Goal;
use super::link::Link;
use crate::day::{date_from_text, date_to_text};
use crate::quiz::{ScaleScore, Taking};

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
    pub fn of(taking: &Taking, key: &str) -> Option<FromResult> {
        let link = Link::from_text(&["quiz:", key].concat())?;
        let outcome = taking.outcome();
        let whole = |scale: ScaleScore| Some(scale.score()?.rounded());
        let (score, role) = match &link {
            Link::Facet(facet) => {
                let mut facets = outcome.facets.iter();
                let scores = facets.find(|scores| scores.facet == *facet)?;
                (scores.want, scores.role.and_then(whole))
            }
            Link::Practice(practice) => {
                let mut practices = outcome.practices.iter();
                (practices.find(|row| row.0 == *practice)?.1, None)
            }
            Link::Aim(_) | Link::Offer(_) => return None,
        };
        let found = FromResult {
            link,
            score: whole(score)?,
            role,
            taken_on: taking.taken_on,
            taking: taking.id.clone(),
        };
        (!taking.is_example()).then_some(found)
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
    /// The result that the goal came from, if it came from one.
    pub fn from_result(&self) -> Option<FromResult> {
        FromResult::from_text(&self.texts.get(&Field::FromResult)?.value)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::quiz::{Answer, Draft, Facet, Form, Item, Practice, Reply, Setup};

    fn taking(working: bool) -> Taking {
        let setup = Setup {
            form: Form::Quick,
            working,
            stage: None,
        };
        let mut draft = Draft::new("t1", setup, 1);
        let points = [
            (Item::WantGrowthNew, 4),
            (Item::RoleGrowthNew, 2),
            (Item::NetworkingMet, 1),
        ];
        for (item, point) in points {
            draft.answer(item, Reply::Point(Answer::new(point).unwrap()), 2);
        }
        draft.finish(NaiveDate::from_ymd_opt(2026, 11, 2).unwrap(), 3)
    }

    #[track_caller]
    fn check(working: bool, key: &str, expected: Option<&str>) {
        let found = FromResult::of(&taking(working), key);
        let text = found.as_ref().map(FromResult::to_text);
        assert_eq!(text.as_deref(), expected);
        assert_eq!(text.and_then(|text| FromResult::from_text(&text)), found);
    }

    #[test]
    fn the_numbers_are_those_of_the_result() {
        check(true, "growth", Some("growth 75 25 2026-11-02 t1"));
        check(false, "growth", Some("growth 75 - 2026-11-02 t1"));
        check(true, "networking", Some("networking 0 - 2026-11-02 t1"));
        check(true, "horizon", None);
        check(true, "charm", None);
        let example = Taking {
            id: crate::quiz::example::EXAMPLE_ID.to_owned(),
            ..taking(true)
        };
        assert_eq!(FromResult::of(&example, "growth"), None);
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
