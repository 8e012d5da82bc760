//! What things cost in a state, of what they cost in the nation.

use super::FileError;
use super::reader::Reader;

/// Price levels of 2024.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PriceLevels(Vec<(String, u32)>);

impl PriceLevels {
    /// Reads the file `price-levels`.
    ///
    /// # Errors
    /// For a file of another form.
    pub fn parse(text: &str) -> Result<PriceLevels, FileError> {
        let (mut reader, []) = Reader::open(text, "price-levels")?;
        let rows = text.lines().count().saturating_sub(1);
        let level = |line: &str| {
            let (state, level) = line.split_once(',')?;
            Some((state.to_owned(), level.parse().ok()?))
        };
        let levels = reader.times(rows, |reader| reader.read(level))?;
        Ok(PriceLevels(levels))
    }

    /// The level of a state in thousandths of the nation's 100; the territories have none.
    pub fn of(&self, state: &str) -> Option<u32> {
        let level = self.0.iter().find(|(other, _)| other == state);
        level.map(|(_, level)| *level)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_state_has_a_level() {
        let levels = PriceLevels::parse("price-levels 1\nAK,102359\nMS,86953\n").unwrap();
        assert_eq!(levels.of("MS"), Some(86_953));
        assert_eq!(levels.of("PR"), None);
        assert!(PriceLevels::parse("price-levels 1\nAK").is_err());
    }
}
