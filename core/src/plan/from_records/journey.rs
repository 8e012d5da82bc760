//! What the records of Journey say to Plan: which skills are there and asked for.

use litemap::LiteMap;

use crate::journey::record::{JourneyLearning, JourneyPlan, JourneySkill, SkillField, Target};
use crate::journey::{
    Gap, GapOutcome, GapRow, LearningStatus, Ledger, RequirementOutcome, is_example,
    skill_of_element,
};
use crate::occupations::Element;
use crate::plan::{LedgerSkill, NeedId, TargetItem, TargetOutcome};
use crate::ratio::Ratio;
use crate::store::ListRecord;

/// The skills of the ledger, with the goals from which they hold evidence.
pub fn ledger_skills(skills: &[JourneySkill]) -> Vec<LedgerSkill> {
    let skill = |skill: &JourneySkill| {
        let goals = skill.pieces().filter_map(|(_, piece)| piece.goal.clone());
        LedgerSkill {
            id: skill.id.clone(),
            is_example: skill.is_example(),
            evidence_goals: goals.collect(),
        }
    };
    skills.iter().map(skill).collect()
}

/// The names of the skills of a ledger, both ways. A need that is a skill is named by its name.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct LedgerNames {
    by_id: LiteMap<String, String>,
    by_name: LiteMap<(bool, String), String>,
}

impl LedgerNames {
    /// Of two skills with one name the first is meant.
    pub fn of(skills: &[JourneySkill]) -> LedgerNames {
        let mut names = LedgerNames::default();
        for skill in skills {
            let name = skill.text(SkillField::Name).trim().to_owned();
            let key = (skill.is_example(), name.clone());
            if !name.is_empty() && !names.by_name.contains_key(&key) {
                names.by_name.insert(key, skill.id.clone());
            }
            names.by_id.insert(skill.id.clone(), name);
        }
        names
    }

    /// The name of a skill; `None` for one that is gone or has none.
    pub fn name(&self, id: &str) -> Option<&str> {
        let name = self.by_id.get(id)?.as_str();
        (!name.is_empty()).then_some(name)
    }

    /// The id of a skill of that name: of the examples, or of the reader's own.
    pub fn id(&self, name: &str, is_example: bool) -> Option<&str> {
        let key = (is_example, name.to_owned());
        self.by_name.get(&key).map(String::as_str)
    }

    /// The needs that skills stand for.
    pub fn needs<'a>(&'a self, ids: &'a [String]) -> impl Iterator<Item = NeedId> + 'a {
        let names = ids.iter().filter_map(|id| self.name(id));
        names.map(|name| NeedId::Skill(name.to_owned()))
    }
}

/// What is missing for a target that is an occupation, by the id of the target: worked out from files
/// that are fetched.
#[derive(Clone, Copy, Debug)]
pub struct TargetGap<'a> {
    pub target: &'a str,
    pub gap: &'a Gap,
}

/// What a target asks for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TargetSkills {
    pub target: String,
    pub is_example: bool,
    pub items: Vec<TargetItem>,
}

/// What each target asks for: the elements of its occupation where its gap is known, and the lines of
/// its advertisement for which the reader said which skill is meant. A skill that is in the ledger
/// goes by its name there, so that several targets mean the same one.
pub fn target_skills(
    plan: &JourneyPlan,
    gaps: &[TargetGap],
    elements: &[Element],
    ledger: &Ledger,
    names: &LedgerNames,
) -> Vec<TargetSkills> {
    let sources = Sources {
        plan,
        elements,
        ledger,
        names,
    };
    let targets = plan.targets().map(|(id, target)| {
        let known = gaps.iter().filter(|it| it.target == id);
        let rows = known.flat_map(|it| it.gap.skills.iter().chain(&it.gap.knowledge));
        let asked = rows.filter_map(|row| sources.of_row(row));
        TargetSkills {
            target: id.to_owned(),
            is_example: is_example(id),
            items: asked.chain(sources.of_lines(target)).collect(),
        }
    });
    targets.collect()
}

