//! The packed files about occupations hold every value of the tables, and are read back.

#![allow(
    clippy::indexing_slicing,
    clippy::unwrap_used,
    reason = "all of this file is test code"
)]

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Debug;
use std::fs;
use std::path::PathBuf;
use std::sync::OnceLock;

use steppingstone_core::occupations::{
    AREAS, Group, NameKind, NationalWages, Occupations, Paths, PriceLevels, Profile, Search, Wage,
    Wages, asked, group_file, step, wages_file,
};
use steppingstone_occupations::Packed;

type Row = BTreeMap<String, String>;

fn folder() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../facts/occupations")
}

/// Reads a table independently of the program that packs it.
fn table(name: &str) -> Vec<Row> {
    let text = fs::read_to_string(folder().join(name)).unwrap();
    let mut lines = text.lines().map(|line| {
        let pieces: Vec<&str> = line.split('"').collect();
        let mut cells = vec![String::new()];
        for (at, piece) in pieces.iter().enumerate() {
            if at % 2 == 1 {
                cells.last_mut().unwrap().push_str(piece);
                continue;
            }
            // Two quotes in a row are one.
            if piece.is_empty() && at > 0 && at + 1 < pieces.len() {
                cells.last_mut().unwrap().push('"');
            }
            for (part, text) in piece.split(',').enumerate() {
                if part > 0 {
                    cells.push(String::new());
                }
                cells.last_mut().unwrap().push_str(text);
            }
        }
        cells
    });
    let head = lines.next().unwrap();
    lines
        .map(|cells| head.iter().cloned().zip(cells).collect())
        .collect()
}

fn files() -> BTreeMap<String, String> {
    // Every test wants the same.
    static PACKED: OnceLock<Vec<Packed>> = OnceLock::new();
    let pack = || steppingstone_occupations::pack(&folder()).unwrap();
    let packed = PACKED.get_or_init(pack).iter().cloned();
    packed.map(|file| (file.name, file.text)).collect()
}

/// A number as the tables write it, from units of its last digit.
fn decimal<T: Into<i64>>(units: Option<T>, places: usize) -> String {
    let Some(units) = units.map(Into::into) else {
        return String::new();
    };
    let sign = if units < 0 { "-" } else { "" };
    let digits = format!("{:0>width$}", units.abs(), width = places + 1);
    let (whole, rest) = digits.split_at(digits.len() - places);
    let point = if places > 0 { "." } else { "" };
    [sign, whole, point, rest].concat()
}

fn yes(flag: bool) -> &'static str {
    if flag { "yes" } else { "no" }
}

#[track_caller]
fn same<T: PartialEq + Debug>(row: &Row, column: &str, found: T)
where
    String: PartialEq<T>,
{
    assert!(
        row[column] == found,
        "{row:?}: {column} is read as {found:?}"
    );
}

struct All {
    files: BTreeMap<String, String>,
    list: Occupations,
    groups: BTreeMap<String, Group>,
}

impl All {
    fn read() -> All {
        let files = files();
        let groups = files.iter().filter(|(name, _)| name.starts_with("group-"));
        All {
            list: Occupations::parse(&files["occupations"]).unwrap(),
            groups: groups
                .map(|(name, text)| (name.clone(), Group::parse(text).unwrap()))
                .collect(),
            files,
        }
    }

    fn profile(&self, code: &str) -> &Profile {
        self.groups[&group_file(code)].find(code).unwrap()
    }
}

