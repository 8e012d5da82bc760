//! A week that was, as it is stored.

use chrono::{Datelike, NaiveDate};

use super::super::boundary::BoundaryAnswer;
use super::super::check_in::CheckIn;
use super::super::example::{EXAMPLE, is_example};
use super::super::overtime::WorkWeek;
use super::super::time_kind::{KindMinutes, TimeKind};
use super::contents::HalfDaysUpTo;
use crate::record::choice_map::EachByChoice;
use crate::record::fields::{Map, Optional, Text, Whole, fields};
use crate::store::{Kind, ListRecord};

fields! {
    /// A week that was. Its id is its first day, as [`week_id`] writes it.
    BalanceWeek with id, Kind::BalanceWeek, "week", known by [], "A week that was. Its id is its first day as `YYYYMMDD`." {
        required {}
        optional {
            /// Minutes. A kind that is missing was not given, which is not zero.
            lived "lived": EachByChoice<TimeKind, Whole<0, 10080>>, "Minutes by what they went to; null or missing if not given.";
            /// By the id of the boundary.
            held "held": Map<BoundaryAnswer>, "How each boundary fared, by its id.";
            check_in "check_in": Optional<CheckIn>, "The check-in about this week; null if there is none.";
            leave_days "leave_days": HalfDaysUpTo<14>, "Days of leave in it, in half days.";
            note "note": Text<1000>, "What else there is to say.";
        }
    }
}

/// The id of the week that begins on a day: `20270104`. `None` outside the years 0 to 9999.
pub fn week_id(first_day: NaiveDate) -> Option<String> {
    let (year, month, day) = (first_day.year(), first_day.month(), first_day.day());
    let is_writable = (0..=9999).contains(&year);
    is_writable.then(|| format!("{year:04}{month:02}{day:02}"))
}

impl BalanceWeek {
    /// Its first day; `None` for an id that is no day.
    pub fn first_day(&self) -> Option<NaiveDate> {
        let day = self.id.strip_prefix(EXAMPLE).unwrap_or(&self.id);
        let is_digits = day.len() == 8 && day.bytes().all(|it| it.is_ascii_digit());
        let number: u32 = day.parse().ok().filter(|_| is_digits)?;
        let year = i32::try_from(number / 10_000).ok()?;
        NaiveDate::from_ymd_opt(year, number / 100 % 100, number % 100)
    }

    /// The minutes that were given.
    pub fn minutes(&self) -> KindMinutes {
        let lived = self.lived.iter();
        lived
            .filter_map(|(kind, minutes)| Some((*kind, minutes.value?)))
            .collect()
    }

    /// How a boundary fared, by its id; `None` if not given.
    pub fn boundary_answer(&self, id: &str) -> Option<&BoundaryAnswer> {
        self.held.get(id)?.value.as_ref()
    }

    /// What counts for overtime.
    pub fn work_week(&self) -> WorkWeek {
        let work = self.lived.get(&TimeKind::Work);
        WorkWeek {
            work: work.and_then(|minutes| minutes.value),
            leave_days: self.leave_days.value.days(),
        }
    }
}

impl ListRecord for BalanceWeek {
    fn id(&self) -> &str {
        &self.id
    }

    fn is_example(&self) -> bool {
        is_example(&self.id)
    }
}

#[cfg(test)]
mod tests {
    use super::super::super::boundary::{BrokenReason, Held};
    use super::super::super::check_in::{Area, HowAreYou};
    use super::super::super::half_days::HalfDays;
    use super::*;
    use crate::decimal::Decimal;
    use crate::record::Stamped;
    use crate::store::{Key, load, to_stored_text};

    /// As the first release writes it. Never changed.
    const STORED: &str = r#"{"app":"steppingstone","kind":"week","version":1,"saved_ms":9,"data":{"id":"20270104","lived":{"sleep":{"value":null,"at":4},"work":{"value":2400,"at":3}},"held":{"b1":{"value":{"held":"broken","why":"asked"},"at":3}},"check_in":{"value":{"on":"2027-01-10","answers":{"load":2,"off":4},"how":"managing"},"at":3},"leave_days":{"value":5,"at":3},"note":{"value":"Inventory","at":3}}}"#;

    fn day(text: &str) -> NaiveDate {
        crate::day::date_from_text(text).unwrap()
    }

    fn stored() -> BalanceWeek {
        let part = |minutes| Stamped {
            at_ms: 0,
            value: Some(minutes),
        };
        let mut week = BalanceWeek::new(week_id(day("2027-01-04")).unwrap(), 1);
        week.change(3, |it| {
            it.lived.insert(TimeKind::Work, part(2_400));
            it.lived.insert(TimeKind::Sleep, part(3_000));
            let broken = BoundaryAnswer {
                held: Held::Broken,
                why: Some(BrokenReason::Asked),
            };
            let value = Some(broken);
            it.held.insert("b1".to_owned(), Stamped { at_ms: 0, value });
            it.check_in.value = Some(CheckIn {
                on: day("2027-01-10"),
                answers: [(Area::Off, 4), (Area::Load, 2)].into_iter().collect(),
                how: Some(HowAreYou::Managing),
            });
            it.leave_days.value = HalfDays::halves(5);
            it.note.value = "Inventory".to_owned();
        });
        week.change(4, |it| {
            it.lived.remove(&TimeKind::Sleep);
        });
        week
    }

    #[test]
    fn a_week_is_stored_as_the_first_release_writes_it() {
        let key = Key::of(Kind::BalanceWeek, "20270104").unwrap();
        assert_eq!(
            load::<BalanceWeek>(&key, Some(STORED)).unwrap().record,
            stored()
        );
        assert_eq!(to_stored_text(&stored(), 9), STORED);
    }

    #[test]
    fn a_week_is_named_by_its_first_day() {
        assert_eq!(stored().first_day(), Some(day("2027-01-04")));
        let example = BalanceWeek::new("example20270104", 1);
        assert_eq!(example.first_day(), Some(day("2027-01-04")));
        for id in ["a1", "20271301", "2027010", "202701040", "00000000"] {
            assert_eq!(BalanceWeek::new(id, 1).first_day(), None, "{id}");
        }
        assert_eq!(week_id(day("0007-03-04")).as_deref(), Some("00070304"));
        assert_eq!(week_id(NaiveDate::MAX), None);
    }

    #[test]
    fn what_was_given_is_there() {
        let week = stored();
        assert_eq!(week.minutes().get(&TimeKind::Work), Some(&2_400));
        assert_eq!(week.minutes().len(), 1, "not what was removed");
        assert_eq!(week.boundary_answer("b1").unwrap().held, Held::Broken);
        assert_eq!(week.boundary_answer("b2"), None);
        let work = week.work_week();
        assert_eq!(
            (work.work, work.leave_days),
            (Some(2_400), Decimal::ratio(5, 2))
        );
        assert_eq!(
            BalanceWeek::new("20270104", 1).work_week(),
            WorkWeek::default()
        );
    }
}
