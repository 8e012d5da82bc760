use chrono::NaiveDate;

use super::*;
use crate::day::date_from_text;
use crate::network::{ContactTier, FollowUp, OpportunityOutcome, OpportunityStage, StageEntry};
use crate::offers::{Field, OfferSettingsDraft, SavedOffer};
use crate::plan::record::{AimRecord, AimStanding};
use crate::plan::{
    AimState, CandidateKind, PlanTool, PutOff, StepItem, StepSubject, next_steps, shown,
};
use crate::record::Stamped;

fn day(text: &str) -> NaiveDate {
    date_from_text(text).unwrap()
}

const TODAY: &str = "2026-11-30";

fn opportunity(id: &str, stage: OpportunityStage) -> Opportunity {
    let mut it = Opportunity::new(id, "Teacher".to_owned(), "School".to_owned(), 1);
    let value = Some(StageEntry {
        stage,
        on: day("2026-11-01"),
        outcome: (stage == OpportunityStage::Closed).then_some(OpportunityOutcome::Rejected),
    });
    it.history
        .insert("h".to_owned(), Stamped { at_ms: 1, value });
    it.apply_by.value = Some(day("2026-12-02"));
    it.follow_up.value = Some(FollowUp {
        on: day("2026-11-28"),
        what: String::new(),
    });
    it
}

#[test]
fn an_opportunity_has_its_deadline_while_it_can_be_met() {
    use super::super::NetworkDueKind::{Deadline, FollowUp};
    let found = |stage| {
        let all = [opportunity("o1", stage)];
        let found = opportunities_due(&all, day(TODAY)).into_iter();
        found.map(|it| (it.kind, it.on)).collect::<Vec<_>>()
    };
    let follow_up = (FollowUp, day("2026-11-28"));
    let deadline = (Deadline, day("2026-12-02"));
    assert_eq!(found(OpportunityStage::Interested), [deadline, follow_up]);
    assert_eq!(found(OpportunityStage::Applied), [follow_up]);
    assert_eq!(found(OpportunityStage::Closed), []);
    let mut archived = opportunity("o1", OpportunityStage::Applied);
    archived.archived.value = true;
    assert_eq!(opportunities_due(&[archived], day(TODAY)), []);
}

/// The first steps, and what each is made of.
fn steps(people: &[Person], tasks: &[BalanceTask]) -> Vec<(StepItem, Vec<String>)> {
    let standing = AimStanding {
        state: AimState::Open,
        since: None,
    };
    let aims = [AimRecord::new(
        "a1",
        "Lead a team".to_owned(),
        standing,
        1,
        None,
        1,
    )];
    let plan = PlanRecords {
        takings: &[],
        aims: &aims,
        goals: &[],
        skills: &[],
        learning: &[],
        targets: &[],
        criteria: &[],
        offers: &[],
        decisions: &[],
        today: day(TODAY),
    };
    let records = StepRecords {
        plan,
        settings: &PlanSettings::new(0),
        people,
        groups: &[],
        opportunities: &[],
        balance: &Balance::new(0),
        tasks,
        weeks: &[],
        offer_settings: &OfferSettingsDraft::default(),
        is_copy_due: true,
    };
    let view = PlanView::of(&plan);
    let threads = view.threads(&shown(view.needs()).shown);
    let candidates = records.candidates(&view, &threads, false);
    let none: [PutOff; 0] = [];
    let found = next_steps(&candidates, &none, day(TODAY));
    let next = found.next.iter().map(|place| found.order[*place].clone());
    let with_members = next.map(|item| {
        let members = item.members(&candidates, day(TODAY)).into_iter();
        let ids = members.map(|it| it.id.clone()).collect();
        (item, ids)
    });
    with_members.collect()
}

fn person(id: &str, since: &str) -> Person {
    Person::new(id, "Ana".to_owned(), ContactTier::Close, day(since), 1)
}

#[test]
fn every_tool_has_its_candidates_and_a_copy_comes_last() {
    let mut task = BalanceTask::new("k1", "Call".to_owned(), 1);
    task.change(2, |it| {
        it.is_important.value = true;
        it.due.value = Some(day("2026-11-29"));
    });
    let found = steps(&[], &[task]);
    let ids: Vec<String> = found.iter().map(|(item, _)| item.subject.id()).collect();
    assert_eq!(ids, ["balance:k1:task", "stone:aim:a1:goal", "copy"]);
    assert!(
        found
            .iter()
            .all(|(item, members)| *members == [item.subject.id()])
    );
}

#[test]
fn an_offer_leaves_questions_until_it_was_decided() {
    let settings = OfferSettingsDraft::default();
    let offer = |id: &str, is_current| {
        let mut offer = SavedOffer::new(id, 0, 86_400_000);
        offer.set_text(Field::Pay, "80k", 86_400_001);
        offer.change(86_400_002, |offer| offer.is_current = is_current);
        offer
    };
    let mut archived = offer("o3", false);
    archived.is_archived = true;
    let offers = [offer("o1", false), offer("o2", true), archived];
    let asked = |decided: &[String]| {
        let found = question_candidates(&offers, decided, &settings).into_iter();
        found.map(|it| (it.id, it.made)).collect::<Vec<_>>()
    };
    let made = Some(day("1970-01-02"));
    assert_eq!(asked(&[]), [("offer:o1:questions".to_owned(), made)]);
    assert_eq!(asked(&["o1".to_owned()]), []);
}

#[test]
fn what_is_gathered_is_made_of_its_rhythms_alone() {
    let people = [
        person("p1", "2026-10-20"),
        person("p2", "2026-10-25"),
        person("p3", "2026-01-01"),
        person("p4", "2026-11-29"),
    ];
    let found = steps(&people, &[]);
    let of = |subject: StepSubject| {
        let mut all = found.iter();
        let it = all.find(|(item, _)| item.subject == subject);
        it.map(|(_, members)| members.clone()).unwrap_or_default()
    };
    let in_touch = |id: &str| format!("network:{id}:in_touch");
    assert_eq!(
        of(StepSubject::Due(PlanTool::Network)),
        ["p1", "p2"].map(in_touch)
    );
    assert_eq!(of(StepSubject::Ask(PlanTool::Network)), [in_touch("p3")]);
}

#[test]
fn a_rhythm_that_was_kept_is_due_after_its_days() {
    let mut settings = PlanSettings::new(0);
    settings.note_asked(["network:p3:in_touch"], day(TODAY), 1);
    let due = people_due(&[person("p3", "2026-01-01")], &[], day(TODAY));
    let found = network_candidates(&due, &settings);
    let expected = CandidateKind::Rhythm {
        due: day("2026-12-28"),
        was_asked: false,
    };
    assert_eq!(found[0].kind, expected);
}

#[test]
fn a_side_is_copied_only_where_there_is_another() {
    let own = [person("p1", TODAY)];
    assert!(matches!(of_side(&own, false), Cow::Borrowed(_)));
    assert_eq!(of_side(&own, true).len(), 0);
    let mixed = [person("p1", TODAY), person("exampleperson0", TODAY)];
    assert_eq!(of_side(&mixed, false).len(), 1);
    assert_eq!(of_side(&mixed, true)[0].id, "exampleperson0");
}
