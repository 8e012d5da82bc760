//! Specific and measurable: each rule at its border.

use super::sample::{NA, PASS, amid, check_statement, other, verdict_on, warn, with};
use crate::goals::{Field, Priority, Reason};

fn text(text: &str) -> String {
    text.to_owned()
}

#[test]
fn check_1_starts_with_an_action_verb() {
    check_statement(1, "pass the exam", PASS);
    check_statement(1, "Re-write the guide", PASS);
    check_statement(1, "“Publish” it", PASS);
    for time_first in [
        "By 30 June 2027, increase monthly sales from 40 to 55 units",
        "By June increase sales",
        "Within 6 months complete the diploma",
        "By the end of the year, I will make 5 contacts",
        "Over the next 3 months, finish 12 modules",
        "Each week, call 5 customers",
        "Every Friday send a report",
        "Three times a week practice typing",
        "In 2027 finish my degree",
        "By age 30 save $10,000",
        "To get hired, apply to 5 jobs a week",
    ] {
        check_statement(1, time_first, PASS);
    }
    for said_so in [
        "I will pass the exam",
        "I’ll hold two mock interviews",
        "I am going to apply to 5 colleges",
        "Successfully complete the certificate",
        "I will consistently meet the target",
        "Daily review the stock list",
        "Retake the exam",
        "Double-check ten orders",
        "Average 50 calls a day",
        "Cold call 30 leads a day",
        "Job shadow 2 electricians this spring",
        "Only take 2 coffee breaks a day",
        "Never miss more than 2 classes per term",
        "Prep 5 meals each Sunday",
        "Wait 24 hours before I reply to complaints",
    ] {
        check_statement(1, said_so, PASS);
    }
    for noun in [
        "A promotion to team lead by the end of the year",
        "My communication with the night shift",
        "By June, a promotion to team lead",
        "Weekly meetings with my mentor",
        "Review of my career goals",
        "Completion of the course",
        "Average score of 80",
        "Cold call training",
        "Job search",
        "In my team, better communication",
        "By June, I want to pass the exam",
    ] {
        check_statement(1, noun, warn(Reason::NoActionVerb));
    }
    for none in [
        "A better job",
        "Be a manager",
        "I want to pass",
        "",
        "Spanish",
        "My skills",
    ] {
        check_statement(1, none, warn(Reason::NoActionVerb));
    }
}

#[test]
fn check_2_names_the_vague_verb() {
    let vague = |phrase: &str| warn(Reason::VagueVerb(text(phrase)));
    check_statement(2, "Improve my Spanish", vague("improve"));
    check_statement(2, "Learn about timber", vague("learn about"));
    check_statement(2, "Get better at chess", vague("get better at"));
    check_statement(2, "Try to run", vague("try to"));
    check_statement(2, "I want to work on the plan", vague("work on"));
    check_statement(2, "Understand wood", vague("understand"));
    check_statement(2, "Learn fifty Spanish verbs", PASS);
    check_statement(2, "Get the certificate", PASS);
    check_statement(2, "Write how to improve it", PASS);
}

#[test]
fn check_3_names_the_vague_amount() {
    let vague = |phrase: &str| warn(Reason::VagueAmount(text(phrase)));
    for phrase in ["more", "better", "some", "soon", "regularly", "as possible"] {
        check_statement(
            3,
            &format!("Read books {phrase} than before"),
            vague(phrase),
        );
    }
    check_statement(3, "Read soon some books", vague("soon"));
    check_statement(3, "Read 5 more books", PASS);
    check_statement(3, "Read one more book", PASS);
    check_statement(3, "Read more than one book", PASS);
    check_statement(3, "Read more books", vague("more"));
    check_statement(3, "Read more than five books", PASS);
    check_statement(3, "Read ten books", PASS);
    for exact in [
        "Answer 80% or more of the calls",
        "Keep late arrivals to 2 or fewer a month",
        "Report pain at 2/10 or less",
        "Apply for five or more jobs a week",
        "Earn a grade of B or better",
        "Work 2 hours less each week",
        "Take no more than 3 days",
        "Spend less than a day on it",
        "Take as many as 10 shifts",
        "Lift 10 lbs more than last year",
        "Make 5 calls more each week",
        "Earn $2 an hour more",
        "Find out how many nurses work here",
        "Read twice as many books as last year",
        "Complete the Better Health volunteer course",
        "Finish the “Do More” course",
    ] {
        check_statement(3, exact, PASS);
    }
    check_statement(3, "Earn more than last year", vague("more"));
    check_statement(3, "Read more or less the same", vague("more"));
    check_statement(
        3,
        "Get better at speaking in team meetings",
        vague("better"),
    );
    check_statement(3, "Read More Books About Management", vague("more"));
    check_statement(3, "Make 5 calls more confidently", vague("more"));
    check_statement(3, "Walk as much as possible", vague("much"));
}