#[test]
fn every_occupation_is_read_back() {
    let all = All::read();
    let rows = table("occupations.csv");
    assert_eq!(rows.len(), all.list.all.len());
    for (row, read) in rows.iter().zip(&all.list.all) {
        let profile = all.profile(&row["onet_code"]);
        same(row, "onet_code", read.code.as_str());
        same(row, "title", read.title.as_str());
        same(row, "data_level", yes(read.is_described));
        same(row, "job_zone", decimal(read.zone, 0));
        same(
            row,
            "oews_code",
            read.pay_series.clone().unwrap_or_default(),
        );
        same(row, "oews_join", read.pay_join.key());
        same(row, "employment_2024_k", decimal(read.jobs_2024, 1));
        same(row, "rated", yes(read.rated_in.is_some()));
        same(row, "skills_year", decimal(read.rated_in.map(|it| it.0), 0));
        same(
            row,
            "knowledge_year",
            decimal(read.rated_in.map(|it| it.1), 0),
        );
        let outlook = profile.outlook.as_ref();
        let series = outlook.and_then(|it| it.series.clone());
        same(row, "ep_code", series.unwrap_or_default());
        same(row, "ep_join", outlook.map_or("none", |it| it.join.key()));
        same(
            row,
            "employment_2034_k",
            decimal(outlook.and_then(|it| it.jobs_2034), 1),
        );
        same(
            row,
            "growth_pct",
            decimal(outlook.and_then(|it| it.growth), 1),
        );
        same(
            row,
            "openings_k",
            decimal(outlook.and_then(|it| it.openings), 1),
        );
        let entry = outlook.and_then(|it| it.entry);
        same(row, "entry_education", entry.map_or("", |it| it.key()));
        let experience = outlook.and_then(|it| it.experience);
        same(row, "experience", experience.map_or("", |it| it.key()));
        let training = outlook.and_then(|it| it.training);
        same(row, "training", training.map_or("", |it| it.key()));
        for (at, interest) in [
            "realistic",
            "investigative",
            "artistic",
            "social",
            "enterprising",
            "conventional",
        ]
        .into_iter()
        .enumerate()
        {
            same(
                row,
                interest,
                decimal(profile.interests.map(|it| it[at]), 2),
            );
        }
    }
}

#[test]
fn every_rating_is_read_back() {
    let all = All::read();
    let elements = table("elements.csv");
    assert_eq!(elements.len(), all.list.elements.len());
    for (row, read) in elements.iter().zip(&all.list.elements) {
        same(row, "element_id", read.id.as_str());
        same(row, "name", read.name.as_str());
        same(
            row,
            "kind",
            if read.is_skill { "skill" } else { "knowledge" },
        );
    }
    let rows = table("ratings.csv");
    let count: usize = all
        .list
        .all
        .iter()
        .map(|it| all.profile(&it.code).ratings.len())
        .sum();
    assert_eq!(rows.len(), count);
    for row in &rows {
        let element = all.list.element(&row["element_id"]).unwrap();
        let rating = all.profile(&row["onet_code"]).ratings[element];
        same(row, "importance", decimal(Some(rating.importance), 2));
        same(row, "level", decimal(Some(rating.level), 2));
        same(row, "not_relevant", yes(!rating.is_relevant));
        same(
            row,
            "importance_low_precision",
            yes(!rating.is_importance_sure),
        );
        same(row, "level_low_precision", yes(!rating.is_level_sure));
    }
}

#[test]
fn education_relations_and_software_are_read_back() {
    let all = All::read();
    let of_all = |count: fn(&Profile) -> usize| {
        let counts = all.list.all.iter().map(|it| count(all.profile(&it.code)));
        counts.sum::<usize>()
    };
    let rows = table("education.csv");
    assert_eq!(
        rows.len(),
        of_all(|it| it.education.map_or(0, |it| it.len()))
    );
    for row in &rows {
        let category: usize = row["category"].parse().unwrap();
        let education = all.profile(&row["onet_code"]).education.unwrap()[category - 1];
        same(row, "percent", decimal(Some(education.share), 2));
        same(row, "low_precision", yes(!education.is_sure));
    }
    let rows = table("related.csv");
    assert_eq!(rows.len(), of_all(|it| it.related.len()));
    for row in &rows {
        let rank: usize = row["rank"].parse().unwrap();
        let related = all.profile(&row["onet_code"]).related[rank - 1];
        same(row, "related_code", all.list.all[related].code.as_str());
        // The tier says nothing that the rank does not.
        let tier = match rank {
            1..=5 => "primary_short",
            6..=10 => "primary_long",
            _ => "supplemental",
        };
        same(row, "tier", tier);
    }
    let rows = table("software.csv");
    assert_eq!(rows.len(), of_all(|it| it.software.len()));
    for row in &rows {
        let programs = &all.profile(&row["onet_code"]).software;
        let name = |place: usize| all.list.software[place].as_str();
        let program = programs
            .iter()
            .find(|it| name(it.name) == row["name"])
            .unwrap();
        same(row, "hot", yes(program.is_hot));
        same(row, "in_demand", yes(program.is_in_demand));
    }
}

