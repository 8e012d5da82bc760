//! Achievable: each rule at its border.

use super::sample::{NA, PASS, amid, day, number, other, verdict_on, warn, with};
use crate::goals::{Field, PaceLevel, Prerequisite, Priority, Reason};

const TODAY: &str = "2026-03-02";

// From 40 to 76 in 126 days: two a week.

#[test]
fn check_21_compares_with_the_stated_most() {
    with(21, Field::MostPace, "2", PASS);
    let (needed, most) = (number("2"), number("1.99"));
    with(
        21,
        Field::MostPace,
        "1.99",
        warn(Reason::TooFast { needed, most }),
    );
    with(21, Field::MostPace, "", NA);
    with(21, Field::Baseline, "", NA);
    with(21, Field::Direction, "fall", NA);
    with(21, Field::Direction, "keep", NA);
}

#[test]
fn check_22_compares_hours_needed_with_hours_promised() {
    with(22, Field::HoursNeeded, "72", PASS);
    let (needed, promised) = (number("72.5"), number("72"));
    with(
        22,
        Field::HoursNeeded,
        "72.5",
        warn(Reason::HoursShort { needed, promised }),
    );
    with(22, Field::HoursNeeded, "", NA);
    with(22, Field::HoursAWeek, "", NA);
}

#[test]
fn check_23_adds_up_the_week() {
    let busy = |hours| other("Bake bread", hours, Priority::Low, "2026-12-01");
    amid(23, |context| context.others = vec![busy(3), busy(1)], PASS);
    let (promised, capacity) = (number("9"), number("8"));
    let full = warn(Reason::OverCapacity { promised, capacity });
    amid(23, |context| context.others = vec![busy(3), busy(2)], full);
    amid(23, |context| context.capacity = None, NA);
}

#[test]
fn check_24_and_30_compare_with_history() {
    let paces = |texts: [&str; 3]| texts.map(number).to_vec();
    let (needed, amber, red) = (number("2"), number("1.33"), number("0.79"));
    let faster = |level, usual| {
        warn(Reason::FasterThanBefore {
            level,
            needed,
            usual,
        })
    };
    amid(
        24,
        |context| context.history = paces(["1.34", "9", "0"]),
        PASS,
    );
    amid(
        24,
        |context| context.history = paces(["1.33", "9", "0"]),
        faster(PaceLevel::Amber, amber),
    );
    amid(
        24,
        |context| context.history = paces(["0.8", "9", "0"]),
        faster(PaceLevel::Amber, number("0.8")),
    );
    amid(
        24,
        |context| context.history = paces(["0.79", "9", "0"]),
        faster(PaceLevel::Red, red),
    );
    amid(30, |context| context.history = paces(["4", "9", "0"]), PASS);
    let usual = number("4.01");
    let easy = warn(Reason::TooEasy { needed, usual });
    amid(
        30,
        |context| context.history = paces(["4.01", "9", "0"]),
        easy,
    );
}

#[test]
fn check_25_counts_big_goals() {
    let goal = |hours, priority| other("Bake bread", hours, priority, "2026-12-01");
    let big = vec![goal(1, Priority::High), goal(5, Priority::Low)];
    amid(25, |context| context.others.clone_from(&big), PASS);
    let small = [big.clone(), vec![goal(4, Priority::Medium)]].concat();
    amid(25, |context| context.others = small, PASS);
    let many = [big, vec![goal(5, Priority::Low)]].concat();
    amid(
        25,
        |context| context.others = many,
        warn(Reason::ManyBigGoals(4)),
    );
}

#[test]
fn check_26_looks_at_what_comes_first() {
    let ready = Prerequisite {
        exists: true,
        due: Some(day("2026-07-05")),
        ..Prerequisite::default()
    };
    let late = Prerequisite {
        due: Some(day("2026-07-06")),
        ..ready.clone()
    };
    let done = Prerequisite {
        done: true,
        ..late.clone()
    };
    let circle = Prerequisite {
        is_cyclic: true,
        ..ready.clone()
    };
    let gone = Prerequisite::default();
    let first = |all: &[Prerequisite]| {
        verdict_on(TODAY, 26, |draft, context| {
            draft.after = all.iter().map(|it| it.id.clone()).collect();
            context.prerequisites = all.to_vec();
        })
    };
    assert_eq!(first(&[ready.clone(), done]), PASS);
    assert_eq!(
        first(&[ready.clone(), late]),
        warn(Reason::PrerequisiteLater)
    );
    assert_eq!(
        first(&[ready, circle.clone()]),
        warn(Reason::PrerequisiteCircle)
    );
    assert_eq!(first(&[circle, gone]), warn(Reason::PrerequisiteGone));
    // What the goal no longer waits for is not looked at.
    let gone = vec![Prerequisite::default()];
    amid(26, |context| context.prerequisites = gone, NA);
}

#[test]
fn check_27_and_28_compare_with_what_was_stated() {
    let (cost, budget) = (number("300.01"), number("300"));
    with(
        27,
        Field::Cost,
        "300.01",
        warn(Reason::OverBudget { cost, budget }),
    );
    with(27, Field::Budget, "", NA);
    with(
        28,
        Field::Confidence,
        "6.9",
        warn(Reason::LowConfidence(number("6.9"))),
    );
    with(28, Field::Confidence, "", NA);
}

#[test]
fn check_29_reads_if_and_then() {
    with(29, Field::Obstacle, "", warn(Reason::NoObstacle));
    with(29, Field::Plan, "", warn(Reason::NoIfThen));
    for plan in [
        "If it rains, then I run indoors",
        "When it rains then I’ll run indoors",
        "If it rains, I run indoors.",
    ] {
        with(29, Field::Plan, plan, PASS);
    }
    for plan in [
        "I will try",
        "If only it worked",
        "Then I run if it rains",
        "If it rains, no run",
    ] {
        with(29, Field::Plan, plan, warn(Reason::NoIfThen));
    }
}
