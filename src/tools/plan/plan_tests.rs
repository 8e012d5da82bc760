use chrono::{Days, NaiveDate};
use steppingstone_core::goals::{Field, Goal, GoalDraft, Link, Status};
use steppingstone_core::network::{ContactTier, Person};
use steppingstone_core::offers::{self, SavedOffer};
use steppingstone_core::plan::record::{AimRecord, PlanSettings};
use steppingstone_core::plan::{AimState, StoneState};
use steppingstone_core::quiz::Taking;
use steppingstone_core::quiz::example::example;

use super::rows::{StepDone, StepRow, ThreadRow};
use super::*;
use crate::platform::clock;
use crate::platform::storage::pretended;
use crate::state::{
    Records, provide_navigation, provide_occupations, provide_records, provide_undo, use_undo,
};
use crate::tools::aims::{new_aim, own_aims};
use crate::words::install_english;

/// Puts records in place and looks at the plan.
fn with_plan(put: impl FnOnce(Records), check: impl FnOnce(PlanPage)) {
    install_english();
    pretended::begin();
    Owner::new_root(None).with(|| {
        provide_navigation();
        provide_occupations();
        put(provide_records());
        provide_undo();
        check(PlanPage::new(PlanGoals::new(use_records()), false));
    });
}

fn html() -> String {
    body_view(()).to_html()
}

#[track_caller]
fn check(page: &str, parts: &[&str]) {
    for part in parts {
        assert!(page.contains(part), "{part}: {page}");
    }
}

fn day(days: i64) -> NaiveDate {
    let today = clock::today();
    match u64::try_from(days) {
        Ok(days) => today + Days::new(days),
        Err(_) => today - Days::new(days.unsigned_abs()),
    }
}

fn put_aims(records: Records, texts: &[&str]) -> Vec<String> {
    let mut aims: Vec<AimRecord> = Vec::new();
    for text in texts {
        let aim = new_aim(text, &aims);
        records.put(&aim);
        aims.push(aim);
    }
    aims.into_iter().map(|aim| aim.id).collect()
}

fn goal(id: &str, title: &str, link: Option<Link>, status: Status) -> Goal {
    let mut draft = GoalDraft::default();
    draft.set_statement(title);
    draft.links.extend(link);
    let mut goal = Goal::new(id, &draft, 1);
    goal.set_status(Status::Active, day(-20), 2);
    goal.set_status(status, day(-3), 3);
    goal
}

fn done(evidence: &str) -> Status {
    Status::Done {
        on: day(-3),
        evidence: evidence.to_owned(),
    }
}

fn threads(plan: PlanPage) -> Vec<ThreadRow> {
    plan.rows.get_untracked().threads
}

fn steps(plan: PlanPage) -> Vec<StepRow> {
    plan.rows.get_untracked().steps
}

fn states(row: &ThreadRow) -> Vec<StoneState> {
    row.stones.iter().map(|stone| stone.state).collect()
}

#[test]
fn a_first_visit_is_asked_for_an_aim_and_finds_where_threads_come_from() {
    with_plan(
        |_| (),
        |plan| {
            let page = html();
            let w = [
                w::threads::none(),
                w::threads::to_quiz(),
                w::aims::none(),
                w::aims::add(),
            ];
            check(&page, &w);
            check(&page, &["/quiz/", "/journey/next/", "id=\"new-aim\""]);
            assert!(!page.contains(w::example()), "{page}");
            assert_eq!(steps(plan), []);
        },
    );
}