#[track_caller]
fn same_wage(row: &Row, wage: &Wage) {
    same(row, "employment", decimal(wage.workers, 0));
    for (at, percentile) in ["p10", "p25", "p50", "p75", "p90"].into_iter().enumerate() {
        same(
            row,
            &format!("annual_{percentile}"),
            decimal(wage.annual[at], 0),
        );
        same(
            row,
            &format!("hourly_{percentile}"),
            decimal(wage.hourly[at], 2),
        );
    }
    same(row, "rse_employment", decimal(wage.workers_error, 1));
    same(row, "rse_wage", decimal(wage.pay_error, 1));
    same(row, "pay_basis", wage.basis.map_or("", |it| it.key()));
    same(row, "suppressed", wage.suppressed.key());
    same(row, "top_coded", wage.top_coded.key());
}

#[test]
fn every_wage_is_read_back() {
    let files = files();
    let nation = NationalWages::parse(&files["wages-us"]).unwrap();
    let rows = table("wages_us.csv");
    assert_eq!(rows.len(), nation.series.len());
    for (place, row) in rows.iter().enumerate() {
        same(row, "oews_code", nation.series[place].code.as_str());
        same(row, "title", nation.series[place].title.as_str());
        same(row, "area", "US");
        same_wage(row, nation.wages.get(place).unwrap());
        assert_eq!(nation.place(&row["oews_code"]), Some(place));
    }
    let rows = table("wages_state.csv");
    let areas: BTreeSet<&str> = rows.iter().map(|row| row["area"].as_str()).collect();
    let named: BTreeSet<&str> = AREAS.iter().map(|(code, _)| *code).collect();
    assert_eq!(areas, named, "each area has a name");
    let mut states: BTreeMap<&str, Wages> = BTreeMap::new();
    for area in areas {
        states.insert(area, Wages::parse(&files[&wages_file(area)]).unwrap());
    }
    let places = 0..nation.series.len();
    let count = |wages: &Wages| {
        places
            .clone()
            .filter(|place| wages.get(*place).is_some())
            .count()
    };
    assert_eq!(rows.len(), states.values().map(count).sum::<usize>());
    for row in &rows {
        let place = nation.place(&row["oews_code"]).unwrap();
        same_wage(row, states[row["area"].as_str()].get(place).unwrap());
    }
}

#[test]
fn every_price_level_and_every_name_is_read_back() {
    let all = All::read();
    let levels = PriceLevels::parse(&all.files["price-levels"]).unwrap();
    let rows = table("price_levels_2024.csv");
    for row in &rows {
        same(
            row,
            "rpp_all_items_2024",
            decimal(levels.of(&row["state"]), 3),
        );
    }
    assert_eq!(rows.len() + 1, all.files["price-levels"].lines().count());
    for (kind, key) in [
        (NameKind::Reported, "reported"),
        (NameKind::Alternate, "alternate"),
    ] {
        let text = &all.files[kind.file().unwrap()];
        let mut lines = text.lines();
        lines.next();
        let mut found = BTreeSet::new();
        for (line, occupation) in lines.zip(&all.list.all) {
            let names = line.split('|').filter(|name| !name.is_empty());
            found.extend(names.map(|name| (occupation.code.clone(), name.to_owned())));
        }
        let rows = table("job_titles.csv")
            .into_iter()
            .filter(|row| row["kind"] == key);
        let expected = rows.map(|row| (row["onet_code"].clone(), row["title"].clone()));
        assert_eq!(found, expected.collect());
    }
}

