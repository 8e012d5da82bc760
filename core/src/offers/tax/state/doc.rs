//! The data file as it is written, and what is made of it.

use std::collections::BTreeMap;

use serde::Deserialize;
use serde_json::value::RawValue;

use super::caution::Disputed;
use super::rows::{Fields, amount_and_rate, limit, money, rows};
use super::rule::Rule;
use crate::decimal::Decimal;
use crate::money::Money;
use crate::offers::law::FilingStatus;
use crate::offers::tax::local::LocalPlace;

/// The mark of the form that is read here.
const FORMAT: &str = "steppingstone-states-1";

/// Why a data file cannot be used.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StateError {
    /// Not the form that this version reads.
    Form,
    /// A field is missing.
    Missing,
    /// A field, rule or word that this version does not know.
    Unknown,
    /// A value that is not of its field's kind.
    Value,
}

/// The law of all states in one year. States are read when they are asked for.
#[derive(Clone, Debug)]
pub struct StateYear {
    year: u16,
    states: BTreeMap<String, Box<RawValue>>,
}

/// How firm a state's figures are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Figures {
    /// In force, forms published.
    Final,
    /// Published for the year.
    Announced,
    /// At least one is a forecast by an index.
    Projected,
}

/// Whether places in the state tax wages as well.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LocalTax {
    /// None do.
    None,
    /// Some do.
    Places,
    /// Every county does.
    Everywhere,
}

/// A document that the figures were taken from.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Source {
    /// Its title.
    pub title: String,
    /// Its address.
    pub href: String,
}

/// The law of one state in one year.
#[derive(Clone, Debug, PartialEq)]
pub struct StateLaw {
    /// Its name.
    pub name: String,
    /// The year.
    pub year: u16,
    /// How firm its figures are.
    pub figures: Figures,
    /// Whether places tax wages as well.
    pub local_tax: LocalTax,
    /// The places that do, as far as there are figures: a file of their own, so that none are here
    /// until they are put in.
    pub places: Vec<LocalPlace>,
    /// The documents behind its figures.
    pub sources: Vec<Source>,
    /// Whether what is set aside for each of these is taxed all the same.
    pub(super) taxes_401k: bool,
    pub(super) taxes_section_125: bool,
    pub(super) taxes_hsa: bool,
    pub(super) verified: bool,
    pub(super) valid_from: Vec<(FilingStatus, Money)>,
    pub(super) valid_to: Option<Money>,
    pub(super) two_earners_off_by: Money,
    pub(super) disputed: Vec<Disputed>,
    pub(super) payroll: Vec<PayrollRule>,
    pub(super) tables: Vec<Table>,
}

/// A contribution that is withheld from wages.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct PayrollRule {
    pub(super) name: String,
    pub(super) rate: Decimal,
    pub(super) wage_cap: Option<Money>,
    pub(super) most: Option<Money>,
}

/// The schedule of some filing statuses.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Table {
    pub(super) statuses: Vec<FilingStatus>,
    pub(super) brackets: Vec<(Money, Decimal)>,
    pub(super) deduction: Money,
    pub(super) exemption: Money,
    pub(super) credit: Money,
    pub(super) rules: Vec<Rule>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct FileDoc {
    format: String,
    year: String,
    #[serde(rename = "checked_on")]
    _checked_on: String,
    states: BTreeMap<String, Box<RawValue>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct StateDoc {
    name: String,
    figures: String,
    checked: String,
    #[serde(rename = "projected")]
    _projected: Vec<String>,
    taxes: Vec<String>,
    local_tax: String,
    valid_from: BTreeMap<String, String>,
    valid_to: String,
    two_earners_off_by: String,
    disputed: Vec<BTreeMap<String, String>>,
    payroll: Vec<BTreeMap<String, String>>,
    tables: Vec<TableDoc>,
    sources: Vec<Source>,
    #[serde(rename = "payroll_sources")]
    payroll_sources: Vec<Source>,
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
        Ok(StateYear {
            year,
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
        struct Local {
            local_tax: String,
        }
        let raw = self.states.get(code);
        let read = raw.and_then(|raw| serde_json::from_str::<Local>(raw.get()).ok());
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
        doc.read(self.year).map(Some)
    }
}

impl StateDoc {
    fn read(self, year: u16) -> Result<StateLaw, StateError> {
        let mut law = StateLaw {
            name: self.name,
            year,
            figures: match self.figures.as_str() {
                "final" => Figures::Final,
                "announced" => Figures::Announced,
                "projected" => Figures::Projected,
                _ => return Err(StateError::Unknown),
            },
            local_tax: match self.local_tax.as_str() {
                "none" => LocalTax::None,
                "places" => LocalTax::Places,
                "everywhere" => LocalTax::Everywhere,
                _ => return Err(StateError::Unknown),
            },
            places: Vec::new(),
            sources: self
                .sources
                .into_iter()
                .chain(self.payroll_sources)
                .collect(),
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
                .map(payroll)
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

fn payroll(fields: BTreeMap<String, String>) -> Result<PayrollRule, StateError> {
    let mut fields = Fields::new(fields);
    let rule = PayrollRule {
        name: fields.take("name")?,
        rate: fields.rate("rate")?,
        wage_cap: fields.limit("wage_cap")?,
        most: fields.limit("most")?,
    };
    fields.finish()?;
    Ok(rule)
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

/// The filing status of that name.
pub(super) fn status(name: &str) -> Result<FilingStatus, StateError> {
    FilingStatus::from_key(name).ok_or(StateError::Unknown)
}
