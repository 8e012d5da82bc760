//! Which files of dated law a comparison needs, by their names without the ending.

/// The file of the cities and counties that tax wages. There is one, for every year.
pub const PLACES_FILE: &str = "local-2026";

/// The file of the states for a tax year. For an earlier or later year than there is one for, it is
/// the nearest, and the outcome says that the law is of another year.
pub const fn states_file(year: u16) -> &'static str {
    match year {
        ..=2025 => "states-2025",
        2026 => "states-2026",
        2027.. => "states-2027",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::offers::law::{YEARS, law_of};
    use crate::offers::tax::local::LocalYear;
    use crate::offers::tax::state::StateYear;

    /// The files that lie there.
    const FILES: [(&str, &str); 4] = [
        (
            "states-2025",
            include_str!("../../../../facts/us/states-2025.json"),
        ),
        (
            "states-2026",
            include_str!("../../../../facts/us/states-2026.json"),
        ),
        (
            "states-2027",
            include_str!("../../../../facts/us/states-2027.json"),
        ),
        (
            "local-2026",
            include_str!("../../../../facts/us/local-2026.json"),
        ),
    ];

    fn file(name: &str) -> &'static str {
        FILES.iter().find(|(file, _)| *file == name).unwrap().1
    }

    #[test]
    fn every_year_of_federal_law_has_a_file_of_its_states() {
        for year in YEARS {
            assert_eq!(states_file(year), format!("states-{year}"));
            StateYear::parse(file(states_file(year))).unwrap();
        }
        LocalYear::parse(file(PLACES_FILE)).unwrap();
    }

    #[test]
    fn states_and_federal_law_are_of_the_same_year() {
        for year in 2020..2032 {
            assert_eq!(
                states_file(year),
                format!("states-{}", law_of(year).law.year)
            );
        }
    }
}
