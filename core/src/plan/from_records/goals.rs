//! What the records of goals say to Plan.

use chrono::NaiveDate;
use litemap::LiteMap;

use super::aims::aim_of;
use super::day_of;
use super::journey::LedgerNames;
use crate::goals::agenda::{Need as AgendaNeed, needs};
use crate::goals::{Goal, Link, Status};
use crate::journey::record::{JourneyLearning, LearningField};
use crate::plan::record::AimRecord;
use crate::plan::{GoalDue, GoalState, NeedId, ServingGoal};
use crate::store::ListRecord;

/// What tells what goals serve beside their own records.
#[derive(Clone, Debug)]
pub struct GoalSources<'a> {
    pub aims: &'a [AimRecord],
    pub names: &'a LedgerNames,
    /// The skills of the lines of the learning plan that became goals, by the id of the goal.
    skills: LiteMap<&'a str, Vec<String>>,
    pub today: NaiveDate,
}

impl<'a> GoalSources<'a> {
    pub fn new(
        aims: &'a [AimRecord],
        names: &'a LedgerNames,
        learning: &'a [JourneyLearning],
        today: NaiveDate,
    ) -> GoalSources<'a> {
        let mut skills: LiteMap<&str, Vec<String>> = LiteMap::new();
        for line in learning {
            let goal = line.text(LearningField::Goal);
            if goal.is_empty() {
                continue;
            }
            let ids = line.skills.value.iter().cloned();
            match skills.get_mut(goal) {
                Some(all) => all.extend(ids),
                None => drop(skills.insert(goal, ids.collect())),
            }
        }
        GoalSources {
            aims,
            names,
            skills,
            today,
        }
    }
}

/// A goal as threads look at it. One that was made of a line of the learning plan serves the skills
/// of that line, and names them.
pub fn serving_goal(goal: &Goal, sources: &GoalSources) -> ServingGoal {
    let (state, finished_on, end_evidence) = match &goal.status.value {
        Status::Building => (GoalState::Draft, None, ""),
        Status::Active => (GoalState::Active, None, ""),
        Status::Paused { .. } => (GoalState::Paused, None, ""),
        Status::Done { on, evidence } => (GoalState::Done, Some(*on), evidence.as_str()),
        Status::Missed { .. } => (GoalState::Missed, None, ""),
        Status::Closed { .. } => (GoalState::Closed, None, ""),
    };
    let links = goal.links.value.iter();
    let linked = links.filter_map(|link| match link {
        Link::Facet(facet) => Some(NeedId::Facet(*facet)),
        Link::Practice(practice) => Some(NeedId::Practice(*practice)),
        // An aim that is gone keeps its name, which leads nowhere.
        Link::Aim(text) => {
            let aim = aim_of(text, sources.aims);
            Some(NeedId::Aim(aim.map_or(text, |aim| &aim.id).clone()))
        }
        Link::Offer(_) => None,
    });
    let skills = sources.skills.get(goal.id.as_str());
    let skills = skills.map_or(&[] as &[String], Vec::as_slice);
    let mut links = goal.links.value.iter();
    let check_ins = goal.ordered_check_ins().into_iter();
    ServingGoal {
        is_example: goal.is_example(),
        made: day_of(made_ms(goal)),
        serves: linked.chain(sources.names.needs(skills)).collect(),
        has_other_link: links.any(|link| matches!(link, Link::Offer(_))),
        state,
        finished_on,
        is_archived: goal.archived.value,
        end_evidence: end_evidence.to_owned(),
        check_ins: check_ins.map(|(_, it)| it.evidence.clone()).collect(),
        names_skills: skills.to_vec(),
        due: due(goal, sources.today),
        ..ServingGoal::new(goal.id.clone())
    }
}

/// About when a goal was made: the first of its entries that still stands.
pub(super) fn made_ms(goal: &Goal) -> i64 {
    let texts = goal.texts.values().map(|text| text.at_ms);
    texts.min().unwrap_or(goal.changed_ms)
}

