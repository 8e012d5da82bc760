use super::*;

#[track_caller]
fn check(text: &str, cents: i64) {
    let got = read(text).map(|typed| typed.map(|typed| typed.money().as_cents()));
    assert_eq!(got, Ok(Some(cents)), "{text:?}");
}

#[test]
fn amounts_are_read_as_people_type_them() {
    check("75000", 7_500_000);
    check("75k", 7_500_000);
    check("$75,000", 7_500_000);
    check(" $ 75.5 k ", 7_550_000);
    check("1.2m", 120_000_000);
    check("€1.234,50", 123_450);
    check("1 234,50", 123_450);
    check("1\u{202f}234,50", 123_450);
    check("1,234,567", 123_456_700);
    check("1.234.567", 123_456_700);
    check("1,234", 123_400);
    check("1.234", 123);
    check("0,5", 50);
    check("70 000 €", 7_000_000);
    check("-5", -500);
    check("12.", 1_200);
    check("0", 0);
    check("0.12345678", 12);
    check("85000.-", 8_500_000);
    check("CHF 85'000.–", 8_500_000);
    check("1.085.000,- €", 108_500_000);
    check("85,000 chf", 8_500_000);
    check("85.000,–", 8_500_000);
    check("85.000.-", 8_500_000);
    check("85,000.-", 8_500_000);
    check("85k.-", 8_500_000);
}

#[track_caller]
fn check_unit(text: &str, percent: bool, per: Option<Per>) {
    let typed = read(text).unwrap().unwrap();
    assert_eq!((typed.percent, typed.per), (percent, per), "{text:?}");
}

#[test]
fn units_are_kept() {
    check_unit("28/h", false, Some(Per::Hour));
    check_unit("$28 an hour", false, Some(Per::Hour));
    check_unit("3,000 / month", false, Some(Per::Month));
    check_unit("2.5%", true, None);
    check_unit("2,5 %", true, None);
    check_unit("75k", false, None);
    for text in ["28 an hour", "28 per hour", "28/hr", "28 every hour"] {
        check_unit(text, false, Some(Per::Hour));
    }
    for text in ["5k a month", "5k per month", "5k/mo", "5k every month"] {
        check_unit(text, false, Some(Per::Month));
    }
    for text in [
        "85k per annum",
        "85,000 p.a.",
        "85k P.A.",
        "85k pa",
        "85000.- per year",
    ] {
        check_unit(text, false, Some(Per::Year));
    }
    for text in ["120 every two weeks", "120 biweekly", "120/2 weeks"] {
        check_unit(text, false, Some(Per::TwoWeeks));
    }
    for text in ["120 twice a month", "120 semimonthly"] {
        check_unit(text, false, Some(Per::HalfMonth));
    }
    let pay = ["120 a pay", "120/pay", "120 / pay", "$120 per pay"];
    let paycheck = ["120 a paycheck", "120/paycheck", "120 per paycheck"];
    for text in pay.into_iter().chain(paycheck) {
        check_unit(text, false, Some(Per::Pay));
    }
}

#[track_caller]
fn check_per(text: &str, per: Per, expected: Option<i64>) {
    let typed = read(text).unwrap().unwrap();
    assert_eq!(typed.money_per(per), expected.map(Money::units), "{text:?}");
}

#[test]
fn amounts_are_turned_into_what_is_asked_for() {
    check_per("1,800 / year", Per::Month, Some(150));
    check_per("5k / month", Per::Year, Some(60_000));
    check_per("1000/week", Per::Year, Some(52_000));
    check_per("150", Per::Month, Some(150));
    check_per("28/h", Per::Hour, Some(28));
    check_per("28/h", Per::Year, None);
    check_per("52k/yr", Per::Hour, None);
    check_per("1,200 every two weeks", Per::Month, Some(2_600));
    check_per("1,200 twice a month", Per::Month, Some(2_400));
    check_per("1,200 per pay", Per::Month, None);
}

#[test]
fn a_pay_is_as_long_as_it_is_said_to_be() {
    let of = |text: &str, pay| read(text).unwrap().unwrap().paid(pay).money_per(Per::Month);
    assert_eq!(of("120/pay", Per::TwoWeeks), Some(Money::units(260)));
    assert_eq!(of("120/pay", Per::Month), Some(Money::units(120)));
    assert_eq!(of("120/week", Per::Month), Some(Money::units(520)));
    assert_eq!(of("120", Per::Week), Some(Money::units(120)));
    let of = |text: &str, times| {
        let typed = read(text).unwrap().unwrap();
        typed
            .paid_times(Decimal::whole(times))
            .money_per(Per::Month)
    };
    assert_eq!(of("120/pay", 14), Some(Money::units(140)));
    assert_eq!(of("120/month", 14), Some(Money::units(120)));
    assert_eq!(of("120", 14), Some(Money::units(120)));
}

#[track_caller]
fn check_problem(text: &str, problem: NumberProblem) {
    assert_eq!(read(text), Err(problem), "{text:?}");
}

#[test]
fn the_rest_is_told_apart() {
    assert_eq!(read("  "), Ok(None));
    for text in [
        "abc",
        "12,34,56",
        "1,2345,678",
        "5e3",
        "k",
        "$",
        "%",
        "12x",
        "1..2",
        ".5",
        "--5",
        "٥",
        "5 per",
        "p.a.",
        " pa",
        ".-",
        "85.-.-",
        "85.5.-",
        "annum",
        "5 a fortnightly",
        "5 twice a year",
        " twice a month",
    ] {
        check_problem(text, NumberProblem::NotANumber);
    }
    check_problem("99999999999999999999", NumberProblem::TooLarge);
    check_problem("90000000m", NumberProblem::TooLarge);
}
