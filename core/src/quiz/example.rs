//! A made-up person's two takings, so that results can be explored before answering anything.
//!
//! Someone in the middle of a working life who wants to grow, in a role that is steady and
//! teaches little. The app labels both as an example.

use chrono::{Days, NaiveDate};

use super::draft::Draft;
use super::model::{Answer, Form, Reply, Setup, Taking};
use crate::career::Stage;

/// The id of [`example`], and a mark by which the app tells it from the reader's own.
pub const EXAMPLE_ID: &str = "example";

/// The id of [`earlier_example`].
pub const EARLIER_EXAMPLE_ID: &str = "exampleEarlier";

/// Thirteen weeks: the span the practice block asks about.
const DAYS_BETWEEN: Days = Days::new(91);

const MS_PER_DAY: i64 = 24 * 60 * 60 * 1_000;

/// An unhurried pace, so that no hint about careless answers shows.
const MS_PER_ITEM: i64 = 7_000;

/// Stands for "doesn't apply" in the tables below.
const NA: u8 = 0;

/// Points in the asking order of the full form.
const FULL: [u8; 40] = [
    5, 3, 4, 4, 3, 4, 5, 4, 4, 4, // want: the ten items of the quick form
    2, 3, 5, 2, 4, 5, 1, NA, 4, 2, // want: the rest
    3, 4, 2, 2, 3, 4, 3, 4, // role
    4, 2, 3, 2, 4, 4, // practice: the six items of the quick form
    4, 3, 3, 1, 4, 3, // practice: the rest
];

/// Points in the asking order of the quick form.
const QUICK: [u8; 20] = [
    4, 3, 4, 3, 4, 4, 4, 4, 4, 4, // want
    3, 3, 2, 2, // role
    2, 1, 2, 2, 1, 4, // practice
];

/// The example: the full form, finished the day before `today`, so that a result of the reader's
/// own is the later one in every time zone.
pub fn example(today: NaiveDate) -> Taking {
    let taken_on = today.pred_opt().unwrap_or(today);
    taking(EXAMPLE_ID, Form::Full, &FULL, taken_on)
}

/// The same person's quick form thirteen weeks before, so that change can be explored.
pub fn earlier_example(today: NaiveDate) -> Taking {
    let later = example(today).taken_on;
    let taken_on = later.checked_sub_days(DAYS_BETWEEN).unwrap_or(later);
    taking(EARLIER_EXAMPLE_ID, Form::Quick, &QUICK, taken_on)
}

fn taking(id: &str, form: Form, points: &[u8], taken_on: NaiveDate) -> Taking {
    let setup = Setup {
        form,
        working: true,
        stage: Some(Stage::Middle),
    };
    let noon_ms = days_since_1970(taken_on) * MS_PER_DAY + MS_PER_DAY / 2;
    let mut draft = Draft::new(id, setup, noon_ms);
    for (item, &point) in setup.items().zip(points) {
        let at_ms = draft.changed_ms + MS_PER_ITEM;
        draft.answer(item, reply(point), at_ms);
    }
    draft.finish(taken_on, draft.changed_ms)
}

fn reply(point: u8) -> Reply {
    Answer::new(point).map_or(Reply::DoesNotApply, Reply::Point)
}

fn days_since_1970(date: NaiveDate) -> i64 {
    date.signed_duration_since(NaiveDate::default()).num_days()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::career::Facet;
    use crate::quiz::advice::{Advice, advise};
    use crate::quiz::answer_quality::hints;
    use crate::quiz::change::{ChangeVerdict, compare};
    use crate::quiz::place::{Place, Profile};

    fn today() -> NaiveDate {
        NaiveDate::from_ymd_opt(2026, 3, 14).unwrap()
    }

    #[test]
    fn every_item_has_its_reply() {
        for taking in [example(today()), earlier_example(today())] {
            let asked: Vec<_> = taking.setup.items().collect();
            let replied: Vec<_> = taking.replies.keys().copied().collect();
            assert_eq!(asked, replied);
            assert_eq!(hints(&taking.setup, &taking.replies), []);
        }
    }

    #[test]
    fn the_example_wants_to_grow_more_than_the_role_allows() {
        let outcome = example(today()).outcome();
        assert_eq!(
            Place::of(&outcome),
            Place::Clear(Profile::BuilderWithACause)
        );
        let gap = advise(&outcome)
            .into_iter()
            .find_map(|advice| match advice {
                Advice::RoleGap { facets } => facets.first().copied(),
                _ => None,
            });
        assert_eq!(gap, Some(Facet::Growth));
    }

    #[test]
    fn something_changed_since_the_earlier_one() {
        let (earlier, later) = (earlier_example(today()), example(today()));
        assert!(earlier.taken_on < later.taken_on && earlier.taken_ms < later.taken_ms);
        let changes = compare(&earlier.outcome(), &later.outcome());
        assert!(
            changes
                .iter()
                .any(|change| change.verdict == ChangeVerdict::Real)
        );
        assert!(
            changes
                .iter()
                .any(|change| change.verdict == ChangeVerdict::WithinError)
        );
    }
}
