//! What a promotion would add, and mentoring: beside the totals.

#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "all of this file is test code"
)]

mod worked;

use steppingstone_core::decimal::Decimal;
use steppingstone_core::money::Money;
use steppingstone_core::offers::*;
use worked::{draft, plain};

#[test]
fn a_promotion_adds_its_raise_from_its_year_on_by_its_chance() {
    let of = |told: &[(Field, &str)]| {
        let mut all = vec![
            (Field::Pay, "100k"),
            (Field::Raise, "10%"),
            (Field::PromotionChance, "30%"),
            (Field::PromotionRaise, "20%"),
        ];
        all.extend(told);
        plain(&draft(&all))
    };
    // 110,000, 121,000 and 133,100 of the second to the fourth year, a fifth more.
    let open = of(&[]);
    let part = |kind| open.promotion.of_kind(kind);
    assert_eq!(part(PartKind::Promotion), Money::units(72_820));
    assert_eq!(part(PartKind::NoPromotion), -Money::units(50_974));
    assert_eq!(open.promotion.amount(), Money::units(21_846));
    let used = open
        .assumed
        .iter()
        .find(|one| one.open == Open::Field(Field::PromotionYear));
    assert_eq!(used.unwrap().used, Some(Value::Number(Decimal::whole(2))));
    let in_year = |year: &str| {
        let outcome = of(&[(Field::PromotionYear, year)]);
        let is_assumed = |one: &Assumption| one.open == Open::Field(Field::PromotionYear);
        assert!(!outcome.assumed.iter().any(is_assumed));
        outcome.promotion.amount()
    };
    assert_eq!(in_year("4"), Money::units(7_986));
    assert_eq!(in_year("1"), Money::units(27_846));
    // After the years compared, and after the end of a term.
    assert_eq!(in_year("5"), Money::ZERO);
    let short = of(&[(Field::TermMonths, "18")]);
    assert_eq!(short.promotion.amount(), Money::units(3_300));
    let sure = of(&[(Field::PromotionChance, "100%")]);
    assert_eq!(sure.promotion.amount(), Money::units(72_820));
    for untold in [Field::PromotionChance, Field::PromotionRaise] {
        let outcome = of(&[(untold, "")]);
        assert_eq!(outcome.promotion, Figure::default(), "{untold:?}");
        let is_open = |one: &Assumption| one.open == Open::Field(Field::PromotionYear);
        assert!(!outcome.assumed.iter().any(is_open), "{untold:?}");
    }
}

#[test]
fn mentoring_and_promotion_are_asked_about_once_learning_is_told_of() {
    let asks = |told: &[(Field, &str)], kind: Kind, field: Field| {
        let mut all = vec![(Field::Pay, "100k")];
        all.extend(told);
        let mut offer = draft(&all);
        offer.terms.kind = kind;
        let questions = plain(&offer).questions;
        questions.contains(&Open::Field(field))
    };
    let salaried = Kind::SalariedExempt;
    assert!(!asks(&[], salaried, Field::Mentoring));
    let touched = [
        (Field::Learning, "0"),
        (Field::Tuition, "1,000"),
        (Field::PromotionChance, "30%"),
        (Field::PromotionRaise, "10%"),
    ];
    for told in touched {
        assert!(asks(&[told], salaried, Field::Mentoring), "{told:?}");
        assert!(!asks(&[told], Kind::Contractor, Field::Mentoring));
        let both = [told, (Field::Mentoring, "2 hours a week")];
        assert!(!asks(&both, salaried, Field::Mentoring));
    }
    for field in [Field::PromotionRaise, Field::PromotionYear] {
        assert!(!asks(&[], salaried, field));
        assert!(asks(&[(Field::PromotionChance, "30%")], salaried, field));
    }
    // How likely it is, an employer does not know better.
    assert!(!asks(&touched[..2], salaried, Field::PromotionChance));
    let offer = draft(&[(Field::Mentoring, "6 hours a week")])
        .parse(DecimalPoint::Fraction)
        .unwrap();
    assert_eq!(offer.number(Field::Mentoring), Some(Decimal::whole(26)));
}

#[test]
fn work_that_costs_more_than_it_brings_has_nothing_to_raise() {
    let mut offer = draft(&[
        (Field::Pay, "10k"),
        (Field::Expenses, "15k"),
        (Field::PromotionChance, "50%"),
        (Field::PromotionRaise, "20%"),
    ]);
    offer.terms.kind = Kind::Contractor;
    assert_eq!(plain(&offer).promotion.amount(), Money::ZERO);
    offer.texts.insert(Field::Expenses, "5k".to_owned());
    assert!(plain(&offer).promotion.amount() > Money::ZERO);
}
