//! Relevant, timed and running: each rule at its border.

use super::sample::{NA, PASS, amid, day, other, verdict_on, warn, with};
use crate::career::{Facet, Stage};
use crate::goals::RunningReason;
use crate::goals::draft::MilestoneText;
use crate::goals::pace::Sample;
use crate::goals::status::MissReason;
use crate::goals::{
    Commitment, Context, Field, Link, LongTermAim, Priority, Reason, Status, Verdict,
};

const TODAY: &str = "2026-03-02";

#[test]
fn check_31_and_32_ask_what_it_is_for() {
    let unlinked = verdict_on(TODAY, 31, |draft, _| draft.links.clear());
    assert_eq!(unlinked, warn(Reason::NoLink));
    with(
        32,
        Field::Why,
        "It pays the rent",
        warn(Reason::ShortWhy(4)),
    );
    with(32, Field::Why, "It pays the rent twice", PASS);
    let again = "To finish the evening course in structural timber design";
    with(32, Field::Why, again, warn(Reason::WhyRepeats));
}

#[test]
fn check_33_and_34_compare_with_the_quiz() {
    amid(
        33,
        |context| context.little_wanted = Some(vec![Facet::Horizon]),
        PASS,
    );
    let little = warn(Reason::LittleWanted(Facet::Growth));
    amid(
        33,
        |context| context.little_wanted = Some(vec![Facet::Growth]),
        little,
    );
    let at = |stage| {
        verdict_on(TODAY, 34, |draft, context| {
            draft.set(Field::Stage, "middle");
            context.stage = stage;
        })
    };
    assert_eq!(at(Some(Stage::Middle)), PASS);
    assert_eq!(
        at(Some(Stage::Early)),
        warn(Reason::OtherStage(Stage::Middle))
    );
    assert_eq!(at(None), NA);
}

#[test]
fn check_35_matches_aims_and_goals() {
    let linked = |aims: &[&str], own: &str, theirs: &str| {
        verdict_on(TODAY, 35, |draft, context| {
            let aim = |name: &&str| LongTermAim {
                name: (*name).to_owned(),
                text: name.to_uppercase(),
            };
            context.aims = aims.iter().map(aim).collect();
            draft.links = vec![Link::Aim(own.to_owned())];
            let mut helper = other("Bake bread", 1, Priority::Low, "2026-12-01");
            helper.aims = vec![theirs.to_owned()];
            context.others = vec![helper];
        })
    };
    assert_eq!(linked(&["lead", "teach"], "lead", "teach"), PASS);
    assert_eq!(
        linked(&["lead", "teach"], "sing", "teach"),
        warn(Reason::NoAim)
    );
    let alone = warn(Reason::AimWithoutGoal("TEACH".to_owned()));
    assert_eq!(linked(&["lead", "teach"], "lead", "sing"), alone);
}

#[test]
fn check_36_wants_something_to_come_second() {
    let goal = |priority| other("Bake bread", 1, priority, "2026-12-01");
    let top = vec![goal(Priority::High), goal(Priority::High)];
    amid(
        36,
        |context| context.others.clone_from(&top),
        warn(Reason::AllTopPriority(3)),
    );
    let mixed = vec![goal(Priority::High), goal(Priority::Medium)];
    amid(36, |context| context.others = mixed, PASS);
    with(36, Field::Priority, "low", PASS);
}

#[test]
fn check_37_and_38_want_a_day() {
    with(37, Field::Due, "2026-03-03", PASS);
    with(37, Field::Due, "2026-03-02", warn(Reason::NotAhead));
    with(37, Field::Due, "2026-02-30", warn(Reason::NoDay));
    let vague = |phrase: &str| warn(Reason::VagueTime(phrase.to_owned()));
    with(38, Field::Due, "ASAP", vague("asap"));
    with(38, Field::Due, "next summer", vague("next summer"));
    with(38, Field::Due, "2026-02-30", PASS);
    with(38, Field::Due, "", NA);
    with(38, Field::Object, "a bridge some day", vague("some day"));
}

#[test]
fn check_39_wants_two_weeks_to_twelve_months() {
    with(39, Field::Due, "2026-03-01", warn(Reason::DueBeforeStart));
    with(39, Field::Due, "2026-03-02", warn(Reason::SpanShort(0)));
    with(39, Field::Due, "2026-03-15", warn(Reason::SpanShort(13)));
    with(39, Field::Due, "2026-03-16", PASS);
    with(39, Field::Due, "2027-03-02", PASS);
    with(39, Field::Due, "2027-03-03", warn(Reason::SpanLong));
    with(39, Field::Start, "", NA);
}

