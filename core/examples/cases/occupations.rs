//! `occupation-cases-1`: questions that the packed files about occupations answer.

use std::collections::BTreeMap;
use std::path::Path;

use serde::Deserialize;
use serde_json::{Map, Value, json};
use steppingstone_core::occupations::{
    Group, NameKind, NationalWages, Occupation, Occupations, PriceLevels, Profile, Search,
    Suppressed, Wage, Wages, group_file, wages_file,
};

use crate::file;
use crate::outcome::{Difference, Outcome};

/// Numbers are the same up to this.
const TOLERANCE: f64 = 0.005;

/// The packed files.
pub struct Files {
    files: BTreeMap<String, String>,
    pub list: Occupations,
}

impl Files {
    pub fn read() -> Result<Files, String> {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../facts/occupations");
        let packed = steppingstone_occupations::pack(&folder).map_err(|it| it.to_string())?;
        let packed = packed.into_iter().map(|file| (file.name, file.text));
        let files: BTreeMap<String, String> = packed.collect();
        let list = files.get("occupations").ok_or("no list")?;
        let list = Occupations::parse(list).map_err(|it| format!("{it:?}"))?;
        Ok(Files { files, list })
    }

    pub fn text(&self, name: &str) -> Result<&str, String> {
        let file = self.files.get(name).map(String::as_str);
        file.ok_or_else(|| format!("no file {name}"))
    }

    pub fn occupation(&self, code: &str) -> Result<&Occupation, String> {
        self.list.find(code).ok_or_else(|| format!("no {code}"))
    }

    pub fn profile(&self, code: &str) -> Result<Profile, String> {
        let group = Group::parse(self.text(&group_file(code))?).map_err(|it| format!("{it:?}"))?;
        let profile = group.find(code).cloned();
        profile.ok_or_else(|| format!("no profile of {code}"))
    }

    pub fn nation(&self) -> Result<NationalWages, String> {
        NationalWages::parse(self.text("wages-us")?).map_err(|it| format!("{it:?}"))
    }

