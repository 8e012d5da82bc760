use super::*;
use crate::career::{Facet, Practice};
use crate::day::date_from_text;
use crate::goals::{Field, GoalDraft, Link, Status};
use crate::journey::EvidenceKind;
use crate::journey::record::{EvidenceText, LearningField};
use crate::plan::record::{AimStanding, default_id};
use crate::plan::{
    AimState, LooseEndKind, NeedState, Question, StoneKind, StoneState, TargetOutcome, shown,
};
use crate::quiz::example::example;
use crate::quiz::{Answer, Block, Form, Measure, Reply, Setup};
use crate::record::Stamped;

fn day(text: &str) -> NaiveDate {
    date_from_text(text).unwrap()
}

/// A full quiz in which growth is wanted and not given, and networking is not done.
fn taking(id: &str, on: &str, taken_ms: i64) -> Taking {
    let mut taking = example(day(on));
    taking.id = id.to_owned();
    taking.taken_on = day(on);
    taking.taken_ms = taken_ms;
    taking.setup = Setup {
        form: Form::Full,
        working: true,
        stage: None,
    };
    taking.replies = Default::default();
    for item in taking.setup.items() {
        let point = match item.measures() {
            Measure::Want(Facet::Growth) => 5,
            Measure::Role(Facet::Growth) => 2,
            Measure::Practice(Practice::Networking) => 1,
            _ if item.block() == Block::Practice => 5,
            _ => 3,
        };
        let answer = Answer::new(point).unwrap().counted_for(item);
        let value = Reply::Point(answer);
        taking.replies.insert(item, Stamped { at_ms: 1, value });
    }
    taking
}

struct Kept {
    takings: Vec<Taking>,
    aims: Vec<AimRecord>,
    goals: Vec<Goal>,
    skills: Vec<JourneySkill>,
    learning: Vec<JourneyLearning>,
    targets: Vec<TargetSkills>,
    criteria: Vec<CriterionRecord>,
    offers: Vec<SavedOffer>,
    decisions: Vec<DecisionRecord>,
}

impl Kept {
    fn new() -> Kept {
        let standing = AimStanding {
            state: AimState::Open,
            since: None,
        };
        let text = "Lead a team".to_owned();
        let mut aim = AimRecord::new("a1", text, standing, 1, None, 1);
        aim.change(2, |aim| aim.target.value = Some("t1".to_owned()));
        let item = |name: &str| TargetItem {
            name: name.to_owned(),
            importance: None,
            is_wanted: true,
            outcome: TargetOutcome::Below,
        };
        Kept {
            takings: vec![taking("t", "2026-11-15", 9)],
            aims: vec![aim],
            goals: Vec::new(),
            skills: vec![JourneySkill::new("s1", "SQL", 1)],
            learning: Vec::new(),
            targets: vec![TargetSkills {
                target: "t1".to_owned(),
                is_example: false,
                items: vec![item("SQL"), item("Hiring")],
            }],
            criteria: Vec::new(),
            offers: Vec::new(),
            decisions: Vec::new(),
        }
    }

    fn view(&self) -> PlanView {
        PlanView::of(&PlanRecords {
            takings: &self.takings,
            aims: &self.aims,
            goals: &self.goals,
            skills: &self.skills,
            learning: &self.learning,
            targets: &self.targets,
            criteria: &self.criteria,
            offers: &self.offers,
            decisions: &self.decisions,
            today: day("2026-11-30"),
        })
    }
}

fn goal(id: &str, link: Link, status: Status) -> Goal {
    let mut draft = GoalDraft::default();
    draft.set(Field::Verb, "do");
    draft.links = vec![link];
    let mut goal = Goal::new(id, &draft, 1);
    goal.status.value = status;
    goal
}

fn done(evidence: &str) -> Status {
    Status::Done {
        on: day("2026-11-10"),
        evidence: evidence.to_owned(),
    }
}

fn found(view: &PlanView, id: &str) -> (ThreadNeed, Thread) {
    let needs = view.needs();
    let need = needs.iter().find(|need| need.id.to_text() == id).unwrap();
    view.threads(std::slice::from_ref(need)).remove(0)
}

#[test]
fn needs_come_from_the_result_the_targets_and_the_aims() {
    let kept = Kept::new();
    let needs = kept.view().needs();
    let sizes: Vec<(String, Ratio)> = needs.iter().map(|it| (it.id.to_text(), it.size)).collect();
    let expected = [
        ("facet:growth", 75),
        ("practice:networking", 50),
        ("skill:Hiring", 50),
        ("skill:SQL", 50),
        ("aim:a1", 100),
    ];
    let expected = expected.map(|(id, size)| (id.to_owned(), Ratio::whole(size)));
    assert_eq!(sizes, expected);
    assert!(
        needs
            .iter()
            .all(|need| need.state == NeedState::Open && !need.is_example)
    );
    assert_eq!(shown(needs).shown[0].id.to_text(), "aim:a1");
}

