//! How the parts of sums are worked out, followed by hand.

#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "all of this file is test code"
)]

mod pocket;

use pocket::{job, result, state, told, told_as, units};
use steppingstone_core::decimal::Decimal;
use steppingstone_core::offers::*;

/// By hand: 85,000 less 16,100 is 68,900; 1,240 and 4,560 of the first two brackets, and 22 % of
/// what is above 50,400.
#[test]
fn federal_tax_opens_by_bracket() {
    let shared = OfferSettings {
        year: 2026,
        ..OfferSettings::default()
    };
    let offers = [job("85k")];
    let comparison = compare(&offers, &shared, &[]);
    let steps = comparison.opened(Sum::TakeHome, PartKind::IncomeTax, &offers, &shared, &[]);
    let expected = [
        "+ 85000 Pay",
        "- 16100 StandardDeduction",
        "= 68900 Taxable",
        "+ 1240 Bracket(Decimal(100000000))",
        "+ 4560 Bracket(Decimal(120000000))",
        "+ 4070 Bracket(Decimal(220000000))",
    ];
    assert_eq!(told(&steps[0]), expected);
}

/// By hand: 10 % of 200,000 is put in, which is within the limit, and half of what lies in the first
/// 6 % of pay is matched.
#[test]
fn a_match_opens_by_band() {
    let shared = OfferSettings {
        year: 2026,
        deferral: Some(Decimal::ratio(10, 100)),
        ..OfferSettings::default()
    };
    let offers = [told_as(&[
        (Field::Pay, "200k"),
        (Field::Match, "50% of 6%"),
    ])];
    let comparison = compare(&offers, &shared, &[]);
    let steps = comparison.opened(Sum::FirstYear, PartKind::Match, &offers, &shared, &[]);
    let expected = [
        "+ 20000 PutIn",
        "= 20000 Matchable",
        "+ 6000 Tier(Decimal(60000000))",
    ];
    assert_eq!(told(&steps[0]), expected);
}

/// By hand: at 55, 2026 lets 24,500 be put in, and 8,000 more that are not matched. Half of what
/// lies in the first 6 % of 100,000 is matched.
#[test]
fn catch_up_savings_are_allowed_and_not_matched() {
    let offers = [told_as(&[
        (Field::Pay, "100k"),
        (Field::Match, "50% of 6%"),
    ])];
    let of = |percent, kind| {
        let shared = OfferSettings {
            age: Some(55),
            deferral: Some(Decimal::ratio(percent, 100)),
            ..OfferSettings::default()
        };
        let sum = match kind {
            PartKind::Match => Sum::FirstYear,
            _ => Sum::TakeHome,
        };
        let comparison = compare(&offers, &shared, &[]);
        told(&comparison.opened(sum, kind, &offers, &shared, &[])[0])
    };
    let all_allowed = [
        "+ 30000 PutIn",
        "- 5500 CatchUp",
        "= 24500 Matchable",
        "+ 3000 Tier(Decimal(60000000))",
    ];
    assert_eq!(of(30, PartKind::Match), all_allowed);
    assert_eq!(of(30, PartKind::Deferral), ["+ 30000 PutIn"]);
    let too_much = [
        "+ 40000 PutIn",
        "- 7500 AboveDeferralLimit",
        "- 8000 CatchUp",
        "= 24500 Matchable",
        "+ 3000 Tier(Decimal(60000000))",
    ];
    assert_eq!(of(40, PartKind::Match), too_much);
    assert_eq!(of(40, PartKind::Deferral), too_much[..2]);
}

/// By hand: 10 % of 100,000, in 26 pays. The bonus is not in them, nor what is put aside of it.
#[test]
fn what_a_payday_puts_aside_opens_without_the_bonus() {
    let shared = OfferSettings {
        deferral: Some(Decimal::ratio(10, 100)),
        ..OfferSettings::default()
    };
    let mut offer = told_as(&[
        (Field::Pay, "100k"),
        (Field::Match, "50% of 6%"),
        (Field::BonusTarget, "20%"),
    ]);
    offer.terms.match_on_bonus = Some(true);
    let offers = [offer];
    let comparison = compare(&offers, &shared, &[]);
    let of = |sum| told(&comparison.opened(sum, PartKind::Deferral, &offers, &shared, &[])[0]);
    let payday = ["+ 10000 PutIn", "= 10000 OfYear", "/ 26 Paydays"];
    assert_eq!(of(Sum::PerPay), payday);
    assert_eq!(of(Sum::TakeHome), ["+ 12000 PutIn"]);
}

