//! The inputs of a case: numbers by their text, each taken once, nothing left over.

use std::collections::BTreeMap;

use serde_json::value::RawValue;
use steppingstone_core::decimal::Decimal;
use steppingstone_core::money::Money;
use steppingstone_core::offers::law::FilingStatus;

pub type Raw = BTreeMap<String, Box<RawValue>>;

/// Why a case cannot be run.
pub type Reason = String;

pub struct Given(Raw);

/// A number that a case expects or the engine gives.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Number {
    Money(Money),
    Plain(Decimal),
}

impl From<Money> for Number {
    fn from(money: Money) -> Number {
        Number::Money(money)
    }
}

impl From<Decimal> for Number {
    fn from(decimal: Decimal) -> Number {
        Number::Plain(decimal)
    }
}

impl Number {
    /// In millionths, as expected values are compared.
    pub fn millionths(self) -> i64 {
        match self {
            Number::Money(money) => money.as_millionths(),
            Number::Plain(decimal) => decimal.as_billionths() / 1_000,
        }
    }
}

impl Given {
    pub fn new(raw: Raw) -> Given {
        Given(raw)
    }

    /// The first of some names that is given, as its text without quotes.
    pub fn text(&mut self, names: &[&str]) -> Option<String> {
        names
            .iter()
            .find_map(|name| self.raw(name))
            .map(|raw| unquoted(&raw))
    }

    fn raw(&mut self, name: &str) -> Option<String> {
        self.0
            .remove(name)
            .map(|raw| raw.get().to_owned())
            .filter(|raw| raw != "null")
    }

    pub fn money(&mut self, names: &[&str]) -> Result<Option<Money>, Reason> {
        self.text(names).map(|text| money(&text)).transpose()
    }

    pub fn needed_money(&mut self, names: &[&str]) -> Result<Money, Reason> {
        self.money(names)?
            .ok_or_else(|| format!("{} is missing", names.join("/")))
    }

    pub fn money_or_zero(&mut self, names: &[&str]) -> Result<Money, Reason> {
        Ok(self.money(names)?.unwrap_or_default())
    }

    pub fn decimal(&mut self, names: &[&str]) -> Result<Option<Decimal>, Reason> {
        self.text(names).map(|text| decimal(&text)).transpose()
    }

    pub fn needed_decimal(&mut self, names: &[&str]) -> Result<Decimal, Reason> {
        self.decimal(names)?
            .ok_or_else(|| format!("{} is missing", names.join("/")))
    }

    pub fn decimal_or(&mut self, names: &[&str], other: Decimal) -> Result<Decimal, Reason> {
        Ok(self.decimal(names)?.unwrap_or(other))
    }

    pub fn whole<T: std::str::FromStr>(&mut self, names: &[&str]) -> Result<Option<T>, Reason> {
        let Some(text) = self.text(names) else {
            return Ok(None);
        };
        let plain = text.strip_suffix(".0").unwrap_or(&text);
        plain
            .parse()
            .map(Some)
            .map_err(|_| format!("{text} is no count"))
    }

    pub fn yes(&mut self, names: &[&str]) -> Result<Option<bool>, Reason> {
        self.text(names)
            .map(|text| {
                text.parse()
                    .map_err(|_| format!("{text} is neither true nor false"))
            })
            .transpose()
    }

    pub fn list(&mut self, names: &[&str]) -> Result<Option<Vec<Decimal>>, Reason> {
        let Some(raw) = names.iter().find_map(|name| self.raw(name)) else {
            return Ok(None);
        };
        let items: Vec<Box<RawValue>> = serde_json::from_str(&raw).map_err(|e| e.to_string())?;
        items
            .iter()
            .map(|item| decimal(&unquoted(item.get())))
            .collect::<Result<_, _>>()
            .map(Some)
    }

    pub fn objects(&mut self, name: &str) -> Result<Option<Vec<Given>>, Reason> {
        let Some(raw) = self.raw(name) else {
            return Ok(None);
        };
        let items: Vec<Raw> = serde_json::from_str(&raw).map_err(|e| e.to_string())?;
        Ok(Some(items.into_iter().map(Given).collect()))
    }

    /// Whether the next value under a name is a list.
    pub fn is_list(&self, name: &str) -> bool {
        self.0
            .get(name)
            .is_some_and(|raw| raw.get().starts_with('['))
    }

    /// 2026, the year of the case file, unless one is given.
    pub fn year(&mut self) -> Result<u16, Reason> {
        Ok(self.whole(&["year"])?.unwrap_or(2026))
    }

    pub fn status(&mut self) -> Result<FilingStatus, Reason> {
        let Some(text) = self.text(&["status", "filing_status"]) else {
            return Ok(FilingStatus::Single);
        };
        FilingStatus::from_key(&text).ok_or(format!("{text} is no filing status"))
    }

    pub fn finish(self) -> Result<(), Reason> {
        match self.0.keys().next() {
            Some(name) => Err(format!("input {name} is not known here")),
            None => Ok(()),
        }
    }
}

fn unquoted(raw: &str) -> String {
    serde_json::from_str(raw).unwrap_or_else(|_| raw.to_owned())
}

pub fn money(text: &str) -> Result<Money, Reason> {
    Money::parse(&plain(text, 6)).ok_or_else(|| format!("{text} is no amount"))
}

pub fn decimal(text: &str) -> Result<Decimal, Reason> {
    Decimal::parse(&plain(text, 9)).ok_or_else(|| format!("{text} is no number"))
}

/// Without an exponent, and with no more digits after the point than are held: a case file may be
/// written by a program that prints floats.
fn plain(text: &str, places: usize) -> String {
    let mut text = match text.parse::<f64>() {
        Ok(number) if text.contains(['e', 'E']) => format!("{number}"),
        _ => text.to_owned(),
    };
    if let Some(point) = text.find('.') {
        text.truncate(text.len().min(point + 1 + places));
    }
    text
}