#[test]
fn check_4_wants_four_words_of_content() {
    check_statement(4, "Pass the exam in timber design", PASS);
    check_statement(
        4,
        "Pass the exam in timber",
        warn(Reason::NoObject { found: 3 }),
    );
}

#[test]
fn check_5_wants_six_to_thirty_words() {
    let words = |count: usize| vec!["run"; count].join(" ");
    check_statement(5, &words(5), warn(Reason::TooShort(5)));
    check_statement(5, &words(6), PASS);
    check_statement(5, &words(30), PASS);
    check_statement(5, &words(31), warn(Reason::TooLong(31)));
}

#[test]
fn check_6_finds_a_second_action() {
    let two = |verb: &str| warn(Reason::TwoActions(text(verb)));
    check_statement(6, "Finish the course and apply for two jobs", two("apply"));
    check_statement(6, "Write, edit and publish a book", two("edit"));
    check_statement(6, "Pass the exam; then lead a team", two("lead"));
    check_statement(6, "Plan a trip & book it", two("book"));
    check_statement(6, "Learn to build and test a bridge", two("test"));
    check_statement(6, "Pass the sales and support exam", PASS);
    check_statement(6, "Lead research and development", PASS);
    check_statement(6, "Learn design and support for homes", PASS);
    check_statement(6, "Pass the exam and talk to two engineers", two("talk"));
    check_statement(6, "Read about joints, glue and nails", PASS);
    check_statement(6, "Publish", PASS);
    check_statement(6, "Plan and host workshops", two("host"));
    check_statement(6, "Research, tour and apply to 3 schools", two("tour"));
    check_statement(6, "By June, increase sales by 10%", PASS);
    check_statement(6, "Retake the exam and score 75 or higher", PASS);
    check_statement(6, "Produce clear and complete reports", PASS);
    check_statement(6, "Manage time and stress at work", PASS);
    check_statement(
        6,
        "Complete the course Lead and Manage Effective Relationships",
        PASS,
    );
    check_statement(6, "Finish the “Lead a Team and Win” course", PASS);
    check_statement(6, "Lead 3 projects. Train 2 staff.", two("train"));
    for one in [
        "Host 4 lunch and learn sessions",
        "Set up a lost and found desk for the school",
        "Teach students to read and write",
        "Learn how to cut and weld steel",
        "Reduce scrap and rework to under 2% of parts",
        "Reduce noise and waste to 5%",
        "Play 5 hide and seek games",
        "Do 20 push and pull sets",
        "Help customers fill and sign 10 forms",
        "To learn welding, design and repair",
        "Email Dr. Grant about the job",
    ] {
        check_statement(6, one, PASS);
    }
    check_statement(6, "Learn Excel and move to Denver", two("move"));
    check_statement(6, "Catch 5 fish and cook them", two("cook"));
    check_statement(6, "Save $500 and pay off my card", two("pay"));
    check_statement(6, "Negotiate pay and time off", PASS);
}

#[test]
fn check_7_wants_a_kind_and_what_an_activity_serves() {
    with(7, Field::Kind, "", warn(Reason::KindOpen));
    with(7, Field::Kind, "result", PASS);
    with(7, Field::Kind, "activity", warn(Reason::NoResultNamed));
    let served = verdict_on("2026-03-02", 7, |draft, _| {
        draft.set(Field::Kind, "activity");
        draft.set(Field::Serves, "the exam");
    });
    assert_eq!(served, PASS);
}

#[test]
fn check_8_finds_a_goal_that_only_stops() {
    let stops = |phrase: &str| warn(Reason::Avoidance(text(phrase)));
    check_statement(8, "Stop working late", stops("stop"));
    check_statement(8, "I will quit smoking", stops("quit"));
    check_statement(8, "Don’t check mail at night", stops("don't"));
    check_statement(8, "By June, stop working late", stops("stop"));
    check_statement(8, "No more than 3 sick days", PASS);
    check_statement(8, "Write a guide on how to stop", PASS);
}

