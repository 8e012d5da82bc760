//! The weeks that were, in order, and what the rules look at of them. Made once for many rules: ten
//! years have 520 weeks.

use chrono::NaiveDate;

use super::super::boundary::BoundaryAnswer;
use super::super::check_in::CheckIn;
use super::super::days::{days_between, days_later};
use super::super::overtime::WorkWeek;
use super::super::time_kind::{KindMinutes, TimeKind};
use super::super::week::typical_week;
use super::week::BalanceWeek;
use crate::order::merge_sorted;
use crate::store::ListRecord;
use crate::week_start::WeekStart;

/// So many of the last weeks show what is lived for goals (C5).
const LAST_WEEKS: i64 = 4;

/// The longest gap between two records that is filled with weeks that are not given: ten years, as
/// many as are kept.
const LONGEST_GAP: i64 = 520;

/// The weeks that were, the oldest first. One whose id is no day is passed over.
#[derive(Clone, Debug)]
pub struct WeekHistory<'a> {
    weeks: Vec<(NaiveDate, &'a BalanceWeek)>,
}

impl<'a> WeekHistory<'a> {
    pub fn of(weeks: impl IntoIterator<Item = &'a BalanceWeek>) -> WeekHistory<'a> {
        let weeks = weeks.into_iter();
        let weeks = weeks.filter_map(|week| Some((week.first_day()?, week)));
        WeekHistory {
            // The reader's own week before the example's.
            weeks: merge_sorted(weeks.collect(), &|a, b| {
                (a.0, a.1.is_example()) < (b.0, b.1.is_example())
            }),
        }
    }

    /// Each with its first day.
    pub fn iter(&self) -> impl DoubleEndedIterator<Item = (NaiveDate, &'a BalanceWeek)> {
        self.weeks.iter().copied()
    }

    /// The record of the week in which a day lies. A week that was given while weeks began on another
    /// day counts where it begins.
    pub fn week_of(&self, day: NaiveDate, start: WeekStart) -> Option<&'a BalanceWeek> {
        let first = start.first_day(day);
        let is_in = |begins: NaiveDate| (first..=start.last_day(day)).contains(&begins);
        let at = self.weeks.partition_point(|(begins, _)| *begins < first);
        let (begins, week) = self.weeks.get(at)?;
        is_in(*begins).then_some(*week)
    }

    /// What is typical of each kind of time (W5).
    pub fn typical(&self) -> KindMinutes {
        let minutes: Vec<KindMinutes> = self.iter().map(|(_, week)| week.minutes()).collect();
        typical_week(minutes.iter())
    }

    /// How a boundary fared in the weeks that say so, by its id, the oldest first (B1).
    pub fn boundary_answers(&self, id: &str) -> Vec<BoundaryAnswer> {
        let answers = self.iter();
        answers
            .filter_map(|(_, week)| week.boundary_answer(id).cloned())
            .collect()
    }

    /// The check-ins by the day on which each was answered, the oldest first.
    pub fn check_ins(&self) -> Vec<CheckIn> {
        let check_ins = self.iter();
        let check_ins = check_ins.filter_map(|(_, week)| week.check_in.value.clone());
        merge_sorted(check_ins.collect(), &|a, b| a.on < b.on)
    }

    /// Minutes for the career in the last four weeks up to the one in which today lies, the oldest
    /// first (C5).
    pub fn career_lived(&self, start: WeekStart, today: NaiveDate) -> Vec<Option<i64>> {
        let weeks = (0..LAST_WEEKS).rev();
        let minutes = |week: &BalanceWeek| week.lived.get(&TimeKind::Career)?.value;
        weeks
            .map(|ago| self.week_of(days_later(today, -7 * ago), start))
            .map(|week| week.and_then(minutes))
            .collect()
    }

    /// What counts for overtime, each with the week's first day, the oldest first. Weeks between two
    /// records are there too, as not given.
    pub fn work_weeks(&self) -> Vec<(NaiveDate, WorkWeek)> {
        let mut weeks: Vec<(NaiveDate, WorkWeek)> = Vec::new();
        for (first, week) in self.iter() {
            let last = weeks.last().map_or(first, |(last, _)| *last);
            // Of a gap beyond all that is kept, no more than that.
            let gap = (days_between(last, first) / 7 - 1).min(LONGEST_GAP);
            weeks.extend((1..=gap).map(|at| (days_later(last, 7 * at), WorkWeek::default())));
            weeks.push((first, week.work_week()));
        }
        weeks
    }
}

#[cfg(test)]
mod tests {
    use super::super::super::boundary::Held;
    use super::super::super::check_in::check_in;
    use super::super::week::week_id;
    use super::*;
    use crate::day::date_from_text;
    use crate::record::Stamped;

    fn day(text: &str) -> NaiveDate {
        date_from_text(text).unwrap()
    }

