use super::*;
use crate::career::{Facet, Practice};
use crate::day::date_from_text;
use crate::plan::{CriterionSource, GoalDue, Rating};

const NONE: FacetScores = [None; 4];

fn growth() -> ThreadNeed {
    of(NeedId::Facet(Facet::Growth))
}

fn of(id: NeedId) -> ThreadNeed {
    ThreadNeed {
        need: Need {
            id,
            is_example: false,
            state: NeedState::Open,
            size: Ratio::whole(30),
        },
        result_on: None,
        ledger_skill: None,
        target_skills: Vec::new(),
    }
}

fn goal(id: &str, state: GoalState) -> ServingGoal {
    ServingGoal {
        serves: vec![growth().need.id],
        state,
        ..ServingGoal::new(id)
    }
}

fn day(text: &str) -> NaiveDate {
    date_from_text(text).unwrap()
}

fn empty<'a>() -> ThreadInput<'a> {
    ThreadInput {
        goals: &[],
        skills: &[],
        criteria: &[],
        offers: &[],
        decided: &[],
        want: &NONE,
        role: &NONE,
    }
}

fn of_goals(goals: &[ServingGoal]) -> Thread {
    thread(&growth(), &ThreadInput { goals, ..empty() })
}

#[test]
fn a_finished_goal_leaves_its_thread_to_go_on_while_another_one_rests() {
    let (done, paused) = (goal("a", GoalState::Done), goal("b", GoalState::Paused));
    assert!(of_goals(std::slice::from_ref(&paused)).is_resting);
    let both = of_goals(&[done, paused.clone()]);
    assert_eq!(both.next, Some(StoneKind::Proof));
    assert_eq!((both.candidate, both.is_resting), (Some(None), false));
    let active = goal("c", GoalState::Active);
    assert!(!of_goals(&[active, paused.clone()]).is_resting);
    let mut reached = growth();
    reached.need.state = NeedState::Reached;
    let goals = [paused];
    let goals = ThreadInput {
        goals: &goals,
        ..empty()
    };
    assert!(!thread(&reached, &goals).is_resting);
}

#[test]
fn only_what_active_goals_have_due_makes_a_waiting_goal_a_candidate() {
    let due = |on: &str, is_firm| GoalDue {
        on: day(on),
        is_firm,
    };
    let with = |state, due: &[GoalDue]| ServingGoal {
        due: due.to_vec(),
        ..goal("a", state)
    };
    let (firm, rhythm) = (due("2026-12-04", true), due("2026-11-20", false));
    let candidate = |goals: &[ServingGoal]| of_goals(goals).candidate;
    assert_eq!(candidate(&[with(GoalState::Active, &[])]), None);
    assert_eq!(candidate(&[with(GoalState::Active, &[rhythm])]), Some(None));
    let on = Some(Some(day("2026-12-04")));
    assert_eq!(candidate(&[with(GoalState::Active, &[rhythm, firm])]), on);
    let paused = with(GoalState::Paused, &[due("2026-11-01", true)]);
    let draft = with(GoalState::Draft, &[]);
    assert_eq!(
        candidate(&[with(GoalState::Active, &[]), paused.clone()]),
        None
    );
    assert_eq!(candidate(&[draft.clone(), paused]), Some(None));
    assert_eq!(candidate(&[draft, with(GoalState::Active, &[firm])]), on);
}

#[test]
fn the_latest_of_several_finished_goals_decides_the_question() {
    let ended = |id: &str, on: &str| ServingGoal {
        finished_on: Some(day(on)),
        ..goal(id, GoalState::Done)
    };
    let goals = [ended("a", "2026-10-02"), ended("b", "2026-09-30")];
    let asked = |result_on: Option<&str>, id: NeedId, goals: &[ServingGoal]| {
        let need = ThreadNeed {
            result_on: result_on.map(day),
            ..of(id.clone())
        };
        let goals: Vec<ServingGoal> = goals
            .iter()
            .map(|goal| ServingGoal {
                serves: vec![id.clone()],
                ..goal.clone()
            })
            .collect();
        let goals = &goals;
        thread(&need, &ThreadInput { goals, ..empty() }).question
    };
    let growth = || growth().need.id;
    let points = Ratio::whole(30);
    let what_next = Some(Question::WhatNext { points });
    assert_eq!(asked(Some("2026-10-02"), growth(), &goals), what_next);
    let again = Some(Question::QuizAgain);
    assert_eq!(asked(Some("2026-10-01"), growth(), &goals), again);
    let practice = NeedId::Practice(Practice::Balance);
    assert_eq!(asked(Some("2026-10-01"), practice, &goals), again);
    assert_eq!(asked(None, growth(), &goals), None);
    let skill = NeedId::Skill("sql".to_owned());
    assert_eq!(asked(Some("2026-10-02"), skill, &goals), None);
    let mut running = goals.to_vec();
    running.push(goal("c", GoalState::Draft));
    assert_eq!(asked(Some("2026-10-02"), growth(), &running), None);
}

#[test]
fn a_goal_for_a_skill_of_the_target_counts_for_an_aim_alone() {
    let goals = [ServingGoal {
        serves: vec![NeedId::Skill("sql".to_owned())],
        ..goal("a", GoalState::Active)
    }];
    let stone = |id: NeedId| {
        let need = ThreadNeed {
            target_skills: vec!["sql".to_owned()],
            ..of(id)
        };
        let goals = &goals;
        thread(&need, &ThreadInput { goals, ..empty() }).stones.goal
    };
    assert_eq!(stone(NeedId::Aim("a1".to_owned())), StoneState::InProgress);
    assert_eq!(stone(growth().need.id), StoneState::Missing);
}

#[test]
fn the_twelfth_criterion_leaves_no_room() {
    let criterion = |at: usize, source: CriterionSource, weight: u8| PlanCriterion {
        id: format!("c{at}"),
        is_example: false,
        made: None,
        source,
        is_default: false,
        weight: Weight::new(weight),
    };
    let offers = [PlanOffer {
        id: "a".to_owned(),
        is_compared: true,
        ..PlanOffer::default()
    }];
    let choice = |criteria: &[PlanCriterion], offers: &[PlanOffer]| {
        let input = ThreadInput {
            criteria,
            offers,
            ..empty()
        };
        thread(&growth(), &input).stones.choice
    };
    let own = |count: usize| {
        let all = 0..count;
        all.map(|at| criterion(at, CriterionSource::Own, 50))
            .collect::<Vec<_>>()
    };
    assert_eq!(choice(&own(11), &offers), StoneState::Missing);
    assert_eq!(choice(&own(12), &offers), StoneState::DoesNotApply);
    assert_eq!(choice(&own(11), &[]), StoneState::DoesNotApply);
    let need = || CriterionSource::Need(growth().need.id);
    let mut all = own(10);
    all.push(criterion(10, need(), 0));
    assert_eq!(choice(&all, &offers), StoneState::DoesNotApply);
    all.push(criterion(11, need(), 1));
    assert_eq!(choice(&all, &offers), StoneState::InProgress);
    let mut rated = offers.clone();
    rated[0].ratings.insert("c10".to_owned(), Rating::default());
    assert_eq!(choice(&all, &rated), StoneState::InProgress);
    rated[0].ratings.insert("c11".to_owned(), Rating::default());
    assert_eq!(choice(&all, &rated), StoneState::Done);
}
