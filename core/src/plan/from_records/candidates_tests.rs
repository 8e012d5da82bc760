use super::*;
use crate::career::Facet;
use crate::day::date_from_text;
use crate::goals::{Field, GoalDraft, MilestoneText, Status};
use crate::plan::{
    AimState, CriterionSource, GoalDue, Need, PlanCriterion, PlanOffer, Weight, thread,
};

fn day(text: &str) -> NaiveDate {
    date_from_text(text).unwrap()
}

fn need(id: NeedId) -> ThreadNeed {
    ThreadNeed {
        need: Need {
            id,
            is_example: false,
            state: NeedState::Open,
            size: Ratio::whole(30),
        },
        result_on: Some(day("2026-11-15")),
        ledger_skill: None,
        target_skills: Vec::new(),
    }
}

fn growth() -> NeedId {
    NeedId::Facet(Facet::Growth)
}

fn goal(id: &str, state: GoalState) -> ServingGoal {
    ServingGoal {
        serves: vec![growth(), NeedId::Aim("a2".to_owned())],
        state,
        ..ServingGoal::new(id)
    }
}

fn records<'a>(goals: &'a [ServingGoal]) -> ThreadInput<'a> {
    ThreadInput {
        goals,
        skills: &[],
        criteria: &[],
        offers: &[],
        decided: &[],
        want: &[None; 4],
        role: &[None; 4],
    }
}

fn stone_of(of: ThreadNeed, records: ThreadInput, aims: &[PlanAim]) -> Option<Candidate> {
    let thread = thread(&of, &records);
    let threads = [(of, thread)];
    let input = StoneInput {
        threads: &threads,
        records,
        aims,
    };
    stone_candidates(&input).pop()
}

#[test]
fn a_stone_names_what_it_is_about() {
    let ask = |goals: &[ServingGoal]| stone_of(need(growth()), records(goals), &[]);
    let missing = ask(&[]).unwrap();
    assert_eq!(missing.id, "stone:facet:growth:goal");
    assert_eq!(missing.record, "facet:growth");
    assert_eq!(missing.tool, PlanTool::Goals);
    assert_eq!(missing.size, Ratio::whole(30));
    let due = |on: &str| GoalDue {
        on: day(on),
        is_firm: true,
    };
    let mut goals = [
        goal("g1", GoalState::Draft),
        goal("g2", GoalState::Active),
        goal("g3", GoalState::Active),
    ];
    assert_eq!(ask(&goals).unwrap().record, "goal:g1");
    goals[1].due = vec![due("2026-12-04")];
    goals[2].due = vec![due("2026-12-02")];
    goals[2].made = Some(day("2026-01-02"));
    let found = ask(&goals).unwrap();
    assert_eq!(found.record, "goal:g3");
    assert_eq!(found.kind, CandidateKind::Stone(Some(day("2026-12-02"))));
    assert_eq!(found.made, Some(day("2026-01-02")));
    let mut ended = [goal("g1", GoalState::Done), goal("g2", GoalState::Done)];
    ended[0].finished_on = Some(day("2026-11-14"));
    ended[1].finished_on = Some(day("2026-10-14"));
    let proof = ask(&ended).unwrap();
    assert_eq!(
        (proof.id.as_str(), proof.record.as_str()),
        ("stone:facet:growth:proof", "goal:g1")
    );
    ended[0].end_evidence = "a letter".to_owned();
    let question = ask(&ended).unwrap();
    assert_eq!(question.id, "stone:facet:growth:what_next");
    ended[0].finished_on = Some(day("2026-11-16"));
    let again = ask(&ended).unwrap();
    assert_eq!(
        (again.tool, again.record.as_str()),
        (PlanTool::Quiz, "quiz")
    );
    assert_eq!(ask(&[goal("g1", GoalState::Paused)]), None);
}

