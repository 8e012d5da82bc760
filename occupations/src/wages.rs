//! Pay: a file for the nation, which names the series, and one for each state.

use std::collections::BTreeMap;

use crate::csv::Row;
use crate::number::{optional, scaled};
use crate::{Outcome, Packed, TableError, Tables, plain};

const PERCENTILES: [&str; 5] = ["p10", "p25", "p50", "p75", "p90"];

/// Every file has a line for each series of the nation's table, in its order; one without a figure
/// is empty. Only the nation's has code and title before it.
///
/// A line: workers in tens; five percentiles, each less the one before; the cents of the hourly
/// ones; the relative standard errors in tenths of a percent; the flags. Percentiles are annual in
/// tens of dollars, or hourly in cents where only those exist. Where both do, an hourly one is the
/// annual one divided by 2,080, and `0`, `+` or `-` says whether a cent must be added or taken off;
/// five zeros are left out. The flags are the first letters of basis, suppression and top code;
/// `bnn` is left out.
pub(crate) fn files(tables: &Tables) -> Outcome<Vec<Packed>> {
    let series: Vec<&str> = tables
        .wages_us
        .rows()
        .map(|row| row.get("oews_code"))
        .collect::<Outcome<_>>()?;
    let mut nation = format!("wages 1 {}\n", series.len());
    for row in tables.wages_us.rows() {
        let (code, title) = (row.get("oews_code")?, plain(row.get("title")?)?);
        nation.push_str(&format!("{code}|{title}|{}\n", line(&row)?));
    }
    let mut areas: BTreeMap<&str, BTreeMap<&str, String>> = BTreeMap::new();
    for row in tables.wages_state.rows() {
        let code = row.get("oews_code")?;
        if !series.contains(&code) {
            return Err(TableError::new(format!("{code} is not in wages_us.csv.")));
        }
        let area = areas.entry(row.get("area")?).or_default();
        area.insert(code, line(&row)?);
    }
    let mut files = vec![Packed {
        name: "wages-us".to_owned(),
        text: nation,
    }];
    for (area, rows) in areas {
        let mut text = format!("wages 1 {}\n", series.len());
        for code in &series {
            text.push_str(rows.get(code).map_or("", String::as_str));
            text.push('\n');
        }
        files.push(Packed {
            name: format!("wages-{}", area.to_lowercase()),
            text,
        });
    }
    Ok(files)
}

fn line(row: &Row) -> Outcome<String> {
    let basis = row.get("pay_basis")?;
    let amounts = PERCENTILES.map(|name| {
        let annual = row.get(&format!("annual_{name}"))?;
        let hourly = row.get(&format!("hourly_{name}"))?;
        Ok((
            tens(annual)?,
            (!hourly.is_empty())
                .then(|| scaled(hourly, 2))
                .transpose()?,
        ))
    });
    let amounts: Vec<(Option<i64>, Option<i64>)> = amounts.into_iter().collect::<Outcome<_>>()?;
    let first = |amount: &(Option<i64>, Option<i64>)| match basis {
        "hourly" => amount.1,
        _ => amount.0,
    };
    let mut before = 0;
    let steps: Vec<String> = amounts
        .iter()
        .map(|amount| {
            first(amount).map_or_else(String::new, |value| {
                let step = value - before;
                before = value;
                step.to_string()
            })
        })
        .collect();
    let cents = match basis {
        "both" => cents(&amounts)?,
        _ => String::new(),
    };
    let flags: String = [basis, row.get("suppressed")?, row.get("top_coded")?]
        .iter()
        .map(|flag| flag.chars().next().unwrap_or('-'))
        .collect();
    let flags = if flags == "bnn" { "" } else { &flags };
    let workers = tens(row.get("employment")?)?.map_or_else(String::new, |it| it.to_string());
    Ok([
        &workers,
        &steps.join(","),
        &cents,
        &optional(row.get("rse_employment")?, 1)?,
        &optional(row.get("rse_wage")?, 1)?,
        flags,
    ]
    .join(","))
}

/// What each hourly figure has more or less than the annual one by the hour.
fn cents(amounts: &[(Option<i64>, Option<i64>)]) -> Outcome<String> {
    let marks: Vec<&str> = amounts
        .iter()
        .map(|amount| match amount {
            (None, None) => Ok("0"),
            (Some(annual), Some(hourly)) => match hourly - by_the_hour(*annual) {
                0 => Ok("0"),
                1 => Ok("+"),
                -1 => Ok("-"),
                _ => Err(TableError::new(format!(
                    "{annual}0 a year and {hourly} cents an hour are not the same pay."
                ))),
            },
            _ => Err(TableError::new("One of annual and hourly pay is missing.")),
        })
        .collect::<Outcome<_>>()?;
    let marks = marks.concat();
    Ok(if marks == "00000" {
        String::new()
    } else {
        marks
    })
}

/// Cents an hour of tens of dollars a year of 2,080 hours, to the nearest.
fn by_the_hour(annual: i64) -> i64 {
    (annual * 1_000 + 1_040) / 2_080
}

/// A whole amount in tens.
fn tens(text: &str) -> Outcome<Option<i64>> {
    if text.is_empty() {
        return Ok(None);
    }
    match scaled(text, 0)? {
        amount if amount % 10 == 0 => Ok(Some(amount / 10)),
        _ => Err(TableError::new(format!("{text} is no multiple of ten."))),
    }
}
