//! What each part of the report says.

use leptos::prelude::*;
use steppingstone_core::balance::record::BalanceTask;
use steppingstone_core::day::date_from_text;
use steppingstone_core::goals::field::Field as GoalField;
use steppingstone_core::goals::{Goal, Status};
use steppingstone_core::journey::record::{JourneyEntry, JourneySkill};
use steppingstone_core::journey::{Level, skills_record};
use steppingstone_core::network::Person;
use steppingstone_core::offers::SavedOffer;
use steppingstone_core::offers::saved::compared;
use steppingstone_core::order::insertion_sorted;
use steppingstone_core::plan::from_records::{ChoiceView, latest_taking, of_side};
use steppingstone_core::plan::record::{CriterionRecord, DecisionFigure, DecisionRecord};
use steppingstone_core::plan::report::{
    PlanReport, ReportLine, ReportMark, ReportPart, ReportRow, ReportSection,
};
use steppingstone_core::plan::{OfferScore, PlanTool};
use steppingstone_core::quiz::ScaleScore;
use steppingstone_core::quiz::error::BAND;
use steppingstone_core::ratio::Ratio;
use steppingstone_core::store::ListRecord;

use crate::platform::{clock, intl};
use crate::state::ToolStore;
use crate::tools::plan::choice::{OfferFacts, name_of};
use crate::tools::plan::labels;
use crate::tools::plan::rows::{PlanRows, StepRow, ThreadRow};
use crate::words::plan_report_more as w;

/// Whether a report shows the example of all tools: while the reader has nothing yet.
pub(super) fn is_of_example(rows: &PlanRows) -> bool {
    rows.is_example && rows.is_on_start
}

/// All that there is to report, with what may be left out marked as such: of the reader's own, or of
/// the example of all tools. Nothing of examples of single tools.
pub(super) fn report(store: ToolStore, rows: &PlanRows, facts: &OfferFacts) -> PlanReport {
    let of_example = is_of_example(rows);
    let parts = [
        (ReportPart::Threads, threads(rows)),
        (ReportPart::Quiz, quiz(store, of_example)),
        (ReportPart::Goals, goals(store, of_example)),
        (ReportPart::Skills, skills(store, of_example)),
        (ReportPart::Comparison, comparison(store, facts, of_example)),
        (ReportPart::Questions, questions(facts)),
        (ReportPart::Decisions, decisions(store)),
        (ReportPart::Next, next(rows)),
    ];
    let parts = parts.into_iter().filter(|(_, rows)| !rows.is_empty());
    let mut report = PlanReport {
        on: clock::today(),
        has_pay: true,
        sections: parts
            .map(|(part, rows)| ReportSection { part, rows })
            .collect(),
    };
    let names = names(store, of_example);
    report.mark_people(names.iter().map(String::as_str));
    report
}

/// Names of people that were entered: in the network, and where a task was handed over.
fn names(store: ToolStore, of_example: bool) -> Vec<String> {
    let people = store.records.all::<Person>();
    let people = people.read();
    let people = people.iter().filter(|it| it.is_example() == of_example);
    let people = people.flat_map(|it| [&it.name, &it.given, &it.family]);
    let tasks = store.records.all::<BalanceTask>();
    let tasks = tasks.read();
    let tasks = tasks.iter().filter(|it| it.is_example() == of_example);
    let tasks = tasks.filter_map(|it| it.delegated.value.as_ref());
    let tasks = tasks.map(|it| it.name.clone());
    people.map(|name| name.value.clone()).chain(tasks).collect()
}

/// A row of lines that are never left out by themselves.
fn row(first: String, rest: impl IntoIterator<Item = String>) -> ReportRow {
    ReportRow {
        first: ReportLine::new(first),
        rest: rest.into_iter().map(ReportLine::new).collect(),
    }
}

