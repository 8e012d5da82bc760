use super::*;
use crate::day::date_from_text;
use crate::money::Money;
use crate::number::NumberProblem;
use crate::offers::retirement::{TiersProblem, Vesting};
use crate::offers::{FormulaProblem, Frequency};
use crate::order::collect_map;

#[track_caller]
fn check(field: Field, text: &str, expected: Result<Option<Value>, form::Problem<Formula>>) {
    assert_eq!(
        read(field, text, DecimalPoint::Fraction),
        expected,
        "{text:?}"
    );
}

#[test]
fn each_field_reads_its_unit() {
    check(
        Field::Pay,
        "$75k",
        Ok(Some(Value::Money(Money::units(75_000)))),
    );
    check(
        Field::Raise,
        "2.5%",
        Ok(Some(Value::Rate(Decimal::ratio(25, 1_000)))),
    );
    check(
        Field::Raise,
        "3",
        Ok(Some(Value::Rate(Decimal::ratio(3, 100)))),
    );
    check(
        Field::Vacation,
        "15",
        Ok(Some(Value::Number(Decimal::whole(15)))),
    );
    check(
        Field::Vesting,
        "cliff 3",
        Ok(Some(Value::Vesting(Vesting::cliff(3)))),
    );
    check(Field::Pay, " ", Ok(None));
    check(Field::Pay, "-1", Err(form::Problem::OutOfRange));
    check(Field::Pay, "28/h", Err(form::Problem::OtherTime));
    check(Field::SignOn, "5k/month", Err(form::Problem::OtherTime));
    check(
        Field::Premium,
        "1,800/year",
        Ok(Some(Value::Money(Money::units(150)))),
    );
    check(
        Field::LeaveEarned,
        "15 days a year",
        Ok(Some(Value::Number(Decimal::ratio(5, 4)))),
    );
    check(
        Field::LeaveEarned,
        "1.25",
        Ok(Some(Value::Number(Decimal::ratio(5, 4)))),
    );
    for text in ["15 days", "15 days a year", "15 days/year", "1.25/month"] {
        let days = Decimal::whole(15);
        check(Field::Vacation, text, Ok(Some(Value::Number(days))));
    }
    check(
        Field::CarryOver,
        "1 day",
        Ok(Some(Value::Number(Decimal::ONE))),
    );
    check(
        Field::Vacation,
        "days",
        Err(form::Problem::Number(NumberProblem::NotANumber)),
    );
    check(Field::DaysOnSite, "6", Err(form::Problem::OutOfRange));
    check(Field::Raise, "3 cents", Err(form::Problem::Unit));
    check(Field::FareADay, "$130/month", Err(form::Problem::OtherTime));
    check(Field::FareADay, "$30 a week", Err(form::Problem::OtherTime));
    check(
        Field::FareADay,
        "$5/day",
        Ok(Some(Value::Money(Money::units(5)))),
    );
    for text in ["10%", "10 percent", "10 pct", "10 per cent"] {
        let share = Value::Rate(Decimal::ratio(10, 100));
        check(Field::ShiftPay, text, Ok(Some(share)));
    }
    check(Field::Start, "soon", Err(form::Problem::Date));
    check(
        Field::Match,
        "much",
        Err(form::Problem::Formula(FormulaProblem::Tiers(
            TiersProblem::Form,
        ))),
    );
}

