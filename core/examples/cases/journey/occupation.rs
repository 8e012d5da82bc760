//! Areas that need figures of occupations.

use chrono::NaiveDate;
use serde::Deserialize;
use serde_json::{Value, json};
use steppingstone_core::journey::{End, GapOutcome, GapRow, Ledger, gap, month_of};
use steppingstone_core::occupations::{
    BandPlace, Chain, Occupations, OwnPay, Paths, PayPer, PayUnit, compare_pay,
};

use super::inputs::{self, EntryIn, SkillIn, choice, end, read};
use crate::occupations::Files;

type Answer = Result<Value, String>;

pub fn gap_to(files: &Files, input: Value, today: NaiveDate) -> Answer {
    #[derive(Deserialize)]
    #[serde(deny_unknown_fields)]
    struct Input {
        occupation: String,
        #[serde(default)]
        skills: Vec<SkillIn>,
        #[serde(default)]
        entries: Vec<EntryIn>,
    }
    let given: Input = read(input)?;
    let title = &files.occupation(&given.occupation)?.title;
    let ratings = files.profile(&given.occupation)?.ratings;
    let (entries, skills) = (
        inputs::entries(given.entries)?,
        inputs::skills(given.skills)?,
    );
    let elements = &files.list.elements;
    let Some(found) = gap(&ratings, elements, &Ledger::of(&skills, &entries, today)) else {
        return Ok(json!({"title": title, "ratings": false}));
    };
    let row = |row: &GapRow| {
        let element = elements.get(row.element);
        let mut cells = json!({
            "element": element.map(|it| &it.id),
            "name": element.map(|it| &it.name),
            "importance": f64::from(row.importance) / 100.0,
            "need": row.need,
            "own": row.own.as_ref().map(|own| own.level.number()),
            "skill": row.own.as_ref().map(|own| &own.id),
            "outcome": row.outcome.key(),
        });
        if let (GapOutcome::Below, Some(cells)) = (row.outcome, cells.as_object_mut()) {
            cells.insert("gap".to_owned(), json!(row.steps));
        }
        cells
    };
    let counts =
        GapOutcome::ALL.map(|outcome| (outcome.key().to_owned(), json!(found.count(outcome))));
    Ok(json!({
        "title": title,
        "ratings": true,
        "skills": found.skills.iter().map(row).collect::<Vec<_>>(),
        "knowledge": found.knowledge.iter().map(row).collect::<Vec<_>>(),
        "counts": Value::Object(counts.into_iter().collect()),
        "excluded": {
            "not_relevant": found.excluded.not_relevant,
            "importance_unsure": found.excluded.unsure,
            "less_important": found.excluded.less_important,
        },
    }))
}

pub fn pay(files: &Files, input: Value, today: NaiveDate) -> Answer {
    #[derive(Deserialize)]
    #[serde(deny_unknown_fields)]
    struct Input {
        occupation: String,
        area: Option<String>,
        pay: PayIn,
        ended: Option<String>,
    }
    #[derive(Deserialize)]
    #[serde(deny_unknown_fields)]
    struct PayIn {
        amount: String,
        per: String,
        hours_week: Option<String>,
        currency: Option<String>,
    }
    let given: Input = read(input)?;
    let area = given.area.as_deref().unwrap_or("US");
    let occupation = files.occupation(&given.occupation)?;
    let found = files.wage(&given.occupation, area)?;
    let ended = match end(given.ended.as_deref())? {
        Some(End::On(ended)) => Some(ended),
        Some(End::Now) | None => None,
    };
    let own = OwnPay {
        amount: crate::given::money(&given.pay.amount)?,
        per: choice(&given.pay.per, PayPer::from_key)?,
        hours_week: given
            .pay
            .hours_week
            .map(|hours| crate::given::decimal(&hours))
            .transpose()?,
        is_in_dollars: given.pay.currency.is_none_or(|currency| currency == "USD"),
        ended_months_ago: ended.map(|ended| month_of(today) - ended.latest_month()),
    };
    let place = BandPlace {
        has_series: occupation.pay_series.is_some(),
        wage: found.as_ref().map(|(_, wage)| wage),
        is_state: area != "US",
    };
    let compared = match compare_pay(&own, &place) {
        Ok(compared) => compared,
        Err(why) => return Ok(json!({"compared": false, "why": why.key()})),
    };
    let group = found.map(|(title, _)| title);
    let to_median = compared.to_median.map(|it| match compared.unit {
        PayUnit::Annual => (it.to_units().as_cents() / 100) as f64,
        PayUnit::Hourly => it.as_cents() as f64 / 100.0,
    });
    Ok(json!({
        "compared": true,
        "unit": compared.unit.key(),
        "own": compared.own.as_cents() as f64 / 100.0,
        "pay_group": group.filter(|title| *title != occupation.title),
        "few_or_unsure": compared.is_few_or_unsure,
        "at_least": compared.at_least.map(|it| it.key()),
        "below": compared.below.map(|it| it.key()),
        "to_median": to_median,
    }))
}

pub fn path(files: &Files, input: Value) -> Answer {
    #[derive(Deserialize)]
    #[serde(deny_unknown_fields)]
    struct Input {
        from: String,
        to: String,
        #[serde(default)]
        avoid: Vec<String>,
    }
    let given: Input = read(input)?;
    let paths = Paths::parse(files.text("paths")?).map_err(|it| format!("{it:?}"))?;
    let list = &files.list;
    let place = |code: &String| list.place(code).ok_or_else(|| format!("no {code}"));
    let avoid: Vec<usize> = given.avoid.iter().map(place).collect::<Result<_, _>>()?;
    let found = paths.find(list, place(&given.from)?, place(&given.to)?, &avoid);
    let Some(found) = found else {
        return Ok(json!({"found": false}));
    };
    let gentlest = match &found.gentlest {
        Some(gentlest) if *gentlest == found.fewest => json!("same"),
        Some(gentlest) => chain(list, gentlest),
        None => Value::Null,
    };
    Ok(json!({
        "found": true,
        "rule": found.reach.key(),
        "moves": found.fewest.len(),
        "fewest": chain(list, &found.fewest),
        "gentlest": gentlest,
    }))
}

fn chain(list: &Occupations, moves: &Chain) -> Value {
    let names = |places: Vec<usize>| {
        let names = places
            .into_iter()
            .filter_map(|place| list.elements.get(place));
        names
            .map(|element| element.name.clone())
            .collect::<Vec<_>>()
    };
    let moves = moves.iter().map(|step| {
        let to = list.all.get(step.to);
        let mut cells = json!({
            "to": to.map(|it| &it.code),
            "title": to.map(|it| &it.title),
            "zone": to.and_then(|it| it.zone),
            "zone_up": step.zones_up,
            "ratings": step.change.is_some(),
        });
        if let (Some(change), Some(cells)) = (&step.change, cells.as_object_mut()) {
            let more = [
                ("carry_over", json!(change.carried)),
                ("new", json!(change.new.len())),
                ("long_step", json!(step.is_long())),
                ("new_skills", json!(names(step.new_named(list, true)))),
                ("new_knowledge", json!(names(step.new_named(list, false)))),
            ];
            cells.extend(more.map(|(name, value)| (name.to_owned(), value)));
        }
        cells
    });
    moves.collect()
}
