//! What Balance shows of the reader elsewhere, once four weeks say so: a boundary that was kept, and
//! the hours that were lived. Goals take it as a check-in and skills as evidence. It stands beside
//! the tools, which do not name each other.

use chrono::{Days, NaiveDate};

use crate::balance::record::{Balance, BalanceWeek, WeekHistory};
use crate::balance::{BoundaryAnswer, Held, TimeKind, boundary_count, is_example};
use crate::day::date_to_text;
use crate::journey::EvidenceKind;
use crate::journey::record::EvidenceText;
use crate::store::ListRecord;

/// So many weeks are enough to show something.
pub const EVIDENCE_WEEKS: usize = 4;

/// Hours are of the last eight weeks, as what is typical of a week is.
const LAST_WEEKS: u64 = 8;

/// A boundary that was kept in four weeks or more, of the last eight that say.
///
/// Weeks in which it was broken may lie between these: they are counted aloud, and nobody is to keep
/// up a streak.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KeptBoundary {
    /// In the reader's words.
    pub words: String,
    pub kept: usize,
    /// The weeks in which it applied.
    pub of: usize,
    /// The last day of the last week that says, or today if that is to come.
    pub on: NaiveDate,
}

/// What four weeks gave for one kind of time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LivedHours {
    pub kind: TimeKind,
    /// Minutes of each week, the oldest first.
    pub weeks: [i64; EVIDENCE_WEEKS],
    /// The first day of the first of them, and the last of the last.
    pub from: NaiveDate,
    pub until: NaiveDate,
}

/// The boundaries that hold today and were kept in four weeks or more. What belongs to the example
/// shows nothing.
pub fn kept_boundaries(
    balance: &Balance,
    weeks: &[BalanceWeek],
    today: NaiveDate,
) -> Vec<KeptBoundary> {
    let history = own(weeks);
    let active = balance.active_boundaries(today);
    let active = active.filter(|(id, _)| !is_example(id));
    let kept = active.filter_map(|(id, boundary)| {
        let answers: Vec<(NaiveDate, BoundaryAnswer)> = history
            .iter()
            .filter_map(|(first, week)| Some((first, week.boundary_answer(id)?.clone())))
            .collect();
        let last = answers.iter().rev();
        let mut said = last.filter(|(_, answer)| answer.held != Held::DidNotApply);
        let (first, _) = said.next()?;
        let only: Vec<BoundaryAnswer> = answers.iter().map(|(_, answer)| answer.clone()).collect();
        let count = boundary_count(&only);
        (count.kept >= EVIDENCE_WEEKS).then(|| KeptBoundary {
            words: boundary.words.trim().to_owned(),
            kept: count.kept,
            of: count.of,
            on: last_day(*first).min(today),
        })
    });
    kept.collect()
}

/// The hours of the last four weeks that give a kind, of the last eight that are over. What belongs
/// to the example shows nothing.
pub fn lived_hours(weeks: &[BalanceWeek], today: NaiveDate) -> Vec<LivedHours> {
    let history = own(weeks);
    let from = today.checked_sub_days(Days::new(7 * LAST_WEEKS));
    let from = from.unwrap_or(today);
    let of_kind = |kind: TimeKind| {
        let weeks = history.iter().rev();
        let over = weeks.filter(|(first, _)| *first >= from && last_day(*first) <= today);
        let given = over.filter_map(|(first, week)| {
            let minutes = week.lived.get(&kind)?.value?;
            Some((first, minutes))
        });
        let last: Vec<(NaiveDate, i64)> = given.take(EVIDENCE_WEEKS).collect();
        let last: [(NaiveDate, i64); EVIDENCE_WEEKS] = last.try_into().ok()?;
        let [newest, b, c, oldest] = last;
        Some(LivedHours {
            kind,
            weeks: [oldest.1, c.1, b.1, newest.1],
            from: oldest.0,
            until: last_day(newest.0),
        })
    };
    TimeKind::ALL.into_iter().filter_map(of_kind).collect()
}

/// What the reader says of themselves, of a day.
pub fn own_account(text: String, on: NaiveDate) -> EvidenceText {
    EvidenceText {
        text,
        on: date_to_text(on),
        ..EvidenceText::new(EvidenceKind::OwnAccount)
    }
}