#[test]
fn what_the_paths_hold_follows_from_the_ratings() {
    let all = All::read();
    let text = &all.files["paths"];
    let paths = Paths::parse(text).unwrap();
    let lines = text.lines().skip(1);
    for ((place, occupation), line) in all.list.all.iter().enumerate().zip(lines) {
        let profile = all.profile(&occupation.code);
        assert_eq!(
            paths.asked(place),
            asked(&profile.ratings, &all.list.elements)
        );
        let steps = profile.ratings.iter().map(|rating| match rating {
            it if !it.is_relevant => "-".to_owned(),
            it if !it.is_level_sure => "?".to_owned(),
            it => step(it.level).to_string(),
        });
        let related = profile.related.iter().take(10).map(ToString::to_string);
        let cells: Vec<&str> = line.split('|').collect();
        assert_eq!(cells[0], steps.collect::<String>());
        assert_eq!(cells[2], related.collect::<Vec<_>>().join(","));
    }
}

fn search(all: &All) -> Search {
    let mut search = Search::new(&all.list);
    for kind in [NameKind::Reported, NameKind::Alternate] {
        search
            .add_file(kind, &all.files[kind.file().unwrap()])
            .unwrap();
    }
    search
}

#[test]
fn every_title_finds_its_occupation_first() {
    let all = All::read();
    let search = search(&all);
    let described = all.list.all.iter().filter(|it| it.is_described);
    for occupation in described.step_by(40) {
        let hits = search.find(&occupation.title, 1);
        assert_eq!(all.list.all[hits[0].occupation].title, occupation.title);
    }
}

#[test]
fn every_british_name_is_read_back_and_finds_its_occupation_first() {
    let all = All::read();
    let rows = table("british_titles.csv");
    assert_eq!(rows.len(), all.list.british.len());
    // With the titles alone, as the picker first looks, and with all names.
    let searches = [Search::new(&all.list), search(&all)];
    for (row, (title, place)) in rows.iter().zip(&all.list.british) {
        same(row, "title", title.as_str());
        let occupation = &all.list.all[*place];
        same(row, "onet_code", occupation.code.as_str());
        assert!(occupation.is_described, "{title}");
        assert!(!row["reason"].is_empty(), "{title}");
        for typed in [title.clone(), title.to_lowercase()] {
            for search in &searches {
                let hits = search.find(&typed, 1);
                assert_eq!(hits[0].occupation, *place, "{typed}: {hits:?}");
            }
        }
    }
}

/// The code that is found first of what was typed, as the picker looks: among titles, and among
/// other names where none fits.
fn first_code<'a>(all: &'a All, searches: &[&Search], typed: &str) -> Option<&'a str> {
    let found = searches.iter().map(|search| search.find(typed, 8));
    let mut found = found.skip_while(|hits| hits.iter().all(|hit| hit.is_tentative));
    let hit = found.next()?.first()?.occupation;
    Some(all.list.all[hit].code.as_str())
}

