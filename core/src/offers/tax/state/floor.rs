//! The salary below which a state requires overtime pay, whatever a job is called. It stands
//! beside the federal one, and is higher.

use std::collections::BTreeMap;

use chrono::{Datelike, NaiveDate};

use super::firmness::{Figures, figures};
use crate::day::date_from_text;
use crate::money::Money;
use crate::offers::law::Region;
use crate::offers::tax::error::StateError;
use crate::offers::tax::rows::Fields;

/// A state's salary floor.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Floor {
    /// Where it holds.
    pub region: Region,
    /// The salary of a year.
    pub a_year: Money,
    /// The first day on which it is in force.
    pub from: NaiveDate,
}

/// A floor as it is in the file.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct FloorRow {
    pub(super) floor: Floor,
    pub(super) figures: Figures,
    pub(super) source: String,
}

impl FloorRow {
    pub(super) fn parse(fields: BTreeMap<String, String>) -> Result<FloorRow, StateError> {
        let mut fields = Fields::new(fields);
        let row = FloorRow {
            floor: Floor {
                region: match fields.take("where")?.as_str() {
                    "all" => Region::All,
                    "downstate" => Region::Downstate,
                    "upstate" => Region::Upstate,
                    _ => return Err(StateError::Unknown),
                },
                a_year: fields.money("a_year")?,
                from: date_from_text(&fields.take("from")?).ok_or(StateError::Value)?,
            },
            figures: figures(&fields.take("figures")?)?,
            source: fields.take("source")?,
        };
        fields.finish()?;
        Ok(row)
    }

    /// Whether it came into force in this year.
    pub(super) fn is_of(&self, year: u16) -> bool {
        self.floor.from.year() == i32::from(year)
    }
}
