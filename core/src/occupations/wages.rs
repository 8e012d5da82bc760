//! Pay of wage and salary workers, by series and area.

use super::reader::{FileError, Reader, optional};
use crate::keyed::keyed;

keyed! {
    /// The percentiles that are published.
    Percentile {
        P10 "p10",
        P25 "p25",
        /// The median.
        P50 "p50",
        P75 "p75",
        P90 "p90",
    }
}

keyed! {
    /// Which pay is published.
    PayBasis {
        /// By the year and by the hour, where a year has 2,080 hours.
        Both "both",
        /// By the year only, as of teachers: there is no hourly pay.
        Annual "annual",
        /// By the hour only, as of actors: not to be multiplied by 2,080.
        Hourly "hourly",
    }
}

keyed! {
    /// What was not released.
    Suppressed {
        Nothing "no",
        Employment "employment",
        Wages "wages",
        Both "both",
    }
}

keyed! {
    /// Which percentiles are withheld because they are too high: at or above $115.00 an hour or
    /// $239,200 a year.
    TopCoded {
        Nothing "no",
        P90 "p90",
        All "all",
    }
}

/// The pay of a series in an area.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Wage {
    /// To the nearest ten; `None` if withheld.
    pub workers: Option<u32>,
    /// Dollars a year.
    pub annual: [Option<u32>; 5],
    /// Cents an hour.
    pub hourly: [Option<u32>; 5],
    /// Relative standard errors of workers and of mean pay, in tenths of a percent.
    pub workers_error: Option<u16>,
    pub pay_error: Option<u16>,
    /// `None` if pay is suppressed.
    pub basis: Option<PayBasis>,
    pub suppressed: Suppressed,
    pub top_coded: TopCoded,
}

/// What a line of pay is for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Series {
    /// `00-0000` for all occupations, `29-0000` for a major group.
    pub code: String,
    pub title: String,
}

/// The pay of every series in an area, in the order of [`NationalWages::series`]. `None`: not
/// published there, which is not "nobody works there".
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Wages(Vec<Option<Wage>>);

impl Wages {
    /// Reads the file of a state.
    ///
    /// # Errors
    /// For a file of another form.
    pub fn parse(text: &str) -> Result<Wages, FileError> {
        let (mut reader, [count]) = Reader::open(text, "wages")?;
        reader.times(count, |reader| reader.read(wage)).map(Wages)
    }

    /// The pay of a series by its place.
    pub fn get(&self, place: usize) -> Option<&Wage> {
        self.0.get(place)?.as_ref()
    }
}

/// The series, and their pay in the whole nation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NationalWages {
    pub series: Vec<Series>,
    pub wages: Wages,
}

impl NationalWages {
    /// Reads the file `wages-us`.
    ///
    /// # Errors
    /// For a file of another form.
    pub fn parse(text: &str) -> Result<NationalWages, FileError> {
        let (mut reader, [count]) = Reader::open(text, "wages")?;
        let line = |line: &str| {
            let (code, rest) = line.split_once('|')?;
            let (title, rest) = rest.split_once('|')?;
            let series = Series {
                code: code.to_owned(),
                title: title.to_owned(),
            };
            Some((series, wage(rest)?))
        };
        let rows = reader.times(count, |reader| reader.read(line))?;
        let (series, wages) = rows.into_iter().unzip();
        Ok(NationalWages {
            series,
            wages: Wages(wages),
        })
    }

    /// The place of a series.
    pub fn place(&self, code: &str) -> Option<usize> {
        self.series
            .binary_search_by(|other| other.code.as_str().cmp(code))
            .ok()
    }
}

fn wage(line: &str) -> Option<Option<Wage>> {
    if line.is_empty() {
        return Some(None);
    }
    let cells: Vec<&str> = line.split(',').collect();
    let [
        workers,
        p10,
        p25,
        p50,
        p75,
        p90,
        cents,
        workers_error,
        pay_error,
        flags,
    ] = cells.try_into().ok()?;
    let flags = if flags.is_empty() { "bnn" } else { flags };
    let mut flags = flags.chars();
    let basis = match flags.next()? {
        'b' => Some(PayBasis::Both),
        'a' => Some(PayBasis::Annual),
        'h' => Some(PayBasis::Hourly),
        '-' => None,
        _ => return None,
    };
    let published = published([p10, p25, p50, p75, p90])?;
    let annual = published.map(|amount| amount?.checked_mul(10));
    let (annual, hourly) = match basis {
        Some(PayBasis::Hourly) => ([None; 5], published),
        Some(PayBasis::Both) => (annual, by_the_hour(annual, cents)?),
        Some(PayBasis::Annual) | None => (annual, [None; 5]),
    };
    Some(Some(Wage {
        workers: match optional::<u32>(workers)? {
            Some(tens) => Some(tens.checked_mul(10)?),
            None => None,
        },
        annual,
        hourly,
        workers_error: optional(workers_error)?,
        pay_error: optional(pay_error)?,
        basis,
        suppressed: match flags.next()? {
            'n' => Suppressed::Nothing,
            'e' => Suppressed::Employment,
            'w' => Suppressed::Wages,
            'b' => Suppressed::Both,
            _ => return None,
        },
        top_coded: match flags.next()? {
            'n' => TopCoded::Nothing,
            'p' => TopCoded::P90,
            'a' => TopCoded::All,
            _ => return None,
        },
    }))
}

