//! How a week is planned, and what holds for all of them, as it is stored: one record.

use chrono::{Datelike, NaiveDate};

use super::super::block::Block;
use super::super::boundary::Boundary;
use super::super::capacity::SPARE_MINUTES;
use super::super::leave::LeaveYear;
use super::super::overtime::Contract;
use super::super::task::TaskSettings;
use super::super::time_kind::TimeKind;
use super::super::week::{PlannedWeek, planned_week};
use super::super::weekdays::Weekdays;
use super::contents::{HalfDaysUpTo, WeekdaySet};
use crate::decimal::Decimal;
use crate::keyed::keyed;
use crate::record::choice_map::EachByChoice;
use crate::record::fields::{Choice, Day, List, Map, Optional, Text, Whole, fields, live, part};
use crate::store::Kind;
use crate::week_start::WeekStart;

keyed! {
    /// What became of overtime that was settled.
    SettledHow {
        Paid "paid",
        Taken "taken",
    }
}

part! {
    /// Overtime that was paid for or taken as time off.
    Settled "settled-overtime", "Overtime that was paid for or taken as time off." {
        on "on": Day, "When.";
        minutes "minutes": Whole<0, 60000>, "How much of it.";
        how "how": Choice<SettledHow>, "Whether it was paid or taken.";
    }
}

part! {
    /// Leave in a year. Days are counted in halves.
    #[derive(Default)]
    LeaveTerms "leave-year", "Leave in a year. Numbers of days are in half days." {
        entitlement "entitlement": HalfDaysUpTo<200>, "Days that the year gives, in half days.";
        carry "carry": HalfDaysUpTo<200>, "Days left of the year before, in half days.";
        carry_until "carry_until": Optional<Day>, "The last day on which those can be taken; null for the end of the year.";
        holidays "holidays": List<Day, 40>, "Days off for everybody.";
        half_days "half_days": List<Day, 60>, "Days of which half is work.";
    }
}

fields! {
    /// How a week is planned, and what holds for all weeks.
    Balance, Kind::Balance, "balance", known by [],
    "How a week is planned, and what holds for all weeks." {
        required {}
        optional {
            /// Hours as typed.
            planned "planned": EachByChoice<TimeKind, Text<12>>, "Hours a week as typed, by what they go to.";
            /// See [`Balance::spare`].
            spare "spare": Optional<Whole<0, 5040>>, "Minutes a week that are kept free of any plan; null for 210.";
            week_start "week_start": Optional<Choice<WeekStart>>, "The day on which a week begins; null for Monday.";
            contract "contract": Optional<Whole<0, 6000>>, "Minutes a week by contract; null for none.";
            work_days "work_days": Optional<WeekdaySet>, "The days of the week on which work is done, Monday being 1; null for Monday to Friday.";
            opening "opening": Whole<-60000, 60000>, "Minutes of overtime before the first week.";
            settled "settled": Map<Settled>, "Overtime that was paid for or taken, by an id of its own.";
            /// By the year in digits; see [`Balance::leave_year`].
            leave "leave": Map<LeaveTerms>, "Leave, by the year in digits.";
            boundaries "boundaries": Map<Boundary>, "What must stay the reader's own, by an id of its own.";
            blocks "blocks": Map<Block>, "The blocks of a week, by an id of their own.";
            window "window": Optional<Whole<0, 14>>, "Days before its due day from which a short task is urgent; null for 2.";
            per_day "per_day": Optional<Whole<15, 720>>, "Minutes a day for a task; null for 60.";
            country "country": Text<2>, "Two letters: whose help lines are shown. Empty while not chosen.";
            area_dismissed "area_dismissed": Optional<Day>, "When the reader last said not now to a low area.";
        }
    }
}

impl Balance {
    /// What stands in the field of hours of a kind.
    pub fn hours(&self, kind: TimeKind) -> &str {
        let text = self.planned.get(&kind).and_then(|it| it.value.as_ref());
        text.map_or("", String::as_str)
    }

    /// The week as planned, as far as its hours can be read.
    pub fn planned_week(&self) -> PlannedWeek {
        planned_week(|kind| self.hours(kind))
    }

    /// Minutes a week that are kept free of any plan (C1).
    pub fn spare(&self) -> i64 {
        self.spare.value.unwrap_or(SPARE_MINUTES)
    }

    /// The day on which a week begins (W6).
    pub fn week_start(&self) -> WeekStart {
        self.week_start.value.unwrap_or_default()
    }

    pub fn work_days(&self) -> Weekdays {
        self.work_days.value.unwrap_or_default()
    }

