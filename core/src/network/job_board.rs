//! The opportunities as a list shows them: by stage, and by what waits for the reader.

use std::cmp::Reverse;

use chrono::NaiveDate;

use super::{
    Conversion, History, JobSource, Opportunity, OpportunityOutcome, OpportunityStage, QuietDays,
    StepKind, Warning, WarningKind, conversion, folded_name, is_example, warnings,
};
use crate::keyed::keyed;
use crate::order::merge_sorted;
use crate::time_of_day::TimeOfDay;

/// An opportunity in a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct JobRow {
    pub id: String,
    /// The position, else the organization.
    pub name: String,
    /// The organization, unless it is the name.
    pub organization: String,
    pub stage: OpportunityStage,
    pub outcome: Option<OpportunityOutcome>,
    /// The day on which the stage began; `None` where none was noted.
    pub since: Option<NaiveDate>,
    pub applied_on: Option<NaiveDate>,
    /// In the order of O6.
    pub warnings: Vec<DatedWarning>,
    /// The next interview, test or call from today on.
    pub next: Option<NextStep>,
    /// What a search looks at, in lower case.
    folded: String,
}

/// A warning with what it is about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DatedWarning {
    pub warning: Warning,
    /// The day to apply, to answer or to follow up; `None` for one of silence.
    pub on: Option<NaiveDate>,
    /// What the reader meant to do, as typed; of a follow-up alone.
    pub what: String,
}

/// The warnings of one (O6), each with its day.
pub fn dated_warnings(
    opportunity: &Opportunity,
    quiet: &QuietDays,
    today: NaiveDate,
) -> Vec<DatedWarning> {
    let follow_up = opportunity.follow_up.value.as_ref();
    let deadline = match opportunity.history().stage() {
        OpportunityStage::Offer => opportunity.answer_by.value,
        _ => opportunity.apply_by.value,
    };
    let dated = |warning: Warning| {
        let (on, what) = match warning.kind {
            WarningKind::DeadlinePassed | WarningKind::DeadlineNear => (deadline, ""),
            WarningKind::FollowUp => (
                follow_up.map(|it| it.on),
                follow_up.map_or("", |it| it.what.trim()),
            ),
            WarningKind::Silent | WarningKind::Stale => (None, ""),
        };
        let what = what.to_owned();
        DatedWarning { warning, on, what }
    };
    let warnings = warnings(opportunity, quiet, today).into_iter();
    warnings.map(dated).collect()
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct NextStep {
    pub on: NaiveDate,
    pub time: Option<TimeOfDay>,
    pub kind: StepKind,
}

keyed! {
    /// What a table of opportunities is sorted by.
    JobOrder {
        Name "name",
        Organization "organization",
        Stage "stage",
        /// The latest first.
        Since "since",
        /// The latest first.
        Applied "applied",
    }
}

impl JobRow {
    /// `None` for what is archived.
    fn of(opportunity: &Opportunity, quiet: &QuietDays, today: NaiveDate) -> Option<JobRow> {
        if opportunity.archived.value {
            return None;
        }
        let history = opportunity.history();
        let last = history.entries().last();
        let name = opportunity.name();
        let organization = opportunity.organization.value.trim();
        let has_title = !opportunity.title.value.trim().is_empty();
        let organization = if has_title { organization } else { "" };
        let place = opportunity.place.value.as_str();
        Some(JobRow {
            id: opportunity.id.clone(),
            name: name.to_owned(),
            organization: organization.to_owned(),
            stage: history.stage(),
            outcome: history.outcome(),
            since: last.map(|last| last.on),
            applied_on: history.applied_on(),
            warnings: dated_warnings(opportunity, quiet, today),
            next: next_step(opportunity, today),
            folded: folded_name(&[name, " ", organization, " ", place].concat()),
        })
    }

    /// Whether a search finds it: by every word of it, in the name, organization and place.
    fn has(&self, search: &str) -> bool {
        search
            .split_whitespace()
            .all(|word| self.folded.contains(word))
    }
}

/// The next interview, test or call that lies ahead, today's among them.
pub fn next_step(opportunity: &Opportunity, today: NaiveDate) -> Option<NextStep> {
    let steps = opportunity.live_steps().map(|(_, step)| step);
    let steps = steps.filter(|step| step.on >= today && step.kind.has_hour());
    let steps = steps.map(|step| NextStep {
        on: step.on,
        time: step.time,
        kind: step.kind,
    });
    steps.min()
}

impl StepKind {
    /// Whether it is an appointment with somebody.
    pub const fn has_hour(self) -> bool {
        matches!(self, StepKind::Interview | StepKind::Test | StepKind::Call)
    }
}

/// All opportunities that are not archived, in no order.
pub fn job_rows(all: &[Opportunity], quiet: &QuietDays, today: NaiveDate) -> Vec<JobRow> {
    let rows = all.iter();
    rows.filter_map(|it| JobRow::of(it, quiet, today)).collect()
}

/// Those that wait for the reader: by the kind of the first warning in the order of O6, of deadlines
/// that are near the nearest first, of the others the longest; then by name and id.
pub fn jobs_in_need(rows: &[JobRow]) -> Vec<&JobRow> {
    fn order<'a>(row: &'a &JobRow) -> impl Ord + use<'a> {
        let first = row.warnings.first().map(|it| it.warning);
        let urgency = first.map(|it| match it.kind {
            WarningKind::DeadlineNear => (it.kind, it.days),
            kind => (kind, -it.days),
        });
        (urgency, row.folded.as_str(), row.id.as_str())
    }
    let rows = rows.iter().filter(|row| !row.warnings.is_empty());
    merge_sorted(rows.collect(), &|a, b| order(a) < order(b))
}

