//! The list of occupations, which every other file refers to: what a picker shows, and the names
//! that the other files mean by a number.

use std::collections::BTreeSet;

use crate::csv::Row;
use crate::number::optional;
use crate::{Outcome, Packed, TableError, Tables, plain};

/// Each line: code, title, `y` if described, job zone, pay series (nothing: the first seven
/// characters of the code), how it fits, year of the ratings of skills and of knowledge, jobs in
/// 2024 in hundreds. Then what jobs are called in Britain, each with its occupation.
pub(crate) fn file(tables: &Tables) -> Outcome<Packed> {
    let software = software(tables)?;
    let mut text = format!(
        "occupations 1 {} {} {} {}\n",
        tables.elements.rows().count(),
        software.len(),
        tables.places.len(),
        tables.british_titles.rows().count()
    );
    for row in tables.elements.rows() {
        let kind = match row.get("kind")? {
            "skill" => "s",
            "knowledge" => "k",
            other => return Err(TableError::new(format!("{other:?} is no kind of element."))),
        };
        let (id, name) = (row.get("element_id")?, plain(row.get("name")?)?);
        text.push_str(&format!("{id}|{kind}|{name}\n"));
    }
    for name in software {
        text.push_str(&format!("{}\n", plain(name)?));
    }
    for row in tables.occupations.rows() {
        text.push_str(&line(&row)?);
        text.push('\n');
    }
    for row in tables.british_titles.rows() {
        let place = tables.place(row.get("onet_code")?)?;
        text.push_str(&format!("{}|{place}\n", plain(row.get("title")?)?));
    }
    Ok(Packed {
        name: "occupations".to_owned(),
        text,
    })
}

/// Every program's name once, in order.
pub(crate) fn software(tables: &Tables) -> Outcome<BTreeSet<&str>> {
    tables.software.rows().map(|row| row.get("name")).collect()
}

fn line(row: &Row) -> Outcome<String> {
    let code = row.get("onet_code")?;
    let years = match (row.get("skills_year")?, row.get("knowledge_year")?) {
        (skills, knowledge) if skills == knowledge => skills.to_owned(),
        (skills, knowledge) => format!("{skills}/{knowledge}"),
    };
    if row.flag("rated")? == years.is_empty() {
        return Err(TableError::new(format!("{code}: rated without a year.")));
    }
    let described = if row.flag("data_level")? { "y" } else { "" };
    Ok([
        code,
        plain(row.get("title")?)?,
        described,
        row.get("job_zone")?,
        series(row, "oews_code")?,
        join(row.get("oews_join")?)?,
        &years,
        &optional(row.get("employment_2024_k")?, 1)?,
    ]
    .join("|"))
}

/// A code of pay or outlook; nothing where it is that of the occupation.
pub(crate) fn series<'a>(row: &Row<'a>, column: &str) -> Outcome<&'a str> {
    let series = row.get(column)?;
    let is_own = row.get("onet_code")?.get(..7) == Some(series);
    Ok(if is_own { "" } else { series })
}

pub(crate) fn join(join: &str) -> Outcome<&'static str> {
    match join {
        "exact" => Ok("e"),
        "broad" => Ok("b"),
        "combined" => Ok("c"),
        "none" => Ok("n"),
        _ => Err(TableError::new(format!("{join:?} is no kind of join."))),
    }
}