/// What its agenda says is due (T14).
fn due(goal: &Goal, today: NaiveDate) -> Vec<GoalDue> {
    let firm = |on| Some(GoalDue { on, is_firm: true });
    let rhythm = |on| Some(GoalDue { on, is_firm: false });
    let of = |need: AgendaNeed| match need {
        AgendaNeed::Ending(on)
        | AgendaNeed::FirstStep(on)
        | AgendaNeed::Milestone(on)
        | AgendaNeed::Due(on) => firm(on),
        AgendaNeed::Review(on) | AgendaNeed::CheckIn(on) => rhythm(on),
        // To be said at once, and no firm day.
        AgendaNeed::Reached => rhythm(today),
        AgendaNeed::Finishing | AgendaNeed::Nothing(_) | AgendaNeed::Resting | AgendaNeed::Over => {
            None
        }
    };
    needs(goal, today).into_iter().filter_map(of).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::career::{Facet, Practice};
    use crate::day::date_from_text;
    use crate::goals::check_in::CheckIn;
    use crate::goals::{Field, GoalDraft};
    use crate::journey::record::JourneySkill;
    use crate::plan::AimState;
    use crate::plan::record::AimStanding;

    fn day(text: &str) -> NaiveDate {
        date_from_text(text).unwrap()
    }

    fn draft() -> GoalDraft {
        let mut draft = GoalDraft::default();
        for (field, text) in [
            (Field::Verb, "complete"),
            (Field::Start, "2026-11-02"),
            (Field::Due, "2026-12-04"),
            (Field::CheckInDays, "7"),
        ] {
            draft.set(field, text);
        }
        draft.links = vec![
            Link::Facet(Facet::Growth),
            Link::Practice(Practice::Balance),
            Link::Aim(" Lead a team ".to_owned()),
            Link::Aim("a1".to_owned()),
            Link::Aim("Sleep".to_owned()),
            Link::Offer("pay".to_owned()),
        ];
        draft
    }

    #[test]
    fn a_goal_serves_what_it_is_linked_to_and_the_skills_of_its_line() {
        let mut goal = Goal::new("g1", &draft(), 86_400_000);
        goal.set_status(Status::Active, day("2026-11-02"), 172_800_000);
        let mut note = |id: &str, evidence: &str| {
            let check_in = CheckIn {
                on: day("2026-11-09"),
                value: None,
                note: String::new(),
                evidence: evidence.to_owned(),
            };
            goal.check_in(id, check_in, 172_800_001);
        };
        note("a", "page 4");
        note("b", "page 9");
        goal.take_back("b", 172_800_002);
        let standing = AimStanding {
            state: AimState::Open,
            since: None,
        };
        let text = "Lead a team".to_owned();
        let aims = [AimRecord::new("a1", text, standing, 1, None, 1)];
        let names = LedgerNames::of(&[JourneySkill::new("s1", "SQL", 1)]);
        let mut line = JourneyLearning::for_skill("l1", "s1", "A course", 1);
        line.set_text(LearningField::Goal, "g1", 2);
        let lines = [line];
        let sources = GoalSources::new(&aims, &names, &lines, day("2026-11-30"));
        let found = serving_goal(&goal, &sources);
        let serves: Vec<String> = found.serves.iter().map(NeedId::to_text).collect();
        let expected = [
            "facet:growth",
            "practice:balance",
            "aim:a1",
            "aim:a1",
            "aim:Sleep",
            "skill:SQL",
        ];
        assert_eq!(serves, expected);
        assert!(found.has_other_link && !found.is_example && !found.is_archived);
        assert_eq!(found.check_ins, ["page 4"]);
        assert_eq!(found.names_skills, ["s1"]);
        assert_eq!(found.made, Some(day("1970-01-02")));
        let due = |on: &str, is_firm| GoalDue {
            on: day(on),
            is_firm,
        };
        assert_eq!(
            found.due,
            [due("2026-11-16", false), due("2026-12-04", true)]
        );
    }

    #[test]
    fn each_end_is_told_apart() {
        let names = LedgerNames::default();
        let sources = GoalSources::new(&[], &names, &[], day("2026-11-30"));
        let on = day("2026-11-20");
        let evidence = "a letter".to_owned();
        let found = |status: Status| {
            let mut goal = Goal::new("g1", &draft(), 1);
            goal.status.value = status;
            serving_goal(&goal, &sources)
        };
        let done = found(Status::Done { on, evidence });
        assert_eq!((done.state, done.finished_on), (GoalState::Done, Some(on)));
        assert_eq!(done.end_evidence, "a letter");
        let missed = found(Status::Missed {
            on,
            reason: None,
            note: "too large".to_owned(),
        });
        assert_eq!(missed.state, GoalState::Missed);
        assert_eq!((missed.end_evidence.as_str(), missed.due.len()), ("", 0));
        assert_eq!(found(Status::Building).state, GoalState::Draft);
        assert_eq!(found(Status::Paused { on }).state, GoalState::Paused);
        assert_eq!(found(Status::Closed { on }).state, GoalState::Closed);
    }
}
