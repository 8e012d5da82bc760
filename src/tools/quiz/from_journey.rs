//! The career stage of a new quiz, where the reader has a journey.

use leptos::prelude::*;
use leptos::task::spawn_local;
use steppingstone_core::career::Stage;
use steppingstone_core::journey::record::{JourneyEntry, JourneySkill};
use steppingstone_core::journey::{Ledger, stage};
use steppingstone_core::quiz::Setup;
use steppingstone_core::store::{Kind, ListRecord};

use crate::platform::clock;
use crate::state::Records;
use crate::ui::part::part;

// Not needed by readers without a journey: it reads all of it.
part!(quiz_from_journey, set_stage, Suggestion);

/// Where the stage goes.
#[derive(Clone, Copy)]
struct Suggestion {
    records: Records,
    setup: RwSignal<Setup>,
    is_suggested: RwSignal<bool>,
}

/// Has a new quiz begin with the stage of the journey, once that is read.
pub(super) fn suggest(records: Records, setup: RwSignal<Setup>, is_suggested: RwSignal<bool>) {
    if untrack(|| records.ids(Kind::JourneyEntry)).is_empty() {
        return;
    }
    let suggestion = Suggestion {
        records,
        setup,
        is_suggested,
    };
    spawn_local(async move {
        // Without it, the reader says the stage.
        let _ = (quiz_from_journey::PART.draw)(suggestion).await;
    });
}

/// Draws nothing. A stage that the reader chose meanwhile stays.
fn set_stage(suggestion: Suggestion) -> AnyView {
    let Suggestion {
        records,
        setup,
        is_suggested,
    } = suggestion;
    let is_open = setup.try_with_untracked(|setup| setup.stage.is_none());
    if let (Some(true), Some(stage)) = (is_open, stage_of_journey(records)) {
        let _ = setup.try_update(|setup| setup.stage = Some(stage));
        let _ = is_suggested.try_set(true);
    }
    ().into_any()
}

/// The stage that the reader chose in their journey, else the one that follows from it.
fn stage_of_journey(records: Records) -> Option<Stage> {
    let mut entries = records.all::<JourneyEntry>().get_untracked();
    let mut skills = records.all::<JourneySkill>().get_untracked();
    // An example is nobody's own.
    entries.retain(|entry| !entry.is_example());
    skills.retain(|skill| !skill.is_example());
    if entries.is_empty() {
        return None;
    }
    let entries: Vec<_> = entries.iter().map(JourneyEntry::entry).collect();
    let skills: Vec<_> = skills.iter().map(JourneySkill::skill).collect();
    let today = clock::today();
    let ledger = Ledger::of(&skills, &entries, today);
    let chosen = untrack(|| records.journey_plan()).stage.value;
    stage(&entries, &ledger, chosen, today).effective.known()
}

#[cfg(test)]
mod tests {
    use steppingstone_core::journey::record::{EntryField, JourneyPlan};
    use steppingstone_core::journey::{EntryKind, is_example};
    use steppingstone_core::quiz::Form;

    use super::*;
    use crate::state::provide_records;

    /// The stage with which a quiz begins, where one was chosen in the quiz or in the journey.
    fn stage_with(in_quiz: Option<Stage>, in_journey: Option<Stage>) -> (Option<Stage>, bool) {
        stage_of("e1", in_quiz, in_journey)
    }

    fn stage_of(
        id: &str,
        in_quiz: Option<Stage>,
        in_journey: Option<Stage>,
    ) -> (Option<Stage>, bool) {
        Owner::new_root(None).with(|| {
            let records = provide_records();
            let mut entry = JourneyEntry::new(id, EntryKind::Job, 1);
            // Natively it is 1970.
            entry.set_text(EntryField::Start, "1969-12", 2);
            entry.set_text(EntryField::End, "now", 3);
            records.put(&entry);
            let mut plan = JourneyPlan::default();
            plan.stage.value = in_journey;
            records.put(&plan);
            let setup = RwSignal::new(Setup {
                form: Form::Quick,
                working: true,
                stage: in_quiz,
            });
            let is_suggested = RwSignal::new(false);
            let _ = set_stage(Suggestion {
                records,
                setup,
                is_suggested,
            });
            (setup.get_untracked().stage, is_suggested.get_untracked())
        })
    }

    #[test]
    fn a_new_quiz_begins_with_the_stage_of_the_journey() {
        assert_eq!(stage_with(None, None), (Some(Stage::Early), true));
        let senior = Some(Stage::Senior);
        assert_eq!(stage_with(None, senior), (senior, true));
    }

    #[test]
    fn what_was_chosen_in_the_quiz_stays() {
        let middle = Some(Stage::Middle);
        assert_eq!(stage_with(middle, None), (middle, false));
    }

    #[test]
    fn an_example_is_nobodys_journey() {
        assert!(is_example("example1"));
        let senior = Some(Stage::Senior);
        assert_eq!(stage_of("example1", None, senior), (None, false));
    }
}
