//! The hours and the way of a job for the plan of a week (M1): of the present one as an offer has it,
//! of an offer that is compared, or of the journey's present entry. It stands beside the tools, which
//! do not name each other. Nothing is kept in step by itself.

use chrono::NaiveDate;

use crate::balance::record::Balance;
use crate::balance::{KindMinutes, TimeKind, commute_minutes, hours_text, read_minutes};
use crate::decimal::Decimal;
use crate::journey::record::{EntryField, JourneyEntry};
use crate::journey::{End, spans};
use crate::number::DecimalPoint;
use crate::offers::{Field, SavedOffer, Value};
use crate::record::Stamped;

/// What a job takes of a week, in minutes; `None` for what it does not say.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct JobTime {
    pub work: Option<i64>,
    pub commute: Option<i64>,
}

/// Where it is from, by the id of the record.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum JobTimeOrigin {
    Offer(String),
    Entry(String),
}

impl JobTime {
    /// What replaces the plan's in "with this offer" (C3).
    pub fn minutes(&self) -> KindMinutes {
        let parts = [
            (TimeKind::Work, self.work),
            (TimeKind::Commute, self.commute),
        ];
        let given = parts.into_iter();
        given
            .filter_map(|(kind, minutes)| Some((kind, minutes?)))
            .collect()
    }

    pub fn is_empty(&self) -> bool {
        *self == JobTime::default()
    }

    /// Types it into the plan of the week; what it does not say stays. Whether anything changed.
    pub fn take_into(&self, balance: &mut Balance, at_ms: i64) -> bool {
        let minutes = self.minutes();
        balance.change(at_ms, |it| {
            for (kind, minutes) in &minutes {
                let value = Some(hours_text(*minutes));
                it.planned.insert(*kind, Stamped { at_ms, value });
            }
        })
    }
}

/// The way to work of a job, as it is asked for in questions: in whole numbers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct JobWay {
    pub days: i64,
    /// Minutes there and back.
    pub minutes: i64,
}

/// The way of an offer; `None` if it does not say, or not in whole days and minutes.
pub fn way_of_offer(offer: &SavedOffer) -> Option<JobWay> {
    let whole = |field| {
        let number = number(offer, field)?;
        (number == number.rounded(0)).then(|| number.floor())
    };
    let days = whole(Field::DaysOnSite)?;
    let minutes = whole(Field::CommuteMinutes);
    let minutes = minutes.or((days == 0).then_some(0))?;
    Some(JobWay { days, minutes })
}

fn number(offer: &SavedOffer, field: Field) -> Option<Decimal> {
    match offer.draft.read(field, DecimalPoint::Fraction) {
        Ok(Some(Value::Number(number))) => Some(number),
        _ => None,
    }
}

/// What an offer takes of a week: its weekly hours, and its days on site times the way there and back.
pub fn time_of_offer(offer: &SavedOffer) -> JobTime {
    let number = |field| number(offer, field);
    let commute = match (number(Field::DaysOnSite), number(Field::CommuteMinutes)) {
        (Some(days), Some(minutes)) => Some(commute_minutes(days, minutes)),
        // Who works at home all week has no way.
        (Some(Decimal::ZERO), None) => Some(0),
        _ => None,
    };
    let work = number(Field::WeeklyHours);
    JobTime {
        work: work.map(|hours| hours.times(Decimal::whole(60)).rounded(0).floor()),
        commute,
    }
}

/// What the paid role takes that goes on; of several the one that began last. `None` if none says.
pub fn time_of_present_role(entries: &[JourneyEntry], today: NaiveDate) -> Option<(&str, JobTime)> {
    let roles = entries.iter().filter_map(|record| {
        let entry = record.entry();
        let is_present = entry.kind.is_work() && entry.end == Some(End::Now);
        let span = spans(&entry, today).ok().filter(|_| is_present)?;
        let work = read_minutes(record.text(EntryField::HoursWeek)).ok()??;
        let time = JobTime {
            work: Some(work),
            commute: None,
        };
        Some((span.counted.first, (record.id.as_str(), time)))
    });
    let last = roles.reduce(|last, role| if role.0 > last.0 { role } else { last });
    last.map(|(_, role)| role)
}

