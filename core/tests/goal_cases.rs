//! The worked cases of goals, through the same code as the `cases` example.

#![allow(
    clippy::indexing_slicing,
    clippy::expect_used,
    reason = "all of this file is test code"
)]

mod all_pass;
#[path = "../examples/cases/file.rs"]
mod file;
#[path = "../examples/cases/goal_course.rs"]
mod goal_course;
#[path = "../examples/cases/goal_texts.rs"]
mod goal_texts;
#[path = "../examples/cases/goals/mod.rs"]
mod goals;
#[path = "../examples/cases/outcome.rs"]
mod outcome;

use all_pass::all_pass;

#[test]
fn goals_are_judged_as_the_cases_say() {
    all_pass("goals.json", goals::run);
}

#[test]
fn statements_are_judged_and_fixed_as_the_cases_say() {
    all_pass("goal_texts.json", goal_texts::run);
}

#[test]
fn limits_and_weekly_goals_stand_as_the_cases_say() {
    all_pass("goal_course.json", goal_course::run);
}

const CASE: &str = r#"{"id":"X","area":"smart","title":"","today":"2026-03-02",
    "goal":{"statement":"Learn Spanish","metric":null,"due":"2026-06-30","priority":"high"},
    "context":{"other_active_goals":[]},"expect":{"5":"warn","37":"pass","27":"na"}}"#;

