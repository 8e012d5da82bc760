//! The law of a state in a year.

use chrono::NaiveDate;
use serde::Deserialize;

use super::caution::{Disputed, NotCounted};
use super::firmness::Figures;
use super::floor::{Floor, FloorRow};
use super::parts::LawParts;
use super::payroll::PayrollRule;
use super::relief::Relief;
use super::rule::Rule;
use crate::decimal::Decimal;
use crate::money::Money;
use crate::offers::law::FilingStatus;
use crate::offers::tax::local::LocalPlace;

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
    /// The day on which it was last held against its sources.
    pub checked_on: NaiveDate,
    /// How firm its figures are.
    pub figures: Figures,
    /// Whether places tax wages as well.
    pub local_tax: LocalTax,
    /// The places that do, as far as there are figures: a file of their own, so that none are here
    /// until they are put in.
    pub places: Vec<LocalPlace>,
    /// The documents behind its income tax.
    pub sources: Vec<Source>,
    /// The documents behind its contributions.
    pub payroll_sources: Vec<Source>,
    /// The documents behind its rules for overtime and tips.
    pub rule_sources: Vec<Source>,
    /// What of its income tax is a forecast.
    pub projected: LawParts,
    /// What of its income tax is of the year before, besides what the year's own law set.
    pub carried: LawParts,
    /// What of its income tax rests on one source that others do not confirm.
    pub one_source: LawParts,
    pub(super) not_counted: Vec<NotCounted>,
    pub(super) overtime: Relief,
    pub(super) tips: Relief,
    /// Whether the federal deduction from 65 on comes off here too.
    pub(super) from_65: bool,
    /// How firm the rules for overtime and tips are.
    pub(super) rule_figures: Figures,
    pub(super) floors: Vec<FloorRow>,
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

impl StateLaw {
    /// The floors that a salary lies below: one for each region that has its own.
    pub fn floors_above(&self, salary: Money) -> impl Iterator<Item = Floor> {
        let floors = self.floors.iter().map(|row| row.floor);
        floors.filter(move |floor| salary < floor.a_year)
    }
}
