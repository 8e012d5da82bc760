//! What to know about the tax of a city or county: what it takes, of what, since when, how sure that
//! is, and what is left out.

use crate::decimal::Decimal;
use crate::money::Money;
use crate::offers::law::FilingStatus;
use crate::offers::tax::local::{
    Levy, LocalAmount, LocalBase, LocalNote, LocalPlace, LocalStatus, Presence, Rows,
};
use crate::offers::{Kind, OfferSettings};

/// Something to know about a place. Days are as its file has them: a whole day, or less of one.
#[derive(Clone, Debug, PartialEq)]
pub enum PlaceFact {
    /// It takes nothing of people with this tie to it.
    TakesNothing(String, Presence),
    /// It takes one rate of something.
    Rate {
        /// What the place is called.
        place: String,
        /// The rate.
        rate: Decimal,
        /// What it is a share of.
        base: LocalBase,
    },
    /// Its rates rise, each for what lies in its bracket: the lowest above zero and the highest.
    Brackets(String, Decimal, Decimal),
    /// Its rate for the whole rises with the level of income.
    ByLevel(String, Decimal, Decimal),
    /// It takes an amount for each month of work.
    MonthlyFee(String, Money),
    /// It takes an amount for each week of work.
    WeeklyFee(String, Money),
    /// The fee is due from this pay of a month on.
    FeeFrom(Money),
    /// So much is left untaxed.
    Exempt(Money),
    /// Only pay up to so much a year is taxed.
    Cap(Money),
    /// Contract work bears no such fee.
    NoFeeOfContract,
    /// What is taken of contract work.
    OfContract,
    /// In force since a day.
    Since(String),
    /// Known to be in force until the middle of 2026 only.
    InForceToMid2026,
    /// The figures are those of 2025.
    CarriedFrom2025,
    /// One source alone has them.
    SingleSource,
    /// They are old: of that day, if it is known.
    Dated(Option<String>),
    /// Sources disagree since that day, if it is known.
    Disputed(Option<String>),
    /// What the place where the reader lives takes is not counted.
    HomeNotCounted,
    /// What the place where the reader works takes is not counted.
    WorkNotCounted,
    /// What else its file says.
    Note(LocalNote),
}

/// What to know about a place that taxes an offer of this kind, the main thing first.
pub fn place_facts(
    place: &LocalPlace,
    presence: Presence,
    shared: &OfferSettings,
    kind: Kind,
) -> Vec<PlaceFact> {
    let Some(levy) = place.levy(presence, shared.year) else {
        return vec![PlaceFact::TakesNothing(place.name.clone(), presence)];
    };
    let mut facts = levy_facts(&place.name, &levy, shared.status);
    if kind == Kind::Contractor {
        facts.push(match levy.amount {
            LocalAmount::Flat { .. } => PlaceFact::NoFeeOfContract,
            _ => PlaceFact::OfContract,
        });
    }
    facts.extend(how_sure(place));
    match presence {
        Presence::LivesAndWorks => {}
        Presence::WorksOnly => facts.push(PlaceFact::HomeNotCounted),
        Presence::LivesOnly => facts.push(PlaceFact::WorkNotCounted),
    }
    facts.extend(place.notes.iter().map(|note| PlaceFact::Note(*note)));
    facts
}

fn levy_facts(place: &str, levy: &Levy, status: FilingStatus) -> Vec<PlaceFact> {
    let name = place.to_owned();
    let mut facts = Vec::new();
    match &levy.amount {
        LocalAmount::Rate(rate) => facts.push(PlaceFact::Rate {
            place: name,
            rate: *rate,
            base: levy.base,
        }),
        LocalAmount::Brackets(rows) => {
            let (low, high) = range(rows.of(status));
            facts.push(PlaceFact::Brackets(name, low, high));
        }
        LocalAmount::ByLevel(rows) => {
            let (low, high) = range(rows.of(status));
            facts.push(PlaceFact::ByLevel(name, low, high));
        }
        LocalAmount::Flat {
            dollars,
            times_a_year,
            month_at_least,
        } => {
            facts.push(match times_a_year {
                12 => PlaceFact::MonthlyFee(name, *dollars),
                _ => PlaceFact::WeeklyFee(name, *dollars),
            });
            if *month_at_least > Money::ZERO {
                facts.push(PlaceFact::FeeFrom(*month_at_least));
            }
        }
    }
    if levy.exemption > Money::ZERO {
        facts.push(PlaceFact::Exempt(levy.exemption));
    }
    facts.extend(levy.wage_cap.map(PlaceFact::Cap));
    facts
}