/// The ids of those that a search finds, for each stage in its order: those that wait for the reader
/// first, then by the day of the stage, the latest first.
pub fn job_columns(rows: &[JobRow], search: &str) -> Vec<Vec<String>> {
    fn order(row: &&JobRow) -> impl Ord + use<> {
        let place = row.warnings.first().map(|it| it.warning.kind);
        let rank = place.map_or(usize::MAX, |kind| kind as usize);
        (rank, Reverse(row.since))
    }
    let search = folded_name(search);
    let found = rows.iter().filter(|row| row.has(&search)).collect();
    let found = merge_sorted(found, &|a, b| order(a) < order(b));
    let columns = OpportunityStage::ALL.map(|stage| {
        let of_stage = found.iter().filter(|row| row.stage == stage);
        of_stage.map(|row| row.id.clone()).collect()
    });
    columns.to_vec()
}

/// Those that a search finds, in the order of a table; ties by name and id.
pub fn sorted_jobs<'a>(rows: &'a [JobRow], search: &str, by: JobOrder) -> Vec<&'a JobRow> {
    fn order<'a>(row: &'a JobRow, by: JobOrder) -> impl Ord + use<'a> {
        let text = match by {
            JobOrder::Organization => folded_name(&row.organization),
            _ => String::new(),
        };
        let day = match by {
            JobOrder::Since => row.since,
            JobOrder::Applied => row.applied_on,
            _ => None,
        };
        let stage = (by == JobOrder::Stage).then_some(row.stage);
        (
            stage,
            text,
            Reverse(day),
            row.folded.as_str(),
            row.id.as_str(),
        )
    }
    let search = folded_name(search);
    let found = rows.iter().filter(|row| row.has(&search));
    let keys = found.map(|row| (order(row, by), row)).collect();
    let sorted = merge_sorted(keys, &|a: &(_, _), b: &(_, _)| a.0 < b.0);
    sorted.into_iter().map(|(_, row)| row).collect()
}

/// How far the applications of a range of days came, as of today (C1): those of the example only
/// where there are no others, and archived ones too.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct JobCounts {
    pub all: Conversion,
    /// Of those that came by a recommendation, and of those that were advertised (C4).
    pub referral: Conversion,
    pub advert: Conversion,
}

