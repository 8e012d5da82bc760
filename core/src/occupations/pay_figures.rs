//! What is published of the pay of an occupation in an area, ready to be shown.

use super::pay_band::{FEW_WORKERS, TOP_CODE_HOUR, TOP_CODE_YEAR, UNSURE_ERROR};
use super::{
    BandPlace, NationalWages, Occupation, PayBasis, PayUnit, Percentile, Series, TopCoded, Wage,
    Wages,
};
use crate::money::Money;

/// A percentile as it is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PayFigure {
    Amount(Money),
    /// Withheld as too high: it is this or more.
    OrMore(Money),
    NotPublished,
}

/// What can be said in a sentence.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PaySummary {
    /// The occupation has no series of pay.
    NoSeries,
    /// Nothing is published for the area.
    NotPublished,
    /// Eight in ten earn between `low` and `high`.
    Band {
        unit: PayUnit,
        low: Money,
        middle: Money,
        high: Money,
    },
    /// The highest pay is withheld.
    OpenBand {
        unit: PayUnit,
        low: Money,
        middle: Money,
        top: Money,
    },
    /// Even the middle is withheld.
    HighMiddle { unit: PayUnit, top: Money },
    /// Some of it is missing: the table says what there is.
    Parts,
}

/// The pay of an occupation in an area.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PayFigures<'a> {
    pub occupation: &'a Occupation,
    pub series: Option<&'a Series>,
    /// `None`: not published there, which is not "nobody works there".
    pub wage: Option<&'a Wage>,
    pub is_state: bool,
}

impl<'a> PayFigures<'a> {
    /// In a state, or in the nation.
    pub fn new(
        occupation: &'a Occupation,
        nation: &'a NationalWages,
        state: Option<&'a Wages>,
    ) -> PayFigures<'a> {
        let code = occupation.pay_series.as_deref();
        let place = code.and_then(|code| nation.place(code));
        PayFigures {
            occupation,
            series: place.and_then(|place| nation.series.get(place)),
            wage: place.and_then(|place| state.unwrap_or(&nation.wages).get(place)),
            is_state: state.is_some(),
        }
    }

    /// Whose pay it is, where that is another title than the occupation's.
    pub fn of_others(&self) -> Option<&'a str> {
        let title = self.series.map(|series| series.title.as_str());
        title.filter(|title| *title != self.occupation.title)
    }

    /// For the comparison with somebody's pay.
    pub fn place(&self) -> BandPlace<'a> {
        BandPlace {
            has_series: self.occupation.pay_series.is_some(),
            wage: self.wage,
            is_state: self.is_state,
        }
    }

    /// Which pay is published.
    pub fn basis(&self) -> Option<PayBasis> {
        self.wage?.basis
    }

    /// The percentiles in a unit; `None` where it has none.
    pub fn percentiles(&self, unit: PayUnit) -> Option<[(Percentile, PayFigure); 5]> {
        let wage = self.wage?;
        let (amounts, top) = match (unit, wage.basis?) {
            (PayUnit::Annual, PayBasis::Both | PayBasis::Annual) => {
                (wage.annual.map(|it| it.map(whole)), TOP_CODE_YEAR)
            }
            (PayUnit::Hourly, PayBasis::Both | PayBasis::Hourly) => {
                (wage.hourly.map(|it| it.map(cents)), TOP_CODE_HOUR)
            }
            _ => return None,
        };
        // What is withheld is no less than what is published below it, which can be more than that.
        let mut least = top;
        let mut amounts = amounts.into_iter();
        Some(Percentile::ALL.map(|percentile| {
            let amount = amounts.next().flatten();
            least = amount.map_or(least, |amount| least.max(amount));
            let figure = match amount {
                Some(amount) => PayFigure::Amount(amount),
                None if is_withheld(wage, percentile) => PayFigure::OrMore(least),
                None => PayFigure::NotPublished,
            };
            (percentile, figure)
        }))
    }

    pub fn summary(&self) -> PaySummary {
        if self.occupation.pay_series.is_none() {
            return PaySummary::NoSeries;
        }
        let unit = match self.basis() {
            None => return PaySummary::NotPublished,
            Some(PayBasis::Hourly) => PayUnit::Hourly,
            Some(PayBasis::Both | PayBasis::Annual) => PayUnit::Annual,
        };
        let figures = self.percentiles(unit).map(|all| all.map(|(_, it)| it));
        match figures {
            Some(
                [
                    PayFigure::Amount(low),
                    _,
                    PayFigure::Amount(middle),
                    _,
                    PayFigure::Amount(high),
                ],
            ) => PaySummary::Band {
                unit,
                low,
                middle,
                high,
            },
            Some(
                [
                    PayFigure::Amount(low),
                    _,
                    PayFigure::Amount(middle),
                    _,
                    PayFigure::OrMore(top),
                ],
            ) => PaySummary::OpenBand {
                unit,
                low,
                middle,
                top,
            },
            Some([_, _, PayFigure::OrMore(top), _, _]) => PaySummary::HighMiddle { unit, top },
            _ => PaySummary::Parts,
        }
    }

    /// Whether fewer than a hundred workers of a state, or an unknown number, stand behind it.
    pub fn is_of_few(&self) -> bool {
        self.is_state
            && self
                .wage
                .is_some_and(|wage| wage.workers.is_none_or(|workers| workers < FEW_WORKERS))
    }

    /// The error of the pay in tenths of a percent, where it is large.
    pub fn large_error(&self) -> Option<u16> {
        self.wage?.pay_error.filter(|error| *error > UNSURE_ERROR)
    }
}

