//! What is known of the occupations of a major group.

use super::list::{Join, series_of};
use super::reader::{FileError, Reader, numbers, optional};
use crate::keyed::keyed;

/// How important an element is for an occupation and how much of it is needed, as published.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rating {
    /// 1 (not important) to 5 (extremely important), in hundredths.
    pub importance: u16,
    /// 0 to 7, in hundredths. Not to be shown where it is not relevant.
    pub level: u16,
    /// `false` where O*NET marks the level as not relevant to the job.
    pub is_relevant: bool,
    /// `false` where O*NET recommends to suppress the estimate.
    pub is_importance_sure: bool,
    pub is_level_sure: bool,
}

keyed! {
    /// What the Bureau of Labor Statistics holds to be the typical education at entry.
    Entry {
        NoCredential "no_credential",
        HighSchool "high_school",
        SomeCollege "some_college",
        /// Postsecondary, no degree.
        Certificate "certificate",
        Associate "associate",
        Bachelor "bachelor",
        Master "master",
        DoctoralOrProfessional "doctoral_or_professional",
    }
}

keyed! {
    /// Typical experience in a related occupation.
    Experience {
        None "none",
        UnderFiveYears "under_5_years",
        FiveYearsOrMore "5_years_or_more",
    }
}

keyed! {
    /// Typical training on the job.
    Training {
        None "none",
        /// Up to a month.
        ShortTerm "short_term",
        /// One to twelve months.
        ModerateTerm "moderate_term",
        /// Over a year.
        LongTerm "long_term",
        Apprenticeship "apprenticeship",
        InternshipResidency "internship_residency",
    }
}

/// What is projected for 2034. All of it is of the series, which several occupations can share.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Outlook {
    pub series: Option<String>,
    pub join: Join,
    /// Jobs in hundreds; those of 2024 are in the list.
    pub jobs_2034: Option<u32>,
    /// Over the decade, in tenths of a percent.
    pub growth: Option<i32>,
    /// A year, in hundreds: growth, and people who leave. Not vacancies. Zero is fewer than fifty.
    pub openings: Option<u32>,
    pub entry: Option<Entry>,
    pub experience: Option<Experience>,
    pub training: Option<Training>,
}

/// How many people in an occupation say that it requires a level of education.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Education {
    /// In hundredths of a percent.
    pub share: u16,
    pub is_sure: bool,
}

/// A program that is often asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Software {
    /// Its place in [`Occupations::software`](super::Occupations::software).
    pub name: usize,
    /// Often asked for across occupations.
    pub is_hot: bool,
    /// Often asked for in postings for this one.
    pub is_in_demand: bool,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Profile {
    pub code: String,
    pub outlook: Option<Outlook>,
    /// Realistic, investigative, artistic, social, enterprising, conventional: 1 to 7, in
    /// hundredths. Estimates by a model.
    pub interests: Option<[u16; 6]>,
    /// By the place of the element; empty if the occupation is not rated.
    pub ratings: Vec<Rating>,
    /// Below high school, high school, certificate, some college, associate's, bachelor's,
    /// certificate after it, master's, certificate after it, first professional, doctoral,
    /// post-doctoral.
    pub education: Option<[Education; 12]>,
    pub software: Vec<Software>,
    /// By their place in the list, the closest first.
    pub related: Vec<usize>,
}

/// The profiles of a major group.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Group(Vec<Profile>);

impl Group {
    /// Reads a file `group-…`.
    ///
    /// # Errors
    /// For a file of another form.
    pub fn parse(text: &str) -> Result<Group, FileError> {
        let (mut reader, [count]) = Reader::open(text, "group")?;
        reader.times(count, profile).map(Group)
    }

    /// The profile of an occupation of the group.
    pub fn find(&self, code: &str) -> Option<&Profile> {
        self.0.iter().find(|profile| profile.code == code)
    }
}

fn profile(reader: &mut Reader) -> Result<Profile, FileError> {
    let code = reader.next()?.to_owned();
    let outlook = reader.read(|line| outlook(&code, line))?;
    let interests = reader.read(|line| match line {
        "" => Some(None),
        _ => numbers(line)?.try_into().ok().map(Some),
    })?;
    let importances: Vec<u16> = reader.read(numbers)?;
    let levels: Vec<u16> = reader.read(numbers)?;
    let flags = reader.read(|line| line.chars().map(|flag| flag.to_digit(8)).collect())?;
    let flags: Vec<u32> = flags;
    if levels.len() != importances.len() || flags.len() != importances.len() {
        return Err(reader.fault());
    }
    let ratings = importances.into_iter().zip(levels).zip(flags);
    let rating = |((importance, level), flag): ((u16, u16), u32)| Rating {
        importance,
        level,
        is_relevant: flag & 1 == 0,
        is_importance_sure: flag & 2 == 0,
        is_level_sure: flag & 4 == 0,
    };
    Ok(Profile {
        outlook,
        interests,
        ratings: ratings.map(rating).collect(),
        education: reader.read(education)?,
        software: reader.read(software)?,
        related: reader.read(numbers)?,
        code,
    })
}