impl JobCounts {
    /// Of those that were sent from the first of `days` to the last.
    pub fn of(all: &[Opportunity], days: (NaiveDate, NaiveDate), today: NaiveDate) -> JobCounts {
        let is_own = |it: &&Opportunity| !is_example(&it.id);
        let only_own = all.iter().any(|it| is_own(&it));
        let counted = all.iter().filter(|it| !only_own || is_own(it));
        let histories = counted.map(|it| (it.source.value, it.history()));
        let histories: Vec<(Option<JobSource>, History)> = histories.collect();
        let of = |source: Option<JobSource>| {
            let of_source = histories.iter();
            let of_source = of_source.filter(|(it, _)| source.is_none() || *it == source);
            let histories = of_source.map(|(_, history)| history);
            conversion(histories, days.0, days.1, today)
        };
        JobCounts {
            all: of(None),
            referral: of(Some(JobSource::Referral)),
            advert: of(Some(JobSource::Advert)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::sample::{day, opportunity, step};
    use super::*;

    fn rows(all: &[Opportunity], today: &str) -> Vec<JobRow> {
        job_rows(all, &QuietDays::default(), day(today))
    }

    fn at(id: &str, stage: OpportunityStage, on: &str) -> Opportunity {
        let closes = stage == OpportunityStage::Closed;
        let outcome = closes.then_some(OpportunityOutcome::Rejected);
        opportunity(id, id, &[(stage, on, outcome)])
    }

    fn ids(rows: &[&JobRow]) -> Vec<String> {
        rows.iter().map(|row| row.id.clone()).collect()
    }

    #[test]
    fn what_waits_comes_by_its_kind_and_then_by_its_days() {
        use OpportunityStage::{Applied, Interested};
        let mut near = at("near", Interested, "2027-03-01");
        near.apply_by.value = Some(day("2027-03-04"));
        let mut nearer = at("nearer", Interested, "2027-03-01");
        nearer.apply_by.value = Some(day("2027-03-02"));
        let all = [
            at("stale", Applied, "2027-02-01"),
            near,
            at("fresh", Applied, "2027-03-01"),
            at("staler", Applied, "2027-01-20"),
            nearer,
        ];
        let rows = rows(&all, "2027-03-01");
        let found = ids(&jobs_in_need(&rows));
        assert_eq!(found, ["nearer", "near", "staler", "stale"]);
        let warned = rows.iter().find(|row| row.id == "near").unwrap();
        assert_eq!(warned.warnings[0].on, Some(day("2027-03-04")));
    }

    #[test]
    fn a_column_begins_with_what_waits_and_goes_back_in_time() {
        use OpportunityStage::{Applied, Closed};
        let mut archived = at("archived", Applied, "2027-03-01");
        archived.archived.value = true;
        let all = [
            at("older", Applied, "2027-02-20"),
            at("newer", Applied, "2027-02-25"),
            at("stale", Applied, "2027-01-20"),
            at("over", Closed, "2027-01-20"),
            archived,
        ];
        let rows = rows(&all, "2027-03-01");
        let columns = job_columns(&rows, "");
        assert_eq!(columns.len(), OpportunityStage::ALL.len());
        assert_eq!(columns[1], ["stale", "newer", "older"]);
        assert_eq!(columns[4], ["over"]);
        assert_eq!(job_columns(&rows, " NEW ")[1], ["newer"]);
        assert!(job_columns(&rows, "new old").iter().all(Vec::is_empty));
    }

    #[test]
    fn a_table_is_sorted_by_what_is_asked_for_and_ties_by_name() {
        use OpportunityStage::{Applied, Interested};
        let all = [
            at("b", Applied, "2027-02-20"),
            at("a", Applied, "2027-02-20"),
            at("c", Interested, "2027-02-25"),
        ];
        let rows = rows(&all, "2027-03-01");
        let sorted = |by| ids(&sorted_jobs(&rows, "", by));
        assert_eq!(sorted(JobOrder::Name), ["a", "b", "c"]);
        assert_eq!(sorted(JobOrder::Stage), ["c", "a", "b"]);
        assert_eq!(sorted(JobOrder::Since), ["c", "a", "b"]);
        assert_eq!(sorted(JobOrder::Applied), ["a", "b", "c"]);
    }

    #[test]
    fn the_next_step_lies_ahead_and_is_an_appointment() {
        let mut it = at("a", OpportunityStage::Interviewing, "2027-02-20");
        step(&mut it, "over", StepKind::Interview, "2027-02-28");
        step(&mut it, "note", StepKind::Note, "2027-03-02");
        step(&mut it, "later", StepKind::Test, "2027-03-09");
        step(&mut it, "next", StepKind::Call, "2027-03-03");
        let next = next_step(&it, day("2027-03-01")).unwrap();
        assert_eq!((next.on, next.kind), (day("2027-03-03"), StepKind::Call));
        assert_eq!(next_step(&it, day("2027-03-10")), None);
    }

    #[test]
    fn the_example_counts_only_where_it_is_alone() {
        let example = at("example1", OpportunityStage::Applied, "2027-02-20");
        let own = at("own", OpportunityStage::Closed, "2027-02-20");
        let today = day("2027-03-01");
        let days = (NaiveDate::MIN, today);
        let alone = JobCounts::of(std::slice::from_ref(&example), days, today);
        assert_eq!(alone.all.applied, 1);
        assert_eq!(JobCounts::of(&[example, own], days, today).all.applied, 0);
    }

    #[test]
    fn counts_are_also_of_where_it_was_found() {
        let mut all: Vec<Opportunity> = ["a", "b", "c"]
            .map(|id| at(id, OpportunityStage::Applied, "2027-02-20"))
            .to_vec();
        all[0].source.value = Some(JobSource::Referral);
        all[1].source.value = Some(JobSource::Advert);
        let today = day("2027-03-01");
        let counts = JobCounts::of(&all, (NaiveDate::MIN, today), today);
        assert_eq!(counts.all.applied, 3);
        assert_eq!((counts.referral.applied, counts.advert.applied), (1, 1));
        let later = JobCounts::of(&all, (day("2027-02-21"), today), today);
        assert_eq!((later.all.applied, later.referral.applied), (0, 0));
    }
}
