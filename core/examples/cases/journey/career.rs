//! Areas that need no figures of occupations.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use serde::Deserialize;
use serde_json::{Map, Value, json};
use steppingstone_core::career::{Facet, Stage};
use steppingstone_core::journey::{
    AskChange, AskRow, AskState, End, ExpertOrPeople, Ledger as Skills, Level, Months, OwnAsk,
    PartialDate, RoleScore, experience, lanes, next_asks, path_reading, read_end, read_start,
    requirement_lines, requirements, role_readings, stage,
};

use super::inputs::{self, EntryIn, LearningIn, SkillIn, choice, read};

type Answer = Result<Value, String>;

pub fn dates(input: Value) -> Answer {
    #[derive(Deserialize)]
    #[serde(deny_unknown_fields)]
    struct Input {
        r#as: String,
        texts: Vec<String>,
    }
    let Input { r#as, texts } = read(input)?;
    let row = |text: &String| {
        let found = match r#as.as_str() {
            "start" => read_start(text).map(|date| date.map(PartialDate::to_text)),
            "end" => read_end(text).map(|end| {
                end.map(|end| match end {
                    End::Now => "now".to_owned(),
                    End::On(date) => date.to_text(),
                })
            }),
            other => return Err(format!("as {other} is not known")),
        };
        Ok(match found {
            Ok(reads) => json!({"text": text, "reads": reads}),
            Err(problem) => json!({"text": text, "refused": problem.key()}),
        })
    };
    let rows: Result<Vec<Value>, String> = texts.iter().map(row).collect();
    Ok(json!({"rows": rows?}))
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct EntriesOnly {
    entries: Vec<EntryIn>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Ledger {
    #[serde(default)]
    skills: Vec<SkillIn>,
    #[serde(default)]
    entries: Vec<EntryIn>,
    chosen: Option<String>,
}

fn months_json(months: Months) -> Value {
    json!({"least": months.least, "counted": months.counted, "most": months.most})
}

pub fn months(input: Value, today: NaiveDate) -> Answer {
    let entries = inputs::entries(read::<EntriesOnly>(input)?.entries)?;
    let found = experience(&entries, today);
    let by_id = found.entries.iter().map(|(id, months)| {
        let months = match months {
            Ok(months) => months_json(*months),
            Err(reason) => json!({"not_counted": reason.key()}),
        };
        (id.clone(), months)
    });
    Ok(json!({
        "entries": by_id.collect::<Map<String, Value>>(),
        "work": months_json(found.work),
        "with_unpaid": months_json(found.with_unpaid),
        "overlap": found.overlap,
    }))
}

pub fn stones(input: Value, today: NaiveDate) -> Answer {
    let entries = inputs::entries(read::<EntriesOnly>(input)?.entries)?;
    let found = lanes(&entries, today);
    let items = found.items.iter().map(|item| {
        let place = json!({"lane": item.lane, "from": item.from, "months": item.months});
        (item.entry.clone(), place)
    });
    Ok(json!({
        "total": found.total, "least": found.least, "lanes": found.lanes,
        "items": items.collect::<Map<String, Value>>(),
    }))
}

pub fn skills(input: Value, today: NaiveDate) -> Answer {
    let ledger: Ledger = read(input)?;
    let entries = inputs::entries(ledger.entries)?;
    let skills = inputs::skills(ledger.skills)?;
    let states = Skills::of(&skills, &entries, today);
    let rows = states.iter().map(|(skill, state)| {
        let last = state
            .last
            .map(|month| format!("{:04}-{:02}", month / 12, month % 12 + 1));
        let row = json!({
            "months": state.months, "last": last, "unused_months": state.unused_months,
            "fading": state.fading.key(), "strength": state.strength,
        });
        (skill.id.clone(), row)
    });
    Ok(Value::Object(rows.collect()))
}

fn chosen(key: Option<&String>) -> Result<Option<Stage>, String> {
    key.map(|key| choice(key, Stage::from_key)).transpose()
}

pub fn stage_of(input: Value, today: NaiveDate) -> Answer {
    let ledger: Ledger = read(input)?;
    let chosen = chosen(ledger.chosen.as_ref())?;
    let (entries, skills) = (
        inputs::entries(ledger.entries)?,
        inputs::skills(ledger.skills)?,
    );
    let found = stage(
        &entries,
        &Skills::of(&skills, &entries, today),
        chosen,
        today,
    );
    let months = found.months;
    Ok(json!({
        "stage": found.stage.key(),
        "why": found.reason.key(),
        "months": {
            "work": months.work, "own_work": months.own_work, "lead_work": months.lead_work,
            "lead_people": months.lead_people, "direction": months.direction,
            "scope_unknown": months.scope_unknown,
        },
        "effective": found.effective.key(),
    }))
}

pub fn readiness(input: Value, today: NaiveDate) -> Answer {
    #[derive(Deserialize)]
    #[serde(deny_unknown_fields)]
    struct Input {
        #[serde(default)]
        skills: Vec<SkillIn>,
        #[serde(default)]
        entries: Vec<EntryIn>,
        #[serde(default)]
        learning: Vec<LearningIn>,
        chosen: Option<String>,
        path: Option<String>,
        #[serde(default)]
        asks: BTreeMap<String, ChangeIn>,
        #[serde(default)]
        own_asks: Vec<OwnIn>,
    }
    #[derive(Deserialize)]
    #[serde(deny_unknown_fields)]
    struct ChangeIn {
        need: Option<i32>,
        #[serde(default)]
        hidden: bool,
    }
    #[derive(Deserialize)]
    #[serde(deny_unknown_fields)]
    struct OwnIn {
        text: String,
        state: String,
    }
    let given: Input = read(input)?;
    let chosen = chosen(given.chosen.as_ref())?;
    let (entries, skills) = (
        inputs::entries(given.entries)?,
        inputs::skills(given.skills)?,
    );
    let learning = inputs::learning(given.learning)?;
    let path = given.path.as_deref().unwrap_or("people");
    let own = given.own_asks.into_iter().map(|own| {
        Ok(OwnAsk {
            state: choice(&own.state, AskState::from_key)?,
            text: own.text,
        })
    });
    let own: Vec<OwnAsk> = own.collect::<Result<_, String>>()?;
    let found = next_asks(
        stage(
            &entries,
            &Skills::of(&skills, &entries, today),
            chosen,
            today,
        )
        .effective,
        choice(path, ExpertOrPeople::from_key)?,
        &entries,
        &Skills::of(&skills, &entries, today),
        &learning,
        &|ask| {
            let change = given.asks.get(ask.key());
            change.map_or(AskChange::default(), |change| AskChange {
                need: change.need,
                is_hidden: change.hidden,
            })
        },
        &own,
        today,
    );
    let rows = found.asks.iter().map(|row| match row {
        AskRow::Listed {
            ask,
            need,
            have,
            state,
        } => json!({
            "ask": ask.key(), "need": need, "have": have, "state": state.key(),
        }),
        AskRow::Own(own) => json!({"ask": own.text, "state": own.state.key()}),
    });
    Ok(json!({"next": found.next.map(Stage::key), "asks": rows.collect::<Vec<_>>()}))
}

fn score(score: RoleScore) -> Value {
    json!(score.tenths() as f64 / 10.0)
}

pub fn readings(input: Value, today: NaiveDate) -> Answer {
    let entries = inputs::entries(read::<EntriesOnly>(input)?.entries)?;
    let roles = role_readings(&entries);
    let roles = roles.iter().map(|(id, role)| {
        let row = json!({"score": role.score.map(score), "reading": role.reading.key()});
        (id.clone(), row)
    });
    let keys = |facets: &[Facet]| facets.iter().map(|it| it.key()).collect::<Vec<_>>();
    let path = path_reading(&entries, today).map(|path| {
        // A facet that no role has an answer for is null.
        let facets = Facet::ALL.map(|facet| {
            let found = path.facets.iter().find(|(other, _)| *other == facet);
            let found = found.map(|(_, of)| score(*of));
            (facet.key().to_owned(), json!(found))
        });
        json!({
            "score": score(path.score), "reading": path.reading.key(),
            "facets": Value::Object(facets.into_iter().collect()),
            "most": keys(&path.most), "least": keys(&path.least),
        })
    });
    Ok(json!({"entries": roles.collect::<Map<String, Value>>(), "path": path}))
}

pub fn lines(input: Value, today: NaiveDate) -> Answer {
    #[derive(Deserialize)]
    #[serde(deny_unknown_fields)]
    struct Input {
        text: String,
        #[serde(default)]
        skills: Vec<SkillIn>,
        #[serde(default)]
        entries: Vec<EntryIn>,
        #[serde(default)]
        confirmed: BTreeMap<String, String>,
        #[serde(default)]
        needs: BTreeMap<String, u8>,
    }
    let given: Input = read(input)?;
    let (entries, skills) = (
        inputs::entries(given.entries)?,
        inputs::skills(given.skills)?,
    );
    let rows = requirements(
        &given.text,
        &Skills::of(&skills, &entries, today),
        &|line| given.confirmed.get(line).cloned(),
        &|line| given.needs.get(line).copied().and_then(Level::new),
    );
    let rows = rows
        .iter()
        .map(|row| json!({"line": row.line, "matches": row.matches, "outcome": row.outcome.key()}));
    Ok(json!({
        "lines": requirement_lines(&given.text).len(),
        "rows": rows.collect::<Vec<_>>(),
    }))
}