#[test]
fn check_40_wants_milestones_on_the_way() {
    let stops = |rows: &[(&str, &str)]| {
        verdict_on(TODAY, 40, |draft, _| {
            let text = |(due, target): &(&str, &str)| MilestoneText {
                due: (*due).to_owned(),
                target: (*target).to_owned(),
            };
            draft.milestones = rows.iter().map(text).collect();
        })
    };
    let (found, wanted) = (2, 3);
    let few = warn(Reason::FewMilestones { found, wanted });
    assert_eq!(stops(&[("2026-04-13", "52"), ("2026-05-25", "64")]), few);
    let one = ("2026-04-13", "52");
    let swapped = stops(&[one, ("2026-06-25", "64"), ("2026-05-25", "70")]);
    assert_eq!(swapped, warn(Reason::MilestonesUnordered));
    let twice = stops(&[one, one, ("2026-05-25", "70")]);
    assert_eq!(twice, warn(Reason::MilestonesUnordered));
    for out in ["2026-03-01", "2026-07-07"] {
        assert_eq!(
            stops(&[(out, "52")]),
            warn(Reason::MilestoneOutside(day(out)))
        );
    }
    for turn in ["51", "77"] {
        let turned = stops(&[one, ("2026-05-25", turn), ("2026-06-25", "70")]);
        assert_eq!(turned, warn(Reason::MilestonesTurn));
    }
    let plateau = stops(&[
        ("2026-03-02", "40"),
        ("2026-05-25", "40"),
        ("2026-07-06", "76"),
    ]);
    assert_eq!(plateau, PASS);
    let short = verdict_on(TODAY, 40, |draft, _| {
        draft.milestones.clear();
        draft.set(Field::Due, "2026-04-12");
    });
    assert_eq!(short, NA);
}

#[test]
fn check_41_wants_a_small_step_soon() {
    with(41, Field::Step, "", warn(Reason::NoFirstStep));
    with(41, Field::StepMinutes, "", warn(Reason::NoFirstStep));
    with(41, Field::StepMinutes, "61", warn(Reason::StepLong(61)));
    with(
        41,
        Field::StepDue,
        "2026-03-10",
        warn(Reason::StepLate(day("2026-03-10"))),
    );
    let ahead = verdict_on("2026-02-01", 41, |_, _| {});
    assert_eq!(ahead, PASS);
}

#[test]
fn check_42_wants_a_working_day() {
    with(42, Field::Due, "2026-07-03", PASS);
    with(42, Field::Due, "2026-07-04", warn(Reason::Weekend));
    with(42, Field::Due, "2026-07-05", warn(Reason::Weekend));
    let away = |first: &str, last: &str| {
        verdict_on(TODAY, 42, |_, context| {
            context.leave = vec![(day(first), day(last))]
        })
    };
    assert_eq!(away("2026-07-06", "2026-07-06"), warn(Reason::OnLeave));
    assert_eq!(away("2026-07-01", "2026-07-05"), PASS);
    assert_eq!(away("2026-07-07", "2026-07-20"), PASS);
}

#[test]
fn check_43_keeps_a_tenth_of_the_time() {
    // 126 days: 12.6 to spare.
    with(43, Field::OutsideDeadline, "2026-07-19", PASS);
    with(
        43,
        Field::OutsideDeadline,
        "2026-07-18",
        warn(Reason::LittleSlack(12)),
    );
    with(
        43,
        Field::OutsideDeadline,
        "2026-07-05",
        warn(Reason::LittleSlack(-1)),
    );
}

#[test]
fn check_44_and_48_allow_two_cycles() {
    let review = |today: &str, last: Option<&str>| {
        verdict_on(today, 44, |_, context| context.last_review = last.map(day))
    };
    assert_eq!(review("2026-03-30", None), PASS);
    assert_eq!(review("2026-03-31", None), warn(Reason::ReviewOverdue(29)));
    assert_eq!(review("2026-04-29", Some("2026-04-01")), PASS);
    assert_eq!(
        review("2026-04-30", Some("2026-04-01")),
        warn(Reason::ReviewOverdue(29))
    );
    with(44, Field::ReviewDays, "", warn(Reason::NoReviews));
    let check_in = |today: &str, last: Option<&str>| {
        verdict_on(today, 48, |_, context| {
            context.last_check_in = last.map(day)
        })
    };
    assert_eq!(check_in("2026-03-16", None), NA);
    assert_eq!(
        check_in("2026-03-17", None),
        warn(Reason::Running(RunningReason::NoCheckIn(15)))
    );
    assert_eq!(check_in("2026-04-15", Some("2026-04-01")), PASS);
    assert_eq!(
        check_in("2026-04-16", Some("2026-04-01")),
        warn(Reason::Running(RunningReason::NoCheckIn(15)))
    );
}

