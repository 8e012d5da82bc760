use super::*;
use crate::day::date_from_text;
use crate::plan::{CriterionSource, LedgerSkill, PlanOffer, Rating, TargetOutcome};
use crate::ratio::Ratio;

fn empty<'a>() -> LooseEndsInput<'a> {
    LooseEndsInput {
        records: ThreadInput {
            goals: &[],
            skills: &[],
            criteria: &[],
            offers: &[],
            decided: &[],
            want: &[None; 4],
            role: &[None; 4],
        },
        aims: &[],
        target: None,
        has_result: false,
        threads: &[],
        learning_plan: &[],
        dismissed: &[],
    }
}

fn of_kind(input: &LooseEndsInput, kind: LooseEndKind) -> Vec<String> {
    let ends = loose_ends(input).into_iter();
    let ends = ends.filter(|end| end.kind == kind);
    ends.map(|end| end.of).collect()
}

fn goals_of<'a>(goals: &'a [ServingGoal], input: LooseEndsInput<'a>) -> LooseEndsInput<'a> {
    let records = ThreadInput {
        goals,
        ..input.records
    };
    LooseEndsInput { records, ..input }
}

#[test]
fn a_goal_stands_alone_only_beside_something_that_it_could_serve() {
    let goals = [ServingGoal::new("g")];
    let loose = |input| of_kind(&goals_of(&goals, input), LooseEndKind::GoalServesNothing);
    assert_eq!(loose(empty()), [""; 0]);
    let has_result = true;
    assert_eq!(
        loose(LooseEndsInput {
            has_result,
            ..empty()
        }),
        ["g"]
    );
    let target = Some([].as_slice());
    assert_eq!(loose(LooseEndsInput { target, ..empty() }), ["g"]);
    let aims = [PlanAim {
        id: "a".to_owned(),
        is_example: false,
        state: AimState::Open,
    }];
    let aims = aims.as_slice();
    assert_eq!(loose(LooseEndsInput { aims, ..empty() }), ["g"]);
}

#[test]
fn the_older_goal_comes_first_and_a_dismissed_one_not_at_all() {
    let made = |id: &str, on: Option<&str>| ServingGoal {
        made: on.map(|on| date_from_text(on).unwrap()),
        ..ServingGoal::new(id)
    };
    let goals = [
        made("b", Some("2026-02-01")),
        made("c", Some("2026-01-01")),
        made("a", Some("2026-02-01")),
        made("d", None),
    ];
    let dismissed = [LooseEnd {
        kind: LooseEndKind::GoalServesNothing,
        of: "a".to_owned(),
    }];
    let mut input = LooseEndsInput {
        has_result: true,
        ..empty()
    };
    let kind = LooseEndKind::GoalServesNothing;
    assert_eq!(
        of_kind(&goals_of(&goals, input), kind),
        ["d", "c", "a", "b"]
    );
    input.dismissed = &dismissed;
    assert_eq!(of_kind(&goals_of(&goals, input), kind), ["d", "c", "b"]);
}

#[test]
fn proof_that_any_skill_holds_is_not_loose() {
    let goal = |is_example| ServingGoal {
        is_example,
        state: GoalState::Done,
        end_evidence: "a letter".to_owned(),
        ..ServingGoal::new("g")
    };
    let skills = [LedgerSkill {
        id: "s".to_owned(),
        is_example: false,
        evidence_goals: vec!["g".to_owned()],
    }];
    let loose = |is_example, skills| {
        let goals = [goal(is_example)];
        let mut input = goals_of(&goals, empty());
        input.records.skills = skills;
        of_kind(&input, LooseEndKind::ProofWithoutSkill).len()
    };
    assert_eq!(loose(false, &[]), 1);
    assert_eq!(loose(false, &skills), 0);
    assert_eq!(loose(true, &skills), 1, "an example is not the reader's");
}

#[test]
fn a_default_criterion_is_asked_for_once_anything_is_rated() {
    let criterion = |id: &str, is_default| PlanCriterion {
        id: id.to_owned(),
        is_example: false,
        made: None,
        source: CriterionSource::Own,
        is_default,
        weight: Some(Weight::USUAL),
    };
    let criteria = [criterion("d", true), criterion("own", false)];
    let mut offer = PlanOffer {
        id: "o".to_owned(),
        is_compared: true,
        ..PlanOffer::default()
    };
    let loose = |offer: &PlanOffer, decided: &[String]| {
        let mut input = empty();
        input.records.criteria = &criteria;
        input.records.offers = std::slice::from_ref(offer);
        input.records.decided = decided;
        of_kind(&input, LooseEndKind::CriterionUnrated)
    };
    assert_eq!(loose(&offer, &[]), ["own"]);
    assert_eq!(loose(&offer, &["o".to_owned()]), [""; 0]);
    offer.ratings.insert("own".to_owned(), Rating::default());
    assert_eq!(loose(&offer, &[]), ["d"]);
    offer.is_present_job = true;
    assert_eq!(loose(&offer, &[]), [""; 0], "alone it is no choice");
}

#[test]
fn what_a_thread_asks_for_is_not_loose_as_well() {
    let item = |name: &str, importance: u8| TargetItem {
        name: name.to_owned(),
        importance: Some(importance.into()),
        is_wanted: true,
        outcome: TargetOutcome::Below,
    };
    let target = [item("b", 4), item("c", 5), item("a", 4)];
    let mut input = LooseEndsInput {
        target: Some(&target),
        ..empty()
    };
    let kind = LooseEndKind::SkillWithoutPlan;
    assert_eq!(of_kind(&input, kind), ["c", "a", "b"]);
    let need = |is_reached| ThreadNeed {
        need: crate::plan::Need {
            id: NeedId::Skill("c".to_owned()),
            is_example: false,
            state: match is_reached {
                true => crate::plan::NeedState::Reached,
                false => crate::plan::NeedState::Open,
            },
            size: Ratio::whole(100),
        },
        result_on: None,
        ledger_skill: None,
        target_skills: Vec::new(),
    };
    let (open, reached) = ([need(false)], [need(true)]);
    input.threads = &open;
    assert_eq!(of_kind(&input, kind), ["a", "b"]);
    input.threads = &reached;
    assert_eq!(of_kind(&input, kind), ["c", "a", "b"]);
    let planned = ["c".to_owned(), "b".to_owned()];
    input.learning_plan = &planned;
    assert_eq!(of_kind(&input, kind), ["a"]);
}
