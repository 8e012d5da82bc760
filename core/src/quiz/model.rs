//! A taking of the quiz: what is asked of whom, and what was answered.

use litemap::LiteMap;

use chrono::NaiveDate;

use super::bank::{BANK_VERSION, Item, WORDED_WITHOUT_JOB};
use super::example::{EARLIER_EXAMPLE_ID, EXAMPLE_ID};
use super::gap::facets_to_ask_for;
use super::measure::Block;
use super::outcome::{FacetScores, Outcome};
use super::place::Level;
use super::scoring::{ScaleScore, score};
use crate::career::{FacetScore, QuizResult, Stage};
use crate::record::{Stamped, joined};

/// How many items are asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Form {
    /// 20 items, about 3 minutes. Results are rough.
    Quick,
    /// 40 items, about 7 minutes.
    Full,
}

/// What is settled before the first item. Any combination is fine.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Setup {
    /// How many items are asked.
    pub form: Form,
    /// Whether the reader has a role to describe; if not, the role block is left out.
    pub working: bool,
    /// The career stage, if the reader gave one.
    pub stage: Option<Stage>,
}

impl Setup {
    /// The items asked, in asking order.
    pub fn items(&self) -> impl Iterator<Item = Item> + use<> {
        let setup = *self;
        Item::ALL.into_iter().filter(move |&item| setup.asks(item))
    }

    /// The blocks asked, in asking order: the parts of which a reader is told.
    pub fn blocks(&self) -> Vec<Block> {
        let mut blocks = Block::ALL.to_vec();
        blocks.retain(|block| self.working || *block != Block::Role);
        blocks
    }

    /// Whether this item is asked in the words for readers without a job.
    pub fn words_without_job(&self, item: Item) -> bool {
        !self.working && WORDED_WITHOUT_JOB.contains(&item)
    }

    /// Whether this item is asked.
    pub fn asks(&self, item: Item) -> bool {
        let in_form = self.form == Form::Full || item.in_quick();
        let has_subject = self.working || item.block() != Block::Role;
        in_form && has_subject
    }
}

/// A point of the five-point scale, 1 to 5: strong disagreement to strong agreement, or never to
/// weekly.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Answer(u8);

impl Answer {
    /// Every answer, lowest first.
    pub const ALL: [Answer; 5] = [Answer(1), Answer(2), Answer(3), Answer(4), Answer(5)];

    /// The answer of this point, or `None` unless it is 1 to 5.
    pub fn new(point: u8) -> Option<Answer> {
        (1..=5).contains(&point).then_some(Answer(point))
    }

    /// The point as given, 1 to 5.
    pub const fn point(self) -> u8 {
        self.0
    }

    /// The answer at the same distance from the other end: 6 - x.
    pub const fn mirrored(self) -> Answer {
        Answer(6 - self.0)
    }

    /// What this answer adds to its scale when given to `item`: mirrored if the item is reversed.
    pub const fn counted_for(self, item: Item) -> Answer {
        if item.reversed() {
            self.mirrored()
        } else {
            self
        }
    }
}

/// What a reader says to an item.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Reply {
    /// A point of the scale.
    Point(Answer),
    /// The item has no bearing on the reader; it leaves the denominator, unlike a 3.
    DoesNotApply,
}

impl Reply {
    /// The answer, if there is one.
    pub const fn answer(self) -> Option<Answer> {
        match self {
            Reply::Point(answer) => Some(answer),
            Reply::DoesNotApply => None,
        }
    }
}

/// A reply with the moment it was given.
pub type Given = Stamped<Reply>;

/// The latest reply to each item.
pub type Replies = LiteMap<Item, Given>;

/// A finished quiz. It keeps the answers, not the scores, so that every result can be explained.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Taking {
    /// Names this taking among the reader's own: 1 to 40 ASCII letters and digits.
    pub id: String,
    /// The reader's own calendar day.
    pub taken_on: NaiveDate,
    /// Milliseconds since 1970-01-01T00:00Z when it was finished; orders takings of one day.
    pub taken_ms: i64,
    /// The [`super::bank::BANK_VERSION`] it was taken with.
    pub bank_version: u16,
    /// What was asked of whom.
    pub setup: Setup,
    /// What was answered.
    pub replies: Replies,
}

impl Taking {
    /// What two tabs make together that finish the same quiz at the same moment: the replies of
    /// both, as [`super::Draft::merged`] joins them, and the later day and moment.
    ///
    /// Takings with different ids are different quizzes: then this one stands.
    #[must_use]
    pub fn merged(&self, other: &Taking) -> Taking {
        if self.id != other.id {
            return self.clone();
        }
        let later = if self.order() >= other.order() {
            self
        } else {
            other
        };
        Taking {
            replies: joined(&self.replies, &other.replies),
            ..later.clone()
        }
    }