    /// What is owed a week; `None` without a contract.
    pub fn contract(&self) -> Option<Contract> {
        Some(Contract {
            minutes: self.contract.value?,
            days: Decimal::whole(self.work_days().count().into()),
        })
    }

    /// Minutes of overtime that were paid for or taken.
    pub fn settled_minutes(&self) -> Vec<i64> {
        live(&self.settled).map(|(_, it, _)| it.minutes).collect()
    }

    pub fn task_settings(&self) -> TaskSettings {
        let usual = TaskSettings::default();
        TaskSettings {
            window: self.window.value.unwrap_or(usual.window),
            per_day: self.per_day.value.unwrap_or(usual.per_day),
        }
    }

    /// What a year gives of leave; `None` while nothing is given for it.
    pub fn leave_year(&self, year: i32) -> Option<LeaveYear> {
        let terms = self.leave.get(&year.to_string())?.value.as_ref()?;
        Some(LeaveYear {
            year,
            entitlement: terms.entitlement,
            carry: terms.carry,
            carry_until: terms.carry_until,
            holidays: terms.holidays.clone(),
            half_days: terms.half_days.clone(),
            work_days: self.work_days(),
        })
    }

    /// The boundaries that hold on a day, by id.
    pub fn active_boundaries(&self, today: NaiveDate) -> impl Iterator<Item = (&str, &Boundary)> {
        let all = live(&self.boundaries).map(|(id, boundary, _)| (id, boundary));
        all.filter(move |(_, boundary)| boundary.is_active(today))
    }

    /// The blocks with their ids, as they lie in a week that begins on the chosen day.
    pub fn ordered_blocks(&self) -> Vec<(&str, &Block)> {
        let first = self.week_start().first_day(NaiveDate::default()).weekday();
        let first = i64::from(first.number_from_monday());
        let place = |block: &Block| ((block.day - first).rem_euclid(7), block.start);
        let blocks = live(&self.blocks).map(|(id, block, _)| (id, block));
        crate::order::insertion_sorted(blocks, |a, b| place(a.1) < place(b.1))
    }
}

