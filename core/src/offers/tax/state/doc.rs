//! The data file as it is written, and what is made of it.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use serde::Deserialize;
use serde_json::value::RawValue;

use super::caution::{Disputed, NotCounted};
use super::firmness::figures;
use super::floor::FloorRow;
use super::model::{LocalTax, Source, StateLaw, Table};
use super::parts::LawParts;
use super::payroll::PayrollRule;
use super::relief::Relief;
use super::rule::Rule;
use crate::day::date_from_text;
use crate::offers::tax::error::StateError;
use crate::offers::tax::rows::{amount_and_rate, limit, money, rows, status};

/// The mark of the form that is read here.
const FORMAT: &str = "steppingstone-states-1";

/// The law of all states in one year. States are read when they are asked for.
#[derive(Clone, Debug)]
pub struct StateYear {
    year: u16,
    checked_on: NaiveDate,
    documents: BTreeMap<String, Source>,
    states: BTreeMap<String, Box<RawValue>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct FileDoc {
    format: String,
    year: String,
    checked_on: String,
    documents: BTreeMap<String, Source>,
    states: BTreeMap<String, Box<RawValue>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct StateDoc {
    name: String,
    figures: String,
    checked: String,
    projected: Vec<String>,
    carried: Vec<String>,
    one_source: Vec<String>,
    not_counted: Vec<String>,
    taxes: Vec<String>,
    local_tax: String,
    valid_from: BTreeMap<String, String>,
    valid_to: String,
    two_earners_off_by: String,
    disputed: Vec<BTreeMap<String, String>>,
    payroll: Vec<BTreeMap<String, String>>,
    overtime: String,
    tips: String,
    from_65: String,
    rule_figures: String,
    salary_floor: Vec<BTreeMap<String, String>>,
    tables: Vec<TableDoc>,
    sources: Vec<Source>,
    payroll_sources: Vec<Source>,
    rule_sources: Vec<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct TableDoc {
    #[serde(rename = "for")]
    statuses: Vec<String>,
    brackets: String,
    deduction: String,
    exemption: String,
    credit: String,
    rules: Vec<BTreeMap<String, String>>,
}

impl StateYear {
    /// Reads the file of a year.
    ///
    /// # Errors
    /// [`StateError::Form`] for text of another form.
    pub fn parse(text: &str) -> Result<StateYear, StateError> {
        let doc: FileDoc = serde_json::from_str(text).map_err(|_| StateError::Form)?;
        if doc.format != FORMAT {
            return Err(StateError::Form);
        }
        let year = doc.year.parse().map_err(|_| StateError::Form)?;
        let checked_on = date_from_text(&doc.checked_on).ok_or(StateError::Form)?;
        Ok(StateYear {
            year,
            checked_on,
            documents: doc.documents,
            states: doc.states,
        })
    }

    /// The year.
    pub fn year(&self) -> u16 {
        self.year
    }

    /// The two letters of every state, in order.
    pub fn codes(&self) -> impl Iterator<Item = &str> {
        self.states.keys().map(String::as_str)
    }

    /// The name of a state by its two letters.
    pub fn name(&self, code: &str) -> Option<String> {
        #[derive(Deserialize)]
        struct Named {
            name: String,
        }
        let raw = self.states.get(code)?;
        serde_json::from_str::<Named>(raw.get())
            .ok()
            .map(|state| state.name)
    }

    /// Whether places in a state tax wages as well, without reading all of its law.
    pub fn has_local_tax(&self, code: &str) -> bool {
        #[derive(Deserialize)]
        struct LocalOnly {
            local_tax: String,
        }
        let raw = self.states.get(code);
        let read = raw.and_then(|raw| serde_json::from_str::<LocalOnly>(raw.get()).ok());
        read.is_some_and(|local| local.local_tax != "none")
    }

    /// The law of a state by its two letters; `None` if there is no such state.
    ///
    /// # Errors
    /// [`StateError`], when any part of it is not understood.
    pub fn state(&self, code: &str) -> Result<Option<StateLaw>, StateError> {
        let Some(raw) = self.states.get(code) else {
            return Ok(None);
        };
        let doc: StateDoc = serde_json::from_str(raw.get()).map_err(|_| StateError::Form)?;
        doc.read(self).map(Some)
    }
}

impl StateDoc {
    fn read(self, of: &StateYear) -> Result<StateLaw, StateError> {
        let document = |key: &String| of.documents.get(key).cloned().ok_or(StateError::Unknown);
        let mut law = StateLaw {
            name: self.name,
            year: of.year,
            checked_on: of.checked_on,
            figures: figures(&self.figures)?,
            local_tax: match self.local_tax.as_str() {
                "none" => LocalTax::None,
                "places" => LocalTax::Places,
                "everywhere" => LocalTax::Everywhere,
                _ => return Err(StateError::Unknown),
            },
            places: Vec::new(),
            sources: self.sources,
            payroll_sources: self.payroll_sources,
            rule_sources: self
                .rule_sources
                .iter()
                .map(document)
                .collect::<Result<_, _>>()?,
            projected: LawParts::parse(&self.projected)?,
            carried: LawParts::parse(&self.carried)?,
            one_source: LawParts::parse(&self.one_source)?,
            not_counted: self
                .not_counted
                .iter()
                .map(|word| NotCounted::parse(word))
                .collect::<Result<_, _>>()?,
            overtime: Relief::parse(&self.overtime)?,
            tips: Relief::parse(&self.tips)?,
            from_65: match self.from_65.as_str() {
                "none" => false,
                "federal" => true,
                _ => return Err(StateError::Unknown),
            },
            rule_figures: figures(&self.rule_figures)?,
            floors: self
                .salary_floor
                .into_iter()
                .map(FloorRow::parse)
                .collect::<Result<_, _>>()?,
            taxes_401k: false,
            taxes_section_125: false,
            taxes_hsa: false,
            verified: match self.checked.as_str() {
                "verified" => true,
                "approximate" => false,
                _ => return Err(StateError::Unknown),
            },
            valid_from: Vec::new(),
            valid_to: limit(&self.valid_to)?,
            two_earners_off_by: money(&self.two_earners_off_by)?,
            disputed: self
                .disputed
                .into_iter()
                .map(Disputed::parse)
                .collect::<Result<_, _>>()?,
            payroll: self
                .payroll
                .into_iter()
                .map(PayrollRule::parse)
                .collect::<Result<_, _>>()?,
            tables: self
                .tables
                .into_iter()
                .map(table)
                .collect::<Result<_, _>>()?,
        };
        for kept in self.taxes {
            match kept.as_str() {
                "401k" => law.taxes_401k = true,
                "section_125" => law.taxes_section_125 = true,
                "hsa" => law.taxes_hsa = true,
                _ => return Err(StateError::Unknown),
            }
        }
        for (name, from) in self.valid_from {
            law.valid_from.push((status(&name)?, money(&from)?));
        }
        Ok(law)
    }
}

fn table(doc: TableDoc) -> Result<Table, StateError> {
    Ok(Table {
        statuses: doc
            .statuses
            .iter()
            .map(|name| status(name))
            .collect::<Result<_, _>>()?,
        brackets: rows(&doc.brackets, amount_and_rate)?,
        deduction: money(&doc.deduction)?,
        exemption: money(&doc.exemption)?,
        credit: money(&doc.credit)?,
        rules: doc
            .rules
            .into_iter()
            .map(Rule::parse)
            .collect::<Result<_, _>>()?,
    })
}