struct Sources<'a> {
    plan: &'a JourneyPlan,
    elements: &'a [Element],
    ledger: &'a Ledger<'a>,
    names: &'a LedgerNames,
}

impl Sources<'_> {
    fn of_row(&self, row: &GapRow) -> Option<TargetItem> {
        let element = self.elements.get(row.element)?;
        let own = row.own.as_ref().map(|own| own.id.clone());
        let skill = own.or_else(|| skill_of_element(element, self.ledger));
        let name = skill.as_ref().and_then(|id| self.names.name(id));
        let is_wanted = skill.as_ref().is_some_and(|id| self.plan.is_wanted(id));
        Some(TargetItem {
            name: name.unwrap_or(&element.name).to_owned(),
            importance: Ratio::new(row.importance.into(), 100),
            is_wanted: is_wanted || self.plan.is_wanted(&element.id),
            outcome: match row.outcome {
                GapOutcome::Below => TargetOutcome::Below,
                GapOutcome::Refresh => TargetOutcome::Refresh,
                GapOutcome::NeedsEvidence => TargetOutcome::NeedsEvidence,
                GapOutcome::NotRated => TargetOutcome::NotRated,
                GapOutcome::LevelUnknown => TargetOutcome::LevelUnknown,
                GapOutcome::Evidenced => TargetOutcome::Evidenced,
            },
        })
    }

    fn of_lines(&self, target: &Target) -> Vec<TargetItem> {
        let rows = target.requirements(self.ledger).into_iter();
        let items = rows.filter_map(|row| {
            let skill = target.confirmed.get(&row.line)?;
            Some(TargetItem {
                name: self.names.name(skill)?.to_owned(),
                importance: None,
                is_wanted: self.plan.is_wanted(skill),
                outcome: match row.outcome {
                    RequirementOutcome::Below => TargetOutcome::Below,
                    RequirementOutcome::Refresh => TargetOutcome::Refresh,
                    RequirementOutcome::NeedsEvidence => TargetOutcome::NeedsEvidence,
                    RequirementOutcome::NotRated => TargetOutcome::NotRated,
                    RequirementOutcome::Evidenced => TargetOutcome::Evidenced,
                    RequirementOutcome::ToConfirm => TargetOutcome::ToConfirm,
                    RequirementOutcome::NotInLedger => TargetOutcome::NotInLedger,
                },
            })
        });
        items.collect()
    }
}

