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

#[test]
fn from_and_to_are_one_thing() {
    let from_to = Named::Amount {
        from: Some(Decimal::whole(50)),
        to: Decimal::whole(80),
        unit: "points".to_owned(),
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
