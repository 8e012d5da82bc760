//! What was done to find work, for an office that asks for it (R1 to R5): only what was entered, as
//! it stood on the day of the report.

use chrono::{Days, NaiveDate};

use super::{
    ActivityKind, ApplicationMethod, Attendance, HistoryEntry, JobSource, NetworkEvent,
    Opportunity, OpportunityOutcome, OpportunityStage, ReportColumn, SearchActivity, Step,
    StepKind, folded_name,
};
use crate::keyed::keyed;
use crate::order::merge_sorted;
use crate::week_start::WeekStart;

/// What a report is of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ReportSettings {
    pub from: NaiveDate,
    /// The last day.
    pub to: NaiveDate,
    /// The day of the report: what came later is not in it.
    pub as_of: NaiveDate,
    pub week_start: WeekStart,
    /// How many entries a week the office asks for.
    pub needed: Option<u32>,
}

impl ReportSettings {
    /// The same of the week in which the day of the report lies.
    pub fn of_this_week(self) -> ReportSettings {
        ReportSettings {
            from: self.week_start.first_day(self.as_of),
            to: self.week_start.last_day(self.as_of),
            ..self
        }
    }
}

keyed! {
    /// What a row is, in the order of one day (R3).
    ReportKind {
        Application "application",
        Step "step",
        Activity "activity",
        Event "event",
    }
}

/// What was done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ReportWhat {
    Application,
    Step(StepKind),
    Activity(ActivityKind),
    Event,
}

impl ReportWhat {
    pub const fn kind(self) -> ReportKind {
        match self {
            ReportWhat::Application => ReportKind::Application,
            ReportWhat::Step(_) => ReportKind::Step,
            ReportWhat::Activity(_) => ReportKind::Activity,
            ReportWhat::Event => ReportKind::Event,
        }
    }
}

keyed! {
    /// What became of an application by the day of the report (R2).
    ReportResult {
        Open "open",
        Interview "interview",
        Offer "offer",
        Accepted "accepted",
        Declined "declined",
        Withdrawn "withdrawn",
        Rejected "rejected",
        NoAnswer "no_answer",
        Cancelled "cancelled",
    }
}

impl From<OpportunityOutcome> for ReportResult {
    fn from(outcome: OpportunityOutcome) -> ReportResult {
        match outcome {
            OpportunityOutcome::Accepted => ReportResult::Accepted,
            OpportunityOutcome::Declined => ReportResult::Declined,
            OpportunityOutcome::Withdrawn => ReportResult::Withdrawn,
            OpportunityOutcome::Rejected => ReportResult::Rejected,
            OpportunityOutcome::NoAnswer => ReportResult::NoAnswer,
            OpportunityOutcome::Cancelled => ReportResult::Cancelled,
        }
    }
}

/// A line of an application's history (R5).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ReportHistory {
    pub stage: OpportunityStage,
    pub on: NaiveDate,
    pub outcome: Option<OpportunityOutcome>,
}

/// A row of a report. Texts are as typed; empty for what is not given or does not belong to it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReportRow {
    pub on: NaiveDate,
    pub what: ReportWhat,
    /// Of the opportunity, the activity or the event.
    pub id: String,
    /// The employer, or with whom an activity was.
    pub employer: String,
    pub employer_address: String,
    pub contact_name: String,
    pub contact_reach: String,
    pub position: String,
    pub reference: String,
    /// Of an application.
    pub method: Option<ApplicationMethod>,
    pub source: Option<JobSource>,
    /// Of an application.
    pub result: Option<ReportResult>,
    /// Since when; `None` while it is open.
    pub result_on: Option<NaiveDate>,
    /// What was done, in the reader's words; the name of an event.
    pub text: String,
    /// What came of a step or an activity, in the reader's words.
    pub result_text: String,
    pub place: String,
    pub minutes: Option<i64>,
    /// Of an application, up to the day of the report.
    pub history: Vec<ReportHistory>,
}

