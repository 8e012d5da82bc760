//! What offices ask for in a report. Each template names where that stands and when it was read; an
//! office's own form goes first.

use chrono::{Datelike, Days, Months, NaiveDate};

use super::NetworkSettings;
use super::warnings::workday_from;
use crate::keyed::keyed;

keyed! {
    ReportColumn {
        Date "date",
        /// What kind of entry it is.
        Kind "kind",
        Employer "employer",
        EmployerAddress "employer_address",
        /// A telephone number or an address of e-mail.
        ContactReach "contact_reach",
        /// A person or a title.
        ContactName "contact_name",
        Position "position",
        Reference "reference",
        /// How the reader applied.
        Method "method",
        /// Where the opening was found.
        Source "source",
        /// What was done that is no application: its kind, and its words or name.
        Effort "effort",
        Place "place",
        Minutes "minutes",
        Result "result",
        ResultOn "result_on",
        History "history",
    }
}

keyed! {
    /// Whose office a report is for.
    ReportTemplate {
        General "general",
        Germany "germany",
        Switzerland "switzerland",
        NewYork "new_york",
        Washington "washington",
        Florida "florida",
        Nebraska "nebraska",
        Texas "texas",
        UnitedKingdom "united_kingdom",
    }
}

/// Which days a report is of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ReportPeriod {
    AnyDays,
    CalendarMonth,
}

/// Where it stands what an office asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ReportSource {
    /// A host or a law, in the language of the place.
    pub name: &'static str,
    /// `None` for a law of which there is no lasting address.
    pub address: Option<&'static str>,
}

/// The day on which every source was read: year, month, day.
const READ_ON: (i32, u32, u32) = (2026, 11, 30);

const fn page(name: &'static str, address: &'static str) -> ReportSource {
    ReportSource {
        name,
        address: Some(address),
    }
}

const GERMANY: [ReportSource; 2] = [
    page(
        "bewerbungsflow.de, 31.12.2025",
        "https://bewerbungsflow.de/blog/bewerbungsnachweise-fuers-jobcenter",
    ),
    page(
        "bewerbungsflow.de, 02.01.2026",
        "https://bewerbungsflow.de/blog/nachweis-von-eigenbemuehungen",
    ),
];

/// Of the office's own form no copy was seen.
const SWITZERLAND: [ReportSource; 1] = [page(
    "AVIV Art. 26",
    "https://lawbrary.ch/law/art/AVIV-v2023.02-de-art-26",
)];

/// Three activities a week. An earlier text of the rule, which many pages still have, asked for
/// different days; that of October 2024 does not.
const NEW_YORK: [ReportSource; 2] = [
    page(
        "dol.ny.gov",
        "https://dol.ny.gov/work-search-frequently-asked-questions",
    ),
    ReportSource {
        name: "12 NYCRR 473.4, October 2024",
        address: None,
    },
];

const WASHINGTON: [ReportSource; 1] = [page(
    "esd.wa.gov",
    "https://esd.wa.gov/get-financial-help/unemployment-benefits/weekly-unemployment-claims/job-search-requirements",
)];

/// It asks for five a week, or three in small counties, so no number is suggested.
const FLORIDA: [ReportSource; 1] = [page(
    "worksearchrequirements.com",
    "https://www.worksearchrequirements.com/fl/florida.html",
)];

const NEBRASKA: [ReportSource; 1] = [page(
    "dol.nebraska.gov",
    "https://dol.nebraska.gov/UIBenefits/Claims/FAQ/WorkSearchFAQ",
)];

const TEXAS: [ReportSource; 1] = [page(
    "templatesowl.com",
    "https://templatesowl.com/printable-pdf-forms/example-of-twc-work-search-log",
)];

const UNITED_KINGDOM: [ReportSource; 1] = [page(
    "accesstobenefitsassistance.com",
    "https://www.accesstobenefitsassistance.com/uc-jobseeker/work-search/",
)];

