use super::super::spec::NoFormula;
use super::*;
use crate::quantity::Unit;

/// What a text is read as in a field for an amount of a month, of up to 1,000 where it is a number.
#[track_caller]
fn check(kind: FieldKind, text: &str, expected: Result<Option<Value>, Problem>) {
    let spec: Spec<NoFormula> = Spec {
        kind,
        range: (0, 1_000),
        time: Time::per(Some(Per::Month)),
        point: DecimalPoint::Fraction,
    };
    assert_eq!(read(text, &spec), expected, "{kind:?} {text:?}");
}

#[test]
fn each_kind_of_field_is_read_by_its_own_rules() {
    let number = |hundredths| Ok(Some(Value::Number(Decimal::ratio(hundredths, 100))));
    let money = |units| Ok(Some(Value::Money(Money::units(units))));
    check(FieldKind::Decimal, "12.5", number(1_250));
    check(FieldKind::Whole, "12", number(1_200));
    check(FieldKind::Number(Unit::Days), "2 weeks", number(1_000));
    check(FieldKind::Number(Unit::Days), "24 days/year", number(200));
    check(FieldKind::Money, "$600 / year", money(50));
    check(FieldKind::MoneyOrPercent, "40", money(40));
    let tenth = Ok(Some(Value::Rate(Decimal::ratio(1, 10))));
    check(FieldKind::MoneyOrPercent, "10%", tenth);
    check(FieldKind::Percent, "10", tenth);
    let day = NaiveDate::from_ymd_opt(2026, 3, 31).map(Value::Date);
    check(FieldKind::Date, " 2026-03-31 ", Ok(day));
    check(FieldKind::Words, "anything", Ok(None));
    check(FieldKind::Choice(&["a"]), "a", Ok(None));
}

#[test]
fn what_is_blank_is_not_given() {
    for kind in [
        FieldKind::Decimal,
        FieldKind::Whole,
        FieldKind::Date,
        FieldKind::Money,
        FieldKind::Percent,
        FieldKind::MoneyOrPercent,
        FieldKind::Number(Unit::Hours),
    ] {
        check(kind, "  ", Ok(None));
    }
    assert_eq!(read_number("", (0, 1), true), Ok(None));
}

#[test]
fn what_is_wrong_is_told_apart() {
    let none = Err(Problem::Number(NumberProblem::NotANumber));
    check(FieldKind::Decimal, "lots", none);
    check(FieldKind::Decimal, "12 a week", none);
    check(FieldKind::Decimal, "1,001", Err(Problem::OutOfRange));
    check(FieldKind::Whole, "1.5", Err(Problem::NotWhole));
    check(FieldKind::Whole, "-1", Err(Problem::OutOfRange));
    check(FieldKind::Date, "2026-02-30", Err(Problem::Date));
    check(FieldKind::Money, "10%", Err(Problem::Percent));
    check(FieldKind::Money, "3 days", Err(Problem::Unit));
    check(FieldKind::Money, "28/h", Err(Problem::OtherTime));
    check(FieldKind::Percent, "$40", Err(Problem::Unit));
    check(FieldKind::Percent, "101,000", Err(Problem::OutOfRange));
    let days = FieldKind::Number(Unit::Days);
    check(days, "unlimited", Err(Problem::Unlimited));
    check(days, "1 mile", Err(Problem::Unit));
    check(days, "5 an hour", Err(Problem::OtherTime));
}