/// The lowest rate above zero and the highest.
fn range(rows: &Rows) -> (Decimal, Decimal) {
    let rates = || rows.iter().map(|(_, rate)| *rate);
    let low = rates().find(|rate| *rate > Decimal::ZERO);
    let high = rates().next_back();
    (low.unwrap_or_default(), high.unwrap_or_default())
}

fn how_sure(place: &LocalPlace) -> Vec<PlaceFact> {
    let since = place.since.clone();
    let in_force = since.clone().map(PlaceFact::Since).into_iter();
    match place.status {
        LocalStatus::InForce => in_force.collect(),
        LocalStatus::InForceToMid2026 => in_force.chain([PlaceFact::InForceToMid2026]).collect(),
        LocalStatus::CarriedFrom2025 => vec![PlaceFact::CarriedFrom2025],
        LocalStatus::SingleSource => in_force.chain([PlaceFact::SingleSource]).collect(),
        LocalStatus::Dated => vec![PlaceFact::Dated(since)],
        LocalStatus::Disputed => vec![PlaceFact::Disputed(since)],
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::offers::tax::local::LocalYear;

    const FILE: &str = include_str!("../../../../facts/us/local-2026.json");

    fn facts(id: &str, presence: Presence, kind: Kind) -> Vec<PlaceFact> {
        let file = LocalYear::parse(FILE).unwrap();
        let places = file.places(&id[..2].to_uppercase()).unwrap();
        let place = places.iter().find(|place| place.id == id).unwrap();
        place_facts(place, presence, &OfferSettings::default(), kind)
    }

    #[track_caller]
    fn check(id: &str, expected: &[PlaceFact]) {
        let facts = facts(id, Presence::LivesAndWorks, Kind::default());
        for fact in expected {
            assert!(facts.contains(fact), "{fact:?}: {facts:?}");
        }
    }

    fn percent(hundredths: i64) -> Decimal {
        Decimal::ratio(hundredths, 10_000)
    }

    #[test]
    fn what_a_place_takes_depends_on_its_form() {
        let (philadelphia, base) = ("Philadelphia".to_owned(), LocalBase::GrossWages);
        check(
            "pa_philadelphia",
            &[
                PlaceFact::Rate {
                    place: philadelphia,
                    rate: percent(374),
                    base,
                },
                PlaceFact::Since("2025-07-01".to_owned()),
                PlaceFact::InForceToMid2026,
            ],
        );
        check(
            "co_denver",
            &[
                PlaceFact::MonthlyFee("Denver".to_owned(), Money::cents(575)),
                PlaceFact::FeeFrom(Money::units(500)),
            ],
        );
        check(
            "wv_charleston",
            &[
                PlaceFact::WeeklyFee("Charleston".to_owned(), Money::units(3)),
                PlaceFact::SingleSource,
            ],
        );
        check("mi_detroit", &[PlaceFact::Exempt(Money::units(600))]);
        check("ky_covington", &[PlaceFact::Cap(Money::units(184_500))]);
        let facts = facts(
            "or_multnomah_county_preschool_for_all",
            Presence::LivesAndWorks,
            Kind::default(),
        );
        let range = facts.iter().find_map(|fact| match fact {
            PlaceFact::Brackets(_, low, high) => Some((*low, *high)),
            _ => None,
        });
        assert_eq!(range, Some((percent(150), percent(300))));
    }

    #[test]
    fn the_tie_to_a_place_decides_what_it_takes_and_what_is_left_out() {
        let of = |id, presence| facts(id, presence, Kind::default());
        let worker = of("pa_pittsburgh", Presence::WorksOnly);
        assert!(worker.contains(&PlaceFact::HomeNotCounted));
        let resident = of("pa_pittsburgh", Presence::LivesOnly);
        assert!(resident.contains(&PlaceFact::WorkNotCounted));
        let nothing = |name: &str, presence| [PlaceFact::TakesNothing(name.to_owned(), presence)];
        assert_eq!(
            of("md_montgomery_county", Presence::WorksOnly),
            nothing("Montgomery County", Presence::WorksOnly)
        );
        assert_eq!(
            of("ky_richmond", Presence::LivesOnly),
            nothing("Richmond", Presence::LivesOnly)
        );
    }

    #[test]
    fn contract_work_bears_rates_and_no_fees() {
        let of = |id| facts(id, Presence::LivesAndWorks, Kind::Contractor);
        assert!(of("pa_erie").contains(&PlaceFact::OfContract));
        assert!(of("co_denver").contains(&PlaceFact::NoFeeOfContract));
    }
}