impl ReportTemplate {
    /// The columns that it begins with, in their order; a reader can add others and leave some out.
    pub const fn columns(self) -> &'static [ReportColumn] {
        use ReportColumn::{
            ContactName, ContactReach, Date, Effort, Employer, EmployerAddress, Kind, Method,
            Minutes, Place, Position, Reference, Result, ResultOn, Source,
        };
        match self {
            ReportTemplate::General => &[Date, Kind, Employer, Position, Method, Result, ResultOn],
            ReportTemplate::Germany | ReportTemplate::Switzerland => {
                &[Date, Employer, Position, Method, Result]
            }
            ReportTemplate::NewYork => &[
                Date,
                Employer,
                EmployerAddress,
                ContactReach,
                ContactName,
                Method,
                Position,
                Effort,
            ],
            ReportTemplate::Washington => &[
                Date,
                Position,
                Reference,
                Employer,
                Method,
                ContactReach,
                Effort,
                Place,
            ],
            ReportTemplate::Florida => &[
                Date,
                Method,
                Employer,
                ContactReach,
                EmployerAddress,
                Result,
                Position,
            ],
            ReportTemplate::Nebraska => &[
                Date,
                Employer,
                EmployerAddress,
                ContactReach,
                ContactName,
                Method,
                Position,
            ],
            ReportTemplate::Texas => &[
                Date,
                Kind,
                ContactName,
                Employer,
                ContactReach,
                EmployerAddress,
                Result,
            ],
            ReportTemplate::UnitedKingdom => &[
                Date, Position, Reference, Employer, Source, Method, Result, Minutes,
            ],
        }
    }

    /// How many entries a week are suggested; `None` where that depends on more than the place.
    pub const fn needed(self) -> Option<u32> {
        match self {
            ReportTemplate::NewYork | ReportTemplate::Washington => Some(3),
            _ => None,
        }
    }

    pub const fn period(self) -> ReportPeriod {
        match self {
            ReportTemplate::Switzerland => ReportPeriod::CalendarMonth,
            _ => ReportPeriod::AnyDays,
        }
    }

    /// By when a report up to `to` must be handed in: in Switzerland, the fifth of the next month or
    /// the next working day, of which holidays are not known here. `None` where there is no such rule.
    pub fn due(self, to: NaiveDate) -> Option<NaiveDate> {
        match self.period() {
            ReportPeriod::AnyDays => None,
            ReportPeriod::CalendarMonth => {
                let (_, last) = calendar_month(to)?;
                last.checked_add_days(Days::new(5)).and_then(workday_from)
            }
        }
    }

    /// The day on which its sources were read; `None` without any.
    pub fn read_on(self) -> Option<NaiveDate> {
        let (year, month, day) = READ_ON;
        let has_sources = !self.sources().is_empty();
        NaiveDate::from_ymd_opt(year, month, day).filter(|_| has_sources)
    }

    /// None for the general one.
    pub const fn sources(self) -> &'static [ReportSource] {
        match self {
            ReportTemplate::General => &[],
            ReportTemplate::Germany => &GERMANY,
            ReportTemplate::Switzerland => &SWITZERLAND,
            ReportTemplate::NewYork => &NEW_YORK,
            ReportTemplate::Washington => &WASHINGTON,
            ReportTemplate::Florida => &FLORIDA,
            ReportTemplate::Nebraska => &NEBRASKA,
            ReportTemplate::Texas => &TEXAS,
            ReportTemplate::UnitedKingdom => &UNITED_KINGDOM,
        }
    }
}

impl NetworkSettings {
    /// The chosen template; the general one while none is, or one of a later version.
    pub fn template(&self) -> ReportTemplate {
        let chosen = ReportTemplate::from_key(&self.report_template.value);
        chosen.unwrap_or(ReportTemplate::General)
    }

