//! Any goal, and anything that is done with one.

#![allow(dead_code, reason = "each test file uses some of it")]

use chrono::{Days, NaiveDate};
use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use proptest::sample::select;
use steppingstone_core::career::{Facet, Stage};
use steppingstone_core::decimal::Decimal;
use steppingstone_core::goals::check_in::CheckIn;
use steppingstone_core::goals::status::MissReason;
use steppingstone_core::goals::template::TEMPLATES;
use steppingstone_core::goals::*;

pub fn day() -> impl Strategy<Value = NaiveDate> {
    let first = NaiveDate::from_ymd_opt(2026, 1, 1).unwrap();
    (0_u64..700).prop_map(move |days| first + Days::new(days))
}

/// A text that its field can hold, or nearly.
pub fn fitting(field: Field) -> BoxedStrategy<String> {
    match field.kind() {
        FieldKind::Date => prop_oneof![
            8 => day().prop_map(|day| day.to_string()),
            1 => day().prop_map(|day| format!("{day}T10:00Z")),
            1 => select(vec!["ASAP", "someday", "0000-01-01", "9999-12-31"]).prop_map(str::to_owned),
        ]
        .boxed(),
        FieldKind::Choice(keys) => select(keys.to_vec()).prop_map(str::to_owned).boxed(),
        FieldKind::Decimal | FieldKind::Whole => {
            let (least, most) = field.range();
            prop_oneof![8 => least.max(-9)..=most.min(90), 1 => Just(most)]
                .prop_map(|number| number.to_string())
                .boxed()
        }
        _ => {
            let words = "improve try to read more books and apply soon be promoted stop [x] the \
                exam pass ten % percent if then I will work on evenings in June 2026 asap, write \
                checking TBC YOUR EXAM 3 x one";
            let words: Vec<&str> = words.split(' ').collect();
            vec(select(words), 0..9)
                .prop_map(|words| words.join(" "))
                .boxed()
        }
    }
}

pub fn texts(odd: u32) -> impl Strategy<Value = GoalDraft> {
    let text =
        move |field: &Field| option::of(prop_oneof![20 => fitting(*field), odd => any::<String>()]);
    let texts: Vec<_> = Field::ALL.iter().map(text).collect();
    let milestone = (fitting(Field::Due), fitting(Field::Target));
    let milestone = milestone.prop_map(|(due, target)| MilestoneText { due, target });
    let link = select(vec!["quiz:growth", "aim:lead", "offer:pay"]);
    let link = link.prop_map(|text| Link::from_text(text).unwrap());
    let ids = vec(select(vec!["a", "b", "c"]).prop_map(str::to_owned), 0..3);
    (texts, vec(milestone, 0..5), vec(link, 0..3), ids).prop_map(
        |(texts, milestones, links, after)| {
            let mut draft = GoalDraft {
                milestones,
                links,
                after,
                ..GoalDraft::default()
            };
            for (field, text) in Field::ALL.iter().zip(texts) {
                draft.set(*field, text.unwrap_or_default());
            }
            draft
        },
    )
}

/// Templates with some texts changed: most checks pass, so that a fix has something to lose.
pub fn nearly_good() -> impl Strategy<Value = GoalDraft> {
    let statement = "Improve more of the timber drawings and apply for two jobs";
    let changes = vec((select(Field::ALL.to_vec()), texts(0)), 0..6);
    (select(TEMPLATES.to_vec()), day(), changes).prop_map(move |(template, today, changes)| {
        let mut draft = template.draft(today);
        draft.set_statement(statement);
        draft.set(Field::Plan, "I will rest.");
        draft.set(Field::Obstacle, "Late shifts");
        for (field, other) in changes {
            draft.set(field, other.text(field));
        }
        draft
    })
}

pub fn drafts() -> impl Strategy<Value = GoalDraft> {
    let first = vec(select(FIRST.map(str::to_owned).to_vec()), 0..3);
    (prop_oneof![nearly_good(), texts(1)], first).prop_map(|(mut draft, after)| {
        draft.after = after;
        draft
    })
}

/// Ids of goals that may have to be done first.
const FIRST: [&str; 2] = ["first", "other"];