#[test]
fn what_a_british_letter_says_is_read_or_refused_and_never_read_as_something_else() {
    let days = |days| Ok(Some(Value::Number(Decimal::whole(days))));
    check(Field::Vacation, "5.6 weeks", days(28));
    check(Field::Vacation, "4 weeks", days(20));
    check(Field::Vacation, "25 days annual leave", days(25));
    let not_a_number = || Err(form::Problem::Number(NumberProblem::NotANumber));
    for text in [
        "25 + bank holidays",
        "28 incl. bank holidays",
        "25 days plus bank holidays",
        "bank holidays",
    ] {
        check(Field::Vacation, text, not_a_number());
    }
    let sum = Err(form::Problem::Number(NumberProblem::Sum));
    check(Field::Vacation, "20 days + 8", sum);
    for text in ["8", "8 bank holidays", "8 public holidays", "8 days"] {
        check(Field::Holidays, text, days(8));
    }
    check(Field::Holidays, "bank holidays", not_a_number());
    let employer = || Ok(Some(Value::Rate(Decimal::ratio(2_868, 10_000))));
    for text in ["28.68%", "TPS 28.68%", "28.68% employer", "28.68"] {
        check(Field::Pension, text, employer());
    }
    check(Field::Pension, "employee 9.6%", not_a_number());
    check(Field::Pension, "TPS 28.68%, employee 9.6%", not_a_number());
    check(Field::Pension, "TPS", not_a_number());
    for text in ["£38,034 p.a.", "£38,034 per annum", "£38,034 pa"] {
        check(
            Field::Pay,
            text,
            Ok(Some(Value::Money(Money::units(38_034)))),
        );
    }
    check(
        Field::Pay,
        "£1,200 pcm",
        Ok(Some(Value::Money(Money::units(14_400)))),
    );
    for text in ["£38k pro rata 0.6", "£38k pro rata", "£22k term time only"] {
        check(Field::Pay, text, not_a_number());
    }
    let weeks = Ok(Some(Value::Number(Decimal::whole(39))));
    check(Field::PaidWeeks, "39 weeks term time only", weeks);
    check(Field::PaidWeeks, "term time only", not_a_number());
}

#[test]
fn every_problem_is_told_and_an_empty_field_is_none() {
    let texts = [
        (Field::Pay, "lots"),
        (Field::Vacation, ""),
        (Field::Raise, "900%"),
    ];
    let texts = texts.map(|(field, text)| (field, text.to_owned()));
    let draft = OfferDraft {
        texts: collect_map(texts),
        ..OfferDraft::default()
    };
    let fields: Vec<Field> = draft
        .parse(DecimalPoint::Fraction)
        .unwrap_err()
        .iter()
        .map(|p| p.field)
        .collect();
    assert_eq!(fields, [Field::Pay, Field::Raise]);
    assert_eq!(
        OfferDraft::default().parse(DecimalPoint::Fraction),
        Ok(Offer::default())
    );
}

#[test]
fn what_can_be_read_counts_while_the_rest_is_mended() {
    let texts = [(Field::Pay, "75k"), (Field::Raise, "900%")];
    let draft = OfferDraft {
        texts: collect_map(texts.map(|(field, text)| (field, text.to_owned()))),
        ..OfferDraft::default()
    };
    let (offer, problems) = draft.readable(DecimalPoint::Fraction);
    assert_eq!(offer.money(Field::Pay), Some(Money::units(75_000)));
    assert_eq!(problems.len(), 1);
    assert_eq!(problems[0].field, Field::Raise);
}

#[test]
fn not_told_is_not_zero() {
    let texts = collect_map([(Field::SignOn, "0".to_owned())]);
    let offer = OfferDraft {
        texts,
        ..OfferDraft::default()
    }
    .parse(DecimalPoint::Fraction)
    .unwrap();
    assert_eq!(offer.money(Field::SignOn), Some(Money::ZERO));
    assert_eq!(offer.money(Field::Relocation), None);
}