/// Amounts, of which each is written as what it has over the one before.
fn published(cells: [&str; 5]) -> Option<[Option<u32>; 5]> {
    let mut amounts = [None; 5];
    let mut before: u32 = 0;
    for (cell, amount) in cells.into_iter().zip(&mut amounts) {
        if let Some(step) = optional::<u32>(cell)? {
            before = before.checked_add(step)?;
            *amount = Some(before);
        }
    }
    Some(amounts)
}

/// Hourly pay in cents, from dollars a year and how many cents each differs from them.
fn by_the_hour(annual: [Option<u32>; 5], cents: &str) -> Option<[Option<u32>; 5]> {
    let cents = if cents.is_empty() { "00000" } else { cents };
    let mut marks = cents.chars();
    let mut hourly = [None; 5];
    for (annual, hourly) in annual.into_iter().zip(&mut hourly) {
        let mark = marks.next()?;
        let Some(annual) = annual else { continue };
        let even = u32::try_from((u64::from(annual) * 100 + 1_040) / 2_080).ok()?;
        *hourly = match mark {
            '0' => Some(even),
            '+' => even.checked_add(1),
            '-' => even.checked_sub(1),
            _ => return None,
        };
    }
    Some(hourly)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn percentiles_are_summed_and_hours_follow() {
        let wage = wage("32557,3493,854,1753,3191,3581,0-00+,0,3,")
            .unwrap()
            .unwrap();
        assert_eq!(wage.workers, Some(325_570));
        assert_eq!(wage.annual[0], Some(34_930));
        assert_eq!(wage.annual[4], Some(128_720));
        assert_eq!(wage.hourly[0], Some(1_679));
        assert_eq!(wage.hourly[1], Some(2_089));
        assert_eq!(wage.hourly[4], Some(6_189));
        assert_eq!(
            (wage.pay_error, wage.basis),
            (Some(3), Some(PayBasis::Both))
        );
    }

    #[test]
    fn what_is_not_given_is_none() {
        assert_eq!(wage(""), Some(None));
        let hidden = wage(",,,,,,,,,-wn").unwrap().unwrap();
        assert_eq!((hidden.workers, hidden.basis), (None, None));
        assert_eq!(hidden.suppressed, Suppressed::Wages);
        let top = wage("12,,,,,,,0,3,bna").unwrap().unwrap();
        assert_eq!((top.annual, top.hourly), ([None; 5], [None; 5]));
        assert_eq!(top.top_coded, TopCoded::All);
        let annual = wage("12,100,1,1,1,,,0,3,anp").unwrap().unwrap();
        assert_eq!(
            annual.annual,
            [Some(1000), Some(1010), Some(1020), Some(1030), None]
        );
        assert_eq!(annual.hourly, [None; 5]);
        let hourly = wage("12,1650,1,1,1,1,,0,3,hnn").unwrap().unwrap();
        assert_eq!((hourly.annual, hourly.hourly[4]), ([None; 5], Some(1654)));
    }

    #[test]
    fn what_does_not_fit_is_refused() {
        for line in [
            "1,2,3",
            "1,1,1,1,1,1,00x00,0,0,",
            "1,-1,1,1,1,1,,0,0,",
            "1,1,1,1,1,1,,0,0,bn",
        ] {
            assert_eq!(wage(line), None, "{line}");
        }
        assert!(Wages::parse("wages 1 2\n\n").is_err());
        let nation = "wages 1 1\n00-0000|All Occupations|1,1,1,1,1,1,,0,0,\n";
        let nation = NationalWages::parse(nation).unwrap();
        assert_eq!(
            (nation.place("00-0000"), nation.place("11-0000")),
            (Some(0), None)
        );
    }
}
