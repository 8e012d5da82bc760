//! Opportunities as a table for spreadsheets: all that is known of them.

use chrono::NaiveDate;

use super::search_words::{BETWEEN, SearchWords, joined};
use super::{History, Opportunity};
use crate::csv;
use crate::day::date_to_text;

/// How many columns the table has.
pub const OPPORTUNITY_COLUMNS: usize = 26;

/// A row for each opportunity, under the heads of the columns: position, organization, stage,
/// outcome, since, applied on, days open, place, where the work is done, hours, pay, reference, how
/// known, how applied, apply by, answer by, next on, next, contact, how to reach them, the employer's
/// address, link, history, steps, archived, notes.
pub fn opportunities_table<'a>(
    opportunities: impl IntoIterator<Item = &'a Opportunity>,
    heads: [&str; OPPORTUNITY_COLUMNS],
    words: &SearchWords,
    today: NaiveDate,
) -> String {
    let mut rows = vec![heads.map(str::to_owned).to_vec()];
    rows.extend(opportunities.into_iter().map(|it| row(it, words, today)));
    csv::text(&rows)
}

fn row(it: &Opportunity, words: &SearchWords, today: NaiveDate) -> Vec<String> {
    let day = |day: Option<NaiveDate>| day.map(date_to_text).unwrap_or_default();
    let history = it.history();
    let standing = history.standing(today);
    let next = it.follow_up.value.as_ref();
    vec![
        it.title.value.clone(),
        it.organization.value.clone(),
        (words.stage)(standing.stage).to_owned(),
        standing.outcome.map_or("", words.outcome).to_owned(),
        day(standing.since),
        day(standing.applied_on),
        standing.days_open().to_string(),
        it.place.value.clone(),
        it.mode.value.map_or("", words.mode).to_owned(),
        it.hours.value.clone(),
        it.pay.value.clone(),
        it.reference.value.clone(),
        it.source.value.map_or("", words.source).to_owned(),
        it.method.value.map_or("", words.method).to_owned(),
        day(it.apply_by.value),
        day(it.answer_by.value),
        day(next.map(|next| next.on)),
        next.map(|next| next.what.clone()).unwrap_or_default(),
        it.contact_name.value.clone(),
        it.contact_reach.value.clone(),
        it.employer_address.value.clone(),
        it.link.value.clone().unwrap_or_default(),
        history_text(it, &history, words),
        steps_text(it, words),
        if it.archived.value {
            words.archived
        } else {
            ""
        }
        .to_owned(),
        it.notes.value.clone(),
    ]
}

fn history_text(it: &Opportunity, history: &History, words: &SearchWords) -> String {
    let lines = history.entries().iter().map(|entry| {
        let began = words.began(entry.stage, entry.outcome);
        let on = date_to_text(entry.on);
        joined([began, on.as_str(), it.history_note(&entry.id)], " ")
    });
    lines.collect::<Vec<_>>().join(BETWEEN)
}

fn steps_text(it: &Opportunity, words: &SearchWords) -> String {
    let lines = it.steps_in_order().into_iter().map(|(_, step)| {
        let on = date_to_text(step.on);
        let time = step.time.map(|time| time.to_text()).unwrap_or_default();
        let kind = (words.step)(step.kind);
        joined([kind, on.as_str(), &time, &step.what, &step.result], " ")
    });
    lines.collect::<Vec<_>>().join(BETWEEN)
}

#[cfg(test)]
mod tests {
    use super::super::sample::{day, opportunity, step};
    use super::super::search_words::keys;
    use super::super::{
        FollowUp, JobSource, OpportunityOutcome, OpportunityStage, StepKind, WorkMode,
    };
    use super::*;
    use crate::record::Stamped;

    #[test]
    fn an_opportunity_is_a_row_with_all_that_is_known() {
        use OpportunityStage::{Applied, Closed};
        let rejected = Some(OpportunityOutcome::Rejected);
        let stages = [
            (Applied, "2027-03-01", None),
            (Closed, "2027-03-09", rejected),
        ];
        let mut it = opportunity("o1", "Acme, \"Inc\"", &stages);
        it.title.value = "=Nurse".to_owned();
        it.pay.value = "72000".to_owned();
        it.mode.value = Some(WorkMode::Remote);
        it.source.value = Some(JobSource::Referral);
        it.follow_up.value = Some(FollowUp {
            on: day("2027-03-12"),
            what: "Ask why".to_owned(),
        });
        let value = Some("Form letter".to_owned());
        it.history_notes
            .insert("h2".to_owned(), Stamped { at_ms: 1, value });
        step(&mut it, "s", StepKind::Interview, "2027-03-05");
        it.archived.value = true;
        let heads = [""; OPPORTUNITY_COLUMNS];
        let table = opportunities_table([&it], heads, &keys(), day("2027-03-20"));
        let row = table.lines().nth(1).unwrap();
        let expected = [
            "\"'=Nurse\"",
            "\"Acme, \"\"Inc\"\"\"",
            "\"closed\"",
            "\"rejected\"",
            "\"2027-03-09\"",
            "\"2027-03-01\"",
            "8",
            "\"\"",
            "\"remote\"",
            "\"\"",
            "72000",
            "\"\"",
            "\"referral\"",
            "\"\"",
            "\"\"",
            "\"\"",
            "\"2027-03-12\"",
            "\"Ask why\"",
            "\"\"",
            "\"\"",
            "\"\"",
            "\"\"",
            "\"applied 2027-03-01; rejected 2027-03-09 Form letter\"",
            "\"interview 2027-03-05\"",
            "\"archived\"",
            "\"\"",
        ];
        assert_eq!(row, expected.join(","));
        assert_eq!(
            table.lines().next().unwrap().split(',').count(),
            OPPORTUNITY_COLUMNS
        );
    }
}