#[test]
fn check_9_finds_what_others_decide() {
    let others = |phrase: &str| warn(Reason::OnOthers(text(phrase)));
    check_statement(9, "Be promoted to senior engineer", others("be promoted"));
    check_statement(9, "Get hired by a big office", others("get hired"));
    check_statement(9, "Receive a raise by June", others("receive a raise"));
    check_statement(9, "Get my manager to agree", others("get my manager to"));
    check_statement(9, "Convince my boss to raise my pay", others("convince my"));
    check_statement(9, "Be chosen as team lead", others("be chosen"));
    check_statement(9, "Get my promotion", others("get my promotion"));
    check_statement(9, "Lead it if my manager picks me", others("if my manager"));
    check_statement(9, "Ask ten customers if they would pay", PASS);
    check_statement(9, "Get certified as an engineer", PASS);
    check_statement(9, "Write down why people were promoted", PASS);
}

#[test]
fn check_10_finds_what_a_form_left_over() {
    let left = |found: &str| warn(Reason::Placeholder(text(found)));
    check_statement(10, "Pass the [name] exam", left("[name]"));
    check_statement(10, "Pass the <name> exam", left("<name>"));
    check_statement(10, "Read X books", left("X"));
    check_statement(10, "Read ___ books", left("__"));
    check_statement(10, "Read _ books", left("_"));
    check_statement(10, "Earn $X a month", left("$X"));
    check_statement(10, "Pass the exam …", left("…"));
    check_statement(10, "Pass the exam TBD", left("tbd"));
    check_statement(10, "Pass the exam TBC", left("TBC"));
    check_statement(10, "Pass YOUR EXAM", left("YOUR EXAM"));
    check_statement(10, "Pass the exam (part 2)", PASS);
    check_statement(10, "Run 3 x a week", PASS);
    check_statement(10, "Raise it from <50 to >60", PASS);
    with(10, Field::Why, "Because {reason}", left("{reason}"));
    with(10, Field::Metric, "xxx", left("xxx"));
    let proof = verdict_on("2026-03-02", 10, |draft, _| {
        draft.set(Field::Measured, "yes_no");
        draft.set(Field::Proof, "??");
    });
    assert_eq!(proof, left("??"));
}

#[test]
fn check_11_finds_nearly_the_same_goal() {
    let among = |statement: &str| {
        let near = other(statement, 1, Priority::Low, "2026-12-01");
        let far = other("Bake bread", 1, Priority::Low, "2026-12-01");
        verdict_on("2026-03-02", 11, |_, context| {
            context.others = vec![far, near]
        })
    };
    let same = "Finish the evening course in timber design";
    assert_eq!(among(same), warn(Reason::Duplicate(1)));
    assert_eq!(among("Finish the evening course in Spanish"), PASS);
}

#[test]
fn check_12_wants_a_name_and_a_unit() {
    with(12, Field::Metric, "", warn(Reason::NoMetric));
    with(12, Field::Unit, "", warn(Reason::NoUnit));
    with(12, Field::Measured, "yes_no", NA);
}

#[test]
fn check_13_takes_no_date_for_the_measure() {
    let bare = |statement: &str| {
        verdict_on("2026-03-02", 13, |draft, _| {
            draft.set_statement(statement);
            draft.set(Field::Target, "");
        })
    };
    for dated in [
        "Read books by 30 June 2026",
        "Read books by June 30th",
        "Read books until 2027",
        "Read books by 2026-06-30",
        "Read books by 30/6",
        "Read books in Q3",
        "Read books",
        "Read books by 6/30/2027",
        "Read books by 6/30",
        "Read books by 30.06.2027",
        "Read books by the 30th of June 2027",
        "Read books by June 30, 2027",
        "Read books by Friday 12 March",
        "Read books in summer 2027",
        "Read books in the school year 2026/27",
        "Read books by FY27",
        "Read books by mid-2027",
        "Read the 2027 report",
        "Read books within six months",
        "Within 6 weeks, read books",
        "Read books in the first half of May",
        "Read one of the books",
    ] {
        assert_eq!(bare(dated), warn(Reason::NoNumber), "{dated}");
    }
    assert_eq!(bare("Read 12 books by 30 June 2026"), PASS);
    for amount in [
        "Read twelve books",
        "Read twenty-five books",
        "Save $2000 by next summer",
        "Save 2000 by next summer",
        "Save 2000 euros",
        "Walk 2000 steps",
        "Read 10-12 books",
        "Read 10–12 books in June",
        "Finish three-quarters of it",
        "Use it in 4/5 trials",
        "Get 9/10 on each quiz",
        "Report pain at 2/10 or less by June",
        "Lower it to 120/80",
        "Have zero errors",
        "Have no late orders",
        "Read one book a week",
        "Read at least one book",
        "Be in the 90th percentile",
        "Sell 40 tickets in May",
        "Reply within 20 seconds",
        "Read 50 June reports",
    ] {
        assert_eq!(bare(amount), PASS, "{amount}");
    }
    with(13, Field::Target, "76", PASS);
    with(13, Field::Measured, "yes_no", NA);
}