    fn part<T>(value: T) -> Stamped<Option<T>> {
        let value = Some(value);
        Stamped { at_ms: 0, value }
    }

    fn week(first: &str, minutes: &[(TimeKind, i64)]) -> BalanceWeek {
        let mut week = BalanceWeek::new(week_id(day(first)).unwrap(), 1);
        week.change(2, |it| {
            for (kind, minutes) in minutes {
                it.lived.insert(*kind, part(*minutes));
            }
        });
        week
    }

    fn career(minutes: i64) -> [(TimeKind, i64); 1] {
        [(TimeKind::Career, minutes)]
    }

    #[test]
    fn weeks_are_in_order_whatever_their_ids() {
        let mut weeks = vec![week("2027-01-18", &[]), week("2027-01-04", &[])];
        weeks.push(BalanceWeek::new("nonsense", 1));
        weeks.push(BalanceWeek::new("example20270111", 1));
        let history = WeekHistory::of(&weeks);
        let first: Vec<NaiveDate> = history.iter().map(|(first, _)| first).collect();
        let expected = ["2027-01-04", "2027-01-11", "2027-01-18"].map(day);
        assert_eq!(first, expected);
    }

    #[test]
    fn a_day_finds_its_week_also_after_weeks_began_on_another_day() {
        let weeks = [week("2027-01-04", &[]), week("2027-01-18", &[])];
        let history = WeekHistory::of(&weeks);
        let find = |on, start| Some(history.week_of(day(on), start)?.id.as_str());
        assert_eq!(find("2027-01-10", WeekStart::Monday), Some("20270104"));
        assert_eq!(find("2027-01-11", WeekStart::Monday), None);
        assert_eq!(find("2027-01-03", WeekStart::Sunday), Some("20270104"));
        assert_eq!(find("2027-01-10", WeekStart::Sunday), None);
        assert_eq!(find("2027-01-23", WeekStart::Sunday), Some("20270118"));
        // One's own before the example's.
        let both = [
            BalanceWeek::new("example20270104", 1),
            week("2027-01-04", &[]),
        ];
        let found = WeekHistory::of(&both).week_of(day("2027-01-04"), WeekStart::Monday);
        assert_eq!(found.unwrap().id, "20270104");
    }

    #[test]
    fn the_last_four_weeks_are_those_of_the_calendar() {
        let weeks = [
            week("2027-01-04", &career(60)),
            week("2027-01-18", &career(120)),
            week("2027-01-25", &[]),
        ];
        let history = WeekHistory::of(&weeks);
        let lived = |on| history.career_lived(WeekStart::Monday, day(on));
        assert_eq!(lived("2027-01-31"), [Some(60), None, Some(120), None]);
        assert_eq!(lived("2027-02-01"), [None, Some(120), None, None]);
    }

    #[test]
    fn weeks_between_two_records_are_not_given() {
        let work = [(TimeKind::Work, 2_400)];
        let weeks = [week("2027-01-25", &work), week("2027-01-04", &work)];
        let given: Vec<bool> = WeekHistory::of(&weeks)
            .work_weeks()
            .iter()
            .map(|(_, week)| week.work.is_some())
            .collect();
        assert_eq!(given, [true, false, false, true]);
        // A week that began on another day leaves no gap.
        let weeks = [week("2027-01-04", &work), week("2027-01-10", &work)];
        assert_eq!(WeekHistory::of(&weeks).work_weeks().len(), 2);
        let far = [week("0001-01-01", &work), week("9999-01-01", &work)];
        assert_eq!(WeekHistory::of(&far).work_weeks().len(), 522);
        assert!(WeekHistory::of(&[]).work_weeks().is_empty());
    }

    #[test]
    fn what_weeks_say_is_found_in_order() {
        let mut weeks = [
            week("2027-01-11", &career(120)),
            week("2027-01-04", &career(60)),
        ];
        for (week, (held, on)) in weeks
            .iter_mut()
            .zip([(Held::Broken, "2027-01-17"), (Held::Kept, "2027-01-10")])
        {
            week.change(3, |it| {
                let answer = BoundaryAnswer { held, why: None };
                it.held.insert("b1".to_owned(), part(answer));
                it.check_in.value = Some(check_in(on, [3; 6]));
            });
        }
        let history = WeekHistory::of(&weeks);
        let held = history.boundary_answers("b1");
        let held: Vec<Held> = held.iter().map(|it| it.held).collect();
        assert_eq!(held, [Held::Kept, Held::Broken]);
        assert!(history.boundary_answers("b2").is_empty());
        let on: Vec<NaiveDate> = history.check_ins().iter().map(|it| it.on).collect();
        assert_eq!(on, ["2027-01-10", "2027-01-17"].map(day));
        assert!(history.typical().is_empty());
    }
}