#[test]
fn a_range_depends_on_what_else_is_told() {
    let most = |kind: Kind, texts: &[(Field, &str)], field: Field| {
        let terms = Terms {
            kind,
            ..Terms::default()
        };
        let texts = texts
            .iter()
            .map(|(field, text)| (*field, (*text).to_owned()));
        let draft = OfferDraft {
            terms,
            texts: texts.collect(),
            ..OfferDraft::default()
        };
        draft.range(field, DecimalPoint::Fraction).1
    };
    assert_eq!(most(Kind::Hourly, &[], Field::Pay), 100_000);
    assert_eq!(most(Kind::SalariedExempt, &[], Field::Pay), 1_000_000_000);
    let of_price = |price, field| most(Kind::SalariedExempt, &[(Field::SharePrice, price)], field);
    assert_eq!(of_price("1000000", Field::StockUnits), 1_000);
    assert_eq!(of_price("300", Field::StockUnits), 3_333_333);
    assert_eq!(of_price("100", Field::StockUnits), 10_000_000);
    assert_eq!(of_price("0", Field::StockUnits), 10_000_000);
    assert_eq!(of_price("much", Field::StockUnits), 10_000_000);
    assert_eq!(of_price("0.5", Field::Options), 1_000_000_000);
    assert_eq!(of_price("4", Field::Options), 250_000_000);
}

#[test]
fn units_worth_more_than_a_grant_can_be_are_refused() {
    let texts = [(Field::SharePrice, "1000000"), (Field::StockUnits, "1001")];
    let draft = OfferDraft {
        texts: collect_map(texts.map(|(field, text)| (field, text.to_owned()))),
        ..OfferDraft::default()
    };
    assert_eq!(
        draft.read(Field::StockUnits, DecimalPoint::Fraction),
        Err(form::Problem::OutOfRange)
    );
}

#[test]
fn a_pay_is_counted_as_often_as_it_comes() {
    let read = |frequency, field, text: &str| {
        let terms = Terms {
            frequency,
            ..Terms::default()
        };
        let texts = collect_map([(field, text.to_owned())]);
        let draft = OfferDraft {
            terms,
            texts,
            ..OfferDraft::default()
        };
        draft.read(field, DecimalPoint::Fraction)
    };
    let money = |amount| Ok(Some(Value::Money(Money::units(amount))));
    for text in ["120/pay", "120 a pay", "120 per paycheck"] {
        let premium = |frequency| read(frequency, Field::Premium, text);
        assert_eq!(premium(Some(Frequency::Weekly)), money(520), "{text}");
        assert_eq!(premium(Some(Frequency::EveryTwoWeeks)), money(260));
        assert_eq!(premium(Some(Frequency::TwiceAMonth)), money(240));
        assert_eq!(premium(Some(Frequency::Monthly)), money(120));
        // As it is assumed until it is given.
        assert_eq!(premium(None), money(260));
    }
    assert_eq!(read(None, Field::Premium, "120 twice a month"), money(240));
    assert_eq!(read(None, Field::Pay, "3,000 / pay"), money(78_000));
    assert_eq!(
        read(None, Field::SignOn, "3,000 / pay"),
        Err(form::Problem::OtherTime)
    );
    let days = Ok(Some(Value::Number(Decimal::whole(13))));
    for text in [
        "6 days/pay",
        "6 days per pay",
        "6 days every two weeks",
        "6 days / 2 weeks",
        "6 days per two weeks",
    ] {
        assert_eq!(read(None, Field::LeaveEarned, text), days, "{text}");
    }
    // Without an offer nobody knows how often.
    check(Field::Premium, "120/pay", Err(form::Problem::OtherTime));
}

#[test]
fn a_payment_of_fourteen_a_year_is_a_pay() {
    let texts = [(Field::Pay, "3,000 / pay"), (Field::Payments, "14")];
    let draft = OfferDraft {
        texts: collect_map(texts.map(|(field, text)| (field, text.to_owned()))),
        ..OfferDraft::default()
    };
    let pay = Value::Money(Money::units(3_000));
    assert_eq!(
        draft.read(Field::Pay, DecimalPoint::Fraction),
        Ok(Some(pay))
    );
}

