//! Areas about hours: weeks, hours for goals, overtime, leave, blocks.

use std::collections::BTreeMap;

use serde::Deserialize;
use serde_json::{Value, json};
use steppingstone_core::balance::{
    self, BLOCK_WEEKS, Block, Contract, HalfDays, KindMinutes, LeaveYear, SPARE_MINUTES, TimeKind,
    Weekdays, WorkWeek, capacity, commute_minutes, leave_count, lived_time, lived_week, overlaps,
    overtime, placed_time, planned_week, promised_time, typical_week, week_minutes, week_sums,
    with_offer,
};
use steppingstone_core::calendar;
use steppingstone_core::day::date_to_text;
use steppingstone_core::decimal::Decimal;
use steppingstone_core::week_start::WeekStart;

use super::Answer;
use super::inputs::{choice, day, days, minutes, minutes_json, optional_day, read};
use crate::given::decimal;

type MinutesIn = BTreeMap<String, i64>;

pub fn week(inputs: Value) -> Answer {
    #[derive(Deserialize)]
    #[serde(deny_unknown_fields)]
    struct Inputs {
        hours: BTreeMap<String, String>,
    }
    let Inputs { hours } = read(inputs)?;
    for kind in hours.keys() {
        choice(kind, TimeKind::from_key)?;
    }
    let planned = planned_week(|kind| hours.get(kind.key()).map_or("", String::as_str));
    let sums = week_sums(&planned.minutes);
    let unreadable = planned.unreadable.iter().map(|kind| kind.key());
    Ok(json!({
        "minutes": minutes_json(&planned.minutes),
        "unreadable": unreadable.collect::<Vec<_>>(),
        "sum": sums.given, "open": sums.open, "over": sums.over,
    }))
}

pub fn lived(inputs: Value) -> Answer {
    #[derive(Deserialize)]
    #[serde(deny_unknown_fields)]
    struct Inputs {
        #[serde(default)]
        planned: MinutesIn,
        lived: MinutesIn,
    }
    let given: Inputs = read(inputs)?;
    let found = lived_week(&minutes(&given.planned)?, &minutes(&given.lived)?);
    Ok(json!({
        "difference": minutes_json(&found.difference),
        "given_percent": found.given_percent,
        "whole": found.is_whole,
        "over": found.over,
    }))
}

pub fn typical(inputs: Value) -> Answer {
    #[derive(Deserialize)]
    #[serde(deny_unknown_fields)]
    struct Inputs {
        weeks: Vec<Week>,
    }
    #[derive(Deserialize)]
    #[serde(deny_unknown_fields)]
    struct Week {
        week: String,
        lived: MinutesIn,
    }
    let Inputs { mut weeks } = read(inputs)?;
    for week in &weeks {
        day(&week.week)?;
    }
    weeks.sort_by(|a, b| a.week.cmp(&b.week));
    let weeks: Result<Vec<KindMinutes>, String> =
        weeks.iter().map(|week| minutes(&week.lived)).collect();
    Ok(json!({"typical": minutes_json(&typical_week(weeks?.iter()))}))
}

pub fn week_of(inputs: Value) -> Answer {
    #[derive(Deserialize)]
    #[serde(deny_unknown_fields)]
    struct Inputs {
        day: String,
        start: String,
    }
    let given: Inputs = read(inputs)?;
    let start = choice(&given.start, WeekStart::from_key)?;
    let first = start.first_day(day(&given.day)?);
    Ok(json!({"first": date_to_text(first)}))
}

pub fn commute(inputs: Value) -> Answer {
    #[derive(Deserialize)]
    #[serde(deny_unknown_fields)]
    struct Inputs {
        days: String,
        minutes: String,
    }
    let given: Inputs = read(inputs)?;
    let minutes = commute_minutes(decimal(&given.days)?, decimal(&given.minutes)?);
    Ok(json!({"minutes": minutes}))
}

pub fn context(inputs: Value) -> Answer {
    #[derive(Deserialize)]
    #[serde(deny_unknown_fields)]
    struct Inputs {
        hours_a_day: String,
    }
    let given: Inputs = read(inputs)?;
    Ok(json!({"minutes": week_minutes(decimal(&given.hours_a_day)?)}))
}

pub fn capacity_of(inputs: Value) -> Answer {
    #[derive(Deserialize)]
    #[serde(deny_unknown_fields)]
    struct Inputs {
        planned: MinutesIn,
        spare: Option<i64>,
        #[serde(default)]
        promised: Vec<String>,
        instead: Option<MinutesIn>,
        career_lived: Option<Vec<Option<i64>>>,
    }
    let given: Inputs = read(inputs)?;
    let spare = given.spare.unwrap_or(SPARE_MINUTES);
    let planned = minutes(&given.planned)?;
    let mut promised = Decimal::ZERO;
    for hours in &given.promised {
        promised = promised + decimal(hours)?;
    }
    let found = capacity(&planned, spare);
    let time = promised_time(found, promised);
    let mut answer = json!({
        "planned": found.planned, "most": found.most, "promised": time.promised,
        "left": time.left, "state": time.state.key(),
    });
    let mut add = |name: &str, value: Value| {
        if let Some(members) = answer.as_object_mut() {
            members.insert(name.to_owned(), value);
        }
    };
    if let Some(instead) = given.instead {
        let with = with_offer(&planned, &minutes(&instead)?, spare);
        add("planned_then", json!(with.then.planned));
        add("most_then", json!(with.then.most));
        add("most_difference", json!(with.most_difference));
    }
    if let Some(weeks) = given.career_lived {
        let lived = lived_time(&weeks, promised);
        add("lived_median", json!(lived.map(|lived| lived.median)));
        add(
            "lived_less",
            json!(lived.is_some_and(|lived| lived.is_less)),
        );
    }
    Ok(answer)
}