    /// The chosen columns, each once; those of the template while none are chosen.
    pub fn columns(&self) -> Vec<ReportColumn> {
        let keys = self.report_columns.value.iter();
        let mut columns = Vec::new();
        for column in keys.filter_map(|key| ReportColumn::from_key(key)) {
            if !columns.contains(&column) {
                columns.push(column);
            }
        }
        match columns.is_empty() {
            true => self.template().columns().to_vec(),
            false => columns,
        }
    }

    /// How many entries a week are asked for: what the reader says, else the template.
    pub fn entries_needed(&self) -> Option<u32> {
        let own = self
            .needed
            .value
            .and_then(|needed| u32::try_from(needed).ok());
        own.or_else(|| self.template().needed())
    }
}

/// The first and the last day of the month that a day is in.
pub fn calendar_month(day: NaiveDate) -> Option<(NaiveDate, NaiveDate)> {
    let first = day.with_day(1)?;
    let last = first.checked_add_months(Months::new(1))?.pred_opt()?;
    Some((first, last))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::day::date_from_text;

    fn day(text: &str) -> NaiveDate {
        date_from_text(text).unwrap()
    }

    #[test]
    fn a_template_has_each_column_once_and_says_where_it_stands() {
        for template in ReportTemplate::ALL {
            let columns = template.columns();
            for column in columns {
                let same = columns.iter().filter(|other| *other == column);
                assert_eq!(same.count(), 1, "{template:?} {column:?}");
            }
            assert_eq!(columns.first(), Some(&ReportColumn::Date));
            assert!(columns.contains(&ReportColumn::Employer));
            let is_general = template == ReportTemplate::General;
            assert_eq!(template.sources().is_empty(), is_general);
            assert_eq!(template.read_on().is_none(), is_general);
            for address in template.sources().iter().filter_map(|it| it.address) {
                let link = crate::web_link::read(address);
                assert_eq!(link, Ok(Some(address.to_owned())));
            }
        }
    }

    #[test]
    fn only_what_holds_for_all_of_a_place_is_suggested() {
        use ReportTemplate::{Florida, NewYork, Washington};
        let needed = ReportTemplate::ALL.into_iter();
        let needed = needed.filter(|it| it.needed() == Some(3));
        assert_eq!(needed.collect::<Vec<_>>(), [NewYork, Washington]);
        assert_eq!(Florida.needed(), None);
    }

    #[test]
    fn what_the_reader_chose_goes_before_the_template() {
        let mut settings = NetworkSettings::new(1);
        assert_eq!(settings.template(), ReportTemplate::General);
        assert_eq!(settings.entries_needed(), None);
        settings.report_template.value = "new_york".to_owned();
        assert_eq!(settings.entries_needed(), Some(3));
        assert_eq!(settings.columns(), ReportTemplate::NewYork.columns());
        settings.needed.value = Some(0);
        assert_eq!(settings.entries_needed(), Some(0));
        let columns = ["result", "date", "weather", "result"];
        settings.report_columns.value = columns.map(str::to_owned).to_vec();
        let chosen = [ReportColumn::Result, ReportColumn::Date];
        assert_eq!(settings.columns(), chosen);
        settings.report_template.value = "moon".to_owned();
        assert_eq!(settings.template(), ReportTemplate::General);
    }

    #[test]
    fn a_month_is_handed_in_on_the_fifth_or_the_working_day_after() {
        let check = |to: &str, due: &str| {
            assert_eq!(ReportTemplate::Switzerland.due(day(to)), Some(day(due)));
        };
        check("2027-03-31", "2027-04-05");
        check("2027-03-10", "2027-04-05");
        check("2027-05-31", "2027-06-07");
        check("2027-08-31", "2027-09-06");
        check("2026-12-31", "2027-01-05");
        assert_eq!(ReportTemplate::Germany.due(day("2027-03-31")), None);
        assert_eq!(ReportTemplate::Switzerland.due(NaiveDate::MAX), None);
        let (first, last) = calendar_month(day("2028-02-29")).unwrap();
        assert_eq!((first, last), (day("2028-02-01"), day("2028-02-29")));
    }
}
