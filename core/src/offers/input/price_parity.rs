//! Price levels of the states, from a data file (`facts/us/`): what cost of living is compared by.

use std::collections::BTreeMap;

use serde::Deserialize;

use crate::decimal::Decimal;

/// The mark of the form that is read here.
const FORMAT: &str = "steppingstone-price-parity-1";

/// Price levels with the country at 100.
#[derive(Clone, Debug, PartialEq)]
pub struct PriceParity {
    year: u16,
    index: BTreeMap<String, Decimal>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct FileDoc {
    format: String,
    year: String,
    #[serde(rename = "unit")]
    _unit: String,
    #[serde(rename = "source")]
    _source: String,
    index: BTreeMap<String, String>,
}

impl PriceParity {
    /// Reads the file; `None` for text of another form or with a level that is not above zero.
    pub fn parse(text: &str) -> Option<PriceParity> {
        let doc: FileDoc = serde_json::from_str(text).ok()?;
        if doc.format != FORMAT {
            return None;
        }
        let mut index = BTreeMap::new();
        for (code, level) in doc.index {
            let level = Decimal::parse(&level).filter(|level| *level > Decimal::ZERO)?;
            index.insert(code, level);
        }
        Some(PriceParity {
            year: doc.year.parse().ok()?,
            index,
        })
    }

    /// The year that prices were compared in.
    pub fn year(&self) -> u16 {
        self.year
    }

    /// The level of a state by its two letters.
    pub fn of(&self, code: &str) -> Option<Decimal> {
        self.index.get(code).copied()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const FILE: &str = include_str!("../../../../facts/us/regional_price_parity_2023.json");

    #[test]
    fn every_state_has_a_price_level() {
        let parity = PriceParity::parse(FILE).unwrap();
        assert_eq!((parity.year(), parity.index.len()), (2023, 51));
        assert_eq!(parity.of("CA"), Some(Decimal::ratio(112_581, 1_000)));
        assert_eq!(parity.of("ZZ"), None);
    }

    #[test]
    fn anything_else_is_refused() {
        assert_eq!(PriceParity::parse("{}"), None);
        assert_eq!(
            PriceParity::parse(&FILE.replace("parity-1", "parity-2")),
            None
        );
        assert_eq!(
            PriceParity::parse(&FILE.replace("\"112.581\"", "\"0\"")),
            None
        );
        assert_eq!(
            PriceParity::parse(&FILE.replace("\"112.581\"", "\"high\"")),
            None
        );
    }
}
