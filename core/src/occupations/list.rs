//! The list of occupations, and the names that other files mean by a place in it.

use super::FileError;
use super::reader::{Reader, optional};

/// A skill or an area of knowledge that occupations are rated by.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Element {
    /// O*NET's id. Two elements are called Mathematics.
    pub id: String,
    pub name: String,
    /// Whether it is a skill, rated by analysts; else knowledge, rated by people in the job.
    pub is_skill: bool,
}

/// How a series of pay or outlook fits an occupation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Join {
    /// It is of the same six-digit code.
    Exact,
    /// It is of the broad group that the code belongs to.
    Broad,
    /// It is of several codes together.
    Combined,
    /// There is none.
    None,
}

impl Join {
    pub(super) fn from_letter(letter: &str) -> Option<Join> {
        match letter {
            "e" => Some(Join::Exact),
            "b" => Some(Join::Broad),
            "c" => Some(Join::Combined),
            "n" => Some(Join::None),
            _ => None,
        }
    }

    /// The word for it in the tables.
    pub const fn key(self) -> &'static str {
        match self {
            Join::Exact => "exact",
            Join::Broad => "broad",
            Join::Combined => "combined",
            Join::None => "none",
        }
    }
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Occupation {
    /// O*NET-SOC 2019.
    pub code: String,
    pub title: String,
    /// Whether O*NET describes it; it only names the others.
    pub is_described: bool,
    /// How much preparation it needs, 2 (little or some) to 5 (extensive).
    pub zone: Option<u8>,
    /// The series of its pay.
    pub pay_series: Option<String>,
    pub pay_join: Join,
    /// The years of its ratings of skills and of knowledge; `None` if it is not rated.
    pub rated_in: Option<(u16, u16)>,
    /// Jobs in 2024 in hundreds, of the series that its outlook has.
    pub jobs_2024: Option<u32>,
}

/// All occupations, in the order of their codes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Occupations {
    pub elements: Vec<Element>,
    /// The names of programs.
    pub software: Vec<String>,
    pub all: Vec<Occupation>,
    /// What jobs are called in Britain, each with the place of its occupation.
    pub british: Vec<(String, usize)>,
}

impl Occupations {
    /// Reads the file `occupations`.
    ///
    /// # Errors
    /// For a file of another form.
    pub fn parse(text: &str) -> Result<Occupations, FileError> {
        let (mut reader, [elements, software, count, british]) = Reader::open(text, "occupations")?;
        let elements = reader.times(elements, |reader| reader.read(element))?;
        let software = reader.times(software, |reader| reader.next().map(str::to_owned))?;
        let all = reader.times(count, |reader| reader.read(occupation))?;
        let british = reader.times(british, |reader| reader.read(british_title))?;
        Ok(Occupations {
            elements,
            software,
            all,
            british,
        })
    }

    /// The place of an occupation; `None` for a code that is not there.
    pub fn place(&self, code: &str) -> Option<usize> {
        self.all
            .binary_search_by(|other| other.code.as_str().cmp(code))
            .ok()
    }

    /// An occupation by its code.
    pub fn find(&self, code: &str) -> Option<&Occupation> {
        self.all.get(self.place(code)?)
    }

    /// A code as the query of an address can hold it.
    pub fn address_of(code: &str) -> String {
        code.replace(['-', '.'], "_")
    }

    /// The code of a text that [`Occupations::address_of`] made.
    pub fn code_of(address: &str) -> String {
        address.replacen('_', "-", 1).replacen('_', ".", 1)
    }

    /// Of some occupations by their place the first that are rated.
    pub fn rated_of(&self, places: &[usize], most: usize) -> Vec<usize> {
        let rated = places.iter().copied().filter(|place| {
            let occupation = self.all.get(*place);
            occupation.is_some_and(|occupation| occupation.rated_in.is_some())
        });
        rated.take(most).collect()
    }

    /// The place of an element.
    pub fn element(&self, id: &str) -> Option<usize> {
        self.elements.iter().position(|element| element.id == id)
    }
}

