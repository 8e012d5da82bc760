//! Amounts of an offer as the currency chosen has them.

use steppingstone_core::decimal::Decimal;
use steppingstone_core::form::{self, FieldKind};
use steppingstone_core::money::Money;
use steppingstone_core::offers::*;
use steppingstone_core::order::collect_map;

#[test]
fn a_point_sets_off_thousands_in_money_alone() {
    let point = DecimalPoint::in_amounts_of("EUR");
    for field in Field::ALL.iter().copied() {
        let texts = collect_map([(field, "3.125".to_owned())]);
        let draft = OfferDraft {
            texts,
            ..OfferDraft::default()
        };
        let [fraction, read] =
            [DecimalPoint::Fraction, point].map(|point| draft.read(field, point));
        if !matches!(field.kind(), FieldKind::Money | FieldKind::MoneyOrPercent) {
            assert_eq!(read, fraction, "{field:?}");
        } else if field.range().1 >= 3_125 {
            let amount = |amount| Ok(Some(Value::Money(amount)));
            assert_eq!(read, amount(Money::units(3_125)), "{field:?}");
            assert_eq!(fraction, amount(Money::millionths(3_125_000)), "{field:?}");
        } else {
            assert_eq!(read, Err(form::Problem::OutOfRange), "{field:?}");
        }
    }
}

#[test]
fn a_point_counts_in_a_range_and_in_a_payment_too() {
    let texts = [(Field::SharePrice, "1.250"), (Field::Options, "900.000")];
    let mut draft = OfferDraft {
        texts: collect_map(texts.map(|(field, text)| (field, text.to_owned()))),
        ..OfferDraft::default()
    };
    let most = |draft: &OfferDraft, point| draft.spec(Field::Options, point).range.1;
    assert_eq!(most(&draft, DecimalPoint::Thousands), 800_000);
    assert_eq!(most(&draft, DecimalPoint::Fraction), 800_000_000);
    draft.texts.insert(Field::Payments, "14".to_owned());
    draft.texts.insert(Field::Pay, "3.500 / month".to_owned());
    let (offer, problems) = draft.readable(DecimalPoint::Thousands);
    assert_eq!(problems, []);
    assert_eq!(offer.money(Field::Pay), Some(Money::units(3_500)));
    assert_eq!(offer.number(Field::Options), Some(Decimal::whole(900)));
}