#[test]
fn a_british_name_takes_no_place_from_another() {
    let all = All::read();
    let mut american = All::read();
    american.list.british.clear();
    let (with, without) = (Search::new(&all.list), Search::new(&american.list));
    let described = all.list.all.iter().filter(|it| it.is_described);
    for occupation in described {
        let found = first_code(&all, &[&with], &occupation.title);
        assert_eq!(
            found,
            first_code(&all, &[&without], &occupation.title),
            "{}",
            occupation.title
        );
    }
    // Of the names that people give their jobs, those that have a word with a British one in common.
    let words = |name: &str| -> Vec<String> {
        let lower = name.to_lowercase();
        lower.split_whitespace().map(str::to_owned).collect()
    };
    let british: BTreeSet<String> = all
        .list
        .british
        .iter()
        .map(|it| it.0.to_lowercase())
        .collect();
    let british_words: BTreeSet<String> = british.iter().flat_map(|name| words(name)).collect();
    let (with_all, without_all) = (search(&all), search(&american));
    let names: BTreeSet<String> = table("job_titles.csv")
        .into_iter()
        .map(|row| row["title"].to_lowercase())
        .filter(|name| words(name).iter().all(|word| british_words.contains(word)))
        .filter(|name| !british.contains(name))
        .collect();
    assert!(names.len() > 50, "{}", names.len());
    let mut moved = Vec::new();
    for name in &names {
        let found = first_code(&all, &[&with, &with_all], name);
        let before = first_code(&all, &[&without, &without_all], name);
        if found != before {
            moved.push(format!("{name}: {found:?} in place of {before:?}"));
        }
    }
    assert!(moved.is_empty(), "{moved:#?}");
}

/// What people type, and the occupation that must be among the first hits.
#[test]
fn what_people_type_is_found() {
    let all = All::read();
    let search = search(&all);
    let mut missed = Vec::new();
    for (typed, code, within) in [
        ("LPN", "29-2061.00", 1),
        ("CNA", "31-1131.00", 1),
        ("paralegal", "23-2011.00", 1),
        ("softwear developper", "15-1252.00", 3),
        ("registered nurse", "29-1141.00", 1),
        ("nurse", "29-1141.00", 3),
        ("RN", "29-1141.00", 3),
        ("nurse registered", "29-1141.00", 1),
        ("regstered nrse", "29-1141.00", 3),
        ("truck driver", "53-3032.00", 3),
        ("electrician", "47-2111.00", 1),
        ("electrition", "47-2111.00", 3),
        ("plumer", "47-2152.00", 3),
        ("acountant", "13-2011.00", 3),
        ("accountan", "13-2011.00", 3),
        ("teacher elementary", "25-2021.00", 3),
        ("kindergarden teacher", "25-2012.00", 3),
        ("cashier", "41-2011.00", 1),
        ("barista", "35-3023.01", 1),
        ("bartender", "35-3011.00", 1),
        ("waitress", "35-3031.00", 3),
        ("data scientist", "15-2051.00", 1),
        ("project manager", "13-1082.00", 3),
        ("HR specialist", "13-1071.00", 3),
        ("human resources", "13-1071.00", 3),
        ("receptionist", "43-4171.00", 1),
        ("pharmacist", "29-1051.00", 1),
        ("farmacist", "29-1051.00", 3),
        ("police officer", "33-3051.00", 3),
        ("fire fighter", "33-2011.00", 3),
        ("welder", "51-4121.00", 1),
        ("graphic desginer", "27-1024.00", 3),
        ("sales associate", "41-2031.00", 3),
        ("medical assistant", "31-9092.00", 1),
        ("dental hygenist", "29-1292.00", 3),
        ("lawyer", "23-1011.00", 1),
        ("attorney", "23-1011.00", 3),
        ("janitor", "37-2011.00", 1),
        ("machine learning engineer", "15-2051.00", 8),
        ("scrum master", "15-1299.09", 8),
        ("vetrinarian", "29-1131.00", 3),
        ("ux designer", "15-1255.00", 3),
        ("web dev", "15-1254.00", 3),
        ("C++ programmer", "15-1251.00", 8),
    ] {
        let hits = search.find(typed, within);
        let codes: Vec<&str> = hits
            .iter()
            .map(|hit| all.list.all[hit.occupation].code.as_str())
            .collect();
        if !codes.contains(&code) {
            let names: Vec<&str> = hits.iter().map(|hit| hit.name.as_str()).collect();
            missed.push(format!("{typed}: {code} is not in {codes:?} {names:?}"));
        }
    }
    assert!(missed.is_empty(), "{missed:#?}");
}
