//! Where to find help, by country. Numbers change, so one that was not checked within twelve months
//! is not shown.

use chrono::{Months, NaiveDate};

use crate::json::Json;
use crate::record::DecodeError;
use crate::record::codec::{day, list};

/// Numbers to call, with their sources.
const FILE: &str = include_str!("../../../facts/help.json");

/// A number is shown for so many months after it was checked.
const CHECKED_MONTHS: Months = Months::new(12);

/// A number to call.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HelpNumber {
    /// What it calls itself; empty for an emergency number.
    pub name: String,
    /// As it is written.
    pub number: String,
    /// The page on which it was checked.
    pub source: String,
    pub checked_on: NaiveDate,
}

/// The numbers of a country.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct HelpNumbers {
    /// In danger.
    pub emergency: Vec<HelpNumber>,
    /// To talk to somebody.
    pub lines: Vec<HelpNumber>,
}

/// What is known of where help is.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct HelpDirectory {
    /// The address of a list of help lines all over the world.
    pub world: String,
    countries: Vec<(String, HelpNumbers)>,
}

impl HelpNumber {
    /// Whether it was checked within twelve months.
    pub fn is_fresh(&self, today: NaiveDate) -> bool {
        let last = self.checked_on.checked_add_months(CHECKED_MONTHS);
        last.is_none_or(|last| today <= last)
    }

    /// The address that calls it.
    pub fn call_url(&self) -> String {
        let digits = self.number.chars().filter(char::is_ascii_digit);
        "tel:".chars().chain(digits).collect()
    }
}

impl HelpDirectory {
    /// The directory; empty if its file could not be read, which a test rules out.
    pub fn load() -> HelpDirectory {
        serde_json::from_str(FILE).map_or_else(
            |_| HelpDirectory::default(),
            |json| read(json).unwrap_or_default(),
        )
    }

    /// The countries it has numbers of, two letters each.
    pub fn countries(&self) -> impl Iterator<Item = &str> {
        self.countries.iter().map(|(country, _)| country.as_str())
    }

    /// The numbers of a country that were checked within twelve months; without any only
    /// [`HelpDirectory::world`] is to be shown.
    pub fn of(&self, country: &str, today: NaiveDate) -> HelpNumbers {
        let mut countries = self.countries.iter();
        let found = countries.find(|(other, _)| other == country);
        let fresh = |numbers: &[HelpNumber]| {
            let fresh = numbers.iter().filter(|number| number.is_fresh(today));
            fresh.cloned().collect()
        };
        found.map_or_else(HelpNumbers::default, |(_, numbers)| HelpNumbers {
            emergency: fresh(&numbers.emergency),
            lines: fresh(&numbers.lines),
        })
    }
}

fn read(json: Json) -> Result<HelpDirectory, DecodeError> {
    let mut file = json.members(&["world", "countries"], &[])?;
    Ok(HelpDirectory {
        world: file.read("world", Json::text)?,
        countries: file.read("countries", |all| list(all, read_country))?,
    })
}

fn read_country(json: Json) -> Result<(String, HelpNumbers), DecodeError> {
    let mut country = json.members(&["country", "emergency", "lines"], &[])?;
    let numbers = HelpNumbers {
        emergency: country.read("emergency", |all| list(all, read_number))?,
        lines: country.read("lines", |all| list(all, read_number))?,
    };
    Ok((country.read("country", Json::text)?, numbers))
}

fn read_number(json: Json) -> Result<HelpNumber, DecodeError> {
    let mut number = json.members(&["name", "number", "source", "checked"], &[])?;
    Ok(HelpNumber {
        name: number.read("name", Json::text)?,
        number: number.read("number", Json::text)?,
        source: number.read("source", Json::text)?,
        checked_on: number.read("checked", day)?,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::day::date_from_text;

    fn day(text: &str) -> NaiveDate {
        date_from_text(text).unwrap()
    }

    #[test]
    fn every_number_of_the_file_is_read() {
        let directory = read(serde_json::from_str(FILE).unwrap()).unwrap();
        assert_eq!(directory, HelpDirectory::load());
        assert!(directory.world.starts_with("https://"));
        let countries: Vec<&str> = directory.countries().collect();
        assert_eq!(countries, ["US", "GB", "DE", "AT", "AU"]);
        let mut count = 0;
        for (country, numbers) in &directory.countries {
            assert!(
                !numbers.emergency.is_empty() && !numbers.lines.is_empty(),
                "{country}"
            );
            assert!(numbers.lines.iter().all(|line| !line.name.is_empty()));
            for number in numbers.emergency.iter().chain(&numbers.lines) {
                assert!(number.source.starts_with("https://"), "{number:?}");
                let is_plain = |sign: char| sign.is_ascii_digit() || sign == ' ';
                assert!(number.number.chars().all(is_plain), "{number:?}");
                count += 1;
            }
        }
        assert_eq!(count, FILE.matches("\"number\"").count());
    }

    #[test]
    fn a_number_that_was_not_checked_for_a_year_is_not_shown() {
        let directory = HelpDirectory::load();
        let checked = directory.countries[0].1.lines[0].checked_on;
        let year_on = checked.checked_add_months(CHECKED_MONTHS).unwrap();
        assert!(!directory.of("US", year_on).lines.is_empty());
        assert_eq!(
            directory.of("US", year_on.succ_opt().unwrap()),
            HelpNumbers::default()
        );
        assert_eq!(directory.of("FR", checked), HelpNumbers::default());
        let leap = HelpNumber {
            checked_on: day("2028-02-29"),
            ..directory.countries[0].1.lines[0].clone()
        };
        assert!(leap.is_fresh(day("2029-02-28")) && !leap.is_fresh(day("2029-03-01")));
        // A clock that was set back hides nothing.
        assert!(leap.is_fresh(day("2020-01-01")));
    }

    #[test]
    fn a_number_is_called_by_its_digits() {
        let directory = HelpDirectory::load();
        let lines = |country| {
            let today = directory.countries[0].1.lines[0].checked_on;
            let lines = directory.of(country, today).lines;
            lines.iter().map(HelpNumber::call_url).collect::<Vec<_>>()
        };
        assert_eq!(lines("AU"), ["tel:131114"]);
        assert_eq!(lines("US"), ["tel:988"]);
        assert_eq!(lines("GB"), ["tel:116123"]);
        assert_eq!(lines("DE"), ["tel:08001110111", "tel:08001110222"]);
        assert_eq!(lines("AT"), ["tel:142"]);
    }

    #[test]
    fn what_is_no_directory_is_refused() {
        let read = |text: &str| read(serde_json::from_str(text).unwrap());
        for (was, is) in [
            ("\"checked\": \"", "\"checked\": \"on "),
            ("\"world\"", "\"everywhere\""),
            ("\"number\"", "\"digits\""),
        ] {
            assert!(read(&FILE.replace(was, is)).is_err(), "{is}");
        }
    }
}