#[test]
fn check_45_finds_three_in_a_week() {
    let due = |days: &[&str]| {
        verdict_on(TODAY, 45, |_, context| {
            let goal = |due: &&str| other("Bake bread", 1, Priority::Low, due);
            context.others = days.iter().map(goal).collect();
        })
    };
    assert_eq!(due(&["2026-07-06"]), PASS);
    assert_eq!(
        due(&["2026-07-03", "2026-07-09"]),
        warn(Reason::CrowdedWeek(3))
    );
    assert_eq!(due(&["2026-07-03", "2026-07-10"]), PASS);
}

#[test]
fn check_46_wants_days_that_no_zone_moves() {
    with(
        46,
        Field::Due,
        "2026-07-06T23:00-05:00",
        warn(Reason::DayWithTime),
    );
    with(46, Field::Due, "later", PASS);
    let none = verdict_on(TODAY, 46, |draft, _| {
        *draft = crate::goals::GoalDraft::default()
    });
    assert_eq!(none, NA);
}

#[test]
fn check_47_projects_the_readings() {
    let progress = |rows: &[(&str, i64)], direction: &str| {
        verdict_on(TODAY, 47, |draft, context: &mut Context| {
            draft.set(Field::Direction, direction);
            let point = |(on, value): &(&str, i64)| Sample {
                on: day(on),
                value: crate::decimal::Decimal::whole(*value),
            };
            context.readings = rows.iter().map(point).collect();
        })
    };
    let on_line = [("2026-03-09", 42), ("2026-03-16", 44)];
    assert_eq!(progress(&on_line, "rise"), PASS);
    assert_eq!(progress(&on_line, "fall"), PASS);
    assert_eq!(progress(&on_line, "keep"), PASS);
    let slow = [("2026-03-09", 42), ("2026-03-23", 45)];
    assert!(matches!(
        progress(&slow, "rise"),
        Verdict::Warn(Reason::Running(RunningReason::Behind { .. }))
    ));
    assert!(matches!(
        progress(&on_line[..1], "rise"),
        Verdict::NotApplicable
    ));
}

#[test]
fn a_goal_that_is_over_or_rests_is_asked_for_nothing() {
    let late = |status: Status| {
        verdict_on("2026-06-30", 48, |draft, context: &mut Context| {
            draft.set(Field::CheckInDays, "7");
            context.status = status;
        })
    };
    let on = day(TODAY);
    assert!(matches!(late(Status::Active), Verdict::Warn(_)));
    assert_eq!(late(Status::Paused { on }), NA);
    assert_eq!(late(Status::Closed { on }), NA);
}

#[test]
fn check_49_and_50_look_at_how_it_went() {
    let agreed = |target: &str| {
        Some(Commitment {
            target: target.to_owned(),
            due: "2026-07-06".to_owned(),
        })
    };
    amid(49, |context| context.agreed = agreed("76"), PASS);
    amid(
        49,
        |context| context.agreed = agreed("80"),
        warn(Reason::Running(RunningReason::UnrecordedChange)),
    );
    let on = day(TODAY);
    let done = |evidence: &str| Status::Done {
        on,
        evidence: evidence.to_owned(),
    };
    let missed = |reason| Status::Missed {
        on,
        reason,
        note: String::new(),
    };
    amid(
        50,
        |context| context.status = done(" "),
        warn(Reason::Running(RunningReason::NoEvidence)),
    );
    amid(50, |context| context.status = done("the grade sheet"), PASS);
    amid(
        50,
        |context| context.status = missed(None),
        warn(Reason::Running(RunningReason::NoMissReason)),
    );
    amid(
        50,
        |context| context.status = missed(Some(MissReason::Else)),
        PASS,
    );
    amid(50, |context| context.status = Status::Active, NA);
}
