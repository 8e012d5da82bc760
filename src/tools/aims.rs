//! The reader's aims, which the plan shows and goals serve.

use leptos::prelude::*;
use steppingstone_core::goals::{Goal, GoalSettings};
use steppingstone_core::plan::from_records::{
    AimUpgrade, aim_of, relink, sorted_aims, upgrade_aims,
};
use steppingstone_core::plan::record::{AimRecord, AimStanding, MAX_PLACE};
use steppingstone_core::plan::{AIM_TEXT, AimState, MAX_OPEN_AIMS, aim_id};
use steppingstone_core::record::Stamped;
use steppingstone_core::store::ListRecord;

use crate::platform::clock;
use crate::state::Records;
use crate::tools::plan::PlanGoals;

/// Makes records of the aims that stand in the settings and links of goals, as they did before
/// there was a plan. The old places are changed only once the records are stored: until then they
/// have the only copy.
pub fn take_over_aims(records: Records) {
    untrack(|| {
        let all = records.goals();
        let upgrade = upgrade(records, &all.read_untracked());
        for aim in &upgrade.added {
            records.put(aim);
        }
        if records.is_at_risk() {
            return;
        }
        for (id, links) in upgrade.relinked {
            let goal = all.with_untracked(|goals| goals.iter().find(|it| it.id == id).cloned());
            if let Some(mut goal) = goal {
                relink(&mut goal, links);
                records.put(&goal);
            }
        }
        let mut settings = records.only::<GoalSettings>();
        if !settings.aims.value.is_empty() {
            // A moment later than the list, in every tab the same.
            settings.aims = Stamped {
                at_ms: settings.aims.at_ms.saturating_add(1),
                value: Vec::new(),
            };
            records.put(&settings);
        }
    });
}

/// The same for a page that looks at the goals without reading them, unless there is something to be
/// taken over.
pub fn take_over_aims_of(records: Records, goals: PlanGoals) {
    let is_due = untrack(|| {
        let is_listed = !records.only::<GoalSettings>().aims.value.is_empty();
        is_listed || goals.with(|goals| !upgrade(records, goals).is_empty())
    });
    if is_due {
        take_over_aims(records);
    }
}

/// What is to be taken over from the settings and from the links of these goals.
fn upgrade(records: Records, goals: &[Goal]) -> AimUpgrade {
    let aims = records.all::<AimRecord>();
    let settings = records.only::<GoalSettings>();
    upgrade_aims(&aims.read_untracked(), &settings, goals)
}

/// The aims of the reader's own, in their order; follows them.
pub(super) fn own_aims(records: Records) -> Vec<AimRecord> {
    let all = records.all::<AimRecord>();
    let all = all.read();
    let sorted = sorted_aims(&all).into_iter();
    sorted.filter(|aim| !aim.is_example()).cloned().collect()
}

/// Whether an aim is open.
pub(super) fn is_open(aim: &AimRecord) -> bool {
    aim.standing.value.state == AimState::Open
}

/// Why the text of an aim cannot be stored.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum AimProblem {
    TooShort,
    /// With the number of its characters.
    TooLong(usize),
    /// There is another aim of this text.
    Same,
    /// There are five open ones.
    Full,
}

/// What is wrong with the text of an aim with an id, or of a new one.
pub(super) fn aim_problem(text: &str, id: Option<&str>, aims: &[AimRecord]) -> Option<AimProblem> {
    let text = text.trim();
    let length = text.chars().count();
    if length < *AIM_TEXT.start() {
        return Some(AimProblem::TooShort);
    }
    if length > *AIM_TEXT.end() {
        return Some(AimProblem::TooLong(length));
    }
    let mut others = aims.iter().filter(|aim| Some(aim.id.as_str()) != id);
    if others.any(|aim| aim.text.value.trim() == text) {
        return Some(AimProblem::Same);
    }
    let open = aims.iter().filter(|aim| is_open(aim)).count();
    (id.is_none() && open >= MAX_OPEN_AIMS).then_some(AimProblem::Full)
}

/// A new aim behind the others, with the same id in every tab.
pub(super) fn new_aim(text: &str, aims: &[AimRecord]) -> AimRecord {
    let (text, now) = (text.trim(), clock::now_ms());
    let is_taken = |id: &str| aims.iter().any(|aim| aim.id == id);
    let last = aims.iter().map(|aim| aim.place.value).max().unwrap_or(0);
    let standing = AimStanding {
        state: AimState::Open,
        since: Some(clock::today()),
    };
    AimRecord::new(
        aim_id(text, &is_taken),
        text.to_owned(),
        standing,
        (last + 1).min(MAX_PLACE),
        Some(clock::today()),
        now,
    )
}