#[track_caller]
fn check(from: &str, to: &str, expected: Option<&str>) {
    assert!(CASE.contains(from));
    let case = CASE.replace(from, to);
    let text = format!(r#"{{"schema":"goal-cases-1","cases":[{case}]}}"#);
    let outcomes = goals::run("here", &text);
    assert_eq!(outcomes.len(), 1);
    assert_eq!(outcomes[0].id, "X");
    let fields: Vec<&str> = outcomes[0]
        .differences
        .iter()
        .map(|it| it.field.as_str())
        .collect();
    assert_eq!(fields, Vec::from_iter(expected), "{to}");
}

#[test]
fn what_is_not_known_fails() {
    check("Learn", "Learn", None);
    check("\"5\":\"warn\"", "\"5\":\"pass\"", Some("5"));
    check("\"5\":", "\"51\":", Some("error"));
    check("\"na\"", "\"maybe\"", Some("error"));
    check("\"smart\"", "\"clever\"", Some("error"));
    check("\"due\":", "\"due_by\":", Some("error"));
    check("\"title\":", "\"heading\":", Some("error"));
    check("\"other_active_goals\":", "\"others\":", Some("error"));
    check("\"high\"", "\"sky-high\"", Some("error"));
    check("\"metric\":null", "\"metric\":{\"mood\":1}", Some("error"));
    check("2026-03-02", "today", Some("error"));
    let text = format!(r#"{{"schema":"goal-cases-1","mood":1,"cases":[{CASE}]}}"#);
    assert_eq!(goals::run("here", &text)[0].id, "here");
}

#[track_caller]
fn fails(outcomes: &[outcome::Outcome], expected: Option<&str>) {
    assert_eq!(outcomes.len(), 1);
    let fields = outcomes[0].differences.iter().map(|it| it.field.as_str());
    assert_eq!(fields.collect::<Vec<_>>(), Vec::from_iter(expected));
}

#[test]
fn a_fix_that_the_case_does_not_name_fails() {
    let check = |statement: &str, rest: &str, expected| {
        let case = format!(r#"{{"id":"X","statement":"{statement}","target":null,{rest}}}"#);
        let text = format!(r#"{{"schema":"goal-texts-1","cases":[{case}]}}"#);
        fails(&goal_texts::run("here", &text), expected);
    };
    let two = "Write a book and teach a class";
    check(two, r#""expect":{"6":"warn"},"mended":{}"#, None);
    check(two, r#""expect":{"6":"pass"},"mended":{}"#, Some("6"));
    let both = r#""expect":{},"mended":{"6":[["Write a book","Teach a class"],"never"]}"#;
    check(two, both, None);
    let other = r#""expect":{},"mended":{"6":[["Write a book","Give a class"],"never"]}"#;
    check(two, other, Some("6 fix"));
    check(
        two,
        r#""expect":{},"mended":{"6":["never"]}"#,
        Some("6 fix"),
    );
    let none = "Plan a trip and book it";
    check(none, r#""expect":{},"mended":{"6":["never"]}"#, None);
    check(
        none,
        r#""expect":{},"mended":{"6":[["Plan a trip"]]}"#,
        Some("6 fix"),
    );
    check(two, r#""expect":{"51":"pass"},"mended":{}"#, Some("error"));
    check(two, r#""expect":{},"mended":{"51":[]}"#, Some("error"));
    check(two, r#""expect":{},"mended":{"6":["ever"]}"#, Some("error"));
    check(two, r#""expect":{},"mended":{},"mood":1"#, Some("error"));
}

#[test]
fn an_unknown_status_or_field_fails() {
    let check = |change: (&str, &str), expected| {
        let case = r#"{"id":"X","start":"2026-12-01","due":"2027-06-30","baseline":0,"target":3,
            "direction":"at_most","unit":"","check_in_days":null,
            "check_ins":[{"day":"2026-12-08","value":1}],"today":"2026-12-08",
            "expect":{"status":"within_limit","15":"pass","mends":"never"}}"#;
        assert!(case.contains(change.0));
        let case = case.replace(change.0, change.1);
        let text = format!(r#"{{"schema":"goal-course-1","cases":[{case}]}}"#);
        fails(&goal_course::run("here", &text), expected);
    };
    check(("", ""), None);
    check(("\"value\":1", "\"value\":4"), Some("status"));
    check(("\"baseline\":0", "\"baseline\":5"), Some("mends"));
    check(("within_limit", "fine"), Some("error"));
    check(("\"15\"", "\"51\""), Some("error"));
    check(("\"never\"", "\"once\""), Some("error"));
    check(("\"unit\"", "\"units\""), Some("error"));
    check(("at_most", "sideways"), Some("error"));
    check(("08\",\"value", "09\",\"value"), Some("error"));
}

/// Statements as people write them, beside those of the cases.
const WRITTEN: &[&str] = &[
    "Reduce defects to 2 or fewer per 1,000 units by June",
    "Answer at least 90% of emails within 24 hours",
    "Score 75 or higher on the licensing exam",
    "Keep my monthly error rate at 3% or less",
    "Arrive on time for 5 or more shifts each week",
    "Earn a grade of B or better in statistics this term",
    "Respond to more customer calls than last year",
    "Walk 2000 steps after lunch on every working day",
    "Write 2000 words of my thesis every week",
    "Complete the 2027 bar exam prep course with my mentor",
    "Finish the report by 12/15",
    "Finish the report by 2027-06-30",
    "Finish the report by June 30th, 2027",
    "Finish the report by the 30th of June 2027",
    "Finish the welding course in summer 2027",
    "Finish the welding course in Q3 2027",
    "Finish the welding course by FY27",
    "Finish the welding course by 5 May",
    "Finish the welding course by Friday 12 March",
    "Finish the welding course within six months",
    "Finish the course and get 12 of 15 points",
    "Save £1500 for the course by May 2027",
    "Save 2000 euros for the course by May 2027",
    "Sell 40 tickets in May for the show",
    "Contact 10–12 employers a week about work placements",
    "Serve 20-25 guests a shift without a complaint",
    "Read 3/4 of the manual before June",
    "Get 9/10 on each weekly quiz in class",
    "Get no errors in my weekly stock count",
    "Reach zero missed calls on my shift",
    "Complete twenty-five practice tests before June",
    "Complete one practice test a week until June",
    "In 2027, finish my nursing degree at the college",
    "In May apply to 10 colleges near my home",
    "By the end of March, I want to finish 3 modules",
    "Over the next 3 months, complete 12 online modules",
    "During the spring term, attend every lab session",
    "Before the exam in June, solve 20 practice papers",
    "Each week, call 5 former customers of the shop",
    "Every Friday send a report to my manager",
    "Three times a week practice typing for 30 minutes",
    "Next month begin the night course in plumbing",
    "By June 30, increase sales by 10%",
    "This year I will read 12 books on management",
    "I'll hold two mock interviews with my coach in May",
    "I will successfully pass the B2 German exam in June",
    "I want to complete the course in first aid by May",
    "My goal is to apply to 5 jobs each week",
    "To finish the course in time for the exam",
    "Consistently meet the daily target of 40 parcels",
    "Daily review the stock list with my manager",
    "Weekly meetings with my mentor about my goals",
    "Better communication with my team at work",
    "Completion of the forklift course by May",
    "Review of my career goals with my mentor",
    "An internship at a hospital by summer",
    "Increase of sales by 10% this year",
    "Being on time for every shift this month",
    "More responsibility in the night team",
    "Promotion to shift lead by December",
    "Average 50 calls a day with new customers",
    "Average score of 80 in the exam",
    "Fill in the application form for the apprenticeship",
    "Fill in the blanks with my own goal",
    "Get [number] new customers by June",
    "Get XX new customers by June",
    "Reach $XX,XX in sales by June",
    "Complete TBD course by June",
    "Complete the course by TBD",
    "Insert your goal here",
    "Grow to 1,000 followers on X by the end of June",
    "Publish 3 threads on X each week about design",
    "Write and publish a blog post on X every week",
    "Spend X hours a week on my course work",
    "Solve 3x + 5 = 20 for x in class",
    "Factor expressions for x in 9 of 10 problems",
    "Design, build and test a small web shop by June",
    "Plan, draft, edit, and publish 4 articles this year",
    "Study for and pass the CPA exam by June 2027",
    "Search and apply for 10 jobs a week",
    "Meet with and interview 5 nurses about their work",
    "Complete the course and pass the exam by June",
    "Take and pass the driving test by June",
    "Save $500 and buy a laptop for the course",
    "Read the course book Search and Rescue for Nurses",
    "Finish the \"Lead and Inspire\" course by June",
    "Apply to 5 colleges and 3 trade schools by June",
    "Learn to read and write Spanish at level B1",
    "Research, tour and apply to 3 trade schools by May",
    "Apply for and start a job in nursing by May",
    "Improve my sales from 40 to 55 units a month",
    "Improve my Spanish speaking skills in class",
    "Improve customer satisfaction from 80% to 90%",
    "Improve my time management at work",
    "Work on my resume before the job fair in May",
    "Work on being on time for my shifts",
    "Learn about the tax code for small shops",
    "Learn more about nursing at the open day",
    "Get better at public speaking in class",
    "Understand how the budget of our team works",
    "Get promoted to shift lead by December",
    "Get hired by a hospital by June",
    "Get hired as a nurse at a hospital",
    "Get a raise of 5% by June",
    "Get a job offer from a bank by June",
    "I will be promoted to team lead this year",
    "Stop checking mail after 8 pm by June",
    "Stop being late for my shifts",
    "Avoid missing deadlines at work this year",
    "Spend some time with my mentor each week",
    "Finish the course as soon as possible",
    "Work from home one day a week",
    "Exercise regularly to stay fit for the fire service",
    "Take breaks more often during my shifts",
    "Read more books soon",
    "Earn more than $20 an hour by June",
    "Earn more than last year with my shop",
    "Take as many as 10 night shifts a month",
    "Find out how many nurses work at the clinic",
    "Sell more or less the same number of units",
    "Work 2 hours less each week than now",
    "Attend Better Health volunteer course at the clinic",
    "Complete Google Project Management and Data Analytics certificates",
    "Retake the test and score higher than 80",
    "Weld ten joints and grind them by June",
    "Cook dinner and clean the kitchen every night",
    "Manage time and stress at work",
    "Increase sales and reduce costs by 10%",
    "Attend 3 workshops on leadership, communication and conflict",
    "Increase knowledge and skills in the field of care",
    "Get my CDL and start a job as a driver by May",
];

#[test]
fn every_fix_leaves_a_sentence() {
    let case = |statement: &&str| {
        let statement = serde_json::to_string(statement).expect("a text");
        format!(r#"{{"id":"X","statement":{statement},"target":null,"expect":{{}},"mended":{{}}}}"#)
    };
    let cases: Vec<String> = WRITTEN.iter().map(case).collect();
    let text = format!(
        r#"{{"schema":"goal-texts-1","cases":[{}]}}"#,
        cases.join(",")
    );
    let outcomes = goal_texts::run("here", &text);
    assert_eq!(outcomes.len(), WRITTEN.len());
    for (outcome, statement) in outcomes.iter().zip(WRITTEN) {
        let said = outcome.differences.iter();
        let said: Vec<_> = said.map(|it| (&it.expected, &it.actual)).collect();
        assert!(said.is_empty(), "{statement}: {said:?}");
    }
}
