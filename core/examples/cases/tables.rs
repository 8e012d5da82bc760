//! Tables of tax on wages: federal, and of the states.

use steppingstone_core::decimal::Decimal;
use steppingstone_core::money::Money;
use steppingstone_core::offers::law::{FilingStatus, law_of};
use steppingstone_core::offers::pay::{Hourly, OVERTIME_TIMES, hourly};
use steppingstone_core::offers::tax::local::{LocalIncome, LocalYear, Presence};
use steppingstone_core::offers::tax::overtime;
use steppingstone_core::offers::tax::state::{StateLaw, StateYear};
use steppingstone_core::offers::tax::wages::{self, Wages};

use crate::given::{decimal, money};
use crate::outcome::{Difference, Outcome};

const FEDERAL: &str = "year,filing_status,wages,standard_deduction,taxable_income,federal_income_tax,\
employee_social_security,employee_medicare,additional_medicare,employee_fica_total";
const STATE: &str =
    "year,filing_status,state,wages,state_income_tax,employee_state_payroll_tax,sources";
const LOCAL: &str = "year,filing_status,state,place,lives_there,wages,traditional_401k,section_125,\
payroll_hsa,base,local_tax,sources";

/// The taxes of cities and counties in 2026.
const PLACES: &str = include_str!("../../../facts/us/local-2026.json");
const OVERTIME: &str = "year,filing_status,state,hourly_pay,hours_agreed,overtime_hours_a_week,weeks,\
base_pay,overtime_pay,premium,wages,federal_deduction,state_deduction,state_income_tax,rule,sources";

/// Contributions that the rows do not count: they were worked out before the line was known.
const NOT_IN_ROWS: [&str; 1] = ["HI"];

/// The files of the states' law, by year.
const STATES: [(u16, &str); 3] = [
    (2025, include_str!("../../../facts/us/states-2025.json")),
    (2026, include_str!("../../../facts/us/states-2026.json")),
    (2027, include_str!("../../../facts/us/states-2027.json")),
];

/// The law of the states in a year.
pub fn states(year: u16) -> Result<StateYear, String> {
    let file = STATES.iter().find(|(of, _)| *of == year);
    let (_, text) = file.ok_or_else(|| format!("no state law of {year}"))?;
    StateYear::parse(text).map_err(|error| format!("state law of {year}: {error:?}"))
}

pub fn run(path: &str, text: &str) -> Vec<Outcome> {
    let mut lines = text
        .trim_start_matches('\u{feff}')
        .lines()
        .filter(|line| !line.is_empty());
    let row: fn(&[String]) -> Result<Outcome, String> = match lines.next() {
        Some(FEDERAL) => federal_row,
        Some(STATE) => state_row,
        Some(LOCAL) => local_row,
        Some(OVERTIME) => overtime_row,
        _ => return vec![Outcome::broken(path, "its columns are not known")],
    };
    lines
        .map(|line| {
            let cells = cells(line);
            row(&cells).unwrap_or_else(|reason| Outcome::broken(line, &reason))
        })
        .collect()
}

fn federal_row(cells: &[String]) -> Result<Outcome, String> {
    let [year, status, pay, expected @ ..] = cells else {
        return Err("too few columns".to_owned());
    };
    let id = format!("{year}/{status}/{pay}");
    let (year, status, pay) = (number(year)?, filing(status)?, money(pay)?);
    let law = in_force(year)?;
    let tax = wages::tax(
        law,
        &Wages {
            status,
            pay,
            ..Wages::default()
        },
    );
    let fica = tax.fica;
    let actual = [
        (
            "standard_deduction",
            *law.standard_deduction.value.of(status),
        ),
        ("taxable_income", tax.taxable_income),
        ("federal_income_tax", tax.income_tax),
        ("employee_social_security", fica.social_security),
        ("employee_medicare", fica.medicare),
        ("additional_medicare", fica.additional_medicare),
        ("employee_fica_total", fica.total()),
    ];
    outcome(id, expected, &actual, Money::cents(1), false)
}

