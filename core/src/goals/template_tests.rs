use super::*;
use crate::career::{Facet, Practice};
use crate::goals::sample::quiz_result;
use crate::goals::verdict::Verdict;
use crate::goals::words::EN;
use crate::goals::{Context, report};
use crate::store::to_stored_text;
use std::collections::BTreeSet;

const STAGES: [Stage; 3] = [Stage::Early, Stage::Middle, Stage::Senior];

fn served() -> Vec<&'static str> {
    let practices = Practice::ALL.map(Practice::key);
    Facet::ALL
        .map(Facet::key)
        .into_iter()
        .chain(practices)
        .collect()
}

fn keys(serves: &str, stage: Option<Stage>, in_work: Option<bool>) -> Vec<&'static str> {
    let found = templates(serves, Reader { stage, in_work });
    found.into_iter().map(|template| template.key).collect()
}

#[test]
fn every_facet_and_practice_has_three_for_every_stage_in_work_and_out_of_it() {
    for serves in served() {
        for stage in STAGES {
            for in_work in [true, false] {
                let found = keys(serves, Some(stage), Some(in_work));
                let distinct: BTreeSet<&str> = found.iter().copied().collect();
                assert_eq!(
                    (found.len(), distinct.len()),
                    (3, 3),
                    "{serves} {stage:?} {in_work}"
                );
            }
        }
    }
    assert_eq!(SERVED.map(|(key, _)| key).to_vec(), served());
}

#[test]
fn every_template_has_a_name_of_its_own_and_serves_something() {
    let names: BTreeSet<&str> = TEMPLATES.iter().map(|it| it.key).collect();
    assert_eq!(names.len(), TEMPLATES.len());
    let listed = SERVED.iter().flat_map(|(_, listed)| *listed);
    let listed: BTreeSet<&str> = listed.map(|(key, _)| *key).collect();
    assert_eq!(listed, names);
}

#[test]
fn nothing_is_offered_that_does_not_fit() {
    // A manager is asked only in work; internships and short jobs are looked for only out of it.
    let of_work = [
        "ask_three_years",
        "own_area",
        "shadow",
        "stretch_task",
        "trade_task",
        "ask_younger",
        "ask_next_role",
        "apply_up",
        "workshop",
        "teach_a_skill",
        "ask_employer_pay",
        "help_other_team",
        "lead_a_project",
        "discuss_manager",
        "end_on_time",
        "agree_off",
        "delegate",
        "focus_blocks",
    ];
    let of_none = [
        "internship",
        "temp_work",
        "permanent_jobs",
        "apply_level",
        "course_grant",
        "search_hours",
        "search_free_day",
    ];
    for serves in served() {
        for stage in [
            None,
            Some(Stage::Early),
            Some(Stage::Middle),
            Some(Stage::Senior),
        ] {
            let work = keys(serves, stage, Some(true));
            let out = keys(serves, stage, Some(false));
            let either = keys(serves, stage, None);
            assert!(
                of_none.iter().all(|key| !work.contains(key)),
                "{serves} {stage:?}"
            );
            assert!(
                of_work.iter().all(|key| !out.contains(key)),
                "{serves} {stage:?}"
            );
            assert!(
                either
                    .iter()
                    .all(|key| work.contains(key) && out.contains(key))
            );
        }
    }
    assert_eq!(keys("networking", None, None), ["join_group"]);
    assert_eq!(keys("charm", None, None), [""; 0]);
}

#[test]
fn the_later_answer_counts_or_the_only_one() {
    let result = |stage, in_work, taken_ms| {
        Some(QuizResult {
            stage,
            in_work,
            taken_ms,
            ..quiz_result()
        })
    };
    let mut settings = GoalSettings::default();
    let check = |settings: &GoalSettings, quiz: &Option<QuizResult>, stage, in_work| {
        let reader = Reader::of(settings, quiz.as_ref());
        assert_eq!(reader, Reader { stage, in_work });
    };
    check(&settings, &None, None, None);
    let quiz = result(Some(Stage::Early), true, 50);
    check(&settings, &quiz, Some(Stage::Early), Some(true));
    settings.set_in_work(Some(false), 20);
    check(&settings, &None, None, Some(false));
    check(&settings, &quiz, Some(Stage::Early), Some(true));
    settings.set_stage(Some(Stage::Senior), 60);
    check(&settings, &quiz, Some(Stage::Senior), Some(true));
    let silent = result(None, true, 90);
    check(&settings, &silent, Some(Stage::Senior), Some(true));
}

/// Every day of two weeks: whatever weekday a goal begins on.
fn days() -> impl Iterator<Item = NaiveDate> {
    (2..16).filter_map(|day| NaiveDate::from_ymd_opt(2026, 3, day))
}

#[test]
fn what_a_template_sets_warns_nowhere() {
    for (today, template) in days().flat_map(|day| TEMPLATES.map(|it| (day, it))) {
        let draft = template.draft(today);
        assert!(draft.parse().is_ok(), "{}", template.key);
        let report = report(&draft, &Context::default(), today, &EN);
        for number in [15, 18, 37, 39, 40, 42, 44] {
            let verdict = report.verdict(number).unwrap();
            let key = template.key;
            assert!(
                !matches!(verdict, Verdict::Warn(_)),
                "{key} {number} {today}"
            );
        }
    }
}

#[test]
fn a_number_that_is_the_readers_is_not_invented() {
    let today = NaiveDate::from_ymd_opt(2026, 3, 2).unwrap();
    for template in TEMPLATES {
        let draft = template.draft(today);
        for field in [
            Field::Target,
            Field::HoursAWeek,
            Field::HoursNeeded,
            Field::Cost,
        ] {
            assert_eq!(draft.text(field), "", "{} {field:?}", template.key);
        }
        let baseline = if template.measured == Measured::Count {
            "0"
        } else {
            ""
        };
        assert_eq!(draft.text(Field::Baseline), baseline, "{}", template.key);
        assert!(draft.milestones.iter().all(|it| it.target.is_empty()));
    }
}

#[test]
fn a_reader_is_read_from_stored_text_as_from_the_settings() {
    for stage in Stage::ALL.map(Some).into_iter().chain([None]) {
        for in_work in [None, Some(false), Some(true)] {
            let mut settings = GoalSettings::default();
            settings.set_stage(stage, 5);
            settings.set_in_work(in_work, 6);
            let text = to_stored_text(&settings, 7);
            assert_eq!(Reader::of_stored(&text), Reader::of(&settings, None));
        }
    }
    assert_eq!(Reader::of_stored("{}"), Reader::default());
    assert_eq!(Reader::of_stored(""), Reader::default());
}
