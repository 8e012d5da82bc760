//! What a reader may leave out of what is shared.

use super::Shared;
use super::journey::{clear_journey_notes, to_show};
use crate::goals::{Field, Goal, Status};

impl Shared {
    /// As it goes into a link. Which goals come before a goal is left out: they are not in the
    /// link, and their ids name nothing where it is opened. So are the quiz result that a goal came
    /// from, since a result is shared only by itself, and what offers meet of what the reader's
    /// goals ask and the opportunities they came from, since those are not in the link either.
    ///
    /// With `leave_out`, so is what may be nobody else's business: of a goal why it matters, what could
    /// stop it and what to do then, and whatever was written since it was started, which is the notes
    /// and proof of check-ins, reviews, and what was said at its end; of offers what the reader calls them, mostly an employer's name. What a goal is,
    /// its numbers and days stay. Of a journey, whatever is private, pay, and what the reader thinks of
    /// it never go into a link, and its notes only if they are not left out. Of a report, people never
    /// go into a link, and pay only where it was chosen when the report was made. A result and a quiz
    /// in progress have nothing of the kind: they are their answers.
    #[must_use]
    pub fn to_send(&self, leave_out: bool) -> Shared {
        let mut shared = self.clone();
        match &mut shared {
            Shared::Goal(goal) => {
                goal.forget_sender();
                if leave_out {
                    clear_notes(goal);
                }
            }
            Shared::Offers(offers, _) => {
                for offer in offers {
                    offer.forget_sender();
                    if leave_out {
                        offer.draft.name.clear();
                    }
                }
            }
            Shared::Journey(entries, skills) => {
                let shown = to_show(entries, skills);
                (*entries, *skills) = shown;
                if leave_out {
                    clear_journey_notes(entries);
                }
            }
            Shared::Report(report) => **report = report.to_show(),
            Shared::Result(_) | Shared::Draft(_) => {}
        }
        shared
    }

    /// Whether leaving out would make a difference.
    pub fn can_leave_out(&self) -> bool {
        self.to_send(true) != self.to_send(false)
    }
}

fn clear_notes(goal: &mut Goal) {
    for field in [Field::Why, Field::Obstacle, Field::Plan] {
        goal.texts.remove(&field);
    }
    for (_, check_in) in &mut goal.check_ins {
        if let Some(reading) = &mut check_in.value {
            reading.note.clear();
            reading.evidence.clear();
        }
    }
    for (_, review) in &mut goal.reviews {
        review.value.clear();
    }
    match &mut goal.status.value {
        Status::Done { evidence: said, .. } | Status::Missed { note: said, .. } => said.clear(),
        Status::Building | Status::Active | Status::Paused { .. } | Status::Closed { .. } => {}
    }
}
