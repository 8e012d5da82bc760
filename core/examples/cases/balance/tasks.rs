//! Areas about tasks.

use serde::{Deserialize, Deserializer};
use serde_json::{Map, Value, json};
use steppingstone_core::balance::{
    Delegation, IsMine, Quadrant, Task, TaskSettings, follow_up_day, quadrants,
};
use steppingstone_core::day::date_to_text;

use super::Answer;
use super::inputs::{choice, day, days, optional_day, read};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct TaskIn {
    #[serde(default)]
    id: String,
    #[serde(default)]
    title: String,
    #[serde(default)]
    important: bool,
    due: Option<String>,
    minutes: Option<i64>,
}

#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields)]
struct SettingsIn {
    window: Option<i64>,
    per_day: Option<i64>,
}

fn task(given: TaskIn) -> Result<Task, String> {
    Ok(Task {
        id: given.id,
        title: given.title,
        is_important: given.important,
        due: optional_day(given.due.as_ref())?,
        minutes: given.minutes,
    })
}

fn settings(given: Option<SettingsIn>) -> TaskSettings {
    let (given, usual) = (given.unwrap_or_default(), TaskSettings::default());
    TaskSettings {
        window: given.window.unwrap_or(usual.window),
        per_day: given.per_day.unwrap_or(usual.per_day),
    }
}

pub fn urgency(inputs: Value) -> Answer {
    #[derive(Deserialize)]
    #[serde(deny_unknown_fields)]
    struct Inputs {
        task: TaskIn,
        settings: Option<SettingsIn>,
        days: Vec<String>,
    }
    let given: Inputs = read(inputs)?;
    let (task, settings) = (task(given.task)?, settings(given.settings));
    let fields = days(&given.days)?.into_iter();
    let fields = fields.map(|today| task.quadrant(settings, today).key());
    Ok(json!({
        "urgent_from": task.urgent_from(settings).map(date_to_text),
        "fields": fields.collect::<Vec<_>>(),
    }))
}

pub fn task_order(inputs: Value) -> Answer {
    #[derive(Deserialize)]
    #[serde(deny_unknown_fields)]
    struct Inputs {
        today: String,
        tasks: Vec<TaskIn>,
        settings: Option<SettingsIn>,
    }
    let given: Inputs = read(inputs)?;
    let tasks: Result<Vec<Task>, String> = given.tasks.into_iter().map(task).collect();
    let tasks = tasks?;
    let found = quadrants(&tasks, settings(given.settings), day(&given.today)?);
    let ids = |quadrant| {
        let places = found.of(quadrant).iter();
        let ids = places.map(|place| tasks.get(*place).map(|task| &task.id));
        json!(ids.collect::<Vec<_>>())
    };
    let fields = Quadrant::ALL.map(|quadrant| (quadrant.key().to_owned(), ids(quadrant)));
    Ok(Value::Object(fields.into_iter().collect::<Map<_, _>>()))
}

/// A day that is given, also as null.
fn given_day<'de, D: Deserializer<'de>>(input: D) -> Result<Option<Option<String>>, D::Error> {
    Option::deserialize(input).map(Some)
}

pub fn task_move(inputs: Value) -> Answer {
    #[derive(Deserialize)]
    #[serde(deny_unknown_fields)]
    struct Inputs {
        task: TaskIn,
        to: String,
        today: String,
        #[serde(default, deserialize_with = "given_day")]
        due: Option<Option<String>>,
        settings: Option<SettingsIn>,
    }
    let given: Inputs = read(inputs)?;
    let due = given
        .due
        .map(|due| optional_day(due.as_ref()))
        .transpose()?;
    let to = choice(&given.to, Quadrant::from_key)?;
    let (task, today) = (task(given.task)?, day(&given.today)?);
    let moved = task.moved(to, due, settings(given.settings), today);
    let needs = moved.is_none().then_some("due");
    let moved = moved.map(|task| {
        let due = task.due.map(date_to_text);
        json!({"important": task.is_important, "due": due})
    });
    Ok(json!({"task": moved, "needs": needs}))
}

pub fn follow_up(inputs: Value) -> Answer {
    #[derive(Deserialize)]
    #[serde(deny_unknown_fields)]
    struct Inputs {
        today: String,
        due: Option<String>,
    }
    let given: Inputs = read(inputs)?;
    let due = optional_day(given.due.as_ref())?;
    let found = follow_up_day(due, day(&given.today)?);
    Ok(json!({"day": date_to_text(found)}))
}

pub fn delegated(inputs: Value) -> Answer {
    #[derive(Deserialize)]
    #[serde(deny_unknown_fields)]
    struct Inputs {
        task: DelegatedIn,
        days: Vec<String>,
    }
    #[derive(Deserialize)]
    #[serde(deny_unknown_fields)]
    struct DelegatedIn {
        mine: String,
        #[serde(default)]
        allowed: bool,
        #[serde(default)]
        agreed: bool,
        follow_up: String,
        due: Option<String>,
    }
    let given: Inputs = read(inputs)?;
    let due = optional_day(given.task.due.as_ref())?;
    let delegation = Delegation {
        person: None,
        name: String::new(),
        mine: choice(&given.task.mine, IsMine::from_key)?,
        is_allowed: given.task.allowed,
        is_agreed: given.task.agreed,
        follow_up: day(&given.task.follow_up)?,
    };
    let states = days(&given.days)?.into_iter();
    let states = states.map(|today| delegation.state(due, today).key());
    Ok(json!({"states": states.collect::<Vec<_>>()}))
}
