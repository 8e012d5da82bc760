//! The days of applications, as events of a calendar.

use steppingstone_core::calendar::CalendarEvent;
use steppingstone_core::network::{Opportunity, OpportunityDay, StepKind, opportunity_events};

use crate::platform::clock;
use crate::words::network::calendar as w;

/// Interviews, tests, follow-ups and deadlines from today on.
pub(super) fn job_events(jobs: &[Opportunity]) -> Vec<CalendarEvent> {
    opportunity_events(jobs, clock::today(), &title)
}

fn title(job: &Opportunity, day: OpportunityDay) -> String {
    let name = job.name();
    match day {
        OpportunityDay::Step(StepKind::Interview) => w::interview(name),
        OpportunityDay::Step(StepKind::Test) => w::test(name),
        OpportunityDay::FollowUp | OpportunityDay::Step(_) => w::follow_up(name),
        OpportunityDay::ApplyBy => w::apply_by(name),
        OpportunityDay::AnswerBy => w::answer_by(name),
    }
}

/// Says in the title of an event that it is canceled: a program that does not take such events out
/// shows at least that.
pub(super) fn mark_cancelled(events: &mut [CalendarEvent]) {
    for event in events {
        if event.is_cancelled {
            event.title = w::cancelled(&event.title);
        }
    }
}
