//! What of a statement is offered for its fields.

use super::*;
use crate::goals::words::EN;

/// A Sunday.
const TODAY: &str = "2026-11-29";

fn found(statement: &str) -> Vec<Named> {
    let mut draft = GoalDraft::default();
    draft.set_statement(statement);
    named(&draft, date_from_text(TODAY).unwrap(), &EN)
}

#[track_caller]
fn due(statement: &str, expected: &str) {
    let days: Vec<String> = found(statement)
        .into_iter()
        .filter_map(|named| match named {
            Named::Due(day) => Some(date_to_text(day)),
            Named::Amount { .. } => None,
        })
        .collect();
    assert_eq!(days.concat(), expected, "{statement}");
}

#[track_caller]
fn amounts(statement: &str, expected: &[(&str, &str)]) {
    let found: Vec<(String, String)> = found(statement)
        .into_iter()
        .filter_map(|named| match named {
            Named::Amount { to, unit, .. } => Some((to.to_text(), unit)),
            Named::Due(_) => None,
        })
        .collect();
    let found: Vec<(&str, &str)> = found
        .iter()
        .map(|(to, unit)| (to.as_str(), unit.as_str()))
        .collect();
    assert_eq!(found, expected, "{statement}");
}

#[test]
fn a_number_is_read_with_its_unit() {
    amounts("Ask three shops about a trial shift", &[("3", "shops")]);
    amounts(
        "Send 12 job applications by March 3",
        &[("12", "job applications")],
    );
    amounts("Win 5 more clients", &[("5", "clients")]);
    amounts("Save $1,200 for the course", &[("1200", "dollars")]);
    amounts("Raise my score to 80%", &[("80", "%")]);
    amounts("Study 2 hours a week", &[("2", "hours a week")]);
    amounts("Read twenty-five pages", &[("25", "pages")]);
    amounts("Get the score to 80", &[("80", "")]);
    amounts(
        "Send 12 letters to 3 firms",
        &[("12", "letters"), ("3", "firms")],
    );
    // Neither a date, nor a time given for all of it, nor a range, nor a number of several words.
    amounts("Pass the exam by March 3, 2027", &[]);
    amounts("Read 6 books in 6 weeks", &[("6", "books")]);
    amounts("Read 10-12 books", &[]);
    amounts("Walk two hundred miles", &[]);
    amounts("Pass the exam", &[]);
    amounts("", &[]);
}

/// What is offered of each amount: its number, and as what.
#[track_caller]
fn bounds(statement: &str, expected: &[&str]) {
    let found: Vec<String> = found(statement)
        .into_iter()
        .filter_map(|named| match named {
            Named::Amount {
                to, unit, bound, ..
            } => {
                let bound = bound.map_or("reach", Direction::key);
                Some([bound, " ", &to.to_text(), " ", &unit].concat())
            }
            Named::Due(_) => None,
        })
        .collect();
    assert_eq!(found, expected, "{statement}");
}

#[test]
fn a_limit_is_never_offered_as_a_target_to_reach() {
    for statement in [
        "Spend at most $200 on clothes",
        "Spend no more than $200 on clothes",
        "Spend not more than $200 on clothes",
        "Spend less than $200 on clothes",
        "Spend under $200 on clothes",
        "Keep my spending below $200",
        "Never spend more than $200 on clothes",
        "Don't spend more than $200 on clothes",
        "Do not spend over $200 on clothes",
        "Avoid spending more than $200",
        "Stick to a maximum of $200 for clothes",
        "Set a limit of $200 for clothes",
        "My spending will not exceed $200",
        "Spend $200 at most",
        "Spend $200 or less on clothes",
        "Spend $200 maximum",
        "Spend $200 max.",
    ] {
        bounds(statement, &["at_most 200 dollars"]);
    }
    bounds("Take at most 3 sick days", &["at_most 3 sick days"]);
    bounds(
        "Work no more than 40 hours a week",
        &["at_most 40 hours a week"],
    );
    bounds("Work 40 hours a week or less", &["at_most 40 hours a week"]);
    bounds("Work fewer than 5 days a week", &["at_most 5 days a week"]);
    bounds(
        "Run 5 km in under 30 minutes",
        &["reach 5 km", "at_most 30 minutes"],
    );
    bounds("Make 3 or fewer mistakes", &["at_most 3 mistakes"]);
}

#[test]
fn a_minimum_is_offered_as_one() {
    for statement in [
        "Win at least 5 clients by June",
        "Win no fewer than 5 clients by June",
        "Win no less than 5 clients",
        "Win a minimum of 5 clients",
        "Win more than 5 clients",
        "Win over 5 clients",
        "Win 5 or more clients",
        "Win 5 clients or more",
        "Win 5 clients at least",
        "Win 5 clients minimum",
        "Never have fewer than 5 clients",
        "Don't drop below 5 clients",
        "Do not fall under 5 clients",
    ] {
        bounds(statement, &["at_least 5 clients"]);
    }
    bounds("Keep my score above 80%", &["at_least 80 %"]);
    bounds("Get a score of 80% or better", &["at_least 80 %"]);
    bounds("Get the score to 80 or higher by June", &["at_least 80 "]);
    bounds(
        "Send 12 letters to at least 3 firms",
        &["reach 12 letters", "at_least 3 firms"],
    );
}