/// The text of the aim to which a link of a goal leads; the link's own where there is none.
pub(super) fn link_text(link: &str, aims: &[AimRecord]) -> String {
    aim_of(link, aims).map_or_else(|| link.to_owned(), |aim| aim.text.value.clone())
}

#[cfg(test)]
mod tests {
    use steppingstone_core::goals::{GoalDraft, Link};

    use super::*;
    use crate::platform::storage::pretended;
    use crate::state::provide_records;

    fn texts(records: Records) -> Vec<String> {
        let aims = untrack(|| own_aims(records)).into_iter();
        aims.map(|aim| aim.text.value).collect()
    }

    #[test]
    fn aims_of_goals_become_records_once_and_links_lead_to_them() {
        pretended::begin();
        Owner::new_root(None).with(|| {
            let records = provide_records();
            let mut settings = GoalSettings::default();
            settings.set_aims(vec!["Lead".to_owned(), "Rest more".to_owned()], 5);
            records.put(&settings);
            let draft = GoalDraft {
                links: vec![Link::Aim("Lead".to_owned()), Link::Aim("Sail".to_owned())],
                ..GoalDraft::default()
            };
            records.put(&Goal::new("g1", &draft, 7));
            take_over_aims(records);
            assert_eq!(texts(records), ["Lead", "Rest more", "Sail"]);
            let goal = records.all::<Goal>().get_untracked().remove(0);
            let aims = untrack(|| own_aims(records));
            let linked: Vec<String> = goal.links.value.iter().map(Link::to_text).collect();
            let expected = [&aims[0], &aims[2]].map(|aim| ["aim:", &aim.id].concat());
            assert_eq!(linked, expected);
            assert_eq!(link_text(&aims[2].id, &aims), "Sail");
            assert_eq!(link_text("gone", &aims), "gone");
            // Other words stand, however often this runs.
            let mut renamed = aims[0].clone();
            renamed.change(99, |aim| aim.text.value = "Lead a team".to_owned());
            records.put(&renamed);
            take_over_aims(records);
            assert_eq!(texts(records), ["Lead a team", "Rest more", "Sail"]);
            // A list that comes back, as from an old copy, is joined.
            let mut again = untrack(|| records.only::<GoalSettings>());
            assert_eq!(again.aims.value, Vec::<String>::new());
            again.set_aims(vec!["Sail".to_owned(), "Teach".to_owned()], 200);
            records.put(&again);
            take_over_aims(records);
            assert_eq!(
                texts(records),
                ["Lead a team", "Rest more", "Sail", "Teach"]
            );
        });
    }

    #[test]
    fn what_cannot_be_stored_stays_where_it_was() {
        pretended::begin();
        Owner::new_root(None).with(|| {
            let records = provide_records();
            let mut settings = GoalSettings::default();
            settings.set_aims(vec!["Lead".to_owned()], 5);
            records.put(&settings);
            pretended::with(|storage| storage.is_full = true);
            take_over_aims(records);
            let kept = untrack(|| records.only::<GoalSettings>());
            assert_eq!(kept.aims.value, ["Lead"]);
            assert_eq!(texts(records), ["Lead"]);
        });
    }

    #[test]
    fn a_sixth_open_aim_and_one_of_the_same_text_are_refused() {
        let mut aims: Vec<AimRecord> = Vec::new();
        for text in ["one", "two", "three", "four", "five"] {
            assert_eq!(aim_problem(text, None, &aims), None, "{text}");
            aims.push(new_aim(text, &aims));
        }
        let problem = |text: &str, id: Option<&str>| aim_problem(text, id, &aims);
        assert_eq!(problem("six", None), Some(AimProblem::Full));
        assert_eq!(problem(" one ", None), Some(AimProblem::Same));
        assert_eq!(problem("no", None), Some(AimProblem::TooShort));
        let long = "ü".repeat(201);
        assert_eq!(problem(&long, None), Some(AimProblem::TooLong(201)));
        assert_eq!(problem("one", Some(&aims[0].id)), None);
        assert_eq!(problem("two", Some(&aims[0].id)), Some(AimProblem::Same));
    }
}
