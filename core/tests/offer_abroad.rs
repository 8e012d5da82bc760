//! Offers in other currencies: no law of the United States holds.

#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "all of this file is test code"
)]

mod any_offer;
mod worked;

use any_offer::{offer, shared};
use proptest::prelude::*;
use steppingstone_core::decimal::Decimal;
use steppingstone_core::money::Money;
use steppingstone_core::offers::*;
use steppingstone_core::order::collect_map;
use worked::{draft, plain, worked};

fn abroad(texts: &[(OfferSettingsField, &str)]) -> OfferSettings {
    let texts = texts.iter();
    let draft = OfferSettingsDraft {
        currency: Some("GBP".to_owned()),
        state: Some("CA".to_owned()),
        texts: collect_map(texts.map(|(field, text)| (*field, (*text).to_owned()))),
        ..OfferSettingsDraft::default()
    };
    draft.parse().unwrap()
}

/// What only the law of the United States takes off.
const AMERICAN: [PartKind; 9] = [
    PartKind::IncomeTax,
    PartKind::SocialSecurity,
    PartKind::Medicare,
    PartKind::SelfEmploymentTax,
    PartKind::StateTax,
    PartKind::StateContributions,
    PartKind::LocalTax,
    PartKind::BenefitTax,
    PartKind::Withheld,
];

/// Every figure of an outcome.
fn figures(outcome: &Outcome) -> Vec<&Figure> {
    let mut all = vec![
        &outcome.take_home,
        &outcome.per_pay,
        &outcome.hours.earned,
        &outcome.employer_taxes,
        &outcome.benefits,
        &outcome.regular_rate,
        &outcome.overtime_owed,
    ];
    for year in &outcome.years {
        all.extend([&year.take_home, &year.stock_tax_gap]);
    }
    all.extend(outcome.kept.iter().map(|kept| &kept.kept));
    all
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn nothing_american_is_taken_asked_or_warned_of(
        (offer, shared) in (offer(), shared()),
        own in any::<bool>(),
    ) {
        let taxes = match own {
            true => Taxes::OwnRate(Decimal::ratio(30, 100)),
            false => Taxes::BeforeTax,
        };
        let shared = OfferSettings { taxes, abroad: true, state: None, ..shared };
        let comparison = compare(std::slice::from_ref(&offer), &shared, &[]);
        let outcome = &comparison.outcomes[0];
        for figure in figures(outcome) {
            for part in figure.parts() {
                prop_assert!(!AMERICAN.contains(&part.kind), "{:?}", part.kind);
                prop_assert!(own || part.kind != PartKind::OwnRateTax);
            }
        }
        for open in &outcome.questions {
            let is_american = matches!(open, Open::Field(field) if field.is_american());
            prop_assert!(!is_american && *open != Open::PremiumsBeforeTax, "{open:?}");
        }
        for assumption in &outcome.assumed {
            prop_assert!(assumption.open != Open::PremiumsBeforeTax);
        }
        let known = [Warning::NoPay, Warning::OptionsNotCounted, Warning::TermWithoutStart, Warning::BeforeTax];
        prop_assert!(outcome.warnings.iter().all(|warning| known.contains(warning)));
        prop_assert_eq!(outcome.warnings.contains(&Warning::BeforeTax), !own);
        // Whatever the year's law says changes nothing.
        let other = OfferSettings { year: 2025, status: steppingstone_core::offers::law::FilingStatus::MarriedJoint, ..shared };
        let again = compare(&[offer], &other, &[]);
        prop_assert_eq!(&again.outcomes[0].take_home, &outcome.take_home);
        prop_assert_eq!(&again.outcomes[0].hours, &outcome.hours);
    }
}

/// 45,000 pounds with 5 % in the employer's pension: all of it before tax, and a quarter less with a
/// rate of one's own.
#[test]
fn pay_in_pounds_is_before_tax_until_a_rate_is_given() {
    let offer = draft(&[(Field::Pay, "45k"), (Field::Pension, "5%")]);
    let outcome = worked(&offer, &abroad(&[]));
    assert_eq!(outcome.take_home.amount(), Money::units(45_000));
    assert_eq!(outcome.take_home.parts().len(), 1);
    assert_eq!(outcome.warnings, [Warning::BeforeTax]);
    let outcome = worked(&offer, &abroad(&[(OfferSettingsField::OwnRate, "25%")]));
    assert_eq!(outcome.take_home.amount(), Money::units(33_750));
    assert_eq!(outcome.warnings, []);
}

/// Six times the limits of the United States: they are no limits of yen.
#[test]
fn no_limit_in_dollars_holds() {
    let offer = draft(&[
        (Field::Pay, "8,000,000"),
        (Field::Match, "50% of 6%"),
        (Field::EsppShare, "10%"),
        (Field::EsppDiscount, "20%"),
        (Field::DaysOnSite, "5"),
        (Field::CommuteMiles, "10"),
        (Field::WeeklyHours, "45"),
        (Field::Stock, "9,000,000"),
    ]);
    let outcome = worked(&offer, &abroad(&[]));
    assert_eq!(outcome.matching.caught, Money::units(240_000));
    assert_eq!(outcome.matching.caught, outcome.matching.possible);
    let espp = outcome.recurring.of_kind(PartKind::Espp);
    assert_eq!(espp, Money::units(200_000));
    assert_eq!(outcome.hours.effort.commute_cost, Money::ZERO);
    assert_eq!(outcome.years[0].stock_tax_gap, Figure::default());
}

/// A spending account is put in whole, under whichever year's law: no limit of it holds.
#[test]
fn accounts_of_the_united_states_have_no_limit_elsewhere() {
    let offer = draft(&[
        (Field::Pay, "90,000"),
        (Field::HealthFsa, "43,055"),
        (Field::DependentCare, "20,000"),
    ]);
    for year in [2025, 2026] {
        let shared = OfferSettings {
            year,
            ..abroad(&[])
        };
        let take_home = worked(&offer, &shared).take_home;
        let put_in = [PartKind::HealthFsa, PartKind::DependentCare];
        let put_in = put_in.map(|kind| take_home.of_kind(kind));
        assert_eq!(put_in, [-43_055, -20_000].map(Money::units));
    }
}

/// 44 hours by the hour pay 44 of them: time and a half is a rule of the United States.
#[test]
fn no_overtime_is_taken_for_granted() {
    let mut offer = draft(&[(Field::Pay, "20"), (Field::WeeklyHours, "44")]);
    offer.terms.kind = Kind::Hourly;
    let pay = |offer: &OfferDraft, shared: &OfferSettings| worked(offer, shared).recurring.amount();
    assert_eq!(pay(&offer, &abroad(&[])), Money::units(44 * 20 * 52));
    assert_eq!(plain(&offer).recurring.amount(), Money::units(46 * 20 * 52));
    let outcome = worked(&offer, &abroad(&[]));
    let once = Assumption {
        open: Open::Field(Field::OvertimeTimes),
        used: Some(Value::Number(Decimal::ONE)),
    };
    assert!(outcome.assumed.contains(&once));
    offer.texts.insert(Field::OvertimeTimes, "1.25".to_owned());
    assert_eq!(pay(&offer, &abroad(&[])), Money::units((44 * 20 + 20) * 52));
}