fn state_row(cells: &[String]) -> Result<Outcome, String> {
    let [year, status, state, pay, tax, payroll, sources] = cells else {
        return Err("not seven columns".to_owned());
    };
    let id = format!("{year}/{status}/{state}/{pay}");
    let year = number(year)?;
    let found = state_of(year, state)?;
    let law = in_force(year)?;
    let own = Wages {
        status: filing(status)?,
        pay: money(pay)?,
        ..Wages::default()
    };
    let withheld = match NOT_IN_ROWS.contains(&state.as_str()) {
        true => Money::ZERO,
        false => found.contributed(&own),
    };
    let actual = [
        ("state_income_tax", found.tax_on_wages(law, &own).tax),
        ("employee_state_payroll_tax", withheld),
    ];
    let (source, law_status) = source(sources)?;
    let tolerance = match source {
        // Exact for the figures of this project, of which the rows were worked out.
        _ if year >= 2027 => Money::cents(1),
        Source::Agreed => Money::units(1),
        Source::One => Money::units(5),
    };
    let informs = match law_status {
        "" => false,
        "partly projected law" => true,
        _ => return Err(format!("source {sources} is not known")),
    };
    outcome(
        id,
        &[tax.clone(), payroll.clone()],
        &actual,
        tolerance,
        informs,
    )
}

fn local_row(cells: &[String]) -> Result<Outcome, String> {
    let [year, status, code, place, lives_there, rest @ ..] = cells else {
        return Err("too few columns".to_owned());
    };
    let [pay, deferral, section_125, hsa, base, tax, sources] = rest else {
        return Err("not twelve columns".to_owned());
    };
    let id = format!("{year}/{status}/{place}/{lives_there}/{pay}");
    let year = number(year)?;
    let presence = match lives_there.as_str() {
        "yes" => Presence::LivesAndWorks,
        "no" => Presence::WorksOnly,
        _ => return Err(format!("lives_there {lives_there} is not known")),
    };
    source(sources)?;
    let places = LocalYear::parse(PLACES).and_then(|file| file.places(code));
    let places = places.map_err(|error| format!("places of {code}: {error:?}"))?;
    let place = places.iter().find(|other| other.id == *place);
    let place = place.ok_or_else(|| "no such place".to_owned())?;
    let state = state_of(year, code)?;
    let wages = Wages {
        status: filing(status)?,
        pay: money(pay)?,
        traditional_401k: money(deferral)?,
        section_125: money(section_125)?,
        payroll_hsa: money(hsa)?,
        ..Wages::default()
    };
    let law = in_force(year)?;
    let income = LocalIncome {
        law,
        state: Some(&state),
        wages: &wages,
        state_tax: state.tax_on_wages(law, &wages).tax,
        part: Some(Decimal::ONE),
    };
    let due = place.levy(presence, year).map(|levy| levy.of(&income));
    // The table gives the base even where nothing is due.
    let of_residents = || place.levy(Presence::LivesAndWorks, year);
    let counted = match (&due, of_residents()) {
        (Some(due), _) => due.base,
        (None, Some(levy)) => levy.of(&income).base,
        (None, None) => Money::ZERO,
    };
    let actual = [
        ("base", counted),
        ("local_tax", due.map_or(Money::ZERO, |due| due.amount)),
    ];
    let expected = [base.clone(), tax.clone()];
    outcome(id, &expected, &actual, Money::cents(1), false)
}

