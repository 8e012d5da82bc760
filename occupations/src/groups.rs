//! What is known of an occupation, a file for each major group.

use std::collections::BTreeMap;

use crate::csv::Row;
use crate::number::{optional, scaled};
use crate::overview::{join, series, software};
use crate::{Outcome, Packed, TableError, Tables};

const INTERESTS: [&str; 6] = [
    "realistic",
    "investigative",
    "artistic",
    "social",
    "enterprising",
    "conventional",
];

/// Eight lines for each occupation: its code; outlook; interests; importance, level and flags of
/// each element; education; software; related occupations by their place in the list.
///
/// A flag is a digit: 1 for not relevant, 2 for an importance and 4 for a level of low precision,
/// added. Education has twelve shares, one of low precision with a `!`, zero as nothing. A program
/// has a `*` if it is in demand here, and a `-` if it is not often asked for elsewhere.
pub(crate) fn files(tables: &Tables) -> Outcome<Vec<Packed>> {
    let ratings = tables.by_occupation(&tables.ratings, |row| {
        let flags = [
            ("not_relevant", 1),
            ("importance_low_precision", 2),
            ("level_low_precision", 4),
        ];
        let mut flag = 0;
        for (column, value) in flags {
            flag += if row.flag(column)? { value } else { 0 };
        }
        Ok([
            scaled(row.get("importance")?, 2)?,
            scaled(row.get("level")?, 2)?,
            flag,
        ])
    })?;
    let education = tables.by_occupation(&tables.education, education)?;
    let names = software(tables)?;
    let places: BTreeMap<&str, usize> = names.iter().copied().zip(0..).collect();
    let software = tables.by_occupation(&tables.software, |row| {
        let place = places.get(row.get("name")?).copied().unwrap_or_default();
        let demand = if row.flag("in_demand")? { "*" } else { "" };
        let rare = if row.flag("hot")? { "" } else { "-" };
        Ok(format!("{place}{demand}{rare}"))
    })?;
    let related = tables.by_occupation(&tables.related, |row| {
        tables.place(row.get("related_code")?)
    })?;
    let elements = tables.elements.rows().count();

    let mut groups: BTreeMap<String, (usize, String)> = BTreeMap::new();
    let parts = ratings.iter().zip(&education).zip(&software).zip(&related);
    for (row, (((ratings, education), software), related)) in tables.occupations.rows().zip(parts) {
        let code = row.get("onet_code")?;
        if ![0, elements].contains(&ratings.len()) || ![0, 12].contains(&education.len()) {
            return Err(TableError::new(format!(
                "{code} has only some of its rows."
            )));
        }
        let group = code.get(..2).unwrap_or_default().to_owned();
        let column = |at: usize| {
            let cells = ratings.iter().filter_map(|rating| rating.get(at));
            cells.map(ToString::to_string).collect::<Vec<_>>()
        };
        let related: Vec<String> = related.iter().map(ToString::to_string).collect();
        let lines = [
            code.to_owned(),
            outlook(&row)?,
            interests(&row)?,
            column(0).join(","),
            column(1).join(","),
            column(2).concat(),
            education.join(","),
            software.join(","),
            related.join(","),
        ];
        let (count, text) = groups.entry(group).or_default();
        *count += 1;
        text.push_str(&lines.join("\n"));
        text.push('\n');
    }
    let files = groups.into_iter().map(|(group, (count, lines))| Packed {
        name: format!("group-{group}"),
        text: format!("group 1 {count}\n{lines}"),
    });
    Ok(files.collect())
}

/// Code, how it fits, jobs in 2034 in hundreds, growth in tenths of a percent, openings a year in
/// hundreds, and what is typical at entry, each by its first letter or a digit.
fn outlook(row: &Row) -> Outcome<String> {
    if row.get("ep_join")? == "none" {
        return Ok(String::new());
    }
    Ok([
        series(row, "ep_code")?,
        join(row.get("ep_join")?)?,
        &optional(row.get("employment_2034_k")?, 1)?,
        &optional(row.get("growth_pct")?, 1)?,
        &optional(row.get("openings_k")?, 1)?,
        row.get("entry_education")?,
        row.get("experience")?,
        row.get("training")?,
    ]
    .join(","))
}

fn interests(row: &Row) -> Outcome<String> {
    let scores = INTERESTS.map(|name| optional(row.get(name)?, 2));
    let scores: Vec<String> = scores.into_iter().collect::<Outcome<_>>()?;
    match scores.iter().all(String::is_empty) {
        true => Ok(String::new()),
        false => Ok(scores.join(",")),
    }
}

fn education(row: &Row) -> Outcome<String> {
    let share = match scaled(row.get("percent")?, 2)? {
        0 => String::new(),
        share => share.to_string(),
    };
    let low = if row.flag("low_precision")? { "!" } else { "" };
    Ok(format!("{share}{low}"))
}