/// Of an occupation of which all is withheld, only the middle may be called that high.
fn is_withheld(wage: &Wage, percentile: Percentile) -> bool {
    match wage.top_coded {
        TopCoded::Nothing => false,
        TopCoded::P90 => percentile == Percentile::P90,
        TopCoded::All => percentile == Percentile::P50,
    }
}

fn whole(dollars: u32) -> Money {
    Money::units(dollars.into())
}

fn cents(cents: u32) -> Money {
    Money::cents(cents.into())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::occupations::Join;

    fn occupation(series: Option<&str>) -> Occupation {
        Occupation {
            code: "11-1011.03".to_owned(),
            title: "Chief Sustainability Officers".to_owned(),
            is_described: true,
            zone: None,
            pay_series: series.map(str::to_owned),
            pay_join: Join::Exact,
            rated_in: None,
            jobs_2024: None,
        }
    }

    const NATION: &str = "wages 1 2\n00-0000|All Occupations|1,1,1,1,1,1,,0,0,\n\
        11-1011|Chief Executives|30,100,10,10,10,10,,0,101,\n";

    #[track_caller]
    fn summary(line: &str) -> PaySummary {
        let nation = NationalWages::parse(NATION).unwrap();
        let state = Wages::parse(&format!("wages 1 2\n\n{line}\n")).unwrap();
        let occupation = occupation(Some("11-1011"));
        PayFigures::new(&occupation, &nation, Some(&state)).summary()
    }

    #[test]
    fn what_can_be_said_follows_from_what_is_published() {
        let band = |unit, low, middle, high| PaySummary::Band {
            unit,
            low,
            middle,
            high,
        };
        let [low, middle, high] = [1_000, 1_200, 1_400].map(Money::units);
        let annual = PayUnit::Annual;
        assert_eq!(
            summary("30,100,10,10,10,10,,0,0,"),
            band(annual, low, middle, high)
        );
        let [low, middle, high] = [100, 120, 140].map(Money::cents);
        assert_eq!(
            summary("30,100,10,10,10,10,,0,0,hnn"),
            band(PayUnit::Hourly, low, middle, high)
        );
        assert_eq!(
            summary("30,100,10,10,10,,,0,0,bnp"),
            PaySummary::OpenBand {
                unit: annual,
                low: Money::units(1_000),
                middle: Money::units(1_200),
                top: Money::units(239_200)
            }
        );
        assert_eq!(
            summary("30,,,,,,,0,0,bna"),
            PaySummary::HighMiddle {
                unit: annual,
                top: Money::units(239_200)
            }
        );
        // The quarter above the middle can be above the mark already.
        let PaySummary::OpenBand { top, .. } = summary("30,100,10,10,70000,,,0,0,anp") else {
            panic!();
        };
        assert_eq!(top, Money::units(701_200));
        assert_eq!(summary("30,100,10,,,,,0,0,"), PaySummary::Parts);
        assert_eq!(summary("30,,,,,,,,,-wn"), PaySummary::NotPublished);
        assert_eq!(summary(""), PaySummary::NotPublished);
    }

    #[test]
    fn nothing_that_is_missing_is_a_figure() {
        let nation = NationalWages::parse(NATION).unwrap();
        let state = Wages::parse("wages 1 2\n\n30,,,,,,,0,0,bna\n").unwrap();
        let own = occupation(Some("11-1011"));
        let figures = PayFigures::new(&own, &nation, Some(&state));
        let hourly = figures.percentiles(PayUnit::Hourly).unwrap();
        assert_eq!(hourly[2].1, PayFigure::OrMore(Money::units(115)));
        assert_eq!(hourly[4].1, PayFigure::NotPublished);
        let without = occupation(None);
        let none = PayFigures::new(&without, &nation, None);
        assert_eq!(none.summary(), PaySummary::NoSeries);
        assert_eq!(
            (none.of_others(), none.percentiles(PayUnit::Annual)),
            (None, None)
        );
    }

    #[test]
    fn whose_pay_it_is_and_how_sure_is_marked() {
        let nation = NationalWages::parse(NATION).unwrap();
        let own = occupation(Some("11-1011"));
        let figures = PayFigures::new(&own, &nation, None);
        assert_eq!(figures.of_others(), Some("Chief Executives"));
        // Of the nation, few workers are not unsure.
        assert_eq!(
            (figures.is_of_few(), figures.large_error()),
            (false, Some(101))
        );
        for (line, is_few) in [
            ("9,1,1,1,1,1,,0,0,", true),
            ("10,1,1,1,1,1,,0,0,", false),
            (",1,1,1,1,1,,0,0,ben", true),
        ] {
            let state = Wages::parse(&format!("wages 1 2\n\n{line}\n")).unwrap();
            let figures = PayFigures::new(&own, &nation, Some(&state));
            assert_eq!(
                (figures.is_of_few(), figures.large_error()),
                (is_few, None),
                "{line}"
            );
        }
        let same = Occupation {
            title: "Chief Executives".to_owned(),
            ..own
        };
        assert_eq!(PayFigures::new(&same, &nation, None).of_others(), None);
    }
}
