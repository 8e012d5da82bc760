//! What each part of the report says.

use leptos::prelude::*;
use steppingstone_core::day::date_from_text;
use steppingstone_core::goals::field::Field as GoalField;
use steppingstone_core::goals::{Goal, Status};
use steppingstone_core::journey::record::{JourneyEntry, JourneySkill};
use steppingstone_core::journey::{Level, skills_record};
use steppingstone_core::offers::SavedOffer;
use steppingstone_core::offers::saved::compared;
use steppingstone_core::order::insertion_sorted;
use steppingstone_core::plan::PlanTool;
use steppingstone_core::plan::from_records::{ChoiceView, latest_taking};
use steppingstone_core::plan::record::{CriterionRecord, DecisionFigure, DecisionRecord};
use steppingstone_core::quiz::ScaleScore;
use steppingstone_core::quiz::error::BAND;
use steppingstone_core::store::ListRecord;

use crate::platform::{clock, intl};
use crate::state::ToolStore;
use crate::tools::plan::labels;
use crate::tools::plan::rows::{PlanRows, ThreadRow};
use crate::words::plan_report_more as w;

/// A part of the report, in its order.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum ReportPart {
    Threads,
    Quiz,
    Goals,
    Skills,
    Comparison,
    Decisions,
    Next,
}

impl ReportPart {
    pub(super) fn heading(self) -> &'static str {
        match self {
            ReportPart::Threads => w::threads(),
            ReportPart::Quiz => w::quiz(),
            ReportPart::Goals => w::goals(),
            ReportPart::Skills => w::skills(),
            ReportPart::Comparison => w::comparison(),
            ReportPart::Decisions => w::decisions(),
            ReportPart::Next => w::next(),
        }
    }
}

/// A line with what stands below it.
type Line = (String, Vec<String>);

#[derive(Clone, Debug, PartialEq)]
pub(super) struct ReportLines {
    pub(super) part: ReportPart,
    pub(super) lines: Vec<Line>,
}

/// The parts of which there is something. Pay and people are left out unless they are chosen.
pub(super) fn lines(
    store: ToolStore,
    rows: &PlanRows,
    has_pay: bool,
    has_people: bool,
) -> Vec<ReportLines> {
    let parts = [
        (ReportPart::Threads, threads(rows)),
        (ReportPart::Quiz, quiz(store)),
        (ReportPart::Goals, goals(store)),
        (ReportPart::Skills, skills(store)),
        (ReportPart::Comparison, comparison(store)),
        (ReportPart::Decisions, decisions(store, has_pay)),
        (ReportPart::Next, next(rows, has_people)),
    ];
    let parts = parts.into_iter().filter(|(_, lines)| !lines.is_empty());
    parts
        .map(|(part, lines)| ReportLines { part, lines })
        .collect()
}

fn threads(rows: &PlanRows) -> Vec<Line> {
    let all = rows.threads.iter().chain(&rows.behind);
    let line = |thread: &ThreadRow| {
        let stones = thread.stones.iter();
        let stones = stones.map(|it| w::stone(labels::stone(it.kind), labels::state(it.state)));
        let stones: Vec<String> = stones.collect();
        let next = thread.next.as_ref().map(|(next, _)| next.clone());
        let below = [thread.about.clone(), stones.join(", ")].into_iter();
        let below = below.filter(|line| !line.is_empty()).chain(next);
        (thread.name.clone(), below.collect())
    };
    all.map(line).collect()
}

/// The four sides, wanted and given, each with its error.
fn quiz(store: ToolStore) -> Vec<Line> {
    let takings = store.records.takings();
    let Some(taking) = latest_taking(&takings, false) else {
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
        let below = wanted.into_iter().chain(given).collect();
        (labels::facet(scores.facet).to_owned(), below)
    });
    let all = [
        points(outcome.want).map(w::want_career),
        outcome.role.and_then(points).map(w::role_career),
    ];
    let first = (
        w::taken(intl::date(taking.taken_on)),
        all.into_iter().flatten().collect(),
    );
    std::iter::once(first).chain(facets).collect()
}

fn goals(store: ToolStore) -> Vec<Line> {
    let all = store.records.goals();
    let all = all.read();
    let own = all
        .iter()
        .filter(|it| !it.is_example() && !it.archived.value);
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
        (name, below.collect())
    };
    own.map(line).collect()
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

fn skills(store: ToolStore) -> Vec<Line> {
    let (entries, skills) = (
        store.records.all::<JourneyEntry>(),
        store.records.all::<JourneySkill>(),
    );
    let (entries, skills) = (entries.read(), skills.read());
    let entries = entries.iter().filter(|it| !it.is_example()).cloned();
    let skills = skills.iter().filter(|it| !it.is_example()).cloned();
    let (entries, skills): (Vec<_>, Vec<_>) = (entries.collect(), skills.collect());
    let record = skills_record(&entries, &skills, clock::today());
    let levels = record.levels.into_iter().flat_map(|(level, skills)| {
        skills.into_iter().map(move |skill| {
            let shown = skill.evidence.iter().map(|it| it.text.trim().to_owned());
            let shown = shown.filter(|text| !text.is_empty());
            let below = std::iter::once(level_name(level).to_owned()).chain(shown);
            (skill.name, below.collect())
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

/// The fit of what is compared.
fn comparison(store: ToolStore) -> Vec<Line> {
    let all = store.records.all::<SavedOffer>();
    let all = all.read();
    let offers = compared(all.iter().filter(|it| !it.is_example()));
    if offers.len() < 2 {
        return Vec::new();
    }
    let criteria = store.records.all::<CriterionRecord>();
    let view = ChoiceView::of(&offers, &criteria.read(), &store.records.takings());
    let scores = view.table.scores();
    let whole = |score: steppingstone_core::ratio::Ratio| intl::number(score.to_f64().round());
    let pairs = offers.iter().zip(&scores.offers);
    let line = |(offer, score): (&SavedOffer, &steppingstone_core::plan::OfferScore)| {
        let name = match offer.draft.name.trim() {
            "" => crate::words::plan::untitled().to_owned(),
            name => name.to_owned(),
        };
        let fit = match (score.score, score.range) {
            (Some(score), Some((low, high))) if low != high => {
                w::fit_open(whole(score), whole(low), whole(high))
            }
            (Some(score), _) => w::fit(whole(score)),
            (None, _) => w::not_rated().to_owned(),
        };
        (name, vec![fit])
    };
    pairs.map(line).collect()
}

fn decisions(store: ToolStore, has_pay: bool) -> Vec<Line> {
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
        let mut average = average.filter(|it| has_pay && it.figure == DecisionFigure::Average);
        let average = average.next().map(|it| {
            let number = it.value.as_billionths() as f64 / 1e9;
            w::average(intl::number(number.round()), &chosen.currency)
        });
        let sure = decision
            .sure
            .value
            .map(|sure| w::sure(intl::number(sure as f64)));
        let below = others.into_iter().chain(average).chain(reasons);
        let below = below.chain(expected).chain(sure);
        let title = w::decided(&chosen.name, intl::date(decision.on.value));
        (title, below.collect())
    };
    sorted.into_iter().map(line).collect()
}

/// The next steps; those about people only if these are chosen.
fn next(rows: &PlanRows, has_people: bool) -> Vec<Line> {
    let steps = rows.steps.iter();
    let steps = steps.filter(|it| has_people || it.tool != PlanTool::Network);
    let line = |step: &crate::tools::plan::rows::StepRow| {
        let why = Some(step.why.clone()).filter(|why| !why.is_empty());
        (step.title.clone(), why.into_iter().collect())
    };
    steps.map(line).collect()
}
