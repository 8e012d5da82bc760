//! Laws of goals that hold for anything that is typed.

#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "all of this file is test code"
)]

use chrono::{Days, NaiveDate};
use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use proptest::sample::select;

use steppingstone_core::decimal::Decimal;
use steppingstone_core::goals::agenda::{in_turn, needs, reviews_due};
use steppingstone_core::goals::calendar::{calendar, events};
use steppingstone_core::goals::reading::Reading;
use steppingstone_core::goals::sentence::sentence;
use steppingstone_core::goals::split::split;
use steppingstone_core::goals::status::MissReason;
use steppingstone_core::goals::stored::{goal_json, read_goal, read_season, season_json};
use steppingstone_core::goals::table::check_ins;
use steppingstone_core::goals::template::TEMPLATES;
use steppingstone_core::goals::text::words;
use steppingstone_core::goals::track::{chart, course, milestones};
use steppingstone_core::goals::words::EN;
use steppingstone_core::goals::*;
use steppingstone_core::quiz::{Facet, Stage};

fn day() -> impl Strategy<Value = NaiveDate> {
    let first = NaiveDate::from_ymd_opt(2026, 1, 1).unwrap();
    (0_u64..700).prop_map(move |days| first + Days::new(days))
}

/// A text that its field can hold, or nearly.
fn fitting(field: Field) -> BoxedStrategy<String> {
    match field.counts() {
        Counts::Day => prop_oneof![
            8 => day().prop_map(|day| day.to_string()),
            1 => day().prop_map(|day| format!("{day}T10:00Z")),
            1 => select(vec!["ASAP", "someday", "0000-01-01", "9999-12-31"]).prop_map(str::to_owned),
        ]
        .boxed(),
        Counts::Choice(keys) => select(keys.to_vec()).prop_map(str::to_owned).boxed(),
        Counts::Number(least, most) | Counts::Whole(least, most) => {
            prop_oneof![8 => least.max(-9)..=most.min(90), 1 => Just(most)]
                .prop_map(|number| number.to_string())
                .boxed()
        }
        Counts::Words => {
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

fn texts(odd: u32) -> impl Strategy<Value = GoalDraft> {
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

/// Templates with some texts changed: most checks pass, so that a mend has something to lose.
fn nearly_good() -> impl Strategy<Value = GoalDraft> {
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

fn drafts() -> impl Strategy<Value = GoalDraft> {
    let first = vec(select(FIRST.map(str::to_owned).to_vec()), 0..3);
    (prop_oneof![nearly_good(), texts(1)], first).prop_map(|(mut draft, after)| {
        draft.after = after;
        draft
    })
}

/// Ids of goals that may have to be done first.
const FIRST: [&str; 2] = ["first", "other"];

fn prerequisites() -> impl Strategy<Value = Vec<Prerequisite>> {
    let one = (any::<bool>(), option::of(day()), any::<bool>());
    vec(one, 2).prop_map(|all| {
        let ids = FIRST.into_iter().zip(all);
        ids.map(|(id, (exists, due, leads_back))| Prerequisite {
            id: id.to_owned(),
            exists,
            due,
            leads_back,
            done: false,
        })
        .collect()
    })
}

fn hours() -> impl Strategy<Value = Decimal> {
    (0_i64..40).prop_map(|halves| Decimal::ratio(halves, 2))
}

fn context() -> impl Strategy<Value = Context> {
    let other = (
        option::of(hours()),
        option::of(day()),
        select(Priority::ALL.to_vec()),
    );
    let other = other.prop_map(|(hours_a_week, due, priority)| Other {
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

fn status() -> impl Strategy<Value = Status> {
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

fn reading() -> impl Strategy<Value = Reading> {
    let value = option::of((-90_i64..90).prop_map(Decimal::whole));
    (day(), value, "[=a-z,\"\n]{0,4}").prop_map(|(on, value, note)| Reading {
        on,
        value,
        evidence: note.clone(),
        note,
    })
}

/// What a reader does to a goal.
#[derive(Clone, Debug)]
enum Deed {
    Put(GoalDraft),
    CheckIn(String, Reading),
    TakeBack(String),
    Review(NaiveDate, String),
    Turn(Status),
    Archive(bool),
    Step(bool),
}

fn deed() -> impl Strategy<Value = Deed> {
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

fn done(goal: &mut Goal, deeds: Vec<(Deed, NaiveDate, i64)>) {
    for (deed, today, at_ms) in deeds {
        match deed {
            Deed::Put(draft) => goal.put(&draft, today, at_ms),
            Deed::CheckIn(id, reading) => goal.check_in(id, reading, at_ms),
            Deed::TakeBack(id) => goal.take_back(&id, at_ms),
            Deed::Review(day, note) => goal.review(day, note, at_ms),
            Deed::Turn(status) => drop(goal.turn(status, today, at_ms)),
            Deed::Archive(archived) => goal.archive(archived, at_ms),
            Deed::Step(done) => goal.finish_step(done, at_ms),
        }
    }
}

/// Copies of one goal that went different ways; few distinct moments, so that ties happen.
fn copy() -> impl Strategy<Value = Goal> {
    vec((deed(), day(), 0_i64..6), 0..8).prop_map(|deeds| {
        let mut goal = Goal::new("a", &GoalDraft::default(), 0);
        goal.turn(Status::Active, NaiveDate::default(), 0);
        done(&mut goal, deeds);
        goal
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(128))]

    #[test]
    fn nothing_that_is_typed_panics(
        draft in prop_oneof![texts(1), texts(20)], context in context(), today in day(), goal in copy(),
    ) {
        let (plan, problems) = draft.read();
        prop_assert_eq!(draft.parse().is_ok(), problems.is_empty());
        let report = report(&draft, &context, today, &EN);
        prop_assert_eq!(report.findings.len(), 50);
        for number in 0..=51 {
            mends(&draft, &context, today, &EN, number);
        }
        sentence(&plan);
        split(&draft, &EN);
        let points = goal.points();
        course(&plan, &points);
        chart(&plan, &points);
        milestones(&plan, &points, today);
        let mut goal = goal;
        goal.put(&draft, today, 3);
        let goals = [goal.clone(), Goal::new("b", &draft, 0)];
        needs(&goal, today);
        prop_assert_eq!(in_turn(&goals, today).len(), 2);
        reviews_due(&goals, today);
        check_ins(&goals, ["a", "b", "c", "d", "e"]);
        let file = calendar(&events(&goal), i64::MAX, &|event| event.statement.clone());
        prop_assert!(file.split("\r\n").all(|line| line.len() <= 75));
        let season = Season::default();
        let context = Context::of(&goal, &goals, &season, None);
        steppingstone_core::goals::report(&draft, &context, today, &EN);
    }

    #[test]
    fn a_mend_mends_and_the_score_does_not_fall(
        draft in drafts(), context in context(), today in day(),
    ) {
        let before = report(&draft, &context, today, &EN);
        for number in 1..=50 {
            for mend in mends(&draft, &context, today, &EN, number) {
                prop_assert!(matches!(before.verdict(number), Some(Verdict::Warn(_))));
                let mended = mend.apply(&draft, &EN);
                let after = report(&mended, &context, today, &EN);
                let mends = match after.verdict(number) {
                    Some(Verdict::Pass) => true,
                    Some(Verdict::NotApplicable) => matches!(mend, Mend::NotAfter(_)),
                    _ => false,
                };
                prop_assert!(mends, "{mend:?}");
                prop_assert!(!after.total().is_below(before.total()));
                for letter in Letter::ALL {
                    prop_assert!(!after.score(letter).is_below(before.score(letter)));
                }
            }
        }
    }

    #[test]
    fn a_split_says_all_of_it_and_comes_to_an_end(draft in drafts(), context in context(), today in day()) {
        let judged = report(&draft, &context, today, &EN);
        let warns = matches!(judged.verdict(6), Some(Verdict::Warn(_)));
        let halves = split(&draft, &EN);
        prop_assert_eq!(halves.is_some(), warns);
        if let Some((mut first, second)) = halves {
            let [whole, one, other] =
                [&draft, &first, &second].map(|draft| words(&draft.statement()));
            prop_assert!(one.len() < whole.len() && other.len() < whole.len());
            for word in whole {
                let joins = EN.joins.iter().any(|join| join.split(' ').any(|it| it == word));
                prop_assert!(joins || one.contains(&word) || other.contains(&word), "{}", word);
            }
            first.set_statement(&draft.statement());
            let mut same = draft;
            same.set_statement(&same.statement());
            prop_assert_eq!(first, same);
        }
    }

    #[test]
    fn joining_two_tabs_loses_nothing(a in copy(), b in copy(), c in copy()) {
        prop_assert_eq!(a.merged(&b), b.merged(&a));
        prop_assert_eq!(a.merged(&b).merged(&c), a.merged(&b.merged(&c)));
        prop_assert_eq!(a.merged(&a), a.clone());
        let joined = a.merged(&b);
        prop_assert_eq!(joined.merged(&b), joined.clone());
        for (id, kept) in a.check_ins.iter().chain(b.check_ins.iter()) {
            prop_assert!(joined.check_ins[id] >= *kept);
        }
    }

    #[test]
    fn a_kept_goal_is_read_back(goal in copy()) {
        let text = serde_json::to_string(&goal_json(&goal)).unwrap();
        let doc = serde_json::from_str(&text).unwrap();
        prop_assert_eq!(read_goal(doc), Ok(goal));
    }

    #[test]
    fn seasons_join_and_are_read_back(
        rows in vec((0_i64..4, "[a-z0-9]{0,3}", day(), day()), 2),
    ) {
        let season = |(at, text, first, last): &(i64, String, NaiveDate, NaiveDate)| {
            let mut season = Season::default();
            season.set_hours(text.as_str(), *at);
            season.set_leave(vec![(*first, *last)], *at);
            season.set_aims(vec![text.clone()], *at);
            season
        };
        let (a, b) = (season(&rows[0]), season(&rows[1]));
        prop_assert_eq!(a.merged(&b), b.merged(&a));
        let text = serde_json::to_string(&season_json(&a)).unwrap();
        let doc = serde_json::from_str(&text).unwrap();
        prop_assert_eq!(read_season(doc), Ok(a));
    }
}
