//! What the targets of a journey ask for, with the files about occupations that this takes.

use steppingstone_core::journey::record::{JourneyEntry, JourneyPlan, JourneySkill};
use steppingstone_core::journey::{Entry, Gap, Ledger, Skill, gap, is_example};
use steppingstone_core::occupations::Element;
use steppingstone_core::plan::from_records::{
    LedgerNames, TargetGap, TargetSkills, target_skills as of_targets,
};

use crate::platform::clock;
use crate::state::{Loaded, OccupationFiles};

/// What the targets ask for. Of one that is an occupation, its files are fetched; until they are
/// there, or if they cannot be had, its threads are missing.
pub(super) fn target_skills(
    files: OccupationFiles,
    plan: &JourneyPlan,
    skills: &[JourneySkill],
    entries: &[JourneyEntry],
    of_examples: bool,
) -> Vec<TargetSkills> {
    if plan.targets().next().is_none() {
        return Vec::new();
    }
    let names = LedgerNames::of(skills);
    let skills: Vec<Skill> = skills.iter().map(JourneySkill::skill).collect();
    let entries: Vec<Entry> = entries.iter().map(JourneyEntry::entry).collect();
    let ledger = Ledger::of(&skills, &entries, clock::today());
    let is_of = |id: &str| is_example(id) == of_examples;
    let mut elements: Vec<Element> = Vec::new();
    let mut gaps: Vec<(String, Gap)> = Vec::new();
    let occupations = plan
        .targets()
        .filter(|(id, target)| is_of(id) && !target.occupation.is_empty());
    for (id, target) in occupations {
        let (Loaded::There(list), Loaded::There(group)) =
            (files.list(), files.group(&target.occupation))
        else {
            continue;
        };
        let profile = group.find(&target.occupation);
        let found = profile.and_then(|it| gap(&it.ratings, &list.elements, &ledger));
        gaps.extend(found.map(|found| (id.to_owned(), found)));
        if elements.is_empty() {
            elements.clone_from(&list.elements);
        }
    }
    let gaps = gaps.iter().map(|(target, gap)| TargetGap { target, gap });
    let gaps: Vec<TargetGap> = gaps.collect();
    let mut all = of_targets(plan, &gaps, &elements, &ledger, &names);
    all.retain(|target| is_of(&target.target));
    all
}