fn outlook(code: &str, line: &str) -> Option<Option<Outlook>> {
    if line.is_empty() {
        return Some(None);
    }
    let cells: Vec<&str> = line.split(',').collect();
    let [
        series,
        join,
        jobs,
        growth,
        openings,
        entry,
        experience,
        training,
    ] = cells.try_into().ok()?;
    let join = Join::from_letter(join)?;
    Some(Some(Outlook {
        series: series_of(code, series, join)?,
        join,
        jobs_2034: optional(jobs)?,
        growth: optional(growth)?,
        openings: optional(openings)?,
        entry: choice(entry, Entry::from_key)?,
        experience: choice(experience, Experience::from_key)?,
        training: choice(training, Training::from_key)?,
    }))
}

fn choice<T>(key: &str, from_key: fn(&str) -> Option<T>) -> Option<Option<T>> {
    match key {
        "" => Some(None),
        _ => from_key(key).map(Some),
    }
}

fn education(line: &str) -> Option<Option<[Education; 12]>> {
    if line.is_empty() {
        return Some(None);
    }
    let share = |text: &str| {
        let digits = text.trim_end_matches('!');
        Some(Education {
            share: optional(digits)?.unwrap_or_default(),
            is_sure: digits.len() == text.len(),
        })
    };
    let shares: Option<Vec<Education>> = line.split(',').map(share).collect();
    shares?.try_into().ok().map(Some)
}

fn software(line: &str) -> Option<Vec<Software>> {
    let program = |text: &str| {
        let (text, is_hot) = text
            .strip_suffix('-')
            .map_or((text, true), |it| (it, false));
        let in_demand = text.strip_suffix('*');
        Some(Software {
            name: in_demand.unwrap_or(text).parse().ok()?,
            is_hot,
            is_in_demand: in_demand.is_some(),
        })
    };
    match line {
        "" => Some(Vec::new()),
        _ => line.split(',').map(program).collect(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const FILE: &str = "group 1 2\n11-1011.00\n,e,3227,-43,0,bachelor,none,short_term\n\
        130,324,191,352,688,500\n412,300\n462,350\n06\n,446,!,,,10!,,,,,,9544\n3,4*,5*-\n1,2\n\
        11-9199.00\n\n\n\n\n\n\n\n\n";

    #[test]
    fn profiles_are_read() {
        let group = Group::parse(FILE).unwrap();
        let chief = group.find("11-1011.00").unwrap();
        let outlook = chief.outlook.as_ref().unwrap();
        assert_eq!((outlook.growth, outlook.openings), (Some(-43), Some(0)));
        assert_eq!(outlook.entry, Some(Entry::Bachelor));
        assert_eq!(chief.ratings[0].importance, 412);
        assert!(chief.ratings[0].is_relevant && !chief.ratings[1].is_level_sure);
        assert!(!chief.ratings[1].is_importance_sure);
        let education = chief.education.unwrap();
        assert_eq!((education[1].share, education[11].share), (446, 9544));
        assert!(education[1].is_sure && !education[2].is_sure && !education[5].is_sure);
        let programs: Vec<_> = chief
            .software
            .iter()
            .map(|it| (it.name, it.is_hot, it.is_in_demand))
            .collect();
        assert_eq!(
            programs,
            [(3, true, false), (4, true, true), (5, false, true)]
        );
        let other = group.find("11-9199.00").unwrap();
        assert!(other.ratings.is_empty() && other.outlook.is_none() && other.education.is_none());
        assert_eq!(group.find("11-2011.00"), None);
    }

    #[test]
    fn what_does_not_fit_is_refused_with_its_line() {
        for (from, to, line) in [
            ("06\n", "0\n", 7),
            ("bachelor", "Bachelor", 3),
            ("9544\n", "9544,1\n", 8),
            ("130,", "", 4),
            ("1,2\n", "1,x\n", 10),
        ] {
            let file = FILE.replacen(from, to, 1);
            assert_eq!(Group::parse(&file), Err(FileError { line }), "{from}");
        }
    }
}
