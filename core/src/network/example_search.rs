//! A made-up search for work to look at before anything is typed.

use chrono::{Datelike, Days, NaiveDate};

use super::warnings::workday_from;
use super::{
    ActivityKind, ApplicationMethod, EXAMPLE, FollowUp, JobSource, Opportunity, OpportunityOutcome,
    OpportunityStage, SearchActivity, StageEntry, Step, StepKind, WorkMode,
};
use crate::record::Stamped;
use crate::time_of_day::TimeOfDay;

/// What is said in the example. Each list is in the order of the opportunities or activities.
pub struct SearchExampleWords<'a> {
    /// An opening, one applied for, one with interviews, one with an offer, one that is closed.
    pub titles: [&'a str; 5],
    pub organizations: [&'a str; 5],
    pub places: [&'a str; 5],
    /// As typed; empty where it is not known.
    pub pay: [&'a str; 5],
    /// What two interviews of the third are about, and what came of the first.
    pub interviews: [&'a str; 2],
    pub interview_result: &'a str,
    /// What to do next about the second.
    pub follow_up: &'a str,
    /// A fair, a workshop, an evening of looking through openings.
    pub activities: [&'a str; 3],
    /// With whom the first two were.
    pub with: [&'a str; 2],
}

/// What is stored for it.
pub struct SearchExample {
    pub opportunities: Vec<Opportunity>,
    pub activities: Vec<SearchActivity>,
}

/// An opening as of today: one to apply for soon, one that is quiet for long, one with an interview
/// ahead, one with an offer to answer, and one without an answer.
struct Seen {
    source: JobSource,
    method: Option<ApplicationMethod>,
    mode: Option<WorkMode>,
    /// Stages, and how many days ago they began.
    stages: &'static [(OpportunityStage, u64)],
    outcome: Option<OpportunityOutcome>,
}

const SEEN: [Seen; 5] = [
    Seen {
        source: JobSource::Advert,
        method: None,
        mode: Some(WorkMode::Hybrid),
        stages: &[(OpportunityStage::Interested, 4)],
        outcome: None,
    },
    Seen {
        source: JobSource::Advert,
        method: Some(ApplicationMethod::OnlineForm),
        mode: Some(WorkMode::Remote),
        stages: &[
            (OpportunityStage::Interested, 21),
            (OpportunityStage::Applied, 17),
        ],
        outcome: None,
    },
    Seen {
        source: JobSource::Referral,
        method: Some(ApplicationMethod::Email),
        mode: Some(WorkMode::OnSite),
        stages: &[
            (OpportunityStage::Applied, 23),
            (OpportunityStage::Interviewing, 9),
        ],
        outcome: None,
    },
    Seen {
        source: JobSource::Approached,
        method: Some(ApplicationMethod::Phone),
        mode: Some(WorkMode::Hybrid),
        stages: &[
            (OpportunityStage::Applied, 33),
            (OpportunityStage::Interviewing, 19),
            (OpportunityStage::Offer, 2),
        ],
        outcome: None,
    },
    Seen {
        source: JobSource::Agency,
        method: Some(ApplicationMethod::Agency),
        mode: None,
        stages: &[
            (OpportunityStage::Applied, 75),
            (OpportunityStage::Closed, 12),
        ],
        outcome: Some(OpportunityOutcome::NoAnswer),
    },
];

/// The opportunities and activities of the example, as if they had been noted over the last weeks.
/// What was done or is planned falls on working days.
pub fn example_search(words: &SearchExampleWords, today: NaiveDate, at_ms: i64) -> SearchExample {
    let seen = SEEN.iter().enumerate();
    let opportunities = seen.map(|(place, seen)| opportunity(place, seen, words, today, at_ms));
    let activities = [
        (ActivityKind::Fair, 16, 180),
        (ActivityKind::Workshop, 8, 90),
        (ActivityKind::Search, 1, 45),
    ];
    let activities = activities.into_iter().enumerate().map(|(place, row)| {
        let (kind, days, minutes) = row;
        let id = [EXAMPLE, "activity", &place.to_string()].concat();
        let mut activity = SearchActivity::new(id, ago(today, days), kind, at_ms);
        activity.change(at_ms, |activity| {
            activity.what.value = word(&words.activities, place);
            activity.with.value = word(&words.with, place);
            activity.minutes.value = Some(minutes);
        });
        activity
    });
    SearchExample {
        opportunities: opportunities.collect(),
        activities: activities.collect(),
    }
}

fn opportunity(
    place: usize,
    seen: &Seen,
    words: &SearchExampleWords,
    today: NaiveDate,
    at_ms: i64,
) -> Opportunity {
    let id = [EXAMPLE, "opportunity", &place.to_string()].concat();
    let (title, organization) = (
        word(&words.titles, place),
        word(&words.organizations, place),
    );
    let mut opportunity = Opportunity::new(id, title, organization, at_ms);
    opportunity.change(at_ms, |it| {
        it.place.value = word(&words.places, place);
        it.pay.value = word(&words.pay, place);
        it.mode.value = seen.mode;
        it.source.value = Some(seen.source);
        it.method.value = seen.method;
        for (number, (stage, days)) in seen.stages.iter().enumerate() {
            let closes = *stage == OpportunityStage::Closed;
            let value = Some(StageEntry {
                stage: *stage,
                on: ago(today, *days),
                outcome: seen.outcome.filter(|_| closes),
            });
            let id = [EXAMPLE, "stage", &number.to_string()].concat();
            it.history.insert(id, Stamped { at_ms, value });
        }
        match place {
            0 => it.apply_by.value = Some(ahead(today, 1)),
            1 => {
                it.follow_up.value = Some(FollowUp {
                    on: ago(today, 0),
                    what: words.follow_up.to_owned(),
                });
            }
            2 => {
                // The second of the people, who told of it.
                it.contact.value = Some([EXAMPLE, "person1"].concat());
                let [first, second] = words.interviews;
                let result = words.interview_result;
                let ten = TimeOfDay::new(10, 0);
                let steps = [
                    interview(ago(today, 5), TimeOfDay::new(14, 30), 45, first, result),
                    interview(ahead(today, 3), ten, 60, second, ""),
                ];
                for (number, step) in steps.into_iter().enumerate() {
                    let id = [EXAMPLE, "step", &number.to_string()].concat();
                    let value = Some(step);
                    it.steps.insert(id, Stamped { at_ms, value });
                }
            }
            3 => it.answer_by.value = Some(ahead(today, 5)),
            _ => {}
        }
    });
    opportunity
}

fn interview(
    on: NaiveDate,
    time: Option<TimeOfDay>,
    minutes: i64,
    what: &str,
    result: &str,
) -> Step {
    Step {
        on,
        time,
        minutes: Some(minutes),
        kind: StepKind::Interview,
        what: what.to_owned(),
        result: result.to_owned(),
    }
}

/// So many days ago, or on the Friday before if that is a Saturday or Sunday.
fn ago(today: NaiveDate, days: u64) -> NaiveDate {
    let day = today.checked_sub_days(Days::new(days)).unwrap_or(today);
    let past_friday = day.weekday().num_days_from_monday().saturating_sub(4);
    let friday = day.checked_sub_days(Days::new(past_friday.into()));
    friday.unwrap_or(day)
}

/// In so many days, or on the Monday after.
fn ahead(today: NaiveDate, days: u64) -> NaiveDate {
    let day = today.checked_add_days(Days::new(days));
    day.and_then(workday_from).unwrap_or(today)
}

fn word(words: &[&str], place: usize) -> String {
    words.get(place).copied().unwrap_or_default().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::network::{QuietDays, ReportSettings, WarningKind, is_example, report, warnings};
    use crate::store::{ListRecord, Record};
    use crate::week_start::WeekStart;

    fn words<'a>() -> SearchExampleWords<'a> {
        SearchExampleWords {
            titles: ["Ada", "Ben", "Chi", "Dana", "Eli"],
            organizations: ["Mill", "Inn", "Forge", "Farm", "Dock"],
            places: ["Graz"; 5],
            pay: ["", "72k", "", "75k", ""],
            interviews: ["First round", "The team"],
            interview_result: "Went well",
            follow_up: "Ask",
            activities: ["Fair", "Letters", "Openings"],
            with: ["Job centre", "Library"],
        }
    }

    #[test]
    fn every_stage_and_what_waits_shows_whatever_the_day() {
        let first = crate::day::date_from_text("2027-02-22").unwrap();
        for days in 0..14 {
            let today = first + Days::new(days);
            let SearchExample {
                opportunities,
                activities,
            } = example_search(&words(), today, 5);
            let stages: Vec<_> = opportunities
                .iter()
                .map(|it| it.history().stage())
                .collect();
            assert_eq!(stages, OpportunityStage::ALL);
            let quiet = QuietDays::default();
            let found = opportunities.iter().map(|it| {
                let found = warnings(it, &quiet, today);
                found.into_iter().map(|it| it.kind).collect::<Vec<_>>()
            });
            use WarningKind::{DeadlineNear, FollowUp, Stale};
            let expected = [
                vec![DeadlineNear],
                vec![FollowUp, Stale],
                vec![],
                vec![],
                vec![],
            ];
            assert_eq!(found.collect::<Vec<_>>(), expected, "{today}");
            let settings = ReportSettings {
                from: today - Days::new(28),
                to: today,
                as_of: today,
                week_start: WeekStart::Monday,
                needed: None,
            };
            let found = report(&settings, &opportunities, &activities, &[]);
            assert_eq!(
                found.rows.len(),
                6,
                "two applications, an interview, three activities"
            );
            let is_workday = |day: NaiveDate| day.weekday().num_days_from_monday() < 5;
            assert!(found.rows.iter().all(|row| is_workday(row.on)));
        }
    }

    #[test]
    fn all_of_it_is_labeled_and_can_be_stored() {
        let today = crate::day::date_from_text("2026-11-30").unwrap();
        let example = example_search(&words(), today, 5);
        assert_eq!(
            (example.opportunities.len(), example.activities.len()),
            (5, 3)
        );
        fn check<R: Record + ListRecord>(records: &[R]) {
            for record in records {
                assert!(record.is_example() && is_example(record.id()));
                assert!(record.key().is_some());
                assert!(R::from_doc(record.doc()).ok().as_ref() == Some(record));
            }
        }
        check(&example.opportunities);
        check(&example.activities);
        let second = &example.opportunities[2];
        assert_eq!(second.contact.value.as_deref(), Some("exampleperson1"));
    }
}
