//! Next steps, and the aims of goals.

use chrono::NaiveDate;
use serde::Deserialize;
use serde_json::{Map, Value, json};
use steppingstone_core::plan::{
    AimState, Candidate, CandidateKind, GoalLinks, ListedAim, PlanTool, PutOff, StepItem,
    StepSubject, next_steps, take_over_aims,
};

use super::inputs::{Num, choice, day, days, read};

type Answer = Result<Value, String>;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct CandidateIn {
    id: String,
    tool: String,
    kind: String,
    #[serde(default)]
    day: Option<String>,
    #[serde(default)]
    size: Option<Num>,
    #[serde(default)]
    made: Option<String>,
    #[serde(default)]
    record: Option<String>,
    #[serde(default)]
    aim: Option<usize>,
    #[serde(default)]
    asked: bool,
    #[serde(default)]
    done: bool,
}

fn candidate(given: CandidateIn) -> Result<Candidate, String> {
    let on = days(given.day.as_ref())?;
    let needed = || on.ok_or_else(|| format!("{} has no day", given.id));
    let kind = match given.kind.as_str() {
        "stone" => CandidateKind::Stone(on),
        "dated" => CandidateKind::Firm(needed()?),
        "rhythm" => CandidateKind::Rhythm {
            due: needed()?,
            was_asked: given.asked,
        },
        "upkeep" => CandidateKind::Upkeep(on),
        other => return Err(format!("kind {other} is not known here")),
    };
    Ok(Candidate {
        tool: choice(&given.tool, PlanTool::from_key)?,
        kind,
        size: given.size.unwrap_or_default().0,
        made: days(given.made.as_ref())?,
        record: given.record.unwrap_or_else(|| given.id.clone()),
        aim: given.aim,
        thread: None,
        is_done: given.done,
        id: given.id,
    })
}

pub fn next_three(given: &str, today: NaiveDate) -> Answer {
    #[derive(Deserialize)]
    #[serde(deny_unknown_fields)]
    struct Given {
        #[serde(default)]
        candidates: Vec<CandidateIn>,
        #[serde(default)]
        put_off: Vec<PutOffIn>,
    }
    #[derive(Deserialize)]
    #[serde(deny_unknown_fields)]
    struct PutOffIn {
        id: String,
        until: String,
    }
    let given: Given = read(given)?;
    let candidates = given.candidates.into_iter().map(candidate);
    let put_off = given.put_off.into_iter().map(|it| {
        let until = day(&it.until)?;
        Ok(PutOff { id: it.id, until })
    });
    let found = next_steps(
        &candidates.collect::<Result<Vec<_>, String>>()?,
        &put_off.collect::<Result<Vec<_>, String>>()?,
        today,
    );
    let id = |item: &StepItem| item.subject.id();
    let next = found.next.iter().filter_map(|at| found.order.get(*at));
    let gathered = found
        .order
        .iter()
        .filter(|item| !matches!(item.subject, StepSubject::One(_)));
    let counts = gathered.map(|item| (id(item), json!(item.records.len())));
    Ok(json!({
        "order": found.order.iter().map(id).collect::<Vec<_>>(),
        "next": next.map(id).collect::<Vec<_>>(),
        "counts": counts.collect::<Map<String, Value>>(),
    }))
}

pub fn aims(given: &str) -> Answer {
    #[derive(Deserialize)]
    #[serde(deny_unknown_fields)]
    struct Given {
        #[serde(default)]
        aims: Vec<String>,
        #[serde(default)]
        goals: Vec<GoalIn>,
        #[serde(default)]
        existing: Vec<AimIn>,
    }
    #[derive(Deserialize)]
    #[serde(deny_unknown_fields)]
    struct GoalIn {
        id: String,
        #[serde(default)]
        links: Vec<String>,
    }
    #[derive(Deserialize)]
    #[serde(deny_unknown_fields)]
    struct AimIn {
        text: String,
        state: String,
    }
    let given: Given = read(given)?;
    let existing = given.existing.into_iter().map(|aim| {
        Ok(ListedAim {
            state: choice(&aim.state, AimState::from_key)?,
            text: aim.text,
        })
    });
    let goals = given.goals.into_iter().map(|goal| GoalLinks {
        goal: goal.id,
        links: goal.links,
    });
    let found = take_over_aims(
        &existing.collect::<Result<Vec<_>, String>>()?,
        &given.aims,
        &goals.collect::<Vec<_>>(),
    );
    let places = |places: &[usize]| places.iter().map(|at| at + 1).collect::<Vec<_>>();
    let links = found.links.iter();
    let links = links.map(|(goal, it)| (goal.clone(), json!(places(&it.aims))));
    let others = found.links.iter();
    let others = others.map(|(goal, it)| (goal.clone(), json!(it.others)));
    Ok(json!({
        "aims": found.aims.iter().map(|aim| aim.text.as_str()).collect::<Vec<_>>(),
        "states": found.aims.iter().map(|aim| aim.state.key()).collect::<Vec<_>>(),
        "main": found.main().map(|at| at + 1),
        "links": links.collect::<Map<String, Value>>(),
        "other_links": others.collect::<Map<String, Value>>(),
        "to_mend": places(&found.to_mend()),
        "can_add": found.can_add(),
    }))
}