    /// Whether it is one of the examples, not the reader's own.
    pub fn is_example(&self) -> bool {
        [EXAMPLE_ID, EARLIER_EXAMPLE_ID].contains(&self.id.as_str())
    }

    /// Whether its answers can still be changed on `today`: of an own quiz, on the day it was taken,
    /// by the questions that it was taken with. Later one takes it again, and compares.
    pub fn is_open_to_changes(&self, today: NaiveDate) -> bool {
        !self.is_example() && self.taken_on == today && self.bank_version == BANK_VERSION
    }

    /// Whether it is the earlier of two. Of any two with different ids exactly one is, also if
    /// both were finished in the same millisecond.
    pub fn precedes(&self, other: &Taking) -> bool {
        (self.taken_ms, &self.id) < (other.taken_ms, &other.id)
    }

    fn order(&self) -> (i64, NaiveDate, u16, Setup) {
        (self.taken_ms, self.taken_on, self.bank_version, self.setup)
    }

    /// The scores of this taking.
    pub fn outcome(&self) -> Outcome {
        score(&self.setup, &self.replies)
    }

    /// What this taking says to tools that know no quiz.
    pub fn result(&self) -> QuizResult {
        let outcome = self.outcome();
        let facet = |scores: FacetScores| {
            let want = scores.want.score();
            FacetScore {
                facet: scores.facet,
                want,
                role: scores.role.and_then(ScaleScore::score),
                is_little_wanted: want.is_some_and(|it| Level::of(it.value()) == Level::Low),
            }
        };
        QuizResult {
            id: self.id.clone(),
            taken_on: self.taken_on,
            taken_ms: self.taken_ms,
            is_example: self.is_example(),
            stage: self.setup.stage,
            in_work: self.setup.working,
            gaps: facets_to_ask_for(&outcome).unwrap_or_default(),
            facets: outcome.facets.map(facet),
            practices: outcome
                .practices
                .map(|(practice, scale)| (practice, scale.score())),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check_count(form: Form, working: bool, expected: usize) {
        let setup = Setup {
            form,
            working,
            stage: None,
        };
        assert_eq!(setup.items().count(), expected);
    }

    #[test]
    fn the_forms_have_the_lengths_they_promise() {
        check_count(Form::Quick, true, 20);
        check_count(Form::Quick, false, 16);
        check_count(Form::Full, true, 40);
        check_count(Form::Full, false, 32);
    }

    #[test]
    fn the_parts_are_the_blocks_that_are_asked() {
        for (working, count) in [(true, 3), (false, 2)] {
            for form in [Form::Quick, Form::Full] {
                let stage = None;
                let setup = Setup {
                    form,
                    working,
                    stage,
                };
                let mut asked: Vec<Block> = setup.items().map(Item::block).collect();
                asked.dedup();
                assert_eq!((setup.blocks(), asked.len()), (asked, count));
            }
        }
    }

    #[test]
    fn answers_can_be_changed_on_the_day_of_an_own_quiz() {
        let today = NaiveDate::from_ymd_opt(2026, 1, 31).unwrap();
        let taking = crate::quiz::example::example(today);
        let own = Taking {
            id: "a1".to_owned(),
            taken_on: today,
            ..taking.clone()
        };
        assert!(own.is_open_to_changes(today));
        assert!(!own.is_open_to_changes(today.succ_opt().unwrap()));
        let bank_version = BANK_VERSION + 1;
        let newer = Taking {
            bank_version,
            ..own
        };
        assert!(!newer.is_open_to_changes(today));
        let taken_on = today;
        let example = Taking { taken_on, ..taking };
        assert!(!example.is_open_to_changes(today));
    }

    #[test]
    fn only_one_to_five_are_answers() {
        assert_eq!(Answer::new(0), None);
        assert_eq!(Answer::new(6), None);
        assert_eq!([1, 2, 3, 4, 5].map(Answer::new), Answer::ALL.map(Some));
    }

    #[test]
    fn a_reversed_item_counts_from_the_other_end() {
        for answer in Answer::ALL {
            assert_eq!(answer.counted_for(Item::WantHorizonYears), answer);
            let counted = answer.counted_for(Item::WantHorizonWeek);
            assert_eq!(counted.point() + answer.point(), 6);
        }
    }
}