pub fn overtime_of(inputs: Value) -> Answer {
    #[derive(Deserialize)]
    #[serde(deny_unknown_fields)]
    struct Inputs {
        contract: i64,
        days: String,
        #[serde(default)]
        opening: i64,
        #[serde(default)]
        settled: Vec<i64>,
        weeks: Vec<Week>,
    }
    #[derive(Deserialize)]
    #[serde(deny_unknown_fields)]
    struct Week {
        work: Option<i64>,
        leave_days: Option<String>,
    }
    let given: Inputs = read(inputs)?;
    let week = |week: &Week| {
        let leave = week.leave_days.as_deref().map(decimal).transpose()?;
        Ok(WorkWeek {
            work: week.work,
            leave_days: leave.unwrap_or_default(),
        })
    };
    let weeks: Result<Vec<WorkWeek>, String> = given.weeks.iter().map(week).collect();
    let contract = Contract {
        minutes: given.contract,
        days: decimal(&given.days)?,
    };
    let found = overtime(contract, given.opening, &given.settled, &weeks?);
    Ok(json!({
        "weeks": found.weeks, "balance": found.balance, "not_given": found.not_given,
        "long_weeks": found.long_weeks, "long_note": found.is_often_long,
    }))
}

pub fn leave(inputs: Value) -> Answer {
    #[derive(Deserialize)]
    #[serde(deny_unknown_fields)]
    struct Inputs {
        year: i32,
        entitlement: String,
        carry: Option<String>,
        carry_until: Option<String>,
        workdays: Option<Vec<i64>>,
        #[serde(default)]
        holidays: Vec<String>,
        #[serde(default)]
        half_days: Vec<String>,
        #[serde(default)]
        ranges: Vec<[String; 2]>,
        today: String,
    }
    let given: Inputs = read(inputs)?;
    let halves = |text: &str| {
        let days = decimal(text)?;
        let halves = HalfDays::nearest(days);
        match halves.days() == days {
            true => Ok(halves),
            false => Err(format!("{text} is no number of half days")),
        }
    };
    let range = |[first, last]: &[String; 2]| Ok((day(first)?, day(last)?));
    let ranges: Result<Vec<_>, String> = given.ranges.iter().map(range).collect();
    let year = LeaveYear {
        year: given.year,
        entitlement: halves(&given.entitlement)?,
        carry: halves(given.carry.as_deref().unwrap_or("0"))?,
        carry_until: optional_day(given.carry_until.as_ref())?,
        holidays: days(&given.holidays)?,
        half_days: days(&given.half_days)?,
        work_days: given
            .workdays
            .map_or_else(Weekdays::default, |all| all.into_iter().collect()),
    };
    let found = leave_count(&year, &ranges?, day(&given.today)?);
    let number = |days: HalfDays| json!(days.as_halves() as f64 / 2.0);
    Ok(json!({
        "taken": number(found.taken), "planned": number(found.planned),
        "remaining": number(found.remaining), "carry_left": number(found.carry_left),
        "lost": number(found.lost),
    }))
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct BlockIn {
    id: String,
    kind: String,
    day: i64,
    start: i64,
    minutes: i64,
}

fn block(given: &BlockIn) -> Result<Block, String> {
    Ok(Block {
        kind: choice(&given.kind, TimeKind::from_key)?,
        title: String::new(),
        day: given.day,
        start: given.start,
        minutes: given.minutes,
    })
}

pub fn blocks(inputs: Value) -> Answer {
    #[derive(Deserialize)]
    #[serde(deny_unknown_fields)]
    struct Inputs {
        blocks: Vec<BlockIn>,
        #[serde(default)]
        planned: MinutesIn,
    }
    let given: Inputs = read(inputs)?;
    let all: Result<Vec<Block>, String> = given.blocks.iter().map(block).collect();
    let all = all?;
    let list: Vec<&Block> = all.iter().collect();
    let id = |place: usize| given.blocks.get(place).map(|block| &block.id);
    let pairs = overlaps(&list).into_iter();
    let pairs = pairs.map(|it| json!([id(it.blocks.0), id(it.blocks.1), it.minutes]));
    let found = placed_time(&all, &minutes(&given.planned)?);
    Ok(json!({
        "overlaps": pairs.collect::<Vec<_>>(),
        "placed": minutes_json(&found.placed),
        "unplaced": minutes_json(&found.unplaced),
        "more_than_planned": minutes_json(&found.more_than_planned),
    }))
}

pub fn block_event(inputs: Value) -> Answer {
    #[derive(Deserialize)]
    #[serde(deny_unknown_fields)]
    struct Inputs {
        block: BlockIn,
        from: String,
        weeks: Option<i64>,
    }
    let given: Inputs = read(inputs)?;
    let weeks = given.weeks.unwrap_or(BLOCK_WEEKS);
    let (block, from) = (block(&given.block)?, day(&given.from)?);
    let event = balance::block_event(&given.block.id, &block, false, from, weeks);
    let event = event.ok_or("the block begins at no time of day")?;
    let file = calendar::file("Balance", &[event], 0);
    let line = |name: &str| file.lines().find_map(|line| line.strip_prefix(name));
    Ok(json!({
        "dtstart": line("DTSTART:"), "dtend": line("DTEND:"), "rrule": line("RRULE:"),
    }))
}