/// Contract pay that leaves as much as a job does is taxed as contract work, by a state too.
#[test]
fn state_tax_of_equal_contract_pay_begins_with_contract_pay() {
    let mut contract = told_as(&[(Field::Pay, "120k")]);
    contract.terms.kind = Kind::Contractor;
    let offers = [job("100k"), contract];
    let shared = OfferSettings {
        state: Some("IL".to_owned()),
        ..OfferSettings::default()
    };
    let states = [state(2026, "IL")];
    let comparison = compare(&offers, &shared, &states);
    let of = |kind| {
        let steps = comparison.opened(Sum::Contract, kind, &offers, &shared, &states);
        steps[0].clone()
    };
    let steps = of(PartKind::StateTax);
    assert_eq!(steps[..2], of(PartKind::IncomeTax)[..2]);
    assert_eq!(steps[0].term, Item::Profit);
    assert_eq!(steps[1].term, Item::HalfOfOwnTax);
    let tax = comparison.contracts[0].as_ref().unwrap();
    let tax = units(tax.gross.of_kind(PartKind::StateTax)).abs();
    assert!((result(&steps) - tax).abs() < 0.005, "{steps:#?}");
}

/// As steps are shown: amounts to the cent, counts to four places, and shares to four of a percent.
fn as_shown(steps: &[Step<Item>]) -> Vec<Step<Item>> {
    let shown = |value| match value {
        Quantity::Money(amount) => Quantity::Money(amount.to_cents()),
        Quantity::Number(count) => Quantity::Number(count.rounded(4)),
        Quantity::Share(share) => Quantity::Share(share.rounded(6)),
        Quantity::Slice(slice) => Quantity::Money(slice.comes_to().to_cents()),
    };
    let one = |step: &Step<Item>| Step {
        value: shown(step.value),
        ..step.clone()
    };
    steps.iter().map(one).collect()
}

/// A bonus of an uneven share, from a start in June on, in a term of seven months with a wait.
#[test]
fn steps_as_they_are_shown_lead_to_their_part() {
    let offers = [told_as(&[
        (Field::Pay, "123,457"),
        (Field::BonusTarget, "12.25%"),
        (Field::Start, "2026-06-15"),
        (Field::TermMonths, "7"),
        (Field::Commission, "5,000"),
        (Field::Premium, "211.11"),
        (Field::Match, "50% of 6%"),
        (Field::MatchWait, "2"),
    ])];
    let shared = OfferSettings {
        deferral: Some(Decimal::ratio(7, 100)),
        ..OfferSettings::default()
    };
    let comparison = compare(&offers, &shared, &[]);
    let outcome = &comparison.outcomes[0];
    let (year, paid) = (&outcome.years[0].total, &outcome.take_home);
    for (sum, kind, figure) in [
        (Sum::FirstYear, PartKind::Bonus, year),
        (Sum::FirstYear, PartKind::Commission, year),
        (Sum::FirstYear, PartKind::Match, year),
        (Sum::TakeHome, PartKind::Premium, paid),
        (Sum::TakeHome, PartKind::Deferral, paid),
        (Sum::TakeHome, PartKind::SocialSecurity, paid),
        (Sum::PerPay, PartKind::Premium, &outcome.per_pay),
        (Sum::PerPay, PartKind::Deferral, &outcome.per_pay),
        (Sum::PerPay, PartKind::Medicare, &outcome.per_pay),
    ] {
        let steps = &comparison.opened(sum, kind, &offers, &shared, &[])[0];
        let part = units(figure.of_kind(kind)).abs();
        let shown = result(&as_shown(steps));
        let slack = 0.01 * steps.len() as f64;
        assert!(part > 0.0, "{kind:?}");
        assert!((shown - part).abs() <= slack, "{shown}, {part}: {steps:#?}");
    }
    let bonus = comparison.opened(Sum::FirstYear, PartKind::Bonus, &offers, &shared, &[]);
    let expected = [
        "+ 72016.58 BasePay",
        "x 0.12 Given(BonusTarget)",
        "x 7 MonthsOfBonus",
        "/ 12 MonthsInAYear",
    ];
    assert_eq!(told(&bonus[0]), expected);
}
