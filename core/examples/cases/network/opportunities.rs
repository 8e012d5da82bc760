//! Areas of opportunities, their counts and the report.

use chrono::NaiveDate;
use serde::Deserialize;
use serde_json::{Map, Value, json};
use steppingstone_core::network::{
    ActivityKind, ApplicationMethod, Attendance, FollowUp, History, Move, NetworkEvent,
    Opportunity, OpportunityOutcome, OpportunityStage, QuietDays, ReportHistory, ReportRow,
    ReportSettings, ReportWhat, SearchActivity, Share, StageEntry, Step, StepKind, compare_shares,
    conversion, report, suggested_follow_up, warnings,
};
use steppingstone_core::record::Stamped;
use steppingstone_core::week_start::WeekStart;

use super::{choice, day, day_value, read};

type Answer = Result<Value, String>;

/// What an area gives for its inputs; `None` for an area that is not of this group.
pub(super) fn answer(area: &str, inputs: &Value) -> Option<Answer> {
    Some(match area {
        "stage" => stage(inputs),
        "move" => moves(inputs),
        "warnings" => found_warnings(inputs),
        "follow_up" => follow_up(inputs),
        "conversion" => conversions(inputs),
        "share" => share(inputs),
        "compare" => compared(inputs),
        "report" => whole_report(inputs),
        _ => return None,
    })
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct EntryInput {
    stage: String,
    on: String,
    #[serde(default)]
    at: i64,
    outcome: Option<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct StepInput {
    on: String,
    kind: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct OpportunityInput {
    id: String,
    #[serde(default)]
    title: String,
    #[serde(default)]
    organisation: String,
    #[serde(default)]
    history: Vec<EntryInput>,
    #[serde(default)]
    steps: Vec<StepInput>,
    apply_by: Option<String>,
    answer_by: Option<String>,
    follow_up: Option<String>,
    method: Option<String>,
}

/// The parts of a record by their ids.
type Parts<T> = Vec<(String, Stamped<Option<T>>)>;

/// The parts of a record by made-up ids, which are in the order of the parts.
fn parts<T>(parts: impl IntoIterator<Item = Result<(T, i64), String>>) -> Result<Parts<T>, String> {
    let parts = parts.into_iter().enumerate().map(|(place, part)| {
        let (value, at_ms) = part?;
        let value = Some(value);
        Ok((format!("p{place:06}"), Stamped { at_ms, value }))
    });
    parts.collect()
}

impl EntryInput {
    fn entry(&self) -> Result<(StageEntry, i64), String> {
        let entry = StageEntry {
            stage: choice(&self.stage, OpportunityStage::from_key)?,
            on: day(&self.on)?,
            outcome: outcome(self.outcome.as_deref())?,
        };
        Ok((entry, self.at))
    }
}

impl StepInput {
    fn step(&self) -> Result<(Step, i64), String> {
        let step = Step {
            on: day(&self.on)?,
            time: None,
            minutes: None,
            kind: choice(&self.kind, StepKind::from_key)?,
            what: String::new(),
            result: String::new(),
        };
        Ok((step, 0))
    }
}

impl OpportunityInput {
    fn opportunity(&self) -> Result<Opportunity, String> {
        let (title, organization) = (self.title.clone(), self.organisation.clone());
        let mut opportunity = Opportunity::new(&self.id, title, organization, 1);
        for (id, entry) in parts(self.history.iter().map(EntryInput::entry))? {
            opportunity.history.insert(id, entry);
        }
        for (id, step) in parts(self.steps.iter().map(StepInput::step))? {
            opportunity.steps.insert(id, step);
        }
        opportunity.apply_by.value = optional_day(self.apply_by.as_deref())?;
        opportunity.answer_by.value = optional_day(self.answer_by.as_deref())?;
        let what = String::new();
        let follow_up = optional_day(self.follow_up.as_deref())?;
        opportunity.follow_up.value = follow_up.map(|on| FollowUp { on, what });
        let method = self.method.as_deref();
        let method = method.map(|name| choice(name, ApplicationMethod::from_key));
        opportunity.method.value = method.transpose()?;
        Ok(opportunity)
    }
}

fn opportunities(all: &[OpportunityInput]) -> Result<Vec<Opportunity>, String> {
    all.iter().map(OpportunityInput::opportunity).collect()
}

fn optional_day(text: Option<&str>) -> Result<Option<NaiveDate>, String> {
    text.map(day).transpose()
}

fn outcome(name: Option<&str>) -> Result<Option<OpportunityOutcome>, String> {
    let choice = |name| choice(name, OpportunityOutcome::from_key);
    name.map(choice).transpose()
}

fn stage(inputs: &Value) -> Answer {
    #[derive(Deserialize)]
    #[serde(deny_unknown_fields)]
    struct Input {
        today: String,
        opportunity: OpportunityInput,
    }
    let input: Input = read(inputs)?;
    let history = input.opportunity.opportunity()?.history();
    let standing = history.standing(day(&input.today)?);
    let days = standing.days.iter();
    let days = days.map(|(stage, days)| (stage.key().to_owned(), json!(days)));
    Ok(json!({
        "stage": standing.stage.key(),
        "outcome": standing.outcome.map(OpportunityOutcome::key),
        "since": day_value(standing.since),
        "applied_on": day_value(standing.applied_on),
        "days": days.collect::<Map<String, Value>>(),
        "days_open": standing.days_open(),
    }))
}

fn moves(inputs: &Value) -> Answer {
    #[derive(Deserialize)]
    #[serde(deny_unknown_fields)]
    struct MoveInput {
        to: String,
        on: String,
        #[serde(default)]
        at: i64,
        outcome: Option<String>,
    }
    #[derive(Deserialize)]
    #[serde(deny_unknown_fields)]
    struct Input {
        today: String,
        #[serde(default)]
        history: Vec<EntryInput>,
        moves: Vec<MoveInput>,
    }
    let input: Input = read(inputs)?;
    let mut opportunity = Opportunity::new("o", String::new(), String::new(), 1);
    for (id, entry) in parts(input.history.iter().map(EntryInput::entry))? {
        opportunity.history.insert(id, entry);
    }
    let mut history: History = opportunity.history();
    for (place, wanted) in input.moves.iter().enumerate() {
        let id = format!("q{place:06}");
        let to = Move {
            to: choice(&wanted.to, OpportunityStage::from_key)?,
            on: day(&wanted.on)?,
            outcome: outcome(wanted.outcome.as_deref())?,
        };
        match history.moved(to, id, wanted.at, day(&input.today)?) {
            Ok(moved) => history = moved,
            Err(error) => return Ok(json!({"refused": error.key()})),
        }
    }
    let lines = history.entries().iter();
    let lines = lines.map(|entry| {
        let on = day_value(Some(entry.on));
        match entry.outcome {
            Some(outcome) => json!([entry.stage.key(), on, outcome.key()]),
            None => json!([entry.stage.key(), on]),
        }
    });
    Ok(json!({"history": lines.collect::<Vec<_>>(), "refused": null}))
}

fn found_warnings(inputs: &Value) -> Answer {
    #[derive(Deserialize)]
    #[serde(deny_unknown_fields)]
    struct Input {
        today: String,
        opportunity: OpportunityInput,
    }
    let input: Input = read(inputs)?;
    let opportunity = input.opportunity.opportunity()?;
    let found = warnings(&opportunity, &QuietDays::default(), day(&input.today)?);
    let found = found
        .iter()
        .map(|warning| json!({"kind": warning.kind.key(), "days": warning.days}));
    Ok(json!({"warnings": found.collect::<Vec<_>>()}))
}

fn follow_up(inputs: &Value) -> Answer {
    #[derive(Deserialize)]
    #[serde(deny_unknown_fields)]
    struct Input {
        stage: String,
        on: String,
    }
    let input: Input = read(inputs)?;
    let stage = choice(&input.stage, OpportunityStage::from_key)?;
    Ok(json!({"day": day_value(suggested_follow_up(stage, day(&input.on)?))}))
}

fn share_value(share: Share) -> Value {
    json!({
        "of": share.of(),
        "count": share.count(),
        "form": share.form().key(),
        "percent": share.percent(),
        "range": share.range().map(|range| [range.low, range.high]),
    })
}

fn conversions(inputs: &Value) -> Answer {
    #[derive(Deserialize)]
    #[serde(deny_unknown_fields)]
    struct Input {
        from: String,
        to: String,
        today: String,
        opportunities: Vec<OpportunityInput>,
    }
    let input: Input = read(inputs)?;
    let all = opportunities(&input.opportunities)?;
    let histories: Vec<History> = all.iter().map(Opportunity::history).collect();
    let (from, to) = (day(&input.from)?, day(&input.to)?);
    let found = conversion(&histories, from, to, day(&input.today)?);
    Ok(json!({
        "applied": found.applied,
        "open": found.open,
        "no_answer": found.no_answer,
        "interview": share_value(found.interview),
        "offer": share_value(found.offer),
        "accepted": share_value(found.accepted),
    }))
}

fn share(inputs: &Value) -> Answer {
    #[derive(Deserialize)]
    #[serde(deny_unknown_fields)]
    struct Input {
        count: u32,
        of: u32,
    }
    let Input { count, of } = read(inputs)?;
    Ok(share_value(Share::new(count, of)))
}

fn compared(inputs: &Value) -> Answer {
    #[derive(Deserialize)]
    #[serde(deny_unknown_fields)]
    struct Input {
        first: [u32; 2],
        second: [u32; 2],
    }
    let Input { first, second } = read(inputs)?;
    let share = |[count, of]: [u32; 2]| Share::new(count, of);
    Ok(json!({"verdict": compare_shares(share(first), share(second)).key()}))
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct ActivityInput {
    id: String,
    on: String,
    kind: String,
    #[serde(default)]
    with: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct EventInput {
    id: String,
    on: String,
    #[serde(default)]
    name: String,
    went: Option<String>,
    #[serde(default)]
    counts_as_search: bool,
}

impl ActivityInput {
    fn activity(&self) -> Result<SearchActivity, String> {
        let kind = choice(&self.kind, ActivityKind::from_key)?;
        let mut activity = SearchActivity::new(&self.id, day(&self.on)?, kind, 1);
        activity.with.value = self.with.clone();
        Ok(activity)
    }
}

impl EventInput {
    fn event(&self) -> Result<NetworkEvent, String> {
        let went = self.went.as_deref().unwrap_or("planned");
        let went = choice(went, Attendance::from_key)?;
        let mut event = NetworkEvent::new(&self.id, self.name.clone(), day(&self.on)?, went, 1);
        event.counts_as_search.value = self.counts_as_search;
        Ok(event)
    }
}

fn whole_report(inputs: &Value) -> Answer {
    #[derive(Deserialize)]
    #[serde(deny_unknown_fields)]
    struct Input {
        from: String,
        to: String,
        as_of: String,
        week_start: String,
        needed: Option<u32>,
        #[serde(default)]
        opportunities: Vec<OpportunityInput>,
        #[serde(default)]
        activities: Vec<ActivityInput>,
        #[serde(default)]
        events: Vec<EventInput>,
    }
    let input: Input = read(inputs)?;
    let settings = ReportSettings {
        from: day(&input.from)?,
        to: day(&input.to)?,
        as_of: day(&input.as_of)?,
        week_start: choice(&input.week_start, WeekStart::from_key)?,
        needed: input.needed,
    };
    let all = opportunities(&input.opportunities)?;
    let activities = input.activities.iter().map(ActivityInput::activity);
    let activities: Vec<SearchActivity> = activities.collect::<Result<_, _>>()?;
    let events = input.events.iter().map(EventInput::event);
    let events: Vec<NetworkEvent> = events.collect::<Result<_, _>>()?;
    let found = report(&settings, &all, &activities, &events);
    let weeks = found.weeks.iter().map(|week| {
        json!({
            "from": day_value(Some(week.from)),
            "entries": week.entries,
            "days": week.days,
            "employers": week.employers,
            "missing": week.missing,
            "partial": week.is_partial,
        })
    });
    Ok(json!({
        "rows": found.rows.iter().map(row_value).collect::<Vec<_>>(),
        "weeks": weeks.collect::<Vec<_>>(),
    }))
}

/// A row with what its kind has.
fn row_value(row: &ReportRow) -> Value {
    let mut value = json!({
        "on": day_value(Some(row.on)),
        "kind": row.what.kind().key(),
        "id": row.id,
        "employer": row.employer,
    });
    let own = match row.what {
        ReportWhat::Application => json!({
            "position": row.position,
            "method": row.method.map(ApplicationMethod::key),
            "result": row.result.map(|result| result.key()),
            "result_on": day_value(row.result_on),
            "history": row.history.iter().map(history_value).collect::<Vec<_>>(),
        }),
        ReportWhat::Step(kind) => json!({"what": kind.key(), "position": row.position}),
        ReportWhat::Activity(kind) => json!({"what": kind.key()}),
        ReportWhat::Event => json!({"what": "event"}),
    };
    if let (Value::Object(value), Value::Object(own)) = (&mut value, own) {
        value.extend(own);
    }
    value
}

/// Without the outcome, which is the row's result.
fn history_value(entry: &ReportHistory) -> Value {
    json!([entry.stage.key(), day_value(Some(entry.on))])
}