impl ReportRow {
    /// The column that says what was done where that is no application: of all that are shown, the
    /// one that is there for it. `None` for an application, and where no column is.
    pub fn effort_column(&self, shown: &[ReportColumn]) -> Option<ReportColumn> {
        let fit = [
            ReportColumn::Effort,
            ReportColumn::Kind,
            ReportColumn::Position,
        ];
        let is_application = self.what == ReportWhat::Application;
        let found = fit.into_iter().find(|column| shown.contains(column));
        found.filter(|_| !is_application)
    }
}

/// A week of a report (R4).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ReportWeek {
    pub from: NaiveDate,
    pub entries: usize,
    /// Different days that have an entry.
    pub days: usize,
    /// Different employers, without regard to case.
    pub employers: usize,
    /// How many entries are still needed; `None` where none are asked for or the week is partial.
    pub missing: Option<u32>,
    /// Whether it is cut by the range, or not over by the day of the report.
    pub is_partial: bool,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Report {
    /// In the order of R3.
    pub rows: Vec<ReportRow>,
    pub weeks: Vec<ReportWeek>,
}

impl Report {
    /// How many entries are still to come if so many are needed.
    pub fn still_missing(&self, needed: u32) -> u32 {
        missing(needed, self.rows.len())
    }
}

fn missing(needed: u32, entries: usize) -> u32 {
    needed.saturating_sub(u32::try_from(entries).unwrap_or(u32::MAX))
}

/// R1 to R5.
pub fn report<'a>(
    settings: &ReportSettings,
    opportunities: impl IntoIterator<Item = &'a Opportunity>,
    activities: impl IntoIterator<Item = &'a SearchActivity>,
    events: impl IntoIterator<Item = &'a NetworkEvent>,
) -> Report {
    let is_in_range =
        |on: NaiveDate| (settings.from..=settings.to).contains(&on) && on <= settings.as_of;
    let mut rows = Vec::new();
    for opportunity in opportunities {
        let history = opportunity.history();
        if let Some(on) = history.applied_on().filter(|on| is_in_range(*on)) {
            rows.push(application_row(
                opportunity,
                on,
                history.up_to(settings.as_of),
            ));
        }
        let steps = opportunity
            .steps_in_order()
            .into_iter()
            .map(|(_, step)| step);
        let steps = steps.filter(|step| step.kind != StepKind::Note && is_in_range(step.on));
        rows.extend(steps.map(|step| step_row(opportunity, step)));
    }
    let activities = activities.into_iter().filter(|it| is_in_range(it.on.value));
    rows.extend(activities.map(activity_row));
    let counts = |event: &&NetworkEvent| {
        let is_attended = event.went.value == Attendance::Yes;
        is_attended && event.counts_as_search.value && is_in_range(event.on.value)
    };
    let events = events.into_iter().filter(counts);
    rows.extend(events.map(event_row));
    let rows = in_order(rows);
    let weeks = weeks(&rows, settings);
    Report { rows, weeks }
}

/// R3; rows that are alike stay in the order in which they came.
fn in_order(rows: Vec<ReportRow>) -> Vec<ReportRow> {
    let keyed = rows
        .into_iter()
        .map(|row| (folded_name(&row.employer), row));
    fn order((employer, row): &(String, ReportRow)) -> impl Ord + '_ {
        (row.on, row.what.kind(), employer, &row.id)
    }
    let sorted = merge_sorted(keyed.collect(), &|a, b| order(a) < order(b));
    sorted.into_iter().map(|(_, row)| row).collect()
}

fn empty_row(on: NaiveDate, what: ReportWhat, id: &str) -> ReportRow {
    ReportRow {
        on,
        what,
        id: id.to_owned(),
        employer: String::new(),
        employer_address: String::new(),
        contact_name: String::new(),
        contact_reach: String::new(),
        position: String::new(),
        reference: String::new(),
        method: None,
        source: None,
        result: None,
        result_on: None,
        text: String::new(),
        result_text: String::new(),
        place: String::new(),
        minutes: None,
        history: Vec::new(),
    }
}

