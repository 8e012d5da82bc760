//! The names that people give their jobs: a line for each occupation of the list.

use crate::{Outcome, Packed, Tables, plain};

pub(crate) fn files(tables: &Tables) -> Outcome<Vec<Packed>> {
    ["reported", "alternate"]
        .into_iter()
        .map(|kind| file(tables, kind))
        .collect()
}

fn file(tables: &Tables, kind: &str) -> Outcome<Packed> {
    let of_kind = tables.by_occupation(&tables.job_titles, |row| {
        let title = plain(row.get("title")?)?;
        Ok((row.get("kind")? == kind).then_some(title))
    })?;
    let mut text = format!("names 1 {}\n", of_kind.len());
    for titles in of_kind {
        let titles: Vec<&str> = titles.into_iter().flatten().collect();
        text.push_str(&titles.join("|"));
        text.push('\n');
    }
    Ok(Packed {
        name: format!("names-{kind}"),
        text,
    })
}