#[test]
fn a_thread_runs_through_the_tools() {
    let mut kept = Kept::new();
    kept.goals = vec![goal("g1", Link::Facet(Facet::Growth), done("a letter"))];
    let (need, thread) = found(&kept.view(), "facet:growth");
    assert_eq!(need.result_on, Some(day("2026-11-15")));
    assert_eq!(thread.stones.goal, StoneState::Done);
    assert_eq!(thread.next, None);
    let points = Ratio::whole(75);
    assert_eq!(thread.question, Some(Question::WhatNext { points }));
    // An offer: the criterion of the facet is there from the start, and nothing is rated on it.
    kept.offers = vec![SavedOffer::new("o1", 0, 1)];
    let (_, thread) = found(&kept.view(), "facet:growth");
    assert_eq!(thread.next, Some(StoneKind::Choice));
    kept.offers[0].set_text(crate::offers::Field::FitGrowth, "8", 2);
    let (_, thread) = found(&kept.view(), "facet:growth");
    assert_eq!(thread.stones.choice, StoneState::Done);
    // The job that the reader has is rated by the quiz: a quarter of growth is 2.5.
    let mut job = SavedOffer::new("job", 1, 1);
    job.is_current = true;
    kept.offers.push(job);
    let table = kept.view().choice();
    let growth = table
        .criteria
        .iter()
        .position(|it| it.id == default_id(Facet::Growth));
    let rating = table.offers[0].ratings[growth.unwrap()].unwrap();
    assert_eq!(table.offers[0].id, "job");
    assert_eq!(rating.value(), crate::decimal::Decimal::ratio(5, 2));
    assert_eq!(table.criteria[growth.unwrap()].weight.points(), 100);
}

#[test]
fn a_line_of_the_learning_plan_that_became_a_goal_serves_its_skill_and_the_aim() {
    use crate::journey::record::LearningField;
    let mut kept = Kept::new();
    let view = kept.view();
    let (need, thread) = found(&view, "skill:SQL");
    assert_eq!(need.ledger_skill.as_deref(), Some("s1"));
    assert_eq!(thread.stones.skill, StoneState::InProgress);
    let threads = view.threads(&view.needs());
    let on_page: Vec<ThreadNeed> = threads.iter().map(|it| it.0.clone()).take(2).collect();
    let ends = view.loose_ends(&on_page, &[]);
    assert_eq!(ends.len(), 2);
    assert!(
        ends.iter()
            .all(|it| it.kind == LooseEndKind::SkillWithoutPlan)
    );

    kept.goals = vec![goal(
        "g1",
        Link::Practice(Practice::Education),
        Status::Active,
    )];
    let mut line = JourneyLearning::for_skill("l1", "s1", "A course", 1);
    line.set_text(LearningField::Goal, "g1", 2);
    kept.learning = vec![line];
    let view = kept.view();
    let (_, thread) = found(&view, "skill:SQL");
    assert_eq!(thread.stones.goal, StoneState::InProgress);
    let (aim, thread) = found(&view, "aim:a1");
    assert_eq!(aim.target_skills, ["SQL", "Hiring"]);
    assert_eq!(thread.stones.goal, StoneState::InProgress);
    let sizes = view.goal_sizes(&view.threads(&view.needs()));
    assert_eq!(sizes.get("g1"), Some(&Ratio::whole(100)));
    let ends = view.loose_ends(&on_page, &[]);
    assert_eq!(ends.len(), 1);
    assert_eq!(view.loose_ends(&on_page, &ends), []);
}

#[test]
fn own_records_and_examples_do_not_mix() {
    let mut kept = Kept::new();
    kept.takings.push(example(day("2026-11-30")));
    let view = kept.view();
    let needs = view.needs();
    let is_example = |need: &&Need| need.is_example;
    assert!(needs.iter().any(|need| is_example(&need)));
    kept.takings.remove(0);
    kept.aims.clear();
    kept.targets.clear();
    let view = kept.view();
    let needs = view.needs();
    assert!(!needs.is_empty() && needs.iter().all(|need| is_example(&need)));
    // A goal of the reader's own serves no need of the example.
    kept.goals = vec![goal("g1", Link::Facet(Facet::Growth), Status::Active)];
    let view = kept.view();
    let example = view.threads(&view.needs());
    assert!(
        example
            .iter()
            .all(|(_, it)| it.stones.goal == StoneState::Missing)
    );
}

#[test]
fn an_earlier_result_holds_a_need_that_something_points_to() {
    let mut kept = Kept::new();
    let mut later = taking("u", "2026-11-20", 10);
    for item in later.setup.items() {
        if item.measures() == Measure::Role(Facet::Growth) {
            let answer = Answer::new(5).unwrap().counted_for(item);
            let value = Reply::Point(answer);
            later.replies.insert(item, Stamped { at_ms: 1, value });
        }
    }
    kept.takings.push(later);
    let has_growth = |kept: &Kept| {
        let needs = kept.view().needs();
        let growth = needs
            .iter()
            .find(|it| it.id == NeedId::Facet(Facet::Growth));
        growth.map(|need| need.state)
    };
    // The default criteria point to the facets.
    assert_eq!(has_growth(&kept), Some(NeedState::Reached));
    kept.takings.remove(0);
    assert_eq!(has_growth(&kept), None);
}

#[test]
fn a_skill_is_part_of_the_threads_of_its_goals_and_its_own() {
    let mut kept = Kept::new();
    let proved = goal("g1", Link::Aim("a1".to_owned()), done("a letter"));
    let learned = goal("g2", Link::Facet(Facet::Growth), Status::Active);
    kept.goals = vec![proved, learned];
    let evidence = EvidenceText {
        goal: Some("g1".to_owned()),
        ..EvidenceText::new(EvidenceKind::Goal)
    };
    kept.skills[0].set_evidence("e1", Some(evidence), 2);
    kept.skills.push(JourneySkill::new("s2", "Rust", 1));
    let mut line = JourneyLearning::for_skill("l1", "s2", "A course", 1);
    line.set_text(LearningField::Goal, "g2", 2);
    kept.learning = vec![line];
    let view = kept.view();
    let needs = |id: &str| -> Vec<String> {
        view.needs_of_skill(id)
            .iter()
            .map(NeedId::to_text)
            .collect()
    };
    assert_eq!(needs("s1"), ["aim:a1", "skill:SQL"]);
    assert_eq!(needs("s2"), ["facet:growth", "skill:Rust"]);
    assert!(needs("gone").is_empty());
}
