//! Laws of goals that hold for anything that is typed.

#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "all of this file is test code"
)]

mod any_goal;

use any_goal::{context, copy, day, drafts, texts};
use chrono::NaiveDate;
use proptest::collection::vec;
use proptest::prelude::*;
use steppingstone_core::goals::agenda::{by_urgency, needs, reviews_due};
use steppingstone_core::goals::calendar::{calendar, events};
use steppingstone_core::goals::outline::goal_outline;
use steppingstone_core::goals::progress::{chart, milestones, progress};
use steppingstone_core::goals::sentence::sentence;
use steppingstone_core::goals::split::split;
use steppingstone_core::goals::stored::{
    goal_json, goal_settings_json, read_goal, read_goal_settings,
};
use steppingstone_core::goals::table::check_ins;
use steppingstone_core::goals::text::words;
use steppingstone_core::goals::words::EN;
use steppingstone_core::goals::*;
use steppingstone_core::plan::from_records::{
    GoalSources, LedgerNames, goal_candidates, serving_goal,
};
use steppingstone_core::plan::record::PlanSettings;
use steppingstone_core::ratio::Ratio;
use steppingstone_core::store::{Record, to_stored_text};

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
            fixes(&draft, &context, today, &EN, number);
        }
        sentence(&plan);
        split(&draft, &EN);
        let points = goal.points();
        progress(&plan, &points, today);
        chart(&plan, &points);
        milestones(&plan, &points, today);
        let mut goal = goal;
        goal.put(&draft, today, 3);
        let goals = [goal.clone(), Goal::new("b", &draft, 0)];
        needs(&goal, today);
        prop_assert_eq!(by_urgency(&goals, today).len(), 2);
        reviews_due(&goals, today);
        check_ins(&goals, ["a", "b", "c", "d", "e"]);
        let file = calendar(&events(&goal), i64::MAX, &|event| event.statement.clone());
        prop_assert!(file.split("\r\n").all(|line| line.len() <= 75));
        let goal_settings = GoalSettings::default();
        let context = Context::of(&goal, &goals, &goal_settings, Vec::new(), None);
        steppingstone_core::goals::report(&draft, &context, today, &EN);
    }

    #[test]
    fn a_mend_mends_and_the_score_does_not_fall(
        draft in drafts(), context in context(), today in day(),
    ) {
        let before = report(&draft, &context, today, &EN);
        for number in 1..=50 {
            for fix in fixes(&draft, &context, today, &EN, number) {
                prop_assert!(matches!(before.verdict(number), Some(Verdict::Warn(_))));
                let fixed = fix.apply(&draft, &EN);
                let after = report(&fixed, &context, today, &EN);
                let fixes = match after.verdict(number) {
                    Some(Verdict::Pass) => true,
                    Some(Verdict::NotApplicable) => matches!(fix, QuickFix::NotAfter(_)),
                    _ => false,
                };
                prop_assert!(fixes, "{fix:?}");
                prop_assert!(!after.total().is_below(before.total()));
                for criterion in Criterion::ALL {
                    prop_assert!(!after.score(criterion).is_below(before.score(criterion)));
                }
            }
        }
    }

    #[test]
    fn a_split_says_all_of_it_and_comes_to_an_end(draft in drafts(), context in context(), today in day()) {
        let judged = report(&draft, &context, today, &EN);
        let warns = matches!(judged.verdict(6), Some(Verdict::Warn(_)));
        if let Some(goals) = split(&draft, &EN) {
            prop_assert!(warns && (2..=3).contains(&goals.len()));
            let whole = words(&draft.statement());
            let parts: Vec<Vec<String>> = goals.iter().map(|goal| words(&goal.statement())).collect();
            prop_assert!(parts.iter().all(|part| part.len() < whole.len()));
            for word in whole {
                let joins = EN.joins.iter().any(|join| join.split(' ').any(|it| it == word));
                prop_assert!(joins || parts.iter().any(|part| part.contains(&word)), "{}", word);
            }
            let mut first = goals[0].clone();
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
    fn an_outline_tells_the_plan_what_the_goal_does(goal in copy(), today in day()) {
        let key = goal.key().unwrap();
        let outline = goal_outline(&key, &to_stored_text(&goal, 5)).unwrap();
        let says_something = |it: &String| !it.trim().is_empty();
        let readings = outline.check_ins.values().filter_map(|it| it.value.as_ref());
        let plain = readings.filter(|it| !says_something(&it.evidence)).count();
        prop_assert!(plain <= 2, "{} check-ins that show nothing", plain);
        let whole = Goal { check_ins: goal.check_ins.clone(), ..outline.clone() };
        prop_assert_eq!(&whole, &goal);
        prop_assert_eq!(needs(&outline, today), needs(&goal, today));
        let names = LedgerNames::default();
        let sources = GoalSources::new(&[], &names, &[], today);
        let serving = |goal: &Goal| {
            let mut found = serving_goal(goal, &sources);
            let is_checked = !found.check_ins.is_empty();
            found.check_ins.retain(says_something);
            (found, is_checked)
        };
        prop_assert_eq!(serving(&outline), serving(&goal));
        let settings = PlanSettings::default();
        let due = |goal: &Goal| {
            goal_candidates(std::slice::from_ref(goal), &|_| Ratio::ZERO, &settings, today)
        };
        prop_assert_eq!(due(&outline), due(&goal));
    }

    #[test]
    fn seasons_join_and_are_read_back(
        rows in vec((0_i64..4, "[a-z0-9]{0,3}", day(), day()), 2),
    ) {
        let goal_settings = |(at, text, first, last): &(i64, String, NaiveDate, NaiveDate)| {
            let mut goal_settings = GoalSettings::default();
            goal_settings.set_hours(text.as_str(), *at);
            goal_settings.set_leave(vec![(*first, *last)], *at);
            goal_settings.set_aims(vec![text.clone()], *at);
            goal_settings
        };
        let (a, b) = (goal_settings(&rows[0]), goal_settings(&rows[1]));
        prop_assert_eq!(a.merged(&b), b.merged(&a));
        let text = serde_json::to_string(&goal_settings_json(&a)).unwrap();
        let doc = serde_json::from_str(&text).unwrap();
        prop_assert_eq!(read_goal_settings(doc), Ok(a));
    }
}