/// What is known of the present job, and from where: the offer that stands for it, else the journey's
/// present entry.
pub fn present_job_time(
    offers: &[SavedOffer],
    entries: &[JourneyEntry],
    today: NaiveDate,
) -> Option<(JobTimeOrigin, JobTime)> {
    let mut present = offers
        .iter()
        .filter(|offer| offer.is_current && !offer.is_archived);
    let offer = present.find_map(|offer| {
        let time = time_of_offer(offer);
        (!time.is_empty()).then(|| (JobTimeOrigin::Offer(offer.id.clone()), time))
    });
    offer.or_else(|| {
        let (id, time) = time_of_present_role(entries, today)?;
        Some((JobTimeOrigin::Entry(id.to_owned()), time))
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::balance::{SPARE_MINUTES, WeekPreset, with_offer};
    use crate::journey::EntryKind;

    fn today() -> NaiveDate {
        NaiveDate::from_ymd_opt(2026, 11, 30).unwrap()
    }

    fn offer(texts: &[(Field, &str)]) -> SavedOffer {
        let mut offer = SavedOffer::new("o1", 1, 1);
        for (field, text) in texts {
            offer.set_text(*field, text, 2);
        }
        offer
    }

    fn entry(id: &str, kind: EntryKind, start: &str, end: &str, hours: &str) -> JourneyEntry {
        let mut entry = JourneyEntry::new(id, kind, 1);
        for (field, text) in [
            (EntryField::Start, start),
            (EntryField::End, end),
            (EntryField::HoursWeek, hours),
        ] {
            entry.set_text(field, text, 2);
        }
        entry
    }

    #[track_caller]
    fn check(texts: &[(Field, &str)], work: Option<i64>, commute: Option<i64>) {
        assert_eq!(time_of_offer(&offer(texts)), JobTime { work, commute });
    }

    #[test]
    fn an_offer_says_its_hours_and_its_way() {
        let (days, way) = (Field::DaysOnSite, Field::CommuteMinutes);
        check(&[(Field::WeeklyHours, "38.5")], Some(2_310), None);
        check(&[(days, "3"), (way, "55")], None, Some(165));
        check(&[(days, "2.5"), (way, "45")], None, Some(113));
        check(&[(days, "0")], None, Some(0));
        check(&[(days, "3")], None, None);
        check(&[(way, "55")], None, None);
        check(&[(Field::WeeklyHours, "many")], None, None);
    }

    #[test]
    fn the_way_is_asked_for_in_whole_numbers() {
        let way = |days, minutes| {
            let texts = [(Field::DaysOnSite, days), (Field::CommuteMinutes, minutes)];
            let way = way_of_offer(&offer(&texts))?;
            Some((way.days, way.minutes))
        };
        assert_eq!(way("3", "55"), Some((3, 55)));
        assert_eq!(way("0", ""), Some((0, 0)));
        assert_eq!(way("2.5", "55"), None);
        assert_eq!(way("3", ""), None);
        assert_eq!(way("", "55"), None);
    }

    #[test]
    fn an_offer_replaces_hours_and_way_in_the_plan_for_a_look() {
        let offer = offer(&[
            (Field::WeeklyHours, "40"),
            (Field::DaysOnSite, "5"),
            (Field::CommuteMinutes, "90"),
        ]);
        let planned = WeekPreset::FullTime.minutes();
        let instead = time_of_offer(&offer).minutes();
        let with = with_offer(&planned, &instead, SPARE_MINUTES);
        assert_eq!(with.most_difference, -150);
    }

    #[test]
    fn the_role_that_began_last_counts_if_it_says_its_hours() {
        let entries = [
            entry("a", EntryKind::Job, "2020", "now", "20"),
            entry("b", EntryKind::Job, "2024-05", "now", "37:30"),
            entry("c", EntryKind::Job, "2025", "now", ""),
            entry("d", EntryKind::Job, "2025", "2026-01", "40"),
            entry("e", EntryKind::Education, "2026", "now", "10"),
        ];
        let (id, time) = time_of_present_role(&entries, today()).unwrap();
        assert_eq!((id, time.work, time.commute), ("b", Some(2_250), None));
        assert_eq!(time_of_present_role(&entries[2..], today()), None);
    }

    #[test]
    fn the_offer_that_is_the_present_job_comes_before_the_journey() {
        let entries = [entry("a", EntryKind::Job, "2020", "now", "20")];
        let mut present = offer(&[(Field::WeeklyHours, "38.5")]);
        let origin = |offers: &[SavedOffer]| {
            present_job_time(offers, &entries, today()).map(|(origin, _)| origin)
        };
        let of_entry = Some(JobTimeOrigin::Entry("a".to_owned()));
        assert_eq!(origin(&[]), of_entry);
        assert_eq!(origin(&[present.clone()]), of_entry, "not the present job");
        present.is_current = true;
        let of_offer = Some(JobTimeOrigin::Offer("o1".to_owned()));
        assert_eq!(origin(&[present.clone()]), of_offer);
        present.is_archived = true;
        assert_eq!(origin(&[present]), of_entry);
        assert_eq!(present_job_time(&[], &[], today()), None);
    }

    #[test]
    fn taking_it_over_types_only_what_is_known() {
        let mut balance = Balance::new(1);
        balance.change(2, |it| {
            let value = Some("5".to_owned());
            it.planned
                .insert(TimeKind::Commute, Stamped { at_ms: 2, value });
        });
        let time = JobTime {
            work: Some(2_250),
            commute: None,
        };
        assert!(time.take_into(&mut balance, 3));
        assert_eq!(balance.hours(TimeKind::Work), "37:30");
        assert_eq!(balance.hours(TimeKind::Commute), "5");
        assert!(
            !time.take_into(&mut balance, 4),
            "the same again is no edit"
        );
        assert!(!JobTime::default().take_into(&mut balance, 5));
    }
}