#[test]
fn a_skill_is_shown_in_the_ledger_and_a_choice_rated_in_offers() {
    let mut goals = [goal("g1", GoalState::Done)];
    goals[0].end_evidence = "a letter".to_owned();
    goals[0].serves = vec![NeedId::Skill("sql".to_owned()), growth()];
    let skill = |ledger: Option<&str>| {
        let of = ThreadNeed {
            ledger_skill: ledger.map(str::to_owned),
            ..need(NeedId::Skill("sql".to_owned()))
        };
        let skills = [crate::plan::LedgerSkill {
            id: "s1".to_owned(),
            is_example: false,
            evidence_goals: Vec::new(),
        }];
        let records = ThreadInput {
            skills: &skills,
            ..records(&goals)
        };
        stone_of(of, records, &[]).unwrap()
    };
    assert_eq!(skill(None).record, "skill:sql");
    assert_eq!(skill(Some("s1")).record, "skill:s1");
    assert_eq!(skill(Some("s1")).tool, PlanTool::Journey);
    let criteria = [PlanCriterion {
        id: "c1".to_owned(),
        is_example: false,
        made: Some(day("2026-02-03")),
        source: CriterionSource::Need(growth()),
        is_default: false,
        weight: Some(Weight::USUAL),
    }];
    let offers = [PlanOffer {
        id: "o1".to_owned(),
        is_compared: true,
        ..PlanOffer::default()
    }];
    let choice = |criteria: &[PlanCriterion]| {
        let records = ThreadInput {
            criteria,
            offers: &offers,
            ..records(&goals)
        };
        stone_of(need(growth()), records, &[]).unwrap()
    };
    assert_eq!(choice(&criteria).record, "criterion:c1");
    assert_eq!(choice(&criteria).made, Some(day("2026-02-03")));
    let missing = choice(&[]);
    assert_eq!(
        (missing.record.as_str(), missing.tool),
        ("facet:growth", PlanTool::Offers)
    );
}

#[test]
fn aims_are_counted_as_the_reader_ordered_those_that_are_open() {
    let aim = |id: &str, state, is_example| PlanAim {
        id: id.to_owned(),
        is_example,
        state,
    };
    let aims = [
        aim("x", AimState::Open, true),
        aim("a1", AimState::Reached, false),
        aim("a3", AimState::Open, false),
        aim("a2", AimState::Open, false),
    ];
    let of = |id: NeedId| stone_of(need(id), records(&[]), &aims).unwrap().aim;
    assert_eq!(of(NeedId::Aim("a3".to_owned())), Some(1));
    assert_eq!(of(NeedId::Aim("a2".to_owned())), Some(2));
    assert_eq!(of(growth()), None);
}

#[test]
fn what_a_goal_has_due_is_firm_or_a_rhythm() {
    let mut draft = GoalDraft::default();
    for (field, text) in [
        (Field::Start, "2026-11-02"),
        (Field::Due, "2026-12-30"),
        (Field::CheckInDays, "7"),
        (Field::ReviewDays, "14"),
        (Field::Step, "Call"),
        (Field::StepDue, "2026-11-05"),
    ] {
        draft.set(field, text);
    }
    draft.milestones = ["2026-11-20", "2026-12-02"]
        .map(|due| MilestoneText {
            due: due.to_owned(),
            target: String::new(),
        })
        .to_vec();
    let mut goal = Goal::new("g1", &draft, 86_400_000);
    let today = day("2026-11-30");
    let mut settings = PlanSettings::new(0);
    // Kept when it was asked about, it begins again.
    settings.note_asked(["goal:g1:check_in"], day("2026-11-09"), 1);
    let of = |goal: &Goal| {
        let size = |_: &str| Ratio::whole(5);
        let goals = std::slice::from_ref(goal);
        let found = goal_candidates(goals, &size, &settings, today);
        assert!(
            found
                .iter()
                .all(|it| it.record == "goal:g1" && it.size == Ratio::whole(5))
        );
        let found = found.into_iter();
        found.map(|it| (it.id, it.kind)).collect::<Vec<_>>()
    };
    assert_eq!(of(&goal), [], "only active goals");
    goal.set_status(Status::Active, day("2026-11-02"), 172_800_000);
    let rhythm = |on: &str, was_asked| CandidateKind::Rhythm {
        due: day(on),
        was_asked,
    };
    let expected = [
        ("first_step", CandidateKind::Firm(day("2026-11-05"))),
        ("milestone", CandidateKind::Firm(day("2026-12-02"))),
        ("due", CandidateKind::Firm(day("2026-12-30"))),
        ("check_in", rhythm("2026-11-16", false)),
        ("review", rhythm("2026-11-16", false)),
    ];
    let expected = expected.map(|(what, kind)| (format!("goal:g1:{what}"), kind));
    assert_eq!(of(&goal), expected);
    goal.finish_step(true, 172_800_001);
    assert_eq!(of(&goal), expected[1..]);
}