    /// The pay of an occupation in an area, and what it is for; `None` where none is published.
    pub fn wage(&self, code: &str, area: &str) -> Result<Option<(String, Wage)>, String> {
        let nation = self.nation()?;
        let Some(series) = &self.occupation(code)?.pay_series else {
            return Ok(None);
        };
        let place = nation.place(series).ok_or_else(|| format!("no {series}"))?;
        let title = nation.series.get(place).map(|it| it.title.clone());
        let wage = match area {
            "US" => nation.wages.get(place).copied(),
            _ => {
                let state = Wages::parse(self.text(&wages_file(area))?);
                state.map_err(|it| format!("{it:?}"))?.get(place).copied()
            }
        };
        Ok(title.zip(wage))
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Case {
    #[serde(rename = "id")]
    _id: String,
    ask: String,
    code: Option<String>,
    state: Option<String>,
    element: Option<String>,
    category: Option<usize>,
    query: Option<String>,
    expect: Value,
}

pub fn run(path: &str, text: &str) -> Vec<Outcome> {
    let files = match Files::read() {
        Ok(files) => files,
        Err(reason) => return vec![Outcome::broken(path, &reason)],
    };
    file::each(path, text, |case: Case, _| {
        let actual = answer(&files, &case)?;
        let difference = (!is_same(&case.expect, &actual)).then(|| Difference {
            field: case.ask.clone(),
            expected: case.expect.to_string(),
            actual: actual.to_string(),
        });
        Ok(difference.into_iter().collect())
    })
}

fn is_same(expected: &Value, actual: &Value) -> bool {
    match (expected, actual) {
        (Value::Number(a), Value::Number(b)) => match (a.as_f64(), b.as_f64()) {
            (Some(a), Some(b)) => (a - b).abs() < TOLERANCE,
            _ => false,
        },
        (Value::Array(a), Value::Array(b)) => {
            a.len() == b.len() && a.iter().zip(b).all(|(a, b)| is_same(a, b))
        }
        (Value::Object(a), Value::Object(b)) => {
            a.len() == b.len()
                && a.iter()
                    .all(|(name, a)| b.get(name).is_some_and(|b| is_same(a, b)))
        }
        _ => expected == actual,
    }
}

/// A number in units of its last digit, as JSON.
fn number<T: Into<i64>>(units: Option<T>, places: i32) -> Value {
    match units.map(Into::into) {
        Some(units) => json!(units as f64 / 10_f64.powi(places)),
        None => Value::Null,
    }
}

fn answer(files: &Files, case: &Case) -> Result<Value, String> {
    let needed = |value: &Option<String>, name: &str| {
        let value = value.clone();
        value.ok_or_else(|| format!("{name} is missing"))
    };
    let code = || needed(&case.code, "code");
    match case.ask.as_str() {
        "wage_us" => wage(files, &code()?, "US"),
        "wage_state" => wage(files, &code()?, &needed(&case.state, "state")?),
        "outlook" => outlook(files, &code()?),
        "rating" => rating(files, &code()?, &needed(&case.element, "element")?),
        "elements_of_importance_4_or_more" => important(files, &code()?),
        "job_zone" => Ok(json!({"job_zone": number(files.occupation(&code()?)?.zone, 0)})),
        "interests" => interests(files, &code()?),
        "education" => {
            let category = case.category.ok_or("category is missing")?;
            education(files, &code()?, category)
        }
        "related" => {
            let places = files.profile(&code()?)?.related;
            let codes = places.iter().take(5).map(|place| {
                let related = files.list.all.get(*place);
                json!(related.map(|it| &it.code))
            });
            Ok(codes.collect())
        }
        "software_in_demand" => {
            let programs = files.profile(&code()?)?.software;
            let wanted = programs.iter().filter(|it| it.is_in_demand);
            let mut names: Vec<&String> = wanted
                .filter_map(|it| files.list.software.get(it.name))
                .collect();
            names.sort();
            Ok(json!(names))
        }
        "price_level" => {
            let levels = PriceLevels::parse(files.text("price-levels")?);
            let levels = levels.map_err(|it| format!("{it:?}"))?;
            let state = needed(&case.state, "state")?;
            Ok(match levels.of(&state) {
                Some(level) => json!({"rpp": number(Some(level), 3)}),
                None => Value::Null,
            })
        }
        "search" => found(files, case, &needed(&case.query, "query")?),
        other => Err(format!("{other} is not known here")),
    }
}

fn wage(files: &Files, code: &str, area: &str) -> Result<Value, String> {
    let join = files.occupation(code)?.pay_join.key();
    let Some((title, wage)) = files.wage(code, area)? else {
        return Ok(json!({"published": false, "join": join}));
    };
    let mut row = Map::new();
    row.insert("published".to_owned(), json!(true));
    row.insert("join".to_owned(), json!(join));
    row.insert("pay_for".to_owned(), json!(title));
    row.insert("employment".to_owned(), number(wage.workers, 0));
    let is_suppressed = wage.suppressed != Suppressed::Nothing;
    row.insert("suppressed".to_owned(), json!(is_suppressed));
    row.insert("top_coded".to_owned(), json!(wage.top_coded.key()));
    let basis = wage.basis.map(|it| it.key());
    row.insert("pay_basis".to_owned(), json!(basis));
    row.insert("rse_wage".to_owned(), number(wage.pay_error, 1));
    let names = ["p10", "p25", "p50", "p75", "p90"];
    for (name, annual) in names.iter().zip(wage.annual) {
        row.insert(format!("annual_{name}"), number(annual, 0));
    }
    for (name, hourly) in names.iter().zip(wage.hourly) {
        row.insert(format!("hourly_{name}"), number(hourly, 2));
    }
    Ok(Value::Object(row))
}

fn outlook(files: &Files, code: &str) -> Result<Value, String> {
    let profile = files.profile(code)?;
    let Some(outlook) = profile.outlook else {
        return Ok(Value::Null);
    };
    Ok(json!({
        "join": outlook.join.key(),
        "employment_2024_k": number(files.occupation(code)?.jobs_2024, 1),
        "employment_2034_k": number(outlook.jobs_2034, 1),
        "growth_pct": number(outlook.growth, 1),
        "openings_k": number(outlook.openings, 1),
        "entry_education": outlook.entry.map(|it| it.key()),
        "experience": outlook.experience.map(|it| it.key()),
        "training": outlook.training.map(|it| it.key()),
    }))
}

fn rating(files: &Files, code: &str, element: &str) -> Result<Value, String> {
    let place = files.list.element(element);
    let place = place.ok_or_else(|| format!("no element {element}"))?;
    Ok(match files.profile(code)?.ratings.get(place) {
        Some(rating) => json!({
            "importance": number(Some(rating.importance), 2),
            "level": number(Some(rating.level), 2),
            "not_relevant": !rating.is_relevant,
        }),
        None => Value::Null,
    })
}

fn important(files: &Files, code: &str) -> Result<Value, String> {
    let ratings = files.profile(code)?.ratings;
    let rated = ratings.iter().zip(&files.list.elements);
    let important = rated.filter(|(rating, _)| rating.importance >= 400);
    Ok(important.map(|(_, element)| json!(element.id)).collect())
}

fn interests(files: &Files, code: &str) -> Result<Value, String> {
    let Some(scores) = files.profile(code)?.interests else {
        return Ok(Value::Null);
    };
    let [
        realistic,
        investigative,
        artistic,
        social,
        enterprising,
        conventional,
    ] = scores.map(|score| number(Some(score), 2));
    Ok(json!({
        "realistic": realistic, "investigative": investigative, "artistic": artistic,
        "social": social, "enterprising": enterprising, "conventional": conventional,
    }))
}

fn education(files: &Files, code: &str, category: usize) -> Result<Value, String> {
    let shares = files.profile(code)?.education;
    let at = category.checked_sub(1).ok_or("categories begin at 1")?;
    Ok(match shares.and_then(|shares| shares.get(at).copied()) {
        Some(education) => json!({"percent": number(Some(education.share), 2)}),
        None => Value::Null,
    })
}

/// The case's own answer where the code is among the hits, and the hits where it is not.
fn found(files: &Files, case: &Case, query: &str) -> Result<Value, String> {
    let code = case.expect.get("code").and_then(Value::as_str);
    let within = case.expect.get("within").and_then(Value::as_u64);
    let within = within.and_then(|it| usize::try_from(it).ok());
    let (Some(code), Some(within)) = (code, within) else {
        return Err("code or within is missing".to_owned());
    };
    let mut search = Search::new(&files.list);
    for kind in [NameKind::Reported, NameKind::Alternate] {
        let name = kind.file().unwrap_or_default();
        let added = search.add_file(kind, files.text(name)?);
        added.map_err(|it| format!("{it:?}"))?;
    }
    let hits = search.find(query, within);
    let codes = hits
        .iter()
        .filter_map(|hit| files.list.all.get(hit.occupation));
    let codes: Vec<&str> = codes.map(|it| it.code.as_str()).collect();
    Ok(match codes.contains(&code) {
        true => case.expect.clone(),
        false => json!(codes),
    })
}