#[test]
fn a_bound_whose_direction_is_not_said_is_not_offered() {
    bounds("Bring my savings up to $5,000", &[]);
    bounds("Spend up to $200 on clothes", &[]);
    // A time that it takes.
    bounds("Read 6 books over 10 weeks", &["reach 6 books"]);
    bounds("Finish the course in less than 3 weeks", &[]);
    // What the negation turns round is too far away to say.
    bounds("Never let the bank down and earn more than $200", &[]);
}

#[test]
fn an_amount_without_a_bound_stays_something_to_reach() {
    bounds("Win 5 more clients", &["reach 5 clients"]);
    bounds("Save $1,200 for the course", &["reach 1200 dollars"]);
    bounds("Read 12 books or articles", &["reach 12 books"]);
    bounds("Ask my boss at the most 3 times", &["at_most 3 times"]);
}

#[test]
fn a_bound_fills_the_direction() {
    let mut draft = GoalDraft::default();
    draft.set_statement("Spend at most $200 on clothes");
    let today = date_from_text(TODAY).unwrap();
    let offered = named(&draft, today, &EN);
    offered[0].apply(&mut draft);
    let fields = [Field::Target, Field::Unit, Field::Direction];
    let texts = fields.map(|field| draft.text(field));
    assert_eq!(texts, ["200", "dollars", "at_most"]);
    assert_eq!(named(&draft, today, &EN), []);
    // Chosen otherwise, it is offered again.
    draft.set(Field::Direction, "rise");
    assert_eq!(named(&draft, today, &EN), offered);
}

#[test]
fn a_share_is_counted_under_a_name_and_not_under_its_sign() {
    for statement in ["Raise my score to 80%", "Raise my score to 80 percent"] {
        let mut draft = GoalDraft::default();
        draft.set_statement(statement);
        let offered = named(&draft, date_from_text(TODAY).unwrap(), &EN);
        offered[0].apply(&mut draft);
        assert_eq!(draft.text(Field::Metric), "percentage", "{statement}");
    }
}

#[test]
fn from_and_to_are_one_thing() {
    let from_to = Named::Amount {
        from: Some(Decimal::whole(50)),
        to: Decimal::whole(80),
        unit: "points".to_owned(),
        metric: "points".to_owned(),
        bound: None,
    };
    assert_eq!(found("Raise my score from 50 to 80 points"), [from_to]);
}

#[test]
fn a_day_is_read_as_it_is_said() {
    due("Send 12 applications by March 3", "2027-03-03");
    due("Send 12 applications by 3 March", "2027-03-03");
    due("Send them by the 3rd of March, 2028", "2028-03-03");
    due("Send them by Dec 1st", "2026-12-01");
    due("Send them by November 29", "2027-11-29");
    due("Send them before March 3", "2027-03-02");
    due("Send them by 2027-03-03", "2027-03-03");
    due("Send them by 3/31", "2027-03-31");
    due("Send them by 3/31/2028", "2028-03-31");
    due("Send them by Friday", "2026-12-04");
    due("Start on March 1 and finish by June 3", "2027-06-03");
    due("Begin March 1, end June 3", "2027-06-03");
}

#[test]
fn a_month_ends_on_its_last_working_day() {
    // The 31st is a Sunday.
    due("Ask three shops by the end of January", "2027-01-29");
    due("Ask three shops in January", "2027-01-29");
    due("Ask three shops before February", "2027-01-29");
    due("Ask three shops by November", "2026-11-30");
    due("Ask three shops by June 2028", "2028-06-30");
    due("Ask three shops by the end of the month", "2026-11-30");
    due("Ask three shops by the end of next month", "2026-12-31");
    due("Ask three shops by the end of the quarter", "2026-12-31");
    due("Ask three shops by the end of the year", "2026-12-31");
    due("Ask three shops by the end of 2027", "2027-12-31");
}

#[test]
fn a_span_counts_from_today() {
    // A Sunday gives way to the Monday after it.
    due("Ask three shops in six weeks", "2027-01-11");
    due("Ask three shops within the next 3 months", "2027-03-01");
    due("Ask three shops in 10 days", "2026-12-09");
}

#[test]
fn what_names_no_day_ahead_offers_none() {
    due("March in the parade", "");
    due("I may ask three shops", "");
    due("Send them by 2020-03-03", "");
    due("Study 2 hours a week", "");
    due("Send them by February 30", "");
    due("Ask someone", "");
}

#[test]
fn what_the_fields_hold_is_not_offered_again() {
    let today = date_from_text(TODAY).unwrap();
    let mut draft = GoalDraft::default();
    draft.set_statement("Ask three shops by the end of January");
    let offered = named(&draft, today, &EN);
    assert_eq!(offered.len(), 2);
    let mut typed = draft.clone();
    for it in &offered {
        it.apply(&mut typed);
    }
    assert_eq!(named(&typed, today, &EN), []);
    let fields = [Field::Target, Field::Unit, Field::Metric, Field::Due];
    let texts = fields.map(|field| typed.text(field));
    assert_eq!(texts, ["3", "shops", "shops", "2027-01-29"]);
    typed.set(Field::Target, "3.0");
    assert_eq!(named(&typed, today, &EN), []);
    typed.set(Field::Target, "4");
    assert_eq!(named(&typed, today, &EN), offered[..1]);
    // What is counted keeps its own name.
    draft.set(Field::Metric, "talks with shops");
    offered[0].apply(&mut draft);
    assert_eq!(draft.text(Field::Metric), "talks with shops");
}