impl Default for Balance {
    fn default() -> Balance {
        Balance::new(0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::balance::half_days::HalfDays;
    use crate::record::Stamped;
    use crate::store::{Key, load, to_stored_text};

    /// As the first release writes it. Never changed.
    const STORED: &str = r#"{"app":"steppingstone","kind":"balance","version":1,"saved_ms":9,"data":{"planned":{"career":{"value":null,"at":4},"work":{"value":"37h30","at":3}},"spare":{"value":0,"at":3},"week_start":{"value":"sunday","at":3},"contract":{"value":2250,"at":3},"work_days":{"value":[1,2,4],"at":3},"opening":{"value":-90,"at":3},"settled":{"s1":{"value":{"on":"2027-01-08","minutes":60,"how":"taken"},"at":3}},"leave":{"2027":{"value":{"entitlement":56,"carry":7,"carry_until":"2027-03-31","holidays":["2027-01-01"],"half_days":["2027-12-24"]},"at":3}},"boundaries":{"b1":{"value":{"words":"Dinner at home","from":"2027-01-04","until":null},"at":3}},"blocks":{"k1":{"value":{"kind":"career","title":"Course","day":1,"start":1140,"minutes":90},"at":3},"k2":{"value":null,"at":4}},"window":{"value":3,"at":3},"per_day":{"value":90,"at":3},"country":{"value":"DE","at":3},"area_dismissed":{"value":"2027-02-01","at":3}}}"#;

    fn part<T>(value: T) -> Stamped<Option<T>> {
        let value = Some(value);
        Stamped { at_ms: 0, value }
    }

    fn day(text: &str) -> NaiveDate {
        crate::day::date_from_text(text).unwrap()
    }

    fn course(day: i64, start: i64) -> Block {
        Block {
            kind: TimeKind::Career,
            title: "Course".to_owned(),
            day,
            start,
            minutes: 90,
        }
    }

    fn stored() -> Balance {
        let mut balance = Balance::new(1);
        balance.change(3, |it| {
            it.planned.insert(TimeKind::Work, part("37h30".to_owned()));
            it.planned.insert(TimeKind::Career, part("4".to_owned()));
            it.spare.value = Some(0);
            it.week_start.value = Some(WeekStart::Sunday);
            it.contract.value = Some(2_250);
            it.work_days.value = Some([4, 1, 2].into_iter().collect());
            it.opening.value = -90;
            let settled = Settled {
                on: day("2027-01-08"),
                minutes: 60,
                how: SettledHow::Taken,
            };
            it.settled.insert("s1".to_owned(), part(settled));
            let terms = LeaveTerms {
                entitlement: HalfDays::halves(56),
                carry: HalfDays::halves(7),
                carry_until: Some(day("2027-03-31")),
                holidays: vec![day("2027-01-01")],
                half_days: vec![day("2027-12-24")],
            };
            it.leave.insert("2027".to_owned(), part(terms));
            let dinner = Boundary {
                words: "Dinner at home".to_owned(),
                from: day("2027-01-04"),
                until: None,
            };
            it.boundaries.insert("b1".to_owned(), part(dinner));
            it.blocks.insert("k1".to_owned(), part(course(1, 1_140)));
            it.blocks.insert("k2".to_owned(), part(course(2, 1_140)));
            it.window.value = Some(3);
            it.per_day.value = Some(90);
            it.country.value = "DE".to_owned();
            it.area_dismissed.value = Some(day("2027-02-01"));
        });
        balance.change(4, |it| {
            it.planned.remove(&TimeKind::Career);
            it.blocks.remove("k2");
        });
        balance
    }

    #[test]
    fn balance_is_stored_as_the_first_release_writes_it() {
        let key = Key::single(Kind::Balance).unwrap();
        assert_eq!(
            load::<Balance>(&key, Some(STORED)).unwrap().record,
            stored()
        );
        assert_eq!(to_stored_text(&stored(), 9), STORED);
        let empty = r#""data":{}}"#;
        assert!(to_stored_text(&Balance::new(1), 9).ends_with(empty));
    }

    #[test]
    fn what_was_never_chosen_is_as_usual() {
        let (new, stored) = (Balance::new(1), stored());
        assert_eq!((new.spare(), stored.spare()), (SPARE_MINUTES, 0));
        assert_eq!(new.week_start(), WeekStart::Monday);
        assert_eq!(
            (new.work_days().count(), stored.work_days().count()),
            (5, 3)
        );
        assert_eq!(
            (new.task_settings().window, new.task_settings().per_day),
            (2, 60)
        );
        assert_eq!(stored.task_settings().per_day, 90);
        assert_eq!(new.contract(), None);
        let contract = stored.contract().unwrap();
        assert_eq!(
            (contract.minutes, contract.days),
            (2_250, Decimal::whole(3))
        );
        assert_eq!(stored.settled_minutes(), [60]);
    }

    #[test]
    fn what_was_removed_is_gone() {
        let stored = stored();
        let planned = stored.planned_week();
        assert_eq!(planned.minutes.get(&TimeKind::Work), Some(&2_250));
        assert_eq!(planned.minutes.len(), 1);
        let ids: Vec<&str> = stored.ordered_blocks().iter().map(|(id, _)| *id).collect();
        assert_eq!(ids, ["k1"]);
    }

    #[test]
    fn a_year_has_its_own_leave() {
        let year = stored().leave_year(2027).unwrap();
        assert_eq!((year.year, year.carry.as_halves()), (2027, 7));
        assert_eq!(year.work_days.count(), 3);
        assert_eq!(stored().leave_year(2028), None);
    }

    #[test]
    fn a_boundary_holds_from_its_first_to_its_last_day() {
        let mut stored = stored();
        let count = |it: &Balance, on| it.active_boundaries(day(on)).count();
        assert_eq!(count(&stored, "2027-01-03"), 0);
        assert_eq!(count(&stored, "2027-01-04"), 1);
        stored.change(5, |it| {
            if let Some(Some(it)) = it.boundaries.get_mut("b1").map(|it| &mut it.value) {
                it.until = Some(day("2027-02-01"));
            }
        });
        assert_eq!(count(&stored, "2027-02-01"), 1);
        assert_eq!(count(&stored, "2027-02-02"), 0);
    }

    #[test]
    fn blocks_lie_in_the_readers_week() {
        let mut balance = stored();
        balance.change(5, |it| {
            it.blocks.insert("sunday".to_owned(), part(course(7, 60)));
            it.blocks.insert("early".to_owned(), part(course(1, 0)));
        });
        let ids = |it: &Balance| -> Vec<String> {
            let blocks = it.ordered_blocks();
            blocks.iter().map(|(id, _)| (*id).to_owned()).collect()
        };
        assert_eq!(ids(&balance), ["sunday", "early", "k1"]);
        balance.change(6, |it| it.week_start.value = None);
        assert_eq!(ids(&balance), ["early", "k1", "sunday"]);
    }
}