#[test]
fn the_field_for_the_first_aim_is_one_line_above_the_threads() {
    let result = |records: Records| {
        records.put(&Taking {
            id: "t1".to_owned(),
            ..example(day(-1))
        });
    };
    let place = |page: &str, of: &str| page.find(of).unwrap_or_else(|| panic!("{of}: {page}"));
    with_plan(result, |_| {
        let page = html();
        let [line, field, threads] =
            [w::aims::first(), "id=\"new-aim\"", "id=\"threads\""].map(|of| place(&page, of));
        assert!(line < field && field < threads);
        // What the reader has is seen first, and the line opens.
        assert!(!page[..field].contains("open"), "{page}");
        assert!(!page.contains(w::aims::lead()), "{page}");
    });
    let with_aim = |records: Records| {
        result(records);
        put_aims(records, &["Sail"]);
    };
    with_plan(with_aim, |plan| {
        let page = html();
        assert!(!page.contains(w::aims::none()), "{page}");
        let [threads, field] = ["id=\"threads\"", "id=\"new-aim\""].map(|of| place(&page, of));
        assert!(threads < field);
        // Once none is open, the line is back, and those that are past stay below.
        let id = own_aims(plan.store.records)[0].id.clone();
        plan.store.list::<AimRecord>().change(&id, |aim| {
            aim.set_state(AimState::Reached, day(0), 9);
        });
        let page = html();
        check(&page, &[w::aims::none(), w::aims::past()]);
        assert_eq!(page.matches("id=\"new-aim\"").count(), 1);
    });
}

#[test]
fn a_thread_says_how_each_stone_stands_and_leads_to_its_record() {
    let put = |records: Records| {
        let ids = put_aims(records, &["Lead a team", "Sail"]);
        let link = Some(Link::Aim(ids[0].clone()));
        records.put(&goal("g1", "Lead one project", link, done("")));
    };
    with_plan(put, |plan| {
        let [lead, sail] = threads(plan).try_into().ok().unwrap();
        assert_eq!(
            (lead.name.as_str(), sail.name.as_str()),
            ("Lead a team", "Sail")
        );
        assert_eq!(lead.about, w::need::main_aim());
        assert_eq!(sail.about, w::need::aim());
        use StoneState::{DoesNotApply, Done, Missing};
        assert_eq!(states(&lead), [Done, Missing, DoesNotApply, DoesNotApply]);
        assert_eq!(
            states(&sail),
            [Missing, DoesNotApply, DoesNotApply, DoesNotApply]
        );
        let hrefs: Vec<_> = lead.stones.iter().map(|stone| stone.href.clone()).collect();
        let own = Some("/goals/goal/?of=g1".to_owned());
        assert_eq!(hrefs, [own.clone(), own, None, None]);
        let new = sail.stones[0].href.clone().unwrap();
        assert!(new.starts_with("/goals/edit/?aim=aim"), "{new}");
        let next = lead.next.clone().unwrap().0;
        assert_eq!(next, w::threads::next(w::steps::proof("Lead one project")));
        let page = html();
        check(&page, &["The way to: Lead a team", "data-state=\"done\""]);
        check(&page, &[w::threads::does_not_apply(), &next]);
    });
}

#[test]
fn a_result_begins_threads_and_examples_are_told_apart() {
    let own = |records: Records| {
        records.put(&Taking {
            id: "t1".to_owned(),
            ..example(day(-1))
        });
        put_aims(records, &["Sail"]);
    };
    with_plan(own, |plan| {
        let rows = plan.rows.get_untracked();
        assert!(!rows.is_example && rows.threads.len() > 1);
        let of_result = &rows.threads[1];
        assert_eq!(of_result.href, "/quiz/results/");
        let goal = of_result.stones[0].href.clone().unwrap();
        assert!(goal.contains("&result=t1"), "{goal}");
    });
    let examples = |records: Records| records.put(&example(day(-1)));
    with_plan(examples, |plan| {
        assert!(plan.rows.get_untracked().is_example);
        check(&html(), &[w::example()]);
        let start = StartPlan(plan);
        assert!(!start.has_steps());
        assert!(!start.threads().to_html().contains(w::threads::heading()));
    });
    let both = |records: Records| {
        records.put(&example(day(-1)));
        put_aims(records, &["Sail"]);
    };
    with_plan(both, |plan| {
        let names: Vec<String> = threads(plan).into_iter().map(|row| row.name).collect();
        assert_eq!(names, ["Sail"]);
        assert!(!html().contains(w::example()));
    });
}