fn threads(rows: &PlanRows) -> Vec<ReportRow> {
    let all = rows.threads.iter().chain(&rows.behind);
    let all = all.filter(|_| !rows.is_example || rows.is_on_start);
    let line = |thread: &ThreadRow| {
        let stones = thread.stones.iter();
        let stones = stones.map(|it| w::stone(labels::stone(it.kind), labels::state(it.state)));
        let stones: Vec<String> = stones.collect();
        let next = thread.next.as_ref().map(|(next, _)| next.clone());
        let below = [thread.about.clone(), stones.join(", ")].into_iter();
        let below = below.filter(|line| !line.is_empty()).chain(next);
        row(thread.name.clone(), below)
    };
    all.map(line).collect()
}

/// The four sides, wanted and given, each with its error.
fn quiz(store: ToolStore, of_example: bool) -> Vec<ReportRow> {
    let takings = store.records.takings();
    let Some(taking) = latest_taking(&takings, of_example) else {
        return Vec::new();
    };
    let outcome = taking.outcome();
    let points = |scale: ScaleScore| {
        let score = scale.score()?;
        let band = intl::number(BAND);
        Some(w::points(intl::number(score.value().round()), band))
    };
    let facets = outcome.facets.iter().map(|scores| {
        let wanted = points(scores.want).map(w::wanted);
        let given = scores.role.and_then(points).map(w::given);
        let below = wanted.into_iter().chain(given);
        row(labels::facet(scores.facet).to_owned(), below)
    });
    let all = [
        points(outcome.want).map(w::want_career),
        outcome.role.and_then(points).map(w::role_career),
    ];
    let first = row(
        w::taken(intl::date(taking.taken_on)),
        all.into_iter().flatten(),
    );
    std::iter::once(first).chain(facets).collect()
}

fn goals(store: ToolStore, of_example: bool) -> Vec<ReportRow> {
    let all = store.records.goals();
    let all = all.read();
    let shown = all
        .iter()
        .filter(|it| it.is_example() == of_example && !it.archived.value);
    let line = |goal: &Goal| {
        let draft = goal.draft();
        let name = match draft.statement().trim() {
            "" => crate::words::plan::untitled().to_owned(),
            name => name.to_owned(),
        };
        let due = draft.text(GoalField::Due);
        let due = date_from_text(due).map(|due| w::due(intl::date(due)));
        let check_ins = goal
            .check_ins
            .values()
            .filter(|it| it.value.is_some())
            .count();
        let check_ins = (check_ins > 0).then(|| w::check_ins(check_ins));
        let proof = goal.latest_proof();
        let proof = (!proof.is_empty()).then(|| w::proof(proof));
        let status = std::iter::once(status(&goal.status.value));
        let below = status.chain(due).chain(check_ins).chain(proof);
        row(name, below)
    };
    shown.map(line).collect()
}

fn status(status: &Status) -> String {
    match status {
        Status::Building => w::building().to_owned(),
        Status::Active => w::active().to_owned(),
        Status::Paused { .. } => w::paused().to_owned(),
        Status::Done { on, .. } => w::done(intl::date(*on)),
        Status::Missed { on, .. } => w::missed(intl::date(*on)),
        Status::Closed { on } => w::closed(intl::date(*on)),
    }
}

fn skills(store: ToolStore, of_example: bool) -> Vec<ReportRow> {
    let (entries, skills) = (
        store.records.all::<JourneyEntry>(),
        store.records.all::<JourneySkill>(),
    );
    let (entries, skills) = (entries.read(), skills.read());
    let (entries, skills) = (of_side(&entries, of_example), of_side(&skills, of_example));
    let record = skills_record(&entries, &skills, clock::today());
    let levels = record.levels.into_iter().flat_map(|(level, skills)| {
        skills.into_iter().map(move |skill| {
            let shown = skill.evidence.iter().map(|it| it.text.trim().to_owned());
            let shown = shown.filter(|text| !text.is_empty());
            let below = std::iter::once(level_name(level).to_owned()).chain(shown);
            row(skill.name, below)
        })
    });
    levels.collect()
}

fn level_name(level: Level) -> &'static str {
    match level.number() {
        0 => w::level_not_yet(),
        1 => w::level_with_help(),
        2 => w::level_on_my_own(),
        3 => w::level_when_hard(),
        _ => w::level_for_others(),
    }
}