fn element(line: &str) -> Option<Element> {
    let mut cells = line.split('|');
    let mut next = || cells.next();
    Some(Element {
        id: next()?.to_owned(),
        is_skill: next()? == "s",
        name: next()?.to_owned(),
    })
}

fn occupation(line: &str) -> Option<Occupation> {
    let cells: Vec<&str> = line.split('|').collect();
    let [code, title, described, zone, series, join, years, jobs] = cells.try_into().ok()?;
    let pay_join = Join::from_letter(join)?;
    Some(Occupation {
        code: code.to_owned(),
        title: title.to_owned(),
        is_described: described == "y",
        zone: optional(zone)?,
        pay_series: series_of(code, series, pay_join)?,
        pay_join,
        rated_in: years_of(years)?,
        jobs_2024: optional(jobs)?,
    })
}

fn british_title(line: &str) -> Option<(String, usize)> {
    let (title, place) = line.split_once('|')?;
    Some((title.to_owned(), place.parse().ok()?))
}

/// The series of an occupation's pay or outlook, if there is one.
pub(super) fn series_of(code: &str, series: &str, join: Join) -> Option<Option<String>> {
    match (join, series) {
        (Join::None, _) => Some(None),
        (_, "") => code.get(..7).map(|own| Some(own.to_owned())),
        _ => Some(Some(series.to_owned())),
    }
}

/// One year for both kinds of rating, or one for each.
fn years_of(text: &str) -> Option<Option<(u16, u16)>> {
    if text.is_empty() {
        return Some(None);
    }
    let (skills, knowledge) = text.split_once('/').unwrap_or((text, text));
    Some(Some((skills.parse().ok()?, knowledge.parse().ok()?)))
}

#[cfg(test)]
mod tests {
    use super::*;

    const FILE: &str = "occupations 1 1 1 2 1\n2.A.1.a|s|Reading\nExcel\n\
        11-1011.00|Chief Executives|y|5||e|2023|3094\n\
        21-1011.00|Counselors||4|21-1018|c|2011/2020|\n\
        Managing Director|0\n";

    #[test]
    fn a_list_is_read() {
        let list = Occupations::parse(FILE).unwrap();
        let chief = list.find("11-1011.00").unwrap();
        assert_eq!(chief.pay_series.as_deref(), Some("11-1011"));
        assert_eq!((chief.zone, chief.rated_in), (Some(5), Some((2023, 2023))));
        assert_eq!(chief.jobs_2024, Some(3094));
        let counselor = list.find("21-1011.00").unwrap();
        assert_eq!(counselor.pay_series.as_deref(), Some("21-1018"));
        assert_eq!(counselor.pay_join.key(), "combined");
        assert_eq!(counselor.rated_in, Some((2011, 2020)));
        assert_eq!((counselor.is_described, counselor.jobs_2024), (false, None));
        assert_eq!(list.british, [("Managing Director".to_owned(), 0)]);
        assert_eq!(list.place("99-9999.99"), None);
        assert_eq!(list.element("2.A.1.a"), Some(0));
    }

    #[test]
    fn a_code_survives_an_address() {
        let address = Occupations::address_of("13-1071.00");
        assert_eq!(address, "13_1071_00");
        assert_eq!(Occupations::code_of(&address), "13-1071.00");
    }

    #[test]
    fn close_occupations_are_offered_if_they_are_rated() {
        let file = FILE.replace("|2011/2020|", "||");
        let list = Occupations::parse(&file).unwrap();
        assert_eq!(list.rated_of(&[1, 0, 7], 5), [0]);
        assert!(list.rated_of(&[0], 0).is_empty());
    }

    #[test]
    fn a_file_that_is_cut_off_is_refused() {
        for end in 1..FILE.lines().count() {
            let lines: Vec<&str> = FILE.lines().take(end).collect();
            assert!(Occupations::parse(&lines.join("\n")).is_err(), "{end}");
        }
        let wrong = FILE.replace("|e|", "|x|");
        assert_eq!(Occupations::parse(&wrong), Err(FileError { line: 4 }));
    }
}