#[test]
fn a_paused_goal_rests_its_thread() {
    let put = |records: Records| {
        let ids = put_aims(records, &["Sail"]);
        let link = Some(Link::Aim(ids[0].clone()));
        records.put(&goal(
            "g1",
            "Learn to sail",
            link,
            Status::Paused { on: day(-2) },
        ));
    };
    with_plan(put, |plan| {
        assert!(threads(plan)[0].is_resting);
        check(&html(), &[w::threads::resting()]);
        assert_eq!(steps(plan), []);
    });
}

/// An active goal with a first step that is overdue.
fn late_goal(id: &str) -> Goal {
    let mut draft = GoalDraft::default();
    draft.set_statement("Write a page");
    draft.set(Field::Step, "Open the file");
    draft.set(Field::StepDue, day(-4).to_string());
    draft.set(Field::Start, day(-10).to_string());
    let mut goal = Goal::new(id, &draft, 1);
    goal.set_status(Status::Active, day(-10), 2);
    goal
}

#[test]
fn a_step_is_done_or_put_off_right_there_and_both_come_back() {
    with_plan(
        |records| records.put(&late_goal("g1")),
        |plan| {
            let found = steps(plan);
            assert_eq!(found[0].title, w::steps::first_step("Write a page"));
            let date = crate::platform::intl::date(day(-4));
            assert_eq!(found[0].why, w::steps::was_due(date));
            assert_eq!(found[0].done, Some(StepDone::FirstStep("g1".to_owned())));
            let page = StartPlan(plan).steps().to_html();
            check(
                &page,
                &[w::steps::done(), w::steps::later(), w::steps::tomorrow()],
            );

            plan.store
                .list::<Goal>()
                .change_with_undo("g1", String::new(), |goal| {
                    goal.finish_step(true, clock::now_ms());
                });
            assert_eq!(steps(plan), []);
            use_undo().take_back();
            assert_eq!(steps(plan).len(), 1);

            let id = steps(plan)[0].id.clone();
            plan.store
                .change_only_with_undo(String::new(), |settings: &mut PlanSettings, now| {
                    settings.put_off_until(&id, day(1), now);
                });
            assert_eq!(steps(plan), []);
            use_undo().take_back();
            assert_eq!(steps(plan).len(), 1);
        },
    );
}

fn person(id: &str, name: &str, days: i64) -> Person {
    Person::new(id, name.to_owned(), ContactTier::Close, day(days), 1)
}

#[test]
fn rhythms_are_gathered_and_those_that_lapsed_are_asked_about() {
    let put = |records: Records| {
        for (id, name, days) in [
            ("p1", "Ana", -40),
            ("p2", "Ben", -45),
            ("p3", "Cho", -400),
            ("p4", "Dee", -300),
        ] {
            records.put(&person(id, name, days));
        }
    };
    with_plan(put, |plan| {
        let [ask, due] = steps(plan).try_into().ok().unwrap();
        assert_eq!(due.title, w::steps::people_due(2));
        let names: Vec<&str> = due.records.iter().map(|(name, _)| name.as_str()).collect();
        assert_eq!(names, ["Ana", "Ben"]);
        assert_eq!(due.records[0].1, "/network/person/?of=p1");
        assert_eq!(ask.title, w::steps::ask_people(1, "Cho"));
        assert_eq!(ask.asked.len(), 2);
        let page = StartPlan(plan).steps().to_html();
        check(
            &page,
            &[w::steps::show(), w::steps::keep(), w::steps::drop()],
        );
        // Kept, they begin again from today.
        plan.store.change_only(|settings: &mut PlanSettings, now| {
            settings.note_asked(ask.asked.iter().map(String::as_str), clock::today(), now);
        });
        assert_eq!(steps(plan).len(), 1);
    });
}