fn own(weeks: &[BalanceWeek]) -> WeekHistory<'_> {
    WeekHistory::of(weeks.iter().filter(|week| !week.is_example()))
}

fn last_day(first: NaiveDate) -> NaiveDate {
    first.checked_add_days(Days::new(6)).unwrap_or(first)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::balance::Boundary;
    use crate::balance::record::week_id;
    use crate::day::date_from_text;
    use crate::record::Stamped;

    fn day(text: &str) -> NaiveDate {
        date_from_text(text).unwrap()
    }

    fn part<T>(value: T) -> Stamped<Option<T>> {
        let value = Some(value);
        Stamped { at_ms: 2, value }
    }

    /// A week in which a boundary fared so, and so many hours went to the career.
    fn week(first: &str, held: Held, hours: i64) -> BalanceWeek {
        let mut week = BalanceWeek::new(week_id(day(first)).unwrap(), 1);
        week.change(2, |it| {
            let answer = BoundaryAnswer { held, why: None };
            it.held.insert("b1".to_owned(), part(answer));
            it.lived.insert(TimeKind::Career, part(60 * hours));
        });
        week
    }

    fn balance(id: &str) -> Balance {
        let mut balance = Balance::new(1);
        balance.change(2, |it| {
            let boundary = Boundary {
                words: " Dinner at home ".to_owned(),
                from: day("2027-01-04"),
                until: None,
            };
            it.boundaries.insert(id.to_owned(), part(boundary));
        });
        balance
    }

    fn weeks() -> Vec<BalanceWeek> {
        vec![
            week("2027-01-25", Held::Kept, 3),
            week("2027-01-04", Held::Kept, 9),
            week("2027-01-11", Held::Kept, 4),
            week("2027-01-18", Held::Broken, 5),
            week("2027-02-01", Held::Kept, 2),
        ]
    }

    #[test]
    fn a_boundary_counts_once_it_was_kept_in_four_weeks() {
        let kept = |weeks: &[BalanceWeek], today| {
            let found = kept_boundaries(&balance("b1"), weeks, day(today));
            found.into_iter().next()
        };
        let found = kept(&weeks(), "2027-02-10").unwrap();
        assert_eq!(found.words, "Dinner at home");
        assert_eq!((found.kept, found.of), (4, 5), "no streak is asked for");
        assert_eq!(found.on, day("2027-02-07"));
        // The week is not over.
        assert_eq!(kept(&weeks(), "2027-02-05").unwrap().on, day("2027-02-05"));
        assert_eq!(kept(&weeks()[1..], "2027-02-10"), None);
        // A week in which it did not apply is none of these, and not the last that says.
        let mut all = weeks();
        all.push(week("2027-02-08", Held::DidNotApply, 1));
        let found = kept(&all, "2027-02-20").unwrap();
        assert_eq!((found.of, found.on), (5, day("2027-02-07")));
    }

    #[test]
    fn hours_are_those_of_the_last_four_weeks_that_are_over() {
        let found = lived_hours(&weeks(), day("2027-02-07"));
        let [career] = &found[..] else {
            panic!("{found:?}");
        };
        assert_eq!(career.kind, TimeKind::Career);
        assert_eq!(career.weeks, [240, 300, 180, 120]);
        assert_eq!(career.from, day("2027-01-11"));
        assert_eq!(career.until, day("2027-02-07"));
        let found = lived_hours(&weeks(), day("2027-02-06"));
        assert_eq!(found[0].weeks, [540, 240, 300, 180]);
        assert_eq!(lived_hours(&weeks()[2..], day("2027-02-07")), []);
        // Nothing of long ago.
        assert_eq!(lived_hours(&weeks(), day("2027-03-20")), []);
    }

    #[test]
    fn the_example_shows_nothing_of_the_reader() {
        let today = day("2027-02-10");
        let of_example = kept_boundaries(&balance("example1"), &weeks(), today);
        assert_eq!(of_example, []);
        let mut weeks = weeks();
        for week in &mut weeks {
            week.id.insert_str(0, "example");
        }
        assert_eq!(kept_boundaries(&balance("b1"), &weeks, today), []);
        assert_eq!(lived_hours(&weeks, today), []);
    }
}