pub fn prerequisites() -> impl Strategy<Value = Vec<Prerequisite>> {
    let one = (any::<bool>(), option::of(day()), any::<bool>());
    vec(one, 2).prop_map(|all| {
        let ids = FIRST.into_iter().zip(all);
        ids.map(|(id, (exists, due, is_cyclic))| Prerequisite {
            id: id.to_owned(),
            exists,
            due,
            is_cyclic,
            done: false,
        })
        .collect()
    })
}

pub fn hours() -> impl Strategy<Value = Decimal> {
    (0_i64..40).prop_map(|halves| Decimal::ratio(halves, 2))
}

pub fn context() -> impl Strategy<Value = Context> {
    let other = (
        option::of(hours()),
        option::of(day()),
        select(Priority::ALL.to_vec()),
    );
    let other = other.prop_map(|(hours_a_week, due, priority)| OtherGoal {
        statement: "Read ten books".to_owned(),
        hours_a_week,
        priority: Some(priority),
        due,
        aims: Vec::new(),
    });
    let leave = (day(), day());
    let facts = (option::of(hours()), vec(hours(), 0..4), option::of(day()));
    let quiz = (any::<bool>(), prerequisites());
    (facts, vec(other, 0..5), vec(leave, 0..2), quiz).prop_map(
        |((capacity, history, last), others, leave, (quiz, prerequisites))| Context {
            capacity,
            prerequisites,
            others,
            history,
            leave,
            last_check_in: last,
            last_review: last,
            stage: quiz.then_some(Stage::Early),
            little_wanted: quiz.then(|| vec![Facet::Growth]),
            ..Context::default()
        },
    )
}

pub fn status() -> impl Strategy<Value = Status> {
    let note = || "[a-z]{0,3}";
    prop_oneof![
        Just(Status::Building),
        Just(Status::Active),
        day().prop_map(|on| Status::Paused { on }),
        day().prop_map(|on| Status::Closed { on }),
        (day(), note()).prop_map(|(on, evidence)| Status::Done { on, evidence }),
        (day(), note()).prop_map(|(on, note)| Status::Missed {
            on,
            reason: Some(MissReason::Else),
            note,
        }),
    ]
}

pub fn reading() -> impl Strategy<Value = CheckIn> {
    let value = option::of((-90_i64..90).prop_map(Decimal::whole));
    (day(), value, "[=a-z,\"\n]{0,4}").prop_map(|(on, value, note)| CheckIn {
        on,
        value,
        evidence: note.clone(),
        note,
    })
}

/// What a reader does to a goal.
#[derive(Clone, Debug)]
pub enum Deed {
    Put(GoalDraft),
    CheckIn(String, CheckIn),
    TakeBack(String),
    Review(NaiveDate, String),
    Turn(Status),
    Archive(bool),
    Step(bool),
}

pub fn deed() -> impl Strategy<Value = Deed> {
    let id = || select(vec!["r1", "r2", "r3"]).prop_map(str::to_owned);
    prop_oneof![
        texts(0).prop_map(Deed::Put),
        (id(), reading()).prop_map(|(id, reading)| Deed::CheckIn(id, reading)),
        id().prop_map(Deed::TakeBack),
        (day(), "[a-z]{0,3}").prop_map(|(day, note)| Deed::Review(day, note)),
        status().prop_map(Deed::Turn),
        any::<bool>().prop_map(Deed::Archive),
        any::<bool>().prop_map(Deed::Step),
    ]
}

pub fn done(goal: &mut Goal, deeds: Vec<(Deed, NaiveDate, i64)>) {
    for (deed, today, at_ms) in deeds {
        match deed {
            Deed::Put(draft) => goal.put(&draft, today, at_ms),
            Deed::CheckIn(id, reading) => goal.check_in(id, reading, at_ms),
            Deed::TakeBack(id) => goal.take_back(&id, at_ms),
            Deed::Review(day, note) => goal.review(day, note, at_ms),
            Deed::Turn(status) => drop(goal.set_status(status, today, at_ms)),
            Deed::Archive(archived) => goal.archive(archived, at_ms),
            Deed::Step(done) => goal.finish_step(done, at_ms),
        }
    }
}

/// Copies of one goal that went different ways; few distinct moments, so that ties happen.
pub fn copy() -> impl Strategy<Value = Goal> {
    vec((deed(), day(), 0_i64..6), 0..8).prop_map(|deeds| {
        let mut goal = Goal::new("a", &GoalDraft::default(), 0);
        goal.set_status(Status::Active, NaiveDate::default(), 0);
        done(&mut goal, deeds);
        goal
    })
}