/// The fit of what is compared, and its money.
fn comparison(store: ToolStore, facts: &OfferFacts, of_example: bool) -> Vec<ReportRow> {
    let all = store.records.all::<SavedOffer>();
    let all = all.read();
    let offers = compared(all.iter().filter(|it| it.is_example() == of_example));
    if offers.len() < 2 {
        return Vec::new();
    }
    let criteria = store.records.all::<CriterionRecord>();
    let view = ChoiceView::of(&offers, &criteria.read(), &store.records.takings());
    let scores = view.table.scores();
    let whole = |score: Ratio| intl::number(score.to_f64().round());
    let pairs = offers.iter().zip(&scores.offers).enumerate();
    let line = |(place, (offer, score)): (usize, (&SavedOffer, &OfferScore))| {
        let fit = match (score.score, score.range) {
            (Some(score), Some((low, high))) if low != high => {
                w::fit_open(whole(score), whole(low), whole(high))
            }
            (Some(score), _) => w::fit(whole(score)),
            (None, _) => w::not_rated().to_owned(),
        };
        let mut row = row(name_of(offer, place), [fit]);
        let money = facts.money.iter().filter(|(id, _)| *id == offer.id);
        row.rest
            .extend(money.flat_map(|(_, lines)| lines).map(ReportLine::of_pay));
        row
    };
    let mut rows: Vec<ReportRow> = pairs.map(line).collect();
    if !facts.prices.is_empty() {
        rows.push(ReportRow {
            first: ReportLine::of_pay(w::prices()),
            rest: facts.prices.iter().map(ReportLine::of_pay).collect(),
        });
    }
    rows
}

/// What to ask, by the name of the offer.
fn questions(facts: &OfferFacts) -> Vec<ReportRow> {
    let all = facts.questions.iter();
    all.map(|(name, questions)| row(name.clone(), questions.iter().cloned()))
        .collect()
}

fn decisions(store: ToolStore) -> Vec<ReportRow> {
    let all = store.records.all::<DecisionRecord>();
    let all = all.read();
    let own = all.iter().filter(|it| !it.is_example());
    let sorted = insertion_sorted(own, |a, b| (a.on.value, &a.id) > (b.on.value, &b.id));
    let line = |decision: &DecisionRecord| {
        let chosen = &decision.chosen.value;
        let others: Vec<&str> = decision
            .others
            .value
            .iter()
            .map(|it| it.name.as_str())
            .collect();
        let others = (!others.is_empty()).then(|| w::others(others.join(", ")));
        let reasons = decision.reasons.value.iter().map(w::reason);
        let expected = decision.expectations.value.iter();
        let expected = expected
            .filter(|it| !it.text.is_empty())
            .map(|it| w::expected(&it.text));
        let average = chosen.figures.iter();
        let mut average = average.filter(|it| it.figure == DecisionFigure::Average);
        let average = average.next().map(|it| {
            let number = it.value.as_billionths() as f64 / 1e9;
            ReportLine::of_pay(w::average(intl::number(number.round()), &chosen.currency))
        });
        let sure = decision
            .sure
            .value
            .map(|sure| w::sure(intl::number(sure as f64)));
        let said = reasons.chain(expected).chain(sure).map(ReportLine::new);
        let below = others.map(ReportLine::new).into_iter().chain(average);
        ReportRow {
            first: ReportLine::new(w::decided(&chosen.name, intl::date(decision.on.value))),
            rest: below.chain(said).collect(),
        }
    };
    sorted.into_iter().map(line).collect()
}

/// The next steps; what the network says is about people.
fn next(rows: &PlanRows) -> Vec<ReportRow> {
    let line = |step: &StepRow| {
        let why = Some(step.why.clone()).filter(|why| !why.is_empty());
        let mut row = row(step.title.clone(), why);
        if step.tool == PlanTool::Network {
            row.first.mark = Some(ReportMark::People);
        }
        row
    };
    let steps = rows.steps.iter();
    let steps = steps.filter(|_| !rows.is_example || rows.is_on_start);
    steps.map(line).collect()
}