#[test]
fn payments_of_a_year_say_how_often_a_pay_comes() {
    let texts = [
        (Field::Pay, "3,000"),
        (Field::Payments, "14"),
        (Field::Premium, "120 / pay"),
    ];
    let mut draft = OfferDraft {
        texts: collect_map(texts.map(|(field, text)| (field, text.to_owned()))),
        ..OfferDraft::default()
    };
    let money = |amount| Ok(Some(Value::Money(Money::units(amount))));
    assert_eq!(
        draft.read(Field::Premium, DecimalPoint::Fraction),
        money(140)
    );
    // Whatever else is given of it; and only a salary is given by the payment.
    draft.terms.frequency = Some(Frequency::Weekly);
    assert_eq!(
        draft.read(Field::Premium, DecimalPoint::Fraction),
        money(140)
    );
    draft.texts.insert(Field::Pay, "3,000 / month".to_owned());
    assert_eq!(draft.read(Field::Pay, DecimalPoint::Fraction), money(3_000));
    // Told for a year it is that year's, and not a month's of twelve.
    for (text, payment) in [("70k a year", 5_000), ("1,400 / week", 5_200)] {
        draft.texts.insert(Field::Pay, text.to_owned());
        assert_eq!(
            draft.read(Field::Pay, DecimalPoint::Fraction),
            money(payment),
            "{text}"
        );
    }
    draft.texts.insert(Field::Pay, "3,000 / month".to_owned());
    draft.terms.kind = Kind::Contractor;
    assert_eq!(
        draft.read(Field::Pay, DecimalPoint::Fraction),
        money(36_000)
    );
}

#[test]
fn by_the_hour_a_pay_tells_too_little() {
    let terms = Terms {
        kind: Kind::Hourly,
        ..Terms::default()
    };
    let draft = OfferDraft {
        terms,
        texts: collect_map([(Field::Pay, "900/pay".to_owned())]),
        ..OfferDraft::default()
    };
    assert_eq!(
        draft.read(Field::Pay, DecimalPoint::Fraction),
        Err(form::Problem::OtherTime)
    );
}

#[test]
fn a_term_ends_on_its_first_day_at_the_earliest() {
    let read = |start: &str, end: &str| {
        let texts = [(Field::Start, start), (Field::TermEnd, end)];
        let draft = OfferDraft {
            texts: collect_map(texts.map(|(field, text)| (field, text.to_owned()))),
            ..OfferDraft::default()
        };
        let (offer, problems) = draft.readable(DecimalPoint::Fraction);
        // Nothing else is lost by it.
        assert_eq!(offer.start(), date_from_text(start));
        (
            draft
                .read(Field::TermEnd, DecimalPoint::Fraction)
                .map(|_| ()),
            problems.len(),
        )
    };
    assert_eq!(read("2026-07-01", "2026-07-01"), (Ok(()), 0));
    let early = read("2026-07-01", "2026-06-30");
    assert_eq!(early, (Err(form::Problem::BeforeStart), 1));
    assert_eq!(read("", "2026-06-30"), (Ok(()), 0));
}

#[test]
fn contract_work_may_be_told_by_the_hour() {
    let read = |kind, text: &str| {
        let terms = Terms {
            kind,
            ..Terms::default()
        };
        let draft = OfferDraft {
            terms,
            texts: collect_map([(Field::Pay, text.to_owned())]),
            ..OfferDraft::default()
        };
        draft.read(Field::Pay, DecimalPoint::Fraction)
    };
    let money = |amount| Ok(Some(Value::Money(Money::units(amount))));
    assert_eq!(read(Kind::Contractor, "60/h"), money(60));
    assert_eq!(read(Kind::Contractor, "120k"), money(120_000));
    assert_eq!(read(Kind::Contractor, "10k / month"), money(120_000));
    let too_much = Err(form::Problem::OutOfRange);
    assert_eq!(read(Kind::Contractor, "120k/h"), too_much);
    let other_time = Err(form::Problem::OtherTime);
    assert_eq!(read(Kind::SalariedExempt, "60/h"), other_time);
}
