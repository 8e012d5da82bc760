//! Interviews, tests, follow-ups and deadlines in a calendar.

use chrono::NaiveDate;

use super::{Opportunity, OpportunityStage, Step, StepKind};
use crate::calendar::{CalendarEvent, When};

/// How long a step with a time takes in a calendar, in minutes, while that is not known.
const STEP_MINUTES: u32 = 60;

/// What an event of an opportunity is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OpportunityDay {
    /// An interview, a test, or a follow-up that is planned as a step.
    Step(StepKind),
    /// What the reader means to do next.
    FollowUp,
    ApplyBy,
    /// By when an offer must be answered.
    AnswerBy,
}

/// The days of opportunities from today on, steps at their time if it is given; `title` finds the
/// words. What is closed, archived or was applied for has its days cancelled, since an earlier file
/// may have brought them.
pub fn opportunity_events<'a>(
    opportunities: impl IntoIterator<Item = &'a Opportunity>,
    today: NaiveDate,
    title: &dyn Fn(&Opportunity, OpportunityDay) -> String,
) -> Vec<CalendarEvent> {
    let mut events = Vec::new();
    for opportunity in opportunities {
        let stage = opportunity.history().stage();
        let is_over = stage == OpportunityStage::Closed || opportunity.archived.value;
        let mut add = |name: &str, day, when, description: &str, is_cancelled| {
            let on = match when {
                When::Day(on) | When::Days(on, _) | When::Time(on, ..) => on,
            };
            if on < today {
                return;
            }
            events.push(CalendarEvent {
                uid: [&opportunity.id, "-", name, "@steppingstone"].concat(),
                when,
                cadence: None,
                title: title(opportunity, day),
                description: description.trim().to_owned(),
                is_cancelled,
                changed_ms: opportunity.changed_ms(),
            });
        };
        for (id, step) in opportunity.steps_in_order() {
            if matches!(
                step.kind,
                StepKind::Interview | StepKind::Test | StepKind::FollowUp
            ) {
                let name = ["step-", id].concat();
                let day = OpportunityDay::Step(step.kind);
                add(&name, day, step_when(step), &step.what, is_over);
            }
        }
        if let Some(next) = &opportunity.follow_up.value {
            let day = OpportunityDay::FollowUp;
            add("follow-up", day, When::Day(next.on), &next.what, is_over);
        }
        if let Some(on) = opportunity.apply_by.value {
            let is_done = is_over || stage != OpportunityStage::Interested;
            add(
                "apply-by",
                OpportunityDay::ApplyBy,
                When::Day(on),
                "",
                is_done,
            );
        }
        let has_offer = stage >= OpportunityStage::Offer;
        if let Some(on) = opportunity.answer_by.value.filter(|_| has_offer) {
            add(
                "answer-by",
                OpportunityDay::AnswerBy,
                When::Day(on),
                "",
                is_over,
            );
        }
    }
    events
}

fn step_when(step: &Step) -> When {
    let minutes = step.minutes.and_then(|minutes| u32::try_from(minutes).ok());
    match step.time {
        Some(time) => When::Time(step.on, time, minutes.unwrap_or(STEP_MINUTES)),
        None => When::Day(step.on),
    }
}

#[cfg(test)]
mod tests {
    use super::super::sample::{day, opportunity, step};
    use super::super::{FollowUp, OpportunityOutcome};
    use super::*;
    use crate::time_of_day::TimeOfDay;

    fn sample() -> Opportunity {
        let mut it = opportunity(
            "o1",
            "Acme",
            &[(OpportunityStage::Interested, "2027-03-01", None)],
        );
        step(&mut it, "past", StepKind::Interview, "2027-03-09");
        step(&mut it, "call", StepKind::Call, "2027-03-12");
        step(&mut it, "test", StepKind::Test, "2027-03-10");
        step(&mut it, "talk", StepKind::Interview, "2027-03-11");
        it.follow_up.value = Some(FollowUp {
            on: day("2027-03-15"),
            what: " Ask ".to_owned(),
        });
        it.apply_by.value = Some(day("2027-03-20"));
        it.answer_by.value = Some(day("2027-03-25"));
        it
    }

    fn events(it: &Opportunity) -> Vec<CalendarEvent> {
        let title = |it: &Opportunity, day| format!("{} {day:?}", it.name());
        opportunity_events([it], day("2027-03-10"), &title)
    }

    fn uids(it: &Opportunity) -> Vec<(String, bool)> {
        let events = events(it).into_iter();
        events
            .map(|event| (event.uid, event.is_cancelled))
            .collect()
    }

    fn stage(it: &mut Opportunity, stage: OpportunityStage) {
        let closes = stage == OpportunityStage::Closed;
        let wanted = super::super::Move {
            to: stage,
            on: day("2027-03-05"),
            outcome: closes.then_some(OpportunityOutcome::Rejected),
        };
        it.move_to(wanted, "b", day("2027-03-10"), 9).unwrap();
    }

    #[test]
    fn what_lies_ahead_has_an_event() {
        let expected = [
            "o1-step-test@steppingstone",
            "o1-step-talk@steppingstone",
            "o1-follow-up@steppingstone",
            "o1-apply-by@steppingstone",
        ];
        assert_eq!(uids(&sample()), expected.map(|uid| (uid.to_owned(), false)));
        let found = events(&sample());
        assert_eq!(found[1].title, "Acme Step(Interview)");
        assert_eq!(found[2].description, "Ask");
        assert_eq!(found[2].when, When::Day(day("2027-03-15")));
    }

    #[test]
    fn a_step_takes_an_hour_unless_it_says_otherwise() {
        let mut it = sample();
        let when = |it: &Opportunity| events(it)[1].when;
        let on = day("2027-03-11");
        assert_eq!(when(&it), When::Day(on));
        let time = TimeOfDay::from_text("09:30").unwrap();
        let set = |it: &mut Opportunity, minutes| {
            let talk = it.steps.get_mut("talk").unwrap().value.as_mut().unwrap();
            (talk.time, talk.minutes) = (Some(time), minutes);
        };
        set(&mut it, None);
        assert_eq!(when(&it), When::Time(on, time, 60));
        set(&mut it, Some(25));
        assert_eq!(when(&it), When::Time(on, time, 25));
    }

    #[test]
    fn deadlines_are_those_of_the_stage() {
        let cancelled = |it: &Opportunity| {
            let last_two = uids(it).split_off(3);
            last_two.into_iter().map(|(_, is)| is).collect::<Vec<_>>()
        };
        let mut it = sample();
        assert_eq!(cancelled(&it), [false], "no offer to answer");
        stage(&mut it, OpportunityStage::Applied);
        assert_eq!(cancelled(&it), [true]);
        stage(&mut it, OpportunityStage::Offer);
        assert_eq!(cancelled(&it), [true, false]);
        stage(&mut it, OpportunityStage::Closed);
        assert!(uids(&it).iter().all(|(_, is_cancelled)| *is_cancelled));
        let mut archived = sample();
        archived.archived.value = true;
        assert!(
            uids(&archived)
                .iter()
                .all(|(_, is_cancelled)| *is_cancelled)
        );
    }
}