/// The skills for which something is in the learning plan, by name (L6). What was dropped is not in
/// it; what is done is, as a finished goal is a plan.
pub fn planned_skills(learning: &[JourneyLearning], names: &LedgerNames) -> Vec<String> {
    let dropped = LearningStatus::Dropped;
    let lines = learning.iter().filter(|it| it.status.value != dropped);
    let ids = lines.flat_map(|line| &line.skills.value);
    let names = ids.filter_map(|id| names.name(id));
    names.map(str::to_owned).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::day::date_from_text;
    use crate::journey::record::EvidenceText;
    use crate::journey::{EvidenceKind, Level, OwnSkill, Skill};

    fn skill(id: &str, name: &str, level: Option<u8>) -> JourneySkill {
        let mut skill = JourneySkill::new(id, name, 1);
        skill.rate(level.and_then(Level::new), 2);
        skill
    }

    fn row(element: usize, own: Option<&str>, outcome: GapOutcome) -> GapRow {
        let own = own.map(|id| OwnSkill {
            id: id.to_owned(),
            level: Level::ON_MY_OWN,
        });
        GapRow {
            element,
            importance: 375,
            need: Some(3),
            own,
            outcome,
            steps: 1,
        }
    }

    #[test]
    fn a_skill_of_the_ledger_goes_by_its_name_there() {
        let records = [skill("s1", "SQL ", Some(1)), skill("s2", "Excel", Some(2))];
        let names = LedgerNames::of(&records);
        let element = |id: &str, name: &str| Element {
            id: id.to_owned(),
            name: name.to_owned(),
            is_skill: true,
        };
        let elements = [element("e0", "Databases"), element("e1", "Writing")];
        let gap = Gap {
            skills: vec![
                row(0, Some("s1"), GapOutcome::Below),
                row(1, None, GapOutcome::NotRated),
            ],
            knowledge: vec![row(9, None, GapOutcome::Below)],
            excluded: Default::default(),
        };
        let mut plan = JourneyPlan::default();
        let mut target = Target::occupation("13-1071.00", "HR");
        target.set_text("Excel\nJuggling\nFrench");
        for (line, id) in [("excel", "s2"), ("french", "gone")] {
            target.confirmed.insert(line.to_owned(), id.to_owned());
        }
        plan.set_target("t1", Some(target), 1);
        plan.set_wanted("s1", true, 2);
        plan.set_wanted("e1", true, 3);
        let skills: Vec<Skill> = records.iter().map(JourneySkill::skill).collect();
        let today = date_from_text("2026-11-30").unwrap();
        let ledger = Ledger::of(&skills, &[], today);
        let gaps = [TargetGap {
            target: "t1",
            gap: &gap,
        }];
        let found = target_skills(&plan, &gaps, &elements, &ledger, &names);
        assert_eq!(found.len(), 1);
        let row = |item: &TargetItem| (item.name.clone(), item.is_wanted, item.outcome);
        let rows: Vec<_> = found[0].items.iter().map(row).collect();
        let expected = [
            ("SQL", true, TargetOutcome::Below),
            ("Writing", true, TargetOutcome::NotRated),
            ("Excel", false, TargetOutcome::NeedsEvidence),
        ];
        let expected = expected.map(|(name, wanted, outcome)| (name.to_owned(), wanted, outcome));
        assert_eq!(rows, expected);
        assert_eq!(found[0].items[0].importance, Ratio::new(15, 4));
        // Without the files only what is pasted is known.
        let without = target_skills(&plan, &[], &[], &ledger, &names);
        assert_eq!(without[0].items.len(), 1);
    }

    #[test]
    fn evidence_names_the_goals_that_it_comes_from() {
        let mut record = skill("s1", "SQL", None);
        let evidence = |goal: Option<&str>| EvidenceText {
            goal: goal.map(str::to_owned),
            ..EvidenceText::new(EvidenceKind::Goal)
        };
        record.set_evidence("a", Some(evidence(Some("g1"))), 3);
        record.set_evidence("b", Some(evidence(None)), 4);
        record.set_evidence("c", Some(evidence(Some("g2"))), 5);
        record.set_evidence("c", None, 6);
        let example = skill("exampleskill", "SQL", None);
        let found = ledger_skills(&[record, example]);
        assert_eq!(found[0].evidence_goals, ["g1"]);
        assert!(!found[0].is_example && found[1].is_example);
    }

    #[test]
    fn names_of_examples_are_apart() {
        let records = [
            skill("exampleskill", "SQL", None),
            skill("s1", "SQL", None),
            skill("s2", "SQL", None),
            skill("s3", " ", None),
        ];
        let names = LedgerNames::of(&records);
        assert_eq!(names.id("SQL", true), Some("exampleskill"));
        assert_eq!(names.id("SQL", false), Some("s1"));
        assert_eq!((names.name("s2"), names.name("s3")), (Some("SQL"), None));
    }

    #[test]
    fn what_was_dropped_is_no_plan() {
        let names = LedgerNames::of(&[skill("s1", "SQL", None), skill("s2", "Excel", None)]);
        let line = |skill: &str, status| {
            let mut line = JourneyLearning::for_skill("l", skill, "A course", 1);
            line.status.value = status;
            line
        };
        let lines = [
            line("s1", LearningStatus::Dropped),
            line("s2", LearningStatus::Done),
            line("gone", LearningStatus::Planned),
        ];
        assert_eq!(planned_skills(&lines, &names), ["Excel"]);
    }
}