#[test]
fn questions_to_an_employer_are_upkeep() {
    let put = |records: Records| {
        let mut offer = SavedOffer::new("o1", 0, 1);
        offer.draft.name = "Northwind".to_owned();
        offer.set_text(offers::Field::Pay, "80k", 2);
        records.put(&offer);
    };
    let alone = |plan: PlanPage| {
        let [step] = steps(plan).try_into().ok().unwrap();
        assert_eq!(step.title, w::steps::questions("Northwind"));
        assert_eq!(step.why, w::steps::questions_why());
        assert_eq!(step.href.as_deref(), Some("/offers/"));
        // The card that leads to the offers stays.
        assert!(!StartPlan(plan).has_steps());
        check(&StartPlan(plan).steps().to_html(), &[w::steps::later()]);
    };
    with_plan(put, alone);
    let both = |records: Records| {
        put(records);
        records.put(&late_goal("g1"));
    };
    with_plan(both, |plan| {
        let titles: Vec<String> = steps(plan).into_iter().map(|step| step.title).collect();
        let [first, second] = titles.try_into().ok().unwrap();
        assert_eq!(first, w::steps::first_step("Write a page"));
        assert_eq!(second, w::steps::questions("Northwind"));
        assert!(StartPlan(plan).has_steps());
    });
}

#[test]
fn one_of_a_kind_is_named() {
    with_plan(
        |records| records.put(&person("p1", "Ana", -40)),
        |plan| {
            let [step] = steps(plan).try_into().ok().unwrap();
            assert_eq!(step.title, w::steps::write_to("Ana"));
            assert_eq!(step.href.as_deref(), Some("/network/person/?of=p1"));
            assert_eq!(step.id, "due:network");
        },
    );
}

#[test]
fn a_loose_end_says_what_can_be_done_and_goes_for_good() {
    let put = |records: Records| {
        put_aims(records, &["Sail"]);
        records.put(&goal("g1", "Read a book", None, Status::Active));
    };
    with_plan(put, |plan| {
        let ends = plan.rows.get_untracked().ends;
        assert_eq!(ends.len(), 1);
        assert_eq!(ends[0].name, "Read a book");
        assert_eq!(ends[0].href, "/goals/edit/?of=g1&at=relevant");
        check(&html(), &[w::ends::serves_nothing(), w::ends::dismiss()]);
        let end = ends[0].end.clone();
        plan.store
            .change_only_with_undo(String::new(), |settings: &mut PlanSettings, now| {
                settings.dismiss(&end, true, now);
            });
        assert_eq!(plan.rows.get_untracked().ends, []);
        use_undo().take_back();
        assert_eq!(plan.rows.get_untracked().ends.len(), 1);
    });
}

#[test]
fn five_open_aims_are_enough_and_one_that_was_reached_makes_room() {
    let texts = ["one of five", "two", "three", "four", "five"];
    with_plan(
        |records| drop(put_aims(records, &texts)),
        |plan| {
            let page = html();
            check(&page, &[w::aims::full(), "one of five"]);
            assert!(!page.contains("id=\"new-aim\""), "{page}");
            let records = plan.store.records;
            let mut aim = untrack(|| own_aims(records)).remove(0);
            aim.set_state(AimState::Reached, clock::today(), clock::now_ms());
            records.put(&aim);
            let page = html();
            check(
                &page,
                &["id=\"new-aim\"", w::aims::past(), w::aims::reopen()],
            );
            assert_eq!(threads(plan)[0].name, "two");
            assert_eq!(threads(plan)[0].about, w::need::main_aim());
        },
    );
}

#[test]
fn a_text_that_was_taken_over_too_long_is_kept_and_named() {
    let long = "ü".repeat(201);
    with_plan(
        |records| {
            let mut aim = new_aim("short enough", &[]);
            aim.change(9, |aim| aim.text.value.clone_from(&long));
            records.put(&aim);
        },
        |_| check(&html(), &[w::aims::to_mend(), &long]),
    );
}

#[test]
fn many_records_are_read_once() {
    let put = |records: Records| {
        let ids = put_aims(records, &["Lead a team", "Sail"]);
        for at in 0..200_usize {
            let link = ids.get(at % 3).cloned().map(Link::Aim);
            let id = format!("g{at}");
            records.put(&goal(&id, "Write a page", link, Status::Active));
            records.put(&person(&format!("p{at}"), "Ana", -40));
        }
    };
    with_plan(put, |plan| {
        let rows = plan.rows.get_untracked();
        assert_eq!(rows.threads.len(), 2);
        assert_eq!(rows.steps[0].title, w::steps::people_due(200));
    });
}
