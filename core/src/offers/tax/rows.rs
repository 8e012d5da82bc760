//! Values and small tables inside the data files, all written as text: `"0 0.01, 11079 0.02"`
//! is two rows of two cells, `-` is a cell without a value.

use std::collections::BTreeMap;

use super::error::StateError;
use crate::decimal::Decimal;
use crate::money::Money;
use crate::offers::law::FilingStatus;

/// The fields of one object of the file, each to be taken once.
pub(super) struct Fields(BTreeMap<String, String>);

impl Fields {
    pub(super) fn new(fields: BTreeMap<String, String>) -> Fields {
        Fields(fields)
    }

    pub(super) fn take(&mut self, name: &str) -> Result<String, StateError> {
        self.0.remove(name).ok_or(StateError::Missing)
    }

    /// Nothing if the field is left out.
    pub(super) fn optional(&mut self, name: &str) -> Option<String> {
        self.0.remove(name)
    }

    pub(super) fn money(&mut self, name: &str) -> Result<Money, StateError> {
        money(&self.take(name)?)
    }

    /// Zero if the field is left out.
    pub(super) fn money_or_zero(&mut self, name: &str) -> Result<Money, StateError> {
        self.0
            .remove(name)
            .map_or(Ok(Money::ZERO), |text| money(&text))
    }

    pub(super) fn limit(&mut self, name: &str) -> Result<Option<Money>, StateError> {
        limit(&self.take(name)?)
    }

    /// Nothing if the field is left out.
    pub(super) fn take_if_there(&mut self, name: &str) -> Option<String> {
        self.0.remove(name)
    }

    /// No limit if the field is left out.
    pub(super) fn limit_or_none(&mut self, name: &str) -> Result<Option<Money>, StateError> {
        self.0.remove(name).map_or(Ok(None), |text| limit(&text))
    }

    pub(super) fn rate(&mut self, name: &str) -> Result<Decimal, StateError> {
        rate(&self.take(name)?)
    }

    pub(super) fn yes(&mut self, name: &str) -> Result<bool, StateError> {
        match self.take(name)?.as_str() {
            "yes" => Ok(true),
            "no" => Ok(false),
            _ => Err(StateError::Value),
        }
    }

    /// Nothing may be left over: an unknown field could change the tax.
    pub(super) fn finish(self) -> Result<(), StateError> {
        if self.0.is_empty() {
            Ok(())
        } else {
            Err(StateError::Unknown)
        }
    }
}

/// An amount.
pub(super) fn money(text: &str) -> Result<Money, StateError> {
    Money::parse(text).ok_or(StateError::Value)
}

/// An amount, or `-` for none.
pub(super) fn limit(text: &str) -> Result<Option<Money>, StateError> {
    if text == "-" {
        Ok(None)
    } else {
        money(text).map(Some)
    }
}

/// A rate.
pub(super) fn rate(text: &str) -> Result<Decimal, StateError> {
    Decimal::parse(text).ok_or(StateError::Value)
}

/// The rows of a table, each read by `read` from its cells.
pub(super) fn rows<T>(
    text: &str,
    read: fn(&[&str]) -> Result<T, StateError>,
) -> Result<Vec<T>, StateError> {
    text.split(", ")
        .map(|row| read(&row.split(' ').collect::<Vec<_>>()))
        .collect()
}

/// A row of an amount and a rate.
pub(super) fn amount_and_rate(cells: &[&str]) -> Result<(Money, Decimal), StateError> {
    match cells {
        [from, by] => Ok((money(from)?, rate(by)?)),
        _ => Err(StateError::Value),
    }
}

/// A row of an amount and an amount or none.
pub(super) fn amount_and_limit(cells: &[&str]) -> Result<(Money, Option<Money>), StateError> {
    match cells {
        [from, value] => Ok((money(from)?, limit(value)?)),
        _ => Err(StateError::Value),
    }
}

/// A row of three amounts.
pub(super) fn amounts(cells: &[&str]) -> Result<[Money; 3], StateError> {
    match cells {
        [from, base, increment] => Ok([money(from)?, money(base)?, money(increment)?]),
        _ => Err(StateError::Value),
    }
}

/// A row of an amount, a rate and an amount.
pub(super) fn card(cells: &[&str]) -> Result<(Money, Decimal, Money), StateError> {
    match cells {
        [from, by, minus] => Ok((money(from)?, rate(by)?, money(minus)?)),
        _ => Err(StateError::Value),
    }
}

/// The filing status of that name.
pub(super) fn status(name: &str) -> Result<FilingStatus, StateError> {
    FilingStatus::from_key(name).ok_or(StateError::Unknown)
}