fn overtime_row(cells: &[String]) -> Result<Outcome, String> {
    let [
        year,
        status,
        code,
        rate,
        agreed,
        overtime,
        weeks,
        expected @ ..,
        _rule,
        sources,
    ] = cells
    else {
        return Err("too few columns".to_owned());
    };
    let id = format!("{year}/{status}/{code}/{rate}/{overtime}");
    source(sources)?;
    let (year, status) = (number(year)?, filing(status)?);
    let (law, state) = (in_force(year)?, state_of(year, code)?);
    let agreed = decimal(agreed)?;
    let pay = hourly(&Hourly {
        rate: money(rate)?,
        hours_a_week: agreed + decimal(overtime)?,
        weeks: decimal(weeks)?,
        overtime_times: OVERTIME_TIMES,
        overtime_above: agreed,
        more_a_week: Money::ZERO,
    });
    let own = Wages {
        status,
        pay: pay.gross(),
        overtime_premium: pay.premium,
        ..Wages::default()
    };
    let deduction = overtime::deduction(law, status, pay.premium, own.income());
    let actual = [
        ("base_pay", pay.regular),
        ("overtime_pay", pay.overtime),
        ("premium", pay.premium),
        ("wages", own.pay),
        ("federal_deduction", deduction),
        ("state_deduction", state.reliefs(law, &own).overtime),
        ("state_income_tax", state.tax_on_wages(law, &own).tax),
    ];
    outcome(id, expected, &actual, Money::cents(1), false)
}

/// How the figures of a row are known.
enum Source {
    Agreed,
    One,
}

/// That, and what is said of the law after a comma. What is said of figures after a semicolon is
/// for people.
fn source(text: &str) -> Result<(Source, &str), String> {
    let (text, _) = text.split_once("; ").unwrap_or((text, ""));
    let (source, law) = text.split_once(", ").unwrap_or((text, ""));
    match source {
        "agreed" => Ok((Source::Agreed, law)),
        "one source" => Ok((Source::One, law)),
        _ => Err(format!("source {source} is not known")),
    }
}

/// The law of a state in a year.
fn state_of(year: u16, code: &str) -> Result<StateLaw, String> {
    let states = states(year)?;
    let found = states.state(code);
    let found = found.map_err(|error| format!("{code}: {error:?}"))?;
    found.ok_or_else(|| "no such state".to_owned())
}

fn outcome(
    id: String,
    expected: &[String],
    actual: &[(&str, Money)],
    tolerance: Money,
    informs: bool,
) -> Result<Outcome, String> {
    if expected.len() != actual.len() {
        return Err("not as many columns as the header".to_owned());
    }
    let mut differences = Vec::new();
    for ((field, actual), text) in actual.iter().zip(expected) {
        let expected = money(text)?;
        if (*actual - expected).max(expected - *actual) > tolerance {
            differences.push(Difference {
                field: (*field).to_owned(),
                expected: text.clone(),
                actual: shown(*actual),
            });
        }
    }
    Ok(Outcome {
        id,
        differences,
        informs,
    })
}

/// An amount as the case files write it.
pub fn shown(money: Money) -> String {
    let cents = money.as_cents();
    let sign = if cents < 0 { "-" } else { "" };
    format!("{sign}{}.{:02}", cents.abs() / 100, cents.abs() % 100)
}

fn in_force(year: u16) -> Result<&'static steppingstone_core::offers::law::Law, String> {
    let in_force = law_of(year);
    if in_force.law.year == year {
        Ok(in_force.law)
    } else {
        Err(format!("no law of {year}"))
    }
}

fn number(text: &str) -> Result<u16, String> {
    text.parse().map_err(|_| format!("{text} is no year"))
}

fn filing(text: &str) -> Result<FilingStatus, String> {
    FilingStatus::from_key(text).ok_or_else(|| format!("{text} is no filing status"))
}

/// The cells of a line, in which commas may stand between quotes.
fn cells(line: &str) -> Vec<String> {
    let mut cells = vec![String::new()];
    let mut quoted = false;
    for letter in line.trim_end().chars() {
        match (letter, quoted) {
            ('"', _) => quoted = !quoted,
            (',', false) => cells.push(String::new()),
            _ => {
                if let Some(cell) = cells.last_mut() {
                    cell.push(letter);
                }
            }
        }
    }
    cells
}
