//! Offers to explore before typing anything: a job, a salary elsewhere, and a job by the hour. All
//! three are made up.

use super::field::Field;
use super::saved::SavedOffer;
use super::terms::Kind;

/// What is saved for a match while the examples are explored.
pub const EXAMPLE_DEFERRAL: &str = "5%";

const PRESENT: [(Field, &str); 17] = [
    (Field::Pay, "68,000"),
    (Field::WeeklyHours, "40"),
    (Field::RealHours, "46"),
    (Field::Vacation, "12"),
    (Field::Holidays, "9"),
    (Field::Match, "50% of 4%"),
    (Field::Vesting, "immediate"),
    (Field::Premium, "310"),
    (Field::EmployerPremium, "560"),
    (Field::DaysOnSite, "5"),
    (Field::CommuteMinutes, "70"),
    (Field::FareADay, "9"),
    (Field::Raise, "2%"),
    (Field::FitHorizon, "4"),
    (Field::FitSpecialisation, "6"),
    (Field::FitGrowth, "2"),
    (Field::FitAdvancement, "3"),
];

const SALARIED: [(Field, &str); 19] = [
    (Field::Pay, "75k"),
    (Field::WeeklyHours, "40"),
    (Field::Vacation, "18"),
    (Field::Holidays, "11"),
    (Field::Match, "100% of 3% + 50% of next 2%"),
    (Field::Vesting, "cliff 3"),
    (Field::BonusTarget, "8%"),
    (Field::BonusChance, "70%"),
    (Field::Premium, "180"),
    (Field::EmployerPremium, "620"),
    (Field::DaysOnSite, "2"),
    (Field::CommuteMinutes, "50"),
    (Field::SignOn, "5,000"),
    (Field::Raise, "3%"),
    (Field::Learning, "1,500"),
    (Field::FitHorizon, "7"),
    (Field::FitSpecialisation, "6"),
    (Field::FitGrowth, "8"),
    (Field::FitAdvancement, "6"),
];

const HOURLY: [(Field, &str); 15] = [
    (Field::Pay, "38/h"),
    (Field::WeeklyHours, "36"),
    (Field::OvertimeHours, "3"),
    (Field::Vacation, "15"),
    (Field::Match, "50% of 6%"),
    (Field::Premium, "240"),
    (Field::EmployerPremium, "590"),
    (Field::Vesting, "graded 2-6"),
    (Field::Raise, "2.5%"),
    (Field::FitHorizon, "5"),
    (Field::FitSpecialisation, "8"),
    (Field::FitGrowth, "6"),
    (Field::FitAdvancement, "4"),
    (Field::DaysOnSite, "3"),
    (Field::CommuteMinutes, "40"),
];

/// The ids of the example offers, in their order.
pub const EXAMPLE_OFFERS: [&str; 3] = ["exampleNow", "exampleSalary", "exampleHourly"];

/// The example offers, begun at `at_ms`: the present job, the salaried one and the hourly one, called
/// by these names.
pub fn examples(names: [&str; 3], at_ms: i64) -> [SavedOffer; 3] {
    let [present, salaried, hourly] = names;
    let [first, second, third] = EXAMPLE_OFFERS;
    let exempt = Kind::SalariedExempt;
    let mut now = example(first, 0, present, exempt, &PRESENT, at_ms);
    now.change(at_ms, |offer| offer.is_current = true);
    [
        now,
        example(second, 1, salaried, exempt, &SALARIED, at_ms),
        example(third, 2, hourly, Kind::Hourly, &HOURLY, at_ms),
    ]
}

fn example(
    id: &str,
    place: i64,
    name: &str,
    kind: Kind,
    texts: &[(Field, &str)],
    at_ms: i64,
) -> SavedOffer {
    let mut offer = SavedOffer::new(id, place, at_ms);
    offer.change(at_ms, |offer| {
        offer.draft.name = name.to_owned();
        offer.draft.terms.kind = kind;
    });
    for (field, text) in texts {
        offer.set_text(*field, text, at_ms);
    }
    offer
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::offers::saved::compared;
    use crate::offers::{
        DecimalPoint, Offer, OfferSettings, OfferSettingsDraft, OfferSettingsField, Statement,
        compare,
    };

    const NAMES: [&str; 3] = ["Stay", "Salary", "Hourly"];

    #[test]
    fn examples_read_without_a_problem_and_one_is_the_present_job() {
        let offers = examples(NAMES, 5);
        for offer in &offers {
            assert!(offer.is_example());
            offer.draft.parse(DecimalPoint::Fraction).unwrap();
        }
        let names = compared(&offers).into_iter().map(|it| it.draft.name);
        assert_eq!(names.collect::<Vec<_>>(), NAMES);
        let present = offers.iter().filter(|offer| offer.is_current);
        assert_eq!(present.count(), 1);
        let mut settings = OfferSettingsDraft::default();
        let deferral = EXAMPLE_DEFERRAL.to_owned();
        settings
            .texts
            .insert(OfferSettingsField::Deferral, deferral);
        assert!(settings.parse().is_ok());
    }

    #[test]
    fn they_have_a_leader_with_reasons_for_and_against_it() {
        let offers = examples(NAMES, 5);
        let read: Vec<Offer> = offers
            .iter()
            .map(|offer| offer.draft.parse(DecimalPoint::Fraction).unwrap())
            .collect();
        let verdict = compare(&read, &OfferSettings::default(), &[]).verdict();
        let is = |of: fn(&Statement) -> bool| verdict.iter().any(of);
        assert!(is(|it| matches!(
            it,
            Statement::Ahead {
                offer: 1,
                other: 2,
                ..
            }
        )));
        assert!(is(
            |it| matches!(it, Statement::Because(two) if two.len() == 2)
        ));
        assert!(is(|it| matches!(it, Statement::Unknown { other: 2, .. })));
        assert!(is(|it| matches!(it, Statement::Despite { other: 2, .. })));
    }
}