/// What a row has of its opportunity, whether it is an application or a step.
fn opportunity_row(opportunity: &Opportunity, on: NaiveDate, what: ReportWhat) -> ReportRow {
    ReportRow {
        employer: opportunity.organization.value.clone(),
        employer_address: opportunity.employer_address.value.clone(),
        contact_name: opportunity.contact_name.value.clone(),
        contact_reach: opportunity.contact_reach.value.clone(),
        position: opportunity.title.value.clone(),
        reference: opportunity.reference.value.clone(),
        source: opportunity.source.value,
        place: opportunity.place.value.clone(),
        ..empty_row(on, what, &opportunity.id)
    }
}

fn application_row(
    opportunity: &Opportunity,
    on: NaiveDate,
    entries: &[HistoryEntry],
) -> ReportRow {
    let (result, result_on) = result(entries.last());
    let history = entries.iter().map(|entry| ReportHistory {
        stage: entry.stage,
        on: entry.on,
        outcome: entry.outcome,
    });
    ReportRow {
        method: opportunity.method.value,
        result,
        result_on,
        history: history.collect(),
        ..opportunity_row(opportunity, on, ReportWhat::Application)
    }
}

/// R2, by the entry that stands.
fn result(last: Option<&HistoryEntry>) -> (Option<ReportResult>, Option<NaiveDate>) {
    let Some(last) = last else {
        return (None, None);
    };
    let result = match last.stage {
        OpportunityStage::Interested | OpportunityStage::Applied => {
            return (Some(ReportResult::Open), None);
        }
        OpportunityStage::Interviewing => Some(ReportResult::Interview),
        OpportunityStage::Offer => Some(ReportResult::Offer),
        OpportunityStage::Closed => last.outcome.map(ReportResult::from),
    };
    (result, Some(last.on))
}

fn step_row(opportunity: &Opportunity, step: &Step) -> ReportRow {
    ReportRow {
        text: step.what.clone(),
        result_text: step.result.clone(),
        minutes: step.minutes,
        ..opportunity_row(opportunity, step.on, ReportWhat::Step(step.kind))
    }
}

fn activity_row(activity: &SearchActivity) -> ReportRow {
    ReportRow {
        employer: activity.with.value.clone(),
        text: activity.what.value.clone(),
        result_text: activity.result.value.clone(),
        place: activity.place.value.clone(),
        minutes: activity.minutes.value,
        ..empty_row(
            activity.on.value,
            ReportWhat::Activity(activity.kind.value),
            &activity.id,
        )
    }
}

fn event_row(event: &NetworkEvent) -> ReportRow {
    ReportRow {
        text: event.name.value.clone(),
        place: event.place.value.clone(),
        ..empty_row(event.on.value, ReportWhat::Event, &event.id)
    }
}

/// R4, of rows in the order of their days.
fn weeks(rows: &[ReportRow], settings: &ReportSettings) -> Vec<ReportWeek> {
    let mut weeks = Vec::new();
    let mut rest = rows;
    let mut next = Some(settings.week_start.first_day(settings.from));
    if settings.from > settings.to {
        return weeks;
    }
    while let Some(from) = next.filter(|from| *from <= settings.to) {
        next = from.checked_add_days(Days::new(7));
        let end = settings.week_start.last_day(from);
        let (its, later) = rest.split_at(rest.partition_point(|row| row.on <= end));
        rest = later;
        let is_partial = from < settings.from || end > settings.to || end > settings.as_of;
        let needed = settings.needed.filter(|_| !is_partial);
        weeks.push(ReportWeek {
            from,
            entries: its.len(),
            days: its.chunk_by(|a, b| a.on == b.on).count(),
            employers: employers(its),
            missing: needed.map(|needed| missing(needed, its.len())),
            is_partial,
        });
    }
    weeks
}

fn employers(rows: &[ReportRow]) -> usize {
    let names = rows.iter().map(|row| folded_name(row.employer.trim()));
    let names = names.filter(|name| !name.is_empty()).collect();
    let names = merge_sorted(names, &|a: &String, b| a < b);
    names.chunk_by(|a, b| a == b).count()
}

#[cfg(test)]
#[path = "report_tests.rs"]
mod tests;
