//! Interviews, follow-ups and deadlines of openings in a calendar.

use chrono::NaiveDate;

use super::{Opportunity, OpportunityStage, StepKind};
use crate::calendar::{CalendarEvent, When};

/// How long an interview or a test takes where that is not known, in minutes.
const STEP_MINUTES: u32 = 60;

/// What a day of an opening is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OpportunityDay {
    Interview,
    Test,
    FollowUp,
    ApplyBy,
    AnswerBy,
}

/// The interviews and tests, the follow-ups and the deadlines from a day on; `title` finds the words.
/// What belongs to an opening that is closed or archived, or whose deadline was met, is cancelled,
/// since an earlier file may have brought it. An interview with a time is at that time wherever the
/// reader is.
pub fn opportunity_events<'a>(
    opportunities: impl IntoIterator<Item = &'a Opportunity>,
    today: NaiveDate,
    title: &dyn Fn(OpportunityDay, &Opportunity) -> String,
) -> Vec<CalendarEvent> {
    let mut events = Vec::new();
    for it in opportunities {
        let stage = it.history().stage();
        let is_over = it.archived.value || stage == OpportunityStage::Closed;
        let mut add = |of: &str, day: OpportunityDay, when: When, about: &str, is_cancelled| {
            events.push(CalendarEvent {
                uid: [&it.id, "-", of, "@steppingstone"].concat(),
                when,
                cadence: None,
                title: title(day, it),
                description: about.trim().to_owned(),
                is_cancelled: is_over || is_cancelled,
                changed_ms: it.changed_ms(),
            });
        };
        for (id, step) in it.steps_in_order() {
            let day = match step.kind {
                StepKind::Interview => OpportunityDay::Interview,
                StepKind::Test => OpportunityDay::Test,
                StepKind::Call | StepKind::FollowUp | StepKind::Note => continue,
            };
            if step.on >= today {
                let minutes = step.minutes.and_then(|it| u32::try_from(it).ok());
                let when = match step.time {
                    Some(time) => When::Time(step.on, time, minutes.unwrap_or(STEP_MINUTES)),
                    None => When::Day(step.on),
                };
                add(id, day, when, &step.what, false);
            }
        }
        let ahead = |day: Option<NaiveDate>| day.filter(|day| *day >= today);
        let follow_up = it.follow_up.value.as_ref();
        if let Some(follow_up) = follow_up.filter(|it| it.on >= today) {
            let when = When::Day(follow_up.on);
            add(
                "follow-up",
                OpportunityDay::FollowUp,
                when,
                &follow_up.what,
                false,
            );
        }
        if let Some(on) = ahead(it.apply_by.value) {
            let is_met = stage != OpportunityStage::Interested;
            add(
                "apply-by",
                OpportunityDay::ApplyBy,
                When::Day(on),
                "",
                is_met,
            );
        }
        if let Some(on) = ahead(it.answer_by.value) {
            let is_none = stage != OpportunityStage::Offer;
            add(
                "answer-by",
                OpportunityDay::AnswerBy,
                When::Day(on),
                "",
                is_none,
            );
        }
    }
    events
}

#[cfg(test)]
mod tests {
    use super::super::sample::{day, opportunity, step};
    use super::super::{FollowUp, OpportunityOutcome};
    use super::*;
    use crate::time_of_day::TimeOfDay;

    fn events(it: &Opportunity) -> Vec<(String, When, bool)> {
        let title = |_: OpportunityDay, it: &Opportunity| it.name().to_owned();
        let events = opportunity_events([it], day("2027-03-10"), &title).into_iter();
        events
            .map(|event| {
                assert_eq!(event.title, "Contoso");
                let uid = event.uid.trim_end_matches("@steppingstone").to_owned();
                (uid, event.when, event.is_cancelled)
            })
            .collect()
    }

    #[test]
    fn what_lies_ahead_is_in_the_calendar_until_it_is_met() {
        use OpportunityStage::{Applied, Closed, Interested, Offer};
        let at = |entries: &[super::super::sample::Entry]| {
            let mut it = opportunity("o", "Contoso", entries);
            it.apply_by.value = Some(day("2027-03-20"));
            it.answer_by.value = Some(day("2027-03-21"));
            let cancelled = events(&it).into_iter().map(|(_, _, is)| is);
            cancelled.collect::<Vec<bool>>()
        };
        assert_eq!(at(&[(Interested, "2027-03-01", None)]), [false, true]);
        assert_eq!(at(&[(Applied, "2027-03-01", None)]), [true, true]);
        assert_eq!(at(&[(Offer, "2027-03-01", None)]), [true, false]);
        let closed = Some(OpportunityOutcome::Declined);
        assert_eq!(at(&[(Closed, "2027-03-01", closed)]), [true, true]);
    }

    #[test]
    fn an_interview_is_at_its_time_and_a_day_that_is_over_is_not_there() {
        let applied = [(OpportunityStage::Applied, "2027-03-01", None)];
        let mut it = opportunity("o", "Contoso", &applied);
        step(&mut it, "past", StepKind::Interview, "2027-03-09");
        step(&mut it, "call", StepKind::Call, "2027-03-12");
        step(&mut it, "test", StepKind::Test, "2027-03-10");
        step(&mut it, "talk", StepKind::Interview, "2027-03-11");
        let time = TimeOfDay::from_text("09:30");
        if let Some(talk) = it.steps.get_mut("talk").and_then(|it| it.value.as_mut()) {
            talk.time = time;
        }
        it.follow_up.value = Some(FollowUp {
            on: day("2027-03-15"),
            what: "Ask".to_owned(),
        });
        let found = events(&it);
        assert_eq!(
            found,
            [
                ("o-test".to_owned(), When::Day(day("2027-03-10")), false),
                (
                    "o-talk".to_owned(),
                    When::Time(day("2027-03-11"), time.unwrap(), 60),
                    false
                ),
                (
                    "o-follow-up".to_owned(),
                    When::Day(day("2027-03-15")),
                    false
                ),
            ]
        );
    }
}