#[test]
fn check_14_wants_a_baseline_also_before_there_is_a_metric() {
    with(14, Field::Baseline, "", warn(Reason::NoBaseline));
    with(14, Field::Baseline, "0", PASS);
    with(14, Field::Measured, "yes_no", NA);
}

#[test]
fn check_15_wants_the_target_where_the_direction_points() {
    let moves = |baseline: &str, target: &str, direction: &str| {
        verdict_on("2026-03-02", 15, |draft, _| {
            draft.set(Field::Baseline, baseline);
            draft.set(Field::Target, target);
            draft.set(Field::Direction, direction);
        })
    };
    assert_eq!(moves("5", "6", "rise"), PASS);
    assert_eq!(moves("6", "5", "rise"), warn(Reason::WrongWay));
    assert_eq!(moves("5", "5", "rise"), warn(Reason::SameAsBaseline));
    assert_eq!(moves("6", "5", "fall"), PASS);
    assert_eq!(moves("5", "6", "fall"), warn(Reason::WrongWay));
    assert_eq!(moves("5", "5", "fall"), warn(Reason::SameAsBaseline));
    // A limit or a minimum may have it on either side.
    for direction in ["at_least", "at_most"] {
        for (baseline, target) in [("5", "6"), ("6", "5"), ("5", "5")] {
            assert_eq!(moves(baseline, target, direction), PASS);
        }
    }
    assert_eq!(moves("5", "5", "keep"), PASS);
    assert_eq!(moves("5", "6", "keep"), warn(Reason::KeepMoves));
    assert_eq!(moves("5", "6", ""), warn(Reason::NoDirection));
    assert_eq!(moves("", "6", "rise"), NA);
}

#[test]
fn check_16_asks_of_what_a_percentage_is() {
    let share = |unit: &str, of: &str| {
        verdict_on("2026-03-02", 16, |draft, _| {
            draft.set(Field::Unit, unit);
            draft.set(Field::OfWhat, of);
        })
    };
    for unit in ["percent", "%", "Percentage points", "pct"] {
        assert_eq!(share(unit, ""), warn(Reason::PercentOfWhat), "{unit}");
        assert_eq!(share(unit, "all answers"), PASS);
    }
    assert_eq!(share("pages", ""), NA);
    with(16, Field::Measured, "yes_no", NA);
}

#[test]
fn check_17_asks_what_proves_a_yes() {
    let proof = |proof: &str| {
        verdict_on("2026-03-02", 17, |draft, _| {
            draft.set(Field::Measured, "yes_no");
            draft.set(Field::Proof, proof);
        })
    };
    assert_eq!(proof(""), warn(Reason::NoProof));
    assert_eq!(proof("the certificate"), PASS);
}

#[test]
fn check_18_wants_four_readings() {
    // 126 days from start to due.
    with(18, Field::CheckInDays, "31", PASS);
    with(18, Field::CheckInDays, "32", warn(Reason::FewReadings(3)));
    with(18, Field::CheckInDays, "", warn(Reason::NoCheckIns));
    with(18, Field::Due, "", NA);
}

#[test]
fn check_19_asks_where_the_number_comes_from() {
    with(19, Field::Source, "", warn(Reason::NoSource));
    with(19, Field::Measured, "yes_no", NA);
}

#[test]
fn check_20_wants_two_measures_past_eight_weeks() {
    let lead = |due: &str| {
        verdict_on("2026-03-02", 20, |draft, _| {
            draft.set(Field::Due, due);
            draft.set(Field::LeadMeasure, "");
        })
    };
    assert_eq!(lead("2026-04-27"), NA);
    assert_eq!(lead("2026-04-28"), warn(Reason::OneMeasure));
    amid(20, |_| {}, PASS);
}
